//! What is kept of each kind says what its writer meant, and nothing of it is lost or made up.

use serde_json::{Value, json};
use shopbell_model::{ConversationId, Coordinates, Currency, MessageId, Money, UtcMillis};

use super::*;

fn kept(direction: Direction, kind: MessageKind, payload: &Value) -> Message {
    Message {
        id: MessageId(1),
        conversation: ConversationId(1),
        direction,
        wamid: Some(Wamid::new("wamid.Q")),
        kind,
        meta_kind: None,
        body: None,
        payload: Some(payload.to_string()),
        actor: None,
        at: UtcMillis(0),
        delivery: None,
        sent_at: None,
        delivered_at: None,
        read_at: None,
        played_at: None,
        failed_at: None,
        error_code: None,
        error_title: None,
        error_details: None,
        verdict: None,
        edited_at: None,
        revoked_at: None,
        former: Vec::new(),
        quote: None,
        reactions: Vec::new(),
        media: None,
        cards: Vec::new(),
    }
}

fn read_in(kind: MessageKind, payload: &Value) -> Content {
    of(&kept(Direction::In, kind, payload), &Around { branches: &[], tapped: &HashMap::new() })
}

#[test]
fn a_place_is_measured_from_the_nearest_branch() {
    let branch = |name: &str, latitude| Branch {
        id: 1,
        name: name.to_owned(),
        address: String::new(),
        at: Coordinates { latitude, longitude: 24.94 },
    };
    let branches = [branch("Far", 61.0), branch("Near", 60.17)];
    let around = Around { branches: &branches, tapped: &HashMap::new() };
    let payload = json!({ "latitude": 60.18, "longitude": "24.94", "name": "Home" });
    let Content::Place(place) = of(&kept(Direction::In, MessageKind::Location, &payload), &around) else {
        panic!("a place")
    };
    let from = place.from_branch.unwrap();
    assert_eq!((from.branch.as_str(), from.bearing), ("Near", 0));
    assert!((1_100..1_125).contains(&from.metres), "{}", from.metres);
    let Content::Place(own) = of(&kept(Direction::Out, MessageKind::Location, &payload), &around) else {
        panic!("a place")
    };
    assert_eq!(own.from_branch, None, "the shop knows how far it is from itself");
}

#[test]
fn a_cart_is_counted_together_unless_that_would_be_a_lie() {
    let item = |price: Value, currency: &str| json!({ "product_retailer_id": "cup", "quantity": 3, "item_price": price, "currency": currency });
    let cart = |items: Value| {
        let Content::Order(order) = read_in(MessageKind::Order, &json!({ "product_items": items })) else {
            panic!("an order")
        };
        order
    };
    let eur = Currency::parse("EUR").unwrap();
    let good = cart(json!([item(json!(3.1), "EUR"), item(json!("0.45"), "eur")]));
    assert_eq!(good.lines[0].sum, Some(Money::new(9_300_000, eur)), "no cent is lost to the decimals");
    assert_eq!(good.total, Some(Money::new(10_650_000, eur)));
    for other in [item(json!(2), "SEK"), item(Value::Null, "EUR"), item(json!(1e300), "EUR")] {
        assert_eq!(cart(json!([item(json!(3.1), "EUR"), other])).total, None);
        assert_eq!(cart(json!([other, item(json!(3.1), "EUR")])).total, None);
    }
}

#[test]
fn the_question_shows_what_was_tapped() {
    let buttons = json!([{ "type": "reply", "reply": { "id": "1", "title": "Yes" } },
                         { "type": "reply", "reply": { "id": "2", "title": "No" } }]);
    let payload = json!({ "type": "button", "body": { "text": "Delivery?" }, "action": { "buttons": buttons } });
    let answer = json!({ "type": "button_reply", "button_reply": { "id": "2", "title": "No" } });
    let id = tapped(Some(&answer.to_string())).unwrap();
    let around = HashMap::from([(Wamid::new("wamid.Q"), vec![id])]);
    let shown =
        of(&kept(Direction::Out, MessageKind::Interactive, &payload), &Around { branches: &[], tapped: &around });
    let Content::Question(Question { ask: Ask::Buttons(buttons), .. }) = shown else { panic!("{shown:?}") };
    assert_eq!(buttons.iter().map(|button| button.chosen).collect::<Vec<_>>(), [false, true]);
    let Content::Answer(answer) = read_in(MessageKind::Interactive, &answer) else { panic!("an answer") };
    assert_eq!((answer.how, answer.title.as_deref()), (How::Button, Some("No")));
}

#[test]
fn cards_forms_notes_and_ads() {
    let card = json!({ "contacts": [{ "name": { "formatted_name": "Åsa" }, "phones": [{ "phone": "040", "wa_id": "35840" }, {}],
        "addresses": [{ "street": "Katu 1", "zip": "00100", "city": "Helsinki" }], "origin": "contact_request" }] });
    let Content::Cards(cards) = read_in(MessageKind::Contacts, &card) else { panic!("cards") };
    assert_eq!((cards.len(), cards[0].phones.len(), cards[0].own), (1, 1, true));
    assert_eq!(cards[0].addresses, ["Katu 1, 00100 Helsinki"]);

    let form = json!({ "type": "nfm_reply", "nfm_reply": { "name": "flow", "body": "Sent",
        "response_json": "{\"flow_token\":\"x\",\"day\":\"Friday\",\"people\":2}" } });
    let Content::Answer(form) = read_in(MessageKind::Interactive, &form) else { panic!("a form") };
    assert_eq!(form.fields, [("day".to_owned(), "Friday".to_owned()), ("people".to_owned(), "2".to_owned())]);

    let note = json!({ "type": "user_changed_number", "wa_id": "358401112222" });
    let phone = Some("+358 40 1112222".to_owned());
    assert_eq!(read_in(MessageKind::System, &note), Content::Note(Note::NumberChanged { phone }));

    let text = kept(
        Direction::In,
        MessageKind::Text,
        &json!({ "body": "Hei", "referral": { "source_type": "ad", "headline": "Spring" } }),
    );
    assert_eq!(referral(&text).and_then(|ad| ad.headline).as_deref(), Some("Spring"));
    assert_eq!(referral(&kept(Direction::In, MessageKind::Text, &json!({ "body": "\"referral\"" }))), None);
}

#[test]
fn what_cannot_be_read_is_kept_and_never_a_fault() {
    for kind in [MessageKind::Location, MessageKind::Contacts, MessageKind::Order, MessageKind::Interactive] {
        assert_eq!(read_in(kind, &json!({})), Content::Kept, "{kind}");
        assert_eq!(read_in(kind, &json!("x")), Content::Kept, "{kind}");
    }
    let mut revoked = kept(Direction::In, MessageKind::Text, &json!({}));
    revoked.revoked_at = Some(UtcMillis(5));
    assert_eq!(of(&revoked, &Around { branches: &[], tapped: &HashMap::new() }), Content::Revoked);
}
