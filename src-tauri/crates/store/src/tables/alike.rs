//! Who may be one person: whom to look at, with whom to compare them, and what was found.
//!
//! Every question here reads a bounded number of rows by an index, however many people there are: what many share (an address
//! of a whole office) is given up, because it tells nobody apart. Why two are alike is `model::alike`'s to say.

mod known;
mod look;

pub use known::known;
pub use look::{by_address, by_field, by_number, by_username};

use shopbell_model::{ContactId, ImportId, UnknownWord, UtcMillis};
use sqlx::SqliteConnection;

use crate::error::StoreError;

/// How a pair stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PairState {
    /// Nobody has said anything of it.
    Open,
    /// They stand behind one merged chat.
    One,
    /// A person said that they are two.
    Two,
}

impl PairState {
    /// As the table writes it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::One => "one",
            Self::Two => "two",
        }
    }

    fn parse(word: &str) -> Result<Self, StoreError> {
        let found = [Self::Open, Self::One, Self::Two].into_iter().find(|state| state.as_str() == word);
        found.ok_or_else(|| StoreError::Unreadable(UnknownWord { kind: "state of a pair", word: word.to_owned() }))
    }
}

/// Two contacts that may be one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pair {
    /// The row.
    pub id: i64,
    /// One contact, never the row that stands for a merged chat.
    pub one: ContactId,
    /// The other, which came later.
    pub other: ContactId,
    /// How it stands.
    pub state: PairState,
}

/// Some of those whom something changed of, at most `limit`.
pub async fn due(conn: &mut SqliteConnection, limit: u32) -> Result<Vec<ContactId>, StoreError> {
    let rows = sqlx::query_scalar!("SELECT contact_id FROM alike_due ORDER BY contact_id LIMIT +?1", limit);
    Ok(rows.fetch_all(conn).await?.into_iter().map(ContactId).collect())
}

/// They were looked at.
pub async fn looked_at(tx: &mut SqliteConnection, of: &[ContactId]) -> Result<(), StoreError> {
    let of = serde_json::to_string(of).unwrap_or_default();
    sqlx::query!("DELETE FROM alike_due WHERE contact_id IN (SELECT value FROM json_each(?1))", of).execute(tx).await?;
    Ok(())
}

/// A file whose people were not all looked at, and the last row that was.
pub async fn due_file(conn: &mut SqliteConnection) -> Result<Option<(ImportId, i64)>, StoreError> {
    let row = sqlx::query!(
        r#"SELECT id AS "id!: i64", alike_to FROM import INDEXED BY import_alike
           WHERE alike_to >= 0 AND state IN ('done', 'undone') ORDER BY id LIMIT 1"#
    );
    Ok(row.fetch_optional(conn).await?.map(|row| (ImportId(row.id), row.alike_to)))
}

/// The next rows of a file with whom each is about, at most `limit`.
pub async fn file_rows(
    conn: &mut SqliteConnection,
    file: ImportId,
    after: i64,
    limit: u32,
) -> Result<Vec<(i64, Option<ContactId>)>, StoreError> {
    let rows = sqlx::query!(
        "SELECT row, contact_id FROM import_row WHERE import_id = ?1 AND row > ?2 ORDER BY row LIMIT +?3",
        file.0,
        after,
        limit
    );
    Ok(rows.fetch_all(conn).await?.into_iter().map(|row| (row.row, row.contact_id.map(ContactId))).collect())
}

/// The rows of a file were looked at up to this one; with `None` all of them.
pub async fn file_looked_at(tx: &mut SqliteConnection, file: ImportId, to: Option<i64>) -> Result<(), StoreError> {
    let to = to.unwrap_or(-1);
    sqlx::query!("UPDATE import SET alike_to = ?2 WHERE id = ?1", file.0, to).execute(tx).await?;
    Ok(())
}

/// The pairs one of whom is this contact.
pub async fn of(conn: &mut SqliteConnection, contact: ContactId) -> Result<Vec<Pair>, StoreError> {
    let rows = sqlx::query!(
        r#"SELECT id AS "id!: i64", one AS "one!: i64", other AS "other!: i64", state AS "state!: String"
           FROM alike WHERE one = ?1
           UNION ALL SELECT id, one, other, state FROM alike WHERE other = ?1"#,
        contact.0
    );
    let rows = rows.fetch_all(conn).await?.into_iter();
    rows.map(|row| pair(row.id, (row.one, row.other), &row.state)).collect()
}

/// The newest pairs that stand so, at most `limit`.
pub async fn standing(conn: &mut SqliteConnection, state: PairState, limit: u32) -> Result<Vec<Pair>, StoreError> {
    let state = state.as_str();
    let rows = sqlx::query!(
        r#"SELECT id AS "id!: i64", one, other, state FROM alike WHERE state = ?1 ORDER BY id DESC LIMIT +?2"#,
        state,
        limit
    );
    let rows = rows.fetch_all(conn).await?.into_iter();
    rows.map(|row| pair(row.id, (row.one, row.other), &row.state)).collect()
}

/// One pair.
pub async fn get(conn: &mut SqliteConnection, id: i64) -> Result<Option<Pair>, StoreError> {
    let row = sqlx::query!("SELECT one, other, state FROM alike WHERE id = ?1", id);
    row.fetch_optional(conn).await?.map(|row| pair(id, (row.one, row.other), &row.state)).transpose()
}

/// Writes down that two may be one, as long as both are there. Of a pair that is known nothing changes.
pub async fn found(tx: &mut SqliteConnection, two: (ContactId, ContactId), at: UtcMillis) -> Result<(), StoreError> {
    let (one, other) = (two.0.min(two.1), two.0.max(two.1));
    sqlx::query!(
        "INSERT INTO alike (one, other, state, at) SELECT a.id, b.id, 'open', ?3 FROM contact a CROSS JOIN contact b
         WHERE a.id = ?1 AND b.id = ?2 ON CONFLICT (one, other) DO NOTHING",
        one.0,
        other.0,
        at.0
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// The pair stands so from now on.
pub async fn set_state(tx: &mut SqliteConnection, id: i64, state: PairState) -> Result<(), StoreError> {
    let state = state.as_str();
    sqlx::query!("UPDATE alike SET state = ?2 WHERE id = ?1 AND state <> ?2", id, state).execute(tx).await?;
    Ok(())
}

/// Nothing says any more that the two are one.
pub async fn forget(tx: &mut SqliteConnection, id: i64) -> Result<(), StoreError> {
    sqlx::query!("DELETE FROM alike WHERE id = ?1", id).execute(tx).await?;
    Ok(())
}

/// One contact became another: what a person said of it is said of that one.
pub async fn move_all(tx: &mut SqliteConnection, from: ContactId, to: ContactId) -> Result<(), StoreError> {
    sqlx::query!(
        "INSERT INTO alike (one, other, state, at)
         SELECT min(?2, iif(one = ?1, other, one)), max(?2, iif(one = ?1, other, one)), 'two', at FROM alike
         WHERE (one = ?1 OR other = ?1) AND state = 'two' AND one <> ?2 AND other <> ?2
         ON CONFLICT (one, other) DO UPDATE SET state = 'two'",
        from.0,
        to.0
    )
    .execute(tx)
    .await?;
    Ok(())
}

fn pair(id: i64, two: (i64, i64), state: &str) -> Result<Pair, StoreError> {
    Ok(Pair { id, one: ContactId(two.0), other: ContactId(two.1), state: PairState::parse(state)? })
}

#[cfg(test)]
mod tests;
