//! A simulated branch: the real program without its sockets, in a folder that outlives each of its processes.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use axum::http::{self, Method, StatusCode};
use branchline::{
    base::{
        app::{App, Outside},
        clock::Clock,
        config::{Config, Raw},
        http::Http,
    },
    doors, serve,
    wire::delivery,
    worker,
};
use serde_json::Value;
use tokio::time::Instant;
use tokio_util::sync::CancellationToken;

use super::{
    life::Life,
    wire::{BEGIN_MS, Door, Wire},
};

/// One branch of a simulation.
pub struct Node {
    pub host: String,
    pub folder: PathBuf,
    seed: u64,
    begun: Instant,
    /// How wrong the machine's clock is.
    pub skew_ms: i64,
    pub running: Option<Running>,
}

/// A running process of it.
pub struct Running {
    pub app: App,
    pub door: Door,
}

pub fn config(host: &str, folder: &Path) -> Config {
    let own = folder.join(host);
    let variables = [
        ("PUBLIC_URL", format!("http://{host}")),
        ("DATABASE_URL", format!("sqlite://{}", own.join("branchline.db").display())),
        ("DATA_DIR", own.display().to_string()),
        ("MAIL", format!("file:{}", own.join("mail").display())),
        ("NAME", host.to_owned()),
        ("DEV", "true".to_owned()),
        ("DEV_CHEAP_SECRETS", "true".to_owned()),
        ("RATE_LIMITS", "off".to_owned()),
        ("SQLITE_SYNCHRONOUS", "normal".to_owned()),
    ];
    let named = variables.map(|(name, value)| (format!("BRANCHLINE_{name}"), value));
    Raw::from_parts(named, "").and_then(|r| r.check()).expect("settings")
}

impl Node {
    pub fn new(host: &str, folder: &Path, seed: u64) -> Self {
        let (host, folder) = (host.to_owned(), folder.to_owned());
        Self { host, folder, seed, begun: Instant::now(), skew_ms: 0, running: None }
    }

    /// Starts a process: its clock, its ids and its memory are new, its folder is as the last one left it.
    pub async fn start(&mut self, wire: &Wire, http: &Http) {
        let since = i64::try_from(self.begun.elapsed().as_millis()).expect("a number");
        self.seed = self.seed.wrapping_add(1);
        let outside = Outside {
            clock: Clock::simulated(BEGIN_MS + since + self.skew_ms, self.seed),
            http: Some(http.clone().over(wire.line(&self.host))),
        };
        let app = serve::open(config(&self.host, &self.folder), outside).await.expect("a branch");
        let life = Life::new();
        let stop = CancellationToken::new();
        tokio::spawn(Arc::clone(&life).accompany(delivery::run(app.clone(), stop.clone())));
        tokio::spawn(Arc::clone(&life).accompany(worker::run(app.clone(), stop)));
        let door = Door { router: doors::build(&app), life };
        wire.open(&self.host, door.clone());
        self.running = Some(Running { app, door });
    }

    /// Whether a process runs.
    pub fn is_up(&self) -> bool {
        self.running.as_ref().is_some_and(|r| !r.door.life.is_over())
    }

    /// The machine's clock is set wrong by so much.
    pub fn set_clock(&mut self, skew_ms: i64) {
        if let Some(running) = &self.running {
            running.app.clock.set_day_ms(running.app.clock.now_ms() + skew_ms - self.skew_ms);
        }
        self.skew_ms = skew_ms;
    }

    pub fn app(&self) -> &App {
        &self.running.as_ref().expect("a process").app
    }

    /// Asks as an app does; none where the process is dead, or dies before it answers.
    pub async fn ask(&self, token: &str, method: Method, path: &str, body: &Value) -> Option<(StatusCode, Value)> {
        let request = http::Request::builder()
            .method(method)
            .uri(path)
            .header("host", &self.host)
            .header("authorization", format!("Bearer {token}"))
            .header("content-type", "application/json")
            .body(if body.is_null() { Vec::new() } else { body.to_string().into_bytes() })
            .expect("a request");
        let answer = self.running.as_ref()?.door.ask(request).await?;
        let said = serde_json::from_slice(answer.body()).unwrap_or_default();
        Some((answer.status(), said))
    }
}
