//! Erasing a person: how far one has come, whom it is about, and the rows that go. What never lives here: the order in
//! which it is done, and when.

mod bodies;
mod clear;
mod whom;

use shopbell_model::{ActorId, HelperId, UnknownWord, UtcMillis};
use sqlx::SqliteConnection;

use crate::error::StoreError;

pub use bodies::{
    Row, blank_bodies, body_rows, cut_body, forget_late, forget_wamids, import_rows, is_all_read, is_caught_up,
    last_body, strip_rows,
};
pub use clear::{cancel_waiting, clear_chat, clear_contact, is_leaving, next, release, take_from_sight, waiting};
pub use whom::{
    Person, about, addresses, chats, contacts, hangs_on, is_about, known_by, look_again, move_all, person, strips,
    words,
};

/// How far an erasure has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// A person wants it.
    Asked,
    /// Nobody finds the person any more; rows go.
    Clearing,
    /// Webhook bodies are gone through.
    Bodies,
    /// Rows of files are gone through.
    Imports,
    /// Traces are taken out of the file.
    Rinsing,
    /// Nothing is left.
    Done,
}

impl Stage {
    const ALL: [Self; 6] = [Self::Asked, Self::Clearing, Self::Bodies, Self::Imports, Self::Rinsing, Self::Done];

    /// As the table writes it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Asked => "asked",
            Self::Clearing => "clearing",
            Self::Bodies => "bodies",
            Self::Imports => "imports",
            Self::Rinsing => "rinsing",
            Self::Done => "done",
        }
    }

    fn parse(word: &str) -> Result<Self, StoreError> {
        let found = Self::ALL.into_iter().find(|stage| stage.as_str() == word);
        found.ok_or_else(|| StoreError::Unreadable(UnknownWord { kind: "stage of an erasure", word: word.to_owned() }))
    }
}

/// What went, in numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Chats.
    pub chats: i64,
    /// Messages, both ways.
    pub messages: i64,
    /// Files of messages and recordings.
    pub files: i64,
    /// Notes.
    pub notes: i64,
    /// Messages and texts that waited to go out and were cancelled.
    pub waiting: i64,
    /// What was written down of the person, labels, and places in lists.
    pub details: i64,
    /// Entries of the ledger whose words went.
    pub agreements: i64,
    /// Webhook bodies that were emptied or cut.
    pub bodies: i64,
    /// Rows of files of people.
    pub rows: i64,
    /// Keyed hashes that stay, so that no file brings the person back.
    pub marks: i64,
}

/// An erasure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Erasure {
    /// Which.
    pub id: i64,
    /// How far it has come.
    pub stage: Stage,
    /// Who wanted it.
    pub actor: ActorId,
    /// Who sat at the counter.
    pub helper: Option<HelperId>,
    /// When it was wanted.
    pub asked_at: UtcMillis,
    /// When nothing was left.
    pub done_at: Option<UtcMillis>,
    /// Where going through goes on.
    pub place: (i64, i64),
    /// The last webhook body that is gone through.
    pub bodies_to: i64,
    /// What went so far.
    pub counts: Counts,
    /// The seal of the receipt.
    pub seal: Option<Vec<u8>>,
}

/// A person wants somebody erased; whom stands in [`about`].
pub async fn ask(
    tx: &mut SqliteConnection,
    actor: ActorId,
    helper: Option<HelperId>,
    now: UtcMillis,
) -> Result<i64, StoreError> {
    let helper = helper.map(|helper| helper.0);
    let id = sqlx::query_scalar!(
        r#"INSERT INTO erasure (stage, actor_id, helper_id, asked_at) VALUES ('asked', ?1, ?2, ?3) RETURNING id AS "id!""#,
        actor.0,
        helper,
        now.0
    );
    Ok(id.fetch_one(tx).await?)
}

/// An erasure goes on at a stage, from a place on.
pub async fn go_on(tx: &mut SqliteConnection, id: i64, stage: Stage, place: (i64, i64)) -> Result<(), StoreError> {
    let stage = stage.as_str();
    sqlx::query!(
        "UPDATE erasure SET stage = ?2, place = ?3, place_row = ?4 WHERE id = ?1",
        id,
        stage,
        place.0,
        place.1
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Up to which webhook body an erasure goes through them.
pub async fn set_bodies_to(tx: &mut SqliteConnection, id: i64, last: i64) -> Result<(), StoreError> {
    sqlx::query!("UPDATE erasure SET bodies_to = ?2 WHERE id = ?1", id, last).execute(tx).await?;
    Ok(())
}

/// So much more went.
pub async fn count(tx: &mut SqliteConnection, id: i64, more: Counts) -> Result<(), StoreError> {
    sqlx::query!(
        "UPDATE erasure SET chats = chats + ?2, messages = messages + ?3, files = files + ?4, notes = notes + ?5,
           waiting = waiting + ?6, details = details + ?7, agreements = agreements + ?8, bodies = bodies + ?9,
           rows = rows + ?10, marks = marks + ?11 WHERE id = ?1",
        id,
        more.chats,
        more.messages,
        more.files,
        more.notes,
        more.waiting,
        more.details,
        more.agreements,
        more.bodies,
        more.rows,
        more.marks
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Nothing is left; the receipt is sealed.
pub async fn finish(tx: &mut SqliteConnection, id: i64, now: UtcMillis, seal: &[u8]) -> Result<(), StoreError> {
    sqlx::query!("UPDATE erasure SET stage = 'done', done_at = ?2, seal = ?3 WHERE id = ?1", id, now.0, seal)
        .execute(tx)
        .await?;
    Ok(())
}

/// The oldest one after this number that is not done.
pub async fn open(conn: &mut SqliteConnection, after: i64) -> Result<Option<Erasure>, StoreError> {
    let id =
        sqlx::query_scalar::<_, i64>("SELECT id FROM erasure WHERE done_at IS NULL AND id > ?1 ORDER BY id LIMIT 1");
    match id.bind(after).fetch_optional(&mut *conn).await? {
        Some(id) => get(conn, id).await,
        None => Ok(None),
    }
}

/// The newest erasure's number (0 before the first), and how many were asked for and have not cut yet: while neither
/// changes, nobody was erased and nobody asked.
pub async fn standing(conn: &mut SqliteConnection) -> Result<(i64, i64), StoreError> {
    let row = sqlx::query!(
        r#"SELECT (SELECT coalesce(max(id), 0) FROM erasure) AS "newest!: i64",
                  (SELECT count(*) FROM erasure INDEXED BY erasure_open WHERE done_at IS NULL AND stage = 'asked')
                    AS "asked!: i64""#
    );
    let row = row.fetch_one(conn).await?;
    Ok((row.newest, row.asked))
}

/// One of them.
pub async fn get(conn: &mut SqliteConnection, id: i64) -> Result<Option<Erasure>, StoreError> {
    Ok(up_to(conn, id, 1).await?.into_iter().find(|one| one.id == id))
}

/// The newest ones up to this number, newest first.
pub async fn up_to(conn: &mut SqliteConnection, newest: i64, limit: u32) -> Result<Vec<Erasure>, StoreError> {
    let rows = sqlx::query!(
        r#"SELECT id AS "id!", stage, actor_id, helper_id, asked_at, done_at, place, place_row, bodies_to, chats, messages,
                  files, notes, waiting, details, agreements, bodies, rows, marks, seal
           FROM erasure WHERE id <= ?1 ORDER BY id DESC LIMIT +?2"#,
        newest,
        limit
    );
    let mut found = Vec::new();
    for row in rows.fetch_all(conn).await? {
        found.push(Erasure {
            id: row.id,
            stage: Stage::parse(&row.stage)?,
            actor: ActorId(row.actor_id),
            helper: row.helper_id.map(HelperId),
            asked_at: UtcMillis(row.asked_at),
            done_at: row.done_at.map(UtcMillis),
            place: (row.place, row.place_row),
            bodies_to: row.bodies_to,
            counts: Counts {
                chats: row.chats,
                messages: row.messages,
                files: row.files,
                notes: row.notes,
                waiting: row.waiting,
                details: row.details,
                agreements: row.agreements,
                bodies: row.bodies,
                rows: row.rows,
                marks: row.marks,
            },
            seal: row.seal,
        });
    }
    Ok(found)
}

/// Whether a person at the counter asked for it; otherwise the shop keeps nobody for so long.
pub async fn is_asked_for(conn: &mut SqliteConnection, id: i64) -> Result<bool, StoreError> {
    let asked = sqlx::query_scalar!(
        r#"SELECT a.kind = 'person' AS "asked!: bool" FROM erasure e JOIN actor a ON a.id = e.actor_id WHERE e.id = ?1"#,
        id
    );
    Ok(asked.fetch_optional(conn).await?.unwrap_or(true))
}
