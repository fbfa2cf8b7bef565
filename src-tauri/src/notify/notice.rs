//! What a notification says. Pure: words in, words out.

use shopbell_words::Words;

/// More lines than this are more than a notification shows.
pub const MOST_LINES: usize = 3;

/// One notification as the desktop shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// The first line; never markup.
    pub title: String,
    /// What stands under it; a customer's words, never markup.
    pub body: String,
    /// How an answer is written in it; none where there is nothing to answer.
    pub reply: Option<Reply>,
    /// What the button that opens the chat says.
    pub open: String,
    /// It holds the only copy of a person's words: nothing but a hand takes it away.
    pub keeps: bool,
}

/// How an answer is written in a notification.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reply {
    /// What the button says.
    pub label: String,
    /// What the empty field says.
    pub placeholder: String,
    /// Begins the command id of an answer; the same for the same notification.
    pub key: String,
    /// The newest message the notification shows.
    pub message: i64,
}

/// What is new in a chat.
pub struct New<'a> {
    /// Who wrote, where that is known.
    pub name: Option<&'a str>,
    /// How many messages nobody has read.
    pub unread: u32,
    /// The last of them in one line each, oldest first; an empty one has no words.
    pub lines: &'a [String],
    /// Whether what the customer wrote may be shown.
    pub shows_words: bool,
    /// The newest message.
    pub message: i64,
}

/// What is said of new messages in a chat.
pub fn of_messages(words: &Words, new: &New<'_>) -> Notice {
    let count = new.unread.to_string();
    let title = match (new.name, new.unread) {
        (Some(name), 0 | 1) => words.say("notification-title", &[("name", name)]),
        (None, 0 | 1) => words.say("notification-title-unknown", &[]),
        (Some(name), _) => words.say("notification-title-more", &[("name", name), ("count", &count)]),
        (None, _) => words.say("notification-title-unknown-more", &[("count", &count)]),
    };
    let said: Vec<&str> = new.lines.iter().map(String::as_str).filter(|line| !line.is_empty()).collect();
    let body =
        if new.shows_words && !said.is_empty() { said.join("\n") } else { words.say("notification-body-other", &[]) };
    let reply = Reply {
        label: words.say("notification-reply", &[]),
        placeholder: words.say("composer-placeholder", &[]),
        key: format!("reply-{}", new.message),
        message: new.message,
    };
    Notice { title, body, reply: Some(reply), open: words.say("notification-open", &[]), keeps: false }
}

/// What is said of an answer that could not go. `why` is the kind of the failure; `lost` is the answer itself when it could
/// not even be kept.
pub fn of_refusal(words: &Words, name: Option<&str>, why: &str, lost: Option<&str>) -> Notice {
    let title = match name {
        Some(name) => words.say("notification-refused", &[("name", name)]),
        None => words.say("notification-refused-unknown", &[]),
    };
    let why = words.say(&format!("failure-{why}"), &[]);
    let body = match lost {
        None => format!("{why}\n{}", words.say("notification-kept", &[])),
        Some(text) => format!("{why}\n{}\n{text}", words.say("notification-not-kept", &[])),
    };
    Notice { title, body, reply: None, open: words.say("notification-open", &[]), keeps: lost.is_some() }
}

#[cfg(test)]
mod tests {
    use shopbell_words::Language;

    use super::*;

    fn say(name: Option<&str>, unread: u32, lines: &[&str], shows_words: bool) -> Notice {
        let lines: Vec<String> = lines.iter().map(|line| (*line).to_owned()).collect();
        of_messages(&Words::new(Language::En), &New { name, unread, lines: &lines, shows_words, message: 7 })
    }

    #[test]
    fn one_message_is_told_by_its_words_and_several_are_counted() {
        let one = say(Some("Leena"), 1, &["Onko auki?"], true);
        assert_eq!((one.title.as_str(), one.body.as_str()), ("Leena wrote to you", "Onko auki?"));
        let two = say(Some("Leena"), 2, &["Onko auki?", "Haloo?"], true);
        assert!(two.title.contains("Leena") && two.title.contains('2'), "{}", two.title);
        assert_eq!(two.body, "Onko auki?\nHaloo?");
        let nobody = say(None, 5, &["?"], true);
        assert!(nobody.title.contains('5'), "{}", nobody.title);
    }

    #[test]
    fn words_that_shall_not_be_shown_are_not() {
        let hidden = say(Some("Leena"), 2, &["Osoitteeni on Kuja 1", "ovikoodi 1234"], false);
        assert!(!hidden.body.contains("Kuja") && !hidden.body.contains("1234"), "{}", hidden.body);
        assert!(!hidden.title.contains("Kuja"));
        assert_eq!(hidden.body, say(Some("Leena"), 1, &[""], true).body, "as for a message without words");
    }

    #[test]
    fn every_failure_can_be_said_in_every_language() {
        for language in [Language::En, Language::Sv, Language::Fi] {
            let words = Words::new(language);
            for failure in shopbell_api::dto::Failure::one_of_each() {
                let key = format!("failure-{}", failure.kind());
                words.try_say(&key, &[]).unwrap_or_else(|unsaid| panic!("{unsaid}"));
                let kept = of_refusal(&words, Some("Leena"), failure.kind(), None);
                assert!(kept.reply.is_none() && !kept.keeps && kept.title.contains("Leena"));
                let lost = of_refusal(&words, None, failure.kind(), Some("Tulen kohta"));
                assert!(lost.keeps);
                assert!(lost.body.ends_with("Tulen kohta"), "what cannot be kept is at least shown");
            }
        }
    }
}
