//! "Show me with an example hospital": a house full of life to look at, and the one press that takes it away.
//!
//! For administrators, and never in the demonstration, which is the example already.

use axum::Router;
use axum::response::Response;
use axum::routing::{get, post};
use domain::demo::{self, Start};
use domain::organisation;
use maud::{Markup, html};
use rand::TryRng as _;

use crate::components::{ButtonKind, actions, button, check_list, page_title};
use crate::ctx::Ctx;
use crate::files::Files;
use crate::notice::Notice;
use crate::page::Page;
use crate::{App, Error, Result, paths};

pub(crate) fn routes() -> Router<App> {
    Router::new().route("/example", get(show).post(create)).route("/example/end", post(destroy))
}

/// Whether the reader may load the example or take it away.
pub(crate) fn is_for(ctx: &Ctx) -> bool {
    !ctx.app.settings().demo && ctx.signed_in().is_ok_and(|actor| actor.is_admin)
}

/// For anybody else there is no such page.
fn require(ctx: &Ctx) -> Result<()> {
    ctx.signed_in()?;
    if is_for(ctx) { Ok(()) } else { Err(Error::NotFound) }
}

async fn show(ctx: Ctx) -> Result<Response> {
    require(&ctx)?;
    let is_loaded = ctx.read(demo::is_loaded).await?;
    let markup = page(&ctx, is_loaded);
    ctx.render(Page::new(ctx.t.example_title(), markup))
}

fn page(ctx: &Ctx, is_loaded: bool) -> Markup {
    let t = ctx.t;
    html! {
        @if is_loaded {
            (page_title(&t.example_title(), &t.example_here()))
            p { (t.example_end_text()) }
            form method="post" action=(paths::example_end()) {
                (actions(&button(ButtonKind::Danger, &t.example_end())))
            }
        } @else {
            (page_title(&t.example_title(), &t.example_lead()))
            (check_list(&[&t.example_people(), &t.example_services(), &t.example_requests()]))
            p { (t.example_goes_again()) }
            form method="post" action=(paths::example()) {
                (actions(&button(ButtonKind::Primary, &t.example_load())))
            }
        }
    }
}

async fn create(ctx: Ctx) -> Result<Response> {
    require(&ctx)?;
    let guest = ctx.signed_in()?.id;
    let language = ctx.read(organisation::get).await?.language;
    let mut secret = [0; 32];
    rand::rngs::SysRng.try_fill_bytes(&mut secret).map_err(|error| Error::Internal(error.to_string()))?;
    let start = Start { language, secret, seed: demo::SEED, guest: Some(guest) };
    let (database, files) = (ctx.app.database().clone(), Files::within(&ctx.app.settings().data_dir));
    ctx.compute(move || load(&database, &files, &start)).await??;
    ctx.see_other_with(&paths::today(), Notice::ExampleLoaded)
}

/// Pressed twice, it is there once.
fn load(database: &db::Database, files: &Files, start: &Start) -> Result<()> {
    for file in demo::files() {
        files.keep(&file.digest, file.bytes).map_err(|error| Error::Internal(error.to_string()))?;
    }
    match demo::load(database, start) {
        Err(domain::Error::Conflict(_)) => Ok(()),
        loaded => Ok(loaded?),
    }
}

async fn destroy(ctx: Ctx) -> Result<Response> {
    require(&ctx)?;
    ctx.write(demo::remove).await?;
    ctx.see_other_with(&paths::today(), Notice::ExampleEnded)
}
