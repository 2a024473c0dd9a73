//! `Link` headers. <https://www.rfc-editor.org/rfc/rfc8288#section-3>

/// One link of a header.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// Where it leads, as written: an address, perhaps a relative one.
    pub target: String,
    /// Names in lower case, and values.
    params: Vec<(String, String)>,
}

impl Link {
    /// The first value of a parameter.
    pub fn param(&self, name: &str) -> Option<&str> {
        self.params.iter().find(|(n, _)| n == name).map(|(_, value)| value.as_str())
    }

    /// Whether it is of a kind; it may be of several.
    pub fn has_rel(&self, kind: &str) -> bool {
        self.param("rel").is_some_and(|all| all.split_ascii_whitespace().any(|r| r.eq_ignore_ascii_case(kind)))
    }
}

/// The links of a header, in order; what is none is passed over.
pub fn parse(header: &str) -> Vec<Link> {
    let (mut links, mut rest) = (Vec::new(), header);
    while let Some((_, after)) = rest.split_once('<') {
        let Some((target, params)) = after.split_once('>') else { break };
        let (params, behind) = parameters(params);
        links.push(Link { target: target.trim().to_owned(), params });
        rest = behind;
    }
    links
}

/// The parameters behind a target, and what stands behind the comma that ends them.
fn parameters(mut rest: &str) -> (Vec<(String, String)>, &str) {
    let mut found = Vec::new();
    loop {
        rest = rest.trim_start();
        if let Some(behind) = rest.strip_prefix(',') {
            return (found, behind);
        }
        let Some(parameter) = rest.strip_prefix(';') else { return (found, rest) };
        let end = parameter.find(['=', ';', ',']).unwrap_or(parameter.len());
        let name = parameter[..end].trim().to_ascii_lowercase();
        let (value, behind) = match parameter[end..].strip_prefix('=') {
            Some(value) => read_value(value.trim_start()),
            None => (String::new(), &parameter[end..]),
        };
        rest = behind;
        if !name.is_empty() {
            found.push((name, value));
        }
    }
}

/// A value and what stands behind it: a word, or a text in quotes of either kind.
fn read_value(text: &str) -> (String, &str) {
    let quote = text.chars().next().filter(|c| matches!(c, '"' | '\''));
    let Some(quote) = quote else {
        let end = text.find([';', ',']).unwrap_or(text.len());
        return (text[..end].trim().to_owned(), &text[end..]);
    };
    let (mut value, mut escaped) = (String::new(), false);
    for (at, c) in text.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' if quote == '"' => {
                escaped = true;
                continue;
            }
            c if c == quote => return (value, &text[at + 1..]),
            _ => {}
        }
        value.push(c);
    }
    (value, "")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_are_read_as_they_are_written() {
        let activity = "application/activity+json";
        for header in [
            "<https://a.test/1>; rel=\"alternate\"; type=\"application/activity+json\"",
            "<https://a.test/1>;rel=alternate;type=application/activity+json",
            "<https://a.test/1> ; TYPE = \"application/activity+json\" ; title=\"a, <b>; c\" ; rel=\"me Alternate\"",
            "<https://a.test/1>; rel='alternate'; type='application/activity+json'",
        ] {
            let links = parse(header);
            assert_eq!(links.len(), 1, "{header}");
            assert_eq!((links[0].target.as_str(), links[0].param("type")), ("https://a.test/1", Some(activity)));
            assert!(links[0].has_rel("alternate"), "{header}");
        }
        let two = parse("<https://a.test/f.css>; rel=preload, </1>; rel=\"alternate\"; title=\"say \\\"hi\\\", all\"");
        assert_eq!(two.iter().map(|l| l.target.as_str()).collect::<Vec<_>>(), ["https://a.test/f.css", "/1"]);
        assert!(!two[0].has_rel("alternate") && two[1].param("title") == Some("say \"hi\", all"));
        assert!(!parse("</x>; title=alternate; rel=next")[0].has_rel("alternate"));
        for odd in ["", "<", "<x", ">", ";", "<x>;", "<x>;=", "<x>;rel=\"", ",,<", "<x>\\;"] {
            assert!(parse(odd).len() <= 1, "{odd}");
        }
    }
}
