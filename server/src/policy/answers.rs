//! What has been said to the gate already.

/// What an author has said to the gate already, and what others have said for her.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    /// She has read what it asks, and sends it all the same.
    pub confirmed: bool,
    /// A colleague has reviewed it.
    pub approved: bool,
    /// Rules that she says don't fit: "this is no patron data".
    pub contested: Vec<String>,
    /// Rules that an appeal has lifted for this post.
    pub lifted: Vec<String>,
    /// Which post it is: a sealed print, by which what is decided about it is about no other.
    pub print: Option<String>,
}
