//! The files of a template message: each stands above a text, and goes by Meta's id of its upload.

use super::{Component, Parameter, TemplateMessage};
use crate::message::media::MediaSource;

impl TemplateMessage {
    /// Puts Meta's id of an upload where a file stands: above the text, or on this card, counted from 0.
    #[must_use]
    pub fn with_file(mut self, card: Option<u8>, id: &str) -> Self {
        if let Some(source) = self.file(card) {
            *source = MediaSource::Id(id.to_owned());
        }
        self
    }

    /// Whether a file of it has no id yet.
    #[must_use]
    pub fn waits_for_files(&self) -> bool {
        fn waits(part: &Component) -> bool {
            match part {
                Component::Header(
                    Parameter::Image(source) | Parameter::Video(source) | Parameter::Document { source, .. },
                ) => source.is_waiting(),
                Component::Carousel(cards) => cards.iter().flat_map(|card| &card.components).any(waits),
                _ => false,
            }
        }
        self.components.iter().any(waits)
    }

    fn file(&mut self, card: Option<u8>) -> Option<&mut MediaSource> {
        let parts = match card {
            None => &mut self.components,
            Some(card) => self.components.iter_mut().find_map(|part| match part {
                Component::Carousel(cards) => cards.get_mut(usize::from(card)).map(|card| &mut card.components),
                _ => None,
            })?,
        };
        parts.iter_mut().find_map(|part| match part {
            Component::Header(
                Parameter::Image(source) | Parameter::Video(source) | Parameter::Document { source, .. },
            ) => Some(source),
            _ => None,
        })
    }
}
