//! Shops to measure in: filled once, kept in `target/bench/shops`, copied before each use.
//!
//! A kept shop's name holds everything its rows follow from: size, seed, the generator's version, the migrations, whether
//! it is encrypted. What never lives here: what the shops hold.

use std::hash::{DefaultHasher, Hasher};
use std::path::{Path, PathBuf};
use std::time::Instant;

use secrecy::SecretBox;
use shopbell_store::{OpenOptions, Store};
use shopbell_tests::generate::{self, Options};
use shopbell_tests::program;
use tempfile::TempDir;

use super::row::{Bench, Trouble};

/// The key of every shop that is measured.
pub const KEY: [u8; 32] = [0x5b; 32];

/// The key as the store wants it.
fn key() -> SecretBox<[u8; 32]> {
    SecretBox::new(Box::new(KEY))
}

impl Bench {
    /// A data folder of its own with a copy of the shop in it.
    pub async fn shop(&self, options: &Options) -> Result<TempDir, Trouble> {
        let kept = self.kept(options).await?;
        let data = self.scratch()?;
        std::fs::create_dir_all(data.path().join("practice"))?;
        std::fs::copy(&kept, database(data.path()))?;
        Ok(data)
    }

    /// The kept file, filled where there is none.
    async fn kept(&self, options: &Options) -> Result<PathBuf, Trouble> {
        let folder = self.folder()?.join("shops");
        std::fs::create_dir_all(&folder)?;
        let path = folder.join(format!("{}-schema{:08x}-encrypted.db", options.name(), schema()?));
        if path.exists() {
            return Ok(path);
        }
        let unfinished = path.with_extension("unfinished");
        for rest in ["unfinished", "unfinished-wal", "unfinished-shm"] {
            let _ = std::fs::remove_file(path.with_extension(rest));
        }
        let begun = Instant::now();
        println!("   filling a shop with {} messages", options.messages);
        let store = Store::open(OpenOptions { path: unfinished.clone(), key: Some(key()) }).await?;
        let mut next = 10;
        generate::fill(&store, options, |done| {
            let share = u64::from(done) * 100 / u64::from(options.messages);
            if share >= next {
                println!("   {share} % after {:.1} s", begun.elapsed().as_secs_f64());
                next = share - share % 10 + 10;
            }
        })
        .await?;
        store.close().await;
        let bytes = std::fs::metadata(&unfinished)?.len();
        println!("   filled in {:.1} s, {} MB", begun.elapsed().as_secs_f64(), bytes / 1_000_000);
        std::fs::rename(&unfinished, &path)?;
        Ok(path)
    }
}

/// The shop's file in a data folder.
pub fn database(data: &Path) -> PathBuf {
    data.join("practice/shop.db")
}

/// A number that changes with the migrations.
fn schema() -> Result<u64, Trouble> {
    let mut files: Vec<PathBuf> = std::fs::read_dir(program::root().join("src-tauri/crates/store/migrations"))?
        .map(|entry| Ok(entry?.path()))
        .collect::<std::io::Result<_>>()?;
    files.sort();
    let mut hasher = DefaultHasher::new();
    for file in files {
        hasher.write(&std::fs::read(file)?);
    }
    Ok(hasher.finish() >> 32)
}
