//! How large the parts of a spreadsheet are when they are unpacked. What an archive says of itself is not believed: each
//! part is unpacked once, to nowhere, and the walk ends where a limit is.

use std::io::Read;

use zip::ZipArchive;

use super::damaged;
use crate::limits::{HELD, SMALL, STRETCH, UNPACKED};
use crate::{SheetError, Source};

/// Weighs the parts of a workbook that are read.
pub fn workbook<S: Source>(archive: &mut ZipArchive<S>) -> Result<(), SheetError> {
    let mut whole = 0;
    for at in 0..archive.len() {
        let name = archive.by_index_raw(at).map_err(damaged)?.name().map_err(damaged)?.into_owned();
        let most = if name.starts_with("xl/worksheets/") && name.matches('/').count() == 2 {
            UNPACKED
        } else if name.eq_ignore_ascii_case("xl/sharedStrings.xml") {
            HELD
        } else if name.ends_with(".xml") || name.ends_with(".rels") {
            SMALL
        } else {
            // Pictures and programs are never opened.
            continue;
        };
        whole += unpack(archive, at, most)?;
        if whole > UNPACKED {
            return Err(SheetError::Bomb);
        }
    }
    Ok(())
}

/// Weighs the content of a spreadsheet of LibreOffice's: bytes when unpacked.
pub fn content<S: Source>(archive: &mut ZipArchive<S>) -> Result<u64, SheetError> {
    if let Some(manifest) = archive.index_for_name("META-INF/manifest.xml") {
        let mut text = String::new();
        let mut part = archive.by_index(manifest).map_err(damaged)?;
        let _ = part.by_ref().take(1 << 20).read_to_string(&mut text);
        if text.contains("encryption-data") {
            return Err(SheetError::Locked);
        }
    }
    let at = archive.index_for_name("content.xml").ok_or(SheetError::NotATable)?;
    unpack(archive, at, UNPACKED)
}

/// Unpacks a part to nowhere; answers its bytes.
fn unpack<S: Source>(archive: &mut ZipArchive<S>, at: usize, most: u64) -> Result<u64, SheetError> {
    let mut part = archive.by_index(at).map_err(damaged)?;
    let mut piece = vec![0; 64 * 1024];
    let (mut size, mut stretch) = (0_u64, 0_usize);
    loop {
        let count = part.read(&mut piece).map_err(|error| SheetError::Damaged(error.to_string()))?;
        if count == 0 {
            return Ok(size);
        }
        size += count as u64;
        let read = piece.get(..count).unwrap_or_default();
        match (read.iter().position(|byte| *byte == b'<'), read.iter().rposition(|byte| *byte == b'<')) {
            (Some(first), Some(last)) => {
                // Inside a piece no stretch can be longer than the piece.
                if stretch + first > STRETCH {
                    return Err(SheetError::Bomb);
                }
                stretch = count - last;
            }
            _ => stretch += count,
        }
        if size > most || stretch > STRETCH {
            return Err(SheetError::Bomb);
        }
    }
}
