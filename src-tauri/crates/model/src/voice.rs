//! What holds for voice messages that are recorded here.

use crate::time::Span;

crate::words::words! {
    /// Why a recording ended.
    RecordingEnd {
        /// A person stopped it.
        Stopped = "stopped",
        /// The microphone was unplugged or taken away.
        Lost = "lost",
        /// The disk was full, or could not be written for another reason.
        Full = "full",
        /// It was as long as a voice message may be.
        Limit = "limit",
        /// The program ended while it ran.
        CutOff = "cut_off",
    }
}

crate::words::words! {
    /// What a person who records is told in time.
    RecordingNotice {
        /// WhatsApp will show it, or soon will, with a download arrow and not with a plain play button.
        Large = "large",
        /// In less than a minute it ends by itself.
        Ending = "ending",
    }
}

/// A voice message up to this many bytes has a plain play button at the customer's (CONTRACT §1.2).
pub const PLAIN: u64 = 512 * 1024;

/// From here on it is said that the plain play button will be gone: some seconds before it is.
const NEARLY: u64 = PLAIN / 100 * 95;

/// The longest voice message. WhatsApp would take more than an hour (16 MB); nobody hears it to its end.
pub const LONGEST: Span = Span::minutes(15);

/// What to say at this length and size.
#[must_use]
pub fn notice(length: Span, bytes: u64) -> Option<RecordingNotice> {
    if length + Span::minutes(1) >= LONGEST {
        Some(RecordingNotice::Ending)
    } else if bytes >= NEARLY {
        Some(RecordingNotice::Large)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_limit_is_told_before_it_strikes() {
        assert_eq!(notice(Span::seconds(40), 120_000), None);
        assert_eq!(notice(Span::seconds(170), 500_000), Some(RecordingNotice::Large));
        assert_eq!(notice(Span::minutes(14), 2_500_000), Some(RecordingNotice::Ending));
    }
}
