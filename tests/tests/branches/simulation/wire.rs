//! The network between simulated branches. What becomes of a request is said by the seed, the request and how often it was
//! made: so a seed says the same again, whatever is under way beside it.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex},
    time::Duration,
};

use axum::{
    Router,
    body::{Body, to_bytes},
    extract::ConnectInfo,
    http,
};
use branchline::base::http::Carrier;
use futures::future::BoxFuture;
use reqwest::{Client, Request, Response, ResponseBuilderExt};
use serde_json::Value;
use tests::Dice;
use tokio::time::{Instant, sleep};
use tower::ServiceExt;

use super::life::Life;

/// When simulations begin, in milliseconds since 1970.
pub const BEGIN_MS: i64 = 1_790_000_000_000;
/// Nobody waits longer for an answer.
const PATIENCE: Duration = Duration::from_secs(10);
const MOST: usize = 1024 * 1024;

/// Where the requests of a running branch go in.
#[derive(Clone)]
pub struct Door {
    pub router: Router,
    pub life: Arc<Life>,
}

/// An answer with its body.
pub type Answer = http::Response<Vec<u8>>;

impl Door {
    /// Asks; none where the process is dead, or dies meanwhile.
    pub async fn ask(&self, request: http::Request<Vec<u8>>) -> Option<Answer> {
        let (router, life) = (self.router.clone(), Arc::clone(&self.life));
        let mut request = request.map(Body::from);
        request.extensions_mut().insert(ConnectInfo(std::net::SocketAddr::from(([127, 0, 0, 1], 9))));
        let work = async move {
            let (parts, body) = router.oneshot(request).await.expect("no fault of its own").into_parts();
            let body = to_bytes(body, MOST).await.expect("a body").to_vec();
            http::Response::from_parts(parts, body)
        };
        // A task of its own: who asks may die before it has an answer.
        tokio::spawn(life.serve(work)).await.expect("no panic")
    }
}

/// What becomes of a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fate {
    Arrives,
    /// Nobody hears of it, and who sent it waits in vain.
    Lost,
    /// It arrives, and the answer does not.
    Unanswered,
    /// It arrives, and once more after so long.
    Twice(Duration),
    /// Something in between answers.
    Refused(u16),
}

fn fate(dice: &mut Dice) -> (Duration, Fate) {
    let delay = match dice.below(10) {
        0 | 1 => dice.ms(1_000, 8_000),
        _ => dice.ms(2, 900),
    };
    let fate = match dice.below(100) {
        0..60 => Fate::Arrives,
        60..68 => Fate::Lost,
        68..78 => Fate::Unanswered,
        78..90 => Fate::Twice(dice.ms(300, 90_000)),
        90..96 => Fate::Refused(503),
        96..98 => Fate::Refused(429),
        _ => Fate::Refused(500),
    };
    (delay, fate)
}

#[derive(Default)]
struct State {
    doors: HashMap<String, Door>,
    /// How often each request was made.
    made: HashMap<String, usize>,
    /// One half of the branches, which can't reach the other.
    apart: Vec<String>,
    rough: bool,
    log: Vec<String>,
}

/// The network. Everybody has the same one.
#[derive(Clone)]
pub struct Wire {
    seed: u64,
    client: Client,
    begun: Instant,
    state: Arc<Mutex<State>>,
}

impl Wire {
    pub fn new(seed: u64, client: Client) -> Self {
        Self { seed, client, begun: Instant::now(), state: Arc::default() }
    }

    fn with<T>(&self, look: impl FnOnce(&mut State) -> T) -> T {
        look(&mut self.state.lock().expect("the network"))
    }

    pub fn open(&self, host: &str, door: Door) {
        self.with(|s| s.doors.insert(host.to_owned(), door));
    }

    /// From now on much goes wrong; or nothing any more.
    pub fn be_rough(&self, rough: bool) {
        self.with(|s| s.rough = rough);
    }

    /// These can't reach the others, nor the others them.
    pub fn part(&self, apart: Vec<String>) {
        self.with(|s| s.apart = apart);
    }

    /// Writes down what happened, with the time since the beginning.
    pub fn note(&self, what: &str) {
        let at = self.begun.elapsed().as_millis();
        self.with(|s| s.log.push(format!("{at:>7} {what}")));
    }

    /// What has happened, in order of time.
    pub fn log(&self) -> Vec<String> {
        let mut log = self.with(|s| s.log.clone());
        log.sort();
        log
    }

    /// What a branch's requests go out by.
    pub fn line(&self, from: &str) -> Arc<dyn Carrier> {
        Arc::new(Line { from: from.to_owned(), wire: self.clone() })
    }

    fn lost(&self) -> reqwest::Error {
        self.client.get("http://").build().expect_err("no address")
    }

    /// The door of a branch, where its sender reaches it.
    fn door(&self, from: &str, to: &str) -> Option<Door> {
        self.with(|s| {
            let side = |host: &str| s.apart.iter().any(|h| h == host);
            s.doors.get(to).filter(|d| side(from) == side(to) && !d.life.is_over()).cloned()
        })
    }

    async fn carry(self, from: String, request: Request) -> reqwest::Result<Response> {
        let url = request.url().clone();
        let to = url.host_str().unwrap_or_default().to_owned();
        let name = format!("{from} > {to} {}", name_of(&request));
        let (rough, count) = self.with(|s| {
            let count = s.made.entry(name.clone()).or_default();
            *count += 1;
            (s.rough, *count)
        });
        let mut dice = Dice::of((self.seed, &name, count));
        let (delay, fate) = if rough { fate(&mut dice) } else { (dice.ms(2, 60), Fate::Arrives) };
        self.note(&format!("{name} ({count}): {fate:?} after {delay:?}"));
        let letter = plain(&request);
        sleep(delay).await;
        let Some(door) = self.door(&from, &to) else { return Err(self.lost()) };
        match fate {
            Fate::Lost => sleep(PATIENCE).await,
            Fate::Unanswered => {
                drop(door.ask(letter).await);
                sleep(PATIENCE).await;
            }
            Fate::Refused(status) => {
                let wait = http::Response::builder().status(status).header("retry-after", "20");
                return Ok(answer(wait.url(url).body(Vec::new()).expect("an answer")));
            }
            Fate::Arrives | Fate::Twice(_) => {
                if let Fate::Twice(later) = fate {
                    tokio::spawn(self.clone().again(from.clone(), to.clone(), letter.clone(), later));
                }
                if let Some(found) = door.ask(letter).await {
                    let (parts, body) = found.into_parts();
                    let mut whole = http::Response::builder().status(parts.status).url(url);
                    whole.headers_mut().expect("headers").extend(parts.headers);
                    return Ok(answer(whole.body(body).expect("an answer")));
                }
            }
        }
        Err(self.lost())
    }

    /// The second copy of a request, which nobody waits for.
    async fn again(self, from: String, to: String, letter: http::Request<Vec<u8>>, later: Duration) {
        sleep(later).await;
        if let Some(door) = self.door(&from, &to) {
            self.note(&format!("{from} > {to} a copy"));
            drop(door.ask(letter).await);
        }
    }
}

fn answer(found: Answer) -> Response {
    found.into()
}

fn plain(request: &Request) -> http::Request<Vec<u8>> {
    let target = &request.url()[url::Position::BeforePath..url::Position::AfterQuery];
    let body = request.body().and_then(|b| b.as_bytes()).unwrap_or_default().to_vec();
    let mut plain = http::Request::builder().method(request.method()).uri(target).body(body).expect("a request");
    plain.headers_mut().extend(request.headers().clone());
    let host = request.url().host_str().unwrap_or_default().parse().expect("a host");
    plain.headers_mut().insert(http::header::HOST, host);
    plain
}

/// What tells a request from others: what is asked, or what is said of what.
fn name_of(request: &Request) -> String {
    let body = request.body().and_then(|b| b.as_bytes()).unwrap_or_default();
    let said: Value = serde_json::from_slice(body).unwrap_or_default();
    let object = said["object"]["id"].as_str().or_else(|| said["object"].as_str()).unwrap_or_default();
    let inner = said["object"]["type"].as_str().unwrap_or_default();
    let path = request.url().path();
    timed(&format!("{} {path} {} {inner} {object}", request.method(), said["type"].as_str().unwrap_or_default()))
}

/// A text whose ids say when they were given, without the process that gave them.
fn timed(text: &str) -> String {
    let mut parts = Vec::new();
    for part in text.split('/') {
        let given = part.parse::<i64>().ok().filter(|_| part.len() > 15);
        parts
            .push(given.map_or_else(|| part.to_owned(), |id| format!("{}.{}", (id >> 16) - BEGIN_MS, (id >> 10) & 63)));
    }
    parts.join("/")
}

/// What one branch sends goes over this.
struct Line {
    from: String,
    wire: Wire,
}

impl Carrier for Line {
    fn carry(&self, request: Request) -> BoxFuture<'static, reqwest::Result<Response>> {
        Box::pin(self.wire.clone().carry(self.from.clone(), request))
    }
}
