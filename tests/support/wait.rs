//! Waiting for something that happens by itself.

use std::future::Future;
use std::time::{Duration, Instant};

/// Asks again until the answer is there; gives up loudly after 30 seconds of real time.
pub async fn eventually<T, F, R>(what: &str, mut ask: F) -> T
where
    F: FnMut() -> R,
    R: Future<Output = Option<T>>,
{
    let begun = Instant::now();
    loop {
        if let Some(answer) = ask().await {
            return answer;
        }
        assert!(begun.elapsed() < Duration::from_secs(30), "waited 30 s in vain for: {what}");
        tokio::time::sleep(Duration::from_millis(40)).await;
    }
}
