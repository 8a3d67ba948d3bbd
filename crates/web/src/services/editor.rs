//! A service as it is written: its words, to whom it is offered, who reads what is asked, how long it takes.

use axum::http::StatusCode;
use axum::response::Response;
use domain::service::{self, Draft, Provider, Service, State, Visibility};
use domain::{Problem, Problems};
use maud::{Markup, html};

use super::audience::{self, Teams};
use super::desk::Whose;
use super::index::state;
use super::parts;
use super::texts::{self, Length};
use crate::components::{
    ButtonKind, Choice, Field, actions, back_link, button, error_summary, link_button, page_title, radios,
    section,
};
use crate::ctx::Ctx;
use crate::error::{Invalid, OrInvalid as _};
use crate::extract::{Form, Path};
use crate::notice::Notice;
use crate::page::Page;
use crate::typed::Typed;
use crate::{Result, paths};

/// What is typed, as a draft. Everything that the form does not show stays as it was in `draft`.
fn read(conn: &mut db::Conn<'_>, typed: &Typed, mut draft: Draft) -> domain::Result<Draft> {
    draft.audience = audience::read(conn, typed, draft.audience)?;
    let mut problems = Problems::default();
    draft.wording.name = texts::read(typed, "name");
    draft.wording.description = texts::read(typed, "description");
    draft.wording.needs = texts::read(typed, "needs");
    let visibility = Visibility::parse(typed.text("visibility")).ok_or(Problem::NotAChoice);
    if let Some(visibility) = problems.take("visibility", visibility) {
        draft.visibility = visibility;
    }
    if let Some(minutes) = problems.take("lead_minutes", texts::read_lead(typed)) {
        draft.lead_minutes = minutes;
    }
    problems.finish()?;
    Ok(draft)
}

fn written(draft: &Draft) -> Typed {
    let mut typed = Typed::default();
    texts::put(&mut typed, "name", &draft.wording.name);
    texts::put(&mut typed, "description", &draft.wording.description);
    texts::put(&mut typed, "needs", &draft.wording.needs);
    typed.set("visibility", draft.visibility.word());
    audience::put(&mut typed, &draft.audience);
    texts::put_lead(&mut typed, draft.lead_minutes);
    typed
}

pub(super) async fn new(ctx: Ctx, Path(slug): Path<String>) -> Result<Response> {
    begin(ctx, Whose::Team(slug)).await
}

pub(super) async fn new_of_mine(ctx: Ctx) -> Result<Response> {
    ctx.signed_in()?;
    begin(ctx, Whose::Mine).await
}

async fn begin(ctx: Ctx, whose: Whose) -> Result<Response> {
    let typed = written(&Draft::default());
    ctx.render(new_page(&ctx, whose, typed, &Invalid::default()).await?)
}

async fn new_page(ctx: &Ctx, whose: Whose, typed: Typed, errors: &Invalid) -> Result<Page> {
    let ticked = typed.clone();
    let (desk, teams) = ctx.read(move |conn| Ok((whose.open(conn)?, Teams::load(conn, &ticked)?))).await?;
    let t = ctx.t;
    let main = html! {
        (back_link(&desk.services, &desk.title(ctx)))
        (page_title(&t.services_add(), &t.services_add_lead()))
        (form(ctx, &desk.services, &typed, &teams, errors))
    };
    Ok(Page::new(t.services_add(), main))
}

pub(super) async fn create(ctx: Ctx, Path(slug): Path<String>, Form(typed): Form<Typed>) -> Result<Response> {
    keep(ctx, Whose::Team(slug), typed).await
}

pub(super) async fn create_of_mine(ctx: Ctx, Form(typed): Form<Typed>) -> Result<Response> {
    ctx.signed_in()?;
    keep(ctx, Whose::Mine, typed).await
}

async fn keep(ctx: Ctx, whose: Whose, typed: Typed) -> Result<Response> {
    let (form, desk) = (typed.clone(), whose.clone());
    let created = ctx.write(move |tx| {
        let desk = desk.open(tx)?;
        let edit = read(tx, &form, Draft::default())?.parse()?;
        let id = service::create(tx, desk.provider, &edit)?;
        service::visible_to(tx, id)
    });
    match created.await.or_invalid()? {
        Ok(service) => ctx.see_other_with(&paths::service_edit(&service.slug), Notice::ServiceKept),
        Err(errors) => {
            ctx.render(new_page(&ctx, whose, typed, &errors).await?.status(StatusCode::UNPROCESSABLE_ENTITY))
        }
    }
}

/// The service and its draft, for whoever may change it.
pub(super) fn open(conn: &mut db::Conn<'_>, slug: &str) -> domain::Result<(Service, Draft)> {
    let id = service::visible_by_slug(conn, slug)?.id;
    service::edit(conn, id)
}

pub(super) async fn edit(ctx: Ctx, Path(slug): Path<String>) -> Result<Response> {
    ctx.render(edit_page(&ctx, slug, None, &Invalid::default()).await?)
}

pub(super) async fn update(ctx: Ctx, Path(slug): Path<String>, Form(typed): Form<Typed>) -> Result<Response> {
    let (form, which) = (typed.clone(), slug.clone());
    let updated = ctx.write(move |tx| {
        let (service, draft) = open(tx, &which)?;
        let edit = read(tx, &form, draft)?.parse()?;
        service::update(tx, service.id, &edit)
    });
    match updated.await.or_invalid()? {
        Ok(()) => ctx.see_other_with(&paths::service_edit(&slug), Notice::ServiceKept),
        Err(errors) => {
            let page = edit_page(&ctx, slug, Some(typed), &errors).await?;
            ctx.render(page.status(StatusCode::UNPROCESSABLE_ENTITY))
        }
    }
}

pub(super) async fn publish(ctx: Ctx, Path(slug): Path<String>) -> Result<Response> {
    let which = slug.clone();
    ctx.write(move |tx| {
        let id = service::visible_by_slug(tx, &which)?.id;
        service::publish(tx, id)
    })
    .await?;
    ctx.see_other_with(&paths::service_edit(&slug), Notice::ServicePublished)
}

pub(super) async fn retire(ctx: Ctx, Path(slug): Path<String>) -> Result<Response> {
    let which = slug.clone();
    ctx.write(move |tx| {
        let id = service::visible_by_slug(tx, &which)?.id;
        service::retire(tx, id)
    })
    .await?;
    ctx.see_other_with(&paths::service_edit(&slug), Notice::ServiceRetired)
}

/// The page of a service, with what was typed or else with what is kept.
async fn edit_page(ctx: &Ctx, slug: String, typed: Option<Typed>, errors: &Invalid) -> Result<Page> {
    let load = move |conn: &mut db::Conn<'_>| {
        let (service, draft) = open(conn, &slug)?;
        let typed = typed.clone().unwrap_or_else(|| written(&draft));
        let teams = Teams::load(conn, &typed)?;
        let parts = service::bundle::parts(conn, service.id)?;
        Ok((service, draft, typed, teams, parts))
    };
    let (service, draft, typed, teams, made_of) = ctx.read(load).await?;
    let t = ctx.t;
    let name = service.name(ctx.locale.language);
    let main = html! {
        @match service.provider.provider {
            Provider::Team(_) => {
                (back_link(&paths::team_services(&service.provider.slug), &t.services_of(&service.provider.name)))
            },
            Provider::Person(_) => (back_link(&paths::my_services(), &t.services_mine())),
        }
        (page_title(name, ""))
        p { (state(ctx, service.state)) " " a href=(paths::service(&service.slug)) { (t.services_look()) } }
        (standing(ctx, &service))
        (form(ctx, &paths::service_edit(&service.slug), &typed, &teams, errors))
        (section("variants", &t.services_variants(), &variants(ctx, &service, &draft)))
        (section("parts", &t.bundle_parts(), &parts::section(ctx, &service, &made_of)))
        (section("questions", &t.services_questions(), &questions(ctx, &service, &draft)))
    };
    Ok(Page::new(t.services_edit_title(name), main).topic(service.id.uuid()))
}

fn standing(ctx: &Ctx, service: &Service) -> Markup {
    let t = ctx.t;
    html! {
        @if service.state == State::Published {
            form method="post" action=(paths::service_retirement(&service.slug)) {
                (button(ButtonKind::Secondary, &t.services_retire()))
            }
        } @else {
            form method="post" action=(paths::service_publication(&service.slug)) {
                (button(ButtonKind::Primary, &t.services_publish()))
            }
        }
    }
}

fn form(ctx: &Ctx, action: &str, typed: &Typed, teams: &Teams, errors: &Invalid) -> Markup {
    let t = ctx.t;
    let error = errors.message(ctx, "visibility");
    html! {
        (error_summary(&t.form_problems(), &errors.summary(ctx)))
        form.form method="post" action=(action) novalidate {
            (texts::fields(ctx, typed, ("name", "name"), (&t.services_name(), &t.services_name_hint()), Length::Line, errors))
            (texts::fields(ctx, typed, ("description", "description"), (&t.services_description(), ""), Length::Block, errors))
            (texts::fields(ctx, typed, ("needs", "needs"), (&t.services_needs(), &t.services_needs_hint()), Length::Block, errors))
            (texts::lead(ctx, typed, "lead_minutes", errors))
            (radios(&Field::new("visibility", &t.services_visibility()).value(typed.text("visibility")).error(error.as_deref()), &[
                Choice::with_hint(Visibility::Team.word(), &t.services_visibility_team(), &t.services_visibility_team_hint()),
                Choice::with_hint(Visibility::Named.word(), &t.services_visibility_named(), &t.services_visibility_named_hint()),
                Choice::with_hint(Visibility::Public.word(), &t.services_visibility_public(), &t.services_visibility_public_hint()),
            ]))
            (audience::fields(ctx, teams, typed, errors))
            (actions(&button(ButtonKind::Primary, &t.services_keep())))
        }
    }
}

fn variants(ctx: &Ctx, service: &Service, draft: &Draft) -> Markup {
    let t = ctx.t;
    html! {
        p { (t.services_variants_text()) }
        ul.plain-list.divided {
            @for (place, variant) in draft.options.iter().enumerate() {
                li { a href=(paths::service_variant(&service.slug, place)) { (variant.texts.name.best(ctx.locale.language)) } }
            }
        }
        (actions(&link_button(ButtonKind::Secondary, &paths::service_variant_new(&service.slug), &t.services_variant_add())))
    }
}

fn questions(ctx: &Ctx, service: &Service, draft: &Draft) -> Markup {
    let t = ctx.t;
    html! {
        p { (t.services_questions_text()) }
        ol.plain-list.divided {
            @for (place, question) in draft.form.fields.iter().enumerate() {
                li { a href=(paths::service_question(&service.slug, place)) { (question.label.best(ctx.locale.language)) } }
            }
        }
        (actions(&link_button(ButtonKind::Secondary, &paths::service_question_new(&service.slug), &t.services_question_add())))
    }
}
