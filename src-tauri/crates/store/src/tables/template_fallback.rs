//! What a template says where nothing is known of a customer, by name, language and gap.

use shopbell_model::AccountId;
use sqlx::SqliteConnection;

use crate::error::StoreError;

/// What stands in one gap where nothing is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fallback {
    /// The template's name at Meta.
    pub name: String,
    /// Its language, in Meta's spelling.
    pub language: String,
    /// The gap, by its key.
    pub gap: String,
    /// What stands there.
    pub text: String,
}

/// All of an account; a few for each template.
pub async fn all(conn: &mut SqliteConnection, account: AccountId) -> Result<Vec<Fallback>, StoreError> {
    let rows = sqlx::query_as!(
        Fallback,
        "SELECT name, language, gap, text FROM template_fallback WHERE account_id = ?1",
        account.0
    );
    Ok(rows.fetch_all(conn).await?)
}

/// Keeps one; what stood there before is replaced.
pub async fn keep(tx: &mut SqliteConnection, account: AccountId, one: &Fallback) -> Result<(), StoreError> {
    sqlx::query!(
        "INSERT INTO template_fallback (account_id, name, language, gap, text) VALUES (?1, ?2, ?3, ?4, ?5)
         ON CONFLICT (account_id, name, language, gap) DO UPDATE SET text = excluded.text",
        account.0,
        one.name,
        one.language,
        one.gap,
        one.text
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Forgets one, if it is there.
pub async fn forget(
    tx: &mut SqliteConnection,
    account: AccountId,
    name: &str,
    language: &str,
    gap: &str,
) -> Result<(), StoreError> {
    sqlx::query!(
        "DELETE FROM template_fallback WHERE account_id = ?1 AND name = ?2 AND language = ?3 AND gap = ?4",
        account.0,
        name,
        language,
        gap
    )
    .execute(tx)
    .await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::Bench;

    fn one(language: &str, gap: &str, text: &str) -> Fallback {
        Fallback { name: "order_ready".into(), language: language.into(), gap: gap.into(), text: text.into() }
    }

    #[tokio::test]
    async fn one_is_kept_for_each_language_and_gap_until_it_is_forgotten() {
        let bench = Bench::new().await;
        bench.shop(0).await;
        let of = AccountId(1);
        bench
            .store
            .write(move |tx| {
                Box::pin(async move {
                    keep(tx, of, &one("fi", "body:1", "ystävä")).await?;
                    keep(tx, of, &one("sv", "body:1", "vän")).await?;
                    keep(tx, of, &one("fi", "body:1", "hyvä asiakas")).await?;
                    forget(tx, of, "order_ready", "sv", "body:1").await?;
                    forget(tx, of, "order_ready", "sv", "body:2").await
                })
            })
            .await
            .unwrap();
        let mut conn = bench.store.read().await.unwrap();
        assert_eq!(all(&mut conn, of).await.unwrap(), [one("fi", "body:1", "hyvä asiakas")]);
    }

    #[tokio::test]
    async fn nothing_is_no_text() {
        let bench = Bench::new().await;
        bench.shop(0).await;
        let kept = bench
            .store
            .write(|tx| Box::pin(async move { keep(tx, AccountId(1), &one("fi", "body:1", "  ")).await }))
            .await;
        assert!(kept.is_err());
    }
}
