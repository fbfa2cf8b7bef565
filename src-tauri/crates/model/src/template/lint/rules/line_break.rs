//! A header, the small print, a button and the line of an offer are one line each, without tabs (CONTRACT §3.2; 2388047
//! for a header).

use super::{Part, Report, Rule, Sight};

pub(super) static RULE: Rule = Rule::error("line-break", "CONTRACT §3.2", check).facts(&["part"]).mends();

fn check(sight: &Sight<'_>, report: &mut Report<'_>) {
    for text in sight.texts.iter().filter(|text| text.place.part != Part::Body) {
        let breaks = |c: char| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}');
        let Some((at, c)) = text.text.char_indices().find(|(_, c)| breaks(*c)) else { continue };
        let found = report.find(&text.place).at(at..at + c.len_utf8()).fact("part", text.place.part.as_str());
        let mut mended = sight.definition.clone();
        if let Some(own) = text.place.text_mut(&mut mended) {
            let one_line: Vec<&str> = own.split(|c: char| breaks(c) || c == ' ').filter(|word| !word.is_empty()).collect();
            *own = one_line.join(" ");
            found.mend(mended);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{check, mended};
    use crate::template::definition::{Action, Button, Footer, Header};

    #[test]
    fn one_line_stays_one() {
        check("line-break", |d| d.header = Some(Header::line("Your\norder")), |d| d.header = Some(Header::line("Order")));
        check("line-break", |d| d.buttons = vec![Button::new("a\tb", Action::QuickReply)], |_| {});
        let footer = Footer { text: "Kahvila Aamu \n Vaasankatu 12".into(), ..Footer::default() };
        let fix = mended("line-break", |d| d.footer = Some(footer)).unwrap();
        assert_eq!(fix.footer.unwrap().text, "Kahvila Aamu Vaasankatu 12");
    }
}
