//! The practice WhatsApp as a program of its own: one line of JSON on standard output when it is ready, everything else
//! on standard error; it ends on SIGTERM or Ctrl+C.

use std::io::Write as _;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use serde_json::json;
use shopbell_clock::HostClock;
use shopbell_model::{Clock, Span};
use shopbell_practice::{Practice, PracticeConfig};

const USAGE: &str =
    "usage: shopbell-practice [--port N] [--dir FOLDER] [--webhook URL] [--no-scene] [--end-with-parent]

  --port N            listen on 127.0.0.1:N; any free port if not said
  --dir FOLDER        keep the practice world here; a new folder for temporary files if not said
  --webhook URL       post webhooks here
  --no-scene          nobody has written yet when a new world opens
  --end-with-parent   end when the process that started this one ends";

/// What was asked for on the command line.
#[derive(Default)]
struct Wishes {
    port: Option<u16>,
    dir: Option<PathBuf>,
    webhook: Option<String>,
    no_scene: bool,
    end_with_parent: bool,
}

fn read(arguments: impl Iterator<Item = String>) -> Result<Wishes, String> {
    let mut wishes = Wishes::default();
    let mut arguments = arguments;
    while let Some(argument) = arguments.next() {
        let mut value = || arguments.next().ok_or_else(|| format!("{argument} needs a value"));
        match argument.as_str() {
            "--port" => wishes.port = Some(value()?.parse().map_err(|_| "a port is 0 to 65535".to_owned())?),
            "--dir" => wishes.dir = Some(value()?.into()),
            "--webhook" => wishes.webhook = Some(value()?),
            "--no-scene" => wishes.no_scene = true,
            "--end-with-parent" => wishes.end_with_parent = true,
            other => return Err(format!("unknown argument {other}")),
        }
    }
    Ok(wishes)
}

fn complain(text: &str) {
    let _ = writeln!(std::io::stderr(), "{text}");
}

#[tokio::main]
async fn main() -> ExitCode {
    tracing_subscriber::fmt()
        .with_writer(std::io::stderr)
        .with_env_filter(
            tracing_subscriber::EnvFilter::try_from_default_env()
                .unwrap_or_else(|_| tracing_subscriber::EnvFilter::new("info")),
        )
        .init();
    match read(std::env::args().skip(1)) {
        Ok(wishes) => match run(wishes).await {
            Ok(()) => ExitCode::SUCCESS,
            Err(problem) => {
                complain(&format!("practice cannot run: {problem}"));
                ExitCode::FAILURE
            }
        },
        Err(problem) => {
            complain(&format!("{problem}\n{USAGE}"));
            ExitCode::from(2)
        }
    }
}

async fn run(wishes: Wishes) -> Result<(), Box<dyn std::error::Error>> {
    let clock = Arc::new(HostClock::default());
    let dir = wishes.dir.unwrap_or_else(|| {
        std::env::temp_dir().join(format!("shopbell-practice-{}-{}", std::process::id(), clock.now().0))
    });
    tracing::info!(dir = %dir.display(), "opening the practice world");
    let mover = clock.clone();
    let practice = Practice::start(PracticeConfig {
        dir,
        port: wishes.port,
        clock: clock.clone(),
        advance: Arc::new(move |by| mover.advance(by)),
        webhook: wishes.webhook,
        seed_scene: !wishes.no_scene,
    })
    .await?;
    let facts = practice.facts();
    let line = json!({
        "practice": facts.base,
        "practice_token": facts.token,
        "app_secret": facts.app_secret,
        "verify_token": facts.verify_token,
        "app_id": facts.app_id,
        "phone_number_id": facts.phone_number_id,
        "waba_id": facts.waba_id,
        "practice_customer": facts.open_customer,
    });
    {
        let mut out = std::io::stdout().lock();
        writeln!(out, "{line}")?;
        out.flush()?;
    }
    tokio::select! {
        () = asked_to_end() => {}
        () = parent_gone(clock.as_ref()), if wishes.end_with_parent => {}
    }
    practice.stop().await;
    Ok(())
}

#[cfg(unix)]
async fn asked_to_end() {
    use tokio::signal::unix::{SignalKind, signal};
    match signal(SignalKind::terminate()) {
        Ok(mut terminate) => {
            tokio::select! {
                _ = tokio::signal::ctrl_c() => {}
                _ = terminate.recv() => {}
            }
        }
        Err(_) => {
            let _ = tokio::signal::ctrl_c().await;
        }
    }
}

#[cfg(not(unix))]
async fn asked_to_end() {
    let _ = tokio::signal::ctrl_c().await;
}

/// Ends when this process has been handed to another parent, which happens when its own has died.
#[cfg(unix)]
async fn parent_gone(clock: &HostClock) {
    let parent = std::os::unix::process::parent_id();
    while std::os::unix::process::parent_id() == parent {
        clock.wait_for(Span::millis(500)).await;
    }
}

#[cfg(not(unix))]
async fn parent_gone(clock: &HostClock) {
    loop {
        clock.wait_for(Span::days(1)).await;
    }
}
