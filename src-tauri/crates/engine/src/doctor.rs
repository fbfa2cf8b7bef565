//! The connection doctor: every link between a customer's phone and this machine that can be asked, each a file.
//!
//! An examination asks Meta and the shop's own public address, side by side, and keeps what it found as long as
//! the program runs, with the time at which each link was last seen to work. [`point`] is the one repair: it has Meta send
//! everything here. Nothing is asked by itself as long as nothing is amiss: a person opens the page or presses the button. What
//! was found amiss is asked again until it is well ([`again`]), so that no light outlives what lit it. What never lives here:
//! sentences, and what is known without asking anybody ([`crate::connection`]).

mod account_events;
mod address;
mod ask;
mod clock;
mod message_events;
mod number;
mod point;
mod token;

use std::sync::{Arc, Mutex, PoisonError};

use secrecy::SecretString;
use shopbell_cloud::graph::AppCredentials;
use shopbell_gateway::tunnel::PublicAddress;
use shopbell_model::UtcMillis;

pub use account_events::AccountEvents;
pub use address::{AddressFound, ProbeFailure};
pub use ask::Unasked;
pub use clock::ClockFound;
pub use message_events::{Arrival, MessageEvents};
pub use number::{NumberFound, NumberWant};
pub use point::Pointed;
pub(crate) use point::point;
pub use token::TokenFound;

use crate::changes::{Change, Tag};
use crate::core::Core;
use crate::outbox::Sending;

/// What Meta has to know to send webhooks here.
pub struct WebhookLink {
    /// Where the receiver is found from outside.
    pub address: PublicAddress,
    /// What Meta repeats in its challenge.
    pub verify_token: SecretString,
    /// The app whose subscription the shop uses; absent where it is not known.
    pub app: Option<AppCredentials>,
}

/// How a link does. What is not known is no complaint; the later, the worse.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Light {
    /// Nobody could be asked.
    Unknown,
    /// Works.
    Good,
    /// Works, but something wants a look.
    Caution,
    /// Does not work.
    Danger,
}

/// What was found of one link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// How it does.
    pub light: Light,
    /// When it was last seen to work, since the program was started.
    pub good_at: Option<UtcMillis>,
    /// The link and its facts.
    pub link: Found,
}

/// A link that was asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// The access token.
    Token(Result<TokenFound, Unasked>),
    /// The shop's number.
    Number(Result<NumberFound, Unasked>),
    /// Where Meta sends messages and statuses.
    MessageEvents(Result<MessageEvents, Unasked>),
    /// Where Meta sends what concerns templates and account.
    AccountEvents(Result<AccountEvents, Unasked>),
    /// The receiver, from outside.
    Address(Result<AddressFound, Unasked>),
    /// This computer's clock beside Meta's.
    Clock(Result<ClockFound, Unasked>),
}

impl Found {
    /// Every link, before anything was asked; of those that this shop has.
    fn unasked(core: &Core) -> Vec<Self> {
        let (link, not_yet) = (core.webhook.as_ref(), Unasked::NotYet);
        let mut all = vec![Self::Token(Err(not_yet)), Self::Number(Err(not_yet))];
        if let Some(link) = link {
            all.push(Self::MessageEvents(Err(not_yet)));
            if link.app.is_some() {
                all.push(Self::AccountEvents(Err(not_yet)));
            }
            all.push(Self::Address(Err(not_yet)));
        }
        all.push(Self::Clock(Err(not_yet)));
        all
    }

    fn light(&self, now: UtcMillis) -> Light {
        match self {
            Self::Token(found) => ask::light(found, |token| token.light(now)),
            Self::Number(found) => ask::light(found, NumberFound::light),
            Self::MessageEvents(found) => ask::light(found, MessageEvents::light),
            Self::AccountEvents(found) => ask::light(found, AccountEvents::light),
            Self::Address(found) => ask::light(found, AddressFound::light),
            Self::Clock(found) => ask::light(found, ClockFound::light),
        }
    }
}

/// What the last examination found.
#[derive(Clone, Debug)]
pub struct Examination {
    /// When it began; absent when none was made.
    pub at: Option<UtcMillis>,
    /// The links, in the order of the chain.
    pub findings: Vec<Finding>,
}

/// What was found, as long as the program runs.
#[derive(Default)]
pub(crate) struct Examined {
    last: Mutex<Option<Examination>>,
    /// One examination at a time: Meta counts questions (CONTRACT §5).
    turn: tokio::sync::Mutex<()>,
}

impl Examined {
    /// What the last examination found; before the first, links that nobody asked.
    pub(crate) fn now(&self, core: &Core) -> Examination {
        let last = self.last.lock().unwrap_or_else(PoisonError::into_inner).clone();
        last.unwrap_or_else(|| Examination {
            at: None,
            findings: Found::unasked(core)
                .into_iter()
                .map(|link| Finding { light: Light::Unknown, good_at: None, link })
                .collect(),
        })
    }

    /// The worst that was found; good while nobody was asked.
    fn worst(&self) -> Light {
        let last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        let lights = last.iter().flat_map(|last| &last.findings).map(|finding| finding.light);
        lights.max().unwrap_or(Light::Good).max(Light::Good)
    }

    /// Whether an examination that began after this moment is there.
    fn is_newer_than(&self, asked: UtcMillis) -> bool {
        let last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        last.as_ref().and_then(|last| last.at).is_some_and(|at| at > asked)
    }

    fn keep(&self, at: UtcMillis, found: Vec<Found>) {
        let mut last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        let findings = found.into_iter().map(|link| {
            let light = link.light(at);
            let before = last.iter().flat_map(|last| &last.findings).find(|one| same(&one.link, &link));
            let good_at = if light == Light::Good { Some(at) } else { before.and_then(|before| before.good_at) };
            Finding { light, good_at, link }
        });
        let findings = findings.collect();
        *last = Some(Examination { at: Some(at), findings });
    }
}

fn same(one: &Found, other: &Found) -> bool {
    std::mem::discriminant(one) == std::mem::discriminant(other)
}

/// How the whole connection does, for the frame of the window: without asking anybody.
pub(crate) fn overall(core: &Core) -> Light {
    let sending = match core.sending.now() {
        Sending::Parked { .. } => Light::Danger,
        Sending::Unreachable { .. } => Light::Caution,
        Sending::Going => Light::Good,
    };
    sending.max(core.examined.worst())
}

/// Asks every link now. Who asks while others do waits for them, and is content with what was begun after it asked.
pub(crate) async fn examine(core: &Arc<Core>) {
    let asked = core.now();
    let _turn = core.examined.turn.lock().await;
    if core.examined.is_newer_than(asked) {
        return;
    }
    let begun = core.now();
    let (token, number, clock) = tokio::join!(token::ask(core), number::ask(core), clock::ask(core));
    let mut found = vec![Found::Token(token), Found::Number(number.clone().map(|(found, _)| found))];
    if let Some(link) = &core.webhook {
        let targets = number.map(|(_, targets)| targets);
        let account = async {
            match &link.app {
                Some(app) => Some(account_events::ask(core, link, app).await),
                None => None,
            }
        };
        let messages = message_events::ask(core, link, targets);
        let (messages, account, address) = tokio::join!(messages, account, address::ask(core, link));
        found.push(Found::MessageEvents(messages));
        found.extend(account.map(Found::AccountEvents));
        found.push(Found::Address(address));
    }
    found.push(Found::Clock(clock));
    core.examined.keep(begun, found);
    core.changes.send(Change::Tags(vec![Tag::Connection, Tag::Shop]));
}

/// Asks again where something was found amiss; from time to time, by whoever asks Meta anyway.
pub(crate) async fn again(core: &Arc<Core>) {
    if core.examined.worst() > Light::Good {
        examine(core).await;
    }
}

#[cfg(test)]
mod tests;
