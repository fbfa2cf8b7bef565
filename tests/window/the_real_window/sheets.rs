//! What opens beside a chat in the real window, light, dark and with large letters, with a picture of each in
//! `target/screens/window`: stickers, the microphone that is not there, the gallery, the question whether offers may come,
//! who agreed, two chats made one, and the template a closed chat is answered with.

use std::time::Duration;

use xtask::play;
use xtask::stage::Stage;
use xtask::wait;
use xtask::webdriver::{Element, Session, key};

use super::{open, picture};

pub(super) fn by_path(window: &Session, what: &str, path: &str) -> Element {
    wait::until(what, play::SOON, || Ok(window.find_by_path(path)?.into_iter().next())).unwrap()
}

pub(super) fn press(window: &Session, what: &str, path: &str) {
    wait::until(what, play::SOON, || {
        let found = window.find_by_path(path)?.into_iter().next();
        // What still moves is pressed once it stands.
        Ok(found.filter(|one| window.click(one).is_ok()))
    })
    .unwrap();
}

/// Does what a line of the palette says, by keyboard.
pub(super) fn by_palette(window: &Session, line: &str) {
    window.chord(&[key::CONTROL], 'k').unwrap();
    window.wait_for("The palette", "dialog[open] input", play::SOON).unwrap();
    window.keys(line).unwrap();
    by_path(window, line, &format!("//dialog[@open]//*[@role='option'][contains(., '{line}')]"));
    window.keys(&key::ENTER.to_string()).unwrap();
}

pub(super) fn open_chat(window: &Session, name: &str) {
    window.chord(&[key::CONTROL], '1').unwrap();
    window.wait_for("The conversation list", play::ROW, play::START).unwrap();
    by_palette(window, name);
    by_path(window, "The chat's name", &format!("//h2[contains(., '{name}')]"));
    window.wait_for("The chat", "[role=log] .msg", play::SOON).unwrap();
}

pub(super) fn shown(stage: &Stage, window: &Session, what: &str, path: &str, name: &str) {
    let found = wait::until(what, play::SOON, || Ok(window.find_by_path(path)?.into_iter().next()));
    // Sheets fade in.
    wait::pause(Duration::from_millis(400));
    picture(stage, name);
    found.unwrap_or_else(|trouble| panic!("{trouble} See {name}.png."));
}

pub(super) fn dress(window: &Session, option: &str, becomes: &str) {
    window.chord(&[key::CONTROL], '3').unwrap();
    press(window, option, &format!("//option[@value='{option}']"));
    window.wait_for(option, becomes, play::SOON).unwrap();
}

fn every_sheet(stage: &Stage, window: &Session, look: &str) {
    let named = |name: &str| format!("sheet-{name}-{look}");
    open_chat(window, "Aino Virtanen");

    press(window, "Stickers", "//button[@aria-label='Stickers']");
    shown(stage, window, "No sticker yet", "//*[contains(text(), 'No stickers yet')]", &named("stickers"));
    window.keys(&key::ESCAPE.to_string()).unwrap();

    // The stage has no sound: a sentence says so, and what to do.
    press(window, "The microphone", "//button[starts-with(@aria-label, 'Record a voice message')]");
    shown(stage, window, "No microphone", "//*[contains(text(), 'There is no microphone')]", &named("no-microphone"));

    press(window, "The menu", "//button[@aria-label='More to send']");
    press(window, "The question", "//button[@role='menuitem'][contains(., 'Ask if offers')]");
    shown(stage, window, "The question's look", "//dialog[@open]//*[contains(@class, 'bubble')]", &named("offers"));
    press(window, "Cancel", "//dialog[@open]//footer//button[contains(., 'Cancel')]");

    by_palette(window, "Merge with another chat");
    by_path(window, "The other chat's field", "//dialog[@open]//input");
    window.keys("Elsa").unwrap();
    press(window, "Elsa", "//dialog[@open]//button[contains(., 'Elsa Lindqvist')]");
    shown(stage, window, "What becomes one", "//dialog[@open]//*[contains(text(), 'Its name stays')]", &named("merge"));
    press(window, "Cancel", "//dialog[@open]//button[contains(., 'Cancel')]");

    by_palette(window, "Pictures");
    shown(stage, window, "An empty gallery", "//*[contains(text(), 'No pictures or videos yet')]", &named("gallery"));
    window.keys(&key::ESCAPE.to_string()).unwrap();

    // Of the chats high up in the list, so that its mark is in sight.
    open_chat(window, "Elsa Lindqvist");
    by_palette(window, "Stop notifying");
    shown(stage, window, "A hushed chat", "//*[@role='option'][contains(., 'No notifications')]", &named("hushed"));
    by_palette(window, "Notify me of this chat");

    open_chat(window, "Matti Korhonen");
    shown(stage, window, "A closed chat", "//button[contains(., 'Choose a template')]", &named("closed"));
    press(window, "Templates", "//button[contains(., 'Choose a template')]");
    shown(stage, window, "The templates", "//dialog[@open]//*[contains(text(), 'Order ready')]", &named("templates"));
    press(window, "Cancel", "//dialog[@open]//footer//button[contains(., 'Cancel')]");
}

#[test]
fn every_sheet_in_light_dark_and_large() {
    let (stage, window) = open();
    window.wait_for("The conversation list", play::ROW, play::START).unwrap();
    dress(&window, "light", "html[data-theme=light]");
    every_sheet(&stage, &window, "light");
    dress(&window, "dark", "html[data-theme=dark]");
    every_sheet(&stage, &window, "dark");
    dress(&window, "200", "html");
    every_sheet(&stage, &window, "dark-200-per-cent");
    window.close().unwrap();
}
