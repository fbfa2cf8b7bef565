//! A copy is one moment of the shop; what is damaged in it is named, and the rest comes out.

use std::fs;
use std::path::{Path, PathBuf};

use super::*;
use crate::StoreError;
use crate::testing::Bench;

/// A shop with two people, a message, a body that is not applied, and two files.
async fn shop(bench: &Bench) -> Vec<String> {
    bench.shop(2).await;
    bench.conversation(1, "unread", "0").await;
    bench.findable(1, 1, "kirahvisana").await;
    bench.run("INSERT INTO journal (body, received_at) VALUES (x'aabb', 10)").await;
    let mut names = Vec::new();
    for (number, size) in [(1, 300_000), (2, 90_000)] {
        let mut file = bench.store.files().create().unwrap();
        file.push(&vec![number; size]).unwrap();
        let name = file.finish().unwrap().name;
        bench
            .run(format!("INSERT INTO media (state, file, expires_at, made_at) VALUES ('here', '{name}', 0, 0)"))
            .await;
        names.push(name);
    }
    names
}

async fn copy(bench: &Bench, to: &Path) -> Contents {
    let snapshot = bench.store.snapshot(bench.folder.path().join("moment.db"), 7).await.unwrap();
    let (files, key) = (bench.store.files(), bench.store.shop_key());
    let written = write(&snapshot, files, &key, b"label", to, &mut |_| true).unwrap();
    assert_eq!(written, Some(fs::metadata(to).unwrap().len()));
    snapshot.contents().clone()
}

fn unpack(bench: &Bench, from: &Path, to: &Path) -> Unpacked {
    let key = bench.store.shop_key();
    let mut copy = Envelope::open(from).unwrap().unlock(&key).unwrap();
    copy.unpack(to, "shop.db", &key, &mut |_| true).unwrap().unwrap()
}

fn copy_file(bench: &Bench) -> PathBuf {
    bench.folder.path().join("copy")
}

#[tokio::test]
async fn everything_comes_out_as_it_was_at_that_moment() {
    for bench in [Bench::new().await, Bench::encrypted().await] {
        let names = shop(&bench).await;
        let contents = copy(&bench, &copy_file(&bench)).await;
        bench.run("INSERT INTO contact (id, portfolio_id, first_at) VALUES (3, 1, 0)").await;
        assert!(!bench.folder.path().join("moment.db").exists(), "the moment is taken away");
        let bytes = fs::read(copy_file(&bench)).unwrap();
        assert!(!bytes.windows(6).any(|part| part == b"SQLite" || part == b"kirahv"));

        let there = tempfile::tempdir().unwrap();
        let folder = there.path().join("out");
        let out = unpack(&bench, &copy_file(&bench), &folder);
        assert_eq!(out, Unpacked { database: true, files: 2, damaged: Vec::new() });
        let key = || bench.store.source().key().map(|key| secrecy::SecretBox::new(Box::new(*key)));
        let found = tally(&folder.join("shop.db"), key()).await.unwrap();
        assert!(found.sound);
        assert_eq!((&found.rows, &found.ledger), (&contents.rows, &contents.ledger));
        assert_eq!((found.rows["contact"], found.rows["journal"]), (2, 1), "one moment, with what waits");
        let store = crate::Store::open(crate::OpenOptions { path: folder.join("shop.db"), key: key() }).await.unwrap();
        assert!(names.iter().all(|name| store.files().is_whole(name).unwrap()), "the files open there");
        store.close().await;
    }
}

#[tokio::test]
async fn damage_costs_what_lies_there_and_nothing_else() {
    let bench = Bench::new().await;
    shop(&bench).await;
    let contents = copy(&bench, &copy_file(&bench)).await;
    let whole = fs::read(copy_file(&bench)).unwrap();
    let other = bench.folder.path().join("other");
    let there = tempfile::tempdir().unwrap();
    let out = |bytes: &[u8], name: &str| {
        fs::write(&other, bytes).unwrap();
        unpack(&bench, &other, &there.path().join(name))
    };
    let last = contents.files.last().unwrap().size;
    assert!(last > 80_000, "the last file fills more than its last segment");
    let mut bytes = whole.clone();
    *bytes.last_mut().unwrap() ^= 1;
    let hurt = contents.files.last().unwrap().name.clone();
    assert_eq!(out(&bytes, "end"), Unpacked { database: true, files: 1, damaged: vec![hurt] });
    let mut bytes = whole.clone();
    bytes[whole.len() / 4] ^= 1;
    assert!(!out(&bytes, "database").database);
    // Files lie in the order of their names, and those are keyed: either may be the last.
    let cut = out(&whole[..whole.len() - 100_000], "cut");
    assert!(cut.database && !cut.damaged.is_empty() && cut.files + cut.damaged.len() as u64 == 2, "{cut:?}");
    let mut bytes = whole;
    bytes[14] ^= 1;
    fs::write(&other, &bytes).unwrap();
    let shut = Envelope::open(&other).unwrap().unlock(&bench.store.shop_key());
    assert!(matches!(shut, Err(CopyFault::Shut)), "a changed label opens nothing");
    let strange = secrecy::SecretBox::new(Box::new([9; 32]));
    assert!(matches!(Envelope::open(&copy_file(&bench)).unwrap().unlock(&strange), Err(CopyFault::Shut)));
}

#[tokio::test]
async fn a_stopped_copy_leaves_nothing_and_a_whole_one_is_never_replaced() {
    let bench = Bench::new().await;
    let names = shop(&bench).await;
    let to = copy_file(&bench);
    let snapshot = bench.store.snapshot(bench.folder.path().join("moment.db"), 7).await.unwrap();
    let (files, key) = (bench.store.files(), bench.store.shop_key());
    assert_eq!(write(&snapshot, files, &key, b"", &to, &mut |_| false).unwrap(), None);
    let left = |name: &str| bench.folder.path().join(name).exists();
    assert!(!left("copy") && !left("copy.part"));
    fs::write(&to, "the only one").unwrap();
    assert!(write(&snapshot, files, &key, b"", &to, &mut |_| true).is_err());
    assert_eq!(fs::read(&to).unwrap(), b"the only one");
    fs::remove_file(&to).unwrap();
    fs::remove_file(files.place(&names[0]).unwrap()).unwrap();
    let gone = write(&snapshot, files, &key, b"", &to, &mut |_| true);
    assert!(matches!(gone, Err(StoreError::NotFound)), "somebody was erased meanwhile");
    assert!(!left("copy") && !left("copy.part"));
    drop(snapshot);
    assert!(!left("moment.db"));
    let again = copy(&bench, &to).await;
    assert_eq!(again.absent, 1, "a file that is not there is told");
}

/// After a rename into the shop's place a power loss must not leave a chat without its pictures: every folder that got a
/// name is synced before.
#[tokio::test]
async fn every_folder_a_name_was_put_into_is_synced() {
    let bench = Bench::new().await;
    let names = shop(&bench).await;
    copy(&bench, &copy_file(&bench)).await;
    let there = tempfile::tempdir().unwrap();
    let folder = there.path().join("out");
    unpack(&bench, &copy_file(&bench), &folder);
    let synced = crate::files::synced::folders();
    let shelves = names.iter().map(|name| folder.join("media").join(name.split_at(2).0));
    for one in shelves.chain([folder.join("media"), folder.clone()]) {
        assert!(synced.contains(&one), "{} was not synced: {synced:?}", one.display());
    }
}
