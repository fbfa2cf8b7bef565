//! Sample files of templates, and how far they are on their way to Meta. The bytes are a file's like any other (`media`);
//! the row here keeps that file from being forgotten.

use shopbell_model::{FileId, SampleId, UtcMillis};
use sqlx::SqliteConnection;

use crate::error::StoreError;

/// A sample file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sample {
    /// Which.
    pub id: SampleId,
    /// Its file.
    pub file: FileId,
    /// What it is called.
    pub name: String,
    /// Its type, without parameters.
    pub mime: String,
    /// Bytes.
    pub size: i64,
    /// How many of them Meta has.
    pub gone: i64,
    /// Meta's name of the upload.
    pub session: Option<String>,
    /// Meta's handle, once it has all of it.
    pub handle: Option<String>,
    /// What went wrong the last time, for support.
    pub problem: Option<String>,
}

struct Raw {
    id: i64,
    media_id: i64,
    file_name: String,
    mime: String,
    size: i64,
    gone: i64,
    session: Option<String>,
    handle: Option<String>,
    problem: Option<String>,
}

impl From<Raw> for Sample {
    fn from(raw: Raw) -> Self {
        Self {
            id: SampleId(raw.id),
            file: FileId(raw.media_id),
            name: raw.file_name,
            mime: raw.mime,
            size: raw.size,
            gone: raw.gone,
            session: raw.session,
            handle: raw.handle,
            problem: raw.problem,
        }
    }
}

/// One by its row.
pub async fn get(conn: &mut SqliteConnection, id: SampleId) -> Result<Option<Sample>, StoreError> {
    let row = sqlx::query_as!(
        Raw,
        r#"SELECT id AS "id!", media_id, file_name, mime, size, gone, session, handle, problem
           FROM template_sample WHERE id = ?1"#,
        id.0
    );
    Ok(row.fetch_optional(conn).await?.map(Into::into))
}

/// The one Meta gave this handle for.
pub async fn by_handle(conn: &mut SqliteConnection, handle: &str) -> Result<Option<Sample>, StoreError> {
    let row = sqlx::query_as!(
        Raw,
        r#"SELECT id AS "id!", media_id, file_name, mime, size, gone, session, handle, problem
           FROM template_sample WHERE handle = +?1"#,
        handle
    );
    Ok(row.fetch_optional(conn).await?.map(Into::into))
}

/// A new one, of an attached file.
pub async fn add(
    tx: &mut SqliteConnection,
    file: FileId,
    name: &str,
    mime: &str,
    size: i64,
    now: UtcMillis,
) -> Result<SampleId, StoreError> {
    let id = sqlx::query_scalar!(
        r#"INSERT INTO template_sample (media_id, file_name, mime, size, made_at) VALUES (?1, ?2, ?3, ?4, ?5)
           RETURNING id AS "id!""#,
        file.0,
        name,
        mime,
        size,
        now.0
    );
    Ok(SampleId(id.fetch_one(tx).await?))
}

/// How far its upload is.
pub async fn moved(
    tx: &mut SqliteConnection,
    id: SampleId,
    session: Option<&str>,
    gone: i64,
    problem: Option<&str>,
) -> Result<(), StoreError> {
    sqlx::query!(
        "UPDATE template_sample SET session = ?2, gone = ?3, problem = ?4 WHERE id = ?1 AND handle IS NULL",
        id.0,
        session,
        gone,
        problem
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Meta has all of it. Another sample with the same handle is the same file: it lets go of it.
pub async fn done(tx: &mut SqliteConnection, id: SampleId, handle: &str) -> Result<(), StoreError> {
    sqlx::query!("UPDATE template_sample SET handle = NULL WHERE handle = +?1", handle).execute(&mut *tx).await?;
    sqlx::query!("UPDATE template_sample SET handle = ?2, gone = size, problem = NULL WHERE id = ?1", id.0, handle)
        .execute(tx)
        .await?;
    Ok(())
}

/// Lets all but the newest so many go.
pub async fn thin_out(tx: &mut SqliteConnection, most: u32) -> Result<(), StoreError> {
    sqlx::query!(
        "DELETE FROM template_sample
         WHERE id <= coalesce((SELECT id FROM template_sample ORDER BY id DESC LIMIT 1 OFFSET +?1), 0)",
        most
    )
    .execute(tx)
    .await?;
    Ok(())
}
