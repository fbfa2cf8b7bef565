//! The entry in a desktop's menu and the page in its software centre, as freedesktop.org's specifications want them.

use super::facts::{self, Names};
use super::sentences::{Sentence, sentence};
use crate::trouble::Trouble;

/// What the entry, the icon and the program are called: a desktop joins window and launcher by it.
pub const NAME: &str = "shopbell";

/// The menu's entry. GTK names windows on X11 by the program's name with a capital, on Wayland by the name itself, which is
/// the entry's own.
///
/// # Errors
/// When the catalogue lacks a sentence.
pub fn desktop_entry(names: &Names) -> Result<String, Trouble> {
    let Names { product, .. } = names;
    let Sentence { first, others } = sentence("launcher-comment")?;
    let translated: String = others.iter().map(|(code, said)| format!("Comment[{code}]={said}\n")).collect();
    Ok(format!(
        "[Desktop Entry]\nType=Application\nVersion=1.0\nName={product}\nComment={first}\n{translated}Exec={NAME}\n\
         Icon={NAME}\nTerminal=false\nCategories=Office;ContactManagement;\nStartupNotify=true\nStartupWMClass={product}\n"
    ))
}

/// The software centre's page.
///
/// # Errors
/// When the catalogue lacks a sentence.
pub fn metainfo(names: &Names) -> Result<String, Trouble> {
    let Names { product, identifier, .. } = names;
    let licence = facts::LICENCE;
    let summary = in_every_language("  ", "summary", &sentence("launcher-comment")?);
    let about = in_every_language("    ", "p", &sentence("launcher-about")?);
    // The page itself may be copied by anybody, as software centres want it.
    Ok(format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<component type=\"desktop-application\">\n  <id>{identifier}</id>\n  \
         <name>{product}</name>\n{summary}  <description>\n{about}  </description>\n  \
         <metadata_license>CC0-1.0</metadata_license>\n  <project_license>{licence}</project_license>\n  \
         <developer_name>The {product} contributors</developer_name>\n  \
         <launchable type=\"desktop-id\">{NAME}.desktop</launchable>\n  <provides>\n    <binary>{NAME}</binary>\n  \
         </provides>\n  <content_rating type=\"oars-1.1\">\n    \
         <content_attribute id=\"social-chat\">intense</content_attribute>\n  </content_rating>\n</component>\n"
    ))
}

fn in_every_language(before: &str, tag: &str, said: &Sentence) -> String {
    let first = format!("{before}<{tag}>{}</{tag}>\n", escaped(&said.first));
    let other =
        |(code, said): &(String, String)| format!("{before}<{tag} xml:lang=\"{code}\">{}</{tag}>\n", escaped(said));
    std::iter::once(first).chain(said.others.iter().map(other)).collect()
}

/// Text as it may stand in XML.
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use std::process::Command;

    use super::super::facts::names;
    use super::{desktop_entry, metainfo};
    use crate::place;

    /// Lets a validator judge a file, where there is one.
    fn judged(program: &str, arguments: &[&str], name: &str, text: &str) {
        let folder = std::env::temp_dir().join(format!("shopbell-entry-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let file = folder.join(name);
        std::fs::write(&file, text).unwrap();
        if place::find_program(program).is_some() {
            let told = Command::new(program).args(arguments).arg(&file).output().unwrap();
            assert!(told.status.success(), "{}", String::from_utf8_lossy(&told.stdout));
        }
        std::fs::remove_file(&file).unwrap();
    }

    #[test]
    fn the_entry_is_one_a_desktop_takes() {
        let entry = desktop_entry(&names().unwrap()).unwrap();
        for line in ["Name=Shopbell", "Exec=shopbell", "Icon=shopbell", "StartupWMClass=Shopbell"] {
            assert!(entry.lines().any(|own| own == line), "{line} is missing:\n{entry}");
        }
        for begin in ["Comment=", "Comment[fi]=", "Comment[sv]="] {
            assert_eq!(entry.lines().filter(|line| line.starts_with(begin)).count(), 1, "{begin}");
        }
        judged("desktop-file-validate", &["--no-hints"], "shopbell.desktop", &entry);
    }

    #[test]
    fn the_page_is_one_a_software_centre_takes() {
        let names = names().unwrap();
        let page = metainfo(&names).unwrap();
        assert!(page.contains("<launchable type=\"desktop-id\">shopbell.desktop</launchable>"));
        assert_eq!(page.matches("xml:lang=\"sv\"").count(), 2, "summary and description");
        let name = format!("{}.metainfo.xml", names.identifier);
        judged("appstreamcli", &["validate", "--no-net"], &name, &page);
    }
}
