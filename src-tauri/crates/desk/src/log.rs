//! Where the program's own words for support go: standard error. What other libraries say of strangers' files never goes
//! there: one of them writes a line for every part it does not know, and a file of a few megabytes has a million of them.

use tracing_subscriber::EnvFilter;
use tracing_subscriber::fmt::MakeWriter;
use tracing_subscriber::util::SubscriberInitExt;

/// What is written when nobody asks for more.
const USUAL: &str = "warn,symphonia=off,shopbell=info";

/// Starts writing; `SHOPBELL_LOG` chooses how much.
pub fn start() {
    let filter = EnvFilter::try_from_env("SHOPBELL_LOG").unwrap_or_else(|_| EnvFilter::new(USUAL));
    written(filter, std::io::stderr).init();
}

fn written<W>(filter: EnvFilter, to: W) -> impl tracing::Subscriber
where
    W: for<'a> MakeWriter<'a> + Send + Sync + 'static,
{
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(to).with_ansi(false).finish()
}

#[cfg(test)]
mod tests {
    use std::fs::File;

    use super::*;

    #[test]
    fn a_strangers_file_does_not_fill_the_log() {
        let kept = tempfile::NamedTempFile::new().unwrap();
        let to = File::create(kept.path()).unwrap();
        tracing::subscriber::with_default(written(EnvFilter::new(USUAL), to), || {
            tracing::info!(target: "symphonia_format_isomp4::demuxer", "skipping an atom");
            tracing::error!(target: "symphonia_bundle_mp3::demuxer", "skipping junk");
            tracing::info!(target: "hyper::proto", "a connection");
            tracing::info!(target: "shopbell_engine::media", "a sound cannot be decoded");
        });
        let lines = std::fs::read_to_string(kept.path()).unwrap();
        assert_eq!(lines.lines().count(), 1, "{lines}");
        assert!(lines.contains("shopbell_engine::media: a sound cannot be decoded"), "{lines}");
    }
}
