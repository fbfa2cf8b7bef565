//! What a campaign runs into: the messaging limit, people who get no offers, templates that are tried first, and what people
//! think of it all.

use serde_json::{Value, json};
use shopbell_model::{Clock, Span};
use shopbell_practice::{
    Customer, FailureKind, FailureOrder, Habit, Minds, Offers, PaceDoing, PaceOrder, Throughput, Tier,
};

use crate::stage::{Ear, Stage, wamid};

/// Somebody of the town.
fn of_town(place: u32) -> String {
    format!("3584590{place:05}")
}

/// A marketing template of the shop's birth, in Finnish.
fn offer(to: &str) -> Value {
    json!({ "to": to, "type": "template", "template": { "name": "spring_beans", "language": { "code": "fi" },
        "components": [{ "type": "body", "parameters": [{ "type": "text", "text": "Aino" }] }] } })
}

/// A utility template.
fn note(to: &str) -> Value {
    json!({ "to": to, "type": "template", "template": { "name": "hello_world", "language": { "code": "en_US" } } })
}

fn status_of(answer: &Value) -> &str {
    answer["messages"][0]["message_status"].as_str().unwrap_or_default()
}

/// Somebody whose phone takes everything at once.
fn quick(id: &str, phone: &str, offers: Offers) -> Customer {
    Customer {
        id: id.into(),
        name: id.into(),
        language: "en".into(),
        phone: Some(phone.into()),
        user_id: format!("BR.{phone}"),
        username: None,
        habit: Habit {
            delivered_after: Span::seconds(1),
            reads_after: Some(Span::seconds(1)),
            answers_after: None,
            reacts_every: 0,
            quotes_every: 0,
            emoji: String::new(),
            only_presses: false,
            offers,
        },
        lines: vec!["Ok".into()],
        opening: Vec::new(),
    }
}

async fn open(dir: &std::path::Path) -> (Stage, Ear) {
    let stage = Stage::open(dir, false).await;
    let ear = Ear::open(&stage.facts, vec![]).await;
    stage.practice.set_webhook(&ear.url).await.expect("set");
    (stage, ear)
}

/// The code with which the next message that fails does.
async fn code_of(ear: &mut Ear, answer: &Value) -> i64 {
    let value = ear.status(&wamid(answer), "failed").await;
    value["statuses"][0]["errors"][0]["code"].as_i64().expect("a code")
}

async fn number(stage: &Stage) -> Value {
    let fields = "whatsapp_business_manager_messaging_limit,throughput,quality_rating";
    stage.get(&format!("/{}?fields={fields}", stage.facts.phone_number_id)).await.1
}

#[tokio::test]
async fn a_portfolio_reaches_so_many_people_in_a_day_and_no_more() {
    let dir = tempfile::tempdir().expect("a folder");
    let (stage, mut ear) = open(dir.path()).await;
    stage.practice.set_throughput(Throughput::High).await.expect("set");
    for place in 0..250 {
        assert_eq!(stage.send(note(&of_town(place))).await.0, 200, "person {place} is within the limit");
    }
    assert_eq!(stage.refused(note(&of_town(250))).await, (400, 131_048));
    assert_eq!(stage.send(note(&of_town(7))).await.0, 200, "who got one already takes no second place");
    stage.practice.write("aino", Some("Hei")).await.expect("written");
    assert_eq!(stage.send(note(&stage.facts.open_customer)).await.0, 200, "inside a window nothing is counted");
    assert_eq!(stage.send(note("+35850123")).await.0, 200, "nobody takes no place");
    assert_eq!(stage.get("/_practice/limit").await.1["used"], 250);

    let (status, _) = stage.post("/_practice/limit", &json!({ "tier": "TIER_2K" })).await;
    assert_eq!(status, 200);
    let told = ear
        .next_with(|change| (change["field"] == "business_capability_update").then(|| change["value"].clone()))
        .await;
    assert_eq!(told, json!({ "max_daily_conversations_per_business": "TIER_2K", "max_phone_numbers_per_waba": 20 }));
    assert_eq!(stage.send(note(&of_town(250))).await.0, 200);
    stage.practice.set_tier(Tier::TwoHundredFifty).await.expect("set");
    assert_eq!(stage.refused(note(&of_town(251))).await, (400, 131_048));
    stage.practice.stop().await;
    drop(stage);

    let stage = Stage::open(dir.path(), false).await;
    let shown = number(&stage).await;
    assert_eq!(shown["whatsapp_business_manager_messaging_limit"], "TIER_250");
    assert_eq!(shown["throughput"]["level"], "HIGH");
    assert_eq!(stage.refused(note(&of_town(251))).await, (400, 131_048), "a restart forgets nobody");
    stage.practice.move_clock(Span::hours(24)).await.expect("moved");
    assert_eq!(stage.send(note(&of_town(251))).await.0, 200, "a day later there is room");
}

#[tokio::test]
async fn a_number_is_told_that_it_may_send_faster() {
    let dir = tempfile::tempdir().expect("a folder");
    let (stage, mut ear) = open(dir.path()).await;
    stage.post("/_practice/limit", &json!({ "tier": "TIER_UNLIMITED", "throughput": "HIGH" })).await;
    let told = ear
        .next_with(|change| (change["field"] == "phone_number_quality_update").then(|| change["value"].clone()))
        .await;
    assert_eq!(told["event"], "THROUGHPUT_UPGRADE");
    assert_eq!(told["max_daily_conversations_per_business"], "TIER_UNLIMITED");
    let url = format!("{}/_practice/limit", stage.facts.base);
    let answer = stage.http.post(url).json(&json!({ "tier": "TIER_1" })).send().await.expect("an answer");
    assert_eq!(answer.status(), 422, "no such limit");
}

#[tokio::test]
async fn offers_beyond_a_persons_limit_fail_later_and_trying_again_makes_it_longer() {
    let dir = tempfile::tempdir().expect("a folder");
    let (stage, mut ear) = open(dir.path()).await;
    let rio = "5521987654321";
    stage.practice.add_customer(quick("rio", rio, Offers::default())).await.expect("added");
    for n in 0..2 {
        let (_, answer) = stage.send(offer(rio)).await;
        ear.status(&wamid(&answer), "delivered").await;
        assert_eq!(status_of(&answer), "accepted", "offer {n}");
    }
    let (status, third) = stage.send(offer(rio)).await;
    assert_eq!(status, 200, "it is accepted first");
    assert_eq!(code_of(&mut ear, &third).await, 131_049);
    let (_, useful) = stage.send(note(rio)).await;
    ear.status(&wamid(&useful), "delivered").await;
    stage.practice.move_clock(Span::hours(23)).await.expect("moved");
    let (_, early) = stage.send(offer(rio)).await;
    assert_eq!(code_of(&mut ear, &early).await, 131_049);
    stage.practice.move_clock(Span::hours(2)).await.expect("moved");
    let (_, still) = stage.send(offer(rio)).await;
    assert_eq!(code_of(&mut ear, &still).await, 131_049, "25 hours after the offers, but 2 after the last try");
    stage.practice.move_clock(Span::hours(24)).await.expect("moved");
    let (_, again) = stage.send(offer(rio)).await;
    ear.status(&wamid(&again), "delivered").await;
    stage.practice.write("rio", Some("Hi")).await.expect("written");
    for _ in 0..4 {
        let (_, answer) = stage.send(offer(rio)).await;
        ear.status(&wamid(&answer), "delivered").await;
    }
}

#[tokio::test]
async fn in_europe_nothing_limits_offers_unless_a_habit_does() {
    let dir = tempfile::tempdir().expect("a folder");
    let (stage, mut ear) = open(dir.path()).await;
    let (free, one) = (of_town(40_001), of_town(40_002));
    let habit = Offers { a_day: Some(1), ..Offers::default() };
    stage.practice.add_customer(quick("free", &free, Offers::default())).await.expect("added");
    stage.practice.add_customer(quick("one", &one, habit)).await.expect("the town makes room");
    for _ in 0..3 {
        let (_, answer) = stage.send(offer(&free)).await;
        ear.status(&wamid(&answer), "delivered").await;
    }
    stage.send(offer(&one)).await;
    let (_, second) = stage.send(offer(&one)).await;
    assert_eq!(code_of(&mut ear, &second).await, 131_049);
}

#[tokio::test]
async fn who_switched_offers_off_and_americans_get_none() {
    let dir = tempfile::tempdir().expect("a folder");
    let (stage, mut ear) = open(dir.path()).await;
    for (id, phone) in [("state", "12125550123"), ("canada", "14165550123")] {
        stage.practice.add_customer(quick(id, phone, Offers::default())).await.expect("added");
    }
    let (status, state) = stage.send(offer("+1 212 555 0123")).await;
    assert_eq!(status, 200, "it is accepted first");
    assert_eq!(code_of(&mut ear, &state).await, 131_049);
    let (_, nobody) = stage.send(offer("+1 212 555 0199")).await;
    assert_eq!(code_of(&mut ear, &nobody).await, 131_049);
    for (to, message) in [("12125550123", note("+12125550123")), ("14165550123", offer("+14165550123"))] {
        let (_, answer) = stage.send(message).await;
        assert_eq!(ear.status(&wamid(&answer), "delivered").await["statuses"][0]["recipient_id"], to);
    }
    let act = async |doing: &str| {
        let order = json!({ "customer": "canada", "doing": doing });
        assert_eq!(stage.post("/_practice/act", &order).await.0, 200);
    };
    act("offers_off").await;
    let (_, stopped) = stage.send(offer("+14165550123")).await;
    assert_eq!(code_of(&mut ear, &stopped).await, 131_050);
    let (_, useful) = stage.send(note("+14165550123")).await;
    ear.status(&wamid(&useful), "delivered").await;
    act("offers_on").await;
    let (_, again) = stage.send(offer("+14165550123")).await;
    ear.status(&wamid(&again), "delivered").await;
}

fn pace(doing: PaceDoing, first: u32) -> PaceOrder {
    PaceOrder { name: "spring_beans".into(), language: Some("fi".into()), doing, first }
}

#[tokio::test]
async fn a_template_that_is_tried_holds_the_rest_and_lets_it_go() {
    let dir = tempfile::tempdir().expect("a folder");
    let (stage, mut ear) = open(dir.path()).await;
    for n in 0..4 {
        let person = quick(&format!("p{n}"), &format!("55219876543{n:02}"), Offers::default());
        stage.practice.add_customer(person).await.expect("added");
    }
    let to = |n: u32| format!("55219876543{n:02}");
    stage.practice.pace(&pace(PaceDoing::Begin, 2)).await.expect("begun");
    let mut answers = Vec::new();
    for n in 0..4 {
        answers.push(stage.send(offer(&to(n))).await.1);
    }
    let said: Vec<&str> = answers.iter().map(status_of).collect();
    let held = "held_for_quality_assessment";
    assert_eq!(said, ["accepted", "accepted", held, held]);
    let wamids: Vec<String> = answers.iter().map(wamid).collect();
    ear.each(&wamids[..2], "delivered").await;
    stage.practice.stop().await;
    drop(stage);

    let stage = Stage::open(dir.path(), false).await;
    stage.practice.set_webhook(&ear.url).await.expect("set");
    assert_eq!(status_of(&stage.send(offer(&to(0))).await.1), held, "a restart forgets nothing");
    stage.practice.move_clock(Span::minutes(61)).await.expect("moved");
    ear.each(&wamids[2..], "delivered").await;
    assert_eq!(status_of(&stage.send(offer(&to(3))).await.1), "accepted", "the hour is over");
    let none = stage.practice.pace(&pace(PaceDoing::Release, 0)).await;
    assert!(none.is_err(), "nothing is tried any more");
}

#[tokio::test]
async fn a_template_that_is_tried_and_disliked_is_dropped_and_paused() {
    let dir = tempfile::tempdir().expect("a folder");
    let (stage, mut ear) = open(dir.path()).await;
    stage.practice.pace(&pace(PaceDoing::Begin, 0)).await.expect("begun");
    let (_, held) = stage.send(offer(&of_town(1))).await;
    let order = json!({ "name": "spring_beans", "doing": "drop" });
    assert_eq!(stage.post("/_practice/pace", &order).await, (200, json!({ "done": 1 })));
    let (mut paused, mut dropped) = (None, None);
    while paused.is_none() || dropped.is_none() {
        let (_, body) = ear.next().await;
        let change = &body["entry"][0]["changes"][0];
        if change["field"] == "message_template_status_update" {
            paused = Some(change["value"].clone());
        } else if change["value"]["statuses"][0]["status"] == "failed" {
            dropped = Some(change["value"]["statuses"][0].clone());
        }
    }
    let (paused, dropped) = (paused.expect("told"), dropped.expect("told"));
    assert_eq!((&paused["event"], &paused["other_info"]["title"]), (&json!("PAUSED"), &json!("RATE_LIMITING_PAUSE")));
    assert_eq!((&dropped["id"], &dropped["errors"][0]["code"]), (&json!(wamid(&held)), &json!(132_015)));
    assert_eq!(stage.refused(offer(&of_town(2))).await, (400, 132_015));
    stage.practice.move_clock(Span::days(1)).await.expect("moved");
    assert_eq!(stage.refused(offer(&of_town(2))).await, (400, 132_015), "it does not end by itself");
}

#[tokio::test]
async fn people_of_the_town_are_real_until_the_end() {
    let dir = tempfile::tempdir().expect("a folder");
    let (stage, mut ear) = open(dir.path()).await;
    stage.practice.set_tier(Tier::TwoThousand).await.expect("set");
    stage.practice.set_throughput(Throughput::High).await.expect("set");
    let before = stage.practice.customers().len();
    for place in 0..600 {
        assert_eq!(stage.send(offer(&of_town(place))).await.0, 200);
    }
    assert_eq!(stage.practice.customers().len(), before, "the town is not listed");
    stage.practice.move_clock(Span::hours(24)).await.expect("moved");
    let (mut read, mut answers, mut stops, mut delivered) = (0, 0, 0, 0);
    while delivered < 600 || read < 420 || answers < 10 || stops < 3 {
        let (_, body) = ear.next().await;
        let value = &body["entry"][0]["changes"][0]["value"];
        match value["statuses"][0]["status"].as_str() {
            Some("delivered") => delivered += 1,
            Some("read") => read += 1,
            Some("failed") => panic!("a message failed: {value}"),
            _ => {}
        }
        if let Some(text) = value["messages"][0]["text"]["body"].as_str() {
            assert!(value["messages"][0]["from"].as_str().is_some_and(|from| from.starts_with("3584590")));
            if text.contains("STOP") { stops += 1 } else { answers += 1 }
        }
    }
    let person = of_town(3);
    stage.practice.write(&person, Some("Hei!")).await.expect("anybody can be asked to write");
    assert_eq!(stage.text(&person, "Hei hei").await.0, 200, "their window is open");
    assert_eq!(number(&stage).await["quality_rating"], "GREEN");
    stage.practice.stop().await;
    drop(stage);
    let stage = Stage::open(dir.path(), false).await;
    assert_eq!(stage.text(&person, "Hei taas").await.0, 200, "a restart forgets nobody");
}

#[tokio::test]
async fn complaints_bring_the_template_down_and_the_number_with_it() {
    let dir = tempfile::tempdir().expect("a folder");
    let (stage, mut ear) = open(dir.path()).await;
    let angry = Offers { minds: Minds::Unexpected, ..Offers::default() };
    for n in 0..6 {
        let person = quick(&format!("p{n}"), &format!("55219876543{n:02}"), angry.clone());
        stage.practice.add_customer(person).await.expect("added");
    }
    let to = |n: u32| format!("55219876543{n:02}");
    stage.practice.write("p5", Some("Hello")).await.expect("written");
    for n in [5, 0, 1, 2, 3] {
        let (_, answer) = stage.send(offer(&to(n))).await;
        ear.status(&wamid(&answer), "read").await;
    }
    stage.practice.move_clock(Span::minutes(5)).await.expect("moved");
    let mut said = Vec::new();
    while said.last().is_none_or(|word| word != "PAUSED") {
        said.push(
            ear.next_with(|change| match change["field"].as_str() {
                Some("message_template_quality_update") => Some(change["value"]["new_quality_score"].clone()),
                Some("message_template_status_update") => Some(change["value"]["event"].clone()),
                _ => None,
            })
            .await,
        );
    }
    assert_eq!(said, ["YELLOW", "RED", "PAUSED"], "one step after the other");
    assert_eq!(number(&stage).await["quality_rating"], "RED");
    let (_, gone) = stage.send(note(&to(0))).await;
    assert_eq!(code_of(&mut ear, &gone).await, 131_026, "they have blocked the shop");
    let (_, fond) = stage.send(note(&to(5))).await;
    ear.status(&wamid(&fond), "delivered").await;
    stage.practice.move_clock(Span::hours(4)).await.expect("moved");
    ear.next_with(|change| (change["value"]["event"] == "APPROVED").then_some(())).await;
    assert_eq!(stage.send(offer(&to(4))).await.0, 200, "the pause is over");
    stage.practice.move_clock(Span::minutes(5)).await.expect("moved");
    let again = ear.next_with(|change| change["value"]["other_info"]["title"].as_str().map(str::to_owned)).await;
    assert_eq!(again, "SECOND_PAUSE", "it is disliked still");
    stage.practice.move_clock(Span::days(8)).await.expect("moved");
    assert_eq!(number(&stage).await["quality_rating"], "GREEN", "a week later it is forgotten");
}

#[tokio::test]
async fn who_asked_for_no_more_offers_minds_the_next() {
    let dir = tempfile::tempdir().expect("a folder");
    let (stage, mut ear) = open(dir.path()).await;
    let rio = "5521987654321";
    let stops = Offers { stops: true, ..Offers::default() };
    stage.practice.add_customer(quick("rio", rio, stops)).await.expect("added");
    stage.send(offer(rio)).await;
    stage.practice.move_clock(Span::minutes(2)).await.expect("moved");
    let text = ear.next_with(|change| change["value"]["messages"][0]["text"]["body"].as_str().map(str::to_owned)).await;
    assert_eq!(text, "No thanks, STOP");
    let (_, more) = stage.send(offer(rio)).await;
    ear.status(&wamid(&more), "read").await;
    stage.practice.move_clock(Span::minutes(2)).await.expect("moved");
    // The deed is played a moment after the clock was moved.
    let mut answer = stage.text(rio, "Sorry!").await.1;
    for _ in 0..20 {
        stage.clock.wait_for(Span::millis(50)).await;
        answer = stage.text(rio, "Sorry!").await.1;
    }
    assert_eq!(code_of(&mut ear, &answer).await, 131_026);
}

#[tokio::test]
async fn an_order_to_fail_is_not_held() {
    let dir = tempfile::tempdir().expect("a folder");
    let (stage, mut ear) = open(dir.path()).await;
    stage.practice.pace(&pace(PaceDoing::Begin, 0)).await.expect("begun");
    let order = FailureOrder { kind: FailureKind::FailLater, count: 1, ms: 0, code: Some(131_053) };
    stage.practice.fail(order).expect("ordered");
    let (_, answer) = stage.send(offer(&of_town(9))).await;
    assert_eq!(status_of(&answer), "accepted");
    assert_eq!(code_of(&mut ear, &answer).await, 131_053);
}
