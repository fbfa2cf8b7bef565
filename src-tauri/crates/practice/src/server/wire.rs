//! One TCP connection that can be cut: whatever is still to be written never leaves.

use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll};

use axum::extract::connect_info::Connected;
use axum::serve::IncomingStream;
use futures_util::future::BoxFuture;
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
    /// Over as soon as the port goes offline: a line on which nobody says anything just then ends too, or whoever keeps it
    /// for the next call would write into it.
    offline: BoxFuture<'static, ()>,
    ended: bool,
}

impl Line {
    /// A connection that ends when its wire is cut or the port goes offline.
    pub(crate) fn new(
        stream: TcpStream,
        mut offline: tokio::sync::watch::Receiver<Option<shopbell_model::UtcMillis>>,
    ) -> Self {
        let ends = async move {
            // A world that ends takes its connections along by itself.
            if offline.wait_for(Option::is_some).await.is_err() {
                std::future::pending::<()>().await;
            }
        };
        Self { stream, wire: Wire(Arc::new(AtomicBool::new(false))), offline: Box::pin(ends), ended: false }
    }

    /// Whether nothing comes or goes any more; whoever asks is woken when that becomes so.
    fn is_dead(&mut self, cx: &mut Context<'_>) -> bool {
        self.ended = self.ended || self.offline.as_mut().poll(cx).is_ready();
        self.ended || self.wire.is_cut()
    }
}

fn gone() -> io::Error {
    io::Error::from(io::ErrorKind::ConnectionAborted)
}

impl AsyncRead for Line {
    fn poll_read(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        let before = buf.filled().len();
        let read = Pin::new(&mut self.stream).poll_read(cx, buf);
        if self.is_dead(cx) && (read.is_ready() || self.ended) {
            buf.set_filled(before);
            return Poll::Ready(Err(gone()));
        }
        read
    }
}

impl AsyncWrite for Line {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &[u8]) -> Poll<io::Result<usize>> {
        if self.is_dead(cx) {
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
