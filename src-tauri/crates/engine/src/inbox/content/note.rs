//! WhatsApp's own notes: a line in the chat, not a word of anybody.

use shopbell_cloud::webhook::SystemNote;
use shopbell_model::Phone;

/// WhatsApp's own note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Note {
    /// The customer has a new number.
    NumberChanged {
        /// The new one, as people write it.
        phone: Option<String>,
    },
    /// The customer has a new id; the number may be a new one too.
    IdChanged,
    /// The customer's phone is another, or WhatsApp was installed anew.
    PhoneChanged,
    /// Something newer; WhatsApp's own words stand in the text.
    Other,
}

pub(super) fn read(note: &SystemNote) -> Note {
    match note.kind.as_deref() {
        Some("user_changed_number") => Note::NumberChanged {
            phone: note.wa_id.as_ref().or(note.new_wa_id.as_ref()).map(|id| written(id.as_str())),
        },
        Some("user_changed_user_id") => Note::IdChanged,
        Some("customer_identity_changed" | "user_identity_changed") => Note::PhoneChanged,
        _ => Note::Other,
    }
}

fn written(wa_id: &str) -> String {
    let e164 = format!("+{wa_id}");
    Phone::from_e164(&e164).map_or(e164, |phone| phone.international())
}
