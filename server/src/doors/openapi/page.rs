//! The description as a page for people: no script, one section a resource.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::base::html::escape;

/// The page of a description, as HTML with its own small style from the branch's sheet.
pub fn html(document: &Value) -> String {
    let mut groups: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for (path, methods) in document["paths"].as_object().into_iter().flatten() {
        for (method, operation) in methods.as_object().into_iter().flatten().filter(|(_, o)| o.is_object()) {
            let group = operation["tags"][0].as_str().unwrap_or("api");
            groups.entry(group).or_default().push(entry(path, method, operation));
        }
    }
    let link = |g: &&str| format!("<li><a href=\"#{g}\">{g}</a></li>", g = escape(g));
    let list = groups.keys().map(link).collect::<Vec<_>>().concat();
    let section = |(group, all): (&&str, &Vec<String>)| {
        format!("<section id=\"{g}\"><h2>{g}</h2>{}</section>", all.concat(), g = escape(group))
    };
    let body = groups.iter().map(section).collect::<Vec<_>>().concat();
    let title = escape(document["info"]["title"].as_str().unwrap_or("API"));
    let about = "What apps may ask of this branch, and what it answers.";
    format!(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>{title}</title>\
         <meta name=\"description\" content=\"{about}\"><meta property=\"og:title\" content=\"{title}\">\
         <meta property=\"og:description\" content=\"{about}\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <link rel=\"stylesheet\" href=\"/assets/branchline.css\"></head><body><main class=\"api-description\"><h1>{title}</h1>\
         <p>{about} For programs: <a href=\"/api/openapi.json\">openapi.json</a>.</p>\
         <nav aria-label=\"Resources\"><ul>{list}</ul></nav>{body}</main></body></html>"
    )
}

fn entry(path: &str, method: &str, operation: &Value) -> String {
    let about = escape(operation["summary"].as_str().unwrap_or_default());
    let old = if operation["deprecated"] == true { " <em>For old apps.</em>" } else { "" };
    let scopes: Vec<&str> = operation["security"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|s| s["bearer"].as_array())
        .flatten()
        .filter_map(Value::as_str)
        .collect();
    let scope =
        if scopes.is_empty() { String::new() } else { format!("<p>Scope: <code>{}</code></p>", scopes.join(" ")) };
    let name = |n: &String| format!("<li><code>{}</code></li>", escape(n));
    let names = parameters(operation).iter().map(name).collect::<Vec<_>>().concat();
    let names = if names.is_empty() { names } else { format!("<ul>{names}</ul>") };
    let (method, path) = (method.to_uppercase(), escape(path));
    format!("<article><h3><code>{method} {path}</code></h3><p>{about}{old}</p>{scope}{names}</article>")
}

fn parameters(operation: &Value) -> Vec<String> {
    let query = operation["parameters"].as_array().into_iter().flatten();
    let query = query.filter(|p| p["in"] == "query").filter_map(|p| p["name"].as_str());
    let body = operation["requestBody"]["content"]["multipart/form-data"]["schema"]["properties"].as_object();
    query.chain(body.into_iter().flatten().map(|(name, _)| name.as_str())).map(str::to_owned).collect()
}
