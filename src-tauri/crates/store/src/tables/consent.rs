//! The consent ledger and what stands around it: one file per table. Which entry follows from what is the engine's; how
//! entries are sealed and folded is `model::consent`.

pub mod doubt;
pub mod ledger;
pub mod question;
pub mod state;
pub mod subject;
pub mod wording;

use sqlx::SqliteConnection;

use super::conversation::ConversationRow;
use crate::error::StoreError;

/// Tells each row how its customer stands, and whether something of theirs must be read.
pub(crate) async fn attach(conn: &mut SqliteConnection, rows: &mut [ConversationRow]) -> Result<(), StoreError> {
    let contacts: Vec<i64> = rows.iter().map(|row| row.person.contact.0).collect();
    for (contact, lane, last) in state::of_contacts(&mut *conn, &contacts).await? {
        for row in rows.iter_mut().filter(|row| row.person.contact == contact) {
            row.consent.hear(lane, last);
        }
    }
    let chats: Vec<i64> = rows.iter().map(|row| row.id.0).collect();
    for chat in doubt::among(conn, &chats).await? {
        for row in rows.iter_mut().filter(|row| row.id == chat) {
            row.in_doubt = true;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests;
