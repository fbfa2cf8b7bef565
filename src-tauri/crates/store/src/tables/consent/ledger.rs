//! The entries of the ledger, what was said in them, and where the ledger ends.

use shopbell_model::consent::chain::{Entry, NOTHING, Seal};
use shopbell_model::consent::{Act, Means, Topic};
use shopbell_model::{ActorId, HelperId, UtcMillis};
use sqlx::SqliteConnection;

use crate::error::StoreError;

/// Where the ledger ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// How many entries there are.
    pub length: i64,
    /// The seal of the last.
    pub last: Seal,
    /// The seal of this.
    pub seal: Seal,
    /// By which the secret is known again.
    pub key_mark: Seal,
}

/// An entry as it stands in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// What it says.
    pub entry: Entry,
    /// The seal of the entry before.
    pub former: Seal,
    /// Its own.
    pub seal: Seal,
    /// What was said, while it is kept.
    pub body: Option<Body>,
}

/// What was said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Body {
    /// Makes the commitment one that nobody guesses.
    pub salt: Seal,
    /// JSON.
    pub json: String,
}

/// Where the ledger ends; nothing before the first entry.
pub async fn head(conn: &mut SqliteConnection) -> Result<Option<Head>, StoreError> {
    let row = sqlx::query!("SELECT length, last, seal, key_mark FROM consent_head WHERE id = 1").fetch_optional(conn);
    Ok(row.await?.map(|row| Head {
        length: row.length,
        last: seal(&row.last),
        seal: seal(&row.seal),
        key_mark: seal(&row.key_mark),
    }))
}

/// Writes where the ledger ends.
pub async fn set_head(tx: &mut SqliteConnection, head: &Head) -> Result<(), StoreError> {
    let (last, seal, mark) = (head.last.as_slice(), head.seal.as_slice(), head.key_mark.as_slice());
    // No upsert: the trigger that keeps REPLACE out would take it for one.
    let moved =
        sqlx::query!("UPDATE consent_head SET length = ?1, last = ?2, seal = ?3 WHERE id = 1", head.length, last, seal);
    if moved.execute(&mut *tx).await?.rows_affected() == 0 {
        sqlx::query!(
            "INSERT INTO consent_head (id, length, last, seal, key_mark) VALUES (1, ?1, ?2, ?3, ?4)",
            head.length,
            last,
            seal,
            mark
        )
        .execute(tx)
        .await?;
    }
    Ok(())
}

/// Whether an event stands in the ledger.
pub async fn is_known(conn: &mut SqliteConnection, once: &Seal) -> Result<bool, StoreError> {
    let once = once.as_slice();
    let found = sqlx::query_scalar!(r#"SELECT seq AS "seq!" FROM consent_entry WHERE once = ?1"#, once);
    Ok(found.fetch_optional(conn).await?.is_some())
}

/// Writes an entry and what was said.
pub async fn append(tx: &mut SqliteConnection, row: &Row) -> Result<(), StoreError> {
    let entry = &row.entry;
    let (act, topic, means) = (entry.act.as_str(), entry.topic.as_str(), entry.means.as_str());
    let helper = entry.helper.map(|helper| helper.0);
    let (once, commitment) = (entry.once.as_slice(), entry.commitment.as_slice());
    let (former, seal) = (row.former.as_slice(), row.seal.as_slice());
    sqlx::query!(
        "INSERT INTO consent_entry (seq, subject_id, act, topic, names_whatsapp, means, at, recorded_at, actor_id,
           helper_id, once, commitment, former, seal)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
        entry.seq,
        entry.subject,
        act,
        topic,
        entry.names_whatsapp,
        means,
        entry.at.0,
        entry.recorded_at.0,
        entry.actor.0,
        helper,
        once,
        commitment,
        former,
        seal
    )
    .execute(&mut *tx)
    .await?;
    if let Some(body) = &row.body {
        let salt = body.salt.as_slice();
        sqlx::query!("INSERT INTO consent_body (seq, salt, body) VALUES (?1, ?2, ?3)", entry.seq, salt, body.json)
            .execute(tx)
            .await?;
    }
    Ok(())
}

/// Entries in their order, after one of them.
pub async fn after(conn: &mut SqliteConnection, seq: i64, limit: u32) -> Result<Vec<Row>, StoreError> {
    let rows = sqlx::query_as!(
        Raw,
        r#"SELECT e.seq AS "seq!", e.subject_id, e.act, e.topic, e.names_whatsapp, e.means, e.at, e.recorded_at,
                  e.actor_id, e.helper_id, e.once, e.commitment, e.former, e.seal, b.salt AS "salt?",
                  b.body AS "body?"
           FROM consent_entry e LEFT JOIN consent_body b ON b.seq = e.seq
           WHERE e.seq > ?1 ORDER BY e.seq LIMIT +?2"#,
        seq,
        limit
    )
    .fetch_all(conn)
    .await?;
    rows.into_iter().map(Raw::row).collect()
}

/// The entries of a subject, newest first, before one of them.
pub async fn of_subject(
    conn: &mut SqliteConnection,
    subject: i64,
    before: i64,
    limit: u32,
) -> Result<Vec<Row>, StoreError> {
    let rows = sqlx::query_as!(
        Raw,
        r#"SELECT e.seq AS "seq!", e.subject_id, e.act, e.topic, e.names_whatsapp, e.means, e.at, e.recorded_at,
                  e.actor_id, e.helper_id, e.once, e.commitment, e.former, e.seal, b.salt AS "salt?",
                  b.body AS "body?"
           FROM consent_entry e LEFT JOIN consent_body b ON b.seq = e.seq
           WHERE e.subject_id = ?1 AND e.seq < ?2 ORDER BY e.seq DESC LIMIT +?3"#,
        subject,
        before,
        limit
    )
    .fetch_all(conn)
    .await?;
    rows.into_iter().map(Raw::row).collect()
}

/// An entry as the table holds it.
struct Raw {
    seq: i64,
    subject_id: i64,
    act: String,
    topic: String,
    names_whatsapp: i64,
    means: String,
    at: i64,
    recorded_at: i64,
    actor_id: i64,
    helper_id: Option<i64>,
    once: Vec<u8>,
    commitment: Vec<u8>,
    former: Vec<u8>,
    seal: Vec<u8>,
    salt: Option<Vec<u8>>,
    body: Option<String>,
}

impl Raw {
    fn row(self) -> Result<Row, StoreError> {
        let body = self.salt.zip(self.body).map(|(salt, json)| Body { salt: seal(&salt), json });
        Ok(Row {
            entry: Entry {
                seq: self.seq,
                subject: self.subject_id,
                act: Act::parse(&self.act)?,
                topic: Topic::parse(&self.topic)?,
                names_whatsapp: self.names_whatsapp == 1,
                // Written by hand it may be any word; the seal tells.
                means: Means::parse(&self.means)?,
                at: UtcMillis(self.at),
                recorded_at: UtcMillis(self.recorded_at),
                actor: ActorId(self.actor_id),
                helper: self.helper_id.map(HelperId),
                once: seal(&self.once),
                commitment: seal(&self.commitment),
            },
            former: seal(&self.former),
            seal: seal(&self.seal),
            body,
        })
    }
}

/// Anything else than a seal becomes one that fits nothing.
fn seal(bytes: &[u8]) -> Seal {
    bytes.try_into().unwrap_or(NOTHING)
}

/// The number of the last entry; 0 before the first.
pub async fn last(conn: &mut SqliteConnection) -> Result<i64, StoreError> {
    let last = sqlx::query_scalar!(r#"SELECT seq AS "seq!" FROM consent_entry ORDER BY seq DESC LIMIT 1"#);
    Ok(last.fetch_optional(conn).await?.unwrap_or(0))
}

/// From here on a read connection sees one moment of the file, until [`let_go`].
pub async fn hold_still(conn: &mut SqliteConnection) -> Result<(), StoreError> {
    sqlx::raw_sql("BEGIN").execute(conn).await?;
    Ok(())
}

/// Ends what [`hold_still`] began.
pub async fn let_go(conn: &mut SqliteConnection) -> Result<(), StoreError> {
    sqlx::raw_sql("COMMIT").execute(conn).await?;
    Ok(())
}
