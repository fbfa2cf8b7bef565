//! Writes an empty database of the newest version: `shopbell-schema <file>`.
//!
//! The store's queries are checked against such a file while they compile, so this program cannot be part of the store:
//! it has to run before the store compiles. Nothing else belongs here.

use std::error::Error;
use std::path::{Path, PathBuf};

use libsqlite3_sys as _;
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{AssertSqlSafe, ConnectOptions, Connection};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let file = std::env::args_os().nth(1).map(PathBuf::from).ok_or("usage: shopbell-schema <file>")?;
    if file.exists() {
        std::fs::remove_file(&file)?;
    }
    let mut connection = SqliteConnectOptions::new().filename(&file).create_if_missing(true).connect().await?;
    for script in scripts()? {
        sqlx::raw_sql(AssertSqlSafe(std::fs::read_to_string(script)?)).execute(&mut connection).await?;
    }
    connection.close().await?;
    Ok(())
}

/// The migrations in the order of their numbers.
fn scripts() -> std::io::Result<Vec<PathBuf>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../migrations");
    let mut scripts: Vec<PathBuf> =
        std::fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<std::io::Result<_>>()?;
    scripts.sort();
    Ok(scripts)
}
