//! What people do and what goes wrong meanwhile, as a seed has it.

use std::time::Duration;

use axum::http::{Method, StatusCode};
use branchline::base::clock::MINUTE;
use branchline::entities::delivery;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};
use serde_json::{Value, json};
use tempfile::TempDir;
use tests::{Dice, person::text};
use tokio::time::sleep;

use super::{
    node::Node,
    wire::Wire,
    world::{HOSTS, Person, Template},
};

/// Things that happen in one simulation.
const EVENTS: usize = 60;
/// When everything is well again, all is settled within this time.
const SETTLED: Duration = Duration::from_secs(900);

/// A post, and what its author was told of it.
pub struct Post {
    /// Stands in its text, and in no other.
    pub name: String,
    pub author: usize,
    pub visibility: &'static str,
    /// At its own branch; none where nobody heard whether it was kept.
    pub id: Option<String>,
    /// Each text that it was given or may have been given, oldest first, beginning with the last that was acknowledged.
    pub texts: Vec<String>,
    pub deleted: Deleted,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deleted {
    No,
    /// Its author was not told whether it is.
    Perhaps,
    Yes,
}

pub struct Story<'a> {
    pub template: &'a Template,
    pub nodes: Vec<Node>,
    pub posts: Vec<Post>,
    pub wire: Wire,
    /// Answers that nobody should get.
    pub faults: Vec<String>,
    dice: Dice,
    _folder: TempDir,
}

impl<'a> Story<'a> {
    pub async fn begin(template: &'a Template, seed: u64) -> Self {
        let folder = template.copy();
        let wire = Wire::new(seed, template.http.client.clone());
        let mut nodes = Vec::new();
        for (n, host) in template.hosts().iter().enumerate() {
            let mut node = Node::new(host, folder.path(), seed * 1_000 + n as u64 * 100);
            node.start(&wire, &template.http).await;
            nodes.push(node);
        }
        let (posts, faults, dice) = (Vec::new(), Vec::new(), Dice::of(seed));
        Self { template, nodes, posts, wire, faults, dice, _folder: folder }
    }

    pub async fn run(&mut self) {
        self.wire.be_rough(true);
        for _ in 0..EVENTS {
            let pause = if self.dice.below(3) == 0 { self.dice.ms(1_000, 12_000) } else { self.dice.ms(1, 900) };
            sleep(pause).await;
            match self.dice.below(20) {
                0 => self.kill(),
                1 | 2 => self.start_again().await,
                3 => self.part(),
                4 => self.set_a_clock(),
                5..=10 => self.publish().await,
                11 | 12 => self.edit().await,
                13 => self.delete().await,
                14 | 15 => self.follow().await,
                _ => self.react().await,
            }
        }
        self.heal().await;
    }

    /// A process dies at once, or in the middle of one of the next requests.
    fn kill(&mut self) {
        let (n, steps) = (self.dice.below(self.template.size), self.dice.below(60));
        if let Some(running) = self.nodes[n].running.as_ref().filter(|_| self.nodes[n].is_up()) {
            self.wire.note(&format!("{} dies after {steps} steps", HOSTS[n]));
            if steps < 10 { running.door.life.end() } else { running.door.life.end_after(steps) }
        }
    }

    async fn start_again(&mut self) {
        let template = self.template;
        for (n, host) in template.hosts().iter().enumerate() {
            if !self.nodes[n].is_up() {
                self.wire.note(&format!("{host} starts"));
                self.nodes[n].running = None;
                self.nodes[n].start(&self.wire, &self.template.http).await;
            }
        }
    }

    fn part(&mut self) {
        let mut hosts: Vec<String> = self.template.hosts().iter().map(|h| (*h).to_owned()).collect();
        self.dice.shuffle(&mut hosts);
        hosts.truncate(self.dice.below(3));
        self.wire.note(&format!("apart: {hosts:?}"));
        self.wire.part(hosts);
    }

    /// One clock at a time is wrong, by less than signatures bear.
    fn set_a_clock(&mut self) {
        let skew = [-MINUTE * 55, -MINUTE * 5, 0, MINUTE * 5, MINUTE * 50][self.dice.below(5)];
        let n = self.dice.below(self.template.size);
        for (other, node) in self.nodes.iter_mut().enumerate() {
            node.set_clock(if other == n { skew } else { 0 });
        }
        self.wire.note(&format!("the clock of {} is off by {skew} ms", HOSTS[n]));
    }

    /// Asks in somebody's name; none where no answer came, or one that says to try again.
    async fn ask(&mut self, n: usize, who: &Person, method: Method, path: &str, body: Value) -> Option<Value> {
        let answer = self.nodes[n].ask(&who.token, method.clone(), path, &body).await;
        let status = answer.as_ref().map(|(s, _)| s.as_u16());
        if status.is_some_and(|s| s >= 500 && s != 503) {
            self.faults.push(format!("{} {method} {path} answered {status:?}: {answer:?}", HOSTS[n]));
        }
        answer.filter(|(status, _)| *status == StatusCode::OK).map(|(_, said)| said)
    }

    async fn publish(&mut self) {
        let n = self.dice.below(self.template.size);
        if !self.nodes[n].is_up() {
            return;
        }
        let name = format!("post{}x", self.posts.len());
        let visibility = *self.dice.one_of(&["public", "public", "private", "local", "direct"]);
        let words = if visibility == "direct" {
            let host = HOSTS[self.template.after(n)];
            format!("{name} @reader{}@{host}", &host[..1])
        } else {
            format!("{name} first")
        };
        let writer = self.template.writers[n].clone();
        let body = json!({ "status": words, "visibility": visibility });
        let said = self.ask(n, &writer, Method::POST, "/api/v1/statuses", body).await;
        let id = said.map(|s| text(&s["id"]).to_owned());
        self.wire.note(&format!(
            "{} writes {name} {visibility}: {}",
            HOSTS[n],
            if id.is_some() { "kept" } else { "no answer" }
        ));
        let (texts, deleted) = (vec![words], Deleted::No);
        self.posts.push(Post { name, author: n, visibility, id, texts, deleted });
    }

    /// One of the acknowledged posts of a branch that is up.
    fn some_post(&mut self) -> Option<(usize, String)> {
        let all: Vec<usize> = (0..self.posts.len())
            .filter(|p| self.posts[*p].id.is_some() && self.nodes[self.posts[*p].author].is_up())
            .filter(|p| self.posts[*p].visibility != "direct" && self.posts[*p].deleted == Deleted::No)
            .collect();
        let at = *all.get(self.dice.below(all.len().max(1)))?;
        Some((at, self.posts[at].id.clone()?))
    }

    async fn edit(&mut self) {
        let Some((at, id)) = self.some_post() else { return };
        let author = self.posts[at].author;
        let words = format!("{} again {}", self.posts[at].name, self.dice.below(1_000));
        let writer = self.template.writers[author].clone();
        let said =
            self.ask(author, &writer, Method::PUT, &format!("/api/v1/statuses/{id}"), json!({ "status": words })).await;
        self.wire.note(&format!("{words}: {}", said.is_some()));
        if said.is_some() {
            self.posts[at].texts.clear();
        }
        self.posts[at].texts.push(words);
    }

    async fn delete(&mut self) {
        let Some((at, id)) = self.some_post() else { return };
        let author = self.posts[at].author;
        let writer = self.template.writers[author].clone();
        let said = self.ask(author, &writer, Method::DELETE, &format!("/api/v1/statuses/{id}"), Value::Null).await;
        self.wire.note(&format!("{} is deleted: {}", self.posts[at].name, said.is_some()));
        self.posts[at].deleted = if said.is_some() { Deleted::Yes } else { Deleted::Perhaps };
    }

    /// A writer follows another, or does so no longer.
    async fn follow(&mut self) {
        let (n, other) = (self.dice.below(self.template.size), self.dice.below(self.template.size));
        let act = *self.dice.one_of(&["follow", "follow", "unfollow"]);
        if n == other || !self.nodes[n].is_up() {
            return;
        }
        let writer = self.template.writers[n].clone();
        let path = format!("/api/v1/accounts/{}/{act}", self.template.known[n][other]);
        let said = self.ask(n, &writer, Method::POST, &path, json!({})).await;
        self.wire.note(&format!("{} {act} {}: {}", HOSTS[n], HOSTS[other], said.is_some()));
    }

    /// A reader favourites or boosts what is in her home, or takes it back.
    async fn react(&mut self) {
        let (n, which) = (self.dice.below(self.template.size), self.dice.below(100));
        let act = *self.dice.one_of(&["favourite", "favourite", "unfavourite", "reblog", "unreblog"]);
        if !self.nodes[n].is_up() {
            return;
        }
        let reader = self.template.readers[n].clone();
        let Some(home) = self.ask(n, &reader, Method::GET, "/api/v1/timelines/home", Value::Null).await else { return };
        let public: Vec<&Value> = home
            .as_array()
            .into_iter()
            .flatten()
            .filter(|s| s["visibility"] == "public" && s["reblog"].is_null())
            .collect();
        if public.is_empty() {
            return;
        }
        let post = public[which % public.len()].clone();
        let said = self
            .ask(n, &reader, Method::POST, &format!("/api/v1/statuses/{}/{act}", text(&post["id"])), json!({}))
            .await;
        self.wire.note(&format!("{} {act} {}: {}", HOSTS[n], post["content"], said.is_some()));
    }

    /// One half of the branches loses the other, and life goes on in both, a step each half minute.
    pub async fn live_apart(&mut self, steps: usize) {
        let half = &self.template.hosts()[..self.template.size / 2];
        self.wire.note(&format!("apart: {half:?}"));
        self.wire.part(half.iter().map(|h| (*h).to_owned()).collect());
        for _ in 0..steps {
            let pause = self.dice.ms(10_000, 50_000);
            sleep(pause).await;
            match self.dice.below(10) {
                0..=5 => self.publish().await,
                6 => self.edit().await,
                7 => self.delete().await,
                _ => self.react().await,
            }
        }
        self.heal().await;
    }

    /// Everything works again; then it is waited until nothing is under way.
    async fn heal(&mut self) {
        self.wire.be_rough(false);
        self.wire.part(Vec::new());
        for node in &mut self.nodes {
            node.set_clock(0);
            if let Some(running) = &node.running {
                running.door.life.spare();
            }
        }
        self.start_again().await;
        self.wire.note("all is well again");
        // The last copies are still on their way.
        sleep(Duration::from_secs(95)).await;
        let begun = tokio::time::Instant::now();
        while self.waiting().await > 0 {
            if begun.elapsed() > SETTLED {
                self.faults.push(format!("{} deliveries wait after {SETTLED:?}", self.waiting().await));
                break;
            }
            sleep(Duration::from_secs(5)).await;
        }
        self.wire.note("nothing is under way");
        // What arrived last has its effect, and so have the jobs that it left.
        sleep(Duration::from_secs(30)).await;
    }

    async fn waiting(&self) -> u64 {
        let mut all = 0;
        for node in &self.nodes {
            let rows = delivery::Entity::find().filter(delivery::Column::Failed.is_null());
            all += rows.count(node.app().db.read()).await.expect("a count");
        }
        all
    }
}
