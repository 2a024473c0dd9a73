//! What holds of the gate whatever is posted: over acts, fields, audiences, verdicts, answers and disguises.

use proptest::prelude::*;

use super::{
    tests::{facts, row},
    *,
};
use crate::entities::{post::Audience, profile::Kind, rule};

fn verdicts() -> impl Strategy<Value = Vec<(Verdict, State)>> {
    let verdict = prop::sample::select(Verdict::ALL.to_vec());
    let state = prop::sample::select(vec![State::Off, State::Shadow, State::On]);
    prop::collection::vec((verdict, state), 0..8)
}

fn said() -> impl Strategy<Value = Answers> {
    (any::<bool>(), any::<bool>(), prop::collection::vec(0..8_usize, 0..8)).prop_map(|(confirmed, approved, lifted)| {
        Answers {
            confirmed,
            approved,
            contested: Vec::new(),
            lifted: lifted.iter().map(|n| format!("r{n}")).collect(),
            print: None,
        }
    })
}

proptest! {
    /// A post is approved exactly where each rule in force that matches has been answered in the way that it allows.
    #[test]
    fn nothing_passes_a_rule_that_is_not_answered(rules in verdicts(), answers in said()) {
        let rows: Vec<_> = rules
            .iter()
            .enumerate()
            .map(|(n, (verdict, state))| rule::Model {
                state: state.name().into(),
                remedy: r#"{"warning":"w"}"#.into(),
                ..row(&format!("r{n}"), "true", *verdict)
            })
            .collect();
        let ruleset = Ruleset::new(7, detect::Local::default(), &rows);
        let facts = Facts { answers: &answers, ..facts("hello") };
        let lifting = rules.contains(&(Verdict::Allow, State::On));
        let open = rules.iter().enumerate().any(|(n, (verdict, state))| {
            let lifted = answers.lifted.contains(&format!("r{n}"));
            *state == State::On && !lifted && match verdict {
                Verdict::Allow => false,
                Verdict::Nudge => !lifting && !answers.confirmed,
                Verdict::Hold => !lifting && !answers.approved,
                Verdict::Require | Verdict::Rewrite | Verdict::Reject => true,
            }
        });
        match review((), &facts, &ruleset) {
            Ok(approved) => prop_assert!(!open && approved.ruleset_version() == 7),
            Err(refused) => prop_assert!(open && !refused.violations.is_empty()),
        }
    }

    /// No text makes a detector fail, and what it finds lies on the borders of characters.
    #[test]
    fn detectors_take_any_text(text in "\\PC{0,300}") {
        let local = detect::Local { country: "DE".into(), ..detect::Local::default() };
        let home = detect::Home::of(&local);
        for finding in detect::scan(&text, &home).all {
            prop_assert!(text.get(finding.span).is_some());
        }
        let _ = detect::masked(&text, &detect::PERSONAL, detect::Confidence::Likely, &home);
        let _ = detect::fold(&text);
    }

    /// Whatever is written as a condition is a condition or a sentence.
    #[test]
    fn conditions_take_any_text(text in "[a-z0-9_.()\"|&!<>=+, \\[\\]\n]{0,80}") {
        if let Err(fault) = Condition::parse(&text) {
            prop_assert!(fault.line >= 1 && fault.column >= 1 && !fault.message.is_empty());
        }
    }
}

/// What is done with a post.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Act {
    Post,
    Reply,
    Edit,
    Boost,
    Quote,
}

/// Where in it words stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Field {
    Text,
    Warning,
    Option,
    Description,
}

const ACTS: [Act; 5] = [Act::Post, Act::Reply, Act::Edit, Act::Boost, Act::Quote];
const FIELDS: [Field; 4] = [Field::Text, Field::Warning, Field::Option, Field::Description];
const STRICT: [Verdict; 5] = [Verdict::Nudge, Verdict::Hold, Verdict::Rewrite, Verdict::Require, Verdict::Reject];

/// Ways to write a word, or a number, so that a machine is not to read it.
#[derive(Clone, Copy, Debug)]
enum Disguise {
    None,
    Capitals,
    FullWidth,
    ZeroWidth,
    SoftHyphens,
    Apart,
    Entities,
}

const DISGUISES: [Disguise; 7] = [
    Disguise::None,
    Disguise::Capitals,
    Disguise::FullWidth,
    Disguise::ZeroWidth,
    Disguise::SoftHyphens,
    Disguise::Apart,
    Disguise::Entities,
];

impl Disguise {
    fn of(self, word: &str) -> String {
        let between = |sign: &str| word.chars().map(String::from).collect::<Vec<_>>().join(sign);
        match self {
            Self::None => word.to_owned(),
            Self::Capitals => word.to_uppercase(),
            Self::FullWidth => {
                let wide = |c: char| char::from_u32(u32::from(c) + 0xfee0).filter(|_| c.is_ascii_alphanumeric());
                word.chars().map(|c| wide(c).unwrap_or(c)).collect()
            }
            Self::ZeroWidth => between("\u{200b}"),
            Self::SoftHyphens => between("\u{ad}"),
            Self::Apart => between(" "),
            Self::Entities => {
                let entities: Vec<String> = word.chars().map(|c| format!("&#{};", u32::from(c))).collect();
                entities.concat()
            }
        }
    }
}

/// What is posted: one field says `words`, the others are harmless.
struct Posted {
    text: String,
    warning: String,
    more: Vec<String>,
}

impl Posted {
    fn of(field: Field, words: &str) -> Self {
        let mut posted = Self { text: "Good morning".into(), warning: String::new(), more: vec!["A shelf".into()] };
        match field {
            Field::Text => words.clone_into(&mut posted.text),
            Field::Warning => words.clone_into(&mut posted.warning),
            Field::Option | Field::Description => posted.more.push(words.to_owned()),
        }
        posted
    }

    /// What the gate says to it.
    fn judged(&self, act: Act, audience: Audience, answers: &Answers, rules: &Ruleset) -> Vec<Verdict> {
        let around = Around::default();
        let shared = Shared {
            text: self.text.clone(),
            content_warning: self.warning.clone(),
            audience: Audience::Public,
            more: self.more.clone(),
            has_poll: true,
            around: around.clone(),
        };
        let own = Facts {
            content_warning: &self.warning,
            more: &self.more,
            has_more: true,
            audience,
            is_edit: act == Act::Edit,
            is_reply: act == Act::Reply,
            parent_audience: (act == Act::Reply).then_some(Audience::Public),
            ..Facts::of(&self.text, Kind::Professional, &around, answers)
        };
        let other = Facts { audience, ..Facts::of("Look", Kind::Professional, &around, answers) };
        let facts = match act {
            Act::Post | Act::Reply | Act::Edit => own,
            Act::Boost => other.sharing(&shared),
            Act::Quote => Facts { has_quote: true, quoted: Some(&shared), ..other },
        };
        let refused = review((), &facts, rules).err();
        refused.map_or_else(Vec::new, |r| r.violations.into_iter().map(|v| v.verdict).collect())
    }
}

/// What has to come of it, by the verdict of the rule that meets it.
fn wanted(verdict: Verdict, act: Act, audience: Audience, answers: &Answers) -> Vec<Verdict> {
    // Who carries on what somebody else wrote is stopped by what stops a post, and asked nothing.
    if matches!(act, Act::Boost | Act::Quote) && !verdict.stops() {
        return Vec::new();
    }
    let few = scope::is_private(audience);
    let verdict = match verdict {
        // It proposes the branch alone, and is over where a post is for no more people than that.
        Verdict::Rewrite if scope::breadth(audience) <= scope::breadth(Audience::Branch) => return Vec::new(),
        Verdict::Rewrite if act == Act::Edit => Verdict::Require,
        Verdict::Hold if few => Verdict::Nudge,
        other => other,
    };
    match verdict {
        Verdict::Nudge if answers.confirmed => Vec::new(),
        Verdict::Hold if answers.approved => Vec::new(),
        other => vec![other],
    }
}

proptest! {
    /// A rule that stops words stops them whatever is done with them, in whichever field they stand, however they are
    /// disguised, and whatever stands around them; and no answer passes it but the one that it asks for.
    #[test]
    fn no_act_no_field_and_no_disguise_leads_round_a_rule(
        act in prop::sample::select(ACTS.to_vec()),
        field in prop::sample::select(FIELDS.to_vec()),
        verdict in prop::sample::select(STRICT.to_vec()),
        disguise in prop::sample::select(DISGUISES.to_vec()),
        audience in prop::sample::select(scope::AUDIENCES.to_vec()),
        (before, after) in ("[a-z ,.!\n]{0,40}", "[a-z ,.!\n]{0,40}"),
        (confirmed, approved) in (any::<bool>(), any::<bool>()),
    ) {
        let remedy = r#"{"visibility": "branch"}"#.to_owned();
        let row = rule::Model { remedy, ..row("r", r#"words(everything, ["gateword"])"#, verdict) };
        let rules = Ruleset::new(1, detect::Local::default(), &[row]);
        let answers = Answers { confirmed, approved, ..Answers::default() };
        let words = format!("{before}\n\n{}\n\n{after}", disguise.of("gateword"));
        let said = Posted::of(field, &words).judged(act, audience, &answers, &rules);
        prop_assert_eq!(said, wanted(verdict, act, audience, &answers), "{:?} {:?} {:?}", act, field, disguise);
    }

    /// The number of a card stops a post in every field, and its two halves do in two that follow each other.
    #[test]
    fn no_act_and_no_field_lets_a_card_number_pass(
        act in prop::sample::select(ACTS.to_vec()),
        field in prop::sample::select(FIELDS.to_vec()),
        disguise in prop::sample::select(DISGUISES.to_vec()),
        halves in any::<bool>(),
        answers in any::<bool>(),
    ) {
        let row = row("r", r#"certain("identity", everything)"#, Verdict::Require);
        let rules = Ruleset::new(1, detect::Local::default(), &[row]);
        let answers = Answers { confirmed: answers, approved: answers, ..Answers::default() };
        let posted = if halves {
            let (one, two) = (disguise.of("2123400"), disguise.of("0123455"));
            match field {
                Field::Warning => Posted { warning: format!("Her card: {one}"), text: two, more: Vec::new() },
                _ => Posted { warning: String::new(), text: format!("Her card: {one}"), more: vec![two] },
            }
        } else {
            Posted::of(field, &format!("Her card: {}", disguise.of("21234000123455")))
        };
        let said = posted.judged(act, Audience::Public, &answers, &rules);
        prop_assert_eq!(said, vec![Verdict::Require], "{:?} {:?} {:?} {}", act, field, disguise, posted.text);
    }
}
