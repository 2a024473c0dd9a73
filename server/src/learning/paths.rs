//! Paths: which lessons somebody is asked to do, and until when. The first week, what a role needs, and once a year again.

use super::{catalogue::Listed, completion::State};
use crate::{
    base::clock::{DAY, day, day_start},
    entities::{login::Role, profile},
    login::roles::{self, Permission},
};

/// Whom a path is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum For {
    Everybody,
    /// Whoever has a permission.
    With(Permission),
}

/// A path that comes with the program. Its texts are `path-NAME` and `path-NAME-text`.
struct Plan {
    name: &'static str,
    whom: For,
    lessons: &'static [&'static str],
    /// Days from somebody's first one until it should be done.
    within: i64,
}

const PLANS: &[Plan] = &[
    Plan {
        name: "first-week",
        whom: For::Everybody,
        lessons: &["two-profiles", "patron-data", "audiences", "passwords", "harassment"],
        within: 7,
    },
    Plan {
        name: "first-months",
        whom: For::Everybody,
        lessons: &[
            "checking-sources",
            "photos-and-consent",
            "alt-text",
            "copyright",
            "tone",
            "criticism",
            "accessibility",
            "elections",
            "children",
            "records-law",
            "storytelling",
            "personal-branding",
        ],
        within: 90,
    },
    Plan {
        name: "reviewing",
        whom: For::With(Permission::ManageReports),
        lessons: &["criticism", "harassment", "children", "elections", "records-law"],
        within: 30,
    },
];

/// A path as it stands for one person.
#[derive(Clone, Debug)]
pub struct Path {
    pub name: &'static str,
    /// `YYYY-MM-DD`, and whether that day is over.
    pub due_on: String,
    pub is_overdue: bool,
    /// Names of its lessons with how they stand.
    pub lessons: Vec<(String, State)>,
}

impl Path {
    /// How many of its lessons are done, and of how many.
    pub fn done(&self) -> (usize, usize) {
        (self.lessons.iter().filter(|(_, s)| *s == State::Done).count(), self.lessons.len())
    }
}

/// The paths of a profile; lessons that are not taught here are left out, and a path without any too.
pub fn of(
    profile: &profile::Model,
    role: Option<Role>,
    lessons: &[Listed],
    state: impl Fn(&Listed) -> State,
    now_ms: i64,
) -> Vec<Path> {
    let is_for = |plan: &&Plan| match plan.whom {
        For::Everybody => true,
        For::With(permission) => role.is_some_and(|r| roles::permits(r, permission)),
    };
    let begun = day_start(&profile.created_on).unwrap_or(now_ms);
    let path = |plan: &Plan| {
        let taught = plan.lessons.iter().filter_map(|name| lessons.iter().find(|l| l.name == *name));
        let lessons: Vec<(String, State)> = taught.map(|l| (l.name.clone(), state(l))).collect();
        let due = begun + plan.within * DAY;
        let open = lessons.iter().any(|(_, s)| *s != State::Done);
        Path { name: plan.name, due_on: day(due), is_overdue: open && now_ms > due + DAY, lessons }
    };
    PLANS.iter().filter(is_for).map(path).filter(|p| !p.lessons.is_empty()).collect()
}

/// The names of all paths, in order.
pub fn names() -> Vec<&'static str> {
    PLANS.iter().map(|p| p.name).collect()
}
