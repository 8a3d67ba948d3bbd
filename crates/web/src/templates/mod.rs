//! Examples of who serves whom: read by everybody, copied, renamed, published and used by administrators.

mod editing;
mod using;
mod views;

use axum::Router;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::{get, post};
use domain::template;
use serde::Deserialize;

use crate::ctx::Ctx;
use crate::error::{Invalid, OrInvalid as _};
use crate::extract::{Form, Path};
use crate::notice::Notice;
use crate::page::Page;
use crate::{App, Result, paths};

pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/templates", get(index))
        .route("/templates/{slug}", get(show))
        .route("/templates/{slug}/copy", post(copy))
        .route("/templates/{slug}/edit", get(editing::edit).post(editing::update))
        .route("/templates/{slug}/publication", post(publish))
        .route("/templates/{slug}/removal", post(remove))
        .route("/templates/{slug}/use", get(using::new).post(using::create))
        .route("/templates/{slug}/used/{links}", get(using::done))
}

async fn index(ctx: Ctx) -> Result<Response> {
    ctx.signed_in()?;
    let own = ctx.read(template::own).await?;
    ctx.render(Page::new(ctx.t.templates_title(), views::index(&ctx, &template::shipped(), &own)))
}

async fn show(ctx: Ctx, Path(slug): Path<String>) -> Result<Response> {
    let found = ctx.read(move |conn| template::visible_to(conn, &slug)).await?;
    let title = found.pack.name.best(ctx.locale.language).to_owned();
    ctx.render(Page::new(title, views::show(&ctx, &found, "", &Invalid::default())))
}

#[derive(Debug, Default, Deserialize)]
struct Copy {
    #[serde(default)]
    name: String,
}

async fn copy(ctx: Ctx, Path(slug): Path<String>, Form(form): Form<Copy>) -> Result<Response> {
    let (from, name, language) = (slug.clone(), form.name.clone(), ctx.locale.language);
    let copied = ctx.write(move |tx| template::copy(tx, &from, &name, language)).await;
    match copied.or_invalid()? {
        Ok(copy) => ctx.see_other_with(&paths::template_part(&copy, "edit"), Notice::TemplateCopied),
        Err(errors) => {
            let found = ctx.read(move |conn| template::visible_to(conn, &slug)).await?;
            let title = found.pack.name.best(ctx.locale.language).to_owned();
            let page = Page::new(title, views::show(&ctx, &found, &form.name, &errors));
            ctx.render(page.status(StatusCode::UNPROCESSABLE_ENTITY))
        }
    }
}

async fn publish(ctx: Ctx, Path(slug): Path<String>) -> Result<Response> {
    let back = paths::template(&slug);
    ctx.write(move |tx| template::publish(tx, &slug)).await?;
    ctx.see_other_with(&back, Notice::TemplatePublished)
}

async fn remove(ctx: Ctx, Path(slug): Path<String>) -> Result<Response> {
    ctx.write(move |tx| template::delete(tx, &slug)).await?;
    ctx.see_other_with(&paths::templates(), Notice::TemplateRemoved)
}
