//! Every kind of message in the real window, both ways, with a picture of each in `target/screens/window`.

use std::fs;
use std::path::Path;
use std::time::Duration;

use xtask::stage::Stage;
use xtask::wait;
use xtask::webdriver::{Element, Session, key};
use xtask::{place, play};

use super::{open, picture};

/// Somebody of the cast who reads at once and answers what can be tapped.
pub(super) const CUSTOMER: (&str, &str) = ("aino", "Aino Virtanen");
/// The messages of the open chat.
pub(super) const IN: &str = "[role=log] .msg:not(.out)";
pub(super) const OUT: &str = "[role=log] .msg.out";

pub(super) fn open_chat(window: &Session) {
    window.wait_for("The conversation list", play::ROW, play::START).unwrap();
    wait::until("The customer's row under the pointer", play::SOON, || {
        let row = play::find_row(window, CUSTOMER.1)?;
        // Others write meanwhile, and rows move.
        Ok(window.click(&row).is_ok().then_some(()))
    })
    .unwrap();
    window.wait_for("The chat", "[role=log] .msg", play::SOON).unwrap();
}

pub(super) fn by_path(window: &Session, what: &str, path: &str) -> Element {
    wait::until(what, play::SOON, || Ok(window.find_by_path(path)?.into_iter().next())).unwrap()
}

/// Opens the panel of the practice shop and chooses the customer.
pub(super) fn open_panel(window: &Session) {
    let awning = by_path(window, "The awning", "//button[contains(., 'Move the clock')]");
    window.click(&awning).unwrap();
    let path = format!("//option[@value='{}']", CUSTOMER.0);
    window.click(&by_path(window, "The customer in the panel", &path)).unwrap();
}

/// Lets the customer do one of the things the panel offers.
pub(super) fn lets(window: &Session, thing: &str, button: &str, also: &str) {
    let path = format!("//option[normalize-space()='{thing}']");
    window.click(&by_path(window, thing, &path)).unwrap();
    if !also.is_empty() {
        let field = by_path(window, "The words", "//div[@role='dialog']//input[@type='text']");
        window.click(&field).unwrap();
        window.keys(also).unwrap();
    }
    let path = format!("//button[normalize-space()='{button}']");
    wait::until(button, play::SOON, || {
        let Some(button) = window.find_by_path(&path)?.into_iter().next() else { return Ok(None) };
        Ok((window.property(&button, "disabled")? != true).then_some(button))
    })
    .and_then(|button| window.click(&button))
    .unwrap();
}

/// Waits until so many of the customer's messages show this, and leaves a picture of the window.
pub(super) fn shows(stage: &Stage, window: &Session, name: &str, part: &str, many: usize) {
    wait::until(&format!("{name}: {part}"), play::SOON, || {
        Ok((window.find_all(&format!("{IN} {part}"))?.len() >= many).then_some(()))
    })
    .unwrap_or_else(|trouble| {
        picture(stage, &format!("missing-{name}"));
        panic!("{trouble}");
    });
    // Pictures fade in.
    wait::pause(Duration::from_millis(500));
    picture(stage, &format!("kind-{name}"));
}

/// Waits until the chat says this.
pub(super) fn says(stage: &Stage, window: &Session, name: &str, words: &str) {
    wait::until(&format!("{name}: {words}"), play::SOON, || {
        let Some(log) = window.find("[role=log]")? else { return Ok(None) };
        Ok(window.content(&log).is_ok_and(|text| text.contains(words)).then_some(()))
    })
    .unwrap_or_else(|trouble| {
        picture(stage, &format!("missing-{name}"));
        panic!("{trouble}");
    });
    wait::pause(Duration::from_millis(500));
    picture(stage, &format!("kind-{name}"));
}

#[test]
fn every_kind_a_customer_sends() {
    let (stage, window) = open();
    open_chat(&window);
    // Something of the shop's to react to, and to quote.
    let before = window.find_all(OUT).unwrap().len();
    play::answer(&window, "The spring roast is here").unwrap();
    goes(&stage, &window, "to-react-to", before);
    open_panel(&window);
    lets(&window, "react to what you sent", "Do it", "");
    says(&stage, &window, "in-reaction", "👍");
    lets(&window, "take the reaction back", "Do it", "");
    wait::until("The reaction, taken back", play::SOON, || {
        Ok(window.find_all(&format!("{OUT} .reactions"))?.is_empty().then_some(()))
    })
    .unwrap();
    picture(&stage, "kind-in-reaction-taken-back");
    lets(&window, "answer with a quote", "Do it", "");
    shows(&stage, &window, "in-quote", ".quote", 1);
    lets(&window, "get an answer from your phone", "Do it", "");
    says(&stage, &window, "out-from-the-phone", "From the phone");
    for (thing, name, words) in [
        ("send a kind nobody knows yet", "in-unknown", "hologram"),
        ("send their place", "in-place", "Open in a map"),
        ("send a contact card", "in-cards", "Laine Catering Oy"),
        ("send an order", "in-order", "€37.00"),
        ("write from an ad", "in-ad", "Came from your ad"),
        ("send a poll", "in-unsupported", "Ask for the answer as an ordinary message"),
    ] {
        lets(&window, thing, "Do it", "");
        says(&stage, &window, name, words);
    }
    for (at, (thing, name, part)) in [
        ("Picture with a caption", "in-picture", "img[src]"),
        ("Video", "in-video", "button[aria-label*=video]"),
        ("Sound", "in-audio", "input[type=range]"),
        ("Voice message", "in-voice", "input[type=range]"),
        ("Document", "in-document", "a[download]"),
        ("Sticker", "in-sticker", "img[alt=Sticker]"),
        ("Sticker that moves", "in-moving-sticker", "img[alt=Sticker]"),
        ("Picture that is gone", "in-lost-picture", ".gone"),
    ]
    .into_iter()
    .enumerate()
    {
        lets(&window, thing, "Send file", "");
        // Sound and voice look alike, and so do stickers: the second of them has to come.
        shows(&stage, &window, name, part, if matches!(at, 3 | 6) { 2 } else { 1 });
    }
    lets(&window, "Picture that comes late", "Send file", "");
    wait::pause(Duration::from_millis(500));
    picture(&stage, "kind-in-late-picture");

    let words = by_path(&window, "The words", "//div[@role='dialog']//input[@type='text']");
    window.click(&words).unwrap();
    window.keys(&format!("I come at three{}", key::ENTER)).unwrap();
    says(&stage, &window, "in-text", "I come at three");
    lets(&window, "change their last message", "Do it", "I come at four");
    says(&stage, &window, "in-edited", "I come at four");
    lets(&window, "take back their last message", "Do it", "");
    says(&stage, &window, "in-taken-back", "took this message back");
    lets(&window, "get a new number", "Do it", "");
    says(&stage, &window, "in-new-number", "has a new number");

    // What they ordered stands in the customer's pane too.
    window.keys(&key::ESCAPE.to_string()).unwrap();
    by_path(&window, "The orders", "//section[.//h3[contains(., 'Orders')]]");
    wait::pause(Duration::from_millis(500));
    picture(&stage, "pane-orders");
    window.close().unwrap();
}

/// Opens one of the sheets of the menu beside the composer.
fn sheet(window: &Session, tool: &str) {
    let plus = by_path(window, "The menu", "//button[@aria-label='More to send']");
    window.click(&plus).unwrap();
    let item = by_path(window, tool, &format!("//button[@role='menuitem'][contains(., '{tool}')]"));
    window.click(&item).unwrap();
    window.wait_for("The sheet", "dialog[open]", play::SOON).unwrap();
}

/// Fills a field of the open sheet by its name.
fn fill(window: &Session, label: &str, text: &str) {
    let path = format!(
        "//dialog[@open]//label[starts-with(normalize-space(), '{label}')]/following-sibling::*[self::input or self::textarea]"
    );
    let field = by_path(window, label, &path);
    window.click(&field).unwrap();
    // What stands there already, such as https://, is written over.
    window.chord(&[key::CONTROL], 'a').unwrap();
    window.keys(text).unwrap();
}

/// Sends what the sheet holds and waits until the customer has read it.
fn send_sheet(stage: &Stage, window: &Session, name: &str) {
    picture(stage, &format!("sheet-{name}"));
    let before = window.find_all(OUT).unwrap().len();
    let send = by_path(window, "Send", "//dialog[@open]//footer//button[contains(., 'Send')]");
    window.click(&send).unwrap();
    goes(stage, window, name, before);
}

/// Waits until one more message of the shop's is there and read.
pub(super) fn goes(stage: &Stage, window: &Session, name: &str, before: usize) {
    wait::until(&format!("{name}, read by the customer"), play::SOON, || {
        if window.find_all(OUT)?.len() <= before {
            return Ok(None);
        }
        let ticks = window.find_all(&format!("{OUT} .meta .tick"))?;
        let Some(last) = ticks.last() else { return Ok(None) };
        let classes = window.attribute(last, "class").ok().flatten().unwrap_or_default();
        Ok(classes.split_whitespace().any(|class| class == "read").then_some(()))
    })
    .unwrap_or_else(|trouble| {
        picture(stage, &format!("missing-out-{name}"));
        panic!("{trouble}");
    });
    picture(stage, &format!("kind-out-{name}"));
}

#[test]
fn every_kind_the_shop_sends() {
    let (stage, window) = open();
    open_chat(&window);

    let before = window.find_all(OUT).unwrap().len();
    play::answer(&window, "*Bold* and a page: https://aamu.example").unwrap();
    goes(&stage, &window, "text", before);

    sheet(&window, "Where the shop is");
    fill(&window, "Name", "Aamu, Kallio");
    fill(&window, "Address", "Fleminginkatu 7");
    fill(&window, "Coordinates", "60.1872, 24.9550");
    let save = by_path(&window, "Save the place", "//dialog[@open]//button[contains(., 'Save the place')]");
    window.click(&save).unwrap();
    window.wait_for("The place's look", "dialog[open] .look", play::SOON).unwrap();
    wait::pause(Duration::from_millis(500));
    send_sheet(&stage, &window, "place");

    sheet(&window, "Ask where");
    send_sheet(&stage, &window, "ask-place");
    says(&stage, &window, "in-place-asked-for", "of Aamu, Kallio");

    sheet(&window, "Contact card");
    fill(&window, "Name or number", "Elsa");
    let person = by_path(&window, "Elsa", "//dialog[@open]//button[contains(., 'Elsa Lindqvist')]");
    window.click(&person).unwrap();
    wait::pause(Duration::from_millis(500));
    send_sheet(&stage, &window, "card");

    sheet(&window, "Question with buttons");
    fill(&window, "Text", "Shall we bring it?");
    fill(&window, "Button 1", "Yes");
    fill(&window, "Button 2", "No");
    send_sheet(&stage, &window, "buttons");
    says(&stage, &window, "in-button-answer", "Tapped a button");

    sheet(&window, "List to choose from");
    fill(&window, "Text", "When shall we tune it?");
    fill(&window, "Row 1", "14:00");
    fill(&window, "Row 2", "15:00");
    send_sheet(&stage, &window, "list");
    says(&stage, &window, "in-list-answer", "Chose from a list");

    sheet(&window, "Button with a link");
    fill(&window, "Text", "Our menu of today");
    fill(&window, "What stands", "Open the menu");
    fill(&window, "Web address", "https://aamu.example/menu");
    send_sheet(&stage, &window, "link");

    let files = place::root().join("src-tauri/crates/practice/src/customers/files");
    for (file, name) in [
        ("cup.jpg", "picture"),
        ("pour.mp4", "video"),
        ("jingle.mp3", "audio"),
        ("voice.ogg", "voice-file"),
        ("brew-card.pdf", "document"),
        ("cup.webp", "sticker"),
    ] {
        send_file(&stage, &window, &files.join(file), name);
    }

    // An answer to one message, with the pointer.
    let last = window.find_all("[role=log] .msg").unwrap().pop().unwrap();
    window.hover(&last).unwrap();
    let quote = window.find_within(&last, "button[aria-label='Quote this message']").unwrap();
    window.click(&quote).unwrap();
    let before = window.find_all(OUT).unwrap().len();
    play::answer(&window, "This one, gladly").unwrap();
    goes(&stage, &window, "quote", before);
    window.close().unwrap();
}

fn send_file(stage: &Stage, window: &Session, file: &Path, name: &str) {
    assert!(fs::exists(file).unwrap(), "{}", file.display());
    let before = window.find_all(OUT).unwrap().len();
    let chooser = window.find(".composer input[type=file]").unwrap().unwrap();
    window.choose_file(&chooser, file).unwrap();
    window.wait_for("The attached file", ".composer .bar button:not([disabled])", play::SOON).unwrap();
    if name == "sticker" {
        let kind = by_path(window, "The kind", "//*[contains(@class, 'composer')]//option[@value='sticker']");
        window.click(&kind).unwrap();
    }
    let field = window.find(".composer textarea").unwrap().unwrap();
    wait::until("The file, ready to go", play::SOON, || {
        window.click(&field)?;
        window.keys(&key::ENTER.to_string())?;
        wait::pause(Duration::from_millis(300));
        Ok((window.find_all(OUT)?.len() > before).then_some(()))
    })
    .unwrap_or_else(|trouble| {
        picture(stage, &format!("missing-attached-{name}"));
        panic!("{trouble}");
    });
    goes(stage, window, name, before);
}
