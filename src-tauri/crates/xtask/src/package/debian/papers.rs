//! The papers of a Debian package: its control file, whose work it is, and what changed.

use super::super::entry::NAME;
use super::super::facts::{LICENCE, Names, Origin, VERSION};
use crate::place;
use crate::setup::apt;
use crate::tool;
use crate::trouble::Trouble;

/// The longest line of a description.
const LONGEST_LINE: usize = 78;

/// What has to be known besides.
pub struct Needs {
    /// The value of `Depends:`.
    pub depends: String,
    /// The machine's architecture as Debian calls it.
    pub architecture: String,
    /// What it takes on the disk, in KiB.
    pub kibibytes: u64,
}

/// `DEBIAN/control`.
pub fn control(origin: &Origin, needs: &Needs, synopsis: &str, about: &str) -> String {
    let Needs { depends, architecture, kibibytes } = needs;
    let recommends = [&apt::FONTS[..], &apt::LARGE_FONTS].concat().join(", ");
    let maintainer = &origin.maintainer;
    format!(
        "Package: {NAME}\nVersion: {VERSION}\nArchitecture: {architecture}\nMaintainer: {maintainer}\n\
         Installed-Size: {kibibytes}\nDepends: {depends}\nRecommends: {recommends}\nSection: net\nPriority: optional\n\
         Description: {synopsis}\n{}",
        wrapped(about)
    )
}

/// A paragraph as a description's lines, each after a space.
fn wrapped(text: &str) -> String {
    let mut lines = String::new();
    let mut long = 0;
    for word in text.split_whitespace() {
        let letters = word.chars().count();
        if long > 0 && long + 1 + letters > LONGEST_LINE {
            lines.push('\n');
            long = 0;
        }
        lines.push(' ');
        lines.push_str(word);
        long += 1 + letters;
    }
    lines.push('\n');
    lines
}

/// The `copyright` file in Debian's machine-readable form.
///
/// # Errors
/// When a licence's text cannot be read.
pub fn copyright(names: &Names) -> Result<String, Trouble> {
    let read = |name: &str| {
        std::fs::read_to_string(place::root().join(name)).map_err(Trouble::from_error(&format!("Cannot read {name}")))
    };
    let held = names.copyright.trim_start_matches("Copyright (c) ");
    // The name Debian has for MIT's text; Debian carries the other one itself.
    let licence = LICENCE.replace("MIT", "Expat").replace(" OR ", " or ");
    Ok(format!(
        "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\nUpstream-Name: {}\nComment:\n \
         Everything the programs are built on, with its licences and their texts,\n stands in third-party.txt.gz beside this \
         file.\n\nFiles: *\nCopyright: {held}\nLicense: {licence}\n\nLicense: Expat\n{}\n\nLicense: Apache-2.0\n On Debian \
         systems the text stands in /usr/share/common-licenses/Apache-2.0.\n",
        names.product,
        folded(read("LICENSE-MIT")?.trim_start_matches("MIT License").trim()),
    ))
}

/// Lines as they continue a field: each after a space, an empty one as a dot.
fn folded(text: &str) -> String {
    let line = |line: &str| if line.trim().is_empty() { " .".to_owned() } else { format!(" {line}") };
    text.lines().map(line).collect::<Vec<_>>().join("\n")
}

/// The `changelog`: this version and its day. What changed is told by the project's history.
///
/// # Errors
/// When the day cannot be written as Debian wants it.
pub fn changelog(origin: &Origin) -> Result<String, Trouble> {
    let mut date = tool::command("date");
    date.env("LC_ALL", "C").args(["--utc", "--rfc-email", &format!("--date=@{}", origin.seconds)]);
    let day = tool::read(date)?;
    let maintainer = &origin.maintainer;
    Ok(format!(
        "{NAME} ({VERSION}) stable; urgency=medium\n\n  * Version {VERSION}.\n\n -- {maintainer}  {}\n",
        day.trim()
    ))
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::super::super::facts::{Origin, names};
    use super::{Needs, changelog, control, copyright};

    fn origin() -> Origin {
        Origin { seconds: 1_700_000_000, maintainer: "Somebody <somebody@shop.example>".to_owned() }
    }

    #[test]
    fn the_control_file_has_every_field_and_no_line_dpkg_would_take_for_another() {
        let needs = Needs { depends: "libc6".to_owned(), architecture: "amd64".to_owned(), kibibytes: 7 };
        let control = control(&origin(), &needs, "talk", &"words of the shop ".repeat(12));
        for field in [
            "Package: shopbell\n",
            "Architecture: amd64\n",
            "Installed-Size: 7\n",
            "Depends: libc6\n",
            "Recommends: fonts-noto-",
        ] {
            assert!(control.contains(field), "{field} is missing:\n{control}");
        }
        let described = control.split_once("Description: talk\n").unwrap().1;
        assert!(described.lines().all(|line| line.starts_with(' ') && line.len() <= 79), "{described}");
        assert_eq!(described.split_whitespace().count(), 48, "no word is lost: {described}");
        assert!(control.ends_with('\n'));
    }

    #[test]
    fn the_papers_name_day_holder_and_licence() {
        assert!(changelog(&origin()).unwrap().ends_with("<somebody@shop.example>  Tue, 14 Nov 2023 22:13:20 +0000\n"));
        let copyright = copyright(&names().unwrap()).unwrap();
        assert!(copyright.contains("License: Expat or Apache-2.0\n"), "{copyright}");
        assert!(copyright.contains("\n .\n THE SOFTWARE IS PROVIDED"), "the text's paragraphs stay: {copyright}");
    }
}
