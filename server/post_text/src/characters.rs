//! Classes of characters that the reading of a text is made of.

use unicode_properties::{GeneralCategory, GeneralCategoryGroup, UnicodeGeneralCategory};

/// Zero width non-joiner: between the parts of a Persian word.
pub const ZWNJ: char = '\u{200c}';
/// Zero width joiner: inside the letters of Sinhala and other scripts of India.
pub const ZWJ: char = '\u{200d}';

/// A letter, a mark on one, or a digit of any script.
pub fn is_letter_or_digit(c: char) -> bool {
    is_letter(c) || is_mark(c) || is_digit(c)
}

/// A letter of any script.
pub fn is_letter(c: char) -> bool {
    c.is_ascii_alphabetic() || (!c.is_ascii() && c.general_category_group() == GeneralCategoryGroup::Letter)
}

/// A mark that stands on or beside a letter.
pub fn is_mark(c: char) -> bool {
    !c.is_ascii() && c.general_category_group() == GeneralCategoryGroup::Mark
}

/// A decimal digit of any script.
pub fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || (!c.is_ascii() && c.general_category() == GeneralCategory::DecimalNumber)
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
