//! What somebody typed, as it is kept.

use crate::base::error::{Error, Result};

/// A text without the space around it, and without characters that no database keeps.
///
/// # Errors
/// 422 where there are more characters than there is room for: nothing is cut without a word.
pub fn typed(text: &str, most: usize) -> Result<String> {
    let kept = text.trim().replace('\0', "");
    if kept.chars().count() > most {
        return Err(Error::unprocessable(format!("There is room for {most} characters.")));
    }
    Ok(kept)
}

#[cfg(test)]
mod tests {
    use super::typed;

    #[test]
    fn nothing_is_cut_without_a_word() {
        assert_eq!(typed(" ab\0c \n", 3).expect("a text"), "abc");
        assert!(typed("äöü!", 3).is_err() && typed("", 0).is_ok());
    }
}
