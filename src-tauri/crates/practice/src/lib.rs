//! A simulated WhatsApp for practice and tests.
//!
//! A Graph API server and a webhook sender on the loopback interface, with customers who write, read and answer, and a
//! clock that can be moved: the same client, receiver and signature check run against it as against Meta. It refuses
//! what Meta refuses, with Meta's codes, and keeps everything in one file that is synced before an answer goes out.
//! What never lives here: anything of the shop's own side; of the crates beside it, practice uses the signature and the
//! error table of `shopbell-cloud` and the words of `shopbell-model`.
//!
//! | Module | What |
//! |---|---|
//! | `graph` | the API, one module an area, one file a message kind |
//! | `customers` | who there is, how they behave, what they say, the opening scene |
//! | `webhooks` | bodies, signature, delivery |
//! | `world`, `journal`, `simulation` | what is true, the file it is kept in, the one place where it changes |
//! | `limits` | how much the shop may send |
//! | `agenda` | plays what is due |
//! | `control` | `/_practice/…`, for people and tests |
//! | `server` | the port, and how it fails on demand |

mod acts;
mod agenda;
mod birth;
mod control;
mod customers;
mod error;
mod failures;
mod graph;
mod http;
mod journal;
mod limits;
mod random;
mod rates;
mod server;
mod shop;
mod simulation;
mod wamid;
mod webhooks;
mod world;

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use axum::extract::{DefaultBodyLimit, State};
use axum::http::header::DATE;
use axum::response::Response;
use axum::{Router, middleware};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use shopbell_model::{Clock, Span, Wamid};
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;

pub use acts::limits::{PaceDoing, PaceOrder};
pub use customers::kinds::Doing;
pub use customers::minding::{Minds, Offers};
pub use customers::{Customer, Habit};
pub use error::PracticeError;
pub use failures::{FailureKind, FailureOrder};
pub use graph::templates::review::{ReviewDoing, ReviewOrder};
pub use limits::{Throughput, Tier};

use journal::Journal;
use server::wire::Wire;
use simulation::{Parts, Simulation};
use world::World;

/// How a practice world is opened.
pub struct PracticeConfig {
    /// The folder of its file and its uploads; made if need be. One process at a time.
    pub dir: PathBuf,
    /// The port; any free one if not said. A port that is taken is an error.
    pub port: Option<u16>,
    /// The clock everything goes by. [`Practice::start`] moves it by what the world's file remembers, so hand over a
    /// clock that has not been moved yet.
    pub clock: Arc<dyn Clock>,
    /// Moves that clock forward.
    pub advance: Arc<dyn Fn(Span) + Send + Sync>,
    /// Where webhooks go; can be set later.
    pub webhook: Option<String>,
    /// Whether customers have already written when a new world opens. Without it somebody must write before anybody may
    /// be answered.
    pub seed_scene: bool,
}

/// Everything a client needs to join in. None of it is a secret: it opens a simulation on this machine.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PracticeFacts {
    /// The root of the Graph API, `http://127.0.0.1:port`.
    pub base: String,
    /// The bearer token.
    pub token: String,
    /// What webhooks are signed with.
    pub app_secret: String,
    /// For the challenge.
    pub verify_token: String,
    /// The app.
    pub app_id: String,
    /// The shop's number.
    pub phone_number_id: String,
    /// The WhatsApp business account.
    pub waba_id: String,
    /// The portfolio.
    pub portfolio_id: String,
    /// The shop's number as people write it.
    pub display_phone: String,
    /// The shop's name as customers see it.
    pub verified_name: String,
    /// The number (digits) of a customer inside an open window who answers at once.
    pub open_customer: String,
}

/// A running practice world.
pub struct Practice {
    simulation: Arc<Simulation>,
    stop: CancellationToken,
    tasks: Mutex<Vec<JoinHandle<()>>>,
}

impl Practice {
    /// Opens the world in `config.dir`, makes it at the first start, and begins to listen.
    pub async fn start(config: PracticeConfig) -> Result<Self, PracticeError> {
        let media_dir = config.dir.join("media");
        std::fs::create_dir_all(&media_dir)
            .map_err(|problem| PracticeError::File(format!("{}: {problem}", media_dir.display())))?;
        let (mut journal, lines) = Journal::open(&config.dir.join("practice.jsonl"))?;
        let known = birth::replay(&lines)?;
        let newborn = known.is_none();
        let world = known.unwrap_or_else(|| World::new(birth::credentials()));
        journal.stands_at(world.line);
        if world.ahead > Span(0) {
            (config.advance)(world.ahead);
        }
        let listener = server::listener::bind(config.port).await.map_err(PracticeError::Port)?;
        let port = listener.local_addr().map_err(PracticeError::Port)?.port();
        let simulation = Arc::new(Simulation::new(Parts {
            world,
            journal,
            clock: config.clock,
            advance: config.advance,
            media_dir,
            base: format!("http://127.0.0.1:{port}"),
            scene: config.seed_scene,
        }));
        let ((), synced) = simulation.change(|turn| {
            if newborn {
                birth::be_born(turn, config.seed_scene);
            }
            if config.seed_scene {
                customers::scene::keep_one_open(turn);
            }
        });
        synced.done().await?;
        if let Some(url) = &config.webhook {
            acts::set_webhook(&simulation, url).await?;
        }
        let port = server::listener::Port::new(listener, simulation.offline.subscribe(), simulation.clock.clone())
            .map_err(PracticeError::Port)?;
        let stop = CancellationToken::new();
        let tasks = vec![
            tokio::spawn(agenda::run(simulation.clone(), stop.clone())),
            tokio::spawn(webhooks::sender::run(simulation.clone(), stop.clone())),
            tokio::spawn(serve(port, simulation.clone(), stop.clone())),
        ];
        Ok(Self { simulation, stop, tasks: Mutex::new(tasks) })
    }

    /// What a client needs to join in.
    #[must_use]
    pub fn facts(&self) -> PracticeFacts {
        acts::facts(&self.simulation)
    }

    /// Points webhooks at `url`; whatever waits goes there at once.
    pub async fn set_webhook(&self, url: &str) -> Result<(), PracticeError> {
        acts::set_webhook(&self.simulation, url).await
    }

    /// Everybody who can be asked to write, without the town: any of its numbers can be asked too.
    #[must_use]
    pub fn customers(&self) -> Vec<Customer> {
        acts::customers(&self.simulation)
    }

    /// Adds a customer beside the standing ones.
    pub async fn add_customer(&self, customer: Customer) -> Result<(), PracticeError> {
        acts::add_customer(&self.simulation, customer).await
    }

    /// Lets a customer (by id or number) write `text`, or their own next line.
    pub async fn write(&self, customer: &str, text: Option<&str>) -> Result<Wamid, PracticeError> {
        acts::write(&self.simulation, customer, text).await
    }

    /// Lets a customer (by id or number) send one of the files they have at hand.
    pub async fn send_file(&self, customer: &str, file: &str) -> Result<Wamid, PracticeError> {
        Ok(acts::send_file(&self.simulation, customer, file).await?.0)
    }

    /// Lets the next downloads of files fail.
    pub fn lose_files(&self, count: u32) {
        if count > 0 {
            self.simulation.failures.order(FailureOrder { kind: FailureKind::LoseFile, count, ms: 0, code: None });
        }
    }

    /// Lets a customer (by id or number) do something else than write; `text` is what they write with it.
    pub async fn act(&self, customer: &str, doing: Doing, text: Option<&str>) -> Result<Wamid, PracticeError> {
        acts::act(&self.simulation, customer, doing, text).await
    }

    /// Asks Meta's reviewer for something; answers with how many templates it was done.
    ///
    /// # Errors
    /// When it cannot be done with the template as it stands, or the file cannot be written.
    pub async fn review(&self, order: &ReviewOrder) -> Result<usize, PracticeError> {
        acts::review(&self.simulation, order).await
    }

    /// Meta verifies the business, or takes that back: it may have 6,000 templates, or 250.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub async fn verify(&self, on: bool) -> Result<(), PracticeError> {
        acts::verify(&self.simulation, on).await
    }

    /// Moves the clock forward and keeps that over restarts; hands back how far it now runs ahead of the system.
    pub async fn move_clock(&self, by: Span) -> Result<Span, PracticeError> {
        acts::move_clock(&self.simulation, by).await
    }

    /// How far the clock runs ahead of the system.
    #[must_use]
    pub fn ahead(&self) -> Span {
        self.simulation.look(|world| world.ahead)
    }

    /// The accepted requests, as `GET /_practice/log` tells them.
    pub async fn log(&self) -> Result<Vec<Value>, PracticeError> {
        acts::log(&self.simulation, None, 0).await
    }

    /// Orders a failure.
    pub fn fail(&self, order: FailureOrder) -> Result<(), PracticeError> {
        acts::fail(&self.simulation, order)
    }

    /// How many webhooks have not been taken yet.
    #[must_use]
    pub fn webhooks_waiting(&self) -> usize {
        self.simulation.look(|world| world.webhooks.len())
    }

    /// Stops listening and lets go of the file.
    pub async fn stop(&self) {
        self.stop.cancel();
        let tasks = std::mem::take(&mut *self.tasks.lock().unwrap_or_else(PoisonError::into_inner));
        for mut task in tasks {
            // A client that keeps its connection open must not keep practice alive.
            if tokio::time::timeout(Span::seconds(2).to_duration(), &mut task).await.is_err() {
                task.abort();
            }
        }
        self.simulation.journal.close().await;
    }
}

impl Drop for Practice {
    fn drop(&mut self) {
        self.stop.cancel();
    }
}

/// The date of every answer is practice's own: its clock may run ahead of the system's.
async fn dated(State(simulation): State<Arc<Simulation>>, mut response: Response) -> Response {
    if let Some(date) = simulation.http_date() {
        response.headers_mut().insert(DATE, date);
    }
    response
}

async fn serve(port: server::listener::Port, simulation: Arc<Simulation>, stop: CancellationToken) {
    let router = Router::new()
        .merge(control::routes(simulation.clone()))
        .fallback(graph::serve)
        .layer(DefaultBodyLimit::max(graph::call::LARGEST_BODY))
        .layer(middleware::map_response_with_state(simulation.clone(), dated))
        .with_state(simulation);
    let service = router.into_make_service_with_connect_info::<Wire>();
    if let Err(problem) = axum::serve(port, service).with_graceful_shutdown(stop.cancelled_owned()).await {
        tracing::error!(%problem, "practice no longer listens");
    }
}
