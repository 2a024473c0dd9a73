//! One branch, served on a real socket.

use std::{net::SocketAddr, path::Path, sync::Arc};

use branchline::{
    base::{
        app::{App, Outside},
        clock::Clock,
        config::Raw,
        http::Http,
    },
    commands::token,
    doors,
    entities::{login::Role, profile},
    login::tokens,
    people::profiles,
    serve,
    wire::delivery,
    worker,
};
use reqwest::Client;
use tokio::{net::TcpListener, task::JoinHandle};

use crate::{Person, database, network::client, outgoing::Outgoing, statements};

/// The password of everybody in a test.
pub const PASSWORD: &str = "a good long password";

/// A branch under test. Nothing works in its background: tests drain its queues.
pub struct Branch {
    pub app: App,
    pub host: String,
    pub address: SocketAddr,
    /// What everybody here asks with: one, for it takes a while to read the machine's authorities.
    http: Client,
    outgoing: Outgoing,
    server: JoinHandle<()>,
}

impl Drop for Branch {
    fn drop(&mut self) {
        self.server.abort();
        statements::write_down(&self.app);
    }
}

impl Branch {
    pub(crate) async fn start(
        host: &str,
        listener: TcpListener,
        names: &[(String, SocketAddr)],
        clock: &Clock,
        folder: &Path,
        settings: &[(&str, &str)],
    ) -> Self {
        let address = listener.local_addr().expect("an address");
        let own = folder.join(host);
        let mut variables: Vec<(String, String)> = vec![
            ("BRANCHLINE_PUBLIC_URL".into(), format!("http://{host}")),
            ("BRANCHLINE_BIND".into(), address.to_string()),
            ("BRANCHLINE_DATABASE_URL".into(), database::fresh(&own).await),
            ("BRANCHLINE_DATA_DIR".into(), own.display().to_string()),
            ("BRANCHLINE_MAIL".into(), format!("file:{}", own.join("mail").display())),
            ("BRANCHLINE_NAME".into(), format!("Branch {host}")),
            ("BRANCHLINE_DEV".into(), "true".into()),
            ("BRANCHLINE_DEV_CHEAP_SECRETS".into(), "true".into()),
            ("BRANCHLINE_RATE_LIMITS".into(), "off".into()),
            ("BRANCHLINE_SQLITE_SYNCHRONOUS".into(), "normal".into()),
            ("BRANCHLINE_DEV_RESOLVE".into(), resolve(names)),
        ];
        variables.extend(settings.iter().map(|(n, v)| ((*n).to_owned(), (*v).to_owned())));
        // An empty one is not set at all.
        variables.retain(|(name, _)| !settings.iter().any(|(n, v)| n == name && v.is_empty()));
        let config = Raw::from_parts(variables, "").and_then(|r| r.check()).expect("settings");
        let http = Http::new(&config).expect("a client");
        let outgoing = Outgoing::over(http.client.clone());
        let outside = Outside { clock: clock.clone(), http: Some(http.over(Arc::new(outgoing.clone()))) };
        let app = serve::open(config, outside).await.expect("a branch");
        statements::record(&app);
        let service = doors::build(&app).into_make_service_with_connect_info::<SocketAddr>();
        let server = tokio::spawn(async move { axum::serve(listener, service).await.expect("serving") });
        Self { app, host: host.to_owned(), address, http: client(names), outgoing, server }
    }

    /// An address of this branch.
    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.host)
    }

    /// A member of staff with a professional profile and a token for everything.
    pub async fn person(&self, handle: &str) -> Person {
        let email = format!("{handle}@{}", self.host);
        profiles::create_professional(&self.app, &email, handle, PASSWORD.into(), Role::Staff)
            .await
            .expect("a profile");
        self.person_of(handle, None).await
    }

    /// Somebody with another role, whose token is for the desk as well.
    pub async fn with_role(&self, handle: &str, role: Role) -> Person {
        let email = format!("{handle}@{}", self.host);
        profiles::create_professional(&self.app, &email, handle, PASSWORD.into(), role).await.expect("a profile");
        let person = self.person_of(handle, None).await;
        let scopes = "read write follow push profile admin:read admin:write";
        Person { token: token::create(&self.app, handle, scopes, None, None).await.expect("a token"), ..person }
    }

    /// A browser with which somebody of this branch has signed in.
    pub async fn browser_of(&self, handle: &str) -> crate::Browser {
        let browser = self.browser();
        browser.sign_in(&format!("{handle}@{}", self.host), PASSWORD).await;
        browser
    }

    /// A member of staff's personal profile.
    pub async fn personal(&self, owner: &Person, handle: &str) -> Person {
        let email = format!("{}@{}", owner.handle, self.host);
        let made = profiles::create_personal(&self.app, &email, PASSWORD, handle, "her own passphrase".into()).await;
        made.expect("a personal profile");
        self.person_of(handle, Some("her own passphrase")).await
    }

    /// A personal profile that was made in a browser.
    pub async fn known_personal(&self, handle: &str, passphrase: &str) -> Person {
        self.person_of(handle, Some(passphrase)).await
    }

    /// Somebody whose login is there already.
    pub async fn known(&self, handle: &str) -> Person {
        self.person_of(handle, None).await
    }

    async fn person_of(&self, handle: &str, passphrase: Option<&str>) -> Person {
        let scopes = "read write follow push profile";
        let token =
            token::create(&self.app, handle, scopes, passphrase.map(str::to_owned), None).await.expect("a token");
        let profile = profile::local(self.app.db.read(), handle).await.expect("reading").expect("a profile");
        Person {
            http: self.http.clone(),
            base: self.url(""),
            token,
            handle: handle.to_owned(),
            acct: format!("{handle}@{}", self.host),
            id: profile.id.to_string(),
            uri: profile.uri,
        }
    }

    /// Takes the token of somebody's app away.
    pub async fn revoke(&self, person: &Person) {
        let found = tokens::by_secret(&self.app, &person.token).await.expect("rows").expect("a token");
        let tx = self.app.db.begin().await.expect("a transaction");
        tokens::revoke(&tx, found.id, self.app.clock.now_ms()).await.expect("revoked");
        tx.commit().await.expect("kept");
    }

    /// Somebody who is not signed in.
    pub fn stranger(&self) -> Person {
        Person {
            http: self.http.clone(),
            base: self.url(""),
            token: String::new(),
            handle: String::new(),
            acct: String::new(),
            id: String::new(),
            uri: String::new(),
        }
    }

    /// A browser that nobody has signed in with.
    pub fn browser(&self) -> crate::Browser {
        crate::Browser::new(self.http.clone(), self.url(""))
    }

    /// Does what is due once; gives how much that was. Whatever has left since the last time was meant for whom it went to.
    pub async fn work(&self) -> usize {
        let sent = delivery::run_due(&self.app).await.expect("delivering");
        let done = sent + worker::run_due(&self.app).await.expect("working");
        self.outgoing.hold(&self.app).await;
        done
    }
}

fn resolve(names: &[(String, SocketAddr)]) -> String {
    names.iter().map(|(n, a)| format!("{n}={a}")).collect::<Vec<_>>().join(",")
}
