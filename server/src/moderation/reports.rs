//! Reports: somebody asks the branch for help with a profile or its posts.

use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter};

use crate::{
    base::{
        app::App,
        db::Tx,
        error::{Error, Result},
        html, id,
    },
    entities::{post, profile, report, uri},
    handbook::{self, rules},
    moderation::{
        cases::{
            evidence,
            matrix::CATEGORIES,
            open,
            timeline::{self, acts},
        },
        domains, illegal,
    },
    people::profiles,
    policy::visible::{self, Reader},
    wire::{
        activitypub::{activity, address},
        outbox::{self, Recipients, Sendable},
        remote::known,
    },
};

const MAX_COMMENT: usize = 1_000;
const MOST_POSTS: usize = 50;

/// What somebody reports.
#[derive(Clone, Debug, Default)]
pub struct New {
    pub target_id: i64,
    pub post_ids: Vec<i64>,
    pub comment: String,
    pub category: String,
    pub rule_ids: Vec<String>,
    /// Tell the server of the reported profile as well; who reported is not told.
    pub forward: bool,
    /// Its pictures may be illegal: nobody here is to look at them.
    pub is_locked: bool,
}

/// Stores a report, and opens a case.
///
/// # Errors
/// 404 for a profile that isn't there, 422 for posts of somebody else.
pub async fn report(app: &App, reporter: &profile::Model, new: New) -> Result<report::Model> {
    let target = profile::by_id(app.db.read(), new.target_id).await?;
    if target.id == reporter.id {
        return Err(Error::unprocessable("You can't report yourself."));
    }
    if new.comment.chars().count() > MAX_COMMENT {
        return Err(Error::unprocessable(format!("The comment has room for {MAX_COMMENT} characters.")));
    }
    if !CATEGORIES.contains(&new.category.as_str()) {
        return Err(Error::unprocessable("category must be spam, legal, violation or other."));
    }
    let posts = reported_posts(app, reporter.id, target.id, &new.post_ids).await?;
    let now = app.clock.now_ms();
    let id = id::next(&app.clock);
    let forwarded = new.forward && target.domain.is_some();
    if forwarded {
        rules::check_words(app, &new.comment).await?;
    }
    let row = report::Model {
        id,
        uri: address::report(&app.config, id),
        reporter_id: reporter.id,
        target_id: target.id,
        category: new.category,
        comment: new.comment,
        post_ids: serde_json::to_string(&new.post_ids).map_err(Error::internal)?,
        rule_ids: serde_json::to_string(&new.rule_ids).map_err(Error::internal)?,
        forwarded,
        created_at: now,
        closed_at: None,
    };
    let branch = profiles::ensure_instance_actor(app).await?;
    let snapshots = if new.is_locked {
        evidence::take_locked(app, &target, &posts).await?
    } else {
        evidence::take(app, &target, &posts).await?
    };
    let case = open::New { clause: clause_of(app, &new.rule_ids).await?, ..case_of(&row, "report") };
    let tx = app.db.begin().await?;
    report::ActiveModel::from(row.clone()).insert(&*tx).await?;
    let case = open::open(app, &tx, Some(&target), case, snapshots).await?;
    if new.is_locked {
        illegal::lock(app, &tx, branch.id, &case, &posts).await?;
    }
    if forwarded {
        let objects: Vec<&str> =
            std::iter::once(&target.uri).chain(posts.iter().map(|p| &p.uri)).map(String::as_str).collect();
        let body = Sendable::other(activity::flag(&row.uri, &branch.uri, &objects, &row.comment))?;
        outbox::send(app, &tx, &branch, &body, &row.uri, &Recipients::only(&target)).await?;
    }
    tx.commit().await?;
    Ok(row)
}

/// Posts of the reported profile that the reporter can see.
async fn reported_posts(app: &App, reporter_id: i64, target_id: i64, ids: &[i64]) -> Result<Vec<post::Model>> {
    if ids.len() > MOST_POSTS {
        return Err(Error::unprocessable(format!("A report names {MOST_POSTS} posts at most.")));
    }
    let found = post::Entity::find()
        .filter(post::Column::Id.is_in(ids.to_vec()))
        .filter(post::Column::AuthorId.eq(target_id))
        .filter(visible::to(Reader::Local(reporter_id)))
        .all(app.db.read())
        .await?;
    let mut wanted = ids.to_vec();
    wanted.sort_unstable();
    wanted.dedup();
    if found.len() == wanted.len() {
        Ok(found)
    } else {
        Err(Error::unprocessable("A post in the report is not there, or is somebody else's."))
    }
}

/// Another server's report about profiles of ours; what is not ours in it is left out.
pub async fn receive(
    app: &App,
    tx: &Tx,
    reporter: &profile::Model,
    uri: &str,
    objects: &[String],
    comment: &str,
) -> Result<()> {
    let (named, posts) = ours(app, tx, objects).await?;
    let target = named.map(|p| p.id).or_else(|| posts.first().map(|p| p.author_id));
    let Some(target_id) = target else { return Ok(()) };
    if domains::refuses_reports_of(&**tx, reporter.domain.as_deref().unwrap_or_default()).await? {
        return Ok(());
    }
    let now = app.clock.now_ms();
    let ids: Vec<i64> = posts.iter().filter(|p| p.author_id == target_id).map(|p| p.id).collect();
    let row = report::Model {
        id: id::next(&app.clock),
        uri: uri.to_owned(),
        reporter_id: reporter.id,
        target_id,
        category: "other".into(),
        comment: html::plain(comment).chars().take(MAX_COMMENT).collect(),
        post_ids: serde_json::to_string(&ids).map_err(Error::internal)?,
        rule_ids: "[]".into(),
        forwarded: false,
        created_at: now,
        closed_at: None,
    };
    report::ActiveModel::from(row.clone()).insert(&**tx).await?;
    let target = profile::by_id(&**tx, target_id).await?;
    let posts: Vec<post::Model> = posts.into_iter().filter(|p| ids.contains(&p.id)).collect();
    let snapshots = evidence::take(app, &target, &posts).await?;
    open::open(app, tx, Some(&target), case_of(&row, "flag"), snapshots).await?;
    Ok(())
}

/// The profile and the posts of ours that are reported, by their ids or pages; posts in their order.
async fn ours(app: &App, tx: &Tx, objects: &[String]) -> Result<(Option<profile::Model>, Vec<post::Model>)> {
    let (mut named, mut posts) = (None, Vec::<post::Model>::new());
    let is_ours = |object: &str| app.config.is_local(object) || address::read(&app.config, object).is_some();
    for object in objects.iter().filter(|o| is_ours(o)) {
        match known::post(app, &**tx, object).await?.filter(|p| p.is_local && p.boost_of_id.is_none()) {
            Some(post) if posts.iter().all(|p| p.id != post.id) => posts.push(post),
            None if named.is_none() => named = known::profile(app, &**tx, object).await?.filter(|p| p.domain.is_none()),
            Some(_) | None => {}
        }
    }
    posts.sort_by_key(|p| p.id);
    Ok((named, posts))
}

/// Another server takes its report back; whoever reads the case sees that in it. Whether it had reported anything.
pub async fn receive_removal(app: &App, tx: &Tx, reporter_id: i64, uri: &str) -> Result<bool> {
    let own = report::Entity::find().filter(report::Column::ReporterId.eq(reporter_id));
    let Some(row) = own.filter(report::Column::Uri.is_in(uri::forms(uri))).one(&**tx).await? else { return Ok(false) };
    timeline::share(app, tx, row.id, Some(reporter_id), acts::REPLY, &format!("↩ {uri}")).await?;
    Ok(true)
}

/// The case that a report opens.
fn case_of(row: &report::Model, source: &'static str) -> open::New {
    open::New {
        id: row.id,
        source,
        reporter_id: Some(row.reporter_id),
        category: row.category.clone(),
        clause: String::new(),
        words: row.comment.clone(),
        receipt_hash: None,
        sealed_to: None,
        reference: None,
    }
}

/// The clause of the handbook that a report names first, by the id that apps know it by; empty where it names none that
/// there is.
pub async fn clause_of(app: &App, rule_ids: &[String]) -> Result<String> {
    let Some(wanted) = rule_ids.first() else { return Ok(String::new()) };
    let all = handbook::clauses(app, &app.config.language).await?;
    let named = all.into_iter().map(|(id, _)| id).find(|id| id == wanted || id.replace('.', "0") == *wanted);
    Ok(named.unwrap_or_default())
}
