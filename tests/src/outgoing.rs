//! Every request that a branch of a test sends is recorded, and held against the audience of what is written there: what is for
//! the branch alone is in none, what is for a few goes to their servers alone, and no page is asked for because of a link that not everybody may see.

use std::{
    collections::{HashMap, HashSet},
    sync::{Arc, Mutex},
};

use branchline::{
    base::{app::App, html::plain, http::Carrier},
    entities::{
        follow, mention,
        post::{self, Audience},
        profile, remote_host,
    },
    policy::reach::Reach,
};
use futures::future::BoxFuture;
use reqwest::{Client, Method, Request, Response, header::ACCEPT};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, sea_query::Expr};
use url::Url;

/// Shorter words may be in a request by chance.
const LONG: usize = 24;
/// By which the statements of the tests themselves are known among those of the doors.
const OWN: &str = "'tests' = 'tests'";

/// One request as it left.
struct Sent {
    is_page: bool,
    host: String,
    address: String,
    body: String,
}

impl Sent {
    fn of(request: &Request) -> Self {
        let accepts = request.headers().get(ACCEPT).and_then(|a| a.to_str().ok()).unwrap_or_default();
        let body = request.body().and_then(|b| b.as_bytes()).unwrap_or_default();
        Self {
            is_page: request.method() == Method::GET && !accepts.contains("json"),
            host: request.url().host_str().unwrap_or_default().to_owned(),
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
    /// The hosts of each post's readers, as far as they were ever looked for.
    readers: Arc<Mutex<HashMap<i64, HashSet<String>>>>,
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
        Self { client, sent: Arc::default(), readers: Arc::default() }
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
            for post in closed.iter().filter(|p| !p.local_only && p.audience != Audience::Branch) {
                let words = plain(&post.content);
                let elsewhere = ours.iter().any(|p| p.id != post.id && p.content.contains(&post.content));
                if words.len() >= LONG && !elsewhere && request.body.contains(&words) {
                    self.hold_readers(app, post, request).await;
                }
            }
        }
    }

    /// What is for followers, for those it names or for the network goes to their servers alone. Who was a reader stays one:
    /// she has to hear that it was changed or deleted.
    async fn hold_readers(&self, app: &App, post: &post::Model, request: &Sent) {
        let now = readers(app, post).await;
        let mut all = self.readers.lock().expect("readers");
        let known = all.entry(post.id).or_default();
        known.extend(now);
        let host = request.host.as_str();
        assert!(known.contains(host), "{post:?} went to {host}, and is for {known:?}: {}", request.body);
    }
}

/// The hosts of a post's readers elsewhere.
#[expect(clippy::disallowed_methods, reason = "a mark in the statement, which no column has")]
async fn readers(app: &App, post: &post::Model) -> HashSet<String> {
    let db = app.db.read();
    let mine = || Expr::cust(OWN);
    let named = mention::Entity::find().filter(mention::Column::PostId.eq(post.id)).filter(mine()).all(db).await;
    let mut ids: Vec<i64> = named.expect("mentions").into_iter().map(|m| m.profile_id).collect();
    if post.audience != Audience::Mentioned {
        let own = follow::Entity::find().filter(follow::Column::FollowedId.eq(post.author_id)).filter(mine());
        ids.extend(own.all(db).await.expect("followers").into_iter().map(|f| f.follower_id));
    }
    // Whoever is answered, quoted or boosted is spoken to.
    let spoken_to = [post.in_reply_to_id, post.quote_id, post.boost_of_id].into_iter().flatten();
    let others = post::Entity::find().filter(post::Column::Id.is_in(spoken_to)).filter(mine()).all(db).await;
    ids.extend(others.expect("posts").into_iter().map(|p| p.author_id));
    let people = profile::Entity::find().filter(profile::Column::Id.is_in(ids)).filter(mine()).all(db).await;
    let mut hosts = HashSet::new();
    for person in people.expect("people") {
        let inboxes = [Some(&person.inbox), person.shared_inbox.as_ref(), Some(&person.uri)];
        hosts.extend(inboxes.into_iter().flatten().filter_map(|i| Some(Url::parse(i).ok()?.host_str()?.to_owned())));
    }
    if post.audience == Audience::Network {
        let trusted =
            remote_host::Entity::find().filter(remote_host::Column::NetworkActor.is_not_null()).filter(mine());
        hosts.extend(trusted.all(db).await.expect("branches").into_iter().map(|h| h.host));
    }
    hosts
}
