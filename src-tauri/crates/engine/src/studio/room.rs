//! How many templates an account has and may have.

use shopbell_model::AccountId;
use shopbell_store::tables::{account, template};
use shopbell_store::{SqliteConnection, StoreError};

/// How much room Meta leaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Room {
    /// Templates Meta has, as Meta counts them; as long as Meta has not said so, each language counts.
    pub used: u32,
    /// How many it allows; nothing as long as Meta has not said so.
    pub most: Option<u32>,
}

impl Room {
    /// The fewest Meta allows: to a business that is not verified (CONTRACT §3.1).
    pub const LEAST: u32 = 250;
}

/// What is known of it.
pub(super) async fn room(conn: &mut SqliteConnection, of: AccountId) -> Result<Room, StoreError> {
    let (told, most) = account::template_room(conn, of).await?;
    let used = match told {
        Some(used) => used,
        None => template::count(conn, of).await?,
    };
    Ok(Room { used, most })
}
