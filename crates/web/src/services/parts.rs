//! What a bundle is made of: offers of its own team or of others, each added after it was found.

use axum::http::StatusCode;
use axum::response::Response;
use domain::service::bundle::{self, Part};
use domain::service::{self, Line, Service};
use domain::{Error, Problem};
use maud::{Markup, html};
use serde::Deserialize;

use super::editor::open;
use crate::components::{
    ButtonKind, Choice, Field, actions, back_link, button, error_summary, link_button, page_title, radios,
    search_box,
};
use crate::ctx::Ctx;
use crate::error::{Invalid, OrInvalid as _};
use crate::extract::{Form, Path, Query};
use crate::notice::Notice;
use crate::page::Page;
use crate::typed::Typed;
use crate::{Result, paths};

/// The parts on the page of the service, with the way to another one.
pub(super) fn section(ctx: &Ctx, service: &Service, parts: &[Part]) -> Markup {
    let t = ctx.t;
    let language = ctx.locale.language;
    html! {
        p { (t.bundle_editor_text()) }
        ul.plain-list.divided {
            @for part in parts {
                @let name = part.name.best(language);
                li.cluster {
                    span {
                        a href=(paths::service(&part.slug)) { (name) }
                        @if let Some(option) = &part.option_name { " · " (option.best(language)) }
                        span.meta { " · " (part.provider.name) @if !part.is_published { " · " (t.bundle_not_offered()) } }
                    }
                    form method="post" action=(paths::service_part_removal(&service.slug, part.place)) {
                        input type="hidden" name="part" value=(part.service);
                        button.button.button-quiet type="submit" {
                            (t.bundle_remove()) span.visually-hidden { ": " (name) }
                        }
                    }
                }
            }
        }
        (actions(&link_button(ButtonKind::Secondary, &paths::service_part_new(&service.slug), &t.bundle_add())))
    }
}

/// What one looks for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Looking {
    /// Words of the offer.
    q: String,
    /// The offer that was found, by its name in addresses.
    part: String,
}

pub(super) async fn new(
    ctx: Ctx,
    Path(slug): Path<String>,
    Query(looking): Query<Looking>,
) -> Result<Response> {
    ctx.render(page(&ctx, slug, looking, Typed::default(), &Invalid::default()).await?)
}

/// The page on which an offer is found, or its variant chosen.
async fn page(ctx: &Ctx, slug: String, looking: Looking, typed: Typed, errors: &Invalid) -> Result<Page> {
    let wanted = (looking.q.clone(), looking.part.clone());
    let load = move |conn: &mut db::Conn<'_>| {
        let (service, _) = open(conn, &slug)?;
        let part = match wanted.1.as_str() {
            "" => None,
            part => Some(service::visible_by_slug(conn, part)?),
        };
        let found = match (&part, wanted.0.trim()) {
            (Some(_), _) => Vec::new(),
            (None, "") => {
                let groups = service::catalogue(conn, None)?.groups;
                groups.into_iter().flat_map(|group| group.services).collect()
            }
            (None, words) => service::suggest(conn, words)?,
        };
        Ok((service, part, found))
    };
    let (service, part, found) = ctx.read(load).await?;
    let t = ctx.t;
    let main = html! {
        div.main-narrow.stack-l {
            (back_link(&paths::service_edit(&service.slug), service.name(ctx.locale.language)))
            (page_title(&t.bundle_add(), &t.bundle_editor_text()))
            (error_summary(&t.form_problems(), &errors.summary(ctx)))
            @match &part {
                Some(part) => (choose(ctx, &service, part, &typed, errors)),
                None => (find(ctx, &service, &looking.q, &found)),
            }
        }
    };
    Ok(Page::new(t.bundle_add(), main))
}

fn find(ctx: &Ctx, service: &Service, words: &str, found: &[Line]) -> Markup {
    let t = ctx.t;
    let offers: Vec<&Line> = found.iter().filter(|line| line.id != service.id).collect();
    html! {
        (search_box(&paths::service_part_new(&service.slug), &t.ask_services_search(), words, &t.ask_search()))
        @if offers.is_empty() { p.meta { (t.ask_services_nothing_found()) } }
        ul.divided {
            @for offer in offers {
                li {
                    a href=(paths::service_part_of(&service.slug, &offer.slug)) { (offer.name.best(ctx.locale.language)) }
                    p.meta { (offer.provider.name) }
                }
            }
        }
    }
}

fn choose(ctx: &Ctx, service: &Service, part: &Service, typed: &Typed, errors: &Invalid) -> Markup {
    let t = ctx.t;
    let language = ctx.locale.language;
    let (error, refused) = (errors.message(ctx, "option"), errors.message(ctx, "part"));
    let asked = t.bundle_variant_asked();
    let names: Vec<(String, String)> = part
        .options
        .iter()
        .map(|option| (option.id.to_string(), option.texts.name.best(language).to_owned()))
        .collect();
    let choices: Vec<Choice<'_>> = std::iter::once(Choice::new("", &asked))
        .chain(names.iter().map(|(id, name)| Choice::new(id, name)))
        .collect();
    html! {
        div.card #part {
            p.lead { (part.name(language)) }
            p.meta { (part.provider.name) }
            @if let Some(refused) = &refused { p.error-message { (refused) } }
        }
        form.form method="post" action=(paths::service_parts(&service.slug)) novalidate {
            input type="hidden" name="part" value=(part.slug);
            @if !part.options.is_empty() {
                (radios(&Field::new("option", &t.ask_variant()).value(typed.text("option")).error(error.as_deref()), &choices))
            }
            (actions(&html! {
                (button(ButtonKind::Primary, &t.bundle_add_send()))
                (link_button(ButtonKind::Quiet, &paths::service_part_new(&service.slug), &t.bundle_find_another()))
            }))
        }
    }
}

pub(super) async fn create(ctx: Ctx, Path(slug): Path<String>, Form(typed): Form<Typed>) -> Result<Response> {
    let (form, which) = (typed.clone(), slug.clone());
    let added = ctx.write(move |tx| {
        let (service, _) = open(tx, &which)?;
        let part = service::visible_by_slug(tx, form.text("part"))?;
        let option = match form.text("option") {
            "" => None,
            id => Some(id.parse().map_err(|_| Error::invalid("option", Problem::NotAChoice))?),
        };
        bundle::add(tx, service.id, part.id, option)
    });
    match added.await.or_invalid()? {
        Ok(()) => ctx.see_other_with(&format!("{}#parts", paths::service_edit(&slug)), Notice::ServiceKept),
        Err(errors) => {
            let looking = Looking { q: String::new(), part: typed.text("part").to_owned() };
            let page = page(&ctx, slug, looking, typed, &errors).await?;
            ctx.render(page.status(StatusCode::UNPROCESSABLE_ENTITY))
        }
    }
}

pub(super) async fn destroy(
    ctx: Ctx,
    Path((slug, place)): Path<(String, usize)>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    let which = slug.clone();
    ctx.write(move |tx| {
        let (service, _) = open(tx, &which)?;
        let part = typed.text("part").parse().map_err(|_| Error::NotFound)?;
        bundle::remove(tx, service.id, place, part)
    })
    .await?;
    ctx.see_other_with(&format!("{}#parts", paths::service_edit(&slug)), Notice::ServiceKept)
}
