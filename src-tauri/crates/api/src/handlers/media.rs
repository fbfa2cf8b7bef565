//! The files of messages, as the window is told of them.

use shopbell_engine::media::Part;
use shopbell_engine::store::tables::media::Shown;
use shopbell_model::{CommandId, MediaState, MessageId};

use crate::dto::{Failure, FetchAgain, Media, Nothing};
use crate::router::Counter;

pub(crate) async fn fetch_again(counter: &Counter, request: FetchAgain) -> Result<Nothing, Failure> {
    counter.shop.fetch_again(CommandId(request.command_id), MessageId(request.message)).await?;
    Ok(Nothing {})
}

/// A message's file, with addresses where its bytes can be had.
pub(super) fn shown(counter: &Counter, shown: Shown) -> Media {
    let Shown { media, gone, tries } = shown;
    let here = media.state == MediaState::Here;
    let address = |part| counter.shop.address(part, media.id).filter(|_| here);
    Media {
        url: address(Part::Whole),
        thumbnail: address(Part::Thumbnail).filter(|_| media.thumbnail.is_some()),
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
    }
}
