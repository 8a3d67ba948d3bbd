//! My settings: language and form of address, colours and sizes, shortcuts, password, sessions.
//!
//! Everything here is the reader's own; no address names another person.

mod password;
mod preferences;
mod sessions;
mod views;

use axum::Router;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::{get, post};
use domain::person::settings::{self, Settings};
use domain::session::{self, Session};

use crate::ctx::Ctx;
use crate::error::Invalid;
use crate::{App, Result};

pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/settings", get(show).post(preferences::update))
        .route("/settings/password", post(password::update))
        .route("/settings/sessions/{id}/end", post(sessions::destroy))
}

async fn show(ctx: Ctx) -> Result<Response> {
    ctx.signed_in()?;
    page(&ctx, None, &Invalid::default()).await
}

/// The page with what is kept, or with what was just typed and what is wrong with it.
async fn page(ctx: &Ctx, typed: Option<Settings>, errors: &Invalid) -> Result<Response> {
    let (kept, sessions, has_password) = ctx.read(everything).await?;
    let view = views::View { settings: typed.unwrap_or(kept), sessions, has_password };
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    ctx.render(views::page(ctx, &view, errors).status(status))
}

fn everything(conn: &mut db::Conn<'_>) -> domain::Result<(Settings, Vec<Session>, bool)> {
    Ok((settings::mine(conn)?, session::list(conn)?, session::password::has_own(conn)?))
}
