//! A8 and the first steps of A4 in the real window, by pointer and keyboard, with pictures in `target/screens/window`: who
//! stops is left alone, comes back by a button alone, and a sentence that only holds the word waits for a person.

use xtask::play;
use xtask::stage::Stage;
use xtask::wait;
use xtask::webdriver::{Session, key};

use super::kinds::{by_path, lets, open_chat, open_panel};
use super::sheets::{dress, press, shown};
use super::{open, picture};

const PANE: &str = "//section[.//h3[contains(., 'Agreed and refused')]]";

/// Writes to the shop as the customer of the panel, in words of the test's own.
fn writes(window: &Session, text: &str) {
    open_panel(window);
    let words = by_path(window, "The words", "//div[@role='dialog']//input[@type='text']");
    window.click(&words).unwrap();
    window.keys(&format!("{text}{}", key::ENTER)).unwrap();
    window.keys(&key::ESCAPE.to_string()).unwrap();
}

/// Waits until the pane says how offers stand.
fn stands(stage: &Stage, window: &Session, how: &str, name: &str) {
    shown(stage, window, how, &format!("{PANE}//*[contains(text(), 'Offers: {how}')]"), name);
}

/// Waits until something of the open chat says this, and answers how often it does.
fn says(stage: &Stage, window: &Session, words: &str) -> usize {
    let path = format!("//*[@role='log']//*[contains(text(), '{words}')]");
    wait::until(words, play::SOON, || Ok(Some(window.find_by_path(&path)?.len()).filter(|many| *many > 0)))
        .unwrap_or_else(|trouble| {
            picture(stage, "missing-agreeing");
            panic!("{trouble} See missing-agreeing.png.");
        })
}

#[test]
fn who_stops_is_left_alone_and_comes_back_by_a_button_alone() {
    let (stage, window) = open();
    window.wait_for("The conversation list", play::ROW, play::START).unwrap();
    dress(&window, "light", "html[data-theme=light]");
    window.chord(&[key::CONTROL], '1').unwrap();
    open_chat(&window);
    stands(&stage, &window, "nothing on file", "agreeing-nothing-light");

    // A8, 1 and 2: barred at once, confirmed once.
    writes(&window, "ei kiitos, STOP");
    stands(&stage, &window, "wants none", "agreeing-stopped-light");
    assert_eq!(says(&stage, &window, "Et saa enää tarjouksia"), 1, "the confirmation goes once");
    by_path(&window, "The note above the composer", "//*[@role='note'][contains(., 'asked to stop')]");

    // A8, 4 and A4, 2 and 3: the wording is shown again, and its button is the yes.
    open_panel(&window);
    lets(&window, "write START", "Do it", "");
    window.keys(&key::ESCAPE.to_string()).unwrap();
    says(&stage, &window, "Saako Kahvila Aamu");
    stands(&stage, &window, "agreed", "agreeing-agreed-light");
    press(&window, "The first entry", &format!("({PANE}//summary)[1]"));
    by_path(&window, "The wording that was shown", &format!("{PANE}//*[contains(., 'Saako Kahvila Aamu')]"));
    picture(&stage, "agreeing-entry-light");

    // A8, 5: a person reads it, and nothing was done meanwhile.
    dress(&window, "dark", "html[data-theme=dark]");
    window.chord(&[key::CONTROL], '1').unwrap();
    open_chat(&window);
    writes(&window, "don't stop the music");
    let asked = "//*[@role='group'][contains(., 'A person must read this.')]";
    shown(&stage, &window, "A person is asked", asked, "agreeing-doubt-dark");
    stands(&stage, &window, "agreed", "agreeing-still-agreed-dark");
    press(&window, "No", "//button[contains(., 'No, something else was meant')]");
    wait::until("Nobody is asked any more", play::SOON, || Ok(window.find_by_path(asked)?.is_empty().then_some(())))
        .unwrap();

    // The chain is whole.
    window.chord(&[key::CONTROL], '3').unwrap();
    press(&window, "The check", "//button[normalize-space()='Check the ledger']");
    let whole = "//*[contains(text(), 'The ledger is whole: 2 entries')]";
    shown(&stage, &window, "It is whole", whole, "agreeing-ledger-dark");
    window.close().unwrap();
}
