//! Short links hide where they lead, and links into WhatsApp lead back to it: Meta's reviewers reject templates for both.

use super::{Place, Report, Rule, Sight};
use crate::template::definition::Action;

/// Services that make links short, and WhatsApp's own addresses.
#[rustfmt::skip]
const HOSTS: &[&str] = &[
    "wa.me", "wa.link", "api.whatsapp.com", "chat.whatsapp.com", "whatsapp.com", "bit.ly", "bitly.com", "tinyurl.com",
    "t.co", "goo.gl", "ow.ly", "is.gd", "buff.ly", "rebrand.ly", "cutt.ly", "t.ly", "rb.gy", "shorturl.at", "lnkd.in",
    "tiny.cc", "s.id", "short.io", "dub.sh", "qr.ae", "soo.gd", "v.gd", "bl.ink", "shorte.st", "linktr.ee", "lyhyt.fi",
];

pub(super) static RULE: Rule =
    Rule::warning("link-shortened", "Meta's template guidelines", check).facts(&["host", "kind"]);

fn check(sight: &Sight<'_>, report: &mut Report<'_>) {
    for text in &sight.texts {
        if let Some((at, host)) = short(text.text) {
            say(report, &text.place, host).at(at..at + host.len());
        }
    }
    for (card, index, button) in sight.buttons() {
        if let Action::Url { url, .. } = &button.action
            && let Some((_, host)) = short(url)
        {
            say(report, &Place::button(card, index), host);
        }
    }
}

fn say<'r>(report: &'r mut Report<'_>, place: &Place, host: &'static str) -> &'r mut super::Finding {
    let kind = if host.starts_with("wa.") || host.contains("whatsapp") { "whatsapp" } else { "short" };
    report.find(place).fact("host", host).fact("kind", kind)
}

/// The first of these hosts in a text: a word of its own, followed by a path or an end.
fn short(text: &str) -> Option<(usize, &'static str)> {
    let small = text.to_ascii_lowercase();
    let found = HOSTS.iter().flat_map(|host| small.match_indices(host).map(move |(at, _)| (at, *host)));
    let alone = found.filter(|(at, host)| {
        let before = small.get(..*at).and_then(|all| all.chars().next_back());
        let after = small.get(at + host.len()..).and_then(|all| all.chars().next());
        let www = small.get(..*at).is_some_and(|all| all.ends_with("www."));
        (www || before.is_none_or(|c| !c.is_alphanumeric() && !matches!(c, '.' | '-' | '@')))
            && after.is_none_or(|c| !c.is_alphanumeric() && c != '-')
            && !small.get(at + host.len()..).is_some_and(|all| {
                all.strip_prefix('.').is_some_and(|rest| rest.starts_with(char::is_alphanumeric))
            })
    });
    alone.min_by_key(|(at, host)| (*at, std::cmp::Reverse(host.len())))
}

#[cfg(test)]
mod tests {
    use super::super::testing::check;
    use super::{Action, short};
    use crate::template::definition::Button;

    #[test]
    fn short_links_and_links_into_whatsapp() {
        for bad in ["see https://bit.ly/3xY", "wa.me/358401234567", "(www.TinyURL.com/x)", "https://t.co/a.", "at t.co"] {
            assert!(short(bad).is_some(), "{bad}");
        }
        for good in ["https://posti.example/x", "rabbit.lyon.fr", "best.com", "it.cost", "a@t.company", "t.co.uk"] {
            assert_eq!(short(good), None, "{good}");
        }
        let url = |url: &str| vec![Button::new("Open", Action::Url { url: url.into(), sample: None })];
        check("link-shortened", |d| d.buttons = url("https://wa.me/3584"), |d| d.buttons = url("https://kahvila.example"));
    }
}
