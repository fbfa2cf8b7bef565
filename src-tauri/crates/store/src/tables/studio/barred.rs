//! Names Meta does not give again for thirty days, because an approved template of that name was deleted (CONTRACT §3.1).

use shopbell_model::{AccountId, UtcMillis};
use sqlx::SqliteConnection;

use crate::error::StoreError;

/// A barred name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Barred {
    /// The name.
    pub name: String,
    /// In which language.
    pub language: String,
    /// Until when.
    pub until: UtcMillis,
}

/// Until when a name is barred in a language, where it still is at `now`.
pub async fn until(
    conn: &mut SqliteConnection,
    account: AccountId,
    (name, language): (&str, &str),
    now: UtcMillis,
) -> Result<Option<UtcMillis>, StoreError> {
    let until = sqlx::query_scalar!(
        "SELECT blocked_until FROM template_name_block
         WHERE account_id = ?1 AND name = ?2 AND language = ?3 AND blocked_until > ?4",
        account.0,
        name,
        language,
        now.0
    );
    Ok(until.fetch_optional(conn).await?.map(UtcMillis))
}

/// Bars a name in a language, and forgets bars that are over.
pub async fn bar(
    tx: &mut SqliteConnection,
    account: AccountId,
    barred: &Barred,
    now: UtcMillis,
) -> Result<(), StoreError> {
    sqlx::query!("DELETE FROM template_name_block WHERE account_id = ?1 AND blocked_until <= ?2", account.0, now.0)
        .execute(&mut *tx)
        .await?;
    sqlx::query!(
        "INSERT INTO template_name_block (account_id, name, language, blocked_until) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (account_id, name, language) DO UPDATE SET blocked_until = max(blocked_until, excluded.blocked_until)",
        account.0,
        barred.name,
        barred.language,
        barred.until.0
    )
    .execute(tx)
    .await?;
    Ok(())
}
