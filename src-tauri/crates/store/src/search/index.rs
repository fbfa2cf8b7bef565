//! What goes into the index, and out of it. Queries here are not checked while compiling: the tables are virtual.

use shopbell_model::{ContactId, ConversationId, MessageId};
use sqlx::{QueryBuilder, Sqlite, SqliteConnection};

use super::fold::{Class, runs};
use super::says::text_of;
use crate::error::StoreError;

/// Begins the word that names a message's conversation. A private letter: no text and no query can hold it.
const CONVERSATION: char = '\u{e000}';

/// Rows to a statement when many are indexed: what sqlx costs a row is shared by all of them.
const TOGETHER: usize = 100;

/// A message's words as the index keeps them. Cutting them needs no connection, so it can be done beside one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    message: MessageId,
    words: String,
}

impl Entry {
    /// Cuts the words of a message; `None` when there is nothing to find in it.
    #[must_use]
    pub fn new(message: MessageId, conversation: ConversationId, text: &str) -> Option<Self> {
        let mut words = words(text);
        if words.is_empty() {
            return None;
        }
        words.push(' ');
        words.push_str(&conversation_word(conversation));
        Some(Self { message, words })
    }
}

/// Makes a message findable by `text`: its words, caption, title and the name of its file. What it was findable by
/// before is forgotten. The message must be stored already.
pub async fn index_message(tx: &mut SqliteConnection, id: MessageId, text: &str) -> Result<(), StoreError> {
    let conversation = sqlx::query_scalar!("SELECT conversation_id FROM message WHERE id = ?", id.0);
    let conversation = ConversationId(conversation.fetch_one(&mut *tx).await?);
    match Entry::new(id, conversation, text) {
        Some(entry) => index_messages(tx, &[entry]).await,
        None => remove_message(tx, id).await,
    }
}

/// Makes a stored message findable by what it says now and by the name of its file. What it was findable by before is
/// forgotten.
pub async fn index_stored(tx: &mut SqliteConnection, id: MessageId) -> Result<(), StoreError> {
    let row = sqlx::query!(
        r#"SELECT kind, body,
                  CASE WHEN kind = 'interactive' OR instr(payload, '"filename"') THEN payload END AS "payload: String",
                  CASE WHEN edited_at IS NOT NULL AND revoked_at IS NULL THEN
                    (SELECT group_concat(body, char(10)) FROM former WHERE message_id = message.id) END AS "former: String"
           FROM message WHERE id = ?"#,
        id.0
    )
    .fetch_one(&mut *tx)
    .await?;
    let text = text_of(row.body.as_deref(), &row.kind, row.payload.as_deref(), row.former.as_deref());
    index_message(tx, id, &text).await
}

/// Makes many messages findable. What they were findable by before is forgotten.
pub async fn index_messages(tx: &mut SqliteConnection, entries: &[Entry]) -> Result<(), StoreError> {
    for entries in entries.chunks(TOGETHER) {
        let mut query = QueryBuilder::<Sqlite>::new("INSERT OR REPLACE INTO search_messages (rowid, words) ");
        query.push_values(entries, |mut row, entry| {
            row.push_bind(entry.message.0).push_bind(entry.words.as_str());
        });
        query.build().execute(&mut *tx).await?;
    }
    Ok(())
}

/// Makes a message unfindable.
pub async fn remove_message(tx: &mut SqliteConnection, id: MessageId) -> Result<(), StoreError> {
    sqlx::query("DELETE FROM search_messages WHERE rowid = ?").bind(id.0).execute(tx).await?;
    Ok(())
}

/// Makes a contact findable by `words`: name, username, number. What it was findable by before is forgotten.
pub async fn index_contact(tx: &mut SqliteConnection, id: ContactId, text: &str) -> Result<(), StoreError> {
    let words = format!("{} {}", words(text), number_endings(text));
    if words.trim().is_empty() {
        return remove_contact(tx, id).await;
    }
    sqlx::query("INSERT OR REPLACE INTO search_contacts (rowid, words) VALUES (?, ?)")
        .bind(id.0)
        .bind(words)
        .execute(tx)
        .await?;
    Ok(())
}

/// Makes many contacts findable by their words. What they were findable by before is forgotten; who has no words is not
/// findable any more.
pub async fn index_contacts(tx: &mut SqliteConnection, contacts: &[(ContactId, String)]) -> Result<(), StoreError> {
    let words = |text: &str| format!("{} {}", words(text), number_endings(text));
    let (gone, there): (Vec<_>, Vec<_>) =
        contacts.iter().map(|(id, text)| (*id, words(text))).partition(|(_, words)| words.trim().is_empty());
    for contacts in there.chunks(TOGETHER) {
        let mut query = QueryBuilder::<Sqlite>::new("INSERT OR REPLACE INTO search_contacts (rowid, words) ");
        query.push_values(contacts, |mut row, (id, words)| {
            row.push_bind(id.0).push_bind(words.as_str());
        });
        query.build().execute(&mut *tx).await?;
    }
    for (id, _) in gone {
        remove_contact(tx, id).await?;
    }
    Ok(())
}

/// The endings of the phone numbers in a text: nobody types the country code of a neighbour, and country codes have
/// one to three digits.
fn number_endings(text: &str) -> String {
    let numbers = text.split_whitespace().filter_map(|word| word.strip_prefix('+'));
    let endings = numbers.flat_map(|digits| (1..=3).filter_map(move |code| digits.get(code..)));
    endings.collect::<Vec<_>>().join(" ")
}

/// Makes a contact unfindable.
pub async fn remove_contact(tx: &mut SqliteConnection, id: ContactId) -> Result<(), StoreError> {
    sqlx::query("DELETE FROM search_contacts WHERE rowid = ?").bind(id.0).execute(tx).await?;
    Ok(())
}

/// Indexes the messages of `from` as messages of `into`, before they are moved there: the index knows each message's
/// conversation.
pub async fn index_for(
    tx: &mut SqliteConnection,
    from: ConversationId,
    into: ConversationId,
) -> Result<(), StoreError> {
    const STEP: i64 = 200;
    let (mut at, mut after) = (i64::MIN, i64::MIN);
    loop {
        let rows = sqlx::query!(
            r#"SELECT id AS "id!", at, kind, body,
                  CASE WHEN kind = 'interactive' OR instr(payload, '"filename"') THEN payload END AS "payload: String",
                  CASE WHEN edited_at IS NOT NULL AND revoked_at IS NULL THEN
                    (SELECT group_concat(body, char(10)) FROM former WHERE message_id = message.id) END AS "former: String"
               FROM message
               WHERE conversation_id = ? AND removed = 0 AND (at, id) > (?, ?) ORDER BY at, id LIMIT +?"#,
            from.0,
            at,
            after,
            STEP
        )
        .fetch_all(&mut *tx)
        .await?;
        let Some(last) = rows.last() else { return Ok(()) };
        (at, after) = (last.at, last.id);
        let entries: Vec<Entry> = rows
            .into_iter()
            .filter_map(|row| {
                let text = text_of(row.body.as_deref(), &row.kind, row.payload.as_deref(), row.former.as_deref());
                Entry::new(MessageId(row.id), into, &text)
            })
            .collect();
        index_messages(&mut *tx, &entries).await?;
    }
}

/// The word that stands in the index for a conversation.
pub(super) fn conversation_word(id: ConversationId) -> String {
    format!("{CONVERSATION}{id}")
}

/// The index's words of a text, with spaces between them. A dense run of n letters gives n - 1 pairs and its last
/// letter alone, so that one letter is found as the beginning of a pair wherever it stands.
pub(super) fn words(text: &str) -> String {
    let mut words: Vec<String> = Vec::new();
    for run in runs(text) {
        match run.class {
            Class::Dense => {
                let letters: Vec<char> = run.folded.chars().collect();
                words.extend(letters.windows(2).map(|pair| pair.iter().collect()));
                words.extend(letters.last().map(char::to_string));
            }
            Class::Spaced | Class::Sign => words.push(run.folded),
            Class::Gap => {}
        }
    }
    words.join(" ")
}
