//! The listening socket with its limits: so many connections at once, and none that keeps silent.

use std::future::Future;
use std::io;
use std::net::SocketAddr;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use axum::serve::Listener;
use shopbell_model::{Clock, Span};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// Connections at once; more wait in the system's queue.
const CONNECTIONS: usize = 512;

/// How long a connection may say nothing, in the middle of a request or between two.
const SILENCE: Span = Span::seconds(30);

/// How long a request may take from its first byte to the first byte of its answer. A head that drips in is never handed
/// to the routes, so their own limit does not see it: without this one, 512 of them would shut Meta out.
const REQUEST: Span = Span::seconds(75);

/// Accepts connections while there is room.
pub(super) struct Door {
    listener: TcpListener,
    clock: Arc<dyn Clock>,
    room: Arc<Semaphore>,
}

impl Door {
    pub(super) fn new(listener: TcpListener, clock: Arc<dyn Clock>) -> Self {
        Self { listener, clock, room: Arc::new(Semaphore::new(CONNECTIONS)) }
    }
}

impl Listener for Door {
    type Io = Caller;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (Caller, SocketAddr) {
        loop {
            let permit = self.room.clone().acquire_owned().await.ok();
            match self.listener.accept().await {
                Ok((stream, from)) => {
                    let caller =
                        Caller { stream, clock: self.clock.clone(), silence: None, asked: None, _permit: permit };
                    return (caller, from);
                }
                Err(error) => {
                    // Out of file handles, or a caller gone before it was let in: the next may do better.
                    tracing::debug!(%error, "a connection was not accepted");
                    self.clock.wait_for(Span::millis(50)).await;
                }
            }
        }
    }

    fn local_addr(&self) -> io::Result<SocketAddr> {
        self.listener.local_addr()
    }
}

type Silence = Pin<Box<dyn Future<Output = ()> + Send>>;

/// A connection that holds its place and is cut off when it keeps silent.
pub(super) struct Caller {
    stream: TcpStream,
    clock: Arc<dyn Clock>,
    silence: Option<Silence>,
    /// When the request began that is not answered yet.
    asked: Option<Span>,
    _permit: Option<OwnedSemaphorePermit>,
}

impl AsyncRead for Caller {
    fn poll_read(self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        let this = self.get_mut();
        match Pin::new(&mut this.stream).poll_read(cx, buf) {
            Poll::Ready(result) => {
                this.silence = None;
                let now = this.clock.monotonic();
                let asked = *this.asked.get_or_insert(now);
                if now.0 - asked.0 > REQUEST.0 {
                    return Poll::Ready(Err(io::ErrorKind::TimedOut.into()));
                }
                Poll::Ready(result)
            }
            Poll::Pending => {
                let clock = &this.clock;
                let silence = this.silence.get_or_insert_with(|| {
                    let clock = clock.clone();
                    Box::pin(async move { clock.wait_for(SILENCE).await })
                });
                match silence.as_mut().poll(cx) {
                    Poll::Ready(()) => Poll::Ready(Err(io::ErrorKind::TimedOut.into())),
                    Poll::Pending => Poll::Pending,
                }
            }
        }
    }
}

impl AsyncWrite for Caller {
    fn poll_write(self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &[u8]) -> Poll<io::Result<usize>> {
        let this = self.get_mut();
        this.asked = None;
        Pin::new(&mut this.stream).poll_write(cx, buf)
    }

    fn poll_flush(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.get_mut().stream).poll_flush(cx)
    }

    fn poll_shutdown(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.get_mut().stream).poll_shutdown(cx)
    }
}
