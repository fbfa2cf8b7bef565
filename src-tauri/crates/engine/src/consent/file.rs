//! What a file of people says about agreeing: one entry for all its rows, and one more when it is taken back.
//!
//! The entry hangs on no person. How somebody stands is worked out of their own entries and of the files that are brought in
//! and in whose rows they stand (`state::facts`); a file never speaks against a *no*. The rows are sealed one by one
//! ([`shopbell_model::import::seal`]), and the entry holds the digest of their seals: the check of the ledger reads them all
//! again.

use serde::{Deserialize, Serialize};
use serde_json::json;
use shopbell_model::consent::chain::Seal;
use shopbell_model::consent::{Act, Means, Topic};
use shopbell_model::import::seal::{Digest, Open, commit, seal};
use shopbell_model::import::{Plan, Proof, Why};
use shopbell_model::{ActorId, HelperId, UtcMillis};
use shopbell_store::tables::import::row::{self, SealedRow};
use shopbell_store::tables::import::{self, Import, Way};
use shopbell_store::{SqliteConnection, StoreError};

use super::ledger::{self, About, New};
use super::verify::Wrong;
use crate::clerk::Clerk;

/// Rows read at once.
const ROWS: u32 = 2_000;

/// What an entry about a file says beside what every entry does.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Body {
    /// The file's row.
    pub(super) import: i64,
    /// What it is called.
    pub(super) file: String,
    /// SHA-256 of its bytes, in hexadecimal digits.
    pub(super) hash: Option<String>,
    /// Of whom it speaks, as the table spells it.
    pub(super) way: String,
    /// The words everybody agreed to.
    pub(super) words: Option<String>,
    /// A paper that shows it.
    pub(super) proof: Option<Proof>,
    /// How many rows are sealed.
    pub(super) rows: i64,
    /// The digest of their seals, in hexadecimal digits.
    pub(super) digest: String,
}

/// Writes down that the people of a file agreed, as its plan says; nothing where nobody did.
pub(crate) async fn agreed(
    tx: &mut SqliteConnection,
    clerk: &Clerk,
    file: &Import,
    plan: &Plan,
    (actor, helper): (ActorId, Option<HelperId>),
) -> Result<(), StoreError> {
    let (way, topic, words, at, names_whatsapp) = match &plan.why {
        Why::Nobody => return Ok(()),
        Why::ByColumn { .. } if file.counts.agreeing == 0 => return Ok(()),
        Why::ByColumn { topic, names_whatsapp } => (Way::Rows, *topic, None, file.begun_at, *names_whatsapp),
        Why::SameForAll { .. } if file.sealed == 0 => return Ok(()),
        Why::SameForAll { topic, words, at, names_whatsapp } => {
            (Way::All, *topic, Some(words.clone()), *at, *names_whatsapp)
        }
    };
    let proof = plan.proof.clone().map(|proof| Proof { file: None, ..proof });
    let body = body(file, way.as_str(), words, proof);
    let new = entry(Act::Agreed, topic, names_whatsapp, at, (actor, helper), format!("import:{}", file.id), &body);
    if let Some(seq) = ledger::append(tx, clerk, new).await? {
        import::set_consent(tx, file.id, way, seq).await?;
    }
    Ok(())
}

/// Writes down that a file was taken back whose people had agreed by it.
pub(crate) async fn taken_back(
    tx: &mut SqliteConnection,
    clerk: &Clerk,
    file: &Import,
    by: (ActorId, Option<HelperId>),
) -> Result<(), StoreError> {
    let (Some(_), Some(way)) = (file.consent_seq, file.way.as_deref()) else { return Ok(()) };
    let body = body(file, way, None, None);
    let event = format!("import taken back:{}", file.id);
    let new = entry(Act::Withdrawn, Topic::All, false, clerk.now, by, event, &body);
    if let Some(seq) = ledger::append(tx, clerk, new).await? {
        import::set_taken_back(tx, file.id, seq).await?;
    }
    Ok(())
}

fn body(file: &Import, way: &str, words: Option<String>, proof: Option<Proof>) -> Body {
    Body {
        import: file.id.0,
        file: file.name.clone(),
        hash: file.hash.as_deref().map(hex::encode),
        way: way.to_owned(),
        words,
        proof,
        rows: file.sealed,
        digest: hex::encode(file.digest),
    }
}

fn entry(
    act: Act,
    topic: Topic,
    names_whatsapp: bool,
    at: UtcMillis,
    (actor, helper): (ActorId, Option<HelperId>),
    event: String,
    body: &Body,
) -> New {
    New {
        about: About::File,
        act,
        topic,
        means: Means::Import,
        names_whatsapp,
        at,
        actor,
        helper,
        event,
        body: json!(body),
    }
}

/// The seal a row has to have; nothing when it was erased badly.
pub(crate) fn sealed(key: &Seal, import: i64, row: &SealedRow) -> Option<Seal> {
    let commitment = match (&row.salt, &row.said, &row.commitment) {
        (Some(salt), Some(said), None) => commit(salt, said, row.basis.as_deref()),
        (None, None, Some(commitment)) => *commitment,
        _ => return None,
    };
    // Of an erased row only the agreeing in the open is left, and it agrees to nothing any more.
    let basis = row.basis.is_some();
    let open = |basis| Open { import, row: row.row, basis, agreed_at: row.agreed_at };
    let fits = |basis| Some(seal(key, open(basis), &commitment)).filter(|seal| *seal == row.seal);
    if row.commitment.is_some() { fits(true).or_else(|| fits(false)) } else { fits(basis) }
}

/// Checks the rows of a file against what the ledger's entry says of them.
pub(super) async fn check(
    conn: &mut SqliteConnection,
    key: &Seal,
    body: &Body,
    (agreed, taken_back): (i64, Option<i64>),
) -> Result<Option<Wrong>, StoreError> {
    let wrong = Wrong::File { import: body.import, row: None };
    let Some(file) = import::get(conn, shopbell_model::ImportId(body.import)).await? else { return Ok(Some(wrong)) };
    let stands = match taken_back {
        None => file.state == shopbell_model::import::ImportState::Done,
        Some(_) => file.state == shopbell_model::import::ImportState::Undone,
    };
    let known = (file.consent_seq, file.undone_seq) == (Some(agreed), taken_back);
    if !stands || !known || file.way.as_deref() != Some(body.way.as_str()) {
        return Ok(Some(wrong));
    }
    let (mut digest, mut count, mut after) = (Digest::default(), 0, 0);
    loop {
        let rows = row::sealed(conn, file.id, after, ROWS).await?;
        let Some(last) = rows.last().map(|row| row.row) else { break };
        for row in rows {
            let Some(seal) = sealed(key, body.import, &row) else {
                return Ok(Some(Wrong::File { import: body.import, row: Some(row.row) }));
            };
            digest.turn(&seal);
            count += 1;
        }
        after = last;
    }
    let whole = count == body.rows && hex::encode(digest.0) == body.digest;
    Ok(if whole { None } else { Some(wrong) })
}
