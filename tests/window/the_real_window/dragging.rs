//! A file dragged out of the window with a real pointer. A driver's own pointer drags nothing across windows, so the
//! display's is moved. What takes the file here is the chat itself, which takes files from any program: it gets a file,
//! not an address.

use std::path::Path;
use std::time::Duration;

use serde_json::{Value, json};
use xtask::play;
use xtask::stage::Stage;
use xtask::wait;
use xtask::webdriver::Session;

use super::kinds::{IN, lets, open_chat, open_panel, shows};
use super::{open, picture};

/// Where the middle of an element is on the display.
fn middle(stage: &Stage, window: &Session, selector: &str) -> (i64, i64) {
    let script = "const [selector, done] = arguments;
        const box = [...document.querySelectorAll(selector)].at(-1).getBoundingClientRect();
        done([Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2)]);";
    let inside = window.watch(script, &json!([selector])).unwrap();
    let told = mouse(stage, &["search", "--onlyvisible", "--class", "shopbell", "getwindowgeometry", "--shell", "%@"]);
    let values = |name: &'static str| {
        told.lines().filter_map(move |line| line.strip_prefix(name)?.strip_prefix('=')?.parse::<i64>().ok())
    };
    // The window system gives a program small windows besides, which nobody sees.
    let windows = values("WIDTH").zip(values("X").zip(values("Y")));
    let (_, edge) = windows.max_by_key(|(width, _)| *width).unwrap();
    let at = |index: usize| inside.get(index).and_then(Value::as_i64).unwrap();
    (edge.0 + at(0), edge.1 + at(1))
}

/// Does something with the display's own pointer.
fn mouse(stage: &Stage, words: &[&str]) -> String {
    let done = stage.command(Path::new("xdotool")).args(words).output().unwrap();
    assert!(done.status.success(), "xdotool {words:?}: {}", String::from_utf8_lossy(&done.stderr));
    String::from_utf8(done.stdout).unwrap()
}

/// Presses at one place, moves in steps as a hand does, and lets go at the other.
fn drag(stage: &Stage, from: (i64, i64), to: (i64, i64)) {
    let go = |x: i64, y: i64| {
        mouse(stage, &["mousemove", &x.to_string(), &y.to_string()]);
        wait::pause(Duration::from_millis(60));
    };
    go(from.0, from.1);
    mouse(stage, &["mousedown", "1"]);
    // The file is written out before the drag begins.
    go(from.0 + 4, from.1 + 4);
    go(from.0 + 16, from.1 + 16);
    wait::pause(Duration::from_secs(1));
    for step in 1..=10 {
        go(from.0 + (to.0 - from.0) * step / 10, from.1 + (to.1 - from.1) * step / 10);
    }
    go(to.0 + 2, to.1 + 2);
    picture(stage, "dragging-out");
    mouse(stage, &["mouseup", "1"]);
}

#[test]
fn a_picture_is_dragged_out_as_a_file() {
    let (stage, window) = open();
    open_chat(&window);
    open_panel(&window);
    lets(&window, "Picture with a caption", "Send file", "");
    shows(&stage, &window, "to-be-dragged", "img[src]", 1);
    let dragged = stage.data().join("dragged");

    // Let go where nobody takes it: nothing stays.
    let from = middle(&stage, &window, &format!("{IN} button.picture"));
    let nowhere = middle(&stage, &window, "header");
    drag(&stage, from, nowhere);
    wait::until("What nobody took is taken away", play::SOON, || {
        let left = std::fs::read_dir(&dragged).map(Iterator::count).unwrap_or(0);
        Ok((left == 0).then_some(()))
    })
    .unwrap();

    let from = middle(&stage, &window, &format!("{IN} button.picture"));
    let composer = middle(&stage, &window, "[role=log]");
    drag(&stage, from, (composer.0 + 150, composer.1 + 40));
    window.wait_for("The file beside the words", ".what .size", play::SOON).unwrap_or_else(|trouble| {
        picture(&stage, "missing-dragged");
        panic!("{trouble}");
    });
    wait::pause(Duration::from_millis(500));
    picture(&stage, "dragged-in");
    window.close().unwrap();
}
