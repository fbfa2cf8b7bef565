//! People and messages that match what is typed.

use shopbell_engine::inbox::{FoundMessage as Hit, FoundNote as NoteHit};
use shopbell_model::ConversationId;

use super::person::person;
use crate::counter::Counter;
use crate::dto::{Failure, Found, FoundMessage, FoundNote, FoundPerson, Piece, Search};

pub(crate) async fn search(counter: &Counter, request: Search) -> Result<Found, Failure> {
    let conversation = request.conversation.map(ConversationId);
    let found = counter.shop.search(&request.text, conversation, request.cursor.as_deref(), request.limit).await?;
    let people = found.people.iter();
    Ok(Found {
        people: people
            .map(|hit| FoundPerson { conversation: hit.conversation.0, person: person(&hit.person) })
            .collect(),
        notes: found.notes.into_iter().map(note).collect(),
        messages: found.messages.into_iter().map(message).collect(),
        next: found.next,
    })
}

fn note(hit: NoteHit) -> FoundNote {
    FoundNote {
        note: hit.note.0,
        conversation: hit.conversation.0,
        person: person(&hit.person),
        at: hit.at.0,
        snippet: hit.snippet.into_iter().map(|piece| Piece { text: piece.text, hit: piece.hit }).collect(),
    }
}

fn message(hit: Hit) -> FoundMessage {
    FoundMessage {
        message: hit.message.0,
        conversation: hit.conversation.0,
        person: person(&hit.person),
        direction: hit.direction.into(),
        kind: hit.kind.into(),
        at: hit.at.0,
        snippet: hit.snippet.into_iter().map(|piece| Piece { text: piece.text, hit: piece.hit }).collect(),
    }
}
