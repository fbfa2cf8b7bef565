//! The stickers a shop keeps.

use shopbell_engine::media::Part;
use shopbell_engine::outbox::StickerMessage;
use shopbell_model::{CommandId, ConversationId, FileId, MessageId, StickerId};

use crate::counter::Counter;
use crate::dto::{
    Failure, KeepSticker, KeepStickerOf, MoveSticker, Nothing, Queued, RemoveSticker, RenameSticker, SendSticker,
    Sticker, StickerKept, Stickers,
};

pub(crate) async fn all(counter: &Counter, _: Nothing) -> Result<Stickers, Failure> {
    let stickers = counter.shop.stickers().await?.into_iter().map(|one| Sticker {
        id: one.id.0,
        name: one.name,
        size: one.size,
        animated: one.animated,
        url: counter.shop.address(Part::Whole, one.file),
    });
    Ok(Stickers { stickers: stickers.collect() })
}

pub(crate) async fn keep(counter: &Counter, request: KeepSticker) -> Result<StickerKept, Failure> {
    let (id, file) = (CommandId(request.command_id), FileId(request.file));
    Ok(StickerKept { sticker: counter.shop.keep_sticker(id, file, &request.name).await?.0 })
}

pub(crate) async fn keep_of_message(counter: &Counter, request: KeepStickerOf) -> Result<StickerKept, Failure> {
    let (id, message) = (CommandId(request.command_id), MessageId(request.message));
    Ok(StickerKept { sticker: counter.shop.keep_sticker_of(id, message).await?.0 })
}

pub(crate) async fn rename(counter: &Counter, request: RenameSticker) -> Result<Nothing, Failure> {
    let (id, which) = (CommandId(request.command_id), StickerId(request.sticker));
    counter.shop.rename_sticker(id, which, &request.name).await?;
    Ok(Nothing {})
}

pub(crate) async fn put(counter: &Counter, request: MoveSticker) -> Result<Nothing, Failure> {
    let (id, which) = (CommandId(request.command_id), StickerId(request.sticker));
    counter.shop.move_sticker(id, which, request.before.map(StickerId)).await?;
    Ok(Nothing {})
}

pub(crate) async fn remove(counter: &Counter, request: RemoveSticker) -> Result<Nothing, Failure> {
    counter.shop.remove_sticker(CommandId(request.command_id), StickerId(request.sticker)).await?;
    Ok(Nothing {})
}

pub(crate) async fn send(counter: &Counter, request: SendSticker) -> Result<Queued, Failure> {
    let message = StickerMessage {
        conversation: ConversationId(request.conversation),
        sticker: StickerId(request.sticker),
        quote: request.quote.map(MessageId),
        hold: request.hold == Some(true),
    };
    let message = counter.shop.send_sticker(CommandId(request.command_id), message).await?;
    Ok(Queued { message: message.0 })
}
