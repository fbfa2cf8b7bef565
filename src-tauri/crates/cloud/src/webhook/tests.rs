use std::path::PathBuf;

use proptest::prelude::*;
use serde_json::{Value, json};
use shopbell_model::{Bsuid, Delivery, MessageKind, UtcMillis, WaId, Wamid};

use super::{
    ChangeValue, IncomingBody, IncomingMessage, InteractiveReply, MessagesValue, ParseError, StatusKind, parse,
};

fn fixtures() -> Vec<(PathBuf, Vec<u8>)> {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../tests/contract/fixtures/webhooks");
    let mut files = Vec::new();
    for folder in std::fs::read_dir(root).unwrap() {
        for file in std::fs::read_dir(folder.unwrap().path()).unwrap() {
            let path = file.unwrap().path();
            let bytes = std::fs::read(&path).unwrap();
            files.push((path, bytes));
        }
    }
    assert!(files.len() >= 27, "fixtures went missing: {}", files.len());
    files
}

fn fixture(name: &str) -> Vec<u8> {
    let found = fixtures().into_iter().find(|(path, _)| path.file_stem().is_some_and(|stem| stem == name));
    found.unwrap_or_else(|| panic!("no fixture {name}")).1
}

fn only_value(body: &[u8]) -> ChangeValue {
    let webhook = parse(body).unwrap();
    assert_eq!((webhook.entries.len(), webhook.entries[0].changes.len()), (1, 1));
    webhook.entries[0].changes[0].value.clone()
}

fn messages(body: &[u8]) -> MessagesValue {
    match only_value(body) {
        ChangeValue::Messages(value) => *value,
        other => panic!("not messages: {other:?}"),
    }
}

fn message(name: &str) -> IncomingMessage {
    messages(&fixture(name)).messages[0].clone()
}

/// A body of the `messages` field around these messages.
fn body_of(messages: &Value) -> Vec<u8> {
    change("messages", &json!({ "metadata": { "phone_number_id": "106540352242922" }, "messages": messages }))
}

fn change(field: &str, value: &Value) -> Vec<u8> {
    json!({ "object": "whatsapp_business_account",
        "entry": [{ "id": "1", "changes": [{ "field": field, "value": value }] }] })
    .to_string()
    .into_bytes()
}

#[test]
fn every_payload_of_meta_is_understood_whole() {
    for (path, body) in fixtures() {
        let webhook = parse(&body).unwrap();
        assert_eq!(webhook.object.as_deref(), Some(super::OBJECT), "{}", path.display());
        assert!(webhook.unreadable.is_empty() && !webhook.entries.is_empty());
        for change in webhook.entries.iter().flat_map(|entry| &entry.changes) {
            assert!(!matches!(change.value, ChangeValue::Unknown(_)), "{}", path.display());
            let ChangeValue::Messages(value) = &change.value else { continue };
            assert!(value.metadata.phone_number_id.is_some());
            assert!(value.unreadable.is_empty(), "{}: {:?}", path.display(), value.unreadable);
            assert!(!value.messages.is_empty() || !value.statuses.is_empty());
            for message in &value.messages {
                assert!(message.id.is_some() && message.timestamp.is_some(), "{}", path.display());
                let lost = matches!(message.body, IncomingBody::Unknown | IncomingBody::Unreadable { .. });
                assert!(!lost, "{}: {:?}", path.display(), message.body);
            }
        }
    }
}

#[test]
fn text_with_its_sender() {
    let value = messages(&fixture("text_message"));
    let message = &value.messages[0];
    assert_eq!(message.from, Some(WaId::new("16505551234")));
    assert_eq!(message.timestamp, Some(UtcMillis::from_seconds(1_749_416_383)));
    assert_eq!(message.body.text(), Some("Does it come in another color?"));
    assert_eq!(message.raw, json!({ "body": "Does it come in another color?" }), "raw is the kind's own object");
    assert_eq!(value.sender_of(message).unwrap().name.as_deref(), Some("Sheena Nelson"));
}

#[test]
fn a_customer_without_a_number_is_known_by_the_scoped_id() {
    let value = messages(&fixture("incoming_text_bsuid_only"));
    let message = &value.messages[0];
    assert_eq!(message.from, None);
    assert_eq!(message.from_user_id, Some(Bsuid::new("US.13491208655302741918")));
    let sender = value.sender_of(message).unwrap();
    assert_eq!(sender.wa_id, None);
    assert_eq!(sender.username.as_ref().unwrap().as_str(), "pablomorales");
}

#[test]
fn each_kind_says_what_it_is() {
    for (name, kind, text) in [
        ("image_message", MessageKind::Image, Some("Taj Mahal")),
        ("location_message", MessageKind::Location, Some("Philz Coffee")),
        ("contact_sharing_message", MessageKind::Contacts, Some("Lucía Gómez")),
        ("button_message", MessageKind::Button, Some("Unsubscribe")),
        ("interactive_button_reply_message", MessageKind::Interactive, Some("Cancel")),
        ("interactive_list_reply_message", MessageKind::Interactive, Some("Priority Mail Express")),
        ("order_message", MessageKind::Order, None),
        ("unsupported_message", MessageKind::Unsupported, None),
    ] {
        let message = message(name);
        assert_eq!(message.body.kind(), Some(kind), "{name}");
        assert_eq!(message.body.text(), text, "{name}");
    }
    assert_eq!(message("unsupported_message").errors[0].code, Some(131_051));
    assert_eq!(message("reaction_message").body.kind(), None, "a reaction is no message of its own");
    let asked = message("text_message_with_context_product_inquiry").context.unwrap();
    assert_eq!(asked.referred_product.unwrap().product_retailer_id.as_deref(), Some("di9ozbzfi4"));
    let ad = message("text_message_from_click_to_whatsapp_ad").referral.unwrap();
    assert_eq!((ad.source_type.as_deref(), ad.ctwa_clid.is_some()), (Some("ad"), true));
}

#[test]
fn changed_numbers_and_ids_name_both_sides() {
    let IncomingBody::System(note) = message("system_user_changed_user_id_2026").body else { panic!() };
    assert_eq!(note.kind.as_deref(), Some("user_changed_user_id"));
    assert_eq!(note.previous_user_id, Some(Bsuid::new("US.13491208655302741918")));
    assert_eq!(note.user_id, Some(Bsuid::new("US.20837465019283746501")));
    let IncomingBody::System(note) = message("system_user_changed_number_2026").body else { panic!() };
    assert_eq!(note.wa_id, Some(WaId::new("16505559876")));
}

#[test]
fn statuses_tell_ticks_errors_and_price() {
    let value = messages(&fixture("status_failed_sent_to_phone"));
    assert!(value.contacts.is_empty(), "contacts are absent on failed");
    let failed = &value.statuses[0];
    assert_eq!(failed.status.delivery(), Some(Delivery::Failed));
    assert_eq!((failed.errors[0].code, failed.recipient_user_id.is_none()), (Some(131_049), true));
    let sent = messages(&fixture("status_sent_service_regular")).statuses[0].clone();
    let pricing = sent.pricing.unwrap();
    assert_eq!((pricing.billable, pricing.kind.as_deref()), (Some(true), Some("regular")));
    assert_eq!(pricing.category.as_deref(), Some("service"));
}

#[test]
fn a_batch_keeps_entries_changes_and_order() {
    let webhook = parse(&fixture("batch_messages_and_statuses")).unwrap();
    let fields: Vec<_> = webhook.entries.iter().map(|entry| entry.changes.len()).collect();
    assert_eq!(fields, [2, 1]);
    let ChangeValue::TemplateStatus(update) = &webhook.entries[1].changes[0].value else { panic!() };
    assert_eq!((update.event.as_deref(), update.id.as_deref()), (Some("APPROVED"), Some("1689556908129832")));
}

#[test]
fn one_bad_message_does_not_lose_the_others() {
    let value = messages(&body_of(&json!([
        "nonsense",
        { "id": "wamid.a", "from": 16505551234_i64, "timestamp": 1780000000, "type": "text", "text": { "body": "one" } },
        { "id": "wamid.b", "timestamp": "soon", "type": "text", "text": "two" },
        { "id": "wamid.c", "type": "hologram", "hologram": { "depth": 3 } },
        { "type": "text", "text": { "body": "no id" } },
        { "id": "wamid.e", "type": "TEXT", "TEXT": {}, "text": { "body": "shouted" } },
        null,
    ])));
    assert_eq!(value.unreadable.len(), 2);
    assert_eq!(value.messages.len(), 5);
    assert_eq!(value.messages[0].from, Some(WaId::new("16505551234")));
    assert_eq!(value.messages[0].timestamp, Some(UtcMillis::from_seconds(1_780_000_000)));
    assert!(matches!(value.messages[1].body, IncomingBody::Unreadable { .. }));
    assert_eq!(value.messages[1].id, Some(Wamid::new("wamid.b")), "its id is kept");
    assert_eq!((&value.messages[2].body, &value.messages[2].raw), (&IncomingBody::Unknown, &json!({ "depth": 3 })));
    assert_eq!(value.messages[3].id, None);
    assert_eq!(value.messages[4].body.text(), Some("shouted"));
}

#[test]
fn a_status_that_says_nothing_goes_aside() {
    let body = change(
        "messages",
        &json!({ "statuses": [
        { "status": "read" }, { "id": "wamid.a" }, 7,
        { "id": "wamid.b", "status": "READ", "timestamp": 1780000000, "biz_opaque_callback_data": "cb-1" },
        { "id": "wamid.c", "status": "pondered" },
    ] }),
    );
    let value = messages(&body);
    assert_eq!(value.unreadable.len(), 3);
    assert_eq!(value.unreadable[1].id, Some(Wamid::new("wamid.a")));
    assert_eq!(value.statuses[0].status, StatusKind::Read);
    assert_eq!(value.statuses[0].callback_id.as_ref().unwrap().as_str(), "cb-1");
    assert_eq!(value.statuses[1].status.delivery(), None);
}

#[test]
fn kinds_without_a_fixture() {
    let value = messages(&body_of(&json!([
        { "id": "1", "type": "audio", "audio": { "id": "9", "voice": true } },
        { "id": "2", "type": "reaction", "reaction": { "message_id": "wamid.x" } },
        { "id": "3", "type": "reaction", "reaction": { "message_id": "wamid.x", "emoji": "" } },
        { "id": "4", "type": "edit", "edit": { "original_message_id": "wamid.x",
            "message": { "type": "text", "text": { "body": "better" } } } },
        { "id": "5", "type": "revoke", "revoke": { "original_message_id": "wamid.x" } },
        { "id": "6", "type": "interactive", "interactive": { "type": "nfm_reply",
            "nfm_reply": { "name": "flow", "body": "Sent", "response_json": "{}" } } },
        { "id": "7", "type": "document", "document": { "id": 12, "filename": "offer.pdf" } },
        { "id": "8", "type": "unsupported", "unsupported": { "type": "poll" } },
    ])));
    let kinds: Vec<_> = value.messages.iter().map(|message| message.body.kind()).collect();
    assert_eq!(kinds[0], Some(MessageKind::Voice));
    for removed in [1, 2] {
        let IncomingBody::Reaction(reaction) = &value.messages[removed].body else { panic!() };
        assert_eq!(reaction.emoji, None, "absent and empty both take it back");
    }
    assert_eq!(value.messages[3].body.text(), Some("better"));
    assert_eq!(kinds[4], Some(MessageKind::Revoke));
    assert!(matches!(value.messages[5].body, IncomingBody::Interactive(InteractiveReply::Form(_))));
    assert_eq!(value.messages[6].body.text(), Some("offer.pdf"));
    let IncomingBody::Unsupported(what) = &value.messages[7].body else { panic!() };
    assert_eq!(what.kind.as_deref(), Some("poll"));
}

#[test]
fn an_edit_inside_an_edit_ends() {
    let mut edit = json!({ "type": "text", "text": { "body": "deep" } });
    for _ in 0..20 {
        edit = json!({ "type": "edit", "edit": { "original_message_id": "a", "message": edit } });
    }
    edit["id"] = json!("wamid.deep");
    let value = messages(&body_of(&json!([edit])));
    assert!(matches!(value.messages[0].body, IncomingBody::Unreadable { .. }));
}

#[test]
fn fields_are_told_apart() {
    let quality = only_value(&change(
        "message_template_status_update",
        &json!({ "new_quality_score": "yellow", "message_template_id": 5 }),
    ));
    let ChangeValue::TemplateQuality(quality) = quality else { panic!("Meta's own example carries the wrong field") };
    assert_eq!((quality.new.as_deref(), quality.id.as_deref()), (Some("YELLOW"), Some("5")));

    let ChangeValue::UserPreferences(stop) = only_value(&fixture("user_preferences_stop_bsuid_only")) else { panic!() };
    assert_eq!(stop.preferences[0].value.as_deref(), Some("stop"));
    assert_eq!(stop.preferences[0].at, Some(UtcMillis::from_seconds(1_780_000_000)));

    let ChangeValue::Groups(groups) = only_value(&fixture("group_create_message")) else { panic!() };
    assert_eq!(groups.groups[0].added_participants[1].wa_id, Some(WaId::new("16505551235")));

    let alert = json!({ "entity_type": "WABA", "entity_id": 7, "alert_info": { "alert_severity": "critical" } });
    let ChangeValue::AccountAlert(alert) = only_value(&change("account_alerts", &alert)) else { panic!() };
    assert_eq!((alert.entity_id.as_deref(), alert.severity.as_deref()), (Some("7"), Some("CRITICAL")));

    let echo = json!({ "message_echoes": [{ "from": "1", "to": "2", "id": "wamid.e", "type": "text",
        "text": { "body": "from the app" } }] });
    let ChangeValue::Echoes(echo) = only_value(&change("smb_message_echoes", &echo)) else { panic!() };
    assert_eq!(echo.message_echoes[0].to, Some(WaId::new("2")));

    let history = json!({ "history": [{ "metadata": { "phase": 1, "chunk_order": 2, "progress": 55 },
        "threads": [{ "id": "16505551234", "messages": [{ "id": "wamid.h", "type": "text", "text": { "body": "old" },
            "history_context": { "status": "read" } }, 5] }] }] });
    let ChangeValue::History(history) = only_value(&change("history", &history)) else { panic!() };
    assert_eq!(history.pieces[0].threads[0].messages[0].history_status.as_deref(), Some("READ"));
    assert_eq!(history.unreadable.len(), 1);

    let call =
        json!({ "calls": [{ "id": "c", "event": "connect", "from": "16505551234", "timestamp": "1780000000" }] });
    let ChangeValue::Calls(calls) = only_value(&change("calls", &call)) else { panic!() };
    assert_eq!(calls.calls[0].from, Some(WaId::new("16505551234")));

    for strange in [("brand_new_field", json!({ "a": 1 })), ("messages", json!("text")), ("messages", json!(null))] {
        assert!(matches!(only_value(&change(strange.0, &strange.1)), ChangeValue::Unknown(_)), "{}", strange.0);
    }
}

#[test]
fn what_is_no_webhook_is_an_error_and_never_a_crash() {
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    assert!(matches!(parse(deep.as_bytes()), Err(ParseError::Json(_))), "deep nesting must not overflow the stack");
    for body in [&b""[..], b"{", b"\xff\xfe", b"hello", b"{\"entry\": [}"] {
        assert!(matches!(parse(body), Err(ParseError::Json(_))), "{body:?}");
    }
    for body in [&b"{}"[..], b"[]", b"null", b"{\"entry\": {}}"] {
        assert_eq!(parse(body), Err(ParseError::NoEntries), "{body:?}");
    }
    let odd = parse(br#"{"entry":[1,{"changes":[2,{"field":3}]},{"changes":{}}]}"#).unwrap();
    assert_eq!(odd.unreadable.len(), 2);
}

#[test]
fn half_an_emoji_does_not_lose_the_batch() {
    let body = br#"{"entry":[{"changes":[{"field":"messages","value":{"messages":[
        {"id":"wamid.a","type":"text","text":{"body":"cut \ud83d"}},
        {"id":"wamid.b","type":"text","text":{"body":"whole \ud83d\udc4d"}}]}}]}]}"#;
    let value = messages(body);
    assert_eq!(value.messages[0].body.text(), Some("cut \u{fffd}"));
    assert_eq!(value.messages[1].body.text(), Some("whole 👍"));
}

/// Any JSON of some depth, with Meta's own names among the keys so that the readers meet wrong shapes.
fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        ".{0,8}".prop_map(Value::from),
        prop_oneof![Just("text"), Just("image"), Just("edit"), Just("contacts"), Just("failed")].prop_map(Value::from),
    ];
    leaf.prop_recursive(5, 60, 6, |inner| {
        let key = proptest::sample::select(vec![
            "id",
            "type",
            "text",
            "body",
            "image",
            "edit",
            "message",
            "contacts",
            "statuses",
            "status",
            "errors",
            "profile",
            "metadata",
            "timestamp",
            "context",
            "history",
            "threads",
            "original_message_id",
            "interactive",
        ]);
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            proptest::collection::vec((key, inner), 0..8).prop_map(|pairs| {
                Value::Object(pairs.into_iter().map(|(key, value)| (key.to_owned(), value)).collect())
            }),
        ]
    })
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(body in proptest::collection::vec(any::<u8>(), 0..400)) {
        let _ = parse(&body);
    }

    #[test]
    fn any_damage_to_a_real_body_is_survived(which in 0usize..100, at in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let files = fixtures();
        let mut body = files[which % files.len()].1.clone();
        let at = at.index(body.len());
        body[at] = byte;
        let _ = parse(&body);
        body.truncate(at);
        prop_assert!(parse(&body).is_err(), "a cut body is no JSON");
    }

    #[test]
    fn any_shape_in_any_place_is_survived(
        field in prop_oneof![
            Just("messages"), Just("history"), Just("smb_message_echoes"), Just("calls"), Just("account_update"), Just("x")
        ],
        messages in any_json(), statuses in any_json(), rest in any_json(),
    ) {
        let value = json!({ "messages": [messages], "message_echoes": [rest], "statuses": [statuses],
            "contacts": rest, "history": [rest], "calls": [rest], "errors": rest });
        prop_assert!(parse(&change(field, &value)).is_ok());
    }
}
