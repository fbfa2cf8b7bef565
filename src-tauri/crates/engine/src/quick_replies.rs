//! Sentences that are written again and again. Found by name as one types, filled for the customer at hand.

use std::sync::Arc;

use shopbell_model::{CommandId, ConversationId, QuickReplyId, fill};
use shopbell_store::search;
use shopbell_store::tables::conversation;
use shopbell_store::tables::quick_reply;

pub use shopbell_store::tables::quick_reply::QuickReply;

use crate::changes::Tag;
use crate::core::Core;
use crate::error::EngineError;
use crate::inbox::display_name;
use crate::{command, naming};

/// As many as there can be.
const MOST: u32 = 200;

/// The longest name, in characters.
const LONGEST_NAME: usize = 30;

/// The longest text, as the longest message.
const LONGEST_TEXT: usize = 4_096;

const GONE: EngineError = EngineError::NotFound { what: "quick_reply" };

/// A quick reply, and what it says to the customer at hand.
#[derive(Clone, Debug)]
pub struct Filled {
    /// The reply.
    pub reply: QuickReply,
    /// Its text with the places filled; as it is written where no customer is at hand.
    pub filled: String,
}

/// The replies whose name begins like what was typed, or holds a word that does, by name. Nothing typed finds all.
pub(crate) async fn find(
    core: &Arc<Core>,
    typed: &str,
    chat: Option<ConversationId>,
) -> Result<Vec<Filled>, EngineError> {
    let mut conn = core.store.read().await?;
    let replies = quick_reply::all(&mut conn).await?;
    let customer = match chat {
        Some(chat) => {
            let header = conversation::header(&mut conn, chat, core.now()).await?;
            let (row, _) = header.ok_or(EngineError::NotFound { what: "conversation" })?;
            Some(display_name(&row.person).unwrap_or_default())
        }
        None => None,
    };
    drop(conn);
    let typed = search::folded(typed);
    let found = replies.into_iter().filter(|reply| is_meant(&reply.name, &typed));
    Ok(found
        .map(|reply| {
            let filled = match &customer {
                Some(customer) => fill::filled(&reply.text, &places(customer, &core.profile.name)),
                None => reply.text.clone(),
            };
            Filled { reply, filled }
        })
        .collect())
}

/// The places of a quick reply, by their names in each language of the program, and what fills them.
fn places<'a>(customer: &'a str, shop: &'a str) -> [(&'static str, &'a str); 6] {
    [("name", customer), ("namn", customer), ("nimi", customer), ("shop", shop), ("butik", shop), ("kauppa", shop)]
}

/// Whether a name is what somebody types who has got so far. In scripts without spaces any part of it will do.
fn is_meant(name: &str, typed: &str) -> bool {
    let name = search::folded(name);
    name.starts_with(typed)
        || name.split(' ').any(|word| word.starts_with(typed))
        || (!typed.is_ascii() && name.contains(typed))
}

/// Makes a quick reply, or changes one.
pub(crate) async fn save(
    core: &Arc<Core>,
    id: CommandId,
    which: Option<QuickReplyId>,
    name: &str,
    text: &str,
) -> Result<QuickReplyId, EngineError> {
    let name = naming::checked("name", name.trim_start_matches(['/', ' ']), LONGEST_NAME)?;
    let text = naming::text("text", text, LONGEST_TEXT)?;
    if fill::unknown(&text, &places("", "")).is_some() {
        return Err(EngineError::UnknownPlace);
    }
    command::once(core, id, "save_quick_reply", move |tx, news| {
        Box::pin(async move {
            if quick_reply::named(tx, &name).await?.is_some_and(|found| Some(found) != which) {
                return Ok(Err(EngineError::NameTaken));
            }
            let saved = match which {
                Some(which) if !quick_reply::exists(tx, which).await? => return Ok(Err(GONE)),
                Some(which) => {
                    quick_reply::change(tx, which, &name, &text).await?;
                    which
                }
                None if quick_reply::all(tx).await?.len() >= MOST as usize => {
                    return Ok(Err(EngineError::TooMany { most: MOST }));
                }
                None => quick_reply::add(tx, &name, &text).await?,
            };
            news.touch(Tag::QuickReplies);
            Ok(Ok(saved))
        })
    })
    .await
}

/// Deletes one.
pub(crate) async fn delete(core: &Arc<Core>, id: CommandId, which: QuickReplyId) -> Result<(), EngineError> {
    command::once(core, id, "delete_quick_reply", move |tx, news| {
        Box::pin(async move {
            if !quick_reply::exists(tx, which).await? {
                return Ok(Err(GONE));
            }
            quick_reply::delete(tx, which).await?;
            news.touch(Tag::QuickReplies);
            Ok(Ok(()))
        })
    })
    .await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reply_is_found_by_what_is_typed_of_its_name_in_any_script() {
        let meant = |name: &str, typed: &str| is_meant(name, &search::folded(typed));
        assert!(meant("Toimitus", "toim"));
        assert!(meant("Öppettider", "opp"), "without the dots");
        assert!(meant("kotiin toimitus", "TOI"), "by its second word");
        assert!(meant("営業時間", "時間"), "there are no spaces to begin words by");
        assert!(meant("التوصيل", "الت"));
        assert!(meant("аукціон", "ау"));
        assert!(!meant("Toimitus", "mitus"));
        assert!(meant("Toimitus", ""), "nothing typed finds all");
    }
}
