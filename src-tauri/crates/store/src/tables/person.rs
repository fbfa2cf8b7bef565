//! The customers as the shop knows them: in the order of their names, by what is asked of them, and each alone.
//!
//! A person is a contact that stands in the list. Who was merged is the contact of the merged chat; what names the parts and
//! what is written down of them belongs to it, and hangs on the parts. What a file brought is seen once it was brought in:
//! whoever reads people reads the views `…_seen`.

mod one;
mod page;
mod rules;
mod sort;
mod stand;
#[cfg(test)]
mod tests;

pub use one::{
    Chat, Detail, Named, bodies, chats, details, labels, lists, names, own_contact, phones_named, shown, whole,
};
pub use page::{Among, PeoplePage, PersonLine, count, count_ahead, line, page};
pub use rules::Judging;
pub use sort::{letter, name_key, sort_key};
pub use stand::{
    is_sorted, move_all, offer_phone, profile_name, refresh, refresh_all, set_own_name, sort_next, sort_staged,
    unlisted, unsorted,
};
