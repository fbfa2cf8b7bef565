//! The file of people the rows about bringing in stand on, and its reading as the program does it: by its bytes, its columns
//! guessed, every row judged, in bounded memory.

use std::fs::File;
use std::io::{BufReader, BufWriter, Write as _};
use std::ops::ControlFlow;
use std::path::Path;
use std::sync::mpsc;

use shopbell_engine::sheets;
use shopbell_model::Region;
use shopbell_model::import::{Judged, Plan, guess, judge};
use shopbell_tests::workbook::{Cell, Workbook};

use crate::frame::Trouble;

/// Rows that are looked at before anything is guessed.
const SAMPLE: usize = 200;
/// Rows that may wait for whoever takes them.
const WAITING: usize = 2_000;
const HEADERS: [&str; 3] = ["Nimi", "Puhelin", "Kaupunki"];

/// What stands in a row. Every hundredth is the one before it once more.
fn cells(row: u32) -> [String; 3] {
    let who = row - u32::from(row % 100 == 99);
    [format!("Asiakas {who}"), format!("040{who:07}"), format!("Kaupunki {}", who % 300)]
}

/// Writes the file as comma-separated text.
pub fn write_csv(file: &Path, count: u32) -> Result<(), Trouble> {
    let mut out = BufWriter::new(File::create(file)?);
    writeln!(out, "{}", HEADERS.join(","))?;
    for row in 0..count {
        writeln!(out, "{}", cells(row).join(","))?;
    }
    out.flush()?;
    Ok(())
}

/// Writes the file as a workbook.
pub fn write_workbook(file: &Path, count: u32) -> Result<(), Trouble> {
    let mut book = Workbook::begin(BufWriter::new(File::create(file)?), "Asiakkaat")?;
    book.row(&HEADERS.map(Cell::Text))?;
    for row in 0..count {
        let cells = cells(row);
        book.row(&cells.each_ref().map(|cell| Cell::Text(cell)))?;
    }
    book.end()?.flush()?;
    Ok(())
}

/// A file whose columns are understood.
pub struct Understood {
    path: std::path::PathBuf,
    look: sheets::Look,
    above: usize,
    /// How it is read.
    pub plan: Plan,
}

impl Understood {
    /// Opens it and guesses.
    pub fn open(path: &Path) -> Result<Self, Trouble> {
        let look = sheets::look(BufReader::new(File::open(path)?))?;
        let mut sample = Vec::new();
        sheets::read(BufReader::new(File::open(path)?), &look, |row, _| {
            sample.push(row.cells);
            if sample.len() < SAMPLE { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
        })?;
        let region = Region::parse("FI")?;
        let guessed = guess(&sample, Some(region));
        let plan = Plan {
            columns: guessed.columns,
            headed: guessed.headed,
            region: Some(region.letters()),
            ..Plan::default()
        };
        Ok(Self { path: path.to_path_buf(), look, above: guessed.above, plan })
    }

    /// Hands out its rows, judged.
    pub fn each(&self, mut give: impl FnMut(Judged) -> ControlFlow<()>) -> Result<(), Trouble> {
        let mut above = self.above;
        sheets::read(BufReader::new(File::open(&self.path)?), &self.look, |row, _| {
            if above > 0 {
                above -= 1;
                return ControlFlow::Continue(());
            }
            give(judge(&self.plan, row.line, &row.cells))
        })?;
        Ok(())
    }

    /// Its rows, judged on a thread of their own. A file that cannot be read ends early, and then too few came.
    pub fn rows(self) -> impl Iterator<Item = Judged> {
        let (give, take) = mpsc::sync_channel(WAITING);
        std::thread::spawn(move || {
            let given = self.each(|row| match give.send(row) {
                Ok(()) => ControlFlow::Continue(()),
                Err(_) => ControlFlow::Break(()),
            });
            if let Err(problem) = given {
                eprintln!("the file of people could not be read: {problem}");
            }
        });
        take.into_iter()
    }
}
