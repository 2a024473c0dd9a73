//! Signs that are written as what stands for them in web addresses, HTML and programs: `%40`, `&#64;`, `&commat;`, `\u0040`.

use std::borrow::Cow;

/// Names of signs in HTML, by which a text can be hidden.
const NAMED: [(&str, char); 31] = [
    ("amp;", '&'),
    ("apos;", '\''),
    ("ast;", '*'),
    ("auml;", 'ä'),
    ("colon;", ':'),
    ("comma;", ','),
    ("commat;", '@'),
    ("dash;", '-'),
    ("eacute;", 'é'),
    ("egrave;", 'è'),
    ("equals;", '='),
    ("excl;", '!'),
    ("gt;", '>'),
    ("hyphen;", '-'),
    ("lowbar;", '_'),
    ("lpar;", '('),
    ("lt;", '<'),
    ("nbsp;", ' '),
    ("newline;", '\n'),
    ("ntilde;", 'ñ'),
    ("num;", '#'),
    ("ouml;", 'ö'),
    ("period;", '.'),
    ("quot;", '"'),
    ("rpar;", ')'),
    ("shy;", '\u{ad}'),
    ("sol;", '/'),
    ("szlig;", 'ß'),
    ("tab;", ' '),
    ("uuml;", 'ü'),
    ("zwnj;", '\u{200c}'),
];
/// Digits of the longest code point, in figures.
const LONGEST: usize = 7;

/// The sign for which the beginning of a text stands, and how many bytes do; `goes_on` where such a sign stands before it.
pub fn escape(text: &str, goes_on: bool) -> Option<(usize, char)> {
    if let Some(rest) = text.strip_prefix('%') {
        return percent(rest, goes_on).map(|sign| (3, sign));
    }
    if let Some(rest) = text.strip_prefix("\\u") {
        let length = rest.bytes().take(4).take_while(u8::is_ascii_hexdigit).count();
        return (length == 4).then(|| code(rest, length, 16)).flatten().map(|sign| (6, sign));
    }
    let rest = text.strip_prefix('&')?;
    // `&amp;#64;` was written twice.
    let (begun, rest) = match rest.strip_prefix("amp;#") {
        Some(_) => ("&amp;".len(), &rest["amp;".len()..]),
        None => (1, rest),
    };
    let Some(number) = rest.strip_prefix('#') else {
        let is = |name: &str| rest.get(..name.len()).is_some_and(|r| r.eq_ignore_ascii_case(name));
        return NAMED.iter().find(|(name, _)| is(name)).map(|(name, sign)| (begun + name.len(), *sign));
    };
    let (begun, number, radix) = match number.strip_prefix(['x', 'X']) {
        Some(hexadecimal) => (begun + 2, hexadecimal, 16),
        None => (begun + 1, number, 10),
    };
    let length = number.chars().take(LONGEST).take_while(|c| c.is_digit(radix)).count();
    let sign = code(number, length, radix)?;
    Some((begun + length + usize::from(number[length..].starts_with(';')), sign))
}

/// A text with what stands for signs read as those.
pub fn unescaped(text: &str) -> Cow<'_, str> {
    if !text.contains(['%', '&', '\\']) {
        return Cow::Borrowed(text);
    }
    let (mut out, mut at, mut goes_on) = (String::with_capacity(text.len()), 0, false);
    while let Some(c) = text[at..].chars().next() {
        let read = if matches!(c, '%' | '&' | '\\') { escape(&text[at..], goes_on) } else { None };
        goes_on = read.is_some();
        let (length, sign) = read.unwrap_or((c.len_utf8(), c));
        out.push(sign);
        at += length;
    }
    Cow::Owned(out)
}

/// `100 %20` may be anything: a sign by itself is only read where it is one of an address.
fn percent(text: &str, goes_on: bool) -> Option<char> {
    let hexadecimal = |t: &str| t.len() >= 2 && t.bytes().take(2).all(|b| b.is_ascii_hexdigit());
    let sign = hexadecimal(text).then(|| code(text, 2, 16)).flatten().filter(char::is_ascii)?;
    let more = text[2..].strip_prefix('%').is_some_and(hexadecimal);
    (matches!(sign, '@' | '.' | ' ') || goes_on || more).then_some(sign)
}

/// The sign with a number.
fn code(text: &str, length: usize, radix: u32) -> Option<char> {
    let number = u32::from_str_radix(text.get(..length)?, radix).ok()?;
    char::from_u32(number).filter(|c| !c.is_control() || matches!(c, '\n' | '\t'))
}
