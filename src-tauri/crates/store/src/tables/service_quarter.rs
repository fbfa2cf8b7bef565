//! How many free-form messages reached customers, by quarter of an hour. Written by a trigger on `message`.

use shopbell_model::{PhoneNumberId, UtcMillis};
use sqlx::SqliteConnection;

use crate::StoreError;

/// Length of a quarter of an hour in milliseconds.
const QUARTER: i64 = 900_000;

/// How many reached their customers from `from` on and before `to`, both at a full quarter of an hour.
pub async fn reached(
    connection: &mut SqliteConnection,
    number: &PhoneNumberId,
    from: UtcMillis,
    to: UtcMillis,
) -> Result<u32, StoreError> {
    let (from, to) = (from.0.div_euclid(QUARTER), to.0.div_euclid(QUARTER));
    let sum = sqlx::query_scalar!(
        r#"SELECT coalesce(sum(q.messages), 0) AS "sum!: i64" FROM service_quarter q
           WHERE q.number_id = (SELECT id FROM number WHERE phone_number_id = ?1) AND q.quarter >= ?2 AND q.quarter < ?3"#,
        number.0,
        from,
        to
    )
    .fetch_one(connection)
    .await?;
    Ok(u32::try_from(sum).unwrap_or(u32::MAX))
}

#[cfg(test)]
mod tests;
