//! What administrators look after: the organisation's ways, its calendars, and work that got stuck.
//!
//! People, teams and services are changed on their own pages; this is the list of places to go. An
//! administrator keeps things true and reads nothing that is confidential.

mod calendars;
mod histories;
mod house;
mod jobs;
mod overview;
mod silence;

use axum::Router;
use axum::routing::{get, post};

use crate::App;

pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/administration", get(overview::show))
        .route("/administration/organisation", get(house::edit).post(house::update))
        .route("/administration/closing", get(silence::edit).post(silence::update))
        .route("/administration/calendars", get(calendars::index).post(calendars::create))
        .route("/administration/calendars/new", get(calendars::new))
        .route("/administration/calendars/{id}", get(calendars::edit).post(calendars::update))
        .route("/administration/calendars/{id}/default", post(calendars::make_default))
        .route("/administration/calendars/{id}/removal", post(calendars::destroy))
        .route("/administration/histories", get(histories::index))
        .route("/administration/histories/{id}", get(histories::show))
        .route("/administration/jobs", get(jobs::index))
        .route("/administration/jobs/{id}/retry", post(jobs::retry))
        .route("/administration/jobs/{id}/removal", post(jobs::discard))
}
