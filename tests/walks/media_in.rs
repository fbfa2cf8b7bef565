//! Files customers send: they come by themselves, whole, are tried again, are given up in time, and survive a kill.

use serde_json::{Value, json};
use shopbell_tests::{Desk, DeskOptions, PracticeProcess, desk::command_id, eventually};

/// Who sends.
const WHO: &str = "aino";

struct Counter {
    desk: Desk,
    practice: PracticeProcess,
    dir: tempfile::TempDir,
    data: tempfile::TempDir,
}

impl Counter {
    fn open() -> Self {
        let (data, dir) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let practice = PracticeProcess::start_quiet(dir.path());
        let desk = Desk::start(data.path(), &DeskOptions::joining(&practice));
        Self { desk, practice, dir, data }
    }

    /// A customer sends a file; Meta's id of it.
    async fn sends(&self, file: &str) -> String {
        let sent = self.practice.post("send_file", json!({"customer": WHO, "file": file})).await;
        sent["media"].as_str().unwrap().to_owned()
    }

    /// The newest message, once its file stands like this.
    async fn newest(&self, state: &str) -> Value {
        eventually(&format!("the newest file to be {state}"), || async {
            let row = self.desk.shelf("to_answer").await.into_iter().next()?;
            let message = self.desk.messages(row["id"].as_i64()?).await.pop()?;
            (message["media"]["state"] == state).then_some(message)
        })
        .await
    }

    async fn held_by_practice(&self, media: &str) -> Vec<u8> {
        let address = format!("{}/_practice/file?id={media}", self.practice.base);
        self.desk.http.get(address).send().await.unwrap().bytes().await.unwrap().to_vec()
    }

    async fn get(&self, address: &str) -> reqwest::Response {
        self.desk.http.get(address).send().await.unwrap()
    }

    /// Everything that lies in the folder of files, one after the other.
    fn on_the_disk(&self) -> Vec<u8> {
        let shelves = std::fs::read_dir(self.data.path().join("practice/media")).unwrap();
        let files = shelves.flat_map(|shelf| std::fs::read_dir(shelf.unwrap().path()).unwrap());
        files.flat_map(|file| std::fs::read(file.unwrap().path()).unwrap()).collect()
    }
}

fn url(message: &Value) -> String {
    message["media"]["url"].as_str().expect("what is here has an address").to_owned()
}

#[tokio::test]
async fn every_kind_of_file_comes_whole_and_is_served_in_parts() {
    let counter = Counter::open();
    for (file, kind, mime) in [
        // Two of one kind stand apart: a newer one is known by its kind.
        ("telephone", "audio", "audio/amr"),
        ("picture", "image", "image/jpeg"),
        ("voice", "voice", "audio/ogg"),
        ("audio", "audio", "audio/mpeg"),
        ("video", "video", "video/mp4"),
        ("document", "document", "application/octet-stream"),
        ("sticker", "sticker", "image/webp"),
    ] {
        let media = counter.sends(file).await;
        let whole = counter.held_by_practice(&media).await;
        let message = eventually(&format!("{file} to be here"), || async {
            let message = counter.newest("here").await;
            (message["kind"] == kind).then_some(message)
        })
        .await;
        let answer = counter.get(&url(&message)).await;
        assert_eq!(answer.headers()["content-type"], mime, "{file}");
        assert_eq!(answer.headers()["x-content-type-options"], "nosniff");
        assert!(answer.headers()["content-security-policy"].to_str().unwrap().contains("sandbox"));
        assert_eq!(answer.bytes().await.unwrap(), whole, "{file}: the bytes must be those that were sent");
        assert_eq!(message["media"]["size"], whole.len());

        let part = counter.desk.http.get(url(&message)).header("range", "bytes=100-199").send().await.unwrap();
        assert_eq!(part.status(), 206);
        assert_eq!(part.headers()["content-range"], format!("bytes 100-199/{}", whole.len()));
        assert_eq!(part.bytes().await.unwrap(), whole[100..200], "{file}");
        assert!(!counter.on_the_disk().windows(64).any(|window| window == &whole[100..164]), "{file} lies open");
    }
}

#[tokio::test]
async fn what_a_file_is_and_measures_is_known() {
    let counter = Counter::open();
    counter.sends("picture").await;
    let picture = counter.newest("here").await;
    assert_eq!((&picture["media"]["width"], &picture["media"]["height"]), (&json!(1280), &json!(960)));
    let small = counter.get(picture["media"]["thumbnail"].as_str().unwrap()).await;
    assert_eq!(small.headers()["content-type"], "image/jpeg");
    let small = small.bytes().await.unwrap();
    assert!(small.starts_with(b"\xff\xd8") && small.len() < 72_562, "smaller than the picture: {}", small.len());
    counter.sends("voice").await;
    let voice = eventually("the voice message", || async {
        Some(counter.newest("here").await).filter(|message| message["kind"] == "voice")
    })
    .await;
    assert_eq!(voice["media"]["duration"], 7000);
    counter.sends("video").await;
    let film = eventually("the film", || async {
        Some(counter.newest("here").await).filter(|message| message["kind"] == "video")
    })
    .await;
    assert_eq!((&film["media"]["width"], &film["media"]["height"]), (&json!(360), &json!(480)));
}

#[tokio::test]
async fn nobody_gets_a_file_without_its_ticket() {
    let counter = Counter::open();
    counter.sends("picture").await;
    let good = url(&counter.newest("here").await);
    assert_eq!(counter.get(&good).await.status(), 200);
    let (start, _) = good.split_at(good.len() - 1);
    let last = if good.ends_with('0') { "1" } else { "0" };
    assert_eq!(counter.get(&format!("{start}{last}")).await.status(), 404);
    assert_eq!(counter.get(&good.replace("/f-1-", "/f-2-")).await.status(), 404);
    let elsewhere = counter.desk.http.get(&good).header("host", "evil.example").send().await.unwrap();
    assert_eq!(elsewhere.status(), 403, "a foreign name that points here");
}

#[tokio::test]
async fn a_file_that_fails_twice_comes_then() {
    let counter = Counter::open();
    counter.practice.post("fail", json!({"kind": "lose_file", "count": 3})).await;
    let media = counter.sends("photo").await;
    let late = eventually("a failed try is counted", || async {
        Some(counter.newest("waiting").await).filter(|late| late["media"]["tries"].as_u64().unwrap() >= 1)
    })
    .await;
    assert!(late["media"]["url"].is_null(), "what is not here has no address");
    let message = counter.newest("here").await;
    assert_eq!(message["media"]["tries"], 3);
    assert_eq!(counter.get(&url(&message)).await.bytes().await.unwrap(), counter.held_by_practice(&media).await);
}

#[tokio::test]
async fn a_file_meta_has_thrown_away_is_gone_and_can_be_asked_for_again() {
    let counter = Counter::open();
    counter.practice.post("fail", json!({"kind": "lose_file", "count": 1000})).await;
    counter.sends("photo").await;
    let late = counter.newest("waiting").await;
    let days = json!({"command_id": command_id(), "by": 8 * 86_400_000_i64});
    counter.desk.call("move_clock", days).await;
    let gone = counter.newest("gone").await;
    assert_eq!(gone["media"]["gone"], "expired");
    let again = json!({"command_id": command_id(), "message": late["id"]});
    counter.desk.call("fetch_again", again).await;
    eventually("Meta to say that there is no such file", || async {
        (counter.newest("gone").await["media"]["gone"] == "refused").then_some(())
    })
    .await;
}

#[tokio::test]
async fn who_asks_again_in_time_gets_it_at_once() {
    let counter = Counter::open();
    counter.practice.post("fail", json!({"kind": "lose_file", "count": 5})).await;
    counter.sends("photo").await;
    let late = eventually("the third try", || async {
        Some(counter.newest("waiting").await).filter(|late| late["media"]["tries"].as_u64() >= Some(3))
    })
    .await;
    let healed = counter.desk.http.delete(format!("{}/_practice/fail", counter.practice.base)).send().await.unwrap();
    assert!(healed.status().is_success());
    let again = json!({"command_id": command_id(), "message": late["id"]});
    counter.desk.call("fetch_again", again.clone()).await;
    counter.desk.call("fetch_again", again).await;
    counter.newest("here").await;
}

#[tokio::test]
async fn a_kill_in_the_middle_of_a_download_loses_nothing_and_leaves_nothing() {
    let mut counter = Counter::open();
    counter.practice.post("fail", json!({"kind": "slow_file", "count": 1, "ms": 4000})).await;
    let media = counter.sends("picture").await;
    counter.newest("fetching").await;
    counter.desk.kill();
    counter.desk = Desk::start(counter.data.path(), &DeskOptions::joining(&counter.practice));
    let message = counter.newest("here").await;
    assert_eq!(counter.get(&url(&message)).await.bytes().await.unwrap(), counter.held_by_practice(&media).await);
    let unfinished = std::fs::read_dir(counter.data.path().join("practice/media/unfinished")).unwrap().count();
    assert_eq!(unfinished, 0, "what was half written is taken away");
}

#[tokio::test]
async fn bytes_other_than_meta_told_are_not_taken() {
    let counter = Counter::open();
    counter.practice.post("fail", json!({"kind": "slow_file", "count": 1, "ms": 3000})).await;
    let media = counter.sends("document").await;
    let whole = counter.held_by_practice(&media).await;
    let path = counter.dir.path().join("media").join(&media);
    let mut other = whole.clone();
    other[20] ^= 1;
    std::fs::write(&path, other).unwrap();
    let late = eventually("the try to be thrown away", || async {
        Some(counter.newest("waiting").await).filter(|late| late["media"]["tries"].as_u64() >= Some(1))
    })
    .await;
    assert!(late["media"]["url"].is_null());
    std::fs::write(&path, &whole).unwrap();
    assert_eq!(counter.get(&url(&counter.newest("here").await)).await.bytes().await.unwrap(), whole);
}

#[tokio::test]
async fn a_picture_taken_back_is_shown_and_served_to_nobody() {
    let counter = Counter::open();
    counter.sends("picture").await;
    let message = counter.newest("here").await;
    let addresses = [url(&message), message["media"]["thumbnail"].as_str().unwrap().to_owned()];
    counter.practice.post("act", json!({"customer": WHO, "doing": "take_back"})).await;
    let gone = eventually("the picture to be taken back", || async {
        let row = counter.desk.shelf("to_answer").await.into_iter().next()?;
        let newest = counter.desk.messages(row["id"].as_i64()?).await.pop()?;
        (newest["content"]["is"] == "revoked").then_some(newest)
    })
    .await;
    assert_eq!((&gone["id"], &gone["media"]), (&message["id"], &Value::Null));
    for address in addresses {
        assert_eq!(counter.get(&address).await.status(), 404, "an address from before");
    }
    let again = json!({"command_id": command_id(), "message": gone["id"]});
    assert_eq!(counter.desk.ask("fetch_again", again).await.unwrap_err()["kind"], "not_found");
}
