use futures_util::future::join_all;

use shopbell_model::UtcMillis;

use crate::StoreError;
use crate::tables::journal::JournalEntry;
use crate::tables::{journal, setting};
use crate::testing::Bench;

#[tokio::test]
async fn a_job_that_fails_takes_nothing_of_the_others_with_it() {
    let bench = Bench::new().await;
    let jobs = (0..100).map(|i| {
        bench.store.write(move |tx| {
            Box::pin(async move {
                setting::put(&mut *tx, &format!("key {i}"), "x").await?;
                // Every third job writes first and fails then.
                if i % 3 == 0 { Err(StoreError::NotFound) } else { Ok(i) }
            })
        })
    });
    let done = join_all(jobs).await;
    for (i, done) in (0..).zip(&done) {
        match done {
            Ok(value) => assert_eq!(*value, i),
            Err(error) => assert!(i % 3 == 0 && matches!(error, StoreError::NotFound), "{i}: {error}"),
        }
    }
    assert_eq!(
        bench.number("SELECT count(*) FROM setting WHERE key NOT IN ('file_key', 'deleted_is_overwritten')").await,
        66,
        "what failed left nothing behind"
    );
}

#[tokio::test]
async fn a_statement_that_fails_in_a_shared_commit_is_taken_back_alone() {
    let bench = Bench::new().await;
    let (good, bad) = tokio::join!(
        bench.try_run("INSERT INTO setting VALUES ('good', '1')"),
        bench.try_run("INSERT INTO setting VALUES ('bad', '1'); INSERT INTO setting VALUES ('bad', '2')"),
    );
    assert!(good.is_ok());
    assert!(matches!(bad, Err(StoreError::Sql(_))));
    assert_eq!(
        bench.number("SELECT count(*) FROM setting WHERE key NOT IN ('file_key', 'deleted_is_overwritten')").await,
        1
    );
}

#[tokio::test]
async fn a_panic_ends_its_own_job_only() {
    let bench = Bench::new().await;
    let (panicked, done) = tokio::join!(
        bench.store.write::<(), _>(|tx| {
            Box::pin(async move {
                setting::put(tx, "half", "done").await?;
                panic!("a fault in a job")
            })
        }),
        bench.try_run("INSERT INTO setting VALUES ('whole', 'done')"),
    );
    assert!(matches!(panicked, Err(StoreError::Panicked)));
    assert!(done.is_ok());
    assert_eq!(bench.number("SELECT count(*) FROM setting WHERE key = 'half'").await, 0);
    assert_eq!(bench.number("SELECT count(*) FROM setting WHERE key = 'whole'").await, 1);
}

#[tokio::test]
async fn nobody_waiting_does_not_undo_a_job() {
    let bench = Bench::new().await;
    let (began, begun) = tokio::sync::oneshot::channel();
    let (go, gone) = tokio::sync::oneshot::channel::<()>();
    let store = bench.store.clone();
    let asked = tokio::spawn(async move {
        store
            .write(move |tx| {
                Box::pin(async move {
                    let _ = began.send(());
                    let _ = gone.await;
                    setting::put(tx, "kept", "yes").await
                })
            })
            .await
    });
    begun.await.unwrap();
    asked.abort();
    let _ = asked.await;
    go.send(()).unwrap();
    bench.run("INSERT INTO setting VALUES ('after', 'x')").await;
    assert_eq!(
        bench.number("SELECT count(*) FROM setting WHERE key NOT IN ('file_key', 'deleted_is_overwritten')").await,
        2
    );
}

#[tokio::test]
async fn jobs_that_wait_share_a_commit() {
    let bench = Bench::new().await;
    // The WAL holds one commit frame per commit; a page written in each of 60 commits would stand there 60 times.
    bench.run("INSERT INTO setting VALUES ('counter', '0')").await;
    let wal = bench.folder.path().join("shop.db-wal");
    let before = std::fs::metadata(&wal).unwrap().len();
    let jobs = (0..60).map(|i| bench.try_run(format!("INSERT INTO setting VALUES ('{i}', 'x')")));
    assert!(join_all(jobs).await.iter().all(Result::is_ok));
    let frames = (std::fs::metadata(&wal).unwrap().len() - before) / (4096 + 24);
    assert!(frames < 30, "60 jobs wrote {frames} frames: they did not share commits");
}

#[tokio::test]
async fn after_the_last_step_nothing_more_is_kept_and_before_it_everything_is() {
    let bench = Bench::new().await;
    let failed = bench.store.end(|_| Box::pin(async { Err(StoreError::Full) })).await;
    assert!(matches!(failed, Err(StoreError::Full)));
    assert!(!bench.store.end(|_| Box::pin(async { Ok(false) })).await.unwrap());
    bench.run("INSERT INTO setting VALUES ('goes', 'on')").await;

    // While the last step is taken somebody else stands in line: a person's change and a webhook's body.
    let (began, begun) = tokio::sync::oneshot::channel();
    let (go, gone) = tokio::sync::oneshot::channel::<()>();
    let store = bench.store.clone();
    let ended = tokio::spawn(async move {
        let step = store.end(move |conn| {
            Box::pin(async move {
                let _ = began.send(());
                let _ = gone.await;
                Ok(setting::get(conn, "goes").await?.is_some())
            })
        });
        step.await
    });
    begun.await.unwrap();
    let entry = JournalEntry { body: bytes::Bytes::from_static(b"{}"), received_at: UtcMillis(1) };
    let (changed, kept, ()) = tokio::join!(
        bench.try_run("INSERT INTO setting VALUES ('too', 'late')"),
        journal::append(&bench.store, entry),
        async {
            // Both stand in line once nothing else can go on.
            tokio::task::yield_now().await;
            let _ = go.send(());
        },
    );
    assert!(ended.await.unwrap().unwrap());
    assert!(matches!(changed, Err(StoreError::Closed)), "{changed:?}");
    assert!(matches!(kept, Err(StoreError::Closed)), "it is not acknowledged: {kept:?}");
    assert!(bench.store.read().await.is_err());
}
