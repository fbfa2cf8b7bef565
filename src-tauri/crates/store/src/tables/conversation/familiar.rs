//! The common case of messages that come in, many in one read: somebody who wrote before, of whom nothing new is told.
//!
//! Reading who it is name by name and learning nothing costs ten statements; under a busy intake that is most of the work.

use serde::Serialize;
use shopbell_model::ContactId;
use sqlx::SqliteConnection;

use super::write::{RawStanding, Standing};
use crate::StoreError;
use crate::tables::contact::Contact;
use crate::tables::identity::IdentityKind;
use crate::tables::number::Number;

/// What a message tells of who wrote it.
#[derive(Clone, Debug, Serialize)]
pub struct Told<'a> {
    kind: &'static str,
    value: &'a str,
    /// The message's own id.
    pub wamid: &'a str,
    /// The business-scoped id.
    pub bsuid: Option<&'a str>,
    /// The scoped id across linked portfolios.
    pub parent: Option<&'a str>,
    /// The phone number, in E.164.
    pub phone: Option<String>,
    /// The name the customer gave to WhatsApp.
    pub name: Option<&'a str>,
    /// The public name, without `@`.
    pub username: Option<&'a str>,
}

impl<'a> Told<'a> {
    /// A message of somebody who goes by this name; nothing else is told yet.
    #[must_use]
    pub fn by(kind: IdentityKind, value: &'a str, wamid: &'a str) -> Self {
        let kind = kind.as_str();
        Self { kind, value, wamid, bsuid: None, parent: None, phone: None, name: None, username: None }
    }
}

/// For each message its sender and the conversation with this number, when everything told is known already, it names one
/// contact, and the message is not stored yet. `None` says only that it is not that simple.
pub async fn familiar(
    tx: &mut SqliteConnection,
    number: &Number,
    told: &[Told<'_>],
) -> Result<Vec<Option<(Contact, Standing)>>, StoreError> {
    let asked = serde_json::to_string(told).unwrap_or_default();
    let rows = sqlx::query!(
        r#"SELECT t.key + 0 AS "place!: i64", c.id AS "contact!: i64", c.name AS "name: String",
                  c.profile_name AS "profile_name: String",
                  c.username AS "username: String", c.phone AS "phone: String",
                  v.id AS "id!: i64", v.number_id AS "number_id!: i64", v.contact_id AS "contact_id!: i64",
                  v.ours AS "ours!: i64", v.shelf AS "shelf!: String", v.last_message_id AS "last_message_id: i64",
                  v.last_kind AS "last_kind: String", v.last_text AS "last_text!: String",
                  v.last_direction AS "last_direction: String", v.last_delivery AS "last_delivery: String",
                  v.last_at AS "last_at!: i64", v.last_inbound_at AS "last_inbound_at: i64",
                  v.waiting_since AS "waiting_since: i64", v.window_until AS "window_until!: i64",
                  v.entry_point_until AS "entry_point_until: i64", v.unread AS "unread!: i64",
                  v.first_unread_id AS "first_unread_id: i64", v.not_sent AS "not_sent!: i64",
                  v.not_sure AS "not_sure!: i64", v.snoozed_until AS "snoozed_until: i64",
                  v.marked_unread AS "marked_unread!: i64", v.blocked_at AS "blocked_at: i64",
                  v.merged_into AS "merged_into: i64"
           FROM json_each(?1) t
           CROSS JOIN identity i ON i.portfolio_id = ?2 AND i.kind = t.value ->> 'kind' AND i.value = t.value ->> 'value'
           CROSS JOIN contact c ON c.id = i.contact_id
           CROSS JOIN conversation v ON v.number_id = ?3 AND v.contact_id = c.id
           WHERE c.profile_name IS coalesce(t.value ->> 'name', c.profile_name)
             AND c.import_id IS NULL AND i.import_id IS NULL
             AND c.username IS coalesce(t.value ->> 'username', c.username)
             AND c.phone IS coalesce(t.value ->> 'phone', c.phone)
             AND (t.value ->> 'bsuid' IS NULL OR EXISTS (SELECT 1 FROM identity WHERE portfolio_id = ?2
                  AND kind = 'bsuid' AND value = t.value ->> 'bsuid' AND contact_id = c.id))
             AND (t.value ->> 'parent' IS NULL OR EXISTS (SELECT 1 FROM identity WHERE portfolio_id = ?2
                  AND kind = 'parent_bsuid' AND value = t.value ->> 'parent'))
             AND (t.value ->> 'phone' IS NULL OR EXISTS (SELECT 1 FROM identity WHERE portfolio_id = ?2
                  AND kind = 'phone' AND value = t.value ->> 'phone' AND import_id IS NULL))
             AND NOT EXISTS (SELECT 1 FROM message WHERE wamid = t.value ->> 'wamid')"#,
        asked,
        number.portfolio.0,
        number.id.0
    )
    .fetch_all(tx)
    .await?;
    let mut found = vec![None; told.len()];
    for row in rows {
        let contact = Contact {
            id: ContactId(row.contact),
            portfolio: number.portfolio,
            name: row.name,
            profile_name: row.profile_name,
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
            snoozed_until: row.snoozed_until,
            marked_unread: row.marked_unread,
            blocked_at: row.blocked_at,
            merged_into: row.merged_into,
        };
        if let Some(place) = usize::try_from(row.place).ok().and_then(|place| found.get_mut(place)) {
            *place = Some((contact, standing.into()));
        }
    }
    Ok(found)
}
