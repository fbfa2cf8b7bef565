//! Webhooks by the thousand: what a customer's words look like on the wire, the loads that carry them, and the servers
//! that are loaded.
//!
//! Here live the bodies (made and signed before any clock starts), the two loads (as fast as it goes, and at a pace), our
//! own desk and its baselines. What never lives here: what is judged; that stands in `rows`.

pub mod bare;
pub mod bodies;
mod child;
pub mod closed;
mod connection;
pub mod ours;
pub mod paced;
pub mod pywa;

use std::net::SocketAddr;

/// Where webhooks go and how they must look there.
#[derive(Clone, Debug)]
pub struct Address {
    pub socket: SocketAddr,
    pub path: String,
    pub app_secret: String,
    pub phone_number_id: String,
    pub waba_id: String,
    /// What time it is there, in seconds.
    pub now: i64,
}

/// Runs a load in a thread of its own with a runtime of one thread: the cheapest there is, and the same for every server.
pub async fn alone<T, F>(load: F) -> Result<T, crate::frame::Trouble>
where
    T: Send + 'static,
    F: AsyncFnOnce() -> T + Send + 'static,
{
    let thread = tokio::task::spawn_blocking(move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        Ok::<_, std::io::Error>(runtime.block_on(load()))
    });
    Ok(thread.await??)
}
