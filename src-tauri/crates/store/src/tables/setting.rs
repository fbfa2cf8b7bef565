//! Small facts that must survive a restart, by name.

use sqlx::SqliteConnection;

use crate::error::StoreError;

/// What stands under `key`.
pub async fn get(connection: &mut SqliteConnection, key: &str) -> Result<Option<String>, StoreError> {
    Ok(sqlx::query_scalar!("SELECT value FROM setting WHERE key = ?", key).fetch_optional(connection).await?)
}

/// Keeps `value` under `key`.
pub async fn put(tx: &mut SqliteConnection, key: &str, value: &str) -> Result<(), StoreError> {
    sqlx::query!(
        "INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        key,
        value
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Forgets what stands under `key`.
pub async fn remove(tx: &mut SqliteConnection, key: &str) -> Result<(), StoreError> {
    sqlx::query!("DELETE FROM setting WHERE key = ?", key).execute(tx).await?;
    Ok(())
}
