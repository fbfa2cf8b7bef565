//! `cargo xtask <command>`: reads the command line and hands over to one file per command.

use std::process::ExitCode;

use xtask::commands::{audit, bench, bindings, desk, fault, lint, package, practice, prepare, run, test};
use xtask::say;
use xtask::trouble::Trouble;

/// What is printed when no command, or an unknown one, is given.
const USAGE: &str = "\
cargo xtask run [--data DIR]       sets up, builds and opens Shopbell with its practice shop
cargo xtask test                   sets up and runs every check and test
cargo xtask desk --practice [...]  the same app without a window, for a browser or a script
cargo xtask fault [--seed N]       the full table of faults: kills, lost power, a full disk
cargo xtask practice [--port N]    the simulated WhatsApp by itself
cargo xtask bench [--only ROW]     builds what is shipped and measures every row of the performance table
cargo xtask lint FILE              says what is wrong with a template in Meta's form, as JSON
cargo xtask package [--prove]      builds the package of this system; on Debian installs it in a clean one and plays it
cargo xtask bindings               writes ui/src/backend/bindings.ts and docs/api.md anew
cargo xtask prepare [--check]      writes .sqlx, what the compiler knows of the queries, anew
cargo xtask audit                  looks the dependencies up in the list of known weaknesses";

fn main() -> ExitCode {
    let mut arguments: Vec<String> = std::env::args().skip(1).collect();
    let command = if arguments.is_empty() { String::new() } else { arguments.remove(0) };
    let done = match command.as_str() {
        "run" => run::run(&arguments),
        "test" => test::test(&arguments),
        "desk" => desk::desk(&arguments),
        "fault" => fault::fault(&arguments),
        "practice" => practice::practice(&arguments),
        "lint" => lint::lint(&arguments),
        "bench" => bench::bench(&arguments),
        "package" => package::package(&arguments),
        "bindings" => bindings::bindings(),
        "prepare" => prepare::prepare(&arguments),
        "audit" => audit::audit(),
        "" | "help" | "--help" | "-h" => {
            say::line(USAGE);
            Ok(())
        }
        other => Err(Trouble::new(format!("There is no command \"{other}\".\n\n{USAGE}"))),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(trouble) => {
            if !trouble.is_told() {
                say::aside(&trouble.to_string());
            }
            ExitCode::FAILURE
        }
    }
}
