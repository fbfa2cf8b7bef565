//! The people the shop knows: found and filtered, each with what is written down of them and where that came from, lists,
//! segments, files of them to take along, and everything of one person for that person.
//!
//! A person need not have a chat, nor a number. What is written down is only ever added to (`contact_value`): the newest counts,
//! and tells who wrote it. Rules of a segment are in `model`, their SQL in `store`; the gate is asked when something goes, as ever.

mod add;
mod alike;
mod chat;
mod export;
mod fields;
mod find;
mod labels;
mod lists;
mod making;
mod one;
mod pack;
mod segments;
mod sorting;
mod tidy;
mod values;
mod zipped;

pub use alike::{Alike, AlikePair, Become};
pub use export::{ExportFormat, ExportWords, NewExport};
pub use find::{Counted, Found, Query};
pub use making::{ExportState, ExportView};
pub use one::{FieldShown, PersonView};
pub use pack::{NewPack, PackWords};
pub use shopbell_store::tables::contact_value::Value;
pub use shopbell_store::tables::field::Field;
pub use shopbell_store::tables::identity::IdentityKind;
pub use shopbell_store::tables::list::List;
pub use shopbell_store::tables::person::{Chat, Named, PersonLine, letter};
pub use shopbell_store::tables::segment::Kept;

pub use add::Added;
pub use segments::LONGEST as LONGEST_SEGMENT;

pub(crate) use add::{add, add_number, remove_number};
pub(crate) use alike::{all as alike, make_one, set_two, watch as watch_alike};
pub(crate) use chat::open_chat;
pub(crate) use export::begin as begin_export;
pub(crate) use fields::MOST as MOST_FIELDS;
pub(crate) use fields::{all_fields, remove_field, save_field};
pub(crate) use find::judging;
pub(crate) use find::{count, find, size};
pub(crate) use labels::put_label;
pub(crate) use lists::MOST as MOST_LISTS;
pub(crate) use lists::{all_lists, put_on_list, remove_list, save_list};
pub(crate) use making::begin as begin_file;
pub(crate) use making::{Exports, forget_exports, stop as stop_export, view as export};
pub(crate) use one::one;
pub(crate) use pack::begin as begin_pack;
pub(crate) use segments::{all_segments, delete_segment, save_segment};
pub(crate) use sorting::keep_sorted;
pub(crate) use values::set_value;

use crate::error::EngineError;

/// Nobody of that id stands among the people.
const NOBODY: EngineError = EngineError::NotFound { what: "person" };
