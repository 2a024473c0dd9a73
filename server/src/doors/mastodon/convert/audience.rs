//! The words for audiences, and for who may do what with a post.

use crate::entities::post::{Audience, Who};

/// An audience in Mastodon's words.
pub fn visibility(audience: Audience) -> &'static str {
    match audience {
        Audience::Public => "public",
        Audience::Unlisted => "unlisted",
        Audience::Followers | Audience::Branch | Audience::Network | Audience::Circle => "private",
        Audience::Mentioned => "direct",
    }
}

/// Who may do something with a post, in our words.
pub fn who_name(who: Who) -> &'static str {
    match who {
        Who::Everyone => "everyone",
        Who::Followers => "followers",
        Who::Network => "network",
        Who::Nobody => "nobody",
        Who::Approval => "approval",
    }
}
