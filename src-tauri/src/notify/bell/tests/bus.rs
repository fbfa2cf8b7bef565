//! A session bus of its own, and a desktop on it that shows notifications as the test says.

use std::collections::HashMap;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};

use zbus::object_server::SignalEmitter;
use zbus::zvariant::OwnedValue;
use zbus::{Connection, connection, interface};

use super::super::super::linux::{PATH, SERVER};

/// A bus that ends with the test.
pub struct Bus {
    daemon: Child,
    pub address: String,
}

impl Bus {
    pub fn start(folder: &std::path::Path) -> Self {
        let address = format!("--address=unix:path={}", folder.join("bus").display());
        let mut daemon = Command::new("dbus-daemon")
            .args(["--session", "--nofork", "--nopidfile", "--print-address=1", &address])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(daemon.stdout.as_mut().unwrap()).read_line(&mut line).unwrap();
        Self { daemon, address: line.trim().to_owned() }
    }
}

impl Drop for Bus {
    fn drop(&mut self) {
        let _ = self.daemon.kill();
        let _ = self.daemon.wait();
    }
}

/// What stands on the desktop.
#[derive(Clone, Debug)]
pub struct Standing {
    pub title: String,
    pub body: String,
    /// Keys and labels, in turns.
    pub actions: Vec<String>,
}

#[derive(Default)]
struct State {
    up: HashMap<u32, Standing>,
    last: u32,
    /// What is replaced has ended by itself a moment before.
    ends_before: bool,
}

struct Notifications {
    can: Vec<String>,
    state: Arc<Mutex<State>>,
}

#[interface(name = "org.freedesktop.Notifications")]
impl Notifications {
    fn get_capabilities(&self) -> Vec<String> {
        self.can.clone()
    }

    #[expect(clippy::too_many_arguments, reason = "the shape the specification gives it")]
    async fn notify(
        &self,
        _app: String,
        replaces: u32,
        _icon: String,
        title: String,
        body: String,
        actions: Vec<String>,
        _hints: HashMap<String, OwnedValue>,
        _expires: i32,
        #[zbus(signal_emitter)] emitter: SignalEmitter<'_>,
    ) -> u32 {
        let ends = replaces != 0 && self.state.lock().unwrap().ends_before;
        if ends {
            Self::notification_closed(&emitter, replaces, 1).await.unwrap();
        }
        let mut state = self.state.lock().unwrap();
        let id = if state.up.contains_key(&replaces) {
            replaces
        } else {
            state.last += 1;
            state.last
        };
        state.up.insert(id, Standing { title, body, actions });
        id
    }

    async fn close_notification(&self, id: u32, #[zbus(signal_emitter)] emitter: SignalEmitter<'_>) {
        self.state.lock().unwrap().up.remove(&id);
        Self::notification_closed(&emitter, id, 3).await.unwrap();
    }

    #[zbus(signal)]
    async fn action_invoked(emitter: &SignalEmitter<'_>, id: u32, action: &str) -> zbus::Result<()>;

    #[zbus(signal)]
    async fn notification_replied(emitter: &SignalEmitter<'_>, id: u32, text: &str) -> zbus::Result<()>;

    #[zbus(signal)]
    async fn notification_closed(emitter: &SignalEmitter<'_>, id: u32, reason: u32) -> zbus::Result<()>;
}

/// A desktop that shows notifications; gone when dropped.
pub struct DesktopStandIn {
    state: Arc<Mutex<State>>,
    connection: Connection,
}

impl DesktopStandIn {
    /// Joins the bus; `can` is what it says it can do.
    pub async fn join(bus: &Bus, can: &[&str]) -> Self {
        let state = Arc::<Mutex<State>>::default();
        let can = can.iter().map(|one| (*one).to_owned()).collect();
        let connection = connection::Builder::address(bus.address.as_str())
            .unwrap()
            .serve_at(PATH, Notifications { can, state: Arc::clone(&state) })
            .unwrap()
            .name(SERVER)
            .unwrap()
            .build()
            .await
            .unwrap();
        Self { state, connection }
    }

    /// What stands on it, by number.
    pub fn up(&self) -> Vec<(u32, Standing)> {
        let mut up: Vec<_> = self.state.lock().unwrap().up.iter().map(|(id, one)| (*id, one.clone())).collect();
        up.sort_by_key(|(id, _)| *id);
        up
    }

    /// From now on what is replaced ends by itself just before, and its number is given again all the same.
    pub fn ends_before_replacing(&self) {
        self.state.lock().unwrap().ends_before = true;
    }

    /// A person presses an action.
    pub async fn press(&self, id: u32, action: &str) {
        Notifications::action_invoked(&self.emitter(), id, action).await.unwrap();
    }

    /// A person writes an answer; the signal comes as often as said, and then the notification goes, as on KDE's desktop.
    pub async fn answer(&self, id: u32, text: &str, times: u32) {
        for _ in 0..times {
            Notifications::notification_replied(&self.emitter(), id, text).await.unwrap();
        }
        self.state.lock().unwrap().up.remove(&id);
        Notifications::notification_closed(&self.emitter(), id, 2).await.unwrap();
    }

    /// It ends, and nobody shows notifications any more.
    pub async fn leave(self) {
        self.connection.close().await.unwrap();
    }

    fn emitter(&self) -> SignalEmitter<'_> {
        SignalEmitter::new(&self.connection, PATH).unwrap()
    }
}
