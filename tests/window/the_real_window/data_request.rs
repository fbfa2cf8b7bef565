//! A12, 4 and 5 in the real window, with pictures in `target/screens/window`: somebody without a number is found by name, gets a
//! copy of everything, is erased, and a receipt stays.

use xtask::play;
use xtask::wait;
use xtask::webdriver::key;

use super::sheets::{by_path, dress, open_chat, press, shown};
use super::{open, picture};

/// Somebody who goes by a public name alone.
const NAME: &str = "Noor";
const SHEET: &str = "//dialog[@open]";

#[test]
fn who_has_no_number_gets_a_copy_and_is_erased() {
    let (stage, window) = open();
    window.wait_for("The conversation list", play::ROW, play::START).unwrap();
    dress(&window, "light", "html[data-theme=light]");
    open_chat(&window, NAME);
    let data = "//section[.//h3[contains(., 'Their data')]]";
    press(&window, "The copy", &format!("{data}//button[contains(., 'Make a copy')]"));
    let ready = format!("{data}//a[contains(., 'Save the file')]");
    shown(&stage, &window, "The copy is there", &ready, "data-copy-light");

    press(&window, "Erase", &format!("{data}//button[contains(., 'Erase everything')]"));
    let field = by_path(&window, "The name to type", &format!("{SHEET}//input"));
    window.click(&field).unwrap();
    window.keys("noor").unwrap();
    picture(&stage, "data-erase-light");
    press(
        &window,
        "Erase everything",
        &format!("{SHEET}//button[normalize-space()='Erase everything'][@aria-disabled='false']"),
    );
    shown(&stage, &window, "A receipt", &format!("{SHEET}//*[contains(., 'receipt 1')]"), "data-erased-light");
    window.keys(&key::ESCAPE.to_string()).unwrap();
    wait::until("Nobody of that name", play::SOON, || {
        let row = format!("//*[@role='option'][contains(., '{NAME}')]");
        Ok(window.find_by_path(&row)?.is_empty().then_some(()))
    })
    .unwrap();

    dress(&window, "dark", "html[data-theme=dark]");
    press(&window, "The receipt", "//button[contains(., 'Show receipt 1')]");
    let fits = format!("{SHEET}//*[contains(text(), 'The seal fits')]");
    shown(&stage, &window, "The seal fits", &fits, "data-receipt-dark");
    window.close().unwrap();
}
