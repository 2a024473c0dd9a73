//! The address of a form, opened as a page. A refusal is read at the address of its form, and whoever loads that address
//! again asks for a page where there is none: the nearest page above is meant.

use axum::{
    body::Body,
    extract::Request,
    http::{HeaderMap, Method, StatusCode, Uri, header},
    middleware::Next,
    response::{IntoResponse, Redirect, Response},
};

use super::slug::PREFIX;

/// Leads a browser that asks for the address of a form to the page that the form belongs to. It stands outside of the routes,
/// for each address above is routed again.
pub async fn to_its_page(request: Request, next: Next) -> Response {
    let may_ask = request.method() == Method::GET && has_html(request.headers(), header::ACCEPT);
    if !may_ask {
        return next.run(request).await;
    }
    let (parts, body) = request.into_parts();
    let answer = next.clone().run(Request::from_parts(parts.clone(), body)).await;
    let is_page = has_html(answer.headers(), header::CONTENT_TYPE);
    if answer.status() != StatusCode::METHOD_NOT_ALLOWED || !is_page {
        return answer;
    }
    for above in above(parts.uri.path()) {
        let Ok(uri) = above.parse::<Uri>() else { continue };
        let mut asked = parts.clone();
        asked.uri = uri;
        let found = next.clone().run(Request::from_parts(asked, Body::empty())).await;
        if !matches!(found.status(), StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED) {
            return Redirect::to(above).into_response();
        }
    }
    answer
}

fn has_html(headers: &HeaderMap, name: header::HeaderName) -> bool {
    headers.get(name).and_then(|v| v.to_str().ok()).is_some_and(|v| v.contains("text/html"))
}

/// The addresses above a path, nearest first; a slug stays in front, and the last one is the beginning.
fn above(path: &str) -> Vec<&str> {
    let least = path.strip_prefix(PREFIX).map_or(0, |rest| PREFIX.len() + rest.find('/').unwrap_or(rest.len()));
    let mut all = Vec::new();
    let mut rest = path.trim_end_matches('/');
    while let Some(at) = rest.rfind('/').filter(|at| *at >= least.max(1)) {
        rest = &rest[..at];
        all.push(rest);
    }
    if least == 0 {
        all.push("/");
    }
    all
}

#[cfg(test)]
mod tests {
    use super::above;

    #[test]
    fn what_stands_above() {
        assert_eq!(above("/lists/7/remove"), ["/lists/7", "/lists", "/"]);
        assert_eq!(above("/as/abc/publishing/rota/add"), ["/as/abc/publishing/rota", "/as/abc/publishing", "/as/abc"]);
        assert_eq!(above("/ballots"), ["/"]);
    }
}
