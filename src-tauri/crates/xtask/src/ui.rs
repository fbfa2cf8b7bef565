//! The window's pages: npm packages and the built `ui/dist`, both only made anew when their sources changed.

use crate::stamp::{self, Sources};
use crate::tool::{self, Show};
use crate::trouble::Trouble;
use crate::{place, say, setup};

/// Builds `ui/dist` unless it is fresh; its npm packages are brought first.
///
/// # Errors
/// When npm cannot do it.
pub fn build(show: Show) -> Result<(), Trouble> {
    let root = place::root();
    let folder = root.join("ui");
    setup::npm::packages(&folder, show)?;
    let mut sources = Sources::default();
    sources.add(&folder)?;
    // The catalogue is built into the pages.
    sources.add(&root.join("src-tauri/crates/words/catalogue"))?;
    let mark = sources.mark();
    if folder.join("dist/index.html").is_file() && stamp::is_fresh("ui", &mark)? {
        return Ok(());
    }
    say::aside("Building the window's pages.");
    let mut npm = tool::npm(&folder);
    npm.args(["run", "--silent", "build"]);
    tool::run(npm, show)?;
    stamp::keep("ui", &mark)
}
