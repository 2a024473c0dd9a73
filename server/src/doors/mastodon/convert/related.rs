//! What stands beside the posts of a page in small tables, and what their reader did with them: one statement for all of it.

use std::collections::{BTreeSet, HashMap, HashSet};

use sea_orm::{ConnectionTrait, DbBackend, FromQueryResult, Statement};

use crate::{base::error::Result, entities::post};

/// One row of it. The names stand in the order of the alphabet, in which rows of SQLite keep them.
#[derive(FromQueryResult)]
struct Row {
    kind: String,
    /// A profile, a card, a place or a time.
    n: i64,
    /// The post, or the conversation.
    post: i64,
    text: Option<String>,
    url: Option<String>,
}

/// An emoji under a post: its name, and the picture of a custom one.
pub type Emoji = (String, Option<String>);

/// What belongs to a page of posts. Sets hold ids of posts.
#[derive(Debug, Default)]
pub struct Related {
    pub mentions: HashMap<i64, Vec<i64>>,
    pub tags: HashMap<i64, Vec<String>>,
    /// By the post, as they came.
    pub reactions: HashMap<i64, Vec<Emoji>>,
    pub media: BTreeSet<i64>,
    pub polls: BTreeSet<i64>,
    pub cards: HashMap<i64, i64>,
    /// What the branch adds to them: id, words and source.
    pub notes: HashMap<i64, Vec<(i64, String, String)>>,
    pub favourited: HashSet<i64>,
    pub boosted: HashSet<i64>,
    pub bookmarked: HashSet<i64>,
    pub pinned: HashSet<i64>,
    /// Conversations.
    pub muted: HashSet<i64>,
    pub votes: HashMap<i64, Vec<i64>>,
    /// Whether the reader has any.
    pub filters: bool,
}

impl Row {
    /// Mentions in the order of the words, votes by the place of the answer, emojis by when they came; the rest has 0 or does
    /// not mind.
    fn order(&self) -> i64 {
        let place = self.text.as_deref().filter(|_| self.kind == "mention").and_then(|place| place.parse().ok());
        place.unwrap_or(self.n)
    }
}

impl Related {
    /// Loads it; nothing is asked where there are no posts.
    pub async fn load<'a>(
        db: &impl ConnectionTrait,
        viewer: Option<i64>,
        posts: impl Iterator<Item = &'a post::Model>,
    ) -> Result<Self> {
        let (mut ids, mut threads) = (BTreeSet::new(), BTreeSet::new());
        for post in posts {
            ids.insert(post.id);
            threads.insert(post.thread());
        }
        if ids.is_empty() {
            return Ok(Self::default());
        }
        let rows = db.query_all_raw(statement(db.get_database_backend(), viewer, &ids, &threads)).await?;
        let mut rows: Vec<Row> =
            rows.iter().map(|r| Row::from_query_result(r, "")).collect::<std::result::Result<_, _>>()?;
        rows.sort_by_key(Row::order);
        let mut all = Self::default();
        for row in rows {
            all.add(row);
        }
        Ok(all)
    }

    fn add(&mut self, row: Row) {
        let post = row.post;
        match row.kind.as_str() {
            "mention" => self.mentions.entry(post).or_default().push(row.n),
            "tag" => self.tags.entry(post).or_default().extend(row.text),
            "reaction" => self.reactions.entry(post).or_default().extend(row.text.map(|name| (name, row.url))),
            "vote" => self.votes.entry(post).or_default().push(row.n),
            "note" => {
                let note = row.text.zip(row.url).map(|(words, source)| (row.n, words, source));
                self.notes.entry(post).or_default().extend(note);
            }
            "card" => drop(self.cards.insert(post, row.n)),
            "media" => drop(self.media.insert(post)),
            "poll" => drop(self.polls.insert(post)),
            "favourite" => drop(self.favourited.insert(post)),
            "boost" => drop(self.boosted.insert(post)),
            "bookmark" => drop(self.bookmarked.insert(post)),
            "pin" => drop(self.pinned.insert(post)),
            "muted" => drop(self.muted.insert(post)),
            _ => self.filters = true,
        }
    }
}

/// Of everybody's posts. `{ids}` are those of the page.
const OF_POSTS: &str = "\
    SELECT 'mention' AS kind, profile_id AS n, post_id AS post, CAST(position AS TEXT) AS text, CAST(NULL AS TEXT) AS url \
    FROM mention WHERE NOT silent AND post_id IN {ids} \
    UNION ALL SELECT 'tag', 0, post_id, name, NULL FROM post_tag WHERE post_id IN {ids} \
    UNION ALL SELECT 'reaction', created_at, post_id, name, url FROM reaction WHERE post_id IN {ids} \
    UNION ALL SELECT 'media', 0, post_id, NULL, NULL FROM media WHERE post_id IN {ids} \
    UNION ALL SELECT 'poll', 0, post_id, NULL, NULL FROM poll WHERE post_id IN {ids} \
    UNION ALL SELECT 'card', card_id, post_id, NULL, NULL FROM post_card WHERE post_id IN {ids} \
    UNION ALL SELECT 'note', id, post_id, words, source FROM context_note \
    WHERE state <> 'withdrawn' AND post_id IN {ids}";

/// Of the reader, who is `$2`. With the sign before it, nobody's own posts are walked for those that are boosts.
const OF_READER: &str = " \
    UNION ALL SELECT 'favourite', 0, post_id, NULL, NULL FROM favourite WHERE profile_id = $2 AND post_id IN {ids} \
    UNION ALL SELECT 'boost', 0, boost_of_id, NULL, NULL FROM post \
    WHERE +author_id = $2 AND deleted_at IS NULL AND boost_of_id IN {ids} \
    UNION ALL SELECT 'bookmark', 0, post_id, NULL, NULL FROM bookmark WHERE profile_id = $2 AND post_id IN {ids} \
    UNION ALL SELECT 'pin', 0, post_id, NULL, NULL FROM pin WHERE profile_id = $2 AND post_id IN {ids} \
    UNION ALL SELECT 'vote', position, post_id, NULL, NULL FROM poll_vote WHERE profile_id = $2 AND post_id IN {ids} \
    UNION ALL SELECT 'muted', 0, thread_id, NULL, NULL FROM muted_thread WHERE profile_id = $2 AND thread_id IN {threads} \
    UNION ALL SELECT 'filter', 0, 0, NULL, NULL FROM filter WHERE profile_id = $2";

#[expect(clippy::disallowed_methods, reason = "a union of fourteen tables; values are bound")]
fn statement(backend: DbBackend, viewer: Option<i64>, ids: &BTreeSet<i64>, threads: &BTreeSet<i64>) -> Statement {
    // A list in one value, so that the text is the same for pages of every length and is prepared once.
    let list = |place: &str| match backend {
        DbBackend::Postgres => {
            format!("(SELECT CAST(value AS BIGINT) FROM json_array_elements_text(CAST({place} AS json)))")
        }
        _ => format!("(SELECT value FROM json_each({place}))"),
    };
    let json = |all: &BTreeSet<i64>| serde_json::to_string(all).unwrap_or_default();
    let mut values: Vec<sea_orm::Value> = vec![json(ids).into()];
    let mut sql = OF_POSTS.to_owned();
    if let Some(viewer) = viewer {
        sql.push_str(OF_READER);
        values.extend([viewer.into(), json(threads).into()]);
    }
    let sql = sql.replace("{ids}", &list("$1")).replace("{threads}", &list("$3"));
    Statement::from_sql_and_values(backend, sql, values)
}
