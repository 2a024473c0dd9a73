//! Traces for OpenTelemetry, where `BRANCHLINE_OTLP` names a collector: requests, the requests that they cause, and jobs, over
//! OTLP/HTTP in JSON (<https://opentelemetry.io/docs/specs/otlp/#otlphttp>). A span names a route, never what was asked
//! for; nothing is told to other servers.

use std::{
    sync::{
        Arc, Mutex,
        atomic::{AtomicU64, Ordering},
    },
    time::{Duration, Instant},
};

use reqwest::Client;
use serde_json::{Value, json};
use tokio::sync::mpsc;
use tokio_util::sync::CancellationToken;
use url::Url;

use crate::base::{clock::Clock, id};

/// Spans that wait; more are left out, and counted.
const WAITING: usize = 4_096;
/// Spans sent at once, and how long they are gathered.
const BATCH: usize = 512;
const GATHER: Duration = Duration::from_secs(2);
/// What is left of a stop for the last ones.
const LAST: Duration = Duration::from_secs(1);

/// What a span is, as OTLP numbers it.
#[derive(Clone, Copy, Debug)]
pub enum Kind {
    Internal = 1,
    Server = 2,
    Client = 3,
}

/// Names a span to those that it causes.
#[derive(Clone, Debug)]
struct Context {
    trace: [u8; 16],
    span: [u8; 8],
    to: Arc<Exporter>,
}

tokio::task_local! {
    static HERE: Context;
}

/// What came of it: a name where that is known only now, attributes, and whether it failed.
#[derive(Debug, Default)]
pub struct Outcome {
    pub name: Option<String>,
    pub attributes: Vec<(&'static str, Value)>,
    pub failed: bool,
}

/// Where spans go; nowhere unless a collector is named.
#[derive(Clone, Debug, Default)]
pub struct Traces(Option<Arc<Exporter>>);

#[derive(Debug)]
struct Exporter {
    address: Url,
    clock: Clock,
    /// Which branch this is.
    host: String,
    spans: mpsc::Sender<Value>,
    waiting: Mutex<Option<mpsc::Receiver<Value>>>,
    left_out: AtomicU64,
}

impl Traces {
    pub fn new(address: Option<Url>, host: &str, clock: Clock) -> Self {
        let Some(address) = address else { return Self::default() };
        let (spans, waiting) = mpsc::channel(WAITING);
        let (waiting, host) = (Mutex::new(Some(waiting)), host.to_owned());
        Self(Some(Arc::new(Exporter { address, clock, host, spans, waiting, left_out: AtomicU64::new(0) })))
    }

    /// Does something as a span of its own, below the one that it is part of.
    pub async fn span<T>(
        &self,
        (name, kind): (&str, Kind),
        work: impl Future<Output = T>,
        ended: impl FnOnce(&T) -> Outcome,
    ) -> T {
        let Some(exporter) = &self.0 else { return work.await };
        let parent = HERE.try_with(Context::clone).ok();
        exporter.span(parent, (name, kind), work, ended).await
    }

    /// Sends what was gathered, until told to stop.
    pub async fn export(self, client: Client, stop: CancellationToken) {
        let Some(exporter) = self.0 else { return };
        let Some(mut waiting) = exporter.waiting.lock().ok().and_then(|mut w| w.take()) else { return };
        let mut reachable = true;
        while !stop.is_cancelled() {
            let mut batch = Vec::new();
            tokio::select! {
                () = stop.cancelled() => {}
                _ = waiting.recv_many(&mut batch, BATCH) => {
                    tokio::select! { () = stop.cancelled() => {} () = tokio::time::sleep(GATHER) => {} }
                }
            }
            while batch.len() < BATCH
                && let Ok(span) = waiting.try_recv()
            {
                batch.push(span);
            }
            if batch.is_empty() {
                continue;
            }
            let sending = exporter.send(&client, batch);
            let sent = if stop.is_cancelled() {
                tokio::time::timeout(LAST, sending).await.unwrap_or(false)
            } else {
                sending.await
            };
            if reachable && !sent {
                tracing::warn!(collector = %exporter.address, "traces can't be sent");
            }
            reachable = sent;
        }
    }
}

/// Does something as a part of the span that it is done in; outside of any, it is done alone.
pub async fn part<T>(named: (&str, Kind), work: impl Future<Output = T>, ended: impl FnOnce(&T) -> Outcome) -> T {
    match HERE.try_with(Context::clone) {
        Ok(parent) => Arc::clone(&parent.to).span(Some(parent), named, work, ended).await,
        Err(_) => work.await,
    }
}

impl Exporter {
    async fn span<T>(
        self: &Arc<Self>,
        parent: Option<Context>,
        (name, kind): (&str, Kind),
        work: impl Future<Output = T>,
        ended: impl FnOnce(&T) -> Outcome,
    ) -> T {
        let trace = parent.as_ref().map_or_else(id::random_bytes, |p| p.trace);
        let here = Context { trace, span: id::random_bytes(), to: Arc::clone(self) };
        let span_id = id::hex(&here.span);
        let (begun_ms, begun) = (self.clock.now_ms(), Instant::now());
        let done = HERE.scope(here, work).await;
        let outcome = ended(&done);
        let attribute = |(key, value): (&str, Value)| json!({ "key": key, "value": value });
        let start = i128::from(begun_ms) * 1_000_000;
        let end = start + i128::try_from(begun.elapsed().as_nanos()).unwrap_or(0);
        let mut span = json!({
            "traceId": id::hex(&trace),
            "spanId": span_id,
            "name": outcome.name.as_deref().unwrap_or(name),
            "kind": kind as u8,
            "startTimeUnixNano": start.to_string(),
            "endTimeUnixNano": end.to_string(),
            "attributes": outcome.attributes.into_iter().map(attribute).collect::<Vec<_>>(),
            "status": if outcome.failed { json!({ "code": 2 }) } else { json!({}) },
        });
        if let Some(parent) = parent {
            span["parentSpanId"] = json!(id::hex(&parent.span));
        }
        if self.spans.try_send(span).is_err() {
            self.left_out.fetch_add(1, Ordering::Relaxed);
        }
        done
    }

    async fn send(&self, client: &Client, spans: Vec<Value>) -> bool {
        let text = |value: &str| json!({ "stringValue": value });
        let left_out = self.left_out.swap(0, Ordering::Relaxed);
        let resource = json!([
            { "key": "service.name", "value": text("branchline") },
            { "key": "service.version", "value": text(env!("CARGO_PKG_VERSION")) },
            { "key": "service.instance.id", "value": text(&self.host) },
            { "key": "branchline.spans_left_out", "value": { "intValue": left_out.to_string() } },
        ]);
        let body = json!({ "resourceSpans": [{
            "resource": { "attributes": resource },
            "scopeSpans": [{ "scope": { "name": "branchline" }, "spans": spans }],
        }] });
        let asked = client.post(self.address.clone()).json(&body).send().await;
        asked.is_ok_and(|answer| answer.status().is_success())
    }
}

/// A text among the attributes of a span.
pub fn text(value: &str) -> Value {
    json!({ "stringValue": value })
}

/// A number among them.
pub fn number(value: u16) -> Value {
    json!({ "intValue": value.to_string() })
}
