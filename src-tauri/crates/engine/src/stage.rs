//! A stage for tests: a real store, a real shop, and a Graph API of a few lines whose answers the test decides.

use std::collections::{HashMap, VecDeque};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::Router;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use bytes::Bytes;
use secrecy::SecretString;
use serde_json::{Value, json};
use shopbell_clock::HostClock;
use shopbell_cloud::graph::{Client, GraphConfig};
use shopbell_model::{
    Clock, CommandId, ConversationId, Delivery, FileId, MessageId, PhoneNumberId, UtcMillis, WabaId, Wamid,
};
use shopbell_secrets::{LedgerKey, ShopName};
use shopbell_store::journal::{self, JournalEntry};
use shopbell_store::tables::conversation::Shelf;
use shopbell_store::tables::message::write::{self as message, Facts};
use shopbell_store::{OpenOptions, Store};
use tokio::sync::{Notify, Semaphore};

use crate::inbox::{Anchor, ChatMessage};
use crate::media::Part;
use crate::{Database, Shop, ShopConfig, ShopProfile};

pub(crate) const NUMBER: &str = "106540352242922";
pub(crate) const WABA: &str = "102290129340398";
pub(crate) const LEENA: &str = "358401234567";

/// What the Graph API answers to the next request.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Reply {
    /// Refuses with this HTTP status and code.
    Refuse(u16, i32),
    /// Takes it, and answers what nobody can read.
    Babble,
    /// Breaks off before anything is done of it.
    Lose,
}

/// The Graph API of a few lines.
#[derive(Clone)]
pub(crate) struct Graph {
    pub(crate) base: String,
    inner: Arc<Inner>,
}

struct Inner {
    script: Mutex<VecDeque<Reply>>,
    requests: Mutex<Vec<Value>>,
    /// Requests that may be answered; everything at first.
    door: Semaphore,
    sent: AtomicUsize,
    /// The account's templates as Meta lists them.
    templates: Mutex<Vec<Value>>,
    /// From this page of the list on nothing is answered well.
    breaks_at: AtomicUsize,
    room: Mutex<Option<(u32, u32)>>,
}

impl Graph {
    async fn up() -> Self {
        let listener = tokio::net::TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        let base = format!("http://{}", listener.local_addr().unwrap());
        let inner = Arc::new(Inner {
            script: Mutex::default(),
            requests: Mutex::default(),
            door: Semaphore::new(Semaphore::MAX_PERMITS),
            sent: AtomicUsize::new(0),
            templates: Mutex::default(),
            breaks_at: AtomicUsize::new(usize::MAX),
            room: Mutex::default(),
        });
        let routes = Router::new()
            .route("/{version}/{number}/messages", post(answer))
            .route("/{version}/{number}/block_users", post(answer).delete(answer))
            .route(
                "/{version}/{account}/message_templates",
                get(templates).post(create_template).delete(delete_template),
            )
            .route("/{version}/{template}", get(one_template).post(edit_template))
            .with_state(inner.clone());
        tokio::spawn(async move { axum::serve(listener, routes).await });
        Self { base, inner }
    }

    /// The next answers; when they are used up everything is accepted.
    pub(crate) fn will(&self, replies: &[Reply]) {
        self.inner.script.lock().unwrap().extend(replies);
    }

    /// The account has these templates and no others.
    pub(crate) fn has_templates(&self, templates: Vec<Value>) {
        *self.inner.templates.lock().unwrap() = templates;
    }

    /// So many templates Meta says there are, and may be; nothing where it does not say.
    pub(crate) fn has_room(&self, room: Option<(u32, u32)>) {
        *self.inner.room.lock().unwrap() = room;
    }

    /// The list of templates breaks off at this page, the first being 0; `usize::MAX` mends it.
    pub(crate) fn list_breaks_at(&self, page: usize) {
        self.inner.breaks_at.store(page, Ordering::SeqCst);
    }

    /// Requests wait for their answer until [`Graph::open`].
    pub(crate) fn hold(&self) {
        self.inner.door.forget_permits(Semaphore::MAX_PERMITS);
    }

    pub(crate) fn open(&self) {
        self.inner.door.add_permits(1_000);
    }

    /// Every request so far, in its order.
    pub(crate) fn requests(&self) -> Vec<Value> {
        self.inner.requests.lock().unwrap().clone()
    }

    /// Meta's ids of the templates that were asked to be deleted; empty where only a name was said.
    pub(crate) fn deleted(&self) -> Vec<String> {
        let id = |request: &Value| request["deleted"].as_str().map(str::to_owned);
        self.requests().iter().filter_map(id).collect()
    }

    /// The texts that were asked to be sent, in their order.
    pub(crate) fn texts(&self) -> Vec<String> {
        let text = |request: &Value| request["text"]["body"].as_str().map(str::to_owned);
        self.requests().iter().filter_map(text).collect()
    }
}

async fn answer(State(graph): State<Arc<Inner>>, body: Bytes) -> Response {
    let request: Value = serde_json::from_slice(&body).unwrap();
    let is_receipt = request["status"] == "read";
    graph.requests.lock().unwrap().push(request);
    graph.door.acquire().await.unwrap().forget();
    let reply = graph.script.lock().unwrap().pop_front();
    match reply {
        Some(Reply::Refuse(http, code)) => {
            let error = json!({ "error": { "message": "refused", "code": code } });
            (StatusCode::from_u16(http).unwrap(), error.to_string()).into_response()
        }
        Some(Reply::Babble | Reply::Lose) => "<html>".into_response(),
        None if is_receipt => json!({ "success": true }).to_string().into_response(),
        None => {
            let wamid = format!("wamid.OUT{}", graph.sent.fetch_add(1, Ordering::SeqCst));
            json!({ "contacts": [{ "input": LEENA, "wa_id": LEENA }], "messages": [{ "id": wamid }] })
                .to_string()
                .into_response()
        }
    }
}

async fn templates(State(graph): State<Arc<Inner>>, Query(query): Query<HashMap<String, String>>) -> Response {
    let limit: usize = query["limit"].parse().unwrap();
    let from: usize = query.get("after").map_or(0, |after| after.parse().unwrap());
    if from / limit >= graph.breaks_at.load(Ordering::SeqCst) {
        return StatusCode::BAD_GATEWAY.into_response();
    }
    let all = graph.templates.lock().unwrap();
    let like = |one: &&Value| query.get("name").is_none_or(|name| one["name"].as_str().unwrap().contains(name));
    let all: Vec<&Value> = all.iter().filter(like).collect();
    let page: Vec<&Value> = all.iter().copied().skip(from).take(limit).collect();
    let end = from + page.len();
    let mut answer = json!({ "data": page, "paging": { "cursors": { "after": end.to_string() } } });
    if end < all.len() {
        answer["paging"]["next"] = json!("https://graph.example/next");
    }
    if let (Some(asked), Some((count, limit))) = (query.get("summary"), *graph.room.lock().unwrap()) {
        assert_eq!(asked, "message_template_count,message_template_limit");
        answer["summary"] = json!({ "message_template_count": count, "message_template_limit": limit });
    }
    answer.to_string().into_response()
}

/// A new template: reviewed by nobody. What is babbled about was made all the same.
async fn delete_template(State(graph): State<Arc<Inner>>, Query(asked): Query<HashMap<String, String>>) -> Response {
    let id = asked.get("hsm_id").cloned().unwrap_or_default();
    graph.requests.lock().unwrap().push(json!({ "deleted": id }));
    json!({ "success": true }).to_string().into_response()
}

async fn create_template(State(graph): State<Arc<Inner>>, body: Bytes) -> Response {
    let request: Value = serde_json::from_slice(&body).unwrap();
    graph.requests.lock().unwrap().push(request.clone());
    graph.door.acquire().await.unwrap().forget();
    let reply = graph.script.lock().unwrap().pop_front();
    if let Some(Reply::Refuse(http, code)) = reply {
        let error = json!({ "error": { "message": "refused", "code": code } });
        return (StatusCode::from_u16(http).unwrap(), error.to_string()).into_response();
    }
    if matches!(reply, Some(Reply::Lose)) {
        return "<html>".into_response();
    }
    let id = format!("90{}", graph.sent.fetch_add(1, Ordering::SeqCst));
    let mut made = request.clone();
    made["id"] = json!(id);
    made["status"] = json!("PENDING");
    made["parameter_format"] = json!(request["parameter_format"].as_str().unwrap().to_uppercase());
    graph.templates.lock().unwrap().push(made);
    match reply {
        Some(_) => "<html>".into_response(),
        None => json!({ "id": id, "status": "PENDING", "category": request["category"] }).to_string().into_response(),
    }
}

async fn edit_template(
    State(graph): State<Arc<Inner>>,
    Path((_, id)): Path<(String, String)>,
    body: Bytes,
) -> Response {
    let request: Value = serde_json::from_slice(&body).unwrap();
    graph.requests.lock().unwrap().push(request.clone());
    graph.door.acquire().await.unwrap().forget();
    let reply = graph.script.lock().unwrap().pop_front();
    if let Some(Reply::Refuse(http, code)) = reply {
        let error = json!({ "error": { "message": "refused", "code": code } });
        return (StatusCode::from_u16(http).unwrap(), error.to_string()).into_response();
    }
    if matches!(reply, Some(Reply::Lose)) {
        return "<html>".into_response();
    }
    for one in graph.templates.lock().unwrap().iter_mut().filter(|one| one["id"] == id.as_str()) {
        one["components"] = request["components"].clone();
        if let Some(category) = request.get("category") {
            one["category"] = category.clone();
        }
        one["status"] = json!("PENDING");
    }
    if reply.is_some() { "<html>".into_response() } else { json!({ "success": true }).to_string().into_response() }
}

async fn one_template(State(graph): State<Arc<Inner>>, Path((_, id)): Path<(String, String)>) -> Response {
    let all = graph.templates.lock().unwrap();
    match all.iter().find(|one| one["id"] == id.as_str()) {
        Some(one) => one.to_string().into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

/// A shop on a stage.
pub(crate) struct Stage {
    pub(crate) shop: Shop,
    pub(crate) store: Store,
    pub(crate) clock: Arc<HostClock>,
    pub(crate) graph: Graph,
    arrived: Arc<Notify>,
    dir: Arc<tempfile::TempDir>,
    base: String,
}

impl Stage {
    pub(crate) async fn up() -> Self {
        let graph = Graph::up().await;
        let base = graph.base.clone();
        Self::with(graph, base).await
    }

    /// A shop whose Graph API is not there.
    pub(crate) async fn cut_off() -> Self {
        let unused = tokio::net::TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        let base = format!("http://{}", unused.local_addr().unwrap());
        drop(unused);
        Self::with(Graph::up().await, base).await
    }

    async fn with(graph: Graph, base: String) -> Self {
        let dir = Arc::new(tempfile::tempdir().unwrap());
        let path = dir.path().join("shop.db");
        let store = Store::open(OpenOptions { path, key: None }).await.unwrap();
        let clock = Arc::new(HostClock::default());
        let arrived = Arc::new(Notify::new());
        let shop = open(&store, &clock, &arrived, &base, &dir).await;
        Self { shop, store, clock, graph, arrived, dir, base }
    }

    /// The same shop after a crash: nothing of the old one is closed.
    pub(crate) async fn after_a_crash(&self) -> Self {
        self.shop.crash();
        let arrived = Arc::new(Notify::new());
        let shop = open(&self.store, &self.clock, &arrived, &self.base, &self.dir).await;
        Self {
            shop,
            store: self.store.clone(),
            clock: self.clock.clone(),
            graph: self.graph.clone(),
            arrived,
            dir: self.dir.clone(),
            base: self.base.clone(),
        }
    }

    /// Where the shop's files lie.
    pub(crate) fn folder(&self) -> &std::path::Path {
        self.dir.path()
    }

    pub(crate) fn now(&self) -> UtcMillis {
        self.clock.now()
    }

    /// Puts a body into the journal, as the receiver does.
    pub(crate) async fn journal(&self, body: &[u8]) {
        let body = Bytes::copy_from_slice(body);
        journal::append(&self.store, JournalEntry { body, received_at: self.now() }).await.unwrap();
        self.arrived.notify_one();
    }

    /// Lets a webhook come in and waits until it is applied.
    pub(crate) async fn told(&self, webhook: &Value) {
        self.journal(webhook.to_string().as_bytes()).await;
        self.applied().await;
    }

    /// Waits until nothing waits in the journal.
    pub(crate) async fn applied(&self) {
        until("the journal is applied", async || {
            journal::pending(&mut self.store.read().await.unwrap(), None, 1).await.unwrap().is_empty()
        })
        .await;
        // A write of one's own ends after theirs: whoever waited for an earlier one has told by then what it changed.
        self.store.write(|_| Box::pin(async { Ok(()) })).await.unwrap();
    }

    /// Leena writes; answers the conversation with her.
    pub(crate) async fn leena_writes(&self, wamid: &str, text: &str) -> ConversationId {
        self.told(&text_from(LEENA, wamid, self.now(), text)).await;
        self.conversation_of(wamid).await
    }

    pub(crate) async fn conversation_of(&self, wamid: &str) -> ConversationId {
        self.by_wamid(wamid).await.unwrap().conversation
    }

    pub(crate) async fn by_wamid(&self, wamid: &str) -> Option<Facts> {
        message::by_wamid(&mut self.store.read().await.unwrap(), &Wamid::new(wamid)).await.unwrap()
    }

    pub(crate) async fn facts(&self, id: MessageId) -> Facts {
        message::facts(&mut self.store.read().await.unwrap(), id).await.unwrap().unwrap()
    }

    pub(crate) async fn delivery(&self, id: MessageId) -> Delivery {
        self.facts(id).await.delivery.unwrap()
    }

    /// Waits until a message stands there.
    pub(crate) async fn stands(&self, id: MessageId, delivery: Delivery) {
        until(&format!("message {id} is {delivery}"), async || self.delivery(id).await == delivery).await;
    }

    pub(crate) async fn send(&self, conversation: ConversationId, text: &str) -> MessageId {
        self.shop.send_text(command(), conversation, text.to_owned(), None).await.unwrap()
    }

    /// Changes the file as somebody with a database tool does, who takes the triggers out first.
    pub(crate) async fn tamper(&self, sql: &str) {
        let path = self.dir.path().join("shop.db");
        let script = format!(
            "DROP TRIGGER consent_entry_stays; DROP TRIGGER consent_entry_is_kept; DROP TRIGGER consent_body_stays;
             DROP TRIGGER consent_body_is_kept; DROP TRIGGER consent_head_only_grows; DROP TRIGGER consent_head_is_kept;
             {sql};"
        );
        let options = sqlx::sqlite::SqliteConnectOptions::new().filename(path).foreign_keys(false);
        let mut connection = <sqlx::SqliteConnection as sqlx::Connection>::connect_with(&options).await.unwrap();
        sqlx::raw_sql(sqlx::AssertSqlSafe(script)).execute(&mut connection).await.unwrap();
    }

    /// Attaches a file.
    pub(crate) async fn attach(&self, name: &str, bytes: &[u8]) -> FileId {
        let core = self.shop.core();
        let ticket = core.tickets.make(Part::Intake, FileId(0), core.clock.monotonic());
        let mut coming = self.shop.take_file(&ticket, Some(name.to_owned()), None).await.unwrap().unwrap();
        coming.push(bytes).await.unwrap();
        coming.finish().await.unwrap().id
    }

    /// The chat, oldest first.
    pub(crate) async fn chat(&self, conversation: ConversationId) -> Vec<ChatMessage> {
        self.shop.messages(conversation, &Anchor::Newest, 200).await.unwrap().messages
    }

    pub(crate) async fn count(&self, shelf: Shelf) -> usize {
        self.shop.conversations(shelf, None, 200).await.unwrap().rows.len()
    }
}

async fn open(
    store: &Store,
    clock: &Arc<HostClock>,
    arrived: &Arc<Notify>,
    base: &str,
    dir: &tempfile::TempDir,
) -> Shop {
    Shop::open(ShopConfig {
        store: store.clone(),
        client: Client::new(GraphConfig::at(base), SecretString::from("a token")).unwrap(),
        clock: clock.clone(),
        profile: ShopProfile {
            portfolio: "1".to_owned(),
            waba_id: WabaId::new(WABA),
            app_id: "700".to_owned(),
            phone_number_id: PhoneNumberId::new(NUMBER),
            name: "Kahvila Aamu".to_owned(),
            display_phone: "+358 50 000 0000".to_owned(),
            practice: true,
        },
        arrived: arrived.clone(),
        receiver: None,
        webhook: None,
        database: Database {
            path: dir.path().join("shop.db"),
            home: dir.path().to_path_buf(),
            name: ShopName::practice(),
            encrypted: false,
        },
        ledger_key: LedgerKey::of_plain(&SecretString::from("app secret")).unwrap(),
    })
    .await
    .unwrap()
}

/// A new command id.
pub(crate) fn command() -> CommandId {
    CommandId(uuid::Uuid::new_v4().to_string())
}

/// Waits for something that comes by itself.
pub(crate) async fn until(what: &str, reached: impl AsyncFn() -> bool) {
    let clock = HostClock::default();
    for _ in 0..1_000 {
        if reached().await {
            return;
        }
        clock.wait_for(shopbell_model::Span(Duration::from_millis(10).as_millis().try_into().unwrap())).await;
    }
    panic!("waited in vain until {what}");
}

/// A webhook of the shop's own number.
pub(crate) fn webhook(value: Value) -> Value {
    webhook_of(NUMBER, value)
}

pub(crate) fn webhook_of(number: &str, mut value: Value) -> Value {
    value["messaging_product"] = json!("whatsapp");
    value["metadata"] = json!({ "display_phone_number": "35850", "phone_number_id": number });
    json!({ "object": "whatsapp_business_account",
            "entry": [{ "id": WABA, "changes": [{ "field": "messages", "value": value }] }] })
}

pub(crate) fn text_from(wa_id: &str, wamid: &str, at: UtcMillis, text: &str) -> Value {
    webhook(json!({
        "contacts": [{ "profile": { "name": "Leena" }, "wa_id": wa_id }],
        "messages": [{ "from": wa_id, "id": wamid, "timestamp": at.seconds().to_string(), "type": "text",
                       "text": { "body": text } }],
    }))
}

/// A tap of Leena's on a button of a question that went as `question`; `payload` is what the shop put behind the button.
pub(crate) fn taps(wamid: &str, question: &str, at: UtcMillis, payload: &str) -> Value {
    webhook(json!({ "messages": [{ "from": LEENA, "id": wamid, "timestamp": at.seconds().to_string(),
        "type": "interactive", "context": { "id": question },
        "interactive": { "type": "button_reply", "button_reply": { "id": payload, "title": "x" } } }] }))
}

/// Leena moves WhatsApp's own switch for offers to `value`: `stop` or `resume`.
pub(crate) fn preference(value: &str, at: UtcMillis) -> Value {
    let one = json!({ "wa_id": LEENA, "category": "marketing_messages", "value": value, "timestamp": at.seconds() });
    let mut told = webhook(json!({ "user_preferences": [one] }));
    told["entry"][0]["changes"][0]["field"] = json!("user_preferences");
    told
}

pub(crate) fn status(wamid: &str, word: &str, at: UtcMillis, callback: Option<&str>) -> Value {
    let mut status = json!({ "id": wamid, "status": word, "timestamp": at.seconds().to_string(),
                             "recipient_id": LEENA });
    if let Some(callback) = callback {
        status["biz_opaque_callback_data"] = json!(callback);
    }
    webhook(json!({ "statuses": [status] }))
}
