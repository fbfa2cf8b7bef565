//! A backup in the real window: its code, one that is made and looked through, light, dark and with large letters, with a
//! picture of each in `target/screens/window`.

use xtask::play;
use xtask::webdriver::Session;

use super::open;
use super::sheets::{by_path, dress, press, shown};

/// The part of the settings about backups.
const PART: &str = "//section[./h2[normalize-space()='Backup']]";

/// Types into a field of it by the beginning of its label.
fn fill(window: &Session, label: &str, text: &str) {
    let path = format!("{PART}//label[starts-with(normalize-space(), '{label}')]//input");
    window.click(&by_path(window, label, &path)).unwrap();
    window.keys(text).unwrap();
}

#[test]
fn a_backup_is_made_and_looked_through() {
    let (stage, window) = open();
    let folder = tempfile::tempdir().unwrap();
    window.wait_for("The conversation list", play::ROW, play::START).unwrap();
    dress(&window, "light", "html[data-theme=light]");
    press(&window, "The code", &format!("{PART}//button[contains(., 'Make the code')]"));
    shown(&stage, &window, "The code's sheet", "//dialog[@open]//*[contains(@class, 'code')]", "backup-code");
    press(&window, "Close", "//dialog[@open]//button[contains(., 'Close')]");

    fill(&window, "Folder for backups", folder.path().to_str().unwrap());
    press(&window, "Save", &format!("{PART}//button[normalize-space()='Save']"));
    press(&window, "Make", &format!("{PART}//button[contains(., 'Make a backup now')][not(@disabled)]"));
    press(&window, "The copy", &format!("{PART}//li//button[contains(., '.shopbell')]"));
    press(&window, "Look", &format!("{PART}//button[contains(., 'Look through it')][not(@disabled)]"));
    let whole = "//*[contains(text(), 'This backup is whole')]";
    for (look, becomes) in [("light", "html[data-theme=light]"), ("dark", "html[data-theme=dark]"), ("200", "html")] {
        dress(&window, look, becomes);
        let found = by_path(&window, "What was found", whole);
        // A click brings it into sight.
        window.click(&found).unwrap();
        shown(&stage, &window, "What was found", whole, &format!("backup-{look}"));
    }
    window.close().unwrap();
}
