//! A template may go at any time, window or not, while Meta has it approved and it still is what was written
//! (CONTRACT §3.3, §6). Whether a customer agreed to templates of its category is for another rule to say.

use crate::gate::{Ask, Because, Opinion, Way};

pub(in crate::gate) fn judge(ask: &Ask<'_>) -> Opinion {
    match ask.what {
        Way::Template(template) if template.standing.may_go() => Opinion::Allows(Because::Template),
        Way::Template(template) => Opinion::Refuses(Because::TemplateUnfit { standing: template.standing }),
        Way::FreeForm | Way::Reaction => Opinion::Silent,
    }
}
