//! What the shop makes in the window itself and then sends: a voice message spoken into the microphone, stickers of its own
//! tray, the question whether offers may come. A picture of each in `target/screens/window`.

use std::time::Duration;

use shopbell_tests::ears::{self, Ears};
use xtask::stage::Stage;
use xtask::webdriver::Session;
use xtask::{place, play, wait};

use super::kinds::{CUSTOMER, OUT, goes, says};
use super::sheets::{by_path, dress, open_chat, press, shown};
use super::{picture, program};

const VOICE: &str = "//section[@aria-label='Voice message']";
const TRAY: &str = "//*[@role='dialog'][@aria-label='Stickers']";

fn voice_button(name: &str) -> String {
    format!("{VOICE}//button[starts-with(normalize-space(), '{name}') or starts-with(@aria-label, '{name}')]")
}

/// A tone is spoken, kept until it is heard, listened to and sent.
fn speak(stage: &Stage, window: &Session, ears: &Ears) {
    let mut tone = ears.play(&[(500.0, 1.0), (800.0, 1.0), (1_250.0, 20.0)]);
    press(window, "The microphone", "//button[starts-with(@aria-label, 'Record a voice message')]");
    wait::until("What is heard", play::SOON, || {
        let Some(wave) = window.find_by_path(&format!("{VOICE}//*[@data-levels]"))?.into_iter().next() else {
            return Ok(None);
        };
        let levels = window.attribute(&wave, "data-levels")?.unwrap_or_default();
        Ok(levels.parse::<u32>().is_ok_and(|levels| levels > 20).then_some(()))
    })
    .unwrap_or_else(|trouble| {
        picture(stage, "missing-voice");
        panic!("{trouble}");
    });
    picture(stage, "voice-recording-light");
    press(window, "Stop", &voice_button("Stop"));
    shown(stage, window, "What was spoken", &voice_button("Listen"), "voice-draft-light");
    let _ = tone.kill();
    let _ = tone.wait();
    let before = window.find_all(OUT).unwrap().len();
    press(window, "Send it", &voice_button("Send voice message"));
    goes(stage, window, "voice", before);
    // It has the look of a voice: its wave, and how long it is.
    by_path(
        window,
        "Its wave",
        "//*[@role='log']//*[contains(@class, 'out')]//*[@data-media='player']//*[contains(@class, 'wave')]",
    );
}

/// Pictures become stickers of the shop's tray, and go from there: one that stands still, one that moves.
fn sticker(stage: &Stage, window: &Session) {
    let files = place::root().join("src-tauri/crates/practice/src/customers/files");
    press(window, "Stickers", "//button[@aria-label='Stickers']");
    for file in ["cup.webp", "steaming-cup.webp"] {
        let chooser = by_path(window, "The chooser", &format!("{TRAY}//input[@type='file']"));
        window.choose_file(&chooser, &files.join(file)).unwrap();
    }
    for (sticker, name) in [("cup", "tray-sticker"), ("steaming-cup, moves", "tray-sticker-moving")] {
        let one = format!("{TRAY}//button[@aria-label='{sticker}']");
        shown(stage, window, sticker, &one, &format!("{name}-in-tray"));
        let before = window.find_all(OUT).unwrap().len();
        press(window, sticker, &one);
        goes(stage, window, name, before);
        press(window, "Stickers", "//button[@aria-label='Stickers']");
    }
    window.keys(&xtask::webdriver::key::ESCAPE.to_string()).unwrap();
}

/// The question with its two buttons, and what the customer taps.
fn question(stage: &Stage, window: &Session) {
    press(window, "The menu", "//button[@aria-label='More to send']");
    press(window, "The question", "//button[@role='menuitem'][contains(., 'Ask if offers')]");
    shown(stage, window, "Its look", "//dialog[@open]//*[contains(@class, 'bubble')]", "sheet-question");
    let before = window.find_all(OUT).unwrap().len();
    press(window, "Send", "//dialog[@open]//footer//button[contains(., 'Send')]");
    goes(stage, window, "question", before);
    says(stage, window, "in-question-answered", "Tapped a button");
}

#[test]
fn what_is_made_in_the_window_goes() {
    let ears = Ears::open();
    let cookie = ears::cookie(&ears.server()).into_os_string();
    let stage = Stage::set_up_with(&[("PULSE_SERVER", ears.server().into()), ("PULSE_COOKIE", cookie)]).unwrap();
    let window = stage.open(&program(), &[]).unwrap();
    window.wait_for("The conversation list", play::ROW, play::START).unwrap();
    dress(&window, "light", "html[data-theme=light]");
    open_chat(&window, CUSTOMER.1);
    speak(&stage, &window, &ears);
    sticker(&stage, &window);
    dress(&window, "dark", "html[data-theme=dark]");
    open_chat(&window, CUSTOMER.1);
    question(&stage, &window);
    wait::pause(Duration::from_millis(500));
    picture(&stage, "made-here-dark");
    window.close().unwrap();
}
