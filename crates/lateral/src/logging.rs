//! The log: lines for people, or one JSON object a line. It goes to standard error, and never holds what
//! people write, a token or a password.

use tracing_subscriber::EnvFilter;
use tracing_subscriber::fmt;

use crate::config::Log;

/// Starts writing. Called once, before anything else happens.
pub(crate) fn start(log: &Log) {
    let filter = log.filter.parse::<EnvFilter>().unwrap_or_else(|_| EnvFilter::new("info"));
    let lines = fmt().with_env_filter(filter).with_writer(std::io::stderr);
    if log.json {
        lines.json().flatten_event(true).init();
    } else {
        lines.init();
    }
}
