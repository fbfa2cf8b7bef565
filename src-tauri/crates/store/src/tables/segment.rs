//! Segments that were kept by name.

use shopbell_model::segment::Segment;
use shopbell_model::{PortfolioId, SegmentId, UnknownWord, UtcMillis};
use sqlx::SqliteConnection;

use crate::error::StoreError;
use crate::search;

/// A segment that was kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Which.
    pub id: SegmentId,
    /// Its name.
    pub name: String,
    /// Who is in it.
    pub segment: Segment,
}

/// All segments, by name.
pub async fn all(conn: &mut SqliteConnection, portfolio: PortfolioId) -> Result<Vec<Kept>, StoreError> {
    let rows = sqlx::query!(
        r#"SELECT id AS "id!", name, rules FROM segment WHERE portfolio_id = ?1 ORDER BY folded"#,
        portfolio.0
    )
    .fetch_all(conn)
    .await?;
    let read = |rules: String| {
        let segment = serde_json::from_str(&rules);
        segment.map_err(|_| StoreError::Unreadable(UnknownWord { kind: "segment", word: rules }))
    };
    rows.into_iter().map(|row| Ok(Kept { id: SegmentId(row.id), name: row.name, segment: read(row.rules)? })).collect()
}

/// The segment of this name.
pub async fn named(
    tx: &mut SqliteConnection,
    portfolio: PortfolioId,
    name: &str,
) -> Result<Option<SegmentId>, StoreError> {
    let folded = search::folded(name);
    let found = sqlx::query_scalar!(
        r#"SELECT id AS "id!" FROM segment WHERE portfolio_id = ?1 AND folded = ?2"#,
        portfolio.0,
        folded
    );
    Ok(found.fetch_optional(tx).await?.map(SegmentId))
}

/// A new segment.
pub async fn add(
    tx: &mut SqliteConnection,
    portfolio: PortfolioId,
    name: &str,
    segment: &Segment,
    at: UtcMillis,
) -> Result<SegmentId, StoreError> {
    let (folded, rules) = (search::folded(name), serde_json::to_string(segment).unwrap_or_default());
    let id = sqlx::query_scalar!(
        r#"INSERT INTO segment (portfolio_id, name, folded, rules, made_at) VALUES (?1, ?2, ?3, ?4, ?5)
           RETURNING id AS "id!""#,
        portfolio.0,
        name,
        folded,
        rules,
        at.0
    );
    Ok(SegmentId(id.fetch_one(tx).await?))
}

/// A segment is called otherwise, or means others.
pub async fn change(
    tx: &mut SqliteConnection,
    id: SegmentId,
    name: &str,
    segment: &Segment,
) -> Result<bool, StoreError> {
    let (folded, rules) = (search::folded(name), serde_json::to_string(segment).unwrap_or_default());
    let done =
        sqlx::query!("UPDATE segment SET name = ?2, folded = ?3, rules = ?4 WHERE id = ?1", id.0, name, folded, rules)
            .execute(tx)
            .await?;
    Ok(done.rows_affected() > 0)
}

/// A segment goes. Nobody in it does.
pub async fn delete(tx: &mut SqliteConnection, id: SegmentId) -> Result<bool, StoreError> {
    let done = sqlx::query!("DELETE FROM segment WHERE id = ?1", id.0).execute(tx).await?;
    Ok(done.rows_affected() > 0)
}
