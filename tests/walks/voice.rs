//! A5, instruction by voice: recorded through a real sound server, listened to, cut, sent as a real voice message, answered
//! by voice; and everything that can go wrong while somebody speaks.

use serde_json::{Value, json};
use shopbell_tests::ears::{self, Ears};
use shopbell_tests::{Desk, DeskOptions, PracticeProcess, desk::command_id, eventually};

/// Three tones that no noise is taken for.
const TONES: [f32; 3] = [500.0, 800.0, 1_250.0];

struct Counter {
    ears: Ears,
    desk: Desk,
    practice: PracticeProcess,
    conversation: i64,
    data: tempfile::TempDir,
    _dir: tempfile::TempDir,
}

impl Counter {
    async fn open() -> Self {
        let (data, dir) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let ears = Ears::open();
        let practice = PracticeProcess::start(dir.path());
        let desk = Desk::start(data.path(), &hearing(&practice, ears.server()));
        let conversation = desk.someone_to_answer().await;
        Self { ears, desk, practice, conversation, data, _dir: dir }
    }

    /// The desk is gone without a word, and is started again.
    async fn restart(self) -> Self {
        let Self { ears, desk, practice, conversation, data, _dir } = self;
        desk.kill();
        let desk = Desk::start(data.path(), &hearing(&practice, ears.server()));
        Self { ears, desk, practice, conversation, data, _dir }
    }

    async fn record(&self) -> i64 {
        let order = json!({"command_id": command_id(), "conversation": self.conversation});
        let begun = self.desk.call("record", order).await;
        assert_eq!(begun["recording"]["state"], "recording", "{begun}");
        begun["recording"]["id"].as_i64().unwrap()
    }

    async fn draft(&self) -> Value {
        self.desk.call("recording", json!({"conversation": self.conversation})).await["recording"].clone()
    }

    /// Waits until so many milliseconds are recorded.
    async fn recorded(&self, ms: i64) {
        eventually(&format!("{ms} ms to be recorded"), || async {
            (self.draft().await["length"].as_i64()? >= ms).then_some(())
        })
        .await;
    }

    async fn stop(&self, recording: i64) -> Value {
        let order = json!({"command_id": command_id(), "recording": recording});
        self.desk.call("stop_recording", order).await["recording"].clone()
    }

    async fn heard(&self, draft: &Value) -> Vec<f32> {
        let answer = self.desk.http.get(draft["url"].as_str().expect("a draft can be heard")).send().await.unwrap();
        assert_eq!(answer.headers()["content-type"], "audio/ogg");
        ears::decoded(&answer.bytes().await.unwrap())
    }

    /// Waits until the recording has ended by itself; how it stands then.
    async fn ended(&self) -> Value {
        eventually("the recording to end by itself", || async {
            Some(self.draft().await).filter(|draft| draft["state"] == "recorded" && !draft["url"].is_null())
        })
        .await
    }

    /// A second of a tone is recorded and waits to be sent.
    async fn said(&self) -> i64 {
        let recording = self.record().await;
        let mut tone = self.ears.play(&[(TONES[0], 1.0)]);
        self.recorded(1_300).await;
        tone.wait().unwrap();
        self.stop(recording).await;
        recording
    }

    async fn send(&self, recording: i64) -> Result<Value, Value> {
        let order = json!({"command_id": command_id(), "recording": recording, "from": 0});
        self.desk.ask("send_recording", order).await
    }

    /// The voice messages practice took.
    async fn taken(&self) -> Vec<Value> {
        let log = self.practice.log().await.into_iter();
        log.filter(|entry| entry["kind"] == "message" && entry["type"] == "audio").collect()
    }

    async fn received(&self, message: &Value) -> Vec<u8> {
        let id = message["request"]["audio"]["id"].as_str().unwrap();
        let address = format!("{}/_practice/file?id={id}", self.practice.base);
        self.desk.http.get(address).send().await.unwrap().bytes().await.unwrap().to_vec()
    }
}

fn hearing(practice: &PracticeProcess, server: String) -> DeskOptions {
    DeskOptions { sound: Some(server), ..DeskOptions::joining(practice) }
}

#[tokio::test]
async fn a5_an_instruction_is_spoken_cut_sent_as_voice_and_answered_by_voice() {
    let counter = Counter::open().await;
    let recording = counter.record().await;
    let mut sound = counter.ears.play(&[(TONES[0], 2.0), (TONES[1], 3.0), (TONES[2], 2.0)]);
    counter.recorded(8_000).await;
    sound.wait().unwrap();
    let draft = counter.stop(recording).await;
    assert_eq!((&draft["state"], &draft["ended"]), (&json!("recorded"), &json!("stopped")));
    assert_eq!(draft["wave"].as_array().unwrap().len(), 46);

    // She listens: everything is there, in its order.
    let whole = counter.heard(&draft).await;
    let heard = ears::pitches(&whole, &TONES);
    let tenths = |hertz: f32| heard.iter().filter(|pitch| **pitch == hertz).count();
    // On a machine that is out of breath the sound server leaves gaps.
    assert!(tenths(TONES[0]) >= 10 && tenths(TONES[1]) >= 15 && tenths(TONES[2]) >= 10, "{heard:?}");
    let order: Vec<f32> = heard.iter().copied().filter(|pitch| *pitch > 0.0).collect();
    assert!(order.is_sorted(), "one after the other: {heard:?}");

    // She cuts away what is before and after the middle.
    let first = heard.iter().position(|pitch| *pitch == TONES[1]).unwrap() as i64 * 100 + 200;
    let order = json!({"command_id": command_id(), "recording": recording, "from": first, "to": first + 2_000});
    let sent = counter.desk.call("send_recording", order.clone()).await;
    assert_eq!(counter.desk.call("send_recording", order).await, sent, "the same command twice is one message");
    let message = sent["message"].as_i64().unwrap();
    counter.desk.reaches(counter.conversation, message, &["delivered", "read"]).await;
    assert!(counter.draft().await.is_null(), "what is sent is no draft any more");

    // It came as a voice message, and holds the middle and nothing else.
    let taken = counter.taken().await;
    assert_eq!(taken.len(), 1, "once");
    assert_eq!(taken[0]["request"]["audio"]["voice"], true);
    let file = counter.received(&taken[0]).await;
    assert!(file.starts_with(b"OggS") && file[28..].starts_with(b"OpusHead\x01\x01"), "OGG with Opus, one channel");
    let arrived = ears::decoded(&file);
    assert_eq!(arrived.len(), ears::RATE * 2, "as long as it was cut");
    let pitches = ears::pitches(&arrived, &TONES);
    assert!(pitches.iter().all(|pitch| [TONES[1], 0.0].contains(pitch)), "what was cut away is heard: {pitches:?}");
    assert!(pitches.iter().filter(|pitch| **pitch == TONES[1]).count() >= 10, "{pitches:?}");
    let shown = counter.desk.messages(counter.conversation).await;
    let shown = shown.iter().find(|one| one["id"] == message).unwrap();
    assert_eq!((&shown["kind"], &shown["media"]["duration"]), (&json!("voice"), &json!(2_000)));
    assert_eq!(shown["media"]["wave"].as_array().unwrap().len(), 46);

    // He answers by voice, and what he says has a shape and a length before it is played.
    let customer = counter.desk.fact("practice_customer");
    counter.practice.post("send_file", json!({"customer": customer, "file": "voice"})).await;
    eventually("his answer", || async {
        let all = counter.desk.messages(counter.conversation).await;
        all.into_iter()
            .find(|one| one["direction"] == "in" && one["kind"] == "voice" && one["media"]["wave"].as_array().is_some())
    })
    .await;
}

#[tokio::test]
async fn what_is_spoken_offline_goes_once_when_the_network_is_back() {
    let counter = Counter::open().await;
    counter.desk.offline(6_000).await;
    let recording = counter.said().await;
    let message = counter.send(recording).await.unwrap()["message"].as_i64().unwrap();
    assert_eq!(counter.desk.delivery(counter.conversation, message).await, "queued");
    counter.desk.reaches(counter.conversation, message, &["delivered", "read"]).await;
    let taken = counter.taken().await;
    assert_eq!(taken.len(), 1);
    assert!(ears::pitches(&ears::decoded(&counter.received(&taken[0]).await), &TONES).contains(&TONES[0]));
}

#[tokio::test]
async fn a_pause_leaves_out_what_is_said_meanwhile() {
    let counter = Counter::open().await;
    let recording = counter.record().await;
    let pause = async |off: bool| {
        let order = json!({"command_id": command_id(), "recording": recording, "off": off});
        counter.desk.call("pause_recording", order).await;
    };
    let mut tone = counter.ears.play(&[(TONES[0], 1.0)]);
    tone.wait().unwrap();
    counter.recorded(1_000).await;
    pause(true).await;
    let before = counter.draft().await;
    assert_eq!(before["state"], "paused");
    counter.ears.play(&[(TONES[1], 1.5)]).wait().unwrap();
    assert_eq!(counter.draft().await["length"], before["length"], "nothing is heard");
    pause(false).await;
    counter.ears.play(&[(TONES[2], 1.0)]).wait().unwrap();
    counter.recorded(before["length"].as_i64().unwrap() + 900).await;
    let heard = ears::pitches(&counter.heard(&counter.stop(recording).await).await, &TONES);
    assert!(heard.contains(&TONES[0]) && heard.contains(&TONES[2]) && !heard.contains(&TONES[1]), "{heard:?}");
}

#[tokio::test]
async fn there_is_one_microphone_and_one_recording_a_chat() {
    let counter = Counter::open().await;
    let recording = counter.record().await;
    let again = json!({"command_id": command_id(), "conversation": counter.conversation});
    assert_eq!(counter.desk.call("record", again).await["recording"]["id"], recording, "two windows, one recording");
    let other = eventually("another chat", || async {
        let rows = counter.desk.shelf("to_answer").await;
        rows.iter().filter_map(|row| row["id"].as_i64()).find(|id| *id != counter.conversation)
    })
    .await;
    let elsewhere = json!({"command_id": command_id(), "conversation": other});
    let refused = counter.desk.ask("record", elsewhere.clone()).await.unwrap_err();
    assert_eq!(refused["kind"], "recording_elsewhere");
    counter.desk.call("discard_recording", json!({"command_id": command_id(), "recording": recording})).await;
    assert!(counter.draft().await.is_null());
    let begun = counter.desk.call("record", elsewhere).await;
    assert_eq!(begun["recording"]["state"], "recording", "the microphone is free again");
    assert!(counter.taken().await.is_empty());
}

#[tokio::test]
async fn a_kill_loses_a_second_at_most_and_the_rest_is_a_draft() {
    let counter = Counter::open().await;
    counter.record().await;
    let mut tone = counter.ears.play(&[(TONES[0], 6.0)]);
    counter.recorded(4_000).await;
    let counter = counter.restart().await;
    let _ = tone.kill();
    tone.wait().unwrap();
    let draft = counter.draft().await;
    assert_eq!((&draft["state"], &draft["ended"]), (&json!("recorded"), &json!("cut_off")));
    assert!(draft["length"].as_i64().unwrap() >= 3_000, "a second at most is lost: {draft}");
    assert!(ears::pitches(&counter.heard(&draft).await, &TONES).contains(&TONES[0]));
    let message = counter.send(draft["id"].as_i64().unwrap()).await.unwrap()["message"].as_i64().unwrap();
    counter.desk.reaches(counter.conversation, message, &["delivered", "read"]).await;
    assert_eq!(counter.taken().await.len(), 1);
}

#[tokio::test]
async fn nothing_that_is_said_lies_in_clear_on_the_disk() {
    let counter = Counter::open().await;
    let recording = counter.record().await;
    let mut tone = counter.ears.play(&[(TONES[0], 3.0)]);
    counter.recorded(2_500).await;
    let strips = counter.data.path().join("practice/media/strips");
    let strip = std::fs::read_dir(&strips).unwrap().next().unwrap().unwrap().path();
    let sealed = std::fs::read(&strip).unwrap();
    assert!(sealed.len() > 2_000, "what runs lies on the disk already: {} bytes", sealed.len());
    tone.wait().unwrap();
    let draft = counter.stop(recording).await;
    let file = counter.desk.http.get(draft["url"].as_str().unwrap()).send().await.unwrap().bytes().await.unwrap();
    let packet = &file[file.len() / 2..file.len() / 2 + 24];
    assert!(!sealed.windows(packet.len()).any(|window| window == packet));
    assert!(!strip.exists(), "a strip that became a file is gone");
}

#[tokio::test]
async fn a_microphone_that_is_unplugged_leaves_what_was_said() {
    let counter = Counter::open().await;
    counter.record().await;
    let mut tone = counter.ears.play(&[(TONES[0], 4.0)]);
    counter.recorded(2_000).await;
    counter.ears.unplug();
    let draft = counter.ended().await;
    let _ = tone.kill();
    tone.wait().unwrap();
    assert_eq!(draft["ended"], "lost");
    assert!(draft["length"].as_i64().unwrap() >= 2_000);
    assert!(ears::pitches(&counter.heard(&draft).await, &TONES).contains(&TONES[0]));
}

#[tokio::test]
async fn without_a_microphone_it_is_said_and_nothing_is_begun() {
    let (data, dir) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let practice = PracticeProcess::start(dir.path());
    let desk = Desk::start(data.path(), &hearing(&practice, "unix:/nowhere".to_owned()));
    let conversation = desk.someone_to_answer().await;
    let refused = desk.ask("record", json!({"command_id": command_id(), "conversation": conversation})).await;
    assert_eq!(refused.unwrap_err()["kind"], "no_microphone");
    assert!(desk.call("recording", json!({"conversation": conversation})).await["recording"].is_null());
}

#[tokio::test]
async fn a_window_that_closes_meanwhile_keeps_the_recording_until_he_writes() {
    let counter = Counter::open().await;
    let recording = counter.said().await;
    let moved = json!({"command_id": command_id(), "by": 25 * 3_600_000});
    counter.desk.call("move_clock", moved).await;
    assert_eq!(counter.send(recording).await.unwrap_err()["kind"], "window_closed");
    let order = json!({"command_id": command_id(), "conversation": counter.conversation});
    let again = counter.desk.call("record", order).await;
    assert_eq!(again["recording"]["state"], "recorded", "the draft is kept");
    assert!(counter.taken().await.is_empty());
    counter.desk.call("discard_recording", json!({"command_id": command_id(), "recording": recording})).await;
    let order = json!({"command_id": command_id(), "conversation": counter.conversation});
    assert_eq!(
        counter.desk.ask("record", order).await.unwrap_err()["kind"],
        "window_closed",
        "no microphone for nothing"
    );
}

#[tokio::test]
async fn a_sound_a_window_cannot_play_is_had_as_plain_samples_in_parts() {
    let counter = Counter::open().await;
    let customer = counter.desk.fact("practice_customer");
    for file in ["voice", "audio", "telephone"] {
        counter.practice.post("send_file", json!({"customer": customer, "file": file})).await;
    }
    for (kind, least) in [("audio/ogg", 100_000), ("audio/mpeg", 100_000), ("audio/amr", 40_000)] {
        let plain = eventually(&format!("the sound of {kind}"), || async {
            let all = counter.desk.messages(counter.conversation).await;
            let found = all.into_iter().find(|one| {
                one["direction"] == "in" && one["media"]["mime"].as_str().is_some_and(|mime| mime.starts_with(kind))
            })?;
            found["media"]["plain"].as_str().map(str::to_owned)
        })
        .await;
        let whole = counter.desk.http.get(&plain).send().await.unwrap();
        assert_eq!(
            (whole.status(), &whole.headers()["content-type"]),
            (reqwest::StatusCode::OK, &"audio/x-wav".parse().unwrap())
        );
        let whole = whole.bytes().await.unwrap();
        assert!(whole.starts_with(b"RIFF") && whole.len() > least, "{kind}: {} bytes", whole.len());
        let part = counter.desk.http.get(&plain).header("range", "bytes=1000-1999").send().await.unwrap();
        assert_eq!(part.status(), 206);
        assert_eq!(part.bytes().await.unwrap(), whole[1_000..2_000], "{kind}: a player may seek");
    }
    counter.practice.post("send_file", json!({"customer": customer, "file": "picture"})).await;
    eventually("a picture, which has none", || async {
        let all = counter.desk.messages(counter.conversation).await;
        let picture = all.into_iter().find(|one| one["kind"] == "image" && one["media"]["state"] == "here")?;
        picture["media"]["plain"].is_null().then_some(())
    })
    .await;
}
