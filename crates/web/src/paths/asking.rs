//! Asking for a service, and reading about it.

use super::escape;

/// Asking, in one's own words.
pub fn ask() -> String {
    "/ask".to_owned()
}

/// What speaks against a date, while it is chosen.
pub fn ask_expectation() -> String {
    "/ask/expectation".to_owned()
}

/// Asking a team in one's own words.
pub fn ask_team(slug: &str) -> String {
    format!("/ask?team={}", escape(slug))
}

/// Asking again for what was asked before.
pub fn ask_again(number: i64) -> String {
    format!("/ask?again={number}")
}

/// A service.
pub fn service(slug: &str) -> String {
    format!("/services/{}", escape(slug))
}

/// The first question of a service.
pub fn service_ask(slug: &str) -> String {
    format!("{}/ask", service(slug))
}

/// Every question of a service on one page.
pub fn service_ask_on_one_page(slug: &str) -> String {
    format!("{}/ask?all=1", service(slug))
}

/// A team's page.
pub fn team(slug: &str) -> String {
    format!("/teams/{}", escape(slug))
}

/// What is likely to be needed, given and received.
pub fn heads_ups() -> String {
    "/heads-ups".to_owned()
}

/// A heads-up, in its list.
pub fn heads_up(number: i64) -> String {
    format!("{}#heads-up-{number}", heads_ups())
}

/// Saying that one knows of it.
pub fn heads_up_acknowledgement(number: i64) -> String {
    format!("/heads-ups/{number}/acknowledgement")
}

/// Taking it back.
pub fn heads_up_withdrawal(number: i64) -> String {
    format!("/heads-ups/{number}/withdrawal")
}

/// Giving one about a service.
pub fn service_heads_up(slug: &str) -> String {
    format!("{}/heads-up", service(slug))
}
