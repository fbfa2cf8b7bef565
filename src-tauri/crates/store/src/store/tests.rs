use super::*;
use crate::tables::setting;
use crate::testing::{Bench, key, open, path};

async fn put(store: &Store, value: &str) -> Result<(), StoreError> {
    let value = value.to_owned();
    store.write(move |tx| Box::pin(async move { setting::put(tx, "k", &value).await })).await
}

async fn got(store: &Store) -> Option<String> {
    setting::get(&mut store.read().await.unwrap(), "k").await.unwrap()
}

fn refused(opened: Result<Store, StoreError>) -> StoreError {
    match opened {
        Ok(_) => panic!("the file should have been refused"),
        Err(error) => error,
    }
}

#[tokio::test]
async fn what_was_written_is_there_after_a_restart() {
    for key_byte in [None, Some(7)] {
        let folder = tempfile::tempdir().unwrap();
        let store = open(&folder, key_byte.map(key)).await.unwrap();
        put(&store, "kept").await.unwrap();
        store.close().await;
        let store = open(&folder, key_byte.map(key)).await.unwrap();
        assert_eq!(got(&store).await.as_deref(), Some("kept"));
    }
}

#[tokio::test]
async fn an_encrypted_file_holds_no_plain_text() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(&folder, Some(key(7))).await.unwrap();
    put(&store, "a very private sentence").await.unwrap();
    let all = std::fs::read_dir(folder.path()).unwrap().map(|file| file.unwrap().path());
    for file in all.filter(|path| path.is_file()) {
        let bytes = std::fs::read(file).unwrap();
        assert!(!bytes.windows(7).any(|part| part == b"private"), "neither in the file nor in its log");
    }
    store.close().await;
    let bytes = std::fs::read(path(&folder)).unwrap();
    assert!(!bytes.starts_with(b"SQLite format 3"));
}

#[tokio::test]
async fn a_wrong_key_is_refused_and_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    open(&folder, Some(key(7))).await.unwrap().close().await;
    let before = std::fs::read(path(&folder)).unwrap();
    assert!(matches!(refused(open(&folder, Some(key(8))).await), StoreError::WrongKey));
    assert!(matches!(refused(open(&folder, None).await), StoreError::WrongKey), "no key is a wrong key");
    assert_eq!(std::fs::read(path(&folder)).unwrap(), before);
}

#[tokio::test]
async fn a_key_for_a_plain_file_is_a_wrong_key() {
    let folder = tempfile::tempdir().unwrap();
    open(&folder, None).await.unwrap().close().await;
    assert!(matches!(refused(open(&folder, Some(key(8))).await), StoreError::WrongKey));
}

#[tokio::test]
async fn a_newer_file_is_refused_and_untouched() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(&folder, None).await.unwrap();
    let mut newer = store.inner.source.writer().await.unwrap();
    sqlx::raw_sql("PRAGMA user_version = 999").execute(&mut newer).await.unwrap();
    // A connection that is only dropped closes some time later, and whoever closes last writes the file.
    crate::connect::close(newer).await;
    store.close().await;
    let before = std::fs::read(path(&folder)).unwrap();
    match refused(open(&folder, None).await) {
        StoreError::Newer { found: 999, known } => assert_eq!(known, migrate::known()),
        other => panic!("{other}"),
    }
    assert_eq!(std::fs::read(path(&folder)).unwrap(), before);
}

#[tokio::test]
async fn what_is_no_database_is_damaged_and_untouched() {
    let folder = tempfile::tempdir().unwrap();
    for junk in [&b"not a database, only a letter to the owner. "[..], &[0; 9000][..]] {
        let junk = junk.repeat(200);
        std::fs::write(path(&folder), &junk).unwrap();
        assert!(matches!(refused(open(&folder, None).await), StoreError::Damaged));
        assert_eq!(std::fs::read(path(&folder)).unwrap(), junk);
    }
}

#[tokio::test]
async fn overwritten_pages_are_damage_and_never_data() {
    let bench = Bench::new().await;
    bench.shop(2000).await;
    bench.store.close().await;
    let file = path(&bench.folder);
    let mut bytes = std::fs::read(&file).unwrap();
    // Everything behind the first page, which says what tables there are.
    bytes.iter_mut().skip(4096).for_each(|byte| *byte = 0x5a);
    std::fs::write(&file, &bytes).unwrap();
    let opened = open(&bench.folder, None).await;
    let error = match opened {
        Err(error) => error,
        Ok(store) => {
            let mut connection = store.read().await.unwrap();
            let read = sqlx::query_scalar::<_, i64>("SELECT count(*) FROM contact").fetch_one(&mut *connection).await;
            StoreError::from(read.unwrap_err())
        }
    };
    assert!(matches!(error, StoreError::Damaged), "{error}");
    assert_eq!(std::fs::read(&file).unwrap(), bytes, "a damaged file is left as it is");
}

#[tokio::test]
async fn a_folder_that_is_not_there_is_said_to_be() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("nowhere").join("shop.db");
    let opened = Store::open(OpenOptions { path, key: None }).await;
    assert!(matches!(refused(opened), StoreError::Folder(_)));
}

#[tokio::test]
async fn a_full_disk_loses_the_write_alone_and_writing_goes_on_after_it() {
    for key_byte in [None, Some(7)] {
        let folder = tempfile::tempdir().unwrap();
        let store = open(&folder, key_byte.map(key)).await.unwrap();
        put(&store, "before").await.unwrap();
        store.limit_pages(Some(1)).await.unwrap();
        let big = "x".repeat(2_000_000);
        for _ in 0..3 {
            assert!(matches!(put(&store, &big).await, Err(StoreError::Full)), "also the second and third time");
        }
        assert_eq!(got(&store).await.as_deref(), Some("before"));
        store.limit_pages(None).await.unwrap();
        put(&store, &big).await.unwrap();
        assert_eq!(got(&store).await.map(|value| value.len()), Some(big.len()));
    }
}

#[tokio::test]
async fn a_read_connection_cannot_write() {
    let bench = Bench::new().await;
    let mut connection = bench.store.read().await.unwrap();
    let written = sqlx::query("INSERT INTO setting VALUES ('a', 'b')").execute(&mut *connection).await;
    assert!(written.is_err());
}

#[tokio::test]
async fn more_readers_than_connections_take_turns() {
    let bench = Bench::new().await;
    let reads = (0..50).map(|_| async {
        let mut connection = bench.store.read().await.unwrap();
        sqlx::query_scalar::<_, i64>(
            "SELECT count(*) FROM setting WHERE key NOT IN ('file_key', 'deleted_is_overwritten')",
        )
        .fetch_one(&mut *connection)
        .await
        .unwrap()
    });
    assert_eq!(futures_util::future::join_all(reads).await, vec![0; 50]);
}

#[tokio::test]
async fn closing_finishes_what_was_given_and_refuses_what_comes_later() {
    let bench = Bench::new().await;
    let writes = (0..20).map(|i| {
        let store = bench.store.clone();
        tokio::spawn(async move { put(&store, &i.to_string()).await })
    });
    let writes: Vec<_> = writes.collect();
    tokio::task::yield_now().await;
    bench.store.close().await;
    let done = futures_util::future::join_all(writes).await;
    assert!(done.iter().all(|done| matches!(done, Ok(Ok(()) | Err(StoreError::Closed)))));
    assert!(matches!(put(&bench.store, "late").await, Err(StoreError::Closed)));
    assert!(matches!(bench.store.read().await, Err(StoreError::Closed)));
    let store = open(&bench.folder, None).await.unwrap();
    let kept = done.iter().filter(|done| matches!(done, Ok(Ok(())))).count();
    assert_eq!(got(&store).await.is_some(), kept > 0, "what was answered is there");
}

#[tokio::test]
async fn every_connection_is_as_durable_as_promised() {
    let bench = Bench::new().await;
    let facts = bench
        .store
        .write(|tx| {
            Box::pin(async move {
                let mode: String = sqlx::query_scalar("PRAGMA journal_mode").fetch_one(&mut *tx).await?;
                let synchronous: i64 = sqlx::query_scalar("PRAGMA synchronous").fetch_one(&mut *tx).await?;
                let keys: i64 = sqlx::query_scalar("PRAGMA foreign_keys").fetch_one(&mut *tx).await?;
                Ok((mode, synchronous, keys))
            })
        })
        .await
        .unwrap();
    assert_eq!(facts, ("wal".to_owned(), 2, 1), "WAL, synchronous=FULL, foreign keys");
}
