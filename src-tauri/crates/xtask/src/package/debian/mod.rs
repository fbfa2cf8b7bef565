//! The `.deb`: laid out as a list of files, each with where it comes from, then packed by `dpkg-deb`.
//!
//! Every file bears the commit's moment and belongs to root, so that the same programs make the same package. Nothing runs
//! while it is installed or removed: the desktop's own triggers see the entry and the icons. The shop's data lies in the
//! owner's home and is no part of it.

mod depends;
mod papers;

use std::path::{Path, PathBuf};

use self::papers::Needs;
use super::entry::{self, NAME};
use super::facts::{self, Names};
use super::{folder, sentences, write};
use crate::tool::{self, Show};
use crate::trouble::Trouble;
use crate::{licences, place, shipped};

/// A file of the package.
struct Item {
    /// Where it lies, from the root of the machine's disk.
    place: String,
    content: Content,
}

/// Where a file's content comes from.
enum Content {
    Text(String),
    File(PathBuf),
    /// A file that may be started.
    Program(PathBuf),
    /// Text that is packed with gzip, as Debian wants long papers.
    Packed(String),
}

/// Makes the package out of the built programs and names its file.
///
/// # Errors
/// When the programs were not built, or one of Debian's tools is missing or refuses.
pub fn make() -> Result<PathBuf, Trouble> {
    for program in ["dpkg-deb", "dpkg-shlibdeps"] {
        if place::find_program(program).is_none() {
            return Err(Trouble::new(format!(
                "{program} is missing: on Linux the package is made on Debian or Ubuntu (package dpkg-dev)."
            )));
        }
    }
    let names = facts::names()?;
    let origin = facts::origin()?;
    let work = folder()?.join("debian");
    let tree = work.join("tree");
    if work.exists() {
        std::fs::remove_dir_all(&work).map_err(Trouble::from_error("Cannot clear the folder of packages"))?;
    }
    let mut bytes = 0;
    for item in items(&names, papers::changelog(&origin)?)? {
        bytes += put(&tree, &item)?.next_multiple_of(1024);
    }
    let mut architecture = tool::command("dpkg");
    architecture.arg("--print-architecture");
    let programs = shipped::PROGRAMS.map(|name| tree.join("usr/bin").join(name));
    let needs = Needs {
        depends: depends::depends(&work, &programs)?,
        architecture: tool::read(architecture)?.trim().to_owned(),
        kibibytes: bytes / 1024,
    };
    let synopsis = sentences::sentence("launcher-comment")?.first;
    let about = sentences::sentence("launcher-about")?.first;
    let sums = sums(&tree)?;
    write(&tree.join("DEBIAN/control"), papers::control(&origin, &needs, &synopsis, &about))?;
    write(&tree.join("DEBIAN/md5sums"), sums)?;
    let file = folder()?.join(format!("{NAME}_{}_{}.deb", facts::VERSION, needs.architecture));
    open_to_all(&tree)?;
    let mut pack = tool::command("dpkg-deb");
    pack.env("SOURCE_DATE_EPOCH", origin.seconds.to_string());
    pack.args(["--root-owner-group", "-Zxz", "--build"]).arg(&tree).arg(&file);
    tool::run(pack, Show::Aside)?;
    Ok(file)
}

/// Every file of the package.
fn items(names: &Names, changelog: String) -> Result<Vec<Item>, Trouble> {
    let root = place::root();
    let item = |place: String, content| Item { place, content };
    let mut items = Vec::new();
    for name in shipped::PROGRAMS {
        items.push(item(format!("usr/bin/{name}"), Content::Program(shipped::program(name)?)));
    }
    let menu = format!("usr/share/applications/{NAME}.desktop");
    items.push(item(menu, Content::Text(entry::desktop_entry(names)?)));
    let page = format!("usr/share/metainfo/{}.metainfo.xml", names.identifier);
    items.push(item(page, Content::Text(entry::metainfo(names)?)));
    let papers = format!("usr/share/doc/{NAME}");
    items.push(item(format!("{papers}/copyright"), Content::Text(papers::copyright(names)?)));
    items.push(item(format!("{papers}/changelog.gz"), Content::Packed(changelog)));
    items.push(item(format!("{papers}/third-party.txt.gz"), Content::Packed(licences::notices()?)));
    for (size, file) in icons(&root.join("icons"))? {
        let ending = file.extension().unwrap_or_default().to_string_lossy().into_owned();
        items.push(item(format!("usr/share/icons/hicolor/{size}/apps/{NAME}.{ending}"), Content::File(file)));
    }
    let pages = root.join("ui/dist");
    for file in files_below(&pages)? {
        let within = file.strip_prefix(&pages).unwrap_or(&file).display().to_string();
        // Where the program without a window looks for them.
        items.push(item(format!("usr/share/shopbell/pages/{within}"), Content::File(file)));
    }
    Ok(items)
}

/// The app's icons with the folder of the icon theme each belongs in.
fn icons(folder: &Path) -> Result<Vec<(String, PathBuf)>, Trouble> {
    let size_of = |name: &str| -> Option<String> {
        if name == format!("{NAME}.svg") {
            return Some("scalable".to_owned());
        }
        let size: u16 = name.strip_prefix(NAME)?.strip_prefix('-')?.strip_suffix(".png")?.parse().ok()?;
        Some(format!("{size}x{size}"))
    };
    let files = files_below(folder)?;
    Ok(files.into_iter().filter_map(|file| Some((size_of(file.file_name()?.to_str()?)?, file))).collect())
}

/// Every file in a folder and those below it, in order.
fn files_below(folder: &Path) -> Result<Vec<PathBuf>, Trouble> {
    let doing = format!("Cannot read {}", folder.display());
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(Trouble::from_error(&doing))? {
        let path = entry.map_err(Trouble::from_error(&doing))?.path();
        if path.is_dir() { files.extend(files_below(&path)?) } else { files.push(path) }
    }
    files.sort();
    Ok(files)
}

/// Puts a file into the tree and tells its bytes.
fn put(tree: &Path, item: &Item) -> Result<u64, Trouble> {
    let file = tree.join(&item.place);
    match &item.content {
        Content::Text(text) => write(&file, text)?,
        Content::File(from) | Content::Program(from) => {
            let bytes = std::fs::read(from).map_err(Trouble::from_error(&format!("Cannot read {}", from.display())))?;
            write(&file, bytes)?;
        }
        Content::Packed(text) => {
            let plain = file.with_extension("");
            write(&plain, text)?;
            let mut gzip = tool::command("gzip");
            // Neither name nor time goes into it.
            gzip.args(["-9", "--no-name", "--force"]).arg(&plain);
            tool::run(gzip, Show::Aside)?;
        }
    }
    set_mode(&file, if matches!(item.content, Content::Program(_)) { 0o755 } else { 0o644 })?;
    Ok(std::fs::metadata(&file).map_err(Trouble::from_error("Cannot look at a file of the package"))?.len())
}

/// `DEBIAN/md5sums`: what the tree holds, by which `dpkg` finds what was changed on a machine.
fn sums(tree: &Path) -> Result<String, Trouble> {
    let mut md5sum = tool::command("md5sum");
    md5sum.current_dir(tree);
    md5sum.args(files_below(tree)?.iter().filter_map(|file| file.strip_prefix(tree).ok()));
    tool::read(md5sum)
}

/// Folders everybody may look into, whatever whoever packs hides by habit.
fn open_to_all(folder: &Path) -> Result<(), Trouble> {
    set_mode(folder, 0o755)?;
    let doing = "Cannot read the tree of the package";
    for entry in std::fs::read_dir(folder).map_err(Trouble::from_error(doing))? {
        let path = entry.map_err(Trouble::from_error(doing))?.path();
        if path.is_dir() {
            open_to_all(&path)?;
        } else if folder.ends_with("DEBIAN") {
            set_mode(&path, 0o644)?;
        }
    }
    Ok(())
}

#[cfg(unix)]
pub(super) fn set_mode(path: &Path, mode: u32) -> Result<(), Trouble> {
    use std::os::unix::fs::PermissionsExt;
    let doing = format!("Cannot set who may read {}", path.display());
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).map_err(Trouble::from_error(&doing))
}

/// Elsewhere no such package is made.
#[cfg(not(unix))]
pub(super) fn set_mode(_: &Path, _: u32) -> Result<(), Trouble> {
    Ok(())
}

/// Lets Debian's own judge look at a package; its warnings are shown, its errors end it.
///
/// # Errors
/// When `lintian` names an error.
pub fn judge(file: &Path) -> Result<(), Trouble> {
    let mut lintian = tool::command("lintian");
    lintian.args(["--fail-on", "error", "--allow-root"]).arg(file);
    tool::run(lintian, Show::Plainly)
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::super::facts::names;
    use super::{Content, items};

    #[test]
    fn every_file_has_its_place_and_nothing_lies_where_the_data_does() {
        let items = items(&names().unwrap(), "changes".to_owned()).unwrap();
        let at = |place: &str| {
            let found: Vec<_> = items.iter().filter(|item| item.place == place).collect();
            assert_eq!(found.len(), 1, "{place}");
            &found[0].content
        };
        for program in ["usr/bin/shopbell", "usr/bin/shopbell-desk"] {
            assert!(matches!(at(program), Content::Program(_)));
        }
        at("usr/share/applications/shopbell.desktop");
        at("usr/share/doc/shopbell/copyright");
        for icon in ["16x16/apps/shopbell.png", "512x512/apps/shopbell.png", "scalable/apps/shopbell.svg"] {
            let Content::File(from) = at(&format!("usr/share/icons/hicolor/{icon}")) else { panic!("{icon}") };
            assert!(from.is_file());
        }
        at("usr/share/shopbell/pages/index.html");
        assert!(items.iter().all(|item| item.place.starts_with("usr/")), "a package touches nobody's home");
        assert!(!items.iter().any(|item| item.place.contains("tray")), "the tray's icons are in the program");
    }
}
