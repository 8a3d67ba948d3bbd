//! What a team keeps for its work: phrases and checklists. Written by whoever belongs to it.

mod checklists;
mod index;
mod macros;
mod phrases;

use axum::Router;
use axum::routing::{get, post};
use db::Conn;
use domain::team::{self, Team};
use domain::{Result, actor};

use crate::App;

pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/teams/{slug}/kept", get(index::index))
        .route("/teams/{slug}/phrases", post(phrases::create))
        .route("/teams/{slug}/phrases/new", get(phrases::new))
        .route("/teams/{slug}/phrases/{id}", get(phrases::edit).post(phrases::update))
        .route("/teams/{slug}/phrases/{id}/removal", post(phrases::destroy))
        .route("/teams/{slug}/checklists", post(checklists::create))
        .route("/teams/{slug}/checklists/new", get(checklists::new))
        .route("/teams/{slug}/checklists/{id}", get(checklists::edit).post(checklists::update))
        .route("/teams/{slug}/checklists/{id}/removal", post(checklists::destroy))
        .route("/teams/{slug}/macros", post(macros::create))
        .route("/teams/{slug}/macros/new", get(macros::new))
        .route("/teams/{slug}/macros/{id}", get(macros::edit).post(macros::update))
        .route("/teams/{slug}/macros/{id}/removal", post(macros::destroy))
        .route("/teams/{slug}/quiet", post(index::set_quiet))
}

/// The team, for whoever belongs to it.
fn own(conn: &mut Conn<'_>, slug: &str) -> Result<Team> {
    let team = team::visible_to(conn, slug)?;
    actor::require_member(conn, team.id)?;
    Ok(team)
}
