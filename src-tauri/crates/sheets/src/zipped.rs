//! Spreadsheets that are archives of parts: Excel's workbooks since 2007, and LibreOffice's.

pub mod ods;
mod weigh;
pub mod xlsx;

use std::ops::ControlFlow;

use zip::ZipArchive;
use zip::result::ZipError;

use crate::look::{Look, Shape};
use crate::{SheetError, Source};

/// Says which of the two an archive is, after its parts were unpacked once to see how large they are.
pub fn look<S: Source>(mut source: S) -> Result<Look, SheetError> {
    let mut archive = ZipArchive::new(&mut source).map_err(damaged)?;
    let names: Vec<String> = archive.file_names().filter_map(Result::ok).map(std::borrow::Cow::into_owned).collect();
    let has = |name: &str| names.iter().any(|one| one == name);
    if has("xl/workbook.xml") {
        weigh::workbook(&mut archive)?;
        drop(archive);
        let mut rows = false;
        let (sheet, others) = xlsx::rows(source, &mut |row, _| {
            rows |= row.cells.iter().any(|cell| !cell.is_empty());
            if rows { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        })?;
        return if rows { Ok(Look { shape: Shape::Xlsx, sheet: Some(sheet), others }) } else { Err(SheetError::Empty) };
    }
    if has("content.xml") && has("mimetype") {
        let unpacked = weigh::content(&mut archive)?;
        drop(archive);
        let mut rows = false;
        let (sheet, others) = ods::rows(source, unpacked, &mut |_, _| {
            rows = true;
            ControlFlow::Break(())
        })?;
        let shape = Shape::Ods { unpacked };
        return if rows { Ok(Look { shape, sheet: Some(sheet), others }) } else { Err(SheetError::Empty) };
    }
    Err(if names.is_empty() { SheetError::Empty } else { SheetError::NotATable })
}

#[allow(clippy::needless_pass_by_value, reason = "it stands in `map_err`")]
fn damaged(error: ZipError) -> SheetError {
    match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) | ZipError::InvalidPassword => SheetError::Locked,
        error => SheetError::Damaged(error.to_string()),
    }
}
