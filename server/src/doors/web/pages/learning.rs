//! The pages of learning: lessons and paths, one lesson, what colleagues have done, and the lessons as they are written.

use axum::{
    extract::{OriginalUri, State},
    http::StatusCode,
    response::Response,
};
use frontend::{
    frame::Frame,
    pages::{
        handbook::Piece,
        learning::{
            self as shown, Colleagues, ColleaguesProps, Entry, Learning, LearningProps, Lessons, LessonsProps,
            OneLesson, OneLessonProps, Standing, Workshop, WorkshopProps, WriteLesson, WriteLessonProps, Written,
        },
    },
};

use super::handbook::pieces;

use crate::{
    base::{app::App, error::Result, extract::Path},
    doors::{
        params::Params,
        web::{
            frame::{or_answer, show, signed_in},
            session::Visitor,
            state::Web,
        },
    },
    entities::profile::{self, Kind},
    handbook::document::html,
    learning::{
        answers::Feedback,
        catalogue::{self, Listed},
        completion::{self, State as Done},
        edit,
        exchange::{article::Kind as Shared, subscriptions},
        lesson::{self, Task},
        paths, workshop,
    },
    login::{self, roles::Permission},
};

fn standing(state: Done) -> Standing {
    match state {
        Done::New => Standing::New,
        Done::Done => Standing::Done,
        Done::Changed => Standing::Changed,
    }
}

fn entry(listed: &Listed, state: Done) -> Entry {
    Entry {
        name: listed.name.clone(),
        title: listed.lesson.title.clone(),
        clause: listed.lesson.clause.clone(),
        minutes: listed.lesson.minutes,
        standing: standing(state),
    }
}

pub async fn learning(State(web): State<Web>, visitor: Visitor, uri: OriginalUri) -> Result<Response> {
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    let (app, me) = (&web.app, visitor.viewer(&web.app).await?.profile);
    let lessons = catalogue::all(app, frame.texts.language()).await?;
    let document = completion::document(app).await?;
    let done = completion::of(app, me.id).await?;
    let state = |l: &Listed| completion::state(done.get(&l.name), document.as_ref(), &l.lesson);
    let role = if me.kind == Kind::Professional { login::role_of(app.db.read(), &me).await? } else { None };
    let own = if me.kind == Kind::Professional {
        paths::of(&me, role, &lessons, state, app.clock.now_ms())
    } else {
        Vec::new()
    };
    let entries = |names: &[(String, Done)]| {
        let find = |(name, state): &(String, Done)| Some(entry(lessons.iter().find(|l| l.name == *name)?, *state));
        names.iter().filter_map(find).collect()
    };
    let paths = own
        .iter()
        .map(|p| shown::Path {
            name: p.name,
            due: p.due_on.clone(),
            is_overdue: p.is_overdue,
            done: p.done().0,
            lessons: entries(&p.lessons),
        })
        .collect();
    let may = async |permission| login::require(app.db.read(), &me, permission).await.is_ok();
    let (may_look, may_write) = (may(Permission::ManageUsers).await, may(Permission::ManageRules).await);
    let lessons = lessons.iter().map(|l| entry(l, state(l))).collect();
    let title = frame.t("learning-title");
    let props = |frame| LearningProps { paths, lessons, may_look, may_write, frame };
    Ok(show(&frame, StatusCode::OK, &title, |frame| Learning(props(frame))))
}

/// A lesson for its page; with what came of the answers, where there are some.
pub fn whole(listed: &Listed, state: Done, answered: Option<&[Feedback]>) -> shown::Lesson {
    let dilemma = |(n, d): (usize, &lesson::Dilemma)| {
        let feedback = answered.and_then(|all| all.get(n));
        let (task, start) = match &d.task {
            Task::Choose(choices) => {
                (shown::Task::Choose(choices.iter().map(|c| c.answer.clone()).collect()), String::new())
            }
            Task::Write { start, .. } => (shown::Task::Write, start.clone()),
        };
        shown::Dilemma {
            title: d.title.clone(),
            situation: html(&d.situation),
            task,
            answered: feedback.map_or(start, |f| f.answered.clone()),
            feedback: feedback.map(|f| shown::Feedback {
                is_right: f.is_right,
                sentence: f.sentence.clone(),
                objections: f
                    .violations
                    .iter()
                    .map(|v| shown::Objection {
                        clause: v.clause.clone(),
                        message: v.message.clone(),
                        fix: v.fix.clone(),
                    })
                    .collect(),
            }),
        }
    };
    let lesson = &listed.lesson;
    shown::Lesson {
        name: listed.name.clone(),
        title: lesson.title.clone(),
        language: listed.language.clone(),
        clause: lesson.clause.clone(),
        minutes: lesson.minutes,
        text: html(&lesson.text),
        case: lesson.case.as_ref().map(|c| (c.title.clone(), html(&c.text))),
        dilemmas: lesson.dilemmas.iter().enumerate().map(dilemma).collect(),
        standing: standing(state),
    }
}

pub async fn lesson(
    State(web): State<Web>,
    visitor: Visitor,
    uri: OriginalUri,
    Path(name): Path<String>,
) -> Result<Response> {
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    show_lesson(&web, &visitor, &frame, &name, None).await
}

/// The page of a lesson; after answering with what came of it.
pub async fn show_lesson(
    web: &Web,
    visitor: &Visitor,
    frame: &Frame,
    name: &str,
    answered: Option<&[Feedback]>,
) -> Result<Response> {
    let me = visitor.viewer(&web.app).await?.profile;
    let listed = catalogue::one(&web.app, name, frame.texts.language()).await?;
    let document = completion::document(&web.app).await?;
    let done = completion::of(&web.app, me.id).await?;
    let state = completion::state(done.get(name), document.as_ref(), &listed.lesson);
    let passed = answered.map(|all| all.iter().all(|f| f.is_right));
    let (lesson, title) = (whole(&listed, state, answered), listed.lesson.title.clone());
    let props = |frame| OneLessonProps { lesson, passed, frame };
    Ok(show(frame, StatusCode::OK, &title, |frame| OneLesson(props(frame))))
}

pub async fn colleagues_learning(State(web): State<Web>, visitor: Visitor, uri: OriginalUri) -> Result<Response> {
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    let (app, me) = (&web.app, visitor.viewer(&web.app).await?.profile);
    login::require(app.db.read(), &me, Permission::ManageUsers).await?;
    let lessons = catalogue::all(app, frame.texts.language()).await?;
    let mut people = Vec::new();
    for (profile, done) in completion::of_colleagues(app, &lessons).await? {
        let state = |l: &Listed| if done.contains(&l.name) { Done::Done } else { Done::New };
        let role = login::role_of(app.db.read(), &profile).await?;
        let own = paths::of(&profile, role, &lessons, state, app.clock.now_ms());
        let share = |name: &&'static str| own.iter().find(|p| p.name == *name).map(paths::Path::done);
        people.push((shown_name(&profile), paths::names().iter().map(share).collect()));
    }
    let title = frame.t("learning-colleagues");
    let props = |frame| ColleaguesProps { paths: paths::names(), people, frame };
    Ok(show(&frame, StatusCode::OK, &title, |frame| Colleagues(props(frame))))
}

fn shown_name(profile: &profile::Model) -> String {
    let name = profile.display_name.trim();
    if name.is_empty() { profile.handle.clone() } else { name.to_owned() }
}

pub async fn lessons(State(web): State<Web>, visitor: Visitor, uri: OriginalUri) -> Result<Response> {
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    let me = visitor.viewer(&web.app).await?.profile;
    login::require(web.app.db.read(), &me, Permission::ManageRules).await?;
    let written = |l: Listed| Written {
        name: l.name,
        language: l.language,
        title: l.lesson.title,
        is_own: l.is_own,
        is_published: l.is_published,
    };
    let lessons = catalogue::every(&web.app).await?.into_iter().map(written).collect();
    let title = frame.t("lessons-title");
    Ok(show(&frame, StatusCode::OK, &title, |frame| Lessons(LessonsProps { lessons, frame })))
}

pub async fn write_lesson(
    State(web): State<Web>,
    visitor: Visitor,
    uri: OriginalUri,
    Path(name): Path<String>,
    query: Params,
) -> Result<Response> {
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    let me = visitor.viewer(&web.app).await?.profile;
    login::require(web.app.db.read(), &me, Permission::ManageRules).await?;
    if let Some(from) = query.id("from")? {
        let writing = taking_over(&web.app, &frame, from).await?;
        return show_lesson_writing(&web, &frame, StatusCode::OK, writing).await;
    }
    let language = query.text("language")?.unwrap_or_else(|| frame.texts.language().to_owned());
    let own = edit::own(&web.app, &name, &language).await?;
    let is_own = own.is_some();
    let source = match own {
        Some(row) => row.source,
        None if name == "new" => frame.t("lessons-example"),
        None => {
            let all = catalogue::every(&web.app).await?;
            let found = all.into_iter().find(|l| l.name == name && l.language == language);
            found.ok_or(crate::base::error::Error::NotFound)?.source
        }
    };
    let name = if name == "new" { String::new() } else { name };
    show_lesson_writing(&web, &frame, StatusCode::OK, Writing { name, language, source, is_own, ..Writing::default() })
        .await
}

/// What stands in the form.
#[derive(Clone, Debug, Default)]
pub struct Writing {
    pub name: String,
    pub language: String,
    pub source: String,
    pub fault: Option<String>,
    pub is_own: bool,
    pub looks: bool,
    /// The article of another branch that it is taken over from: its id, what is said of it, and how it differs from ours.
    pub origin: Option<(String, String, Vec<Piece>)>,
}

/// A lesson of another branch, to be taken over or compared with what we have made of it.
async fn taking_over(app: &App, frame: &Frame, from: i64) -> Result<Writing> {
    let (article, _) = subscriptions::one(app, Shared::Lesson, from).await?;
    let last = article.uri.rsplit('/').next().unwrap_or_default();
    let name = article.taken_as.as_deref().unwrap_or(last).split_once('.').map_or("", |(_, name)| name).to_owned();
    let own = edit::own(app, &name, &article.language).await?;
    let origin = origin(app, frame, from, own.as_ref().map(|o| o.source.as_str())).await?;
    Ok(Writing {
        name,
        language: article.language,
        source: article.source,
        is_own: own.is_some(),
        origin,
        ..Writing::default()
    })
}

/// What is said of a lesson of another branch, and how it differs from ours.
pub async fn origin(
    app: &App,
    frame: &Frame,
    from: i64,
    own: Option<&str>,
) -> Result<Option<(String, String, Vec<Piece>)>> {
    let (article, branch) = subscriptions::one(app, Shared::Lesson, from).await?;
    let words = frame.tv("exchange-from", &[("branch", &branch), ("licence", &article.licence)]);
    let differences = own.map(|own| pieces(&own.replace("\r\n", "\n"), &article.source.replace("\r\n", "\n")));
    let differences = differences.unwrap_or_default();
    Ok(Some((from.to_string(), words, differences)))
}

pub async fn show_lesson_writing(web: &Web, frame: &Frame, status: StatusCode, writing: Writing) -> Result<Response> {
    let checked = edit::checked(&web.app, &writing.source).await.ok();
    let advice = checked.iter().flat_map(edit::advice).map(edit::Advice::name).collect();
    let preview = checked.filter(|_| writing.looks).map(|lesson| {
        let listed = Listed {
            name: writing.name.clone(),
            language: writing.language.clone(),
            lesson,
            source: String::new(),
            is_own: true,
            is_published: false,
        };
        whole(&listed, Done::New, None)
    });
    let title = frame.t("lessons-write");
    let Writing { name, language, source, fault, is_own, origin, .. } = writing;
    let props = |frame| WriteLessonProps { name, language, source, fault, advice, preview, is_own, origin, frame };
    Ok(show(frame, status, &title, |frame| WriteLesson(props(frame))))
}

/// What a workshop needs, to be shown on a wall or printed.
pub async fn workshop(State(web): State<Web>, visitor: Visitor, uri: OriginalUri) -> Result<Response> {
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    let me = visitor.viewer(&web.app).await?.profile;
    login::require(web.app.db.read(), &me, Permission::ManageRules).await?;
    let language = frame.texts.language();
    let lessons = catalogue::all(&web.app, language).await?;
    let document = completion::document(&web.app).await?;
    let kit = document.as_ref().map(|d| workshop::kit(d, &lessons, language)).unwrap_or_default();
    let slide = |s: workshop::Slide| shown::Slide { chapter: s.chapter, clauses: s.clauses };
    let sheet = |w: workshop::Worksheet| shown::Worksheet {
        clause: w.clause,
        title: w.title,
        situation: html(&w.situation),
        answers: w.answers,
    };
    let slides = kit.slides.into_iter().map(slide).collect();
    let worksheets = kit.worksheets.into_iter().map(sheet).collect();
    let title = frame.t("workshop-title");
    let props = |frame| WorkshopProps { slides, worksheets, questions: kit.questions, frame };
    Ok(show(&frame, StatusCode::OK, &title, |frame| Workshop(props(frame))))
}
