//! The bytes of files on a loopback port of their own, for every host alike: webviews do not play sound and film from the
//! schemes they load their pages from.
//!
//! No cookie and no token guards an address here: a ticket in it does, which nobody can guess and which runs out. What
//! comes from a customer is shown only if it is a picture, a sound or a film by its content; everything else is a
//! download, and nothing runs as a page.

mod headers;
mod range;

use std::io;
use std::net::Ipv4Addr;
use std::sync::Arc;

use axum::body::{Body, Bytes};
use axum::extract::{DefaultBodyLimit, Path, Query, Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Json, Router};
use futures_util::{StreamExt, stream};
use serde::Deserialize;
use shopbell_api::dto::{Failure, Refusal};
use shopbell_api::{App, Served};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;

use range::Range;

/// Bytes read from the disk at a time.
const PIECE: usize = 256 * 1024;

/// The open place.
pub struct Files {
    origin: String,
    closing: CancellationToken,
    serving: JoinHandle<io::Result<()>>,
}

impl Files {
    /// Opens a port and tells the app where it is.
    ///
    /// # Errors
    /// When no port of the loopback interface can be had.
    pub async fn open(app: Arc<App>) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        let port = listener.local_addr()?.port();
        let origin = format!("http://127.0.0.1:{port}");
        app.files_are_at(format!("{origin}/file"));
        let routes = Router::new()
            .route("/file/{ticket}", get(give).put(take).options(may_put))
            .layer(DefaultBodyLimit::disable())
            .layer(from_fn_with_state(port, only_here))
            .with_state(app);
        let closing = CancellationToken::new();
        let until = closing.clone();
        let serving =
            tokio::spawn(
                async move { axum::serve(listener, routes).with_graceful_shutdown(until.cancelled_owned()).await },
            );
        Ok(Self { origin, closing, serving })
    }

    /// Scheme, host and port, for the policy of the window's pages.
    #[must_use]
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// Lets nobody in any more. A film that is still being watched is not waited for.
    pub async fn close(self) {
        self.closing.cancel();
        self.serving.abort();
        let _ = self.serving.await;
    }
}

/// A name on the internet that points here (DNS rebinding) gets nothing. The window's pages, which have another origin,
/// may read what they get.
async fn only_here(State(port): State<u16>, request: Request, next: Next) -> Response {
    let origin = request.headers().get(header::ORIGIN).filter(|origin| headers::is_window(origin)).cloned();
    let host = request.headers().get(header::HOST).and_then(|host| host.to_str().ok());
    if host == Some(format!("127.0.0.1:{port}").as_str()) {
        let mut answer = next.run(request).await;
        if let Some(origin) = origin {
            headers::readable_by(answer.headers_mut(), origin);
        }
        answer
    } else {
        StatusCode::FORBIDDEN.into_response()
    }
}

#[derive(Deserialize)]
struct How {
    save: Option<String>,
}

/// `GET /file/{ticket}`: the file or the part of it that is asked for.
async fn give(
    State(app): State<Arc<App>>,
    Path(ticket): Path<String>,
    Query(how): Query<How>,
    asked: HeaderMap,
) -> Response {
    let Some(served) = app.serve(&ticket).await else { return StatusCode::NOT_FOUND.into_response() };
    let size = served.size();
    let range = asked.get(header::RANGE).and_then(|range| range.to_str().ok()).map(|range| Range::read(range, size));
    let mut headers = headers::of(&served.mime, &served.file_name(), how.save.is_some());
    let (status, range) = match range {
        Some(Some(range)) => {
            headers::content_range(&mut headers, &range, size);
            (StatusCode::PARTIAL_CONTENT, range)
        }
        Some(None) => {
            headers::unsatisfiable(&mut headers, size);
            return (StatusCode::RANGE_NOT_SATISFIABLE, headers).into_response();
        }
        None => (StatusCode::OK, Range { from: 0, length: size }),
    };
    headers.insert(header::CONTENT_LENGTH, range.length.into());
    (status, headers, body(served, range)).into_response()
}

#[derive(Deserialize)]
struct Named {
    name: Option<String>,
}

/// `PUT /file/{ticket}?name=`: a file somebody attaches, written to the disk as it comes.
async fn take(
    State(app): State<Arc<App>>,
    Path(ticket): Path<String>,
    Query(named): Query<Named>,
    request: Request,
) -> Response {
    let told = request.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).map(str::to_owned);
    let Some(begun) = app.take_file(&ticket, named.name, told).await else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let taken = async {
        let mut file = begun?;
        let mut pieces = request.into_body().into_data_stream();
        while let Some(piece) = pieces.next().await {
            let piece = piece.map_err(|problem| Failure::Internal { problem: problem.to_string() })?;
            file.push(&piece).await?;
        }
        file.finish().await
    };
    match taken.await {
        Ok(attachment) => Json(attachment).into_response(),
        Err(failure) => {
            let status = StatusCode::from_u16(failure.http_status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
            (status, Json(Refusal::from(failure))).into_response()
        }
    }
}

/// What a browser asks before it brings a file; who may is decided with every answer.
async fn may_put() -> Response {
    let headers = [
        (header::ACCESS_CONTROL_ALLOW_METHODS, "GET, PUT"),
        (header::ACCESS_CONTROL_ALLOW_HEADERS, "content-type"),
        (header::ACCESS_CONTROL_MAX_AGE, "600"),
    ];
    (StatusCode::NO_CONTENT, headers).into_response()
}

/// The bytes, read as fast as they are taken.
fn body(served: Served, range: Range) -> Body {
    let start = Some((served, range));
    Body::from_stream(stream::try_unfold(start, |rest| async move {
        let Some((served, Range { from, length })) = rest.filter(|(_, range)| range.length > 0) else {
            return Ok(None);
        };
        let most = usize::try_from(length).unwrap_or(PIECE).min(PIECE);
        let (piece, served) = served.read(from, most).await?;
        let taken = u64::try_from(piece.len()).unwrap_or(0);
        if taken == 0 {
            return Err(io::Error::from(io::ErrorKind::UnexpectedEof));
        }
        let rest = Some((served, Range { from: from + taken, length: length.saturating_sub(taken) }));
        Ok::<_, io::Error>(Some((Bytes::from(piece), rest)))
    }))
}
