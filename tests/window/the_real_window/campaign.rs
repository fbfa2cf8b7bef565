//! A campaign in the real window, by pointer and keyboard, with pictures in `target/screens/window`: a customer agrees, a
//! segment is kept, and a campaign is written, looked at and started.

use xtask::play;
use xtask::wait;
use xtask::webdriver::{Session, key};

use super::kinds::{by_path, lets, open_chat, open_panel};
use super::sheets::{dress, press, shown};
use super::{open, picture};

/// Writes into the field with this label.
fn fills(window: &Session, label: &str, words: &str) {
    let path = format!("//*[@id=//label[contains(., '{label}')]/@for]");
    let field = by_path(window, label, &path);
    window.click(&field).unwrap();
    window.keys(words).unwrap();
}

#[test]
fn a_campaign_is_written_looked_at_and_started() {
    let (stage, window) = open();
    window.wait_for("The conversation list", play::ROW, play::START).unwrap();
    dress(&window, "light", "html[data-theme=light]");
    window.chord(&[key::CONTROL], '1').unwrap();
    open_chat(&window);
    open_panel(&window);
    lets(&window, "write START", "Do it", "");
    window.keys(&key::ESCAPE.to_string()).unwrap();
    by_path(
        &window,
        "They agreed",
        "//section[.//h3[contains(., 'Agreed and refused')]]//*[contains(text(), 'Offers: agreed')]",
    );

    // Whoever agreed is kept as a segment.
    window.chord(&[key::CONTROL], '6').unwrap();
    press(&window, "A new segment", "//button[normalize-space()='New segment']");
    let name = by_path(&window, "Its name", "//dialog//input[@maxlength='60']");
    window.click(&name).unwrap();
    window.keys("Friends").unwrap();
    press(&window, "Keep it", "//dialog//footer//button[contains(., 'Save the segment')]");
    wait::until("The sheet is closed", play::SOON, || Ok(window.find_by_path("//dialog")?.is_empty().then_some(())))
        .unwrap();

    window.chord(&[key::CONTROL], '7').unwrap();
    shown(&stage, &window, "No campaign yet", "//h2[contains(., 'No campaign yet')]", "campaign-empty-light");
    press(&window, "A new one", "//header//button[contains(., 'New campaign')]");
    press(&window, "The segment", "//label[contains(., 'Friends')]//input");
    let choice = by_path(&window, "The templates", "//option[contains(., 'spring_beans') and contains(., 'en')]/..");
    window.click(&choice).unwrap();
    window.keys(&format!("spring_beans · en{}", key::ENTER)).unwrap();
    by_path(&window, "What it says", "//*[contains(., 'spring beans')]");
    fills(&window, "Expected", "They asked for it");
    fills(&window, "Timely", "The harvest came");
    fills(&window, "Relevant", "They like coffee");
    by_path(&window, "It is kept", "//*[@role='status'][normalize-space()='Saved']");
    press(&window, "Look", "//button[normalize-space()='See who gets it']");
    by_path(&window, "What was found", "//*[contains(text(), 'No consent on file')]");
    picture(&stage, "campaign-draft-light");
    dress(&window, "dark", "html[data-theme=dark]");
    window.chord(&[key::CONTROL], '7').unwrap();
    by_path(&window, "The draft", "//button[contains(., 'Start with 1')]");
    picture(&stage, "campaign-draft-dark");
    press(&window, "Start", "//button[contains(., 'Start with 1')]");
    press(&window, "The question", "//dialog//button[contains(., 'Send to 1')]");
    shown(&stage, &window, "It goes", "//*[contains(text(), 'of 1 sent')]", "campaign-run-dark");
    window.close().unwrap();
}
