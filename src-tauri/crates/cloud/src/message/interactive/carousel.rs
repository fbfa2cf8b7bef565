//! Cards side by side.

use serde_json::{Value, json};

use crate::message::MessageError;
use crate::message::check::{count, object, unfit, web_address, within, within_if};
use crate::message::media::MediaSource;

/// What a card shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CardHeader {
    /// A picture.
    Image(MediaSource),
    /// A film.
    Video(MediaSource),
}

/// A card with a page behind it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// What it shows; pictures on all cards or films on all.
    pub header: CardHeader,
    /// At most 160 characters on at most 3 lines.
    pub body: Option<String>,
    /// What opens the page; at most 20 characters.
    pub display_text: String,
    /// The page.
    pub url: String,
}

pub(super) fn check(cards: &[Card]) -> Result<(), MessageError> {
    count("carousel.cards", cards.len(), 2, 10)?;
    let films = cards.iter().filter(|card| matches!(card.header, CardHeader::Video(_))).count();
    if films != 0 && films != cards.len() {
        return unfit("carousel.cards.header", "pictures and films cannot be mixed");
    }
    for card in cards {
        let (CardHeader::Image(media) | CardHeader::Video(media)) = &card.header;
        media.check()?;
        within_if("card.body.text", card.body.as_ref(), 160)?;
        if card.body.as_deref().is_some_and(|body| body.matches('\n').count() > 2) {
            return unfit("card.body.text", "more than two line breaks");
        }
        within("card.display_text", &card.display_text, 20)?;
        web_address("card.url", &card.url)?;
    }
    Ok(())
}

pub(super) fn to_graph(cards: &[Card]) -> Value {
    let one = |(index, card): (usize, &Card)| {
        let header = match &card.header {
            CardHeader::Image(media) => json!({ "type": "image", "image": media.to_graph() }),
            CardHeader::Video(media) => json!({ "type": "video", "video": media.to_graph() }),
        };
        let parameters = json!({ "display_text": card.display_text, "url": card.url });
        object([
            ("card_index", Some(json!(index))),
            ("type", Some(json!("cta_url"))),
            ("header", Some(header)),
            ("body", card.body.as_ref().map(|text| json!({ "text": text }))),
            ("action", Some(json!({ "name": "cta_url", "parameters": parameters }))),
        ])
    };
    json!({ "cards": cards.iter().enumerate().map(one).collect::<Value>() })
}

pub(super) fn products_to_graph(catalog_id: &str, products: &[String]) -> Value {
    let one = |(index, id): (usize, &String)| {
        let action = json!({ "catalog_id": catalog_id, "product_retailer_id": id });
        json!({ "card_index": index, "type": "product", "action": action })
    };
    json!({ "cards": products.iter().enumerate().map(one).collect::<Value>() })
}
