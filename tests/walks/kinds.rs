//! Every kind without a file, both ways: what a customer sends is read, what the shop sends goes as Meta takes it, and a
//! broken limit is named before anything leaves.

use serde_json::{Value, json};
use shopbell_tests::{Desk, DeskOptions, desk::command_id, eventually};

async fn act(desk: &Desk, doing: &str, text: Option<&str>) {
    let mut payload = json!({"command_id": command_id(), "customer": "aino", "doing": doing});
    if let Some(text) = text {
        payload["text"] = json!(text);
    }
    desk.call("practice_act", payload).await;
}

/// Waits for a message that came in and says this.
async fn comes(desk: &Desk, conversation: i64, what: &str, is: impl Fn(&Value) -> bool) -> Value {
    eventually(what, || async { desk.messages(conversation).await.into_iter().find(|message| is(message)) }).await
}

fn says<'a>(is: &'a str) -> impl Fn(&Value) -> bool + 'a {
    move |message| message["direction"] == "in" && message["content"]["is"] == is
}

async fn send(desk: &Desk, conversation: i64, content: Value) -> Result<i64, Value> {
    let payload = json!({"command_id": command_id(), "conversation": conversation, "content": content});
    desk.ask("send", payload).await.map(|answer| answer["message"].as_i64().unwrap())
}

#[tokio::test]
async fn what_customers_send_is_read() {
    let data = tempfile::tempdir().unwrap();
    let desk = Desk::start(data.path(), &DeskOptions::default());
    let chat = desk.someone_to_answer().await;

    act(&desk, "place", None).await;
    let place = comes(&desk, chat, "a place", says("place")).await;
    assert_eq!(place["content"]["from_branch"], Value::Null, "without a branch there is no distance");
    act(&desk, "cards", None).await;
    let cards = comes(&desk, chat, "cards", says("cards")).await;
    assert_eq!(cards["content"]["cards"][0]["phones"][0], json!({"phone": "+358 40 7654321", "on_whatsapp": true}));
    act(&desk, "order", Some("Noudan kello 16")).await;
    let order = comes(&desk, chat, "an order", says("order")).await;
    assert_eq!(order["content"]["total"], json!({"amount": "37.00", "currency": "EUR"}));
    assert_eq!(order["text"], "Noudan kello 16");
    act(&desk, "from_ad", None).await;
    let ad = comes(&desk, chat, "a word from an ad", |message| message["referral"].is_object()).await;
    assert_eq!(ad["referral"]["headline"], "Spring roast, freshly ground");
    act(&desk, "poll", None).await;
    assert_eq!(comes(&desk, chat, "a poll", says("unsupported")).await["meta_kind"], "poll");

    // Nothing was sent that could be tapped: the customer cannot, and the window gets a sentence for it.
    let payload = json!({"command_id": command_id(), "customer": "aino", "doing": "tap"});
    assert_eq!(desk.ask("practice_act", payload).await.unwrap_err()["kind"], "not_now");
    desk.stop();
}

#[tokio::test]
async fn what_changes_in_a_chat_changes_there() {
    let data = tempfile::tempdir().unwrap();
    let desk = Desk::start(data.path(), &DeskOptions::default());
    let chat = desk.someone_to_answer().await;
    let write = async |text: &str| {
        let payload = json!({"command_id": command_id(), "customer": "aino", "text": text});
        desk.call("practice_write", payload).await;
        comes(&desk, chat, text, |message| message["text"] == text).await["id"].clone()
    };
    let first = write("Tulen kello kolme").await;
    act(&desk, "edit", Some("Tulen kello neljä")).await;
    let edited = comes(&desk, chat, "the change", |message| message["text"] == "Tulen kello neljä").await;
    assert_eq!(edited["id"], first, "the message itself says something else now");
    assert!(edited["edited_at"].is_i64());

    let second = write("Väärä keskustelu").await;
    let before = desk.messages(chat).await.len();
    act(&desk, "take_back", None).await;
    let gone = comes(&desk, chat, "the message taken back", says("revoked")).await;
    assert_eq!((&gone["id"], &gone["text"]), (&second, &Value::Null), "its words are hidden");
    assert_eq!(desk.messages(chat).await.len(), before, "and nothing else stands there for it");
    let found = desk.call("search", json!({"text": "Väärä", "limit": 10})).await;
    assert_eq!(found["messages"], json!([]));

    act(&desk, "new_number", None).await;
    let note = comes(&desk, chat, "the note", |message| message["content"]["note"] == "number_changed").await;
    let phone = note["content"]["phone"].as_str().unwrap().to_owned();
    eventually("the customer goes by the new number", || async {
        let view = desk.call("conversation", json!({"conversation": chat})).await;
        (view["person"]["phone"] == phone.as_str()).then_some(())
    })
    .await;
    let hello = write("Uusi numero, sama Aino").await;
    assert!(hello.is_i64(), "and writes on in the same chat");
    desk.send(chat, "Kiitos tiedosta!").await;
    desk.stop();
}

#[tokio::test]
async fn what_the_shop_sends_goes_and_is_answered() {
    let data = tempfile::tempdir().unwrap();
    let desk = Desk::start(data.path(), &DeskOptions::default());
    let chat = desk.someone_to_answer().await;
    let frame = json!({"header": "Delivery", "text": "Shall we bring it?", "footer": "Free within 2 km"});

    let buttons = json!({"is": "buttons", "frame": frame, "titles": ["Yes", "No"]});
    let question = send(&desk, chat, buttons).await.unwrap();
    let answer = comes(&desk, chat, "the tapped button", says("answer")).await;
    assert_eq!((&answer["content"]["how"], &answer["content"]["title"]), (&json!("button"), &json!("Yes")));
    assert_eq!(answer["quote"]["message"], question);
    let asked = comes(&desk, chat, "the question", |message| message["id"] == question).await;
    assert_eq!(asked["content"]["ask"]["buttons"][0]["chosen"], true, "the question shows what was chosen");

    let row = |title: &str| json!({"title": title, "description": "an hour"});
    let list = json!({"is": "list", "frame": frame, "button": "Times",
                      "sections": [{"title": "", "rows": [row("14:00"), row("15:00")]}]});
    send(&desk, chat, list).await.unwrap();
    let chosen = comes(&desk, chat, "the chosen row", |message| message["content"]["how"] == "row").await;
    assert_eq!(chosen["content"]["description"], "an hour");

    let link = json!({"is": "link", "frame": frame, "label": "Open", "url": "https://aamu.example/menu"});
    let typed = json!({"is": "card", "name": "Kaisa", "company": "", "phone": "+358 40 1", "email": ""});
    let others = desk.shelf("to_answer").await;
    let other = others.iter().find(|one| one["id"] != chat && one["person"]["phone"].is_string()).unwrap();
    let card = json!({"is": "card_of", "conversation": other["id"]});
    for content in [link, typed, card] {
        let message = send(&desk, chat, content).await.unwrap();
        desk.reaches(chat, message, &["sent", "delivered", "read"]).await;
    }
    let log = desk.log().await;
    let requests: Vec<&Value> =
        log.iter().filter(|entry| entry["kind"] == "message").map(|entry| &entry["request"]).collect();
    assert_eq!(requests.len(), 5, "each went once");
    assert_eq!(requests[0]["interactive"]["action"]["buttons"][1]["reply"], json!({"id": "2", "title": "No"}));
    assert_eq!(requests[1]["interactive"]["type"], "list");
    assert_eq!(requests[2]["interactive"]["action"]["parameters"]["url"], "https://aamu.example/menu");
    assert_eq!(requests[3]["contacts"][0]["name"]["formatted_name"], "Kaisa");
    assert_eq!(requests[4]["contacts"][0]["name"]["formatted_name"], other["person"]["name"]);
    assert!(requests[4]["contacts"][0]["phones"][0]["wa_id"].is_string(), "the card offers to write");

    let link = desk.send(chat, "Katso https://aamu.example").await;
    desk.reaches(chat, link, &["sent", "delivered", "read"]).await;
    let last = desk.log().await.into_iter().rfind(|entry| entry["kind"] == "message").unwrap();
    assert_eq!(last["request"]["text"]["preview_url"], true, "a link is shown with a preview");
    desk.stop();
}

#[tokio::test]
async fn a_broken_limit_is_named_before_anything_leaves() {
    let data = tempfile::tempdir().unwrap();
    let desk = Desk::start(data.path(), &DeskOptions::default());
    let chat = desk.someone_to_answer().await;
    let frame = |text: &str| json!({"header": "", "text": text, "footer": ""});
    let rows: Vec<Value> = (0..11).map(|n| json!({"title": format!("Slot {n}"), "description": ""})).collect();
    let (long, twenty_one) = ("x".repeat(1025), "y".repeat(21));
    for (content, part, rule, most) in [
        (json!({"is": "buttons", "frame": frame(""), "titles": ["a"]}), "text", "empty", json!(null)),
        (json!({"is": "buttons", "frame": frame(&long), "titles": ["a"]}), "text", "too_long", json!(1024)),
        (json!({"is": "buttons", "frame": frame("?"), "titles": [twenty_one]}), "button", "too_long", json!(20)),
        (json!({"is": "buttons", "frame": frame("?"), "titles": ["a", "b", "c", "d"]}), "buttons", "count", json!(3)),
        (json!({"is": "buttons", "frame": frame("?"), "titles": ["a", "a"]}), "button", "repeated", json!(null)),
        (
            json!({"is": "list", "frame": frame("?"), "button": "o", "sections": [{"title": "", "rows": rows}]}),
            "rows",
            "count",
            json!(10),
        ),
        (json!({"is": "link", "frame": frame("?"), "label": "o", "url": "javascript:1"}), "link", "wrong", json!(null)),
        (
            json!({"is": "card", "name": " ", "company": "", "phone": "", "email": ""}),
            "card_name",
            "empty",
            json!(null),
        ),
    ] {
        let refused = send(&desk, chat, content.clone()).await.unwrap_err();
        assert_eq!(refused["kind"], "unfit", "{content}");
        assert_eq!((&refused["part"], &refused["rule"], &refused["most"]), (&json!(part), &json!(rule), &most));
        let preview = desk.call("preview", json!({"content": content})).await;
        assert_eq!(preview["problem"], json!({"part": part, "rule": rule, "most": most}), "said while it is written");
    }
    assert!(desk.log().await.iter().all(|entry| entry["kind"] != "message"), "nothing left");
    desk.stop();
}
