//! What was put aside goes when it is time, or with whom is erased, and nothing else does.

use super::super::place::tests::{home, names, restore};
use super::*;

const DAY: i64 = 24 * 60 * 60 * 1000;

#[test]
fn a_shop_that_was_put_aside_goes_after_seven_days() {
    let home = home();
    let first = restore(home.path(), 12);
    let database = first.join("shop.db");
    assert_eq!(let_go(home.path(), &database, UtcMillis(DAY)).unwrap(), Some(UtcMillis(8 * DAY)));
    assert_eq!(let_go(home.path(), &database, UtcMillis(8 * DAY - 1)).unwrap(), Some(UtcMillis(8 * DAY)));
    assert!(home.path().join("shop.db").exists());
    // Another copy takes the place of the first, two days later.
    let second = restore(home.path(), 14);
    let database = second.join("shop.db");
    assert_eq!(let_go(home.path(), &database, UtcMillis(3 * DAY)).unwrap(), Some(UtcMillis(8 * DAY)));
    assert_eq!(let_go(home.path(), &database, UtcMillis(8 * DAY)).unwrap(), Some(UtcMillis(10 * DAY)));
    let second_name = second.file_name().unwrap().to_str().unwrap().to_owned();
    let first_name = first.file_name().unwrap().to_str().unwrap().to_owned();
    let mut left = ["place", "receiver-port", &first_name, &second_name, "whatsapp"].map(str::to_owned);
    left.sort_unstable();
    assert_eq!(names(home.path()), left, "the shop in the home is gone, and nothing else");
    assert_eq!(let_go(home.path(), &database, UtcMillis(10 * DAY)).unwrap(), None);
    assert!(!first.exists() && second.join("media/ab/abcd").exists());
}

#[test]
fn a_clock_that_stood_ahead_keeps_nothing_for_years() {
    let home = home();
    let database = restore(home.path(), 12).join("shop.db");
    let_go(home.path(), &database, UtcMillis(900 * DAY)).unwrap();
    assert_eq!(let_go(home.path(), &database, UtcMillis(DAY)).unwrap(), Some(UtcMillis(8 * DAY)));
}

#[test]
fn an_erasure_takes_away_whatever_was_put_aside_at_once() {
    let home = home();
    let first = restore(home.path(), 12);
    let second = restore(home.path(), 13);
    take_away_all(home.path(), &second.join("shop.db")).unwrap();
    assert!(!first.exists() && second.join("shop.db").exists());
    assert!(!home.path().join("shop.db").exists() && !home.path().join("media").exists());
    take_away_all(home.path(), &second.join("shop.db")).unwrap();
    assert!(home.path().join("receiver-port").exists() && second.join(OPENED).exists());
}

#[test]
fn a_shop_in_which_somebody_was_being_erased_goes_at_the_start_after_the_restore() {
    let home = home();
    hurry(home.path(), true).unwrap();
    let folder = restore(home.path(), 12);
    assert_eq!(let_go(home.path(), &folder.join("shop.db"), UtcMillis(30 * DAY)).unwrap(), None);
    assert!(!home.path().join("shop.db").exists());
    // Where the copy was not chosen after all, the shop is not the worse for it.
    hurry(&folder, true).unwrap();
    tidy(home.path(), &folder.join("shop.db")).unwrap();
    assert!(!folder.join(ASIDE).exists());
}
