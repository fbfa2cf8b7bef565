//! Somchai wrote almost a day ago; his window is about to close.

use crate::customers::{Customer, Habit};

pub(super) fn person() -> Customer {
    Customer {
        id: "somchai".into(),
        name: "สมชาย ใจดี".into(),
        language: "th".into(),
        phone: Some("66812345678".into()),
        user_id: "TH.50839405162738495061".into(),
        username: None,
        habit: Habit::steady(7, 14),
        lines: vec![
            "ขอบคุณมากครับ".into(),
            "เอาลาเต้เย็นสองแก้ว หวานน้อยนะครับ".into(),
            "มีที่จอดรถใกล้ร้านไหมครับ".into(),
            "โอเคครับ เดี๋ยวแวะไปตอนบ่ายสองโมง".into(),
            "ร้านมีเค้กมะพร้าวไหมครับ 🥥".into(),
        ],
        opening: vec![
            (1388, "สวัสดีครับ ร้านรับจัดเลี้ยงกาแฟนอกสถานที่ไหมครับ".into()),
            (1385, "ประมาณ 30 คน วันศุกร์หน้าครับ".into()),
        ],
    }
}
