//! A file of people is brought in and taken back in the real window, with pictures in `target/screens/window`.

use xtask::play;
use xtask::wait;

use super::sheets::{by_path, dress, press, shown};
use super::{open, picture};

const PEOPLE: &str = "Puhelin;Nimi;Kieli;Lupa\r\n040 123 4567;Leena Virtanen;fi;kassa 3/2026\r\n\
    00358 50 7771212;Juhani Mäki;fi;\r\n09 12;Olli Aho;fi;kassa 1/2026\r\n";
const CHOOSER: &str = "[data-pane=sheet] input[type=file]";

#[test]
fn a_file_of_people_is_brought_in_and_taken_back() {
    let (stage, window) = open();
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("asiakkaat.csv");
    std::fs::write(&file, PEOPLE).unwrap();
    window.wait_for("The conversation list", play::ROW, play::START).unwrap();
    dress(&window, "dark", "html[data-theme=dark]");
    window.chord(&[xtask::webdriver::key::CONTROL], '6').unwrap();
    press(&window, "The way in", "//button[contains(., 'Bring in a file')]");
    shown(&stage, &window, "The start", "//h2[contains(., 'Drop a file here')]", "people-file-start-dark");

    let chooser = window.find(CHOOSER).unwrap().unwrap();
    window.choose_file(&chooser, &file).unwrap();
    by_path(&window, "A person", "//td[contains(., 'Leena Virtanen')]");
    by_path(&window, "The end of the reading", "//button[contains(., 'Bring in 2')]");
    picture(&stage, "people-file-looked-at-dark");

    press(&window, "Bring it in", "//button[contains(., 'Bring in 2')]");
    shown(&stage, &window, "It came in", "//h2[contains(., 'rows came in')]", "people-file-done-dark");
    press(&window, "Undo", "//button[normalize-space()='Undo all of it']");
    shown(&stage, &window, "It is gone", "//h2[contains(., 'It was taken back')]", "people-file-undone-dark");

    dress(&window, "light", "html[data-theme=light]");
    window.chord(&[xtask::webdriver::key::CONTROL], '6').unwrap();
    by_path(&window, "The customers", "//h1[contains(., 'Customers')]");
    wait::until("Nobody of the file", play::SOON, || {
        Ok(window.find_by_path("//*[contains(text(), 'Leena Virtanen')]")?.is_empty().then_some(()))
    })
    .unwrap();
    picture(&stage, "people-file-gone-light");
    window.close().unwrap();
}
