//! What both programs need: the server under measurement, and somebody who is signed in there.

pub mod client;
pub mod server;

/// The mail address of the administrator whom a benchmark makes.
pub const EMAIL: &str = "ada@bench.example";
/// The administrator's password.
pub const PASSWORD: &str = "a long enough sentence";

/// The result of anything here: a benchmark that cannot go on says why.
pub type Result<T> = std::result::Result<T, Box<dyn std::error::Error + Send + Sync>>;
