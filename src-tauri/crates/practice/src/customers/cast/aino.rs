//! Aino answers at once: whoever wants to see the ticks move writes to her.

use crate::customers::{Customer, Habit};

pub(super) fn person() -> Customer {
    Customer {
        id: "aino".into(),
        name: "Aino Virtanen".into(),
        language: "fi".into(),
        phone: Some("358401234501".into()),
        user_id: "FI.10482039571648203957".into(),
        username: None,
        habit: Habit { quotes_every: 3, ..Habit::steady(2, 3) },
        lines: vec![
            "Kiitos nopeasta vastauksesta! 😊".into(),
            "Sopii hyvin, haen tilauksen noin kello neljältä.".into(),
            "Onko teillä vielä niitä kardemummapullia jäljellä?".into(),
            "Laittakaa kaksi pullaa ja iso *kaurakappuccino*, kiitos.".into(),
            "Voinko maksaa lounassetelillä?".into(),
            "Täydellistä. Nähdään pian!".into(),
            "Hei vielä yksi juttu: onko vegaanista kakkua tänään?".into(),
        ],
        opening: vec![
            (14, "Hei! Onko teillä tänään auki kuuteen asti?".into()),
            (12, "Ja saako teiltä gluteenitonta mustikkapiirakkaa? 🫐".into()),
        ],
    }
}
