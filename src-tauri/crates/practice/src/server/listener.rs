//! A listener that can stop listening for a while, so that connecting is refused as if the network were dead.

use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;

use shopbell_model::{Clock, Span, UtcMillis};
use tokio::net::TcpListener;
use tokio::sync::watch;

use super::wire::Line;

/// The port practice listens on.
pub(crate) struct Port {
    address: SocketAddr,
    inner: Option<TcpListener>,
    offline: watch::Receiver<Option<UtcMillis>>,
    clock: Arc<dyn Clock>,
}

/// How long a failed bind or accept waits before the next try.
const PAUSE: Span = Span::millis(50);

/// Binds the wished-for port on the loopback interface, or any free one.
pub(crate) async fn bind(port: Option<u16>) -> std::io::Result<TcpListener> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port.unwrap_or(0))).await
}

impl Port {
    /// Wraps a bound listener.
    pub(crate) fn new(
        inner: TcpListener,
        offline: watch::Receiver<Option<UtcMillis>>,
        clock: Arc<dyn Clock>,
    ) -> std::io::Result<Self> {
        Ok(Self { address: inner.local_addr()?, inner: Some(inner), offline, clock })
    }
}

impl axum::serve::Listener for Port {
    type Io = Line;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (Self::Io, Self::Addr) {
        loop {
            if self.offline.borrow_and_update().is_some() {
                self.inner = None;
                let _ended = self.offline.wait_for(Option::is_none).await;
                continue;
            }
            let Some(inner) = &self.inner else {
                match TcpListener::bind(self.address).await {
                    Ok(inner) => self.inner = Some(inner),
                    Err(problem) => {
                        tracing::warn!(%problem, "the port cannot be taken again yet");
                        self.clock.wait_for(PAUSE).await;
                    }
                }
                continue;
            };
            tokio::select! {
                accepted = inner.accept() => match accepted {
                    Ok((stream, peer)) => return (Line::new(stream, self.offline.clone()), peer),
                    Err(problem) => {
                        tracing::warn!(%problem, "a connection could not be accepted");
                        self.clock.wait_for(PAUSE).await;
                    }
                },
                _changed = self.offline.changed() => {}
            }
        }
    }

    fn local_addr(&self) -> std::io::Result<Self::Addr> {
        Ok(self.address)
    }
}
