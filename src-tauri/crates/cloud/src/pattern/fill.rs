//! A template with its gaps filled: what Meta is sent, and what the customer will see.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use shopbell_model::template::gaps::{self, GapProblem};

use super::{ButtonKind, Gap, GapPart, Pattern};
use crate::message::{ButtonParameter, Component, Parameter, TemplateMessage, limits};

/// Characters of a code that is copied (CONTRACT §3.2: 20 are accepted).
const CODE: usize = 20;

/// A template with its gaps filled, as far as they are.
#[derive(Clone, Debug, PartialEq)]
pub struct Filled {
    /// What Meta is sent.
    pub message: TemplateMessage,
    /// What the customer will see; a gap without a value stands there as `[its example or name]`.
    pub seen: Seen,
    /// What is wrong, by key of the gap; it cannot go until that is mended.
    pub problems: Vec<(String, GapProblem)>,
    /// The text as a whole is longer than may be, by its most characters. No single gap is to blame.
    pub too_long: Option<usize>,
}

/// What a customer sees of a template. Kept with the message, because the template may change later.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seen {
    /// The line above the text.
    pub header: Option<String>,
    /// The text.
    pub body: String,
    /// The small print.
    pub footer: Option<String>,
    /// The buttons.
    pub buttons: Vec<SeenButton>,
}

/// A button as a customer sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SeenButton {
    /// What it does.
    pub kind: ButtonKind,
    /// What it says.
    pub text: String,
    /// The address, number or code behind it.
    pub to: Option<String>,
}

impl Pattern {
    /// Fills the gaps by their keys.
    #[must_use]
    pub fn fill<'v>(&self, name: &str, language: &str, value: impl Fn(&str) -> Option<&'v str>) -> Filled {
        let value = |key: &str| value(key).map(str::trim).filter(|value| !value.is_empty());
        let open = self.open_gaps();
        let shown = |place: &str, text: &str| {
            let look = |gap: &str| {
                let key = format!("{place}:{gap}");
                value(&key).or_else(|| open.get(&key).map(String::as_str))
            };
            gaps::fill(text, look)
        };
        let header = self.header.as_deref().map(|text| shown("header", text));
        let body = shown("body", &self.body);
        let mut problems = Vec::new();
        for gap in self.gaps() {
            let filled = value(&gap.key).unwrap_or_default();
            let too_long = |most: usize, length: usize| (length > most).then_some(GapProblem::TooLong { most });
            let problem = gaps::problem(filled).or_else(|| match gap.part {
                GapPart::Header => {
                    too_long(limits::HEADER, header.as_deref().map_or(0, |header| header.chars().count()))
                }
                GapPart::Code => too_long(CODE, filled.chars().count()),
                GapPart::Url => too_long(limits::URL, filled.chars().count())
                    .or_else(|| filled.contains(char::is_whitespace).then_some(GapProblem::Shape)),
                GapPart::Body => None,
            });
            problems.extend(problem.map(|problem| (gap.key, problem)));
        }
        let too_long = (problems.is_empty() && body.chars().count() > limits::BODY).then_some(limits::BODY);
        let mut components = Vec::new();
        if let Some(parameter) = self.parameters("header", self.header.as_deref(), value).into_iter().next() {
            components.push(Component::Header(parameter));
        }
        let parameters = self.parameters("body", Some(&self.body), value);
        if !parameters.is_empty() {
            components.push(Component::Body(parameters));
        }
        let mut buttons = Vec::new();
        for (place, button) in (0_u8..).zip(&self.buttons) {
            let filled = value(&format!("button:{place}"));
            let mut to = button.to.clone();
            let parameter = match (button.kind, filled) {
                (ButtonKind::Url, Some(filled)) => {
                    to = button.to.as_deref().map(|to| gaps::fill(to, |_| Some(filled)));
                    Some(ButtonParameter::Url { suffix: filled.to_owned() })
                }
                (ButtonKind::CopyCode, Some(filled)) => {
                    to = Some(filled.to_owned());
                    Some(ButtonParameter::CopyCode { code: filled.to_owned() })
                }
                _ => None,
            };
            components.extend(parameter.map(|parameter| Component::Button { index: place, parameter }));
            buttons.push(SeenButton { kind: button.kind, text: button.text.clone(), to });
        }
        let seen = Seen { header, body, footer: self.footer.clone(), buttons };
        let message = TemplateMessage { name: name.to_owned(), language: language.to_owned(), components };
        Filled { message, seen, problems, too_long }
    }

    /// How gaps without a value are shown, by key.
    fn open_gaps(&self) -> BTreeMap<String, String> {
        let shown = |gap: Gap| {
            let text = format!("[{}]", gap.example.unwrap_or_else(|| gap.name.replace('_', " ")));
            (gap.key, text)
        };
        self.gaps().into_iter().map(shown).collect()
    }

    /// The values of a part: by name, or in the order of their numbers (CONTRACT §1.4).
    fn parameters<'v>(
        &self,
        place: &str,
        text: Option<&str>,
        value: impl Fn(&str) -> Option<&'v str>,
    ) -> Vec<Parameter> {
        let mut names = gaps::names(text.unwrap_or_default());
        if !self.named {
            names.sort_by_key(|name| name.parse::<u32>().unwrap_or(u32::MAX));
        }
        let parameter = |name: &str| {
            let text = value(&format!("{place}:{name}")).unwrap_or_default().to_owned();
            Parameter::Text { name: self.named.then(|| name.to_owned()), text }
        };
        names.into_iter().map(parameter).collect()
    }
}
