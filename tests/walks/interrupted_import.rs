//! A large file of people that is left, or cut off by a kill, in the middle of its reading: it is gone within a second, nobody
//! of it is ever seen, and the next file comes in.

use std::fmt::Write as _;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use shopbell_tests::{Desk, DeskOptions, PracticeProcess, bring, desk::command_id, eventually};

/// Rows of a file that is read for some seconds.
const MANY: u32 = 60_000;

fn people(count: u32) -> String {
    let mut text = String::from("Nimi;Puhelin\n");
    for row in 0..count {
        // Writing into a text cannot fail.
        let _ = writeln!(text, "Asiakas {row};040{row:07}");
    }
    text
}

async fn opened(desk: &Desk) -> Value {
    desk.call("import_open", json!({})).await["open"].clone()
}

/// Waits until some of the file is staged, and not all of it.
async fn in_the_middle(desk: &Desk) {
    bring::open(desk, "paljon.csv", people(MANY)).await.unwrap();
    eventually("some of it is staged", || async {
        let open = opened(desk).await;
        assert_eq!(open["reading"], true, "the file is large enough to be cut off: {open}");
        open["counts"]["rows"].as_i64().filter(|rows| *rows > 0)
    })
    .await;
}

async fn seen(desk: &Desk) -> usize {
    let everybody = json!({"any": false, "rules": [], "except": []});
    let asked = json!({"segment": everybody, "text": "", "cursor": null, "from": null, "limit": 50});
    desk.call("people", asked).await["people"].as_array().unwrap().len()
}

#[tokio::test]
async fn a_file_is_left_within_a_second_and_survives_no_kill_in_halves() {
    let (data, dir) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let practice = PracticeProcess::start_quiet(dir.path());
    let options = DeskOptions::joining(&practice);
    let desk = Desk::start(data.path(), &options);
    in_the_middle(&desk).await;
    let begun = Instant::now();
    desk.call("import_drop", json!({"command_id": command_id()})).await;
    assert!(begun.elapsed() < Duration::from_secs(1), "left after {:?}", begun.elapsed());
    assert_eq!((opened(&desk).await, seen(&desk).await), (Value::Null, 0));

    in_the_middle(&desk).await;
    desk.kill();
    let desk = Desk::start(data.path(), &options);
    assert_eq!((opened(&desk).await, seen(&desk).await), (Value::Null, 0));
    assert_eq!(desk.call("import_list", json!({"limit": 9})).await["files"], json!([]));

    // The next one comes in, and the same once more says nothing new.
    bring::open(&desk, "vähän.csv", people(20)).await.unwrap();
    assert_eq!(bring::commit(&desk).await["counts"]["fresh"], 20);
    assert_eq!(seen(&desk).await, 20);
    bring::open(&desk, "vähän.csv", people(20)).await.unwrap();
    let again = bring::commit(&desk).await;
    assert_eq!((&again["counts"]["fresh"], &again["counts"]["unchanged"]), (&json!(0), &json!(20)));
    assert_eq!(seen(&desk).await, 20);
}
