//! Patterns of this crate: each is compiled once, and a test compiles them all.

/// A pattern over plain text, which is ASCII where it matters, so that words and digits are ASCII's.
macro_rules! pattern {
    ($name:ident, $text:expr) => {
        static $name: std::sync::LazyLock<regex::Regex> =
            std::sync::LazyLock::new(|| regex::Regex::new($text).expect("a pattern of the house"));
    };
}
pub(crate) use pattern;
