//! How long something took, many times over.

use std::future::Future;
use std::time::Instant;

use super::figures::at;
use super::row::Trouble;

/// Times of one kind of call in one round, in microseconds.
#[derive(Clone, Debug, Default)]
pub struct Times(Vec<f64>);

impl Times {
    pub async fn of<T>(&mut self, work: impl Future<Output = Result<T, Trouble>>) -> Result<T, Trouble> {
        let begun = Instant::now();
        let done = work.await;
        self.0.push(begun.elapsed().as_secs_f64() * 1e6);
        done
    }

    pub fn of_now<T>(&mut self, work: impl FnOnce() -> Result<T, Trouble>) -> Result<T, Trouble> {
        let begun = Instant::now();
        let done = work();
        self.0.push(begun.elapsed().as_secs_f64() * 1e6);
        done
    }

    /// The time that so many of the calls did not exceed.
    pub fn share(&self, share: f64) -> Result<f64, Trouble> {
        let mut sorted = self.0.clone();
        sorted.sort_unstable_by(f64::total_cmp);
        at(&sorted, share).ok_or_else(|| "nothing was timed".into())
    }

    pub fn median(&self) -> Result<f64, Trouble> {
        self.share(0.5)
    }
}
