//! What a text says of itself: sources, credits, in whose interest it speaks.

use crate::{
    found::{
        Confidence::{Certain, Likely},
        Finding, Kind, Why,
    },
    normalise::Plain,
    pattern::pattern,
    words::Reading,
};

pattern!(
    SOURCE,
    r"(?m)(?:^|[\s(])(?:sources?|quellen?|fuentes?|fonte|bron|bronnen|via|nach)\s?:\s*\S[^\n]*|(?-u:\b)doi\s?:?\s?10\.[0-9]+\S*|\([^()\n]{0,80}(?:https?://|et al|(?:p|pp|s|table|tabelle|tabla|tabel|tableau|top|nr|vol|seite|page)(?-u:\b)\.?\s?[0-9])[^()\n]{0,80}\)"
);
pattern!(YEAR_OF, r"(?-u:\b)(?:19|20)[0-9][0-9](?-u:\b)");
pattern!(
    CREDIT,
    r"©|\(c\)\s|(?-u:\b)cc[ -](?:by|0)(?-u:\b)|(?-u:\b)cc0(?-u:\b)|(?-u:\b)public domain(?-u:\b)|(?-u:\b)gemeinfrei(?-u:\b)|(?-u:\b)(?:photo|picture|image|illustration|drawing|video|foto|bild|zeichnung|abbildung|grafik)(?:grafie)?\s?(?::|by(?-u:\b)|von(?-u:\b)|courtesy(?-u:\b)|©)|(?-u:\b)(?:photographed|drawn|taken) by(?-u:\b)|(?-u:\b)licen[cs]ed under(?-u:\b)|(?-u:\b)lizenz\s?:|(?-u:\b)licen[cs]e\s?:"
);
// A line that says it, with something to say.
pattern!(
    DECLARED,
    r"(?m)(?:^|[.!?]\s+|\()\s*(?:disclosure|disclaimer|offenlegung|transparenzhinweis|hinweis in eigener sache|in eigener sache|declaration of interest|conflict of interest|divulgation|declaration d'interet|declaracion de interes|openbaarmaking)\s?:\s*[a-z0-9@\x22'][^\n]{3,}"
);
pattern!(
    SAID,
    r"(?-u:\b)(?:(?:my|these are my|this is my) own (?:views?|opinions?)|views? (?:are )?my own|opinions? (?:are )?my own|(?:purely |just )?(?:my |a )?personal (?:view|opinion)|hinweis in eigener sache|in eigener sache|meine (?:eigene|personliche|private) (?:meinung|ansicht)|i am (?:a |an )?(?:paid )?(?:member|employee|volunteer|trustee|candidate|shop steward|representative) (?:of|for|at)(?-u:\b)|i work for (?:the|a|an) [a-z]+|ich bin mitglied (?:im|in|bei|der|des|von)|ich arbeite (?:fur|bei) (?:den|die|das|der|dem|einen|eine)(?-u:\b)|(?:this is )?not (?:the|an?) (?:official )?(?:position|statement|view|opinion)s? of|(?:i|we) (?:write|speak|post|say) (?:this )?(?:on behalf of|in the name of|for)(?-u:\b)|(?:ich|wir) (?:schreibe|schreiben|spreche|sprechen|sage|sagen) (?:das |dies )?im namen (?:der|des|von|meiner|unserer)|^im namen (?:der|des|von|meiner|unserer)|^on behalf of (?:the|our|my))"
);

fn every(pattern: &regex::Regex, text: &str, kind: Kind) -> Vec<Finding> {
    let finding = |m: regex::Match<'_>| {
        let start = m.start() + m.as_str().len() - m.as_str().trim_start().len();
        Finding { kind, span: start..m.end(), confidence: Likely, why: vec![Why::Form] }
    };
    pattern.find_iter(text).map(finding).collect()
}

/// Lines that name a source: `Source: …`.
pub fn sources(reading: &Reading) -> Vec<Finding> {
    every(&SOURCE, &reading.plain.lower, Kind::Source)
}

/// The newest year that a source line names; none where it names none.
pub fn source_year(reading: &Reading) -> Option<i64> {
    let text = &reading.plain.lower;
    let years = |f: Finding| YEAR_OF.find_iter(&text[f.span]).filter_map(|y| y.as_str().parse().ok()).max();
    sources(reading).into_iter().filter_map(years).max()
}

/// Who made a picture, or under which licence it may be shown.
pub fn credits(reading: &Reading) -> Vec<Finding> {
    every(&CREDIT, &reading.plain.lower, Kind::Credit)
}

/// Whether there is one.
pub fn is_credited(plain: &Plain) -> bool {
    CREDIT.is_match(&plain.lower)
}

/// What says for whom, or in whose interest, somebody speaks: certain where a line is headed so.
pub fn disclosures(reading: &Reading) -> Vec<Finding> {
    let text = &reading.plain.lower;
    let mut found = every(&DECLARED, text, Kind::Disclosure);
    for declared in &mut found {
        declared.confidence = Certain;
    }
    found.extend(every(&SAID, text, Kind::Disclosure));
    found
}
