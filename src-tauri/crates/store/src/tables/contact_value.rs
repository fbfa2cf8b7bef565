//! What was written down of people, and by whom. Only ever added to: the newest row of a field that may be seen counts, and
//! the empty text takes a value away.

use shopbell_model::{ActorId, ContactId, FieldId, HelperId, UtcMillis};
use sqlx::SqliteConnection;

use crate::error::StoreError;

/// As many rows of a person's are read, newest first: what was written before that is history nobody looks at.
const MOST: i64 = 1_000;

/// What was written in a field once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Value {
    /// The row: a larger one is newer.
    pub id: i64,
    /// In which field.
    pub field: FieldId,
    /// What; empty where a value was taken away.
    pub value: String,
    /// When.
    pub at: UtcMillis,
    /// Who sat at the counter.
    pub helper: Option<HelperId>,
    /// The file that said so, and the row there.
    pub file: Option<(String, Option<i64>)>,
}

/// Writes a value down; answers its row.
pub async fn add(
    tx: &mut SqliteConnection,
    contact: ContactId,
    field: FieldId,
    value: &str,
    (actor, helper): (ActorId, Option<HelperId>),
    at: UtcMillis,
) -> Result<i64, StoreError> {
    let helper = helper.map(|helper| helper.0);
    let done = sqlx::query!(
        "INSERT INTO contact_value (contact_id, field_id, actor_id, helper_id, value, at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        contact.0,
        field.0,
        actor.0,
        helper,
        value,
        at.0
    )
    .execute(tx)
    .await?;
    Ok(done.last_insert_rowid())
}

/// What a row says; nothing when it is gone.
pub async fn text(conn: &mut SqliteConnection, row: i64) -> Result<Option<String>, StoreError> {
    Ok(sqlx::query_scalar!("SELECT value FROM contact_value WHERE id = ?1", row).fetch_optional(conn).await?)
}

/// What was written down of a contact, the newest first.
pub async fn of(conn: &mut SqliteConnection, contact: ContactId) -> Result<Vec<Value>, StoreError> {
    let rows = sqlx::query!(
        r#"SELECT v.id AS "id!: i64", v.field_id AS "field!: i64", v.value AS "value!: String", v.at AS "at!: i64",
                  v.helper_id AS "helper?: i64", f.name AS "file?: String",
                  (SELECT r.row FROM import_row r WHERE r.import_id = v.import_id AND r.contact_id = v.contact_id LIMIT 1)
                    AS "row?: i64"
           FROM contact_value_seen v LEFT JOIN import f ON f.id = v.import_id
           WHERE v.contact_id = ?1 LIMIT +?2"#,
        contact.0,
        MOST
    )
    .fetch_all(conn)
    .await?;
    let mut values: Vec<Value> = rows
        .into_iter()
        .map(|row| Value {
            id: row.id,
            field: FieldId(row.field),
            value: row.value,
            at: UtcMillis(row.at),
            helper: row.helper.map(HelperId),
            file: row.file.map(|file| (file, row.row)),
        })
        .collect();
    values.sort_by_key(|value| std::cmp::Reverse(value.id));
    Ok(values)
}

/// What stands in a field of a contact; nothing where it is empty.
pub async fn now(
    conn: &mut SqliteConnection,
    contact: ContactId,
    field: FieldId,
) -> Result<Option<String>, StoreError> {
    let found = sqlx::query_scalar!(
        r#"SELECT value AS "value!: String" FROM contact_value_seen
           WHERE contact_id = ?1 AND field_id = ?2 ORDER BY id DESC LIMIT 1"#,
        contact.0,
        field.0
    );
    Ok(found.fetch_optional(conn).await?.filter(|value| !value.is_empty()))
}
