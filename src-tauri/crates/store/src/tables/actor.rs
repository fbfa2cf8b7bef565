//! Who causes changes: a person, a rule, a campaign, an import, the API, the customer.

use shopbell_model::{ActorId, ActorKind};
use sqlx::SqliteConnection;

use crate::StoreError;

/// The actor of this kind and name, made where there is none.
pub async fn ensure(tx: &mut SqliteConnection, kind: ActorKind, name: &str) -> Result<ActorId, StoreError> {
    let kind = kind.as_str();
    let found =
        sqlx::query_scalar!("SELECT id FROM actor WHERE kind = ?1 AND name = ?2 ORDER BY id LIMIT 1", kind, name)
            .fetch_optional(&mut *tx)
            .await?;
    if let Some(id) = found {
        return Ok(ActorId(id));
    }
    let id = sqlx::query_scalar!(r#"INSERT INTO actor (kind, name) VALUES (?1, ?2) RETURNING id AS "id!""#, kind, name)
        .fetch_one(tx)
        .await?;
    Ok(ActorId(id))
}
