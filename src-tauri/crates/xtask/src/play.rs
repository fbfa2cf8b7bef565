//! The main job, played in the real window by pointer and keyboard alone: a customer writes, the owner answers, the
//! customer reads.

use std::time::Duration;

use crate::trouble::Trouble;
use crate::wait;
use crate::webdriver::{Element, Session, key};

/// What the owner answers.
pub const ANSWER: &str = "Yes, we keep one for you. Come by before six.";
/// Starting from nothing, under load, takes the longest.
const START: Duration = Duration::from_secs(60);
/// One thing after another.
const SOON: Duration = Duration::from_secs(45);

/// Plays the main job and tells each step as it is seen.
///
/// # Errors
/// With the first thing that was not seen.
pub fn main_job(window: &Session, told: &dyn Fn(&str)) -> Result<(), Trouble> {
    window.wait_for("The practice shop", ".awning", START)?;
    told("The window shows the practice shop.");
    let row = window.wait_for("A customer's message in the list", "[role=option]", SOON)?;
    let customer = first_line(&window.text(&row)?);
    told(&format!("A customer wrote: {customer} stands first in the list."));
    window.click(&row)?;
    let incoming = window.wait_for("The customer's message in the chat", "[role=log] .in .body", SOON)?;
    told(&format!("The chat is open and shows the message: \"{}\"", window.text(&incoming)?.trim()));
    let composer = window.wait_for("The place to write", "textarea", SOON)?;
    window.click(&composer)?;
    window.keys(ANSWER)?;
    window.chord(&[key::CONTROL], key::ENTER)?;
    told("The owner typed an answer and sent it.");
    Ok(())
}

fn first_line(text: &str) -> String {
    text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default().trim().to_owned()
}
