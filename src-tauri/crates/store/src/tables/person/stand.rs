//! Where a person stands in the list, and by what they are found: worked out here from what is known, whenever that changes.

use shopbell_model::ContactId;
use sqlx::SqliteConnection;

use super::sort::sort_key;
use crate::error::StoreError;
use crate::tables::{reach, recipient, setting};
use crate::{json, search};

/// The version of the order of names that the whole list is in.
const VERSION: &str = "people_sorted";

/// Version of [`sort_key`]: a list in an older order is put in order again.
const ORDER: &str = "1";

/// How far it is put in order, while that is going on: the order, and the last contact looked at.
const REACHED: &str = "people_sorted_to";

/// People to a commit: small enough that no webhook waits long behind one.
const STEP: i64 = 200;

/// Puts a person in their place, and makes them findable by every name and number that is known and the address for mail that
/// stands now. What a file says counts when it was brought in, or made the person: nobody sees them before it is. To be said
/// after any of those changed.
pub async fn refresh(tx: &mut SqliteConnection, id: ContactId) -> Result<(), StoreError> {
    refresh_all(tx, &[id]).await
}

/// The same for many in a few statements. Who is gone is not found any more.
pub async fn refresh_all(tx: &mut SqliteConnection, of: &[ContactId]) -> Result<(), StoreError> {
    let asked = serde_json::to_string(of).unwrap_or_default();
    let rows = sqlx::query!(
        r#"SELECT t.value + 0 AS "id!: i64", c.id IS NOT NULL AS "there!: bool",
                  c.name AS "name?: String", c.username AS "username?: String", c.phone AS "phone?: String",
                  c.profile_name AS "profile_name?: String",
                  EXISTS (SELECT 1 FROM conversation k WHERE k.contact_id = c.id AND k.merged_into IS NOT NULL)
                    AS "part!: bool",
                  (SELECT group_concat(concat_ws(' ', q.name, q.username, q.profile_name), ' ') FROM conversation w
                   CROSS JOIN conversation k INDEXED BY conversation_parts ON k.merged_into = w.id
                   CROSS JOIN contact q ON q.id = k.contact_id WHERE w.contact_id = c.id) AS "others?: String",
                  (SELECT group_concat(i.value, ' ') FROM identity i INDEXED BY identity_by_contact
                   WHERE i.kind = 'phone' AND (i.import_id IS NULL OR i.import_id = c.import_id
                       OR EXISTS (SELECT 1 FROM import f WHERE f.id = i.import_id AND f.state = 'done'))
                     AND i.contact_id IN (SELECT c.id UNION ALL
                     SELECT k.contact_id FROM conversation w
                     CROSS JOIN conversation k INDEXED BY conversation_parts ON k.merged_into = w.id
                     WHERE w.contact_id = c.id)) AS "phones?: String",
                  (SELECT json_group_array(json_array(v.id, v.value)) FROM contact_value v
                   WHERE v.field_id IN (SELECT id FROM field WHERE code = 'email')
                     AND (v.import_id IS NULL OR v.import_id = c.import_id
                       OR EXISTS (SELECT 1 FROM import f WHERE f.id = v.import_id AND f.state = 'done'))
                     AND v.contact_id IN (SELECT c.id UNION ALL
                     SELECT k.contact_id FROM conversation w
                     CROSS JOIN conversation k INDEXED BY conversation_parts ON k.merged_into = w.id
                     WHERE w.contact_id = c.id)) AS "mails!: String"
           FROM json_each(?1) t LEFT JOIN contact c ON c.id = t.value"#,
        asked
    )
    .fetch_all(&mut *tx)
    .await?;
    let mut places = Vec::with_capacity(rows.len());
    let mut found = Vec::with_capacity(rows.len());
    for row in rows {
        if !row.there {
            found.push((ContactId(row.id), String::new()));
            continue;
        }
        let sort = match row.part {
            true => String::new(),
            false => sort_key(row.name.as_deref(), row.username.as_deref(), row.phone.as_deref()),
        };
        places.push((row.id, sort));
        let phones = row.phones.iter().flat_map(|phones| phones.split(' ')).map(str::to_owned).map(Some);
        let mut words: Vec<String> = Vec::new();
        let mails: Vec<(i64, String)> = json::read(&row.mails)?;
        let mail = mails.into_iter().max_by_key(|(id, _)| *id).map(|(_, mail)| mail).filter(|mail| !mail.is_empty());
        let all = [row.name, row.username, row.phone, row.profile_name, row.others, mail];
        for word in all.into_iter().chain(phones).flatten() {
            // What is said twice is found no better.
            if !words.contains(&word) {
                words.push(word);
            }
        }
        found.push((ContactId(row.id), words.join(" ")));
    }
    let places = serde_json::to_string(&places).unwrap_or_default();
    sqlx::query!(
        "UPDATE contact SET sort = t.value ->> 1 FROM json_each(?1) t
         WHERE contact.id = t.value ->> 0 AND contact.sort IS NOT t.value ->> 1",
        places
    )
    .execute(&mut *tx)
    .await?;
    search::index_contacts(tx, &found).await
}

/// Whether a file brought people whom nobody has put in order yet.
pub async fn unsorted(conn: &mut SqliteConnection) -> Result<bool, StoreError> {
    let found = sqlx::query_scalar!(
        r#"SELECT id AS "id!" FROM contact INDEXED BY contact_unsorted
           WHERE sort IS NULL AND import_id IS NOT NULL LIMIT 1"#
    );
    Ok(found.fetch_optional(conn).await?.is_some())
}

/// Puts people in order whom a file brought, some of them; whether there may be more.
pub async fn sort_staged(tx: &mut SqliteConnection) -> Result<bool, StoreError> {
    let found = sqlx::query_scalar!(
        r#"SELECT id AS "id!" FROM contact INDEXED BY contact_unsorted
           WHERE sort IS NULL AND import_id IS NOT NULL LIMIT +?1"#,
        STEP
    );
    let found = found.fetch_all(&mut *tx).await?;
    for id in &found {
        refresh(&mut *tx, ContactId(*id)).await?;
    }
    Ok(!found.is_empty())
}

/// Whether everybody is in order who wrote to the shop before it kept such a list, or in an older order.
pub async fn is_sorted(conn: &mut SqliteConnection) -> Result<bool, StoreError> {
    Ok(setting::get(conn, VERSION).await?.as_deref() == Some(ORDER))
}

/// Puts the next of them in order, on from where the last call ended, also before a restart; whether there may be more.
pub async fn sort_next(tx: &mut SqliteConnection) -> Result<bool, StoreError> {
    let reached = setting::get(tx, REACHED).await?;
    let after = reached.as_deref().and_then(|reached| reached.split_once(':')).filter(|(order, _)| *order == ORDER);
    let after = after.and_then(|(_, last)| last.parse().ok()).unwrap_or(0);
    match step(tx, after).await? {
        Some(last) => {
            setting::put(tx, REACHED, &format!("{ORDER}:{last}")).await?;
            Ok(true)
        }
        None => {
            setting::put(tx, VERSION, ORDER).await?;
            setting::remove(tx, REACHED).await?;
            Ok(false)
        }
    }
}

/// Puts the next people in order; the last one looked at, or nothing when there are no more.
async fn step(tx: &mut SqliteConnection, after: i64) -> Result<Option<i64>, StoreError> {
    let rows = sqlx::query!(
        r#"SELECT c.id AS "id!", c.sort IS NOT NULL OR EXISTS (SELECT 1 FROM conversation k
             WHERE k.contact_id = c.id AND (k.ours = 1 OR k.merged_into IS NOT NULL)) AS "listed!: bool"
           FROM contact c WHERE c.id > ?1 ORDER BY c.id LIMIT +?2"#,
        after,
        STEP
    )
    .fetch_all(&mut *tx)
    .await?;
    for row in rows.iter().filter(|row| row.listed) {
        refresh(&mut *tx, ContactId(row.id)).await?;
    }
    Ok(rows.last().map(|row| row.id))
}

/// Whether a contact stands in no list yet.
pub async fn unlisted(conn: &mut SqliteConnection, id: ContactId) -> Result<bool, StoreError> {
    let found = sqlx::query_scalar!(r#"SELECT sort IS NULL AS "unlisted!: bool" FROM contact WHERE id = ?1"#, id.0);
    Ok(found.fetch_optional(conn).await?.unwrap_or(false))
}

/// The shop calls a person so from now on; without a name of the shop's own, as they call themselves in WhatsApp.
pub async fn set_own_name(tx: &mut SqliteConnection, id: ContactId, name: Option<&str>) -> Result<(), StoreError> {
    sqlx::query!("UPDATE contact SET name = coalesce(?2, profile_name) WHERE id = ?1", id.0, name).execute(tx).await?;
    Ok(())
}

/// A number a person wrote down is shown with a contact that has none yet.
pub async fn offer_phone(tx: &mut SqliteConnection, id: ContactId) -> Result<(), StoreError> {
    sqlx::query!(
        "UPDATE contact SET phone = (SELECT value FROM identity_seen WHERE contact_id = ?1 AND kind = 'phone'
           ORDER BY first_at DESC, id DESC LIMIT 1)
         WHERE id = ?1 AND (phone IS NULL OR NOT EXISTS
           (SELECT 1 FROM identity_seen WHERE contact_id = ?1 AND kind = 'phone' AND value = contact.phone))",
        id.0
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// What was written down of one contact, its labels and its lists belong to another from now on. What either bore by hand
/// stays whatever becomes of a file that says the same, and so does the other where one of them was no file's.
pub async fn move_all(tx: &mut SqliteConnection, from: ContactId, to: ContactId) -> Result<(), StoreError> {
    sqlx::query!("UPDATE contact_value SET contact_id = ?2 WHERE contact_id = ?1", from.0, to.0)
        .execute(&mut *tx)
        .await?;
    sqlx::query!(
        "INSERT INTO contact_label (label_id, contact_id, import_id)
           SELECT g.label_id, ?2, g.import_id FROM contact_label g WHERE g.contact_id = ?1
         ON CONFLICT (label_id, contact_id) DO UPDATE SET import_id = excluded.import_id
           WHERE import_id IS NOT NULL AND (excluded.import_id IS NULL
             OR EXISTS (SELECT 1 FROM import f WHERE f.id = excluded.import_id AND f.state = 'done'))",
        from.0,
        to.0
    )
    .execute(&mut *tx)
    .await?;
    sqlx::query!("DELETE FROM contact_label WHERE contact_id = ?1", from.0).execute(&mut *tx).await?;
    sqlx::query!(
        "INSERT INTO list_member (list_id, contact_id, import_id, at)
           SELECT g.list_id, ?2, g.import_id, g.at FROM list_member g WHERE g.contact_id = ?1
         ON CONFLICT (list_id, contact_id) DO UPDATE SET import_id = excluded.import_id
           WHERE import_id IS NOT NULL AND (excluded.import_id IS NULL
             OR EXISTS (SELECT 1 FROM import f WHERE f.id = excluded.import_id AND f.state = 'done'))",
        from.0,
        to.0
    )
    .execute(&mut *tx)
    .await?;
    sqlx::query!("DELETE FROM list_member WHERE contact_id = ?1", from.0).execute(&mut *tx).await?;
    recipient::move_all(&mut *tx, from, to).await?;
    reach::move_all(&mut *tx, from, to).await?;
    sqlx::query!(
        "UPDATE contact SET import_id = NULL WHERE id = ?2 AND import_id IS NOT NULL
           AND EXISTS (SELECT 1 FROM contact g WHERE g.id = ?1 AND g.import_id IS NULL)",
        from.0,
        to.0
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// The name a contact gave to WhatsApp.
pub async fn profile_name(conn: &mut SqliteConnection, id: ContactId) -> Result<Option<String>, StoreError> {
    let name = sqlx::query_scalar!("SELECT profile_name FROM contact WHERE id = ?1", id.0);
    Ok(name.fetch_optional(conn).await?.flatten())
}
