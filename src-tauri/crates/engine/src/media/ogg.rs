//! What an Ogg file with Opus says of itself: channels, and how long it lasts (RFC 3533, RFC 7845).

/// The end of a file that surely holds its last page.
pub(super) const TAIL: usize = 66_000;

/// Samples a second that positions are counted in, whatever the sound was recorded with.
const RATE: i64 = 48_000;

/// A sound.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Opus {
    pub(super) channels: u8,
    /// Milliseconds.
    pub(super) duration: Option<i64>,
}

/// Reads beginning and end; nothing when it is not Opus.
pub(super) fn opus(head: &[u8], tail: &[u8]) -> Option<Opus> {
    let start = find(head.get(..512).unwrap_or(head), b"OpusHead")?;
    let channels = *head.get(start + 9)?;
    let skipped = i64::from(u16::from_le_bytes(head.get(start + 10..start + 12)?.try_into().ok()?));
    let last = tail.windows(4).rposition(|window| window == b"OggS");
    let position = last.and_then(|last| tail.get(last + 6..last + 14)?.try_into().ok()).map(i64::from_le_bytes);
    let samples = position.map(|position| position - skipped).filter(|samples| *samples > 0);
    Some(Opus { channels, duration: samples.map(|samples| samples.saturating_mul(1000) / RATE) })
}

fn find(bytes: &[u8], what: &[u8]) -> Option<usize> {
    bytes.windows(what.len()).position(|window| window == what)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn channels_and_length_are_read() {
        let mut head = b"OggS\0\x02".to_vec();
        head.extend([0; 22]);
        head.extend(b"OpusHead\x01\x01\x38\x01");
        let mut tail = b"noise OggS\0\x04".to_vec();
        tail.extend((48_000_i64 * 3 + 312).to_le_bytes());
        assert_eq!(opus(&head, &tail), Some(Opus { channels: 1, duration: Some(3000) }));
        assert_eq!(opus(&head, b"cut").unwrap().duration, None);
        assert_eq!(opus(b"OggS vorbis", &tail), None);
    }
}
