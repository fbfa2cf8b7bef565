//! A template from its first word to the customer, in the real window (walk A10): written with our checks beside it and a
//! PDF above the text, rejected, doubled and mended, approved, said in Swedish, and sent. Light, dark and with large letters,
//! with pictures in `target/screens/window`.

use std::fs;
use std::path::Path;

use xtask::stage::Stage;
use xtask::webdriver::{Session, key};
use xtask::{place, play, wait};

use super::sheets::{by_palette, by_path, dress, open_chat, press, shown};
use super::{open, picture};

const FIELD: &str = "//label[normalize-space()='Text']/following::textarea[1]";
const SHEET: &str = "//main[@data-pane='sheet']";
/// A sheet over the window.
const DIALOG: &str = "//dialog[@open]";
/// The file that stands above the text.
const PAPER: &str = "brew-card.pdf";
/// So large is the sample that one sees it go.
const SAMPLE: usize = 24 * 1024 * 1024;

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

/// Waits until nothing is at this path any more.
fn gone(window: &Session, what: &str, path: &str) {
    wait::until(what, play::SOON, || Ok(window.find_by_path(path)?.is_empty().then_some(()))).unwrap();
}

fn gap(window: &Session, name: &str) {
    press(window, "Add variable", "//button[contains(., 'Add variable')]");
    press(window, name, &format!("//button[@role='menuitem'][contains(., '{name}')]"));
}

/// Presses a button once it may be pressed.
fn press_ready(window: &Session, what: &str, path: &str) {
    press(window, what, &format!("{path}[@aria-disabled='false']"));
}

fn hand_in(window: &Session, name: &str) {
    says(window, "Saved");
    press_ready(window, "Submit", &format!("{SHEET}//header//button[contains(., 'Submit')]"));
    by_path(window, "The question", &format!("{DIALOG}//h2[contains(., '{name}')]"));
    press_ready(window, "Submit now", &format!("{DIALOG}//footer//button[normalize-space()='Submit']"));
    says(window, "Most take less than a day");
}

/// Lets practice's reviewer answer.
fn review(window: &Session, name: &str, doing: &str) {
    const PANEL: &str = "//div[@role='dialog']";
    press(window, "The awning", "//button[contains(., 'Move the clock')]");
    press(window, name, &format!("{PANEL}//option[@value='{name}']"));
    press(window, doing, &format!("{PANEL}//option[@value='{doing}']"));
    press(window, "Do it now", &format!("{PANEL}//button[normalize-space()='Do it now']"));
    window.keys(&key::ESCAPE.to_string()).unwrap();
}

/// Puts a PDF above the text: one sees it go to Meta, and then that it is there.
fn put_paper(window: &Session, folder: &Path) {
    let paper = place::root().join("src-tauri/crates/practice/src/customers/files").join(PAPER);
    let mut bytes = fs::read(&paper).unwrap();
    bytes.resize(SAMPLE, b'\n');
    let sample = folder.join("order-45278.pdf");
    fs::write(&sample, bytes).unwrap();
    press(window, "A document", &format!("{SHEET}//option[@value='document']"));
    let chooser = by_path(window, "The chooser", &format!("{SHEET}//*[@data-file]//input[@type='file']"));
    window.choose_file(&chooser, &sample).unwrap();
    by_path(window, "The file on its way", &format!("{SHEET}//*[@data-file]//progress"));
    by_path(window, "The file at Meta", &format!("{SHEET}//button[normalize-space()='Change sample']"));
}

/// Writes a template in which much is wrong, and mends it with the checks beside it.
fn compose(stage: &Stage, window: &Session, folder: &Path) {
    by_palette(window, "Write a new template");
    write(window, "The name", &named("Name"), "table_tonight");
    press(window, "The text", FIELD);
    window.keys("Hello").unwrap();
    gap(window, "Customer");
    window.keys(", your table is laid. Today only: −20 % on all cakes. Show this at the door:").unwrap();
    gap(window, "Code");
    let dearer =
        "//section[.//h2[normalize-space()='Category forecast']]//*[contains(., 'Then each message costs more')]";
    by_path(window, "The edge", "//li[@data-rule='variable-at-edge']");
    shown(stage, window, "The dearer category", dearer, "studio-dearer-light");
    press(window, "The fix", "//li[@data-rule='variable-at-edge']//button[not(@data-go)]");
    gone(window, "The edge to be mended", "//li[@data-rule='variable-at-edge']");
    let mended = "Hello {{name}}, your table is laid. Show this at the door: {{code}}. See you soon!";
    write(window, "The text without the offer", FIELD, mended);
    gone(window, "The category to be the chosen one", dearer);
    write(window, "A sample", "//input[@aria-label='Sample for name']", "Maya");
    write(window, "A sample", "//input[@aria-label='Sample for code']", "K17");
    put_paper(window, folder);
    press(window, "Add button", &format!("{SHEET}//button[contains(., 'Add button')]"));
    press(window, "A call", "//button[@role='menuitem'][contains(., 'Call the shop')]");
    write(window, "Its words", &named("Words on the button"), "Call us");
    write(window, "Its number", &named("Number"), "+35891234567");
    by_path(window, "The phone", "//*[contains(@class, 'phone')]//*[contains(text(), 'Hello Maya')]");
    shown(
        stage,
        window,
        "The phone's button",
        "//*[contains(@class, 'phone')]//*[contains(text(), 'Call us')]",
        "studio-editor-light",
    );
}

/// Doubles the rejected one, says it in other words and hands it in.
fn double(stage: &Stage, window: &Session) {
    press(window, "More", &format!("{SHEET}//button[starts-with(@aria-label, 'More')]"));
    press(window, "Duplicate", "//button[@role='menuitem'][contains(., 'Duplicate')]");
    gone(window, "The double", &format!("{SHEET}//*[contains(text(), 'reason')]"));
    write(window, "Another name", &named("Name"), "table_laid");
    let other = "Good evening {{name}}, we laid your table. Show this at the door: {{code}}. See you soon!";
    write(window, "Other words", FIELD, other);
    shown(
        stage,
        window,
        "Other words on the phone",
        "//*[contains(@class, 'phone')]//*[contains(text(), 'Good evening Maya')]",
        "studio-double-dark",
    );
    hand_in(window, "table_laid");
}

/// The same in Swedish, with the English words beside it.
fn in_swedish(stage: &Stage, window: &Session) {
    press(window, "Add a language", &format!("{SHEET}//button[@aria-label='Add a language']"));
    press(window, "Swedish", "//option[@value='sv']");
    press(window, "Add it", "//button[normalize-space()='Add it']");
    by_path(
        window,
        "The Swedish one",
        &format!("{SHEET}//button[@role='tab'][@aria-selected='true'][contains(., 'Swedish')]"),
    );
    by_path(window, "What is not translated", "//li[@data-rule='not-translated']");
    let swedish = "Hej {{name}}, ditt bord är dukat. Visa det här vid dörren: {{code}}. Vi ses!";
    write(window, "The Swedish words", FIELD, swedish);
    press(window, "The button's words", "//li[@data-rule='part-not-translated']//button[@data-go]");
    write(window, "The Swedish button", &named("Words on the button"), "Ring oss");
    gone(window, "All of it to be translated", "//li[@data-rule='part-not-translated']");
    shown(stage, window, "The English beside it", &format!("{SHEET}//*[@data-beside]"), "studio-swedish-dark");
    hand_in(window, "table_laid");
}

/// Sends the approved one, with the paper of this table above it.
fn send(stage: &Stage, window: &Session) {
    open_chat(window, "Matti Korhonen");
    press(window, "Templates", "//button[contains(., 'Choose a template')]");
    press(window, "The new one", &format!("{DIALOG}//button[contains(., 'Table laid')]"));
    let chooser = by_path(window, "The paper's chooser", &format!("{DIALOG}//input[@type='file']"));
    let paper = place::root().join("src-tauri/crates/practice/src/customers/files").join(PAPER);
    window.choose_file(&chooser, &paper).unwrap();
    by_path(
        window,
        "The paper above it",
        &format!("{DIALOG}//*[contains(@class, 'bubble')]//*[contains(text(), '{PAPER}')]"),
    );
    write(window, "The code", &format!("{DIALOG}//input[@id=//label[normalize-space()='Code']/@for]"), "K17");
    shown(
        stage,
        window,
        "How it will look",
        &format!("{DIALOG}//*[contains(@class, 'bubble')]//*[contains(., 'K17')]"),
        "studio-used-dark",
    );
    press_ready(window, "Send", &format!("{DIALOG}//footer//button[normalize-space()='Send']"));
    let bubble = "//*[@role='log']//*[contains(@class, 'msg') and contains(@class, 'out')][contains(., 'K17')]";
    by_path(window, "It in the chat", bubble);
    shown(
        stage,
        window,
        "It at the customer's",
        &format!("{bubble}//*[contains(@class, 'tick')][contains(@class, 'delivered') or contains(@class, 'read')]"),
        "studio-sent-dark",
    );
}

#[test]
fn a_template_is_written_rejected_doubled_approved_translated_and_sent() {
    let (stage, window) = open();
    let folder = tempfile::tempdir().unwrap();
    window.wait_for("The conversation list", play::ROW, play::START).unwrap();
    dress(&window, "light", "html[data-theme=light]");
    compose(&stage, &window, folder.path());
    hand_in(&window, "table_tonight");
    review(&window, "table_tonight", "reject");
    shown(&stage, &window, "The reason", &format!("{SHEET}//*[contains(text(), 'reason')]"), "studio-rejected-light");
    by_path(&window, "What our checks had said", &format!("{SHEET}//*[contains(text(), 'Our checks had')]"));

    dress(&window, "dark", "html[data-theme=dark]");
    window.chord(&[key::CONTROL], '5').unwrap();
    double(&stage, &window);
    review(&window, "table_laid", "approve");
    says(&window, "It can be sent in chats");
    picture(&stage, "studio-approved-dark");
    in_swedish(&stage, &window);
    review(&window, "table_laid", "approve");
    says(&window, "It can be sent in chats");
    send(&stage, &window);

    dress(&window, "200", "html");
    window.chord(&[key::CONTROL], '5').unwrap();
    press(&window, "The way back", "//button[@aria-label='Back to all templates']");
    let row = "//button[@data-template][contains(., 'table_tonight')][contains(., 'Rejected')]";
    shown(&stage, &window, "The rejected one stays", row, "studio-list-dark-200-per-cent");
    window.close().unwrap();
}
