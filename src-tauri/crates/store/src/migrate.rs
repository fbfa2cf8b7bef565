//! The file's versions: forward only, each in one transaction together with its number.

use sqlx::SqliteConnection;

use crate::error::StoreError;

/// Every version in order; the first makes version 1. A released one is never edited.
const MIGRATIONS: &[&str] = &[
    include_str!("../migrations/0001_foundation.sql"),
    include_str!("../migrations/0002_journal_without_signatures.sql"),
    include_str!("../migrations/0003_service_messages.sql"),
    include_str!("../migrations/0004_changed_messages.sql"),
    include_str!("../migrations/0005_day.sql"),
    include_str!("../migrations/0006_media.sql"),
    include_str!("../migrations/0007_voice.sql"),
    include_str!("../migrations/0008_stickers.sql"),
    include_str!("../migrations/0009_catch_up.sql"),
    include_str!("../migrations/0010_merging.sql"),
    include_str!("../migrations/0011_consent.sql"),
    include_str!("../migrations/0012_templates.sql"),
    include_str!("../migrations/0013_recordings.sql"),
    include_str!("../migrations/0014_studio.sql"),
    include_str!("../migrations/0015_counter.sql"),
    include_str!("../migrations/0016_people.sql"),
    include_str!("../migrations/0017_template_files.sql"),
    include_str!("../migrations/0018_customers.sql"),
    include_str!("../migrations/0019_erasure.sql"),
    include_str!("../migrations/0020_door.sql"),
    include_str!("../migrations/0021_imports.sql"),
    include_str!("../migrations/0022_template_words.sql"),
    include_str!("../migrations/0023_prices.sql"),
    include_str!("../migrations/0024_import_proof.sql"),
    include_str!("../migrations/0025_alike.sql"),
    include_str!("../migrations/0026_template_limits.sql"),
    include_str!("../migrations/0027_reaction_verdict.sql"),
    include_str!("../migrations/0028_later_quote.sql"),
    include_str!("../migrations/0029_consent_proof.sql"),
    include_str!("../migrations/0030_template_fallbacks.sql"),
    include_str!("../migrations/0031_kept.sql"),
    include_str!("../migrations/0032_campaigns.sql"),
    include_str!("../migrations/0033_signs_of_life.sql"),
    include_str!("../migrations/0034_campaign_files.sql"),
    include_str!("../migrations/0035_silent.sql"),
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
    use sqlx::Connection as _;

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
    async fn bodies_kept_by_the_first_version_wait_on() {
        let mut connection = SqliteConnection::connect("sqlite::memory:").await.unwrap();
        apply(&mut connection, 1, MIGRATIONS[0]).await.unwrap();
        let kept = "INSERT INTO journal (id, signature, body, received_at, state, note, reader) VALUES
                    (3, x'01', x'aa', 10, 'applied', NULL, 1), (7, x'02', x'bb', 20, 'pending', NULL, 0),
                    (9, x'03', x'cc', 30, 'set_aside', 'why', 1)";
        sqlx::raw_sql(kept).execute(&mut connection).await.unwrap();
        migrate(&mut connection).await.unwrap();
        let rows = "SELECT group_concat(concat_ws(' ', id, hex(body), received_at, state, note, reader), ', ')
                    FROM (SELECT * FROM journal ORDER BY id)";
        let rows: String = sqlx::query_scalar(rows).fetch_one(&mut connection).await.unwrap();
        assert_eq!(rows, "3 AA 10 applied 1, 7 BB 20 pending 0, 9 CC 30 set_aside why 1");
        let next = "INSERT INTO journal (body, received_at) VALUES (x'dd', 40) RETURNING id";
        let next: i64 = sqlx::query_scalar(next).fetch_one(&mut connection).await.unwrap();
        assert_eq!(next, 10, "ids go on where they were");
    }

    #[tokio::test]
    async fn answers_that_reached_somebody_before_are_counted() {
        let mut connection = SqliteConnection::connect("sqlite::memory:").await.unwrap();
        for (number, script) in (1..).zip(&MIGRATIONS[..2]) {
            apply(&mut connection, number, script).await.unwrap();
        }
        let before = "INSERT INTO portfolio (id) VALUES (1);
            INSERT INTO account (id, portfolio_id, waba_id, ours) VALUES (1, 1, 'waba', 1);
            INSERT INTO number (id, account_id, phone_number_id, ours) VALUES (1, 1, 'pn', 1);
            INSERT INTO actor (id, kind) VALUES (1, 'person');
            INSERT INTO contact (id, portfolio_id, first_at) VALUES (1, 1, 0);
            INSERT INTO conversation (id, number_id, contact_id, ours, entry_point_until) VALUES (1, 1, 1, 1, 300000000);
            INSERT INTO message
                (conversation_id, direction, kind, actor_id, at, stored_at, delivery, delivered_at, read_at) VALUES
                (1, 'out', 'text', 1, 0, 0, 'delivered', 900000, NULL),
                (1, 'out', 'text', 1, 0, 0, 'read', NULL, 900001),
                (1, 'out', 'template', 1, 0, 0, 'delivered', 900000, NULL),
                (1, 'out', 'text', NULL, 0, 0, 'delivered', 900000, NULL),
                (1, 'out', 'text', 1, 0, 0, 'failed', NULL, NULL),
                (1, 'out', 'text', 1, 0, 0, 'delivered', 299999999, NULL),
                (1, 'out', 'text', 1, 0, 0, 'delivered', 300600000, NULL),
                (1, 'in', 'text', NULL, 0, 0, NULL, NULL, NULL)";
        sqlx::raw_sql(before).execute(&mut connection).await.unwrap();
        migrate(&mut connection).await.unwrap();
        let counted = "SELECT group_concat(quarter || ':' || messages, ' ')
                       FROM (SELECT * FROM service_quarter ORDER BY quarter)";
        let counted: String = sqlx::query_scalar(counted).fetch_one(&mut connection).await.unwrap();
        assert_eq!(counted, "1:2 334:1");
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
