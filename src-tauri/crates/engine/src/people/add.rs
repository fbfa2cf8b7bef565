//! A person, or a number of theirs, written down by hand. Whoever has the number already is named instead: also under its other
//! spelling, where a country has two.

use std::sync::Arc;

use serde::{Deserialize, Serialize};
use shopbell_model::{CommandId, ContactId, Phone};
use shopbell_store::tables::identity::{self, IdentityKind};
use shopbell_store::tables::{contact, contact_value, field, person};
use shopbell_store::{SqliteConnection, StoreError};

use super::{NOBODY, values};
use crate::changes::{News, Tag};
use crate::core::Core;
use crate::error::{EngineError, Outcome};
use crate::{command, counter, naming};

/// The longest name of a person, in characters.
const LONGEST_NAME: usize = 100;

/// What came of writing a person or a number down.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Added {
    /// Who has the number now, or had it already.
    pub person: ContactId,
    /// Whether they had it already: nothing was written down.
    pub had_it: bool,
}

/// Writes a person down, with a number or without.
pub(crate) async fn add(
    core: &Arc<Core>,
    id: CommandId,
    name: &str,
    phone: Option<&str>,
) -> Result<Added, EngineError> {
    let name = naming::checked("name", name, LONGEST_NAME)?;
    let phone = phone.filter(|phone| !phone.trim().is_empty()).map(|phone| number(core, phone)).transpose()?;
    let (now, own) = (core.now(), core.own);
    command::once(core, id, "add_person", move |tx, news| {
        Box::pin(async move {
            if let Some(phone) = &phone
                && let Some(other) = owner(tx, own.portfolio, phone).await?
            {
                into_list(tx, other, news).await?;
                return Ok(Ok(Added { person: other, had_it: true }));
            }
            let who = contact::insert(tx, own.portfolio, now).await?;
            if let Some(phone) = &phone {
                identity::write_down(tx, own.portfolio, who, IdentityKind::Phone, phone.e164(), now).await?;
                person::offer_phone(tx, who).await?;
            }
            let helper = counter::me(tx).await?;
            let fields = field::all(tx, own.portfolio).await?;
            if let Some(field) = fields.iter().find(|field| field.code == Some(shopbell_model::field::FieldCode::Name))
            {
                contact_value::add(tx, who, field.id, &name, (own.person, helper), now).await?;
            }
            values::named(tx, who, &name, news).await?;
            news.touch(Tag::People);
            Ok(Ok(Added { person: who, had_it: false }))
        })
    })
    .await
}

/// Writes a number of a person's down.
pub(crate) async fn add_number(
    core: &Arc<Core>,
    id: CommandId,
    who: ContactId,
    phone: &str,
) -> Result<Added, EngineError> {
    let phone = number(core, phone)?;
    let (now, own) = (core.now(), core.own);
    command::once(core, id, "add_number", move |tx, news| {
        Box::pin(async move {
            if !person::shown(tx, who).await? {
                return Ok(Err(NOBODY));
            }
            if let Some(other) = owner(tx, own.portfolio, &phone).await? {
                into_list(tx, other, news).await?;
                return Ok(Ok(Added { person: other, had_it: true }));
            }
            let body = person::own_contact(tx, who).await?;
            identity::write_down(tx, own.portfolio, body, IdentityKind::Phone, phone.e164(), now).await?;
            number_changed(tx, who, body, news).await?;
            Ok(Ok(Added { person: who, had_it: false }))
        })
    })
    .await
}

/// A number that was written down is no number of theirs. What WhatsApp itself knows stays.
pub(crate) async fn remove_number(
    core: &Arc<Core>,
    id: CommandId,
    who: ContactId,
    phone: &str,
) -> Result<(), EngineError> {
    let phone =
        Phone::from_e164(phone).map_err(|error| EngineError::Invalid { field: "phone", problem: error.to_string() })?;
    command::once(core, id, "remove_number", move |tx, news| {
        Box::pin(async move {
            if !person::shown(tx, who).await? {
                return Ok(Err(NOBODY));
            }
            for body in person::bodies(tx, who).await? {
                let names = person::names(tx, body).await?;
                let stands = |one: &&person::Named| one.kind == IdentityKind::Phone && one.value == phone.e164();
                match names.iter().find(stands) {
                    Some(one) if one.confirmed => return Ok(Err(EngineError::MovedOn)),
                    Some(_) => {
                        identity::remove(tx, body, IdentityKind::Phone, phone.e164()).await?;
                        number_changed(tx, who, body, news).await?;
                        return Ok(Ok(()));
                    }
                    None => {}
                }
            }
            Outcome::Ok(Err(EngineError::NotFound { what: "number" }))
        })
    })
    .await
}

async fn number_changed(
    tx: &mut SqliteConnection,
    who: ContactId,
    body: ContactId,
    news: &mut News,
) -> Result<(), StoreError> {
    // Changed by hand, the person stays whatever becomes of a file that brought them.
    contact::claim(tx, body).await?;
    person::offer_phone(tx, body).await?;
    person::refresh(tx, body).await?;
    if who != body {
        person::refresh(tx, who).await?;
    }
    for chat in person::chats(tx, who).await? {
        news.touch_conversation(chat.conversation);
    }
    news.touch(Tag::People);
    Ok(())
}

/// Who has a number is shown, also while the list of a shop from before there was one is still put in order.
async fn into_list(tx: &mut SqliteConnection, who: ContactId, news: &mut News) -> Result<(), StoreError> {
    if person::unlisted(tx, who).await? {
        person::refresh(tx, who).await?;
        news.touch(Tag::People);
    }
    Ok(())
}

/// A number as people at the counter write it: with its country's code, or as it is dialled where the shop is.
fn number(core: &Core, typed: &str) -> Result<Phone, EngineError> {
    let here = Phone::parse(&core.profile.display_phone, None).ok().and_then(|own| own.region());
    Phone::parse(typed, here).map_err(|error| EngineError::Invalid { field: "phone", problem: error.to_string() })
}

/// Who goes by a number: as the list of people shows them.
async fn owner(
    tx: &mut SqliteConnection,
    portfolio: shopbell_model::PortfolioId,
    phone: &Phone,
) -> Result<Option<ContactId>, StoreError> {
    let spellings: Vec<String> = phone.variants().iter().map(|phone| phone.e164().to_owned()).collect();
    match person::phones_named(tx, portfolio, &spellings).await? {
        Some(contact) => Ok(Some(person::whole(tx, contact).await?)),
        None => Ok(None),
    }
}
