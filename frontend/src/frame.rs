//! What every page knows: the branch, who is speaking, in which language and zone, and what time it is.

use std::sync::Arc;

use api::{Account, Client};
use texts::{Texts, faults};

/// Minutes by which the reader's zone is ahead of UTC at a time in milliseconds.
pub type Zone = Arc<dyn Fn(i64) -> i64 + Send + Sync>;

/// What just happened, and the form that takes it back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    pub sentence: String,
    /// Where a form undoes it.
    pub undo: Option<String>,
    /// For how many seconds more.
    pub seconds: Option<u32>,
}

/// How the pages look in this browser; empty as its system has it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Look {
    pub theme: &'static str,
    /// Of the text.
    pub size: &'static str,
}

/// What the choices are; the first is the system's own.
pub const THEMES: [&str; 4] = ["", "light", "dark", "contrast"];
pub const SIZES: [&str; 3] = ["", "large", "larger"];

impl Look {
    /// From a cookie such as `dark.large`; what is unknown is left to the system.
    pub fn read(cookie: &str) -> Self {
        let (theme, size) = cookie.split_once('.').unwrap_or((cookie, ""));
        let known = |all: &[&'static str], one: &str| all.iter().copied().find(|a| *a == one).unwrap_or_default();
        Self { theme: known(&THEMES, theme), size: known(&SIZES, size) }
    }
}

/// What a page of ours says of itself where somebody shares its address. <https://ogp.me>
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct About {
    pub description: String,
    /// The address of a picture.
    pub image: Option<String>,
    /// `website`, `profile` or `article`.
    pub kind: &'static str,
}

/// A profile that this session may speak for.
#[derive(Clone, Debug)]
pub struct Own {
    pub account: Account,
    /// What stands before every path of its pages.
    pub base: String,
    /// Notices that it has not read.
    pub unread: u64,
}

/// What stands around the page itself.
#[derive(Clone, Debug, Default)]
pub struct Beside {
    pub look: Look,
    /// Profiles that this session may speak for, and whose names may stand on this page.
    pub profiles: Vec<Own>,
    /// It is one of the hours in which notifications wait.
    pub quiet: bool,
    /// Messages that were not read.
    pub messages: u64,
    /// Who takes part in the conversation that is read.
    pub people: Vec<Account>,
    /// Colleagues whom one might like to follow.
    pub suggestions: Vec<Account>,
    /// The clause of the day: id and title.
    pub clause: Option<(String, String)>,
}

/// The frame around a page.
#[derive(Clone)]
pub struct Frame {
    pub branch: String,
    /// The signed-in profile.
    pub speaker: Option<Account>,
    /// Path and query of this page, to come back to.
    pub path: String,
    pub now_ms: i64,
    pub zone: Zone,
    pub texts: &'static Texts,
    /// Where the bundle is served, with its version in the path.
    pub assets: String,
    pub notice: Option<Notice>,
    /// Notices newer than the read mark; none during quiet hours.
    pub unread: u64,
    /// Content warnings are open; sensitive pictures are shown.
    pub open_warnings: bool,
    pub show_sensitive: bool,
    /// Types of files that can be uploaded, for the file picker.
    pub uploads: String,
    /// Its lists, which can be circles: id and title.
    pub circles: Vec<(String, String)>,
    /// The other branches of the network: host, and what it calls itself.
    pub trusted: Vec<(String, String)>,
    /// Of which audiences a sealed copy of her posts is kept, and for how many years.
    pub kept: Option<(Vec<String>, i64)>,
    /// Whether people may sign up by themselves.
    pub signs_up: bool,
    /// What waits at the desk; none for whoever has no place there.
    pub desk: Option<u64>,
    /// Whether the branch has a colour of its own.
    pub has_colour: bool,
    /// The address of the branch's logo.
    pub logo: Option<String>,
    /// Links at the foot of public pages: words and address.
    pub footer: Vec<(String, String)>,
    /// The page in another form: its type and address.
    pub alternate: Option<(&'static str, String)>,
    /// What the page says of itself; nothing where it shows what is not for everybody.
    pub about: Option<Arc<About>>,
    pub beside: Arc<Beside>,
    pub client: Client,
}

impl Frame {
    /// A text in the reader's language.
    pub fn t(&self, id: &str) -> String {
        self.texts.get(id)
    }

    /// A text with values.
    pub fn tv(&self, id: &str, values: &[(&str, &str)]) -> String {
        self.texts.with(id, values)
    }

    /// A sentence of the API in the reader's language.
    pub fn said(&self, sentence: &str) -> String {
        faults::said(self.texts, sentence)
    }

    /// What the API calls the context of this page, for filters.
    pub fn context(&self) -> &'static str {
        let path = self.path.split('?').next().unwrap_or_default();
        match path.trim_start_matches("/fragments") {
            "/home" | "/catch-up" => "home",
            "/notifications" => "notifications",
            p if p.starts_with("/lists/") || p == "/list" => "home",
            p if p.starts_with("/@") && p.matches('/').count() > 1 => "thread",
            p if p.starts_with("/@") => "account",
            _ => "public",
        }
    }

    /// The filter that catches a post on this page, if one does; one that hides before one that warns.
    pub fn caught<'a>(&self, status: &'a api::Status) -> Option<&'a api::Filter> {
        let here = self.context();
        let all = || status.filtered.iter().map(|f| &f.filter).filter(|f| f.context.iter().any(|c| c == here));
        all().find(|f| f.filter_action == "hide").or_else(|| all().next())
    }

    /// Whether this page has tables, and takes the room of the panel beside it.
    pub fn is_wide(&self) -> bool {
        ["/desk", "/branch/", "/publishing", "/campaigns"].iter().any(|p| self.path.starts_with(p))
    }

    /// Whether this is a question of an app, which has its page to itself: nothing leads away from it or lies over it.
    pub fn is_question(&self) -> bool {
        self.path.split('?').next() == Some("/oauth/authorize")
    }

    /// The name of the trusted branch that a profile is of; none for our own and for strangers.
    pub fn trusted_branch(&self, account: &Account) -> Option<&str> {
        let (_, host) = account.acct.split_once('@')?;
        self.trusted.iter().find(|(known, _)| known == host).map(|(_, name)| name.as_str())
    }

    /// Whether a profile is the one that is signed in.
    pub fn is_me(&self, account: &Account) -> bool {
        self.speaker.as_ref().is_some_and(|s| s.id == account.id)
    }

    /// `Anna Berg, Alder Library`
    pub fn speaks_as(&self) -> String {
        match &self.speaker {
            Some(me) if me.kind == "personal" => me.shown_name().to_owned(),
            Some(me) => format!("{}, {}", me.shown_name(), self.branch),
            None => String::new(),
        }
    }
}
