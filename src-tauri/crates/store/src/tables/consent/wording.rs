//! The shop's own wordings. Changing one makes a new version.

use shopbell_model::UtcMillis;
use sqlx::SqliteConnection;

use crate::error::StoreError;

/// What a wording is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WordingKind {
    /// The question whether offers may come.
    Question,
    /// The sentence that confirms a stop.
    Confirmation,
}

impl WordingKind {
    /// As the table spells it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Question => "question",
            Self::Confirmation => "confirmation",
        }
    }
}

/// A version of a wording.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wording {
    /// Which.
    pub id: i64,
    /// Two letters.
    pub language: String,
    /// 1, 2, 3 and so on for its kind and language.
    pub version: i64,
    /// What it says; `{shop}` stands for the shop's name.
    pub text: String,
    /// What the button says that agrees; empty for a confirmation.
    pub yes: String,
    /// What the other says.
    pub no: String,
}

/// The newest version.
pub async fn newest(
    conn: &mut SqliteConnection,
    kind: WordingKind,
    language: &str,
) -> Result<Option<Wording>, StoreError> {
    let kind = kind.as_str();
    let row = sqlx::query!(
        r#"SELECT id AS "id!", language, version, text, yes, no FROM consent_wording
           WHERE kind = ?1 AND language = ?2 ORDER BY version DESC LIMIT 1"#,
        kind,
        language
    );
    Ok(row.fetch_optional(conn).await?.map(|row| Wording {
        id: row.id,
        language: row.language,
        version: row.version,
        text: row.text,
        yes: row.yes,
        no: row.no,
    }))
}

/// One of them.
pub async fn get(conn: &mut SqliteConnection, id: i64) -> Result<Option<Wording>, StoreError> {
    let row = sqlx::query!("SELECT language, version, text, yes, no FROM consent_wording WHERE id = ?1", id);
    Ok(row.fetch_optional(conn).await?.map(|row| Wording {
        id,
        language: row.language,
        version: row.version,
        text: row.text,
        yes: row.yes,
        no: row.no,
    }))
}

/// A new version; its id.
pub async fn add(
    tx: &mut SqliteConnection,
    kind: WordingKind,
    new: &Wording,
    now: UtcMillis,
) -> Result<i64, StoreError> {
    let kind = kind.as_str();
    let id = sqlx::query_scalar!(
        r#"INSERT INTO consent_wording (kind, language, version, text, yes, no, made_at)
           VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) RETURNING id AS "id!""#,
        kind,
        new.language,
        new.version,
        new.text,
        new.yes,
        new.no,
        now.0
    );
    Ok(id.fetch_one(tx).await?)
}
