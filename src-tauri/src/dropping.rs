//! Files that other programs' windows let go over ours.
//!
//! WebKitGTK accepts such a drag and gives its page no file. The host hears of it too: it tells the page where the files
//! are, and reads those that were let go when the page asks for them. Nothing else of the disk can be asked for.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use shopbell_api::dto::{DroppedFile, Failure, FileDrag, Refusal};
use tauri::ipc::{Channel, Response};
use tauri::{DragDropEvent, PhysicalPosition, State};

/// The largest file of any kind; a larger one is refused before it is read.
const LARGEST: u64 = shopbell_api::LARGEST_FILE;

/// What was let go last, and who is told. Cheap to clone.
#[derive(Clone, Default)]
pub struct Dropping {
    inside: Arc<Mutex<Inside>>,
}

#[derive(Default)]
struct Inside {
    page: Option<Channel<FileDrag>>,
    /// How often files were let go, and those of the last time.
    drop: u32,
    files: Vec<PathBuf>,
}

impl Dropping {
    fn inside(&self) -> MutexGuard<'_, Inside> {
        self.inside.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Where a file lies that was let go at this time; nothing when others were let go since.
    fn file(&self, drop: u32, index: usize) -> Option<PathBuf> {
        let inside = self.inside();
        inside.files.get(index).filter(|_| inside.drop == drop).cloned()
    }

    /// Something is dragged over the window.
    pub fn hear(&self, event: &DragDropEvent) {
        // GTK counts in the pixels of the page, whatever the display's scale: nothing is worked out here.
        let at = |position: &PhysicalPosition<f64>| (position.x, position.y);
        let told = match event {
            DragDropEvent::Enter { position, .. } | DragDropEvent::Over { position } => {
                let (x, y) = at(position);
                FileDrag::Over { x, y }
            }
            DragDropEvent::Drop { paths, position } => {
                let (x, y) = at(position);
                let files: Vec<PathBuf> = paths.iter().filter(|path| path.is_file()).cloned().collect();
                let dropped: Vec<DroppedFile> = files.iter().map(|path| described(path)).collect();
                let mut inside = self.inside();
                inside.drop = inside.drop.wrapping_add(1);
                inside.files = files;
                let drop = inside.drop;
                if dropped.is_empty() { FileDrag::Left } else { FileDrag::Dropped { x, y, drop, files: dropped } }
            }
            _ => FileDrag::Left,
        };
        if let Some(page) = &self.inside().page {
            // A page that is gone hears nothing, which is no fault.
            let _ = page.send(told);
        }
    }
}

fn described(path: &Path) -> DroppedFile {
    DroppedFile {
        name: path.file_name().unwrap_or_default().to_string_lossy().into_owned(),
        size: path.metadata().map_or(0, |facts| facts.len()),
    }
}

/// Tells the page of files dragged over it, from now on.
#[tauri::command]
#[expect(clippy::needless_pass_by_value, reason = "the shape Tauri hands a command's state over in")]
pub fn drags(place: State<'_, Dropping>, channel: Channel<FileDrag>) {
    place.inside().page = Some(channel);
}

/// The bytes of a file that was let go last, by its place among them; `drop` says which time the page means.
///
/// # Errors
/// When there is no such file, it is larger than any WhatsApp takes, or it cannot be read.
#[tauri::command]
pub async fn dropped_file(place: State<'_, Dropping>, drop: u32, index: usize) -> Result<Response, Refusal> {
    let path = place.file(drop, index);
    let path = path.ok_or_else(|| Refusal::from(Failure::NotFound { what: "file".to_owned() }))?;
    let failed = |error: io::Error| Refusal::from(Failure::Internal { problem: error.to_string() });
    let size = tokio::fs::metadata(&path).await.map_err(failed)?.len();
    if size > LARGEST {
        return Err(Failure::FileTooLarge.into());
    }
    Ok(Response::new(tokio::fs::read(&path).await.map_err(failed)?))
}

#[cfg(test)]
mod tests {
    use super::{DragDropEvent, Dropping, PhysicalPosition};

    #[test]
    fn only_files_that_were_let_go_can_be_asked_for_and_only_the_last() {
        let folder = tempfile::tempdir().unwrap();
        let (one, two) = (folder.path().join("one.txt"), folder.path().join("two.txt"));
        std::fs::write(&one, b"1").unwrap();
        std::fs::write(&two, b"2").unwrap();
        let place = Dropping::default();
        let position = PhysicalPosition::new(1.0, 2.0);
        place.hear(&DragDropEvent::Enter { paths: vec![one.clone()], position });
        assert!(place.inside().files.is_empty(), "what is only carried over is not ours");
        place.hear(&DragDropEvent::Drop { paths: vec![one, folder.path().to_owned()], position });
        place.hear(&DragDropEvent::Drop { paths: vec![two.clone()], position });
        assert_eq!(place.file(2, 0), Some(two));
        assert_eq!(place.file(1, 0), None, "what was let go over one chat never comes under another's name");
    }
}
