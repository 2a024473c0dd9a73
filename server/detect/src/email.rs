//! E-mail addresses, written plainly or disguised.

use std::ops::Range;

use crate::{
    context::Scene,
    found::{
        Confidence::{self, Certain, Likely, Possible},
        Finding, Kind, Why,
    },
    lexicon::Class::Reader,
    own::Home,
    pattern::pattern,
};

pattern!(
    EMAIL,
    r"(?:mailto:)?[a-z0-9][a-z0-9._%+\-]*(?:@|\s@\s)[a-z0-9][a-z0-9\-]*(?:\.[a-z0-9\-]+)*(?:\.[a-z]{2,}|,(?:com|de|net|org|fr|es|nl|uk|example)(?-u:\b))"
);
pattern!(
    DISGUISED,
    r"(?:[a-z0-9](?:[a-z0-9_%+\-]|\s?\.\s?)*|(?:[a-z0-9._-]\s){4,})\s*(?:@|[\[({<|_*~-]+\s*(?:at|a|@|aet|arroba|arobase|arobas|apenstaartje|affenschwanz|klammeraffe)\s*[\])}>|_*~-]+|\s(?:at|chez|arroba|arobase|arobas|apenstaartje|affenschwanz|klammeraffe)\s)\s*[a-z0-9][a-z0-9\-]*(?:\s*(?:\.|[\[({<|_*~-]+\s*(?:dot|d|punkt|point|punto|punt|\.)\s*[\])}>|_*~-]+|\s(?:dot|punkt|point|punto|punt)\s)\s*[a-z0-9\-]+)+"
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

/// What providers of mailboxes call themselves: `mymail`, `webmail`, `blitzpost`, `postfach`.
const BOXES: [&str; 6] = ["mail", "post", "inbox", "courriel", "correo", "poczta"];

/// Addresses of persons. Handles (`@anna@alder.example`) are none, nor is what belongs to an office or the branch.
pub fn emails(scene: &Scene<'_>, home: &Home) -> Vec<Finding> {
    let text = &scene.reading.plain.lower;
    let mut found: Vec<Finding> = Vec::new();
    let signs = text.contains('@');
    let said = [
        "apenstaartje",
        "affenschwanz",
        "at",
        "arroba",
        "arobase",
        "klammeraffe",
        "(a)",
        "[a]",
        "<a>",
        "{a}",
        "|a|",
        "chez",
    ]
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
        for (open, close) in [("[", "]"), ("(", ")"), ("{", "}"), ("<", ">"), ("-", "-"), ("|", "|"), ("*", "*")] {
            plain =
                plain.replace(&format!("{open}{word}{close}"), sign).replace(&format!("{open} {word} {close}"), sign);
        }
    }
    for (open, close) in [("[", "]"), ("(", ")"), ("{", "}"), ("<", ">"), ("_", "_"), ("-", "-"), ("*", "*")] {
        for word in ["at", "a", "aet", "@"] {
            plain = plain.replace(&format!("{open}{word}{close}"), "@").replace(&format!("{open} {word} {close}"), "@");
        }
    }
    plain = plain.replace(" at ", "@").replace(" chez ", "@");
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
    let said =
        [" dot ", " punkt ", " point ", " punto ", " punt ", "-dot-", "-punkt-"].iter().any(|w| typed.contains(w));
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
        || [
            "library",
            "biblio",
            "buecherei",
            "feedback",
            "enquir",
            "anmeld",
            "mediathe",
            "auskunft",
            "theke",
            "karten",
            "ticket",
        ]
        .iter()
        .any(|w| name.contains(w));
    let labels: Vec<String> = domain.split(['.', '-']).chain(domain.split('.')).map(str::to_owned).collect();
    let provider = domain.split('.').next().unwrap_or_default();
    let is_free = FREE.contains(&provider)
        || BOXES.iter().any(|b| provider.len() > b.len() && (provider.ends_with(b) || provider.starts_with(b)));
    if is_office && !FREE.contains(&provider) {
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
