//! Classes of characters that the reading of a text is made of.

// `BORDERS`: where characters of another class begin, the number of the class in the lowest two bits.
mod classes {
    #![expect(clippy::unreadable_literal, reason = "made by build.rs")]
    include!(concat!(env!("OUT_DIR"), "/classes.rs"));
}
use classes::BORDERS;

/// What a character is, as far as the reading of a text asks.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Other,
    Letter,
    Mark,
    Digit,
}

fn class(c: char) -> Class {
    let next = BORDERS.partition_point(|border| border >> 2 <= u32::from(c));
    match next.checked_sub(1).map_or(0, |at| BORDERS[at] & 3) {
        1 => Class::Letter,
        2 => Class::Mark,
        3 => Class::Digit,
        _ => Class::Other,
    }
}

/// Zero width non-joiner: between the parts of a Persian word.
pub const ZWNJ: char = '\u{200c}';
/// Zero width joiner: inside the letters of Sinhala and other scripts of India.
pub const ZWJ: char = '\u{200d}';

/// A letter, a mark on one, or a digit of any script.
pub fn is_letter_or_digit(c: char) -> bool {
    class(c) != Class::Other
}

/// A letter of any script.
pub fn is_letter(c: char) -> bool {
    class(c) == Class::Letter
}

/// A mark that stands on or beside a letter.
pub fn is_mark(c: char) -> bool {
    class(c) == Class::Mark
}

/// A decimal digit of any script.
pub fn is_digit(c: char) -> bool {
    class(c) == Class::Digit
}

/// Part of a word: before it no mention, hashtag or emoji begins.
pub fn is_word(c: char) -> bool {
    c == '_' || is_letter_or_digit(c)
}

/// What ends a run of characters: space, control, and punctuation that is never part of an address.
pub fn ends_run(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(
            c,
            '<' | '>'
                | '\u{200b}' | '\u{2060}' | '\u{feff}'
                // Quotation marks and dots that are no part of ASCII.
                | '«' | '»' | '‹' | '›' | '“' | '”' | '„' | '‟' | '‚' | '…' | '‥'
                // Punctuation of scripts that write no spaces.
                | '、' | '。' | '，' | '．' | '！' | '？' | '；' | '：' | '｡' | '､'
                | '「' | '」' | '『' | '』' | '【' | '】' | '〔' | '〕' | '〈' | '〉' | '《' | '》' | '〖' | '〗' | '［' | '］'
                | '｛' | '｝' | '｢' | '｣'
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn classes_are_those_of_unicode() {
        for c in ['a', 'Z', 'ß', 'é', 'अ', '図', '々', 'ー', 'ʻ', '𞤀', '〇', 'Ⅳ', '\u{10ffff}'] {
            assert_eq!(is_letter(c), c != '\u{10ffff}', "{c}");
        }
        for c in ['\u{301}', '\u{94d}', 'ि', '\u{fe0f}'] {
            assert!(is_mark(c) && !is_letter(c), "{c:?}");
        }
        for c in ['0', '9', '२', '９', '\u{1d7ce}'] {
            assert!(is_digit(c), "{c}");
        }
        for c in ['\0', ' ', '_', '#', '½', '²', '①', '·', '・', '😀', '\u{200c}', '\u{fffd}'] {
            assert!(!is_letter_or_digit(c), "{c:?}");
        }
    }
}
