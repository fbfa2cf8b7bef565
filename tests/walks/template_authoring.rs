//! A10, a template from the first word to the customer: written, checked, mended, handed in, rejected with a reason, made
//! anew, approved, said in another language and used. And what must not happen on the way: nothing is handed in twice,
//! whatever is lost.

use serde_json::{Value, json};
use shopbell_tests::{Desk, DeskOptions, PracticeProcess, desk::command_id, eventually, program};

#[path = "../contract/fits.rs"]
mod contract;

const DAY: i64 = 24 * 60 * 60 * 1000;

/// A template in English that breaks nothing.
fn definition(name: &str) -> Value {
    json!({
        "name": name, "language": "en", "category": "utility", "format": "named", "ttl_seconds": null, "header": null,
        "body": {
            "text": "Hi {{name}}, your order is packed and waits for you in Kallio. Show code {{code}} at the counter, please.",
            "samples": {"name": "Maya", "code": "4417"}, "security_recommendation": null, "others": {},
        },
        "footer": {"text": "Kahvila Aamu, Vaasankatu 12", "code_expiration_minutes": null, "others": {}},
        "buttons": [{"text": "Call the shop", "action": {"kind": "phone_number", "number": "+35891234567"}, "others": {}}],
        "carousel": null, "limited_time_offer": null, "foreign": [], "others": {},
    })
}

async fn save(desk: &Desk, draft: Option<&Value>, definition: &Value) -> Value {
    let mut request = json!({"command_id": command_id(), "definition": definition});
    if let Some(draft) = draft {
        request["draft"] = draft["draft"].clone();
        request["revision"] = draft["revision"].clone();
    }
    desk.call("studio_save", request).await
}

async fn submit(desk: &Desk, saved: &Value) -> Result<Value, Value> {
    let request = json!({"command_id": command_id(), "draft": saved["draft"], "revision": saved["revision"],
                         "insist": false});
    desk.ask("studio_submit", request).await
}

async fn shown(desk: &Desk, key: &Value, language: &str) -> Option<Value> {
    let one = desk.ask("studio_template", json!({"key": key})).await.ok()?;
    one["languages"].as_array()?.iter().find(|one| one["language"] == language).cloned()
}

async fn stands(desk: &Desk, key: &Value, language: &str, wanted: &str) -> Value {
    eventually(&format!("{key} in {language} to be {wanted}"), || async {
        shown(desk, key, language).await.filter(|one| one["state"] == wanted)
    })
    .await
}

async fn review(desk: &Desk, name: &str, doing: &str, reason: Option<&str>) {
    let mut order = json!({"command_id": command_id(), "name": name, "doing": doing});
    if let Some(reason) = reason {
        order["reason"] = json!(reason);
    }
    desk.call("practice_review", order).await;
}

async fn names(desk: &Desk, shelf: &str) -> Vec<String> {
    let page = desk.call("studio", json!({"shelf": shelf, "typed": "", "limit": 100})).await;
    page["rows"].as_array().unwrap().iter().map(|row| row["name"].as_str().unwrap().to_owned()).collect()
}

/// New templates that practice took, in their order.
async fn created(desk: &Desk) -> Vec<Value> {
    desk.log().await.into_iter().filter(|entry| entry["kind"] == "template").collect()
}

fn rules(checked: &Value) -> Vec<&str> {
    checked["findings"].as_array().unwrap().iter().map(|one| one["rule"].as_str().unwrap()).collect()
}

/// Attaches a file of the practice customers' under a name.
async fn attach(desk: &Desk, file: &str, name: &str) -> Value {
    let folder = program::root().join("src-tauri/crates/practice/src/customers/files");
    let url = desk.call("intake", json!({})).await["url"].as_str().unwrap().to_owned();
    let bytes = std::fs::read(folder.join(file)).unwrap();
    desk.http.put(format!("{url}?name={name}")).body(bytes).send().await.unwrap().json().await.unwrap()
}

async fn sample(desk: &Desk) -> Value {
    let file = attach(desk, "brew-card.pdf", "order-45278.pdf").await;
    let upload = json!({"command_id": command_id(), "file": file["file"], "media": "document"});
    let made = desk.call("studio_sample_upload", upload).await;
    let id = made["sample"]["id"].clone();
    eventually("the sample to be at Meta", || async {
        let told = desk.call("studio_sample", json!({"sample": id})).await["sample"].clone();
        told["handle"].is_string().then_some(told)
    })
    .await
}

#[tokio::test]
async fn a10_template_authoring_to_approval() {
    let data = tempfile::tempdir().unwrap();
    let desk = Desk::start(data.path(), &DeskOptions::default());
    let chat = desk.someone_to_answer().await;

    // Written with an offer in it, a gap at the end, no examples, and a PDF above the text.
    let file = sample(&desk).await;
    assert_eq!((&file["percent"], &file["name"]), (&json!(100), &json!("order-45278.pdf")));
    let mut begun = definition("pickup_ready");
    begun["header"] =
        json!({"content": {"kind": "media", "media": "document", "sample": file["handle"]}, "others": {}});
    begun["body"]["text"] = json!(
        "Hi {{name}}, your order is ready in Kallio. Take 20 % off your next beans while you are here. Code: {{code}}"
    );
    begun["body"]["samples"] = json!({});
    let saved = save(&desk, None, &begun).await;
    let key = saved["key"].clone();
    assert_eq!(key["by"], "family", "as long as Meta has none of it the name may change");

    let checked = desk.call("studio_check", json!({"definition": begun, "key": key})).await;
    let found = rules(&checked);
    for rule in ["variable-at-edge", "sample-missing", "promo-in-utility"] {
        assert!(found.contains(&rule), "{rule} is not among {found:?}");
    }
    assert_eq!((&checked["forecast"]["category"], &checked["forecast"]["dearer"]), (&json!("marketing"), &json!(true)));
    assert_eq!(checked["submit"], "no");
    assert_eq!(checked["preview"]["samples"]["header"]["sample"]["name"], "order-45278.pdf", "the sample is shown");
    let refused = submit(&desk, &saved).await.unwrap_err();
    assert_eq!(refused["why"], "to_mend", "what Meta would refuse does not leave");
    assert_eq!(created(&desk).await.len(), 0);

    // The edge is mended by a click, the offer by hand.
    let fix = checked["findings"].as_array().unwrap().iter().find(|one| one["rule"] == "variable-at-edge").unwrap();
    assert!(fix["fixed"].is_object(), "one click mends it: {fix}");
    let mended = desk.call("studio_check", json!({"definition": fix["fixed"], "key": key})).await;
    assert!(!rules(&mended).contains(&"variable-at-edge"));
    let mut good = definition("pickup_ready");
    good["header"] = begun["header"].clone();
    let saved = save(&desk, Some(&saved), &good).await;
    let checked = desk.call("studio_check", json!({"definition": good, "key": key})).await;
    assert_eq!(checked["submit"], "yes", "{:?}", rules(&checked));
    assert_eq!(checked["forecast"]["category"], "utility");

    let done = submit(&desk, &saved).await.unwrap();
    assert_eq!((&done["state"], &done["key"]["name"]), (&json!("in_review"), &json!("pickup_ready")));
    let key = done["key"].clone();
    stands(&desk, &key, "en", "in_review").await;
    assert_eq!(names(&desk, "in_review").await.iter().filter(|name| *name == "pickup_ready").count(), 1);
    let again = submit(&desk, &saved).await.unwrap_err();
    assert_eq!(again["kind"], "not_found", "what was handed in is no draft any more");

    // Rejected: Meta's reason stands beside what our checks said, and it stays to be seen.
    desk.practice("fail", json!({"kind": "duplicate"})).await;
    review(&desk, "pickup_ready", "reject", Some("TAG_CONTENT_MISMATCH")).await;
    let rejected = stands(&desk, &key, "en", "rejected").await;
    assert_eq!(rejected["at_meta"]["rejected_reason"], "TAG_CONTENT_MISMATCH");
    assert!(rejected["at_meta"]["advice"].is_string());
    let judged = &rejected["history"][0];
    assert_eq!(rejected["history"].as_array().unwrap().len(), 1, "a webhook that comes twice is told once");
    assert_eq!((&judged["state"], &judged["reason"]), (&json!("rejected"), &json!("TAG_CONTENT_MISMATCH")));
    assert_eq!(judged["said"], json!([]), "our checks had said nothing: the shop sees that they were wrong");
    assert!(names(&desk, "needs_you").await.contains(&"pickup_ready".to_owned()));

    // Made anew: a double without the PDF, changed and handed in; the reviewer's own habits approve it.
    let double =
        desk.call("studio_make", json!({"command_id": command_id(), "from": {"of": "double", "key": key}})).await;
    let mut other = definition("pickup_ready_2");
    other["body"]["text"] =
        json!("Hi {{name}}, your order is packed. Show code {{code}} at the counter in Kallio, please.");
    let double = save(&desk, Some(&double), &other).await;
    let done = submit(&desk, &double).await.unwrap();
    assert_eq!(done["state"], "in_review", "{done}");
    let second = done["key"].clone();
    // The first one is edited and goes to the reviewers again.
    let change = json!({"command_id": command_id(), "from": {"of": "change", "key": key, "language": "en"}});
    let change = desk.call("studio_make", change).await;
    let mut edited = shown(&desk, &key, "en").await.unwrap()["draft"]["definition"].clone();
    edited["body"]["text"] =
        json!("Hi {{name}}, your order waits in Kallio. Show code {{code}} at the counter, please.");
    let change = save(&desk, Some(&change), &edited).await;
    assert_eq!(submit(&desk, &change).await.unwrap()["state"], "in_review");
    desk.call("move_clock", json!({"command_id": command_id(), "by": 61_000})).await;
    let approved = stands(&desk, &second, "en", "approved").await;
    assert_eq!(approved["history"][0]["state"], "approved");
    let first = stands(&desk, &key, "en", "approved").await;
    let states: Vec<&Value> = first["history"].as_array().unwrap().iter().map(|one| &one["state"]).collect();
    assert_eq!(states, [&json!("approved"), &json!("rejected")], "the rejected one stays in the history");

    // In Swedish, from the same words.
    let swedish = json!({"of": "language", "key": second, "from": "en", "language": "sv"});
    let swedish = desk.call("studio_make", json!({"command_id": command_id(), "from": swedish})).await;
    let mut words = other.clone();
    words["language"] = json!("sv");
    words["body"]["text"] =
        json!("Hej {{name}}, din beställning är packad. Visa koden {{code}} vid disken i Berghäll, tack.");
    words["buttons"][0]["text"] = json!("Ring butiken");
    let swedish = save(&desk, Some(&swedish), &words).await;
    assert_eq!(submit(&desk, &swedish).await.unwrap()["state"], "in_review");
    review(&desk, "pickup_ready_2", "approve", None).await;
    stands(&desk, &second, "sv", "approved").await;

    // The one with the PDF is used from a chat the minute it is approved: the file of this order above the text.
    let found = desk.call("templates", json!({"conversation": chat, "typed": "waits in Kallio"})).await;
    let one = found["offers"][0]["languages"].as_array().unwrap().iter().find(|one| one["language"] == "en").unwrap();
    assert_eq!((&one["standing"], &one["slots"][0]["kind"]), (&json!("approved"), &json!("document")));
    let values: Vec<Value> = one["gaps"]
        .as_array()
        .unwrap()
        .iter()
        .zip(["Aino", "4417"])
        .map(|(gap, value)| json!({"key": gap["key"], "value": value}))
        .collect();
    let mut content = json!({"is": "template", "template": one["id"], "version": one["version"], "values": values});
    let send = async |content: &Value| {
        let sent = json!({"command_id": command_id(), "conversation": chat, "content": content, "hold": false});
        desk.ask("send", sent).await
    };
    let refused = send(&content).await.unwrap_err();
    assert_eq!(
        (&refused["kind"], &refused["part"]),
        (&json!("unfit"), &json!("template_file")),
        "not without its file"
    );
    let picture = attach(&desk, "cup.jpg", "cup.jpg").await;
    content["files"] = json!([{"slot": "header", "file": picture["file"]}]);
    let refused = send(&content).await.unwrap_err();
    assert_eq!(
        (&refused["kind"], &refused["problem"]),
        (&json!("file_unfit"), &json!("format")),
        "a picture is no PDF"
    );
    let paper = attach(&desk, "brew-card.pdf", "order-45279.pdf").await;
    content["files"] = json!([{"slot": "header", "file": paper["file"]}]);
    let seen = desk.call("preview", json!({"content": content})).await;
    assert_eq!((&seen["problem"], &seen["files"][0]["media"]["name"]), (&Value::Null, &json!("order-45279.pdf")));
    let message = send(&content).await.unwrap()["message"].as_i64().unwrap();
    desk.reaches(chat, message, &["sent", "delivered", "read"]).await;
    let bubble = desk.messages(chat).await.into_iter().find(|one| one["id"] == message).unwrap();
    assert_eq!(
        (&bubble["media"]["name"], &bubble["content"]["head"]["kind"]),
        (&json!("order-45279.pdf"), &json!("document"))
    );
    let sends: Vec<Value> =
        desk.log().await.into_iter().filter(|entry| entry["request"]["type"] == "template").collect();
    let header = &sends.last().unwrap()["request"]["template"]["components"][0]["parameters"][0];
    assert_eq!((&header["type"], &header["document"]["filename"]), (&json!("document"), &json!("order-45279.pdf")));
    assert!(header["document"]["id"].as_str().is_some_and(|id| id.len() > 5), "by Meta's id of the upload: {header}");

    // So is the Swedish one.
    desk.call("move_clock", json!({"command_id": command_id(), "by": DAY + 1})).await;
    let found = desk.call("templates", json!({"conversation": chat, "typed": "pickup ready 2"})).await;
    let one = found["offers"][0]["languages"].as_array().unwrap().iter().find(|one| one["language"] == "sv").unwrap();
    assert_eq!(one["standing"], "approved");
    let values: Vec<Value> = one["gaps"]
        .as_array()
        .unwrap()
        .iter()
        .zip(["Aino", "4417"])
        .map(|(gap, value)| json!({"key": gap["key"], "value": value}))
        .collect();
    let content = json!({"is": "template", "template": one["id"], "version": one["version"], "values": values});
    let sent = json!({"command_id": command_id(), "conversation": chat, "content": content, "hold": false});
    let message = desk.call("send", sent).await["message"].as_i64().unwrap();
    desk.reaches(chat, message, &["sent", "delivered", "read"]).await;
    assert!(shown(&desk, &second, "sv").await.unwrap()["at_meta"]["used_at"].is_i64(), "when it was used is known");
    assert_eq!(created(&desk).await.len(), 3, "three were made: the first, its double, the Swedish one");
    for made in created(&desk).await {
        contract::fits("create", &made["request"]);
    }
    let edits: Vec<Value> = desk.log().await.into_iter().filter(|entry| entry["kind"] == "template_edit").collect();
    assert_eq!(edits.len(), 1);
    contract::fits("edit", &edits[0]["request"]["body"]);
    desk.stop();
}

#[tokio::test]
async fn a_lost_answer_is_looked_up_and_never_handed_in_twice() {
    let data = tempfile::tempdir().unwrap();
    let desk = Desk::start(data.path(), &DeskOptions::default());
    let about = |name: &str, place: &str| {
        let mut says = definition(name);
        says["body"]["text"] = json!(says["body"]["text"].as_str().unwrap().replace("Kallio", place));
        says
    };
    let lost = [("lost_answer", "drop_answer", "Kamppi"), ("lost_in_500", "accept_then_500", "Pasila")];
    for (name, failure, place) in lost {
        let saved = save(&desk, None, &about(name, place)).await;
        desk.practice("fail", json!({"kind": failure})).await;
        let id = command_id();
        let request =
            json!({"command_id": id, "draft": saved["draft"], "revision": saved["revision"], "insist": false});
        let done = desk.call("studio_submit", request.clone()).await;
        assert!(["unknown", "in_review"].contains(&done["state"].as_str().unwrap()), "{done}");
        stands(&desk, &json!({"by": "name", "name": name}), "en", "in_review").await;
        let told = desk.call("studio_submit", request).await;
        assert_eq!((&told["submission"], &told["state"]), (&done["submission"], &json!("in_review")));
    }
    assert_eq!(created(&desk).await.len(), 2, "each was made once");

    // Meta did not take it, and says afterwards that it does not have it: then it may be handed in again.
    let saved = save(&desk, None, &about("never_came", "Vallila")).await;
    desk.practice("fail", json!({"kind": "status_500"})).await;
    let done = submit(&desk, &saved).await.unwrap();
    assert_eq!(done["state"], "unknown", "{done}");
    let blocked = submit(&desk, &saved).await.unwrap_err();
    assert_eq!(blocked["why"], "on_its_way", "as long as nobody knows, nothing is handed in again");
    stands(&desk, &saved["key"], "en", "absent").await;
    assert_eq!(submit(&desk, &saved).await.unwrap()["state"], "in_review");
    assert_eq!(created(&desk).await.len(), 3);
    desk.stop();
}

#[tokio::test]
async fn a_kill_between_handing_in_and_its_answer_hands_in_once() {
    let (data, dir) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let practice = PracticeProcess::start_quiet(dir.path());
    let desk = Desk::start(data.path(), &DeskOptions::joining(&practice));
    let saved = save(&desk, None, &definition("killed_midway")).await;
    practice.post("fail", json!({"kind": "delay", "ms": 60_000})).await;
    let asked = {
        let (http, address, token) = (desk.http.clone(), desk.fact("api"), desk.fact("token"));
        let body = json!({"command_id": command_id(), "draft": saved["draft"], "revision": saved["revision"],
                          "insist": false});
        tokio::spawn(async move {
            http.post(format!("{address}/studio_submit")).bearer_auth(token).json(&body).send().await
        })
    };
    eventually("practice to have taken it", || async {
        let taken = practice.log().await.into_iter().filter(|entry| entry["kind"] == "template").count();
        (taken == 1).then_some(())
    })
    .await;
    desk.kill();
    assert!(asked.await.unwrap().is_err(), "nobody was told what became of it");
    let desk = Desk::start(data.path(), &DeskOptions::joining(&practice));
    let key = json!({"by": "name", "name": "killed_midway"});
    let one = stands(&desk, &key, "en", "in_review").await;
    assert_eq!(one["history"].as_array().unwrap().len(), 1);
    assert_eq!(one["at_meta"]["elsewhere"], false, "it is known to be ours");
    let taken = practice.log().await.into_iter().filter(|entry| entry["kind"] == "template").count();
    assert_eq!(taken, 1);
    desk.stop();
}

#[tokio::test]
async fn what_meta_refuses_has_a_reason_and_what_it_deletes_a_barred_name() {
    let data = tempfile::tempdir().unwrap();
    let desk = Desk::start(data.path(), &DeskOptions::default());

    let saved = save(&desk, None, &definition("made_elsewhere")).await;
    desk.practice("fail", json!({"kind": "reject", "code": 80007})).await;
    let done = submit(&desk, &saved).await.unwrap();
    assert_eq!((&done["state"], &done["trouble"]), (&json!("refused"), &json!("too_often")));
    assert_eq!(submit(&desk, &saved).await.unwrap()["state"], "in_review", "it may be handed in again at once");

    // Deleted: the name is barred for thirty days, and Meta says so too.
    let key = json!({"by": "name", "name": "made_elsewhere"});
    review(&desk, "made_elsewhere", "approve", None).await;
    stands(&desk, &key, "en", "approved").await;
    let acted = desk.call("studio_delete", json!({"command_id": command_id(), "name": "made_elsewhere"})).await;
    assert_eq!((&acted["done"], &acted["trouble"]), (&json!(1), &Value::Null));
    eventually("it to be gone", || async {
        names(&desk, "gone").await.contains(&"made_elsewhere".to_owned()).then_some(())
    })
    .await;
    let saved = save(&desk, None, &definition("made_elsewhere")).await;
    let refused = submit(&desk, &saved).await.unwrap_err();
    assert_eq!(refused["why"], "to_mend", "our own check says so before Meta does: {refused}");
    desk.call("move_clock", json!({"command_id": command_id(), "by": 31 * DAY})).await;
    assert_eq!(submit(&desk, &saved).await.unwrap()["state"], "in_review", "after thirty days it may be had again");
    desk.stop();
}

#[tokio::test]
async fn what_was_called_wrong_goes_again_as_what_meta_calls_it() {
    let data = tempfile::tempdir().unwrap();
    let desk = Desk::start(data.path(), &DeskOptions::default());
    let saved = save(&desk, None, &definition("pickup_ready")).await;
    assert_eq!(submit(&desk, &saved).await.unwrap()["state"], "in_review");
    let key = json!({"by": "name", "name": "pickup_ready"});
    stands(&desk, &key, "en", "in_review").await;
    let again = || {
        let from = json!({"of": "again", "key": key, "language": "en"});
        desk.ask("studio_make", json!({"command_id": command_id(), "from": from}))
    };
    assert_eq!(again().await.unwrap_err()["kind"], "moved_on", "Meta has said nothing yet");

    review(&desk, "pickup_ready", "reject", Some("INCORRECT_CATEGORY")).await;
    let one = stands(&desk, &key, "en", "rejected").await;
    assert_eq!(one["at_meta"]["again_as"], "marketing");
    let made = again().await.unwrap();
    let request = json!({"command_id": command_id(), "draft": made["draft"], "revision": made["revision"],
                         "insist": true});
    let done = desk.call("studio_submit", request).await;
    assert_eq!((&done["state"], &done["trouble"]), (&json!("in_review"), &Value::Null));
    let log = desk.log().await;
    let edits: Vec<&Value> = log.iter().filter(|entry| entry["kind"] == "template_edit").collect();
    assert_eq!((edits.len(), created(&desk).await.len()), (1, 1), "a change of the one Meta has, not another one");
    review(&desk, "pickup_ready", "approve", None).await;
    let one = eventually("the offer", || async {
        shown(&desk, &key, "en")
            .await
            .filter(|one| one["state"] == "approved" && one["at_meta"]["category"] == "marketing")
    })
    .await;
    assert_eq!((&one["at_meta"]["again_as"], &one["may"]["category"]), (&Value::Null, &json!(false)));
    desk.stop();
}

#[tokio::test]
async fn a_life_of_a_template_is_told_as_it_goes() {
    let data = tempfile::tempdir().unwrap();
    let desk = Desk::start(data.path(), &DeskOptions::default());
    let key = json!({"by": "name", "name": "order_update"});
    let one = stands(&desk, &key, "fi", "approved").await;
    assert_eq!((&one["at_meta"]["elsewhere"], &one["may"]["archive"]), (&json!(true), &json!(true)));
    assert_eq!(one["may"]["edits_left"], 10);

    // Dearer in a day: known with its time, and then it is.
    review(&desk, "order_update", "warn_category", None).await;
    let warned = eventually("the notice", || async {
        shown(&desk, &key, "fi").await.filter(|one| one["at_meta"]["becomes"] == "marketing")
    })
    .await;
    assert!(warned["at_meta"]["becomes_at"].is_i64(), "with its deadline: {warned}");
    assert!(names(&desk, "needs_you").await.contains(&"order_update".to_owned()));
    desk.call("move_clock", json!({"command_id": command_id(), "by": DAY + 1})).await;
    eventually("the other category", || async {
        shown(&desk, &key, "fi").await.filter(|one| one["at_meta"]["category"] == "marketing")
    })
    .await;
    // Meta may be asked to think again for sixty days; the day is told, and kept.
    let dearer = shown(&desk, &key, "fi").await.unwrap();
    let until = dearer["at_meta"]["appeal_until"].as_i64().unwrap_or_else(|| panic!("no day: {dearer}"));
    assert_eq!(dearer["at_meta"]["recategorised"], true);
    let announced = warned["at_meta"]["becomes_at"].as_i64().unwrap();
    assert!((until - announced - 60 * DAY).abs() < DAY, "{until} after {announced}");

    // Customers complain until it is paused; the pause ends by itself, by the clock.
    for quality in ["medium", "low"] {
        review(&desk, "order_update", "complain", None).await;
        eventually(&format!("quality {quality}"), || async {
            shown(&desk, &key, "fi").await.filter(|one| one["at_meta"]["quality"] == quality)
        })
        .await;
    }
    let paused = stands(&desk, &key, "fi", "paused").await;
    assert!(paused["at_meta"]["paused_until"].is_i64());
    desk.call("move_clock", json!({"command_id": command_id(), "by": 3 * 60 * 60 * 1000 + 1})).await;
    stands(&desk, &key, "fi", "approved").await;

    // Into the archive and out again.
    let act = |name: &str| json!({"command_id": command_id(), "name": name, "language": "fi"});
    assert_eq!(desk.call("studio_archive", act("order_update")).await["done"], 1);
    stands(&desk, &key, "fi", "archived").await;
    assert_eq!(desk.call("studio_unarchive", act("order_update")).await["done"], 1);
    stands(&desk, &key, "fi", "approved").await;

    // After sixty days it is too late to ask Meta to think again.
    desk.call("move_clock", json!({"command_id": command_id(), "by": 61 * DAY})).await;
    let late = shown(&desk, &key, "fi").await.unwrap();
    assert_eq!((&late["at_meta"]["recategorised"], &late["at_meta"]["appeal_until"]), (&json!(false), &Value::Null));

    // Paused by hand and let go again; then off for good, and nothing can be done with it.
    review(&desk, "order_update", "pause", None).await;
    stands(&desk, &key, "fi", "paused").await;
    assert_eq!(desk.call("studio_unpause", act("order_update")).await["done"], 1);
    stands(&desk, &key, "fi", "approved").await;
    review(&desk, "order_update", "disable", None).await;
    let off = stands(&desk, &key, "fi", "disabled").await;
    assert_eq!((&off["may"]["delete"], &off["may"]["submit"]), (&json!(false), &json!(false)));
    let refused = desk.ask("studio_delete", act("order_update")).await.unwrap_err();
    assert_eq!(refused["kind"], "moved_on");
    desk.stop();
}

#[tokio::test]
async fn an_upload_goes_on_where_the_line_broke() {
    let data = tempfile::tempdir().unwrap();
    let desk = Desk::start(data.path(), &DeskOptions::default());
    desk.practice("fail", json!({"kind": "break_upload"})).await;
    let done = sample(&desk).await;
    assert!(done["handle"].as_str().unwrap().starts_with("4::"), "{done}");
    let uploads = desk.log().await.into_iter().filter(|entry| entry["kind"] == "upload").count();
    assert_eq!(uploads, 1, "one file came out of two halves");
    desk.stop();
}

#[tokio::test]
async fn a_sample_of_another_kind_is_refused_before_meta_is_asked() {
    let data = tempfile::tempdir().unwrap();
    let desk = Desk::start(data.path(), &DeskOptions::default());
    let cases =
        [("cup.jpg", "order.pdf", "document"), ("brew-card.pdf", "cup.jpg", "image"), ("cup.jpg", "c.mp4", "gif")];
    for (file, name, media) in cases {
        let file = attach(&desk, file, name).await;
        let upload = json!({"command_id": command_id(), "file": file["file"], "media": media});
        let refused = desk.ask("studio_sample_upload", upload).await.unwrap_err();
        let told = (&refused["kind"], &refused["problem"], &refused["code"]);
        assert_eq!(told, (&json!("file_unfit"), &json!("format"), &json!("SB-F002")), "{name} as {media}");
    }
    assert!(desk.log().await.iter().all(|entry| entry["kind"] != "upload"), "nothing left this machine");
    desk.stop();
}

#[tokio::test]
async fn what_is_typed_is_kept_and_what_another_window_wrote_too() {
    let data = tempfile::tempdir().unwrap();
    let desk = Desk::start(data.path(), &DeskOptions::default());
    let mut says = definition("half_written");
    says["body"]["text"] = json!("H");
    let first = save(&desk, None, &says).await;
    for text in ["He", "Hei", "Hei "] {
        says["body"]["text"] = json!(text);
        save(&desk, Some(&first), &says).await;
    }
    let here = shown(&desk, &first["key"], "en").await.unwrap();
    assert_eq!(here["draft"]["definition"]["body"]["text"], "Hei ");
    let ask = json!({"key": first["key"], "language": "en"});
    let versions = desk.call("studio_versions", ask.clone()).await;
    assert_eq!(versions["versions"].as_array().unwrap().len(), 2, "an older window wrote over two newer ones");
    desk.kill();
    let desk = Desk::start(data.path(), &DeskOptions::default());
    let here = shown(&desk, &first["key"], "en").await.unwrap();
    assert_eq!(here["draft"]["definition"]["body"]["text"], "Hei ", "a crash loses nothing that was kept");
    desk.call("studio_discard", json!({"command_id": command_id(), "draft": first["draft"]})).await;
    assert!(desk.ask("studio_template", json!({"key": first["key"]})).await.is_err());
    desk.stop();
}
