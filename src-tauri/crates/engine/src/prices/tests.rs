use serde_json::{Value, json};
use shopbell_model::price::{PriceCategory, Unknown, Verdict};
use shopbell_model::{ConversationId, MessageId};

use super::{Dearer, NewPrice, PriceProblem, Spent};
use crate::EngineError;
use crate::stage::{Stage, command, status, until};

/// A price by hand for the customer's market, of a list that has long begun.
fn price(category: PriceCategory, amount: Option<&str>) -> NewPrice {
    NewPrice {
        valid_from: "2020-01-01".to_owned(),
        currency: "EUR".to_owned(),
        market: "Finland".to_owned(),
        category,
        amount: amount.map(str::to_owned),
        source: "an invoice".to_owned(),
    }
}

/// A status with what Meta says of money.
fn priced(wamid: &str, word: &str, stage: &Stage, category: &str) -> Value {
    let mut told = status(wamid, word, stage.now(), None);
    told["entry"][0]["changes"][0]["value"]["statuses"][0]["pricing"] =
        json!({"billable": true, "pricing_model": "PMP", "type": "regular", "category": category});
    told
}

async fn one_sent(stage: &Stage, chat: ConversationId, nth: usize) -> (MessageId, String) {
    let message = stage.send(chat, "It is ready").await;
    let wamid = format!("wamid.OUT{nth}");
    until("Meta has it", async || stage.by_wamid(&wamid).await.is_some()).await;
    (message, wamid)
}

/// What a month came to: verdict, category, millionths and how many, in an order of its own.
fn lines(spent: &Spent) -> Vec<(Verdict, Option<&str>, Option<i64>, u32)> {
    let of = |sum: &shopbell_store::tables::cost::Sum| sum.price.map(|price| price.millionths);
    let mut lines: Vec<_> =
        spent.sums.iter().map(|sum| (sum.verdict, sum.category.as_deref(), of(sum), sum.messages)).collect();
    lines.sort();
    lines
}

#[tokio::test]
async fn a_cost_is_written_once_in_whatever_order_meta_tells_of_it() {
    let stage = Stage::up().await;
    let chat = stage.leena_writes("wamid.IN", "Hello").await;
    stage.shop.write_price(command(), price(PriceCategory::Utility, Some("0.02"))).await.unwrap();
    let (_, wamid) = one_sent(&stage, chat, 0).await;
    stage.told(&status(&wamid, "read", stage.now(), None)).await;
    let spent = stage.shop.spent(0).await.unwrap();
    assert_eq!(lines(&spent), [(Verdict::Untold, None, None, 1)]);
    assert_eq!((spent.totals.len(), spent.unknown), (0, 1), "silence is no price");

    stage.told(&priced(&wamid, "sent", &stage, "utility")).await;
    let charged = [(Verdict::Charged, Some("utility"), Some(20_000), 1)];
    assert_eq!(lines(&stage.shop.spent(0).await.unwrap()), charged, "told late, counted once");
    stage.told(&priced(&wamid, "delivered", &stage, "marketing")).await;
    stage.shop.write_price(command(), price(PriceCategory::Utility, Some("0.05"))).await.unwrap();
    let spent = stage.shop.spent(0).await.unwrap();
    assert_eq!(lines(&spent), charged, "neither another word of Meta's nor a later price changes it");
    assert_eq!((spent.totals[0].millionths, spent.unknown), (20_000, 0));
}

#[tokio::test]
async fn what_had_no_price_stays_without_one() {
    let stage = Stage::up().await;
    let chat = stage.leena_writes("wamid.IN", "Hello").await;
    let (_, first) = one_sent(&stage, chat, 0).await;
    stage.told(&priced(&first, "delivered", &stage, "utility")).await;
    stage.shop.write_price(command(), price(PriceCategory::Marketing, Some("0.08"))).await.unwrap();
    for (nth, category) in [(1, "utility"), (2, "referral_conversion"), (3, "marketing")] {
        let (_, wamid) = one_sent(&stage, chat, nth).await;
        stage.told(&priced(&wamid, "delivered", &stage, category)).await;
    }
    let spent = stage.shop.spent(0).await.unwrap();
    let mut why: Vec<_> = spent.sums.iter().filter_map(|sum| sum.unknown).collect();
    why.sort();
    assert_eq!(why, [Unknown::NoList, Unknown::NoPrice, Unknown::Category]);
    assert_eq!((spent.totals[0].millionths, spent.unknown), (80_000, 3));
}

#[tokio::test]
async fn answers_above_the_months_free_ones_cost_what_a_utility_message_costs() {
    let stage = Stage::up().await;
    let chat = stage.leena_writes("wamid.IN", "Hello").await;
    stage.shop.write_price(command(), price(PriceCategory::Utility, Some("0.02"))).await.unwrap();
    let quarter = stage.now().0.div_euclid(900_000);
    stage
        .tamper(&format!(
            "INSERT INTO service_quarter (number_id, quarter, messages) SELECT id, {quarter}, 999 FROM number"
        ))
        .await;
    for nth in 0..2 {
        let (_, wamid) = one_sent(&stage, chat, nth).await;
        stage.told(&priced(&wamid, "delivered", &stage, "service")).await;
    }
    let spent = stage.shop.spent(0).await.unwrap();
    let service = Some("service");
    assert_eq!(lines(&spent), [(Verdict::FreeAnswer, service, None, 1), (Verdict::Charged, service, Some(20_000), 1)]);
    assert_eq!((spent.allowance.reached, spent.allowance.above()), (1_001, 1));
    let next = stage.shop.price_of_answer(chat).await.unwrap().price.unwrap();
    assert_eq!((next.rate.price.millionths, next.stands_for), (20_000, Some(PriceCategory::Service)));
}

#[tokio::test]
async fn a_price_by_hand_names_where_it_is_from_and_can_be_taken_out() {
    let stage = Stage::up().await;
    let id = command();
    let new = price(PriceCategory::Utility, Some("0,02"));
    let list = stage.shop.write_price(id.clone(), new.clone()).await.unwrap();
    assert_eq!(stage.shop.write_price(id, new).await.unwrap(), list, "done once");
    let book = stage.shop.prices(None).await.unwrap();
    assert_eq!((book.holds, book.rates.len(), book.may_be_old), (Some(list), 1, true));
    assert_eq!((book.rates[0].source.as_str(), book.rates[0].by_hand), ("an invoice", true));

    let unfit = |change: fn(&mut NewPrice)| {
        let mut new = price(PriceCategory::Utility, Some("0.02"));
        change(&mut new);
        stage.shop.write_price(command(), new)
    };
    for (change, problem) in [
        ((|new| new.amount = Some("1,234".to_owned())) as fn(&mut NewPrice), PriceProblem::Amount),
        (|new| new.market = " ".to_owned(), PriceProblem::Market),
        (|new| new.currency = "EURO".to_owned(), PriceProblem::Currency),
        (|new| new.currency = "SEK".to_owned(), PriceProblem::OtherCurrency),
        (|new| new.valid_from = "2026-02-30".to_owned(), PriceProblem::Day),
        (|new| new.source = String::new(), PriceProblem::Source),
    ] {
        let refused = unfit(change).await.unwrap_err();
        assert!(matches!(refused, EngineError::PriceUnfit(why) if why == problem), "{refused}");
    }
    let out = price(PriceCategory::Utility, None);
    stage.shop.write_price(command(), out.clone()).await.unwrap();
    assert!(stage.shop.prices(None).await.unwrap().rates.is_empty());
    assert!(matches!(stage.shop.write_price(command(), out).await, Err(EngineError::NotFound { .. })));
    stage.shop.remove_price_list(command(), list).await.unwrap();
    assert!(stage.shop.prices(Some(list)).await.unwrap().lists.is_empty());
}

#[tokio::test]
async fn the_list_that_has_begun_last_holds_and_one_to_come_does_not() {
    let stage = Stage::up().await;
    let chat = stage.leena_writes("wamid.IN", "Hello").await;
    for (day, amount) in [("2021-01-01", "0.03"), ("2020-01-01", "0.02"), ("2199-01-01", "0.09")] {
        let new = NewPrice { valid_from: day.to_owned(), ..price(PriceCategory::Service, Some(amount)) };
        stage.shop.write_price(command(), new).await.unwrap();
    }
    let next = stage.shop.price_of_answer(chat).await.unwrap().price.unwrap();
    assert_eq!((next.rate.price.millionths, next.rate.valid_from.to_string().as_str()), (30_000, "2021-01-01"));
    let book = stage.shop.prices(None).await.unwrap();
    assert_eq!(book.lists.len(), 3, "earlier ones stay");
    assert_eq!(book.shown, book.holds);
}

#[tokio::test]
async fn another_category_is_so_many_times_as_dear_only_when_both_prices_are_known() {
    use shopbell_model::TemplateCategory::{Marketing, Utility};
    let stage = Stage::up().await;
    let times = async || {
        let mut conn = stage.store.read().await.unwrap();
        super::dearer(&mut conn, "+358 40 1234567", Marketing, Utility, stage.now()).await.unwrap()
    };
    assert_eq!(times().await, None);
    stage.shop.write_price(command(), price(PriceCategory::Utility, Some("0.02"))).await.unwrap();
    assert_eq!(times().await, None, "one price says nothing");
    stage.shop.write_price(command(), price(PriceCategory::Marketing, Some("0.0618"))).await.unwrap();
    let dearer = Dearer { times: 31, market: "Finland".to_owned() };
    assert_eq!(times().await, Some(dearer), "it names the market it means");
}
