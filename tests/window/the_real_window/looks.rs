use xtask::play;
use xtask::stage::Stage;
use xtask::wait;
use xtask::webdriver::{Session, key};

use super::{open, picture};

/// Chooses one of a setting's options with the pointer.
fn choose(window: &Session, option: &str) {
    window.chord(&[key::CONTROL], '3').unwrap();
    let option = window
        .wait_for("The choice in the settings", &format!("select option[value=\"{option}\"]"), play::SOON)
        .unwrap();
    window.click(&option).unwrap();
}

/// Waits until the page looks as chosen; where it does not, a picture of what it looks like instead is left.
fn becomes(stage: &Stage, window: &Session, what: &str, selector: &str) {
    if let Err(trouble) = window.wait_for(what, selector, play::SOON) {
        picture(stage, "looks-otherwise");
        panic!("{what}: {trouble:?}");
    }
}

/// Leaves a picture of each view.
fn every_view(stage: &Stage, window: &Session, look: &str) {
    for (digit, view, part) in
        [('1', "inbox", "[role=log] .msg"), ('2', "connection", "main .doctor"), ('3', "settings", "select")]
    {
        window.chord(&[key::CONTROL], digit).unwrap();
        becomes(stage, window, &format!("The view {view}, {look}"), part);
        wait::pause(std::time::Duration::from_millis(400));
        picture(stage, &format!("{view}-{look}"));
    }
}

#[test]
fn every_view_in_every_look() {
    let (stage, window) = open();
    window.wait_for("The conversation list", play::ROW, play::START).unwrap();
    let row = play::find_row(&window, play::CUSTOMER).unwrap();
    window.click(&row).unwrap();
    becomes(&stage, &window, "The chat", "[role=log] .msg");
    choose(&window, "light");
    becomes(&stage, &window, "The light theme", "html[data-theme=light]");
    every_view(&stage, &window, "light");
    choose(&window, "dark");
    becomes(&stage, &window, "The dark theme", "html[data-theme=dark]");
    every_view(&stage, &window, "dark");
    choose(&window, "light");
    for (language, settings) in [("sv", "Inställningar"), ("fi", "Asetukset")] {
        choose(&window, language);
        becomes(&stage, &window, "The language", &format!("html[lang={language}]"));
        let rail = window.find("nav").unwrap().unwrap();
        let words = window.content(&rail).unwrap();
        assert!(words.contains(settings), "the rail must speak the chosen language: {words}");
        every_view(&stage, &window, language);
    }
    choose(&window, "en");
    becomes(&stage, &window, "The language", "html[lang=en]");
    choose(&window, "200");
    wait::pause(std::time::Duration::from_millis(400));
    every_view(&stage, &window, "200-per-cent");
    window.close().unwrap();
}
