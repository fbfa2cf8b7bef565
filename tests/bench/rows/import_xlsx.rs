//! Row 5: a workbook of a million people, read cell by cell, its columns understood and every row judged with its number
//! brought to E.164, against openpyxl, the library people write such scripts with, that only looks at every cell.

use std::ops::ControlFlow;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

use futures_util::FutureExt as _;
use futures_util::future::BoxFuture;

use super::people_file::{Understood, write_workbook};
use crate::frame::{Bench, Bound, Figures, Judged as How, Line, Round, Row, Trouble};

const ROWS: u32 = 1_000_000;
const SHORT: u32 = 2_000;
const ROUNDS: usize = 3;

/// Reads every cell of the first sheet, in the mode openpyxl has for large files, and says how many rows there were.
const SCRIPT: &str = "
import sys, time, openpyxl
begun = time.monotonic()
book = openpyxl.load_workbook(sys.argv[1], read_only=True)
rows = sum(1 for row in book.worksheets[0].iter_rows(values_only=True) if row[1] is not None)
print(rows, time.monotonic() - begun)
";

/// The system's own, for which `cargo xtask` installs the library.
const PYTHON: &str = "/usr/bin/python3";

pub struct ImportXlsx;

impl Row for ImportXlsx {
    fn name(&self) -> &'static str {
        "workbook"
    }

    fn title(&self) -> &'static str {
        "A workbook of people read and its numbers judged, against openpyxl looking at every cell"
    }

    fn target(&self) -> &'static str {
        "at least ten times as many rows a second"
    }

    fn run<'a>(&'a self, bench: &'a Bench) -> BoxFuture<'a, Result<Figures, Trouble>> {
        async move { measure(bench) }.boxed()
    }
}

fn measure(bench: &Bench) -> Result<Figures, Trouble> {
    let count = bench.size(ROWS, SHORT);
    let folder = bench.scratch()?;
    let file = folder.path().join("people.xlsx");
    write_workbook(&file, count)?;
    let mut rounds = Vec::new();
    let mut notes = vec![format!("{count} rows of name, number as dialled at home, and town; text in the cells")];
    for _ in 0..bench.size(ROUNDS, 1) {
        let ours = ours(&file, count)?;
        let baseline = match openpyxl(&file, count) {
            Ok(rate) => Some(rate),
            Err(problem) => {
                notes.push(format!("openpyxl was not measured: {problem}"));
                None
            }
        };
        rounds.push(Round { ours, baseline, fsync: None });
    }
    let judged = if rounds.iter().all(|round| round.baseline.is_some()) {
        How::Ratio(Bound::AtLeast { target: 10.0, moonshot: None })
    } else {
        How::Told
    };
    let line = Line {
        what: "rows read".to_owned(),
        unit: "/s",
        against: Some("openpyxl, read-only".to_owned()),
        rounds,
        judged,
    };
    Ok(Figures { lines: vec![line], notes })
}

fn ours(file: &Path, count: u32) -> Result<f64, Trouble> {
    let begun = Instant::now();
    let (mut good, mut bad) = (0, 0);
    Understood::open(file)?.each(|row| {
        *(if row.is_ok() { &mut good } else { &mut bad }) += 1;
        ControlFlow::Continue(())
    })?;
    let took = begun.elapsed();
    if (good, bad) != (count, 0) {
        return Err(format!("of {count} rows {good} were good and {bad} were not").into());
    }
    Ok(f64::from(count) / took.as_secs_f64())
}

fn openpyxl(file: &Path, count: u32) -> Result<f64, Trouble> {
    let output = Command::new(PYTHON).args(["-c", SCRIPT]).arg(file).stderr(Stdio::null()).output()?;
    let said = String::from_utf8_lossy(&output.stdout);
    let mut said = said.split_whitespace();
    let rows = said.next().and_then(|rows| rows.parse::<u32>().ok());
    let took = said.next().and_then(|took| took.parse::<f64>().ok());
    match (rows, took) {
        // Its header is a row to it.
        (Some(rows), Some(took)) if rows == count + 1 => Ok(f64::from(rows) / took),
        _ => Err("a python3 with openpyxl is not there, or did not read it".into()),
    }
}
