//! James writes while the owner is watching; he reacts and quotes.

use crate::customers::{Customer, Habit};

pub(super) fn person() -> Customer {
    Customer {
        id: "james".into(),
        name: "James O’Connor".into(),
        language: "en".into(),
        phone: Some("447400123456".into()),
        user_id: "GB.60940516273849506172".into(),
        username: None,
        habit: Habit { reacts_every: 2, quotes_every: 2, ..Habit::steady(3, 6) },
        lines: vec![
            "Hi there! Do you roast your own beans, or do you buy them in?".into(),
            "Brilliant, thanks. Could you put a bag of the house blend aside for me?".into(),
            "Around five, if that works for you?".into(),
            "You’re a star ⭐ See you later.".into(),
            "One more thing: is there a table with a socket? I’d like to work for an hour.".into(),
            "Lovely. And a flat white when I get there, please.".into(),
        ],
        opening: Vec::new(),
    }
}
