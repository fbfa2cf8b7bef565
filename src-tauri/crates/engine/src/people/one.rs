//! One person: names and numbers, what is written down with who wrote it, labels, lists, chats.

use std::sync::Arc;

use shopbell_model::{ContactId, ListId};
use shopbell_store::SqliteConnection;
use shopbell_store::tables::contact_value::{self, Value};
use shopbell_store::tables::field::{self, Field};
use shopbell_store::tables::person::{self, Chat, Named, PersonLine};

use super::NOBODY;
use crate::core::Core;
use crate::error::EngineError;

/// What stood in a field before is shown so far back.
const EARLIER: usize = 10;

/// A person as their page shows them.
#[derive(Clone, Debug)]
pub struct PersonView {
    /// As a line of the list.
    pub line: PersonLine,
    /// What names them, numbers first.
    pub names: Vec<Named>,
    /// Every field there is, with what stands in it.
    pub fields: Vec<FieldShown>,
    /// The lists they are on.
    pub lists: Vec<ListId>,
    /// The chats with them.
    pub chats: Vec<Chat>,
    /// The name they gave to WhatsApp, where the shop has another for them.
    pub profile_name: Option<String>,
    /// Whether they were merged out of several.
    pub merged: bool,
    /// Whether offers need an agreement that named WhatsApp.
    pub strict: bool,
}

/// A field, what stands in it, and what stood there before.
#[derive(Clone, Debug)]
pub struct FieldShown {
    /// The field.
    pub field: Field,
    /// What stands there now.
    pub value: Option<Value>,
    /// What stood there before, the newest first; an empty value is that it was taken away.
    pub earlier: Vec<Value>,
}

/// One person.
pub(crate) async fn one(core: &Arc<Core>, id: ContactId) -> Result<PersonView, EngineError> {
    let mut conn = core.store.read().await?;
    read(core, &mut conn, id).await
}

/// The same, for whoever holds a connection.
pub(super) async fn read(core: &Core, conn: &mut SqliteConnection, id: ContactId) -> Result<PersonView, EngineError> {
    let line = person::line(conn, id).await?.ok_or(NOBODY)?;
    let bodies = person::bodies(conn, id).await?;
    let (mut names, mut values, mut lists) = (Vec::new(), Vec::new(), Vec::new());
    let mut profile_name = None;
    for body in &bodies {
        names.extend(person::names(conn, *body).await?);
        values.extend(contact_value::of(conn, *body).await?);
        for list in person::lists(conn, *body).await? {
            if !lists.contains(&list) {
                lists.push(list);
            }
        }
        if profile_name.is_none() {
            profile_name = person::profile_name(conn, *body).await?;
        }
    }
    names.sort_by_key(|one| (one.kind, std::cmp::Reverse(one.first_at)));
    values.sort_by_key(|value| std::cmp::Reverse(value.id));
    let fields = field::all(conn, core.own.portfolio).await?;
    let fields = fields.into_iter().map(|field| shown(field, &values)).collect();
    let profile_name = profile_name.filter(|name| line.person.name.as_deref() != Some(name));
    let (chats, strict) = (person::chats(conn, id).await?, crate::consent::is_strict(conn).await?);
    Ok(PersonView { line, names, fields, lists, chats, profile_name, merged: bodies.len() > 1, strict })
}

/// What stands in a field: its newest row, which may have taken away what stood there before.
fn shown(field: Field, values: &[Value]) -> FieldShown {
    let mut own = values.iter().filter(|value| value.field == field.id).cloned().peekable();
    let value = own.next_if(|value| !value.value.is_empty());
    FieldShown { value, earlier: own.take(EARLIER).collect(), field }
}
