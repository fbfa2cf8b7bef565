//! Who is meant: a contact is found by whatever names it, learns what it did not know, and two that turn out to be one
//! become one (CONTRACT §10).
//!
//! The business-scoped id names a person; a phone number can change hands. So the scoped id decides, and a number whose
//! new owner shows another scoped id goes over to that owner, with none of the old owner's chat. Likewise a number that
//! somebody merely wrote down for a person whom WhatsApp knows by another name: who shows it is not that person.
//!
//! Whom a file of people made becomes known by themselves here, also while the file is still being read: the person and
//! the number stay whatever becomes of the file. What a file that is not brought in says of somebody else is not believed.

use shopbell_cloud::webhook::ContactInfo;
use shopbell_model::{Bsuid, ContactId, Phone, PortfolioId, UtcMillis, WaId, Wamid};
use shopbell_store::tables::contact::{self, Contact};
use shopbell_store::tables::conversation::familiar::Told;
use shopbell_store::tables::identity::{self, IdentityKind};
use shopbell_store::tables::number::Number;
use shopbell_store::tables::person;
use shopbell_store::{SqliteConnection, StoreError};

use super::merge;
use crate::changes::News;
use crate::inbox::merging;

/// What an event tells about a person.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Sighting<'a> {
    pub(super) wa_id: Option<&'a WaId>,
    pub(super) bsuid: Option<&'a Bsuid>,
    pub(super) parent: Option<&'a Bsuid>,
    pub(super) name: Option<&'a str>,
    pub(super) username: Option<&'a str>,
}

impl<'a> Sighting<'a> {
    /// What stands in the event itself, completed by what Meta tells of the contact beside it.
    pub(super) fn new(
        wa_id: Option<&'a WaId>,
        bsuid: Option<&'a Bsuid>,
        parent: Option<&'a Bsuid>,
        info: Option<&'a ContactInfo>,
    ) -> Self {
        Self {
            wa_id: wa_id.or_else(|| info?.wa_id.as_ref()),
            bsuid: bsuid.or_else(|| info?.user_id.as_ref()),
            parent: parent.or_else(|| info?.parent_user_id.as_ref()),
            name: info.and_then(|info| info.name.as_deref()).filter(|name| !name.trim().is_empty()),
            username: info.and_then(|info| info.username.as_ref()).map(|username| username.as_str()),
        }
    }
}

/// A sighting as [`familiar`] asks for it: whom [`resolve`] would find by this and learn nothing of. `None` when nothing
/// names anybody.
///
/// [`familiar`]: shopbell_store::tables::conversation::familiar::familiar
pub(super) fn told<'a>(seen: &Sighting<'a>, wamid: &'a Wamid) -> Option<Told<'a>> {
    let (kind, value) = match (seen.wa_id, seen.bsuid) {
        (Some(id), _) => (IdentityKind::WaId, id.as_str()),
        (None, Some(id)) => (IdentityKind::Bsuid, id.as_str()),
        (None, None) => return None,
    };
    let mut told = Told::by(kind, value, wamid.as_str());
    told.bsuid = seen.bsuid.map(Bsuid::as_str);
    told.parent = seen.parent.map(Bsuid::as_str);
    told.phone = seen.wa_id.and_then(Phone::from_wa_id).map(|phone| phone.e164().to_owned());
    told.name = seen.name;
    told.username = seen.username;
    Some(told)
}

/// The contact, made where nobody is known by any of these names. `None` when nothing names anybody.
pub(super) async fn resolve(
    tx: &mut SqliteConnection,
    number: Number,
    seen: &Sighting<'_>,
    at: UtcMillis,
    news: &mut News,
) -> Result<Option<ContactId>, StoreError> {
    if seen.wa_id.is_none() && seen.bsuid.is_none() {
        return Ok(None);
    }
    let contact = match known(tx, number, seen, at, news).await? {
        Some(contact) => contact,
        None => {
            let new = contact::insert(tx, number.portfolio, at).await?;
            if let Some(id) = seen.wa_id
                && let Some(Owner::WrittenDown(other)) = by_wa_id(tx, number.portfolio, id).await?
            {
                take_number(tx, number.portfolio, seen.wa_id, other, new, at).await?;
            }
            new
        }
    };
    learn(tx, number, contact, seen, at).await?;
    Ok(Some(contact))
}

/// Like [`resolve`], but nobody is made: for events that only mention somebody.
pub(super) async fn recognise(
    tx: &mut SqliteConnection,
    number: Number,
    seen: &Sighting<'_>,
    at: UtcMillis,
    news: &mut News,
) -> Result<(), StoreError> {
    if let Some(contact) = known(tx, number, seen, at, news).await? {
        learn(tx, number, contact, seen, at).await?;
    }
    Ok(())
}

/// Whether anybody is known by these names. Nothing is learned of it.
pub(super) async fn is_known(
    tx: &mut SqliteConnection,
    number: Number,
    seen: &Sighting<'_>,
) -> Result<bool, StoreError> {
    if let Some(id) = seen.bsuid
        && identity::find(tx, number.portfolio, IdentityKind::Bsuid, id.as_str()).await?.is_some()
    {
        return Ok(true);
    }
    match seen.wa_id {
        Some(id) => Ok(by_wa_id(tx, number.portfolio, id).await?.is_some()),
        None => Ok(false),
    }
}

/// Who is known by these names. Two become one, unless their scoped ids say that they are two.
async fn known(
    tx: &mut SqliteConnection,
    number: Number,
    seen: &Sighting<'_>,
    at: UtcMillis,
    news: &mut News,
) -> Result<Option<ContactId>, StoreError> {
    let portfolio = number.portfolio;
    let by_bsuid = match seen.bsuid {
        Some(id) => identity::find(tx, portfolio, IdentityKind::Bsuid, id.as_str()).await?,
        None => None,
    };
    let by_number = match seen.wa_id {
        Some(id) => by_wa_id(tx, portfolio, id).await?,
        None => None,
    };
    match (by_bsuid, by_number) {
        (Some(one), Some(owner)) if one == owner.contact() => Ok(Some(one)),
        (Some(one), Some(Owner::WrittenDown(other))) => {
            take_number(tx, portfolio, seen.wa_id, other, one, at).await?;
            Ok(Some(one))
        }
        (Some(one), Some(Owner::Theirs(other))) if is_somebody_else(tx, other, seen.bsuid).await? => {
            take_number(tx, portfolio, seen.wa_id, other, one, at).await?;
            Ok(Some(one))
        }
        (Some(one), Some(Owner::Theirs(other))) => merge::contacts(tx, one, other, at, news).await.map(Some),
        (Some(one), None) => Ok(Some(one)),
        (None, Some(Owner::Theirs(other))) if is_somebody_else(tx, other, seen.bsuid).await? => {
            let new = contact::insert(tx, portfolio, UtcMillis(0)).await?;
            take_number(tx, portfolio, seen.wa_id, other, new, at).await?;
            Ok(Some(new))
        }
        (None, Some(Owner::Theirs(other))) => Ok(Some(other)),
        (None, owner) => {
            let Some(id) = seen.parent else { return Ok(None) };
            let found = identity::find(tx, portfolio, IdentityKind::ParentBsuid, id.as_str()).await?;
            if let (Some(one), Some(Owner::WrittenDown(other))) = (found, owner)
                && one != other
            {
                take_number(tx, portfolio, seen.wa_id, other, one, at).await?;
            }
            Ok(found)
        }
    }
}

/// Whom a number names.
#[derive(Clone, Copy)]
enum Owner {
    /// WhatsApp says so, or knows nothing else of the person.
    Theirs(ContactId),
    /// A person or a file wrote it down for somebody whom WhatsApp knows by other names.
    WrittenDown(ContactId),
}

impl Owner {
    const fn contact(self) -> ContactId {
        match self {
            Self::Theirs(contact) | Self::WrittenDown(contact) => contact,
        }
    }
}

async fn by_wa_id(tx: &mut SqliteConnection, portfolio: PortfolioId, id: &WaId) -> Result<Option<Owner>, StoreError> {
    if let Some(contact) = identity::find(tx, portfolio, IdentityKind::WaId, id.as_str()).await? {
        return Ok(Some(Owner::Theirs(contact)));
    }
    let Some(phone) = Phone::from_wa_id(id) else { return Ok(None) };
    // Written down by hand or by a file it may stand there in its country's other spelling.
    for spelling in phone.variants() {
        if let Some(contact) = by_phone(tx, portfolio, &spelling).await? {
            return owner(tx, contact, &phone).await.map(Some);
        }
    }
    Ok(None)
}

async fn by_phone(
    tx: &mut SqliteConnection,
    portfolio: PortfolioId,
    phone: &Phone,
) -> Result<Option<ContactId>, StoreError> {
    let named = identity::look_up(tx, portfolio, IdentityKind::Phone, phone.e164()).await?;
    // A file that is not brought in may say that the number is somebody else's; whom it made with it is this person.
    Ok(named.filter(|named| !named.unseen || named.person_by_file).map(|named| named.contact))
}

/// Whether a number that names a contact is known to be theirs. It is believed of somebody of whom nothing else is known;
/// who has an id of WhatsApp's own must have shown the number with it.
async fn owner(tx: &mut SqliteConnection, contact: ContactId, phone: &Phone) -> Result<Owner, StoreError> {
    let names = person::names(tx, contact).await?;
    let mut known = names.iter().filter(|one| one.kind != IdentityKind::Phone).peekable();
    let is_unknown = known.peek().is_none();
    let shown = known.any(|one| {
        one.kind == IdentityKind::WaId && Phone::from_wa_id(&WaId(one.value.clone())).as_ref() == Some(phone)
    });
    Ok(if is_unknown || shown { Owner::Theirs(contact) } else { Owner::WrittenDown(contact) })
}

/// Whether a contact goes by another scoped id than the one shown now.
async fn is_somebody_else(
    tx: &mut SqliteConnection,
    contact: ContactId,
    bsuid: Option<&Bsuid>,
) -> Result<bool, StoreError> {
    let Some(bsuid) = bsuid else { return Ok(false) };
    let other = identity::newest(tx, contact, IdentityKind::Bsuid).await?;
    Ok(other.is_some_and(|other| other != bsuid.0))
}

/// A phone number changed hands.
async fn take_number(
    tx: &mut SqliteConnection,
    portfolio: PortfolioId,
    wa_id: Option<&WaId>,
    from: ContactId,
    to: ContactId,
    at: UtcMillis,
) -> Result<(), StoreError> {
    let Some(wa_id) = wa_id else { return Ok(()) };
    let Some(phone) = goes_by(tx, portfolio, wa_id, to, at).await? else { return Ok(()) };
    if let Some(mut old) = contact::get(tx, from).await?
        && old.phone.as_deref() == Some(phone.e164())
    {
        old.phone = None;
        contact::update(tx, &old).await?;
    }
    // Nobody finds them by it any more.
    if !person::unlisted(tx, from).await? {
        person::offer_phone(tx, from).await?;
        person::refresh(tx, from).await?;
    }
    Ok(())
}

/// A contact goes by a number from now on; answers the phone behind it.
async fn goes_by(
    tx: &mut SqliteConnection,
    portfolio: PortfolioId,
    wa_id: &WaId,
    contact: ContactId,
    at: UtcMillis,
) -> Result<Option<Phone>, StoreError> {
    identity::hand_over(tx, portfolio, IdentityKind::WaId, wa_id.as_str(), contact, at).await?;
    let phone = Phone::from_wa_id(wa_id);
    if let Some(phone) = &phone {
        identity::hand_over(tx, portfolio, IdentityKind::Phone, phone.e164(), contact, at).await?;
    }
    Ok(phone)
}

/// The contact learns the names it did not go by yet, and what is told of it.
async fn learn(
    tx: &mut SqliteConnection,
    number: Number,
    id: ContactId,
    seen: &Sighting<'_>,
    at: UtcMillis,
) -> Result<(), StoreError> {
    let portfolio = number.portfolio;
    let phone = seen.wa_id.and_then(Phone::from_wa_id);
    let mut names = Vec::with_capacity(4);
    names.extend(seen.wa_id.map(|id| (IdentityKind::WaId, id.as_str())));
    names.extend(phone.as_ref().map(|phone| (IdentityKind::Phone, phone.e164())));
    names.extend(seen.bsuid.map(|id| (IdentityKind::Bsuid, id.as_str())));
    names.extend(seen.parent.map(|id| (IdentityKind::ParentBsuid, id.as_str())));
    for (kind, value) in names {
        if !identity::add(tx, portfolio, id, kind, value, at).await? {
            identity::claim(tx, portfolio, id, kind, value).await?;
        }
    }
    let was_of_a_file = contact::claim(tx, id).await?;
    let Some(before) = contact::get(tx, id).await? else { return Ok(()) };
    let mut after = before.clone();
    after.profile_name = seen.name.map(str::to_owned).or(after.profile_name);
    if was_of_a_file || after.profile_name != before.profile_name {
        // The shop's own name for somebody wins over the one they gave to WhatsApp.
        after.name = contact::own_name(tx, id).await?.or_else(|| after.profile_name.clone());
    }
    after.username = seen.username.map(str::to_owned).or(after.username);
    after.phone = phone.map(|phone| phone.e164().to_owned()).or(after.phone);
    if after != before || was_of_a_file {
        contact::update(tx, &after).await?;
        if number.ours {
            index(tx, &after).await?;
            merging::renamed(tx, id).await?;
        }
    }
    if number.ours && person::unlisted(tx, id).await? {
        person::refresh(tx, id).await?;
    }
    Ok(())
}

/// Makes a contact findable by every name, and puts it in its place among the others.
pub(super) async fn index(tx: &mut SqliteConnection, contact: &Contact) -> Result<(), StoreError> {
    person::refresh(tx, contact.id).await
}

/// One way somebody was called.
#[derive(Clone, Copy, Debug)]
pub(super) enum Name<'a> {
    WaId(&'a WaId),
    Bsuid(&'a Bsuid),
}

/// Somebody goes by new names.
pub(super) struct Renamed<'a> {
    /// How the person was called before; the first that is known decides.
    pub(super) before: [Option<Name<'a>>; 2],
    pub(super) wa_id: Option<&'a WaId>,
    pub(super) bsuid: Option<&'a Bsuid>,
    pub(super) parent: Option<&'a Bsuid>,
}

/// Whether two scoped ids are known to be one person's.
pub(super) async fn are_one(
    tx: &mut SqliteConnection,
    number: Number,
    one: Option<&Bsuid>,
    other: Option<&Bsuid>,
) -> Result<bool, StoreError> {
    let (Some(one), Some(other)) = (one, other) else { return Ok(false) };
    let one = identity::find(tx, number.portfolio, IdentityKind::Bsuid, one.as_str()).await?;
    let other = identity::find(tx, number.portfolio, IdentityKind::Bsuid, other.as_str()).await?;
    Ok(one.is_some() && one == other)
}

/// A person changed number or id: whoever was known by the old name goes by the new ones too.
pub(super) async fn rename(
    tx: &mut SqliteConnection,
    number: Number,
    change: &Renamed<'_>,
    at: UtcMillis,
    news: &mut News,
) -> Result<Option<ContactId>, StoreError> {
    let portfolio = number.portfolio;
    let mut old = None;
    for name in change.before.into_iter().flatten() {
        if old.is_none() {
            old = match name {
                // Who was called so is nobody for whom somebody wrote the number down.
                Name::WaId(id) => match by_wa_id(tx, portfolio, id).await? {
                    Some(Owner::Theirs(contact)) => Some(contact),
                    _ => None,
                },
                Name::Bsuid(id) => identity::find(tx, portfolio, IdentityKind::Bsuid, id.as_str()).await?,
            };
        }
    }
    let seen = Sighting { wa_id: change.wa_id, bsuid: change.bsuid, parent: change.parent, ..Sighting::default() };
    let Some(mut contact) = old else {
        // Of somebody who was never seen, only how they are called now counts.
        let first = change.before.into_iter().flatten().next();
        let fallback = match first {
            Some(Name::WaId(id)) => Sighting { wa_id: seen.wa_id.or(Some(id)), ..seen },
            Some(Name::Bsuid(id)) => Sighting { bsuid: seen.bsuid.or(Some(id)), ..seen },
            None => seen,
        };
        return resolve(tx, number, &fallback, at, news).await;
    };
    let mut news_of = Vec::with_capacity(2);
    if let Some(id) = seen.bsuid {
        news_of.push(identity::find(tx, portfolio, IdentityKind::Bsuid, id.as_str()).await?);
    }
    if let Some(id) = seen.wa_id {
        // A new number that belongs to somebody with another scoped id is not this person's past: it changed hands.
        let owner = by_wa_id(tx, portfolio, id).await?;
        match owner {
            Some(Owner::WrittenDown(owner)) if owner != contact => {
                take_number(tx, portfolio, seen.wa_id, owner, contact, at).await?;
            }
            Some(Owner::Theirs(owner)) if owner != contact && is_somebody_else(tx, owner, seen.bsuid).await? => {
                take_number(tx, portfolio, seen.wa_id, owner, contact, at).await?;
            }
            owner => news_of.push(owner.map(Owner::contact)),
        }
    }
    for other in news_of.into_iter().flatten() {
        if other != contact {
            contact = merge::contacts(tx, contact, other, at, news).await?;
        }
    }
    learn(tx, number, contact, &seen, at).await?;
    if let Some(id) = seen.wa_id {
        // It may have been a name of this person before: now it is the newest again, and answers go there.
        goes_by(tx, portfolio, id, contact, at).await?;
    }
    Ok(Some(contact))
}
