//! Whom a contact may be alike: by a number, an address, a public name, or by a name with what stands in a field.

use shopbell_model::{ContactId, FieldId, Phone, PortfolioId};
use sqlx::SqliteConnection;

use crate::error::StoreError;

/// What more people than this share tells nobody apart.
const SHARED: usize = 4;

/// Of one name as many people are looked at.
const NAMESAKES: i64 = 300;

/// Who goes by one of these numbers, in whatever spelling.
pub async fn by_number(
    conn: &mut SqliteConnection,
    portfolio: PortfolioId,
    phones: &[Phone],
) -> Result<Vec<ContactId>, StoreError> {
    let mut found = Vec::new();
    for phone in phones.iter().flat_map(Phone::variants) {
        let (e164, digits) = (phone.e164(), phone.digits());
        let rows = sqlx::query_scalar!(
            r#"SELECT contact_id AS "id!: i64" FROM identity_seen
               WHERE portfolio_id = ?1 AND kind = 'phone' AND value = ?2
               UNION ALL SELECT contact_id FROM identity_seen
               WHERE portfolio_id = ?1 AND kind = 'wa_id' AND value = ?3"#,
            portfolio.0,
            e164,
            digits
        );
        found.extend(rows.fetch_all(&mut *conn).await?.into_iter().map(ContactId));
    }
    Ok(few(found, usize::MAX))
}

/// Who has or had this address for mail; nobody when a whole office has it.
pub async fn by_address(
    conn: &mut SqliteConnection,
    field: FieldId,
    address: &str,
) -> Result<Vec<ContactId>, StoreError> {
    let (most, address) = (more_than(SHARED), address.trim());
    let rows = sqlx::query_scalar!(
        r#"SELECT v.contact_id AS "id!: i64" FROM contact_value v INDEXED BY contact_value_by_address
           WHERE v.value = ?1 COLLATE NOCASE AND instr(v.value, '@') > 0 AND v.field_id = ?2
             AND (v.import_id IS NULL OR EXISTS (SELECT 1 FROM import i WHERE i.id = v.import_id AND i.state = 'done'))
           LIMIT +?3"#,
        address,
        field.0,
        most
    );
    Ok(few(rows.fetch_all(conn).await?.into_iter().map(ContactId).collect(), SHARED))
}

/// Who goes by this public name in WhatsApp, capital letters or not.
pub async fn by_username(
    conn: &mut SqliteConnection,
    portfolio: PortfolioId,
    username: &str,
) -> Result<Vec<ContactId>, StoreError> {
    let most = more_than(SHARED);
    let rows = sqlx::query_scalar!(
        r#"SELECT id AS "id!: i64" FROM contact INDEXED BY contact_by_username
           WHERE username = +?2 COLLATE NOCASE AND username IS NOT NULL AND portfolio_id = ?1 LIMIT +?3"#,
        portfolio.0,
        username,
        most
    );
    Ok(few(rows.fetch_all(conn).await?.into_iter().map(ContactId).collect(), SHARED))
}

/// Who is called so and has or had this in a field; nobody when many do. `sort` is the name as the list is put in order by it.
pub async fn by_field(
    conn: &mut SqliteConnection,
    sort: &str,
    field: FieldId,
    value: &str,
) -> Result<Vec<ContactId>, StoreError> {
    // The people of each file that is brought in are a run of their own, and everybody else is one.
    let runs = sqlx::query_scalar!(r#"SELECT id AS "id!: i64" FROM import WHERE state = 'done'"#);
    let runs: Vec<Option<i64>> = runs.fetch_all(&mut *conn).await?.into_iter().map(Some).chain([None]).collect();
    let (mut found, most) = (Vec::new(), more_than(SHARED));
    for run in runs {
        let rows = sqlx::query_scalar!(
            r#"SELECT v.contact_id AS "id!: i64"
               FROM (SELECT id FROM contact INDEXED BY contact_by_name
                     WHERE import_id IS ?1 AND sort = +?2 AND sort > '' LIMIT +?5) c
               CROSS JOIN contact_value_seen v
               WHERE v.field_id = ?3 AND lower(v.value) = lower(?4) AND v.contact_id IN (SELECT c.id UNION ALL
                 SELECT k.contact_id FROM conversation w
                 CROSS JOIN conversation k INDEXED BY conversation_parts ON k.merged_into = w.id
                 WHERE w.contact_id = c.id)
               LIMIT +?6"#,
            run,
            sort,
            field.0,
            value,
            NAMESAKES,
            most
        );
        found.extend(rows.fetch_all(&mut *conn).await?.into_iter().map(ContactId));
    }
    Ok(few(found, SHARED))
}

/// How many rows are read to know that more than `few` people share something: one that was written twice stands there twice.
fn more_than(few: usize) -> i64 {
    i64::try_from(few * 4).unwrap_or(i64::MAX)
}

/// Each once; nobody when they are more than `most`.
fn few(mut found: Vec<ContactId>, most: usize) -> Vec<ContactId> {
    found.sort_unstable();
    found.dedup();
    if found.len() > most { Vec::new() } else { found }
}
