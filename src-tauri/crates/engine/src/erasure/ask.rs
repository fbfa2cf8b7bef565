//! What the shop holds of a person, and the wish to have it gone.

use std::sync::{Arc, Mutex, PoisonError};

use shopbell_model::{CommandId, ContactId};
use shopbell_store::search;
use shopbell_store::tables::contact;
use shopbell_store::tables::erasure::{self, Counts};

use crate::changes::Tag;
use crate::core::Core;
use crate::error::EngineError;
use crate::inbox::person;
use crate::{command, counter};

const NOBODY: EngineError = EngineError::NotFound { what: "contact" };

/// What the shop holds of a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// The name that has to be typed before everything goes.
    pub name: String,
    /// How much there is; webhook bodies and rows of files are not counted.
    pub counts: Counts,
    /// Whether it goes already.
    pub going: bool,
}

/// What the shop holds of a person, chats that were made one included.
pub(crate) async fn held(core: &Arc<Core>, who: ContactId) -> Result<Held, EngineError> {
    let mut conn = core.store.read().await?;
    let contact = contact::get(&mut conn, who).await?.ok_or(NOBODY)?;
    let going = erasure::is_about(&mut conn, who).await?;
    let person = erasure::person(&mut conn, who).await?;
    Ok(Held { name: called(&contact), counts: erasure::hangs_on(&mut conn, &person).await?, going })
}

/// A person at the counter wants everything of somebody gone, and typed the name to say so; answers which erasure it is.
pub(crate) async fn ask(core: &Arc<Core>, id: CommandId, who: ContactId, typed: String) -> Result<i64, EngineError> {
    let (actor, now) = (core.own.person, core.now());
    let uploads = Arc::new(Mutex::new(Vec::new()));
    let going_up = uploads.clone();
    let asked = command::once(core, id, "erase_person", move |tx, news| {
        Box::pin(async move {
            let Some(contact) = contact::get(tx, who).await? else { return Ok(Err(NOBODY)) };
            if erasure::is_about(tx, who).await? {
                return Ok(Err(EngineError::MovedOn));
            }
            if search::folded(&typed) != search::folded(&called(&contact)) {
                let problem = "is not how the person is called here".to_owned();
                return Ok(Err(EngineError::Invalid { field: "name", problem }));
            }
            let person = erasure::person(tx, who).await?;
            let helper = counter::me(tx).await?;
            let erasure = erasure::ask(tx, actor, helper, now).await?;
            erasure::about(tx, erasure, &person).await?;
            // What has come already is applied before anything goes: it would bring the person back.
            let last = erasure::last_body(tx).await?;
            erasure::set_bodies_to(tx, erasure, last).await?;
            *going_up.lock().unwrap_or_else(PoisonError::into_inner) = erasure::waiting(tx, erasure).await?;
            let waiting = erasure::cancel_waiting(tx, erasure).await?;
            erasure::count(tx, erasure, Counts { waiting, ..Counts::default() }).await?;
            for chat in person.chats {
                news.touch_conversation(chat);
            }
            news.touch(Tag::Later);
            news.touch(Tag::Erasures);
            Ok(Ok(erasure))
        })
    })
    .await?;
    // Their files need not go up any further.
    for message in uploads.lock().unwrap_or_else(PoisonError::into_inner).drain(..) {
        core.uploads.cancel(message);
    }
    core.erasure_wake.notify_one();
    Ok(asked)
}

/// How the person is called where nothing better is known: by the row's number.
pub(crate) fn called(contact: &contact::Contact) -> String {
    let name = person::name_of(contact.name.as_deref(), contact.username.as_deref(), contact.phone.as_deref());
    name.filter(|name| !search::folded(name).is_empty()).unwrap_or_else(|| contact.id.0.to_string())
}
