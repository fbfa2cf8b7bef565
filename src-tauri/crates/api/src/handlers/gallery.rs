//! The gallery of a chat.

use shopbell_engine::inbox::GalleryPart as Part;
use shopbell_model::ConversationId;

use super::messages::shown;
use crate::counter::Counter;
use crate::dto::{Failure, GalleryPage, GalleryPart, ListGallery};

pub(crate) async fn page(counter: &Counter, request: ListGallery) -> Result<GalleryPage, Failure> {
    let part = match request.part {
        GalleryPart::Pictures => Part::Pictures,
        GalleryPart::Documents => Part::Documents,
        GalleryPart::Links => Part::Links,
        GalleryPart::Sounds => Part::Sounds,
    };
    let chat = ConversationId(request.conversation);
    let page = counter.shop.gallery(chat, part, request.cursor.as_deref(), request.limit).await?;
    Ok(GalleryPage { messages: page.messages.into_iter().map(|one| shown(counter, one)).collect(), next: page.next })
}
