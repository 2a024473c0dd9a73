//! Taking connections: slow ones are cut, and all of them end when the server stops.

use std::{io, net::SocketAddr, time::Duration};

use axum::{
    Router,
    body::{Body, HttpBody},
    extract::{ConnectInfo, Request},
};
use futures::{StreamExt, stream};
use hyper::body::Incoming;
use hyper_util::{
    rt::{TokioExecutor, TokioIo, TokioTimer},
    server::conn::auto::Builder,
};
use tokio::{
    net::{TcpListener, TcpStream},
    task::JoinSet,
    time::{Instant, timeout, timeout_at},
};
use tokio_util::sync::CancellationToken;
use tower::ServiceExt;

/// The head of a request has to be there after so long.
const HEAD: Duration = Duration::from_secs(10);
/// Its body may take so long, and beyond that has to come at this rate on the whole.
const BODY: Duration = Duration::from_secs(20);
const LEAST_BYTES_PER_SECOND: u64 = 16 * 1024;
/// After a fault in taking a connection (no descriptor is left, for instance), others get time to end.
const PAUSE: Duration = Duration::from_millis(200);

/// Serves until told to stop; then no new request is taken, and those that are open end by themselves.
pub async fn serve(listener: TcpListener, router: Router, stop: CancellationToken) {
    let mut open = JoinSet::new();
    loop {
        tokio::select! {
            () = stop.cancelled() => break,
            taken = listener.accept() => match taken {
                Ok((stream, from)) => drop(open.spawn(connection(stream, from, router.clone(), stop.clone()))),
                Err(error) => {
                    tracing::warn!(%error, "a connection can't be taken");
                    tokio::time::sleep(PAUSE).await;
                }
            },
        }
        while open.try_join_next().is_some() {}
    }
    drop(listener);
    open.join_all().await;
}

async fn connection(stream: TcpStream, from: SocketAddr, router: Router, stop: CancellationToken) {
    // Who connects and says nothing has no request whose head could be late.
    if !matches!(timeout(HEAD, stream.peek(&mut [0])).await, Ok(Ok(1))) {
        return;
    }
    // An answer is not held back for more to come; a socket that can't do that works all the same.
    let _ = stream.set_nodelay(true);
    let service = hyper::service::service_fn(move |request: hyper::Request<Incoming>| {
        let mut request: Request = request.map(|body| in_time(Body::new(body)));
        request.extensions_mut().insert(ConnectInfo(from));
        router.clone().oneshot(request)
    });
    let mut builder = Builder::new(TokioExecutor::new());
    builder.http1().timer(TokioTimer::new()).header_read_timeout(HEAD);
    builder.http2().timer(TokioTimer::new()).keep_alive_interval(HEAD).enable_connect_protocol();
    let served = builder.serve_connection_with_upgrades(TokioIo::new(stream), service);
    tokio::pin!(served);
    let outcome = tokio::select! {
        outcome = served.as_mut() => outcome,
        () = stop.cancelled() => {
            served.as_mut().graceful_shutdown();
            served.await
        }
    };
    if let Err(error) = outcome {
        // A peer that went away, or was too slow: its own affair.
        tracing::debug!(%error, "a connection ended");
    }
}

/// A body that fails when it comes too slowly.
fn in_time(body: Body) -> Body {
    if body.is_end_stream() {
        return body;
    }
    let begun = Instant::now();
    let pieces = stream::try_unfold((body.into_data_stream(), 0_u64), move |(mut rest, read)| async move {
        let until = begun + BODY + Duration::from_secs(read / LEAST_BYTES_PER_SECOND);
        match timeout_at(until, rest.next()).await {
            Ok(Some(Ok(piece))) => {
                let read = read + piece.len() as u64;
                Ok(Some((piece, (rest, read))))
            }
            Ok(Some(Err(error))) => Err(error),
            Ok(None) => Ok(None),
            Err(_) => Err(axum::Error::new(io::Error::from(io::ErrorKind::TimedOut))),
        }
    });
    Body::from_stream(pieces)
}
