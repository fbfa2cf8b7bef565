//! The last word of each subject on each matter: worked out of the entries, for whoever asks often.

use shopbell_model::consent::{Act, Facts, Lane, Last, Means};
use shopbell_model::{ContactId, UtcMillis};
use sqlx::SqliteConnection;

use crate::error::StoreError;

/// How a contact stands.
pub async fn facts(conn: &mut SqliteConnection, contact: ContactId) -> Result<Facts, StoreError> {
    let mut facts = Facts::default();
    for (_, lane, last) in of_contacts(conn, &[contact.0]).await? {
        facts.hear(lane, last);
    }
    Ok(facts)
}

/// The last words of some contacts.
pub async fn of_contacts(
    conn: &mut SqliteConnection,
    contacts: &[i64],
) -> Result<Vec<(ContactId, Lane, Last)>, StoreError> {
    let contacts = serde_json::to_string(contacts).unwrap_or_else(|_| "[]".to_owned());
    let rows = sqlx::query!(
        r#"SELECT s.contact_id AS "contact_id!", t.lane, t.act, t.means, t.names_whatsapp, t.at, t.recorded_at, t.seq
           FROM consent_subject s INDEXED BY consent_subject_by_contact
           CROSS JOIN consent_state t ON t.subject_id = s.id
           WHERE s.contact_id IS NOT NULL AND s.contact_id IN (SELECT value FROM json_each(?1))"#,
        contacts
    )
    .fetch_all(conn)
    .await?;
    let mut words = Vec::with_capacity(rows.len());
    for row in rows {
        let last = last((&row.act, &row.means, row.names_whatsapp), (row.at, row.recorded_at, row.seq))?;
        words.extend(Lane::parse(&row.lane).map(|lane| (ContactId(row.contact_id), lane, last)));
    }
    Ok(words)
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
         WHERE (subject_id, lane) > (?1, ?2) ORDER BY subject_id, lane LIMIT ?3",
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
