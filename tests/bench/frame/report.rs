//! The one table, the file beside it, and the line the tally of all tests reads.

use std::time::Duration;

use serde_json::{Value, json};

use super::figures::{Figures, Line, Spread, short};
use super::machine;
use super::row::{Bench, Outcome, Trouble};

const HEAD: [&str; 7] = ["row", "what", "ours (p10–p90)", "baseline (p10–p90)", "ratio (p10–p90)", "target", "met"];

/// Prints the table of everything that was measured.
pub fn print(outcomes: &[Outcome], short_form: bool) {
    let mut table: Vec<[String; 7]> = vec![HEAD.map(str::to_owned)];
    for outcome in outcomes {
        match &outcome.figures {
            Ok(figures) if figures.lines.is_empty() => {
                let mut cells: [String; 7] = Default::default();
                outcome.name.clone_into(&mut cells[0]);
                "not run".clone_into(&mut cells[1]);
                if short_form { "not judged" } else { "NO" }.clone_into(&mut cells[6]);
                table.push(cells);
            }
            Ok(figures) => table.extend(figures.lines.iter().map(|line| cells(outcome.name, line, short_form))),
            Err(_) => {
                let mut cells: [String; 7] = Default::default();
                outcome.name.clone_into(&mut cells[0]);
                "could not be measured".clone_into(&mut cells[1]);
                "FAILED".clone_into(&mut cells[6]);
                table.push(cells);
            }
        }
    }
    let width = |column: usize| table.iter().map(|cells| cells[column].chars().count()).max().unwrap_or(0);
    let widths: Vec<usize> = (0..HEAD.len()).map(width).collect();
    println!();
    for cells in &table {
        let padded: Vec<String> =
            cells.iter().zip(&widths).map(|(cell, width)| format!("{cell:<width$}", width = *width)).collect();
        println!("{}", padded.join("  ").trim_end());
    }
    for outcome in outcomes {
        for note in outcome.figures.iter().flat_map(|figures| &figures.notes) {
            println!("{}: {note}", outcome.name);
        }
    }
}

fn cells(row: &str, line: &Line, short_form: bool) -> [String; 7] {
    let fsync = line.fsync().map(|(disk, memory)| {
        let memory = memory.map(|memory| format!(", {} ms in memory", short(memory))).unwrap_or_default();
        format!(" [fsync {} ms{memory}]", short(disk))
    });
    let against = line.against.as_ref().map(|name| format!(" / {name}")).unwrap_or_default();
    let met = match (short_form, line.met(), line.splendid()) {
        (true, ..) => "not judged",
        (_, None, _) => "",
        (_, Some(false), _) => "NO",
        (_, Some(true), false) => "yes",
        (_, Some(true), true) => "yes, moonshot",
    };
    [
        row.to_owned(),
        format!("{}{against}{}", line.what, fsync.unwrap_or_default()),
        spread(line.ours(), line.unit),
        spread(line.baseline(), line.unit),
        spread(line.ratio(), "×"),
        line.bound().map(|bound| bound.to_string()).unwrap_or_default(),
        met.to_owned(),
    ]
}

fn spread(spread: Option<Spread>, unit: &str) -> String {
    spread.map(|s| format!("{} {unit} ({}–{})", short(s.middle), short(s.low), short(s.high))).unwrap_or_default()
}

/// Writes the same into `target/bench.json`, with the machine it was measured on.
pub fn write(outcomes: &[Outcome], bench: &Bench) -> Result<(), Trouble> {
    let probe = bench.fsync()?;
    let report = json!({
        "machine": machine::facts(),
        "short": bench.short(),
        "fsync_ms": {
            "disk": probe.disk.as_secs_f64() * 1e3,
            "memory": probe.memory.map(|took| took.as_secs_f64() * 1e3),
        },
        "rows": outcomes.iter().map(row).collect::<Vec<_>>(),
    });
    std::fs::write(bench.target().join("bench.json"), serde_json::to_vec_pretty(&report)?)?;
    Ok(())
}

fn row(outcome: &Outcome) -> Value {
    let lines = |figures: &Figures| figures.lines.iter().map(Line::to_json).collect::<Vec<_>>();
    json!({
        "row": outcome.name, "title": outcome.title, "target": outcome.target, "seconds": outcome.took.as_secs_f64(),
        "figures": outcome.figures.as_ref().ok().map(lines),
        "notes": outcome.figures.as_ref().ok().map(|figures| &figures.notes),
        "problem": outcome.figures.as_ref().err().map(ToString::to_string),
    })
}

/// The closing line as cargo's own test runner writes it: each row counts as a test.
pub fn closing_line(passed: usize, failed: usize, took: Duration) -> String {
    let word = if failed == 0 { "ok" } else { "FAILED" };
    format!(
        "\ntest result: {word}. {passed} passed; {failed} failed; 0 ignored; 0 measured; 0 filtered out; finished in {:.2}s",
        took.as_secs_f64()
    )
}
