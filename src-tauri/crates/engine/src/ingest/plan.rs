//! A journalled body taken apart into events, and how its row will end.

use std::sync::Arc;

use shopbell_cloud::webhook::{
    self, ChangeValue, ContactInfo, IncomingBody, IncomingMessage, MessagesValue, Metadata, Status,
    fields::{UserIdChange, UserPreference},
};
use shopbell_model::{JournalId, PhoneNumberId, UtcMillis, WabaId};
use shopbell_store::journal::JournalRow;

use crate::templates::Told;

/// Characters of a note in the journal.
const NOTE: usize = 400;

/// What is to be done with one row.
pub(super) struct Plan {
    journal: JournalId,
    events: Vec<Event>,
    ending: Ending,
}

/// How a row ends once its events were applied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Ending {
    /// Applied, or kept for a later area of the program, which the note names.
    Understood(Option<String>),
    /// Kept, not or not wholly understood: to be read again by a newer reader.
    SetAside(String),
}

/// One thing to do in a transaction.
pub(super) enum Step {
    /// Apply an event.
    Event(Box<Event>),
    /// Mark the row.
    Close(JournalId, Ending),
}

/// One thing that happened.
pub(super) struct Event {
    /// The row it came in.
    pub(super) journal: JournalId,
    /// When it came.
    pub(super) received_at: UtcMillis,
    /// To which number.
    pub(super) place: Arc<Place>,
    /// What.
    pub(super) what: What,
}

/// Which number of which account an event is about.
pub(super) struct Place {
    pub(super) waba: WabaId,
    pub(super) number: PhoneNumberId,
    pub(super) display_phone: String,
}

/// What happened.
pub(super) enum What {
    /// A customer wrote.
    Message(IncomingMessage, Option<ContactInfo>),
    /// The shop wrote from WhatsApp's own app.
    Echo(IncomingMessage),
    /// A message of the shop came further.
    Status(Status, Option<ContactInfo>),
    /// A customer's ids changed.
    Ids(UserIdChange),
    /// A customer moved WhatsApp's own switch for offers.
    Preference(UserPreference, Option<ContactInfo>),
    /// A template stands otherwise. It is about an account; the place names no number.
    Template(Told),
    /// What the portfolio or the number may do changed: Meta is asked what it says now.
    Standing,
}

/// In which body something came, and when.
#[derive(Clone, Copy, Debug)]
pub(super) struct Came {
    pub(super) body: JournalId,
    pub(super) at: UtcMillis,
}

impl Event {
    /// How it came.
    pub(super) const fn came(&self) -> Came {
        Came { body: self.journal, at: self.received_at }
    }
}

impl Plan {
    /// The row's steps; marking it is the last.
    pub(super) fn into_steps(self) -> impl Iterator<Item = Step> {
        let close = Step::Close(self.journal, self.ending);
        self.events.into_iter().map(|event| Step::Event(Box::new(event))).chain([close])
    }
}

/// Takes a row apart.
pub(super) fn read(row: &JournalRow) -> Plan {
    let mut reading = Reading { row, events: Vec::new(), kept: Vec::new(), problems: Vec::new() };
    match webhook::parse(&row.body) {
        Ok(webhook) => reading.webhook(webhook),
        Err(error) => reading.problems.push(error.to_string()),
    }
    let ending = match (reading.problems.is_empty(), reading.kept.is_empty()) {
        (false, _) => Ending::SetAside(note(&reading.problems)),
        (true, false) => Ending::Understood(Some(format!("kept: {}", note(&reading.kept)))),
        (true, true) => Ending::Understood(None),
    };
    Plan { journal: row.id, events: reading.events, ending }
}

struct Reading<'a> {
    row: &'a JournalRow,
    events: Vec<Event>,
    /// Fields that are understood, and whose area of the program is still to come.
    kept: Vec<String>,
    problems: Vec<String>,
}

impl Reading<'_> {
    fn webhook(&mut self, webhook: webhook::Webhook) {
        if !webhook.unreadable.is_empty() {
            self.problems.push("an entry or change is no object".to_owned());
        }
        for entry in webhook.entries {
            let waba = WabaId::new(entry.id.unwrap_or_default());
            for change in entry.changes {
                match change.value {
                    ChangeValue::Messages(value) | ChangeValue::Echoes(value) => {
                        self.messages(&waba, &value, &change.field);
                    }
                    ChangeValue::UserIds(ids) => {
                        if let Some(place) = self.place(&waba, &ids.metadata.unwrap_or_default(), &change.field) {
                            for change in ids.changes {
                                self.event(&place, What::Ids(change));
                            }
                        }
                    }
                    ChangeValue::UserPreferences(told) => {
                        if let Some(place) = self.place(&waba, &told.metadata.unwrap_or_default(), &change.field) {
                            for one in told.preferences {
                                let known = |who: &&ContactInfo| {
                                    (one.user_id.is_some() && who.user_id == one.user_id)
                                        || (one.wa_id.is_some() && who.wa_id == one.wa_id)
                                };
                                let who = told.contacts.iter().find(known).cloned();
                                self.event(&place, What::Preference(one, who));
                            }
                        }
                    }
                    ChangeValue::TemplateStatus(told) => self.template(&waba, Told::Status(told)),
                    ChangeValue::TemplateQuality(told) => self.template(&waba, Told::Quality(told)),
                    ChangeValue::TemplateCategory(told) => self.template(&waba, Told::Category(told)),
                    ChangeValue::TemplateComponents(_) => self.template(&waba, Told::Components),
                    ChangeValue::BusinessCapability(_) | ChangeValue::NumberQuality(_) => {
                        self.of_account(&waba, What::Standing);
                    }
                    ChangeValue::Unknown(_) => self.problems.push(format!("unknown field: {}", change.field)),
                    _ => self.kept.push(change.field),
                }
            }
        }
    }

    fn template(&mut self, waba: &WabaId, told: Told) {
        self.of_account(waba, What::Template(told));
    }

    /// Something about an account; the place names no number.
    fn of_account(&mut self, waba: &WabaId, what: What) {
        let number = PhoneNumberId::new("");
        let place = Arc::new(Place { waba: waba.clone(), number, display_phone: String::new() });
        self.event(&place, what);
    }

    fn messages(&mut self, waba: &WabaId, value: &MessagesValue, field: &str) {
        self.problems.extend(value.unreadable.iter().map(|unreadable| unreadable.problem.clone()));
        if !value.errors.is_empty() {
            self.kept.push("errors of the number".to_owned());
        }
        if value.messages.is_empty() && value.statuses.is_empty() && value.message_echoes.is_empty() {
            if value.unreadable.is_empty() && value.errors.is_empty() {
                self.kept.push(field.to_owned());
            }
            return;
        }
        let Some(place) = self.place(waba, &value.metadata, field) else { return };
        let mut messages = Vec::with_capacity(value.messages.len());
        for message in &value.messages {
            if self.usable(message) {
                let sender = value.sender_of(message);
                if message.from.is_none() && message.from_user_id.is_none() && sender.is_none() && !is_note(message) {
                    // It stands in no chat; a person must know that there is something.
                    self.problems.push("a message without a sender".to_owned());
                }
                messages.push(What::Message(message.clone(), sender.cloned()));
            }
        }
        for message in &value.message_echoes {
            if self.usable(message) {
                if message.to.is_none() && message.to_user_id.is_none() {
                    self.problems.push("an echo that does not say to whom".to_owned());
                }
                messages.push(What::Echo(message.clone()));
            }
        }
        for status in &value.statuses {
            messages.push(What::Status(status.clone(), value.recipient_of(status).cloned()));
        }
        for what in messages {
            self.event(&place, what);
        }
    }

    /// Notes what is wrong with a message; says whether it can be stored all the same.
    fn usable(&mut self, message: &IncomingMessage) -> bool {
        match &message.body {
            IncomingBody::Unknown => self.problems.push(format!("unknown kind of message: {}", message.kind)),
            IncomingBody::Unreadable { problem } => self.problems.push(problem.clone()),
            _ => {}
        }
        if message.id.is_none() {
            // Without an id it could not be told from its own repetition.
            self.problems.push("a message without an id".to_owned());
        }
        message.id.is_some()
    }

    fn place(&mut self, waba: &WabaId, metadata: &Metadata, field: &str) -> Option<Arc<Place>> {
        let Some(number) = metadata.phone_number_id.clone() else {
            self.problems.push(format!("{field} without the number it is about"));
            return None;
        };
        let display_phone = metadata.display_phone_number.clone().unwrap_or_default();
        Some(Arc::new(Place { waba: waba.clone(), number, display_phone }))
    }

    fn event(&mut self, place: &Arc<Place>, what: What) {
        let (journal, received_at) = (self.row.id, self.row.received_at);
        self.events.push(Event { journal, received_at, place: place.clone(), what });
    }
}

/// WhatsApp's own notes name their person inside.
fn is_note(message: &IncomingMessage) -> bool {
    matches!(message.body, IncomingBody::System(_))
}

/// Different words, once each, cut to a note.
fn note(words: &[String]) -> String {
    let mut seen: Vec<&str> = Vec::new();
    for word in words {
        if !seen.contains(&word.as_str()) {
            seen.push(word);
        }
    }
    shopbell_model::text::excerpt(&seen.join("; "), NOTE)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ending(body: &str) -> (usize, Ending) {
        let row = JournalRow { id: JournalId(1), body: body.as_bytes().to_vec(), received_at: UtcMillis(0) };
        let plan = read(&row);
        (plan.events.len(), plan.ending)
    }

    fn change(field: &str, value: &str) -> String {
        format!(r#"{{"entry":[{{"id":"1","changes":[{{"field":"{field}","value":{value}}}]}}]}}"#)
    }

    #[test]
    fn garbage_is_set_aside() {
        assert!(matches!(ending("not json"), (0, Ending::SetAside(_))));
        assert!(matches!(ending("[]"), (0, Ending::SetAside(_))));
        assert!(matches!(ending(&change("tomorrows_field", "{}")), (0, Ending::SetAside(_))));
    }

    #[test]
    fn what_a_later_area_will_read_is_kept_by_name() {
        let (_, ending) = ending(&change("account_update", r#"{"event":"ACCOUNT_DELETED"}"#));
        assert_eq!(ending, Ending::Understood(Some("kept: account_update".to_owned())));
    }

    #[test]
    fn one_bad_message_does_not_lose_the_others() {
        let value = r#"{"metadata":{"phone_number_id":"9"},"messages":[7,
            {"id":"a","from":"1","type":"text","text":{"body":"x"}}, {"from":"1","type":"text","text":{"body":"y"}}]}"#;
        let (events, ending) = ending(&change("messages", value));
        assert_eq!(events, 1);
        assert!(matches!(ending, Ending::SetAside(_)), "what was lost must be counted and read again");
    }
}
