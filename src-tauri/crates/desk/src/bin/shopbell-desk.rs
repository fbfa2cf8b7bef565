//! `shopbell-desk`: the app without a window, for browsers, scripts and tests.

use std::io::{self, Write};
use std::process::ExitCode;

use shopbell_api::dto::Refusal;
use shopbell_desk::arguments::{ArgumentTrouble, Arguments, USAGE};
use shopbell_desk::practice_shop::{FileLock, PracticeShop, PracticeShopConfig, code_from_stdin};
use shopbell_desk::ready::ReadyLine;
use shopbell_desk::{Door, DoorConfig, log};
use tokio::runtime::Runtime;

fn main() -> ExitCode {
    let arguments = match Arguments::read(std::env::args_os().skip(1)) {
        Ok(arguments) => arguments,
        Err(ArgumentTrouble::Help) => {
            say(USAGE);
            return ExitCode::SUCCESS;
        }
        Err(trouble) => {
            say(&format!("shopbell-desk: {trouble}\n\n{USAGE}"));
            return ExitCode::from(2);
        }
    };
    log::start();
    let outcome =
        Runtime::new().map_err(|problem| problem.to_string()).and_then(|runtime| runtime.block_on(serve(arguments)));
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            say(&format!("shopbell-desk: {problem}\n"));
            ExitCode::FAILURE
        }
    }
}

/// Opens the shop and the door, says so, and waits to be told to end.
async fn serve(arguments: Arguments) -> Result<(), String> {
    let mut ending = Ending::listen().map_err(|problem| problem.to_string())?;
    let shop = PracticeShop::open(PracticeShopConfig {
        data: arguments.data,
        graph: arguments.graph,
        receiver_port: arguments.receiver_port,
        lock: if arguments.encrypted { FileLock::Encrypted(code_from_stdin) } else { FileLock::Plain },
    })
    .await
    .map_err(|failure| {
        let Refusal { failure, code } = failure.into();
        format!("{failure} ({code})")
    })?;
    let config = DoorConfig {
        app: shop.app().clone(),
        port: arguments.port,
        pages: arguments.ui,
        files: shop.files().to_owned(),
    };
    let outcome = match Door::open(config).await {
        Ok(door) => {
            let told = tell(&shop, &door);
            if told.is_ok() {
                ending.wait().await;
            }
            door.close().await;
            told
        }
        Err(problem) => Err(problem),
    };
    shop.stop().await;
    outcome.map_err(|problem| problem.to_string())
}

fn tell(shop: &PracticeShop, door: &Door) -> io::Result<()> {
    let facts = shop.facts();
    let line = ReadyLine {
        ui: door.ui()?,
        api: door.api(),
        receiver: shop.app().receiver_url(),
        practice: facts.base.clone(),
        token: door.token().to_owned(),
        phone_number_id: facts.phone_number_id.clone(),
        waba_id: facts.waba_id.clone(),
        practice_token: facts.token.clone(),
        app_secret: facts.app_secret.clone(),
        verify_token: facts.verify_token.clone(),
        practice_customer: facts.open_customer.clone(),
        recovery_code: shop.recovery_code().map(|code| code.printed().to_string()),
    };
    let mut text = serde_json::to_string(&line)?;
    text.push('\n');
    let mut out = io::stdout().lock();
    out.write_all(text.as_bytes())?;
    out.flush()
}

/// People read this; standard output carries the one line only.
fn say(text: &str) {
    // Nobody is left to tell when standard error is closed.
    let _ = io::stderr().write_all(text.as_bytes());
}

/// The ways to be told to end.
struct Ending {
    #[cfg(unix)]
    terminate: tokio::signal::unix::Signal,
}

impl Ending {
    fn listen() -> io::Result<Self> {
        Ok(Self {
            #[cfg(unix)]
            terminate: tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate())?,
        })
    }

    async fn wait(&mut self) {
        #[cfg(unix)]
        tokio::select! {
            _ = self.terminate.recv() => {}
            _ = tokio::signal::ctrl_c() => {}
        }
        #[cfg(not(unix))]
        let _ = tokio::signal::ctrl_c().await;
    }
}
