//! What is old enough to go, found a page at a time from the oldest on; what is known of a whole person, to judge whether they
//! may go; and what went. The pages are candidates only: who goes is judged by [`known`], of everything that hangs on the person.

use shopbell_model::retention::{Kept, PersonFacts};
use shopbell_model::window::SERVICE_WINDOW;
use shopbell_model::{ContactId, ConversationId, FileId, UnknownWord, UtcMillis};
use sqlx::SqliteConnection;

use super::erasure::Person;
use crate::error::StoreError;

/// A place among what is old: everything before it was looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place(i64, i64);

/// Somebody who may be old enough.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Old {
    /// Who: as the list of people shows them.
    pub contact: ContactId,
    /// What they are called, where that is known.
    pub name: Option<String>,
    /// Their place among the old.
    pub place: Place,
}

/// The file of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OldFile {
    /// Which.
    pub id: FileId,
    /// Since when it is here.
    pub since: UtcMillis,
    /// Its bytes.
    pub size: i64,
    /// Its name, where it has one.
    pub name: Option<String>,
    /// What the customer of its chat is called.
    pub of: Option<String>,
    /// Its place among the old.
    pub place: Place,
}

/// A day on which something went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Run {
    /// What.
    pub what: Kept,
    /// After how many months.
    pub months: u16,
    /// When the last of it went.
    pub at: UtcMillis,
    /// How many people or files.
    pub count: i64,
    /// Bytes of files.
    pub bytes: i64,
}

/// Whose chat is silent since before a time, on every shelf: in the order of their last words from a place on, at most `limit`.
/// Who is pinned or put off is left out.
pub async fn silent(
    conn: &mut SqliteConnection,
    before: UtcMillis,
    after: Place,
    limit: u32,
) -> Result<Vec<Old>, StoreError> {
    let mut found = Vec::new();
    for shelf in ["to_answer", "waiting", "done"] {
        let rows = sqlx::query!(
            r#"SELECT c.id AS "id!: i64", c.contact_id AS "contact!: i64", c.last_at AS "last_at!: i64",
                      coalesce(p.name, p.username, p.phone) AS "name?: String"
               FROM conversation c INDEXED BY conversation_by_shelf CROSS JOIN contact p ON p.id = c.contact_id
               WHERE c.shelf = ?1 AND c.ours = 1 AND c.last_message_id IS NOT NULL AND c.snoozed_until IS NULL
                 AND c.pinned_at IS NULL AND c.last_at < ?2 AND (c.last_at, c.id) > (?3, ?4)
               ORDER BY c.last_at, c.id LIMIT +?5"#,
            shelf,
            before.0,
            after.0,
            after.1,
            limit
        );
        let rows = rows.fetch_all(&mut *conn).await?;
        found.extend(rows.into_iter().map(|row| Old {
            contact: ContactId(row.contact),
            name: row.name,
            place: Place(row.last_at, row.id),
        }));
    }
    found.sort_by_key(|old| old.place);
    found.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    Ok(found)
}

/// Who stands in the list since before a time, never wrote nor was written to, and agreed to nothing: in the order they came to
/// be known from a place on, at most `limit`.
pub async fn strangers(
    conn: &mut SqliteConnection,
    before: UtcMillis,
    after: Place,
    limit: u32,
) -> Result<Vec<Old>, StoreError> {
    let rows = sqlx::query!(
        r#"SELECT c.id AS "id!: i64", c.first_at AS "first_at!: i64",
                  coalesce(c.name, c.username, c.phone) AS "name?: String"
           FROM contact c INDEXED BY contact_by_first
           WHERE c.sort > '' AND c.first_at < ?1 AND (c.first_at, c.id) > (?2, ?3)
             AND (c.import_id IS NULL OR EXISTS (SELECT 1 FROM import f WHERE f.id = c.import_id AND f.state = 'done'))
             AND NOT EXISTS (SELECT 1 FROM conversation w WHERE w.contact_id = c.id AND w.last_message_id IS NOT NULL)
             AND NOT EXISTS (SELECT 1 FROM consent_subject s CROSS JOIN consent_state t ON t.subject_id = s.id
               WHERE t.act = 'agreed' AND s.contact_id = c.id)
             AND NOT EXISTS (SELECT 1 FROM import_row r CROSS JOIN import i ON i.id = r.import_id
               WHERE i.state = 'done' AND i.consent_seq IS NOT NULL AND (i.way = 'all' OR r.basis IS NOT NULL)
                 AND r.contact_id = c.id)
           ORDER BY c.first_at, c.id LIMIT +?4"#,
        before.0,
        after.0,
        after.1,
        limit
    );
    let rows = rows.fetch_all(conn).await?.into_iter();
    Ok(rows.map(|row| Old { contact: ContactId(row.id), name: row.name, place: Place(row.first_at, row.id) }).collect())
}

/// What is known of everything that hangs on a person.
pub async fn known(conn: &mut SqliteConnection, person: &Person) -> Result<PersonFacts, StoreError> {
    let chats: Vec<i64> = person.chats.iter().map(|chat| chat.0).collect();
    let contacts: Vec<i64> = person.contacts.iter().map(|contact| contact.0).collect();
    let (chats, contacts) =
        (serde_json::to_string(&chats).unwrap_or_default(), serde_json::to_string(&contacts).unwrap_or_default());
    let row = sqlx::query!(
        r#"SELECT
             EXISTS (SELECT 1 FROM json_each(?1) j CROSS JOIN conversation c ON c.id = j.value
               WHERE c.last_message_id IS NOT NULL) AS "spoke!: bool",
             EXISTS (SELECT 1 FROM json_each(?2) j CROSS JOIN consent_subject s ON s.contact_id = j.value
               CROSS JOIN consent_state t ON t.subject_id = s.id WHERE t.act = 'agreed')
             OR EXISTS (SELECT 1 FROM json_each(?2) j CROSS JOIN import_row r ON r.contact_id = j.value
               CROSS JOIN import i ON i.id = r.import_id
               WHERE i.state = 'done' AND i.consent_seq IS NOT NULL AND (i.way = 'all' OR r.basis IS NOT NULL))
               AS "agreed!: bool",
             EXISTS (SELECT 1 FROM json_each(?1) j CROSS JOIN conversation c ON c.id = j.value
               WHERE c.blocked_at IS NOT NULL OR c.pinned_at IS NOT NULL OR c.snoozed_until IS NOT NULL OR c.draft <> '')
             OR EXISTS (SELECT 1 FROM json_each(?1) j CROSS JOIN later l ON l.conversation_id = j.value)
             OR EXISTS (SELECT 1 FROM json_each(?1) j CROSS JOIN outbox o ON o.conversation_id = j.value)
             OR EXISTS (SELECT 1 FROM json_each(?1) j CROSS JOIN recording r ON r.conversation_id = j.value)
             OR EXISTS (SELECT 1 FROM json_each(?1) j CROSS JOIN consent_doubt d INDEXED BY consent_doubt_of_chat
               ON d.conversation_id = j.value AND d.settled_at IS NULL)
             OR EXISTS (SELECT 1 FROM json_each(?2) j CROSS JOIN recipient p INDEXED BY recipient_by_contact
               ON p.contact_id = j.value CROSS JOIN campaign g ON g.id = p.campaign_id
               WHERE p.state IN ('planned', 'later') AND g.state IN ('planned', 'running', 'paused'))
             OR EXISTS (SELECT 1 FROM json_each(?2) j CROSS JOIN import_row r ON r.contact_id = j.value
               CROSS JOIN import i ON i.id = r.import_id WHERE i.state IN ('reading', 'ready'))
             OR EXISTS (SELECT 1 FROM json_each(?2) j CROSS JOIN erasure x INDEXED BY erasure_open
               CROSS JOIN erasure_of g ON g.erasure_id = x.id AND g.what = 'contact' AND g.which = j.value
               WHERE x.done_at IS NULL) AS "held!: bool",
             max(
               (SELECT ifnull(max(c.last_at), 0) FROM json_each(?1) j CROSS JOIN conversation c ON c.id = j.value),
               (SELECT ifnull(max(ifnull(n.changed_at, n.at)), 0) FROM json_each(?1) j
                  CROSS JOIN note n ON n.conversation_id = j.value),
               (SELECT ifnull(max(r.at), 0) FROM json_each(?1) j CROSS JOIN reaction r INDEXED BY reaction_by_chat
                  ON r.conversation_id = j.value),
               (SELECT ifnull(max(i.done_at), 0) FROM json_each(?2) j CROSS JOIN import_row r ON r.contact_id = j.value
                  CROSS JOIN import i ON i.id = r.import_id WHERE i.state = 'done'),
               (SELECT ifnull(max(c.first_at), 0) FROM json_each(?2) j CROSS JOIN contact c ON c.id = j.value),
               (SELECT ifnull(max(i.first_at), 0) FROM json_each(?2) j CROSS JOIN identity i ON i.contact_id = j.value),
               (SELECT ifnull(max(v.at), 0) FROM json_each(?2) j CROSS JOIN contact_value v ON v.contact_id = j.value),
               (SELECT ifnull(max(m.at), 0) FROM json_each(?2) j CROSS JOIN list_member m ON m.contact_id = j.value),
               (SELECT ifnull(max(e.recorded_at), 0) FROM json_each(?2) j
                  CROSS JOIN consent_subject s ON s.contact_id = j.value
                  CROSS JOIN consent_entry e ON e.subject_id = s.id)) AS "newest!: i64""#,
        chats,
        contacts
    );
    let row = row.fetch_one(conn).await?;
    Ok(PersonFacts { newest: UtcMillis(row.newest), spoke: row.spoke, agreed: row.agreed, held: row.held })
}

/// When a customer last wrote to the shop, by WhatsApp's clock, or up to two days later where they came from an ad; nothing
/// where nobody ever did.
pub async fn heard(conn: &mut SqliteConnection) -> Result<Option<UtcMillis>, StoreError> {
    let until = sqlx::query_scalar!(
        r#"SELECT max(window_until) AS "until?: i64" FROM conversation INDEXED BY conversation_by_window WHERE ours = 1"#
    );
    let until = until.fetch_one(conn).await?.filter(|until| *until > 0);
    Ok(until.map(|until| UtcMillis(until) - SERVICE_WINDOW))
}

/// Files of messages that came here before a time, from the oldest on; none of a message that is still to go.
pub async fn files(
    conn: &mut SqliteConnection,
    before: UtcMillis,
    after: Place,
    limit: u32,
) -> Result<Vec<OldFile>, StoreError> {
    let rows = sqlx::query!(
        r#"SELECT f.id AS "id!: i64", f.made_at AS "made_at!: i64", ifnull(f.size, 0) AS "size!: i64", f.name AS "name?: String",
                  coalesce(p.name, p.username, p.phone) AS "of?: String"
           FROM media f INDEXED BY media_kept
           CROSS JOIN message m ON m.id = f.message_id
           CROSS JOIN conversation c ON c.id = m.conversation_id
           CROSS JOIN contact p ON p.id = c.contact_id
           WHERE f.state = 'here' AND f.message_id IS NOT NULL AND f.made_at < ?1 AND (f.made_at, f.id) > (?2, ?3)
             AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.message_id = f.message_id)
           ORDER BY f.made_at, f.id LIMIT +?4"#,
        before.0,
        after.0,
        after.1,
        limit
    );
    let rows = rows.fetch_all(conn).await?.into_iter();
    Ok(rows
        .map(|row| OldFile {
            id: FileId(row.id),
            since: UtcMillis(row.made_at),
            size: row.size,
            name: row.name,
            of: row.of,
            place: Place(row.made_at, row.id),
        })
        .collect())
}

/// Lets files of messages go: nothing leads to their bytes any more, which go with the next sweep. Answers the chats that show
/// them, a chat for each.
pub async fn clear_files(
    tx: &mut SqliteConnection,
    of: &[FileId],
    now: UtcMillis,
) -> Result<Vec<ConversationId>, StoreError> {
    let of = serde_json::to_string(of).unwrap_or_default();
    let chats = sqlx::query_scalar!(
        r#"UPDATE media SET state = 'gone', gone = NULL, cleared_at = ?2, file = NULL, thumbnail = NULL, url = NULL,
             meta_id = NULL, sha256_told = NULL, wave = NULL, uploaded_id = NULL, uploaded_at = NULL
           WHERE id IN (SELECT value FROM json_each(?1)) AND state = 'here' AND message_id IS NOT NULL
             AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.message_id = media.message_id)
           RETURNING (SELECT conversation_id FROM message WHERE message.id = media.message_id) AS "chat!: i64""#,
        of,
        now.0
    );
    Ok(chats.fetch_all(tx).await?.into_iter().map(ConversationId).collect())
}

/// Writes down what went.
pub async fn note(tx: &mut SqliteConnection, run: Run) -> Result<(), StoreError> {
    let what = run.what.as_str();
    sqlx::query!(
        "INSERT INTO retention_run (what, months, at, count, bytes) VALUES (?1, ?2, ?3, ?4, ?5)",
        what,
        run.months,
        run.at.0,
        run.count,
        run.bytes
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// What went lately, a line a day and kind, the newest first: of the last thousand steps.
pub async fn runs(conn: &mut SqliteConnection, limit: u32) -> Result<Vec<Run>, StoreError> {
    let rows = sqlx::query!(
        r#"SELECT what AS "what!: String", months AS "months!: i64", max(at) AS "at!: i64", sum(count) AS "count!: i64",
                  sum(bytes) AS "bytes!: i64"
           FROM (SELECT * FROM retention_run ORDER BY id DESC LIMIT 1000)
           GROUP BY what, months, at / 86400000 ORDER BY max(at) DESC LIMIT +?1"#,
        limit
    );
    let mut runs = Vec::new();
    for row in rows.fetch_all(conn).await? {
        let months = u16::try_from(row.months)
            .map_err(|_| StoreError::Unreadable(UnknownWord { kind: "months", word: row.months.to_string() }))?;
        runs.push(Run {
            what: Kept::parse(&row.what)?,
            months,
            at: UtcMillis(row.at),
            count: row.count,
            bytes: row.bytes,
        });
    }
    Ok(runs)
}
