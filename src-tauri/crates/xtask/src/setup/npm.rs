//! The npm packages of a folder, exactly as its lockfile names them.

use std::path::Path;

use crate::stamp::{self, Sources};
use crate::tool::{self, Show};
use crate::trouble::Trouble;
use crate::{place, say};

/// Brings the packages of a folder's lockfile, unless they are there.
///
/// # Errors
/// When npm cannot bring them.
pub fn packages(folder: &Path, show: Show) -> Result<(), Trouble> {
    let named = folder.strip_prefix(place::root()).unwrap_or(folder).to_string_lossy().replace(['/', '\\'], "-");
    let stamp_name = format!("npm-{named}");
    let mut sources = Sources::default();
    sources.add(&folder.join("package.json"))?;
    sources.add(&folder.join("package-lock.json"))?;
    let mark = sources.mark();
    if folder.join("node_modules/.package-lock.json").is_file() && stamp::is_fresh(&stamp_name, &mark)? {
        return Ok(());
    }
    say::aside(&format!("Fetching the npm packages of {}.", named.replace('-', "/")));
    let mut npm = tool::npm(folder);
    npm.args(["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
    tool::run(npm, show)?;
    stamp::keep(&stamp_name, &mark)
}
