//! Whether everybody who may see one post may see another: what is counted, and what may quote what.

use crate::entities::post::{self, Audience};

/// Whom an audience includes, as far as it is the same for every author. Followers, those named and circles are another
/// set for each post.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reach {
    Few,
    Branch,
    Network,
    Everybody,
}

impl Reach {
    pub fn new(audience: Audience, local_only: bool) -> Self {
        match audience {
            Audience::Public | Audience::Unlisted if !local_only => Self::Everybody,
            Audience::Network if !local_only => Self::Network,
            Audience::Public | Audience::Unlisted | Audience::Branch | Audience::Network => Self::Branch,
            Audience::Followers | Audience::Mentioned | Audience::Circle => Self::Few,
        }
    }

    pub fn of(post: &post::Model) -> Self {
        Self::new(post.audience, post.local_only)
    }
}

/// Whether everybody who may see `other` may see `post`, so that a number beside `other` tells nobody of something hidden.
pub fn covers(post: &post::Model, other: &post::Model) -> bool {
    let (reach, others) = (Reach::of(post), Reach::of(other));
    reach == Reach::Everybody || (others != Reach::Few && reach >= others)
}

/// Whether a post of `author_id`'s for this audience is seen by nobody who may not see what it quotes. Each branch has a
/// network of its own.
pub fn may_show(author_id: i64, audience: Audience, local_only: bool, quoted: &post::Model) -> bool {
    let (reach, others) = (Reach::new(audience, local_only), Reach::of(quoted));
    match others {
        Reach::Everybody => true,
        Reach::Network => reach == Reach::Branch || (reach == Reach::Network && quoted.is_local),
        Reach::Branch => reach == Reach::Branch,
        Reach::Few => {
            let followers = quoted.audience == Audience::Followers && audience == Audience::Followers;
            followers && quoted.author_id == author_id && quoted.local_only <= local_only
        }
    }
}
