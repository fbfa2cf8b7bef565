//! A moving picture above the text goes only through Meta's Marketing Messages API, which Shopbell does not use (CONTRACT
//! §2).

use super::{Part, Place, Report, Rule, Sight};
use crate::template::definition::{HeaderContent, MediaKind};

pub(super) static RULE: Rule = Rule::warning("gif-header", "CONTRACT §2", check);

fn check(sight: &Sight<'_>, report: &mut Report<'_>) {
    let content = sight.definition.header.as_ref().map(|header| &header.content);
    if matches!(content, Some(HeaderContent::Media { media: MediaKind::Gif, .. })) {
        report.find(&Place::of(Part::Header));
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::check;
    use crate::template::definition::{Header, MediaKind};

    #[test]
    fn a_moving_picture() {
        let media = |kind| Some(Header::media(kind, Some("4::x".into())));
        check("gif-header", |d| d.header = media(MediaKind::Gif), |d| d.header = media(MediaKind::Image));
    }
}
