//! The files of messages, as the window is told of them.

use shopbell_engine::Shop;
use shopbell_engine::media::{Part, Staged, kinds_of};
use shopbell_engine::outbox::FileMessage;
use shopbell_engine::store::tables::media::Shown;
use shopbell_model::media::{FileFacts, FileProblem as Unfit, LARGEST_FILE, check_file};
use shopbell_model::{CommandId, ConversationId, FileId, MediaState, MessageId, MessageKind};

use crate::counter::Counter;
use crate::dto::{
    Attachment, ConvertFile, DropFile, Failure, FetchAgain, FileProblem, FileWay, Intake, Media, Nothing, Queued,
    SendFile,
};

pub(crate) async fn fetch_again(counter: &Counter, request: FetchAgain) -> Result<Nothing, Failure> {
    counter.shop.fetch_again(CommandId(request.command_id), MessageId(request.message)).await?;
    Ok(Nothing {})
}

/// A file, with addresses where its bytes can be had; of a message's, how much of it has gone up.
pub(super) fn shown(counter: &Counter, message: Option<MessageId>, shown: Shown) -> Media {
    let Shown { media, gone, tries } = shown;
    let here = media.state == MediaState::Here;
    let address = |part| counter.shop.address(part, media.id).filter(|_| here);
    Media {
        url: address(Part::Whole),
        thumbnail: address(Part::Thumbnail).filter(|_| media.thumbnail.is_some()),
        // What has a shape was decoded once, and can be again.
        plain: address(Part::Plain).filter(|_| media.wave.is_some()),
        uploaded: message.and_then(|message| counter.shop.uploaded(message)),
        state: media.state.into(),
        gone: gone.map(Into::into),
        tries,
        name: media.name,
        mime: media.mime,
        size: media.size,
        width: media.width,
        height: media.height,
        duration: media.duration,
        animated: media.animated,
        wave: media.wave,
    }
}

pub(crate) async fn intake(counter: &Counter, _: Nothing) -> Result<Intake, Failure> {
    let url = counter.shop.address(Part::Intake, FileId(0));
    let problem = || Failure::Internal { problem: "no place for files is open".to_owned() };
    Ok(Intake { url: url.ok_or_else(problem)?, most: LARGEST_FILE })
}

pub(crate) async fn send_file(counter: &Counter, request: SendFile) -> Result<Queued, Failure> {
    let message = FileMessage {
        conversation: ConversationId(request.conversation),
        file: FileId(request.file),
        kind: request.kind.into(),
        caption: request.caption,
        quote: request.quote.map(MessageId),
        hold: request.hold == Some(true),
    };
    let message = counter.shop.send_file(CommandId(request.command_id), message).await?;
    Ok(Queued { message: message.0 })
}

pub(crate) async fn convert_file(counter: &Counter, request: ConvertFile) -> Result<Attachment, Failure> {
    let (id, file) = (CommandId(request.command_id), FileId(request.file));
    let made = counter.shop.convert_file(id, file, request.kind.into()).await?;
    Ok(attachment(&counter.shop, made))
}

pub(crate) async fn drop_file(counter: &Counter, request: DropFile) -> Result<Nothing, Failure> {
    counter.shop.drop_file(CommandId(request.command_id), FileId(request.file)).await?;
    Ok(Nothing {})
}

/// An attached file, with what it may be sent as.
pub(crate) fn attachment(shop: &Shop, staged: Staged) -> Attachment {
    let Staged { id, name, facts, duration, thumbnail } = staged;
    let ways = kinds_of(&facts).into_iter().map(|kind| way(kind, &facts)).collect();
    Attachment {
        file: id.0,
        name,
        url: shop.address(Part::Whole, id),
        thumbnail: shop.address(Part::Thumbnail, id).filter(|_| thumbnail),
        size: facts.size,
        width: facts.pixels.map(|(width, _)| width),
        height: facts.pixels.map(|(_, height)| height),
        mime: facts.mime,
        duration,
        ways,
    }
}

fn way(kind: MessageKind, facts: &FileFacts) -> FileWay {
    let (problem, most) = match check_file(kind, facts) {
        Ok(()) => (None, None),
        Err(problem) => unfit(problem),
    };
    // A picture that was read can be written anew; one that moves would stand still as anything but a sticker.
    let makes = kind == MessageKind::Sticker || (kind == MessageKind::Image && !facts.animated);
    let convertible = problem.is_some() && makes && facts.pixels.is_some();
    FileWay { kind: kind.into(), problem, most, convertible }
}

/// A problem as it crosses the door, and the most bytes.
pub(crate) fn unfit(problem: Unfit) -> (Option<FileProblem>, Option<u64>) {
    match problem {
        Unfit::Empty => (Some(FileProblem::Empty), None),
        Unfit::Format => (Some(FileProblem::Format), None),
        Unfit::TooLarge(most) => (Some(FileProblem::TooLarge), Some(most)),
        Unfit::Pixels => (Some(FileProblem::Pixels), None),
        Unfit::Codec => (Some(FileProblem::Codec), None),
        Unfit::Picture => (Some(FileProblem::Picture), None),
    }
}
