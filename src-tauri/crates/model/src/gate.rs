//! The one gate every way out passes: may this go to this person now?
//!
//! A pure function of the question; the verdict is stored with the message. One rule a file under `rules/`, listed in
//! [`RULES`]. Nothing goes by silence: what no rule allows is refused.

mod rules;

use serde::{Deserialize, Serialize};

use crate::consent;
use crate::reach::Left;
use crate::template::{TemplateCategory, TemplateStanding};
use crate::time::{Span, UtcMillis};
use crate::window::ServiceWindow;

/// What is asked.
#[derive(Clone, Copy, Debug)]
pub struct Ask<'a> {
    /// What would go.
    pub what: Way,
    /// What for.
    pub purpose: Purpose,
    /// The conversation's window.
    pub window: &'a ServiceWindow,
    /// How the customer stands.
    pub contact: ContactFacts,
    /// How the shop's account stands.
    pub account: AccountFacts,
    /// When.
    pub now: UtcMillis,
}

/// What would go, as far as rules differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Way {
    /// Any message that is not a template.
    FreeForm,
    /// A reaction to a message, or taking one back.
    Reaction,
    /// A template. A rule about what templates are for looks at its category.
    Template(TemplateAsk),
}

/// A template that would go, as far as rules differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TemplateAsk {
    /// What it is for, as Meta judges it at this moment; absent when Meta calls it something not known here, which no
    /// rule may take for harmless.
    pub category: Option<TemplateCategory>,
    /// Whether it may go as it was written.
    pub standing: TemplateStanding,
}

/// What a message is for, as far as agreeing matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// A person answers in an open chat.
    Answer {
        /// When it was written: a customer who asked to stop since then may not have meant this to come.
        written: UtcMillis,
    },
    /// The one sentence that says that a stop was understood.
    Confirmation,
    /// The question whether offers may come.
    Question {
        /// When it was put.
        written: UtcMillis,
        /// Whether the customer asked to be asked (START).
        asked_for: bool,
    },
    /// News about the customer's own orders, begun by the shop.
    Orders,
    /// Offers, begun by the shop. What nobody says more of counts as this.
    Offers,
}

/// How the customer stands with the shop.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContactFacts {
    /// Whether the shop has blocked the customer.
    pub blocked: bool,
    /// What the customer agreed to and withdrew.
    pub consent: consent::Facts,
    /// Whether the customer counts for the limit of a moving day already.
    #[serde(default)]
    pub reached: bool,
    /// When the shop last began with an offer to this customer.
    #[serde(default)]
    pub last_offer: Option<UtcMillis>,
    /// Whether the customer's number is one of the United States.
    #[serde(default)]
    pub in_states: bool,
}

/// How the shop's account stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccountFacts {
    /// Why nothing may be sent until a person acts.
    pub parked: Option<Parked>,
    /// Whether who agrees must have been told that it is about WhatsApp.
    pub strict: bool,
    /// How many people more may be reached outside a window.
    #[serde(default)]
    pub left: Left,
    /// How long nobody gets another offer after one; nothing where a person picks it.
    #[serde(default)]
    pub offers_gap: Span,
}

/// Why nothing may be sent until a person acts (CONTRACT §8).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Parked {
    /// The access token is dead or lacks a permission.
    Token,
    /// The account or number is restricted, unpaid or not registered.
    Account,
}

/// The gate's answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "verdict", rename_all = "snake_case")]
pub enum Verdict {
    /// It may go.
    Allowed {
        /// Why.
        because: Because,
    },
    /// It may not go.
    Refused {
        /// Why.
        because: Because,
    },
}

/// The reason of a verdict.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "reason", rename_all = "snake_case")]
pub enum Because {
    /// The customer spoke less than 24 hours ago.
    WindowOpen {
        /// When the window closes.
        until: UtcMillis,
    },
    /// A template may go outside the window.
    Template,
    /// The template may not go as it stands at Meta now.
    TemplateUnfit {
        /// How it stands.
        standing: TemplateStanding,
    },
    /// The window closed: only a template may go.
    WindowClosed {
        /// When it closed.
        since: UtcMillis,
    },
    /// The customer never wrote: only a template may go.
    NeverWrote,
    /// The customer agreed.
    Agreed {
        /// The entry of the ledger this relies on.
        entry: i64,
    },
    /// The customer wrote to the shop, and nothing says that order news are not wanted.
    OwnOrders,
    /// The customer asked to stop.
    AskedToStop {
        /// When.
        since: UtcMillis,
        /// The entry of the ledger this relies on.
        entry: i64,
    },
    /// Nothing says that the customer agreed.
    NothingOnFile,
    /// The customer agreed, and was not told that it is about WhatsApp.
    NotNamed {
        /// The entry of the ledger.
        entry: i64,
    },
    /// The shop has blocked the customer.
    Blocked,
    /// Meta's limit of people in a moving day is used.
    LimitUsed {
        /// When there is room again.
        until: UtcMillis,
    },
    /// The customer got an offer lately.
    TooOften {
        /// When.
        last: UtcMillis,
        /// From when on another may go.
        until: UtcMillis,
    },
    /// WhatsApp delivers no offers to numbers of the United States.
    NoOffersToStates,
    /// The access token must be mended first.
    ParkedToken,
    /// The account must be mended first.
    ParkedAccount,
    /// No rule allows it.
    NoRule,
}

/// A rule's opinion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Opinion {
    Allows(Because),
    Refuses(Because),
    Silent,
}

type Rule = fn(&Ask<'_>) -> Opinion;

/// Every rule. The first refusal decides: lasting reasons stand before those that a person can mend.
const RULES: &[Rule] = &[
    rules::blocked::judge,
    rules::consent::judge,
    rules::states::judge,
    rules::window::judge,
    rules::template::judge,
    rules::often::judge,
    rules::reach::judge,
    rules::parked::judge,
];

/// Judges one question. Refused as soon as one rule refuses; allowed only if a rule allows it.
#[must_use]
pub fn judge(ask: &Ask<'_>) -> Verdict {
    let mut allowed = None;
    for rule in RULES {
        match rule(ask) {
            Opinion::Refuses(because) => return Verdict::Refused { because },
            Opinion::Allows(because) => allowed = allowed.or(Some(because)),
            Opinion::Silent => {}
        }
    }
    allowed.map_or(Verdict::Refused { because: Because::NoRule }, |because| Verdict::Allowed { because })
}

impl Verdict {
    /// Whether it may go.
    #[must_use]
    pub fn is_allowed(&self) -> bool {
        matches!(self, Self::Allowed { .. })
    }

    /// Why.
    #[must_use]
    pub fn because(&self) -> Because {
        match self {
            Self::Allowed { because } | Self::Refused { because } => *because,
        }
    }
}

impl Because {
    /// Whether the message may wait: a person can mend the reason, and then it goes.
    #[must_use]
    pub fn may_wait(&self) -> bool {
        matches!(self, Self::ParkedToken | Self::ParkedAccount)
    }
}

#[cfg(test)]
mod tests;
