//! Where the program's own words for support go: standard error.

use tracing_subscriber::EnvFilter;

/// Starts writing; `SHOPBELL_LOG` chooses how much.
pub fn start() {
    let filter = EnvFilter::try_from_env("SHOPBELL_LOG").unwrap_or_else(|_| EnvFilter::new("warn,shopbell=info"));
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).with_ansi(false).init();
}
