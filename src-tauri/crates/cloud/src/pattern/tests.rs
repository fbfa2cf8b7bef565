use serde_json::{Value, json};

use super::*;
use crate::message::{OutgoingBody, TemplateMessage};
use shopbell_model::template::gaps::GapProblem;

fn parts() -> Vec<Value> {
    vec![
        json!({"type": "HEADER", "format": "text", "text": "Order {{1}}", "example": {"header_text": ["17"]}}),
        json!({"type": "body", "text": "Hello {{1}}, your order {{2}} is ready, {{1}}.",
               "example": {"body_text": [["Leena", "KA-17"]]}}),
        json!({"type": "FOOTER", "text": "Kahvila Aamu"}),
        json!({"type": "BUTTONS", "buttons": [
            {"type": "QUICK_REPLY", "text": "Thanks"},
            {"type": "url", "text": "Track", "url": "https://posti.example/{{1}}", "example": ["https://posti.example/1"]},
            {"type": "COPY_CODE", "text": "Copy code", "example": "AAMU10"},
        ]}),
    ]
}

fn filled(pattern: &Pattern, values: &[(&str, &'static str)]) -> Filled {
    let values: Vec<(String, &'static str)> = values.iter().map(|(key, value)| ((*key).to_owned(), *value)).collect();
    pattern.fill(
        "order_ready",
        "en",
        move |key| values.iter().find(|(of, _)| of == key).map(|(_, value)| *value),
        &Given::default(),
    )
}

const ALL: &[(&str, &str)] =
    &[("header:1", "17"), ("body:1", " Leena "), ("body:2", "KA-17"), ("button:1", "KA-17"), ("button:2", "AAMU10")];

#[test]
fn gaps_are_told_with_their_examples_and_what_greets() {
    let pattern = Pattern::read(&parts(), false);
    assert_eq!(pattern.obstacle, None);
    let gaps = pattern.gaps();
    let keys: Vec<_> = gaps.iter().map(|gap| (gap.key.as_str(), gap.example.as_deref(), gap.names)).collect();
    assert_eq!(
        keys,
        [
            ("header:1", Some("17"), false),
            ("body:1", Some("Leena"), true),
            ("body:2", Some("KA-17"), false),
            ("button:1", Some("1"), false),
            ("button:2", Some("AAMU10"), false),
        ]
    );
}

#[test]
fn filled_it_is_what_meta_takes_and_what_the_customer_sees() {
    let filled = filled(&Pattern::read(&parts(), false), ALL);
    assert_eq!((filled.problems.len(), filled.too_long), (0, None));
    assert_eq!(filled.seen.body, "Hello Leena, your order KA-17 is ready, Leena.");
    assert_eq!(filled.seen.header.as_deref(), Some("Order 17"));
    assert_eq!(filled.seen.buttons[1].to.as_deref(), Some("https://posti.example/KA-17"));
    let body = OutgoingBody::Template(filled.message.clone());
    body.check().unwrap();
    let graph = body.to_graph();
    assert_eq!(graph["components"][1]["parameters"][1]["text"], "KA-17");
    assert_eq!(graph["components"][2]["index"], "1");
    assert_eq!(TemplateMessage::read(&graph), Some(filled.message), "it goes as it was written");
}

#[test]
fn names_go_with_their_values() {
    let parts = [json!({"type": "BODY", "text": "Hei {{first_name}}, nähdään {{day}}.",
        "example": {"body_text_named_params": [{"param_name": "first_name", "example": "Aino"}]}})];
    let pattern = Pattern::read(&parts, true);
    assert_eq!(pattern.gaps()[0].example.as_deref(), Some("Aino"));
    let nothing = |language| pattern.fill("visit", language, |_| None, &Given::default()).seen.body;
    assert_eq!(nothing("fi"), "Hei [nimi], nähdään [day].");
    assert_eq!(nothing("sv_FI"), "Hei [namn], nähdään [day].");
    assert_eq!(nothing("ar"), "Hei […], nähdään [day].");
    let filled = filled(&pattern, &[("body:first_name", "Leena"), ("body:day", "to 16")]);
    let graph = OutgoingBody::Template(filled.message).to_graph();
    assert_eq!(graph["components"][0]["parameters"][0]["parameter_name"], "first_name");
    assert_eq!(TemplateMessage::read(&graph).map(|message| message.components.len()), Some(1));
}

#[test]
fn what_meta_would_refuse_is_said_of_the_gap() {
    let pattern = Pattern::read(&parts(), false);
    let problems = |values: &[(&str, &'static str)]| filled(&pattern, values).problems;
    assert_eq!(problems(&[]).len(), 5, "all five are missing");
    // The name Meta has as an example is somebody else's.
    assert_eq!(filled(&pattern, &[]).seen.body, "Hello [name], your order [KA-17] is ready, [name].");
    let mut values = ALL.to_vec();
    values[2].1 = "KA\n17";
    values[3].1 = "KA 17";
    values[4].1 = "A code that is much longer";
    let keys: Vec<_> = problems(&values);
    assert_eq!(
        keys,
        [
            ("body:2".to_owned(), GapProblem::Shape),
            ("button:1".to_owned(), GapProblem::Shape),
            ("button:2".to_owned(), GapProblem::TooLong { most: 20 }),
        ]
    );
}

#[test]
fn a_text_that_grows_too_long_is_said_before() {
    let long: &'static str = Box::leak("x".repeat(1000).into_boxed_str());
    let mut values = ALL.to_vec();
    values[2].1 = long;
    assert_eq!(filled(&Pattern::read(&parts(), false), &values).too_long, Some(1024));
    values[0].1 = long;
    let problems = filled(&Pattern::read(&parts(), false), &values).problems;
    assert_eq!(problems, [("header:1".to_owned(), GapProblem::TooLong { most: 60 })]);
}

#[test]
fn kinds_that_cannot_go_from_a_chat_say_why() {
    let body = json!({"type": "BODY", "text": "Spring"});
    let of = |parts: &[Value]| Pattern::read(parts, false).obstacle;
    for format in ["PRODUCT", "GIF", "HOLOGRAM"] {
        assert_eq!(
            of(&[json!({"type": "HEADER", "format": format}), body.clone()]),
            Some(Obstacle::Header),
            "{format}"
        );
    }
    for format in ["image", "VIDEO", "DOCUMENT", "LOCATION"] {
        assert_eq!(of(&[json!({"type": "HEADER", "format": format}), body.clone()]), None, "{format}");
    }
    let product = json!({"components": [{"type": "HEADER", "format": "PRODUCT"}]});
    let cards = json!({"type": "CAROUSEL", "cards": [product, product]});
    assert_eq!(of(&[body.clone(), cards]), Some(Obstacle::Part));
    assert_eq!(of(&[body.clone(), json!({"type": "LIMITED_TIME_OFFER"})]), Some(Obstacle::Part));
    let flow = json!({"type": "BUTTONS", "buttons": [{"type": "FLOW", "text": "Book"}]});
    assert_eq!(of(&[body.clone(), flow]), Some(Obstacle::Button));
    assert_eq!(of(&[body.clone(), json!({"type": "CAROUSEL", "cards": []})]), Some(Obstacle::Part));
    assert_eq!(of(&[json!({"type": "BODY"})]), Some(Obstacle::Part));
    assert_eq!(of(&[json!(7)]), Some(Obstacle::Part), "garbage is no reason to fall");
    assert_eq!(of(&[body]), None);
}

#[test]
fn another_example_is_the_same_template_and_another_gap_is_not() {
    let before = Pattern::read(&parts(), false);
    let mut other = parts();
    other[1]["example"] = json!({"body_text": [["Omar", "KA-99"]]});
    assert!(before.says_the_same(&Pattern::read(&other, false)));
    other[1]["text"] = json!("Hello {{1}}, your order is ready.");
    assert!(!before.says_the_same(&Pattern::read(&other, false)));
    assert!(!before.says_the_same(&Pattern::read(&parts(), true)));
}

fn offer_with_cards() -> Pattern {
    let card = |text: &str| {
        json!({"components": [
            {"type": "HEADER", "format": "IMAGE", "example": {"header_handle": ["4::x"]}},
            {"type": "BODY", "text": text, "example": {"body_text": [["9 €"]]}},
            {"type": "BUTTONS", "buttons": [{"type": "URL", "text": "Buy", "url": "https://shop.example/{{1}}"}]},
        ]})
    };
    let parts = [
        json!({"type": "HEADER", "format": "VIDEO"}),
        json!({"type": "BODY", "text": "Hello {{1}}"}),
        json!({"type": "LIMITED_TIME_OFFER", "limited_time_offer": {"text": "Ends soon", "has_expiration": true}}),
        json!({"type": "BUTTONS", "buttons": [{"type": "COPY_CODE", "example": "BEANS"}]}),
        json!({"type": "CAROUSEL", "cards": [card("Ethiopia {{1}}"), card("Colombia {{1}}")]}),
    ];
    Pattern::read(&parts, false)
}

const VALUES: [(&str, &str); 6] = [
    ("body:1", "Maya"),
    ("button:0", "BEANS15"),
    ("card:0:body:1", "9 €"),
    ("card:0:button:0", "et"),
    ("card:1:body:1", "8 €"),
    ("card:1:button:0", "co"),
];

fn everything() -> Given {
    let files = ["header", "card:0", "card:1"].map(|slot| (slot.to_owned(), Some("a.jpg".to_owned())));
    Given { files: files.into(), place: None, ends_at: Some(shopbell_model::UtcMillis(1_800_000_000_000)) }
}

fn value<'v>(values: &'v [(&'v str, &'v str)]) -> impl Fn(&str) -> Option<&'v str> {
    move |key| values.iter().find(|(of, _)| *of == key).map(|(_, value)| *value)
}

#[test]
fn a_film_cards_and_an_offer_go_as_meta_takes_them_and_are_read_back() {
    let pattern = offer_with_cards();
    assert_eq!(pattern.obstacle, None);
    assert_eq!(
        pattern.slots().iter().map(|slot| slot.key.as_str()).collect::<Vec<_>>(),
        ["header", "card:0", "card:1"]
    );
    let filled = pattern.fill("beans", "en", value(&VALUES), &everything());
    assert_eq!((filled.problems.as_slice(), filled.too_long), (&[][..], None));
    assert!(filled.message.waits_for_files(), "no file has an id yet");
    let message = filled.message.with_file(None, "1").with_file(Some(0), "2");
    assert!(message.waits_for_files());
    let message = message.with_file(Some(1), "3");
    assert!(!message.waits_for_files());
    let body = OutgoingBody::Template(message);
    body.check().unwrap();
    let sent = body.to_graph();
    let parts = sent["components"].as_array().unwrap();
    let of = |kind: &str| parts.iter().find(|part| part["type"] == kind).unwrap();
    assert_eq!(of("header")["parameters"], json!([{"type": "video", "video": {"id": "1"}}]));
    assert_eq!(
        of("limited_time_offer")["parameters"][0]["limited_time_offer"]["expiration_time_ms"],
        1_800_000_000_000_i64
    );
    let cards = of("carousel")["cards"].as_array().unwrap();
    assert_eq!((cards.len(), &cards[1]["card_index"]), (2, &json!(1)));
    assert_eq!(cards[1]["components"][0]["parameters"][0]["image"]["id"], "3");
    assert_eq!(cards[1]["components"][1]["parameters"][0]["text"], "8 €");
    assert_eq!(cards[0]["components"][2]["parameters"][0]["text"], "et");
    let OutgoingBody::Template(message) = body else { panic!("it is a template") };
    assert_eq!(TemplateMessage::read(&sent), Some(message), "kept and read back it is the same");
    assert_eq!(filled.seen.cards[0].buttons[0].to.as_deref(), Some("https://shop.example/et"));
}

#[test]
fn whatever_is_missing_is_named_by_its_key() {
    let pattern = offer_with_cards();
    let missing = |values: &[(&str, &str)], given: &Given| {
        let filled = pattern.fill("beans", "en", value(values), given);
        filled.problems.into_iter().map(|(key, _)| key).collect::<Vec<_>>()
    };
    for (at, (key, _)) in VALUES.iter().enumerate() {
        let mut values = VALUES.to_vec();
        values.remove(at);
        assert_eq!(missing(&values, &everything()), [*key]);
    }
    for slot in ["header", "card:0", "card:1"] {
        let mut given = everything();
        given.files.remove(slot);
        assert_eq!(missing(&VALUES, &given), [slot]);
    }
    assert_eq!(missing(&VALUES, &Given { ends_at: None, ..everything() }), ["offer"]);
    let long = "x".repeat(161);
    let values: Vec<_> = VALUES
        .iter()
        .map(|(key, value)| (*key, if *key == "card:1:body:1" { long.as_str() } else { *value }))
        .collect();
    assert_eq!(pattern.fill("beans", "en", value(&values), &everything()).too_long, Some(160), "a card has less room");
    let code: Vec<_> =
        VALUES.map(|(key, value)| (key, if key == "button:0" { "SIXTEEN_LETTERS!" } else { value })).to_vec();
    let filled = pattern.fill("beans", "en", value(&code), &everything());
    assert_eq!(
        filled.problems,
        [("button:0".to_owned(), GapProblem::TooLong { most: 15 })],
        "an offer's code is short"
    );
}
