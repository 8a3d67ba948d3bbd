//! Using a template: which team takes on which role, and then the drafts of links that came of it.

use std::collections::BTreeMap;

use axum::http::StatusCode;
use axum::response::Response;
use domain::template::{self, Applied, Template};
use domain::{Error, organisation};
use maud::{Markup, html};

use crate::components::{
    ButtonKind, Field, InputKind, actions, back_link, button, confirmation, error_summary, field,
    link_button, page_title,
};
use crate::ctx::Ctx;
use crate::error::{Invalid, OrInvalid as _};
use crate::extract::{Form, Path};
use crate::page::Page;
use crate::typed::Typed;
use crate::{Result, paths};

pub(super) async fn new(ctx: Ctx, Path(slug): Path<String>) -> Result<Response> {
    let found = load(&ctx, slug).await?;
    let pack = found.pack.clone();
    let (known, language) = ctx
        .read(move |conn| Ok((template::matching(conn, &pack)?, organisation::get(conn)?.language)))
        .await?;
    let mut typed = Typed::default();
    for role in &found.pack.roles {
        let name = known.get(&role.key).map_or(role.name.best(language), String::as_str);
        typed.set(&format!("role.{}", role.key), name);
    }
    ctx.render(page(&ctx, &found, &typed, &Invalid::default()))
}

pub(super) async fn create(ctx: Ctx, Path(slug): Path<String>, Form(typed): Form<Typed>) -> Result<Response> {
    let found = load(&ctx, slug.clone()).await?;
    let names: BTreeMap<String, String> = found
        .pack
        .roles
        .iter()
        .map(|role| (role.key.clone(), typed.text(&format!("role.{}", role.key)).to_owned()))
        .collect();
    let used = ctx.write(move |tx| template::apply(tx, &slug, &names)).await;
    match used.or_invalid()? {
        // What was drawn is told once, here: the links themselves are on the map.
        Ok(applied) => ctx.see_other(&paths::template_used(&found.slug, applied.links)),
        Err(errors) => {
            ctx.render(page(&ctx, &found, &typed, &errors).status(StatusCode::UNPROCESSABLE_ENTITY))
        }
    }
}

/// After it was used.
pub(super) async fn done(ctx: Ctx, Path((slug, links)): Path<(String, i64)>) -> Result<Response> {
    let found = load(&ctx, slug).await?;
    let applied = Applied { links, ..Applied::default() };
    ctx.render(Page::new(ctx.t.templates_apply(), told(&ctx, &found, applied)))
}

/// A template, for somebody who may use it.
async fn load(ctx: &Ctx, slug: String) -> Result<Template> {
    if !ctx.signed_in()?.is_admin {
        return Err(Error::Forbidden.into());
    }
    ctx.read(move |conn| template::visible_to(conn, &slug)).await
}

fn page(ctx: &Ctx, found: &Template, typed: &Typed, errors: &Invalid) -> Page {
    let t = ctx.t;
    let language = ctx.locale.language;
    let suggestions = paths::team_suggestions();
    let hint = t.templates_apply_hint();
    let main = html! {
        (back_link(&paths::template(&found.slug), found.pack.name.best(language)))
        (page_title(&t.templates_apply(), &t.templates_apply_lead()))
        (error_summary(&t.form_problems(), &errors.summary(ctx)))
        form.form method="post" action=(paths::template_part(&found.slug, "use")) novalidate {
            @for role in &found.pack.roles {
                @let name = format!("role.{}", role.key);
                @let error = errors.message(ctx, &name);
                (field(InputKind::Text, &Field::new(&name, role.name.best(language)).value(typed.text(&name))
                    .hint(hint.as_str()).error(error.as_deref()).autocomplete("off").suggestions(&suggestions, "")))
            }
            (actions(&button(ButtonKind::Primary, &t.templates_apply_submit())))
        }
    };
    Page::new(t.templates_apply(), main)
}

fn told(ctx: &Ctx, found: &Template, applied: Applied) -> Markup {
    let t = ctx.t;
    let is_nothing = applied.links <= 0;
    let title = if is_nothing { t.templates_applied_nothing() } else { t.templates_applied(applied.links) };
    html! {
        (confirmation(&title, &html! {
            @if !is_nothing { p { (t.templates_applied_text()) } }
            (actions(&html! {
                (link_button(ButtonKind::Primary, &paths::picture(), &t.templates_applied_picture()))
                (link_button(ButtonKind::Quiet, &paths::template(&found.slug), found.pack.name.best(ctx.locale.language)))
            }))
        }))
    }
}
