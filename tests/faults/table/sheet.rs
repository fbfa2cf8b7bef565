//! The table as people, scripts and `cargo xtask test` read it.

use std::time::Duration;

use serde_json::{Value, json};

use crate::arguments::Arguments;
use crate::line::{Line, Verdict};

const HEADS: [&str; 9] =
    ["fault", "store", "rounds", "acknowledged", "lost", "sent twice", "applied twice", "took", "verdict"];

/// How many complaints of a line are shown; all of them are in the file.
const SHOWN: usize = 12;

/// One line while the others still run.
pub fn in_short(line: &Line) -> String {
    format!("fault {} on {} ... {} ({:.1} s)", line.fault, line.store.name(), word(line), line.took.as_secs_f64())
}

pub fn print(lines: &[Line]) {
    let rows: Vec<[String; 9]> = lines.iter().map(cells).collect();
    let mut widths = HEADS.map(str::len);
    for row in &rows {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = (*width).max(cell.chars().count());
        }
    }
    let show = |cells: [&str; 9]| {
        let padded: Vec<String> = cells.iter().zip(widths).map(|(cell, width)| format!("{cell:<width$}")).collect();
        println!("{}", padded.join("  ").trim_end());
    };
    println!();
    show(HEADS);
    for row in &rows {
        show(std::array::from_fn(|column| row[column].as_str()));
    }
    println!();
    for line in lines {
        let of = format!("{} on {}", line.fault, line.store.name());
        if !line.note.is_empty() {
            println!("{of}: {}", line.note);
        }
        match &line.verdict {
            Verdict::Holds => {}
            Verdict::NotRun(why) => println!("{of}: not run: {why}"),
            Verdict::Broken(complaints) => {
                for complaint in complaints.iter().take(SHOWN) {
                    println!("{of}: BROKEN: {complaint}");
                }
                if complaints.len() > SHOWN {
                    println!("{of}: … and {} complaints more", complaints.len() - SHOWN);
                }
            }
        }
    }
    println!();
}

fn cells(line: &Line) -> [String; 9] {
    [
        line.fault.clone(),
        line.store.name().to_owned(),
        line.rounds.to_string(),
        line.acknowledged.to_string(),
        line.lost.to_string(),
        line.sent_twice.to_string(),
        line.applied_twice.to_string(),
        format!("{:.1} s", line.took.as_secs_f64()),
        word(line).to_owned(),
    ]
}

fn word(line: &Line) -> &'static str {
    match line.verdict {
        Verdict::Holds => "holds",
        Verdict::Broken(_) => "BROKEN",
        Verdict::NotRun(_) => "not run",
    }
}

/// Writes the table to `target/fault.json`; the short form has a file of its own, so that it never hides a full one.
pub fn keep(arguments: &Arguments, lines: &[Line], took: Duration) -> std::io::Result<()> {
    let target = xtask::place::target().map_err(|problem| std::io::Error::other(problem.to_string()))?;
    let (name, form) = if arguments.full { ("fault.json", "full") } else { ("fault-short.json", "short") };
    let table = json!({
        "seed": arguments.seed,
        "form": form,
        "only": arguments.only,
        "took_s": took.as_secs_f64(),
        "lines": lines.iter().map(as_json).collect::<Vec<_>>(),
    });
    std::fs::write(target.join(name), format!("{table:#}\n"))
}

fn as_json(line: &Line) -> Value {
    let complaints = match &line.verdict {
        Verdict::Holds => Vec::new(),
        Verdict::Broken(complaints) => complaints.clone(),
        Verdict::NotRun(why) => vec![why.clone()],
    };
    json!({
        "fault": line.fault,
        "store": line.store.name(),
        "rounds": line.rounds,
        "acknowledged": line.acknowledged,
        "lost": line.lost,
        "sent_twice": line.sent_twice,
        "applied_twice": line.applied_twice,
        "note": line.note,
        "verdict": word(line),
        "complaints": complaints,
        "took_s": line.took.as_secs_f64(),
    })
}

/// The closing line in libtest's form, which `cargo xtask test` counts. What could not be run counts as neither.
pub fn as_a_test_result(lines: &[Line], took: Duration) -> String {
    let count = |wanted: &str| lines.iter().filter(|line| word(line) == wanted).count();
    let (passed, failed) = (count("holds"), count("BROKEN"));
    format!(
        "test result: {}. {passed} passed; {failed} failed; 0 ignored; 0 measured; 0 filtered out; finished in {:.2}s",
        if failed == 0 { "ok" } else { "FAILED" },
        took.as_secs_f64()
    )
}
