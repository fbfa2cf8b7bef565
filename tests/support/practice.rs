//! A practice WhatsApp in a process of its own, whose log is the judge of what was really sent.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use serde_json::{Value, json};

pub struct PracticeProcess {
    child: Child,
    pub base: String,
    pub facts: Value,
    http: reqwest::Client,
}

impl PracticeProcess {
    /// With the customers of the opening scene.
    pub fn start(dir: &Path) -> Self {
        Self::start_with(dir, &[])
    }

    /// Nobody writes by himself.
    pub fn start_quiet(dir: &Path) -> Self {
        Self::start_with(dir, &["--no-scene"])
    }

    fn start_with(dir: &Path, more: &[&str]) -> Self {
        let mut child = Command::new(crate::program::built("shopbell-practice", "shopbell-practice"))
            .args(["--port", "0", "--dir"])
            .arg(dir)
            .args(more)
            .stdout(Stdio::piped())
            .stderr(Stdio::inherit())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let facts: Value = serde_json::from_str(&line).expect("practice prints one line of JSON when it is ready");
        let base = facts["practice"].as_str().unwrap().trim_end_matches('/').to_owned();
        Self { child, base, facts, http: reqwest::Client::builder().no_proxy().build().unwrap() }
    }

    pub fn fact(&self, name: &str) -> String {
        self.facts[name].as_str().unwrap_or_else(|| panic!("practice tells {name}")).to_owned()
    }

    pub async fn log(&self) -> Vec<Value> {
        log(&self.http, &self.base).await
    }

    pub async fn post(&self, path: &str, body: Value) -> Value {
        control(&self.http, &self.base, path, body).await
    }
}

impl Drop for PracticeProcess {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

pub async fn log(http: &reqwest::Client, base: &str) -> Vec<Value> {
    let answer = http.get(format!("{base}/_practice/log")).send().await.unwrap();
    assert!(answer.status().is_success(), "the log must be readable: {}", answer.status());
    answer.json().await.unwrap()
}

pub async fn control(http: &reqwest::Client, base: &str, path: &str, body: Value) -> Value {
    let answer = http.post(format!("{base}/_practice/{path}")).json(&body).send().await.unwrap();
    assert!(answer.status().is_success(), "practice must do {path}: {}", answer.status());
    answer.json().await.unwrap_or_else(|_| json!({}))
}
