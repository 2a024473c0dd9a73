//! What belongs to a post of another server and is not here: what it quotes, what it answers, and its answers. Bounded
//! in number, depth, hosts and time.

use std::{collections::BTreeSet, time::Duration};

use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait};
use tokio::time::Instant;

use crate::{
    base::{app::App, error::Result},
    entities::{post, uri},
    jobs::FetchThread,
    posts::{self, refreshes},
    wire::{
        remote::{
            collections,
            documents::Note,
            fetch,
            json::{id_of, same_origin},
            known,
        },
        standing::host_of,
    },
};

const MOST_ANCESTORS: usize = 20;
const MOST_REPLIES: usize = 40;
/// Of a whole conversation as it is listed.
const MOST_LISTED: usize = 200;
const DEEPEST: usize = 3;
const MOST_HOSTS: usize = 10;
const PATIENCE: Duration = Duration::from_secs(45);

/// Does the job; run twice, it does no harm.
pub async fn fetch_thread(app: &App, job: &FetchThread) -> Result<()> {
    let Some(row) = find(app, job.post_id).await? else { return Ok(()) };
    let mut budget = Budget::new();
    if let Some(quoted) = row.quote_uri.as_deref().filter(|_| row.quote_id.is_none()) {
        budget.fetch(app, quoted).await;
    }
    ancestors(app, &row, &mut budget).await?;
    if job.replies && !row.is_local {
        note_asked(app, row.id).await?;
        let outcome = replies(app, row, &mut budget).await;
        refreshes::finish(app, job.post_id).await?;
        outcome?;
    }
    Ok(())
}

async fn find(app: &App, id: i64) -> Result<Option<post::Model>> {
    let found = post::Entity::find_by_id(id).one(app.db.read()).await?;
    Ok(found.filter(|p| p.deleted_at.is_none()))
}

/// What one job may spend.
struct Budget {
    until: Instant,
    hosts: BTreeSet<String>,
}

impl Budget {
    fn new() -> Self {
        Self { until: Instant::now() + PATIENCE, hosts: BTreeSet::new() }
    }

    fn allows(&mut self, address: &str) -> bool {
        let Some(host) = host_of(address) else { return false };
        let known = self.hosts.contains(&host);
        if Instant::now() > self.until || (!known && self.hosts.len() >= MOST_HOSTS) {
            return false;
        }
        self.hosts.insert(host);
        true
    }

    /// A post by its id, if the budget allows; a fault is nobody's business here.
    async fn fetch(&mut self, app: &App, uri: &str) -> Option<post::Model> {
        if let Ok(Some(known)) = known::post(app, app.db.read(), uri).await {
            return Some(known).filter(|p| p.deleted_at.is_none());
        }
        if self.allows(uri) { posts::fetch::find(app, uri).await.ok() } else { None }
    }
}

async fn ancestors(app: &App, row: &post::Model, budget: &mut Budget) -> Result<()> {
    let mut next = row.in_reply_to_uri.clone().filter(|_| row.in_reply_to_id.is_none());
    for _ in 0..MOST_ANCESTORS {
        let Some(uri) = next else { break };
        let Some(parent) = budget.fetch(app, &uri).await else { break };
        next = parent.in_reply_to_uri.clone().filter(|_| parent.in_reply_to_id.is_none());
    }
    Ok(())
}

async fn replies(app: &App, root: post::Model, budget: &mut Budget) -> Result<()> {
    let root_id = root.id;
    let mut level = vec![root];
    let mut fetched = 0;
    let mut context = None;
    for _ in 0..DEEPEST {
        let mut deeper = Vec::new();
        for row in level.into_iter().filter(|p| !p.is_local) {
            let (answers, conversation) = listed(app, &row, budget).await;
            context = context.or(conversation);
            for uri in answers {
                if fetched >= MOST_REPLIES {
                    return Ok(());
                }
                fetched += 1;
                if let Some(reply) = budget.fetch(app, &uri).await
                    && reply.in_reply_to_uri.as_deref().is_some_and(|u| uri::same(u, &row.uri))
                {
                    refreshes::count(app, root_id).await?;
                    deeper.push(reply);
                }
            }
        }
        level = deeper;
    }
    match context {
        Some(address) => whole(app, root_id, &address, MOST_REPLIES - fetched, budget).await,
        None => Ok(()),
    }
}

/// What else belongs to the conversation, as whoever began it lists it (FEP-7888, FEP-f228); each is asked for at its own
/// server.
async fn whole(app: &App, root_id: i64, address: &str, most: usize, budget: &mut Budget) -> Result<()> {
    if !budget.allows(address) {
        return Ok(());
    }
    let items = collections::items(app, address, MOST_LISTED).await.unwrap_or_default();
    let mut fetched = 0;
    for uri in items.iter().filter_map(id_of) {
        if fetched >= most {
            break;
        }
        if known::post(app, app.db.read(), uri).await?.is_some() {
            continue;
        }
        fetched += 1;
        if budget.fetch(app, uri).await.is_some() {
            refreshes::count(app, root_id).await?;
        }
    }
    Ok(())
}

/// The ids in a post's collection of replies, and where its conversation is listed.
async fn listed(app: &App, row: &post::Model, budget: &mut Budget) -> (Vec<String>, Option<String>) {
    let none = (Vec::new(), None);
    if !budget.allows(&row.uri) {
        return none;
    }
    let Ok(document) = fetch::document(app, &row.uri).await else { return none };
    let Ok(note) = Note::parse(&document, app.clock.now_ms()) else { return none };
    let items = match (&document["replies"], note.replies) {
        (embedded, _) if embedded.is_object() => collections::embedded(app, embedded, MOST_REPLIES).await,
        (_, Some(address)) => collections::items(app, &address, MOST_REPLIES).await,
        _ => Ok(Vec::new()),
    };
    let context = id_of(&document["context"]).filter(|c| same_origin(c, &note.id)).map(str::to_owned);
    (items.unwrap_or_default().iter().filter_map(id_of).map(str::to_owned).collect(), context)
}

async fn note_asked(app: &App, id: i64) -> Result<()> {
    let tx = app.db.begin().await?;
    let change =
        post::ActiveModel { id: Set(id), replies_fetched_at: Set(Some(app.clock.now_ms())), ..Default::default() };
    change.update(&*tx).await?;
    tx.commit().await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_budget_ends() {
        let mut budget = Budget::new();
        let asked = (0..20).filter(|n| budget.allows(&format!("https://h{n}.test/x"))).count();
        assert_eq!(asked, MOST_HOSTS);
        assert!(budget.allows("https://h0.test/y"), "hosts that were asked already");
        budget.until = Instant::now() - Duration::from_millis(1);
        assert!(!budget.allows("https://h0.test/y"), "and time is over");
    }
}
