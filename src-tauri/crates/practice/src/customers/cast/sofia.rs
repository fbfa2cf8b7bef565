//! Sofia shows a user name and no number: she is known by her user id alone (CONTRACT §10).

use crate::customers::{Customer, Habit};

pub(super) fn person() -> Customer {
    Customer {
        id: "sofia".into(),
        name: "Sofia Bäckström".into(),
        language: "sv".into(),
        phone: None,
        user_id: "FI.80162738495061728394".into(),
        username: Some("sofia.backstrom".into()),
        habit: Habit { quotes_every: 2, ..Habit::steady(4, 8) },
        lines: vec![
            "Toppen, tack för hjälpen!".into(),
            "Utan nötter, tack – min son är allergisk.".into(),
            "Kan ni skriva ”Grattis Hugo 7 år” på tårtan? 🎂".into(),
            "Jag hämtar den på fredag efter jobbet, ungefär halv sex.".into(),
            "Swish eller kort, vad passar er bäst?".into(),
        ],
        opening: vec![
            (48, "Hej, bakar ni tårtor på beställning?".into()),
            (47, "Det är till ett kalas på lördag, ungefär 12 barn 🎈".into()),
        ],
    }
}
