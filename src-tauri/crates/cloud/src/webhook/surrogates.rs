//! Mends halves of UTF-16 pairs and bytes that are no UTF-8, so that one broken character does not lose a batch.

/// The same body with every lone `\uD800`–`\uDFFF` escape and every broken byte replaced by U+FFFD.
pub(super) fn mend(body: &[u8]) -> Vec<u8> {
    let text = String::from_utf8_lossy(body);
    let mut mended = String::with_capacity(text.len());
    let mut rest = text.as_ref();
    while let Some((before, after)) = rest.split_once('\\') {
        mended.push_str(before);
        match unit(after) {
            Some((first, tail)) if is_high(first) => match tail.strip_prefix('\\').and_then(unit) {
                Some((second, tail)) if is_low(second) => {
                    mended.push_str(&format!("\\u{first:04x}\\u{second:04x}"));
                    rest = tail;
                }
                Some(_) | None => {
                    mended.push_str("\\ufffd");
                    rest = tail;
                }
            },
            Some((first, tail)) if is_low(first) => {
                mended.push_str("\\ufffd");
                rest = tail;
            }
            Some(_) | None => {
                // An ordinary escape: it and the character after it go over together, so that `\\` is not taken apart.
                mended.push('\\');
                let mut chars = after.chars();
                if let Some(escaped) = chars.next() {
                    mended.push(escaped);
                }
                rest = chars.as_str();
            }
        }
    }
    mended.push_str(rest);
    mended.into_bytes()
}

/// The UTF-16 unit of `uXXXX` and what follows it.
fn unit(text: &str) -> Option<(u16, &str)> {
    let digits = text.strip_prefix('u')?;
    let (digits, tail) = digits.split_at_checked(4)?;
    digits.bytes().all(|b| b.is_ascii_hexdigit()).then_some(())?;
    Some((u16::from_str_radix(digits, 16).ok()?, tail))
}

fn is_high(unit: u16) -> bool {
    (0xD800..0xDC00).contains(&unit)
}

fn is_low(unit: u16) -> bool {
    (0xDC00..0xE000).contains(&unit)
}

#[cfg(test)]
mod tests {
    use super::mend;

    fn mended(text: &str) -> String {
        String::from_utf8(mend(text.as_bytes())).unwrap()
    }

    #[test]
    fn half_an_emoji_becomes_a_replacement_character() {
        assert_eq!(mended(r#""a\ud83d""#), r#""a\ufffd""#);
        assert_eq!(mended(r#""\udc4d!""#), r#""\ufffd!""#);
        assert_eq!(mended(r#""\ud83d\ud83d\udc4d""#), r#""\ufffd\ud83d\udc4d""#);
    }

    #[test]
    fn whole_characters_and_other_escapes_stay() {
        for text in [r#""\ud83d\udc4d""#, r#""\u00e4\n\\ud83d""#, r#""plain""#, r#""\""#] {
            assert_eq!(mended(text), text);
        }
    }
}
