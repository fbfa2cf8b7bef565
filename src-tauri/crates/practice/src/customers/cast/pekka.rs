//! Pekka's phone is switched off for hours, and he never answers.

use crate::customers::{Customer, Habit};
use shopbell_model::Span;
pub(super) fn person() -> Customer {
    Customer {
        id: "pekka".into(),
        name: "Pekka Nieminen".into(),
        language: "fi".into(),
        phone: Some("358401234503".into()),
        user_id: "FI.11384950617283940516".into(),
        username: None,
        habit: Habit { delivered_after: Span::hours(6), ..Habit::silent(None) },
        lines: vec!["Soitan huomenna.".into()],
        opening: vec![(570, "Tarvitsisin kahvitarjoilun 20 hengelle ensi tiistaina. Palaan asiaan.".into())],
    }
}
