//! One run of a tunnel's program: started under a guard, read line by line, ended with everything it started.
//!
//! However much the program says, little is held: lines are cut at [`LONGEST_LINE`], and what comes faster than
//! [`PER_PAUSE`] bytes a [`PAUSE`] waits in the program's own pipe.

mod lines;

use std::process::Stdio;
use std::sync::Arc;

use secrecy::zeroize::Zeroizing;
use secrecy::{ExposeSecret, SecretString};
use shopbell_model::{Clock, Span};
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWriteExt};
use tokio::process::{ChildStdin, Command};
use tokio::sync::mpsc;
use tokio::task::JoinHandle;
use tokio_util::sync::{CancellationToken, DropGuard};

#[cfg(unix)]
use super::guard::order::Order;
use super::{Guard, Launch, TunnelError};

pub use lines::LONGEST_LINE;
use lines::{Lines, PAUSE, PER_PAUSE};

/// Lines that wait to be read.
const WAITING: usize = 64;
/// How long a guard may take to end its program and itself; it gives the program two seconds.
const END_WITHIN: Span = Span::seconds(6);
/// How long is listened on after the program's end, for its last words.
const LAST_WORDS: Span = Span::seconds(1);

/// What is handed on of the app's own environment: where things lie, how the network is reached, the keys of the agent.
const HANDED_ON: [&str; 22] = [
    "HOME",
    "PATH",
    "USER",
    "LOGNAME",
    "LANG",
    "LC_ALL",
    "TZ",
    "TMPDIR",
    "XDG_CONFIG_HOME",
    "XDG_CACHE_HOME",
    "XDG_DATA_HOME",
    "XDG_RUNTIME_DIR",
    "SSL_CERT_FILE",
    "SSL_CERT_DIR",
    "HTTP_PROXY",
    "HTTPS_PROXY",
    "NO_PROXY",
    "ALL_PROXY",
    "http_proxy",
    "https_proxy",
    "no_proxy",
    "SSH_AUTH_SOCK",
];

/// What happens with a run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ChildEvent {
    /// A line of its output, with no secret in it.
    Line(String),
    /// It is over; its code, where it ended by itself (128 and the signal's number where one ended it).
    Ended(Option<i32>),
}

/// A run. Dropped, it ends all the same: the guard sees its pipe close.
#[derive(Debug)]
pub struct Child {
    stop: CancellationToken,
    _stop_when_dropped: DropGuard,
    events: mpsc::Receiver<ChildEvent>,
    watch: JoinHandle<()>,
}

impl Child {
    /// Starts a program under a guard. Must be called within a Tokio runtime.
    ///
    /// # Errors
    /// [`TunnelError::Start`] when the guard cannot be started. That the program itself cannot be, is its first line and
    /// the code 127.
    pub fn start(guard: &Guard, launch: &Launch, clock: Arc<dyn Clock>) -> Result<Self, TunnelError> {
        let order = order(launch)?;
        let mut command = Command::new(&guard.program);
        command.arg(super::guard::GUARD).env_clear();
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        // A group of its own: Ctrl+C in the terminal of the app is the app's business.
        #[cfg(unix)]
        command.arg0("shopbell-tunnel-guard").process_group(0);
        let mut guard = command.spawn().map_err(TunnelError::Start)?;
        let (Some(pipe), Some(out), Some(err)) = (guard.stdin.take(), guard.stdout.take(), guard.stderr.take()) else {
            return Err(TunnelError::Start(std::io::ErrorKind::BrokenPipe.into()));
        };
        let (tell, events) = mpsc::channel(WAITING);
        let secrets: Arc<[SecretString]> = launch.environment.iter().map(|(_, secret)| secret.clone()).collect();
        let readers = [
            tokio::spawn(listen(out, tell.clone(), secrets.clone(), clock.clone())),
            tokio::spawn(listen(err, tell.clone(), secrets, clock.clone())),
        ];
        let stop = CancellationToken::new();
        let watch = tokio::spawn(watch(Watched { guard, pipe, order, readers, tell, stop: stop.clone(), clock }));
        Ok(Self { _stop_when_dropped: stop.clone().drop_guard(), stop, events, watch })
    }

    /// What happens next. Nothing is lost when this is not waited for to its end.
    pub async fn next(&mut self) -> ChildEvent {
        self.events.recv().await.unwrap_or(ChildEvent::Ended(None))
    }

    /// Asks the program to end, kills it and what it started where it does not, and comes back when that is done.
    pub async fn end(mut self) {
        self.stop.cancel();
        self.events.close();
        if let Err(error) = self.watch.await {
            tracing::error!(%error, "the end of a tunnel's program was not seen");
        }
    }
}

/// What one run consists of.
struct Watched {
    guard: tokio::process::Child,
    pipe: ChildStdin,
    order: Zeroizing<Vec<u8>>,
    readers: [JoinHandle<()>; 2],
    tell: mpsc::Sender<ChildEvent>,
    stop: CancellationToken,
    clock: Arc<dyn Clock>,
}

/// Tells the guard what to run, holds its pipe open until the stop, and sees it end.
async fn watch(run: Watched) {
    let Watched { mut guard, mut pipe, order, mut readers, tell, stop, clock } = run;
    let told = async {
        // A guard that ended before it was told says so itself.
        let _ = pipe.write_all(&order).await;
        let _ = pipe.flush().await;
        std::future::pending::<()>().await;
    };
    let by_itself = tokio::select! {
        ended = guard.wait() => Some(ended),
        () = stop.cancelled() => None,
        () = told => None,
    };
    drop(pipe);
    let ended = match by_itself {
        Some(ended) => ended,
        None => {
            tokio::select! {
                ended = guard.wait() => ended,
                () = clock.wait_for(END_WITHIN) => {
                    tracing::error!("a tunnel's guard hangs and is killed");
                    // The system kills the program then.
                    let _ = guard.start_kill();
                    guard.wait().await
                }
            }
        }
    };
    tokio::select! {
        () = async { for reader in &mut readers { let _ = reader.await; } } => {}
        // Somebody escaped from the group and holds the pipe.
        () = clock.wait_for(LAST_WORDS) => {}
    }
    readers.iter().for_each(JoinHandle::abort);
    let _ = tell.send(ChildEvent::Ended(ended.ok().and_then(|status| status.code()))).await;
}

/// Hands on lines until the pipe ends or nobody listens.
async fn listen(
    mut pipe: impl AsyncRead + Unpin,
    tell: mpsc::Sender<ChildEvent>,
    secrets: Arc<[SecretString]>,
    clock: Arc<dyn Clock>,
) {
    let mut lines = Lines::default();
    let mut bytes = vec![0; 8 * 1024];
    let mut since_pause = 0;
    loop {
        let read = pipe.read(&mut bytes).await.unwrap_or(0);
        let said: Vec<String> = match bytes.get(..read) {
            Some(bytes) if read > 0 => lines.take(bytes).collect(),
            _ => lines.end().into_iter().collect(),
        };
        for line in said {
            if tell.send(ChildEvent::Line(without(&line, &secrets))).await.is_err() {
                return;
            }
        }
        if read == 0 {
            return;
        }
        since_pause += read;
        if since_pause >= PER_PAUSE {
            since_pause = 0;
            clock.wait_for(PAUSE).await;
        }
    }
}

/// A program that repeats its secret does not bring it into a log.
fn without(line: &str, secrets: &[SecretString]) -> String {
    secrets.iter().map(ExposeSecret::expose_secret).filter(|secret| !secret.is_empty()).fold(
        line.to_owned(),
        |line, secret| if line.contains(secret) { line.replace(secret, "[secret]") } else { line },
    )
}

#[cfg(unix)]
fn order(launch: &Launch) -> Result<Zeroizing<Vec<u8>>, TunnelError> {
    use std::os::unix::ffi::{OsStrExt, OsStringExt};
    let program = launch.program.as_os_str().as_bytes().to_vec();
    let arguments = launch.arguments.iter().map(|argument| argument.as_bytes().to_vec());
    let mut environment = Vec::new();
    for name in HANDED_ON {
        if let Some(value) = std::env::var_os(name) {
            environment.extend([Zeroizing::new(name.as_bytes().to_vec()), Zeroizing::new(value.into_vec())]);
        }
    }
    for (name, secret) in &launch.environment {
        let value = secret.expose_secret().as_bytes().to_vec();
        environment.extend([Zeroizing::new(name.as_bytes().to_vec()), Zeroizing::new(value)]);
    }
    Ok(Order { command: std::iter::once(program).chain(arguments).collect(), environment }.encode())
}

#[cfg(not(unix))]
fn order(_launch: &Launch) -> Result<Zeroizing<Vec<u8>>, TunnelError> {
    Err(TunnelError::NotOnThisSystem)
}

#[cfg(test)]
mod tests {
    use secrecy::SecretString;

    use super::without;

    #[test]
    fn a_secret_that_is_said_is_not_repeated() {
        let secrets = [SecretString::from("t0ken"), SecretString::from("")];
        assert_eq!(without("bad token t0ken, t0ken", &secrets), "bad token [secret], [secret]");
    }
}
