//! What is kept as JSON, as it is understood: drafts in our own shape, templates in Meta's.

use serde_json::Value;
use shopbell_cloud::pattern::Pattern;
use shopbell_cloud::template_definition;
use shopbell_model::TemplateCategory;
use shopbell_model::template::definition::{Action, Definition, GapFormat, Header, MediaKind};
use shopbell_store::tables::template::TemplateRow;

/// What a draft or a version says. One that cannot be read is empty: it was written by a newer program.
pub(super) fn draft(json: &str) -> Definition {
    serde_json::from_str(json).unwrap_or_default()
}

/// How a definition is kept.
pub(super) fn json(definition: &Definition) -> String {
    // Texts, numbers and lists of them always have a spelling.
    serde_json::to_string(definition).unwrap_or_else(|_| "{}".to_owned())
}

#[cfg(test)]
thread_local! {
    /// How often Meta's JSON of a template was read.
    pub(super) static READ: std::cell::Cell<usize> = const { std::cell::Cell::new(0) };
}

/// What a template of Meta's says.
pub(super) fn at_meta(row: &TemplateRow) -> Definition {
    #[cfg(test)]
    READ.set(READ.get() + 1);
    let facts = &row.facts;
    let parts: Vec<Value> = serde_json::from_str(&facts.components).unwrap_or_default();
    template_definition::of_parts(&facts.name, &facts.language, &facts.category, facts.named, &parts)
}

/// Whether it has something in it that can only be looked at here.
pub(super) fn read_only(definition: &Definition) -> bool {
    let foreign = |action: &Action| matches!(action, Action::Foreign { .. });
    !definition.foreign.is_empty()
        || definition.cards().iter().any(|card| !card.foreign.is_empty())
        || definition.all_buttons().any(|(_, _, button)| foreign(&button.action))
}

/// Whether a chat can fill a template and send it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FromChat {
    /// It can.
    Yes,
    /// It could if what is missing were written: our checks say what.
    Unfinished,
    /// It has something that is chosen in no chat, whatever else is written.
    No,
}

/// Whether a chat can fill it and send it; what cannot be is told before somebody waits for Meta's approval.
pub(super) fn from_chat(definition: &Definition) -> FromChat {
    let sends = |definition: &Definition| {
        let named = definition.format == GapFormat::Named;
        Pattern::read(&template_definition::components(definition), named).obstacle.is_none()
    };
    if definition.category == Some(TemplateCategory::Authentication) {
        // Its words are Meta's own, also where nothing but its category is chosen yet.
        FromChat::No
    } else if sends(definition) {
        FromChat::Yes
    } else if sends(&filled_up(definition)) {
        FromChat::Unfinished
    } else {
        FromChat::No
    }
}

/// The same with something wherever nothing is written yet, so that only what it is made of counts.
fn filled_up(definition: &Definition) -> Definition {
    let mut full = definition.clone();
    let fill = |text: &mut String| {
        if text.trim().is_empty() {
            "…".clone_into(text);
        }
    };
    fill(&mut full.body.text);
    if let Some(offer) = &mut full.limited_time_offer {
        fill(&mut offer.text);
    }
    for card in full.carousel.iter_mut().flat_map(|carousel| &mut carousel.cards) {
        card.header.get_or_insert_with(|| Header::media(MediaKind::Image, None));
    }
    if let Some(carousel) = &mut full.carousel
        && let [only] = carousel.cards.as_slice()
    {
        let other = only.clone();
        carousel.cards.push(other);
    }
    // Cards of which there is none yet say nothing of their kind.
    full.carousel.take_if(|carousel| carousel.cards.is_empty());
    full
}

/// Whether two say the same to Meta's reviewers: everything but examples of files, which Meta lists under addresses of its
/// own.
pub(super) fn same(one: &Definition, other: &Definition) -> bool {
    let words = |of: &Definition| {
        let mut parts = template_definition::components(of);
        for part in &mut parts {
            forget_examples(part);
        }
        parts
    };
    words(one) == words(other)
}

/// Whether a change that was handed in is there: its words, its category where that went along, and how long Meta tries to
/// deliver where it says so.
pub(super) fn same_change(there: &Definition, says: &Definition, with_category: bool) -> bool {
    same(there, says)
        && (!with_category || there.category == says.category)
        && (says.ttl_seconds.is_none() || there.ttl_seconds == says.ttl_seconds)
}

/// Whether a change would tell Meta nothing new: not its words, its examples, its category nor how long Meta tries to
/// deliver. Examples of files are compared too: another file is another template to a reviewer.
pub(super) fn unchanged(there: &Definition, says: &Definition) -> bool {
    there.category == says.category
        && (says.ttl_seconds.is_none() || there.ttl_seconds == says.ttl_seconds)
        && template_definition::components(there) == template_definition::components(says)
}

fn forget_examples(part: &mut Value) {
    match part {
        Value::Object(fields) => {
            fields.remove("example");
            fields.values_mut().for_each(forget_examples);
        }
        Value::Array(list) => list.iter_mut().for_each(forget_examples),
        _ => {}
    }
}

/// The beginning of a text, in one line.
pub(super) fn beginning(text: &str) -> String {
    const MOST: usize = 140;
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(MOST) {
        Some((at, _)) => format!("{}…", line.get(..at).unwrap_or_default()),
        None => line,
    }
}
