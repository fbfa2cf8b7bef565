//! A template of the shop's as the customer sees it, kept as it was when it went.

use shopbell_cloud::pattern::SeenButton;
use shopbell_model::TemplateCategory;

use crate::outbox::template::Kept;

/// A template as the customer sees it. Its text is the message's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Template {
    /// Its name at Meta.
    pub name: String,
    /// What it was for.
    pub category: Option<TemplateCategory>,
    /// The line above the text.
    pub header: Option<String>,
    /// The small print below it.
    pub footer: Option<String>,
    /// Its buttons, and whether the customer tapped one.
    pub buttons: Vec<(SeenButton, bool)>,
}

/// Reads one; `tapped` is what tapped buttons said.
pub(super) fn read(payload: &str, tapped: &[String]) -> Option<Template> {
    let kept = Kept::read(payload)?;
    let name = kept.template.get("name")?.as_str()?.to_owned();
    let buttons = kept.seen.buttons.into_iter().map(|button| {
        let chosen = tapped.contains(&button.text);
        (button, chosen)
    });
    let buttons = buttons.collect();
    Some(Template { name, category: kept.category, header: kept.seen.header, footer: kept.seen.footer, buttons })
}
