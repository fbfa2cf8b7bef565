//! The common case of a message that comes in, in one read: somebody who wrote before, of whom nothing new is told.
//!
//! Reading who it is name by name and learning nothing costs ten statements; under a busy intake that is most of the work.

use shopbell_model::{ContactId, Wamid};
use sqlx::SqliteConnection;

use super::write::{RawStanding, Standing};
use crate::StoreError;
use crate::tables::contact::Contact;
use crate::tables::identity::IdentityKind;
use crate::tables::number::Number;

/// What a message tells of who wrote it.
#[derive(Clone, Copy, Debug)]
pub struct Told<'a> {
    /// The name that is looked for; the others must be known too.
    pub by: (IdentityKind, &'a str),
    /// The business-scoped id.
    pub bsuid: Option<&'a str>,
    /// The scoped id across linked portfolios.
    pub parent: Option<&'a str>,
    /// The phone number, in E.164.
    pub phone: Option<&'a str>,
    /// The name the customer gave to WhatsApp.
    pub name: Option<&'a str>,
    /// The public name, without `@`.
    pub username: Option<&'a str>,
}

/// The sender and the conversation with this number, when everything told is known already, it names one contact, and the
/// message is not stored yet. `None` says only that it is not that simple.
pub async fn familiar(
    tx: &mut SqliteConnection,
    number: &Number,
    told: &Told<'_>,
    wamid: &Wamid,
) -> Result<Option<(Contact, Standing)>, StoreError> {
    let (kind, value) = (told.by.0.as_str(), told.by.1);
    let row = sqlx::query!(
        r#"SELECT c.id AS "contact!", c.name, c.username, c.phone,
                  v.id AS "id!", v.number_id, v.contact_id, v.ours, v.shelf, v.last_message_id, v.last_kind, v.last_text,
                  v.last_direction, v.last_delivery, v.last_at, v.last_inbound_at, v.waiting_since, v.window_until,
                  v.entry_point_until, v.unread, v.first_unread_id, v.not_sent, v.not_sure
           FROM identity i
           JOIN contact c ON c.id = i.contact_id
           JOIN conversation v ON v.number_id = ?1 AND v.contact_id = c.id
           WHERE i.portfolio_id = ?2 AND i.kind = ?3 AND i.value = ?4
             AND c.name IS coalesce(?5, c.name) AND c.username IS coalesce(?6, c.username)
             AND c.phone IS coalesce(?7, c.phone)
             AND (?8 IS NULL OR EXISTS (SELECT 1 FROM identity
                  WHERE portfolio_id = ?2 AND kind = 'bsuid' AND value = ?8 AND contact_id = c.id))
             AND (?9 IS NULL OR EXISTS (SELECT 1 FROM identity
                  WHERE portfolio_id = ?2 AND kind = 'parent_bsuid' AND value = ?9))
             AND (?7 IS NULL OR EXISTS (SELECT 1 FROM identity
                  WHERE portfolio_id = ?2 AND kind = 'phone' AND value = ?7))
             AND NOT EXISTS (SELECT 1 FROM message WHERE wamid = ?10)"#,
        number.id.0,
        number.portfolio.0,
        kind,
        value,
        told.name,
        told.username,
        told.phone,
        told.bsuid,
        told.parent,
        wamid.0
    )
    .fetch_optional(tx)
    .await?;
    Ok(row.map(|row| {
        let contact = Contact {
            id: ContactId(row.contact),
            portfolio: number.portfolio,
            name: row.name,
            username: row.username,
            phone: row.phone,
        };
        let standing = RawStanding {
            id: row.id,
            number_id: row.number_id,
            contact_id: row.contact_id,
            ours: row.ours,
            shelf: row.shelf,
            last_message_id: row.last_message_id,
            last_kind: row.last_kind,
            last_text: row.last_text,
            last_direction: row.last_direction,
            last_delivery: row.last_delivery,
            last_at: row.last_at,
            last_inbound_at: row.last_inbound_at,
            waiting_since: row.waiting_since,
            window_until: row.window_until,
            entry_point_until: row.entry_point_until,
            unread: row.unread,
            first_unread_id: row.first_unread_id,
            not_sent: row.not_sent,
            not_sure: row.not_sure,
        };
        (contact, standing.into())
    }))
}
