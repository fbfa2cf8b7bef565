mod agreeing;
mod backup;
mod campaign;
mod campaign_killed;
mod data_request;
mod dragging;
mod kinds;
mod looks;
mod made_here;
mod main_job;
mod people_file;
mod sheets;
mod starts;
mod studio;

use std::path::PathBuf;

use xtask::place;
use xtask::stage::Stage;
use xtask::webdriver::{Element, Session};

/// The program under test, as the workspace was built last.
fn program() -> PathBuf {
    let program = place::built("shopbell").unwrap();
    assert!(program.is_file(), "build it first: cargo xtask test does");
    program
}

/// A stage and the open window on it.
fn open() -> (Stage, Session) {
    let stage = Stage::set_up().unwrap();
    let window = stage.open(&program(), &[]).unwrap();
    (stage, window)
}

/// Leaves a picture of the window.
fn picture(stage: &Stage, name: &str) {
    stage.picture(&place::target().unwrap().join("screens/window").join(format!("{name}.png"))).unwrap();
}

/// The button that has this accessible name or text.
fn button(window: &Session, name: &str) -> Option<Element> {
    let all = window.find_all("button").unwrap();
    all.into_iter().find(|one| window.content(one).is_ok_and(|text| text.trim().starts_with(name)))
}
