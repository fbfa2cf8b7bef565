//! Drives a window by pointer and keyboard, through WebKitWebDriver.
//!
//! It can look and act as a person can, and a benchmark can watch the page's frames from within. What never lives here:
//! a walk that runs script in the page to make something happen.

mod http;

use std::path::Path;
use std::time::Duration;

use serde_json::{Value, json};

use crate::trouble::Trouble;
use crate::wait;

/// The name under which WebDriver passes elements on.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// Keys that have no letter, as WebDriver names them.
pub mod key {
    /// Return.
    pub const ENTER: char = '\u{e007}';
    /// Tab.
    pub const TAB: char = '\u{e004}';
    /// Escape.
    pub const ESCAPE: char = '\u{e00c}';
    /// Control.
    pub const CONTROL: char = '\u{e009}';
    /// Shift.
    pub const SHIFT: char = '\u{e008}';
    /// Alt.
    pub const ALT: char = '\u{e00a}';
    /// Arrow down.
    pub const DOWN: char = '\u{e015}';
    /// Arrow up.
    pub const UP: char = '\u{e013}';
    /// To the end.
    pub const END: char = '\u{e010}';
    /// To the beginning.
    pub const HOME: char = '\u{e011}';
    /// Backspace.
    pub const BACKSPACE: char = '\u{e003}';
    /// Delete.
    pub const DELETE: char = '\u{e017}';
}

/// An open window that is driven.
pub struct Session {
    port: u16,
    id: String,
}

/// Something in the window.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Element(String);

impl Session {
    /// Opens a program's window.
    ///
    /// # Errors
    /// When it does not come up.
    pub fn open(port: u16, program: &Path, arguments: &[&str]) -> Result<Self, Trouble> {
        let wanted = json!({ "capabilities": { "alwaysMatch": { "webkitgtk:browserOptions": { "binary": program, "args": arguments } } } });
        let opened = http::ask(port, "POST", "/session", Some(&wanted))?;
        let id = opened
            .get("sessionId")
            .and_then(Value::as_str)
            .ok_or_else(|| Trouble::new("The WebDriver opened a window but gave it no name."))?;
        Ok(Self { port, id: id.to_owned() })
    }

    /// The first element a CSS selector finds now.
    ///
    /// # Errors
    /// When the driver does not answer.
    pub fn find(&self, selector: &str) -> Result<Option<Element>, Trouble> {
        Ok(self.find_all(selector)?.into_iter().next())
    }

    /// All elements a CSS selector finds now.
    ///
    /// # Errors
    /// When the driver does not answer.
    pub fn find_all(&self, selector: &str) -> Result<Vec<Element>, Trouble> {
        self.find_by("css selector", selector)
    }

    /// All elements an XPath finds now.
    ///
    /// # Errors
    /// When the driver does not answer.
    pub fn find_by_path(&self, path: &str) -> Result<Vec<Element>, Trouble> {
        self.find_by("xpath", path)
    }

    /// The first element a CSS selector finds within another; none also when that one is gone meanwhile.
    #[must_use]
    pub fn find_within(&self, outer: &Element, selector: &str) -> Option<Element> {
        let wanted = json!({ "using": "css selector", "value": selector });
        let found = self.post(&format!("element/{}/elements", outer.0), &wanted).ok()?;
        elements(&found).into_iter().next()
    }

    fn find_by(&self, by: &str, value: &str) -> Result<Vec<Element>, Trouble> {
        let found = self.post("elements", &json!({ "using": by, "value": value }))?;
        Ok(elements(&found))
    }

    /// Waits for an element.
    ///
    /// # Errors
    /// When it does not come.
    pub fn wait_for(&self, what: &str, selector: &str, longest: Duration) -> Result<Element, Trouble> {
        wait::until(what, longest, || self.find(selector))
    }

    /// Presses the pointer on an element.
    ///
    /// # Errors
    /// When it cannot be reached with a pointer.
    pub fn click(&self, element: &Element) -> Result<(), Trouble> {
        self.post(&format!("element/{}/click", element.0), &json!({})).map(drop)
    }

    /// Moves the pointer over an element.
    ///
    /// # Errors
    /// When the driver does not answer.
    pub fn hover(&self, element: &Element) -> Result<(), Trouble> {
        let origin = json!({ ELEMENT: element.0 });
        let moves = json!([{ "type": "pointerMove", "duration": 60, "x": 0, "y": 0, "origin": origin }]);
        let pointer =
            json!({ "type": "pointer", "id": "mouse", "parameters": { "pointerType": "mouse" }, "actions": moves });
        self.post("actions", &json!({ "actions": [pointer] })).map(drop)
    }

    /// Types with the keyboard, wherever the focus is.
    ///
    /// # Errors
    /// When the driver does not answer.
    pub fn keys(&self, text: &str) -> Result<(), Trouble> {
        let mut strokes = Vec::new();
        for letter in text.chars() {
            let letter = letter.to_string();
            strokes.push(json!({ "type": "keyDown", "value": letter }));
            strokes.push(json!({ "type": "keyUp", "value": letter }));
        }
        self.post("actions", &json!({ "actions": [{ "type": "key", "id": "keyboard", "actions": strokes }] })).map(drop)
    }

    /// Gives a file to a field that takes files, as the system's own dialog would.
    ///
    /// # Errors
    /// When the field does not take it.
    pub fn choose_file(&self, field: &Element, file: &Path) -> Result<(), Trouble> {
        self.post(&format!("element/{}/value", field.0), &json!({ "text": file })).map(drop)
    }

    /// Types one key while others are held.
    ///
    /// # Errors
    /// When the driver does not answer.
    pub fn chord(&self, held: &[char], letter: char) -> Result<(), Trouble> {
        let down = |letter: char| json!({ "type": "keyDown", "value": letter.to_string() });
        let up = |letter: char| json!({ "type": "keyUp", "value": letter.to_string() });
        let mut strokes: Vec<Value> = held.iter().copied().map(down).collect();
        strokes.extend([down(letter), up(letter)]);
        strokes.extend(held.iter().rev().copied().map(up));
        self.post("actions", &json!({ "actions": [{ "type": "key", "id": "keyboard", "actions": strokes }] })).map(drop)
    }

    /// What an element says, as far as it can be seen.
    ///
    /// # Errors
    /// When the element is gone.
    pub fn text(&self, element: &Element) -> Result<String, Trouble> {
        let text = self.get(&format!("element/{}/text", element.0))?;
        Ok(text.as_str().unwrap_or_default().to_owned())
    }

    /// Everything an element says, also what is cut off for want of room.
    ///
    /// # Errors
    /// When the element is gone.
    pub fn content(&self, element: &Element) -> Result<String, Trouble> {
        Ok(self.property(element, "textContent")?.as_str().unwrap_or_default().to_owned())
    }

    /// An attribute of an element.
    ///
    /// # Errors
    /// When the element is gone.
    pub fn attribute(&self, element: &Element, name: &str) -> Result<Option<String>, Trouble> {
        let value = self.get(&format!("element/{}/attribute/{name}", element.0))?;
        Ok(value.as_str().map(str::to_owned))
    }

    /// The present value of a field or another property of an element.
    ///
    /// # Errors
    /// When the element is gone.
    pub fn property(&self, element: &Element, name: &str) -> Result<Value, Trouble> {
        self.get(&format!("element/{}/property/{name}", element.0))
    }

    /// The name an element has for a screen reader.
    ///
    /// # Errors
    /// When the element is gone.
    pub fn spoken_name(&self, element: &Element) -> Result<String, Trouble> {
        let name = self.get(&format!("element/{}/computedlabel", element.0))?;
        Ok(name.as_str().unwrap_or_default().to_owned())
    }

    /// Makes the window this large.
    ///
    /// # Errors
    /// When the driver does not answer.
    pub fn resize(&self, width: u32, height: u32) -> Result<(), Trouble> {
        self.post("window/rect", &json!({ "width": width, "height": height })).map(drop)
    }

    /// Runs a script that measures, and waits for what it tells. Only the benchmark does: frames cannot be counted from
    /// outside.
    ///
    /// # Errors
    /// When the driver does not answer or the script fails.
    pub fn watch(&self, script: &str, arguments: &Value) -> Result<Value, Trouble> {
        self.post("execute/async", &json!({ "script": script, "args": arguments }))
    }

    /// The window's title.
    ///
    /// # Errors
    /// When the driver does not answer.
    pub fn title(&self) -> Result<String, Trouble> {
        Ok(self.get("title")?.as_str().unwrap_or_default().to_owned())
    }

    /// Closes the window and ends the program.
    ///
    /// # Errors
    /// When the driver does not answer.
    pub fn close(self) -> Result<(), Trouble> {
        http::ask(self.port, "DELETE", &format!("/session/{}", self.id), None).map(drop)
    }

    fn get(&self, path: &str) -> Result<Value, Trouble> {
        http::ask(self.port, "GET", &format!("/session/{}/{path}", self.id), None)
    }

    fn post(&self, path: &str, body: &Value) -> Result<Value, Trouble> {
        http::ask(self.port, "POST", &format!("/session/{}/{path}", self.id), Some(body))
    }
}

/// The elements of an answer.
fn elements(found: &Value) -> Vec<Element> {
    let ids = found.as_array().map(Vec::as_slice).unwrap_or_default();
    ids.iter().filter_map(|one| one.get(ELEMENT)?.as_str()).map(|id| Element(id.to_owned())).collect()
}
