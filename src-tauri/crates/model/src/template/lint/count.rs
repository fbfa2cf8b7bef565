//! How long a text is.

/// How many UTF-16 code units: never fewer than characters (see the top of [`super`]).
pub(super) fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

#[cfg(test)]
mod tests {
    #[test]
    fn an_emoji_counts_more_than_a_letter() {
        assert_eq!(super::units("äö"), 2);
        assert_eq!(super::units("☕🙂"), 3);
    }
}
