//! The file's versions: forward only, each in one transaction together with its number.

use sqlx::SqliteConnection;

use crate::error::StoreError;

/// Every version in order; the first makes version 1. A released one is never edited.
const MIGRATIONS: &[&str] = &[
    include_str!("../migrations/0001_foundation.sql"),
    include_str!("../migrations/0002_changed_messages.sql"),
    include_str!("../migrations/0003_media.sql"),
];

/// The newest version this program knows.
pub(crate) fn known() -> i64 {
    i64::try_from(MIGRATIONS.len()).unwrap_or(i64::MAX)
}

/// The version of a file; 0 for one without anything in it.
pub(crate) async fn version(connection: &mut SqliteConnection) -> Result<i64, StoreError> {
    Ok(sqlx::query_scalar::<_, i64>("PRAGMA user_version").fetch_one(connection).await?)
}

/// Refuses a file of a newer program.
pub(crate) async fn refuse_newer(connection: &mut SqliteConnection) -> Result<(), StoreError> {
    match version(connection).await? {
        found if found > known() => Err(StoreError::Newer { found, known: known() }),
        _ => Ok(()),
    }
}

/// Brings the file to the newest version.
pub(crate) async fn migrate(connection: &mut SqliteConnection) -> Result<(), StoreError> {
    refuse_newer(connection).await?;
    let from = version(connection).await?;
    for (number, script) in (1_i64..).zip(MIGRATIONS.iter().copied()).filter(|(number, _)| *number > from) {
        let applied = apply(connection, number, script).await;
        if let Err(error) = applied {
            // Where SQLite has rolled back by itself this has nothing left to do, and says so.
            let _ = sqlx::raw_sql("ROLLBACK").execute(&mut *connection).await;
            return Err(error);
        }
        tracing::debug!(number, "migrated");
    }
    Ok(())
}

async fn apply(connection: &mut SqliteConnection, number: i64, script: &'static str) -> Result<(), StoreError> {
    sqlx::raw_sql("BEGIN IMMEDIATE").execute(&mut *connection).await?;
    sqlx::raw_sql(script).execute(&mut *connection).await?;
    sqlx::raw_sql(sqlx::AssertSqlSafe(format!("PRAGMA user_version = {number}"))).execute(&mut *connection).await?;
    sqlx::raw_sql("COMMIT").execute(&mut *connection).await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::Bench;

    #[tokio::test]
    async fn a_version_that_fails_half_way_leaves_nothing() {
        let bench = Bench::new().await;
        let mut connection = bench.store.read().await.unwrap();
        sqlx::raw_sql("PRAGMA query_only = 0").execute(&mut *connection).await.unwrap();
        let applied = apply(&mut connection, 99, "CREATE TABLE half (a); INSERT INTO nowhere VALUES (1)").await;
        assert!(applied.is_err());
        sqlx::raw_sql("ROLLBACK").execute(&mut *connection).await.unwrap();
        assert_eq!(version(&mut connection).await.unwrap(), known());
        assert_eq!(bench.number("SELECT count(*) FROM sqlite_schema WHERE name = 'half'").await, 0);
    }

    #[tokio::test]
    async fn every_table_is_strict_or_virtual() {
        let bench = Bench::new().await;
        let loose = "SELECT count(*) FROM pragma_table_list
                     WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'";
        assert_eq!(bench.number(loose).await, 0);
    }

    #[tokio::test]
    async fn opening_twice_migrates_once() {
        let bench = Bench::new().await;
        bench.shop(1).await;
        bench.store.close().await;
        let store = crate::testing::open(&bench.folder, None).await.unwrap();
        let mut connection = store.read().await.unwrap();
        assert_eq!(version(&mut connection).await.unwrap(), known());
        let contacts = sqlx::query_scalar::<_, i64>("SELECT count(*) FROM contact").fetch_one(&mut *connection).await;
        assert_eq!(contacts.unwrap(), 1);
    }
}
