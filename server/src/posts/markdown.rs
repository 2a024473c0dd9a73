//! Markdown of ours with its addresses and tags as links: what stands bare is linked like in posts.

use post_text::Span;

use crate::{base::app::App, handbook, wire::activitypub::address};

/// As safe HTML.
pub fn html(app: &App, text: &str) -> String {
    let read = post_text::parse(text);
    let mut out = String::new();
    for paragraph in &read.paragraphs {
        for line in &paragraph.lines {
            for span in line {
                add(app, &mut out, span);
            }
            out.push('\n');
        }
        out.push('\n');
    }
    handbook::document::html(&out)
}

fn add(app: &App, out: &mut String, span: &Span) {
    match span {
        // A link of Markdown is one already.
        Span::Link(link) if !out.ends_with(['<', '(']) => out.push_str(&format!("<{link}>")),
        Span::Tag(tag) => out.push_str(&format!("[{span}]({})", address::tag_page(&app.config, &tag.name))),
        other => out.push_str(&other.to_string()),
    }
}
