//! The pages' door: it turns the session cookie into a viewer, mounts the pages and receives their forms.
//!
//! A page asks the same API handlers as every app, in process. Writes need a cookie and must come from our own pages.

mod address;
mod assets;
mod case_routes;
mod conditions;
mod consent;
mod crossing;
mod desk;
mod form_address;
mod forms;
mod frame;
mod guard;
mod in_place;
mod media;
mod notice;
mod pages;
mod session;
mod slug;
mod speaking;
mod state;
mod transport;
mod waiting;

use axum::{
    Router,
    extract::{DefaultBodyLimit, Request, State},
    http::Method,
    middleware::{self, Next},
    response::{Redirect, Response},
    routing::{any, get, post},
};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use tower::ServiceExt;

use crate::{
    base::{app::App, error::Result, extract::Path},
    doors::{kept, mastodon, staff},
    media::address::{NO_AVATAR, NO_HEADER},
    policy::voice::require_voice,
};
use forms::sign_in;
use state::Web;

pub use form_address::to_its_page;
pub use slug::{PREFIX as SLUGS, without_slug};

/// A form of words.
const MAX_FORM: usize = guard::MAX_WORDS;
/// Four pictures and the words around them, or one film.
const MAX_UPLOAD: usize = crate::media::MAX_FILM + MAX_FORM;
/// A picture of a profile and one above it.
const MAX_PICTURES: usize = 2 * crate::media::MAX_PICTURE + MAX_FORM;

/// All addresses of this door.
pub fn routes(app: &App) -> Router {
    let web = Web { app: app.clone(), api: mastodon::api().merge(staff::routes().router()).with_state(app.clone()) };
    let pages = Router::new()
        .route("/", get(pages::landing))
        .route("/home", get(pages::home))
        .route("/local", get(pages::local))
        .route("/network", get(pages::network))
        .route("/catch-up", get(pages::catch_up))
        .route("/messages", get(pages::messages))
        .route("/messages/{id}", get(pages::chat))
        .route("/messages/{id}/{action}", post(forms::act_on_message))
        .route("/bookmarks", get(pages::bookmarks))
        .route("/favourites", get(pages::favourites))
        .route("/lists", get(pages::lists).post(forms::create_list))
        .route("/lists/add", post(forms::add_to_list))
        .route("/lists/{id}", get(pages::list))
        .route("/lists/{id}/{action}", get(pages::edit_list).post(forms::change_list))
        .route("/filters", get(pages::filters).post(forms::create_filter))
        .route("/filters/{id}/remove", post(forms::remove_filter))
        .route("/scheduled", get(pages::scheduled))
        .route("/scheduled/{id}/cancel", post(forms::cancel_scheduled))
        .route("/scheduled/{id}/{answer}", get(pages::edit_scheduled).post(forms::answer_waiting))
        .route("/quiet", get(pages::quiet))
        .route("/domains/{action}", post(forms::act_on_domain))
        .merge(case_routes::routes())
        .route("/menu", get(pages::menu))
        .route("/shortcuts", get(pages::shortcuts))
        .route("/report", get(pages::report).post(forms::send_report).layer(DefaultBodyLimit::max(MAX_PICTURES)))
        .route("/report/status", post(forms::anonymous_status))
        .route("/complaints", get(pages::complaints).post(forms::send_complaint))
        .route("/complaints/status", post(forms::complaint_status))
        .route("/complaints/hidden", get(pages::hidden_log))
        .route("/complaints/hidden/{secret}", get(pages::own_hidden).post(forms::ask_to_reconsider))
        .route("/answers/{id}/hide", get(pages::hide_answer).post(forms::hide_answer))
        .route("/answers/{id}/show", post(forms::show_answer))
        .route(
            "/settings/profile",
            get(pages::edit_profile).post(forms::save_profile).layer(DefaultBodyLimit::max(MAX_PICTURES)),
        )
        .route("/settings", get(pages::settings))
        .route("/settings/look", post(forms::save_look))
        .route("/settings/push", post(forms::subscribe_browser))
        .route("/colleagues", get(pages::colleagues))
        .route("/settings/preferences", get(pages::preferences).post(forms::save_preferences))
        .route("/settings/security", get(pages::security))
        .route("/settings/security/passkey", post(forms::begin_passkey))
        .route("/settings/security/{action}", post(forms::change_security))
        .route("/branch/lists", get(pages::subscriptions))
        .route("/branch/lists/{action}", post(forms::change_subscriptions))
        .route("/handbook", get(pages::handbook))
        .route("/handbook/changes", get(pages::handbook_changes))
        .route("/handbook/questions", get(pages::clause_questions))
        .route("/handbook/questions/{action}", post(forms::change_clause_questions))
        .route("/handbook/read", get(pages::read_handbook).post(forms::confirm_handbook))
        .route("/handbook/consultation", get(pages::consult))
        .route("/handbook/consultation/{action}", post(forms::change_consultation))
        .route("/learn", get(pages::learning))
        .route("/learn/{name}", get(pages::lesson).post(forms::answer_lesson))
        .route("/branch/learning", get(pages::colleagues_learning))
        .route("/branch/workshop", get(pages::workshop))
        .route("/branch/lessons", get(pages::lessons).post(forms::save_lesson))
        .route("/branch/lessons/{name}", get(pages::write_lesson))
        .route("/context/{id}", get(pages::context))
        .route("/context/{id}/{action}", post(forms::act_on_context))
        .route("/desk/context", get(pages::context_appeals))
        .route("/mentors", get(pages::mentors))
        .route("/mentors/{action}", post(forms::act_on_mentors))
        .route("/casebook", get(pages::casebook).post(forms::publish_case))
        .route("/casebook/suggest/{id}", get(pages::suggest_case).post(forms::send_case))
        .route("/casebook/{id}", get(pages::one_case))
        .route("/casebook/{id}/{action}", post(forms::act_on_entry))
        .route("/desk/exchange", get(pages::exchange))
        .route("/desk/exchange/{action}", post(forms::change_exchange))
        .route("/surveys", get(pages::surveys))
        .route("/surveys/{id}", get(pages::survey))
        .route("/surveys/{id}/ballot", get(forms::offer_ballot).post(forms::give_ballot))
        .route("/ballots", post(forms::cast_ballot))
        .route("/desk/figures", get(pages::figures))
        .route("/desk/figures/{name}", get(pages::export_figures))
        .route("/desk/goals", get(pages::branch_goals))
        .route("/desk/goals/{action}", post(forms::change_goals))
        .route("/desk/review", get(pages::review_page))
        .route("/desk/review/{action}", post(forms::change_review))
        .route("/desk/surveys", get(pages::survey_desk).post(forms::begin_survey))
        .route("/desk/surveys/{id}", get(pages::write_survey))
        .route("/desk/surveys/{id}/{action}", post(forms::change_survey))
        .route("/transparency", get(pages::transparent))
        .route("/why", get(pages::own_decisions))
        .route("/why/{id}", get(pages::why).post(forms::send_appeal))
        .route("/desk/handbook", get(pages::write_handbook))
        .route("/desk/handbook/start", get(pages::start_handbook).post(forms::begin_handbook))
        .route("/desk/handbook/clauses", post(forms::save_clause))
        .route("/desk/handbook/clauses/{id}", get(pages::write_clause))
        .route("/desk/handbook/clauses/{id}/remove", post(forms::remove_clause))
        .route("/desk/handbook/{action}", post(forms::change_handbook))
        .route("/branch/privacy", get(pages::privacy_pack))
        .route("/branch/facts", get(pages::facts))
        .route("/desk/rules", get(pages::branch_rules).post(forms::save_rule))
        .route("/desk/rules/{id}", get(pages::write_rule).post(forms::change_rules))
        .route("/desk/rules/{id}/try", get(pages::try_rule).post(forms::simulate_rule))
        .route("/desk/rules/{id}/{action}", get(to_rules).post(forms::turn_rule))
        .route("/desk/queue", get(pages::branch_queue))
        .route("/desk/queue/{id}/{answer}", get(pages::branch_queue).post(forms::answer_queue))
        .route("/branch/reviews/{id}/{answer}", get(pages::branch_queue).post(forms::answer_review))
        .route("/branch/incoming/{id}/{answer}", get(pages::branch_queue).post(forms::answer_incoming))
        .route("/branch/records", get(pages::records).post(forms::save_records))
        .route("/branch/records/purge", post(forms::purge_records))
        .route("/branch/servers", get(pages::servers))
        .route("/branch/servers/{action}", post(forms::change_servers))
        .route("/branch/people", get(|| async { Redirect::permanent("/desk/people") }))
        .route("/branch/people/{action}", post(forms::change_people))
        .route("/desk", get(pages::desk))
        .route("/desk/people", get(pages::desk_people))
        .route("/desk/people/{handle}", get(pages::desk_colleague).post(forms::change_people))
        .route("/desk/settings", get(pages::desk_settings).post(forms::save_settings))
        .route("/desk/settings/{picture}", post(forms::change_pictures).layer(DefaultBodyLimit::max(MAX_PICTURES)))
        .route("/desk/network", get(pages::desk_network))
        .route("/desk/network/{host}", get(pages::desk_server).post(forms::change_server))
        .route("/desk/backups", get(pages::desk_backups))
        .route("/desk/backups/{action}", post(forms::change_backups))
        .route("/desk/announcements", get(pages::desk_announcements))
        .route("/desk/announcements/{action}", post(forms::change_announcements))
        .route("/desk/break", get(pages::review_break).post(forms::take_break))
        .route("/desk/accounts", get(pages::desk_accounts))
        .route("/desk/accounts/{action}", post(forms::change_accounts))
        .route("/emergency", get(pages::emergency))
        .route("/inbox", get(pages::inbox))
        .route("/inbox/rules", get(pages::inbox_rules))
        .route("/inbox/rules/{action}", post(forms::change_inbox_rules))
        .route("/inbox/patterns", get(pages::patterns))
        .route("/inbox/patterns/{action}", post(forms::change_patterns))
        .route("/inbox/{id}", get(pages::inbox_item))
        .route("/inbox/{id}/{action}", post(forms::act_in_inbox))
        .route("/publishing", get(pages::publishing))
        .route("/publishing/new", get(pages::new_planned).post(forms::add_planned))
        .route("/publishing/ideas", get(pages::ideas).post(forms::add_idea))
        .route("/publishing/rota", get(pages::rota_page))
        .route("/publishing/rota/{action}", post(forms::change_rota))
        .route("/publishing/recurring", get(pages::recurring))
        .route("/publishing/recurring/{action}", post(forms::change_recurring))
        .route("/publishing/table", get(pages::publishing_table).post(forms::send_table))
        .route("/publishing/times", get(pages::publishing_times))
        .route("/publishing/feed/{action}", post(forms::change_feed))
        .route("/publishing/{id}", get(pages::planned))
        .route("/publishing/{id}/{action}", post(forms::change_planned))
        .route("/calendar/{file}", get(pages::calendar_feed))
        .route("/campaigns", get(pages::campaigns).post(forms::add_campaign))
        .route("/campaigns/elections/{action}", post(forms::change_elections))
        .route("/campaigns/{id}", get(pages::one_campaign))
        .route("/campaigns/{id}/{action}", post(forms::act_in_campaign))
        .route("/thanks", get(pages::thanks).post(forms::give_thanks))
        .route("/thanks/milestones", post(forms::show_milestones))
        .route("/thanks/values", post(forms::write_values))
        .route("/thanks/contests", get(pages::contests).post(forms::open_contest))
        .route("/thanks/contests/{id}/{action}", post(forms::act_in_contest))
        .route("/thanks/{id}/{action}", post(forms::answer_thanks))
        .route("/you-said", get(pages::you_said))
        .route("/questions", get(pages::questions).post(forms::ask_question))
        .route("/questions/topics", post(forms::offer_topics))
        .route("/questions/{id}", get(pages::one_question))
        .route("/questions/{id}/accept", post(forms::accept_answer))
        .route("/groups", get(pages::groups).post(forms::start_group))
        .route("/groups/{handle}", get(pages::group))
        .route("/groups/{handle}/{action}", post(forms::moderate_group))
        .route("/care/off-work", get(pages::off_work).post(forms::save_off_work))
        .route("/care/pile-on", get(pages::pile_on).post(forms::change_pile_on))
        .route("/care/pile-on/{id}", get(pages::pile_on_posts))
        .route("/care/pile-on/{id}/{action}", post(forms::act_in_pile_on))
        .route("/care/clicked", get(pages::clicked).post(forms::send_clicked))
        .route("/care/safeguarding", get(pages::safeguarding).post(forms::disclose))
        .route("/care/safeguarding/{id}", get(pages::safeguarding_file))
        .route("/care/safeguarding/{id}/{action}", post(forms::act_on_disclosure))
        .route("/desk/safeguarding", get(pages::settle_safeguarding).post(forms::save_safeguarding))
        .route("/consents", get(pages::consents).post(forms::record_consent))
        .route("/consents/of-post/{id}", get(pages::consents_of_post).post(forms::say_consents_of_post))
        .route("/consents/of-waiting/{id}", get(pages::consents_of_waiting).post(forms::say_consents_of_waiting))
        .route("/consents/{id}", get(pages::one_consent))
        .route("/consents/{id}/{action}", post(forms::change_consent))
        .route("/desk/roles", get(pages::desk_roles))
        .route("/desk/roles/{action}", post(forms::change_roles))
        .route("/desk/sign-in", get(pages::desk_providers))
        .route("/desk/sign-in/{name}", get(pages::desk_provider).post(forms::change_providers))
        .route("/desk/webhooks", get(pages::desk_webhooks))
        .route("/desk/webhooks/{action}", post(forms::change_webhooks))
        .route("/desk/emojis", get(pages::desk_emojis))
        .route("/desk/emojis/{action}", post(forms::change_emojis).layer(DefaultBodyLimit::max(MAX_PICTURES)))
        .route("/desk/audit", get(pages::audit_log))
        .route("/desk/audit/verify", post(pages::verify_audit))
        .route("/desk/audit/{name}", get(pages::export_audit))
        .route("/settings/password", get(pages::own_password).post(forms::change_password))
        .route("/settings/security-address", post(forms::save_security_address))
        .route("/forgot", get(pages::forgot).post(forms::send_password_link))
        .route("/forgot/{secret}", get(pages::new_by_letter).post(forms::set_by_letter))
        .route("/branch.css", get(assets::colours))
        .route("/settings/members", get(pages::members))
        .route("/settings/members/{action}", post(forms::change_members))
        .route("/settings/moving", get(pages::moving))
        .route("/settings/moving/archive.zip", get(pages::archive))
        .route(
            "/settings/moving/{name}",
            get(pages::table).post(forms::change_moving).layer(DefaultBodyLimit::max(guard::MAX_TABLE)),
        )
        .route("/settings/devices", get(pages::devices))
        .route("/settings/devices/{id}/end", post(forms::end_session))
        .route("/settings/identities/{id}/unlink", post(forms::unlink_identity))
        .route("/settings/tokens/{id}/revoke", post(forms::revoke_token))
        .route("/announcements/{id}/dismiss", post(forms::dismiss_announcement))
        .route("/polls/{id}/votes", post(forms::vote))
        .route("/tags/{name}/{action}", get(to_tag).post(forms::act_on_tag))
        .route("/offline", get(pages::offline))
        .route("/manifest.webmanifest", get(assets::manifest))
        .route("/service-worker.js", get(assets::service_worker))
        .route("/fragments/{name}", get(pages::fragment))
        .route("/notifications", get(pages::notifications))
        .route("/search", get(pages::search))
        .route("/explore", get(pages::explore))
        .route("/following", get(pages::following))
        .route("/following/{action}", post(forms::act_on_follows))
        .route("/compose", get(pages::compose))
        .route("/sign-in", get(sign_in::page).post(sign_in::sign_in))
        .route("/sign-in/passkey", post(sign_in::ask_passkey))
        .route("/sign-in/code", post(sign_in::answer_code))
        .route("/sign-in/with/{id}", post(forms::start_single_sign_on))
        .route("/sign-in/with/{id}/answer", get(forms::answer_single_sign_on))
        .route("/sign-in/link", post(forms::link_by_password))
        .route("/sign-in/join", post(forms::link_by_invitation))
        .route("/sign-out", post(sign_in::sign_out))
        .route("/sign-up", get(pages::sign_up).post(forms::sign_up))
        .route("/confirm/{secret}", get(pages::confirm_address).post(forms::confirm_address))
        .route("/oauth/authorize", get(consent::page).post(consent::decide))
        .route("/posts", get(pages::compose).post(forms::publish).layer(DefaultBodyLimit::max(MAX_UPLOAD)))
        .route("/posts/split", get(pages::compose).post(forms::split).layer(DefaultBodyLimit::max(MAX_UPLOAD)))
        .route("/posts/thread", get(pages::compose).post(forms::publish_thread))
        .route("/posts/join", get(pages::compose).post(forms::join))
        .route("/posts/{id}/delete", get(pages::delete).post(forms::delete))
        .route("/posts/{id}/edit", get(pages::edit).post(forms::edit))
        .route(
            "/posts/{id}/captions",
            get(pages::captions).post(forms::save_captions).layer(DefaultBodyLimit::max(guard::MAX_TABLE)),
        )
        .route("/posts/{id}/policies", get(to_one_post).post(forms::change_policies))
        .route("/approvals", get(pages::approvals_page))
        .route("/approvals/{id}/{answer}", post(forms::answer_approval))
        .route("/posts/{id}/undo", post(forms::undo))
        .route("/posts/{id}/{action}", get(to_post).post(forms::act_on_post))
        .route("/profiles", get(pages::own_profiles))
        .route("/profiles/new", get(pages::new_personal).post(forms::create_personal))
        .route("/profiles/open", get(pages::locked).post(forms::open_keyring))
        .route("/profiles/new-shared", get(pages::new_shared).post(forms::create_shared))
        .route("/profiles/enter/passkey", post(forms::ask_to_enter))
        .route("/profiles/enter", get(pages::enter).post(forms::enter))
        .route("/profiles/lock", post(forms::lock))
        .route("/profiles/secrets", get(pages::secrets).post(forms::change_passphrase))
        .route("/profiles/secrets/older/{action}", post(forms::lose_keyrings))
        .route("/profiles/secrets/bring-back", post(forms::bring_back))
        .route("/profiles/{id}/block", get(pages::ask_block).post(forms::block_profile))
        .route("/vouchers", get(forms::offer_vouchers).post(forms::give_vouchers))
        .route("/vouchers/key", get(forms::voucher_key))
        .route("/vouchers/keep", post(forms::keep_vouchers))
        .route("/profiles/{id}/{action}", post(forms::act_on_profile))
        .route("/follow-requests/{id}/point", get(pages::point).post(forms::point))
        .route("/follow-requests/{id}/{answer}", post(forms::answer_follow_request))
        .route("/break-glass", get(pages::break_glass_page))
        .route("/staff/{handle}", get(pages::staff))
        .route("/{handle}", get(pages::profile))
        .route("/{handle}/{id}", get(pages::thread))
        .route("/{handle}/{id}/readers", get(pages::readers))
        .route("/{handle}/{id}/{part}", get(pages::about))
        .route("/web/api/{*path}", any(islands).layer(DefaultBodyLimit::max(MAX_UPLOAD)))
        .merge(desk::routes())
        .route("/source", get(pages::source))
        .route("/tags/{name}", get(pages::tag))
        .fallback(pages::nothing_here)
        .method_not_allowed_fallback(pages::not_that_way)
        .layer(DefaultBodyLimit::max(MAX_FORM))
        .layer(middleware::from_fn_with_state(web.clone(), kept_page))
        .layer(middleware::from_fn_with_state(web.clone(), in_place::answer))
        .layer(middleware::from_fn_with_state(web.clone(), guard::strangers_send_little))
        .layer(middleware::from_fn_with_state(web.clone(), guard::own_pages_only))
        .layer(middleware::from_fn_with_state(web.clone(), guard::note_refusals))
        .layer(middleware::from_fn_with_state(web.clone(), guard::factor_first))
        .layer(middleware::from_fn_with_state(web.clone(), guard::headers))
        .layer(middleware::from_fn_with_state(web.clone(), speaking::door));
    let media = Router::new()
        .route("/media/open/{name}", get(media::open))
        .route("/media/proxy/{seal}/{address}", get(media::remote))
        .route("/media/{id}/{part}", get(media::attachment));
    Router::new()
        .merge(pages)
        .merge(media)
        // What another server sends: none of our pages, and no cookie.
        .route("/sign-in/with/{id}/logout", post(forms::hear_logout).layer(DefaultBodyLimit::max(MAX_FORM)))
        .route("/assets/{*path}", get(assets::serve))
        .route(NO_AVATAR, get(|asked| assets::serve(Path("avatar.png".into()), asked)))
        .route(NO_HEADER, get(|asked| assets::serve(Path("header.png".into()), asked)))
        .with_state(web)
}

/// A page that reads the same as it did.
async fn kept_page(State(web): State<Web>, request: Request, next: Next) -> Response {
    let as_another = request.extensions().get::<slug::Slug>().is_some();
    kept::kept_page(&web.app, as_another, request, next).await
}

/// The API for islands: the same handlers, behind the cookie instead of a token.
async fn islands(State(web): State<Web>, session: session::Visitor, mut request: Request) -> Result<Response> {
    let viewer = session.viewer(&web.app).await?;
    if viewer.profile.restriction.is_some() && !matches!(*request.method(), Method::GET | Method::HEAD) {
        require_voice(&viewer.profile)?;
    }
    request.extensions_mut().insert(viewer);
    request.headers_mut().remove(axum::http::header::AUTHORIZATION);
    let rest = request.uri().path_and_query().map_or("/", |p| p.as_str()).trim_start_matches("/web").to_owned();
    *request.uri_mut() = rest.parse().map_err(|_| crate::base::error::Error::NotFound)?;
    web.api.clone().oneshot(request).await.map_err(crate::base::error::Error::internal)
}

/// What could not be done with a post is read at the address of the form, which is loaded again by a reload: that shows the post.
async fn to_post(Path((id, _)): Path<(String, String)>) -> Redirect {
    Redirect::to(&format!("/@-/{}", utf8_percent_encode(&id, NON_ALPHANUMERIC)))
}

async fn to_one_post(Path(id): Path<String>) -> Redirect {
    to_post(Path((id, String::new()))).await
}

async fn to_tag(Path((name, _)): Path<(String, String)>) -> Redirect {
    Redirect::to(&format!("/tags/{}", utf8_percent_encode(&name, NON_ALPHANUMERIC)))
}

async fn to_rules() -> Redirect {
    Redirect::to("/desk/rules")
}
