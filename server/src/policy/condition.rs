//! Conditions: CEL expressions over the facts, within bounds, so that a rule costs little and always ends.
//! <https://cel.dev>

use std::{
    cell::RefCell,
    collections::HashMap,
    rc::Rc,
    sync::{Arc, LazyLock, RwLock},
};

use cel::{
    Context, Env, ExecutionError, Program, Value,
    common::ast::{EntryExpr, Expr, IdedExpr, LiteralValue},
};
use detect::{Confidence, Findings, Home, Kind};
use regex::RegexBuilder;

use super::{
    facts::{FACTS, Facts},
    lists::Lists,
};

/// Bytes of an expression, its parts, and the texts of a list that is written in it.
const MAX_BYTES: usize = 2_000;
const MAX_NODES: usize = 300;
const MAX_LIST: usize = 200;
/// Bytes of a compiled pattern; patterns take linear time (crate regex).
const MAX_PATTERN: usize = 100_000;
const MOST_PATTERNS: usize = 1_000;

/// What is wrong with a condition, and where: line and column, from one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    pub line: usize,
    pub column: usize,
    pub message: String,
}

impl std::fmt::Display for Fault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Line {}, column {}: {}", self.line, self.column, self.message)
    }
}

/// A condition that can be asked about posts.
#[derive(Debug)]
pub struct Condition {
    program: Program,
    /// The kinds of findings that it asks for, which can say where.
    pub detectors: Vec<(Kind, Confidence)>,
    /// The lists of words that it refers to.
    pub lists: Vec<String>,
    pub looks_at_text: bool,
}

static STDLIB: LazyLock<Arc<Env>> = LazyLock::new(|| Arc::new(Env::stdlib()));

/// What has been found out about a text, so that fifty rules look for the same thing once (measured: 266 µs without, for
/// fifty rules and 500 characters). Nothing outlives the look at one post.
#[derive(Default)]
struct Seen {
    found: Option<Rc<Findings>>,
    folded: Option<String>,
    plain: Option<Rc<str>>,
}

thread_local! {
    static SEEN: RefCell<Vec<(String, Seen)>> = const { RefCell::new(Vec::new()) };
}

/// Forgets what was found out about the texts of a post.
pub fn forget() {
    SEEN.with_borrow_mut(Vec::clear);
}

fn seen<T>(text: &str, ask: impl FnOnce(&mut Seen) -> T) -> T {
    // Without a warning, everything is the text and an empty line.
    let text = text.trim_end();
    SEEN.with_borrow_mut(|all| {
        let at = all.iter().position(|(known, _)| known == text).unwrap_or_else(|| {
            all.push((text.to_owned(), Seen::default()));
            all.len() - 1
        });
        ask(&mut all[at].1)
    })
}

/// What a text holds, looked for once.
fn found(text: &str, home: &Home) -> Rc<Findings> {
    seen(text, |seen| Rc::clone(seen.found.get_or_insert_with(|| Rc::new(detect::scan(text, home)))))
}

/// Functions that say how sure a finding has to be: `certain("phone", everything)`.
const CONFIDENCES: [(&str, Confidence); 3] =
    [("certain", Confidence::Certain), ("likely", Confidence::Likely), ("possible", Confidence::Possible)];

/// Everything that a condition can call, with the lists that it may refer to; none: any list is there, and empty. Made once
/// per ruleset.
pub fn functions(home: &Arc<Home>, lists: Option<&Arc<Lists>>) -> Context<'static, 'static> {
    let mut root = Context::with_env(Arc::clone(&STDLIB));
    // Each name is ours alone, so adding it can't fail; the test of all names would.
    for (name, kind) in detect::ALL {
        let home = Arc::clone(home);
        let _ = root.add_function(name, move |text: Arc<String>| found(&text, &home).has(kind, Confidence::Likely));
    }
    let known = Arc::clone(home);
    let _ = root.add_function("patron_data", move |text: Arc<String>| {
        let found = found(&text, &known);
        detect::PATRON_DATA.iter().any(|kind| found.has(*kind, Confidence::Likely))
    });
    for (name, least) in CONFIDENCES {
        let home = Arc::clone(home);
        let _ = root.add_function(name, move |kind: Arc<String>, text: Arc<String>| {
            let Some(kinds) = detect::named(&kind) else {
                return Err(ExecutionError::function_error(name, format!("there is no kind of finding called {kind}")));
            };
            let found = found(&text, &home);
            Ok(kinds.iter().any(|kind| found.has(*kind, least)))
        });
    }
    let years = Arc::clone(home);
    let _ = root.add_function("source_year", move |text: Arc<String>| found(&text, &years).source_year);
    let _ = root.add_function("words", |text: Arc<String>, list: Value| {
        let Value::List(list) = list else {
            return Err(ExecutionError::function_error("words", "it wants a list of words"));
        };
        let words = list.iter().filter_map(|w| if let Value::String(w) = w { Some(w.as_str()) } else { None });
        Ok(seen(&text, |seen| detect::has_word(seen.folded.get_or_insert_with(|| detect::fold(&text)), words)))
    });
    let lists = lists.cloned();
    let _ = root.add_function("listed", move |name: Arc<String>, text: Arc<String>| {
        let Some(lists) = &lists else { return Ok(false) };
        let Some(list) = lists.get(name.as_str()) else {
            return Err(ExecutionError::function_error("listed", format!("there is no list of words called {name}")));
        };
        let words = list.iter().map(String::as_str);
        Ok(seen(&text, |seen| detect::has_word(seen.folded.get_or_insert_with(|| detect::fold(&text)), words)))
    });
    let _ = root.add_function("like", |text: Arc<String>, pattern: Arc<String>| {
        let plain = seen(&text, |seen| Rc::clone(seen.plain.get_or_insert_with(|| Rc::from(detect::plain(&text)))));
        let typed = like(&text, &pattern);
        // What is disguised fits too.
        let fits = typed.and_then(|fits| if fits { Ok(true) } else { like(&plain, &pattern) });
        fits.map_err(|e| ExecutionError::function_error("like", e))
    });
    root
}

/// Whether a text fits a pattern, whatever the case.
fn like(text: &str, pattern: &str) -> Result<bool, String> {
    static CACHE: LazyLock<RwLock<HashMap<String, regex::Regex>>> = LazyLock::new(RwLock::default);
    if let Some(known) = CACHE.read().ok().and_then(|c| c.get(pattern).cloned()) {
        return Ok(known.is_match(text));
    }
    let built = RegexBuilder::new(pattern).case_insensitive(true).size_limit(MAX_PATTERN).build();
    let built = built.map_err(|_| "the pattern can't be read, or is too large".to_owned())?;
    let fits = built.is_match(text);
    if let Ok(mut cache) = CACHE.write() {
        if cache.len() >= MOST_PATTERNS {
            cache.clear();
        }
        cache.insert(pattern.to_owned(), built);
    }
    Ok(fits)
}

impl Condition {
    /// Reads a condition and tries it on samples, so that names and types are known to fit.
    ///
    /// # Errors
    /// The first thing that is wrong, with its place.
    pub fn parse(source: &str) -> Result<Self, Fault> {
        if source.len() > MAX_BYTES {
            return Err(at(1, 1, format!("it is longer than {MAX_BYTES} characters")));
        }
        if source.trim().is_empty() {
            return Err(at(1, 1, "it is empty".into()));
        }
        let program = STDLIB.compile(source).map_err(|errors| {
            let first = errors.errors.first();
            let (line, column) = first.map_or((1, 1), |e| e.pos);
            let message = first
                .map_or_else(|| "it can't be read".into(), |e| e.msg.lines().next().unwrap_or_default().to_owned());
            at(usize::try_from(line).unwrap_or(1), usize::try_from(column).unwrap_or(1), message)
        })?;
        let nodes = nodes(program.expression());
        bounded(&program, source, &nodes)?;
        let detectors = asked_for(&program, source, &nodes)?;
        let lists = named_lists(&program, source, &nodes)?;
        let references = program.references();
        let looks_at_text = ["text", "everything", "warning", "hashtags", "links", "domains"]
            .iter()
            .any(|v| references.has_variable(v));
        let looks_at_text = looks_at_text || !lists.is_empty();
        let read = Self { program, detectors, lists, looks_at_text };
        read.try_out(source)?;
        Ok(read)
    }

    /// Whether it asks for a fact.
    pub fn asks_for(&self, fact: &str) -> bool {
        self.program.references().has_variable(fact)
    }

    /// Whether it calls a function.
    pub fn calls(&self, function: &str) -> bool {
        self.program.references().has_function(function)
    }

    /// The texts and the numbers that are written in it.
    pub fn literals(&self) -> (Vec<String>, Vec<i64>) {
        let (mut words, mut numbers) = (Vec::new(), Vec::new());
        for (node, _) in nodes(self.program.expression()) {
            match &node.expr {
                Expr::Literal(LiteralValue::String(text)) => words.push(text.inner().to_owned()),
                Expr::Literal(LiteralValue::Int(number)) => numbers.push(*number.inner()),
                _ => {}
            }
        }
        (words, numbers)
    }

    /// Whether it fits what a context says.
    ///
    /// # Errors
    /// What went wrong.
    pub fn holds(&self, context: &Context<'_, '_>) -> Result<bool, String> {
        match self.program.execute(context) {
            Ok(Value::Bool(answer)) => Ok(answer),
            Ok(other) => Err(format!("it answers {} and not yes or no", other.type_of())),
            Err(error) => Err(error.to_string()),
        }
    }

    /// Every part is asked alone, so that one that `||` would skip is tried too, and the innermost fault is found.
    fn try_out(&self, source: &str) -> Result<(), Fault> {
        let root = functions(&Arc::default(), None);
        for sample in super::samples::all() {
            let mut context = root.new_inner_scope();
            sample.facts().fill(&mut context);
            for (node, inside) in nodes(self.program.expression()).iter().rev() {
                if *inside {
                    continue;
                }
                if let Err(error) = Value::resolve(node, &context)
                    && !matches!(error, ExecutionError::IndexOutOfBounds(_) | ExecutionError::NoSuchKey(_))
                {
                    return Err(self.place(source, node, plain(&error)));
                }
            }
            if let Ok(value) = self.program.execute(&context)
                && !matches!(value, Value::Bool(_))
            {
                return Err(at(1, 1, format!("it has to answer yes or no (bool), and answers {}", value.type_of())));
            }
        }
        Ok(())
    }

    fn place(&self, source: &str, node: &IdedExpr, message: String) -> Fault {
        place(&self.program, source, node, message)
    }
}

/// The kinds of findings that the calls in an expression ask for, and how sure they have to be.
///
/// # Errors
/// A kind that there is not.
fn asked_for(program: &Program, source: &str, nodes: &[(&IdedExpr, bool)]) -> Result<Vec<(Kind, Confidence)>, Fault> {
    let mut asked = Vec::new();
    for (node, _) in nodes {
        let Expr::Call(call) = &node.expr else { continue };
        if let Some((_, least)) = CONFIDENCES.iter().find(|(name, _)| *name == call.func_name) {
            let Some(Expr::Literal(LiteralValue::String(name))) = call.args.first().map(|a| &a.expr) else {
                return Err(place(program, source, node, "the kind of finding is written in quotation marks".into()));
            };
            let Some(kinds) = detect::named(name.inner()) else {
                let message = format!("there is no kind of finding called {}", name.inner());
                return Err(place(program, source, node, message));
            };
            asked.extend(kinds.into_iter().map(|kind| (kind, *least)));
        } else if let Some(kinds) = detect::named(&call.func_name) {
            asked.extend(kinds.into_iter().map(|kind| (kind, Confidence::Likely)));
        }
    }
    Ok(asked)
}

/// The lists of words that the calls in an expression refer to.
///
/// # Errors
/// A name that is not written there.
fn named_lists(program: &Program, source: &str, nodes: &[(&IdedExpr, bool)]) -> Result<Vec<String>, Fault> {
    let mut named = Vec::new();
    for (node, _) in nodes {
        let Expr::Call(call) = &node.expr else { continue };
        if call.func_name != "listed" {
            continue;
        }
        let Some(Expr::Literal(LiteralValue::String(name))) = call.args.first().map(|a| &a.expr) else {
            return Err(place(program, source, node, "the name of the list is written in quotation marks".into()));
        };
        named.push(name.inner().to_owned());
    }
    Ok(named)
}

fn at(line: usize, column: usize, message: String) -> Fault {
    Fault { line, column, message }
}

fn place(program: &Program, source: &str, node: &IdedExpr, message: String) -> Fault {
    let offset = program.source_info().offset_for(node.id).map_or(0, |(start, _)| start as usize);
    let before: String = source.chars().take(offset).collect();
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    at(line, column, message)
}

/// An error in plain words.
fn plain(error: &ExecutionError) -> String {
    match error {
        ExecutionError::UndeclaredReference(name) => format!("there is no fact or function called {name}"),
        ExecutionError::NoSuchOverload(what) => {
            format!("{} can't be used on {}", operator(what.function()), what.argument_types().join(" and "))
        }
        ExecutionError::InvalidArgumentCount { expected, actual } => {
            format!("this function takes {expected} values, and got {actual}")
        }
        ExecutionError::UnexpectedType { got, want } => format!("this wants {want}, and got {got}"),
        other => other.to_string().chars().take(200).collect(),
    }
}

/// `_>_` is `>`.
fn operator(name: &str) -> String {
    name.trim_matches('_').trim_start_matches('@').to_owned()
}

/// All parts of an expression, outer ones first, and whether each stands inside a comprehension.
fn nodes(root: &IdedExpr) -> Vec<(&IdedExpr, bool)> {
    let (mut all, mut next) = (Vec::new(), vec![(root, false)]);
    while let Some((node, inside)) = next.pop() {
        all.push((node, inside));
        match &node.expr {
            Expr::Call(call) => {
                next.extend(call.args.iter().map(|a| (a, inside)));
                next.extend(call.target.as_deref().map(|t| (t, inside)));
            }
            Expr::Comprehension(c) => {
                next.push((&c.iter_range, inside));
                next.extend([&c.accu_init, &c.loop_cond, &c.loop_step, &c.result].map(|e| (e, true)));
            }
            Expr::List(list) => next.extend(list.elements.iter().map(|e| (e, inside))),
            Expr::Select(select) => next.push((&select.operand, inside)),
            Expr::Map(map) => {
                for entry in &map.entries {
                    if let EntryExpr::MapEntry(entry) = &entry.expr {
                        next.extend([(&entry.key, inside), (&entry.value, inside)]);
                    }
                }
            }
            _ => {}
        }
    }
    all
}

fn bounded(program: &Program, source: &str, nodes: &[(&IdedExpr, bool)]) -> Result<(), Fault> {
    if nodes.len() > MAX_NODES {
        return Err(at(1, 1, format!("it has more than {MAX_NODES} parts; split it into two rules")));
    }
    for (node, inside) in nodes {
        let fault = match &node.expr {
            Expr::Comprehension(_) if *inside => "a list inside a list is not looked through",
            Expr::List(list) if list.elements.len() > MAX_LIST => "this list is too long",
            Expr::Struct(_) => "only facts, lists and texts can be used here",
            Expr::Call(call) if call.func_name == "map" => "a list can be looked through, and not made anew",
            _ => continue,
        };
        return Err(place(program, source, node, fault.into()));
    }
    let known: Vec<&str> = FACTS.iter().map(|f| f.name).collect();
    for (node, inside) in nodes {
        if let Expr::Ident(name) = &node.expr
            && !inside
            && !known.contains(&name.as_str())
        {
            return Err(place(program, source, node, format!("there is no fact called {name}")));
        }
    }
    Ok(())
}

/// A context with the facts of one post.
pub fn about<'a>(root: &'a Context<'static, 'static>, facts: &Facts<'_>) -> Context<'a, 'static> {
    let mut context = root.new_inner_scope();
    facts.fill(&mut context);
    context
}
