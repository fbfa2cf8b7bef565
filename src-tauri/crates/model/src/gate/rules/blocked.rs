//! To whom the shop has blocked nothing goes, not even a template: WhatsApp would refuse it, and a person meant it.

use crate::gate::{Ask, Because, Opinion};

pub(in crate::gate) fn judge(ask: &Ask<'_>) -> Opinion {
    if ask.contact.blocked { Opinion::Refuses(Because::Blocked) } else { Opinion::Silent }
}
