use super::*;
use crate::testing::Bench;

/// A shop with one chat and this message of the shop's in it, which goes through these statuses.
async fn counted(kind: &str, actor: Option<i64>, entry_point_until: i64, deliveries: &[&str]) -> u32 {
    let bench = Bench::new().await;
    bench.shop(1).await;
    bench.conversation(1, "entry_point_until", &entry_point_until.to_string()).await;
    let number = PhoneNumberId("pn".to_owned());
    let script = format!(
        "INSERT OR IGNORE INTO actor (id, kind) VALUES (1, 'person');
         INSERT INTO message (id, conversation_id, direction, kind, actor_id, at, stored_at, delivery)
            VALUES (900, 1, 'out', '{kind}', {actor}, 0, 0, 'sent');",
        actor = actor.map_or("NULL".to_owned(), |actor| actor.to_string()),
    );
    bench.run(script).await;
    for delivery in deliveries {
        let step = format!("UPDATE message SET delivery = '{delivery}', delivered_at = 1800000 WHERE id = 900");
        bench.run(step).await;
    }
    let mut connection = bench.store.read().await.unwrap();
    assert_eq!(reached(&mut connection, &number, UtcMillis(0), UtcMillis(1_800_000)).await.unwrap(), 0, "not before");
    reached(&mut connection, &number, UtcMillis(1_800_000), UtcMillis(2_700_000)).await.unwrap()
}

#[tokio::test]
async fn only_free_form_answers_that_reached_somebody_count_and_only_once() {
    assert_eq!(counted("text", Some(1), 0, &["delivered", "read", "read"]).await, 1);
    assert_eq!(counted("text", Some(1), 0, &["read"]).await, 1, "`delivered` may never be told");
    assert_eq!(counted("text", Some(1), 0, &["failed"]).await, 0);
    assert_eq!(counted("template", Some(1), 0, &["delivered"]).await, 0);
    assert_eq!(counted("text", None, 0, &["delivered"]).await, 0, "written in WhatsApp's own app");
    assert_eq!(counted("text", Some(1), 1_800_001, &["delivered"]).await, 0, "within a free entry point");
    assert_eq!(counted("text", Some(1), 1_800_000, &["delivered"]).await, 1, "just after it");
    let opens = 1_800_000 - 259_200_000;
    assert_eq!(counted("text", Some(1), opens + 2 * 259_200_000 + 1, &["delivered"]).await, 1, "before it opened");
    assert_eq!(counted("text", Some(1), opens + 2 * 259_200_000, &["delivered"]).await, 0, "as it opened");
    assert_eq!(counted("text", Some(1), 0, &["failed", "delivered"]).await, 1, "it arrived after all");
    assert_eq!(counted("text", Some(1), 0, &["delivered", "queued", "sent", "delivered"]).await, 2, "sent twice");
}
