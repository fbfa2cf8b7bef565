//! Templates as Meta takes, judges and looks after them.

use serde_json::{Value, json};
use shopbell_model::Span;
use shopbell_practice::{ReviewDoing, ReviewOrder};

use crate::stage::{Ear, Stage};

/// His phone is off for hours.
const PEKKA: &str = "358401234503";

async fn create(stage: &Stage, name: &str, category: &str, components: Value) -> (u16, Value) {
    let template = json!({ "name": name, "language": "en", "category": category, "components": components });
    stage.post(&format!("/{}/message_templates", stage.facts.waba_id), &template).await
}

fn subcode(answer: &Value) -> i64 {
    answer["error"]["error_subcode"].as_i64().unwrap_or_else(|| panic!("no subcode in {answer}"))
}

async fn status(stage: &Stage, id: &str) -> String {
    let (_, node) = stage.get(&format!("/{id}?fields=status")).await;
    node["status"].as_str().unwrap_or_else(|| panic!("no status in {node}")).to_owned()
}

async fn review(stage: &Stage, name: &str, doing: ReviewDoing) {
    let order = ReviewOrder { name: name.to_owned(), language: None, doing, reason: None };
    stage.practice.review(&order).await.expect("reviewed");
}

fn card(format: &str, button: &str) -> Value {
    json!({ "components": [
        { "type": "HEADER", "format": format, "example": { "header_handle": ["4::unknown"] } },
        { "type": "BODY", "text": "Light roast, with a note of apricot." },
        { "type": "BUTTONS", "buttons": [{ "type": "QUICK_REPLY", "text": button }] },
    ] })
}

#[tokio::test]
async fn what_breaks_metas_rules_is_refused_with_metas_subcode() {
    let dir = tempfile::tempdir().expect("a folder");
    let stage = Stage::open(dir.path(), false).await;
    let body = |text: &str| json!({ "type": "BODY", "text": text });
    let cases = [
        ("too long", json!([body(&"å".repeat(1025))]), 2_388_040),
        (
            "a header of two lines",
            json!([{ "type": "HEADER", "format": "TEXT", "text": "a\nb" }, body("Hi.")]),
            2_388_047,
        ),
        ("a file nobody brought", json!([{ "type": "HEADER", "format": "IMAGE" }, body("Hi.")]), 2_388_047),
        (
            "a handle nobody gave",
            json!([{ "type": "HEADER", "format": "IMAGE", "example": { "header_handle": ["4::x"] } }, body("Hi.")]),
            2_388_047,
        ),
        ("no example", json!([body("Hi {{1}}, your order is ready now.")]), 2_388_072),
        ("side by side", json!([body("Hi {{1}}{{2}}, your order is ready now.")]), 2_388_072),
        ("at the edge", json!([body("{{1}}, your order is ready now.")]), 2_388_299),
        ("too many", json!([body("Hi {{1}} {{2}} {{3}} now")]), 2_388_293),
        ("a gap in the small print", json!([body("Hi."), { "type": "FOOTER", "text": "{{1}}" }]), 2_388_073),
    ];
    for (what, components, wanted) in cases {
        let (status, answer) = create(&stage, "broken", "UTILITY", components).await;
        assert_eq!((status, subcode(&answer)), (400, wanted), "{what}: {answer}");
    }
    let cards = |list: Value| json!([{ "type": "BODY", "text": "New beans:" }, { "type": "CAROUSEL", "cards": list }]);
    for (what, components) in [
        ("one card", cards(json!([card("IMAGE", "Yes")]))),
        ("cards that are not alike", cards(json!([card("IMAGE", "Yes"), card("VIDEO", "Yes")]))),
        (
            "an offer with small print",
            json!([{ "type": "LIMITED_TIME_OFFER", "limited_time_offer": { "text": "Two days" } }, body("Hi."),
                   { "type": "FOOTER", "text": "x" }]),
        ),
    ] {
        let (status, answer) = create(&stage, "broken", "MARKETING", components).await;
        assert_eq!(status, 400, "{what}: {answer}");
    }
}

#[tokio::test]
async fn an_approved_one_is_changed_once_a_day_and_its_name_is_barred_after_it() {
    let dir = tempfile::tempdir().expect("a folder");
    let stage = Stage::open(dir.path(), false).await;
    let (_, made) = stage.template("opening_hours", "We are open from seven to six.").await;
    let id = made["id"].as_str().expect("an id").to_owned();
    let edit = |text: &str| json!({ "components": [{ "type": "BODY", "text": text }] });
    let path = format!("/{id}");
    assert_eq!(subcode(&stage.post(&path, &edit("Too early.")).await.1), 2_388_039, "not while it is read");
    review(&stage, "opening_hours", ReviewDoing::Approve).await;
    let category = json!({ "category": "MARKETING", "components": [{ "type": "BODY", "text": "x" }] });
    assert_eq!(stage.post(&path, &category).await.0, 400, "never its category");
    assert_eq!(stage.post(&path, &edit("We are open from seven to five.")).await.0, 200);
    review(&stage, "opening_hours", ReviewDoing::Approve).await;
    assert_eq!(stage.post(&path, &edit("Again.")).await.0, 400, "once a day");
    stage.practice.move_clock(Span::hours(25)).await.expect("moved");
    assert_eq!(stage.post(&path, &edit("Again.")).await.0, 200);
    review(&stage, "opening_hours", ReviewDoing::Approve).await;

    let url = format!("{}/{}/message_templates?name=opening_hours", stage.facts.base, stage.facts.waba_id);
    let deleted = stage.http.delete(url).bearer_auth(&stage.facts.token).send().await.expect("an answer");
    assert_eq!(deleted.status(), 200);
    assert_eq!(subcode(&stage.template("opening_hours", "We are open.").await.1), 2_388_023);
    stage.practice.move_clock(Span::days(31)).await.expect("moved");
    assert_eq!(stage.template("opening_hours", "We are open.").await.0, 200);
}

#[tokio::test]
async fn customers_pause_it_three_hours_then_six_then_for_good() {
    let dir = tempfile::tempdir().expect("a folder");
    let stage = Stage::open(dir.path(), false).await;
    let mut ear = Ear::open(&stage.facts, vec![]).await;
    stage.practice.set_webhook(&ear.url).await.expect("set");
    let (_, made) = stage.template("opening_hours", "We are open from seven to six.").await;
    let id = made["id"].as_str().expect("an id").to_owned();
    review(&stage, "opening_hours", ReviewDoing::Approve).await;
    for (title, hours) in [("FIRST_PAUSE", 3), ("SECOND_PAUSE", 6)] {
        review(&stage, "opening_hours", ReviewDoing::Pause).await;
        let told = ear
            .next_with(|change| {
                let title = &change["value"]["other_info"]["title"];
                title.is_string().then(|| title.clone())
            })
            .await;
        assert_eq!(told, title);
        stage.practice.move_clock(Span::hours(hours - 1)).await.expect("moved");
        assert_eq!(status(&stage, &id).await, "PAUSED");
        stage.practice.move_clock(Span::hours(1) + Span::seconds(1)).await.expect("moved");
        ear.next_with(|change| (change["value"]["event"] == "APPROVED").then_some(())).await;
        assert_eq!(status(&stage, &id).await, "APPROVED");
    }
    review(&stage, "opening_hours", ReviewDoing::Complain).await;
    review(&stage, "opening_hours", ReviewDoing::Complain).await;
    let quality = ear
        .next_with(|change| {
            let red = change["value"]["new_quality_score"] == "RED";
            (change["field"] == "message_template_quality_update" && red).then(|| change["value"].clone())
        })
        .await;
    assert_eq!(quality["previous_quality_score"], "YELLOW");
    assert_eq!(status(&stage, &id).await, "DISABLED");
}

#[tokio::test]
async fn a_sample_goes_up_in_pieces_and_its_handle_is_taken() {
    let dir = tempfile::tempdir().expect("a folder");
    let stage = Stage::open(dir.path(), false).await;
    let begin = format!("/{}/uploads?file_name=a.png&file_length=6&file_type=image/png", stage.facts.app_id);
    let (_, session) = stage.post(&begin, &json!({})).await;
    let session = session["id"].as_str().expect("a session").to_owned();
    let url = format!("{}/{session}", stage.facts.base);
    let bring = |offset: &'static str, bytes: &'static str| {
        let call = stage.http.post(&url).header("Authorization", format!("OAuth {}", stage.facts.token));
        call.header("file_offset", offset).body(bytes).send()
    };
    assert_eq!(bring("0", "abc").await.expect("an answer").status(), 200);
    assert_eq!(stage.get(&format!("/{session}")).await.1["file_offset"], 3, "it tells how far it is");
    assert_eq!(bring("0", "abc").await.expect("an answer").status(), 400, "from there and not from the beginning");
    let done: Value = bring("3", "def").await.expect("an answer").json().await.expect("JSON");
    let handle = done["h"].as_str().expect("a handle");
    let components = json!([
        { "type": "HEADER", "format": "IMAGE", "example": { "header_handle": [handle] } },
        { "type": "BODY", "text": "Our new menu is here." },
    ]);
    assert_eq!(create(&stage, "menu", "MARKETING", components).await.0, 200);
}

/// What webhooks say of templates.
async fn event(ear: &mut Ear, wanted: &str) {
    ear.next_with(|change| (change["value"]["event"] == wanted).then_some(())).await;
}

#[tokio::test]
async fn what_is_deleted_waits_for_its_messages_and_carries_no_new_ones() {
    let dir = tempfile::tempdir().expect("a folder");
    let stage = Stage::open(dir.path(), false).await;
    let mut ear = Ear::open(&stage.facts, vec![]).await;
    stage.practice.set_webhook(&ear.url).await.expect("set");
    let (_, made) = stage.template("opening_hours", "We are open from seven to six.").await;
    let id = made["id"].as_str().expect("an id").to_owned();
    review(&stage, "opening_hours", ReviewDoing::Approve).await;
    let message = json!({ "messaging_product": "whatsapp", "to": PEKKA, "type": "template",
        "template": { "name": "opening_hours", "language": { "code": "en" } } });
    let messages = format!("/{}/messages", stage.facts.phone_number_id);
    assert_eq!(stage.post(&messages, &message).await.0, 200);
    let url = format!("{}/{}/message_templates?name=opening_hours&hsm_id={id}", stage.facts.base, stage.facts.waba_id);
    let deleted = stage.http.delete(&url).bearer_auth(&stage.facts.token).send().await.expect("an answer");
    assert_eq!(deleted.status(), 200);
    event(&mut ear, "PENDING_DELETION").await;
    assert_eq!(status(&stage, &id).await, "PENDING_DELETION");
    assert_eq!(stage.post(&messages, &message).await.1["error"]["code"], 132_001, "nothing new goes with it");
    let again = stage.http.delete(&url).bearer_auth(&stage.facts.token).send().await.expect("an answer");
    assert_eq!(again.status(), 400, "it is being deleted already");
    stage.practice.move_clock(Span::hours(7)).await.expect("moved");
    event(&mut ear, "DELETED").await;
    assert_eq!(stage.get(&format!("/{id}?fields=status")).await.0, 400, "it is gone");
    assert_eq!(subcode(&stage.template("opening_hours", "We are open.").await.1), 2_388_023);
}

#[tokio::test]
async fn meta_thinks_again_about_a_rejection_and_about_a_category_it_changed() {
    let dir = tempfile::tempdir().expect("a folder");
    let stage = Stage::open(dir.path(), false).await;
    let mut ear = Ear::open(&stage.facts, vec![]).await;
    stage.practice.set_webhook(&ear.url).await.expect("set");
    let (_, made) = stage.template("opening_hours", "We are open from seven to six.").await;
    let id = made["id"].as_str().expect("an id").to_owned();
    review(&stage, "opening_hours", ReviewDoing::Reject).await;
    review(&stage, "opening_hours", ReviewDoing::Appeal).await;
    event(&mut ear, "IN_APPEAL").await;
    let edit = json!({ "components": [{ "type": "BODY", "text": "Other words." }] });
    assert_eq!(subcode(&stage.post(&format!("/{id}"), &edit).await.1), 2_388_039, "not while Meta thinks");
    stage.practice.move_clock(Span::minutes(2)).await.expect("moved");
    event(&mut ear, "APPROVED").await;
    assert_eq!(status(&stage, &id).await, "APPROVED");

    let category = async || stage.get(&format!("/{id}?fields=category")).await.1["category"].clone();
    review(&stage, "opening_hours", ReviewDoing::Recategorise).await;
    assert_eq!(category().await, "MARKETING");
    review(&stage, "opening_hours", ReviewDoing::Appeal).await;
    assert_eq!(category().await, "UTILITY", "its words sell nothing");
    review(&stage, "opening_hours", ReviewDoing::Recategorise).await;
    stage.practice.move_clock(Span::days(61)).await.expect("moved");
    let order =
        ReviewOrder { name: "opening_hours".to_owned(), language: None, doing: ReviewDoing::Appeal, reason: None };
    let _ = stage.practice.review(&order).await;
    assert_eq!(category().await, "MARKETING", "after sixty days it is too late");
}

#[tokio::test]
async fn a_verified_business_may_have_more() {
    let dir = tempfile::tempdir().expect("a folder");
    let stage = Stage::open(dir.path(), false).await;
    let list = format!("/{}/message_templates?limit=1&summary=message_template_limit", stage.facts.waba_id);
    let room = async |stage: &Stage| {
        let summary = stage.get(&list).await.1["summary"].clone();
        let number = |key: &str| summary[key].as_u64().unwrap_or_else(|| panic!("no {key} in {summary}"));
        (number("message_template_count"), number("message_template_limit"))
    };
    let (before, most) = room(&stage).await;
    assert_eq!(most, 250);
    let body = |number: u64| json!([{ "type": "BODY", "text": format!("Till {number} is open from seven to six.") }]);
    for number in before..250 {
        if number % 100 == 0 {
            stage.practice.move_clock(Span::hours(1)).await.expect("moved");
        }
        let (status, answer) = create(&stage, &format!("hours_{number}"), "UTILITY", body(number)).await;
        assert_eq!(status, 200, "{answer}");
    }
    stage.practice.move_clock(Span::hours(1)).await.expect("moved");
    let (_, refused) = create(&stage, "one_more", "UTILITY", body(250)).await;
    assert_eq!(subcode(&refused), 2_388_019);
    stage.practice.verify(true).await.expect("verified");
    assert_eq!(room(&stage).await, (250, 6_000));
    let (status, answer) = create(&stage, "one_more", "UTILITY", body(250)).await;
    assert_eq!(status, 200, "{answer}");
}

#[tokio::test]
async fn a_hundred_are_taken_in_an_hour_and_the_same_words_once() {
    let dir = tempfile::tempdir().expect("a folder");
    let stage = Stage::open(dir.path(), false).await;
    let body = |text: &str| json!([{ "type": "BODY", "text": text }, { "type": "FOOTER", "text": "Kahvila Aamu" }]);
    let (status, _) = create(&stage, "hours", "UTILITY", body("We are open from seven to six.")).await;
    assert_eq!(status, 200);
    let (status, refused) = create(&stage, "hours_again", "UTILITY", body("We are open from seven to six.")).await;
    assert_eq!((status, &refused["error"]["code"]), (400, &json!(100)));
    let says = refused["error"]["error_data"]["details"].as_str().unwrap_or_default();
    assert!(says.contains("hours"), "it names the other: {refused}");
    let other = json!([{ "type": "BODY", "text": "We are open from seven to six." }]);
    assert_eq!(create(&stage, "hours_without_footer", "UTILITY", other).await.0, 200, "another footer is another text");

    for number in 2..100 {
        let (status, answer) =
            create(&stage, &format!("till_{number}"), "UTILITY", body(&format!("Till {number} is open."))).await;
        assert_eq!(status, 200, "{answer}");
    }
    let (_, refused) = create(&stage, "till_100", "UTILITY", body("Till 100 is open.")).await;
    assert_eq!(refused["error"]["code"], 80_007, "{refused}");
    stage.practice.move_clock(Span::hours(1)).await.expect("moved");
    let (status, answer) = create(&stage, "till_100", "UTILITY", body("Till 100 is open.")).await;
    assert_eq!(status, 200, "after an hour there is room again: {answer}");
}
