//! Every gap has an example, and a file above the text too: Meta's reviewers read them (CONTRACT §3.2).

use super::{Part, Place, Report, Rule, Sight};
use crate::template::definition::{Action, Header, HeaderContent, Others};
use crate::template::gaps;

pub(super) static RULE: Rule = Rule::error("sample-missing", "CONTRACT §3.2", check).facts(&["kind", "name"]);

fn check(sight: &Sight<'_>, report: &mut Report<'_>) {
    for text in &sight.texts {
        let Some(samples) = text.samples.filter(|_| !unread(sight, &text.place)) else { continue };
        for name in gaps::names(text.text) {
            let there = text.gaps.iter().any(|gap| gap.name == name);
            if there && samples.get(name).is_none_or(|sample| sample.trim().is_empty()) {
                report.find(&text.place.sample(name)).fact("kind", "gap").fact("name", name);
            }
        }
    }
    let headers = std::iter::once((None, sight.definition.header.as_ref()))
        .chain(sight.definition.cards().iter().enumerate().map(|(card, own)| (Some(card), own.header.as_ref())));
    for (card, header) in headers {
        if let Some(Header { content: HeaderContent::Media { media, sample: None }, others }) = header
            && !kept(others)
        {
            report.find(&Place::within(card, Part::Header)).fact("kind", "file").fact("name", media.as_str());
        }
    }
    for (card, index, button) in sight.buttons() {
        let lacks = match &button.action {
            Action::Url { url, sample } => {
                (!gaps::names(url).is_empty() && is_empty(sample.as_deref())).then_some("address")
            }
            Action::CopyCode { sample } => is_empty(sample.as_deref()).then_some("code"),
            _ => None,
        };
        if let Some(kind) = lacks.filter(|_| !kept(&button.others)) {
            report.find(&Place::button(card, index)).fact("kind", kind).fact("name", button.text.clone());
        }
    }
}

fn is_empty(sample: Option<&str>) -> bool {
    sample.is_none_or(|sample| sample.trim().is_empty())
}

/// Whether examples came in a shape that is not read here: then nothing is said of them.
fn kept(others: &Others) -> bool {
    others.contains_key("example")
}

fn unread(sight: &Sight<'_>, place: &Place) -> bool {
    let definition = sight.definition;
    match (place.part, place.card) {
        (Part::Body, None) => kept(&definition.body.others),
        (Part::Body, Some(card)) => definition.cards().get(card).is_some_and(|own| kept(&own.body.others)),
        (Part::Header, _) => definition.header.as_ref().is_some_and(|header| kept(&header.others)),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{check, samples};
    use crate::template::definition::{Action, Button, Header, MediaKind};

    #[test]
    fn a_gap_without_an_example() {
        check("sample-missing", |d| d.body.samples = samples(&[("1", "Maya"), ("2", " ")]), |_| {});
        let image = |sample| Some(Header::media(MediaKind::Image, sample));
        check("sample-missing", |d| d.header = image(None), |d| d.header = image(Some("4::x".into())));
        let url = |sample| Button::new("Track", Action::Url { url: "https://posti.example/{{1}}".into(), sample });
        check("sample-missing", |d| d.buttons = vec![url(None)], |d| d.buttons = vec![url(Some("JJFI".into()))]);
    }
}
