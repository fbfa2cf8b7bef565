//! The probe of the disk: what one small write with its fsync costs, where the shop lies and in memory.

use std::fs::File;
use std::io::{Result, Write};
use std::path::Path;
use std::time::{Duration, Instant};

/// Where Linux keeps files in memory.
const MEMORY: &str = "/dev/shm";

/// What an fsync cost, as the median of a few.
#[derive(Clone, Copy, Debug)]
pub struct Probe {
    pub disk: Duration,
    /// Absent where there is no such place.
    pub memory: Option<Duration>,
}

/// The median over so many appended pages, each made durable.
pub fn median(folder: &Path, writes: usize) -> Result<Duration> {
    let mut file: File = tempfile::tempfile_in(folder)?;
    let page = [0x5a_u8; 4096];
    let mut took = Vec::with_capacity(writes);
    for _ in 0..writes.max(1) {
        let begun = Instant::now();
        file.write_all(&page)?;
        file.sync_data()?;
        took.push(begun.elapsed());
    }
    took.sort_unstable();
    Ok(took[took.len() / 2])
}

/// The same in memory, where nothing has to reach a disk.
pub fn in_memory(writes: usize) -> Result<Option<Duration>> {
    let place = Path::new(MEMORY);
    if place.is_dir() { median(place, writes).map(Some) } else { Ok(None) }
}
