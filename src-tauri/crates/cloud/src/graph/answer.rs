//! Shapes many answers share.

use crate::wire::{Read, Reader};

/// A page of a list.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Page<T> {
    /// What is on it.
    pub items: Vec<T>,
    /// Where the next page begins; absent on the last.
    pub after: Option<String>,
}

impl<T: Read> Read for Page<T> {
    fn read(from: Reader<'_>) -> Self {
        let paging = from.get("paging");
        // Meta gives a cursor on the last page too; only `next` says that something follows.
        let after = paging.get("cursors").id("after").filter(|_| paging.has("next"));
        Self { items: from.many("data"), after }
    }
}
