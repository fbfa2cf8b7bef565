//! Everything of a person beside messages, read at once: no more than one person has.

use std::collections::BTreeSet;
use std::sync::Arc;

use shopbell_model::{ContactId, FieldId, MessageId, UtcMillis};
use shopbell_store::tables::contact::{self, Contact};
use shopbell_store::tables::contact_value::{self, Value};
use shopbell_store::tables::media::{self, Shown};
use shopbell_store::tables::note::{self, Note};
use shopbell_store::tables::pack::{self, Asked, Chat, FileRow, Tag};
use shopbell_store::tables::person::{self, Named};
use shopbell_store::tables::{erasure, recording};
use shopbell_store::{SqliteConnection, StoreError};

use crate::consent::{EntryView, history};
use crate::core::Core;
use crate::error::EngineError;

/// Entries, questions and lines of files are taken up to here; a person has a handful.
const MOST: u32 = 10_000;

/// Everything of a person beside messages.
pub(super) struct Everything {
    /// The shop.
    pub(super) shop: String,
    /// When it was read.
    pub(super) made_at: UtcMillis,
    /// Later messages are not in the file.
    pub(super) last: MessageId,
    /// Since when the shop knows of the person.
    pub(super) since: Option<UtcMillis>,
    /// The rows that are the person; of a merged one several.
    pub(super) contacts: Vec<Contact>,
    /// What names the person.
    pub(super) names: Vec<Named>,
    /// What was written down, the newest first, with the code or name of its field.
    pub(super) values: Vec<(FieldName, Value)>,
    /// Labels of the person; chats have their own.
    pub(super) labels: Vec<Tag>,
    /// Lists.
    pub(super) lists: Vec<Tag>,
    /// What was said about agreeing, the newest first.
    pub(super) entries: Vec<EntryView>,
    /// What was kept to show it, by the entry. The paper of a file of people is none: it shows others too.
    pub(super) proofs: Vec<(i64, Shown)>,
    /// The questions that were asked.
    pub(super) asked: Vec<Asked>,
    /// Lines of files of people.
    pub(super) rows: Vec<FileRow>,
    /// The chats.
    pub(super) chats: Vec<Talk>,
    /// Voice messages that were recorded for the person and not sent.
    pub(super) recordings: Vec<Shown>,
}

/// A field: its code where every shop has it, and the shop's own word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct FieldName {
    pub(super) id: FieldId,
    pub(super) code: Option<String>,
    pub(super) name: String,
}

/// A chat beside its messages.
pub(super) struct Talk {
    pub(super) facts: Chat,
    pub(super) notes: Vec<Note>,
}

/// Everything of a person; nothing of somebody who is erased or about to be.
pub(super) async fn gather(core: &Arc<Core>, who: ContactId) -> Result<Option<Everything>, StoreError> {
    let mut conn = core.store.read().await?;
    if erasure::is_about(&mut conn, who).await? || contact::get(&mut conn, who).await?.is_none() {
        return Ok(None);
    }
    let person = erasure::person(&mut conn, who).await?;
    let last = pack::last_message(&mut conn).await?;
    let mut found = Everything {
        shop: core.profile.name.clone(),
        made_at: core.now(),
        last,
        since: None,
        contacts: Vec::new(),
        names: Vec::new(),
        values: Vec::new(),
        labels: Vec::new(),
        lists: Vec::new(),
        entries: Vec::new(),
        proofs: Vec::new(),
        asked: Vec::new(),
        rows: Vec::new(),
        chats: Vec::new(),
        recordings: Vec::new(),
    };
    for one in &person.contacts {
        read_contact(&mut conn, *one, &mut found).await?;
    }
    for id in &person.chats {
        let Some(facts) = pack::chat(&mut conn, *id, last).await? else { continue };
        let notes = note::of(&mut conn, *id).await?;
        for one in recording::of(&mut conn, *id).await? {
            if let Some(file) = one.file {
                found.recordings.extend(media::one_shown(&mut conn, file).await?);
            }
        }
        found.chats.push(Talk { facts, notes });
    }
    // The row that stands in the lists for merged chats has nothing of its own.
    found.chats.retain(|talk| !talk.is_empty());
    let contacts: Vec<ContactId> = person.contacts.iter().copied().collect();
    found.entries = match history(&mut conn, &contacts, MOST).await {
        Ok(entries) => entries,
        Err(EngineError::Store(error)) => return Err(error),
        // Reading refuses nothing.
        Err(_) => Vec::new(),
    };
    for entry in found.entries.iter().filter(|entry| entry.file.is_none()) {
        let Some((file, _)) = &entry.proof else { continue };
        found.proofs.extend(media::one_shown(&mut conn, *file).await?.map(|shown| (entry.seq, shown)));
    }
    found.names.sort_by_key(|one| (one.kind, std::cmp::Reverse(one.first_at)));
    found.values.sort_by_key(|(_, value)| std::cmp::Reverse(value.id));
    Ok(Some(found))
}

async fn read_contact(conn: &mut SqliteConnection, who: ContactId, found: &mut Everything) -> Result<(), StoreError> {
    let since = pack::known_since(conn, who).await?;
    found.since = [found.since, since].into_iter().flatten().min();
    found.contacts.extend(contact::get(conn, who).await?);
    found.names.extend(person::names(conn, who).await?);
    let values = contact_value::of(conn, who).await?;
    let fields: BTreeSet<FieldId> = values.iter().map(|value| value.field).collect();
    let mut names = Vec::new();
    for id in fields {
        let (code, name) = pack::field(conn, id).await?;
        names.push(FieldName { id, code, name });
    }
    let named = |value: Value| Some((names.iter().find(|field| field.id == value.field)?.clone(), value));
    found.values.extend(values.into_iter().filter_map(named));
    found.labels.extend(pack::labels(conn, who).await?);
    found.lists.extend(pack::lists(conn, who).await?);
    found.asked.extend(pack::asked(conn, who, MOST).await?);
    found.rows.extend(pack::file_rows(conn, who, MOST).await?);
    Ok(())
}

impl Talk {
    fn is_empty(&self) -> bool {
        let Chat { draft, messages, later, loose, labels, blocked_at, .. } = &self.facts;
        *messages == 0
            && draft.is_empty()
            && later.is_empty()
            && loose.is_empty()
            && labels.is_empty()
            && blocked_at.is_none()
            && self.notes.is_empty()
    }
}
