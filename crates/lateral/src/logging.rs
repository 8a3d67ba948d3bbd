//! The log: lines for people, or one JSON object a line. It goes to standard error, and never holds what
//! people write, a token or a password.

use std::io::IsTerminal as _;

use tracing_subscriber::EnvFilter;
use tracing_subscriber::fmt;

use crate::config::Log;

/// What is written unless the operator says otherwise: the migrator tells of every step at this level.
pub(crate) const DEFAULT: &str = "info,refinery_core=warn";

/// Starts writing. Called once, before anything else happens.
pub(crate) fn start(log: &Log) {
    let filter = log.filter.parse::<EnvFilter>().unwrap_or_else(|_| EnvFilter::new(DEFAULT));
    let colours = std::io::stderr().is_terminal();
    let lines = fmt().with_env_filter(filter).with_writer(std::io::stderr).with_ansi(colours);
    if log.json {
        lines.json().flatten_event(true).init();
    } else {
        lines.init();
    }
}
