//! Webhooks signed by a stranger's code: every documented payload, twice, and with one flipped byte.

use shopbell_tests::{Desk, DeskOptions, database, eventually, fixtures, webhook};

async fn settled(data: &std::path::Path) {
    eventually("the journal to be applied", || async {
        let mut connection = database::open(data).await;
        (database::count(&mut connection, "SELECT count(*) FROM journal WHERE state = 'pending'").await == 0)
            .then_some(())
    })
    .await;
}

#[tokio::test]
async fn every_documented_payload_is_kept_once() {
    let data = tempfile::tempdir().unwrap();
    let desk = Desk::start(data.path(), &DeskOptions::default());
    let (receiver, secret) = (desk.fact("receiver"), desk.fact("app_secret"));
    let payloads = fixtures::webhooks();

    for (name, payload) in &payloads {
        assert_eq!(webhook::post(&receiver, &secret, payload).await, 200, "{name}");
    }
    settled(data.path()).await;
    let mut connection = database::open(data.path()).await;
    for (name, payload) in &payloads {
        for id in fixtures::message_ids(payload) {
            assert_eq!(database::times_stored(&mut connection, &id).await, 1, "{name}: {id}");
        }
        for (id, status) in fixtures::statuses(payload) {
            let found: i64 = sqlx::query_scalar("SELECT count(*) FROM status WHERE wamid = ? AND status = ?")
                .bind(&id)
                .bind(&status)
                .fetch_one(&mut connection)
                .await
                .unwrap();
            assert_eq!(found, 1, "{name}: {status} of {id}");
        }
    }
    let aside = database::count(&mut connection, "SELECT count(*) FROM journal WHERE state = 'set_aside'").await;
    assert_eq!(aside, 0, "every documented payload is understood");
}

#[tokio::test]
async fn the_same_bytes_twice_change_nothing_and_one_flipped_byte_is_refused() {
    let data = tempfile::tempdir().unwrap();
    let practice_dir = tempfile::tempdir().unwrap();
    let practice = shopbell_tests::PracticeProcess::start_quiet(practice_dir.path());
    let desk = Desk::start(data.path(), &DeskOptions::joining(&practice));
    let (receiver, secret) = (desk.fact("receiver"), desk.fact("app_secret"));
    let payloads = fixtures::webhooks();
    for (_, payload) in &payloads {
        webhook::post(&receiver, &secret, payload).await;
    }
    settled(data.path()).await;
    let before = database::content(&mut database::open(data.path()).await).await;

    for (name, payload) in &payloads {
        assert_eq!(webhook::post(&receiver, &secret, payload).await, 200, "{name} again");
        let signature = webhook::signature(&secret, payload);
        let mut flipped = payload.clone();
        let middle = flipped.len() / 2;
        flipped[middle] ^= 1;
        assert_eq!(webhook::post_with(&receiver, Some(&signature), &flipped).await, Some(401), "{name} flipped");
        assert_eq!(webhook::post_with(&receiver, None, payload).await, Some(401), "{name} unsigned");
    }
    settled(data.path()).await;
    let after = database::content(&mut database::open(data.path()).await).await;
    assert_eq!(before, after, "the same bytes twice must change nothing");

    // The receiver remembers what came only while it runs: now everything is read and applied a second time.
    drop(desk);
    let desk = Desk::start(data.path(), &DeskOptions::joining(&practice));
    let (receiver, rows) = (desk.fact("receiver"), "SELECT count(*) FROM journal WHERE state = 'applied'");
    let kept = database::count(&mut database::open(data.path()).await, rows).await;
    for (name, payload) in &payloads {
        assert_eq!(webhook::post(&receiver, &secret, payload).await, 200, "{name} a third time");
    }
    settled(data.path()).await;
    let mut connection = database::open(data.path()).await;
    assert!(database::count(&mut connection, rows).await > kept, "nothing was read again");
    assert_eq!(before, database::content(&mut connection).await, "applied twice must change nothing");
}

#[tokio::test]
async fn garbage_is_answered_and_what_is_signed_is_kept() {
    let data = tempfile::tempdir().unwrap();
    let desk = Desk::start(data.path(), &DeskOptions::default());
    let (receiver, secret) = (desk.fact("receiver"), desk.fact("app_secret"));
    let deep = format!("{}1{}", "[".repeat(100_000), "]".repeat(100_000));
    let truncated = &fixtures::webhooks()[0].1[..60];
    let bad: [&[u8]; 6] =
        [b"", b"not json", b"{}", truncated, deep.as_bytes(), b"{\"object\":7,\"entry\":{\"a\":[null]}}"];
    for body in bad {
        assert_eq!(webhook::post(&receiver, &secret, body).await, 200, "signed, whatever it is, is kept");
    }
    let huge = vec![b' '; 5 * 1024 * 1024];
    assert_eq!(webhook::post(&receiver, &secret, &huge).await, 413, "larger than Meta ever sends");
    settled(data.path()).await;
    let mut connection = database::open(data.path()).await;
    let aside = database::count(&mut connection, "SELECT count(*) FROM journal WHERE state = 'set_aside'").await;
    assert!(aside >= 4, "what cannot be read is set aside, not lost: {aside}");

    // One bad message does not take its neighbours with it.
    let mixed = serde_json::json!({"object": "whatsapp_business_account", "entry": [{"id": desk.fact("waba_id"), "changes": [{"field": "messages", "value": {
    "messaging_product": "whatsapp", "future_field": {"x": [1, 2]},
    "metadata": {"display_phone_number": "1", "phone_number_id": desk.fact("phone_number_id")},
    "contacts": [{"profile": {"name": "Mixed"}, "wa_id": "358401234000"}],
    "messages": [
        {"from": "358401234000", "id": "wamid.good1", "timestamp": "1780000000", "type": "text", "text": {"body": "first"}},
        {"from": "358401234000", "id": "wamid.odd", "timestamp": "1780000001", "type": "hologram", "hologram": {"depth": 3}},
        {"from": "358401234000", "id": "wamid.good2", "timestamp": 1780000002, "type": "text", "text": {"body": "second", "new": true}}
    ]}}]}]});
    let bytes = serde_json::to_vec(&mixed).unwrap();
    assert_eq!(webhook::post(&receiver, &secret, &bytes).await, 200);
    for id in ["wamid.good1", "wamid.odd", "wamid.good2"] {
        eventually(id, || async {
            (database::times_stored(&mut database::open(data.path()).await, id).await == 1).then_some(())
        })
        .await;
    }
}

#[tokio::test]
async fn events_of_other_numbers_are_kept_and_not_shown() {
    let data = tempfile::tempdir().unwrap();
    let desk = Desk::start(data.path(), &DeskOptions::default());
    desk.someone_to_answer().await;
    let payload = webhook::text_message(
        "999000111",
        "888",
        "15551230000",
        "wamid.foreign",
        1_780_000_000,
        "not for you, foreignword",
    );
    assert_eq!(webhook::post(&desk.fact("receiver"), &desk.fact("app_secret"), &payload).await, 200);
    let mut connection = database::open(data.path()).await;
    eventually("the message of the other number", || async {
        (database::times_stored(&mut database::open(data.path()).await, "wamid.foreign").await == 1).then_some(())
    })
    .await;
    let marked = database::count(
        &mut connection,
        "SELECT count(*) FROM message m JOIN conversation c ON c.id = m.conversation_id WHERE m.wamid = 'wamid.foreign' AND c.ours = 0",
    )
    .await;
    assert_eq!(marked, 1, "it is marked as another number's");
    for shelf in ["to_answer", "waiting", "done"] {
        assert!(
            !desk
                .shelf(shelf)
                .await
                .iter()
                .any(|row| row["last"]["text"].as_str().unwrap_or("").contains("foreignword")),
            "the inbox shows the shop's own number only"
        );
    }
}
