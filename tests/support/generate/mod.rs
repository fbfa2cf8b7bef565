//! Fills a shop's store with a shop of any size, as if years of webhooks had gone by: a million messages in about a
//! minute, the same rows for the same options every time.
//!
//! `timeline` says when somebody speaks, `story` what is said, `standing` how each conversation stands after it, `rows`
//! and `bulk` how that becomes rows. `tests/generate` proves that a running shop which is told the same story by webhooks
//! holds the same rows. What never lives here: the webhook journal and the ids of commands, which nothing shows.

mod bulk;
pub mod chance;
mod options;
pub mod people;
mod rows;
mod scripts;
pub mod standing;
pub mod story;
pub mod timeline;

use shopbell_model::{ActorKind, ContactId, PhoneNumberId, WabaId};
use shopbell_store::search::{self, SEARCH_VERSION};
use shopbell_store::tables::conversation::write as conversation;
use shopbell_store::tables::number::{self, Number, NumberFacts};
use shopbell_store::tables::{account, actor, portfolio, setting};
use shopbell_store::{SqliteConnection, Store, StoreError};
use tokio::sync::mpsc;

use bulk::Table;
pub use options::{NOON, Options, ShopFacts, VERSION};
use people::Customer;
use rows::{Book, Rows};
use standing::Desk;
use story::Teller;
use timeline::Beat;

/// Messages to a transaction.
const BATCH: usize = 20_000;

/// Pages the writer may hold while a shop is filled: an index of random keys is written all over.
const CACHE: &str = "PRAGMA cache_size = -400000";

/// And what the store gives its writer otherwise.
const USUAL_CACHE: &str = "PRAGMA cache_size = -16000";

/// Conversations in the order of their first words: the `n`th has the row `n`.
pub struct Order {
    /// Chat by row, counted from 0.
    chats: Vec<u32>,
    /// Row by chat, counted from 1.
    rows: Vec<i64>,
    /// When each row's first word was said.
    first: Vec<i64>,
}

impl Order {
    pub fn new(beats: &[Beat], conversations: u32) -> Self {
        let count = usize::try_from(conversations).unwrap();
        let mut order = Self { chats: Vec::new(), rows: vec![0; count], first: Vec::new() };
        for beat in beats.iter().filter(|beat| beat.word == 0) {
            order.chats.push(beat.chat);
            order.first.push(beat.at);
            order.rows[beat.chat as usize] = i64::try_from(order.chats.len()).unwrap();
        }
        assert_eq!(order.chats.len(), count, "every conversation has a first word");
        order
    }

    /// The row of a chat.
    pub fn row(&self, chat: u32) -> i64 {
        self.rows[chat as usize]
    }
}

/// Fills an empty store; `progress` is told how many messages stand.
pub async fn fill(store: &Store, options: &Options, mut progress: impl FnMut(u32)) -> Result<(), StoreError> {
    let facts = options.shop.clone();
    let (shop, person) = store
        .write(move |tx| {
            Box::pin(async move {
                sqlx::query(CACHE).execute(&mut *tx).await?;
                let portfolio = portfolio::ensure(tx, &facts.portfolio_id, &facts.name).await?;
                let account = account::ensure(tx, portfolio, &WabaId(facts.waba_id), &facts.name, true).await?;
                let phone_number_id = PhoneNumberId(facts.phone_number_id);
                let number = NumberFacts {
                    account,
                    phone_number_id: &phone_number_id,
                    display_phone: &facts.display_phone,
                    verified_name: &facts.name,
                    ours: true,
                };
                number::ensure(tx, &number).await?;
                let number = number::find(tx, &phone_number_id).await?.ok_or(StoreError::NotFound)?;
                Ok((number, actor::ensure(tx, ActorKind::Person, "").await?))
            })
        })
        .await?;

    let beats = timeline::beats(options);
    let order = Order::new(&beats, options.conversations);
    let customers: Vec<Customer> = (0..options.conversations).map(|chat| Customer::new(options.seed, chat)).collect();
    people(store, shop, &order, &customers, &beats).await?;

    // One thread tells while the writer writes what was told before.
    let (tell, mut told) = mpsc::channel::<Rows>(2);
    let (teller_options, book) = (options.clone(), Book { seed: options.seed, person });
    let telling = tokio::task::spawn_blocking(move || {
        let mut desks: Vec<Desk> = (1..).zip(&order.chats).map(|(row, _)| Desk::new(row, shop.id)).collect();
        let mut teller = Teller::new(&teller_options, &beats);
        for batch in beats.chunks(BATCH) {
            let mut rows = Rows::new();
            for beat in batch {
                let said = teller.tell(*beat, &customers[beat.chat as usize]);
                let desk = &mut desks[usize::try_from(order.row(beat.chat)).unwrap() - 1];
                desk.hear(&said);
                rows.add(book, desk.standing.id, &said);
            }
            if tell.blocking_send(rows).is_err() {
                break;
            }
        }
        for desk in &mut desks {
            desk.close(teller_options.seed, teller_options.now);
        }
        desks
    });
    let mut done = 0;
    while let Some(rows) = told.recv().await {
        store.write(move |tx| Box::pin(write(tx, rows))).await?;
        done = (done + u32::try_from(BATCH).unwrap()).min(options.messages);
        progress(done);
    }
    let desks = telling.await.expect("the teller ends with the story");
    stand(store, desks).await
}

/// Everybody who ever wrote, and the conversations with them, as yet without a word.
async fn people(
    store: &Store,
    shop: Number,
    order: &Order,
    customers: &[Customer],
    beats: &[Beat],
) -> Result<(), StoreError> {
    let mut spoke: Vec<bool> = (0..).take(customers.len()).map(story::customer_begins).collect();
    for beat in beats.iter().filter(|beat| beat.word == 1) {
        spoke[beat.chat as usize] = true;
    }
    let mut contacts = Table::new("contact (id, portfolio_id, name, profile_name, username, phone, first_at)");
    let mut identities = Table::new("identity (portfolio_id, contact_id, kind, value, first_at)");
    let mut conversations = Table::new("conversation (id, number_id, contact_id, ours)");
    let mut words = Vec::new();
    for ((row, chat), first) in (1_i64..).zip(&order.chats).zip(&order.first) {
        let customer = &customers[*chat as usize];
        // Whom the shop wrote to and who never answered told no name.
        let known = spoke[*chat as usize];
        let (name, username) = (customer.name.clone().filter(|_| known), customer.username.clone().filter(|_| known));
        let phone = customer.phone();
        let findable = [&name, &username, &phone].into_iter().flatten().cloned().collect::<Vec<_>>().join(" ");
        words.push((ContactId(row), findable));
        for (kind, value) in [("wa_id", &customer.wa_id), ("phone", &phone), ("bsuid", &customer.bsuid)] {
            if let Some(value) = value.clone() {
                identities.push([shop.portfolio.0.into(), row.into(), kind.into(), value.into(), (*first).into()]);
            }
        }
        contacts.push([
            row.into(),
            shop.portfolio.0.into(),
            name.clone().into(),
            name.into(),
            username.into(),
            phone.into(),
            (*first).into(),
        ]);
        conversations.push([row.into(), shop.id.0.into(), row.into(), 1.into()]);
    }
    store
        .write(move |tx| {
            Box::pin(async move {
                contacts.write(tx).await?;
                identities.write(tx).await?;
                conversations.write(tx).await?;
                for (contact, words) in words {
                    search::index_contact(tx, contact, &words).await?;
                }
                Ok(())
            })
        })
        .await
}

async fn write(tx: &mut SqliteConnection, rows: Rows) -> Result<(), StoreError> {
    rows.messages.write(tx).await?;
    rows.statuses.write(tx).await?;
    rows.reactions.write(tx).await?;
    rows.attempts.write(tx).await?;
    rows.outbox.write(tx).await?;
    search::index_messages(tx, &rows.entries).await
}

/// How every conversation stands in the end, and by which version of the search all of it can be found.
async fn stand(store: &Store, desks: Vec<Desk>) -> Result<(), StoreError> {
    store
        .write(move |tx| {
            Box::pin(async move {
                for desk in &desks {
                    conversation::save(tx, &desk.standing).await?;
                }
                setting::put(tx, "search_version", &SEARCH_VERSION.to_string()).await?;
                sqlx::query(USUAL_CACHE).execute(tx).await?;
                Ok(())
            })
        })
        .await
}
