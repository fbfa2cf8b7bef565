//! Taking people along in a file: those a segment or a search means, or everybody, page by page, so that a million take no more
//! memory than a hundred.
//!
//! What is written into cells is text and never a formula.

mod csv;
mod table;
mod xlsx;

use std::io;
use std::sync::Arc;

use shopbell_model::segment::Segment;
use shopbell_model::{CommandId, ExportId};
use shopbell_store::StoreError;
use shopbell_store::files::StoredFile;
use shopbell_store::tables::person::{self, Among};
use shopbell_store::tables::{field, label};

pub use table::ExportWords;

use self::table::Table;
use super::find::{few, judging, labels_meant};
use super::making::{self, Made};
use crate::changes::Tag;
use crate::core::Core;
use crate::error::EngineError;
use crate::media::blocking;

/// People to a page.
const PAGE: u32 = 200;

/// What a file is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExportFormat {
    /// Text with a separator, which every program reads.
    Csv {
        /// A semicolon between cells and not a comma: programs in countries with a decimal comma expect it.
        semicolon: bool,
    },
    /// A workbook.
    Xlsx,
}

impl ExportFormat {
    /// A file of this kind by a name, and how many rows it will have where that is known.
    pub(crate) fn made(self, name: &str, of: Option<u64>) -> Made {
        let (ending, mime) = match self {
            Self::Csv { .. } => ("csv", "text/csv"),
            Self::Xlsx => ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        };
        Made { name: format!("{name}.{ending}"), mime, of, about: None }
    }

    /// Begins the file with a row of headings.
    pub(crate) async fn sheet(self, core: &Core, heads: Vec<String>) -> Result<Box<dyn Sheet>, StoreError> {
        let files = core.store.files().clone();
        blocking(move || {
            let mut sheet: Box<dyn Sheet> = match self {
                Self::Csv { semicolon } => Box::new(csv::Csv::new(files.create()?, semicolon)?),
                Self::Xlsx => Box::new(xlsx::Xlsx::new(files.create()?)?),
            };
            sheet.row(&heads)?;
            Ok(sheet)
        })
        .await
        .map_err(StoreError::from)
    }
}

/// Whom to take along, and how.
#[derive(Clone, Debug)]
pub struct NewExport {
    /// Who is meant.
    pub segment: Segment,
    /// What is typed; empty takes all of them.
    pub typed: String,
    /// What the file is made of.
    pub format: ExportFormat,
    /// What is called how, in the language of the window.
    pub words: ExportWords,
}

/// Begins to write people into a file; answers at once.
pub(crate) async fn begin(core: &Arc<Core>, id: CommandId, new: NewExport) -> Result<ExportId, EngineError> {
    few(&new.segment)?;
    let made = new.format.made(&new.words.file, None);
    making::begin(core, id, "begin_export", made, move |core, export| async move { write(&core, export, new).await })
        .await
}

/// Writes page after page; nothing when it was stopped.
async fn write(core: &Arc<Core>, id: ExportId, new: NewExport) -> Result<Option<StoredFile>, StoreError> {
    let (judging, fields, labels, typed_labels) = {
        let mut conn = core.store.read().await?;
        let fields = field::all(&mut conn, core.own.portfolio).await?;
        let labels = label::all(&mut conn).await?;
        // What is typed means here whom it means in the list.
        let typed_labels = labels_meant(&mut conn, &new.typed).await?;
        (judging(core, &mut conn).await?, fields, labels, typed_labels)
    };
    let table = Table::new(new.words, fields, labels, judging.strict);
    let mut sheet = new.format.sheet(core, table.heads()).await?;
    let among = Among { segment: &new.segment, typed: &new.typed, typed_labels: &typed_labels, judging: &judging };
    let mut cursor: Option<String> = None;
    loop {
        let rows = {
            let mut conn = core.store.read().await?;
            let page = person::page(&mut conn, among, cursor.as_deref(), None, PAGE).await?;
            let ids: Vec<_> = page.lines.iter().map(|line| line.person.contact).collect();
            cursor = page.next;
            table.rows(page.lines, person::details(&mut conn, &ids).await?)
        };
        if !core.exports.is_wanted(id) {
            return Ok(None);
        }
        let count = rows.len() as u64;
        sheet = blocking(move || {
            rows.iter().try_for_each(|row| sheet.row(row))?;
            Ok(sheet)
        })
        .await?;
        core.exports.count(id, count);
        core.tell(Tag::Export(id));
        if cursor.is_none() {
            return Ok(Some(blocking(move || sheet.finish()).await?));
        }
    }
}

/// Something rows are written into.
pub(crate) trait Sheet: Send {
    /// Adds a row.
    fn row(&mut self, cells: &[String]) -> io::Result<()>;
    /// Ends the file and keeps it.
    fn finish(self: Box<Self>) -> io::Result<StoredFile>;
}
