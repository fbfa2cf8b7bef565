//! `cargo xtask bench`: every row of the performance table, each against its baseline in the same minute.
//!
//! Here lives the reading of the command line and the run over the rows. What a row measures stands in `rows`, how
//! figures are kept and shown in `frame`. What never lives here: a bare time. Machines are noisy, so a round always
//! measures ours and the baseline one after the other, and ratios are taken round by round.

mod frame;
mod intake;
mod pages;
mod rows;
mod window;

use std::process::ExitCode;
use std::time::Instant;

use frame::{Bench, Outcome, report};

const USAGE: &str = "bench [--short] [--only ROW]…   (ROW: the beginning of a row's name)";

struct Arguments {
    short: bool,
    only: Vec<String>,
}

fn main() -> ExitCode {
    if let Some(ended) = intake::bare::serve_if_asked() {
        return ended;
    }
    let arguments = match read(std::env::args().skip(1)) {
        Ok(arguments) => arguments,
        Err(problem) => {
            eprintln!("{problem}\n{USAGE}");
            return ExitCode::FAILURE;
        }
    };
    let begun = Instant::now();
    let rows: Vec<_> = rows::all().into_iter().filter(|row| wanted(&arguments.only, row.name())).collect();
    if rows.is_empty() {
        eprintln!("No row is called like that. There are: {}", names().join(", "));
        return ExitCode::FAILURE;
    }
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    let bench = Bench::new(arguments.short);
    let mut outcomes = Vec::new();
    for row in rows {
        println!("-- {}: {}", row.name(), row.title());
        let begun = Instant::now();
        let figures = runtime.block_on(row.run(&bench)).and_then(frame::Figures::checked);
        if let Err(problem) = &figures {
            println!("   FAILED: {problem}");
        }
        outcomes.push(Outcome {
            name: row.name(),
            title: row.title(),
            target: row.target(),
            figures,
            took: begun.elapsed(),
        });
    }
    report::print(&outcomes, arguments.short);
    if let Err(problem) = report::write(&outcomes, &bench) {
        eprintln!("target/bench.json could not be written: {problem}");
        return ExitCode::FAILURE;
    }
    let failed = outcomes.iter().filter(|outcome| outcome.figures.is_err()).count();
    if arguments.short {
        println!("{}", report::closing_line(outcomes.len() - failed, failed, begun.elapsed()));
    }
    let missed = !arguments.short && outcomes.iter().any(Outcome::missed);
    if failed > 0 || missed { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

fn names() -> Vec<&'static str> {
    rows::all().iter().map(|row| row.name()).collect()
}

fn wanted(only: &[String], name: &str) -> bool {
    only.is_empty() || only.iter().any(|word| name.starts_with(word.as_str()))
}

/// Cargo adds `--bench` to what it starts; it says nothing here.
fn read(words: impl Iterator<Item = String>) -> Result<Arguments, String> {
    let mut arguments = Arguments { short: false, only: Vec::new() };
    let mut words = words.filter(|word| word != "--bench");
    while let Some(word) = words.next() {
        match word.as_str() {
            "--short" => arguments.short = true,
            "--only" => arguments.only.push(words.next().ok_or("--only wants the name of a row")?),
            other => return Err(format!("there is no option {other}")),
        }
    }
    Ok(arguments)
}
