//! Text areas. Leptos does not escape what stands inside one, so this is the only place that writes one.

use leptos::prelude::*;

/// A labelled text area; `describedby` names the element with its fault, `hint` the one that explains it.
#[component]
pub fn TextArea(
    #[prop(into)] id: String,
    #[prop(into)] name: String,
    #[prop(into)] value: String,
    #[prop(optional)] describedby: &'static str,
    #[prop(optional, into)] hint: Option<String>,
    #[prop(optional, into)] placeholder: Option<String>,
) -> impl IntoView {
    // The parser eats one line feed after the tag.
    let text = format!("\n{}", html_escape::encode_text(&value));
    let wrong = !describedby.is_empty();
    let names = if wrong { Some(describedby.to_owned()) } else { hint };
    view! { <textarea id=id name=name rows="5" dir="auto" aria-describedby=names placeholder=placeholder
    aria-invalid=wrong.then_some("true") autofocus=wrong>{text}</textarea> }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::render;

    #[test]
    fn what_was_typed_stays_inside() {
        let html = render(|| view! { <TextArea id="a" name="a" value="</textarea><script>x</script>&" /> });
        assert!(html.contains("&lt;/textarea&gt;&lt;script&gt;"), "{html}");
        assert_eq!(html.matches("</textarea>").count(), 1);
    }
}
