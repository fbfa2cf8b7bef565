//! The files practice customers have at hand, by the names practice knows them by.

use shopbell_api::dto::PracticeFile;

/// A file's name in practice, and how often its download fails before it works. Two downloads are tried at once: by the
/// address the message brought, then by a fresh one; so a file that is to be late for two tries fails three times.
pub(super) fn at_hand(file: PracticeFile) -> (&'static str, u32) {
    match file {
        PracticeFile::Picture => ("picture", 0),
        PracticeFile::LatePicture => ("photo", 3),
        PracticeFile::LostPicture => ("lost_picture", 0),
        PracticeFile::Voice => ("voice", 0),
        PracticeFile::Audio => ("audio", 0),
        PracticeFile::Telephone => ("telephone", 0),
        PracticeFile::Video => ("video", 0),
        PracticeFile::Document => ("document", 0),
        PracticeFile::Sticker => ("sticker", 0),
        PracticeFile::MovingSticker => ("moving_sticker", 0),
    }
}
