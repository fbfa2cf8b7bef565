//! What a client sends and hears back.

use serde_json::{Value, json};
use shopbell_model::Span;

use crate::stage::{Ear, Stage, wamid};

#[tokio::test]
async fn a_text_is_accepted_ticked_read_and_answered() {
    let dir = tempfile::tempdir().expect("a folder");
    let stage = Stage::open(dir.path(), false).await;
    let mut ear = Ear::open(&stage.facts, vec![]).await;
    stage.practice.set_webhook(&ear.url).await.expect("set");
    stage.practice.write("aino", Some("Hyvää päivää 👋")).await.expect("written");
    let (raw, body) = ear.next().await;
    assert!(raw.is_ascii(), "everything beyond ASCII is escaped before signing");
    let message = &body["entry"][0]["changes"][0]["value"]["messages"][0];
    assert_eq!(message["text"]["body"], "Hyvää päivää 👋");
    assert_eq!(message["from"], stage.facts.open_customer);
    assert!(message["from_user_id"].as_str().expect("a user id").starts_with("FI."));

    let to = "+358 40 123-4501";
    let sent = json!({ "to": to, "type": "text", "text": { "body": "Päivää!" }, "biz_opaque_callback_data": "try-1" });
    let (status, answer) = stage.send(sent).await;
    assert_eq!(status, 200, "{answer}");
    assert_eq!(answer["contacts"][0]["input"], to);
    assert_eq!(answer["contacts"][0]["wa_id"], stage.facts.open_customer);
    let id = wamid(&answer);
    assert!(id.starts_with("wamid."), "{id}");
    let sent = ear.status(&id, "sent").await;
    assert_eq!(sent["statuses"][0]["biz_opaque_callback_data"], "try-1");
    assert_eq!(sent["statuses"][0]["pricing"]["pricing_model"], "PMP");
    assert_eq!(sent["contacts"][0]["wa_id"], stage.facts.open_customer);
    ear.status(&id, "delivered").await;
    ear.status(&id, "read").await;
    let line = ear.next_with(|change| change["value"]["messages"][0]["text"]["body"].as_str().map(str::to_owned)).await;
    assert!(line.starts_with("Kiitos"), "she answers her first line, not {line:?}");

    let log = stage.practice.log().await.expect("a log");
    assert_eq!(log.len(), 1);
    assert_eq!(log[0]["body"], "Päivää!");
    assert_eq!(log[0]["wamid"], id.as_str());
    assert_eq!(log[0]["biz_opaque_callback_data"], "try-1");
    assert_eq!(log[0]["request"]["text"]["body"], "Päivää!");
    let (_, over_http) = stage.get("/_practice/log").await;
    assert_eq!(over_http, json!(log));
}

#[tokio::test]
async fn somebody_who_is_not_on_whatsapp_fails_later() {
    let dir = tempfile::tempdir().expect("a folder");
    let stage = Stage::open(dir.path(), false).await;
    let mut ear = Ear::open(&stage.facts, vec![]).await;
    stage.practice.set_webhook(&ear.url).await.expect("set");
    let (status, answer) = stage.text("+358 50 999 9999", "Hei?").await;
    assert_eq!(status, 200, "{answer}");
    let failed = ear.status(&wamid(&answer), "failed").await;
    assert_eq!(failed["statuses"][0]["errors"][0]["code"], 131_026);
    assert_eq!(failed["statuses"][0]["recipient_id"], "358509999999");
    assert!(failed.get("contacts").is_none(), "contacts are absent on failed");
    assert!(failed["statuses"][0].get("recipient_user_id").is_none());
}

#[tokio::test]
async fn a_customer_without_a_number_is_written_to_by_user_id() {
    let dir = tempfile::tempdir().expect("a folder");
    let stage = Stage::open(dir.path(), false).await;
    let mut ear = Ear::open(&stage.facts, vec![]).await;
    stage.practice.set_webhook(&ear.url).await.expect("set");
    stage.practice.write("sofia", None).await.expect("written");
    let (_, body) = ear.next().await;
    let value = &body["entry"][0]["changes"][0]["value"];
    assert!(value["messages"][0].get("from").is_none(), "the number is left out, not empty");
    assert!(value["contacts"][0].get("wa_id").is_none());
    assert_eq!(value["contacts"][0]["profile"]["username"], "sofia.backstrom");
    let user_id = value["messages"][0]["from_user_id"].as_str().expect("a user id").to_owned();
    let message = json!({ "recipient": user_id, "type": "text", "text": { "body": "Hej!" } });
    let (status, answer) = stage.send(message).await;
    assert_eq!(status, 200, "{answer}");
    assert_eq!(answer["contacts"][0]["user_id"], user_id.as_str());
    assert!(answer["contacts"][0].get("wa_id").is_none());
    let sent = ear.status(&wamid(&answer), "sent").await;
    assert!(sent["statuses"][0].get("recipient_id").is_none());
    assert_eq!(sent["statuses"][0]["recipient_user_id"], user_id.as_str());
}

#[tokio::test]
async fn a_file_goes_up_comes_down_and_its_address_runs_out() {
    let dir = tempfile::tempdir().expect("a folder");
    let stage = Stage::open(dir.path(), false).await;
    stage.practice.write("aino", Some("Hei")).await.expect("written");
    let url = format!("{}/v26.0/{}/media", stage.facts.base, stage.facts.phone_number_id);
    let upload = async |mime: &str, bytes: Vec<u8>| {
        let part = reqwest::multipart::Part::bytes(bytes).file_name("a.png").mime_str(mime).expect("a type");
        let form = reqwest::multipart::Form::new()
            .text("messaging_product", "whatsapp")
            .text("type", mime.to_owned())
            .part("file", part);
        let answer = stage.http.post(&url).bearer_auth(&stage.facts.token).multipart(form).send().await;
        answer.expect("an answer").json::<Value>().await.expect("JSON")
    };
    let bytes = vec![7_u8; 3_000_000];
    let id = upload("image/png", bytes.clone()).await["id"].as_str().expect("an id").to_owned();
    assert_eq!(upload("image/bmp", vec![1]).await["error"]["code"], 100, "a type Meta does not take");
    assert_eq!(upload("image/png", vec![1; 5_242_881]).await["error"]["code"], 131_053, "more than 5 MB");
    let (_, described) = stage.get(&format!("/v26.0/{id}")).await;
    assert_eq!(described["file_size"], 3_000_000);
    let address = described["url"].as_str().expect("an address").to_owned();
    let fetch = async |token: &str| stage.http.get(&address).bearer_auth(token).send().await.expect("an answer");
    assert_eq!(fetch("wrong").await.status(), 401, "the address alone opens nothing");
    assert_eq!(fetch(&stage.facts.token).await.bytes().await.expect("bytes"), bytes);
    let to = &stage.facts.open_customer;
    assert_eq!(stage.send(json!({ "to": to, "type": "image", "image": { "id": id } })).await.0, 200);
    assert_eq!(stage.refused(json!({ "to": to, "type": "audio", "audio": { "id": id } })).await, (400, 131_053));
    stage.practice.move_clock(Span::minutes(6)).await.expect("moved");
    assert_eq!(fetch(&stage.facts.token).await.status(), 404, "the address lives five minutes");
    let deleted = stage.http.delete(format!("{}/{id}", stage.facts.base)).bearer_auth(&stage.facts.token).send().await;
    assert_eq!(deleted.expect("an answer").status(), 200);
    assert_eq!(stage.get(&format!("/{id}")).await.0, 400);
}
