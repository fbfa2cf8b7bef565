//! Yuki writes Japanese, where no spaces stand between words.

use crate::customers::{Customer, Habit};

pub(super) fn person() -> Customer {
    Customer {
        id: "yuki".into(),
        name: "高橋 由紀".into(),
        language: "ja".into(),
        phone: Some("819012345678".into()),
        user_id: "JP.40728394051627384950".into(),
        username: None,
        habit: Habit { reacts_every: 3, emoji: "🙏".into(), ..Habit::steady(8, 15) },
        lines: vec![
            "ご返信ありがとうございます。".into(),
            "では、明日の朝9時に二名でお願いします。".into(),
            "シナモンロールを二つ取り置きしていただけますか？".into(),
            "日本への発送も可能でしょうか。".into(),
            "承知しました。よろしくお願いいたします☺️".into(),
        ],
        opening: vec![(180, "こんにちは。明日の朝は何時から開いていますか？".into())],
    }
}
