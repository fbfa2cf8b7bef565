//! One try to fetch a file: by the address the webhook brought, else by one Meta is asked for.

use std::io;
use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use shopbell_cloud::graph::{CallError, Cause, Download, GraphError, MediaId};
use shopbell_model::media::LARGEST_FILE;
use shopbell_model::{ErrorClass, MediaGone};
use shopbell_store::StoreError;
use shopbell_store::files::{Files, NewFile, StoredFile};
use shopbell_store::tables::media::{Due, Looks};
use tokio::sync::Semaphore;

use super::look::look;
use crate::core::Core;

/// What a try came to.
#[derive(Debug)]
pub(super) enum Tried {
    /// The file lies in the folder.
    Here(Looks),
    /// It cannot be had.
    Gone(MediaGone),
    /// Another time.
    Later {
        /// Whether Meta answered, and nothing but the file is in the way.
        reached: bool,
    },
}

/// Why an address brought nothing.
enum Trouble {
    Call(CallError),
    /// The bytes are not those Meta spoke of.
    OtherBytes,
    /// Our own disk.
    Disk(io::Error),
}

/// Bytes that are gathered before the disk is troubled.
const PIECE: usize = 256 * 1024;

/// Meta's code for something that does not exist, or not any more.
const NO_SUCH_THING: i32 = 100;

/// Tries once.
pub(super) async fn try_once(core: &Arc<Core>, due: &Due) -> Tried {
    if let Some(url) = &due.url {
        match fetch(core, url, due).await {
            Ok(looks) => return Tried::Here(looks),
            // The address lives five minutes: that it is over says nothing of the file.
            Err(trouble) => note(&trouble, "by its first address"),
        }
    }
    let facts = match core.client.media(&MediaId(due.meta_id.clone()), Some(&core.profile.phone_number_id)).await {
        Ok(facts) => facts,
        Err(error) => return of_question(&error),
    };
    if facts.file_size.is_some_and(|size| u64::try_from(size).is_ok_and(|size| size > LARGEST_FILE)) {
        return Tried::Gone(MediaGone::TooLarge);
    }
    let Some(url) = facts.url else { return Tried::Later { reached: true } };
    match fetch(core, &url, due).await {
        Ok(looks) => Tried::Here(looks),
        Err(Trouble::Call(CallError::Ambiguous(Cause::TooLarge(_)))) => Tried::Gone(MediaGone::TooLarge),
        Err(trouble) => {
            note(&trouble, "by a fresh address");
            Tried::Later { reached: !matches!(&trouble, Trouble::Call(error) if is_soon_over(error)) }
        }
    }
}

/// Meta was asked where the file is. Only its plain word that there is none is final.
fn of_question(error: &CallError) -> Tried {
    tracing::info!(%error, "a file cannot be asked for");
    match error.graph() {
        Some(told) if told.code == NO_SUCH_THING => Tried::Gone(MediaGone::Refused),
        _ => Tried::Later { reached: !is_soon_over(error) },
    }
}

/// Whether the trouble is not the file's: the line is down, or the token or the account is to be mended by a person. Once
/// that is over, files come soon.
fn is_soon_over(error: &CallError) -> bool {
    let class = error.graph().map(GraphError::class);
    matches!(error, CallError::NotSent(_)) || matches!(class, Some(ErrorClass::Token | ErrorClass::Account))
}

async fn fetch(core: &Arc<Core>, url: &str, due: &Due) -> Result<Looks, Trouble> {
    let mut download = core.client.download_media(url, LARGEST_FILE).await.map_err(Trouble::Call)?;
    let told_mime = download.mime_type.clone();
    let stored = keep(core.store.files(), &mut download).await?;
    if due.sha256.as_deref().is_some_and(|told| !is_same(told, &stored.sha256)) {
        core.store.files().settle([stored.name.as_str()]);
        return Err(Trouble::OtherBytes);
    }
    let files = core.store.files().clone();
    in_turn(move || look(&files, &stored, told_mime.as_deref())).await.map_err(Trouble::Disk)
}

/// Writes the bytes to the disk as they come: no more than a piece of them is ever in memory.
async fn keep(files: &Files, download: &mut Download) -> Result<StoredFile, Trouble> {
    let files = files.clone();
    let mut file: NewFile = blocking(move || files.create()).await.map_err(Trouble::Disk)?;
    let mut piece: Vec<u8> = Vec::with_capacity(PIECE);
    while let Some(bytes) = download.chunk().await.map_err(Trouble::Call)? {
        piece.extend_from_slice(&bytes);
        if piece.len() >= PIECE {
            (file, piece) = put(file, piece).await.map_err(Trouble::Disk)?;
        }
    }
    if download.length.is_some_and(|length| length != file.size() + piece.len() as u64) {
        return Err(Trouble::OtherBytes);
    }
    let (file, _) = put(file, piece).await.map_err(Trouble::Disk)?;
    blocking(move || file.finish()).await.map_err(Trouble::Disk)
}

/// Adds a piece to a file; the piece's room comes back empty.
pub(super) async fn put(mut file: NewFile, mut piece: Vec<u8>) -> io::Result<(NewFile, Vec<u8>)> {
    blocking(move || {
        file.push(&piece)?;
        piece.clear();
        Ok((file, piece))
    })
    .await
}

/// Does what waits for the disk where nobody else waits.
pub(crate) async fn blocking<T: Send + 'static>(job: impl FnOnce() -> io::Result<T> + Send + 'static) -> io::Result<T> {
    tokio::task::spawn_blocking(job).await.map_err(|_| io::Error::other(StoreError::Panicked))?
}

/// What takes the memory of whole pictures goes on one at a time, in every shop of the program: ten that are dropped at
/// once would take gigabytes.
static TURN: Semaphore = Semaphore::const_new(1);

/// Does what decodes a picture when its turn comes, where nobody else waits.
pub(crate) async fn in_turn<T: Send + 'static>(job: impl FnOnce() -> io::Result<T> + Send + 'static) -> io::Result<T> {
    let turn = TURN.acquire().await.map_err(io::Error::other)?;
    blocking(move || {
        // It goes on when nobody waits for it any more, and so long it keeps its turn.
        let _turn = turn;
        job()
    })
    .await
}

/// Meta spells a hash in base64 in webhooks and in hexadecimal digits elsewhere.
fn is_same(told: &str, sha256: &[u8; 32]) -> bool {
    told.eq_ignore_ascii_case(&hex::encode(sha256)) || told == STANDARD.encode(sha256)
}

fn note(trouble: &Trouble, how: &str) {
    match trouble {
        Trouble::Call(error) => tracing::info!(%error, how, "a file did not come"),
        Trouble::OtherBytes => tracing::warn!(how, "a file came with other bytes than were told"),
        Trouble::Disk(error) => tracing::warn!(%error, how, "a file could not be kept"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test(flavor = "multi_thread", worker_threads = 4)]
    async fn pictures_are_decoded_one_at_a_time_also_when_nobody_waits_for_one_any_more() {
        use std::sync::atomic::{AtomicUsize, Ordering};
        use std::time::Duration;

        let at_once = Arc::new(AtomicUsize::new(0));
        let job = |at_once: Arc<AtomicUsize>| {
            move || {
                let before = at_once.fetch_add(1, Ordering::SeqCst);
                std::thread::park_timeout(Duration::from_millis(20));
                at_once.fetch_sub(1, Ordering::SeqCst);
                Ok(before)
            }
        };
        let given_up = tokio::spawn(in_turn(job(at_once.clone())));
        while at_once.load(Ordering::SeqCst) == 0 && !given_up.is_finished() {
            tokio::task::yield_now().await;
        }
        given_up.abort();
        let ten: Vec<_> = (0..10).map(|_| tokio::spawn(in_turn(job(at_once.clone())))).collect();
        for one in ten {
            assert_eq!(one.await.unwrap().unwrap(), 0, "another was decoded at the same time");
        }
    }

    #[test]
    fn a_hash_is_known_in_both_spellings() {
        let hash = [0xab; 32];
        assert!(is_same(&"ab".repeat(32), &hash) && is_same(&"AB".repeat(32), &hash));
        assert!(is_same(&STANDARD.encode(hash), &hash));
        assert!(!is_same(&"ac".repeat(32), &hash) && !is_same("", &hash));
    }
}
