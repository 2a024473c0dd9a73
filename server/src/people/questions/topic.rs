//! Topics: a few words in lower case.

use crate::base::error::{Error, Result};

const MOST: usize = 40;

/// A topic as it is kept.
///
/// # Errors
/// 422 where it has no letters, or too many.
pub fn checked(text: &str) -> Result<String> {
    let words: Vec<String> = text
        .split(|c: char| !(c.is_alphanumeric() || c == '-'))
        .filter(|w| !w.is_empty())
        .map(str::to_lowercase)
        .collect();
    let topic = words.join(" ");
    if topic.is_empty() || topic.chars().count() > MOST {
        return Err(Error::unprocessable("Name the topic in a few words, such as cataloguing."));
    }
    Ok(topic)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn topics_are_kept_in_one_form() {
        assert_eq!(checked(" #Open  Access! ").expect("a topic"), "open access");
        assert_eq!(checked("E-Books").expect("a topic"), "e-books");
        assert!(checked("!?").is_err() && checked(&"x".repeat(41)).is_err());
    }
}
