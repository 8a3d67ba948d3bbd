//! What past requests say, in words: how long something usually takes, on how many cases that rests, and how
//! a team keeps its promises. Every figure stands beside what it rests on; none is about a person.

mod calibration;
mod outlook;
mod words;

use axum::Router;
use axum::routing::get;

use crate::App;

pub(crate) use outlook::{Outlook, dates};
pub(crate) use words::{based_on, basis, counted, days, queue, usual};

/// The addresses of what everybody may know about promises.
pub(crate) fn routes() -> Router<App> {
    Router::new().route("/teams/{slug}/promises", get(calibration::show))
}
