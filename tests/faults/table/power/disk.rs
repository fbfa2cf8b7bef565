//! What a disk may hold after the power went: of every file everything up to its last sync, and of what was written
//! later as much as chance has it — nothing, the beginning, or any of it with sectors missing.
//!
//! A write never harms bytes beside it: that much SQLite expects of a disk (`SQLITE_IOCAP_POWERSAFE_OVERWRITE`), and
//! Shopbell does not ask for less. The index in shared memory (`-shm`) is no file that lasts.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::tape::Event;
use crate::dice::Dice;

const SECTOR: usize = 512;

/// The disk while the record is played; what is not yet safe is kept as places in the record.
pub struct Disk<'a> {
    events: &'a [Event],
    next: usize,
    names: BTreeMap<Arc<str>, Name>,
    contents: Vec<Content>,
}

/// Which content a name leads to: now, and once the power has gone for sure.
#[derive(Clone, Copy, Default)]
struct Name {
    current: Option<usize>,
    lasting: Option<usize>,
}

#[derive(Default)]
struct Content {
    safe: Vec<u8>,
    pending: Vec<usize>,
    /// A journal or log that was not synced yet: with its first sync SQLite syncs the folder as well.
    is_new_log: bool,
}

/// How much of what was not synced a disk has kept.
#[derive(Clone, Copy)]
enum Luck {
    Nothing,
    Beginning,
    Anything,
}

impl<'a> Disk<'a> {
    pub fn new(events: &'a [Event]) -> Self {
        Self { events, next: 0, names: BTreeMap::new(), contents: Vec::new() }
    }

    /// Plays on until so many things were done.
    pub fn play_to(&mut self, point: usize) {
        while self.next < point {
            self.play(self.next);
            self.next += 1;
        }
    }

    fn play(&mut self, index: usize) {
        match &self.events[index] {
            Event::Create { file } => {
                let is_new_log = file.ends_with("-journal") || file.ends_with("-wal");
                self.contents.push(Content { is_new_log, ..Content::default() });
                self.names.entry(file.clone()).or_default().current = Some(self.contents.len() - 1);
            }
            Event::Write { file, .. } | Event::Truncate { file, .. } => self.content(file).pending.push(index),
            Event::Sync { file, from } => {
                let events = self.events;
                let content = self.content(file);
                let (covered, later) = content.pending.iter().partition(|done| **done < *from);
                content.pending = later;
                let covered: Vec<usize> = covered;
                for done in covered {
                    apply(&mut content.safe, &events[done], &mut |_| true);
                }
                if std::mem::take(&mut content.is_new_log) {
                    self.sync_folder();
                }
            }
            Event::Delete { file, lasting } => {
                self.names.get_mut(file).unwrap().current = None;
                if *lasting {
                    self.sync_folder();
                }
            }
        }
    }

    /// From here on every name leads where it leads now, power or not. The sync of a file alone does not see to that.
    fn sync_folder(&mut self) {
        for name in self.names.values_mut() {
            name.lasting = name.current;
        }
    }

    fn content(&mut self, file: &Arc<str>) -> &mut Content {
        let current = self.names.get(file).and_then(|name| name.current);
        &mut self.contents[current.expect("only files that are there are written")]
    }

    /// The files as they could be found when the power is back.
    pub fn after_power_loss(&self, dice: &mut Dice) -> Vec<(Arc<str>, Vec<u8>)> {
        let luck = match dice.below(3) {
            0 => Luck::Nothing,
            1 => Luck::Beginning,
            _ => Luck::Anything,
        };
        let mut files = Vec::new();
        for (file, name) in &self.names {
            let found = if dice.once_in(2) { name.current } else { name.lasting };
            if let Some(content) = found {
                files.push((file.clone(), self.rest_of(&self.contents[content], luck, dice)));
            }
        }
        files
    }

    fn rest_of(&self, content: &Content, luck: Luck, dice: &mut Dice) -> Vec<u8> {
        let mut bytes = content.safe.clone();
        let kept = match luck {
            Luck::Nothing => 0,
            Luck::Beginning => dice.index(content.pending.len() + 1),
            Luck::Anything => content.pending.len(),
        };
        for (place, index) in content.pending[..kept].iter().enumerate() {
            let event = &self.events[*index];
            match luck {
                // The last of them may have been cut in two.
                Luck::Beginning if place + 1 == kept => {
                    let mut left = dice.below(9);
                    apply(&mut bytes, event, &mut |_| {
                        left = left.saturating_sub(1);
                        left > 0
                    });
                }
                Luck::Nothing | Luck::Beginning => apply(&mut bytes, event, &mut |_| true),
                Luck::Anything => match dice.below(3) {
                    0 => {}
                    1 => apply(&mut bytes, event, &mut |_| true),
                    _ => apply(&mut bytes, event, &mut |_| dice.once_in(2)),
                },
            }
        }
        bytes
    }
}

/// Does to the bytes what was done to the file, sector by sector as far as `keeps` lets it.
fn apply(bytes: &mut Vec<u8>, event: &Event, keeps: &mut dyn FnMut(usize) -> bool) {
    match event {
        Event::Truncate { size, .. } => {
            if keeps(0) {
                bytes.resize(*size, 0);
            }
        }
        Event::Write { at, bytes: written, .. } => {
            let mut done = 0;
            while done < written.len() {
                let start = at + done;
                let piece = (SECTOR - start % SECTOR).min(written.len() - done);
                if keeps(start / SECTOR) {
                    if bytes.len() < start + piece {
                        bytes.resize(start + piece, 0);
                    }
                    bytes[start..start + piece].copy_from_slice(&written[done..done + piece]);
                }
                done += piece;
            }
        }
        Event::Create { .. } | Event::Sync { .. } | Event::Delete { .. } => {}
    }
}
