//! Whom an erasure is about: everybody that is one person, and everything they go by.

use std::collections::BTreeSet;

use shopbell_model::{ContactId, ConversationId};
use sqlx::SqliteConnection;

use crate::error::StoreError;

/// Everything that is one person: the contacts whose chats were made one, and all their chats.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Person {
    /// Contacts, the rows that stand for merged chats among them.
    pub contacts: BTreeSet<ContactId>,
    /// Chats, merged ones and their parts.
    pub chats: BTreeSet<ConversationId>,
}

/// Who belongs to a contact. Followed through merged chats until nobody new turns up.
pub async fn person(conn: &mut SqliteConnection, contact: ContactId) -> Result<Person, StoreError> {
    let mut person = Person::default();
    let mut open = vec![contact];
    while let Some(contact) = open.pop() {
        if !person.contacts.insert(contact) {
            continue;
        }
        let rows = sqlx::query!(
            r#"SELECT id AS "id!", contact_id AS "contact_id!" FROM conversation WHERE contact_id = ?1
               UNION SELECT w.id, w.contact_id FROM conversation c JOIN conversation w ON w.id = c.merged_into
                 WHERE c.contact_id = ?1
               UNION SELECT p.id, p.contact_id FROM conversation c JOIN conversation p ON p.merged_into = c.id
                 WHERE c.contact_id = ?1"#,
            contact.0
        );
        for row in rows.fetch_all(&mut *conn).await? {
            person.chats.insert(ConversationId(row.id));
            open.push(ContactId(row.contact_id));
        }
    }
    Ok(person)
}

/// Writes down whom an erasure is about.
pub async fn about(tx: &mut SqliteConnection, erasure: i64, person: &Person) -> Result<(), StoreError> {
    for contact in &person.contacts {
        sqlx::query!(
            "INSERT INTO erasure_of (erasure_id, what, which) VALUES (?1, 'contact', ?2) ON CONFLICT DO NOTHING",
            erasure,
            contact.0
        )
        .execute(&mut *tx)
        .await?;
    }
    for chat in &person.chats {
        sqlx::query!(
            "INSERT INTO erasure_of (erasure_id, what, which) VALUES (?1, 'chat', ?2) ON CONFLICT DO NOTHING",
            erasure,
            chat.0
        )
        .execute(&mut *tx)
        .await?;
    }
    Ok(())
}

/// Looks again whom an erasure is about, as the rows stand now: a chat may have been begun since, and two rows may have become
/// one. Belongs before anything of the person is gone.
pub async fn look_again(tx: &mut SqliteConnection, erasure: i64) -> Result<(), StoreError> {
    let mut now = Person::default();
    for contact in contacts(tx, erasure).await? {
        let is_there = sqlx::query_scalar::<_, i64>("SELECT id FROM contact WHERE id = ?1").bind(contact.0);
        if is_there.fetch_optional(&mut *tx).await?.is_some() {
            let found = person(tx, contact).await?;
            now.contacts.extend(found.contacts);
            now.chats.extend(found.chats);
        }
    }
    sqlx::query("DELETE FROM erasure_of WHERE erasure_id = ?1").bind(erasure).execute(&mut *tx).await?;
    about(tx, erasure, &now).await
}

/// Two contacts became one while one of them was to be erased: the one that stays is. Once the cut is made nobody finds the
/// person any more, and nothing joins them.
pub async fn move_all(tx: &mut SqliteConnection, from: ContactId, to: ContactId) -> Result<(), StoreError> {
    sqlx::query(
        "INSERT INTO erasure_of (erasure_id, what, which)
         SELECT e.id, 'contact', ?2 FROM erasure e CROSS JOIN erasure_of o ON o.erasure_id = e.id
         WHERE e.done_at IS NULL AND e.stage = 'asked' AND o.what = 'contact' AND o.which = ?1 ON CONFLICT DO NOTHING",
    )
    .bind(from.0)
    .bind(to.0)
    .execute(tx)
    .await?;
    Ok(())
}

/// What would go, for the question that is asked before. Counts what one person has, not the shop.
pub async fn hangs_on(conn: &mut SqliteConnection, person: &Person) -> Result<super::Counts, StoreError> {
    let mut counts = super::Counts { chats: 0, ..super::Counts::default() };
    for chat in &person.chats {
        let row = sqlx::query!(
            r#"SELECT (SELECT count(*) FROM message WHERE conversation_id = ?1) AS "messages!: i64",
                      (SELECT count(*) FROM message m JOIN media f ON f.message_id = m.id
                       WHERE m.conversation_id = ?1) AS "files!: i64",
                      (SELECT count(*) FROM note WHERE conversation_id = ?1) AS "notes!: i64",
                      (SELECT count(*) FROM outbox WHERE conversation_id = ?1 AND what = 'message')
                        + (SELECT count(*) FROM later WHERE conversation_id = ?1) AS "waiting!: i64",
                      (SELECT count(*) FROM conversation WHERE id = ?1 AND main_part IS NULL) AS "chats!: i64""#,
            chat.0
        )
        .fetch_one(&mut *conn)
        .await?;
        let cards = sqlx::query_scalar::<_, i64>(
            "SELECT count(*) FROM message m CROSS JOIN template_file t ON t.message_id = m.id WHERE m.conversation_id = ?1",
        );
        counts.messages += row.messages;
        counts.files += row.files + cards.bind(chat.0).fetch_one(&mut *conn).await?;
        counts.notes += row.notes;
        counts.waiting += row.waiting;
        counts.chats += row.chats;
    }
    for contact in &person.contacts {
        let row = sqlx::query!(
            r#"SELECT (SELECT count(*) FROM contact_value WHERE contact_id = ?1)
                        + (SELECT count(*) FROM contact_label WHERE contact_id = ?1)
                        + (SELECT count(*) FROM list_member WHERE contact_id = ?1) AS "details!: i64",
                      (SELECT count(*) FROM consent_subject s JOIN consent_entry e ON e.subject_id = s.id
                       WHERE s.contact_id = ?1) AS "agreements!: i64",
                      (SELECT count(*) FROM consent_subject s JOIN consent_entry e ON e.subject_id = s.id
                       JOIN consent_proof p ON p.seq = e.seq WHERE s.contact_id = ?1) AS "proofs!: i64""#,
            contact.0
        )
        .fetch_one(&mut *conn)
        .await?;
        counts.details += row.details;
        counts.agreements += row.agreements;
        counts.files += row.proofs;
    }
    Ok(counts)
}

/// Numbers and ids a contact goes by.
pub async fn words(conn: &mut SqliteConnection, contact: ContactId) -> Result<Vec<(String, String)>, StoreError> {
    let rows = sqlx::query!("SELECT kind, value FROM identity WHERE contact_id = ?1", contact.0);
    Ok(rows.fetch_all(conn).await?.into_iter().map(|row| (row.kind, row.value)).collect())
}

/// Every name a contact ever had in the shop, with every address for mail.
pub async fn addresses(conn: &mut SqliteConnection, contact: ContactId) -> Result<Vec<(String, String)>, StoreError> {
    let names = sqlx::query_scalar!(
        r#"SELECT name FROM contact WHERE id = ?1 UNION ALL SELECT profile_name FROM contact WHERE id = ?1
           UNION ALL SELECT v.value FROM contact_value v JOIN field f ON f.id = v.field_id
           WHERE v.contact_id = ?1 AND f.code = 'name'"#,
        contact.0
    );
    let names: Vec<String> = names.fetch_all(&mut *conn).await?.into_iter().flatten().collect();
    let addresses = sqlx::query_scalar!(
        "SELECT v.value FROM contact_value v JOIN field f ON f.id = v.field_id WHERE v.contact_id = ?1 AND f.code = 'email'",
        contact.0
    );
    let addresses = addresses.fetch_all(conn).await?;
    let both = |name: &String| addresses.iter().map(|address| (name.clone(), address.clone())).collect::<Vec<_>>();
    let all = names.iter().flat_map(both);
    Ok(all.filter(|(name, address)| !name.is_empty() && !address.is_empty()).collect())
}

/// The chats an erasure is about that are not gone yet.
pub async fn chats(conn: &mut SqliteConnection, erasure: i64) -> Result<Vec<ConversationId>, StoreError> {
    let ids = sqlx::query_scalar!("SELECT which FROM erasure_of WHERE erasure_id = ?1 AND what = 'chat'", erasure);
    Ok(ids.fetch_all(conn).await?.into_iter().map(ConversationId).collect())
}

/// The contacts an erasure is about that are not gone yet.
pub async fn contacts(conn: &mut SqliteConnection, erasure: i64) -> Result<Vec<ContactId>, StoreError> {
    let ids = sqlx::query_scalar!("SELECT which FROM erasure_of WHERE erasure_id = ?1 AND what = 'contact'", erasure);
    Ok(ids.fetch_all(conn).await?.into_iter().map(ContactId).collect())
}

/// Strips of what was being recorded for an erasure's person.
pub async fn strips(conn: &mut SqliteConnection, erasure: i64) -> Result<Vec<String>, StoreError> {
    let names = sqlx::query_scalar!(
        "SELECT r.strip FROM erasure_of e JOIN recording r ON r.conversation_id = e.which
         WHERE e.erasure_id = ?1 AND e.what = 'chat' AND r.strip IS NOT NULL",
        erasure
    );
    Ok(names.fetch_all(conn).await?.into_iter().flatten().collect())
}

/// Whether somebody is being erased now.
pub async fn is_about(conn: &mut SqliteConnection, contact: ContactId) -> Result<bool, StoreError> {
    let found = sqlx::query_scalar!(
        r#"SELECT EXISTS (SELECT 1 FROM erasure e JOIN erasure_of o ON o.erasure_id = e.id
           WHERE e.done_at IS NULL AND o.what = 'contact' AND o.which = ?1) AS "found!: i64""#,
        contact.0
    );
    Ok(found.fetch_one(conn).await? == 1)
}

/// Everything webhook bodies of an erasure's person are known by.
pub async fn known_by(conn: &mut SqliteConnection, erasure: i64) -> Result<Vec<String>, StoreError> {
    let words = sqlx::query_scalar!("SELECT word FROM erasure_word WHERE erasure_id = ?1", erasure);
    Ok(words.fetch_all(conn).await?)
}
