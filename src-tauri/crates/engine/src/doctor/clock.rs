//! This computer's clock beside Meta's: windows, limits and quiet hours are told by it.

use shopbell_model::Span;

use super::{Light, Unasked};
use crate::core::Core;

/// What a header's whole seconds and the way there and back may make, and some more.
const LITTLE: Span = Span::minutes(1);

/// What was found of the clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClockFound {
    /// How far this computer's clock is ahead of Meta's; negative behind it.
    pub ahead: Span,
}

impl ClockFound {
    /// How the clock does.
    #[must_use]
    pub fn light(&self) -> Light {
        if self.ahead.0.abs() <= LITTLE.0 { Light::Good } else { Light::Caution }
    }
}

pub(super) async fn ask(core: &Core) -> Result<ClockFound, Unasked> {
    let before = core.now();
    let there = core.client.server_time(&core.profile.phone_number_id).await?.ok_or(Unasked::NotYet)?;
    let after = core.now();
    // The answer was written somewhere in between: within it, both clocks agree.
    let ahead = if there < before {
        before - there
    } else if there > after {
        after - there
    } else {
        Span::default()
    };
    Ok(ClockFound { ahead })
}
