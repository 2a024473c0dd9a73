//! Every request that a branch of a test sends is recorded, and held against the audience of what is written there: what is for
//! the branch alone is in none, and no page is asked for because of a link that not everybody may see.

use std::sync::{Arc, Mutex};

use branchline::{
    base::{app::App, html::plain, http::Carrier},
    entities::post::{self, Audience},
    policy::reach::Reach,
};
use futures::future::BoxFuture;
use reqwest::{Client, Method, Request, Response, header::ACCEPT};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, sea_query::Expr};

/// Shorter words may be in a request by chance.
const LONG: usize = 24;
/// By which the statements of the tests themselves are known among those of the doors.
const OWN: &str = "'tests' = 'tests'";

/// One request as it left.
struct Sent {
    is_page: bool,
    address: String,
    body: String,
}

impl Sent {
    fn of(request: &Request) -> Self {
        let accepts = request.headers().get(ACCEPT).and_then(|a| a.to_str().ok()).unwrap_or_default();
        let body = request.body().and_then(|b| b.as_bytes()).unwrap_or_default();
        Self {
            is_page: request.method() == Method::GET && !accepts.contains("json"),
            address: request.url().to_string(),
            body: String::from_utf8_lossy(body).into_owned(),
        }
    }

    /// Whether it asks for a page that a post links to.
    fn follows_link(&self, post: &post::Model) -> bool {
        self.is_page && post.source.contains(self.address.trim_end_matches('/'))
    }
}

/// Sends what a branch sends, and keeps it.
#[derive(Clone)]
pub struct Outgoing {
    client: Client,
    sent: Arc<Mutex<Vec<Sent>>>,
}

impl Carrier for Outgoing {
    fn carry(&self, request: Request) -> BoxFuture<'static, reqwest::Result<Response>> {
        self.sent.lock().expect("requests").push(Sent::of(&request));
        let client = self.client.clone();
        Box::pin(async move { client.execute(request).await })
    }
}

impl Outgoing {
    pub fn over(client: Client) -> Self {
        Self { client, sent: Arc::default() }
    }

    /// Holds what was sent since the last time against what is written at the branch.
    #[expect(clippy::disallowed_methods, reason = "a mark in the statement, which no column has")]
    pub async fn hold(&self, app: &App) {
        let sent = std::mem::take(&mut *self.sent.lock().expect("requests"));
        if sent.is_empty() {
            return;
        }
        let ours = post::Entity::find()
            .filter(post::Column::IsLocal.eq(true))
            .filter(Expr::cust(OWN))
            .all(app.db.read())
            .await;
        let ours = ours.expect("posts");
        let (open, closed): (Vec<_>, Vec<_>) = ours.iter().partition(|p| Reach::of(p) == Reach::Everybody);
        for request in &sent {
            let linked = closed.iter().find(|p| request.follows_link(p));
            let is_open = open.iter().any(|p| request.follows_link(p));
            assert!(linked.is_none() || is_open, "{} was asked for because of {linked:?}", request.address);
            for post in closed.iter().filter(|p| p.local_only || p.audience == Audience::Branch) {
                let whole = format!("{} {}", request.address, request.body);
                assert!(!whole.contains(&format!("{}\"", post.uri)), "{post:?} left the branch: {whole}");
                let words = plain(&post.content);
                let is_theirs = words.len() < LONG || ours.iter().any(|p| p.id != post.id && p.content == post.content);
                assert!(is_theirs || !whole.contains(&words), "{post:?} left the branch: {whole}");
            }
        }
    }
}
