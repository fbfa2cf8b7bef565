//! Campaigns: one template to many people who agreed to it, each of them once.
//!
//! A draft is a plan ([`plan`], written by `drafts`). *Checking* it looks at everybody it means, one by one, with the gate
//! (`check`, `fit`), and leaves a row for each: who gets it, and who does not and why. Starting it lets the worker (`feed`) turn
//! rows into messages, a few at a time and behind every chat; a row takes its message in the transaction that puts that into
//! the outbox, so nothing that crashes in between sends twice or forgets anybody. What becomes of a message comes back by
//! `moved`, and when customers mind, `guard` stops it. Steering it by hand is `steer`, and what is shown of it `view`.
//!
//! What never lives here: whether something may go to somebody (the gate), and how it goes (the outbox).

mod check;
mod drafts;
mod export;
mod feed;
mod files;
mod fit;
mod guard;
mod hours;
mod moved;
pub mod plan;
mod settings;
mod steer;
mod view;

#[cfg(test)]
mod tests;

pub(crate) use check::check;
pub(crate) use drafts::{delete, save};
pub use export::CampaignWords;
pub(crate) use export::export;
pub use export::place_of;
pub(crate) use feed::run;
pub use files::PlanFile;
pub(crate) use moved::{facing, is_called_off, moved};
pub use settings::CampaignSettings;
pub(crate) use settings::{save as save_settings, stored as stored_settings};
pub use shopbell_store::tables::recipient::report::{Followed, Group, Row};
pub use steer::Move;
pub(crate) use steer::{steer, try_out};
pub use view::why_of;
pub use view::{Cost, CostLine, Line, Recipients, View};
pub(crate) use view::{page, recipients, view};

use shopbell_model::campaign::CampaignState;

use crate::error::EngineError;

/// The most campaigns that go at the same time: each has its own turn.
const AT_ONCE: u32 = 20;

/// The longest name of a campaign, in characters.
pub const LONGEST: usize = 80;

const NO_CAMPAIGN: EngineError = EngineError::NotFound { what: "campaign" };

/// Why a campaign cannot do what it was asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CampaignProblem {
    /// It stands where this cannot be done any more, or not yet.
    Stands {
        /// Where.
        state: CampaignState,
    },
    /// Nobody was chosen.
    NoAudience,
    /// No template was chosen.
    NoTemplate,
    /// The template asks for a file, a place or an end of its offer, which a campaign does not bring.
    NeedsMore,
    /// The three questions are not answered.
    NoReasons,
    /// It was changed since its people were looked at.
    NotChecked,
    /// Of all who are meant nobody may get it.
    NobodyLeft,
    /// The time it is to begin has passed.
    InThePast,
}

impl From<CampaignProblem> for EngineError {
    fn from(problem: CampaignProblem) -> Self {
        Self::Campaign(problem)
    }
}
