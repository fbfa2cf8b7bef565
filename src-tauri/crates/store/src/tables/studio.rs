//! The template studio: drafts and the families they stand in (`family`, `draft`), what was kept of them (`version`), what
//! was handed in to Meta and what became of it (`submission`), names that are barred (`barred`), and sample files
//! (`sample`). What Meta has is in [`super::template`].

pub mod barred;
pub mod draft;
pub mod family;
pub mod sample;
pub mod submission;
pub mod version;
