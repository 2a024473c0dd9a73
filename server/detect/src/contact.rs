//! E-mail addresses and telephone numbers.

use std::ops::Range;

use phonenumber::country::Id;

use crate::{
    card::{is_count, is_time},
    context::Scene,
    found::{
        Confidence::{self, Certain, Likely, Possible},
        Finding, Kind, Why,
    },
    lexicon::Class::{Call, CardWord, IdWord, MobileWord, PayWord, PhoneWord, Reader, ThingWord},
    numbers::Run,
    own::Home,
    pattern::pattern,
};

pattern!(
    EMAIL,
    r"(?:mailto:)?[a-z0-9][a-z0-9._%+\-]*(?:@|\s@\s)[a-z0-9][a-z0-9\-]*(?:\.[a-z0-9\-]+)*(?:\.[a-z]{2,}|,(?:com|de|net|org|fr|es|nl|uk|example)(?-u:\b))"
);
pattern!(
    DISGUISED,
    r"[a-z0-9](?:[a-z0-9_%+\-]|\s?\.\s?)*\s*(?:@|[\[({<|_*~-]+\s*(?:at|a|@|aet|arroba|arobase|arobas|apenstaartje|affenschwanz|klammeraffe)\s*[\])}>|_*~-]+|\s(?:at|arroba|arobase|arobas|apenstaartje|affenschwanz|klammeraffe)\s)\s*[a-z0-9][a-z0-9\-]*(?:\s*(?:\.|[\[({<|_*~]+\s*(?:dot|d|punkt|point|punto|punt|\.)\s*[\])}>|_*~]+|\s(?:dot|punkt|punto|punt)\s)\s*[a-z0-9\-]+)+"
);
pattern!(APART, r"(?:[a-z0-9._+\-][ ]){3,}@(?:[ ][a-z0-9.\-]){4,}");

/// Names of an office, which is nobody's in particular, or parts of such a name.
const OFFICES: [&str; 58] = [
    "info",
    "contact",
    "kontakt",
    "post",
    "mail",
    "office",
    "library",
    "bibliothek",
    "help",
    "hilfe",
    "support",
    "press",
    "presse",
    "noreply",
    "no-reply",
    "team",
    "events",
    "service",
    "webmaster",
    "auskunft",
    "enquiries",
    "hello",
    "biblioteca",
    "bibliotheque",
    "desk",
    "feedback",
    "reception",
    "admin",
    "booking",
    "bookings",
    "register",
    "anmeldung",
    "kinder",
    "kids",
    "children",
    "jobs",
    "bewerbung",
    "personal",
    "hr",
    "leitung",
    "direktion",
    "mediatheque",
    "accueil",
    "reservation",
    "bibliotheek",
    "balie",
    "buecherei",
    "bucherei",
    "stadtbuecherei",
    "friends",
    "volunteer",
    "ehrenamt",
    "archive",
    "archiv",
    "council",
    "ask",
    "learning",
    "programm",
];
/// Words in the domain of a house.
const HOUSES: [&str; 22] = [
    "library",
    "libraries",
    "bibliothek",
    "bibliotheken",
    "biblio",
    "bibliotheek",
    "buecherei",
    "stadt",
    "gemeinde",
    "council",
    "gov",
    "edu",
    "museum",
    "archiv",
    "verlag",
    "publish",
    "press",
    "festival",
    "school",
    "schule",
    "uni",
    "amt",
];
/// Where people have addresses of their own.
const FREE: [&str; 26] = [
    "gmail",
    "googlemail",
    "gmx",
    "web",
    "yahoo",
    "ymail",
    "hotmail",
    "outlook",
    "live",
    "icloud",
    "me",
    "aol",
    "proton",
    "protonmail",
    "posteo",
    "mailbox",
    "t-online",
    "freenet",
    "orange",
    "wanadoo",
    "laposte",
    "free",
    "libero",
    "ziggo",
    "btinternet",
    "kpnmail",
];

/// Addresses of persons. Handles (`@anna@alder.example`) are none, nor is what belongs to an office or the branch.
pub fn emails(scene: &Scene<'_>, home: &Home) -> Vec<Finding> {
    let text = &scene.reading.plain.lower;
    let mut found: Vec<Finding> = Vec::new();
    let signs = text.contains('@');
    let said = ["apenstaartje", "affenschwanz", "at", "arroba", "arobase", "klammeraffe", "(a)", "[a]"]
        .iter()
        .any(|w| text.contains(w));
    let patterns: [(&regex::Regex, bool, bool); 3] =
        [(&EMAIL, signs, false), (&APART, signs, true), (&DISGUISED, said || signs, true)];
    for (pattern, wanted, disguised) in patterns {
        if !wanted {
            continue;
        }
        for m in pattern.find_iter(text) {
            let start = m.start() + if m.as_str().starts_with("mailto:") { "mailto:".len() } else { 0 };
            let span = start..m.end();
            let overlaps = found.iter().any(|f| f.span.start < span.end && span.start < f.span.end);
            if overlaps || !is_whole(text, &span) {
                continue;
            }
            let email = if disguised { undisguised(&text[span.clone()]) } else { text[span.clone()].replace(' ', "") };
            if disguised && !is_plausible(&email, &text[span.clone()]) {
                continue;
            }
            if let Some((confidence, why)) = judge(scene, &span, &email, home, disguised) {
                found.push(Finding { kind: Kind::Email, span, confidence, why });
            }
        }
    }
    found
}

fn is_whole(text: &str, span: &Range<usize>) -> bool {
    let before = text[..span.start].chars().next_back();
    let after = text[span.end..].chars().next();
    !before.is_some_and(|c| c.is_alphanumeric() || matches!(c, '@' | '_' | '#'))
        && !after.is_some_and(|c| c.is_alphanumeric() || c == '@')
}

/// An address as it would be written plainly.
fn undisguised(text: &str) -> String {
    let mut plain = text.to_owned();
    for (word, sign) in [
        ("apenstaartje", "@"),
        ("affenschwanz", "@"),
        ("arroba", "@"),
        ("arobas", "@"),
        ("d", "."),
        ("arobase", "@"),
        ("klammeraffe", "@"),
        ("punkt", "."),
        ("punto", "."),
        ("punt", "."),
        ("point", "."),
        ("dot", "."),
    ] {
        plain = plain.replace(&format!(" {word} "), sign);
        for (open, close) in [("[", "]"), ("(", ")"), ("{", "}"), ("<", ">")] {
            plain =
                plain.replace(&format!("{open}{word}{close}"), sign).replace(&format!("{open} {word} {close}"), sign);
        }
    }
    for (open, close) in [("[", "]"), ("(", ")"), ("{", "}"), ("<", ">"), ("_", "_"), ("-", "-"), ("*", "*")] {
        for word in ["at", "a", "aet", "@"] {
            plain = plain.replace(&format!("{open}{word}{close}"), "@").replace(&format!("{open} {word} {close}"), "@");
        }
    }
    plain = plain.replace(" at ", "@");
    plain
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '[' | ']' | '(' | ')' | '{' | '}' | '<' | '>'))
        .collect()
}

/// `open at nine. We` is no address: a disguise has a sign or a word for the point, and a domain that could be.
fn is_plausible(email: &str, typed: &str) -> bool {
    let Some((name, domain)) = email.split_once('@') else { return false };
    let end = domain.rsplit('.').next().unwrap_or_default();
    let bracketed = typed.contains(['[', '(', '{', '<', '@', '*', '_']) || typed.contains("arroba");
    let said = [" dot ", " punkt ", " punto ", " punt "].iter().any(|w| typed.contains(w));
    name.len() >= 2
        && domain.contains('.')
        && (2..=12).contains(&end.len())
        && end.bytes().all(|b| b.is_ascii_alphabetic())
        && (bracketed || said)
        && (!typed.contains(". ") || bracketed)
}

/// Words of a post that is more than an address.
const LONG: usize = 9;

fn judge(
    scene: &Scene<'_>,
    span: &Range<usize>,
    email: &str,
    home: &Home,
    disguised: bool,
) -> Option<(Confidence, Vec<Why>)> {
    let (name, domain) = email.split_once('@')?;
    if home.is_own_email(email) {
        return None;
    }
    let parts =
        |t: &str| t.split(|c: char| !c.is_ascii_alphanumeric() && c != '-').map(str::to_owned).collect::<Vec<_>>();
    let is_office = parts(name).iter().any(|p| OFFICES.contains(&p.as_str()))
        || name.split(['-', '.', '_']).any(|p| OFFICES.contains(&p))
        || ["library", "biblio", "buecherei", "feedback", "enquir", "anmeld", "mediathe", "auskunft"]
            .iter()
            .any(|w| name.contains(w));
    let labels: Vec<String> = domain.split(['.', '-']).chain(domain.split('.')).map(str::to_owned).collect();
    let is_free = FREE.iter().any(|f| domain.strip_prefix(f).is_some_and(|rest| rest.starts_with('.')));
    if is_office && !is_free {
        return Some((Possible, vec![Why::House]));
    }
    let (mut confidence, mut why) = scene.whose(span);
    let named = name.split(['.', '_', '-']).next_back().is_some_and(|n| n.len() > 3 && domain.contains(n));
    let is_house = named || labels.iter().any(|l| HOUSES.iter().any(|h| l == h || (h.len() > 4 && l.contains(h))));
    if is_house && why.contains(&Why::House) && !scene.reading.all.any(&[Reader]) {
        confidence = Possible;
        why.push(Why::House);
    }
    // In a longer post that speaks of nobody, an address that is no free mailbox is whom to write to.
    let nobody = !why.contains(&Why::Person) && !why.contains(&Why::Named);
    if confidence == Likely && nobody && !is_free && !disguised && scene.reading.words.len() > LONG {
        confidence = Possible;
    }
    // A free mailbox, or a disguise, is somebody's own.
    if (is_free || disguised) && confidence == Possible && !is_house {
        confidence = Likely;
    }
    if disguised && (is_free || why.contains(&Why::Person)) {
        confidence = Certain;
    }
    if is_free && confidence == Likely && (why.contains(&Why::Named) || !why.contains(&Why::House)) {
        confidence = Certain;
    }
    why.push(Why::Form);
    Some((confidence, why))
}

/// Countries whose numbers are tried besides the branch's own, where the words say that it is a telephone.
const COUNTRIES: [Id; 12] =
    [Id::GB, Id::DE, Id::US, Id::FR, Id::ES, Id::NL, Id::AT, Id::CH, Id::IE, Id::AU, Id::BE, Id::IT];

/// Numbers that a telephone could call.
pub fn phones(scene: &Scene<'_>, runs: &[Run], home: &Home) -> Vec<Finding> {
    let mut found = Vec::new();
    for run in runs.iter().filter(|r| r.digits.len() >= 6 && !r.is_part) {
        let Some(part) = phone_part(scene, run, home) else { continue };
        let span = run.span(part.clone());
        if home.is_own_number(&run.digits[part]) {
            continue;
        }
        let (mut confidence, why) = scene.whose(&span);
        if confidence == Likely && scene.is_named(&span, 3, &[MobileWord]) {
            confidence = Certain;
        }
        if run.is_apart() && confidence != Certain && scene.is_named(&span, 3, &[MobileWord, PhoneWord]) {
            confidence = Certain;
        }
        found.push(Finding { kind: Kind::Phone, span, confidence, why });
    }
    found
}

/// The part of a number that a telephone could call.
fn phone_part(scene: &Scene<'_>, run: &Run, home: &Home) -> Option<Range<usize>> {
    let text = &scene.reading.plain.lower;
    let whole = 0..run.digits.len();
    let span = run.span(whole.clone());
    let called = scene.nearest(&span, 5, &[PhoneWord, MobileWord, Call], &[ThingWord, CardWord, IdWord, PayWord]);
    let followed = scene.is_followed(&span, 2, &[PhoneWord, MobileWord]);
    if is_isbn(&run.digits)
        || called == Some(false) && scene.nearest(&span, 2, &[ThingWord, CardWord, IdWord, PayWord], &[]) == Some(true)
    {
        return None;
    }
    let typed_before = text[..span.start].trim_end_matches(['(', ' ']);
    let international =
        typed_before.ends_with('+') || text[..span.start].ends_with('+') || run.digits.starts_with("00");
    if text[..span.start].ends_with("no. ") || text[..span.start].ends_with("nr. ") || is_time(text, run) {
        return None;
    }
    let said = called == Some(true) || followed || scene.is_named(&span, 5, &[MobileWord, PhoneWord]);
    if is_date(run, &whole) || (is_count(text, run) && !international && !said) {
        return None;
    }
    // From the beginning to each border, the longest first; a number after a date begins at a later group.
    let starts: Vec<usize> = if international { vec![0] } else { run.groups.clone() };
    for start in starts {
        let ends = run.groups.iter().copied().chain([run.digits.len()]).filter(|e| *e > start);
        let mut ends: Vec<usize> = ends.filter(|e| (6..=15).contains(&(e - start))).collect();
        ends.reverse();
        for end in ends {
            let part = start..end;
            if is_date(run, &part) || (start > 0 && !run.digits[part.clone()].starts_with('0')) {
                continue;
            }
            if could_call(&run.digits[part.clone()], international, said, home)
                && is_shaped(text, run, &part, said || international)
            {
                return Some(part);
            }
        }
    }
    let short = (6..=12).contains(&run.digits.len());
    let named = scene.nearest(&span, 2, &[PhoneWord, MobileWord, Call], &[]) == Some(true) || followed;
    (short && named && said && !run.digits.starts_with("19") && run.groups.len() <= 6).then_some(whole)
}

fn could_call(digits: &str, international: bool, said: bool, home: &Home) -> bool {
    let valid = |country: Option<Id>, number: &str| phonenumber::parse(country, number).is_ok_and(|n| n.is_valid());
    if international {
        let number = digits.strip_prefix("00").unwrap_or(digits);
        // `+49 (0)171 …`
        return valid(None, &format!("+{number}"))
            || number.match_indices('0').take(3).any(|(at, _)| {
                (1..=3).contains(&at) && valid(None, &format!("+{}{}", &number[..at], &number[at + 1..]))
            });
    }
    let trunk = digits.starts_with('0');
    if (trunk && digits.len() >= 9 || said) && valid(home.country, digits) {
        return true;
    }
    if said {
        return digits.len() >= 7 && COUNTRIES.iter().any(|c| valid(Some(*c), digits));
    }
    // A mobile, or a number in groups with the zero of a town, of a country whose plan we may not know.
    if trunk && !said && (10..=12).contains(&digits.len()) && digits[1..].starts_with(['1', '2', '6', '7']) {
        return true;
    }
    // Ten digits as Americans group them, nine as Spaniards do, ten as the French do.
    (trunk && digits.len() >= 10 && [Id::DE, Id::GB, Id::FR, Id::NL, Id::AU].iter().any(|c| valid(Some(*c), digits)))
        || (digits.len() == 10 && valid(Some(Id::US), digits))
        || (digits.len() == 9 && !trunk && valid(Some(Id::ES), digits))
}

/// Whether groups look like a telephone's, where no word says so: not one lump without a zero before it, no decimals.
fn is_shaped(text: &str, run: &Run, part: &Range<usize>, said: bool) -> bool {
    let shape = run.shape(part);
    if said || run.is_apart() {
        return true;
    }
    let span = run.span(part.clone());
    let written = &text[span.clone()];
    let trunk = run.digits[part.clone()].starts_with('0');
    let pairs = shape.iter().all(|g| *g <= 2);
    if pairs && !(trunk && shape.len() == 5) {
        return false;
    }
    let american = matches!(shape.as_slice(), [3, 3, 4]);
    let spanish = matches!(shape.as_slice(), [3, 3, 3] | [3, 2, 2, 2]);
    trunk && (shape.len() > 1 || written.len() >= 10) || american || spanish
}

/// Ten digits with the check digit of a book.
fn is_isbn(digits: &str) -> bool {
    let sum: usize = digits.bytes().enumerate().map(|(n, b)| (10 - n.min(10)) * usize::from(b - b'0')).sum();
    digits.len() == 10 && sum.is_multiple_of(11)
}

/// Dates have points and hyphens too.
fn is_date(run: &Run, part: &Range<usize>) -> bool {
    let shape = run.shape(part);
    let year = |d: &str| d.starts_with("19") || d.starts_with("20");
    match shape.as_slice() {
        [1 | 2, 1 | 2, 4] => year(&run.digits[part.end - 4..part.end]),
        [4, 1 | 2, 1 | 2] => year(&run.digits[part.start..part.start + 4]),
        [1 | 2, 1 | 2, 2] | [4, 4] => true,
        _ => false,
    }
}
