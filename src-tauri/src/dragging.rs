//! A customer's file dragged out of the window, into a folder or into another program.
//!
//! Other programs want a file, and ours lie encrypted: what is dragged is written out in the clear into a folder of its
//! own, for as long as it takes, and taken away again. What cannot be taken away then (the power failed) goes at the next
//! start. On Linux alone: elsewhere the web view itself turns the address it is given into a file.

mod carry;

use std::fs::{self, DirBuilder, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use shopbell_api::Served;
use shopbell_api::dto::{Failure, Refusal};
use tauri::{State, WebviewWindow};

use crate::shop::Shop;

/// Bytes read from the disk at a time.
const PIECE: usize = 1 << 20;

/// How long whoever was given the file has for reading it. A folder's window copies after the drag has ended.
const TIME_TO_COPY: Duration = Duration::from_mins(1);

/// The place where files lie while they are dragged. Cheap to clone.
#[derive(Clone)]
pub struct Dragging {
    folder: Arc<Path>,
    next: Arc<AtomicU64>,
}

impl Dragging {
    /// A place in the shop's folder; what an earlier run left there goes.
    pub fn new(data: &Path) -> Self {
        let place = Self { folder: data.join("dragged").into(), next: Arc::default() };
        place.clear();
        place
    }

    /// Takes everything away.
    pub fn clear(&self) {
        remove(&self.folder);
    }

    /// Writes a file where only this user can read it; answers where it lies.
    async fn put(&self, served: Served) -> io::Result<PathBuf> {
        let own = self.folder.join(self.next.fetch_add(1, Ordering::Relaxed).to_string());
        let written = write(&own, served).await;
        if written.is_err() {
            remove(&own);
        }
        written
    }

    /// The drag of a file is over. It goes: at once where nobody took it, later where somebody did.
    #[expect(clippy::disallowed_methods, reason = "another program's seconds, whatever the shop's clock says")]
    fn over(path: &Path, taken: bool) {
        let Some(own) = path.parent().map(Path::to_owned) else { return };
        tauri::async_runtime::spawn(async move {
            if taken {
                tokio::time::sleep(TIME_TO_COPY).await;
            }
            remove(&own);
        });
    }
}

/// Begins to drag the file of an address, while the button is still pressed.
///
/// # Errors
/// When the address has run out, the disk fails, or the window system lets nothing be dragged.
#[tauri::command]
pub async fn drag_out(
    window: WebviewWindow,
    shop: State<'_, Shop>,
    place: State<'_, Dragging>,
    url: String,
) -> Result<(), Refusal> {
    let ticket = url.rsplit('/').next().unwrap_or_default().to_owned();
    let Some(served) = shop.serve(&ticket).await else {
        return Err(Failure::NotFound { what: "file".to_owned() }.into());
    };
    let path = place.put(served).await.map_err(|error| disk(&error))?;
    let (handle, here) = (window.clone(), path.clone());
    let begun = window.run_on_main_thread(move || {
        let at = here.clone();
        if let Err(error) = carry::begin(&handle, &here, move |taken| Dragging::over(&at, taken)) {
            tracing::warn!(%error, "nothing can be dragged out of the window");
            Dragging::over(&here, false);
        }
    });
    begun.map_err(|error| {
        Dragging::over(&path, false);
        Failure::Internal { problem: error.to_string() }.into()
    })
}

fn disk(error: &io::Error) -> Refusal {
    match error.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Failure::DiskFull.into(),
        _ => Failure::Internal { problem: error.to_string() }.into(),
    }
}

async fn write(own: &Path, mut served: Served) -> io::Result<PathBuf> {
    use std::os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _};

    DirBuilder::new().recursive(true).mode(0o700).create(own)?;
    let path = own.join(served.file_name());
    let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(&path)?;
    let mut at = 0;
    while at < served.size() {
        let (piece, rest) = served.read(at, PIECE).await?;
        if piece.is_empty() {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        file.write_all(&piece)?;
        at += piece.len() as u64;
        served = rest;
    }
    Ok(path)
}

fn remove(folder: &Path) {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            tracing::warn!(%error, "a file that was dragged out cannot be taken away");
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::{Dragging, fs};

    #[test]
    fn what_an_earlier_run_left_goes_at_the_start() {
        let data = tempfile::tempdir().unwrap();
        let left = data.path().join("dragged/4/kuva.jpg");
        fs::create_dir_all(left.parent().unwrap()).unwrap();
        fs::write(&left, b"x").unwrap();
        let place = Dragging::new(data.path());
        assert!(!left.exists() && data.path().exists());
        place.clear();
    }
}
