//! Checking the ledger: every seal, what was said, the end, the last words that were worked out of it, and the rows of the
//! files of people it speaks of.

use std::collections::BTreeMap;
use std::sync::Arc;

use shopbell_model::consent::chain::{self, NOTHING};
use shopbell_model::consent::{Act, Facts, Lane, Last, Means};
use shopbell_store::tables::consent::{ledger, state};
use shopbell_store::tables::import;
use shopbell_store::{SqliteConnection, StoreError};

use super::file::{self, Body};
use super::ledger::last_of;
use crate::core::Core;
use crate::error::EngineError;

/// Rows read at once.
const ROWS: u32 = 500;

/// How the ledger was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    /// Entries that were looked at.
    pub entries: i64,
    /// Entries whose words were erased; they hold no less for that.
    pub erased: i64,
    /// The first thing that is wrong.
    pub wrong: Option<Wrong>,
}

/// What is wrong with a ledger.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// This entry was changed, or one before it was put in or taken out.
    Entry(i64),
    /// What was said in this entry was changed.
    Words(i64),
    /// Entries are missing at the end: there should be so many.
    Cut(i64),
    /// Where the ledger ends was changed.
    Head,
    /// The last word of this subject was changed.
    State(i64),
    /// Of this file of people a row was changed, or rows were put in or taken out, or it was brought in or taken back without
    /// an entry.
    File {
        /// The file.
        import: i64,
        /// The line of the row that was changed, where it is one.
        row: Option<i64>,
    },
    /// The ledger was sealed with another secret: the file is of another shop, or its key was made anew.
    OtherKey,
}

/// Checks the ledger as it stands now.
pub(crate) async fn verify(core: &Arc<Core>) -> Result<Check, EngineError> {
    // A task of its own: whoever asked may be gone before it ends, and must not leave a connection that stands still.
    let checking = tokio::spawn(standing_still(core.clone()));
    checking.await.unwrap_or(Err(EngineError::Store(StoreError::Panicked)))
}

async fn standing_still(core: Arc<Core>) -> Result<Check, EngineError> {
    let mut conn = core.store.read().await?;
    // One moment of the file, while the shop goes on.
    ledger::hold_still(&mut conn).await?;
    let checked = check(&mut conn, core.ledger_key.expose()).await;
    ledger::let_go(&mut conn).await?;
    Ok(checked?)
}

/// Checks the ledger of a file, which nobody changes meanwhile.
pub(crate) async fn check(conn: &mut SqliteConnection, key: &chain::Seal) -> Result<Check, StoreError> {
    let mut check = Check { entries: 0, erased: 0, wrong: None };
    let head = ledger::head(conn).await?;
    if head.as_ref().is_some_and(|head| head.key_mark != chain::key_mark(key)) {
        check.wrong = Some(Wrong::OtherKey);
        return Ok(check);
    }
    let mut former = NOTHING;
    let mut stand: BTreeMap<i64, Facts> = BTreeMap::new();
    let mut files: BTreeMap<i64, Told> = BTreeMap::new();
    loop {
        let rows = match ledger::after(conn, check.entries, ROWS).await {
            Ok(rows) => rows,
            // Somebody wrote a word there that is none of the ledger's.
            Err(StoreError::Unreadable(_)) => {
                check.wrong = Some(Wrong::Entry(first_unreadable(conn, check.entries).await?));
                return Ok(check);
            }
            Err(error) => return Err(error),
        };
        if rows.is_empty() {
            break;
        }
        for row in rows {
            let seq = check.entries + 1;
            if row.entry.seq != seq || row.former != former || chain::link(key, &former, &row.entry) != row.seal {
                check.wrong = Some(Wrong::Entry(seq));
                return Ok(check);
            }
            match &row.body {
                None => check.erased += 1,
                Some(body) if chain::commit(&body.salt, &body.json) != row.entry.commitment => {
                    check.wrong = Some(Wrong::Words(seq));
                    return Ok(check);
                }
                Some(_) => {}
            }
            for lane in Lane::of(row.entry.act, row.entry.topic, row.entry.means) {
                stand.entry(row.entry.subject).or_default().hear(*lane, last_of(&row.entry));
            }
            if row.entry.means == Means::Import
                && let Some(body) = row.body.as_ref().and_then(|body| serde_json::from_str::<Body>(&body.json).ok())
            {
                match row.entry.act {
                    Act::Agreed => {
                        files.insert(body.import, Told { agreed: seq, taken_back: None, body });
                    }
                    _ => {
                        if let Some(told) = files.get_mut(&body.import) {
                            told.taken_back = Some(seq);
                        }
                    }
                }
            }
            former = row.seal;
            check.entries = seq;
        }
    }
    check.wrong = match head {
        None if check.entries == 0 => None,
        Some(head) if head.length > check.entries && chain::head(key, head.length, &head.last) == head.seal => {
            Some(Wrong::Cut(head.length))
        }
        Some(head) if head.length == check.entries && head.last == former => {
            let sealed = chain::head(key, head.length, &head.last) == head.seal;
            if sealed { None } else { Some(Wrong::Head) }
        }
        _ => Some(Wrong::Head),
    };
    if check.wrong.is_none() {
        check.wrong = last_words(conn, &stand).await?;
    }
    if check.wrong.is_none() {
        check.wrong = rows_of_files(conn, key, &files).await?;
    }
    Ok(check)
}

/// What the ledger says of a file of people.
struct Told {
    /// The entry that says that its people agreed.
    agreed: i64,
    /// The entry that says that it was taken back.
    taken_back: Option<i64>,
    body: Body,
}

/// Compares the rows of files with what the entries say of them, and looks for files that claim an entry they do not have.
async fn rows_of_files(
    conn: &mut SqliteConnection,
    key: &chain::Seal,
    files: &BTreeMap<i64, Told>,
) -> Result<Option<Wrong>, StoreError> {
    let mut claiming = import::claiming(conn).await?;
    claiming.retain(|(id, seq)| files.get(id).is_none_or(|told| told.agreed != *seq));
    if let Some((import, _)) = claiming.first() {
        return Ok(Some(Wrong::File { import: *import, row: None }));
    }
    for told in files.values() {
        if let Some(wrong) = file::check(conn, key, &told.body, (told.agreed, told.taken_back)).await? {
            return Ok(Some(wrong));
        }
    }
    Ok(None)
}

/// Which entry cannot be read.
async fn first_unreadable(conn: &mut SqliteConnection, mut after: i64) -> Result<i64, StoreError> {
    while let Ok(rows) = ledger::after(conn, after, 1).await {
        match rows.first() {
            Some(row) => after = row.entry.seq,
            None => break,
        }
    }
    Ok(after + 1)
}

/// Compares the last words that are kept with those the entries say.
async fn last_words(conn: &mut SqliteConnection, stand: &BTreeMap<i64, Facts>) -> Result<Option<Wrong>, StoreError> {
    let mut expected: Vec<(i64, Lane, Last)> = Vec::new();
    for (subject, facts) in stand {
        for (lane, last) in [(Lane::Offers, facts.offers), (Lane::Orders, facts.orders), (Lane::Switch, facts.switch)] {
            expected.extend(last.map(|last| (*subject, lane, last)));
        }
    }
    let mut expected = expected.into_iter();
    let (mut subject, mut lane) = (0, String::new());
    loop {
        let kept = state::after(conn, subject, &lane, ROWS).await?;
        let Some((last_subject, last_lane, _)) = kept.last().cloned() else { break };
        for (subject, lane, last) in kept {
            let fits = expected
                .next()
                .is_some_and(|(whose, what, said)| whose == subject && what.as_str() == lane && last == Some(said));
            if !fits {
                return Ok(Some(Wrong::State(subject)));
            }
        }
        (subject, lane) = (last_subject, last_lane);
    }
    Ok(expected.next().map(|(subject, ..)| Wrong::State(subject)))
}
