//! Staging many rows in a few statements: what is known of the people a batch speaks of, and what the batch adds to it.
//!
//! Rows travel as one JSON text a statement: what sqlx costs a row is paid once.

use shopbell_model::consent::chain::Seal;
use shopbell_model::import::Outcome;
use shopbell_model::import::seal::Salt;
use shopbell_model::{ContactId, FieldId, ImportId, LabelId, ListId, PortfolioId, UtcMillis};
use sqlx::SqliteConnection;

use crate::error::StoreError;
use crate::search;

/// Whom a number of a batch names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The number's place in what was asked.
    pub place: usize,
    /// Whom.
    pub contact: ContactId,
    /// Whether an earlier row of this file is about the person.
    pub here: bool,
}

/// Whom these numbers name, for this file: people of the shop, and those it stages itself. What another file says that is
/// not brought in names nobody.
pub async fn named(
    tx: &mut SqliteConnection,
    portfolio: PortfolioId,
    import: ImportId,
    phones: &[&str],
) -> Result<Vec<Hit>, StoreError> {
    let asked = serde_json::to_string(phones).unwrap_or_default();
    let rows = sqlx::query!(
        r#"SELECT t.key + 0 AS "place!: i64", n.contact_id AS "contact!: i64",
                  EXISTS (SELECT 1 FROM import_row r INDEXED BY import_row_by_contact
                          WHERE r.contact_id = n.contact_id AND r.import_id = ?3) AS "here!: bool"
           FROM json_each(?1) t
           CROSS JOIN identity n ON n.portfolio_id = ?2 AND n.kind = 'phone' AND n.value = t.value
           WHERE n.import_id IS NULL OR n.import_id = ?3
              OR EXISTS (SELECT 1 FROM import i WHERE i.id = n.import_id AND i.state = 'done')"#,
        asked,
        portfolio.0,
        import.0
    );
    let rows = rows.fetch_all(tx).await?.into_iter();
    Ok(rows
        .map(|row| Hit {
            place: usize::try_from(row.place).unwrap_or(usize::MAX),
            contact: ContactId(row.contact),
            here: row.here,
        })
        .collect())
}

/// Who has an address for mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Addressed {
    /// The address's place in what was asked.
    pub place: usize,
    /// Who.
    pub contact: ContactId,
    /// Under which name.
    pub name: String,
    /// Whether an earlier row of this file is about the person.
    pub here: bool,
}

/// Who has one of these addresses, capital letters or not.
pub async fn addressed(
    tx: &mut SqliteConnection,
    field: FieldId,
    import: ImportId,
    addresses: &[&str],
) -> Result<Vec<Addressed>, StoreError> {
    let asked = serde_json::to_string(addresses).unwrap_or_default();
    let rows = sqlx::query!(
        r#"SELECT t.key + 0 AS "place!: i64", v.contact_id AS "contact!: i64", ifnull(c.name, '') AS "name!: String",
                  EXISTS (SELECT 1 FROM import_row r INDEXED BY import_row_by_contact
                          WHERE r.contact_id = v.contact_id AND r.import_id = ?3) AS "here!: bool"
           FROM json_each(?1) t
           CROSS JOIN contact_value v INDEXED BY contact_value_by_address
             ON v.value = t.value COLLATE NOCASE AND instr(v.value, '@') > 0
           CROSS JOIN contact c ON c.id = v.contact_id
           WHERE v.field_id = ?2 AND (v.import_id IS NULL OR v.import_id = ?3
              OR EXISTS (SELECT 1 FROM import i WHERE i.id = v.import_id AND i.state = 'done'))"#,
        asked,
        field.0,
        import.0
    );
    let rows = rows.fetch_all(tx).await?.into_iter();
    Ok(rows
        .map(|row| Addressed {
            place: usize::try_from(row.place).unwrap_or(usize::MAX),
            contact: ContactId(row.contact),
            name: row.name,
            here: row.here,
        })
        .collect())
}

/// A value that is written down of somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// Its row: the newest counts.
    pub id: i64,
    /// Of whom.
    pub contact: ContactId,
    /// In which field.
    pub field: FieldId,
    /// What.
    pub value: String,
    /// Whether another file wrote it.
    pub by_another_file: bool,
}

/// What is written down of these people, as this file will find it once it is brought in; in no order.
pub async fn written(
    tx: &mut SqliteConnection,
    import: ImportId,
    of: &[ContactId],
) -> Result<Vec<Written>, StoreError> {
    let asked = serde_json::to_string(of).unwrap_or_default();
    let rows = sqlx::query!(
        r#"SELECT v.id AS "id!: i64", v.contact_id AS "contact!: i64", v.field_id AS "field!: i64",
                  v.value AS "value!: String", ifnull(v.import_id <> ?2, 0) AS "by_another_file!: bool"
           FROM json_each(?1) t
           CROSS JOIN contact_value v INDEXED BY contact_value_by_contact ON v.contact_id = t.value
           WHERE v.import_id IS NULL OR v.import_id = ?2
              OR EXISTS (SELECT 1 FROM import i WHERE i.id = v.import_id AND i.state = 'done')"#,
        asked,
        import.0
    );
    let rows = rows.fetch_all(tx).await?.into_iter();
    Ok(rows
        .map(|row| Written {
            id: row.id,
            contact: ContactId(row.contact),
            field: FieldId(row.field),
            value: row.value,
            by_another_file: row.by_another_file,
        })
        .collect())
}

/// Which of these people bear which labels, as this file will find it.
pub async fn labels(
    tx: &mut SqliteConnection,
    import: ImportId,
    of: &[ContactId],
) -> Result<Vec<(ContactId, LabelId)>, StoreError> {
    let asked = serde_json::to_string(of).unwrap_or_default();
    let rows = sqlx::query!(
        r#"SELECT l.contact_id AS "contact!: i64", l.label_id AS "label!: i64"
           FROM json_each(?1) t
           CROSS JOIN contact_label l INDEXED BY contact_label_by_contact ON l.contact_id = t.value
           WHERE l.import_id IS NULL OR l.import_id = ?2
              OR EXISTS (SELECT 1 FROM import i WHERE i.id = l.import_id AND i.state = 'done')"#,
        asked,
        import.0
    );
    let rows = rows.fetch_all(tx).await?.into_iter();
    Ok(rows.map(|row| (ContactId(row.contact), LabelId(row.label))).collect())
}

/// Which of these people stand in which lists, as this file will find it.
pub async fn lists(
    tx: &mut SqliteConnection,
    import: ImportId,
    of: &[ContactId],
) -> Result<Vec<(ContactId, ListId)>, StoreError> {
    let asked = serde_json::to_string(of).unwrap_or_default();
    let rows = sqlx::query!(
        r#"SELECT m.contact_id AS "contact!: i64", m.list_id AS "list!: i64"
           FROM json_each(?1) t
           CROSS JOIN list_member m INDEXED BY list_member_by_contact ON m.contact_id = t.value
           WHERE m.import_id IS NULL OR m.import_id = ?2
              OR EXISTS (SELECT 1 FROM import i WHERE i.id = m.import_id AND i.state = 'done')"#,
        asked,
        import.0
    );
    let rows = rows.fetch_all(tx).await?.into_iter();
    Ok(rows.map(|row| (ContactId(row.contact), ListId(row.list))).collect())
}

/// What a batch of rows adds. Each kind is written by one statement.
#[derive(Debug, Default)]
pub struct Batch {
    /// New persons: row, name, the number that counts, and where they stand in the list. Rows come from [`first_free`].
    pub people: Vec<(ContactId, Option<String>, Option<String>, String)>,
    /// Numbers that name a person.
    pub numbers: Vec<(ContactId, String)>,
    /// Values.
    pub values: Vec<(ContactId, FieldId, String)>,
    /// Labels people bear.
    pub labels: Vec<(LabelId, ContactId)>,
    /// Lists people stand in.
    pub members: Vec<(ListId, ContactId)>,
    /// The rows themselves.
    pub rows: Vec<NewRow>,
}

/// A row of the file.
#[derive(Debug)]
pub struct NewRow {
    /// Its line in the file.
    pub row: i64,
    /// What becomes of it.
    pub outcome: Outcome,
    /// Whom it is about.
    pub contact: Option<ContactId>,
    /// What is kept of it, as JSON.
    pub said: String,
    /// Why one may write to the person.
    pub basis: Option<String>,
    /// When the person agreed.
    pub agreed_at: Option<UtcMillis>,
    /// Salt and seal; nothing for a row that cannot be used.
    pub sealed: Option<(Salt, Seal)>,
}

/// The first row that no person ever had. Rows from here on are the caller's for as long as the transaction lasts.
pub async fn first_free(tx: &mut SqliteConnection) -> Result<i64, StoreError> {
    // The compiler's check does not know this table of SQLite's own.
    let last = sqlx::query_scalar::<_, i64>("SELECT seq FROM sqlite_sequence WHERE name = 'contact'");
    Ok(last.fetch_optional(tx).await?.unwrap_or(0) + 1)
}

/// Writes a batch.
pub async fn write(
    tx: &mut SqliteConnection,
    portfolio: PortfolioId,
    import: ImportId,
    batch: &Batch,
    now: UtcMillis,
) -> Result<(), StoreError> {
    write_people(tx, portfolio, import, batch, now).await?;
    write_what_is_said(tx, import, batch, now).await?;
    write_rows(tx, import, &batch.rows).await
}

async fn write_people(
    tx: &mut SqliteConnection,
    portfolio: PortfolioId,
    import: ImportId,
    batch: &Batch,
    now: UtcMillis,
) -> Result<(), StoreError> {
    if !batch.people.is_empty() {
        let people = serde_json::to_string(&batch.people).unwrap_or_default();
        sqlx::query!(
            "INSERT INTO contact (id, portfolio_id, name, phone, sort, first_at, import_id)
             SELECT t.value ->> 0, ?2, t.value ->> 1, t.value ->> 2, t.value ->> 3, ?3, ?4 FROM json_each(?1) t",
            people,
            portfolio.0,
            now.0,
            import.0
        )
        .execute(&mut *tx)
        .await?;
    }
    if !batch.numbers.is_empty() {
        // What stands there already is what another file said that is not brought in: whoever looked found nobody.
        let numbers = serde_json::to_string(&batch.numbers).unwrap_or_default();
        sqlx::query!(
            "INSERT INTO identity (portfolio_id, contact_id, kind, value, first_at, import_id)
             SELECT ?2, t.value ->> 0, 'phone', t.value ->> 1, ?3, ?4 FROM json_each(?1) t WHERE 1
             ON CONFLICT (portfolio_id, kind, value) DO UPDATE SET contact_id = excluded.contact_id,
               first_at = excluded.first_at, import_id = excluded.import_id",
            numbers,
            portfolio.0,
            now.0,
            import.0
        )
        .execute(tx)
        .await?;
    }
    Ok(())
}

async fn write_what_is_said(
    tx: &mut SqliteConnection,
    import: ImportId,
    batch: &Batch,
    now: UtcMillis,
) -> Result<(), StoreError> {
    if !batch.values.is_empty() {
        let values = serde_json::to_string(&batch.values).unwrap_or_default();
        sqlx::query!(
            "INSERT INTO contact_value (contact_id, field_id, import_id, value, at)
             SELECT t.value ->> 0, t.value ->> 1, ?2, t.value ->> 2, ?3 FROM json_each(?1) t",
            values,
            import.0,
            now.0
        )
        .execute(&mut *tx)
        .await?;
    }
    if !batch.labels.is_empty() {
        let labels = serde_json::to_string(&batch.labels).unwrap_or_default();
        sqlx::query!(
            "INSERT INTO contact_label (label_id, contact_id, import_id)
             SELECT t.value ->> 0, t.value ->> 1, ?2 FROM json_each(?1) t WHERE 1
             ON CONFLICT (label_id, contact_id) DO UPDATE SET import_id = excluded.import_id",
            labels,
            import.0
        )
        .execute(&mut *tx)
        .await?;
    }
    if !batch.members.is_empty() {
        let members = serde_json::to_string(&batch.members).unwrap_or_default();
        sqlx::query!(
            "INSERT INTO list_member (list_id, contact_id, import_id, at)
             SELECT t.value ->> 0, t.value ->> 1, ?2, ?3 FROM json_each(?1) t WHERE 1
             ON CONFLICT (list_id, contact_id) DO UPDATE SET import_id = excluded.import_id, at = excluded.at",
            members,
            import.0,
            now.0
        )
        .execute(tx)
        .await?;
    }
    Ok(())
}

async fn write_rows(tx: &mut SqliteConnection, import: ImportId, rows: &[NewRow]) -> Result<(), StoreError> {
    if rows.is_empty() {
        return Ok(());
    }
    let words: Vec<_> = rows
        .iter()
        .map(|row| {
            let agreed_at = row.agreed_at.map(|at| at.0);
            let sealed = i64::from(row.sealed.is_some());
            (row.row, row.outcome.as_str(), row.contact, &row.said, &row.basis, agreed_at, sealed)
        })
        .collect();
    let words = serde_json::to_string(&words).unwrap_or_default();
    // Bytes have no place in JSON: they lie side by side, and each row cuts out its own.
    let (mut salts, mut seals) = (Vec::with_capacity(rows.len() * 16), Vec::with_capacity(rows.len() * 32));
    for row in rows {
        let (salt, seal) = row.sealed.unwrap_or_default();
        salts.extend_from_slice(&salt);
        seals.extend_from_slice(&seal);
    }
    sqlx::query!(
        "INSERT INTO import_row (import_id, row, outcome, contact_id, said, basis, agreed_at, salt, seal)
         SELECT ?2, t.value ->> 0, t.value ->> 1, t.value ->> 2, t.value ->> 3, t.value ->> 4, t.value ->> 5,
                iif(t.value ->> 6, substr(?3, t.key * 16 + 1, 16), NULL),
                iif(t.value ->> 6, substr(?4, t.key * 32 + 1, 32), NULL)
         FROM json_each(?1) t",
        words,
        import.0,
        salts,
        seals
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Something a file needs in the shop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Made<T> {
    /// Which.
    pub id: T,
    /// Whether another file made it, which is brought in.
    pub borrowed: bool,
}

/// The label of this name, for a file: one of the shop's, or one that is seen with the file.
pub async fn label(tx: &mut SqliteConnection, import: ImportId, name: &str) -> Result<Made<LabelId>, StoreError> {
    let folded = search::folded(name);
    let made = sqlx::query!(
        r#"INSERT INTO label (name, folded, look, import_id) VALUES (?1, ?2, 1, ?3)
           ON CONFLICT (folded) DO UPDATE SET import_id = iif(import_id IS NULL
             OR EXISTS (SELECT 1 FROM import i WHERE i.id = label.import_id AND i.state = 'done'), import_id, excluded.import_id)
           RETURNING id AS "id!", ifnull(import_id <> ?3, 0) AS "borrowed!: bool""#,
        name,
        folded,
        import.0
    );
    let made = made.fetch_one(tx).await?;
    Ok(Made { id: LabelId(made.id), borrowed: made.borrowed })
}

/// How many labels there are, those of files that are not brought in among them.
pub async fn count_labels(tx: &mut SqliteConnection) -> Result<u32, StoreError> {
    let count = sqlx::query_scalar!("SELECT count(*) FROM label").fetch_one(tx).await?;
    Ok(u32::try_from(count).unwrap_or(u32::MAX))
}

/// The list of this name, for a file: one of the shop's, or one that is seen with the file.
pub async fn list(
    tx: &mut SqliteConnection,
    portfolio: PortfolioId,
    import: ImportId,
    name: &str,
    now: UtcMillis,
) -> Result<Made<ListId>, StoreError> {
    let folded = search::folded(name);
    let made = sqlx::query!(
        r#"INSERT INTO list (portfolio_id, name, folded, made_at, import_id) VALUES (?1, ?2, ?3, ?4, ?5)
           ON CONFLICT (portfolio_id, folded) DO UPDATE SET import_id = iif(import_id IS NULL
             OR EXISTS (SELECT 1 FROM import i WHERE i.id = list.import_id AND i.state = 'done'), import_id, excluded.import_id)
           RETURNING id AS "id!", ifnull(import_id <> ?5, 0) AS "borrowed!: bool""#,
        portfolio.0,
        name,
        folded,
        now.0,
        import.0
    );
    let made = made.fetch_one(tx).await?;
    Ok(Made { id: ListId(made.id), borrowed: made.borrowed })
}

/// How many lists a shop has, those of files that are not brought in among them.
pub async fn count_lists(tx: &mut SqliteConnection, portfolio: PortfolioId) -> Result<u32, StoreError> {
    let count =
        sqlx::query_scalar!("SELECT count(*) FROM list WHERE portfolio_id = ?1 AND removed_at IS NULL", portfolio.0);
    Ok(u32::try_from(count.fetch_one(tx).await?).unwrap_or(u32::MAX))
}

/// The field every shop has by this code.
pub async fn known_field(tx: &mut SqliteConnection, portfolio: PortfolioId, code: &str) -> Result<FieldId, StoreError> {
    let found = sqlx::query_scalar!(
        r#"SELECT id AS "id!" FROM field WHERE portfolio_id = ?1 AND code = ?2"#,
        portfolio.0,
        code
    );
    if let Some(id) = found.fetch_optional(&mut *tx).await? {
        return Ok(FieldId(id));
    }
    let id = sqlx::query_scalar!(
        r#"INSERT INTO field (portfolio_id, code, kind) VALUES (?1, ?2, 'text') RETURNING id AS "id!""#,
        portfolio.0,
        code
    );
    Ok(FieldId(id.fetch_one(tx).await?))
}

/// The shop's own field of this name, for a file: one of the shop's, or one that is seen with the file.
pub async fn own_field(
    tx: &mut SqliteConnection,
    portfolio: PortfolioId,
    import: ImportId,
    (name, kind): (&str, &str),
) -> Result<Made<FieldId>, StoreError> {
    let folded = search::folded(name);
    let made = sqlx::query!(
        r#"INSERT INTO field (portfolio_id, name, folded, kind, import_id) VALUES (?1, ?2, ?3, ?4, ?5)
           ON CONFLICT (portfolio_id, folded) WHERE code IS NULL AND removed = 0
           DO UPDATE SET import_id = iif(import_id IS NULL
             OR EXISTS (SELECT 1 FROM import i WHERE i.id = field.import_id AND i.state = 'done'), import_id, excluded.import_id)
           RETURNING id AS "id!", ifnull(import_id <> ?5, 0) AS "borrowed!: bool""#,
        portfolio.0,
        name,
        folded,
        kind,
        import.0
    );
    let made = made.fetch_one(tx).await?;
    Ok(Made { id: FieldId(made.id), borrowed: made.borrowed })
}

/// How many fields of its own a shop has, those of files that are not brought in among them.
pub async fn count_fields(tx: &mut SqliteConnection, portfolio: PortfolioId) -> Result<u32, StoreError> {
    let count = sqlx::query_scalar!(
        "SELECT count(*) FROM field INDEXED BY field_by_name WHERE portfolio_id = ?1 AND code IS NULL AND removed = 0",
        portfolio.0
    );
    Ok(u32::try_from(count.fetch_one(tx).await?).unwrap_or(u32::MAX))
}
