//! Monday morning after a weekend without a net (A11): everything old can be read, searched and answered; when the net is
//! back what was said arrives in its order, and everything goes once. The line above the work list says what came and since
//! when; what closed meanwhile is shown as closed. The token died on Sunday: what was written waits for it, and then goes.

use serde_json::{Value, json};
use shopbell_tests::{Desk, DeskOptions, PracticeProcess, desk::command_id, eventually};

const HOUR: i64 = 60 * 60 * 1000;
const WHO: [&str; 5] = ["aino", "elsa", "pekka", "james", "matti"];
/// The first of them are answered on Monday.
const ANSWERED: usize = 3;
const TEXTS: usize = 26;
const PICTURES: usize = 9;
/// Who wrote on Friday night only: their windows are over on Monday.
const EARLY: [&str; 2] = ["noor", "omar"];
const MESSAGES: usize = TEXTS + PICTURES + EARLY.len();

struct Weekend {
    desk: Desk,
    practice: PracticeProcess,
}

impl Weekend {
    async fn writes(&self, customer: &str, text: &str) {
        self.practice.post("write", json!({"customer": customer, "text": text})).await;
    }

    async fn sleeps(&self, hours: i64) {
        self.desk.call("move_clock", json!({"command_id": command_id(), "by": hours * HOUR})).await;
    }

    /// The chat in which this was said.
    async fn chat_with(&self, text: &str) -> i64 {
        eventually(&format!("the chat with {text}"), || async {
            let found = self.desk.call("search", json!({"text": text, "limit": 5})).await;
            found["messages"].as_array()?.first()?["conversation"].as_i64()
        })
        .await
    }

    /// What the line above the work list says, as soon as everything has come.
    async fn line_says_it(&self, friday: i64) {
        let line = eventually("everything to be counted", || async {
            let line = self.desk.call("shop", json!({})).await["catch_up"].clone();
            (line["messages"].as_u64()? >= MESSAGES as u64 && line["echoes"] == 2).then_some(line)
        })
        .await;
        assert_eq!(line["messages"], MESSAGES, "nothing twice: {line}");
        assert_eq!((&line["pictures"], &line["whole"]), (&json!(PICTURES), &json!(true)), "{line}");
        let since = line["since"].as_i64().unwrap();
        assert!((friday - since).abs() < 60_000, "since the last word of Friday: {line}");
    }

    /// The work list begins with what closes first; what has closed stands last and says so.
    async fn list_is_sorted(&self) {
        let rows = self.desk.shelf("to_answer").await;
        let until = |row: &Value| row["window"]["until"].as_i64().unwrap();
        let (closed, open): (Vec<&Value>, Vec<&Value>) =
            rows.iter().partition(|row| row["window"]["state"] == "closed");
        assert_eq!(closed.len(), EARLY.len(), "{rows:?}");
        // Who was answered stands here only where a word of theirs came in after the answer was put into the outbox.
        let waiting = open.iter().filter(|row| row["last"]["direction"] == "in");
        assert_eq!(waiting.count(), WHO.len() - ANSWERED, "{rows:?}");
        assert!(rows[..open.len()].iter().all(|row| row["window"]["state"] != "closed"), "{rows:?}");
        assert!(closed.iter().all(|row| row["group"] == "closed"), "{closed:?}");
        assert!(open.iter().all(|row| row["group"] == "closing_soon"), "{open:?}");
        assert!(open.is_sorted_by_key(|row| until(row)), "{open:?}");
        let chat = self.desk.call("conversation", json!({"conversation": closed[0]["id"]})).await;
        assert_eq!(chat["composer"], json!({"mode": "template_only", "reason": "window_closed"}));
    }

    /// What was sent on Monday, as practice knows of it.
    async fn answers(&self) -> Vec<String> {
        let log = self.practice.log().await;
        let texts = log.iter().filter_map(|entry| entry["request"]["text"]["body"].as_str().map(str::to_owned));
        let mut texts: Vec<String> = texts.filter(|text| text.starts_with("Monday")).collect();
        texts.sort();
        texts
    }

    async fn said_in(&self, conversation: i64, direction: &str) -> Vec<String> {
        let messages = self.desk.messages(conversation).await;
        let theirs = messages.iter().filter(|one| one["direction"] == direction);
        theirs.filter_map(|one| one["text"].as_str().map(str::to_owned)).collect()
    }
}

#[tokio::test]
async fn a_weekend_without_a_net_is_caught_up_in_order_and_nothing_goes_twice() {
    let (data, dir) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let practice = PracticeProcess::start_quiet(dir.path());
    let desk = Desk::start(data.path(), &DeskOptions::joining(&practice));
    let receiver = desk.fact("receiver");
    let shop = Weekend { desk, practice };

    // Friday afternoon.
    let mut chats = Vec::new();
    for who in WHO {
        shop.writes(who, &format!("Friday{who}")).await;
        chats.push(shop.chat_with(&format!("Friday{who}")).await);
    }

    let friday = shop.desk.call("shop", json!({})).await["now"].as_i64().unwrap();

    // Nothing reaches the machine until Monday; the customers go on writing, and the owner answers two on the phone.
    shop.practice.post("webhook", json!({"url": ""})).await;
    // A silence counts from ten minutes on.
    shop.sleeps(1).await;
    for who in EARLY {
        shop.writes(who, &format!("Early{who}")).await;
    }
    for number in 0..TEXTS {
        shop.writes(WHO[number % WHO.len()], &format!("Weekend {number:02}")).await;
        if number < PICTURES {
            shop.practice.post("send_file", json!({"customer": WHO[number % WHO.len()], "file": "picture"})).await;
        }
        if number == 12 || number == 13 {
            let text = format!("By phone {number}");
            shop.practice.post("phone", json!({"customer": WHO[number % WHO.len()], "text": text})).await;
        }
        if number % 9 == 0 {
            shop.sleeps(13).await;
        }
    }

    // By then the windows of those who went on close within two hours.
    shop.sleeps(22).await;

    // Monday, and still no net: the windows of Friday are closed, as far as anybody here can know.
    shop.desk.offline(4000).await;
    for (who, chat) in WHO.into_iter().zip(&chats) {
        assert_eq!(shop.said_in(*chat, "in").await, [format!("Friday{who}")], "old chats can be read");
        assert_eq!(shop.chat_with(&format!("friday{who}")).await, *chat, "and searched");
        let view = shop.desk.call("conversation", json!({"conversation": chat})).await;
        assert_eq!(view["composer"]["mode"], "template_only");
        if !WHO[..ANSWERED].contains(&who) {
            continue;
        }
        let answer =
            json!({"command_id": command_id(), "conversation": chat, "text": format!("Monday {who}"), "at": null});
        shop.desk.call("send_later", answer).await;
    }

    // The net is back, and the token is not: it ran out on Sunday.
    eventually("practice to be within reach", || async {
        shop.desk.http.get(format!("{}/_practice/facts", shop.practice.base)).send().await.ok().map(|_| ())
    })
    .await;
    shop.practice.post("fail", json!({"kind": "wrong_token", "count": 100_000})).await;
    shop.practice.post("webhook", json!({"url": receiver})).await;
    for (place, chat) in chats.iter().enumerate() {
        let expected: Vec<String> = std::iter::once(format!("Friday{}", WHO[place]))
            .chain((0..TEXTS).filter(|number| number % WHO.len() == place).map(|number| format!("Weekend {number:02}")))
            .collect();
        eventually("the weekend to be caught up", || async {
            let said = shop.said_in(*chat, "in").await;
            // The pictures bring words of their own.
            let said: Vec<String> = said.into_iter().filter(|text| !text.starts_with("First cup")).collect();
            (said.len() >= expected.len()).then(|| assert_eq!(said, expected, "each once, in its order"))
        })
        .await;
    }
    shop.line_says_it(friday).await;
    for (place, number) in [(2, 12), (3, 13)] {
        let messages = shop.desk.messages(chats[place]).await;
        let all: Vec<&str> = messages.iter().filter_map(|one| one["text"].as_str()).collect();
        let echo =
            all.iter().position(|text| *text == format!("By phone {number}")).expect("the echo stands in the chat");
        assert_eq!(all[echo - 1], format!("Weekend {number:02}"), "after what it answers: {all:?}");
        assert_eq!(all[echo + 1], format!("Weekend {:02}", number + WHO.len()), "and before what came next: {all:?}");
    }
    // The three answers wait for the token; one button, and they go.
    let parked = eventually("the answers to be parked", || async {
        let shop = shop.desk.call("shop", json!({})).await;
        (shop["sending"]["state"] == "parked" && shop["sending"]["waiting"] == ANSWERED).then_some(shop)
    })
    .await;
    assert_eq!((&parked["sending"]["reason"], &parked["sending"]["meta_code"]), (&json!("token"), &json!(190)));
    shop.list_is_sorted().await;
    assert_eq!(shop.answers().await, [""; 0], "nothing was taken");
    let healed = shop.desk.http.delete(format!("{}/_practice/fail", shop.practice.base)).send().await.unwrap();
    assert!(healed.status().is_success());
    shop.desk.call("resume_sending", json!({"command_id": command_id()})).await;
    let sent = eventually("the answers to go", || async {
        let sent = shop.answers().await;
        (sent.len() >= ANSWERED).then_some(sent)
    })
    .await;
    assert_eq!(sent, ["Monday aino", "Monday elsa", "Monday pekka"], "each once");
    let waits: Value = shop.desk.call("later", json!({})).await;
    assert_eq!(waits["texts"].as_array().unwrap().len(), 0);

    // A person puts the line away; the Connection page keeps it.
    let line = shop.desk.call("shop", json!({})).await["catch_up"].clone();
    shop.desk.call("dismiss_catch_up", json!({"command_id": command_id(), "catch_up": line["id"]})).await;
    assert_eq!(shop.desk.call("shop", json!({})).await["catch_up"], Value::Null);
    let page = shop.desk.call("connection", json!({})).await;
    let kept = page["links"].as_array().unwrap().iter().find(|link| link["fact"]["link"] == "catch_up").unwrap();
    assert_eq!((&kept["fact"]["last"]["messages"], &kept["light"]), (&json!(MESSAGES), &json!("good")));

    // The files were refused with the token too, and are asked for again.
    shop.sleeps(1).await;
    let pictures = eventually("the pictures to be here", || async {
        let mut here = Vec::new();
        for chat in &chats {
            let messages = shop.desk.messages(*chat).await;
            here.extend(messages.into_iter().filter(|one| one["media"]["state"] == "here"));
        }
        (here.len() >= PICTURES).then_some(here)
    })
    .await;
    assert_eq!(pictures.len(), PICTURES, "each once");
}
