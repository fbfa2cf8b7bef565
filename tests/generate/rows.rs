//! Everything in a shop's file, as text a test can compare.

use std::path::Path;
use std::str::FromStr;

use shopbell_store::{OpenOptions, Store};
use shopbell_tests::generate::{self, Options};
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use sqlx::{AssertSqlSafe, ConnectOptions, Row};

/// Each table with the columns both ways must agree in. `stored_at` is when the program learned of a message.
const TABLES: [(&str, &str); 10] = [
    ("contact", "SELECT id, portfolio_id, name, username, phone, first_at FROM contact ORDER BY id"),
    ("identity", "SELECT portfolio_id, contact_id, kind, value, first_at FROM identity ORDER BY kind, value"),
    (
        "message",
        "SELECT id, conversation_id, direction, wamid, kind, meta_kind, body, payload, quoted_wamid, actor_id, at, delivery,
                sent_at, delivered_at, read_at, played_at, failed_at, error_code, error_title, error_details, verdict,
                removed
         FROM message ORDER BY id",
    ),
    ("conversation", "SELECT * FROM conversation ORDER BY id"),
    ("shelf_size", "SELECT * FROM shelf_size ORDER BY shelf"),
    ("status", "SELECT * FROM status ORDER BY wamid, status"),
    (
        "reaction",
        "SELECT conversation_id, target_wamid, direction, emoji, wamid, at, delivery, error_code FROM reaction
         ORDER BY target_wamid, direction",
    ),
    ("words of messages", "SELECT term, doc, col, offset FROM temp.message_words ORDER BY doc, offset, term"),
    ("words of contacts", "SELECT term, doc, col, offset FROM temp.contact_words ORDER BY doc, offset, term"),
    ("setting", "SELECT * FROM setting WHERE key = 'search_version'"),
];

/// A shop filled by the generator, in this folder.
pub async fn filled(folder: &Path, options: &Options) -> SqliteConnection {
    let path = folder.join("generated.db");
    let store = Store::open(OpenOptions { path: path.clone(), key: None }).await.unwrap();
    generate::fill(&store, options, |_| {}).await.unwrap();
    store.close().await;
    open(&path).await
}

/// A plain shop's file, with the search index laid open word by word.
pub async fn open(path: &Path) -> SqliteConnection {
    let address = format!("sqlite:{}", path.display());
    let mut connection = SqliteConnectOptions::from_str(&address).unwrap().connect().await.unwrap();
    sqlx::raw_sql(
        "CREATE VIRTUAL TABLE temp.message_words USING fts5vocab(main, search_messages, instance);
         CREATE VIRTUAL TABLE temp.contact_words USING fts5vocab(main, search_contacts, instance);",
    )
    .execute(&mut connection)
    .await
    .unwrap();
    connection
}

/// The rows of every table that is compared.
pub async fn content(connection: &mut SqliteConnection) -> Vec<(&'static str, Vec<String>)> {
    let mut all = Vec::new();
    for (table, query) in TABLES {
        all.push((table, table_rows(connection, query).await));
    }
    all
}

async fn table_rows(connection: &mut SqliteConnection, query: &str) -> Vec<String> {
    let columns =
        sqlx::query(AssertSqlSafe(format!("{query} LIMIT 1"))).fetch_optional(&mut *connection).await.unwrap();
    let Some(columns) = columns.map(|row| row.len()) else { return Vec::new() };
    // Quoted by SQLite itself, so that no two different rows read alike.
    let names: Vec<String> = (0..columns).map(|at| format!("c{at}")).collect();
    let quoted: Vec<String> = names.iter().map(|name| format!("quote({name})")).collect();
    let list = format!("WITH t ({}) AS ({query}) SELECT {} FROM t", names.join(", "), quoted.join(" || ' | ' || "));
    let rows = sqlx::query(AssertSqlSafe(list)).fetch_all(connection).await.unwrap();
    rows.iter().map(|row| row.get(0)).collect()
}

/// Numbers of one query without a value to bind.
pub async fn number(connection: &mut SqliteConnection, query: &'static str) -> i64 {
    sqlx::query(query).fetch_one(connection).await.unwrap().get(0)
}
