//! `cargo xtask package [--prove]`: what people install, built out of what is shipped.

use crate::setup::{self, Purpose};
use crate::tool::Show;
use crate::trouble::Trouble;
use crate::{package, say, shipped};

/// Builds the package of this system; with `--prove` also installs, plays, removes and installs it again in a clean
/// Debian.
///
/// # Errors
/// With a sentence that says what to do.
pub fn package(arguments: &[String]) -> Result<(), Trouble> {
    let prove = match arguments {
        [] => false,
        [option] if option == "--prove" => true,
        _ => return Err(Trouble::new("Usage: cargo xtask package [--prove]")),
    };
    if prove {
        package::prove::can_be()?;
    }
    setup::ready(if prove { Purpose::Proof } else { Purpose::Window }, Show::Plainly)?;
    shipped::build(Show::Plainly)?;
    let made = package::make()?;
    for file in &made {
        say::line(&format!("The package lies in {}.", file.display()));
    }
    if prove { package::prove::prove(&made) } else { Ok(()) }
}
