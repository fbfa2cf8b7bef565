//! A stranger's look into the practice shop's database file; into an encrypted one with the recovery code on its paper.

use std::path::{Path, PathBuf};
use std::str::FromStr;

use secrecy::ExposeSecret;
use shopbell_secrets::ShopName;
use shopbell_secrets::recovery::{RecoveryCode, SealedKey};
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use sqlx::{ConnectOptions, Row};

pub fn path(data: &Path) -> PathBuf {
    data.join("practice/shop.db")
}

pub async fn open(data: &Path) -> SqliteConnection {
    let options = SqliteConnectOptions::from_str(&format!("sqlite:{}", path(data).display())).unwrap().read_only(true);
    let options = match key(data) {
        None => options,
        Some(key) => options.pragma("key", format!("\"x'{key}'\"")),
    };
    options.connect().await.expect("the practice shop's file must open")
}

/// The key of an encrypted shop, as the owner's paper gives it back.
fn key(data: &Path) -> Option<String> {
    let code = std::fs::read_to_string(data.join("paper")).ok()?;
    let sealed = SealedKey::from_json(&std::fs::read(data.join("practice/recovery.json")).unwrap()).unwrap();
    let key = sealed.open(&RecoveryCode::read(&code).unwrap(), &ShopName::practice()).unwrap();
    Some(key.to_secret().expose_secret().to_owned())
}

/// How often a message id stands in the message table and among the reactions.
pub async fn times_stored(connection: &mut SqliteConnection, wamid: &str) -> i64 {
    sqlx::query(
        "SELECT (SELECT count(*) FROM message WHERE wamid = ?1) + (SELECT count(*) FROM reaction_seen WHERE wamid = ?1)",
    )
    .bind(wamid)
    .fetch_one(connection)
    .await
    .unwrap()
    .get(0)
}

pub async fn count(connection: &mut SqliteConnection, query: &'static str) -> i64 {
    sqlx::query(query).fetch_one(connection).await.unwrap().get(0)
}

/// Everything a person could see, as text: the same before and after means nothing changed.
pub async fn content(connection: &mut SqliteConnection) -> String {
    let mut all = String::new();
    for query in [
        "SELECT json_group_array(json_array(id, conversation_id, direction, wamid, kind, body, payload, delivery, at)) FROM message",
        "SELECT json_group_array(json_array(id, contact_id, unread, last_text, last_at, shelf, window_until)) FROM conversation",
        "SELECT json_group_array(json_array(id, name, username, phone)) FROM contact",
        "SELECT json_group_array(json_array(contact_id, kind, value)) FROM identity",
        "SELECT json_group_array(json_array(target_wamid, direction, emoji, wamid)) FROM reaction",
        "SELECT json_group_array(json_array(wamid, status, at)) FROM status",
    ] {
        all.push_str(&sqlx::query(query).fetch_one(&mut *connection).await.unwrap().get::<String, _>(0));
        all.push('\n');
    }
    all
}
