//! Windows and macOS: Tauri's own bundler packs the built program. It is fetched by npm, by its lockfile, only where it is
//! used.
//!
//! What Tauri's file cannot say because it stands elsewhere (sentences, licences) is written beside the package and laid
//! over that file. The program without a window is not in these packages: the bundler packs one program.

use std::path::{Path, PathBuf};

use serde_json::{Map, Value, json};

use super::entry::escaped;
use super::{folder, sentences, write};
use crate::tool::{self, Show};
use crate::trouble::Trouble;
use crate::{licences, place, setup};

/// macOS asks for the microphone with this.
const MICROPHONE: &str = "NSMicrophoneUsageDescription";

/// Packs the built program and names what came of it.
///
/// # Errors
/// When the bundler cannot be fetched or refuses.
pub fn make() -> Result<Vec<PathBuf>, Trouble> {
    let kind = if cfg!(windows) { "nsis" } else { "dmg" };
    let packaging = place::root().join("packaging");
    setup::npm::packages(&packaging, Show::Plainly)?;
    let over = overlay(&folder()?.join("bundle"))?;
    let mut bundler = tool::command("node");
    bundler.arg(packaging.join("node_modules/@tauri-apps/cli/tauri.js"));
    bundler.args(["bundle", "--ci", "--bundles", kind, "--config"]).arg(over);
    bundler.current_dir(place::root().join("src-tauri"));
    tool::run(bundler, Show::Plainly)?;
    let made = place::target()?.join("release/bundle").join(kind);
    let doing = format!("Nothing lies in {}", made.display());
    let entries = std::fs::read_dir(&made).map_err(Trouble::from_error(&doing))?;
    let mut files: Vec<PathBuf> = entries.filter_map(|entry| entry.ok().map(|entry| entry.path())).collect();
    files.retain(|file| file.extension().is_some_and(|ending| ending == "exe" || ending == "dmg"));
    files.sort();
    if files.is_empty() { Err(Trouble::new(format!("{doing}."))) } else { Ok(files) }
}

/// Writes what is laid over Tauri's file, and the files it names, into a folder.
fn overlay(folder: &Path) -> Result<PathBuf, Trouble> {
    let third_party = folder.join("third-party.txt");
    write(&third_party, licences::notices()?)?;
    let microphone = sentences::sentence("launcher-microphone")?;
    let mut codes = vec!["en".to_owned()];
    let mut strings = Map::new();
    for (code, said) in &microphone.others {
        let file = folder.join(format!("{code}.lproj/InfoPlist.strings"));
        write(&file, format!("\"{MICROPHONE}\" = \"{}\";\n", said.replace('\\', "\\\\").replace('"', "\\\"")))?;
        strings.insert(format!("Resources/{code}.lproj/InfoPlist.strings"), json!(file));
        codes.push(code.clone());
    }
    let information = folder.join("Info.plist");
    write(&information, property_list(&microphone.first, &codes))?;
    let over = json!({ "bundle": {
        "shortDescription": sentences::sentence("launcher-comment")?.first,
        "longDescription": sentences::sentence("launcher-about")?.first,
        "resources": { (third_party.display().to_string()): "third-party.txt" },
        "macOS": { "infoPlist": information, "files": Value::Object(strings) },
    } });
    let file = folder.join("over.json");
    write(&file, over.to_string())?;
    Ok(file)
}

/// What macOS reads of the program beside what Tauri writes: why it wants to hear, and the languages it speaks.
fn property_list(microphone: &str, codes: &[String]) -> String {
    let languages: String = codes.iter().map(|code| format!("<string>{code}</string>")).collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE plist PUBLIC \"-//Apple//DTD PLIST 1.0//EN\" \
         \"http://www.apple.com/DTDs/PropertyList-1.0.dtd\">\n<plist version=\"1.0\">\n<dict>\n\
         <key>{MICROPHONE}</key><string>{}</string>\n<key>CFBundleDevelopmentRegion</key><string>en</string>\n\
         <key>CFBundleLocalizations</key><array>{languages}</array>\n</dict>\n</plist>\n",
        escaped(microphone)
    )
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::overlay;

    #[test]
    fn every_file_the_bundler_is_told_of_is_there_and_the_microphone_is_asked_for_in_every_language() {
        let folder = std::env::temp_dir().join(format!("shopbell-bundle-{}", std::process::id()));
        let over = std::fs::read_to_string(overlay(&folder).unwrap()).unwrap();
        let over: Value = serde_json::from_str(&over).unwrap();
        let strings = over.pointer("/bundle/macOS/files").unwrap().as_object().unwrap();
        assert_eq!(strings.len(), 2);
        for (place, file) in strings {
            assert!(place.ends_with(".lproj/InfoPlist.strings"));
            let said = std::fs::read_to_string(file.as_str().unwrap()).unwrap();
            assert!(said.starts_with("\"NSMicrophoneUsageDescription\" = \"Shopbell "), "{said}");
        }
        let information = over.pointer("/bundle/macOS/infoPlist").unwrap().as_str().unwrap();
        assert!(std::fs::read_to_string(information).unwrap().contains("<string>fi</string>"));
        let resources = over.pointer("/bundle/resources").unwrap().as_object().unwrap();
        assert!(resources.keys().all(|file| std::path::Path::new(file).is_file()));
        std::fs::remove_dir_all(&folder).unwrap();
    }
}
