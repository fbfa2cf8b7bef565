//! In which letters a text is written, and which a language is written in.

/// A family of letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Script {
    Latin,
    Cyrillic,
    Greek,
    Arabic,
    Hebrew,
    Devanagari,
    Bengali,
    Thai,
    Georgian,
    Han,
    Kana,
    Hangul,
}

/// The family of a letter; of other signs and rarer letters nothing is said.
fn of(c: char) -> Option<Script> {
    Some(match c {
        'a'..='z' | 'A'..='Z' | '\u{C0}'..='\u{24F}' if c.is_alphabetic() => Script::Latin,
        '\u{370}'..='\u{3FF}' if c.is_alphabetic() => Script::Greek,
        '\u{400}'..='\u{52F}' => Script::Cyrillic,
        '\u{590}'..='\u{5FF}' => Script::Hebrew,
        '\u{600}'..='\u{6FF}' | '\u{750}'..='\u{77F}' if c.is_alphabetic() => Script::Arabic,
        '\u{900}'..='\u{97F}' => Script::Devanagari,
        '\u{980}'..='\u{9FF}' => Script::Bengali,
        '\u{E00}'..='\u{E7F}' => Script::Thai,
        '\u{10A0}'..='\u{10FF}' => Script::Georgian,
        '\u{3040}'..='\u{30FF}' => Script::Kana,
        '\u{4E00}'..='\u{9FFF}' => Script::Han,
        '\u{AC00}'..='\u{D7AF}' => Script::Hangul,
        _ => return None,
    })
}

/// The letters a language is written in; all of them where it has several, none where it is not known.
pub(super) fn of_language(language: &str) -> &'static [Script] {
    use Script::{Arabic, Bengali, Cyrillic, Devanagari, Georgian, Greek, Han, Hangul, Hebrew, Kana, Latin, Thai};
    match language {
        "ru" | "uk" | "bg" | "be" | "mk" | "ky" => &[Cyrillic],
        "sr" | "uz" | "kk" | "az" => &[Cyrillic, Latin],
        "el" => &[Greek],
        "ar" | "fa" | "ur" | "ps" | "prs" => &[Arabic],
        "he" => &[Hebrew],
        "hi" | "mr" => &[Devanagari],
        "bn" => &[Bengali],
        "th" => &[Thai],
        "ka" => &[Georgian],
        "zh" => &[Han],
        "ja" => &[Han, Kana],
        "ko" => &[Hangul, Han],
        "af" | "sq" | "ca" | "hr" | "cs" | "da" | "nl" | "en" | "et" | "fil" | "fi" | "fr" | "de" | "ha" | "hu"
        | "id" | "ga" | "it" | "rw" | "lv" | "lt" | "ms" | "nb" | "pl" | "pt" | "ro" | "sk" | "sl" | "es" | "sw"
        | "sv" | "tr" | "vi" | "zu" => &[Latin],
        _ => &[],
    }
}

/// The family most letters of a text are of, when there are at least twelve and four of five are of it.
pub(super) fn most(text: &str) -> Option<Script> {
    let mut counts: Vec<(Script, usize)> = Vec::new();
    let mut all = 0;
    for script in text.chars().filter_map(of) {
        all += 1;
        match counts.iter_mut().find(|(known, _)| *known == script) {
            Some((_, count)) => *count += 1,
            None => counts.push((script, 1)),
        }
    }
    let (script, count) = counts.into_iter().max_by_key(|(_, count)| *count)?;
    (all >= 12 && count * 5 >= all * 4).then_some(script)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_tell_their_family_when_there_are_enough() {
        assert_eq!(most("Tilauksesi on valmis"), Some(Script::Latin));
        assert_eq!(most("Здравствуйте, ваш заказ готов"), Some(Script::Cyrillic));
        assert_eq!(most("مرحبا، طلبك جاهز للاستلام"), Some(Script::Arabic));
        assert_eq!(most("Привет"), None, "too little to be sure");
        assert_eq!(most("Привет Hello Привет Hello"), None, "mixed");
        assert!(of_language("xx").is_empty());
    }
}
