//! What can be written down of a person: the fields every shop has, and those this shop made. One that a file made is there
//! once that file was brought in.

use shopbell_model::field::{FieldCode, FieldKind};
use shopbell_model::{FieldId, PortfolioId};
use sqlx::SqliteConnection;

use crate::error::StoreError;
use crate::search;

/// A field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// Which.
    pub id: FieldId,
    /// What it is, where every shop has it.
    pub code: Option<FieldCode>,
    /// What the shop calls it; empty where every shop has it.
    pub name: String,
    /// What stands in it.
    pub kind: FieldKind,
}

/// The fields every shop has are there from now on.
pub async fn ensure(tx: &mut SqliteConnection, portfolio: PortfolioId) -> Result<(), StoreError> {
    for code in FieldCode::ALL {
        let (code, kind) = (code.as_str(), FieldKind::Text.as_str());
        sqlx::query!(
            "INSERT INTO field (portfolio_id, code, kind) VALUES (?1, ?2, ?3)
             ON CONFLICT (portfolio_id, code) WHERE code IS NOT NULL DO NOTHING",
            portfolio.0,
            code,
            kind
        )
        .execute(&mut *tx)
        .await?;
    }
    Ok(())
}

/// All fields that are used: those every shop has, then the shop's own by name.
pub async fn all(conn: &mut SqliteConnection, portfolio: PortfolioId) -> Result<Vec<Field>, StoreError> {
    let rows = sqlx::query!(
        r#"SELECT id AS "id!", code, name, kind, folded FROM field WHERE portfolio_id = ?1 AND removed = 0
           AND (import_id IS NULL OR EXISTS (SELECT 1 FROM import i WHERE i.id = field.import_id AND i.state = 'done'))"#,
        portfolio.0
    )
    .fetch_all(conn)
    .await?;
    let mut fields = Vec::with_capacity(rows.len());
    for row in rows {
        let code = row.code.as_deref().map(FieldCode::parse).transpose()?;
        let field = Field { id: FieldId(row.id), code, name: row.name, kind: FieldKind::parse(&row.kind)? };
        fields.push((code.is_none(), code, row.folded, field));
    }
    fields.sort_by(|(own, code, folded, _), (other, other_code, other_folded, _)| {
        (own, code, folded).cmp(&(other, other_code, other_folded))
    });
    Ok(fields.into_iter().map(|(.., field)| field).collect())
}

/// One field that is used.
pub async fn get(
    conn: &mut SqliteConnection,
    portfolio: PortfolioId,
    id: FieldId,
) -> Result<Option<Field>, StoreError> {
    Ok(all(conn, portfolio).await?.into_iter().find(|field| field.id == id))
}

/// The shop's own field of this name.
pub async fn named(
    tx: &mut SqliteConnection,
    portfolio: PortfolioId,
    name: &str,
) -> Result<Option<FieldId>, StoreError> {
    let folded = search::folded(name);
    let found = sqlx::query_scalar!(
        r#"SELECT id AS "id!" FROM field WHERE portfolio_id = ?1 AND folded = ?2 AND code IS NULL AND removed = 0
           AND (import_id IS NULL OR EXISTS (SELECT 1 FROM import i WHERE i.id = field.import_id AND i.state = 'done'))"#,
        portfolio.0,
        folded
    );
    Ok(found.fetch_optional(tx).await?.map(FieldId))
}

/// A new field of the shop's own. One that a file made which is not brought in becomes it.
pub async fn add(
    tx: &mut SqliteConnection,
    portfolio: PortfolioId,
    name: &str,
    kind: FieldKind,
) -> Result<FieldId, StoreError> {
    let (folded, kind) = (search::folded(name), kind.as_str());
    let id = sqlx::query_scalar!(
        r#"INSERT INTO field (portfolio_id, name, folded, kind) VALUES (?1, ?2, ?3, ?4)
           ON CONFLICT (portfolio_id, folded) WHERE code IS NULL AND removed = 0
           DO UPDATE SET name = excluded.name, kind = excluded.kind, import_id = NULL RETURNING id AS "id!""#,
        portfolio.0,
        name,
        folded,
        kind
    );
    Ok(FieldId(id.fetch_one(tx).await?))
}

/// A field of the shop's own is called otherwise, and stays whatever becomes of a file that made it.
pub async fn rename(tx: &mut SqliteConnection, id: FieldId, name: &str) -> Result<(), StoreError> {
    let folded = search::folded(name);
    make_room(tx, id, &folded).await?;
    sqlx::query!(
        "UPDATE field SET name = ?2, folded = ?3, import_id = NULL WHERE id = ?1 AND code IS NULL",
        id.0,
        name,
        folded
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// One of this name that only a file has which is not brought in: seen with the file, it stands beside this one.
async fn make_room(tx: &mut SqliteConnection, id: FieldId, folded: &str) -> Result<(), StoreError> {
    sqlx::query!(
        "UPDATE field SET folded = folded || ' (' || id || ')'
         WHERE portfolio_id = (SELECT o.portfolio_id FROM field o WHERE o.id = ?1) AND folded = ?2 AND id <> ?1
           AND code IS NULL AND removed = 0",
        id.0,
        folded
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// A field of the shop's own is used no more, or again. What stands in it stays.
pub async fn set_removed(tx: &mut SqliteConnection, id: FieldId, removed: bool) -> Result<(), StoreError> {
    let folded = sqlx::query_scalar!("SELECT folded FROM field WHERE id = ?1 AND code IS NULL", id.0);
    if !removed && let Some(folded) = folded.fetch_optional(&mut *tx).await? {
        make_room(tx, id, &folded).await?;
    }
    sqlx::query!("UPDATE field SET removed = ?2 WHERE id = ?1 AND code IS NULL", id.0, removed).execute(tx).await?;
    Ok(())
}

/// What a field of the shop's own is called, also one that is used no more.
pub async fn own_name(
    tx: &mut SqliteConnection,
    portfolio: PortfolioId,
    id: FieldId,
) -> Result<Option<String>, StoreError> {
    let name = sqlx::query_scalar!(
        "SELECT name FROM field WHERE id = ?1 AND portfolio_id = ?2 AND code IS NULL",
        id.0,
        portfolio.0
    );
    Ok(name.fetch_optional(tx).await?)
}
