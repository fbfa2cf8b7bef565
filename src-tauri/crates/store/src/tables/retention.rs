//! What is old enough to go, found a page at a time from the oldest on, and what went. Nobody is counted as old of whom
//! anything newer is known; who is pinned, put off, waited for or on the way out is left alone.

use shopbell_model::retention::Kept;
use shopbell_model::{ContactId, ConversationId, FileId, UnknownWord, UtcMillis};
use sqlx::SqliteConnection;

use crate::error::StoreError;

/// A place among what is old: everything before it was looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place(i64, i64);

impl Place {
    /// The place right before this one: whoever looks on from it sees this one first.
    #[must_use]
    pub const fn before(self) -> Self {
        Self(self.0, self.1 - 1)
    }
}

/// Somebody, and how old the newest is that is known of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Old {
    /// Who: as the list of people shows them.
    pub contact: ContactId,
    /// What they are called, where that is known.
    pub name: Option<String>,
    /// The newest word, note, value, list or entry of the ledger.
    pub newest: UtcMillis,
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

/// Whose chat is old: nobody spoke in any of theirs since `before`, and nothing of them is newer. In the order of their last
/// words from a place on, at most `limit` of each shelf.
pub async fn silent(
    conn: &mut SqliteConnection,
    before: UtcMillis,
    after: Place,
    limit: u32,
) -> Result<Vec<Old>, StoreError> {
    let mut found = Vec::new();
    for shelf in ["to_answer", "waiting", "done"] {
        let rows = sqlx::query!(
            r#"SELECT id AS "id!: i64", contact AS "contact!: i64", name AS "name?: String", last_at AS "last_at!: i64",
                      newest AS "newest!: i64" FROM (
                 SELECT c.id AS id, c.contact_id AS contact, coalesce(p.name, p.username, p.phone) AS name,
                   c.last_at AS last_at, max(c.last_at,
                   ifnull((SELECT max(o.last_at) FROM conversation o WHERE o.contact_id = c.contact_id), 0),
                   ifnull((SELECT max(n.at) FROM note n WHERE n.conversation_id IN
                     (SELECT c.id UNION ALL SELECT k.id FROM conversation k WHERE k.merged_into = c.id)), 0),
                   ifnull((SELECT max(v.at) FROM contact_value v WHERE v.contact_id IN
                     (SELECT c.contact_id UNION ALL SELECT k.contact_id FROM conversation k WHERE k.merged_into = c.id)), 0),
                   ifnull((SELECT max(m.at) FROM list_member m WHERE m.contact_id IN
                     (SELECT c.contact_id UNION ALL SELECT k.contact_id FROM conversation k WHERE k.merged_into = c.id)), 0),
                   ifnull((SELECT max(e.recorded_at) FROM consent_subject s CROSS JOIN consent_entry e ON e.subject_id = s.id
                     WHERE s.contact_id IN
                     (SELECT c.contact_id UNION ALL SELECT k.contact_id FROM conversation k WHERE k.merged_into = c.id)), 0)
                   ) AS newest
                 FROM conversation c INDEXED BY conversation_by_shelf CROSS JOIN contact p ON p.id = c.contact_id
                 WHERE c.shelf = ?1 AND c.ours = 1 AND c.last_message_id IS NOT NULL AND c.snoozed_until IS NULL
                   AND c.pinned_at IS NULL AND c.last_at < ?2 AND (c.last_at, c.id) > (?3, ?4)
                   AND NOT EXISTS (SELECT 1 FROM later l WHERE l.conversation_id = c.id)
                   AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.conversation_id IN
                     (SELECT c.id UNION ALL SELECT k.id FROM conversation k WHERE k.merged_into = c.id))
                   AND NOT EXISTS (SELECT 1 FROM erasure x CROSS JOIN erasure_of g ON g.erasure_id = x.id
                     WHERE x.done_at IS NULL AND g.what = 'contact' AND g.which = c.contact_id)
               ) WHERE newest < ?2 ORDER BY last_at, id LIMIT +?5"#,
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
            newest: UtcMillis(row.newest),
            place: Place(row.last_at, row.id),
        }));
    }
    found.sort_by_key(|old| old.place);
    found.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    Ok(found)
}

/// Who stands in the list, never wrote nor was written to, agreed to nothing, and of whom nothing is newer than `before`. In the
/// order they came to be known from a place on.
pub async fn strangers(
    conn: &mut SqliteConnection,
    before: UtcMillis,
    after: Place,
    limit: u32,
) -> Result<Vec<Old>, StoreError> {
    let rows = sqlx::query!(
        r#"SELECT id AS "id!: i64", name AS "name?: String", first_at AS "first_at!: i64", newest AS "newest!: i64" FROM (
             SELECT c.id AS id, coalesce(c.name, c.username, c.phone) AS name, c.first_at AS first_at, max(c.first_at,
               ifnull((SELECT max(i.first_at) FROM identity i WHERE i.contact_id IN (SELECT c.id UNION ALL
                 SELECT k.contact_id FROM conversation w CROSS JOIN conversation k ON k.merged_into = w.id
                 WHERE w.contact_id = c.id)), 0),
               ifnull((SELECT max(v.at) FROM contact_value v WHERE v.contact_id IN (SELECT c.id UNION ALL
                 SELECT k.contact_id FROM conversation w CROSS JOIN conversation k ON k.merged_into = w.id
                 WHERE w.contact_id = c.id)), 0),
               ifnull((SELECT max(m.at) FROM list_member m WHERE m.contact_id IN (SELECT c.id UNION ALL
                 SELECT k.contact_id FROM conversation w CROSS JOIN conversation k ON k.merged_into = w.id
                 WHERE w.contact_id = c.id)), 0),
               ifnull((SELECT max(n.at) FROM conversation w CROSS JOIN note n ON n.conversation_id = w.id
                 WHERE w.contact_id = c.id), 0),
               ifnull((SELECT max(e.recorded_at) FROM consent_subject s CROSS JOIN consent_entry e ON e.subject_id = s.id
                 WHERE s.contact_id IN (SELECT c.id UNION ALL
                 SELECT k.contact_id FROM conversation w CROSS JOIN conversation k ON k.merged_into = w.id
                 WHERE w.contact_id = c.id)), 0)) AS newest
             FROM contact c INDEXED BY contact_by_first
             WHERE c.sort > '' AND c.first_at < ?1 AND (c.first_at, c.id) > (?2, ?3)
               AND (c.import_id IS NULL OR EXISTS (SELECT 1 FROM import f WHERE f.id = c.import_id AND f.state = 'done'))
               AND NOT EXISTS (SELECT 1 FROM conversation w WHERE w.contact_id = c.id
                 AND (w.last_message_id IS NOT NULL
                   OR EXISTS (SELECT 1 FROM later l WHERE l.conversation_id = w.id)
                   OR EXISTS (SELECT 1 FROM outbox o WHERE o.conversation_id = w.id)))
               AND NOT EXISTS (SELECT 1 FROM consent_subject s CROSS JOIN consent_state t ON t.subject_id = s.id
                 WHERE t.act = 'agreed' AND s.contact_id IN (SELECT c.id UNION ALL
                 SELECT k.contact_id FROM conversation w CROSS JOIN conversation k ON k.merged_into = w.id
                 WHERE w.contact_id = c.id))
               AND NOT EXISTS (SELECT 1 FROM import_row r CROSS JOIN import i ON i.id = r.import_id
                 WHERE i.state = 'done' AND i.consent_seq IS NOT NULL AND (i.way = 'all' OR r.basis IS NOT NULL)
                   AND r.contact_id IN (SELECT c.id UNION ALL
                 SELECT k.contact_id FROM conversation w CROSS JOIN conversation k ON k.merged_into = w.id
                 WHERE w.contact_id = c.id))
               AND NOT EXISTS (SELECT 1 FROM erasure x CROSS JOIN erasure_of g ON g.erasure_id = x.id
                 WHERE x.done_at IS NULL AND g.what = 'contact' AND g.which = c.id)
           ) WHERE newest < ?1 ORDER BY first_at, id LIMIT +?4"#,
        before.0,
        after.0,
        after.1,
        limit
    );
    let rows = rows.fetch_all(conn).await?.into_iter();
    Ok(rows
        .map(|row| Old {
            contact: ContactId(row.id),
            name: row.name,
            newest: UtcMillis(row.newest),
            place: Place(row.first_at, row.id),
        })
        .collect())
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
           RETURNING (SELECT conversation_id FROM message WHERE message.id = media.message_id) AS "chat!: i64""#,
        of,
        now.0
    );
    Ok(chats.fetch_all(tx).await?.into_iter().map(ConversationId).collect())
}

/// Writes down what went.
pub async fn note(tx: &mut SqliteConnection, run: Run, erasure: Option<i64>) -> Result<(), StoreError> {
    let what = run.what.as_str();
    sqlx::query!(
        "INSERT INTO retention_run (what, months, at, count, bytes, erasure_id) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        what,
        run.months,
        run.at.0,
        run.count,
        run.bytes,
        erasure
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
