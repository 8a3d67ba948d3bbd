//! What is offered: the page of a service, and the page of a team as its shop window.
//!
//! Both are for whoever needs something: what one gets, what is needed in return, how long it usually takes
//! and when somebody is there. They show no figure about a person and none that ranks teams.

mod hours;
mod service_page;
mod team_page;

use axum::Router;
use axum::response::Response;
use axum::routing::get;
use serde::Deserialize;

use crate::ctx::Ctx;
use crate::extract::{Path, Query};
use crate::{App, Result};

pub(crate) use hours::lead_time;

/// The addresses of services and teams.
pub(crate) fn routes() -> Router<App> {
    Router::new().route("/services/{slug}", get(service)).route("/teams/{slug}", get(team))
}

/// What one looks for among a team's services.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Looking {
    q: String,
}

async fn service(ctx: Ctx, Path(slug): Path<String>) -> Result<Response> {
    let offer = ctx.read(move |conn| service_page::Offer::load(conn, &slug)).await?;
    ctx.render(service_page::page(&ctx, &offer))
}

async fn team(ctx: Ctx, Path(slug): Path<String>, Query(looking): Query<Looking>) -> Result<Response> {
    let app = ctx.app.clone();
    let window = ctx.read(move |conn| team_page::Window::load(conn, &app, &slug)).await?;
    ctx.render(team_page::page(&ctx, &window, &looking.q))
}
