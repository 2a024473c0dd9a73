//! Filters in the API's words, and what they find in a post.

use post_text::words::Words;

use crate::{
    base::{clock::iso, html},
    entities::{filter_keyword, filter_post},
    timelines::filters::{self, Whole},
};

pub fn filter(whole: &Whole) -> api::Filter {
    api::Filter {
        id: whole.row.id.to_string(),
        title: whole.row.title.clone(),
        context: whole.contexts().map(str::to_owned).collect(),
        expires_at: whole.row.expires_at.map(iso),
        filter_action: whole.row.action.clone(),
        keywords: whole.keywords.iter().map(keyword).collect(),
        statuses: whole.posts.iter().map(filtered_post).collect(),
    }
}

pub fn keyword(row: &filter_keyword::Model) -> api::FilterKeyword {
    api::FilterKeyword { id: row.id.to_string(), keyword: row.keyword.clone(), whole_word: row.whole_word }
}

pub fn filtered_post(row: &filter_post::Model) -> api::FilterStatus {
    api::FilterStatus { id: row.id.to_string(), status_id: row.post_id.to_string() }
}

/// Leaves out what the viewer's filters hide in a context; what they warn of stays, and says so.
pub fn without_hidden(statuses: Vec<api::Status>, context: &str) -> Vec<api::Status> {
    let hides =
        |f: &api::FilterResult| f.filter.filter_action == "hide" && f.filter.context.iter().any(|c| c == context);
    statuses.into_iter().filter(|s| !s.filtered.iter().any(hides)).collect()
}

/// Which of a viewer's filters a status meets.
pub fn results(all: &[Whole], status: &api::Status, post_id: i64, now_ms: i64) -> Vec<api::FilterResult> {
    let in_force = |f: &&Whole| f.row.expires_at.is_none_or(|at| at > now_ms);
    if !all.iter().any(|f| in_force(&f)) {
        return Vec::new();
    }
    let mut text = format!("{}\n{}", status.spoiler_text, html::plain(&status.content));
    for media in &status.media_attachments {
        text.push('\n');
        text.push_str(media.description.as_deref().unwrap_or_default());
    }
    for option in status.poll.iter().flat_map(|p| &p.options) {
        text.push('\n');
        text.push_str(&option.title);
    }
    let text = Words::of(&text);
    all.iter()
        .filter(in_force)
        .filter_map(|f| {
            let words: Vec<String> = filters::matches(f, &text).into_iter().map(str::to_owned).collect();
            let named = f.posts.iter().any(|p| p.post_id == post_id);
            (!words.is_empty() || named).then(|| api::FilterResult {
                filter: filter(f),
                keyword_matches: (!words.is_empty()).then_some(words),
                status_matches: named.then(|| vec![post_id.to_string()]),
            })
        })
        .collect()
}
