//! The main job, played in the real window by pointer and keyboard alone: a customer writes, the owner answers, the
//! customer reads and writes back.

use std::time::Duration;

use crate::trouble::Trouble;
use crate::wait;
use crate::webdriver::{Element, Session, key};

/// Who writes while the owner is watching; the practice shop's cast has him for that.
pub const CUSTOMER: &str = "James O’Connor";
/// What the owner answers.
pub const ANSWER: &str = "We roast our own, every Tuesday in the back room.";
/// A row of the conversation list.
pub const ROW: &str = "[role=option]";
/// Starting from nothing, under load, takes the longest.
pub const START: Duration = Duration::from_secs(90);
/// One thing after another.
pub const SOON: Duration = Duration::from_secs(60);

/// Plays the main job and tells each step as it is seen.
///
/// # Errors
/// With the first thing that was not seen.
pub fn main_job(window: &Session, told: &dyn Fn(&str)) -> Result<(), Trouble> {
    window.wait_for("The conversation list", ROW, START)?;
    told("The window shows the practice shop with its conversations.");
    let row = find_row(window, CUSTOMER)?;
    told(&format!("{CUSTOMER} writes, and stands in the list."));
    window.click(&row)?;
    let question = wait::until("His message in the chat", SOON, || last_text(window, INCOMING))?;
    told(&format!("The chat is open. He asks: \"{question}\""));
    let before = window.find_all(INCOMING)?.len();
    answer(window, ANSWER)?;
    told(&format!("The owner types an answer and sends it: \"{ANSWER}\""));
    ticks(window, told)?;
    let reply = wait::until("His answer", SOON, || {
        if window.find_all(INCOMING)?.len() > before { last_text(window, INCOMING) } else { Ok(None) }
    })?;
    told(&format!("He writes back: \"{reply}\""));
    Ok(())
}

/// Finds the answer of an earlier play in its chat.
///
/// # Errors
/// When it does not stand there.
pub fn find_answer(window: &Session) -> Result<(), Trouble> {
    window.wait_for("The conversation list", ROW, START)?;
    let row = find_row(window, CUSTOMER)?;
    window.click(&row)?;
    wait::until("The answer of before", SOON, || {
        for message in window.find_all(OUTGOING)? {
            if window.text(&message).is_ok_and(|text| text.contains(ANSWER)) {
                return Ok(Some(()));
            }
        }
        Ok(None)
    })
}

/// What the customer said, in the open chat.
const INCOMING: &str = "[role=log] .msg:not(.out)";
/// What the shop said.
const OUTGOING: &str = "[role=log] .msg.out";
/// How far an answer comes, by the tick's shape and its word.
const STAGES: [(&str, &str); 6] = [
    ("queued", "queued"),
    ("sending", "queued"),
    ("accepted", "sent"),
    ("sent", "sent"),
    ("delivered", "delivered"),
    ("read", "read"),
];

/// Finds a customer's row in the list, walking through it with the keyboard as often as it takes for the customer to
/// write.
///
/// # Errors
/// When the customer does not come.
pub fn find_row(window: &Session, name: &str) -> Result<Element, Trouble> {
    // From the search field over the shelves into the list.
    let field = window.wait_for("The search field", "[data-pane=list] input", SOON)?;
    window.click(&field)?;
    window.keys(&format!("{}{}", key::TAB, key::TAB))?;
    let mut ends = [key::END, key::HOME].iter().cycle();
    wait::until(&format!("A message from {name}"), SOON, || {
        if let Some(row) = row_in_view(window, name)? {
            return Ok(Some(row));
        }
        if let Some(end) = ends.next() {
            window.keys(&end.to_string())?;
            wait::pause(Duration::from_millis(300));
        }
        Ok(None)
    })
}

fn row_in_view(window: &Session, name: &str) -> Result<Option<Element>, Trouble> {
    for row in window.find_all(ROW)? {
        // A row that moves away while it is read is looked for again.
        if window.content(&row).is_ok_and(|text| text.contains(name)) {
            return Ok(Some(row));
        }
    }
    Ok(None)
}

/// Types an answer into the open chat and sends it with the keyboard.
///
/// # Errors
/// When there is no place to write.
pub fn answer(window: &Session, text: &str) -> Result<(), Trouble> {
    let field = window.wait_for("The place to write", "textarea", SOON)?;
    window.click(&field)?;
    window.keys(text)?;
    wait::until("The typed answer in the field", SOON, || {
        Ok((window.property(&field, "value")?.as_str() == Some(text)).then_some(()))
    })?;
    window.keys(&key::ENTER.to_string())
}

/// Watches the newest answer's tick until it says that the customer has read it.
///
/// # Errors
/// When it does not get there.
pub fn ticks(window: &Session, told: &dyn Fn(&str)) -> Result<(), Trouble> {
    let mut seen = "";
    wait::until("The read tick", SOON, || {
        let Some(message) = window.find_all(OUTGOING)?.pop() else { return Ok(None) };
        let Some(tick) = window.find_within(&message, ".meta .tick") else { return Ok(None) };
        let classes = window.attribute(&tick, "class").ok().flatten().unwrap_or_default();
        let stage = STAGES.iter().find(|(shape, _)| classes.split_whitespace().any(|class| class == *shape));
        let Some((shape, word)) = stage else { return Ok(None) };
        if *word != seen {
            told(&format!("The tick says: {word}."));
            seen = word;
        }
        Ok((*shape == "read").then_some(()))
    })
}

fn last_text(window: &Session, selector: &str) -> Result<Option<String>, Trouble> {
    let Some(message) = window.find_all(selector)?.pop() else { return Ok(None) };
    let Some(bubble) = window.find_within(&message, ".bubble") else { return Ok(None) };
    let Ok(text) = window.text(&bubble) else { return Ok(None) };
    let said: Vec<&str> = text.split_whitespace().collect();
    // The time stands at the end of the last line and was not said.
    let words = said.split_last().map_or(&[][..], |(_, words)| words);
    Ok((!words.is_empty()).then(|| words.join(" ")))
}
