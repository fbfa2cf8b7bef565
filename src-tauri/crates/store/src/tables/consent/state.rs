//! The last word of each subject on each matter: worked out of the entries, for whoever asks often.

use serde::Deserialize;
use shopbell_model::consent::{Act, Facts, Lane, Last, Means, Topic};
use shopbell_model::{ContactId, UtcMillis};
use sqlx::SqliteConnection;

use crate::error::StoreError;
use crate::json;

/// A word as a page's JSON holds it: lane, act, means, whether WhatsApp was named, when, when recorded, which entry, and
/// whether it is a file's. A file's has the topic of its entry in the place of a lane.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Word(String, String, String, i64, i64, i64, i64, i64);

/// How somebody stands of whom these words speak: what they said, and what the files say in which they stand.
pub(crate) fn heard(words: &[Word]) -> Result<Facts, StoreError> {
    let mut facts = Facts::default();
    let (files, own): (Vec<_>, Vec<_>) = words.iter().partition(|word| word.7 == 1);
    for word in own {
        let last = word.last()?;
        if let Some(lane) = Lane::parse(&word.0) {
            facts.hear(lane, last);
        }
    }
    for word in files {
        let last = word.last()?;
        for lane in Lane::of(last.act, Topic::parse(&word.0)?, last.means) {
            facts.hear_file(*lane, last);
        }
    }
    Ok(facts)
}

impl Word {
    fn last(&self) -> Result<Last, StoreError> {
        let Self(_, act, means, names_whatsapp, at, recorded_at, entry, _) = self;
        last((act, means, *names_whatsapp), (*at, *recorded_at, *entry))
    }
}

/// How a contact stands: by their own words, by what was withdrawn in the chats a person made one with theirs, and by the
/// files that are brought in and in which they stand. What somebody agreed to on one number is no word of another's, and
/// WhatsApp's own switch belongs to the identity it was moved at. A *no* of another's that they took back themselves is none,
/// also where WhatsApp told only later that the two who spoke are one: of such a contact there are several subjects.
pub async fn facts(conn: &mut SqliteConnection, contact: ContactId) -> Result<Facts, StoreError> {
    let words = sqlx::query_scalar!(
        r#"SELECT '[' || ifnull(group_concat(word, ','), '') || ']' AS "words!: String" FROM (
             SELECT json_array(t.lane, t.act, t.means, t.names_whatsapp, t.at, t.recorded_at, t.seq, 0) AS word
             FROM consent_subject s INDEXED BY consent_subject_by_contact
             CROSS JOIN consent_state t ON t.subject_id = s.id
             WHERE s.contact_id IN (SELECT ?1 UNION ALL
               SELECT k.contact_id FROM conversation c
               CROSS JOIN conversation k INDEXED BY conversation_parts ON k.merged_into = ifnull(c.merged_into, c.id)
               WHERE c.contact_id = ?1)
               AND (s.contact_id = ?1 OR (t.act = 'withdrawn' AND t.lane <> 'switch' AND NOT EXISTS (
                 SELECT 1 FROM consent_subject o INDEXED BY consent_subject_by_contact
                 CROSS JOIN consent_state y ON y.subject_id = o.id AND y.lane = t.lane
                 WHERE o.contact_id = s.contact_id AND y.act <> 'withdrawn' AND y.at > t.at)))
             UNION ALL
             SELECT json_array(e.topic, e.act, e.means, e.names_whatsapp,
                               iif(i.way = 'all', e.at, coalesce(r.agreed_at, e.at)), e.recorded_at, e.seq, 1)
             FROM import_row r INDEXED BY import_row_by_contact
             CROSS JOIN import i ON i.id = r.import_id
             CROSS JOIN consent_entry e ON e.seq = i.consent_seq
             WHERE r.contact_id = ?1 AND i.state = 'done' AND (i.way = 'all' OR r.basis IS NOT NULL))"#,
        contact.0
    );
    heard(&json::read::<Word>(&words.fetch_one(conn).await?)?)
}

/// The last word of a subject on a matter.
pub async fn get(tx: &mut SqliteConnection, subject: i64, lane: Lane) -> Result<Option<Last>, StoreError> {
    let lane = lane.as_str();
    let row = sqlx::query!(
        "SELECT act, means, names_whatsapp, at, recorded_at, seq FROM consent_state
         WHERE subject_id = ?1 AND lane = ?2",
        subject,
        lane
    )
    .fetch_optional(tx)
    .await?;
    row.map(|row| last((&row.act, &row.means, row.names_whatsapp), (row.at, row.recorded_at, row.seq))).transpose()
}

/// Writes the last word of a subject on a matter.
pub async fn put(tx: &mut SqliteConnection, subject: i64, lane: Lane, last: &Last) -> Result<(), StoreError> {
    let (lane, act, means) = (lane.as_str(), last.act.as_str(), last.means.as_str());
    sqlx::query!(
        "INSERT INTO consent_state (subject_id, lane, act, means, names_whatsapp, at, recorded_at, seq)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
         ON CONFLICT (subject_id, lane) DO UPDATE SET act = excluded.act, means = excluded.means,
           names_whatsapp = excluded.names_whatsapp, at = excluded.at, recorded_at = excluded.recorded_at,
           seq = excluded.seq",
        subject,
        lane,
        act,
        means,
        last.names_whatsapp,
        last.at.0,
        last.recorded_at.0,
        last.entry
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// The last words of subjects, by subject and matter, after a place.
pub async fn after(
    conn: &mut SqliteConnection,
    subject: i64,
    lane: &str,
    limit: u32,
) -> Result<Vec<(i64, String, Option<Last>)>, StoreError> {
    let rows = sqlx::query!(
        "SELECT subject_id, lane, act, means, names_whatsapp, at, recorded_at, seq FROM consent_state
         WHERE (subject_id, lane) > (?1, ?2) ORDER BY subject_id, lane LIMIT +?3",
        subject,
        lane,
        limit
    )
    .fetch_all(conn)
    .await?;
    // One that cannot be read was written by hand.
    let read = rows.into_iter().map(|row| {
        let last = last((&row.act, &row.means, row.names_whatsapp), (row.at, row.recorded_at, row.seq));
        (row.subject_id, row.lane, last.ok())
    });
    Ok(read.collect())
}

fn last(words: (&str, &str, i64), numbers: (i64, i64, i64)) -> Result<Last, StoreError> {
    let ((act, means, names_whatsapp), (at, recorded_at, entry)) = (words, numbers);
    Ok(Last {
        act: Act::parse(act)?,
        means: Means::parse(means)?,
        names_whatsapp: names_whatsapp == 1,
        at: UtcMillis(at),
        recorded_at: UtcMillis(recorded_at),
        entry,
    })
}
