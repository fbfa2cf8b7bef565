//! What is kept of one person beside messages, as nobody else reads it: for the file a person may ask for. Everything here is
//! found by the person's own rows and is no larger than what one person has.

use shopbell_model::{ContactId, ConversationId, FieldId, MessageId, UtcMillis};
use sqlx::SqliteConnection;

use crate::error::StoreError;

/// As many reactions to messages that are not here are read of a chat.
const LOOSE: i64 = 1_000;

/// A chat beside its messages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chat {
    /// Which.
    pub id: ConversationId,
    /// The shop's number customers write to, as people write it.
    pub number: String,
    /// What stands in the composer and was not sent.
    pub draft: String,
    /// Since when the shop blocks the person.
    pub blocked_at: Option<UtcMillis>,
    /// How many messages are kept, up to the last one that was asked for.
    pub messages: i64,
    /// Texts that wait, with their time (none: when the person writes) and when they were written.
    pub later: Vec<(String, Option<UtcMillis>, UtcMillis)>,
    /// Reactions to messages that are not here: who reacted, with what, and when.
    pub loose: Vec<(String, String, UtcMillis)>,
    /// Labels.
    pub labels: Vec<String>,
}

/// A word that stands by a person, and the file that put it there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tag {
    /// The label's or list's name.
    pub name: String,
    /// The file.
    pub file: Option<String>,
    /// Since when, where that is kept.
    pub at: Option<UtcMillis>,
}

/// A question whether offers may come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// What it said.
    pub text: String,
    /// The buttons below it.
    pub buttons: [String; 2],
    /// When.
    pub at: UtcMillis,
}

/// A line of a file of people that is about the person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileRow {
    /// The file's name.
    pub file: String,
    /// The line.
    pub row: i64,
    /// When the file was brought in.
    pub at: Option<UtcMillis>,
    /// When it was taken back.
    pub undone_at: Option<UtcMillis>,
    /// What stands in the line, as JSON.
    pub said: Option<String>,
    /// Why one may write to the person, by the line's own words.
    pub basis: Option<String>,
}

/// The newest message of the shop: what comes after it is not in the file.
pub async fn last_message(conn: &mut SqliteConnection) -> Result<MessageId, StoreError> {
    let last = sqlx::query_scalar!(r#"SELECT ifnull(max(id), 0) AS "id!: i64" FROM message"#);
    Ok(MessageId(last.fetch_one(conn).await?))
}

/// A chat beside its messages; nothing where there is none of that id.
pub async fn chat(
    conn: &mut SqliteConnection,
    id: ConversationId,
    last: MessageId,
) -> Result<Option<Chat>, StoreError> {
    let row = sqlx::query!(
        r#"SELECT n.display_phone AS "number!", c.draft AS "draft!", c.blocked_at,
                  (SELECT count(*) FROM message m WHERE m.conversation_id = c.id AND m.id <= ?2) AS "messages!: i64"
           FROM conversation c CROSS JOIN number n ON n.id = c.number_id WHERE c.id = ?1"#,
        id.0,
        last.0
    );
    let Some(row) = row.fetch_optional(&mut *conn).await? else { return Ok(None) };
    let later = sqlx::query!("SELECT text, send_at, written_at FROM later WHERE conversation_id = ?1", id.0);
    let later = later.fetch_all(&mut *conn).await?.into_iter();
    let loose = sqlx::query!(
        r#"SELECT r.direction AS "direction!", r.emoji AS "emoji!", r.at AS "at!" FROM reaction r
           WHERE r.conversation_id = ?1 AND r.emoji <> ''
             AND NOT EXISTS (SELECT 1 FROM message m WHERE m.wamid = r.target_wamid) LIMIT +?2"#,
        id.0,
        LOOSE
    );
    let loose = loose.fetch_all(&mut *conn).await?.into_iter();
    let labels = sqlx::query_scalar!(
        r#"SELECT l.name AS "name!" FROM chat_label c INDEXED BY chat_label_by_chat CROSS JOIN label l ON l.id = c.label_id
           WHERE c.conversation_id = ?1"#,
        id.0
    );
    Ok(Some(Chat {
        id,
        number: row.number,
        draft: row.draft,
        blocked_at: row.blocked_at.map(UtcMillis),
        messages: row.messages,
        later: later.map(|row| (row.text, row.send_at.map(UtcMillis), UtcMillis(row.written_at))).collect(),
        loose: loose.map(|row| (row.direction, row.emoji, UtcMillis(row.at))).collect(),
        labels: labels.fetch_all(conn).await?,
    }))
}

/// When the shop first knew of a contact.
pub async fn known_since(conn: &mut SqliteConnection, who: ContactId) -> Result<Option<UtcMillis>, StoreError> {
    let at = sqlx::query_scalar!("SELECT first_at FROM contact WHERE id = ?1", who.0);
    Ok(at.fetch_optional(conn).await?.map(UtcMillis))
}

/// The labels a contact bears.
pub async fn labels(conn: &mut SqliteConnection, who: ContactId) -> Result<Vec<Tag>, StoreError> {
    let rows = sqlx::query!(
        r#"SELECT l.name AS "name!: String", f.name AS "file?: String"
           FROM contact_label_seen c CROSS JOIN label l ON l.id = c.label_id LEFT JOIN import f ON f.id = c.import_id
           WHERE c.contact_id = ?1"#,
        who.0
    );
    let rows = rows.fetch_all(conn).await?.into_iter();
    Ok(rows.map(|row| Tag { name: row.name, file: row.file, at: None }).collect())
}

/// The lists a contact is on, also those that were thrown away a while ago.
pub async fn lists(conn: &mut SqliteConnection, who: ContactId) -> Result<Vec<Tag>, StoreError> {
    let rows = sqlx::query!(
        r#"SELECT l.name AS "name!: String", f.name AS "file?: String", m.at AS "at!: i64"
           FROM list_member_seen m CROSS JOIN list l ON l.id = m.list_id LEFT JOIN import f ON f.id = m.import_id
           WHERE m.contact_id = ?1"#,
        who.0
    );
    let rows = rows.fetch_all(conn).await?.into_iter();
    Ok(rows.map(|row| Tag { name: row.name, file: row.file, at: Some(UtcMillis(row.at)) }).collect())
}

/// The questions whether offers may come that a contact was asked, the newest first.
pub async fn asked(conn: &mut SqliteConnection, who: ContactId, limit: u32) -> Result<Vec<Asked>, StoreError> {
    let rows = sqlx::query!(
        r#"SELECT q.text AS "text!", w.yes AS "yes!", w.no AS "no!", q.at AS "at!"
           FROM consent_subject s INDEXED BY consent_subject_by_contact
           CROSS JOIN consent_question q INDEXED BY consent_question_by_subject ON q.subject_id = s.id
           CROSS JOIN consent_wording w ON w.id = q.wording_id
           WHERE s.contact_id = +?1 LIMIT +?2"#,
        who.0,
        limit
    );
    let rows = rows.fetch_all(conn).await?.into_iter();
    let mut asked: Vec<Asked> =
        rows.map(|row| Asked { text: row.text, buttons: [row.yes, row.no], at: UtcMillis(row.at) }).collect();
    asked.sort_by_key(|one| std::cmp::Reverse(one.at));
    Ok(asked)
}

/// The lines of files that are about a contact, of files that were brought in, also where that was taken back.
pub async fn file_rows(conn: &mut SqliteConnection, who: ContactId, limit: u32) -> Result<Vec<FileRow>, StoreError> {
    let rows = sqlx::query!(
        r#"SELECT i.name AS "file!", r.row AS "row!", i.done_at, i.undone_at, r.said, r.basis
           FROM import_row r INDEXED BY import_row_by_contact CROSS JOIN import i ON i.id = r.import_id
           WHERE r.contact_id = +?1 AND i.state IN ('done', 'undone') LIMIT +?2"#,
        who.0,
        limit
    );
    let rows = rows.fetch_all(conn).await?.into_iter();
    Ok(rows
        .map(|row| FileRow {
            file: row.file,
            row: row.row,
            at: row.done_at.map(UtcMillis),
            undone_at: row.undone_at.map(UtcMillis),
            said: row.said,
            basis: row.basis,
        })
        .collect())
}

/// What a field is called: its code where every shop has it, and the shop's own word for it. Also of one that is used no more.
pub async fn field(conn: &mut SqliteConnection, id: FieldId) -> Result<(Option<String>, String), StoreError> {
    let row = sqlx::query!("SELECT code, name FROM field WHERE id = ?1", id.0).fetch_optional(conn).await?;
    Ok(row.map(|row| (row.code, row.name)).unwrap_or_default())
}
