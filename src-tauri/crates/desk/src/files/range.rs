//! A part of a file, as players ask for it when somebody seeks (RFC 9110 §14).

/// A part that lies within the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Range {
    pub(super) from: u64,
    pub(super) length: u64,
}

impl Range {
    /// Reads `bytes=…`, the first part of it; nothing when it lies outside the file or is no range.
    pub(super) fn read(text: &str, size: u64) -> Option<Self> {
        let first = text.trim().strip_prefix("bytes=")?.split(',').next()?.trim();
        let (from, to) = first.split_once('-')?;
        let (from, to) = match (from.trim(), to.trim()) {
            ("", last) => (size.checked_sub(last.parse::<u64>().ok()?.min(size))?, size),
            (from, "") => (from.parse().ok()?, size),
            (from, to) => (from.parse().ok()?, to.parse::<u64>().ok()?.checked_add(1)?.min(size)),
        };
        let length = to.checked_sub(from).filter(|length| *length > 0)?;
        Some(Self { from, length })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_of_a_file_are_read_and_nothing_outside_of_it() {
        let read = |text| Range::read(text, 100).map(|range| (range.from, range.length));
        assert_eq!(read("bytes=0-"), Some((0, 100)));
        assert_eq!(read("bytes=10-19"), Some((10, 10)));
        assert_eq!(read("bytes=90-500"), Some((90, 10)));
        assert_eq!(read("bytes=-30"), Some((70, 30)));
        assert_eq!(read("bytes=-300"), Some((0, 100)));
        assert_eq!(read("bytes=5-5, 9-9"), Some((5, 1)));
        for none in
            ["bytes=100-", "bytes=20-10", "bytes=-0", "bytes=a-b", "lines=0-1", "", "bytes=18446744073709551615-"]
        {
            assert_eq!(read(none), None, "{none}");
        }
        assert_eq!(Range::read("bytes=0-", 0), None, "an empty file has no parts");
    }
}
