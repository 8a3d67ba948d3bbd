//! The figures of `/metrics`, in the text format of Prometheus 0.0.4.
//!
//! Counted by route, verb and status class; never by person or team, and never with an id in a label.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::{Mutex, PoisonError};
use std::time::Instant;

use axum::http::{Method, StatusCode};

/// Upper bounds of the duration buckets, in seconds. The aim is 0.05 for 95 of 100 pages.
const BUCKETS: [f64; 8] = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1.0, 5.0];

/// What was counted since the process started.
#[derive(Debug, Default)]
pub struct Metrics {
    routes: Mutex<BTreeMap<(String, String, u16), Series>>,
}

#[derive(Debug, Default, Clone)]
struct Series {
    buckets: [u64; BUCKETS.len()],
    count: u64,
    seconds: f64,
}

/// A running request.
pub(crate) struct Timer(Instant);

impl Timer {
    pub(crate) fn start() -> Self {
        Self(Instant::now())
    }
}

impl Metrics {
    /// Counts a request that was answered; returns how long it took in microseconds.
    pub(crate) fn finish(&self, timer: &Timer, method: &Method, route: &str, status: StatusCode) -> u64 {
        let elapsed = timer.0.elapsed();
        let seconds = elapsed.as_secs_f64();
        let class = status.as_u16() / 100;
        let mut routes = self.routes.lock().unwrap_or_else(PoisonError::into_inner);
        let series = routes.entry((route.to_owned(), method.as_str().to_owned(), class)).or_default();
        for (bucket, bound) in series.buckets.iter_mut().zip(BUCKETS) {
            if seconds <= bound {
                *bucket += 1;
            }
        }
        series.count += 1;
        series.seconds += seconds;
        u64::try_from(elapsed.as_micros()).unwrap_or(u64::MAX)
    }

    /// The request figures as text.
    pub(crate) fn write(&self, out: &mut String) {
        let routes = self.routes.lock().unwrap_or_else(PoisonError::into_inner).clone();
        out.push_str(
            "# HELP lateral_http_request_duration_seconds Time from the first header to the response.\n",
        );
        out.push_str("# TYPE lateral_http_request_duration_seconds histogram\n");
        for ((route, method, class), series) in &routes {
            let labels = format!("route=\"{route}\",method=\"{method}\",status=\"{class}xx\"");
            let name = "lateral_http_request_duration_seconds";
            for (bucket, bound) in series.buckets.iter().zip(BUCKETS) {
                line(out, format_args!("{name}_bucket{{{labels},le=\"{bound}\"}} {bucket}"));
            }
            line(out, format_args!("{name}_bucket{{{labels},le=\"+Inf\"}} {}", series.count));
            line(out, format_args!("{name}_sum{{{labels}}} {}", series.seconds));
            line(out, format_args!("{name}_count{{{labels}}} {}", series.count));
        }
    }
}

/// One gauge with its help text.
pub(crate) fn gauge(out: &mut String, name: &str, help: &str, value: impl std::fmt::Display) {
    line(out, format_args!("# HELP {name} {help}\n# TYPE {name} gauge\n{name} {value}"));
}

/// One counter with its help text; its name ends in `_total`.
pub(crate) fn counter(out: &mut String, name: &str, help: &str, value: impl std::fmt::Display) {
    line(out, format_args!("# HELP {name} {help}\n# TYPE {name} counter\n{name} {value}"));
}

fn line(out: &mut String, text: std::fmt::Arguments<'_>) {
    // Writing to a string does not fail.
    if writeln!(out, "{text}").is_err() {
        out.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_is_counted_by_route_verb_and_status_class() {
        let metrics = Metrics::default();
        let timer = Timer::start();
        metrics.finish(&timer, &Method::GET, "/requests/{number}", StatusCode::NOT_FOUND);
        let mut text = String::new();
        metrics.write(&mut text);
        let labels = "route=\"/requests/{number}\",method=\"GET\",status=\"4xx\"";
        assert!(text.contains(&format!("lateral_http_request_duration_seconds_count{{{labels}}} 1\n")));
        assert!(text.contains(&format!("{labels},le=\"+Inf\"}} 1\n")));
    }
}
