//! A deleted template whose messages are still on their way is waited for: it stands as `PENDING_DELETION`, nothing new goes
//! with it, and it is gone once the last of them arrived or thirty days have passed (CONTRACT §3.3).

use shopbell_model::{Span, UtcMillis};

use crate::customers::deeds::Deed;
use crate::simulation::Turn;
use crate::webhooks::envelope;
use crate::world::change::Change;
use crate::world::things::{BarredName, Message, Template};

/// The name of a deleted approved template is not given again for so long (CONTRACT §3.1).
const BARRED: Span = Span::days(30);
/// No message is tried for longer.
const LONGEST: Span = Span::days(30);

const PENDING: &str = "PENDING_DELETION";

/// Deletes it, or lets it wait for its messages.
pub(super) fn begin(turn: &mut Turn<'_>, mut template: Template) {
    let at = turn.now;
    if ["APPROVED", "PAUSED", "FLAGGED"].contains(&template.status.as_str()) {
        let (name, language) = (template.name.clone(), template.language.clone());
        turn.record(Change::NameBarred { barred: BarredName { name, language, until: at + BARRED } });
    }
    if !waits(turn, &template.id) {
        turn.record(Change::TemplateDeleted { id: template.id });
        return;
    }
    let id = template.id.clone();
    PENDING.clone_into(&mut template.status);
    template.paused_until = None;
    let webhook = envelope::template_status(turn.world(), &template, at);
    turn.record(Change::TemplateSet { template });
    turn.queue(webhook);
    turn.plan(at + LONGEST, Deed::Delete { template: id });
}

/// A message of it arrived: it may have been the last one it waits for.
pub(crate) fn arrived(turn: &mut Turn<'_>, id: &str, at: UtcMillis) {
    if is_pending(turn, id) && !waits(turn, id) {
        ends(turn, id, at);
    }
}

/// It has waited long enough.
pub(crate) fn ends(turn: &mut Turn<'_>, id: &str, at: UtcMillis) {
    let Some(mut template) = turn.world().templates.get(id).cloned().filter(|one| one.status == PENDING) else {
        return;
    };
    "DELETED".clone_into(&mut template.status);
    let webhook = envelope::template_status(turn.world(), &template, at);
    turn.record(Change::TemplateDeleted { id: id.to_owned() });
    turn.queue(webhook);
}

fn is_pending(turn: &Turn<'_>, id: &str) -> bool {
    turn.world().templates.get(id).is_some_and(|template| template.status == PENDING)
}

fn waits(turn: &Turn<'_>, id: &str) -> bool {
    let of_it = |message: &Message| message.template.as_deref() == Some(id) && message.is_on_its_way();
    turn.world().messages.values().any(of_it)
}
