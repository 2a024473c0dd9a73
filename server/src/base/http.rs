//! The one HTTP client: guarded against private addresses, bounded in time and size.

use std::{collections::BTreeMap, net::SocketAddr, sync::Arc, time::Duration};

use activitypub_federation::resolver::ValidatingDnsResolver;
use futures::{StreamExt, future::BoxFuture};
use reqwest::{
    Certificate, Client, Request, RequestBuilder, Response,
    dns::{Addrs, Name, Resolve, Resolving},
    redirect,
};
use url::{Host, Url};

use crate::base::{
    config::Config,
    traces::{self, Kind, Outcome},
};

const CONNECT: Duration = Duration::from_secs(5);
const TOTAL: Duration = Duration::from_secs(10);
/// The most that we read of a document.
pub const MAX_DOCUMENT: usize = 1024 * 1024;

/// Carries requests where no sockets do: the network of a simulation.
pub trait Carrier: Send + Sync {
    fn carry(&self, request: Request) -> BoxFuture<'static, reqwest::Result<Response>>;
}

/// Sends requests to other servers.
#[derive(Clone)]
pub struct Http {
    /// Makes requests; [`Http::send`] sends them.
    pub client: Client,
    /// The same for what may stand inside our own network, where the branch says so.
    pub inside: Client,
    dev: bool,
    carrier: Option<Arc<dyn Carrier>>,
}

impl Http {
    /// # Errors
    /// A sentence for the operator, naming the setting.
    pub fn new(config: &Config) -> Result<Self, String> {
        let (client, inside) = (Self::one(config, !config.dev)?, Self::one(config, false)?);
        Ok(Self { client, inside, dev: config.dev, carrier: None })
    }

    /// A client; `guarded` refuses names that lead inside.
    #[expect(clippy::disallowed_methods, reason = "the one place for HTTP clients")]
    fn one(config: &Config, guarded: bool) -> Result<Client, String> {
        let mut builder = Client::builder()
            .user_agent(format!("Branchline/{} (+{})", env!("CARGO_PKG_VERSION"), config.public_url))
            .redirect(redirect::Policy::none())
            .no_proxy()
            .connect_timeout(CONNECT)
            .timeout(TOTAL)
            .dns_resolver(Arc::new(Resolver {
                dev: config.dev,
                names: config.dev_resolve.clone(),
                guarded: ValidatingDnsResolver::new(Vec::new(), guarded),
            }));
        if let Some(path) = &config.extra_ca {
            let explain =
                |e: &dyn std::fmt::Display| format!("BRANCHLINE_EXTRA_CA: {} can't be used: {e}.", path.display());
            let pem = std::fs::read(path).map_err(|e| explain(&e))?;
            for certificate in Certificate::from_pem_bundle(&pem).map_err(|e| explain(&e))? {
                builder = builder.add_root_certificate(certificate);
            }
        }
        builder.build().map_err(|e| format!("The HTTP client can't be made: {e}."))
    }

    /// The same over a network of somebody's own, for simulations.
    #[must_use]
    pub fn over(self, carrier: Arc<dyn Carrier>) -> Self {
        Self { carrier: Some(carrier), ..self }
    }

    /// # Errors
    /// What kept the request from being answered.
    pub async fn send(&self, request: RequestBuilder) -> reqwest::Result<Response> {
        let request = request.build()?;
        let method = request.method().to_string();
        let host = request.url().host_str().unwrap_or_default().to_owned();
        let sending = async {
            match &self.carrier {
                None => self.client.execute(request).await,
                Some(carrier) => carrier.carry(request).await,
            }
        };
        traces::part((&method, Kind::Client), sending, |answer| answered(&method, &host, answer)).await
    }

    /// Whether we ask this address anything at all: `https`, a name rather than a number, no port, no password.
    pub fn allows(&self, url: &Url) -> bool {
        let named =
            matches!(url.host(), Some(Host::Domain(name)) if !name.ends_with('.') && (name.contains('.') || self.dev));
        let plain = url.username().is_empty() && url.password().is_none();
        named
            && plain
            && (self.dev && url.scheme() == "http" || url.scheme() == "https" && (self.dev || url.port().is_none()))
    }

    /// The same for what may stand inside our own network: also by a number, and at any port.
    pub fn allows_inside(&self, url: &Url) -> bool {
        let plain = url.username().is_empty() && url.password().is_none() && url.host().is_some();
        plain && (url.scheme() == "https" || self.dev && url.scheme() == "http")
    }
}

/// What a trace tells of a request: to whom, and what came of it.
fn answered(method: &str, host: &str, answer: &reqwest::Result<Response>) -> Outcome {
    let mut attributes = vec![("http.request.method", traces::text(method)), ("server.address", traces::text(host))];
    if let Ok(answer) = answer {
        attributes.push(("http.response.status_code", traces::number(answer.status().as_u16())));
    }
    let failed = answer.as_ref().map_or(true, |a| a.status().is_client_error() || a.status().is_server_error());
    Outcome { name: None, attributes, failed }
}

/// Reads a body up to a limit; none if there is more.
pub async fn read(response: Response, limit: usize) -> Result<Option<Vec<u8>>, reqwest::Error> {
    let mut body = Vec::new();
    let mut chunks = response.bytes_stream();
    while let Some(chunk) = chunks.next().await {
        body.extend_from_slice(&chunk?);
        if body.len() > limit {
            return Ok(None);
        }
    }
    Ok(Some(body))
}

/// Reads as much of a body as a limit allows; the rest is left.
pub async fn read_beginning(response: Response, limit: usize) -> Result<Vec<u8>, reqwest::Error> {
    let mut body = Vec::new();
    let mut chunks = response.bytes_stream();
    while let Some(chunk) = chunks.next().await {
        body.extend_from_slice(&chunk?);
        if body.len() >= limit {
            break;
        }
    }
    body.truncate(limit);
    Ok(body)
}

/// Refuses names that lead to private addresses, at the moment of connecting; knows the names of a test network.
struct Resolver {
    dev: bool,
    names: BTreeMap<String, SocketAddr>,
    guarded: ValidatingDnsResolver,
}

impl Resolve for Resolver {
    fn resolve(&self, name: Name) -> Resolving {
        let known = self.names.get(name.as_str()).copied();
        let local = || {
            (name.as_str() == "localhost" || name.as_str().ends_with(".localhost"))
                .then(|| SocketAddr::from(([127, 0, 0, 1], 0)))
        };
        match known.or_else(local).filter(|_| self.dev) {
            Some(address) => Box::pin(async move { Ok(Box::new(std::iter::once(address)) as Addrs) }),
            None => self.guarded.resolve(name),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::config::Raw;

    fn http(dev: &str) -> Http {
        let raw = Raw::from_parts([("BRANCHLINE_DEV".to_owned(), dev.to_owned())], "").expect("settings");
        Http::new(&raw.check().expect("settings")).expect("a client")
    }

    #[test]
    fn only_named_hosts_over_https_are_asked() {
        let http = http("false");
        let allows = |url: &str| http.allows(&Url::parse(url).expect("an address"));
        assert!(allows("https://library.example/users/anna"));
        for refused in [
            "http://library.example/",
            "https://127.0.0.1/",
            "https://[::1]/",
            "https://10.0.0.1/",
            "https://2130706433/",
            "https://0x7f000001/",
            "https://0177.0.0.1/",
            "https://127.1/",
            "https://①②⑦.⓪.⓪.①/",
            "https://[::ffff:10.0.0.1]/",
            "https://[fd00::1]/",
            "https://169.254.169.254/",
            "https://localhost/",
            "https://library.example:8443/",
            "https://a:b@library.example/",
            "https://library.example./",
            "ftp://library.example/",
        ] {
            assert!(!allows(refused), "{refused}");
        }
    }

    /// A name may be public and lead to a private address: the resolver looks at where it leads.
    #[tokio::test]
    async fn names_that_lead_inside_are_refused() {
        let error = http("false").client.get("https://localhost/").send().await.expect_err("refused");
        assert!(error.is_connect() && !format!("{error:?}").contains("ConnectionRefused"), "{error:?}");
        let error = http("true").client.get("http://localhost:1/").send().await.expect_err("nobody there");
        assert!(format!("{error:?}").contains("ConnectionRefused"), "{error:?}");
    }
}
