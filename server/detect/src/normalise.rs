//! The one form in which all detectors read a text: compatibility forms undone (NFKC), letters and digits of other scripts
//! that only look like Latin ones read as those, accents and invisible signs taken away, quotation marks, dashes and spaces
//! made plain. Each byte knows where it was typed.

use std::ops::Range;

use unicode_normalization::{UnicodeNormalization, char::decompose_compatible};
use unicode_security::confusable_detection::skeleton;

use crate::escape::{escape, unescaped};

/// A text as it is read, and the way back to what was typed.
#[derive(Clone, Debug, Default)]
pub struct Plain {
    /// With the case that was typed.
    pub text: String,
    /// In lower case; as long as `text`, byte for byte.
    pub lower: String,
    /// Where the character of each byte began and ended when it was typed.
    from: Vec<u32>,
    to: Vec<u32>,
}

impl Plain {
    /// Reads a text.
    pub fn of(typed: &str) -> Self {
        let mut plain = Self {
            text: String::with_capacity(typed.len()),
            lower: String::new(),
            from: Vec::with_capacity(typed.len()),
            to: Vec::with_capacity(typed.len()),
        };
        let (mut read_to, mut escaped_to) = (0, 0);
        for (at, c) in typed.char_indices() {
            let end = at + c.len_utf8();
            if at < read_to {
                continue;
            }
            if matches!(c, '%' | '&' | '\\')
                && let Some((length, sign)) = escape(&typed[at..], at > 0 && at == escaped_to)
            {
                (read_to, escaped_to) = (at + length, at + length);
                if sign.is_ascii() { plain.push(sign, at, read_to) } else { plain.read(sign, at, read_to) }
            } else if matches!(c, 'ö' | 'Ö') && typed[end..].starts_with("rder") {
                // `fördern` and `fordern` are different words.
                plain.push('o', at, end);
                plain.push('e', at, end);
            } else if c.is_ascii() {
                plain.push(if c == '\r' || c == '\t' { ' ' } else { c }, at, end);
            } else {
                plain.read(c, at, end);
            }
        }
        plain.lower = plain.text.to_ascii_lowercase();
        plain
    }

    fn push(&mut self, c: char, from: usize, to: usize) {
        let small = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        self.text.push(c);
        for _ in 0..c.len_utf8() {
            self.from.push(small(from));
            self.to.push(small(to));
        }
    }

    /// A character that is not ASCII, as the ASCII that it stands for, where it stands for any.
    fn read(&mut self, c: char, at: usize, end: usize) {
        if is_invisible(c) {
            return;
        }
        if let Some(sign) = sign(c) {
            return self.push(sign, at, end);
        }
        if let Some(letters) = ligature(c) {
            return letters.chars().for_each(|l| self.push(l, at, end));
        }
        if let Some(digit) = digit(c) {
            return self.push(digit, at, end);
        }
        let mut parts = Vec::new();
        decompose_compatible(c, |part| parts.push(part));
        for part in parts {
            if ('\u{300}'..='\u{36f}').contains(&part) || is_invisible(part) {
                continue;
            }
            let read = if part.is_ascii() {
                part
            } else {
                sign(part).or_else(|| digit(part)).or_else(|| look_alike(part)).unwrap_or(part)
            };
            for lower in one_case(read) {
                self.push(lower, at, end);
            }
        }
    }

    /// Whether digits of a range were typed as other signs, or with signs between them that are not seen.
    pub fn is_disguised(&self, range: Range<usize>) -> bool {
        let bytes = self.lower.as_bytes();
        // A text that was respelled: digits that were words.
        if self.from.is_empty() {
            return true;
        }
        let is_digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
        range.filter(|at| is_digit(*at)).any(|at| {
            let hidden = is_digit(at + 1) && self.from.get(at + 1) > self.to.get(at);
            hidden || self.to[at].saturating_sub(self.from[at]) > 1
        })
    }

    /// The bytes that were typed for a range of the plain text.
    pub fn typed(&self, range: Range<usize>) -> Range<usize> {
        let start = self.from.get(range.start).copied().unwrap_or_default() as usize;
        let end = range.end.checked_sub(1).and_then(|last| self.to.get(last)).map_or(start, |e| *e as usize);
        start..end.max(start)
    }
}

/// Letters of one case outside ASCII, so that both forms of the text stay as long as each other.
fn one_case(c: char) -> impl Iterator<Item = char> {
    let lower = (!c.is_ascii()).then(|| c.to_lowercase());
    let same = c.is_ascii().then_some(c);
    same.into_iter().chain(lower.into_iter().flatten())
}

/// Signs that are not seen.
pub fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{20e3}' | '\u{feff}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0000}'..='\u{e007f}')
}

/// Quotation marks, dashes, spaces and points as the plain ones.
fn sign(c: char) -> Option<char> {
    Some(match c {
        '“' | '”' | '„' | '‟' | '«' | '»' | '「' | '」' | '″' => '"',
        '‘' | '’' | '‚' | '‛' | '‹' | '›' | '′' | 'ʼ' | '´' => '\'',
        '\u{2010}'..='\u{2015}' | '−' | '﹣' | '－' | '⁃' => '-',
        '\u{2028}' | '\u{2029}' | '\u{85}' => '\n',
        '·' | '•' | '∙' | '・' | '。' | '․' => '.',
        '⁄' | '∕' => '/',
        '¡' => '!',
        '¿' => '?',
        '＠' | '﹫' => '@',
        c if c.is_whitespace() => ' ',
        _ => return None,
    })
}

/// Letters that are written with two.
fn ligature(c: char) -> Option<&'static str> {
    Some(match c {
        'ß' => "ss",
        'ẞ' => "SS",
        'æ' => "ae",
        'Æ' => "AE",
        'œ' => "oe",
        'Œ' => "OE",
        'ø' => "o",
        'Ø' => "O",
        'ł' => "l",
        'Ł' => "L",
        'đ' | 'ð' => "d",
        'Đ' | 'Ð' => "D",
        'ı' => "i",
        'þ' => "th",
        'Þ' => "Th",
        _ => return None,
    })
}

/// Digits of any script: each block of ten begins at a code point that is known.
fn digit(c: char) -> Option<char> {
    const ZEROS: [u32; 20] = [
        0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0xf20,
        0x1040, 0x17e0, 0x1810, 0xff10, 0x1_d7ce,
    ];
    let code = u32::from(c);
    let value = match code {
        // Circled, in brackets, with a point: one to nine.
        0x2460..=0x2468 => code - 0x2460 + 1,
        0x2474..=0x247c => code - 0x2474 + 1,
        0x2488..=0x2490 => code - 0x2488 + 1,
        0x2776..=0x277e => code - 0x2776 + 1,
        0x2780..=0x2788 => code - 0x2780 + 1,
        0x278a..=0x2792 => code - 0x278a + 1,
        0x24f5..=0x24fd => code - 0x24f5 + 1,
        0x24ea | 0x24ff => 0,
        0x1_d7ce..=0x1_d7ff => (code - 0x1_d7ce) % 10,
        _ => ZEROS.iter().find_map(|zero| code.checked_sub(*zero).filter(|v| *v < 10))?,
    };
    char::from_digit(value, 10)
}

/// A letter of another script that looks like a Latin one (UTS #39).
fn look_alike(c: char) -> Option<char> {
    if !c.is_alphabetic() {
        return None;
    }
    let mut buffer = [0; 4];
    let mut like = skeleton(c.encode_utf8(&mut buffer));
    let first = like.next().filter(char::is_ascii_alphabetic)?;
    let only = like.next().is_none();
    only.then_some(if c.is_lowercase() { first.to_ascii_lowercase() } else { first })
}

/// A text as words of a list are compared with it: plain, in lower case, with digits and signs read as the letters that they
/// stand for, and letters drawn apart brought together.
pub fn fold(text: &str) -> String {
    let visible: String = unescaped(text).nfkc().filter(|c| !is_invisible(*c)).collect();
    let visible = inner_signs(&visible);
    let plain: String = skeleton(&visible.to_lowercase()).collect::<String>().to_lowercase();
    let plain: String = plain.nfd().filter(|c| !('\u{300}'..='\u{36f}').contains(c)).map(unleet).collect();
    together(&plain)
}

/// `str!ke`: a sign between two letters stands for one; at the end of a word it is a sign.
fn inner_signs(text: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    let inside =
        |n: usize| n > 0 && letters[n - 1].is_alphanumeric() && letters.get(n + 1).is_some_and(|c| c.is_alphanumeric());
    let read = |(n, c): (usize, &char)| if matches!(c, '!' | '|') && inside(n) { 'i' } else { *c };
    letters.iter().enumerate().map(read).collect()
}

/// Digits and signs that stand for a letter, and letters that a skeleton merges, as one.
fn unleet(c: char) -> char {
    match c {
        '0' => 'o',
        '1' | 'l' => 'i',
        '3' => 'e',
        '4' | '@' => 'a',
        '5' | '$' => 's',
        '7' => 't',
        c => c,
    }
}

/// `s t r i k e` and `s.t.r.i.k.e` as `strike`: three or more single letters in a row are a word.
fn together(text: &str) -> String {
    let words: Vec<&str> = text.split_inclusive(|c: char| !c.is_alphanumeric()).collect();
    let (mut out, mut at) = (String::with_capacity(text.len()), 0);
    let single = |w: &str| {
        w.chars().next().is_some_and(char::is_alphanumeric) && w.chars().filter(|c| c.is_alphanumeric()).count() == 1
    };
    while at < words.len() {
        let run = words[at..].iter().take_while(|w| single(w)).count();
        if run >= 3 {
            out.extend(words[at..at + run].iter().filter_map(|w| w.chars().next()));
            out.push(' ');
            at += run;
        } else {
            out.push_str(words[at]);
            at += 1;
        }
    }
    out
}

/// Whether a folded text has a word of a list, as a word of its own.
pub fn has_word<'a>(folded: &str, words: impl IntoIterator<Item = &'a str>) -> bool {
    words.into_iter().any(|word| {
        let word = fold(word);
        let word = word.trim();
        !word.is_empty()
            && folded.match_indices(word).any(|(at, _)| {
                let before = folded[..at].chars().next_back();
                let after = folded[at + word.len()..].chars().next();
                !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
            })
    })
}
