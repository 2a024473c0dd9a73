//! What has to be so in the end, whatever happened.

use std::collections::HashSet;

use axum::http::Method;
use branchline::{
    base::html::plain,
    entities::{delivery, favourite, follow, notification, post, profile},
};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, Statement};
use serde_json::Value;
use tests::person::text;

use super::{
    node::Node,
    story::{Deleted, Post, Story},
    world::HOSTS,
};

/// The most posts in one answer.
const PAGE: usize = 40;

/// What a branch has at the end.
struct Kept {
    posts: Vec<post::Model>,
    favourites: Vec<favourite::Model>,
    follows: Vec<follow::Model>,
    profiles: Vec<profile::Model>,
    /// The texts in its reader's home, boosts left out.
    home: Vec<String>,
}

impl Kept {
    async fn of(story: &Story<'_>, n: usize) -> Self {
        let db = story.nodes[n].app().db.read();
        Self {
            posts: post::Entity::find().filter(post::Column::DeletedAt.is_null()).all(db).await.expect("rows"),
            favourites: favourite::Entity::find().all(db).await.expect("rows"),
            follows: follow::Entity::find().all(db).await.expect("rows"),
            profiles: profile::Entity::find().all(db).await.expect("rows"),
            home: home(&story.nodes[n], &story.template.readers[n].token).await,
        }
    }

    /// The posts whose text has these words.
    fn named(&self, name: &str) -> Vec<&post::Model> {
        self.posts.iter().filter(|p| p.boost_of_id.is_none() && p.content.contains(name)).collect()
    }

    fn boosts_of(&self, id: i64, local: bool) -> usize {
        self.posts.iter().filter(|p| p.boost_of_id == Some(id) && (p.is_local || !local)).count()
    }

    fn favourites_of(&self, id: i64) -> usize {
        self.favourites.iter().filter(|f| f.post_id == id).count()
    }

    fn is_local(&self, id: i64) -> bool {
        self.profiles.iter().any(|p| p.id == id && p.domain.is_none())
    }
}

async fn home(node: &Node, token: &str) -> Vec<String> {
    let (mut all, mut path) = (Vec::new(), format!("/api/v1/timelines/home?limit={PAGE}"));
    loop {
        let (_, page) = node.ask(token, Method::GET, &path, &Value::Null).await.expect("an answer");
        let page = page.as_array().expect("a list").clone();
        let written = page.iter().filter(|s| s["reblog"].is_null());
        all.extend(written.map(|s| plain(text(&s["content"]))));
        match page.last() {
            Some(last) if page.len() == PAGE => {
                path = format!("/api/v1/timelines/home?limit={PAGE}&max_id={}", text(&last["id"]));
            }
            _ => return all,
        }
    }
}

/// Everything that is not as it should be, in words.
pub async fn verdict(story: &Story<'_>) -> Vec<String> {
    let mut wrong = story.faults.clone();
    let mut kept = Vec::new();
    for n in 0..story.template.size {
        kept.push(Kept::of(story, n).await);
        sound(&story.nodes[n], &mut wrong).await;
    }
    for post in &story.posts {
        spread(story, post, &kept, &mut wrong);
        counted(post, &kept, &mut wrong);
    }
    for (n, here) in kept.iter().enumerate() {
        for (other, there) in kept.iter().enumerate().filter(|(other, _)| *other != n) {
            agree(story, (n, here), (other, there), &mut wrong);
        }
        numbers(HOSTS[n], here, &mut wrong);
    }
    wrong
}

/// A post is where it belongs, once, as its branch has it; and nowhere else.
fn spread(story: &Story<'_>, post: &Post, kept: &[Kept], wrong: &mut Vec<String>) {
    let name = &post.name;
    let own = kept[post.author].named(name);
    let right = match (&post.id, post.deleted) {
        (Some(_), Deleted::No) => own.len() == 1,
        (_, Deleted::Yes) => own.is_empty(),
        _ => own.len() <= 1,
    };
    if !right {
        wrong.push(format!("{name} ({:?}) is there {} times at its own branch", post.deleted, own.len()));
    }
    let text = own.first().map(|p| plain(&p.content));
    if let Some(text) = text.as_ref().filter(|t| post.visibility != "direct" && !post.texts.contains(t)) {
        wrong.push(format!("{name} says {text:?}, and may say {:?}", post.texts));
    }
    for (n, there) in kept.iter().enumerate().filter(|(n, _)| *n != post.author) {
        let belongs = match post.visibility {
            "public" | "private" => true,
            "direct" => n == story.template.after(post.author),
            _ => false,
        };
        let found: Vec<String> = there.named(name).iter().map(|p| plain(&p.content)).collect();
        let expected: Vec<String> = text.iter().filter(|_| belongs).cloned().collect();
        if found != expected && !(post.visibility == "direct" && found.len() == expected.len()) {
            wrong.push(format!(
                "{name} ({}) is {found:?} at {}, and {expected:?} is expected",
                post.visibility, HOSTS[n]
            ));
        }
    }
    for (n, there) in kept.iter().enumerate().filter(|_| post.visibility != "direct") {
        let shown: Vec<&String> = there.home.iter().filter(|t| t.contains(name.as_str())).collect();
        let belongs = post.visibility != "local" || n == post.author;
        if shown != text.iter().filter(|_| belongs).collect::<Vec<_>>() {
            wrong.push(format!("{name} ({}) is {shown:?} in the home of {}", post.visibility, HOSTS[n]));
        }
    }
}

/// The numbers beside a post are those of its rows, and of those whose reactions stand at their own branches.
fn counted(post: &Post, kept: &[Kept], wrong: &mut Vec<String>) {
    let Some(own) = kept[post.author].named(&post.name).first().copied().filter(|_| post.visibility == "public") else {
        return;
    };
    let (mut favourites, mut boosts) = (0, 0);
    for there in kept {
        for row in there.named(&post.name) {
            favourites +=
                there.favourites.iter().filter(|f| f.post_id == row.id && there.is_local(f.profile_id)).count();
            boosts += there.boosts_of(row.id, true);
        }
    }
    let home = &kept[post.author];
    let rows = (home.favourites_of(own.id), home.boosts_of(own.id, false));
    let told = (own.favourites_count, own.boosts_count);
    let same = told == (i64::try_from(rows.0).expect("few"), i64::try_from(rows.1).expect("few"));
    if !same || rows != (favourites, boosts) {
        let stands = (favourites, boosts);
        wrong.push(format!(
            "{}: favourites and boosts are {told:?} in numbers, {rows:?} in rows, {stands:?} elsewhere",
            post.name
        ));
    }
}

/// Two branches agree on whether the writer of the one follows that of the other.
fn agree(story: &Story<'_>, (n, here): (usize, &Kept), (other, there): (usize, &Kept), wrong: &mut Vec<String>) {
    let known: i64 = story.template.known[n][other].parse().expect("an id");
    let (writer, followed) = (story.template.writers[n].profile_id, story.template.writers[other].profile_id);
    let says = here.follows.iter().find(|f| f.follower_id == writer && f.followed_id == known).map(|f| f.state);
    let uri = here.profiles.iter().find(|p| p.id == writer).map(|p| &p.uri);
    let abroad = there.profiles.iter().find(|p| Some(&p.uri) == uri).map(|p| p.id);
    let hears =
        there.follows.iter().find(|f| Some(f.follower_id) == abroad && f.followed_id == followed).map(|f| f.state);
    if says != hears || says.is_some_and(|s| s != follow::State::Accepted) {
        wrong.push(format!("{} follows {}: {says:?} here, {hears:?} there", HOSTS[n], HOSTS[other]));
    }
}

/// The numbers beside our own profiles are those of their rows.
fn numbers(host: &str, kept: &Kept, wrong: &mut Vec<String>) {
    let accepted = || kept.follows.iter().filter(|f| f.state == follow::State::Accepted);
    for profile in kept.profiles.iter().filter(|p| p.domain.is_none()) {
        let rows = (
            accepted().filter(|f| f.followed_id == profile.id).count(),
            accepted().filter(|f| f.follower_id == profile.id).count(),
        );
        let told = (profile.followers_count, profile.following_count);
        if told != (i64::try_from(rows.0).expect("few"), i64::try_from(rows.1).expect("few")) {
            wrong.push(format!(
                "{}@{host}: followers and following are {told:?} in numbers, {rows:?} in rows",
                profile.handle
            ));
        }
    }
}

/// The database is whole, nothing was given up, and nobody was told twice.
#[expect(clippy::disallowed_methods, reason = "a look at the file from outside")]
async fn sound(node: &Node, wrong: &mut Vec<String>) {
    let db = node.app().db.read();
    let check = Statement::from_string(db.get_database_backend(), "PRAGMA integrity_check");
    let said = db.query_one_raw(check).await.expect("a row").and_then(|r| r.try_get_by_index::<String>(0).ok());
    if said.as_deref() != Some("ok") {
        wrong.push(format!("the database of {} is broken: {said:?}", node.host));
    }
    let given_up =
        delivery::Entity::find().filter(delivery::Column::Failed.is_not_null()).count(db).await.expect("a count");
    if given_up > 0 {
        wrong.push(format!("{} has given up {given_up} deliveries", node.host));
    }
    let mut told = HashSet::new();
    for notice in notification::Entity::find().all(db).await.expect("rows") {
        if !told.insert((
            notice.profile_id,
            format!("{:?} {}", notice.kind, notice.subject),
            notice.from_id,
            notice.post_id,
        )) {
            wrong.push(format!("somebody at {} is told twice: {notice:?}", node.host));
        }
    }
}
