//! Elsa wrote yesterday; her window is about to close.

use crate::customers::{Customer, Habit};

pub(super) fn person() -> Customer {
    Customer {
        id: "elsa".into(),
        name: "Elsa Lindqvist".into(),
        language: "sv".into(),
        phone: Some("46701740605".into()),
        user_id: "SE.20593847561029384756".into(),
        username: None,
        habit: Habit { reacts_every: 2, emoji: "❤️".into(), ..Habit::steady(6, 12) },
        lines: vec![
            "Tack, vad snällt av er!".into(),
            "Då tar vi bordet vid fönstret, om det går bra.".into(),
            "Vi blir fyra vuxna och ett barn i barnvagn.".into(),
            "Perfekt, då ses vi på lördag! ☕".into(),
            "Finns det havremjölk till kaffet?".into(),
        ],
        opening: vec![(1360, "Hej! Går det att boka ett bord för fyra på lördag klockan elva?".into())],
    }
}
