//! The same story, told by webhooks to a running desk and written by the generator, is the same shop.

use serde_json::json;
use shopbell_model::NumberId;
use shopbell_tests::generate::people::Customer;
use shopbell_tests::generate::standing::{Deed, Desk as Counter};
use shopbell_tests::generate::story::{Said, Teller};
use shopbell_tests::generate::{Options, Order, ShopFacts, timeline};
use shopbell_tests::{Desk, DeskOptions, PracticeProcess, database, desk::command_id, eventually, webhook};

use crate::{rows, webhooks};

const MESSAGES: u32 = 500;

/// Changes to a body; the receiver keeps bodies in the order they come.
const TOGETHER: usize = 20;

/// Everything a story holds, in memory: for the small shop of a test.
struct Story {
    customers: Vec<Customer>,
    words: Vec<Said>,
    deeds: Vec<(i64, Deed)>,
}

fn tell(options: &Options) -> Story {
    let beats = timeline::beats(options);
    let order = Order::new(&beats, options.conversations);
    let customers: Vec<Customer> = (0..options.conversations).map(|chat| Customer::new(options.seed, chat)).collect();
    let mut teller = Teller::new(options, &beats);
    let words: Vec<Said> = beats.iter().map(|beat| teller.tell(*beat, &customers[beat.chat as usize])).collect();
    let mut counters: Vec<Counter> =
        (1..=i64::from(options.conversations)).map(|row| Counter::new(row, NumberId(1))).collect();
    for said in &words {
        counters[usize::try_from(order.row(said.chat)).unwrap() - 1].hear(said);
    }
    let deeds = counters.iter_mut().flat_map(|counter| {
        let deeds = counter.close(options.seed, options.now);
        let id = counter.standing.id.0;
        deeds.into_iter().map(move |deed| (id, deed))
    });
    let deeds = deeds.collect();
    Story { customers, words, deeds }
}

/// Whom the practice WhatsApp takes the shop for.
fn shop(practice: &PracticeProcess) -> ShopFacts {
    ShopFacts {
        waba_id: practice.fact("waba_id"),
        phone_number_id: practice.fact("phone_number_id"),
        ..ShopFacts::default()
    }
}

#[tokio::test]
async fn a_shop_that_is_told_the_story_by_webhooks_holds_the_generated_rows() {
    let folder = tempfile::tempdir().unwrap();
    let practice = PracticeProcess::start_quiet(&folder.path().join("whatsapp"));
    let options = Options { written_here: false, shop: shop(&practice), ..Options::sized(MESSAGES) };
    let options = Options { conversations: 60, ..options };

    let data = folder.path().join("data");
    // Its rows are read as they lie in the file.
    let desk = Desk::start(&data, &DeskOptions { encrypted: false, ..DeskOptions::joining(&practice) });
    let story = tell(&options);
    let mut changes = Vec::new();
    for said in &story.words {
        changes.push(webhooks::word(&options, &story.customers[said.chat as usize], said));
    }
    for said in &story.words {
        let customer = &story.customers[said.chat as usize];
        changes.extend(said.told.iter().map(|told| webhooks::status(&options, customer, said, told)));
        changes.extend(webhooks::reaction(&options, customer, said));
    }
    let mut sent = 0;
    for changes in changes.chunks(TOGETHER) {
        let body = webhooks::body(&options.shop, changes);
        assert_eq!(webhook::post(&desk.fact("receiver"), &desk.fact("app_secret"), &body).await, 200);
        sent += 1;
    }
    let mut told = database::open(&data).await;
    eventually("everything to be applied", || async {
        let mut reader = database::open(&data).await;
        let applied = rows::number(&mut reader, "SELECT count(*) FROM journal WHERE state = 'applied'").await;
        (applied == sent).then_some(())
    })
    .await;
    for (conversation, deed) in &story.deeds {
        let id = command_id();
        match deed {
            Deed::Read(up_to) => {
                desk.call("mark_read", json!({"command_id": id, "conversation": conversation, "up_to": up_to})).await
            }
            Deed::Done => {
                desk.call("set_done", json!({"command_id": id, "conversation": conversation, "done": true})).await
            }
        };
    }
    let fallen = rows::number(&mut told, "SELECT count(*) FROM journal WHERE state = 'set_aside'").await;
    assert_eq!(fallen, 0, "every body must be understood");
    drop(told);
    desk.stop();

    let mut told = rows::open(&database::path(&data)).await;
    let mut written = rows::filled(folder.path(), &options).await;
    let (told, written) = (rows::content(&mut told).await, rows::content(&mut written).await);
    assert_eq!(written[2].1.len(), MESSAGES as usize);
    for ((table, told), (_, written)) in told.iter().zip(&written) {
        for (at, (told, written)) in told.iter().zip(written).enumerate() {
            assert_eq!(written, told, "row {at} of {table}: generated, and told by webhooks");
        }
        assert_eq!(written.len(), told.len(), "{table} has as many rows");
        assert!(!written.is_empty(), "{table} must hold something to compare");
    }
}
