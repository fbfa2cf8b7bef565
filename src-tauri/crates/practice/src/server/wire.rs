//! One TCP connection that can be cut: whatever is still to be written never leaves.

use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll};

use axum::extract::connect_info::Connected;
use axum::serve::IncomingStream;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;

use super::listener::Port;

/// A handle on the connection a request came over.
#[derive(Clone)]
pub(crate) struct Wire(Arc<AtomicBool>);

impl Wire {
    /// Cuts the connection before anything more is written.
    pub(crate) fn cut(&self) {
        self.0.store(true, Ordering::SeqCst);
    }

    fn is_cut(&self) -> bool {
        self.0.load(Ordering::SeqCst)
    }
}

impl Connected<IncomingStream<'_, Port>> for Wire {
    fn connect_info(stream: IncomingStream<'_, Port>) -> Self {
        stream.io().wire.clone()
    }
}

/// The connection itself.
pub(crate) struct Line {
    stream: TcpStream,
    wire: Wire,
    offline: tokio::sync::watch::Receiver<Option<shopbell_model::UtcMillis>>,
}

impl Line {
    /// A connection that ends when its wire is cut or the port goes offline.
    pub(crate) fn new(
        stream: TcpStream,
        offline: tokio::sync::watch::Receiver<Option<shopbell_model::UtcMillis>>,
    ) -> Self {
        Self { stream, wire: Wire(Arc::new(AtomicBool::new(false))), offline }
    }

    fn dead(&self) -> bool {
        self.wire.is_cut() || self.offline.borrow().is_some()
    }
}

fn gone() -> io::Error {
    io::Error::from(io::ErrorKind::ConnectionAborted)
}

impl AsyncRead for Line {
    fn poll_read(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        let before = buf.filled().len();
        let read = Pin::new(&mut self.stream).poll_read(cx, buf);
        if self.dead() && read.is_ready() {
            buf.set_filled(before);
            return Poll::Ready(Err(gone()));
        }
        read
    }
}

impl AsyncWrite for Line {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &[u8]) -> Poll<io::Result<usize>> {
        if self.dead() {
            return Poll::Ready(Err(gone()));
        }
        Pin::new(&mut self.stream).poll_write(cx, buf)
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(cx)
    }
}
