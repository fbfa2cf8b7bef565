//! Waiting for something that happens by itself.

use std::future::Future;
use std::time::{Duration, Instant};

/// How long whatever is small may take on a busy machine.
pub const PATIENCE: Duration = Duration::from_secs(30);

/// Asks again until the answer is there; gives up loudly after 30 seconds of real time.
pub async fn eventually<T, F, R>(what: &str, ask: F) -> T
where
    F: FnMut() -> R,
    R: Future<Output = Option<T>>,
{
    eventually_within(PATIENCE, what, ask).await
}

/// The same, for what is large and takes its time.
pub async fn eventually_within<T, F, R>(patience: Duration, what: &str, mut ask: F) -> T
where
    F: FnMut() -> R,
    R: Future<Output = Option<T>>,
{
    let begun = Instant::now();
    loop {
        if let Some(answer) = ask().await {
            return answer;
        }
        assert!(begun.elapsed() < patience, "waited {patience:?} in vain for: {what}");
        tokio::time::sleep(Duration::from_millis(40)).await;
    }
}
