//! Templates with files, places, cards and offers that end, as they are sent: what is not as the template has it is refused
//! with Meta's code.

use serde_json::{Value, json};

use crate::stage::Stage;

async fn upload(stage: &Stage, name: &str, mime: &'static str) -> Value {
    let part = reqwest::multipart::Part::bytes(b"%PDF-1.4 of no matter what".to_vec())
        .file_name(name.to_owned())
        .mime_str(mime)
        .expect("a type");
    let form =
        reqwest::multipart::Form::new().text("messaging_product", "whatsapp").text("type", mime).part("file", part);
    let url = format!("{}/v26.0/{}/media", stage.facts.base, stage.facts.phone_number_id);
    let answer = stage.http.post(url).bearer_auth(&stage.facts.token).multipart(form).send().await.expect("an answer");
    answer.json::<Value>().await.expect("JSON")["id"].clone()
}

fn message(to: &str, name: &str, components: &Value) -> Value {
    json!({ "to": to, "type": "template",
        "template": { "name": name, "language": { "code": "fi" }, "components": components } })
}

fn header(kind: &str, own: &Value) -> Value {
    json!({ "type": "header", "parameters": [{ "type": kind, kind: own }] })
}

fn words(words: &[&str]) -> Value {
    let parameters: Vec<Value> = words.iter().map(|word| json!({ "type": "text", "text": word })).collect();
    json!({ "type": "body", "parameters": parameters })
}

#[tokio::test]
async fn what_stands_above_a_text_is_what_the_template_has() {
    let dir = tempfile::tempdir().expect("a folder");
    let stage = Stage::open(dir.path(), false).await;
    let to = stage.facts.open_customer.as_str();
    let (pdf, text, picture) = (
        upload(&stage, "kuitti.pdf", "application/pdf").await,
        upload(&stage, "kuitti.txt", "text/plain").await,
        upload(&stage, "kuva.jpg", "image/jpeg").await,
    );
    let said = words(&["Aino", "KA-1"]);
    let paper = |id: &Value| header("document", &json!({ "id": id, "filename": "kuitti.pdf" }));
    let cases = [
        ("no header at all", json!([said]), (400, 132_012)),
        (
            "a line instead",
            json!([{ "type": "header", "parameters": [{ "type": "text", "text": "x" }] }, said]),
            (400, 132_012),
        ),
        ("a picture instead", json!([header("image", &json!({ "id": picture })), said]), (400, 132_012)),
        ("a text file", json!([paper(&text), said]), (400, 132_012)),
        ("an id nobody knows", json!([paper(&json!("4711")), said]), (400, 131_053)),
        ("a gap too few", json!([paper(&pdf), words(&["Aino"])]), (400, 132_000)),
        (
            "cards it has not",
            json!([paper(&pdf), said, { "type": "carousel", "cards": [
            { "card_index": 0, "components": [] }] }]),
            (400, 132_012),
        ),
        (
            "an end it has not",
            json!([paper(&pdf), said, { "type": "limited_time_offer", "parameters": [
            { "type": "limited_time_offer", "limited_time_offer": { "expiration_time_ms": 1 } }] }]),
            (400, 132_012),
        ),
    ];
    for (what, components, wanted) in cases {
        assert_eq!(stage.refused(message(to, "order_receipt", &components)).await, wanted, "{what}");
    }
    let place = json!({ "latitude": 60.18, "longitude": 124.95, "name": "Kioski" });
    let far = json!({ "latitude": 160.18, "longitude": 24.95 });
    let here = |place: &Value| message(to, "pick_up_here", &json!([header("location", place), words(&["Aino"])]));
    assert_eq!(stage.refused(here(&far)).await, (400, 131_009));
    assert!(stage.practice.log().await.expect("a log").iter().all(|entry| !entry.to_string().contains("pick_up_here")));
    assert_eq!(stage.send(here(&place)).await.0, 200);
    assert_eq!(stage.send(message(to, "order_receipt", &json!([paper(&pdf), said]))).await.0, 200);
}

#[tokio::test]
async fn cards_and_offers_are_given_whole() {
    let dir = tempfile::tempdir().expect("a folder");
    let stage = Stage::open(dir.path(), false).await;
    let to = stage.facts.open_customer.as_str();
    let picture = upload(&stage, "kuva.jpg", "image/jpeg").await;
    let above = header("image", &json!({ "id": picture }));
    let card = |place: u8, said: &Value| json!({ "card_index": place, "components": [above, said] });
    let cards =
        |cards: &[Value]| message(to, "bean_cards", &json!([words(&["Aino"]), { "type": "carousel", "cards": cards }]));
    let said = words(&["9 €"]);
    let bare = json!({ "card_index": 1, "components": [said] });
    assert_eq!(stage.refused(cards(&[card(0, &said)])).await, (400, 132_012), "a card too few");
    assert_eq!(stage.refused(cards(&[card(0, &said), bare])).await, (400, 132_012), "one without its picture");
    assert_eq!(stage.refused(cards(&[card(0, &said), card(1, &words(&[]))])).await, (400, 132_000), "a gap in one");
    assert_eq!(stage.send(cards(&[card(0, &said), card(1, &said)])).await.0, 200);

    let ends = json!({ "type": "limited_time_offer", "parameters": [
        { "type": "limited_time_offer", "limited_time_offer": { "expiration_time_ms": 4_000_000_000_000_i64 } }] });
    let code = json!({ "type": "button", "sub_type": "copy_code", "index": "0",
        "parameters": [{ "type": "coupon_code", "coupon_code": "AAMU15" }] });
    let offer = |parts: &[&Value]| message(to, "weekend_offer", &json!(parts));
    let said = words(&["Aino"]);
    assert_eq!(stage.refused(offer(&[&above, &said, &code])).await, (400, 132_012), "no end");
    assert_eq!(stage.refused(offer(&[&above, &said, &ends])).await, (400, 131_008), "no code");
    assert_eq!(stage.send(offer(&[&above, &said, &ends, &code])).await.0, 200);
}
