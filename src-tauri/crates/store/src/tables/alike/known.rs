//! What is known of a contact, as far as two are compared.

use shopbell_model::alike::Known;
use shopbell_model::field::{FieldCode, FieldKind};
use shopbell_model::{ContactId, FieldId, Phone, WaId};
use sqlx::SqliteConnection;

use crate::error::StoreError;
use crate::tables::field::Field;
use crate::tables::person::name_key;

/// As many values of a contact are read, the newest first.
const MOST: i64 = 200;

/// What is known of a contact; nothing for one nobody sees, and for the row that stands for a merged chat. `fields` are those
/// the shop uses.
pub async fn known(
    conn: &mut SqliteConnection,
    contact: ContactId,
    fields: &[Field],
) -> Result<Option<Known>, StoreError> {
    let row = sqlx::query!(
        "SELECT c.name, c.username FROM contact c WHERE c.id = ?1
           AND (c.import_id IS NULL OR EXISTS (SELECT 1 FROM import f WHERE f.id = c.import_id AND f.state = 'done'))
           AND NOT EXISTS (SELECT 1 FROM conversation w WHERE w.contact_id = c.id AND w.main_part IS NOT NULL)
           AND (c.sort > ''
             OR EXISTS (SELECT 1 FROM conversation k WHERE k.contact_id = c.id AND k.merged_into IS NOT NULL))",
        contact.0
    );
    let Some(row) = row.fetch_optional(&mut *conn).await? else { return Ok(None) };
    let mut known = Known {
        name: row.name.as_deref().and_then(name_key).unwrap_or_default(),
        username: row.username,
        ..Known::default()
    };
    let names = sqlx::query!(
        r#"SELECT kind AS "kind!: String", value AS "value!: String" FROM identity_seen
           WHERE contact_id = ?1 AND kind IN ('phone', 'wa_id')"#,
        contact.0
    );
    for name in names.fetch_all(&mut *conn).await? {
        let phone = match name.kind.as_str() {
            "phone" => Phone::from_e164(&name.value).ok(),
            _ => Phone::from_wa_id(&WaId::new(name.value)),
        };
        known.phones.extend(phone.filter(|phone| !known.phones.contains(phone)));
    }
    let written = sqlx::query!(
        r#"SELECT field_id AS "field!: i64", value AS "value!: String" FROM contact_value_seen
           WHERE contact_id = ?1 ORDER BY id DESC LIMIT +?2"#,
        contact.0,
        MOST
    );
    let mut seen: Vec<i64> = Vec::new();
    for value in written.fetch_all(conn).await? {
        // The newest row of a field counts, also where it took a value away.
        if seen.contains(&value.field) {
            continue;
        }
        seen.push(value.field);
        let Some(field) = fields.iter().find(|field| field.id == FieldId(value.field)) else { continue };
        if value.value.is_empty() {
            continue;
        }
        match (field.code, field.kind) {
            (Some(FieldCode::Email), _) => known.email = Some(value.value),
            (Some(FieldCode::Birthday), _) => known.birthday = Some(value.value),
            (None, FieldKind::Text | FieldKind::Number) => known.own.push((field.id, value.value)),
            _ => {}
        }
    }
    Ok(Some(known))
}
