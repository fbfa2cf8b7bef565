//! Monday morning after a weekend without a net (A11, without the token): everything old can be read, searched and answered;
//! when the net is back what was said arrives in its order, and everything goes once.

use serde_json::{Value, json};
use shopbell_tests::{Desk, DeskOptions, PracticeProcess, desk::command_id, eventually};

const HOUR: i64 = 60 * 60 * 1000;
const WHO: [&str; 3] = ["aino", "elsa", "pekka"];
const TEXTS: usize = 28;
const PICTURES: usize = 9;

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

    // Nothing reaches the machine until Monday; the customers go on writing.
    shop.practice.post("webhook", json!({"url": ""})).await;
    for number in 0..TEXTS {
        shop.writes(WHO[number % 3], &format!("Weekend {number:02}")).await;
        if number < PICTURES {
            shop.practice.post("send_file", json!({"customer": WHO[number % 3], "file": "picture"})).await;
        }
        if number % 9 == 0 {
            shop.sleeps(15).await;
        }
    }

    // Monday, and still no net: the windows of Friday are closed, as far as anybody here can know.
    shop.desk.offline(4000).await;
    for (who, chat) in WHO.into_iter().zip(&chats) {
        assert_eq!(shop.said_in(*chat, "in").await, [format!("Friday{who}")], "old chats can be read");
        assert_eq!(shop.chat_with(&format!("friday{who}")).await, *chat, "and searched");
        let view = shop.desk.call("conversation", json!({"conversation": chat})).await;
        assert_eq!(view["composer"]["mode"], "template_only");
        let answer =
            json!({"command_id": command_id(), "conversation": chat, "text": format!("Monday {who}"), "at": null});
        shop.desk.call("send_later", answer).await;
    }

    // The net is back.
    eventually("practice to be within reach", || async {
        shop.desk.http.get(format!("{}/_practice/facts", shop.practice.base)).send().await.ok().map(|_| ())
    })
    .await;
    shop.practice.post("webhook", json!({"url": receiver})).await;
    for (place, chat) in chats.iter().enumerate() {
        let expected: Vec<String> = std::iter::once(format!("Friday{}", WHO[place]))
            .chain((0..TEXTS).filter(|number| number % 3 == place).map(|number| format!("Weekend {number:02}")))
            .collect();
        eventually("the weekend to be caught up", || async {
            let said = shop.said_in(*chat, "in").await;
            // The pictures bring words of their own.
            let said: Vec<String> = said.into_iter().filter(|text| !text.starts_with("First cup")).collect();
            (said.len() >= expected.len()).then(|| assert_eq!(said, expected, "each once, in its order"))
        })
        .await;
    }
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

    // Each answer goes with its customer's first word.
    let sent = eventually("the answers to go", || async {
        let log = shop.practice.log().await;
        let texts = log.iter().filter_map(|entry| entry["request"]["text"]["body"].as_str().map(str::to_owned));
        let mut texts: Vec<String> = texts.filter(|text| text.starts_with("Monday")).collect();
        texts.sort();
        (texts.len() >= WHO.len()).then_some(texts)
    })
    .await;
    assert_eq!(sent, WHO.map(|who| format!("Monday {who}")), "each once");
    let waits: Value = shop.desk.call("later", json!({})).await;
    assert_eq!(waits["texts"].as_array().unwrap().len(), 0);
}
