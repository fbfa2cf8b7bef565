//! Walk A9: a campaign to 412 people within Meta's limit of a moving day, killed in the middle, stopped by Meta, and everybody
//! counted once. Step 3 of walk A8: whoever stops while it runs does not get it.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::{Value, json};
use shopbell_tests::campaigns::{adds_up, checked, draft, draft_of, everybody, page, steer, sum, until};
use shopbell_tests::{Desk, DeskOptions, PracticeProcess, bring, campaigns, desk::command_id, eventually, program};

const HOUR: i64 = 3_600_000;

fn number(n: usize) -> String {
    format!("35840555{n:04}")
}

/// People who read nothing and answer nothing, as many as are told.
async fn townspeople(practice: &PracticeProcess, of: std::ops::Range<usize>) {
    for n in of {
        let habit = json!({"delivered_after": 300, "reads_after": null, "answers_after": null, "reacts_every": 0,
            "quotes_every": 0, "emoji": "👍"});
        let somebody = json!({"id": format!("town{n}"), "name": format!("Asukas {n}"), "language": "fi",
            "phone": number(n), "user_id": format!("FI.town{n}"), "username": null, "habit": habit, "lines": []});
        practice.post("customers", somebody).await;
    }
}

/// Brings people in with an agreement on paper that named WhatsApp, and some without one.
async fn bring_in(desk: &Desk, agreed: usize, silent: usize, states: usize) {
    let mut list = "Nimi;Puhelin;Lupa;Lupa pvm\r\n".to_owned();
    for n in 0..agreed {
        list += &format!("Asukas {n};+{};lomake;3.1.2026\r\n", number(n));
    }
    for n in 0..silent {
        list += &format!("Hiljainen {n};+{};;\r\n", number(5000 + n));
    }
    for n in 0..states {
        list += &format!("Jenkki {n};+1212555{:04};lomake;3.1.2026\r\n", 2300 + n);
    }
    campaigns::bring_in(desk, list).await;
}

/// Ids of people by name, all of them.
async fn people(desk: &Desk) -> BTreeMap<String, i64> {
    let (mut all, mut cursor) = (BTreeMap::new(), Value::Null);
    loop {
        let asked = json!({"segment": {"any": false, "rules": [], "except": []}, "text": "", "cursor": cursor,
            "from": null, "limit": 200});
        let page = desk.call("people", asked).await;
        for one in page["people"].as_array().unwrap() {
            all.insert(one["person"]["name"].as_str().unwrap().to_owned(), one["person"]["contact"].as_i64().unwrap());
        }
        cursor = page["next"].clone();
        if cursor.is_null() {
            return all;
        }
    }
}

async fn on_list(desk: &Desk, name: &str, people: &[i64]) -> i64 {
    let made = desk.call("save_list", json!({"command_id": command_id(), "name": name})).await;
    let list = made["id"].as_i64().unwrap();
    for some in people.chunks(200) {
        desk.call("put_on_list", json!({"command_id": command_id(), "list": list, "people": some, "on": true})).await;
    }
    list
}

fn group(page: &Value, reason: &str) -> i64 {
    let groups = page["groups"].as_array().unwrap();
    groups.iter().find(|group| group["reason"] == reason).map_or(0, |group| group["count"].as_i64().unwrap())
}

/// To whom practice took a template, each as often as it did.
async fn accepted(practice: &PracticeProcess) -> BTreeMap<String, u32> {
    let mut to = BTreeMap::new();
    for entry in practice.log().await {
        if entry["kind"] == "message" && entry["type"] == "template" {
            *to.entry(entry["to"].as_str().unwrap().trim_start_matches('+').to_owned()).or_default() += 1;
        }
    }
    to
}

async fn clock(desk: &Desk, by: i64) {
    desk.call("move_clock", json!({"command_id": command_id(), "by": by})).await;
}

fn start(data: &Path, practice: &PracticeProcess) -> Desk {
    Desk::start(data, &DeskOptions::joining(practice))
}

#[tokio::test]
async fn a9_a_campaign_within_the_limit_killed_stopped_and_everybody_counted_once() {
    let (data, dir) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let practice = PracticeProcess::start_quiet(dir.path());
    let mut desk = start(data.path(), &practice);
    // Of the 481 who agreed practice has no WhatsApp for the last five.
    townspeople(&practice, 0..476).await;
    bring_in(&desk, 481, 3, 2).await;
    let known = people(&desk).await;
    let first: Vec<i64> = (0..69).map(|n| known[&format!("Asukas {n}")]).collect();
    let yesterday = on_list(&desk, "Eilen", &first).await;

    // Yesterday 69 got another one.
    let none = json!([]);
    let audience = json!({"lists": [yesterday], "segments": none, "not_lists": none, "not_segments": none});
    let before = draft(&desk, "Eilinen", audience).await;
    checked(&desk, before).await;
    steer(&desk, before, "start").await;
    until(&desk, before, "yesterday's is over", |page| page["line"]["state"] == "ended").await;
    assert_eq!(accepted(&practice).await.len(), 69);
    clock(&desk, 20 * HOUR).await;

    // 1: who gets it, who does not and why, and when: 181 now, 69 in four hours, the rest tomorrow.
    let all = everybody(&desk).await;
    let audience = json!({"lists": none, "segments": all["segments"], "not_lists": [yesterday], "not_segments": none});
    let campaign = draft(&desk, "Kevätpavut", audience).await;
    let early = desk
        .ask("steer_campaign", json!({"command_id": command_id(), "campaign": campaign, "to": "start"}))
        .await
        .unwrap_err();
    assert_eq!((&early["kind"], &early["problem"]), (&json!("campaign"), &json!("not_checked")));
    let looked = checked(&desk, campaign).await;
    assert!(adds_up(&looked), "{looked}");
    assert_eq!((sum(&looked, &["planned"]), sum(&looked, &["left_out"])), (412, 74), "{}", looked["groups"]);
    let reasons = ["too_often", "not_agreed", "states"].map(|reason| group(&looked, reason));
    assert_eq!(reasons, [69, 3, 2]);
    assert_eq!(looked["reach"], json!({"limit": 250, "left": 181, "until": null}));
    let slots: Vec<i64> =
        looked["slots"].as_array().unwrap().iter().map(|slot| slot["people"].as_i64().unwrap()).collect();
    assert_eq!(slots, [181, 69, 162]);
    assert_eq!(looked["cost"]["unknown"], 412, "without a price list no price is made up");

    // 4: one answer is lost, and the power goes in the middle.
    practice.post("fail", json!({"kind": "drop_answer", "count": 1})).await;
    let twice = json!({"command_id": command_id(), "campaign": campaign, "to": "start"});
    desk.call("steer_campaign", twice.clone()).await;
    desk.call("steer_campaign", twice).await;
    let other = json!({"command_id": command_id(), "campaign": campaign, "to": "start"});
    assert_eq!(desk.ask("steer_campaign", other).await.unwrap_err()["problem"], "stands", "from two windows: once");
    until(&desk, campaign, "some of it went", |page| sum(page, &["sent", "delivered"]) >= 60).await;
    desk.kill();
    desk = start(data.path(), &practice);
    let gone = until(&desk, campaign, "the limit is used", |page| {
        sum(page, &["waiting", "unknown"]) == 0 && sum(page, &["sent", "delivered", "cannot"]) == 181
    })
    .await;
    assert!(adds_up(&gone), "{gone}");
    assert_eq!(gone["reach"]["left"], 0);
    assert_eq!(accepted(&practice).await.len(), 250, "not one more than Meta allows");

    // Four hours later 69 places are free; three of them have had enough offers of other shops.
    practice.post("fail", json!({"kind": "fail_later", "code": 131_049, "count": 3})).await;
    clock(&desk, 4 * HOUR + 60_000).await;
    let more = until(&desk, campaign, "69 more", |page| {
        sum(page, &["waiting", "unknown", "sent"]) == 0 && sum(page, &["delivered", "cannot", "later"]) == 250
    })
    .await;
    assert_eq!(sum(&more, &["later"]), 3, "131049 is later and not lost");

    // 5: Meta pauses the template: it halts and says why, nothing goes, and goes on when a person says so.
    let review = |doing: &str| json!({"name": "spring_beans", "language": "fi", "doing": doing});
    practice.post("review", review("pause")).await;
    let halted = until(&desk, campaign, "it halts", |page| page["line"]["state"] == "paused").await;
    assert_eq!(halted["line"]["held"]["held"], "template", "{}", halted["line"]);
    clock(&desk, 20 * HOUR).await;
    assert_eq!(sum(&page(&desk, campaign).await, &["planned"]), 162, "nothing goes while it stands still");
    // The first pause lasts three hours.
    eventually("Meta lets it go again", || async {
        (page(&desk, campaign).await["standing"] == "approved").then_some(())
    })
    .await;
    steer(&desk, campaign, "resume").await;
    let over = until(&desk, campaign, "it is over", |page| page["line"]["state"] == "ended").await;
    let over = if sum(&over, &["sent", "waiting"]) == 0 {
        over
    } else {
        until(&desk, campaign, "all arrived", |page| sum(page, &["sent", "waiting"]) == 0).await
    };
    assert!(adds_up(&over), "{over}");
    assert_eq!((sum(&over, &["delivered"]), sum(&over, &["cannot"]), sum(&over, &["later"])), (404, 5, 3));

    // 6: a day after they were refused, those three get it too.
    clock(&desk, 25 * HOUR).await;
    steer(&desk, campaign, "again").await;
    let done = until(&desk, campaign, "they have it", |page| sum(page, &["delivered"]) == 407).await;
    assert!(adds_up(&done), "{done}");

    // ✓ Nobody twice: practice's own log says so, but for the three whose first one did not arrive.
    let often = accepted(&practice).await;
    assert_eq!(often.values().filter(|times| **times > 1).count(), 3, "{often:?}");
    assert_eq!(often.len(), 481);

    // ✓ The report adds up.
    let heads: Vec<&str> = vec!["Nimi", "Numero", "Tila", "Miksi", "Koodi", "Lähti", "Perillä", "Luettu", "Vastasi"];
    let words = json!({"file": "raportti", "heads": heads, "places": {"delivered": "Perillä"}, "reasons": {}});
    let asked = json!({"command_id": command_id(), "campaign": campaign, "format": "csv_semicolon", "words": words});
    let export = desk.call("export_campaign", asked).await["id"].as_i64().unwrap();
    let url = eventually("the report", || async {
        let shown = desk.call("export", json!({"export": export})).await;
        shown["url"].as_str().map(str::to_owned)
    })
    .await;
    let report = desk.http.get(url).send().await.unwrap().text().await.unwrap();
    let rows: Vec<&str> = report.lines().skip(1).collect();
    assert_eq!(rows.len(), 486);
    assert_eq!(rows.iter().filter(|row| row.contains("\"Perillä\"")).count(), 407);
}

#[tokio::test]
async fn a8_who_stops_while_it_runs_does_not_get_it_and_what_is_stopped_by_hand_stops() {
    let (data, dir) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let practice = PracticeProcess::start_quiet(dir.path());
    let desk = start(data.path(), &practice);
    townspeople(&practice, 0..60).await;
    bring_in(&desk, 60, 0, 0).await;
    let all = everybody(&desk).await;
    let campaign = draft(&desk, "Kevätpavut", all).await;
    checked(&desk, campaign).await;

    // Meta cannot be reached: everybody waits. One of them writes STOP meanwhile, and nobody sends by what was checked before.
    steer(&desk, campaign, "start").await;
    steer(&desk, campaign, "pause").await;
    let paused = until(&desk, campaign, "what waited is called off", |page| sum(page, &["waiting"]) == 0).await;
    assert_eq!(paused["line"]["held"]["held"], "by_hand");
    let had = accepted(&practice).await;
    let left = (0..60).rev().map(number).find(|number| !had.contains_key(number)).expect("somebody waits");
    let who = format!("town{}", left.trim_start_matches("35840555").parse::<usize>().unwrap());
    practice.post("write", json!({"customer": who, "text": "ei kiitos, STOP"})).await;
    eventually("the stop is understood", || async {
        let found = desk.call("search", json!({"text": "kiitos", "limit": 5})).await;
        (!found["messages"].as_array()?.is_empty()).then_some(())
    })
    .await;
    steer(&desk, campaign, "resume").await;
    let over = until(&desk, campaign, "it is over", |page| {
        page["line"]["state"] == "ended" && sum(page, &["sent", "waiting"]) == 0
    })
    .await;
    assert!(adds_up(&over), "{over}");
    assert_eq!((sum(&over, &["delivered"]), group(&over, "stopped")), (59, 1), "{over}");
    let often = accepted(&practice).await;
    assert!(!often.contains_key(&left), "who stopped gets nothing");
    assert!(often.values().all(|times| *times == 1), "{often:?}");
}

#[tokio::test]
async fn pictures_go_up_once_and_to_everybody() {
    let (data, dir) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let practice = PracticeProcess::start_quiet(dir.path());
    let mut desk = start(data.path(), &practice);
    townspeople(&practice, 0..30).await;
    bring_in(&desk, 30, 0, 0).await;
    let all = everybody(&desk).await;
    let (template, none) = (("bean_cards", "fi"), json!([]));

    // Without its pictures it cannot even be looked at.
    let bare = draft_of(&desk, "Ilman kuvia", all.clone(), template, none).await;
    let asked = json!({"command_id": command_id(), "campaign": bare});
    assert_eq!(desk.ask("check_campaign", asked).await.unwrap_err()["problem"], "needs_more");

    // Nor with one that is no picture, and a campaign with a file that is not there is not begun at all.
    let paper = bring::file(&desk, "lista.txt", "Kahvi 9,90").await;
    let wrong = json!([{"slot": "card:0", "file": paper}, {"slot": "card:1", "file": paper}]);
    let wrong = draft_of(&desk, "Väärät kuvat", all.clone(), template, wrong).await;
    let shown = page(&desk, wrong).await;
    assert!(shown["needs_more"] == true && !shown["files"][0]["problem"].is_null(), "{shown}");
    let asked = json!({"command_id": command_id(), "campaign": wrong});
    assert_eq!(desk.ask("check_campaign", asked).await.unwrap_err()["problem"], "needs_more");
    let mut plan = shown["plan"].clone();
    plan["says"]["files"] = json!([{"slot": "card:0", "file": 987_654}]);
    let gone = json!({"command_id": command_id(), "campaign": null, "name": "Ilman", "plan": plan});
    assert_eq!(desk.ask("save_campaign", gone).await.unwrap_err()["kind"], "not_found");
    let all_of_them = desk.call("campaigns", json!({"before": null})).await;
    assert_eq!(all_of_them["campaigns"].as_array().unwrap().len(), 2, "what was refused left nothing behind");

    let picture = std::fs::read(program::root().join("src-tauri/crates/practice/src/customers/files/cup.jpg")).unwrap();
    let one = bring::file(&desk, "kuppi.jpg", picture.clone()).await;
    let other = bring::file(&desk, "kuppi.jpg", picture).await;
    let files = json!([{"slot": "card:0", "file": one}, {"slot": "card:1", "file": other}]);
    let campaign = draft_of(&desk, "Kortit", all, template, files).await;
    desk.stop();
    desk = start(data.path(), &practice);
    let looked = checked(&desk, campaign).await;
    assert_eq!(sum(&looked, &["planned"]), 30, "{}", looked["groups"]);
    let shown = looked["files"].as_array().unwrap();
    assert!(shown.len() == 2 && shown.iter().all(|file| file["problem"].is_null() && file["kind"] == "image"));

    steer(&desk, campaign, "start").await;
    let over = until(&desk, campaign, "it is over", |page| {
        page["line"]["state"] == "ended" && sum(page, &["delivered"]) == 30
    })
    .await;
    assert!(adds_up(&over), "{over}");
    assert!(accepted(&practice).await.values().all(|times| *times == 1));
    let log = practice.log().await;
    assert_eq!(
        log.iter().filter(|entry| entry["kind"] == "media").count(),
        1,
        "the same bytes go up once for everybody"
    );
    for sent in log.iter().filter(|entry| entry["type"] == "template") {
        let cards = sent["request"]["template"]["components"].to_string();
        assert_eq!(cards.matches("\"image\":{\"id\"").count(), 2, "{cards}");
    }
    // The chat shows them.
    let chats = desk.call("conversations", json!({"shelf": "waiting", "limit": 5})).await;
    let chats = if chats["rows"].as_array().unwrap().is_empty() {
        desk.call("conversations", json!({"shelf": "done", "limit": 5})).await
    } else {
        chats
    };
    let chat = chats["rows"][0]["id"].as_i64().unwrap();
    let messages = desk.messages(chat).await;
    let cards = messages.last().unwrap()["content"]["cards"].as_array().unwrap().clone();
    assert!(cards.len() == 2 && cards.iter().all(|card| card["media"]["url"].is_string()), "{cards:?}");
}
