//! Objects that are no notes: articles, films, sounds, events, pages of link lists, reviews of books. What of each is shown:
//! its title, its words, how long it takes, when and where it is, its picture, and where it can be seen in full.

use serde_json::Value;

use super::{
    attachments::{self, Attachment},
    json::{id_of, is_a, many, number},
    links::is_web,
};

/// Everything that people read like a post.
pub const KINDS: &[&str] = &[
    "Note",
    "Question",
    "Article",
    "Page",
    "Video",
    "Audio",
    "Image",
    "Event",
    // Castopod, BookWyrm, Pleroma.
    "PodcastEpisode",
    "Review",
    "Rating",
    "Comment",
    "Quotation",
    "ChatMessage",
];

/// Whether a kind is a plain post: its summary is a warning, and there is nowhere else where it is seen in full.
pub fn is_plain(kind: &str) -> bool {
    matches!(kind, "Note" | "Question" | "ChatMessage" | "Comment")
}

/// What an object has beside its words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Around {
    /// Lines of text between title and words.
    pub facts: Vec<String>,
    /// Words of somebody else that it is about: HTML.
    pub quoted: Option<String>,
    /// Where a link list's page leads.
    pub link: Option<String>,
}

/// Reads what stands around an object's words.
pub fn around(value: &Value, kind: &str) -> Around {
    let mut facts: Vec<String> = Vec::new();
    if kind == "Event" {
        facts.extend(when(value));
        facts.extend(place(&value["location"]));
    }
    facts.extend(many(&value["duration"]).into_iter().find_map(length).or_else(|| length(&value["audio"]["duration"])));
    facts.extend(number(&value["rating"]).filter(|r| (0.0..=5.0).contains(r)).map(|r| format!("★ {r}/5")));
    let quoted = value["quote"].as_str().filter(|q| kind == "Quotation" && !is_web(q)).map(str::to_owned);
    Around { facts, quoted, link: if is_plain(kind) { None } else { link(value) } }
}

/// What a page of a link list is about: a `Link` among its attachments that is no file.
fn link(value: &Value) -> Option<String> {
    let links = many(&value["attachment"]).into_iter().filter(|a| is_a(a, "Link") && attachments::one(a).is_none());
    let mut found = links.filter_map(|a| id_of(&a["href"]).or_else(|| id_of(&a["url"])));
    found.find(|u| is_web(u)).map(str::to_owned)
}

/// How long a film or sound takes, as people write it: an ISO 8601 duration or seconds.
fn length(value: &Value) -> Option<String> {
    let seconds = number(value).or_else(|| value.as_str().and_then(iso_duration))?;
    if !(1.0..=1_000_000.0).contains(&seconds) {
        return None;
    }
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "within bounds")]
    let whole = seconds.round() as u64;
    let (hours, minutes, seconds) = (whole / 3_600, whole / 60 % 60, whole % 60);
    Some(if hours > 0 { format!("{hours}:{minutes:02}:{seconds:02}") } else { format!("{minutes}:{seconds:02}") })
}

/// `PT1H2M3S` in seconds. <https://en.wikipedia.org/wiki/ISO_8601#Durations>
pub fn iso_duration(text: &str) -> Option<f64> {
    let (days, time) = text.strip_prefix('P')?.split_once('T').unwrap_or((text.strip_prefix('P')?, ""));
    let mut total = 0.0;
    for (part, units) in
        [(days, [('W', 604_800.0), ('D', 86_400.0), ('_', 0.0)]), (time, [('H', 3_600.0), ('M', 60.0), ('S', 1.0)])]
    {
        let mut number = String::new();
        for c in part.chars() {
            if c.is_ascii_digit() || c == '.' {
                number.push(c);
                continue;
            }
            let (_, seconds) = units.iter().find(|(unit, _)| *unit == c)?;
            total += number.parse::<f64>().ok()? * seconds;
            number.clear();
        }
        if !number.is_empty() {
            return None;
        }
    }
    Some(total)
}

/// When an event is, in the time that its author wrote.
fn when(value: &Value) -> Option<String> {
    let begin = moment(&value["startTime"])?;
    let zone = value["timezone"].as_str().filter(|z| z.len() <= 50).map(|z| format!(" ({z})")).unwrap_or_default();
    let end = moment(&value["endTime"]).map(|end| match (begin.get(..10), end.get(..10)) {
        (Some(a), Some(b)) if a == b => format!(" – {}", &end[11_usize.min(end.len())..]),
        _ => format!(" – {end}"),
    });
    Some(format!("{begin}{}{zone}", end.unwrap_or_default()))
}

/// Day and time as written, without seconds: `2026-12-01 18:00`.
fn moment(value: &Value) -> Option<String> {
    let text = value.as_str().filter(|t| crate::base::clock::parse_iso(t).is_some())?;
    if !text.starts_with(|c: char| c.is_ascii_digit()) {
        // In words: `Sun, 29 Nov 2026 10:00:00 GMT`.
        return Some(text.chars().take(40).collect());
    }
    let (day, time) = text.split_once(['T', ' ']).unwrap_or((text, ""));
    let time: String = time.chars().take(5).collect();
    Some(format!("{day} {time}").trim().to_owned())
}

/// Where an event is: the place's name and its address.
fn place(value: &Value) -> Option<String> {
    let first = many(value).into_iter().next()?;
    let text = |v: &Value| v.as_str().map(str::trim).filter(|t| !t.is_empty()).map(str::to_owned);
    let address = &first["address"];
    let parts = ["streetAddress", "postalCode", "addressLocality", "addressCountry"].map(|n| text(&address[n]));
    let mut all: Vec<String> =
        [text(first), text(&first["name"]), text(address)].into_iter().chain(parts).flatten().collect();
    all.dedup();
    (!all.is_empty()).then(|| all.join(", ").chars().take(300).collect())
}

/// The files of an object: what is attached, the film or sound that it is itself, and its picture where nothing else shows.
pub fn files(value: &Value, kind: &str) -> Vec<Attachment> {
    let mut files = attachments::parse(value);
    if is_plain(kind) {
        return files;
    }
    let own = match kind {
        "Video" | "Audio" | "Image" => attachments::of_object(value, kind),
        "PodcastEpisode" => {
            attachments::one(&value["audio"]).or_else(|| attachments::of_object(&value["audio"], "Audio"))
        }
        _ => None,
    };
    if let Some(own) = own.filter(|own| files.iter().all(|f| f.url != own.url)) {
        files.insert(0, own);
    }
    if !files.iter().any(|f| matches!(f.kind.as_str(), "image" | "video")) {
        files.extend(attachments::picture(&value["image"]).or_else(|| attachments::picture(&value["icon"])));
    }
    files
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn lengths_are_written_as_people_write_them() {
        for (said, shown) in [
            (json!("PT83S"), Some("1:23")),
            (json!("PT1H2M3S"), Some("1:02:03")),
            (json!("P1DT1S"), Some("24:00:01")),
            (json!(245), Some("4:05")),
            (json!("PT0S"), None),
            (json!("soon"), None),
        ] {
            assert_eq!(length(&said).as_deref(), shown, "{said}");
        }
    }

    #[test]
    fn events_say_when_and_where() {
        let event = json!({ "startTime": "2026-12-01T18:00:00+01:00", "endTime": "2026-12-01T20:00:00+01:00",
            "timezone": "Europe/Berlin", "location": { "type": "Place", "name": "Library",
            "address": { "streetAddress": "Main St 1", "addressLocality": "Berlin" } } });
        assert_eq!(
            around(&event, "Event").facts,
            ["2026-12-01 18:00 – 20:00 (Europe/Berlin)", "Library, Main St 1, Berlin"]
        );
        let two_days =
            json!({ "startTime": "2026-12-01T18:00:00Z", "endTime": "2026-12-02T01:00:00Z", "location": "Hall" });
        assert_eq!(around(&two_days, "Event").facts, ["2026-12-01 18:00 – 2026-12-02 01:00", "Hall"]);
    }
}
