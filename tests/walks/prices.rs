//! What messages cost: an unknown price is called unknown; a list of the owner's is looked at and brought in, says what a
//! template will cost before it goes, and what a month came to afterwards; a crash and a new month change nothing of that.

use serde_json::{Value, json};
use shopbell_tests::{Desk, DeskOptions, PracticeProcess, desk::command_id, eventually};

const DAY: i64 = 24 * 60 * 60 * 1000;

/// A list as Meta's files are; its prices are nobody's.
const LIST: &str = "\"Cost per message in EUR, effective January 1, 2020\",,,,,,\n\
    Market,Currency,Marketing,Utility,Authentication,Authentication-International,Service\n\
    Rest of Western Europe,EUR,0.0812,0.0251,0.0251,n/a,0.0251\n\
    Italy,EUR,cheap,0.03,0.03,n/a,0.03\n\
    Other,EUR,0.0604,0.0077,0.0077,n/a,0.0077\n";

async fn attach(desk: &Desk, name: &str, text: &'static str) -> Value {
    let url = desk.call("intake", json!({})).await["url"].as_str().unwrap().to_owned();
    let answer = desk.http.put(format!("{url}?name={name}")).body(text).send().await.unwrap();
    answer.json::<Value>().await.unwrap()["file"].clone()
}

async fn sleep(desk: &Desk, by: i64) {
    desk.call("move_clock", json!({"command_id": command_id(), "by": by})).await;
}

/// The template about an order, once Meta's list is here.
async fn update(desk: &Desk, chat: i64) -> Value {
    eventually("the template about an order", || async {
        let found = desk.call("templates", json!({"conversation": chat, "typed": "order update"})).await;
        let offer = found["offers"].as_array()?.first()?.clone();
        let one = offer["languages"][usize::try_from(offer["first"].as_u64()?).ok()?].clone();
        (one["standing"] == "approved").then_some(one)
    })
    .await
}

/// Sends it, and waits until the customer has it.
async fn send_update(desk: &Desk, chat: i64) {
    let one = update(desk, chat).await;
    let values = json!([{"key": one["gaps"][0]["key"], "value": "45278"}]);
    let content = json!({"is": "template", "template": one["id"], "version": one["version"], "values": values});
    let payload = json!({"command_id": command_id(), "conversation": chat, "content": content});
    let message = desk.call("send", payload).await["message"].as_i64().unwrap();
    // His phone is off for hours.
    desk.reaches(chat, message, &["sent", "delivered", "read"]).await;
    sleep(desk, DAY / 3).await;
    desk.reaches(chat, message, &["delivered", "read"]).await;
}

/// What a month came to once so many messages are in it.
async fn spent(desk: &Desk, back: u32, messages: u64) -> Value {
    eventually(&format!("{messages} messages in the month"), || async {
        let spent = desk.call("spent", json!({"back": back})).await;
        let of = |line: &Value| line["messages"].as_u64().unwrap();
        (spent["lines"].as_array().unwrap().iter().map(of).sum::<u64>() == messages).then_some(spent)
    })
    .await
}

#[tokio::test]
async fn a_price_is_unknown_until_a_list_says_it_and_a_month_is_the_sum_of_what_was_said() {
    let (data, dir) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let practice = PracticeProcess::start_quiet(dir.path());
    let options = DeskOptions::joining(&practice);
    let desk = Desk::start(data.path(), &options);
    practice.post("write", json!({"customer": "pekka", "text": "Tilaus 45278"})).await;
    let chat = eventually("the customer's first word", || async {
        let found = desk.call("search", json!({"text": "45278", "limit": 5})).await;
        found["messages"].as_array()?.first()?["conversation"].as_i64()
    })
    .await;
    // The middle of a month, so that what follows lies in one.
    let now = desk.call("shop", json!({})).await["now"].as_i64().unwrap();
    let into = desk.call("spent", json!({"back": 0})).await["from"].as_i64().unwrap();
    sleep(&desk, 32 * DAY - (now - into) + 5 * DAY).await;

    // Nobody said a price: it goes all the same, and is called unknown.
    assert_eq!(update(&desk, chat).await["price"], json!({"is": "unknown", "why": "no_list"}));
    send_update(&desk, chat).await;
    let before = spent(&desk, 0, 1).await;
    assert_eq!((before["unknown"].as_u64(), &before["totals"]), (Some(1), &json!([])), "{before}");

    // The list is looked at, and brought in once.
    let file = attach(&desk, "rates.csv", LIST).await;
    let looked = desk.call("look_at_prices", json!({"file": file})).await;
    assert_eq!((looked["currency"].as_str(), looked["valid_from"].as_str()), (Some("EUR"), Some("2020-01-01")));
    assert_eq!((looked["markets"].as_u64(), looked["prices"].as_u64()), (Some(3), Some(11)));
    assert_eq!(looked["troubles"], json!([{"line": 4, "fault": "not_a_number", "text": "cheap"}]));
    assert!(desk.call("prices", json!({})).await["lists"].as_array().unwrap().is_empty(), "looking changes nothing");
    let order = json!({"command_id": command_id(), "file": file, "currency": "EUR", "valid_from": "2020-01-01"});
    let kept = desk.call("keep_price_list", order.clone()).await;
    assert_eq!(desk.call("keep_price_list", order).await, kept);
    let prices = desk.call("prices", json!({})).await;
    assert_eq!((prices["lists"].as_array().unwrap().len(), &prices["holds"]), (1, &kept["list"]));
    assert_eq!(prices["lists"][0]["source"], "rates.csv");

    // Now it is said before anything goes, with the row that is relied on.
    let price = update(&desk, chat).await["price"].clone();
    assert_eq!((&price["is"], &price["market"]), (&json!("known"), &json!("Rest of Western Europe")));
    assert_eq!(price["price"], json!({"amount": "0.0251", "currency": "EUR"}));
    send_update(&desk, chat).await;
    let after = spent(&desk, 0, 2).await;
    assert_eq!(after["totals"], json!([{"amount": "0.0251", "currency": "EUR"}]), "{after}");
    assert_eq!(after["unknown"], 1, "what was unknown stays unknown");

    // Killed and started again, another list and a new month: what was is what it was.
    desk.kill();
    let desk = Desk::start(data.path(), &options);
    let taken = json!({"command_id": command_id(), "list": kept["list"]});
    desk.call("remove_price_list", taken).await;
    assert_eq!(spent(&desk, 0, 2).await["totals"], after["totals"]);
    sleep(&desk, 31 * DAY).await;
    assert_eq!(spent(&desk, 0, 0).await["totals"], json!([]));
    let back = spent(&desk, 1, 2).await;
    assert_eq!((&back["totals"], &back["from"], &back["unknown"]), (&after["totals"], &after["from"], &json!(1)));
}

#[tokio::test]
async fn what_is_no_price_list_is_said_and_nothing_of_it_is_kept() {
    let data = tempfile::tempdir().unwrap();
    let desk = Desk::start(data.path(), &DeskOptions::default());
    let people = attach(&desk, "people.csv", "Name,Phone\nLeena,+358401234567\n").await;
    let looked = desk.call("look_at_prices", json!({"file": people})).await;
    assert_eq!((looked["no_list"].as_str(), looked["prices"].as_u64()), (Some("no_headers"), Some(0)));
    let keep = |file: &Value, currency: &str, day: &str| json!({"command_id": command_id(), "file": file, "currency": currency, "valid_from": day});
    let good = attach(&desk, "rates.csv", LIST).await;
    for (order, problem) in [
        (keep(&people, "EUR", "2026-10-01"), "not_a_list"),
        (keep(&good, "", "2026-10-01"), "currency"),
        (keep(&good, "EUR", "1.10.2026"), "day"),
    ] {
        let refused = desk.ask("keep_price_list", order).await.unwrap_err();
        assert_eq!((refused["kind"].as_str(), refused["problem"].as_str()), (Some("price_unfit"), Some(problem)));
    }
    assert!(desk.ask("keep_price_list", keep(&json!(999_999), "EUR", "2026-10-01")).await.is_err());
    assert_eq!(desk.call("prices", json!({})).await["lists"], json!([]));
}

#[tokio::test]
async fn what_was_written_by_hand_stays_when_a_list_of_the_same_day_is_brought_in() {
    let data = tempfile::tempdir().unwrap();
    let desk = Desk::start(data.path(), &DeskOptions::default());
    for (market, category, amount) in [("Italy", "marketing", "0.05"), ("other", "utility", "0.009")] {
        let price = json!({"command_id": command_id(), "valid_from": "2020-01-01", "currency": "EUR", "market": market,
            "category": category, "amount": amount, "source": "an invoice"});
        desk.call("write_price", price).await;
    }
    let file = attach(&desk, "rates.csv", LIST).await;
    let keep = |currency: &str| json!({"command_id": command_id(), "file": file, "currency": currency, "valid_from": "2020-01-01"});
    let refused = desk.ask("keep_price_list", keep("USD")).await.unwrap_err();
    assert_eq!(refused["problem"], "other_currency", "what is written in euros is no price in dollars: {refused}");

    let kept = desk.call("keep_price_list", keep("EUR")).await;
    assert_eq!(kept["stayed"], 2);
    let prices = desk.call("prices", json!({})).await;
    assert_eq!((prices["lists"].as_array().unwrap().len(), &prices["shown"]), (1, &kept["list"]));
    let price = |market: &str, category: &str| {
        let named = |one: &&Value| one["market"].as_str().is_some_and(|name| name.eq_ignore_ascii_case(market));
        let rates = prices["markets"].as_array().unwrap().iter().find(named).unwrap()["rates"].clone();
        let rate = rates.as_array().unwrap().iter().find(|rate| rate["category"] == category).unwrap().clone();
        (rate["price"]["amount"].clone(), rate["by_hand"].clone())
    };
    assert_eq!(price("Italy", "marketing"), (json!("0.05"), json!("an invoice")));
    assert_eq!(price("Other", "utility"), (json!("0.009"), json!("an invoice")), "it wins over the file's");
    assert_eq!(price("Other", "marketing"), (json!("0.0604"), Value::Null));
}
