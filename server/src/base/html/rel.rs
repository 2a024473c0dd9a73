//! The `rel` of links in posts.

/// What a link says of where it leads: nothing that would tell it where its reader comes from. `tag` stays.
pub(super) fn rel(said: &str) -> &'static str {
    if is_tag(said) { "tag nofollow noopener noreferrer" } else { "nofollow noopener noreferrer" }
}

pub(super) fn is_tag(rel: &str) -> bool {
    rel.split_ascii_whitespace().any(|r| r.eq_ignore_ascii_case("tag"))
}
