//! Opening the file, and the two ways in: one writer, a few readers.

use std::path::PathBuf;
use std::sync::Arc;

use futures_util::future::BoxFuture;
use secrecy::{ExposeSecret as _, SecretBox};
use sqlx::SqliteConnection;
use zeroize::Zeroizing;

use crate::connect::{self, Source};
use crate::error::StoreError;
use crate::files::{Files, Keys};
use crate::migrate;
use crate::reader::{ReadConnection, Readers};
use crate::rinse;
use crate::tables::setting;
use crate::writer::Writer;

/// Which file, and with which key.
pub struct OpenOptions {
    /// The file; made when it is not there. Its folder must exist.
    pub path: PathBuf,
    /// The raw key of an encrypted shop; none for the practice shop's plain file.
    pub key: Option<SecretBox<[u8; 32]>>,
}

/// A shop's open file. Cheap to clone; all clones are the same store.
#[derive(Clone)]
pub struct Store {
    inner: Arc<Inner>,
}

struct Inner {
    source: Arc<Source>,
    writer: Writer,
    readers: Readers,
    files: Files,
    /// What opens the shop's files and its backups.
    shop_key: SecretBox<[u8; 32]>,
}

impl Store {
    /// Opens the file, makes it when it is not there, and brings it to the newest version. A file of a newer program,
    /// one that does not open with this key, and a damaged one are refused and left untouched.
    pub async fn open(options: OpenOptions) -> Result<Self, StoreError> {
        Self::open_source(Source::new(options.path, options.key)).await
    }

    /// For the power-loss test alone, as its control: the same store with `synchronous=NORMAL`, whose commits are gone
    /// when the power is. A test that does not see this store lose messages would not see it of the real one either.
    /// `tests/structure` keeps everybody else away.
    #[doc(hidden)]
    pub async fn open_as_control(options: OpenOptions) -> Result<Self, StoreError> {
        Self::open_source(Source::new(options.path, options.key).into_control()).await
    }

    async fn open_source(source: Source) -> Result<Self, StoreError> {
        let source = Arc::new(source);
        if source.exists()? {
            look_first(&source).await?;
        }
        let mut connection = source.writer().await?;
        let is_new = migrate::version(&mut connection).await? == 0;
        migrate::migrate(&mut connection).await?;
        if is_new {
            rinse::mark_new(&mut connection).await?;
        }
        let shop_key = shop_key(&source, &mut connection).await?;
        let files = Files::open(source.media_folder(), Keys::derive(shop_key.expose_secret()))?;
        let readers = Readers::new(Arc::clone(&source));
        let writer = Writer::start(Arc::clone(&source), connection);
        Ok(Self { inner: Arc::new(Inner { source, writer, readers, files, shop_key }) })
    }

    /// Does `job` in a transaction of the one writer and answers once it is durably committed. Jobs that wait at the
    /// same time share a commit, each in a savepoint of its own: a job that fails takes nothing of the others with it.
    /// Once given, a job is done even if nobody waits for its answer any more.
    pub async fn write<T, F>(&self, job: F) -> Result<T, StoreError>
    where
        T: Send + 'static,
        F: for<'c> FnOnce(&'c mut SqliteConnection) -> BoxFuture<'c, Result<T, StoreError>> + Send + 'static,
    {
        self.inner.writer.write(job).await
    }

    /// How many webhook bodies were kept since the file was opened.
    #[must_use]
    pub fn bodies_kept(&self) -> u64 {
        self.inner.writer.bodies_kept()
    }

    /// How many webhook bodies wait for the writer. Somebody waits for each of them: a long job that sees one ends soon and
    /// goes on in another transaction.
    #[must_use]
    pub fn bodies_waiting(&self) -> usize {
        self.inner.writer.bodies_waiting()
    }

    /// A connection to read with. Hold it no longer than a read takes: there are only a few.
    pub async fn read(&self) -> Result<ReadConnection, StoreError> {
        self.inner.readers.lend().await
    }

    /// The files beside the database.
    #[must_use]
    pub fn files(&self) -> &Files {
        &self.inner.files
    }

    /// The key out of which those of the files and of the backups are worked out: the one of an encrypted shop, else one
    /// that a plain shop made for itself.
    #[must_use]
    pub fn shop_key(&self) -> SecretBox<[u8; 32]> {
        SecretBox::new(Box::new(*self.inner.shop_key.expose_secret()))
    }

    /// Finishes what was given to the writer, then closes the file. Whatever comes later is [`StoreError::Closed`].
    pub async fn close(&self) {
        self.inner.readers.close().await;
        self.inner.writer.close().await;
    }

    /// Does `step` alone with the file, between two commits; where it answers that it was the last one, the file is closed
    /// and nothing more is kept: who waits in line, webhook bodies too, is told [`StoreError::Closed`]. Where it is not, or
    /// fails, everything goes on.
    ///
    /// # Errors
    /// Whatever the step says.
    pub async fn end<F>(&self, step: F) -> Result<bool, StoreError>
    where
        F: for<'c> FnOnce(&'c mut SqliteConnection) -> BoxFuture<'c, Result<bool, StoreError>> + Send + 'static,
    {
        let ended = self.inner.writer.end(step).await?;
        if ended {
            self.inner.readers.close().await;
            // Answered once the file is closed.
            self.inner.writer.close().await;
        }
        Ok(ended)
    }

    /// For the fault tests: lets the file grow to so many pages only, as a full disk would; `None` lifts it.
    #[doc(hidden)]
    pub async fn limit_pages(&self, pages: Option<u32>) -> Result<(), StoreError> {
        self.inner.source.set_page_limit(pages);
        self.inner.writer.reopen().await
    }

    pub(crate) fn source(&self) -> &Source {
        &self.inner.source
    }

    pub(crate) fn writer(&self) -> &Writer {
        &self.inner.writer
    }
}

/// The name of the setting that holds the key of a plain shop's files.
const FILE_KEY: &str = "file_key";

/// The key the files beside the database hang on: the shop's own; a plain shop makes one and keeps it.
async fn shop_key(source: &Source, connection: &mut SqliteConnection) -> Result<SecretBox<[u8; 32]>, StoreError> {
    if let Some(key) = source.key() {
        return Ok(SecretBox::new(Box::new(*key)));
    }
    let kept = setting::get(connection, FILE_KEY).await?;
    let mut key = Zeroizing::new([0_u8; 32]);
    if kept.is_none_or(|kept| hex::decode_to_slice(kept, key.as_mut_slice()).is_err()) {
        getrandom::fill(key.as_mut_slice()).map_err(|error| std::io::Error::other(error.to_string()))?;
        setting::put(connection, FILE_KEY, &hex::encode(&key[..])).await?;
    }
    Ok(SecretBox::new(Box::new(*key)))
}

/// Looks at a file without changing it: whether it opens with the key, and whether its version is known.
async fn look_first(source: &Source) -> Result<(), StoreError> {
    let looked = async {
        let mut connection = source.probe().await?;
        let seen = migrate::refuse_newer(&mut connection).await;
        connect::close(connection).await;
        seen
    };
    match looked.await {
        // What was left half done by a crash can only be mended by a connection that writes; the version is read again
        // there before anything is changed.
        Err(StoreError::Folder(_)) => Ok(()),
        Err(StoreError::Damaged) => Err(source.why_not_a_database()),
        other => other,
    }
}

#[cfg(test)]
mod tests;
