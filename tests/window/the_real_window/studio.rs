//! A template written with our checks beside it, rejected, mended, approved, and found in a chat, in the real window (walk
//! A10), light, dark and with large letters, with pictures in `target/screens/window`.

use xtask::play;
use xtask::wait;
use xtask::webdriver::{Session, key};

use super::sheets::{by_palette, by_path, dress, open_chat, press, shown};
use super::{open, picture};

const FIELD: &str = "//label[normalize-space()='Text']/following::textarea[1]";
const SHEET: &str = "//main[@data-pane='sheet']";

/// Writes into a field as a person does: what stood there goes.
fn write(window: &Session, what: &str, path: &str, words: &str) {
    press(window, what, path);
    window.chord(&[key::CONTROL], 'a').unwrap();
    window.keys(words).unwrap();
}

fn named(label: &str) -> String {
    format!("{SHEET}//input[@id=//label[normalize-space()='{label}']/@for]")
}

fn says(window: &Session, words: &str) {
    by_path(window, words, &format!("{SHEET}//*[contains(text(), '{words}')]"));
}

fn gap(window: &Session, name: &str) {
    press(window, "Add variable", "//button[contains(., 'Add variable')]");
    press(window, name, &format!("//button[@role='menuitem'][contains(., '{name}')]"));
}

fn hand_in(window: &Session) {
    says(window, "Saved");
    wait::until("Nothing stands against it", play::SOON, || {
        let path = format!("{SHEET}//header//button[contains(., 'Submit')][@aria-disabled='false']");
        let Some(button) = window.find_by_path(&path)?.into_iter().next() else { return Ok(None) };
        Ok(window.click(&button).is_ok().then_some(()))
    })
    .unwrap();
    by_path(window, "The question", "//dialog[@open]//h2[contains(., 'table_tonight')]");
    wait::until("Submit", play::SOON, || {
        let path = "//dialog[@open]//footer//button[normalize-space()='Submit'][@aria-disabled='false']";
        let Some(button) = window.find_by_path(path)?.into_iter().next() else { return Ok(None) };
        Ok(window.click(&button).is_ok().then_some(()))
    })
    .unwrap();
    says(window, "Most take less than a day");
}

/// Lets practice's reviewer answer what waits.
fn review(window: &Session, doing: &str) {
    press(window, "The awning", "//button[contains(., 'Move the clock')]");
    press(window, doing, &format!("//div[@role='dialog']//option[@value='{doing}']"));
    press(window, "Do it now", "//div[@role='dialog']//button[normalize-space()='Do it now']");
    window.keys(&key::ESCAPE.to_string()).unwrap();
}

#[test]
fn a_template_is_written_rejected_mended_approved_and_found_in_a_chat() {
    let (stage, window) = open();
    window.wait_for("The conversation list", play::ROW, play::START).unwrap();
    dress(&window, "light", "html[data-theme=light]");
    by_palette(&window, "Write a new template");
    write(&window, "The name", &named("Name"), "table_tonight");
    press(&window, "The text", FIELD);
    window.keys("Hello").unwrap();
    gap(&window, "Customer");
    window.keys(", your table is laid. Show this at the door:").unwrap();
    gap(&window, "Code");
    press(&window, "The fix", "//li[@data-rule='variable-at-edge']//button[not(@data-go)]");
    shown(
        &stage,
        &window,
        "It is mended",
        "//section[@aria-label='Checks'][not(.//li[@data-rule='variable-at-edge'])]",
        "studio-mended-light",
    );
    write(&window, "A sample", "//input[@aria-label='Sample for name']", "Maya");
    write(&window, "A sample", "//input[@aria-label='Sample for code']", "K17");
    shown(
        &stage,
        &window,
        "The phone",
        "//*[contains(@class, 'phone')]//*[contains(text(), 'Hello Maya')]",
        "studio-editor-light",
    );
    hand_in(&window);

    review(&window, "reject");
    shown(&stage, &window, "The reason", &format!("{SHEET}//*[contains(text(), 'reason')]"), "studio-rejected-light");
    dress(&window, "dark", "html[data-theme=dark]");
    window.chord(&[key::CONTROL], '5').unwrap();
    press(&window, "Change it", "//button[normalize-space()='Change it']");
    press(&window, "The text", FIELD);
    window.keys(&key::HOME.to_string()).unwrap();
    window.keys("Good evening. ").unwrap();
    shown(
        &stage,
        &window,
        "The change",
        &format!("{SHEET}//button[contains(., 'Submit the change')]"),
        "studio-change-dark",
    );
    hand_in(&window);
    review(&window, "approve");
    says(&window, "It can be sent in chats");
    picture(&stage, "studio-approved-dark");

    open_chat(&window, "Matti Korhonen");
    press(&window, "Templates", "//button[contains(., 'Choose a template')]");
    by_path(&window, "The new one", "//dialog[@open]//*[contains(text(), 'Table tonight')]");
    picture(&stage, "studio-used-dark");
    press(&window, "Cancel", "//dialog[@open]//footer//button[contains(., 'Cancel')]");

    dress(&window, "200", "html");
    window.chord(&[key::CONTROL], '5').unwrap();
    press(&window, "The way back", "//button[@aria-label='Back to all templates']");
    shown(&stage, &window, "The list", "//button[@data-template]", "studio-list-dark-200-per-cent");
    window.close().unwrap();
}
