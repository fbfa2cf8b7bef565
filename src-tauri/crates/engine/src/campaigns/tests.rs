//! Campaigns against a real store: what stops one stops it once.

use shopbell_model::campaign::{Guard, Held};

use super::steer::Before;

#[test]
fn what_was_known_before_is_kept_with_a_campaign_and_an_older_one_knows_nothing() {
    let older: Before = serde_json::from_str(r#"{"template":"GREEN","number":null}"#).unwrap();
    assert_eq!((older.arrived, older.stopped, older.tried, older.cannot), (0, 0, 0, 0));
    let now = Before { arrived: 100, stopped: 5, tried: 140, cannot: 40, ..older };
    let again: Before = serde_json::from_str(&serde_json::to_string(&now).unwrap()).unwrap();
    assert_eq!(again, now);
    // Five of a hundred stop it, and a person who lets it go on knows of them.
    assert!(Guard::STOPS.is_passed(5, 100));
    assert!(!Guard::STOPS.is_passed(5 - now.stopped, 130 - now.arrived));
}

#[test]
fn why_it_stands_still_is_read_as_it_was_written() {
    let held = Held::TemplateQuality { quality: "YELLOW".to_owned() };
    let json = serde_json::to_string(&held).unwrap();
    assert_eq!(serde_json::from_str::<Held>(&json).unwrap(), held);
}
