//! The table of faults: every kind of death and trouble on every kind of store, seeded, with a verdict a line.
//!
//! Here live the rows (`rows/`, one file each), the senders and the judge they share, and a disk that loses power
//! (`power/`). `cargo xtask fault` runs the full form; `cargo xtask test` runs the short one as an ordinary test target.
//! What never lives here: ways to start and to ask the programs (they are in `tests/support`), and tests that need no
//! seed (they stand beside this folder).

mod arguments;
mod dice;
mod judge;
mod launch;
mod line;
mod order;
mod power;
mod rows;
mod sheet;
mod shop;
mod small_disk;
mod traffic;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::ExitCode;
use std::time::Instant;

use arguments::Arguments;
use line::{Line, Verdict};
use order::Order;
use rows::Row;
use shop::StoreKind;

fn main() -> ExitCode {
    if let Some(ended) = rows::child() {
        return ended;
    }
    let arguments = match Arguments::read(std::env::args().skip(1)) {
        Ok(arguments) => arguments,
        Err(problem) => {
            eprintln!("{problem}\n{}", arguments::USAGE);
            return ExitCode::from(2);
        }
    };
    // Other test targets may own the name `cargo test` filters by; whoever asks for the table means a row of it.
    if arguments.full && !rows::ROWS.iter().any(|row| arguments.wants(row.name)) {
        let names: Vec<&str> = rows::ROWS.iter().map(|row| row.name).collect();
        eprintln!("no row has that name; there are {}", names.join(", "));
        return ExitCode::from(2);
    }
    launch::in_a_room_of_its_own();
    let began = Instant::now();
    println!("faults: seed {}, {} form", arguments.seed, if arguments.full { "full" } else { "short" });
    let mut lines = Vec::new();
    for row in rows::ROWS.iter().filter(|row| arguments.wants(row.name)) {
        for store in StoreKind::ALL {
            let order = Order { seed: arguments.seed, full: arguments.full, rounds: arguments.rounds, store };
            let done = run(row, order);
            for line in &done {
                println!("{}", sheet::in_short(line));
            }
            lines.extend(done);
        }
    }
    sheet::print(&lines);
    if let Err(problem) = sheet::keep(&arguments, &lines, began.elapsed()) {
        eprintln!("the table could not be written down: {problem}");
        return ExitCode::FAILURE;
    }
    println!("{}", sheet::as_a_test_result(&lines, began.elapsed()));
    // The short form runs where a row may have nothing to run on; a full table with a hole proves nothing of the hole.
    let bad = lines.iter().any(|line| match line.verdict {
        Verdict::Holds => false,
        Verdict::Broken(_) => true,
        Verdict::NotRun(_) => arguments.full,
    });
    if bad { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

/// Runs a row on a runtime of its own, so that nothing of it lives on. A panic is a verdict too.
fn run(row: &Row, order: Order) -> Vec<Line> {
    let began = Instant::now();
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    let done = catch_unwind(AssertUnwindSafe(|| runtime.block_on((row.run)(order))));
    runtime.shutdown_background();
    let mut lines = done.unwrap_or_else(|panic| {
        let said = panic
            .downcast_ref::<String>()
            .cloned()
            .or_else(|| panic.downcast_ref::<&str>().map(|text| (*text).to_owned()))
            .unwrap_or_else(|| "it panicked".to_owned());
        vec![Line::new(row.name, order.store).broken(vec![said])]
    });
    if let Some(line) = lines.first_mut().filter(|line| line.took.is_zero()) {
        line.took = began.elapsed();
    }
    lines
}
