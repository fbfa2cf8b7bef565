//! A shop opened in this process, asked through the command layer: JSON in, JSON out, as a window asks. What never lives
//! here: another way to the shop's file than the app's own.

use std::future::Future;
use std::path::Path;
use std::pin::Pin;
use std::sync::Arc;

use secrecy::SecretString;
use serde_json::Value;
use serde_json::value::RawValue;
use shopbell_api::{App, AppConfig, DataFolder, GraphLink, Router};
use shopbell_model::{Clock, Span, UtcMillis};
use shopbell_secrets::DatabaseKey;
use shopbell_tests::generate::Options;
use tempfile::TempDir;

use super::row::{Bench, Trouble};
use super::shops;

/// An open shop with a data folder of its own.
pub struct Opened {
    app: App,
    data: TempDir,
}

impl Opened {
    /// Opens a copy of the shop these options ask for. Nothing is sent from it: nobody answers at its Graph API.
    pub async fn open(bench: &Bench, options: &Options) -> Result<Self, Trouble> {
        let data = bench.shop(options).await?;
        let shop = &options.shop;
        let app = App::start(AppConfig {
            folder: DataFolder::take(data.path())?,
            link: GraphLink {
                base: "http://127.0.0.1:9".to_owned(),
                token: SecretString::from("bench"),
                app_secret: SecretString::from("bench"),
                verify_token: SecretString::from("bench"),
                phone_number_id: shop.phone_number_id.clone(),
                app_id: String::new(),
                waba_id: shop.waba_id.clone(),
                portfolio_id: shop.portfolio_id.clone(),
                display_phone: shop.display_phone.clone(),
                name: shop.name.clone(),
            },
            clock: Arc::new(StoppedClock(options.now)),
            practice: None,
            receiver_port: None,
            key: Some(DatabaseKey::from(shops::KEY)),
        })
        .await?;
        Ok(Self { app, data })
    }

    pub fn router(&self) -> &Router {
        self.app.router()
    }

    /// Asks; the answer is the JSON that goes to a window, which is what is timed.
    pub async fn answer(&self, command: &str, payload: Value) -> Result<Box<RawValue>, Trouble> {
        Ok(self.router().call(command, payload).await?)
    }

    /// Asks, and says what was answered.
    pub async fn ask(&self, command: &str, payload: Value) -> Result<Value, Trouble> {
        Ok(serde_json::from_str(self.answer(command, payload).await?.get())?)
    }

    /// The shop's file, for the baseline's own connection.
    pub fn database(&self) -> std::path::PathBuf {
        shops::database(Path::new(self.data.path()))
    }

    pub async fn close(self) {
        self.app.stop().await;
    }
}

/// The time the shop was filled for: windows stand as the generator left them.
struct StoppedClock(UtcMillis);

impl Clock for StoppedClock {
    fn now(&self) -> UtcMillis {
        self.0
    }

    fn monotonic(&self) -> Span {
        Span(0)
    }

    fn wait_until(&self, at: UtcMillis) -> Pin<Box<dyn Future<Output = ()> + Send + '_>> {
        if at <= self.0 { Box::pin(std::future::ready(())) } else { Box::pin(std::future::pending()) }
    }

    fn wait_for(&self, span: Span) -> Pin<Box<dyn Future<Output = ()> + Send + '_>> {
        let span = std::time::Duration::from_millis(span.0.unsigned_abs());
        Box::pin(tokio::time::sleep(span))
    }
}
