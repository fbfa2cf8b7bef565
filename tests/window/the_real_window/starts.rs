use std::process::Stdio;
use std::time::Duration;

use xtask::stage::Stage;
use xtask::{play, wait};

use super::{button, open, picture, program};

#[test]
fn a_second_start_brings_the_first_window_forward_and_ends() {
    let (stage, window) = open();
    window.wait_for("The conversation list", play::ROW, play::START).unwrap();
    let mut second = stage.command(&program()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    let ended =
        wait::until("The second start's end", Duration::from_secs(30), || Ok(second.try_wait().unwrap())).unwrap();
    assert!(ended.success(), "the second start must hand over and end well: {ended}");
    assert!(window.find(play::ROW).unwrap().is_some(), "the first window must go on");
    window.close().unwrap();
}

#[test]
fn a_shop_that_cannot_be_opened_says_why_and_opens_when_that_is_mended() {
    let stage = Stage::set_up().unwrap();
    // A file where the shop's folder should be.
    let in_the_way = stage.data().join("practice");
    std::fs::write(&in_the_way, "not a folder").unwrap();
    let window = stage.open(&program(), &[]).unwrap();
    let told = window.wait_for("The reason", "[role=alert]", play::START).unwrap();
    let text = window.text(&told).unwrap();
    assert!(text.contains("SB-D006"), "the reason must come with its code for support: {text}");
    assert_eq!(std::fs::read_to_string(&in_the_way).unwrap(), "not a folder", "nothing of the person's may be touched");
    picture(&stage, "cannot-open");
    std::fs::remove_file(&in_the_way).unwrap();
    window.click(&button(&window, "Try again").expect("there must be a way out")).unwrap();
    window.wait_for("The conversation list", play::ROW, play::START).unwrap();
    window.close().unwrap();
}

#[test]
fn a_shop_that_is_not_where_a_backup_was_put_is_not_taken_for_another() {
    let stage = Stage::set_up().unwrap();
    let home = stage.data().join("practice");
    std::fs::create_dir_all(&home).unwrap();
    let place = home.join("place");
    std::fs::write(&place, "restored-12-ab").unwrap();
    let window = stage.open(&program(), &[]).unwrap();
    let told = window.wait_for("The reason", "[role=alert]", play::START).unwrap();
    let text = window.text(&told).unwrap();
    assert!(text.contains("SB-D007"), "{text}");
    assert!(!home.join("shop.db").exists(), "no other shop is begun in its place");
    picture(&stage, "place-lost");
    std::fs::remove_file(&place).unwrap();
    window.click(&button(&window, "Try again").expect("there must be a way out")).unwrap();
    window.wait_for("The conversation list", play::ROW, play::START).unwrap();
    window.close().unwrap();
}
