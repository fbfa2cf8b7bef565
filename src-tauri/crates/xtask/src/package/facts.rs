//! What a package says of itself, each fact from the one place it stands: the workspace, Tauri's file, the commit.

use serde_json::Value;

use crate::place;
use crate::tool;
use crate::trouble::Trouble;

/// The version of the workspace, which every crate has.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");
/// The licence of the workspace, as an SPDX expression.
pub const LICENCE: &str = env!("CARGO_PKG_LICENSE");

/// What the program is called.
pub struct Names {
    /// What people call it.
    pub product: String,
    /// What systems call it, in reversed domain order.
    pub identifier: String,
    /// Who holds the copyright.
    pub copyright: String,
}

/// Reads the names out of `tauri.conf.json`.
///
/// # Errors
/// When the file is not as it should be.
pub fn names() -> Result<Names, Trouble> {
    let file = place::root().join("src-tauri/tauri.conf.json");
    let text = std::fs::read_to_string(&file).map_err(Trouble::from_error("Cannot read tauri.conf.json"))?;
    let told: Value = serde_json::from_str(&text)
        .map_err(|error| Trouble::new(format!("tauri.conf.json cannot be read: {error}")))?;
    let word = |pointer: &str| {
        let word = told.pointer(pointer).and_then(Value::as_str).map(str::to_owned);
        word.ok_or_else(|| Trouble::new(format!("tauri.conf.json does not say {pointer}.")))
    };
    Ok(Names {
        product: word("/productName")?,
        identifier: word("/identifier")?,
        copyright: word("/bundle/copyright")?,
    })
}

/// What a package was made of and by whom.
pub struct Origin {
    /// The moment every file in it bears, in seconds since 1970.
    pub seconds: u64,
    /// Name and address of who answers for it.
    pub maintainer: String,
}

/// The moment is the commit's, unless `SOURCE_DATE_EPOCH` names one. Who makes a package answers for it: `DEBFULLNAME` and
/// `DEBEMAIL` as Debian's own tools read them, else whoever made the commit.
///
/// # Errors
/// When neither says it.
pub fn origin() -> Result<Origin, Trouble> {
    let set = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
    let commit = |format: &str| {
        let mut git = tool::command("git");
        git.args(["log", "-1", &format!("--format={format}")]);
        tool::read(git).map(|told| told.trim().to_owned())
    };
    let seconds = set("SOURCE_DATE_EPOCH").map_or_else(|| commit("%ct"), Ok)?;
    let seconds = seconds.parse().map_err(|_| Trouble::new(format!("\"{seconds}\" are not seconds since 1970.")))?;
    let maintainer = match set("DEBFULLNAME").zip(set("DEBEMAIL")) {
        Some((name, address)) => format!("{name} <{address}>"),
        None => commit("%an <%ae>")?,
    };
    Ok(Origin { seconds, maintainer })
}
