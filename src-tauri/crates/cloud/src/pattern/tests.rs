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
    pattern.fill("order_ready", "en", move |key| values.iter().find(|(of, _)| of == key).map(|(_, value)| *value))
}

const ALL: &[(&str, &str)] =
    &[("header:1", "17"), ("body:1", " Leena "), ("body:2", "KA-17"), ("button:1", "KA-17"), ("button:2", "AAMU10")];

#[test]
fn gaps_are_told_with_their_examples_and_what_greets() {
    let pattern = Pattern::read(&parts(), false);
    assert_eq!(pattern.obstacle, None);
    let gaps = pattern.gaps();
    let keys: Vec<_> = gaps.iter().map(|gap| (gap.key.as_str(), gap.example.as_deref(), gap.greets)).collect();
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
    assert_eq!(filled(&pattern, &[]).seen.body, "Hello [Leena], your order [KA-17] is ready, [Leena].");
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
    assert_eq!(of(&[json!({"type": "HEADER", "format": "IMAGE"}), body.clone()]), Some(Obstacle::Header));
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
