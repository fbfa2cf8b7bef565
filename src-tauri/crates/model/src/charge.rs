//! How a template will be charged (CONTRACT §6). No price is invented: rate cards change and are not known here.

use crate::template::TemplateCategory;
use crate::time::UtcMillis;
use crate::window::{WindowNow, WindowState};

/// 2026-10-01T00:00:00Z: from here on a utility template inside an open window is charged again (CONTRACT §6).
pub const UTILITY_IS_CHARGED_INSIDE: UtcMillis = UtcMillis(1_790_812_800_000);

crate::words::words! {
    /// How a template will be charged.
    Charge {
        /// It costs nothing: the customer came from an ad or a page's button a short while ago.
        FreeEntryPoint = "free_entry_point",
        /// It costs nothing: a utility template inside an open window, before October 2026.
        FreeWindow = "free_window",
        /// It costs what Meta's price list says for its category and the customer's country.
        Charged = "charged",
    }
}

/// How a template of this category will be charged when it goes at `now`.
#[must_use]
pub fn of(category: TemplateCategory, window: &WindowNow, now: UtcMillis) -> Charge {
    let open = matches!(window.state, WindowState::Open | WindowState::Closing);
    if window.free_until.is_some() {
        Charge::FreeEntryPoint
    } else if category == TemplateCategory::Utility && open && now < UTILITY_IS_CHARGED_INSIDE {
        Charge::FreeWindow
    } else {
        Charge::Charged
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::Span;
    use crate::window::ServiceWindow;

    #[test]
    fn nothing_is_called_free_that_is_not() {
        use TemplateCategory::{Marketing, Utility};
        let before = UtcMillis(UTILITY_IS_CHARGED_INSIDE.0 - 1);
        let open = |now| ServiceWindow { last_inbound: Some(now), entry_point_until: None }.judge(now);
        assert_eq!(of(Utility, &open(before), before), Charge::FreeWindow);
        assert_eq!(of(Marketing, &open(before), before), Charge::Charged);
        let after = UTILITY_IS_CHARGED_INSIDE;
        assert_eq!(of(Utility, &open(after), after), Charge::Charged, "since October 2026");
        let closed = ServiceWindow::default().judge(before);
        assert_eq!(of(Utility, &closed, before), Charge::Charged);
        let ad = ServiceWindow { last_inbound: None, entry_point_until: Some(after + Span::hours(3)) };
        assert_eq!(of(Marketing, &ad.judge(after), after), Charge::FreeEntryPoint);
    }
}
