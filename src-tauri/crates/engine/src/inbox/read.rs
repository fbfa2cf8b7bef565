//! What the list, the chat and the search show: the store's rows, judged now.

use std::collections::HashMap;
use std::sync::Arc;

use shopbell_model::gate::{ContactFacts, Purpose, Verdict, Way};
use shopbell_model::reach::Left;
use shopbell_model::window::WindowNow;
use shopbell_model::{ConversationId, Direction, MessageKind, Span, UtcMillis, Wamid};
use shopbell_store::search::{self, FoundBeside, FoundMessage, FoundNote, FoundPerson, Most};
use shopbell_store::tables::consent::doubt;
use shopbell_store::tables::conversation::{self, ConversationRow, Counts, Filter, Shelf};
use shopbell_store::tables::message::{self, Anchor, GalleryPart, Message, change};
use shopbell_store::{SqliteConnection, StoreError};

use super::content::{self, Around, Content, Referral};
use super::trouble::{Symptoms, Trouble, trouble_of};
use crate::branches;
use crate::core::Core;
use crate::error::EngineError;
use crate::{gate, later};

/// The largest page of a list.
const LARGEST_PAGE: u32 = 200;

/// The most messages found at once.
const LARGEST_FIND: u32 = 100;

/// The most people and notes found.
const BESIDE: Most = Most { people: 20, notes: 20 };

/// The longest text that is searched for.
const LONGEST_SEARCH: usize = 200;

const NO_CONVERSATION: EngineError = EngineError::NotFound { what: "conversation" };

/// A page of the conversation list.
#[derive(Clone, Debug)]
pub struct ConversationPage {
    /// The rows in the order they are shown.
    pub rows: Vec<ConversationLine>,
    /// Where the next page begins.
    pub next: Option<String>,
    /// How many conversations there are on each shelf and under each heading.
    pub counts: Counts,
}

/// One line of the conversation list.
#[derive(Clone, Debug)]
pub struct ConversationLine {
    /// The row.
    pub row: ConversationRow,
    /// Its window, judged now.
    pub window: WindowNow,
}

/// A conversation as its header and composer show it.
#[derive(Clone, Debug)]
pub struct ConversationView {
    /// The row.
    pub row: ConversationRow,
    /// Its window, judged now.
    pub window: WindowNow,
    /// What the gate would say to a free-form message now. Judged again when one goes.
    pub verdict: Verdict,
    /// When the customer first wrote.
    pub customer_since: Option<UtcMillis>,
    /// The last time a text that goes later may be given; none while the window is closed.
    pub last_time: Option<UtcMillis>,
}

/// A page of messages, oldest first.
#[derive(Clone, Debug)]
pub struct MessagePage {
    /// The messages.
    pub messages: Vec<ChatMessage>,
    /// Older ones begin here.
    pub before: Option<String>,
    /// Newer ones begin here.
    pub after: Option<String>,
}

/// A page of a part of a chat's gallery.
#[derive(Clone, Debug)]
pub struct GalleryPage {
    /// The messages, newest first.
    pub messages: Vec<ChatMessage>,
    /// Older ones begin here.
    pub next: Option<String>,
}

/// A message as the chat shows it.
#[derive(Clone, Debug)]
pub struct ChatMessage {
    /// The message, with its quote and reactions.
    pub message: Message,
    /// What it says.
    pub content: Content,
    /// The ad or post it came from.
    pub referral: Option<Referral>,
    /// The trouble it is in.
    pub trouble: Option<Trouble>,
    /// Whether the shop wrote it in WhatsApp's own app.
    pub from_phone: bool,
    /// Whether a person must read it: it may ask to stop.
    pub in_doubt: bool,
}

/// What was found.
#[derive(Clone, Debug)]
pub struct Found {
    /// People that match; only on the first page.
    pub people: Vec<FoundPerson>,
    /// Messages, newest first.
    pub messages: Vec<FoundMessage>,
    /// Notes that match; only on the first page.
    pub notes: Vec<FoundNote>,
    /// Where the next page of messages begins.
    pub next: Option<String>,
}

/// A page of the conversation list.
pub(crate) async fn conversations(
    core: &Arc<Core>,
    shelf: Shelf,
    cursor: Option<&str>,
    limit: u32,
) -> Result<ConversationPage, EngineError> {
    check_limit(limit, LARGEST_PAGE)?;
    let now = core.now();
    let mut conn = core.store.read().await?;
    let page = conversation::page(&mut conn, shelf, cursor, limit, now).await;
    listed(&mut conn, page, now).await
}

/// A page of the conversations of all shelves that a filter lets through.
pub(crate) async fn filtered(
    core: &Arc<Core>,
    filter: Filter,
    cursor: Option<&str>,
    limit: u32,
) -> Result<ConversationPage, EngineError> {
    check_limit(limit, LARGEST_PAGE)?;
    let now = core.now();
    let mut conn = core.store.read().await?;
    let page = conversation::filtered(&mut conn, filter, cursor, limit, now).await;
    listed(&mut conn, page, now).await
}

/// A page as the list shows it: every window judged at the same moment, and the counts beside it.
async fn listed(
    conn: &mut SqliteConnection,
    page: Result<conversation::ConversationPage, StoreError>,
    now: UtcMillis,
) -> Result<ConversationPage, EngineError> {
    let page = page.map_err(bad_cursor)?;
    let counts = conversation::counts(conn, now).await?;
    let rows = page.rows.into_iter().map(|row| ConversationLine { window: row.window.judge(now), row }).collect();
    Ok(ConversationPage { rows, next: page.next, counts })
}

/// One conversation.
pub(crate) async fn conversation(core: &Arc<Core>, id: ConversationId) -> Result<ConversationView, EngineError> {
    let now = core.now();
    // A window that shows a chat which was merged or separated meanwhile is answered with what stands for it.
    let id = core.wholes.now(id);
    let mut conn = core.store.read().await?;
    let header = conversation::header(&mut conn, id, now).await?;
    let (row, mut customer_since) = header.ok_or(NO_CONVERSATION)?;
    for part in core.wholes.shown_in(id).into_iter().filter(|part| *part != id) {
        let first = conversation::header(&mut conn, part, now).await?.and_then(|(_, since)| since);
        customer_since = customer_since.into_iter().chain(first).min();
    }
    let contact = ContactFacts { blocked: row.blocked, consent: row.consent, ..ContactFacts::default() };
    let (left, offers_gap) = (Left::Endless, Span(0));
    let known = gate::Known { window: row.window, contact, strict: true, left, offers_gap };
    let verdict = gate::judge(&known, Way::FreeForm, Purpose::Answer { written: now }, None, now);
    let last_time = later::last_time(&row.window, now);
    Ok(ConversationView { window: row.window.judge(now), verdict, customer_since, last_time, row })
}

/// A page of messages.
pub(crate) async fn messages(
    core: &Arc<Core>,
    id: ConversationId,
    from: &Anchor,
    limit: u32,
) -> Result<MessagePage, EngineError> {
    check_limit(limit, LARGEST_PAGE)?;
    let id = core.wholes.now(id);
    let mut conn = core.store.read().await?;
    let page = message::page(&mut conn, &core.wholes.shown_in(id), from, limit).await;
    // A page with a message in it says that the conversation is there; only of nothing is it asked whether it is.
    let is_nothing =
        page.as_ref().map_or_else(|error| matches!(error, StoreError::NotFound), |page| page.messages.is_empty());
    if is_nothing && !conversation::exists(&mut conn, id).await? {
        return Err(NO_CONVERSATION);
    }
    let page = page.map_err(|error| match error {
        StoreError::NotFound => EngineError::NotFound { what: "message" },
        error => bad_cursor(error),
    })?;
    let mut messages = chat(&mut conn, page.messages).await?;
    let mut doubts = Vec::new();
    for part in core.wholes.shown_in(id) {
        doubts.extend(doubt::of_chat(&mut conn, part).await?);
    }
    for one in &mut messages {
        one.in_doubt = doubts.contains(&one.message.id);
    }
    Ok(MessagePage { messages, before: page.before, after: page.after })
}

/// A page of a part of a chat's gallery, the newest first.
pub(crate) async fn gallery(
    core: &Arc<Core>,
    id: ConversationId,
    part: GalleryPart,
    cursor: Option<&str>,
    limit: u32,
) -> Result<GalleryPage, EngineError> {
    check_limit(limit, LARGEST_PAGE)?;
    let id = core.wholes.now(id);
    let mut conn = core.store.read().await?;
    let page = message::gallery(&mut conn, &core.wholes.shown_in(id), part, cursor, limit).await.map_err(bad_cursor)?;
    if page.messages.is_empty() && !conversation::exists(&mut conn, id).await? {
        return Err(NO_CONVERSATION);
    }
    Ok(GalleryPage { messages: chat(&mut conn, page.messages).await?, next: page.next })
}

/// People and messages that match what is typed.
pub(crate) async fn search(
    core: &Arc<Core>,
    text: &str,
    conversation: Option<ConversationId>,
    cursor: Option<&str>,
    limit: u32,
) -> Result<Found, EngineError> {
    check_limit(limit, LARGEST_FIND)?;
    if text.chars().count() > LONGEST_SEARCH {
        return Err(EngineError::Invalid {
            field: "text",
            problem: format!("longer than {LONGEST_SEARCH} characters"),
        });
    }
    let chats = conversation.map(|chat| core.wholes.shown_in(core.wholes.now(chat))).unwrap_or_default();
    // Side by side, each on a connection of its own: somebody waits for both at every letter typed.
    let beside = async {
        match (conversation, cursor) {
            (None, None) => Ok(search::beside(&mut *core.store.read().await?, text, BESIDE).await?),
            _ => Ok(FoundBeside::default()),
        }
    };
    let messages = async {
        let mut conn = core.store.read().await?;
        search::messages(&mut conn, text, &chats, cursor, limit).await.map_err(bad_cursor)
    };
    let (beside, found) = tokio::try_join!(beside, messages)?;
    let FoundBeside { people, notes } = beside;
    Ok(Found { people, notes, messages: found.messages, next: found.next })
}

/// Messages as the chat shows them: read together, because what one shows may stand in another.
async fn chat(conn: &mut SqliteConnection, messages: Vec<Message>) -> Result<Vec<ChatMessage>, EngineError> {
    let is = |kind| move |message: &&Message| message.kind == kind;
    let asks = |one: &&Message| is(MessageKind::Interactive)(one) || is(MessageKind::Template)(one);
    let asked = messages.iter().filter(asks);
    let asked: Vec<&Wamid> =
        asked.filter(|one| one.direction == Direction::Out).filter_map(|one| one.wamid.as_ref()).collect();
    let mut tapped: HashMap<Wamid, Vec<String>> = HashMap::new();
    for answer in change::answers(conn, &asked).await? {
        tapped.entry(answer.question).or_default().extend(content::tapped(answer.payload.as_deref()));
    }
    let places = messages.iter().any(|message| is(MessageKind::Location)(&message));
    let branches = if places { branches::all(conn).await? } else { Vec::new() };
    let around = Around { branches: &branches, tapped: &tapped };
    Ok(messages.into_iter().map(|message| dressed(message, &around)).collect())
}

fn dressed(message: Message, around: &Around<'_>) -> ChatMessage {
    let trouble = trouble_of(&Symptoms {
        delivery: message.delivery,
        error_code: message.error_code,
        error_title: message.error_title.as_deref(),
        verdict: message.verdict.as_deref(),
    });
    let (content, referral) = (content::of(&message, around), content::referral(&message));
    // What was written here has an author.
    let from_phone = message.direction == Direction::Out && message.actor.is_none();
    ChatMessage { message, content, referral, trouble, from_phone, in_doubt: false }
}

fn check_limit(limit: u32, largest: u32) -> Result<(), EngineError> {
    if (1..=largest).contains(&limit) {
        return Ok(());
    }
    Err(EngineError::Invalid { field: "limit", problem: format!("must be 1 to {largest}") })
}

/// A cursor nobody handed out is the caller's fault, not the store's.
fn bad_cursor(error: StoreError) -> EngineError {
    match error {
        StoreError::BadCursor => EngineError::Invalid { field: "cursor", problem: error.to_string() },
        error => EngineError::Store(error),
    }
}
