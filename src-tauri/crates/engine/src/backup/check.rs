//! Looking through a copy: everything is taken out into a place of its own and compared with what it should be.

use std::path::Path;

use serde::{Deserialize, Serialize};
use shopbell_secrets::{DatabaseKey, LedgerKey};
use shopbell_store::backup::{CopyFault, Envelope, OpenCopy, tally};
use shopbell_store::tables::{contact, media};
use shopbell_store::{OpenOptions, Store, StoreError};

use super::BackupProblem;
use super::label::Label;
use super::work::Turn;
use crate::consent;
use crate::core::Core;
use crate::erasure::called;
use crate::error::EngineError;
use crate::media::blocking;

/// What is in a copy and what of it is whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Findings {
    /// When the copy was begun, UTC milliseconds.
    pub made_at: i64,
    /// Whether the database came out and SQLite finds it in order.
    pub database: bool,
    /// Whether every table has as many rows as it should.
    pub counts: bool,
    /// Whether the consent ledger holds from its first entry to its last.
    pub ledger: bool,
    /// Messages in it.
    pub messages: i64,
    /// People in it.
    pub people: i64,
    /// Files of messages that are whole.
    pub files: u64,
    /// Files that are damaged.
    pub damaged: u64,
    /// Files that the shop itself did not have any more when the copy was made.
    pub absent: u64,
    /// In whose chats the damaged files stand, as people are called: twenty of them at most, and nobody where the database
    /// cannot tell. Not written down: whoever is erased must not go on standing in a report.
    #[serde(skip)]
    pub damaged_of: Vec<String>,
    /// Whether there are more of them.
    #[serde(skip)]
    pub damaged_of_more: bool,
}

/// So many people are named in whose chats a file is damaged.
const NAMED: usize = 20;

impl Findings {
    /// Whether everything is there.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.is_usable() && self.damaged == 0
    }

    /// Whether everything is there but files of messages: it may take the shop's place without those.
    #[must_use]
    pub fn is_usable(&self) -> bool {
        self.database && self.counts && self.ledger
    }
}

/// What came out of a copy.
pub(super) struct LookedThrough {
    pub(super) findings: Findings,
    pub(super) key: DatabaseKey,
    /// The names of the files that are damaged.
    pub(super) damaged: Vec<String>,
}

/// A copy and what opens it.
pub(super) struct Opened {
    pub(super) label: Label,
    pub(super) key: DatabaseKey,
    pub(super) copy: OpenCopy,
}

/// Opens a copy with the shop's own key or, where it was made with another, with the code that was typed.
pub(super) async fn open(core: &Core, path: &Path, typed: Option<&str>) -> Result<Opened, EngineError> {
    let read = path.to_path_buf();
    let envelope = blocking(move || Ok(Envelope::open(&read))).await.map_err(StoreError::from)?.map_err(fault)?;
    let label = Label::read(&envelope.label)?;
    if label.encrypted != core.database.encrypted {
        return Err(BackupProblem::OtherKind.into());
    }
    let own = super::paper::own_key(core);
    let unlocked = match envelope.unlock(&own.again().into_inner()) {
        Ok(copy) => Ok((own, copy)),
        Err(CopyFault::Shut) => match typed {
            None => Err(BackupProblem::NeedsCode.into()),
            Some(typed) => {
                let key = label.open(typed, &super::paper::shop(core))?;
                let read = path.to_path_buf();
                let again = blocking(move || Ok(Envelope::open(&read))).await.map_err(StoreError::from)?;
                let copy = again.map_err(fault)?.unlock(&key.again().into_inner()).map_err(fault)?;
                Ok((key, copy))
            }
        },
        Err(error) => Err(fault(error)),
    };
    let (key, copy) = unlocked?;
    Ok(Opened { label, key, copy })
}

fn fault(fault: CopyFault) -> EngineError {
    match fault {
        CopyFault::NotOurs => BackupProblem::NotOurs.into(),
        CopyFault::Newer => BackupProblem::Newer.into(),
        CopyFault::Shut => BackupProblem::Shut.into(),
        CopyFault::Store(StoreError::Folder(error)) if error.kind() == std::io::ErrorKind::NotFound => {
            EngineError::NotFound { what: "backup" }
        }
        CopyFault::Store(error) => error.into(),
    }
}

/// Takes everything out into `folder`, which must not exist, and looks through it; nothing when it was stopped. The folder is
/// the caller's to keep or to take away.
pub(super) async fn look_through(
    core: &Core,
    turn: &std::sync::Arc<Turn>,
    opened: Opened,
    folder: &Path,
) -> Result<Option<LookedThrough>, EngineError> {
    let Opened { label, key, mut copy } = opened;
    let contents = copy.contents().clone();
    turn.begin(contents.size());
    let name = core.database.path.file_name().and_then(|name| name.to_str()).unwrap_or("shop.db").to_owned();
    let database = folder.join(&name);
    let (counting, into, shop_key) = (std::sync::Arc::clone(turn), folder.to_path_buf(), key.again().into_inner());
    let unpacked = blocking(move || Ok(copy.unpack(&into, &name, &shop_key, &mut |more| counting.count(more)))).await;
    let Some(unpacked) = unpacked.map_err(StoreError::from)?? else { return Ok(None) };
    let rows = |table: &str| contents.rows.get(table).copied().unwrap_or(0);
    let mut findings = Findings {
        made_at: contents.made_at,
        database: false,
        counts: false,
        ledger: false,
        messages: rows("message"),
        people: rows("contact"),
        files: unpacked.files,
        damaged: u64::try_from(unpacked.damaged.len()).unwrap_or(u64::MAX),
        absent: contents.absent,
        damaged_of: Vec::new(),
        damaged_of_more: false,
    };
    let damaged = unpacked.damaged;
    if !unpacked.database {
        return Ok(Some(LookedThrough { findings, key, damaged }));
    }
    let file_key = || label.encrypted.then(|| key.again().into_inner());
    match tally(&database, file_key()).await {
        Ok(found) => {
            findings.database = found.sound;
            findings.counts = found.rows == contents.rows && found.ledger == contents.ledger;
        }
        Err(StoreError::Damaged | StoreError::WrongKey) => {
            return Ok(Some(LookedThrough { findings, key, damaged }));
        }
        Err(error) => return Err(error.into()),
    }
    if findings.database && findings.counts {
        let store = Store::open(OpenOptions { path: database, key: file_key() }).await?;
        let held = ledger_holds(core, &store, &key, label.encrypted).await;
        let named = people_of(&store, &damaged).await;
        store.close().await;
        findings.ledger = held?;
        findings.damaged_of = named?;
        findings.damaged_of_more = findings.damaged_of.len() > NAMED;
        findings.damaged_of.truncate(NAMED);
    }
    Ok(if turn.is_stopped() { None } else { Some(LookedThrough { findings, key, damaged }) })
}

/// How the people are called in whose chats these files stand: so many as are named, and one more where there are more.
async fn people_of(store: &Store, files: &[String]) -> Result<Vec<String>, StoreError> {
    let mut conn = store.read().await?;
    let mut named = Vec::new();
    let most = u32::try_from(NAMED + 1).unwrap_or(u32::MAX);
    for who in media::people_of(&mut conn, files, most).await? {
        if let Some(contact) = contact::get(&mut conn, who).await? {
            named.push(called(&contact));
        }
    }
    Ok(named)
}

async fn ledger_holds(core: &Core, store: &Store, key: &DatabaseKey, encrypted: bool) -> Result<bool, EngineError> {
    let of_copy = encrypted.then(|| LedgerKey::of(key)).transpose();
    let of_copy = of_copy.map_err(|error| StoreError::from(std::io::Error::other(error.to_string())))?;
    let key = of_copy.as_ref().unwrap_or(&core.ledger_key);
    Ok(consent::check_all(&mut *store.read().await?, key.expose()).await?.wrong.is_none())
}
