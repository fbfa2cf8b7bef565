//! Writes the window's TypeScript and the page about the API out of the declarations. `cargo xtask bindings` runs it.

use std::path::Path;
use std::{fs, io};

use shopbell_api::bindings;

fn main() -> io::Result<()> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..");
    for (path, text) in
        [(bindings::TYPESCRIPT_PATH, bindings::typescript()), (bindings::MARKDOWN_PATH, bindings::markdown())]
    {
        let path = root.join(path);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        if fs::read_to_string(&path).unwrap_or_default() != text {
            fs::write(&path, text)?;
        }
    }
    Ok(())
}
