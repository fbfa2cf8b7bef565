//! What is found beside messages: people by who spoke last, notes newest first. Both in one statement, because they are
//! asked for together at every letter typed, and sqlx's way to its thread and back costs more than either.

use serde::Deserialize;
use shopbell_model::{ContactId, ConversationId, NoteId, UtcMillis};
use sqlx::SqliteConnection;

use super::query::{NOTHING, Wanted};
use super::snippet::{Piece, pieces};
use crate::error::StoreError;
use crate::json;
use crate::tables::conversation::Person;

/// A single letter matches half the shop: only the newest of those people are put in order.
const NEWEST: i64 = 500;

/// A person that matches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundPerson {
    /// The conversation with this person.
    pub conversation: ConversationId,
    /// Who.
    pub person: Person,
}

/// A note that matches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundNote {
    /// The note.
    pub note: NoteId,
    /// The chat it is on.
    pub conversation: ConversationId,
    /// Who that is with.
    pub person: Person,
    /// When it was written.
    pub at: UtcMillis,
    /// The text around the first match.
    pub snippet: Vec<Piece>,
}

/// People and notes that match.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FoundBeside {
    /// People, who spoke last first.
    pub people: Vec<FoundPerson>,
    /// Notes, newest first.
    pub notes: Vec<FoundNote>,
}

/// How many of each are wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Most {
    /// People.
    pub people: u32,
    /// Notes.
    pub notes: u32,
}

/// People of the shop whose name, username or number begins like what was typed, and notes that hold everything it says;
/// words match by their beginnings.
pub async fn beside(connection: &mut SqliteConnection, typed: &str, most: Most) -> Result<FoundBeside, StoreError> {
    let (person, words) = (Wanted::read_person(typed), Wanted::read(typed));
    if person.is_none() && words.is_none() {
        return Ok(FoundBeside::default());
    }
    let expression = |wanted: &Option<Wanted>| wanted.as_ref().map_or(NOTHING.to_owned(), |one| one.expression(&[]));
    let (people, notes): (String, String) = sqlx::query_as(
        "SELECT
           (SELECT json_group_array(json_array(id, contact, name, username, phone)) FROM (
              SELECT c.id, p.id AS contact, p.name, p.username, p.phone
              FROM (
                SELECT c.id, c.contact_id, c.last_at
                FROM (SELECT rowid AS id FROM search_contacts WHERE search_contacts MATCH ?1
                      ORDER BY rowid DESC LIMIT +?2) s
                CROSS JOIN conversation c ON c.contact_id = s.id
                WHERE c.ours = 1
                ORDER BY c.last_at DESC, c.id DESC LIMIT +?3
              ) c
              CROSS JOIN contact p ON p.id = c.contact_id
              ORDER BY c.last_at DESC, c.id DESC
            )),
           (SELECT json_group_array(json_array(id, conversation_id, text, at, contact, name, username, phone)) FROM (
              SELECT n.id, w.id AS conversation_id, n.text, n.at, p.id AS contact, p.name, p.username, p.phone
              FROM search_notes s
              CROSS JOIN note n ON n.id = s.rowid
              CROSS JOIN conversation c ON c.id = n.conversation_id
              CROSS JOIN conversation w ON w.id = coalesce(c.merged_into, c.id)
              CROSS JOIN contact p ON p.id = w.contact_id
              WHERE s.search_notes MATCH ?4 ORDER BY s.rowid DESC LIMIT +?5
            ))",
    )
    .bind(expression(&person))
    .bind(NEWEST)
    .bind(most.people)
    .bind(expression(&words))
    .bind(most.notes)
    .fetch_one(connection)
    .await?;
    let people = json::read::<PersonRow>(&people)?.into_iter().map(PersonRow::found).collect();
    let notes = json::read::<NoteRow>(&notes)?.into_iter();
    let notes = words.map_or_else(Vec::new, |words| notes.map(|row| row.found(&words)).collect());
    Ok(FoundBeside { people, notes })
}

/// Contacts whose names, numbers or addresses for mail begin like what was typed, the newest of them; each is a contact that
/// once was in the index, and may stand in no list.
pub(crate) async fn people_found(conn: &mut SqliteConnection, typed: &str, most: i64) -> Result<Vec<i64>, StoreError> {
    let Some(wanted) = Wanted::read_person(typed) else { return Ok(Vec::new()) };
    let ids = sqlx::query_scalar(
        "SELECT rowid AS id FROM search_contacts WHERE search_contacts MATCH ?1 ORDER BY rowid DESC LIMIT +?2",
    );
    Ok(ids.bind(wanted.expression(&[])).bind(most).fetch_all(conn).await?)
}

/// A person as the answer's JSON holds it.
#[derive(Deserialize)]
struct PersonRow(i64, i64, Option<String>, Option<String>, Option<String>);

impl PersonRow {
    fn found(self) -> FoundPerson {
        let Self(id, contact, name, username, phone) = self;
        let person = Person { contact: ContactId(contact), name, username, phone };
        FoundPerson { conversation: ConversationId(id), person }
    }
}

/// A note as the answer's JSON holds it.
#[derive(Deserialize)]
struct NoteRow(i64, i64, String, i64, i64, Option<String>, Option<String>, Option<String>);

impl NoteRow {
    fn found(self, wanted: &Wanted) -> FoundNote {
        let Self(id, conversation, text, at, contact, name, username, phone) = self;
        FoundNote {
            note: NoteId(id),
            conversation: ConversationId(conversation),
            person: Person { contact: ContactId(contact), name, username, phone },
            at: UtcMillis(at),
            snippet: pieces(&text, wanted),
        }
    }
}
