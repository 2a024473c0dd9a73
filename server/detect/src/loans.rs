//! What a reader has, and what she reads: health, or borrowing, said of somebody who can be identified.

use crate::{
    context::Scene,
    found::{
        Confidence::{self, Certain, Likely, Possible},
        Finding, Kind, Why,
    },
    lexicon::Class::{
        self, Book, Borrow, Doctor, Health, Her, House, Private, Reads, She, Speaker, Staff, Suffers, Volume,
    },
    people::{How, Person},
};

/// Words between somebody and what is said of her.
const NEAR: usize = 16;

/// Where somebody who can be identified is said to have a condition, or to borrow something.
pub fn reading_history(scene: &Scene<'_>) -> Vec<Finding> {
    let reading = scene.reading;
    let wanted = |c: &crate::lexicon::Classes| c.any(&[Health, Private, Borrow, Reads]);
    if !reading.words.iter().any(|w| wanted(&w.classes)) {
        return Vec::new();
    }
    let mut found: Vec<Finding> = Vec::new();
    for person in scene.people {
        if let Some((last, confidence, why)) = judge(scene, person) {
            let (first, last) = (person.first.min(last), person.last.max(last));
            found.push(Finding { kind: Kind::Reading, span: reading.span(first, last), confidence, why });
        }
    }
    found
}

fn judge(scene: &Scene<'_>, person: &Person) -> Option<(usize, Confidence, Vec<Why>)> {
    let reading = scene.reading;
    let sentence = reading.words[person.first].sentence;
    // What is said of her stands in her sentence, or in the next one that speaks of "she" or "her".
    let own = reading.sentence(sentence);
    let next = reading.sentence(sentence + 1);
    let goes_on = next.clone().take(5).any(|w| reading.at(w).any(&[She, Her, Suffers])) || next.len() <= 8;
    let end = if goes_on { next.end.max(own.end) } else { own.end };
    // `Who has … on loan? The vicar's wife.`: a question, or few words, are answered by the next sentence.
    let asks = sentence > 0 && own.len() <= 12;
    let question = reading.plain.text[reading.sentence_span(sentence).end..].starts_with('?');
    let end = if question { reading.sentence(sentence + 2).end.max(end) } else { end };
    let start = if asks { reading.sentence(sentence - 1).start } else { own.start };
    let from = start.max(person.first.saturating_sub(NEAR));
    let to = end.min(person.last + 1 + NEAR + 8);
    let outside = |w: &usize| !(person.first..=person.last).contains(w);
    let said =
        |class: Class| (from..to).filter(outside).find(|w| reading.at(*w).has(class) && !reading.words[*w].is_quoted);
    let quoted = (from..to).find(|w| reading.words[*w].is_quoted);
    let sensitive_title = (from..to).find(|w| reading.words[*w].is_quoted && reading.at(*w).any(&[Health, Private]));
    let title_case = capitals_after(scene, person, to);
    // `The MP's surgery`: her hours for whoever wants to speak to her.
    let hours = |w: &usize| {
        person.how == How::Role
            && (1..=2).contains(&w.saturating_sub(person.last))
            && reading.lower(&reading.words[*w]).starts_with("surger")
    };
    let (health, private) = (said(Health).filter(|w| !hours(w)), said(Private));
    let borrow = said(Borrow).filter(|w| !is_of_everybody(scene, *w));
    let verb = borrow.or_else(|| said(Reads).filter(|w| !is_of_everybody(scene, *w)));
    let volume = said(Volume).filter(|w| Some(*w) != borrow);
    let object = quoted.or(volume).or(title_case);
    let topic = health.or(private).or(sensitive_title);
    // Of somebody with a title no more needs to be said; a full name has the word near it.
    let near = health.is_some_and(|h| h > person.last && h - person.last <= 10);
    let titled = matches!(person.how, How::Titled | How::Reader);
    let suffers = said(Suffers).is_some()
        || said(Her).is_some()
        || titled
        || (matches!(person.how, How::Full | How::Pair) && near);

    let borrows = borrow.is_some() && object.is_some() || verb.is_some() && topic.is_some();
    let suffers = health.is_some() && suffers;
    let last = topic.or(object).or(borrow).unwrap_or(person.last);
    if !borrows && !suffers {
        return None;
    }
    let presented = !borrows && verb.is_none() && is_presented(scene, person, quoted.is_some());
    if person.is_public || presented || is_news(scene, person, suffers, borrow.is_some()) {
        return Some((last, Possible, vec![Why::House]));
    }
    let confidence = match person.how {
        How::Titled | How::Reader => Certain,
        How::Full | How::Role if borrow.is_some() || suffers => Certain,
        // Two capitals are somebody where a verb follows at once.
        How::Pair if (borrow.is_some() || suffers) && follows_verb(scene, person) => Certain,
        How::Doctor if borrow.is_some() && !reading.all.any(&[Speaker]) => Certain,
        How::Doctor if suffers && !reading.all.any(&[Speaker, House]) => Certain,
        How::Somebody if topic.is_some() => Certain,
        How::Given
            if topic.is_some()
                && (borrow.is_some() || suffers)
                && !reading.all.any(&[Book, Speaker, Class::Fiction]) =>
        {
            Likely
        }
        _ => Possible,
    };
    let why = if topic.is_some() { vec![Why::Person, Why::Word] } else { vec![Why::Person, Why::Named] };
    Some((last, confidence, why))
}

/// `What did you borrow most?`, `Was habt ihr ausgeliehen?`: what is asked of all who read it is said of nobody.
fn is_of_everybody(scene: &Scene<'_>, verb: usize) -> bool {
    const BEFORE: [&str; 6] = ["you", "vous", "jullie", "vosotros", "everybody", "everyone"];
    const GERMAN: [&str; 5] = ["habt", "leiht", "lest", "wolltet", "sucht"];
    let reading = scene.reading;
    let sentence = reading.words[verb].sentence;
    let said = |words: std::ops::Range<usize>, which: &[&str]| {
        words
            .filter(|w| *w < reading.words.len() && reading.words[*w].sentence == sentence)
            .any(|w| which.contains(&reading.lower(&reading.words[w])))
    };
    let german = reading.sentence(sentence);
    let asks = german.clone().any(|w| {
        GERMAN.contains(&reading.lower(&reading.words[w]))
            && (said(w + 1..w + 2, &["ihr"]) || (w > 0 && said(w - 1..w, &["ihr"])))
    });
    asks || said(verb.saturating_sub(2)..verb, &BEFORE)
}

/// `Kate Bowler was 35 when she was told that she had cancer. "…" is our June pick`: a book, and whose life it tells.
fn is_presented(scene: &Scene<'_>, person: &Person, is_titled: bool) -> bool {
    const SHOWN: [&str; 24] = [
        "our pick",
        "account of",
        "read this year",
        "unser buch",
        "wir lesen",
        "pick of",
        "is our",
        "book about",
        "buch uber",
        "film about",
        "film uber",
        "roman uber",
        "memoir",
        "display",
        "new on the shelf",
        "ask at the desk",
        "reading list",
        "on the table",
        "tisch im",
        "im regal",
        "livre sur",
        "libro sobre",
        "boek over",
        "steht bei uns",
    ];
    let lower = &scene.reading.plain.lower;
    matches!(person.how, How::Full | How::Pair | How::Given) && (is_titled || SHOWN.iter().any(|s| lower.contains(s)))
}

/// Whether what somebody does or has is said right behind a name.
fn follows_verb(scene: &Scene<'_>, person: &Person) -> bool {
    (person.last + 1..=person.last + 2).any(|w| {
        scene.reading.words.get(w).is_some_and(|x| !x.is_capital) && scene.reading.at(w).any(&[Suffers, Borrow])
    })
}

/// Two words with capitals after somebody who borrows: a title without marks. Not in German, which has them on all nouns.
fn capitals_after(scene: &Scene<'_>, person: &Person, to: usize) -> Option<usize> {
    let reading = scene.reading;
    (person.last + 2..to.saturating_sub(1)).find(|w| {
        let (one, two) = (&reading.words[*w], &reading.words[*w + 1]);
        one.is_capital
            && two.is_capital
            && !one.classes.has(Class::Unname)
            && reading.between(*w, *w + 1) == " "
            && one.sentence == two.sentence
    })
}

const PASSIVE: [&str; 10] = [
    "been borrowed",
    "is borrowed",
    "was borrowed",
    "are borrowed",
    "is out on loan",
    "wurde ausgeliehen",
    "wurden ausgeliehen",
    "ist ausgeliehen",
    "sind ausgeliehen",
    "ist verliehen",
];

/// A talk on dementia, a book by somebody, a novel's heroine: what is told of them is news.
fn is_news(scene: &Scene<'_>, person: &Person, suffers: bool, borrows: bool) -> bool {
    let reading = scene.reading;
    let sentence = reading.sentences[reading.words[person.first].sentence];
    let is_titled = matches!(person.how, How::Titled | How::Reader);
    let passive = PASSIVE.iter().any(|p| reading.plain.lower.contains(p))
        || scene.is_history(reading.words[person.first].sentence);
    if passive
        || (person.how == How::Doctor && sentence.any(&[Doctor]) && reading.all.any(&[Speaker, House]) && !borrows)
    {
        return true;
    }
    match person.how {
        How::Titled | How::Reader => sentence.any(&[Staff]) && !borrows && !suffers,
        How::Role | How::Somebody => reading.all.any(&[Book]) && !borrows,
        _ => (reading.all.any(&[Book]) || sentence.any(&[Speaker, Staff])) && !(borrows && is_titled),
    }
}
