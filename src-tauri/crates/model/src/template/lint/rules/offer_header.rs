//! Above an offer that ends stands a picture or a film, or nothing (CONTRACT §3.2).

use super::{Part, Place, Report, Rule, Sight};
use crate::template::definition::{HeaderContent, MediaKind};

pub(super) static RULE: Rule = Rule::error("offer-header", "CONTRACT §3.2", check);

fn check(sight: &Sight<'_>, report: &mut Report<'_>) {
    let shows = |content: &HeaderContent| {
        matches!(content, HeaderContent::Media { media: MediaKind::Image | MediaKind::Video, .. })
    };
    let own = sight.definition;
    if own.limited_time_offer.is_some() && own.header.as_ref().is_some_and(|header| !shows(&header.content)) {
        report.find(&Place::of(Part::Header));
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::check;
    use crate::template::definition::{Definition, Header, LimitedTimeOffer, MediaKind};

    #[test]
    fn a_line_of_text_above_a_countdown() {
        let offer = |header: Header| {
            move |d: &mut Definition| {
                d.limited_time_offer = Some(LimitedTimeOffer { text: "Ends".into(), ..LimitedTimeOffer::default() });
                d.header = Some(header);
            }
        };
        let picture = Header::media(MediaKind::Image, Some("4::x".into()));
        check("offer-header", offer(Header::line("Autumn")), offer(picture));
    }
}
