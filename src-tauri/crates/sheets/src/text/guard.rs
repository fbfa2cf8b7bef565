//! Watches how much of a text is read for one record, so that one that never ends is found out before memory is full; and
//! makes every end of a line one letter, so that lines are counted as a person counts them.

use std::cell::{Cell, RefCell};
use std::io::{self, Read};
use std::rc::Rc;

use super::quoting::Quoting;
use crate::limits::RECORD;

/// Lets bytes through as long as the record they belong to is not too long.
pub struct Guard<R> {
    inner: R,
    watch: Watch,
    /// The last letter ended a line the old way: a new line after it is the same end.
    after_return: bool,
}

/// What the one who reads records knows of the bytes.
#[derive(Clone)]
pub struct Watch {
    given: Rc<Cell<u64>>,
    most: Rc<Cell<u64>>,
    over: Rc<Cell<bool>>,
    quoting: Rc<RefCell<Quoting>>,
    last: Rc<Cell<u8>>,
}

impl<R: Read> Guard<R> {
    pub fn new(inner: R, delimiter: u8, quote: u8) -> (Self, Watch) {
        let watch = Watch {
            given: Rc::default(),
            most: Rc::default(),
            over: Rc::default(),
            quoting: Rc::new(RefCell::new(Quoting::new(delimiter, quote))),
            last: Rc::default(),
        };
        (Self { inner, watch: watch.clone(), after_return: false }, watch)
    }
}

impl Watch {
    /// The record that begins at this byte may be as long as records are.
    pub fn allow_from(&self, byte: u64) {
        self.most.set(byte + RECORD);
    }

    /// Whether a record was too long.
    pub fn is_over(&self) -> bool {
        self.over.get()
    }

    /// Bytes that were read so far.
    pub fn taken(&self) -> u64 {
        self.given.get()
    }

    /// The last byte that was read.
    pub fn last(&self) -> u8 {
        self.last.get()
    }

    /// Whether the record that ends before this byte has a quotation mark that closes where none may.
    pub fn strayed_before(&self, byte: u64) -> bool {
        self.quoting.borrow_mut().strayed_before(byte)
    }

    /// Whether what was read so far ends inside quotation marks.
    pub fn is_open(&self) -> bool {
        self.quoting.borrow().is_open()
    }
}

impl<R: Read> Read for Guard<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.watch.given.get() > self.watch.most.get() {
            self.watch.over.set(true);
            return Err(io::Error::other("a record does not end"));
        }
        loop {
            let read = self.inner.read(buffer)?;
            let count = self.lines(buffer.get_mut(..read).unwrap_or_default());
            // What was read may have been the second half of an end of a line and nothing else.
            if count == 0 && read > 0 {
                continue;
            }
            let kept = buffer.get(..count).unwrap_or_default();
            if let Some(last) = kept.last() {
                self.watch.last.set(*last);
            }
            self.watch.quoting.borrow_mut().read(kept);
            self.watch.given.set(self.watch.given.get() + count as u64);
            return Ok(count);
        }
    }
}

impl<R> Guard<R> {
    /// Makes `\r\n` and `\r` one `\n`, in place; answers how many bytes are left.
    fn lines(&mut self, bytes: &mut [u8]) -> usize {
        let mut kept = 0;
        for at in 0..bytes.len() {
            let Some(byte) = bytes.get(at).copied() else { break };
            let is_return = byte == b'\r';
            let is_second = byte == b'\n' && self.after_return;
            self.after_return = is_return;
            if !is_second && let Some(place) = bytes.get_mut(kept) {
                *place = if is_return { b'\n' } else { byte };
                kept += 1;
            }
        }
        kept
    }
}
