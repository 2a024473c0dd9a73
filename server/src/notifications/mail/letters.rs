//! The letters that there are, in their reader's language.

use texts::Texts;

use super::Letter;
use crate::{base::app::App, login::addressee::Addressee};

fn letter(app: &App, reader: &Addressee, name: &str, values: &[(&str, &str)]) -> Letter {
    let texts: &Texts = texts::of(&reader.language);
    let mut all = vec![("branch", app.config.name.as_str())];
    all.extend_from_slice(values);
    Letter {
        to: reader.address.clone(),
        language: texts.language().to_owned(),
        subject: texts.with(&format!("mail-{name}-subject"), &all),
        text: texts.with(&format!("mail-{name}-text"), &all),
    }
}

/// To whoever tries out the mail server.
pub fn trial(app: &App, reader: &Addressee) -> Letter {
    letter(app, reader, "trial", &[("link", &app.config.url("/desk"))])
}

/// To moderators: somebody asks for help. Nothing of what was said is in the mail.
pub fn report(app: &App, reader: &Addressee) -> Letter {
    letter(app, reader, "report", &[("link", &app.config.url("/desk/reports"))])
}

/// To an author: a scheduled post could not be published.
pub fn scheduled_failed(app: &App, reader: &Addressee, page: &str, reason: &str) -> Letter {
    letter(app, reader, "scheduled", &[("link", &app.config.url(page)), ("reason", reason)])
}

/// To who publishes in a shared profile's name: something waits to be read. Nothing of what it says is in the mail.
pub fn second_reader(app: &App, reader: &Addressee) -> Letter {
    letter(app, reader, "second", &[("link", &app.config.url("/profiles"))])
}

/// To who has written in a shared profile's name: it was given back. What should change stands on the page.
pub fn given_back(app: &App, reader: &Addressee) -> Letter {
    letter(app, reader, "given-back", &[("link", &app.config.url("/profiles"))])
}

/// To a member of staff who leaves: how long her personal profiles can still be opened. Says so to everybody, whether
/// there are any or not.
pub fn leaving(app: &App, reader: &Addressee) -> Letter {
    letter(app, reader, "leaving", &[("link", &app.config.url("/sign-in"))])
}

/// To the owner of a personal profile: her name was asked for.
pub fn glass(app: &App, reader: &Addressee, values: &[(&str, &str)]) -> Letter {
    letter(app, reader, "glass", values)
}

/// To a member of staff: a browser has signed in that was not signed in before.
pub fn new_device(app: &App, reader: &Addressee) -> Letter {
    letter(app, reader, "device", &[("link", &app.config.url("/settings/devices"))])
}

/// To moderators: a post waits for review. Nothing of what it says is in the mail.
pub fn queue(app: &App, reader: &Addressee) -> Letter {
    letter(app, reader, "queue", &[("link", &app.config.url("/desk/queue"))])
}

/// To an author: somebody has decided about a post of hers. What and why stands on the page.
pub fn decided(app: &App, reader: &Addressee) -> Letter {
    letter(app, reader, "decided", &[("link", &app.config.url("/why"))])
}

/// To staff: there is a handbook to read and confirm.
pub fn handbook(app: &App, reader: &Addressee) -> Letter {
    letter(app, reader, "handbook", &[("link", &app.config.url("/handbook/read"))])
}

/// To staff: a draft of the handbook can be discussed.
pub fn consultation(app: &App, reader: &Addressee) -> Letter {
    letter(app, reader, "consultation", &[("link", &app.config.url("/handbook/consultation"))])
}

/// To a colleague: lessons of a path are to be done soon.
pub fn learning(app: &App, reader: &Addressee) -> Letter {
    letter(app, reader, "learning", &[("link", &app.config.url("/learn"))])
}

/// To somebody concerned in a case: it is suggested for the casebook. Which it is stands on the page.
pub fn casebook(app: &App, reader: &Addressee) -> Letter {
    letter(app, reader, "casebook", &[("link", &app.config.url("/casebook"))])
}

/// To whom the branch has named for safeguarding: a colleague was told something. Nothing of it is in the mail.
pub fn safeguarding(app: &App, reader: &Addressee) -> Letter {
    letter(app, reader, "safeguarding", &[("link", &app.config.url("/care/safeguarding"))])
}

/// To the owner of a personal profile, at the address that she gave for it: it needs a fresh voucher.
pub fn voucher(app: &App, reader: &Addressee) -> Letter {
    letter(app, reader, "voucher", &[("link", &app.config.url("/profiles"))])
}

/// To a login, whether it has personal profiles or not: wrong words were tried at them.
pub fn guesses(app: &App, reader: &Addressee) -> Letter {
    letter(app, reader, "guesses", &[("link", &app.config.url("/settings/security"))])
}

/// To a login: somebody who was signed in has said that older passphrases are lost.
pub fn secrets_lost(app: &App, reader: &Addressee) -> Letter {
    letter(app, reader, "lost", &[("link", &app.config.url("/profiles/secrets"))])
}

/// To a login: letters like this one go to another address as well from now on.
pub fn security_address(app: &App, reader: &Addressee) -> Letter {
    letter(app, reader, "security-address", &[("link", &app.config.url("/settings/password"))])
}

/// To admins: the day has come to look at the handbook again.
pub fn review(app: &App, reader: &Addressee) -> Letter {
    letter(app, reader, "review", &[("link", &app.config.url("/desk/handbook"))])
}

/// To somebody who has signed up: is this her address?
pub fn confirm(app: &App, reader: &Addressee, secret: &str) -> Letter {
    letter(app, reader, "confirm", &[("link", &app.config.url(&format!("/confirm/{secret}")))])
}

/// To somebody whose sign-up the branch has said yes to.
pub fn welcome(app: &App, reader: &Addressee) -> Letter {
    letter(app, reader, "welcome", &[("link", &app.config.url("/sign-in"))])
}

/// To a member of staff: a colleague has given her a new password. The password is not in the letter.
pub fn password_reset(app: &App, reader: &Addressee) -> Letter {
    letter(app, reader, "reset", &[("link", &app.config.url("/sign-in"))])
}

/// To a member of staff: the password was changed by whoever knew it, or had a letter.
pub fn password_changed(app: &App, reader: &Addressee) -> Letter {
    letter(app, reader, "password", &[("link", &app.config.url("/forgot"))])
}

/// To a member of staff who has forgotten the password.
pub fn forgotten(app: &App, reader: &Addressee, secret: &str) -> Letter {
    letter(app, reader, "forgot", &[("link", &app.config.url(&format!("/forgot/{secret}")))])
}

/// To somebody for whom the branch has made a sign-in.
pub fn invited(app: &App, reader: &Addressee, secret: &str) -> Letter {
    letter(app, reader, "invited", &[("link", &app.config.url(&format!("/forgot/{secret}")))])
}

/// To somebody whose sign-up the branch has refused.
pub fn refused(app: &App, reader: &Addressee, reason: &str) -> Letter {
    letter(app, reader, "refused", &[("reason", reason)])
}

/// To everybody at the branch: an announcement that is important enough for a letter.
pub fn announcement(app: &App, reader: &Addressee, text: &str) -> Letter {
    letter(app, reader, "announcement", &[("text", text), ("link", &app.config.url("/home"))])
}

/// To somebody outside of the branch: a case that nobody here may look into. Nothing of what was said is in the mail.
pub fn handed_over(app: &App, reader: &Addressee, secret: &str) -> Letter {
    letter(app, reader, "handed-over", &[("link", &app.config.url(&format!("/cases/handed-over/{secret}")))])
}

/// To whoever manages people: a colleague has opened what she should not have, and said so.
pub fn clicked(app: &App, reader: &Addressee, name: &str) -> Letter {
    letter(app, reader, "clicked", &[("name", name), ("link", &app.config.url("/desk/people"))])
}

/// To who has recorded a photo consent that ends soon. Neither its number nor whose it is stands in the mail.
pub fn consent(app: &App, reader: &Addressee, id: i64) -> Letter {
    letter(app, reader, "consent", &[("link", &app.config.url(&format!("/consents/{id}")))])
}

/// To who manages a shared profile: something in its inbox is late, or to be decided. Nothing of what was said is in the mail.
pub fn escalated(app: &App, reader: &Addressee) -> Letter {
    letter(app, reader, "escalated", &[("link", &app.config.url("/profiles"))])
}

/// To a colleague who follows a case, or was named in it. Neither which it is nor what was said is in the mail.
pub fn case_news(app: &App, reader: &Addressee) -> Letter {
    letter(app, reader, "case-news", &[("link", &app.config.url("/desk/reports"))])
}

/// To those who may look into a case that has waited too long.
pub fn case_late(app: &App, reader: &Addressee) -> Letter {
    letter(app, reader, "case-late", &[("link", &app.config.url("/desk/reports"))])
}

/// To those who look into reports: something looks wrong. What it is stands on the page.
pub fn alert(app: &App, reader: &Addressee) -> Letter {
    letter(app, reader, "alert", &[("link", &app.config.url("/desk/alerts"))])
}

/// To somebody whom a case concerns. What the branch writes stands on the page.
pub fn case_letter(app: &App, reader: &Addressee, link: &str) -> Letter {
    letter(app, reader, "case-letter", &[("link", link)])
}

/// To a colleague whom somebody under attack has asked to read what strangers write. Nothing of that is in the mail.
pub fn pile_on(app: &App, reader: &Addressee) -> Letter {
    letter(app, reader, "pile-on", &[("link", &app.config.url("/care/pile-on"))])
}

/// To whom a colleague thanks or nominates. What was written stands on the page.
pub fn thanks(app: &App, reader: &Addressee) -> Letter {
    letter(app, reader, "thanks", &[("link", &app.config.url("/thanks"))])
}

/// To whom a measure concerns. What and why stands on the page.
pub fn measure(app: &App, reader: &Addressee) -> Letter {
    letter(app, reader, "measure", &[("link", &app.config.url("/measures"))])
}

/// To who has reported something: there is an answer, or a question. It stands on the page.
pub fn report_news(app: &App, reader: &Addressee) -> Letter {
    letter(app, reader, "report-news", &[("link", &app.config.url("/reports"))])
}
