//! Who the shop is, and what the frame of the window shows of it.

use std::sync::Arc;

use shopbell_model::allowance::Allowance;
use shopbell_model::window::{ENTRY_POINT, SERVICE_WINDOW};
use shopbell_model::{AccountId, ActorId, ActorKind, NumberId, PhoneNumberId, PortfolioId, Span, UtcMillis, WabaId};
use shopbell_store::Store;
use shopbell_store::tables::consent::doubt;
use shopbell_store::tables::{account, actor, conversation, field, later, message::trouble, number, outbox, portfolio};

use crate::allowance;
use crate::catch_up::{self, CatchUp};
use crate::core::Core;
use crate::doctor::{self, Light};
use crate::error::EngineError;
use crate::outbox::Sending;
use crate::studio;

/// Who the shop is, as Meta knows it.
#[derive(Clone, Debug)]
pub struct ShopProfile {
    /// Meta's id of the business portfolio.
    pub portfolio: String,
    /// The WhatsApp business account.
    pub waba_id: WabaId,
    /// Meta's id of the app: sample files of templates are brought to it. Empty where it is not known.
    pub app_id: String,
    /// The number customers write to.
    pub phone_number_id: PhoneNumberId,
    /// The verified name of the business.
    pub name: String,
    /// The number as people write it.
    pub display_phone: String,
    /// Whether this is the practice shop.
    pub practice: bool,
}

/// The shop's own rows.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Own {
    /// The account: what templates hang on.
    pub(crate) account: AccountId,
    /// The person at the counter. There is one until helpers get names of their own.
    pub(crate) person: ActorId,
    /// Whose people they are.
    pub(crate) portfolio: PortfolioId,
    /// The number that chats are begun from.
    pub(crate) number: NumberId,
}

/// The shop as the frame of the window shows it.
#[derive(Clone, Debug)]
pub struct Overview {
    /// The verified name of the business.
    pub name: String,
    /// The number as people write it.
    pub display_phone: String,
    /// Whether this is the practice shop.
    pub practice: bool,
    /// What time it is in the shop.
    pub now: UtcMillis,
    /// Conversations that wait for an answer and hold something unread.
    pub unread_conversations: u32,
    /// Whether messages leave.
    pub sending: Sending,
    /// How the whole connection does, as far as it is known.
    pub connection: Light,
    /// Messages that wait to go.
    pub waiting: u32,
    /// How many of the month's free answers are used.
    pub allowance: Allowance,
    /// Messages that did not go or that nobody knows of, as far as they are counted.
    pub in_trouble: u32,
    /// Texts whose time had come and that could not go.
    pub held: u32,
    /// What came in after the last absence, until a person has seen it.
    pub catch_up: Option<CatchUp>,
    /// Sentences that a person must read.
    pub in_doubt: u32,
    /// What Meta said of templates since somebody last looked, the newest first.
    pub answers: Vec<studio::Answer>,
    /// Length of the customer service window.
    pub service_window: Span,
    /// Length of a free entry point.
    pub entry_point: Span,
}

/// Writes down who the shop is.
pub(crate) async fn register(store: &Store, profile: &ShopProfile) -> Result<Own, EngineError> {
    let profile = profile.clone();
    let own = store
        .write(move |tx| {
            Box::pin(async move {
                let portfolio = portfolio::ensure(tx, &profile.portfolio, &profile.name).await?;
                let account = account::ensure(tx, portfolio, &profile.waba_id, &profile.name, true).await?;
                let facts = number::NumberFacts {
                    account,
                    phone_number_id: &profile.phone_number_id,
                    display_phone: &profile.display_phone,
                    verified_name: &profile.name,
                    ours: true,
                };
                let number = number::ensure(tx, &facts).await?;
                field::ensure(tx, portfolio).await?;
                let person = actor::ensure(tx, ActorKind::Person, "").await?;
                Ok(Own { account, person, portfolio, number })
            })
        })
        .await?;
    Ok(own)
}

/// The shop as the frame of the window shows it.
pub(crate) async fn overview(core: &Arc<Core>) -> Result<Overview, EngineError> {
    let mut conn = core.store.read().await?;
    let unread_conversations = conversation::write::unread_conversations(&mut conn).await?;
    let waiting = outbox::counts(&mut conn).await?.waiting;
    let now = core.now();
    let allowance = allowance::this_month(&mut conn, &core.profile.phone_number_id, now).await?;
    Ok(Overview {
        name: core.profile.name.clone(),
        display_phone: core.profile.display_phone.clone(),
        practice: core.profile.practice,
        now,
        unread_conversations,
        sending: core.sending.now(),
        connection: doctor::overall(core),
        waiting,
        allowance,
        in_trouble: trouble::count_in_trouble(&mut conn).await?,
        held: later::count_held(&mut conn).await?,
        catch_up: catch_up::last(&mut conn).await?.filter(|last| !last.dismissed),
        in_doubt: doubt::count(&mut conn).await?,
        answers: studio::unseen(&mut conn).await?,
        service_window: SERVICE_WINDOW,
        entry_point: ENTRY_POINT,
    })
}
