//! By what the cells of a text are parted, guessed from how alike its lines become.

use encoding_rs::Encoding;

/// How a text is written.
#[derive(Clone, Debug, PartialEq)]
pub struct Dialect {
    /// Its encoding.
    pub encoding: &'static Encoding,
    /// What stands between cells.
    pub delimiter: u8,
    /// What stands around cells that hold delimiters.
    pub quote: u8,
}

/// What parts cells, the likeliest first where nothing else decides.
const DELIMITERS: [u8; 5] = [b',', b';', b'\t', b'|', b'^'];

/// Rows that are looked at.
const ROWS: usize = 100;

impl Dialect {
    /// The dialect of a text that begins like this.
    pub(crate) fn of(sample: &str, encoding: &'static Encoding) -> Self {
        let sample = sample.trim_start_matches('\u{feff}');
        let quote = quote(sample);
        if let Some(said) = sample.strip_prefix("sep=").and_then(|rest| rest.bytes().next()) {
            return Self { encoding, delimiter: said, quote };
        }
        // The sample's last line may be cut.
        let whole = sample.rfind('\n').filter(|end| *end > 0).and_then(|end| sample.get(..end)).unwrap_or(sample);
        let best = DELIMITERS.into_iter().rev().max_by_key(|delimiter| score(whole, *delimiter, quote));
        Self { encoding, delimiter: best.unwrap_or(b','), quote }
    }
}

/// Single quotes only where they stand on both sides of cells, and more often than double ones: an apostrophe that keeps
/// a spreadsheet from counting stands on one.
fn quote(sample: &str) -> u8 {
    let most = |quote: char| {
        let times = |by: &u8| sample.matches(&format!("{quote}{}{quote}", char::from(*by))).count();
        DELIMITERS.iter().map(times).max().unwrap_or(0)
    };
    if most('\'') > most('"') { b'\'' } else { b'"' }
}

/// How well a delimiter parts: how many of the lines have the most common number of cells, then how many cells that is.
fn score(sample: &str, delimiter: u8, quote: u8) -> (usize, usize) {
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .quote(quote)
        .has_headers(false)
        .flexible(true)
        .from_reader(sample.as_bytes());
    let widths: Vec<usize> = reader.byte_records().take(ROWS).filter_map(Result::ok).map(|row| row.len()).collect();
    let of = |width: usize| widths.iter().filter(|one| **one == width).count();
    let common = widths.iter().copied().filter(|width| *width > 1).max_by_key(|width| (of(*width), *width));
    // In tenths, so that a few odd lines do not outweigh a column more.
    common.map_or((0, 0), |common| (of(common) * 10 / widths.len().max(1), common))
}
