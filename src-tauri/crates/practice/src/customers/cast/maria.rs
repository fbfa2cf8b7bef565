//! Maria has a very long name and writes very long messages.

use crate::customers::{Customer, Habit};

pub(super) fn person() -> Customer {
    Customer {
        id: "maria".into(),
        name: "Maria-Magdalena Anastasia Papadopoulou-Hämäläinen (Kallio Book Club)".into(),
        language: "en".into(),
        phone: Some("306912345678".into()),
        user_id: "GR.90273849506172839405".into(),
        username: None,
        habit: Habit::steady(12, 30),
        lines: vec![
            "That sounds wonderful, thank you so much for taking the time. I have passed it on to the others and everybody is looking forward to it already. We will bring our own books, of course, and perhaps a few extra copies for anyone at the café who would like to join us.".into(),
            "Two of us don’t drink milk and one can’t have gluten; the rest will happily eat anything you put in front of them, in my experience.".into(),
            "Could you send me the price for ten people, with coffee and one pastry each?".into(),
            "Perfect. I’ll confirm the number on Wednesday evening at the latest.".into(),
        ],
        opening: vec![
            (380, "Good morning! I’m writing on behalf of the Kallio book club. We are between eight and twelve people, depending on the weather and on who has finished the book, and we are looking for a quiet place to meet on the last Thursday of every month, from about half past five until eight.\n\nIdeally there would be:\n• one long table, or two that can be pushed together\n• coffee, tea and something sweet (a few of us would love your cinnamon rolls)\n• not too much music, because some of us hear badly\n\nWe met at the library until now, but it closes at six from next month on. Would that be possible at your place, and is there anything we would have to pay for the room? You can see what we read at https://example.org/kallio-book-club\n\nThank you, and have a lovely day!".into()),
        ],
    }
}
