//! What the tests of this crate share: a store in a folder that goes away, and rows to fill it with.

use std::path::PathBuf;

use secrecy::SecretBox;
use shopbell_model::{ConversationId, MessageId};
use tempfile::TempDir;

use crate::{OpenOptions, Store, StoreError};

/// A store and its folder.
pub(crate) struct Bench {
    pub(crate) store: Store,
    pub(crate) folder: TempDir,
}

impl Bench {
    pub(crate) async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let store = open(&folder, None).await.unwrap();
        Self { store, folder }
    }

    /// The same, with a key.
    pub(crate) async fn encrypted() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let store = open(&folder, Some(SecretBox::new(Box::new([7; 32])))).await.unwrap();
        Self { store, folder }
    }

    /// Runs statements through the writer.
    pub(crate) async fn run(&self, sql: impl Into<String>) {
        self.try_run(sql).await.unwrap();
    }

    pub(crate) async fn try_run(&self, sql: impl Into<String>) -> Result<(), StoreError> {
        let sql = sql.into();
        self.store
            .write(move |tx| {
                Box::pin(async move {
                    sqlx::raw_sql(sqlx::AssertSqlSafe(sql)).execute(tx).await?;
                    Ok(())
                })
            })
            .await
    }

    pub(crate) async fn number(&self, sql: &'static str) -> i64 {
        let mut connection = self.store.read().await.unwrap();
        sqlx::query_scalar::<_, i64>(sql).fetch_one(&mut *connection).await.unwrap()
    }

    /// A shop with one number, one foreign number, and contacts 1 to `contacts` named `Name <id>`.
    pub(crate) async fn shop(&self, contacts: i64) {
        self.run(format!(
            "INSERT INTO portfolio (id) VALUES (1);
             INSERT INTO account (id, portfolio_id, waba_id, ours) VALUES (1, 1, 'waba', 1), (2, 1, 'other', 0);
             INSERT INTO number (id, account_id, phone_number_id, ours) VALUES (1, 1, 'pn', 1), (2, 2, 'foreign', 0);
             WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {contacts})
             INSERT INTO contact (id, portfolio_id, name, first_at) SELECT i, 1, 'Name ' || i, 0 FROM n;"
        ))
        .await;
    }

    /// A conversation with contact `id`, with one message so that it stands in the inbox.
    pub(crate) async fn conversation(&self, id: i64, columns: &str, values: &str) {
        self.run(format!(
            "INSERT INTO conversation (id, number_id, contact_id, ours, last_message_id, last_kind, last_direction,
               {columns}) VALUES ({id}, 1, {id}, 1, 1, 'text', 'in', {values});"
        ))
        .await;
    }

    /// A message from the customer.
    pub(crate) async fn message(&self, id: i64, conversation: i64, at: i64, body: &str) {
        let body = body.replace('\'', "''");
        self.run(format!(
            "INSERT INTO message (id, conversation_id, direction, wamid, kind, body, at, stored_at)
             VALUES ({id}, {conversation}, 'in', 'wamid.{id}', 'text', '{body}', {at}, {at});"
        ))
        .await;
    }

    /// A message from the customer that search finds.
    pub(crate) async fn findable(&self, id: i64, conversation: i64, body: &str) {
        self.message(id, conversation, id, body).await;
        let body = body.to_owned();
        self.store
            .write(move |tx| Box::pin(async move { crate::search::index_message(tx, MessageId(id), &body).await }))
            .await
            .unwrap();
    }
}

pub(crate) fn path(folder: &TempDir) -> PathBuf {
    folder.path().join("shop.db")
}

pub(crate) fn key(byte: u8) -> SecretBox<[u8; 32]> {
    SecretBox::new(Box::new([byte; 32]))
}

pub(crate) async fn open(folder: &TempDir, key: Option<SecretBox<[u8; 32]>>) -> Result<Store, StoreError> {
    Store::open(OpenOptions { path: path(folder), key }).await
}

/// A conversation's id.
pub(crate) const fn talk(id: i64) -> ConversationId {
    ConversationId(id)
}
