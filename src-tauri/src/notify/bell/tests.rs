//! The bell on a real practice shop, and on a real session bus with a desktop that does as the test says.
#![cfg(target_os = "linux")]

mod bus;

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use serde_json::{Value, json};
use shopbell_api::dto::Event;
use tokio::sync::{broadcast, oneshot};

use super::{Bell, Front};
use crate::notify::linux::Desktop;
use crate::shop::Shop;
use bus::{Bus, DesktopStandIn, Standing};

const HOUR: i64 = 3_600_000;
/// A desktop that takes an answer in the notification, as KDE's does.
const ANSWERS: &[&str] = &["body", "body-markup", "actions", "inline-reply"];
/// One that does not, as GNOME's.
const PRESSES: &[&str] = &["body", "body-markup", "actions"];

/// A window nobody looks at, unless the test says so.
#[derive(Clone, Default)]
struct Away(Arc<AtomicBool>);

impl Front for Away {
    fn is_in_front(&self) -> bool {
        self.0.load(Ordering::SeqCst)
    }

    fn bring_forward(&self) {
        self.0.store(true, Ordering::SeqCst);
    }
}

/// A practice shop with its bell. Pekka waits in it: he wrote this morning, and never answers by himself.
struct Scene {
    shop: Shop,
    window: Away,
    page: broadcast::Receiver<Event>,
    end: Option<(oneshot::Sender<()>, tokio::task::JoinHandle<()>)>,
    pekka: i64,
    bus: Bus,
    _folder: tempfile::TempDir,
}

impl Scene {
    async fn open() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let bus = Bus::start(folder.path());
        let shop = Shop::new(folder.path().join("data"), false);
        shop.open().await;
        let window = Away::default();
        let (end, asked) = oneshot::channel();
        let bell = Bell::new(shop.clone(), window.clone(), Desktop::on(Some(bus.address.clone())));
        let page = shop.events();
        let mut scene = Self { shop, window, page, end: None, pekka: 0, bus, _folder: folder };
        scene.pekka = until("Pekka's first message", async || {
            scene.rows().await.iter().find(|row| row["person"]["name"] == "Pekka Nieminen")?["id"].as_i64()
        })
        .await;
        let task = tokio::spawn(bell.watch(scene.shop.events(), asked));
        scene.end = Some((end, task));
        scene
    }

    async fn call(&self, command: &str, payload: Value) -> Value {
        let answer = self.shop.call(command, payload).await.unwrap_or_else(|failure| panic!("{command}: {failure}"));
        serde_json::from_str(answer.get()).unwrap()
    }

    async fn writes(&self, customer: &str, text: &str) {
        self.call("practice_write", json!({"command_id": id(), "customer": customer, "text": text})).await;
    }

    async fn pekka_writes(&self, text: &str) {
        self.writes("pekka", text).await;
    }

    async fn rows(&self) -> Vec<Value> {
        let page = self.call("conversations", json!({"shelf": "to_answer", "cursor": null, "limit": 50})).await;
        page["rows"].as_array().unwrap().clone()
    }

    async fn set(&self, name: &str, value: bool) {
        let mut settings = self.call("settings", json!({})).await;
        settings[name] = json!(value);
        settings["language"] = json!("en");
        self.call("set_settings", json!({"command_id": id(), "settings": settings})).await;
    }

    async fn messages(&self) -> Vec<Value> {
        let page = json!({"conversation": self.pekka, "from": {"at": "newest"}, "limit": 50});
        self.call("messages", page).await["messages"].as_array().unwrap().clone()
    }

    async fn said(&self) -> Vec<String> {
        let own = self.messages().await.into_iter().filter(|one| one["direction"] == "out");
        own.map(|one| one["text"].as_str().unwrap().to_owned()).collect()
    }

    async fn draft(&self) -> String {
        self.call("conversation", json!({"conversation": self.pekka})).await["draft"].as_str().unwrap().to_owned()
    }

    async fn pekka_is_read(&self) {
        let newest = self.messages().await.last().unwrap()["id"].clone();
        self.call("mark_read", json!({"command_id": id(), "conversation": self.pekka, "up_to": newest})).await;
    }

    /// The next thing the page is told that is of this kind.
    async fn told(&mut self, wanted: &str) -> Value {
        loop {
            let event = tokio::time::timeout(Duration::from_secs(30), self.page.recv()).await.expect(wanted).unwrap();
            let event = serde_json::to_value(event).unwrap();
            if event["type"] == wanted {
                return event;
            }
        }
    }

    async fn close(mut self) {
        let (end, task) = self.end.take().unwrap();
        end.send(()).unwrap();
        task.await.unwrap();
        self.shop.close().await;
    }
}

fn id() -> String {
    static NEXT: std::sync::atomic::AtomicU32 = std::sync::atomic::AtomicU32::new(0);
    format!("bell-test-{}", NEXT.fetch_add(1, Ordering::SeqCst))
}

#[expect(clippy::disallowed_methods, reason = "the test waits for what happens by itself")]
async fn until<T>(what: &str, reached: impl AsyncFn() -> Option<T>) -> T {
    for _ in 0..1_500 {
        if let Some(reached) = reached().await {
            return reached;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    panic!("waited in vain for {what}");
}

/// What stands on the desktop of a customer's chat; everybody who wrote this morning rings.
fn of(desktop: &DesktopStandIn, name: &str) -> Vec<(u32, Standing)> {
    desktop.up().into_iter().filter(|(_, one)| one.title.contains(name)).collect()
}

/// The one notification of a customer's chat.
async fn up(desktop: &DesktopStandIn, name: &str) -> (u32, Standing) {
    up_saying(desktop, name, "").await
}

/// The same, once its title says this too.
async fn up_saying(desktop: &DesktopStandIn, name: &str, words: &str) -> (u32, Standing) {
    until(name, async || {
        let up = of(desktop, name);
        assert!(up.len() < 2, "one chat has one notification: {up:?}");
        up.into_iter().find(|(_, one)| one.title.contains(words))
    })
    .await
}

async fn none_up(desktop: &DesktopStandIn, name: &str) {
    until("the notification to be down", async || of(desktop, name).is_empty().then_some(())).await;
}

#[tokio::test]
async fn a_chat_has_one_notification_that_counts_opens_it_and_goes_when_it_is_read() {
    let mut scene = Scene::open().await;
    scene.set("notify_words", true).await;
    let desktop = DesktopStandIn::join(&scene.bus, PRESSES).await;
    scene.pekka_writes("Onko <b>pullaa</b>?").await;
    let (first, shown) = up(&desktop, "Pekka").await;
    assert_eq!(shown.body, "Onko &lt;b&gt;pullaa&lt;/b&gt;?", "a customer's text is never markup");
    assert!(shown.title.contains("2 new"), "this morning's is unread too: {}", shown.title);
    assert!(!shown.actions.iter().any(|action| action == "inline-reply"), "{:?}", shown.actions);
    scene.pekka_writes("Entä kahvia?").await;
    let (second, shown) = up_saying(&desktop, "Pekka", "3 new").await;
    assert_eq!(second, first, "changed in place");
    assert!(shown.body.ends_with("Entä kahvia?") && shown.body.contains("pullaa"), "{}", shown.body);

    desktop.press(first, "default").await;
    assert_eq!(
        scene.told("open_chat").await,
        json!({"type": "open_chat", "conversation": scene.pekka, "write": false})
    );
    assert!(scene.window.is_in_front(), "the window comes forward");
    desktop.press(first, "write").await;
    assert_eq!(scene.told("open_chat").await["write"], true, "and the button goes to the composer");
    scene.pekka_is_read().await;
    none_up(&desktop, "Pekka").await;

    scene.window.0.store(false, Ordering::SeqCst);
    scene.pekka_writes("Hei taas").await;
    let (_, shown) = up_saying(&desktop, "Pekka", "wrote to you").await;
    assert_eq!(shown.body, "Hei taas", "what was read is not told again");
    scene.close().await;
    assert!(desktop.up().is_empty(), "nothing outlives the program");
}

#[tokio::test]
async fn an_answer_in_a_notification_goes_once_however_often_it_is_told() {
    let scene = Scene::open().await;
    scene.set("take_back", false).await;
    let desktop = DesktopStandIn::join(&scene.bus, ANSWERS).await;
    scene.pekka_writes("Onko pullaa?").await;
    let (number, shown) = up(&desktop, "Pekka").await;
    assert!(shown.actions.iter().any(|action| action == "inline-reply"), "{:?}", shown.actions);
    desktop.answer(number + 1, "Toisen ohjelman vastaus", 1).await;
    desktop.answer(number, "On, tuoretta!", 2).await;
    until("the answer to go", async || {
        let own = scene.messages().await.into_iter().find(|one| one["text"] == "On, tuoretta!")?;
        ["accepted", "sent", "delivered"].contains(&own["ticks"]["delivery"].as_str()?).then_some(())
    })
    .await;
    // What is told next has been heard after both.
    scene.pekka_writes("Kiitos").await;
    let (_, shown) = up(&desktop, "Pekka").await;
    assert_eq!(shown.title, "Pekka Nieminen wrote to you", "what was answered is read, and not counted again");
    assert_eq!(scene.said().await, ["On, tuoretta!"], "once, and no other program's");
    assert_eq!(scene.draft().await, "");
    scene.close().await;
}

#[tokio::test]
async fn an_answer_that_may_not_go_becomes_the_draft_and_says_why() {
    let mut scene = Scene::open().await;
    scene.set("take_back", false).await;
    let desktop = DesktopStandIn::join(&scene.bus, ANSWERS).await;
    scene.pekka_writes("Onko pullaa?").await;
    let (number, _) = up(&desktop, "Pekka").await;
    scene.call("save_draft", json!({"command_id": id(), "conversation": scene.pekka, "text": "Aloitin jo"})).await;
    scene.call("move_clock", json!({"command_id": id(), "by": 25 * HOUR})).await;
    desktop.answer(number, "On, tuoretta!", 2).await;
    let back = scene.told("words_back").await;
    assert_eq!(back, json!({"type": "words_back", "conversation": scene.pekka, "text": "On, tuoretta!"}));
    let (_, shown) = up_saying(&desktop, "Pekka", "was not sent").await;
    assert!(shown.body.contains("The window has closed") && shown.body.contains("wait in the chat"), "{}", shown.body);
    assert!(!shown.actions.iter().any(|action| action == "inline-reply"), "there is nothing to answer");
    assert_eq!(scene.draft().await, "On, tuoretta!\nAloitin jo", "kept once, before what was begun");
    assert!(scene.said().await.is_empty());
    scene.pekka_is_read().await;
    none_up(&desktop, "Pekka").await;
    while let Ok(event) = scene.page.try_recv() {
        assert!(!matches!(event, Event::WordsBack { .. }), "handed back once, however often it was told");
    }
    scene.close().await;
}

#[tokio::test]
async fn words_that_could_not_be_kept_stand_until_a_hand_takes_them() {
    let scene = Scene::open().await;
    let desktop = DesktopStandIn::join(&scene.bus, ANSWERS).await;
    scene.pekka_writes("Onko pullaa?").await;
    let (number, _) = up(&desktop, "Pekka").await;
    let long = format!("Vastaus {}", "a".repeat(70_000));
    desktop.answer(number, &long, 1).await;
    let (lost, _) = up_saying(&desktop, "Pekka", "was not sent").await;
    scene.pekka_writes("Haloo?").await;
    let both = until("his next message", async || Some(of(&desktop, "Pekka")).filter(|up| up.len() == 2)).await;
    assert!(both.iter().any(|(id, one)| *id == lost && one.body.ends_with(&long)), "the only copy stands");
    scene.pekka_is_read().await;
    until("the other to go", async || (of(&desktop, "Pekka").len() == 1).then_some(())).await;
    assert_eq!(of(&desktop, "Pekka")[0].0, lost);
    scene.close().await;
}

#[tokio::test]
async fn an_end_that_is_told_late_does_not_end_the_next_notification() {
    let scene = Scene::open().await;
    scene.set("take_back", false).await;
    let desktop = DesktopStandIn::join(&scene.bus, ANSWERS).await;
    scene.pekka_writes("Onko pullaa?").await;
    let (number, _) = up(&desktop, "Pekka").await;
    desktop.ends_before_replacing();
    scene.pekka_writes("Haloo?").await;
    let (again, _) = up_saying(&desktop, "Pekka", "3 new").await;
    assert_eq!(again, number, "the same number, as the specification has it");
    // Something told after it, so that the end has been heard.
    desktop.press(number, "default").await;
    desktop.answer(number, "On, tuoretta!", 1).await;
    until("the answer to go", async || (scene.said().await == ["On, tuoretta!"]).then_some(())).await;
    scene.close().await;
}

#[tokio::test]
async fn what_shall_not_be_shown_any_more_goes_where_it_stands() {
    let scene = Scene::open().await;
    scene.set("notify_words", true).await;
    let desktop = DesktopStandIn::join(&scene.bus, PRESSES).await;
    scene.pekka_writes("Ovikoodi on 1234").await;
    up(&desktop, "Pekka").await;
    scene.set("notify_words", false).await;
    none_up(&desktop, "Pekka").await;

    scene.pekka_writes("Haloo?").await;
    up(&desktop, "Pekka").await;
    scene.call("hush", json!({"command_id": id(), "conversation": scene.pekka, "quiet": true})).await;
    none_up(&desktop, "Pekka").await;

    scene.call("hush", json!({"command_id": id(), "conversation": scene.pekka, "quiet": false})).await;
    scene.pekka_writes("Entä nyt?").await;
    up(&desktop, "Pekka").await;
    scene.set("notify", false).await;
    none_up(&desktop, "Pekka").await;
    scene.close().await;
}

#[tokio::test]
async fn a_desktop_that_is_away_or_comes_back_breaks_nothing() {
    let scene = Scene::open().await;
    scene.pekka_writes("Kuuleeko kukaan?").await;
    let desktop = DesktopStandIn::join(&scene.bus, PRESSES).await;
    scene.pekka_writes("Haloo?").await;
    up(&desktop, "Pekka").await;
    desktop.leave().await;
    let desktop = DesktopStandIn::join(&scene.bus, ANSWERS).await;
    scene.pekka_writes("Vielä kerran").await;
    let (_, shown) = up(&desktop, "Pekka").await;
    assert!(shown.actions.iter().any(|action| action == "inline-reply"), "and can do other things");
    scene.pekka_is_read().await;
    none_up(&desktop, "Pekka").await;
    scene.close().await;
}

#[tokio::test]
async fn what_shall_not_ring_does_not_and_names_stand_alone_where_words_shall_not_be_seen() {
    let scene = Scene::open().await;
    scene.set("notify_words", false).await;
    let desktop = DesktopStandIn::join(&scene.bus, PRESSES).await;
    scene.call("hush", json!({"command_id": id(), "conversation": scene.pekka, "quiet": true})).await;
    scene.writes("pekka", "Ensimmäinen").await;
    // Who is told of later has been heard later.
    scene.writes("james", "My door code is 1234").await;
    let (_, shown) = up(&desktop, "James").await;
    assert!(!shown.body.contains("1234") && !shown.title.contains("1234"), "{shown:?}");
    assert!(of(&desktop, "Pekka").is_empty(), "the quiet chat did not ring");

    scene.call("hush", json!({"command_id": id(), "conversation": scene.pekka, "quiet": false})).await;
    scene.writes("pekka", "Toinen").await;
    up(&desktop, "Pekka").await;
    scene.set("notify", false).await;
    scene.writes("noor", "Hallo!").await;
    until("it to stand in a chat", async || {
        let rows = scene.rows().await;
        rows.iter().any(|row| row["last"]["text"] == "Hallo!").then_some(())
    })
    .await;
    scene.pekka_is_read().await;
    none_up(&desktop, "Pekka").await;
    assert!(!desktop.up().iter().any(|(_, one)| one.title.contains("Noor")), "{:?}", desktop.up());
    scene.close().await;
}
