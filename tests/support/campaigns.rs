//! Campaigns through the app without a window: people who agreed, a plan, the look at everybody, and how it goes.

use std::time::Duration;

use serde_json::{Value, json};

use crate::desk::command_id;
use crate::{Desk, bring, eventually, eventually_within};

/// Debug programs on a shared machine look at some thousand people in this time, and send some tens a second.
pub const LONG: Duration = Duration::from_secs(90);

/// Where a recipient can stand; the parts of the whole.
pub const PLACES: [&str; 10] =
    ["planned", "waiting", "unknown", "sent", "delivered", "read", "later", "cannot", "left_out", "cancelled"];

/// Somebody of practice's town, which has a hundred thousand.
pub fn townsman(n: usize) -> String {
    format!("358459{n:06}")
}

/// Brings a file of people in; the columns `Lupa` and `Lupa pvm` tell of an agreement to offers that named WhatsApp.
pub async fn bring_in(desk: &Desk, list: String) {
    bring::open(desk, "kevat.csv", list).await.unwrap();
    let open = bring::looked_through(desk).await;
    let columns = open["columns"].as_array().unwrap();
    let wished: Vec<Value> =
        columns.iter().map(|one| json!({"header": one["header"], "becomes": one["becomes"]})).collect();
    let plan = json!({"command_id": command_id(), "columns": wished, "region": "FI", "keep_proof": false,
        "proof": null, "why": {"way": "by_column", "topic": "offers", "names_whatsapp": true}});
    desk.call("import_plan", plan).await;
    bring::looked_through(desk).await;
    bring::commit(desk).await;
}

/// Brings so many of the town in, all of whom agreed on paper.
pub async fn bring_townspeople(desk: &Desk, count: usize) {
    let mut list = "Nimi;Puhelin;Lupa;Lupa pvm\r\n".to_owned();
    for n in 0..count {
        list += &format!("Asukas {n};+{};lomake;3.1.2026\r\n", townsman(n));
    }
    bring_in(desk, list).await;
}

/// A segment of everybody, as an audience.
pub async fn everybody(desk: &Desk) -> Value {
    let rules = json!({"any": false, "rules": [], "except": []});
    let kept = desk.call("save_segment", json!({"command_id": command_id(), "name": "Kaikki", "rules": rules})).await;
    let none = json!([]);
    json!({"lists": none, "segments": [kept["id"]], "not_lists": none, "not_segments": none})
}

/// A draft of the one offer practice has in plain words.
pub async fn draft(desk: &Desk, name: &str, audience: Value) -> i64 {
    draft_of(desk, name, audience, ("spring_beans", "fi"), json!([])).await
}

/// A draft of a template in a language, with files for its slots.
pub async fn draft_of(desk: &Desk, name: &str, audience: Value, which: (&str, &str), files: Value) -> i64 {
    let (template, language) = which;
    let offer = eventually("the template", || async {
        let all = desk.call("campaign_templates", json!({"typed": template})).await;
        let languages = all["offers"].as_array()?.first()?["languages"].as_array()?.clone();
        languages.into_iter().find(|one| one["language"] == language && one["standing"] == "approved")
    })
    .await;
    let fillings: Vec<Value> = offer["gaps"]
        .as_array()
        .unwrap()
        .iter()
        .map(|gap| json!({"gap": gap["key"], "same": null, "otherwise": "ystävä"}))
        .collect();
    let says = json!({"template": offer["id"], "version": offer["version"], "fillings": fillings, "files": files,
        "own_language": false});
    let plan = json!({"audience": audience, "says": says, "expected": "Lupalista kassalla", "timely": "Sato tuli",
        "relevant": "Kahvin ystäviä", "begins_at": null, "quiet": null, "own_time": false});
    let saved =
        desk.call("save_campaign", json!({"command_id": command_id(), "campaign": null, "name": name, "plan": plan}));
    saved.await["campaign"].as_i64().unwrap()
}

/// The page of a campaign.
pub async fn page(desk: &Desk, campaign: i64) -> Value {
    desk.call("campaign", json!({"campaign": campaign})).await
}

/// Has everybody looked at; the page then.
pub async fn checked(desk: &Desk, campaign: i64) -> Value {
    desk.call("check_campaign", json!({"command_id": command_id(), "campaign": campaign})).await;
    eventually_within(LONG, "everybody is looked at", || async {
        let page = page(desk, campaign).await;
        (page["checked"] == true && page["line"]["state"] == "draft").then_some(page)
    })
    .await
}

/// `start`, `pause`, `resume`, `again` …
pub async fn steer(desk: &Desk, campaign: i64, to: &str) {
    desk.call("steer_campaign", json!({"command_id": command_id(), "campaign": campaign, "to": to})).await;
}

/// Waits until the page is as it should be.
pub async fn until(desk: &Desk, campaign: i64, what: &str, holds: impl Fn(&Value) -> bool) -> Value {
    eventually_within(LONG, what, || async {
        let page = page(desk, campaign).await;
        holds(&page).then_some(page)
    })
    .await
}

/// How many stand in these places.
pub fn sum(page: &Value, of: &[&str]) -> i64 {
    of.iter().map(|place| page["line"]["sums"][place].as_i64().unwrap()).sum()
}

/// Whether everybody stands somewhere, once.
pub fn adds_up(page: &Value) -> bool {
    sum(page, &PLACES) == sum(page, &["all"])
}
