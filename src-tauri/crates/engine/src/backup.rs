//! The encrypted copy of the shop: made by hand and every day, looked through, and put in the shop's place.
//!
//! One piece of work goes on at a time ([`work`]). A copy is made beside everything else ([`make`]) and looked through in a
//! place of its own before it counts ([`check`]). Putting one in the shop's place ([`restore`]) is the same looking through,
//! into a folder beside the shop's; only a copy that is whole, or whole but for files a person does without, becomes the shop, in
//! one step ([`place`]), after it was told what happened since ([`settle`]). What was there before stays
//! a while ([`aside`]). What never lives here: the shape of the file (`store::backup`), and how a code opens a key (`secrets`).

pub(crate) mod aside;
mod check;
mod daily;
mod label;
mod make;
mod paper;
pub mod place;
mod restore;
mod settle;
mod view;
mod work;

use thiserror::Error;

pub use aside::KEPT;
pub use check::Findings;
pub use daily::Plan;
pub use make::{Report, Trouble};
pub use paper::Paper;
pub use view::BackupView;
pub use work::{Looked, What, WorkView};

pub(crate) use daily::{plan, run};
pub(crate) use make::begin as make;
pub(crate) use paper::make_code;
pub(crate) use restore::{check, restore, stop};
pub(crate) use view::view;
pub(crate) use work::Work;

/// Where the plan and the last report stand in the store.
const KEY: &str = "backup";

/// Why a copy was not made, looked through or put in the shop's place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum BackupProblem {
    /// Another copy is made, looked through or put in place now.
    #[error("another backup is being worked on")]
    Busy,
    /// No folder was chosen, or it is not there now.
    #[error("the folder for backups is not there")]
    NoFolder,
    /// Nothing opens a copy yet: its code was not made, or the recovery file is gone.
    #[error("nothing would open the backup")]
    NoCode,
    /// The file is no copy of a shop.
    #[error("the file is no backup")]
    NotOurs,
    /// A newer program made it.
    #[error("a newer program made the backup")]
    Newer,
    /// It was made with another key, and opens with its code.
    #[error("the backup opens with its recovery code")]
    NeedsCode,
    /// What was typed is not its code.
    #[error("the code does not open the backup")]
    WrongCode,
    /// It is damaged where everything else is described.
    #[error("the backup is damaged at its beginning")]
    Shut,
    /// One of the two is encrypted and the other is not, or one is a practice shop.
    #[error("the backup is of another kind of shop")]
    OtherKind,
}
