//! Brings a machine to where Shopbell can be built, run and tested: one file per source of programs.
//!
//! On Debian and Ubuntu missing packages are installed when that needs no password; elsewhere, and otherwise, a sentence
//! says what to do. What never lives here: anything that changes a machine which has all it needs.

pub mod apt;
pub mod node;
pub mod npm;
pub mod platform;
pub mod pywa;
pub mod rust;

use crate::tool::Show;
use crate::trouble::Trouble;

/// What the machine is to be made ready for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Building programs that have no window.
    Desk,
    /// Building and opening the window on a display.
    Window,
    /// Building the window and playing it on a display of our own.
    Stage,
    /// Installing the package into a clean system and playing it there.
    Proof,
    /// Every check and test.
    Tests,
}

/// Makes the machine ready.
///
/// # Errors
/// With a sentence that says what to do by hand.
pub fn ready(purpose: Purpose, show: Show) -> Result<(), Trouble> {
    platform::ready(purpose, show)?;
    if purpose == Purpose::Tests {
        rust::ready(show)?;
    }
    node::ready(show)
}
