//! The branch, the apps that speak to it, and how they are let in.

use axum::http::Method;

use crate::doors::{
    mastodon::{apps, custom_emojis, instance, oauth, oembed},
    openapi::{Routes, flag, number, one_of, op, path_text, text, texts},
};

pub fn routes() -> Routes {
    Routes::default()
        .post(
            "/api/v1/apps",
            apps::create,
            op("Makes an app known.")
                .takes(&[
                    text("client_name").required(),
                    texts("redirect_uris").required(),
                    text("scopes"),
                    text("website"),
                ])
                .gives::<api::CredentialApplication>(),
        )
        .get(
            "/api/v1/apps/verify_credentials",
            apps::verify_credentials,
            op("Whose app this is.").app("").gives::<api::Application>(),
        )
        .get("/api/v2/instance", instance::v2, op("The branch.").gives::<api::Instance>())
        .get("/api/v1/instance", instance::v1, op("The branch.").gives::<api::InstanceV1>().deprecated("@1668384000"))
        .get("/api/v1/instance/peers", instance::peers, op("Servers that it knows.").gives_texts())
        .get(
            "/api/v1/instance/activity",
            instance::activity,
            op("The last twelve weeks.").gives_list::<api::Activity>(),
        )
        .get("/api/v1/instance/rules", instance::rules, op("What is expected of everybody.").gives_list::<api::Rule>())
        .get("/api/v1/instance/languages", instance::languages, op("Languages that its pages speak.").gives_objects())
        .get(
            "/api/v1/instance/domain_blocks",
            instance::domain_blocks,
            op("Servers that it keeps out, told to its staff.").needs("read").gives_list::<api::DomainBlock>(),
        )
        .get(
            "/api/v1/instance/extended_description",
            instance::extended_description,
            op("What it is about.").gives::<api::ExtendedDescription>(),
        )
        .get(
            "/api/v1/instance/privacy_policy",
            instance::privacy_policy,
            op("How it keeps what it knows.").gives::<api::PrivacyPolicy>(),
        )
        .get(
            "/api/v1/instance/terms_of_service",
            instance::terms_of_service,
            op("Its terms.").gives::<api::TermsOfService>(),
        )
        .get(
            "/api/v1/instance/terms_of_service/{date}",
            instance::terms_at,
            op("Its terms of a day.").at(path_text("date")).gives::<api::TermsOfService>(),
        )
        .get(
            "/api/v1/instance/translation_languages",
            instance::translation_languages,
            op("Always empty: nobody's words are sent to a translator.").gives_object(),
        )
        .get("/api/v1/custom_emojis", custom_emojis::list, op("Its emojis.").gives_list::<api::CustomEmoji>())
        .get(
            "/api/oembed",
            oembed::show,
            op("A public post, to be shown elsewhere.")
                .takes(&[
                    text("url").required(),
                    number("maxwidth", 1, 10_000),
                    number("maxheight", 1, 10_000),
                    text("format"),
                ])
                .gives::<api::OEmbed>(),
        )
        .get("/health", instance::health, op("That the server is there.").gives_text("text/plain"))
}

/// OAuth 2, beside `/api`.
pub fn oauth() -> Routes {
    let client = [text("client_id"), text("client_secret")];
    let asks = [
        one_of("response_type", &["code"]).required(),
        text("client_id").required(),
        text("redirect_uri").required(),
        text("scope"),
        text("state"),
        text("code_challenge"),
        one_of("code_challenge_method", &["S256"]),
        flag("force_login"),
        text("lang"),
    ];
    Routes::default()
        .described(
            Method::GET,
            "/oauth/authorize",
            op("The page on which somebody lets an app in.").takes(&asks).page().or(303),
        )
        .post(
            "/oauth/token",
            oauth::token,
            op("A token for a code, or for the app alone.")
                .takes(&client)
                .takes(&[
                    one_of("grant_type", &["authorization_code", "client_credentials"]).required(),
                    text("code"),
                    text("redirect_uri"),
                    text("code_verifier"),
                    text("scope"),
                ])
                .gives::<api::Token>(),
        )
        .post(
            "/oauth/revoke",
            oauth::revoke,
            op("Takes a token away.").takes(&client).takes(&[text("token").required()]).gives::<api::Empty>(),
        )
        .get("/oauth/userinfo", oauth::userinfo, op("Who signed in.").needs("profile").gives_object())
        .post("/oauth/userinfo", oauth::userinfo, op("Who signed in.").needs("profile").gives_object())
        .get("/.well-known/oauth-authorization-server", oauth::metadata, op("How apps are let in.").gives_object())
}
