//! Noor shows a user name and no number, and reads late.

use crate::customers::speech::PLACE_LINE;
use crate::customers::{Customer, Habit};

pub(super) fn person() -> Customer {
    Customer {
        id: "noor".into(),
        name: "Noor".into(),
        language: "en".into(),
        phone: None,
        user_id: "FI.13506172839405162738".into(),
        username: Some("noor.reads".into()),
        habit: Habit::steady(45, 60),
        lines: vec![
            "Great, thanks!".into(),
            "Is it okay if I bring my dog? He’s small and sleeps a lot.".into(),
            "Then we’ll come by on Sunday.".into(),
            "Could you send me the menu?".into(),
            PLACE_LINE.into(),
        ],
        opening: vec![(245, "Hi, are you open on Sunday?".into())],
    }
}
