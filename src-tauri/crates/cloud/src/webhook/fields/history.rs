//! `history`: chats from before a number joined, sent in pieces (CONTRACT §9.2).

use shopbell_model::WaId;

use crate::webhook::fault::WebhookFault;
use crate::webhook::incoming::IncomingMessage;
use crate::webhook::messages::{Metadata, Unreadable, read_messages};
use crate::wire::{Read, Reader};

/// Pieces of the chats from before.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct History {
    /// Which of the shop's numbers.
    pub metadata: Metadata,
    /// The pieces.
    pub pieces: Vec<HistoryPiece>,
    /// Media of messages that came before, sent on their own.
    pub messages: Vec<IncomingMessage>,
    /// Messages nothing can be made of.
    pub unreadable: Vec<Unreadable>,
}

/// One piece.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HistoryPiece {
    /// 0, 1 or 2: the last day, to 90 days, to 180 days.
    pub phase: Option<i64>,
    /// Its place among the pieces of a phase.
    pub chunk_order: Option<i64>,
    /// How much has come, in per cent.
    pub progress: Option<i64>,
    /// The chats.
    pub threads: Vec<HistoryThread>,
    /// Why there is none: the owner declined to share it (2593109).
    pub errors: Vec<WebhookFault>,
}

/// One chat.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HistoryThread {
    /// With whom.
    pub id: Option<WaId>,
    /// The messages, both ways.
    pub messages: Vec<IncomingMessage>,
}

impl Read for History {
    fn read(from: Reader<'_>) -> Self {
        let mut unreadable = Vec::new();
        let messages = read_messages(from.list("messages"), &mut unreadable);
        let pieces = from.list("history").iter().map(|piece| read_piece(Reader::new(piece), &mut unreadable)).collect();
        Self { metadata: from.one("metadata").unwrap_or_default(), pieces, messages, unreadable }
    }
}

fn read_piece(from: Reader<'_>, unreadable: &mut Vec<Unreadable>) -> HistoryPiece {
    let about = from.get("metadata");
    let threads = from.list("threads").iter().map(Reader::new);
    HistoryPiece {
        phase: about.number("phase"),
        chunk_order: about.number("chunk_order"),
        progress: about.number("progress"),
        threads: threads
            .map(|thread| HistoryThread {
                id: thread.id("id"),
                messages: read_messages(thread.list("messages"), unreadable),
            })
            .collect(),
        errors: from.many("errors"),
    }
}
