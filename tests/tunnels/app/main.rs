//! The app in miniature: a store, a receiver and a tunnel that is kept, and nothing else. Made to be killed.
//!
//! `shopbell-tunnel-app FOLDER PROGRAM`, the tunnel's token in the first line of standard input. Says `ready`, and then
//! every state of the tunnel in a line. Its `main` begins as every host's must, so it is its own guard, and that of the tests' tunnels.

use std::io::{BufRead, Write};
use std::path::PathBuf;
use std::sync::Arc;

use secrecy::SecretString;
use shopbell_clock::HostClock;
use shopbell_engine::gateway::tunnel::cloudflare_named::CloudflareNamed;
use shopbell_engine::gateway::tunnel::route::SystemRoute;
use shopbell_engine::gateway::tunnel::{Guard, Keeper, KeeperConfig, Pace, Probe, PublicAddress, guard};
use shopbell_engine::gateway::{Receiver, ReceiverConfig, WebhookSecrets};
use shopbell_engine::store::{OpenOptions, Store};
use shopbell_model::{Clock, Span};
use tokio::sync::Notify;

fn main() {
    guard::take_over();
    let mut arguments = std::env::args_os().skip(1).map(PathBuf::from);
    let (folder, program) = (arguments.next().unwrap(), arguments.next().unwrap());
    let mut token = String::new();
    std::io::stdin().lock().read_line(&mut token).unwrap();
    let token = SecretString::from(token.trim());
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    runtime.block_on(keep(folder, program, token));
}

async fn keep(folder: PathBuf, program: PathBuf, token: SecretString) {
    let clock: Arc<dyn Clock> = Arc::new(HostClock::default());
    let receiver = Receiver::start(ReceiverConfig {
        port: None,
        store: Store::open(OpenOptions { path: folder.join("shop.db"), key: None }).await.unwrap(),
        clock: clock.clone(),
        secrets: WebhookSecrets { app_secrets: Vec::new(), verify_token: SecretString::from("unused") },
        arrived: Arc::new(Notify::new()),
    })
    .await
    .unwrap();
    // The scripted program leads nowhere: its address is the receiver's own.
    let address = PublicAddress::parse(&format!("http://127.0.0.1:{}", receiver.port())).unwrap();
    let keeper = Keeper::new(KeeperConfig {
        tunnel: Arc::new(CloudflareNamed::new(address, token, Some(program)).unwrap()),
        port: receiver.port(),
        outside: Arc::new(Probe::new(receiver.handle().proof()).unwrap()),
        route: Arc::new(SystemRoute),
        guard: Guard::own().unwrap(),
        clock,
        pace: Pace { first_probe: Span::millis(50), first_wait: Span::millis(200), ..Pace::default() },
    });
    let mut states = keeper.states();
    // Said before anything begins, whatever the tunnel has become by the time it is looked at.
    say("ready");
    keeper.on().await;
    loop {
        let state = format!("{:?}", *states.borrow_and_update());
        say(&state);
        states.changed().await.unwrap();
    }
}

fn say(line: &str) {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{line}").unwrap();
    out.flush().unwrap();
}
