//! The app through its one door, against a practice WhatsApp over real HTTP: no window, no host.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test that meets what it does not expect fails there"
)]

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use futures_util::future::BoxFuture;
use secrecy::SecretString;
use serde_json::{Value, json};
use shopbell_api::dto::{Event, Failure, LimitRule, MessagePart, PracticeCustomer, PracticeDoing};
use shopbell_api::{App, AppConfig, DataFolder, EventStream, GraphLink, PracticePort, PracticeTrouble};
use shopbell_clock::HostClock;
use shopbell_model::{Clock, Span, UtcMillis};
use shopbell_practice::{Practice, PracticeConfig};

/// The least a host must do to plug practice in.
struct Port {
    practice: Practice,
    clock: Arc<HostClock>,
}

impl PracticePort for Port {
    fn customers(&self) -> BoxFuture<'_, Result<Vec<PracticeCustomer>, PracticeTrouble>> {
        let customers = self.practice.customers().into_iter();
        let customers =
            customers.map(|c| PracticeCustomer { id: c.id, name: c.name, phone: c.phone, language: c.language });
        let customers = customers.collect();
        Box::pin(async move { Ok(customers) })
    }

    fn write(&self, customer: String, text: Option<String>) -> BoxFuture<'_, Result<(), PracticeTrouble>> {
        Box::pin(async move {
            let written = self.practice.write(&customer, text.as_deref()).await;
            written.map(|_| ()).map_err(|problem| PracticeTrouble::Away(problem.to_string()))
        })
    }

    fn send_file(
        &self,
        customer: String,
        _: shopbell_api::dto::PracticeFile,
    ) -> BoxFuture<'_, Result<(), PracticeTrouble>> {
        self.write(customer, None)
    }

    fn act(&self, _: String, _: PracticeDoing, _: Option<String>) -> BoxFuture<'_, Result<(), PracticeTrouble>> {
        Box::pin(async { Err(PracticeTrouble::NotNow("nobody acts here".to_owned())) })
    }

    fn review(
        &self,
        _: String,
        _: Option<String>,
        _: shopbell_api::dto::Reviewing,
        _: Option<String>,
    ) -> BoxFuture<'_, Result<(), PracticeTrouble>> {
        Box::pin(async { Ok(()) })
    }

    fn advance(&self, by: Span) -> BoxFuture<'_, Result<UtcMillis, PracticeTrouble>> {
        Box::pin(async move {
            let moved = self.practice.move_clock(by).await;
            moved.map(|_| self.clock.now()).map_err(|problem| PracticeTrouble::Away(problem.to_string()))
        })
    }

    fn ahead(&self) -> Span {
        self.clock.offset()
    }

    fn set_webhook(&self, url: String) -> BoxFuture<'_, Result<(), PracticeTrouble>> {
        Box::pin(async move {
            let set = self.practice.set_webhook(&url).await;
            set.map_err(|problem| PracticeTrouble::Away(problem.to_string()))
        })
    }
}

async fn config(data: &Path, with_port: bool) -> (AppConfig, Arc<Port>) {
    let folder = DataFolder::take(data).expect("a fresh folder is free");
    let clock = Arc::new(HostClock::default());
    let moved = Arc::clone(&clock);
    let practice = Practice::start(PracticeConfig {
        dir: folder.practice_whatsapp(),
        port: None,
        clock: clock.clone(),
        advance: Arc::new(move |by| moved.advance(by)),
        webhook: None,
        seed_scene: true,
    })
    .await
    .expect("practice starts");
    let facts = practice.facts();
    let port = Arc::new(Port { practice, clock: clock.clone() });
    let plugged: Arc<dyn PracticePort> = port.clone();
    let link = GraphLink {
        base: facts.base,
        token: SecretString::from(facts.token),
        app_secret: SecretString::from(facts.app_secret),
        verify_token: SecretString::from(facts.verify_token),
        phone_number_id: facts.phone_number_id,
        waba_id: facts.waba_id,
        app_id: facts.app_id,
        portfolio_id: facts.portfolio_id,
        display_phone: facts.display_phone,
        name: facts.verified_name,
    };
    let practice = with_port.then_some(plugged);
    (AppConfig { folder, link, clock, practice, receiver_port: None, key: None }, port)
}

async fn heard(events: &mut EventStream, what: &str, mut wanted: impl FnMut(&Event) -> bool) -> Event {
    let wait = async {
        loop {
            let event = events.next().await.expect("the events go on");
            if wanted(&event) {
                return event;
            }
        }
    };
    tokio::time::timeout(Duration::from_secs(30), wait).await.unwrap_or_else(|_| panic!("never heard: {what}"))
}

async fn call(app: &App, command: &str, payload: Value) -> Value {
    let answer = app.router().call(command, payload.clone()).await;
    let answer = answer.unwrap_or_else(|failure| panic!("{command} {payload}: {failure}"));
    serde_json::from_str(answer.get()).unwrap()
}

async fn newest(app: &App, conversation: i64) -> Vec<Value> {
    let page = json!({"conversation": conversation, "from": {"at": "newest"}, "limit": 200});
    call(app, "messages", page).await["messages"].as_array().unwrap().clone()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_customer_writes_and_is_answered() {
    let data = tempfile::tempdir().unwrap();
    let (config, _port) = config(data.path(), true).await;
    let app = App::start(config).await.unwrap();
    let mut events = app.events();

    let write = json!({"command_id": "c1", "customer": "aino", "text": "Onko pulla tuoretta?"});
    call(&app, "practice_write", write).await;
    let rang = heard(
        &mut events,
        "the customer",
        |event| matches!(event, Event::MessageIn { text, .. } if text == "Onko pulla tuoretta?"),
    );
    let Event::MessageIn { conversation, .. } = rang.await else { unreachable!("that was waited for") };

    let answer = json!({"command_id": "c2", "conversation": conversation, "text": "On, juuri uunista."});
    let sent = call(&app, "send_text", answer.clone()).await;
    assert_eq!(call(&app, "send_text", answer).await, sent, "the same id is done once and answered alike");
    let tag = format!("messages:{conversation}");
    let mut delivery = String::new();
    while delivery != "read" {
        heard(&mut events, "a tick", |event| matches!(event, Event::Changed { tags } if tags.contains(&tag))).await;
        let messages = newest(&app, conversation).await;
        let ours: Vec<_> = messages.iter().filter(|m| m["text"] == "On, juuri uunista.").collect();
        assert_eq!(ours.len(), 1, "written once");
        ours[0]["ticks"]["delivery"].as_str().unwrap().clone_into(&mut delivery);
    }
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_read_says_it_shows_is_told_when_a_change_touches_it() {
    let data = tempfile::tempdir().unwrap();
    let (config, _port) = config(data.path(), true).await;
    let app = App::start(config).await.unwrap();
    let mut events = app.events();
    let settings = json!({"language": "fi", "theme": "dark", "text_size": 150, "enter_sends": false, "take_back": true, "read_receipts": true, "typing": true,
        "single_keys": true, "notify": false, "notify_words": false});
    let set = call(&app, "set_settings", json!({"command_id": "s1", "settings": settings})).await;
    assert_eq!(set, settings);
    heard(
        &mut events,
        "settings",
        |event| matches!(event, Event::Changed { tags } if tags.iter().any(|t| t == "settings")),
    )
    .await;
    assert_eq!(call(&app, "settings", json!({})).await, settings);

    let moved = call(&app, "move_clock", json!({"command_id": "m1", "by": 60_000})).await;
    heard(&mut events, "the clock", |event| matches!(event, Event::ClockMoved { .. })).await;
    let again = call(&app, "move_clock", json!({"command_id": "m1", "by": 60_000})).await;
    assert_eq!(moved["ahead"], again["ahead"], "the clock moves once");
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_request_that_cannot_be_is_refused_with_its_reason() {
    let data = tempfile::tempdir().unwrap();
    let (config, _port) = config(data.path(), true).await;
    let app = App::start(config).await.unwrap();
    let refused = async |command: &str, payload: Value| app.router().call(command, payload).await.unwrap_err();

    assert_eq!(refused("nonsense", json!({})).await, Failure::NotFound { what: "command".to_owned() });
    assert_eq!(
        refused("conversation", json!({"conversation": 4_711})).await,
        Failure::NotFound { what: "conversation".to_owned() }
    );
    for (command, payload, wrong) in [
        ("conversations", json!({"shelf": "to_answer", "limit": 0}), "limit"),
        ("conversations", json!({"shelf": "to_answer", "limit": 5, "cursor": "made up"}), "cursor"),
        ("conversation", json!({}), "conversation"),
        ("settings", json!({"more": 1}), "more"),
        ("send_text", json!({"command_id": "", "conversation": 1, "text": "a"}), "command_id"),
        ("move_clock", json!({"command_id": "x", "by": -1}), "by"),
        ("practice_write", json!({"command_id": "x", "customer": "aino", "text": ""}), "text"),
    ] {
        let failure = refused(command, payload).await;
        assert!(matches!(&failure, Failure::Invalid { field, .. } if field == wrong), "{command}: {failure:?}");
    }
    for (text, rule, most) in
        [(String::new(), LimitRule::Empty, None), ("a".repeat(4097), LimitRule::TooLong, Some(4096))]
    {
        let payload = json!({"command_id": "x", "conversation": 1, "text": text});
        let unfit = Failure::Unfit { part: MessagePart::Text, rule, most };
        assert_eq!(refused("send_text", payload).await, unfit, "a person is told which limit");
    }
    let stranger = json!({"command_id": "x", "customer": "nobody"});
    assert_eq!(refused("practice_write", stranger).await, Failure::NotFound { what: "customer".to_owned() });
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_practice_port_there_is_nothing_to_practise() {
    let data = tempfile::tempdir().unwrap();
    let (config, _port) = config(data.path(), false).await;
    let app = App::start(config).await.unwrap();
    for (command, payload) in [("practice", json!({})), ("move_clock", json!({"command_id": "x", "by": 1}))] {
        assert_eq!(app.router().call(command, payload).await.unwrap_err(), Failure::PracticeOnly);
    }
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_damaged_file_is_told_and_left_alone_and_the_folder_is_free_again() {
    let data = tempfile::tempdir().unwrap();
    let (first, port) = config(data.path(), true).await;
    let file = first.folder.practice_database().unwrap();
    std::fs::write(&file, b"this is no database at all, but something a person kept").unwrap();
    let before = std::fs::read(&file).unwrap();
    assert_eq!(App::start(first).await.err(), Some(Failure::DatabaseDamaged));
    assert_eq!(std::fs::read(&file).unwrap(), before, "a damaged file is not touched");
    port.practice.stop().await;

    std::fs::remove_file(&file).unwrap();
    let (second, _port) = config(data.path(), true).await;
    let app = App::start(second).await.expect("once mended, it opens");
    app.stop().await;
}
