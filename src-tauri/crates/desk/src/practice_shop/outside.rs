//! A practice WhatsApp in a process of its own, reached over its control routes.

use std::sync::Arc;
use std::time::Duration;

use futures_util::future::BoxFuture;
use reqwest::{Client, Method, StatusCode};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use shopbell_api::dto::{PracticeCustomer, PracticeDoing, PracticeFile, Reviewing};
use shopbell_api::{PracticePort, PracticeTrouble};
use shopbell_clock::HostClock;
use shopbell_model::{Clock, Span, UtcMillis};

use super::facts::Facts;
use super::files::at_hand;
use super::phone::as_written;

/// Longest wait for an answer from the same machine.
const PATIENCE: Duration = Duration::from_secs(10);

/// The control routes of a practice process.
pub(super) struct Outside {
    base: String,
    client: Client,
    clock: Arc<HostClock>,
}

/// `GET` and `POST /_practice/clock`.
#[derive(Deserialize)]
struct ClockAnswer {
    ahead: i64,
}

/// One of `GET /_practice/customers`, as far as the window shows one.
#[derive(Deserialize)]
struct Customer {
    id: String,
    name: String,
    #[serde(default)]
    phone: Option<String>,
    #[serde(default)]
    language: String,
}

impl From<Customer> for PracticeCustomer {
    fn from(customer: Customer) -> Self {
        let Customer { id, name, phone, language } = customer;
        Self { id, name, phone: phone.map(as_written), language }
    }
}

impl Outside {
    pub(super) fn new(base: &str, clock: Arc<HostClock>) -> Result<Self, PracticeTrouble> {
        let client = Client::builder()
            .timeout(PATIENCE)
            .redirect(reqwest::redirect::Policy::none())
            .no_proxy()
            .build()
            .map_err(|problem| away(&problem))?;
        Ok(Self { base: base.to_owned(), client, clock })
    }

    /// The facts, or nothing when whatever runs there is an emulator that has no such route.
    pub(super) async fn facts(&self) -> Result<Option<Facts>, PracticeTrouble> {
        let answer =
            self.client.get(format!("{}/_practice/facts", self.base)).send().await.map_err(|problem| away(&problem))?;
        if !answer.status().is_success() {
            return Ok(None);
        }
        let Ok(facts) = answer.json::<Facts>().await else { return Ok(None) };
        Ok(Some(Facts { base: self.base.clone(), ..facts }))
    }

    /// Runs the shop's clock as far ahead as the practice process's.
    pub(super) async fn follow_clock(&self) -> Result<(), PracticeTrouble> {
        let clock: ClockAnswer = self.ask(Method::GET, "clock", None).await?;
        self.clock.advance_to_offset(Span(clock.ahead));
        Ok(())
    }

    async fn ask<T: DeserializeOwned>(
        &self,
        method: Method,
        what: &str,
        body: Option<Value>,
    ) -> Result<T, PracticeTrouble> {
        let mut request = self.client.request(method, format!("{}/_practice/{what}", self.base));
        if let Some(body) = body {
            request = request.json(&body);
        }
        let answer = request.send().await.map_err(|problem| away(&problem))?;
        match answer.status() {
            StatusCode::BAD_REQUEST if matches!(what, "act" | "review") => {
                Err(PracticeTrouble::NotNow(answer.text().await.unwrap_or_default()))
            }
            StatusCode::NOT_FOUND if matches!(what, "write" | "act" | "send_file") => {
                Err(PracticeTrouble::NoSuchCustomer)
            }
            status if status.is_success() => answer.json().await.map_err(|problem| away(&problem)),
            status => Err(PracticeTrouble::Away(format!("it answered {status} to {what}"))),
        }
    }
}

impl PracticePort for Outside {
    fn customers(&self) -> BoxFuture<'_, Result<Vec<PracticeCustomer>, PracticeTrouble>> {
        Box::pin(async move {
            let customers: Vec<Customer> = self.ask(Method::GET, "customers", None).await?;
            Ok(customers.into_iter().map(Into::into).collect())
        })
    }

    fn write(&self, customer: String, text: Option<String>) -> BoxFuture<'_, Result<(), PracticeTrouble>> {
        Box::pin(async move {
            let body = json!({ "customer": customer, "text": text });
            self.ask::<Value>(Method::POST, "write", Some(body)).await.map(|_| ())
        })
    }

    fn send_file(&self, customer: String, file: PracticeFile) -> BoxFuture<'_, Result<(), PracticeTrouble>> {
        Box::pin(async move {
            let (file, failures) = at_hand(file);
            if failures > 0 {
                let order = json!({ "kind": "lose_file", "count": failures });
                self.ask::<Value>(Method::POST, "fail", Some(order)).await?;
            }
            let body = json!({ "customer": customer, "file": file });
            self.ask::<Value>(Method::POST, "send_file", Some(body)).await.map(|_| ())
        })
    }

    fn act(
        &self,
        customer: String,
        doing: PracticeDoing,
        text: Option<String>,
    ) -> BoxFuture<'_, Result<(), PracticeTrouble>> {
        Box::pin(async move {
            let body = json!({ "customer": customer, "doing": doing, "text": text });
            self.ask::<Value>(Method::POST, "act", Some(body)).await.map(|_| ())
        })
    }

    fn review(
        &self,
        name: String,
        language: Option<String>,
        doing: Reviewing,
        reason: Option<String>,
    ) -> BoxFuture<'_, Result<(), PracticeTrouble>> {
        Box::pin(async move {
            let body = json!({ "name": name, "language": language, "doing": doing, "reason": reason });
            self.ask::<Value>(Method::POST, "review", Some(body)).await.map(|_| ())
        })
    }

    fn advance(&self, by: Span) -> BoxFuture<'_, Result<UtcMillis, PracticeTrouble>> {
        Box::pin(async move {
            let moved: ClockAnswer = self.ask(Method::POST, "clock", Some(json!({ "advance_ms": by.0 }))).await?;
            self.clock.advance_to_offset(Span(moved.ahead));
            Ok(self.clock.now())
        })
    }

    fn ahead(&self) -> Span {
        self.clock.offset()
    }

    fn set_webhook(&self, url: String) -> BoxFuture<'_, Result<(), PracticeTrouble>> {
        Box::pin(
            async move { self.ask::<Value>(Method::POST, "webhook", Some(json!({ "url": url }))).await.map(|_| ()) },
        )
    }
}

fn away(problem: &reqwest::Error) -> PracticeTrouble {
    PracticeTrouble::Away(problem.to_string())
}
