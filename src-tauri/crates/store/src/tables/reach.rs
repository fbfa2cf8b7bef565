//! Templates with which the shop began: whom Meta's limit of a moving day counts (CONTRACT §5), and who got an offer when. What
//! that means is `model::reach`'s.

use shopbell_model::reach::{self, DAY, Left, Tier};
use shopbell_model::{ContactId, MessageId, PortfolioId, UtcMillis};
use sqlx::SqliteConnection;

use crate::error::StoreError;

/// A place for a message that waits to go.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    /// Which message.
    pub message: MessageId,
    /// Whose limit it counts for.
    pub portfolio: PortfolioId,
    /// To whom.
    pub contact: ContactId,
    /// Whether it goes outside a window: only then it counts.
    pub outside: bool,
    /// Whether it offers something.
    pub offer: bool,
}

/// Takes a place, before anything went.
pub async fn hold(tx: &mut SqliteConnection, place: Place) -> Result<(), StoreError> {
    sqlx::query!(
        "INSERT INTO reach (message_id, portfolio_id, contact_id, outside, offer) VALUES (?1, ?2, ?3, ?4, ?5)
         ON CONFLICT (message_id) DO UPDATE SET outside = excluded.outside, offer = excluded.offer, at = NULL",
        place.message.0,
        place.portfolio.0,
        place.contact.0,
        place.outside,
        place.offer
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// An attempt is made now.
pub async fn count(
    tx: &mut SqliteConnection,
    message: MessageId,
    outside: bool,
    at: UtcMillis,
) -> Result<(), StoreError> {
    sqlx::query!("UPDATE reach SET outside = ?2, at = ?3 WHERE message_id = ?1", message.0, outside, at.0)
        .execute(tx)
        .await?;
    Ok(())
}

/// It reached nobody: the place is free.
pub async fn forget(tx: &mut SqliteConnection, message: MessageId) -> Result<(), StoreError> {
    sqlx::query!("DELETE FROM reach WHERE message_id = ?1", message.0).execute(tx).await?;
    Ok(())
}

/// Meta took it and told later that it did not arrive: nobody has an offer, though it may count.
pub async fn no_offer(tx: &mut SqliteConnection, message: MessageId) -> Result<(), StoreError> {
    sqlx::query!("UPDATE reach SET offer = 0 WHERE message_id = ?1", message.0).execute(tx).await?;
    Ok(())
}

/// Whether somebody counts already, by any message: one that went within the day, or one that waits.
pub async fn is_reached(conn: &mut SqliteConnection, contact: ContactId, now: UtcMillis) -> Result<bool, StoreError> {
    let since = (now - DAY).0;
    let found = sqlx::query_scalar!(
        r#"SELECT EXISTS (SELECT 1 FROM reach INDEXED BY reach_by_contact
             WHERE contact_id = ?1 AND outside = 1 AND (at IS NULL OR at > ?2)) AS "found!: bool""#,
        contact.0,
        since
    );
    Ok(found.fetch_one(conn).await?)
}

/// When somebody last got an offer with which the shop began, by another message than this one.
pub async fn last_offer(
    conn: &mut SqliteConnection,
    contact: ContactId,
    but: Option<MessageId>,
) -> Result<Option<UtcMillis>, StoreError> {
    let but = but.map_or(0, |but| but.0);
    let at = sqlx::query_scalar!(
        r#"SELECT max(at) AS "at: i64" FROM reach INDEXED BY reach_by_contact
           WHERE contact_id = ?1 AND offer = 1 AND message_id <> ?2"#,
        contact.0,
        but
    );
    Ok(at.fetch_one(conn).await?.map(UtcMillis))
}

/// When each of those who count was last reached, and how many places wait.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Taken {
    /// The newest time of each person.
    pub at: Vec<UtcMillis>,
    /// People who wait and do not count yet.
    pub held: u32,
}

/// Who counts.
pub async fn taken(conn: &mut SqliteConnection, portfolio: PortfolioId, now: UtcMillis) -> Result<Taken, StoreError> {
    let since = (now - DAY).0;
    let rows = sqlx::query!(
        r#"SELECT max(at) AS "at: i64" FROM reach INDEXED BY reach_by_time
           WHERE portfolio_id = ?1 AND outside = 1 AND (at IS NULL OR at > ?2) GROUP BY contact_id"#,
        portfolio.0,
        since
    );
    let mut taken = Taken::default();
    for row in rows.fetch_all(conn).await? {
        match row.at {
            Some(at) => taken.at.push(UtcMillis(at)),
            None => taken.held += 1,
        }
    }
    Ok(taken)
}

/// How much of the limit is left.
pub async fn left(
    conn: &mut SqliteConnection,
    portfolio: PortfolioId,
    tier: Tier,
    now: UtcMillis,
) -> Result<Left, StoreError> {
    if tier == Tier::Unlimited {
        return Ok(Left::Endless);
    }
    let taken = taken(conn, portfolio, now).await?;
    Ok(reach::left(tier, &taken.at, taken.held, now))
}

/// One contact's places are another's from now on.
pub async fn move_all(tx: &mut SqliteConnection, from: ContactId, to: ContactId) -> Result<(), StoreError> {
    sqlx::query!("UPDATE reach SET contact_id = ?2 WHERE contact_id = ?1", from.0, to.0).execute(tx).await?;
    Ok(())
}
