//! A header is plain words: no emoji, no stars, underlines or other marks of formatting (CONTRACT §3.2; 2388047).

use super::{Part, Report, Rule, Sight};
use crate::template::lint::emoji;

/// Marks that make words bold, slanted, struck through or alike.
const MARKS: [char; 3] = ['*', '~', '`'];

pub(super) static RULE: Rule = Rule::error("header-plain", "CONTRACT §3.2", check).subcode(2_388_047).mends();

fn check(sight: &Sight<'_>, report: &mut Report<'_>) {
    for text in sight.texts_in(Part::Header) {
        let in_gap = |at: usize| text.gaps.iter().any(|gap| gap.span.contains(&at));
        // An underline marks only around words; within one it is a letter of a name.
        let around = |at: usize| {
            let before = text.text.get(..at).is_none_or(|all| !all.ends_with(char::is_alphanumeric));
            let after = text.text.get(at + 1..).is_none_or(|all| !all.starts_with(char::is_alphanumeric));
            before || after
        };
        let mark = text.text.char_indices().find(|(at, c)| {
            !in_gap(*at) && (MARKS.contains(c) || (*c == '_' && around(*at)))
        });
        let span = emoji::first(text.text).or(mark.map(|(at, c)| at..at + c.len_utf8()));
        let Some(span) = span else { continue };
        let found = report.find(&text.place).at(span);
        let mut mended = sight.definition.clone();
        if let Some(own) = text.place.text_mut(&mut mended) {
            let bare: String = text
                .text
                .char_indices()
                .filter(|(at, c)| in_gap(*at) || !(MARKS.contains(c) || (*c == '_' && around(*at))))
                .map(|(_, c)| c)
                .collect();
            *own = emoji::without(&bare);
            found.mend(mended);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{check, mended};
    use crate::template::definition::Header;

    #[test]
    fn plain_words_only() {
        for bad in ["*Your order*", "Your order 🎉", "_Order_ ready", "`Order`"] {
            check("header-plain", |d| d.header = Some(Header::line(bad)), |d| {
                d.header = Some(Header::line("Order KA_2041 – ready!"));
            });
        }
        let fix = mended("header-plain", |d| d.header = Some(Header::line("*Your order* is ready 🎉"))).unwrap();
        assert_eq!(fix.header_text(), Some("Your order is ready"));
    }
}
