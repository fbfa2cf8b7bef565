//! Priya uses WhatsApp's formatting and many emoji.

use crate::customers::{Customer, Habit};

pub(super) fn person() -> Customer {
    Customer {
        id: "priya".into(),
        name: "Priya Raman".into(),
        language: "en".into(),
        phone: Some("918123456789".into()),
        user_id: "IN.12495061728394051627".into(),
        username: None,
        habit: Habit { reacts_every: 1, emoji: "🎉".into(), ..Habit::steady(4, 9) },
        lines: vec![
            "Yay!! Thank you 🥳".into(),
            "*Two* large cappuccinos and _one_ hot chocolate, please ☕☕🍫".into(),
            "~5 pm~ 5:30 pm works better for us, sorry!".into(),
            "My order number is ```KA-2041```, if that helps.".into(),
            "See you soon 👋🏽".into(),
        ],
        opening: vec![
            (31, "Hey! Is the *pumpkin spice latte* back yet? 🎃".into()),
            (30, "_Asking for a friend…_ 😄".into()),
            (29, "(The friend is me.)".into()),
        ],
    }
}
