//! The customer service window: how long free-form messages may go after the customer spoke (CONTRACT §6).

use serde::{Deserialize, Serialize};

use crate::time::{Span, UtcMillis};

/// How long free-form messages may go after each message or call of the customer (CONTRACT §6).
pub const SERVICE_WINDOW: Span = Span::hours(24);

/// How long messages cost nothing after the shop answered a customer who came from an ad (CONTRACT §6).
pub const ENTRY_POINT: Span = Span::hours(72);

/// How long before its end a window counts as closing.
pub const CLOSING_SOON: Span = Span::hours(2);

/// What is known about a conversation's windows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ServiceWindow {
    /// When the customer last wrote or called.
    pub last_inbound: Option<UtcMillis>,
    /// Until when a free entry point lasts.
    pub entry_point_until: Option<UtcMillis>,
}

/// State of the customer service window.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WindowState {
    /// Free-form messages may go.
    Open,
    /// Free-form messages may go for [`CLOSING_SOON`] more at most.
    Closing,
    /// Only a template may go.
    Closed,
    /// The customer never wrote: only a template may go.
    Never,
}

/// A window judged at one moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WindowNow {
    /// How it stands.
    pub state: WindowState,
    /// When it closes or closed; absent when the customer never wrote.
    pub until: Option<UtcMillis>,
    /// When anything here next changes by itself.
    pub changes_at: Option<UtcMillis>,
    /// Until when messages cost nothing, while a free entry point lasts. It does not open the window: templates are
    /// still needed when the customer service window is closed (CONTRACT §6).
    pub free_until: Option<UtcMillis>,
}

impl ServiceWindow {
    /// When the customer service window closes or closed.
    #[must_use]
    pub fn until(&self) -> Option<UtcMillis> {
        self.last_inbound.map(|at| at + SERVICE_WINDOW)
    }

    /// Whether any message may go at `now`.
    #[must_use]
    pub fn is_open(&self, now: UtcMillis) -> bool {
        self.until().is_some_and(|until| now < until)
    }

    /// How the windows stand at `now`. At the very moment it ends a window is closed.
    #[must_use]
    pub fn judge(&self, now: UtcMillis) -> WindowNow {
        let until = self.until();
        let (state, next) = match until {
            None => (WindowState::Never, None),
            Some(end) if now >= end => (WindowState::Closed, None),
            Some(end) if now >= end - CLOSING_SOON => (WindowState::Closing, Some(end)),
            Some(end) => (WindowState::Open, Some(end - CLOSING_SOON)),
        };
        let free_until = self.entry_point_until.filter(|end| *end > now);
        let changes_at = [next, free_until].into_iter().flatten().min();
        WindowNow { state, until, changes_at, free_until }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{CLOSING_SOON, SERVICE_WINDOW, ServiceWindow, WindowState};
    use crate::time::{Span, UtcMillis};

    const WROTE: UtcMillis = UtcMillis(1_780_000_000_000);

    fn wrote() -> ServiceWindow {
        ServiceWindow { last_inbound: Some(WROTE), entry_point_until: None }
    }

    #[test]
    fn the_edges_belong_to_the_later_state() {
        let end = WROTE + SERVICE_WINDOW;
        let state = |at| wrote().judge(at).state;
        assert_eq!(state(WROTE), WindowState::Open);
        assert_eq!(state(end - CLOSING_SOON - Span(1)), WindowState::Open);
        assert_eq!(state(end - CLOSING_SOON), WindowState::Closing);
        assert_eq!(state(end - Span(1)), WindowState::Closing);
        assert_eq!(state(end), WindowState::Closed);
    }

    #[test]
    fn who_never_wrote_has_no_window() {
        let now = ServiceWindow::default().judge(WROTE);
        assert_eq!((now.state, now.until, now.changes_at, now.free_until), (WindowState::Never, None, None, None));
    }

    #[test]
    fn a_free_entry_point_makes_messages_free_but_opens_nothing() {
        let free = WROTE + Span::hours(72);
        let window = ServiceWindow { entry_point_until: Some(free), ..wrote() };
        let later = window.judge(WROTE + Span::hours(30));
        assert_eq!((later.state, later.free_until, later.changes_at), (WindowState::Closed, Some(free), Some(free)));
        assert_eq!(window.judge(free).free_until, None);
    }

    proptest! {
        #[test]
        fn nothing_changes_before_it_says_so(
            after in 0i64..200_000_000,
            entry in proptest::option::of(0i64..300_000_000),
            wait in 0i64..300_000_000,
        ) {
            let window = ServiceWindow { entry_point_until: entry.map(|span| WROTE + Span(span)), ..wrote() };
            let now = WROTE + Span(after);
            let told = window.judge(now);
            let later = now + Span(wait);
            if told.changes_at.is_none_or(|change| later < change) {
                prop_assert_eq!(window.judge(later), told);
            }
            if let Some(change) = told.changes_at {
                prop_assert_ne!(window.judge(change), told, "a promised change must come");
            }
        }
    }
}
