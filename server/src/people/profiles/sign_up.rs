//! Signing up by oneself, where the branch lets people do so: at once, with an invitation, or after somebody's yes; and with
//! an address that is confirmed. Until then there is a login, and a profile that nobody sees.

use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait, QueryFilter, QueryOrder,
    sea_query::Expr,
};
use serde_json::json;

use super::create;
use crate::{
    base::{
        app::App,
        audit,
        clock::{DAY, start_of},
        db::Tx,
        error::{Error, Result},
        id,
        typed::typed,
    },
    entities::{
        actor_key, forget, invitation,
        login::{self, Role},
        notification::Kind as Notice,
        profile::{self, Kind},
        registry::Of,
        token,
    },
    jobs::{ConfirmAddress, Job, Letter, SendMail, SendRefusal, enqueue},
    login as logins,
    notifications::{
        self,
        mail::{self, letters},
        webhooks,
    },
};

/// Whoever does not confirm her address within this time has to sign up again.
const PATIENCE_MS: i64 = 2 * DAY;
/// Characters of the sentence with which a sign-up is refused.
const MAX_REASON: usize = 1_000;
/// A letter is sent again no sooner than after this time.
const AGAIN_MS: i64 = 60_000;

/// Whether and how people may sign up by themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    Closed,
    Invite,
    Approval,
    Open,
}

/// What the branch has chosen.
pub fn mode(app: &App) -> Mode {
    match app.config.registration.as_str() {
        "invite" => Mode::Invite,
        "approval" => Mode::Approval,
        "open" => Mode::Open,
        _ => Mode::Closed,
    }
}

/// What somebody gives who signs up.
#[derive(Clone, Debug, Default)]
pub struct SignUp {
    pub email: String,
    pub handle: String,
    pub password: String,
    /// Why she wants to join, in her words.
    pub reason: String,
    pub invite: Option<String>,
    /// The app with which she signs up.
    pub app_id: Option<i64>,
}

/// Whether a code lets somebody sign up.
pub async fn is_invited(app: &App, db: &impl ConnectionTrait, code: &str) -> Result<Option<invitation::Model>> {
    let found = invitation::Entity::find().filter(invitation::Column::Code.eq(code)).one(db).await?;
    let now = app.clock.now_ms();
    Ok(found.filter(|i| i.expires_at > now && i.uses < i.most_uses))
}

/// Makes a login with its profile. Others see it once its address is confirmed and the branch has said yes.
pub async fn sign_up(app: &App, new: SignUp) -> Result<profile::Model> {
    let secrets = logins::prepare(app, new.password).await?;
    let keys = create::new_key().await?;
    let (now, mode) = (start_of(DAY, app.clock.now_ms()), mode(app));
    let tx = app.db.begin().await?;
    let invited = use_invitation(app, &tx, new.invite.as_deref()).await?;
    if matches!(mode, Mode::Closed | Mode::Invite) && !invited {
        return Err(Error::forbidden(
            "You can join this branch only by invitation. Ask a colleague who manages people \
             for a link.",
        ));
    }
    let row = logins::create(app, &tx, &new.email, secrets, Role::Staff).await?;
    let approved = mode == Mode::Open || invited;
    let state = login::ActiveModel {
        id: Set(row.id),
        confirmed_at: Set((!app.config.confirm_email).then_some(now)),
        approved_at: Set(approved.then_some(now)),
        reason: Set(new.reason),
        sign_up_app_id: Set(new.app_id),
        ..Default::default()
    };
    let row = state.update(&*tx).await?;
    let kind = create::NewProfile { kind: Kind::Professional, handle: &new.handle, login_id: Some(row.id) };
    let mut profile = create::row(app, &kind);
    profile.gone_at = (!is_complete(&row)).then_some(profile::NOT_YET);
    create::insert_row(app, &tx, profile.clone(), keys).await?;
    if row.confirmed_at.is_none() {
        ask_to_confirm(app, &tx, row.id, profile.id).await?;
    }
    webhooks::raise(app, &tx, "sign_up.created", profile.id).await?;
    for to in logins::profiles_that_may(&*tx, logins::roles::Permission::ManageUsers).await? {
        notifications::raise_always(app, &tx, to, Notice::SignUp, profile.id, None).await?;
    }
    tx.commit().await?;
    Ok(profile)
}

async fn use_invitation(app: &App, tx: &Tx, code: Option<&str>) -> Result<bool> {
    let Some(code) = code.filter(|c| !c.is_empty()) else { return Ok(false) };
    let used = invitation::Entity::update_many()
        .col_expr(invitation::Column::Uses, Expr::col(invitation::Column::Uses).add(1))
        .filter(invitation::Column::Code.eq(code))
        .filter(invitation::Column::ExpiresAt.gt(app.clock.now_ms()))
        .filter(Expr::col(invitation::Column::Uses).lt(Expr::col(invitation::Column::MostUses)))
        .exec(&**tx)
        .await?;
    if used.rows_affected == 1 {
        return Ok(true);
    }
    Err(Error::unprocessable("This invitation is not valid any more. Ask for a new one."))
}

fn is_complete(row: &login::Model) -> bool {
    row.confirmed_at.is_some() && row.approved_at.is_some()
}

/// Has the letter sent that asks whether the address is right. Its secret is made when it is written.
async fn ask_to_confirm(app: &App, tx: &Tx, login_id: i64, profile_id: i64) -> Result<()> {
    let now = app.clock.now_ms();
    let sent = login::ActiveModel { id: Set(login_id), confirmation_sent_at: Set(Some(now)), ..Default::default() };
    sent.update(&**tx).await?;
    enqueue(app, tx, &Job::ConfirmAddress(ConfirmAddress { profile_id })).await
}

/// Sends the letter that asks whether an address is right; nothing, where that was answered meanwhile.
pub async fn send_confirmation(app: &App, profile_id: i64) -> Result<()> {
    let Some(to) = logins::mail_to(app, profile_id).await? else { return Ok(()) };
    let Some(secret) = new_secret(app, profile_id).await? else { return Ok(()) };
    mail::send(app, &letters::confirm(app, &to, &secret)).await
}

/// Makes the secret of a letter; the one before is worth nothing any more.
pub async fn new_secret(app: &App, profile_id: i64) -> Result<Option<String>> {
    let own = profile::Entity::find_by_id(profile_id).one(app.db.read()).await?;
    let Some(login_id) = own.and_then(|p| p.login_id) else { return Ok(None) };
    let secret = id::secret();
    let tx = app.db.begin().await?;
    let changed = login::Entity::update_many()
        .set(login::ActiveModel { confirmation_hash: Set(Some(id::hash(&secret))), ..Default::default() })
        .filter(login::Column::Id.eq(login_id))
        .filter(login::Column::ConfirmedAt.is_null())
        .exec(&*tx)
        .await?;
    tx.commit().await?;
    Ok((changed.rows_affected == 1).then_some(secret))
}

/// The letter once more, to the same address or another.
///
/// # Errors
/// 403 for whoever has confirmed already, or signed up with another app; 422 for an address that can't be used.
pub async fn send_again(app: &App, profile_id: i64, app_id: Option<i64>, email: Option<String>) -> Result<()> {
    let tx = app.db.begin().await?;
    let row = login_of(&tx, profile_id).await?;
    if row.sign_up_app_id != app_id {
        let sentence = "This method is only available to the application the user originally signed-up with";
        return Err(Error::forbidden(sentence));
    }
    if row.confirmed_at.is_some() {
        let sentence = "This method is only available while the e-mail is awaiting confirmation";
        return Err(Error::forbidden(sentence));
    }
    if let Some(email) = email.filter(|e| !e.is_empty() && *e != row.email) {
        if !logins::is_free(&*tx, &email).await? {
            return Err(Error::unprocessable("Validation failed: E-mail address can't be used"));
        }
        let email = email.trim().to_lowercase();
        login::ActiveModel { id: Set(row.id), email: Set(email), ..Default::default() }.update(&*tx).await?;
    } else if row.confirmation_sent_at.is_some_and(|at| app.clock.now_ms() - at < AGAIN_MS) {
        // It has just been sent.
        return Ok(());
    }
    ask_to_confirm(app, &tx, row.id, profile_id).await?;
    tx.commit().await
}

/// The login of a professional profile; other profiles wait for no letter.
async fn login_of(tx: &Tx, profile_id: i64) -> Result<login::Model> {
    let own = profile::Entity::find_by_id(profile_id).one(&**tx).await?;
    let waits = || Error::forbidden("This method is only available while the e-mail is awaiting confirmation");
    let login_id = own.and_then(|p| p.login_id).ok_or_else(waits)?;
    login::Entity::find_by_id(login_id).one(&**tx).await?.ok_or(Error::NotFound)
}

/// Whoever has the secret of a letter has its address. Gives whether the branch has said yes as well.
///
/// # Errors
/// 404 for a secret that is none, or was used.
pub async fn confirm(app: &App, secret: &str) -> Result<bool> {
    let tx = app.db.begin().await?;
    let found = login::Entity::find()
        .filter(login::Column::ConfirmationHash.eq(id::hash(secret)))
        .filter(login::Column::ConfirmedAt.is_null())
        .one(&*tx)
        .await?
        .ok_or(Error::NotFound)?;
    let change = login::ActiveModel {
        id: Set(found.id),
        confirmed_at: Set(Some(start_of(DAY, app.clock.now_ms()))),
        confirmation_hash: Set(None),
        ..Default::default()
    };
    let row = change.update(&*tx).await?;
    appear(&tx, &row).await?;
    tx.commit().await?;
    Ok(row.approved_at.is_some())
}

/// A sign-up with nothing left to wait for: its profile is there.
async fn appear(tx: &Tx, row: &login::Model) -> Result<()> {
    if !is_complete(row) {
        return Ok(());
    }
    profile::Entity::update_many()
        .set(profile::ActiveModel { gone_at: Set(None), ..Default::default() })
        .filter(profile::Column::LoginId.eq(row.id))
        .filter(profile::Column::GoneAt.eq(profile::NOT_YET))
        .exec(&**tx)
        .await?;
    Ok(())
}

/// Whoever waits for the branch's yes, the first first, with why she wants to join.
pub async fn waiting(app: &App) -> Result<Vec<(profile::Model, login::Model)>> {
    let db = app.db.read();
    let rows = login::Entity::find().filter(login::Column::ApprovedAt.is_null()).order_by_asc(login::Column::CreatedAt);
    let rows = rows.all(db).await?;
    let own = profile::Entity::find().filter(profile::Column::LoginId.is_in(rows.iter().map(|l| l.id))).all(db).await?;
    let with = |l: login::Model| own.iter().find(|p| p.login_id == Some(l.id)).map(|p| (p.clone(), l));
    Ok(rows.into_iter().filter_map(with).collect())
}

/// Says yes to a sign-up, or no: then nothing is kept of it but a letter that says so, with the reason where there is one.
///
/// # Errors
/// 404 where nobody of this handle waits.
pub async fn decide(app: &App, actor: &str, handle: &str, yes: bool, reason: &str) -> Result<()> {
    let all = waiting(app).await?;
    let found = all.into_iter().find(|(p, _)| p.handle.eq_ignore_ascii_case(handle));
    let (own, row) = found.ok_or(Error::NotFound)?;
    let tx = app.db.begin().await?;
    let act = if yes { "sign-up approved" } else { "sign-up refused" };
    audit::record(app, &tx, actor, act, &own.handle, &json!({})).await?;
    if yes {
        let change = login::ActiveModel {
            id: Set(row.id),
            approved_at: Set(Some(start_of(DAY, app.clock.now_ms()))),
            ..Default::default()
        };
        let row = change.update(&*tx).await?;
        appear(&tx, &row).await?;
        let job = SendMail { profile_id: own.id, letter: Letter::Welcome, subject_id: 0 };
        enqueue(app, &tx, &Job::SendMail(job)).await?;
    } else {
        let language = app.config.language.clone();
        let reason = typed(reason, MAX_REASON)?;
        let refusal = SendRefusal { address: row.email.clone(), language, reason };
        enqueue(app, &tx, &Job::SendRefusal(refusal)).await?;
        forget_both(&tx, &own, row.id).await?;
    }
    tx.commit().await
}

/// Nothing is kept of a sign-up that came to nothing.
async fn forget_both(tx: &Tx, own: &profile::Model, login_id: i64) -> Result<()> {
    forget::with(&**tx, Of::Profile, own.id).await?;
    // Nobody has seen her, so there is nothing to refuse or to say goodbye with.
    token::Entity::delete_many().filter(token::Column::ProfileId.eq(own.id)).exec(&**tx).await?;
    actor_key::Entity::delete_many().filter(actor_key::Column::ProfileId.eq(own.id)).exec(&**tx).await?;
    profile::Entity::delete_by_id(own.id).exec(&**tx).await?;
    forget::with(&**tx, Of::Login, login_id).await?;
    login::Entity::delete_by_id(login_id).exec(&**tx).await?;
    Ok(())
}

/// Forgets who has not confirmed her address in time.
pub async fn forget_old(app: &App, tx: &Tx) -> Result<()> {
    let before = app.clock.now_ms() - PATIENCE_MS;
    let late = login::Entity::find()
        .filter(login::Column::ConfirmedAt.is_null())
        .filter(login::Column::ConfirmationSentAt.lt(before))
        .all(&**tx)
        .await?;
    for row in late {
        let own = profile::Entity::find().filter(profile::Column::LoginId.eq(row.id)).one(&**tx).await?;
        if let Some(own) = own {
            forget_both(tx, &own, row.id).await?;
        }
    }
    Ok(())
}

/// Makes a code with which some people may sign up for some days.
///
/// # Errors
/// 422 for too many people or days.
pub async fn invite(app: &App, by: &profile::Model, most_uses: i64, days: i64) -> Result<invitation::Model> {
    if !(1..=100).contains(&most_uses) || !(1..=90).contains(&days) {
        return Err(Error::unprocessable("An invitation is for 1 to 100 people and 1 to 90 days."));
    }
    let now = app.clock.now_ms();
    let row = invitation::Model {
        id: id::next(&app.clock),
        code: id::secret()[..12].to_owned(),
        profile_id: by.id,
        most_uses,
        uses: 0,
        expires_at: now + days * DAY,
        created_at: now,
    };
    let tx = app.db.begin().await?;
    let details = json!({ "people": most_uses, "days": days });
    audit::record(app, &tx, &by.handle, "invitation made", "", &details).await?;
    invitation::ActiveModel::from(row.clone()).insert(&*tx).await?;
    tx.commit().await?;
    Ok(row)
}

/// Invitations that still let somebody in, the newest first.
pub async fn invitations(app: &App) -> Result<Vec<invitation::Model>> {
    let open = invitation::Entity::find().filter(invitation::Column::ExpiresAt.gt(app.clock.now_ms()));
    let all = open.order_by_desc(invitation::Column::Id).all(app.db.read()).await?;
    Ok(all.into_iter().filter(|i| i.uses < i.most_uses).collect())
}
