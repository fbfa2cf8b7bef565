//! Says what is wrong with a template in a file, as JSON on standard output; `cargo xtask lint` builds and runs it.
//! Ends with 1 where Meta would refuse the template, with 2 where the file is no template.

use std::io::Write as _;
use std::process::ExitCode;

use shopbell_cloud::template_definition::judge;

fn main() -> ExitCode {
    let Some(path) = std::env::args_os().nth(1) else {
        return refuse("Which file? Give it a template as it is sent to Meta: shopbell-lint FILE");
    };
    let file = match std::fs::read(&path) {
        Ok(file) => file,
        Err(error) => return refuse(&format!("{} cannot be read: {error}.", path.to_string_lossy())),
    };
    match judge(&file) {
        Ok(judged) => {
            // Nobody reads any more: then there is nobody to tell.
            let _ = writeln!(std::io::stdout(), "{:#}", judged.report);
            if judged.errors == 0 { ExitCode::SUCCESS } else { ExitCode::from(1) }
        }
        Err(error) => refuse(&format!("{}: {error}", path.to_string_lossy())),
    }
}

fn refuse(sentence: &str) -> ExitCode {
    let _ = writeln!(std::io::stderr(), "{sentence}");
    ExitCode::from(2)
}
