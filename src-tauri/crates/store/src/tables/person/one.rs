//! One person: what names them, their chats, labels and lists. A merged person is all of their parts.

use shopbell_model::{ContactId, ConversationId, FieldId, LabelId, ListId, PortfolioId, UtcMillis};
use sqlx::SqliteConnection;

use crate::error::StoreError;
use crate::json;
use crate::tables::identity::IdentityKind;

/// A name a person goes by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// What kind of name.
    pub kind: IdentityKind,
    /// The name.
    pub value: String,
    /// Since when it is known.
    pub first_at: UtcMillis,
    /// The file that told it and nothing else, and the row there.
    pub file: Option<(String, Option<i64>)>,
    /// Whether WhatsApp knows it as this person's: it goes by an id of WhatsApp's with the same digits.
    pub confirmed: bool,
}

/// A chat with a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chat {
    /// Which.
    pub conversation: ConversationId,
    /// When somebody last spoke in it; nothing where nobody did.
    pub last_at: Option<UtcMillis>,
    /// When the person last wrote in it.
    pub wrote_at: Option<UtcMillis>,
}

/// Whether a contact stands in the list of people, its file having been brought in.
pub async fn shown(conn: &mut SqliteConnection, id: ContactId) -> Result<bool, StoreError> {
    let found = sqlx::query_scalar!(r#"SELECT id AS "id!: i64" FROM contact_seen WHERE id = ?1"#, id.0);
    Ok(found.fetch_optional(conn).await?.is_some())
}

/// The contacts that are the person: of a merged one the parts, each of which holds names and values of its own; the main one
/// first.
pub async fn bodies(conn: &mut SqliteConnection, id: ContactId) -> Result<Vec<ContactId>, StoreError> {
    let parts = sqlx::query_scalar!(
        r#"SELECT k.contact_id FROM conversation w
           CROSS JOIN conversation k INDEXED BY conversation_parts ON k.merged_into = w.id
           WHERE w.contact_id = ?1 ORDER BY w.main_part IS NOT k.id, k.id"#,
        id.0
    );
    let parts = parts.fetch_all(conn).await?;
    Ok(if parts.is_empty() { vec![id] } else { parts.into_iter().map(ContactId).collect() })
}

/// The contact that what a person at the counter writes down hangs on: of a merged person the main part's.
pub async fn own_contact(conn: &mut SqliteConnection, id: ContactId) -> Result<ContactId, StoreError> {
    Ok(bodies(conn, id).await?.first().copied().unwrap_or(id))
}

/// What names a contact, numbers first, the newest of a kind first.
pub async fn names(conn: &mut SqliteConnection, id: ContactId) -> Result<Vec<Named>, StoreError> {
    let rows = sqlx::query!(
        r#"SELECT i.kind AS "kind!: String", i.value AS "value!: String", i.first_at AS "first_at!: i64",
                  f.name AS "file?: String",
                  (SELECT r.row FROM import_row r WHERE r.import_id = i.import_id AND r.contact_id = i.contact_id LIMIT 1)
                    AS "row?: i64",
                  EXISTS (SELECT 1 FROM identity o WHERE o.contact_id = i.contact_id AND o.kind = 'wa_id'
                    AND '+' || o.value = i.value) AS "confirmed!: bool"
           FROM identity_seen i LEFT JOIN import f ON f.id = i.import_id
           WHERE i.contact_id = ?1"#,
        id.0
    )
    .fetch_all(conn)
    .await?;
    let mut names: Vec<Named> = rows
        .into_iter()
        .filter_map(|row| {
            Some(Named {
                kind: IdentityKind::parse(&row.kind)?,
                value: row.value,
                first_at: UtcMillis(row.first_at),
                file: row.file.map(|file| (file, row.row)),
                confirmed: row.confirmed,
            })
        })
        .collect();
    names.sort_by_key(|one| (one.kind, std::cmp::Reverse(one.first_at)));
    Ok(names)
}

/// Who goes by one of these numbers: E.164.
pub async fn phones_named(
    conn: &mut SqliteConnection,
    portfolio: PortfolioId,
    phones: &[String],
) -> Result<Option<ContactId>, StoreError> {
    for phone in phones {
        let digits = phone.trim_start_matches('+');
        let found = sqlx::query_scalar!(
            r#"SELECT contact_id AS "id!: i64" FROM identity_seen
               WHERE portfolio_id = ?1 AND kind = 'phone' AND value = ?2
               UNION ALL SELECT contact_id FROM identity_seen
               WHERE portfolio_id = ?1 AND kind = 'wa_id' AND value = ?3 LIMIT 1"#,
            portfolio.0,
            phone,
            digits
        );
        if let Some(id) = found.fetch_optional(&mut *conn).await? {
            return Ok(Some(ContactId(id)));
        }
    }
    Ok(None)
}

/// The chats with a person, who spoke last first.
pub async fn chats(conn: &mut SqliteConnection, id: ContactId) -> Result<Vec<Chat>, StoreError> {
    let rows = sqlx::query!(
        r#"SELECT id AS "id!", last_message_id, last_at, last_inbound_at FROM conversation
           WHERE contact_id = ?1 AND ours = 1"#,
        id.0
    )
    .fetch_all(conn)
    .await?;
    let mut chats: Vec<Chat> = rows
        .into_iter()
        .map(|row| Chat {
            conversation: ConversationId(row.id),
            last_at: row.last_message_id.map(|_| UtcMillis(row.last_at)),
            wrote_at: row.last_inbound_at.map(UtcMillis),
        })
        .collect();
    chats.sort_by_key(|chat| std::cmp::Reverse(chat.last_at));
    Ok(chats)
}

/// Labels of a contact and of its chats.
pub async fn labels(conn: &mut SqliteConnection, id: ContactId) -> Result<Vec<LabelId>, StoreError> {
    let rows = sqlx::query_scalar!(
        r#"SELECT label_id AS "id!: i64" FROM contact_label_seen WHERE contact_id = ?1
           UNION SELECT l.label_id FROM conversation w CROSS JOIN chat_label l INDEXED BY chat_label_by_chat
             ON l.conversation_id = w.id WHERE w.contact_id = ?1 AND w.ours = 1"#,
        id.0
    );
    Ok(rows.fetch_all(conn).await?.into_iter().map(LabelId).collect())
}

/// The lists a contact is on.
pub async fn lists(conn: &mut SqliteConnection, id: ContactId) -> Result<Vec<ListId>, StoreError> {
    let rows = sqlx::query_scalar!(
        r#"SELECT m.list_id AS "id!: i64" FROM list_member_seen m CROSS JOIN list l ON l.id = m.list_id
           WHERE m.contact_id = ?1 AND l.removed_at IS NULL"#,
        id.0
    );
    Ok(rows.fetch_all(conn).await?.into_iter().map(ListId).collect())
}

/// The contact that stands in the list for this one: of a part that of the merged chat, else itself.
pub async fn whole(conn: &mut SqliteConnection, id: ContactId) -> Result<ContactId, StoreError> {
    let whole = sqlx::query_scalar!(
        "SELECT w.contact_id FROM conversation k CROSS JOIN conversation w ON w.id = k.merged_into
         WHERE k.contact_id = ?1 LIMIT 1",
        id.0
    );
    Ok(whole.fetch_optional(conn).await?.map_or(id, ContactId))
}

/// What is taken along of a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Detail {
    /// Who.
    pub contact: ContactId,
    /// Their numbers, E.164.
    pub phones: Vec<String>,
    /// What stands in the fields; of a field that was written twice the later row counts.
    pub values: Vec<(FieldId, String)>,
    /// The lists they are on, by name.
    pub lists: Vec<String>,
}

/// A page of people with what is taken along of them, in one question.
pub async fn details(conn: &mut SqliteConnection, of: &[ContactId]) -> Result<Vec<Detail>, StoreError> {
    let asked = serde_json::to_string(of).unwrap_or_default();
    let rows = sqlx::query!(
        r#"SELECT c.id AS "id!: i64",
             (SELECT json_group_array(i.value) FROM identity_seen i WHERE i.kind = 'phone' AND i.contact_id IN
               (SELECT c.id UNION ALL SELECT k.contact_id FROM conversation w
                CROSS JOIN conversation k INDEXED BY conversation_parts ON k.merged_into = w.id
                WHERE w.contact_id = c.id)) AS "phones!: String",
             (SELECT json_group_array(json_array(v.id, v.field_id, v.value)) FROM contact_value_seen v WHERE v.contact_id IN
               (SELECT c.id UNION ALL SELECT k.contact_id FROM conversation w
                CROSS JOIN conversation k INDEXED BY conversation_parts ON k.merged_into = w.id
                WHERE w.contact_id = c.id)) AS "written!: String",
             (SELECT json_group_array(l.name) FROM list_member_seen m CROSS JOIN list l ON l.id = m.list_id
              WHERE l.removed_at IS NULL AND m.contact_id IN
               (SELECT c.id UNION ALL SELECT k.contact_id FROM conversation w
                CROSS JOIN conversation k INDEXED BY conversation_parts ON k.merged_into = w.id
                WHERE w.contact_id = c.id)) AS "lists!: String"
           FROM json_each(?1) j CROSS JOIN contact c ON c.id = j.value"#,
        asked
    )
    .fetch_all(conn)
    .await?;
    let mut details = Vec::with_capacity(rows.len());
    for row in rows {
        let mut written: Vec<(i64, i64, String)> = json::read(&row.written)?;
        written.sort_by_key(|(id, ..)| *id);
        details.push(Detail {
            contact: ContactId(row.id),
            phones: json::read(&row.phones)?,
            values: written.into_iter().map(|(_, field, value)| (FieldId(field), value)).collect(),
            lists: json::read(&row.lists)?,
        });
    }
    Ok(details)
}
