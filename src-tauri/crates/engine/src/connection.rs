//! The links between a customer's phone and this machine, as far as they are known.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::Ordering;

use shopbell_model::{Span, UtcMillis};
use shopbell_store::tables::message::trouble;
use shopbell_store::tables::outbox;
use shopbell_store::{SqliteConnection, StoreError, journal, setting};

use crate::catch_up::{self, CatchUp};
use crate::core::Core;
use crate::doctor::Examination;
use crate::error::EngineError;
use crate::outbox::Sending;

/// Where the number of messages for other numbers is counted.
const OTHER_NUMBERS: &str = "other_numbers.messages";

/// Meta tells within seconds what became of a message; after so long its silence is worth a word. An account that cannot
/// pay is silent too (CONTRACT §8).
pub const QUIET: Span = Span::minutes(15);

/// What is older is not asked after: Meta tries its webhooks for seven days (CONTRACT §9.1).
const REMEMBERED: Span = Span::days(7);

/// What is known of each link.
#[derive(Clone, Debug)]
pub struct ConnectionFacts {
    /// When this was judged.
    pub at: UtcMillis,
    /// Whether messages leave.
    pub sending: Sending,
    /// Messages that wait to go.
    pub waiting: u32,
    /// Messages nobody knows of.
    pub not_sure: u32,
    /// What was found by asking, at the last examination.
    pub examination: Examination,
    /// Messages that Meta took more than [`QUIET`] ago and said nothing of since. Counted up to a hundred.
    pub silent: u32,
    /// The receiver; absent where none runs.
    pub receiver: Option<ReceiverFacts>,
    /// When the last event came, also before this start.
    pub last_event: Option<UtcMillis>,
    /// What came in after the last absence.
    pub catch_up: Option<CatchUp>,
    /// Events that are kept but were not understood.
    pub set_aside: u32,
    /// Messages for numbers that are not this shop's.
    pub other_numbers: u32,
    /// Size of the database in bytes.
    pub database_bytes: u64,
    /// Whether it is encrypted.
    pub encrypted: bool,
    /// Whether the last write worked.
    pub writable: bool,
}

/// What is known of the receiver.
#[derive(Clone, Copy, Debug)]
pub struct ReceiverFacts {
    /// Its port on the loopback interface.
    pub port: u16,
    /// Requests whose signature was wrong since the start.
    pub refused: u64,
}

/// Judges every link.
pub(crate) async fn facts(core: &Arc<Core>) -> Result<ConnectionFacts, EngineError> {
    let mut conn = core.store.read().await?;
    let counts = outbox::counts(&mut conn).await?;
    let receiver = core.receiver.as_ref();
    let now = core.now();
    Ok(ConnectionFacts {
        at: now,
        sending: core.sending.now(),
        waiting: counts.waiting,
        not_sure: counts.unknown,
        examination: core.examined.now(core),
        silent: trouble::count_silent(&mut conn, now - REMEMBERED, now - QUIET).await?,
        receiver: receiver.map(|receiver| ReceiverFacts { port: receiver.port(), refused: receiver.refused() }),
        last_event: journal::last_received(&mut conn).await?,
        catch_up: catch_up::last(&mut conn).await?,
        set_aside: journal::count_set_aside(&mut conn).await?,
        other_numbers: others(&mut conn).await?,
        database_bytes: size(&core.database.path).await,
        encrypted: core.database.encrypted,
        writable: core.writable.load(Ordering::Relaxed) && receiver.is_none_or(|receiver| receiver.keeps()),
    })
}

/// The file and its log: what was written last stands in the log until it is folded in.
async fn size(path: &Path) -> u64 {
    let mut log = path.as_os_str().to_owned();
    log.push("-wal");
    let mut bytes = 0;
    for file in [path, Path::new(&log)] {
        bytes += tokio::fs::metadata(file).await.map_or(0, |file| file.len());
    }
    bytes
}

/// Counts a message for a number that is not the shop's.
pub(crate) async fn count_other(tx: &mut SqliteConnection) -> Result<(), StoreError> {
    let count = others(tx).await?.saturating_add(1);
    setting::put(tx, OTHER_NUMBERS, &count.to_string()).await
}

async fn others(conn: &mut SqliteConnection) -> Result<u32, StoreError> {
    Ok(setting::get(conn, OTHER_NUMBERS).await?.and_then(|count| count.parse().ok()).unwrap_or(0))
}
