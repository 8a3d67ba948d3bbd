//! Teams: all of them at a glance, and what leads and administrators change: name, purpose, hours, people.
//!
//! A team's own page, its shop window, is in `offering`. No figure here counts what anybody does.

mod editing;
mod index;
mod members;

use axum::Router;
use axum::routing::{get, post};

use crate::App;

pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/teams", get(index::index).post(editing::create))
        .route("/teams/new", get(editing::new))
        .route("/teams/{slug}/edit", get(editing::edit).post(editing::update))
        .route("/teams/{slug}/deletion", post(editing::destroy))
        .route("/teams/{slug}/members", get(members::index).post(members::create))
        .route("/teams/{slug}/members/{person}/role", post(members::update))
        .route("/teams/{slug}/members/{person}/end", post(members::destroy))
}
