//! A word about an order opens the window (A2). The window is closed, so a utility template says that the order is on its
//! way; the window stays closed and nothing free-form is tried; the customer's word opens it for a day to the millisecond
//! and lets the tracking link go; after that day the lock is back under a half-written answer, and templates are offered.

use serde_json::{Value, json};
use shopbell_tests::{Desk, DeskOptions, PracticeProcess, desk::command_id, eventually};

const HOUR: i64 = 60 * 60 * 1000;
const DAY: i64 = 24 * HOUR;
/// Practice's customer who never writes by himself, and whose phone is off for six hours.
const WHO: &str = "pekka";

struct Walk {
    desk: Desk,
    practice: PracticeProcess,
    chat: i64,
}

impl Walk {
    /// A customer wrote once, longer ago than a window is open.
    async fn begin(desk: Desk, practice: PracticeProcess) -> Self {
        practice.post("write", json!({"customer": WHO, "text": "Tilaus 45278"})).await;
        let chat = eventually("the customer's first word", || async {
            let found = desk.call("search", json!({"text": "45278", "limit": 5})).await;
            found["messages"].as_array()?.first()?["conversation"].as_i64()
        })
        .await;
        let walk = Self { desk, practice, chat };
        walk.sleep(DAY + HOUR).await;
        walk
    }

    async fn sleep(&self, by: i64) {
        self.desk.call("move_clock", json!({"command_id": command_id(), "by": by})).await;
    }

    async fn writes(&self, text: &str) {
        self.practice.post("write", json!({"customer": WHO, "text": text})).await;
    }

    async fn view(&self) -> Value {
        self.desk.call("conversation", json!({"conversation": self.chat})).await
    }

    async fn in_mode(&self, mode: &str) -> Value {
        eventually(&format!("the composer to be {mode}"), || async {
            let view = self.view().await;
            (view["composer"]["mode"] == mode).then_some(view)
        })
        .await
    }

    async fn refused(&self, text: &str) -> Value {
        let text = json!({"command_id": command_id(), "conversation": self.chat, "text": text});
        self.desk.ask("send_text", text).await.expect_err("free-form must not go outside the window")
    }

    /// What was asked of practice as a message, in its order.
    async fn tried(&self) -> Vec<Value> {
        let log = self.practice.log().await;
        log.into_iter().filter(|entry| entry["kind"] == "message").collect()
    }

    /// The template about an order, once Meta's list is here.
    async fn update(&self) -> Value {
        eventually("the template about an order", || async {
            let asked = json!({"conversation": self.chat, "typed": "order update"});
            let found = self.desk.call("templates", asked).await;
            let offer = found["offers"].as_array()?.first()?.clone();
            let first = usize::try_from(offer["first"].as_u64()?).ok()?;
            let one = offer["languages"][first].clone();
            (one["standing"] == "approved").then_some(one)
        })
        .await
    }

    /// Sends it, filled with the order's number; what the customer reads.
    async fn send_update(&self) -> (i64, String) {
        let one = self.update().await;
        let values = json!([{"key": one["gaps"][0]["key"], "value": "45278"}]);
        let content = json!({"is": "template", "template": one["id"], "version": one["version"], "values": values});
        let shown = self.desk.call("preview", json!({"content": content})).await;
        assert_eq!(shown["problem"], Value::Null);
        let payload = json!({"command_id": command_id(), "conversation": self.chat, "content": content});
        let message = self.desk.call("send", payload).await["message"].as_i64().unwrap();
        (message, shown["text"].as_str().unwrap().to_owned())
    }

    async fn waiting(&self) -> usize {
        self.desk.call("later", json!({})).await["texts"].as_array().unwrap().len()
    }

    /// How many of the month's free answers are used.
    async fn used(&self) -> u64 {
        self.desk.call("shop", json!({})).await["allowance"]["reached"].as_u64().unwrap()
    }

    /// The customer's message that says this, once it is here.
    async fn heard(&self, text: &str) -> Value {
        eventually(&format!("{text} to be here"), || async {
            self.desk.messages(self.chat).await.into_iter().find(|one| one["text"] == text)
        })
        .await
    }
}

#[tokio::test]
async fn a_shipping_update_opens_the_window_for_a_day_and_nothing_free_form_is_tried_outside() {
    let (data, dir) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let practice = PracticeProcess::start_quiet(dir.path());
    let desk = Desk::start(data.path(), &DeskOptions::joining(&practice));
    let receiver = desk.fact("receiver");
    let walk = Walk::begin(desk, practice).await;

    // Steps 1 and 2: the order is shipped, and the template says so in the customer's language.
    let used = walk.used().await;
    let one = walk.update().await;
    assert_eq!(
        (&one["language"], &one["category"], &one["charge"]),
        (&json!("fi"), &json!("utility"), &json!("charged"))
    );
    let (template, says) = walk.send_update().await;
    assert_eq!(says, "Meillä on uutta tilauksestasi #45278. Vastaa, jos haluat apua.");
    eventually("the template to be asked of Meta", || async { (walk.tried().await.len() == 1).then_some(()) }).await;
    assert_eq!(walk.tried().await[0]["request"]["template"]["components"][0]["parameters"][0]["text"], "45278");
    walk.desk.reaches(walk.chat, template, &["accepted", "sent", "delivered", "read"]).await;
    let shown = walk.heard(&says).await;
    assert_eq!((&shown["kind"], &shown["content"]["is"]), (&json!("template"), &json!("template")));
    assert_eq!(walk.used().await, used, "a template is none of the month's free answers");

    // Step 3: the window stays closed, and the composer with it. The tracking link waits for the customer's word.
    let view = walk.in_mode("template_only").await;
    assert_eq!(view["window"]["state"], "closed");
    assert_eq!(walk.refused("Is it on its way").await["code"], "SB-G001");
    let link = "https://posti.example/seuranta/45278";
    let later = json!({"command_id": command_id(), "conversation": walk.chat, "text": link, "at": null});
    walk.desk.call("send_later", later).await;

    // A word that comes in when it is older than a window opens nothing: the text is judged again, and waits on.
    walk.practice.post("webhook", json!({"url": ""})).await;
    walk.writes("Old word").await;
    walk.sleep(DAY + HOUR).await;
    walk.practice.post("webhook", json!({"url": receiver})).await;
    walk.heard("Old word").await;
    assert_eq!(walk.view().await["composer"]["mode"], "template_only");

    // Step 4: after three hours the customer answers.
    walk.sleep(3 * HOUR).await;
    assert_eq!((walk.waiting().await, walk.tried().await.len()), (1, 1), "nothing else went, and nothing was tried");
    let used = walk.used().await;
    walk.writes("Where is it now").await;
    let view = walk.in_mode("free").await;
    let said = walk.heard("Where is it now").await["at"].as_i64().unwrap();
    let until = view["window"]["until"].as_i64().unwrap();
    assert_eq!(until, said + DAY, "24:00:00 from what he said");
    eventually("the link to go", || async { (walk.tried().await.len() == 2).then_some(()) }).await;
    assert_eq!(walk.tried().await[1]["request"]["text"]["body"], link);
    eventually("nothing to wait any more", || async { (walk.waiting().await == 0).then_some(()) }).await;
    let sent = walk.heard(link).await["id"].as_i64().unwrap();
    walk.sleep(7 * HOUR).await;
    walk.desk.reaches(walk.chat, sent, &["delivered"]).await;
    // What it costs: one of the month's free messages.
    eventually("the link to count", || async { (walk.used().await == used + 1).then_some(()) }).await;

    // Step 5: an answer is begun; then the day is over.
    let draft = json!({"command_id": command_id(), "conversation": walk.chat, "text": "It should be with you on"});
    walk.desk.call("save_draft", draft).await;
    assert_eq!(walk.view().await["composer"]["mode"], "free", "with seventeen hours to go");
    let now = walk.desk.call("shop", json!({})).await["now"].as_i64().unwrap();
    walk.sleep((until - now).max(1)).await;
    let view = walk.in_mode("template_only").await;
    assert_eq!(view["draft"], "It should be with you on", "what was begun is kept");
    assert_eq!(walk.refused("It should be with you on Friday").await["kind"], "window_closed");

    // The template is offered, and goes where words cannot.
    let (again, _) = walk.send_update().await;
    walk.desk.reaches(walk.chat, again, &["accepted", "sent", "delivered", "read"]).await;
    assert_eq!(walk.view().await["draft"], "It should be with you on", "a template takes no draft along");

    let tried = walk.tried().await;
    let free: Vec<&Value> = tried.iter().filter(|one| one["request"]["type"] != "template").collect();
    assert_eq!((tried.len(), free.len()), (3, 1), "no free-form message was ever tried outside: {tried:?}");
    let at = free[0]["at"].as_i64().unwrap();
    assert!((said..until).contains(&at), "tried at {at}, open from {said} to {until}");
}
