//! Which file of `server/src` imports which, read from the text: `use` trees, inline paths, `super::` and re-exports resolved.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
    sync::LazyLock,
};

use regex::Regex;

/// A module's path below the crate, `["posts", "boost"]`.
pub type Module = Vec<String>;

/// The files and whom each imports.
pub struct Graph {
    /// By module: the file below `server/src`.
    pub files: BTreeMap<Module, String>,
    pub imports: BTreeMap<Module, BTreeSet<Module>>,
}

/// One name that a `use` brings in.
struct Import {
    path: Vec<String>,
    name: String,
    handed_on: bool,
}

/// One file's text, taken apart.
struct Source {
    imports: Vec<Import>,
    /// Its code without `use`, comments, strings and tests.
    body: String,
}

static UNREAD: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r###"(?s)//[^\n]*|/\*.*?\*/|b?r##".*?"##|b?r#".*?"#|b?"(?:\\.|[^"\\])*"|'(?:\\[^']*|[^'\\])'"###)
        .expect("a pattern")
});
static TESTS: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"#\[cfg\(test\)\]\s*mod \w+ \{").expect("a pattern"));
static USE: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"(pub(?:\([a-z ]+\))?\s+)?\buse\s+([^;]+);").expect("a pattern"));
static TOKEN: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"\w+|[{},*]").expect("a pattern"));
static PATH: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"(?:^|[^\w:])((?:[A-Za-z_]\w*::)+[A-Za-z_]\w*)").expect("a pattern"));

impl Graph {
    /// Reads the crate whose sources stand below a folder.
    pub fn read(root: &Path) -> Self {
        let (mut paths, mut files, mut sources) = (Vec::new(), BTreeMap::new(), BTreeMap::new());
        rust_files(root, &mut paths);
        for path in paths {
            let below = path.strip_prefix(root).expect("inside").display().to_string();
            let module = module_of(&below);
            sources.insert(module.clone(), Source::of(&fs::read_to_string(&path).expect("text")));
            files.insert(module, below);
        }
        let imports = sources.keys().map(|m| (m.clone(), imports_of(m, &sources))).collect();
        Self { files, imports }
    }

    /// Groups of files that import each other in a circle (strongly connected parts).
    pub fn loops(&self) -> Vec<Vec<&str>> {
        let reach: BTreeMap<&Module, BTreeSet<&Module>> =
            self.files.keys().map(|m| (m, self.reached_from(m))).collect();
        let (mut seen, mut found) = (BTreeSet::new(), Vec::new());
        for module in self.files.keys() {
            let circle: Vec<&Module> =
                reach[module].iter().copied().filter(|other| reach[*other].contains(module)).collect();
            if !circle.is_empty() && seen.insert(circle.clone()) {
                found.push(circle.iter().map(|m| self.files[*m].as_str()).collect());
            }
        }
        found
    }

    fn reached_from<'a>(&'a self, from: &Module) -> BTreeSet<&'a Module> {
        let (mut reached, mut open) = (BTreeSet::new(), vec![from]);
        while let Some(module) = open.pop() {
            for next in self.imports.get(module).into_iter().flatten() {
                if reached.insert(next) {
                    open.push(next);
                }
            }
        }
        reached
    }
}

/// The Rust files below a folder.
pub fn rust_files(folder: &Path, into: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            rust_files(&path, into);
        } else if path.extension().is_some_and(|e| e == "rs") {
            into.push(path);
        }
    }
}

fn module_of(below: &str) -> Module {
    let mut parts: Module = below.trim_end_matches(".rs").split('/').map(str::to_owned).collect();
    if matches!(parts.last().map(String::as_str), Some("mod" | "lib")) {
        parts.pop();
    }
    parts
}

impl Source {
    fn of(text: &str) -> Self {
        let code = UNREAD.replace_all(text, "\"\"");
        let code = TESTS.find(&code).map_or(&*code, |m| &code[..m.start()]);
        let mut imports = Vec::new();
        for found in USE.captures_iter(code) {
            let mut tokens = TOKEN.find_iter(&found[2]).map(|t| t.as_str()).peekable();
            read_tree(&mut tokens, &[], found.get(1).is_some(), &mut imports);
        }
        Self { imports, body: USE.replace_all(code, " ").into_owned() }
    }
}

/// Reads one level of a `use` tree: names, groups and `as`.
fn read_tree<'a>(
    tokens: &mut std::iter::Peekable<impl Iterator<Item = &'a str>>,
    above: &[String],
    handed_on: bool,
    into: &mut Vec<Import>,
) {
    let mut path = above.to_vec();
    let mut name: Option<String> = None;
    let mut grouped = false;
    while let Some(token) = tokens.next() {
        match token {
            "{" => {
                read_tree(tokens, &path, handed_on, into);
                grouped = true;
            }
            "}" | "," => {
                finish(&mut path, above, (&mut name, &mut grouped), handed_on, into);
                if token == "}" {
                    return;
                }
            }
            "as" => name = tokens.next().map(str::to_owned),
            segment => path.push(segment.to_owned()),
        }
    }
    finish(&mut path, above, (&mut name, &mut grouped), handed_on, into);
}

fn finish(
    path: &mut Vec<String>,
    above: &[String],
    (name, grouped): (&mut Option<String>, &mut bool),
    handed_on: bool,
    into: &mut Vec<Import>,
) {
    let mut own = std::mem::replace(path, above.to_vec());
    if !std::mem::take(grouped) && own.len() > above.len() {
        if own.last().is_some_and(|l| l == "self") && own.len() > 1 {
            own.pop();
        }
        let last = own.last().cloned().unwrap_or_default();
        into.push(Import { path: own, name: name.take().unwrap_or(last), handed_on });
    }
}

/// Where a path leads, from the crate's root; none for other crates.
fn absolute(module: &Module, path: &[String], sources: &BTreeMap<Module, Source>) -> Option<Vec<String>> {
    match path.first()?.as_str() {
        "crate" => Some(path[1..].to_vec()),
        "self" => Some([module, &path[1..]].concat()),
        "super" => {
            let up = path.iter().take_while(|s| *s == "super").count();
            Some([&module[..module.len().checked_sub(up)?], &path[up..]].concat())
        }
        _ => {
            let child = [module, &path[..1]].concat();
            sources.contains_key(&child).then(|| [module, path].concat())
        }
    }
}

/// The file in which what a path names is defined, through the re-exports of others.
fn file_of(path: &[String], sources: &BTreeMap<Module, Source>, depth: usize) -> Module {
    let length = (0..=path.len()).rev().find(|n| sources.contains_key(&path[..*n])).unwrap_or(0);
    let module = path[..length].to_vec();
    let Some(item) = path.get(length).filter(|_| depth < 8) else { return module };
    let handed = sources.get(&module).into_iter().flat_map(|s| &s.imports).find(|i| i.handed_on && i.name == *item);
    match handed.and_then(|i| absolute(&module, &i.path, sources)) {
        Some(target) => file_of(&[&target[..], &path[length + 1..]].concat(), sources, depth + 1),
        None => module,
    }
}

fn imports_of(module: &Module, sources: &BTreeMap<Module, Source>) -> BTreeSet<Module> {
    let source = &sources[module];
    let (mut found, mut names) = (BTreeSet::new(), BTreeMap::new());
    for import in &source.imports {
        let Some(target) = absolute(module, &import.path, sources) else { continue };
        // A module that paths go through is found by those paths.
        let is_way = sources.contains_key(&target) && source.body.contains(&format!("{}::", import.name));
        if !import.handed_on && !is_way {
            let target: Vec<String> = target.iter().filter(|s| *s != "*").cloned().collect();
            found.insert(file_of(&target, sources, 0));
        }
        names.insert(import.name.clone(), target);
    }
    for path in PATH.captures_iter(&source.body) {
        let path: Vec<String> = path[1].split("::").map(str::to_owned).collect();
        let through = names.get(&path[0]).map(|target| [&target[..], &path[1..]].concat());
        if let Some(target) = through.or_else(|| absolute(module, &path, sources)) {
            found.insert(file_of(&target, sources, 0));
        }
    }
    found.remove(module);
    found.remove(&Vec::new());
    found
}
