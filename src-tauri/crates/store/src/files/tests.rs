//! A file comes back as it went in, in part too, and one that was touched does not open.

use std::fs;
use std::path::PathBuf;

use super::seal::{HEADER, TAG};
use super::*;
use crate::testing::Bench;

fn files(folder: &tempfile::TempDir, key: u8) -> Files {
    Files::open(folder.path().join("media"), Keys::derive(&[key; 32])).unwrap()
}

fn put(files: &Files, content: &[u8]) -> StoredFile {
    let mut new = files.create().unwrap();
    for piece in content.chunks(10_007) {
        new.push(piece).unwrap();
    }
    new.finish().unwrap()
}

fn content(length: usize) -> Vec<u8> {
    (0..length).map(|at| u8::try_from((at * 31 + at / 251) % 256).unwrap()).collect()
}

fn path(files: &Files, name: &str) -> PathBuf {
    files.path_of(name).unwrap()
}

#[test]
fn every_length_comes_back_whole_and_in_parts() {
    let folder = tempfile::tempdir().unwrap();
    let files = files(&folder, 1);
    for length in [0, 1, SEGMENT - 1, SEGMENT, SEGMENT + 1, 3 * SEGMENT, 3 * SEGMENT + 5] {
        let content = content(length);
        let stored = put(&files, &content);
        assert_eq!(stored.size, length as u64);
        let mut reader = files.read(&stored.name).unwrap();
        assert_eq!(reader.size(), length as u64);
        assert_eq!(reader.read_all().unwrap(), content, "{length}");
        for (from, most) in [(0, 1), (SEGMENT - 1, 2), (SEGMENT, SEGMENT), (length.saturating_sub(3), 100)] {
            let wanted = content.get(from..).map(|rest| &rest[..rest.len().min(most)]).unwrap_or_default();
            assert_eq!(reader.read_at(from as u64, most).unwrap(), wanted, "{length} from {from}");
        }
    }
}

#[test]
fn nothing_of_the_content_or_its_plain_hash_is_on_the_disk() {
    let folder = tempfile::tempdir().unwrap();
    let files = files(&folder, 1);
    let text = b"a letter that nobody else may read".repeat(40);
    let stored = put(&files, &text);
    let bytes = fs::read(path(&files, &stored.name)).unwrap();
    assert!(!bytes.windows(20).any(|window| text.windows(20).any(|other| window == other)));
    assert_ne!(stored.name, hex::encode(stored.sha256));
    let folder = tempfile::tempdir().unwrap();
    let elsewhere = self::files(&folder, 2);
    assert_ne!(put(&elsewhere, &text).name, stored.name, "another shop names it otherwise");
}

#[test]
fn the_same_content_is_one_file() {
    let folder = tempfile::tempdir().unwrap();
    let files = files(&folder, 1);
    let (one, two) = (put(&files, b"twice"), put(&files, b"twice"));
    assert_eq!(one, two);
    assert_eq!(fs::read_dir(folder.path().join("media/unfinished")).unwrap().count(), 0);
    assert_eq!(files.read(&one.name).unwrap().read_all().unwrap(), b"twice");
}

#[test]
fn what_was_cut_swapped_or_changed_does_not_open() {
    let folder = tempfile::tempdir().unwrap();
    let files = files(&folder, 1);
    let stored = put(&files, &content(3 * SEGMENT));
    let path = path(&files, &stored.name);
    let whole = fs::read(&path).unwrap();
    let sealed = SEGMENT + TAG;
    let mut changed = whole.clone();
    changed[HEADER + 5] ^= 1;
    let mut salted = whole.clone();
    salted[HEADER - 1] ^= 1;
    let mut swapped = whole.clone();
    let (first, second) = swapped[HEADER..].split_at_mut(sealed);
    first.swap_with_slice(&mut second[..sealed]);
    let cut = whole[..HEADER + 2 * sealed].to_vec();
    let mut doubled = whole.clone();
    doubled.extend_from_slice(&whole[HEADER + 2 * sealed..]);
    for (what, bytes) in
        [("changed", changed), ("salted", salted), ("swapped", swapped), ("cut", cut), ("longer", doubled)]
    {
        fs::write(&path, bytes).unwrap();
        assert!(files.read(&stored.name).unwrap().read_all().is_err(), "{what}");
    }
    fs::write(&path, &whole[..HEADER - 1]).unwrap();
    assert!(files.read(&stored.name).is_err(), "no header");
    fs::write(&path, whole).unwrap();
    assert!(files.read(&stored.name).unwrap().read_all().is_ok(), "the test itself breaks nothing");
    let wrong = Files::open(folder.path().join("media"), Keys::derive(&[9; 32])).unwrap();
    assert!(wrong.read(&stored.name).unwrap().read_all().is_err(), "another key");
}

#[test]
fn a_file_that_is_given_up_leaves_nothing_and_no_name_leads_out_of_the_folder() {
    let folder = tempfile::tempdir().unwrap();
    let files = files(&folder, 1);
    let mut new = files.create().unwrap();
    new.push(&content(SEGMENT * 2)).unwrap();
    drop(new);
    assert_eq!(fs::read_dir(folder.path().join("media/unfinished")).unwrap().count(), 0);
    for name in ["", "..", "../shop.db", &"../".repeat(21), &"ä".repeat(32)] {
        assert!(files.read(name).is_err(), "{name}");
    }
}

#[tokio::test]
async fn the_sweep_takes_what_no_row_speaks_of_and_nothing_else() {
    let bench = Bench::new().await;
    let kept = put(bench.store.files(), b"a row speaks of it");
    let small = put(bench.store.files(), b"its thumbnail");
    let orphan = put(bench.store.files(), b"a crash left it");
    bench
        .run(format!(
            "INSERT INTO media (state, file, thumbnail, expires_at, made_at) VALUES ('here', '{}', '{}', 0, 0)",
            kept.name, small.name
        ))
        .await;
    assert_eq!(bench.store.files().sweep(&bench.store).await.unwrap(), 0, "finished now: the row may be on its way");
    bench.store.close().await;
    let store = crate::testing::open(&bench.folder, None).await.unwrap();
    assert_eq!(store.files().sweep(&store).await.unwrap(), 1);
    assert!(store.files().read(&orphan.name).is_err());
    for name in [kept.name, small.name] {
        store.files().read(&name).unwrap().read_all().expect("the key outlives the run");
    }
}

#[tokio::test]
async fn a_file_whose_row_went_is_swept_without_a_new_start() {
    let bench = Bench::new().await;
    let files = bench.store.files();
    let row =
        |name: &str| format!("INSERT INTO media (state, file, expires_at, made_at) VALUES ('here', '{name}', 0, 0)");
    let stored = put(files, b"taken back by its writer");
    bench.run(row(&stored.name)).await;
    files.settle([stored.name.as_str()]);
    assert_eq!(files.sweep(&bench.store).await.unwrap(), 0, "a row speaks of it");
    bench.run("UPDATE media SET file = NULL").await;
    put(files, b"taken back by its writer");
    assert_eq!(files.sweep(&bench.store).await.unwrap(), 0, "it came once more, and its row is on the way");
    files.settle([stored.name.as_str()]);
    assert_eq!(files.sweep(&bench.store).await.unwrap(), 1);
    assert!(files.read(&stored.name).is_err());
}

#[test]
fn what_is_finished_and_settled_while_a_sweep_goes_on_is_left_alone_by_it() {
    let mut fresh = Fresh::default();
    fresh.finished("before");
    fresh.sweep_begins();
    fresh.finished("within");
    fresh.settled("before");
    fresh.settled("within");
    assert!(fresh.is_left_alone("before") && fresh.is_left_alone("within"), "the rows it read may be older");
    assert!(!fresh.is_left_alone("another"));
    fresh.finished("twice");
    fresh.finished("twice");
    fresh.settled("twice");
    fresh.sweep_begins();
    assert!(fresh.is_left_alone("twice") && !fresh.is_left_alone("before") && !fresh.is_left_alone("within"));
}
