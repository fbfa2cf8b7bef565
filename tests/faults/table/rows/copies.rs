//! The machine stops while a copy of the shop is made, and while one is put in its place; and the disk for copies is full.
//! A copy is whole or not there; the shop is the old one or the new one; nothing half done stays.

use std::path::{Path, PathBuf};
use std::time::Duration;

use serde_json::{Value, json};
use shopbell_tests::{Desk, PracticeProcess, desk::command_id, eventually};

use crate::line::Line;
use crate::order::Order;
use crate::small_disk::SmallDisk;

const NAME: &str = "copies";
/// The latest moment it is killed at, milliseconds after the work began.
const LATEST_MS: u64 = 1_500;

pub async fn run(order: Order) -> Vec<Line> {
    let mut line = Line::new(NAME, order.store);
    line.rounds = order.rounds(6, 40);
    let mut dice = order.dice(NAME);
    let (data, dir, folder) =
        (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let practice = PracticeProcess::start(dir.path());
    let mut complaints = Vec::new();
    let mut desk = order.store.start(data.path(), &practice.base);
    let chat = desk.someone_to_answer().await;
    if desk.call("backup", json!({})).await["paper"] == "missing" {
        desk.call("make_backup_code", id()).await;
    }
    plan(&desk, folder.path()).await;
    let whole = make(&desk).await["path"].as_str().map(PathBuf::from).unwrap();
    let (mut made, mut restored) = (1, 0);
    for round in 1..=line.rounds {
        let restores = round % 2 == 0;
        let command = if restores { "restore_backup" } else { "make_backup" };
        let asked = if restores {
            json!({"command_id": command_id(), "path": whole, "code": null, "without_damaged": false})
        } else {
            id()
        };
        desk.call(command, asked).await;
        tokio::time::sleep(Duration::from_millis(dice.below(LATEST_MS))).await;
        desk.kill();
        desk = order.store.start(data.path(), &practice.base);
        if desk.messages(chat).await.is_empty() {
            complaints.push(format!("in round {round} the chat is gone"));
        }
        if let Some(left) = tidied(data.path(), folder.path()).await {
            complaints.push(format!("in round {round} {left} was left half done"));
        }
        plan(&desk, folder.path()).await;
        for copy in copies(folder.path()) {
            let found = look(&desk, &copy).await;
            line.acknowledged += 1;
            if found["findings"]["whole"] != true {
                line.lost += 1;
                complaints.push(format!("in round {round} a copy is not whole: {found}"));
            }
        }
        made = copies(folder.path()).len();
        restored = std::fs::read_dir(data.path().join("practice"))
            .unwrap()
            .flatten()
            .filter(|entry| entry.file_name().to_string_lossy().starts_with("restored-"))
            .count();
    }
    let disk = match SmallDisk::mount(1) {
        Ok(disk) => disk,
        Err(why) => return vec![line.not_run(why)],
    };
    disk.fill(0);
    plan(&desk, disk.path()).await;
    let last = make(&desk).await;
    if last["trouble"] != "full" {
        complaints.push(format!("a full disk was not said to be: {last}"));
    }
    if std::fs::read_dir(disk.path()).unwrap().count() != 1 {
        complaints.push("on the full disk something was left half written".to_owned());
    }
    desk.someone_to_answer().await;
    desk.kill();
    line.note = format!("{made} copies were whole, {restored} took the shop's place");
    vec![line.judged(complaints)]
}

fn id() -> Value {
    json!({"command_id": command_id()})
}

async fn plan(desk: &Desk, folder: &Path) {
    let plan = json!({"daily": false, "minute": 0, "folder": folder, "keep": 100});
    desk.call("plan_backups", json!({"command_id": command_id(), "plan": plan})).await;
}

async fn rested(desk: &Desk) -> Value {
    eventually("the work to end", || async {
        let shown = desk.call("backup", json!({})).await;
        shown["work"].is_null().then_some(shown)
    })
    .await
}

async fn make(desk: &Desk) -> Value {
    desk.call("make_backup", id()).await;
    rested(desk).await["last"].clone()
}

async fn look(desk: &Desk, copy: &Path) -> Value {
    desk.call("check_backup", json!({"command_id": command_id(), "path": copy, "code": null})).await;
    rested(desk).await["looked"].clone()
}

fn copies(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap();
    entries
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|end| end == "shopbell"))
        .collect()
}

/// What a start did not take away of what was half done.
async fn tidied(data: &Path, folder: &Path) -> Option<String> {
    for _ in 0..100 {
        half_done(data, folder)?;
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    half_done(data, folder)
}

fn half_done(data: &Path, folder: &Path) -> Option<String> {
    let home = data.join("practice");
    // A folder a copy was put into and that was never opened as the shop was never chosen.
    let unused = std::fs::read_dir(&home).unwrap().flatten().find(|entry| {
        entry.file_name().to_string_lossy().starts_with("restored-") && !entry.path().join("opened").exists()
    });
    if let Some(unused) = unused {
        return Some(unused.file_name().to_string_lossy().into_owned());
    }
    let folders = [home.as_path(), folder].into_iter().flat_map(|folder| std::fs::read_dir(folder).unwrap());
    let names = folders.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned());
    names.into_iter().find(|name| name.ends_with(".part") || name == "copying")
}
