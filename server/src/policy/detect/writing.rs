//! How something is said: words, claims, sources, credits, disclosures.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_security::confusable_detection::skeleton;

use super::matches;

/// A text as it is compared: compatibility forms undone (UTS #39 skeleton), in lower case, without accents, with digits
/// read as the letters that they stand for, and letters drawn apart brought together.
pub fn fold(text: &str) -> String {
    let visible: String = text.nfkc().filter(|c| !is_invisible(*c)).collect();
    let visible = inner_signs(&visible);
    let plain: String = skeleton(&visible.to_lowercase()).collect::<String>().to_lowercase();
    let plain: String = plain.nfd().filter(|c| !('\u{300}'..='\u{36f}').contains(c)).map(unleet).collect();
    together(&plain)
}

fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{feff}' | '\u{fe00}'..='\u{fe0f}')
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

pattern!(
    CONFIDENTIAL,
    r"(?i)\b(?:strictly |streng |company |staff )?(?:confidential|vertraulich|confidentiel|confidencial|riservato)(?:ly)?\b(?:\s*[:\-–!]|\s*$|\s+(?:do not|not for|nicht|draft|entwurf|memo|protokoll|minutes|document|dokument|report|bericht|unterlage))|(?i)\b(?:internal use only|for internal use|not for (?:publication|distribution|release)|do not (?:forward|distribute|share|circulate)|nur für den (?:internen|dienst)\w*(?: ?gebrauch)?|nur (?:zur internen verwendung|intern)|nicht zur (?:veröffentlichung|weitergabe)|nicht weitergeben|embargoed until|sperrfrist|tlp:(?:red|amber))\b"
);

/// What marks a paper as not for others.
pub fn confidential(text: &str) -> Vec<Range<usize>> {
    CONFIDENTIAL.find_iter(text).map(|m| m.range()).collect()
}

pattern!(
    CLAIM,
    r"(?i)\b\d+(?:[.,]\d+)?\s?(?:%|percent|per cent|prozent)|\b(?:one|two|three|four|nine|ein|zwei|drei|\d+) (?:in|out of|von|aus) (?:two|three|four|five|ten|zehn|fünf|vier|drei|\d+)\b|\b(?:stud(?:y|ies)|research(?:ers)?|surveys?|scientists|experts|statistics|studien?|umfragen?|forscher(?:innen)?|statistik(?:en)?|expert(?:en|innen)) (?:show|shows|find|finds|found|say|says|prove|proves|reveal|reveals|suggest|suggests|confirm|zeigt|zeigen|belegt|belegen|sagen|sagt|warnen|ergab|ergeben|beweist)\b|\b(?:according to|laut|zufolge|it is proven|es ist (?:erwiesen|bewiesen)|scientifically proven|wissenschaftlich (?:erwiesen|bewiesen))\b"
);

/// What states a fact that somebody may want to check.
pub fn claims(text: &str) -> Vec<Range<usize>> {
    CLAIM.find_iter(text).map(|m| m.range()).collect()
}

pattern!(SOURCE, r"(?im)(?:^|[\s(])(?:sources?|quellen?|fuentes?|fonte|via|nach)\s?:\s*\S[^\n]*");

/// A line that names a source: `Source: …`.
pub fn sources(text: &str) -> Vec<Range<usize>> {
    SOURCE.find_iter(text).map(|m| m.range()).collect()
}

/// The newest year that a source line names; none where it names none.
pub fn source_year(text: &str) -> Option<i64> {
    pattern!(YEAR, r"\b(?:19|20)\d\d\b");
    sources(text)
        .into_iter()
        .flat_map(|r| YEAR.find_iter(&text[r]).filter_map(|y| y.as_str().parse().ok()).collect::<Vec<i64>>())
        .max()
}

pattern!(
    CREDIT,
    r"(?i)©|\(c\)\s|\bcc[ \-](?:by|0)\b|\bcc0\b|\bpublic domain\b|\bgemeinfrei\b|\b(?:photo|picture|image|illustration|drawing|video|foto|bild|zeichnung|abbildung|grafik)(?:grafie)?\s?(?::|by\b|von\b|courtesy\b|©)|\b(?:photographed|drawn|taken) by\b|\blicen[cs]ed under\b|\blizenz\s?:|\blicen[cs]e\s?:"
);

/// Who made a picture, or under which licence it may be shown.
pub fn credits(text: &str) -> Vec<Range<usize>> {
    CREDIT.find_iter(text).map(|m| m.range()).collect()
}

pattern!(
    ADVOCACY,
    r"(?i)\b(?:sign (?:the|this|our) petition|petition (?:against|for|gegen|für)|unterzeichnet|unterschreibt (?:die|diese)\b|vote (?:for|against|yes|no)\b|wählt\b|stimmt (?:für|gegen|mit ja|mit nein)|call your (?:mp|senator|representative|councillor)|schreibt (?:euren|eurem) abgeordneten|join the (?:strike|protest|march|rally)|kommt zur demo|demonstration (?:against|for|gegen|für)|streikt\b|strike ballot|volksbegehren|bürgerbegehren|volksentscheid|we demand|wir fordern|stop the cuts|stoppt die kürzungen|boycott|boykottiert)"
);

/// What asks others to take a side.
pub fn advocacy(text: &str) -> Vec<Range<usize>> {
    matches(&ADVOCACY, text, |_, _| true)
}

pattern!(
    DISCLOSURE,
    r"(?i)\b(?:my own (?:view|opinion)s?|views? (?:are )?my own|personal (?:view|opinion)|disclosure\s?:|offenlegung\s?:|hinweis in eigener sache|in eigener sache|meine (?:eigene|persönliche|private) (?:meinung|ansicht)|i (?:am|work) (?:a member of|for)\b|ich (?:bin mitglied|arbeite für)|not (?:the|an?) (?:position|statement|view)s? of|position (?:of|der|des)|on behalf of|im namen (?:der|des|von))"
);

/// What says for whom, or in whose interest, somebody speaks.
pub fn disclosures(text: &str) -> Vec<Range<usize>> {
    DISCLOSURE.find_iter(text).map(|m| m.range()).collect()
}
