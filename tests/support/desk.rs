//! The app without a window, as a child process, called as a window calls it.

use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use serde_json::{Value, json};

use crate::{PATIENCE, PracticeProcess, eventually, eventually_within};

#[derive(Clone, Debug)]
pub struct DeskOptions {
    /// A practice process of its own to join.
    pub graph: Option<String>,
    /// On an encrypted store, whose key a start after the first gets by recovery code.
    pub encrypted: bool,
    /// The sound server it hears on, as `PULSE_SERVER` names it.
    pub sound: Option<String>,
}

/// Says on which store every walk and fault of a run stands: `encrypted`, or else the practice shop's plain file.
pub const STORE: &str = "SHOPBELL_TEST_STORE";

impl Default for DeskOptions {
    fn default() -> Self {
        Self { graph: None, encrypted: std::env::var(STORE).is_ok_and(|store| store == "encrypted"), sound: None }
    }
}

impl DeskOptions {
    /// Joined to a practice process.
    pub fn joining(practice: &PracticeProcess) -> Self {
        Self { graph: Some(practice.base.clone()), ..Self::default() }
    }
}

pub struct Desk {
    child: Child,
    pub data: PathBuf,
    pub ready: Value,
    pub http: reqwest::Client,
}

/// How many messages she opens with.
const OPENING: usize = 2;

static COMMANDS: AtomicU64 = AtomicU64::new(0);

/// A fresh id for a changing command.
pub fn command_id() -> String {
    format!("test-{}-{}", std::process::id(), COMMANDS.fetch_add(1, Ordering::Relaxed))
}

impl Desk {
    pub fn start(data: &Path, options: &DeskOptions) -> Self {
        let mut command = Command::new(crate::program::built("shopbell-desk", "shopbell-desk"));
        command.args(["--practice", "--data"]).arg(data);
        if let Some(graph) = &options.graph {
            command.args(["--graph", graph]);
        }
        if options.encrypted {
            command.arg("--encrypted");
        }
        // Never the microphone of whoever runs the tests.
        let sound = options.sound.as_deref().unwrap_or("unix:/nowhere");
        command.env("PULSE_SERVER", sound).env("PULSE_COOKIE", crate::ears::cookie(sound));
        command.env("ALSA_CONFIG_PATH", "/dev/null");
        command.env_remove("XDG_RUNTIME_DIR").env_remove("PULSE_RUNTIME_PATH");
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::inherit()).spawn().unwrap();
        // The owner's paper: beside the data folder's files, and no file of the desk's.
        let paper = data.join("paper");
        let mut code = std::fs::read_to_string(&paper).unwrap_or_default();
        code.push('\n');
        // A desk that does not ask has closed the pipe, or never reads it.
        let _ = child.stdin.take().unwrap().write_all(code.as_bytes());
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let ready: Value = serde_json::from_str(&line).expect("desk prints one line of JSON when it is ready");
        if let Some(code) = ready["recovery_code"].as_str() {
            std::fs::write(paper, code).unwrap();
        }
        Self { child, data: data.to_path_buf(), ready, http: reqwest::Client::builder().no_proxy().build().unwrap() }
    }

    pub fn fact(&self, name: &str) -> String {
        self.ready[name].as_str().unwrap_or_else(|| panic!("desk tells {name}")).to_owned()
    }

    /// The process, for a test that looks at it from outside.
    pub fn pid(&self) -> u32 {
        self.child.id()
    }

    /// Calls a command; the answer or the failure.
    pub async fn ask(&self, command: &str, payload: Value) -> Result<Value, Value> {
        let answer = self
            .http
            .post(format!("{}/{command}", self.fact("api")))
            .bearer_auth(self.fact("token"))
            .json(&payload)
            .send()
            .await
            .expect("desk must answer");
        let good = answer.status().is_success();
        let body: Value = answer.json().await.expect("every answer is JSON");
        if good { Ok(body) } else { Err(body) }
    }

    /// Calls a command that must work.
    pub async fn call(&self, command: &str, payload: Value) -> Value {
        self.ask(command, payload.clone()).await.unwrap_or_else(|failure| panic!("{command} {payload}: {failure}"))
    }

    pub async fn shelf(&self, shelf: &str) -> Vec<Value> {
        let page = self.call("conversations", json!({"shelf": shelf, "limit": 100})).await;
        page["rows"].as_array().unwrap().clone()
    }

    /// Waits until the customer who reads and answers at once has written all of her opening, so that nothing of it comes
    /// in between a test's steps; the conversation's id.
    pub async fn someone_to_answer(&self) -> i64 {
        let customer = self.fact("practice_customer");
        let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
        eventually("a customer with an open window", || async {
            for shelf in ["to_answer", "waiting"] {
                let rows = self.shelf(shelf).await;
                let found = rows.iter().find(|row| {
                    row["window"]["state"] == "open"
                        && digits(row["person"]["phone"].as_str().unwrap_or("")) == customer
                });
                if let Some(id) = found.and_then(|row| row["id"].as_i64()) {
                    let written = self.messages(id).await.iter().filter(|m| m["direction"] == "in").count();
                    return (written >= OPENING).then_some(id);
                }
            }
            None
        })
        .await
    }

    /// Nobody answers at practice's address for so many milliseconds; comes back when it has begun.
    pub async fn offline(&self, ms: u64) {
        self.practice("fail", json!({"kind": "offline", "ms": ms})).await;
        let practice = self.fact("practice");
        eventually("practice to be out of reach", || async {
            self.http.get(format!("{practice}/_practice/facts")).send().await.is_err().then_some(())
        })
        .await;
    }

    pub async fn messages(&self, conversation: i64) -> Vec<Value> {
        let page =
            self.call("messages", json!({"conversation": conversation, "from": {"at": "newest"}, "limit": 100})).await;
        page["messages"].as_array().unwrap().clone()
    }

    /// Writes an answer; the message's id.
    pub async fn send(&self, conversation: i64, text: &str) -> i64 {
        let payload = json!({"command_id": command_id(), "conversation": conversation, "text": text});
        self.call("send_text", payload).await["message"].as_i64().unwrap()
    }

    pub async fn delivery(&self, conversation: i64, message: i64) -> String {
        let messages = self.messages(conversation).await;
        let found = messages.iter().find(|m| m["id"] == message).expect("the message must be in the chat");
        found["ticks"]["delivery"].as_str().expect("an outgoing message has ticks").to_owned()
    }

    /// Waits until a message has come at least so far.
    pub async fn reaches(&self, conversation: i64, message: i64, wanted: &[&str]) -> String {
        self.reaches_within(PATIENCE, conversation, message, wanted).await
    }

    /// The same, for a message with a file that takes its time.
    pub async fn reaches_within(&self, patience: Duration, conversation: i64, message: i64, wanted: &[&str]) -> String {
        eventually_within(patience, &format!("delivery {wanted:?}"), || async {
            let now = self.delivery(conversation, message).await;
            wanted.contains(&now.as_str()).then_some(now)
        })
        .await
    }

    pub async fn log(&self) -> Vec<Value> {
        crate::practice::log(&self.http, &self.fact("practice")).await
    }

    pub async fn practice(&self, path: &str, body: Value) -> Value {
        crate::practice::control(&self.http, &self.fact("practice"), path, body).await
    }

    /// As the power supply does it.
    pub fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// As a person does it: asks it to end and waits until it has.
    pub fn stop(mut self) {
        let _ = Command::new("kill").args(["-TERM", &self.child.id().to_string()]).status();
        self.child.wait().unwrap();
    }
}

impl Drop for Desk {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
