//! Puts the app and a practice WhatsApp together, for every host alike.
//!
//! The order matters: first the lock of the data folder, then practice (it writes into that folder), then the app, which
//! tells practice where webhooks go.

mod facts;
mod files;
mod inside;
mod locked;
mod outside;
mod phone;

use std::path::PathBuf;
use std::sync::Arc;

use crate::files::Files;
use secrecy::SecretString;
use shopbell_api::dto::Failure;
use shopbell_api::secrets::DatabaseKey;
use shopbell_api::secrets::recovery::RecoveryCode;
use shopbell_api::{App, AppConfig, DataFolder, GraphLink, PracticePort};
use shopbell_clock::HostClock;
use shopbell_model::Clock;
use shopbell_practice::Practice;

pub use facts::Facts;
use inside::Inside;
pub use locked::{AskCode, FileLock, code_from_stdin};
use outside::Outside;

/// Which practice shop to open.
#[derive(Clone, Debug)]
pub struct PracticeShopConfig {
    /// Where the shop's data lies.
    pub data: PathBuf,
    /// A WhatsApp that runs by itself; none for the one inside this process.
    pub graph: Option<String>,
    /// The receiver's port; the remembered one when absent.
    pub receiver_port: Option<u16>,
    /// Whether the shop's file is encrypted.
    pub lock: FileLock,
}

/// An open practice shop.
pub struct PracticeShop {
    app: Arc<App>,
    files: Files,
    facts: Facts,
    inside: Option<Arc<Practice>>,
    recovery_code: Option<RecoveryCode>,
}

impl PracticeShop {
    /// Opens it. Nothing is left running when it fails.
    ///
    /// # Errors
    /// The failure a window or a person at a terminal can be shown.
    pub async fn open(config: PracticeShopConfig) -> Result<Self, Failure> {
        let folder = DataFolder::take(config.data)?;
        let unlocked = locked::unlock(config.lock, &folder).await?;
        let recovery_code = unlocked.new_code;
        let file = File { folder, key: unlocked.key };
        let clock = Arc::new(HostClock::default());
        match config.graph {
            None => {
                let practice = inside::start(&file.folder, Arc::clone(&clock)).await?;
                let facts = inside::facts(&practice);
                let port = Arc::new(Inside::new(Arc::clone(&practice), Arc::clone(&clock)));
                let started = start(file, clock, &facts, Some(port), config.receiver_port).await;
                match started {
                    Ok((app, files)) => Ok(Self { app, files, facts, inside: Some(practice), recovery_code }),
                    Err(failure) => {
                        practice.stop().await;
                        Err(failure)
                    }
                }
            }
            Some(base) => {
                let outside = Outside::new(&base, Arc::clone(&clock)).map_err(unreachable)?;
                let (facts, port) = match outside.facts().await.map_err(unreachable)? {
                    Some(facts) => {
                        outside.follow_clock().await.map_err(unreachable)?;
                        let port: Arc<dyn PracticePort> = Arc::new(outside);
                        (facts, Some(port))
                    }
                    None => (Facts::from_environment(&base).map_err(unreachable)?, None),
                };
                let (app, files) = start(file, clock, &facts, port, config.receiver_port).await?;
                Ok(Self { app, files, facts, inside: None, recovery_code })
            }
        }
    }

    /// The app.
    #[must_use]
    pub fn app(&self) -> &Arc<App> {
        &self.app
    }

    /// The origin files are handed out at.
    #[must_use]
    pub fn files(&self) -> &str {
        self.files.origin()
    }

    /// What scripts need to join in.
    #[must_use]
    pub fn facts(&self) -> &Facts {
        &self.facts
    }

    /// What brings the key of an encrypted file back; only when it was made at this start.
    #[must_use]
    pub fn recovery_code(&self) -> Option<&RecoveryCode> {
        self.recovery_code.as_ref()
    }

    /// Ends it in order: what is in flight is finished, then everything is closed.
    pub async fn stop(self) {
        self.files.close().await;
        self.app.stop().await;
        if let Some(practice) = self.inside {
            practice.stop().await;
        }
    }
}

/// The shop's place on the disk, and what opens it.
struct File {
    folder: DataFolder,
    key: Option<DatabaseKey>,
}

async fn start(
    file: File,
    clock: Arc<HostClock>,
    facts: &Facts,
    practice: Option<Arc<dyn PracticePort>>,
    receiver_port: Option<u16>,
) -> Result<(Arc<App>, Files), Failure> {
    let clock: Arc<dyn Clock> = clock;
    let app = App::start(AppConfig {
        folder: file.folder,
        key: file.key,
        link: GraphLink {
            base: facts.base.clone(),
            token: SecretString::from(facts.token.clone()),
            app_secret: SecretString::from(facts.app_secret.clone()),
            verify_token: SecretString::from(facts.verify_token.clone()),
            phone_number_id: facts.phone_number_id.clone(),
            waba_id: facts.waba_id.clone(),
            app_id: facts.app_id.clone(),
            portfolio_id: facts.portfolio_id.clone(),
            display_phone: facts.display_phone.clone(),
            name: facts.verified_name.clone(),
        },
        clock,
        practice,
        receiver_port,
    })
    .await?;
    let app = Arc::new(app);
    match Files::open(Arc::clone(&app)).await {
        Ok(files) => Ok((app, files)),
        Err(problem) => {
            app.stop().await;
            Err(unreachable(problem))
        }
    }
}

#[expect(clippy::needless_pass_by_value, reason = "the shape map_err wants")]
fn unreachable(problem: impl ToString) -> Failure {
    Failure::Internal { problem: problem.to_string() }
}
