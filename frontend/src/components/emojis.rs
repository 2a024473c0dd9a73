//! Custom emojis in names and texts.

use api::CustomEmoji;
use leptos::prelude::*;

/// HTML with the shortcodes between colons as pictures. The HTML is safe already; names and addresses are escaped.
pub fn in_html(html: &str, emojis: &[CustomEmoji]) -> String {
    let mut out = html.to_owned();
    for emoji in emojis {
        let code = format!(":{}:", emoji.shortcode);
        let picture = format!(
            "<img class=\"emoji\" src=\"{}\" alt=\"{code}\" title=\"{code}\" width=\"20\" height=\"20\" loading=\"lazy\">",
            html_escape::encode_double_quoted_attribute(&emoji.url)
        );
        out = replace_in_text(&out, &code, &picture);
    }
    out
}

/// Replaces outside of tags, so that nothing in an attribute is touched.
fn replace_in_text(html: &str, code: &str, picture: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        let (text, tag) = rest.split_at(at);
        out.push_str(&text.replace(code, picture));
        let end = tag.find('>').map_or(tag.len(), |e| e + 1);
        out.push_str(&tag[..end]);
        rest = &tag[end..];
    }
    out.push_str(&rest.replace(code, picture));
    out
}

/// A name with its emojis.
pub fn named(name: &str, emojis: &[CustomEmoji]) -> AnyView {
    if emojis.is_empty() {
        return view! { <bdi>{name.to_owned()}</bdi> }.into_any();
    }
    let html = in_html(&html_escape::encode_text(name), emojis);
    view! { <bdi inner_html=html></bdi> }.into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attributes_stay_as_they_are() {
        let emoji = CustomEmoji { shortcode: "book".into(), url: "/m/\"x".into(), ..CustomEmoji::default() };
        let out = in_html("<p title=\":book:\">a :book: b</p>", &[emoji]);
        assert!(out.starts_with("<p title=\":book:\">a <img") && out.contains("&quot;x"), "{out}");
    }
}
