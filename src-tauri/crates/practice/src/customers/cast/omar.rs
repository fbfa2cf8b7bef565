//! Omar writes Arabic, right to left, with numbers and Latin words in between.

use crate::customers::{Customer, Habit};

pub(super) fn person() -> Customer {
    Customer {
        id: "omar".into(),
        name: "عمر الحسن".into(),
        language: "ar".into(),
        phone: Some("971501234567".into()),
        user_id: "AE.30617283940516273849".into(),
        username: None,
        habit: Habit { quotes_every: 2, ..Habit::steady(5, 10) },
        lines: vec![
            "شكرًا جزيلًا على سرعة الرد 🙏".into(),
            "ممتاز، أريد كيسين من القهوة الإثيوبية، 250 غرامًا لكل كيس.".into(),
            "هل يمكنكم طحنها لجهاز V60؟".into(),
            "سأمرّ عليكم غدًا الساعة 10:30 صباحًا إن شاء الله.".into(),
            "هل الدفع بالبطاقة ممكن؟".into(),
        ],
        opening: vec![
            (95, "السلام عليكم، هل تبيعون القهوة الإثيوبية بالكيلو؟".into()),
            (93, "وما هو سعر الكيلو عندكم؟".into()),
        ],
    }
}
