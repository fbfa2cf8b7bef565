//! The rows that go, in steps small enough that no webhook waits behind one.

use shopbell_model::{ContactId, ConversationId, MessageId, NoteId, UtcMillis};
use sqlx::SqliteConnection;

use super::Counts;
use crate::error::StoreError;
use crate::search;
use crate::tables::import::row;

/// Messages to a step, with everything that hangs on them.
const MESSAGES: i64 = 20;

/// Other rows to a step.
const ROWS: i64 = 100;

/// Whether anything of an erasure's person is on its way to Meta at this moment.
pub async fn is_leaving(conn: &mut SqliteConnection, erasure: i64) -> Result<bool, StoreError> {
    let found = sqlx::query_scalar!(
        r#"SELECT EXISTS (SELECT 1 FROM erasure_of e JOIN outbox o ON o.conversation_id = e.which
           WHERE e.erasure_id = ?1 AND e.what = 'chat' AND o.state = 'sending') AS "found!: i64""#,
        erasure
    );
    Ok(found.fetch_one(conn).await? == 1)
}

/// Messages that wait to be sent to an erasure's person.
pub async fn waiting(conn: &mut SqliteConnection, erasure: i64) -> Result<Vec<MessageId>, StoreError> {
    let ids = sqlx::query_scalar::<_, i64>(
        "SELECT o.message_id FROM erasure_of e CROSS JOIN outbox o ON o.conversation_id = e.which
         WHERE e.erasure_id = ?1 AND e.what = 'chat' AND o.state <> 'sending' AND o.message_id IS NOT NULL",
    );
    Ok(ids.bind(erasure).fetch_all(conn).await?.into_iter().map(MessageId).collect())
}

/// Takes back what waits to be sent to an erasure's person; answers how many messages and texts that were.
pub async fn cancel_waiting(tx: &mut SqliteConnection, erasure: i64) -> Result<i64, StoreError> {
    let messages = sqlx::query_scalar!(
        r#"SELECT count(*) AS "count!: i64" FROM erasure_of e JOIN outbox o ON o.conversation_id = e.which
           WHERE e.erasure_id = ?1 AND e.what = 'chat' AND o.state <> 'sending' AND o.what = 'message'"#,
        erasure
    );
    let messages = messages.fetch_one(&mut *tx).await?;
    sqlx::query!(
        "DELETE FROM outbox WHERE state <> 'sending'
           AND conversation_id IN (SELECT which FROM erasure_of WHERE erasure_id = ?1 AND what = 'chat')",
        erasure
    )
    .execute(&mut *tx)
    .await?;
    let texts = sqlx::query!(
        "DELETE FROM later
         WHERE conversation_id IN (SELECT which FROM erasure_of WHERE erasure_id = ?1 AND what = 'chat')",
        erasure
    );
    let texts = texts.execute(tx).await?.rows_affected();
    Ok(messages + i64::try_from(texts).unwrap_or(i64::MAX))
}

/// From now on nobody finds the person: names and numbers are gone, the chats stand in no list, and the ledger's subject is
/// nobody's and says nothing; answers how many entries lost their words, and how many papers that showed them are gone. Numbers
/// and ids are kept as words of the erasure until it is through.
pub async fn take_from_sight(tx: &mut SqliteConnection, erasure: i64, now: UtcMillis) -> Result<Counts, StoreError> {
    sqlx::query!(
        "INSERT INTO erasure_word (erasure_id, word)
         SELECT ?1, i.value FROM erasure_of e JOIN identity i ON i.contact_id = e.which
         WHERE e.erasure_id = ?1 AND e.what = 'contact' ON CONFLICT DO NOTHING",
        erasure
    )
    .execute(&mut *tx)
    .await?;
    sqlx::query!(
        "DELETE FROM identity
         WHERE contact_id IN (SELECT which FROM erasure_of WHERE erasure_id = ?1 AND what = 'contact')",
        erasure
    )
    .execute(&mut *tx)
    .await?;
    // Parts first, so that no trigger writes their words onto the chat that stands for them.
    sqlx::query!(
        "UPDATE conversation SET merged_into = NULL, ours = 0
         WHERE id IN (SELECT which FROM erasure_of WHERE erasure_id = ?1 AND what = 'chat') AND merged_into IS NOT NULL",
        erasure
    )
    .execute(&mut *tx)
    .await?;
    sqlx::query!(
        "UPDATE conversation SET ours = 0, draft = '', last_text = '', pinned_at = NULL, snoozed_until = NULL,
           helper_id = NULL
         WHERE id IN (SELECT which FROM erasure_of WHERE erasure_id = ?1 AND what = 'chat')",
        erasure
    )
    .execute(&mut *tx)
    .await?;
    sqlx::query!(
        "UPDATE contact SET name = NULL, username = NULL, phone = NULL, profile_name = NULL, sort = iif(sort IS NULL, NULL, '')
         WHERE id IN (SELECT which FROM erasure_of WHERE erasure_id = ?1 AND what = 'contact')",
        erasure
    )
    .execute(&mut *tx)
    .await?;
    sqlx::query!(
        "UPDATE consent_subject SET erased_at = ?2
         WHERE contact_id IN (SELECT which FROM erasure_of WHERE erasure_id = ?1 AND what = 'contact')",
        erasure,
        now.0
    )
    .execute(&mut *tx)
    .await?;
    let silenced = sqlx::query!(
        "DELETE FROM consent_body WHERE seq IN
           (SELECT e.seq FROM erasure_of o JOIN consent_subject s ON s.contact_id = o.which
            JOIN consent_entry e ON e.subject_id = s.id WHERE o.erasure_id = ?1 AND o.what = 'contact')",
        erasure
    );
    let silenced = silenced.execute(&mut *tx).await?.rows_affected();
    // Before the subject is nobody's: by it they are found. The entry's row of the file goes along.
    let proofs = sqlx::query!(
        "DELETE FROM media WHERE id IN
           (SELECT p.media_id FROM erasure_of o JOIN consent_subject s ON s.contact_id = o.which
            JOIN consent_entry e ON e.subject_id = s.id JOIN consent_proof p ON p.seq = e.seq
            WHERE o.erasure_id = ?1 AND o.what = 'contact')",
        erasure
    );
    let proofs = proofs.execute(&mut *tx).await?.rows_affected();
    sqlx::query!(
        "UPDATE consent_subject SET contact_id = NULL
         WHERE contact_id IN (SELECT which FROM erasure_of WHERE erasure_id = ?1 AND what = 'contact')",
        erasure
    )
    .execute(tx)
    .await?;
    let whole = |rows: u64| i64::try_from(rows).unwrap_or(0);
    Ok(Counts { agreements: whole(silenced), files: whole(proofs), ..Counts::default() })
}

/// The next contact or chat of an erasure that still has rows, chats first. `None` when all are gone.
pub async fn next(
    conn: &mut SqliteConnection,
    erasure: i64,
) -> Result<Option<(Option<ConversationId>, ContactId)>, StoreError> {
    let chat = sqlx::query_scalar!(
        "SELECT which FROM erasure_of WHERE erasure_id = ?1 AND what = 'chat' ORDER BY which LIMIT 1",
        erasure
    );
    if let Some(chat) = chat.fetch_optional(&mut *conn).await? {
        return Ok(Some((Some(ConversationId(chat)), ContactId(0))));
    }
    let contact = sqlx::query_scalar!(
        "SELECT which FROM erasure_of WHERE erasure_id = ?1 AND what = 'contact' ORDER BY which LIMIT 1",
        erasure
    );
    Ok(contact.fetch_optional(conn).await?.map(|contact| (None, ContactId(contact))))
}

/// Takes the next rows of a chat away; with the last of them the chat itself.
pub async fn clear_chat(tx: &mut SqliteConnection, erasure: i64, chat: ConversationId) -> Result<Counts, StoreError> {
    if let Some(counts) = clear_messages(tx, erasure, chat).await? {
        return Ok(counts);
    }
    if clear_reactions(tx, erasure, chat).await? {
        return Ok(Counts::default());
    }
    let notes =
        sqlx::query_scalar!(r#"SELECT id AS "id!" FROM note WHERE conversation_id = ?1 LIMIT +?2"#, chat.0, ROWS);
    let notes = notes.fetch_all(&mut *tx).await?;
    if !notes.is_empty() {
        for note in &notes {
            search::remove_note(&mut *tx, NoteId(*note)).await?;
            sqlx::query!("DELETE FROM note WHERE id = ?1", note).execute(&mut *tx).await?;
        }
        return Ok(Counts { notes: i64::try_from(notes.len()).unwrap_or(0), ..Counts::default() });
    }
    let files = clear_recordings(tx, chat).await?;
    for statement in [
        "DELETE FROM outbox WHERE conversation_id = ?1",
        "DELETE FROM later WHERE conversation_id = ?1",
        "DELETE FROM consent_doubt WHERE conversation_id = ?1",
        "DELETE FROM chat_label WHERE conversation_id = ?1",
    ] {
        sqlx::query(statement).bind(chat.0).execute(&mut *tx).await?;
    }
    let whole = sqlx::query_scalar!("DELETE FROM conversation WHERE id = ?1 RETURNING main_part", chat.0);
    // The row that stood for merged chats was no chat of its own.
    let chats = i64::from(whole.fetch_optional(&mut *tx).await?.is_some_and(|main| main.is_none()));
    sqlx::query!("DELETE FROM erasure_of WHERE erasure_id = ?1 AND what = 'chat' AND which = ?2", erasure, chat.0)
        .execute(tx)
        .await?;
    Ok(Counts { chats, files, ..Counts::default() })
}

/// The next messages of a chat and all that hangs on them; `None` when there are none left.
async fn clear_messages(
    tx: &mut SqliteConnection,
    erasure: i64,
    chat: ConversationId,
) -> Result<Option<Counts>, StoreError> {
    let ids = sqlx::query_scalar!(
        r#"SELECT id AS "id!" FROM message WHERE conversation_id = ?1 ORDER BY at, id LIMIT +?2"#,
        chat.0,
        MESSAGES
    );
    let ids = ids.fetch_all(&mut *tx).await?;
    if ids.is_empty() {
        return Ok(None);
    }
    let messages = i64::try_from(ids.len()).unwrap_or(0);
    for id in &ids {
        search::remove_message(&mut *tx, shopbell_model::MessageId(*id)).await?;
    }
    let ids = serde_json::to_string(&ids).unwrap_or_default();
    sqlx::query!(
        "INSERT INTO erasure_word (erasure_id, word)
         SELECT ?1, wamid FROM message WHERE id IN (SELECT value FROM json_each(?2)) AND wamid IS NOT NULL
         ON CONFLICT DO NOTHING",
        erasure,
        ids
    )
    .execute(&mut *tx)
    .await?;
    let files = sqlx::query!("DELETE FROM media WHERE message_id IN (SELECT value FROM json_each(?1))", ids);
    let mut files = files.execute(&mut *tx).await?.rows_affected();
    // What stands on the cards of a template hangs on its message by the card.
    let cards = sqlx::query_scalar!(
        "DELETE FROM template_file WHERE message_id IN (SELECT value FROM json_each(?1)) RETURNING media_id",
        ids
    );
    for card in cards.fetch_all(&mut *tx).await? {
        files += sqlx::query!("DELETE FROM media WHERE id = ?1", card).execute(&mut *tx).await?.rows_affected();
    }
    for statement in [
        "DELETE FROM status WHERE wamid IN
           (SELECT wamid FROM message WHERE id IN (SELECT value FROM json_each(?1)) AND wamid IS NOT NULL)",
        "DELETE FROM status WHERE callback_id IN
           (SELECT callback_id FROM attempt WHERE message_id IN (SELECT value FROM json_each(?1)))",
        "DELETE FROM attempt WHERE message_id IN (SELECT value FROM json_each(?1))",
        "DELETE FROM former WHERE message_id IN (SELECT value FROM json_each(?1))",
        "DELETE FROM consent_question WHERE message_id IN (SELECT value FROM json_each(?1))",
        "DELETE FROM consent_confirmation WHERE message_id IN (SELECT value FROM json_each(?1))",
        "DELETE FROM consent_doubt WHERE message_id IN (SELECT value FROM json_each(?1))",
        "DELETE FROM outbox WHERE message_id IN (SELECT value FROM json_each(?1))",
        "DELETE FROM message WHERE id IN (SELECT value FROM json_each(?1))",
    ] {
        sqlx::query(statement).bind(&ids).execute(&mut *tx).await?;
    }
    Ok(Some(Counts { messages, files: i64::try_from(files).unwrap_or(0), ..Counts::default() }))
}

/// Takes the next reactions of a chat away; whether there were any.
async fn clear_reactions(tx: &mut SqliteConnection, erasure: i64, chat: ConversationId) -> Result<bool, StoreError> {
    let ids =
        sqlx::query_scalar!(r#"SELECT id AS "id!" FROM reaction WHERE conversation_id = ?1 LIMIT +?2"#, chat.0, ROWS);
    let ids = ids.fetch_all(&mut *tx).await?;
    let seen =
        sqlx::query_scalar!("SELECT wamid FROM reaction_seen WHERE conversation_id = +?1 LIMIT +?2", chat.0, ROWS);
    let seen = seen.fetch_all(&mut *tx).await?;
    for wamid in &seen {
        keep_word(tx, erasure, wamid).await?;
        sqlx::query!("DELETE FROM reaction_seen WHERE wamid = ?1", wamid).execute(&mut *tx).await?;
    }
    for id in &ids {
        let wamid =
            sqlx::query_scalar!("SELECT wamid FROM reaction WHERE id = ?1", id).fetch_optional(&mut *tx).await?;
        if let Some(wamid) = wamid.flatten() {
            keep_word(tx, erasure, &wamid).await?;
            sqlx::query!("DELETE FROM status WHERE wamid = ?1", wamid).execute(&mut *tx).await?;
        }
        sqlx::query!("DELETE FROM outbox WHERE reaction_id = ?1 AND conversation_id = ?2", id, chat.0)
            .execute(&mut *tx)
            .await?;
        sqlx::query!("DELETE FROM reaction WHERE id = ?1", id).execute(&mut *tx).await?;
    }
    Ok(!ids.is_empty() || !seen.is_empty())
}

async fn keep_word(tx: &mut SqliteConnection, erasure: i64, word: &str) -> Result<(), StoreError> {
    sqlx::query!("INSERT INTO erasure_word (erasure_id, word) VALUES (?1, ?2) ON CONFLICT DO NOTHING", erasure, word)
        .execute(tx)
        .await?;
    Ok(())
}

/// Takes what was recorded for a chat away; answers how many files that were. A strip nobody speaks of goes with the files.
async fn clear_recordings(tx: &mut SqliteConnection, chat: ConversationId) -> Result<i64, StoreError> {
    let files = sqlx::query_scalar!("DELETE FROM recording WHERE conversation_id = ?1 RETURNING media_id", chat.0);
    let files: Vec<i64> = files.fetch_all(&mut *tx).await?.into_iter().flatten().collect();
    for file in &files {
        sqlx::query!("DELETE FROM media WHERE id = ?1 AND message_id IS NULL", file).execute(&mut *tx).await?;
    }
    Ok(i64::try_from(files.len()).unwrap_or(0))
}

/// Takes what is written down of a contact away, and the contact.
pub async fn clear_contact(tx: &mut SqliteConnection, erasure: i64, contact: ContactId) -> Result<Counts, StoreError> {
    let values = sqlx::query!(
        "DELETE FROM contact_value WHERE id IN (SELECT id FROM contact_value WHERE contact_id = ?1 LIMIT +?2)",
        contact.0,
        ROWS
    );
    let values = values.execute(&mut *tx).await?.rows_affected();
    if values > 0 {
        return Ok(Counts { details: i64::try_from(values).unwrap_or(0), ..Counts::default() });
    }
    let mut gone = 0;
    for statement in
        ["DELETE FROM contact_label WHERE contact_id = ?1", "DELETE FROM list_member WHERE contact_id = ?1"]
    {
        gone += sqlx::query(statement).bind(contact.0).execute(&mut *tx).await?.rows_affected();
    }
    let about = row::about(&mut *tx, contact).await?;
    row::erase(&mut *tx, &about).await?;
    let rows = sqlx::query!("UPDATE import_row SET contact_id = NULL WHERE contact_id = ?1", contact.0);
    let rows = rows.execute(&mut *tx).await?.rows_affected();
    search::remove_contact(&mut *tx, contact).await?;
    sqlx::query!("DELETE FROM identity WHERE contact_id = ?1", contact.0).execute(&mut *tx).await?;
    sqlx::query!("DELETE FROM contact WHERE id = ?1", contact.0).execute(&mut *tx).await?;
    sqlx::query!(
        "DELETE FROM erasure_of WHERE erasure_id = ?1 AND what = 'contact' AND which = ?2",
        erasure,
        contact.0
    )
    .execute(tx)
    .await?;
    let whole = |rows: u64| i64::try_from(rows).unwrap_or(0);
    Ok(Counts { details: whole(gone), rows: whole(rows), ..Counts::default() })
}

/// Nothing says any more who it was.
pub async fn release(tx: &mut SqliteConnection, erasure: i64) -> Result<(), StoreError> {
    for statement in ["DELETE FROM erasure_word WHERE erasure_id = ?1", "DELETE FROM erasure_of WHERE erasure_id = ?1"]
    {
        sqlx::query(statement).bind(erasure).execute(&mut *tx).await?;
    }
    Ok(())
}
