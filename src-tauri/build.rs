//! Reads `tauri.conf.json` and the capabilities into the program.

use std::path::Path;

/// The window's own commands; each needs its permission in a capability to be called.
const COMMANDS: &[&str] = &["rpc", "subscribe", "usable", "drag_out", "drags", "dropped_file"];

/// Stands in for the window's pages where they were never built, so that the program can be compiled at all.
const NOT_BUILT: &str = "<!doctype html><meta charset=\"utf-8\"><title>Shopbell</title>\
<p>The window's pages were not built. Start Shopbell with: cargo xtask run</p>\n";

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let pages = Path::new("../ui/dist");
    if !pages.join("index.html").is_file() {
        std::fs::create_dir_all(pages)?;
        std::fs::write(pages.join("index.html"), NOT_BUILT)?;
    }
    // The pages are embedded into the program: new pages make a new program.
    println!("cargo:rerun-if-changed=../ui/dist");
    let manifest = tauri_build::AppManifest::new().commands(COMMANDS);
    tauri_build::try_build(tauri_build::Attributes::new().app_manifest(manifest))?;
    Ok(())
}
