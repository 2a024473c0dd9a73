//! What is counted while the process runs, for Prometheus. <https://prometheus.io/docs/specs/om/open_metrics_spec/>

use std::time::Duration;

use axum::http::{Method, StatusCode};
use prometheus_client::{
    encoding::text::encode,
    metrics::{counter::Counter, family::Family, gauge::Gauge, histogram::Histogram},
    registry::Registry,
};

use crate::base::error::{Error, Result};

type Labels = Vec<(&'static str, String)>;

/// Upper bounds of answering times, in seconds.
const BOUNDS: [f64; 9] = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 5.0];

/// Counters of this process; they begin at zero with it.
#[derive(Clone, Debug)]
pub struct Metrics {
    requests: Family<Labels, Counter>,
    seconds: Histogram,
    verdicts: Counter,
}

impl Default for Metrics {
    fn default() -> Self {
        Self { requests: Family::default(), seconds: Histogram::new(BOUNDS), verdicts: Counter::default() }
    }
}

/// A figure that is read when it is asked for: name, meaning, value.
pub type Figure = (&'static str, &'static str, i64);

impl Metrics {
    /// Notes a request that was answered. Neither path nor asker: they would make as many rows as there are people.
    pub fn answered(&self, method: &Method, status: StatusCode, after: Duration) {
        let known =
            [Method::GET, Method::POST, Method::PUT, Method::PATCH, Method::DELETE, Method::HEAD, Method::OPTIONS];
        let method = if known.contains(method) { method.as_str() } else { "other" };
        let labels = vec![("method", method.to_owned()), ("status", format!("{}xx", status.as_u16() / 100))];
        self.requests.get_or_create(&labels).inc();
        self.seconds.observe(after.as_secs_f64());
    }

    /// Notes that the gate was asked about something of ours.
    pub fn judged(&self) {
        self.verdicts.inc();
    }

    /// All figures as text: those counted here, and those that were just read.
    pub fn text(&self, figures: &[Figure]) -> Result<String> {
        let mut registry = Registry::with_prefix("branchline");
        registry.register("http_requests", "Requests answered, by method and kind of status", self.requests.clone());
        registry.register("http_request_seconds", "How long answers took, in seconds", self.seconds.clone());
        registry.register(
            "gate_reviews",
            "Posts, edits and boosts of ours that the gate was asked about",
            self.verdicts.clone(),
        );
        let build = Family::<Labels, Gauge>::default();
        build.get_or_create(&vec![("version", env!("CARGO_PKG_VERSION").to_owned())]).set(1);
        registry.register("build_info", "The version that runs", build);
        for (name, meaning, value) in figures {
            let gauge = Gauge::<i64>::default();
            gauge.set(*value);
            registry.register(*name, *meaning, gauge);
        }
        let mut text = String::new();
        encode(&mut text, &registry).map_err(Error::internal)?;
        Ok(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_text() {
        let metrics = Metrics::default();
        metrics.answered(&Method::GET, StatusCode::NOT_FOUND, Duration::from_millis(7));
        metrics.answered(&Method::from_bytes(b"BREW").expect("a method"), StatusCode::OK, Duration::ZERO);
        let text = metrics.text(&[("jobs_waiting", "Jobs that wait", 3)]).expect("text");
        for line in [
            "branchline_http_requests_total{method=\"GET\",status=\"4xx\"} 1",
            "branchline_http_requests_total{method=\"other\",status=\"2xx\"} 1",
            "branchline_http_request_seconds_count 2",
            "branchline_http_request_seconds_bucket{le=\"0.005\"} 1",
            "branchline_jobs_waiting 3",
            "# EOF",
        ] {
            assert!(text.contains(line), "{line} in {text}");
        }
    }
}
