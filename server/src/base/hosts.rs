//! One listener for several branches: each request goes to the branch whose host it names.

use std::{collections::HashMap, sync::Arc};

use axum::{
    Router,
    extract::Request,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use tower::ServiceExt;

/// What answers for a branch, and the hosts that it answers for, without ports.
pub type Branch = (Vec<String>, Router);

/// Every branch behind its hosts. A host of nobody is answered with 421; whoever watches over the machine asks without one of
/// theirs.
pub fn apart(branches: Vec<Branch>) -> Router {
    let first = branches.first().map(|(_, door)| door.clone());
    let doors = branches.into_iter().flat_map(|(hosts, door)| hosts.into_iter().map(move |host| (host, door.clone())));
    let all = Arc::new((doors.collect::<HashMap<_, _>>(), first));
    Router::new().fallback(move |request: Request| answer(all.clone(), request))
}

async fn answer(all: Arc<(HashMap<String, Router>, Option<Router>)>, request: Request) -> Response {
    let watching = matches!(request.uri().path(), "/healthz" | "/readyz");
    let door = all.0.get(&host(&request)).or(all.1.as_ref().filter(|_| watching));
    match door {
        Some(door) => door.clone().oneshot(request).await.into_response(),
        None => (StatusCode::MISDIRECTED_REQUEST, "No branch here has this address.\n").into_response(),
    }
}

/// The host that a request names, without its port: in the address (HTTP/2), else in its header.
fn host(request: &Request) -> String {
    let named = request.headers().get(header::HOST).and_then(|v| v.to_str().ok());
    let host = request.uri().host().or(named).unwrap_or_default();
    let host =
        host.rsplit_once(':').filter(|(_, port)| port.bytes().all(|b| b.is_ascii_digit())).map_or(host, |(h, _)| h);
    host.to_lowercase()
}
