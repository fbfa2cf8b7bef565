//! Matti wrote more than a day ago: his window is closed, only a template reaches him.

use crate::customers::{Customer, Habit};

pub(super) fn person() -> Customer {
    Customer {
        id: "matti".into(),
        name: "Matti Korhonen".into(),
        language: "fi".into(),
        phone: Some("358401234502".into()),
        user_id: "FI.70051627384950617283".into(),
        username: None,
        habit: Habit::steady(10, 20),
        lines: vec![
            "Kiitos tiedosta!".into(),
            "Hieno homma, tulen hakemaan sen huomenna.".into(),
            "Laitetaanko lasku yritykselle? Y-tunnus löytyy sähköpostista.".into(),
            "Hyvää päivänjatkoa!".into(),
        ],
        opening: vec![
            (1630, "Moi, jäiköhän minulta harmaa pipo teille eilen illalla?".into()),
            (1620, "Pöytä oli ikkunan vieressä, takahuoneen puolella.".into()),
        ],
    }
}
