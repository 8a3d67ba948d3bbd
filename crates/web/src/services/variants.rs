//! The variants of a service: the same help in another way, often faster.

use axum::http::StatusCode;
use axum::response::Response;
use domain::service::{self, Draft, OptionDraft, Service};
use domain::{Error, Problems};
use maud::html;

use super::editor::open;
use super::texts::{self, Length};
use crate::components::{ButtonKind, actions, back_link, button, error_summary, page_title};
use crate::ctx::Ctx;
use crate::error::{Invalid, OrInvalid as _};
use crate::extract::{Form, Path};
use crate::notice::Notice;
use crate::page::Page;
use crate::typed::Typed;
use crate::{Result, paths};

fn read(typed: &Typed, place: usize) -> domain::Result<OptionDraft> {
    let mut problems = Problems::default();
    let lead = problems.take(format!("options.{place}.lead_minutes"), texts::read_lead(typed));
    problems.finish()?;
    let mut variant = OptionDraft { lead_minutes: lead.flatten(), ..OptionDraft::default() };
    variant.texts.name = texts::read(typed, "name");
    variant.texts.description = texts::read(typed, "description");
    Ok(variant)
}

fn written(variant: &OptionDraft) -> Typed {
    let mut typed = Typed::default();
    texts::put(&mut typed, "name", &variant.texts.name);
    texts::put(&mut typed, "description", &variant.texts.description);
    texts::put_lead(&mut typed, variant.lead_minutes);
    typed
}

pub(super) async fn new(ctx: Ctx, Path(slug): Path<String>) -> Result<Response> {
    let (service, draft) = ctx.read(move |conn| open(conn, &slug)).await?;
    ctx.render(page(&ctx, &service, draft.options.len(), None, &Typed::default(), &Invalid::default()))
}

pub(super) async fn edit(ctx: Ctx, Path((slug, place)): Path<(String, usize)>) -> Result<Response> {
    let (service, draft) = ctx.read(move |conn| open(conn, &slug)).await?;
    let variant = draft.options.get(place).ok_or(Error::NotFound)?;
    ctx.render(page(&ctx, &service, place, Some(place), &written(variant), &Invalid::default()))
}

/// The page of the variant at `place`; `existing` is that place if there is one already.
fn page(
    ctx: &Ctx,
    service: &Service,
    place: usize,
    existing: Option<usize>,
    typed: &Typed,
    errors: &Invalid,
) -> Page {
    let t = ctx.t;
    let action = match existing {
        Some(place) => paths::service_variant(&service.slug, place),
        None => paths::service_variants(&service.slug),
    };
    let known = |part: &str| format!("options.{place}.{part}");
    let main = html! {
        (back_link(&paths::service_edit(&service.slug), service.name(ctx.locale.language)))
        (page_title(&t.services_variant(), &t.services_variants_text()))
        (error_summary(&t.form_problems(), &errors.summary(ctx)))
        form.form method="post" action=(action) novalidate {
            (texts::fields(ctx, typed, ("name", &known("name")), (&t.services_name(), ""), Length::Line, errors))
            (texts::fields(ctx, typed, ("description", &known("description")), (&t.services_variant_differs(), ""), Length::Block, errors))
            (texts::lead(ctx, typed, &known("lead_minutes"), errors))
            (actions(&button(ButtonKind::Primary, &t.services_keep())))
        }
        @if let Some(place) = existing {
            form method="post" action=(paths::service_variant_removal(&service.slug, place)) {
                (button(ButtonKind::Danger, &t.services_variant_remove()))
            }
        }
    };
    Page::new(t.services_variant(), main)
}

pub(super) async fn create(ctx: Ctx, Path(slug): Path<String>, Form(typed): Form<Typed>) -> Result<Response> {
    keep(&ctx, slug, None, typed).await
}

pub(super) async fn update(
    ctx: Ctx,
    Path((slug, place)): Path<(String, usize)>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    keep(&ctx, slug, Some(place), typed).await
}

async fn keep(ctx: &Ctx, slug: String, existing: Option<usize>, typed: Typed) -> Result<Response> {
    let (form, which) = (typed.clone(), slug.clone());
    let kept = ctx.write(move |tx| {
        let (service, mut draft) = open(tx, &which)?;
        put(&mut draft, existing, &form)?;
        service::update(tx, service.id, &draft.parse()?)
    });
    match kept.await.or_invalid()? {
        Ok(()) => ctx.see_other_with(&paths::service_edit(&slug), Notice::ServiceKept),
        Err(errors) => {
            let (service, draft) = ctx.read(move |conn| open(conn, &slug)).await?;
            let place = existing.unwrap_or(draft.options.len());
            let page = page(ctx, &service, place, existing, &typed, &errors);
            ctx.render(page.status(StatusCode::UNPROCESSABLE_ENTITY))
        }
    }
}

fn put(draft: &mut Draft, existing: Option<usize>, typed: &Typed) -> domain::Result<()> {
    let place = existing.unwrap_or(draft.options.len());
    let variant = read(typed, place)?;
    match existing {
        Some(place) => {
            let before = draft.options.get_mut(place).ok_or(Error::NotFound)?;
            *before = OptionDraft { id: before.id, ..variant };
        }
        None => draft.options.push(variant),
    }
    Ok(())
}

pub(super) async fn destroy(ctx: Ctx, Path((slug, place)): Path<(String, usize)>) -> Result<Response> {
    let which = slug.clone();
    ctx.write(move |tx| {
        let (service, mut draft) = open(tx, &which)?;
        if place >= draft.options.len() {
            return Err(Error::NotFound);
        }
        draft.options.remove(place);
        service::update(tx, service.id, &draft.parse()?)
    })
    .await?;
    ctx.see_other_with(&paths::service_edit(&slug), Notice::ServiceKept)
}
