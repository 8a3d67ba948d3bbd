//! Writing one checklist: a line for each thing, in the languages of the team.

use axum::http::StatusCode;
use axum::response::Response;
use db::Conn;
use domain::checklist::{self, Draft};
use domain::service::{self, Provider};
use domain::team::Team;
use domain::text::Texts;
use domain::{ChecklistId, Problem, ServiceId};
use maud::html;

use super::own;
use crate::components::{
    ButtonKind, Choice, Field, InputKind, actions, back_link, button, error_summary, field, page_title,
    select,
};
use crate::ctx::Ctx;
use crate::error::{Invalid, OrInvalid as _};
use crate::extract::{Form, Path};
use crate::notice::Notice;
use crate::page::{Nav, Page};
use crate::services::texts::{self, Length};
use crate::typed::Typed;
use crate::{Result, paths};

fn read(typed: &Typed) -> domain::Result<Draft> {
    let service = match typed.text("service").trim() {
        "" => None,
        id => Some(
            id.parse::<ServiceId>().map_err(|_| domain::Error::invalid("service", Problem::NotAChoice))?,
        ),
    };
    Ok(Draft { name: typed.text("name").to_owned(), service, lines: lines(typed) })
}

/// Unlike other texts, empty lines within count: they keep the others at their place.
fn lines(typed: &Typed) -> Texts {
    let mut texts = Texts::default();
    for language in domain::language::Language::ALL {
        texts.set(*language, typed.text(&format!("lines.{language}")).replace("\r\n", "\n"));
    }
    texts
}

fn written(draft: &Draft) -> Typed {
    let mut typed = Typed::default();
    typed.set("name", draft.name.as_str());
    typed.set("service", draft.service.map(|id| id.to_string()).unwrap_or_default());
    texts::put(&mut typed, "lines", &draft.lines);
    typed
}

/// The services of the team, to choose from.
fn services(conn: &mut Conn<'_>, team: &Team) -> domain::Result<Vec<service::Line>> {
    service::offered_by(conn, Provider::Team(team.id))
}

pub(super) async fn new(ctx: Ctx, Path(slug): Path<String>) -> Result<Response> {
    let (team, services) = ctx
        .read(move |conn| {
            let team = own(conn, &slug)?;
            let services = services(conn, &team)?;
            Ok((team, services))
        })
        .await?;
    ctx.render(page(&ctx, (&team, &services), None, &Typed::default(), &Invalid::default()))
}

pub(super) async fn edit(ctx: Ctx, Path((slug, id)): Path<(String, ChecklistId)>) -> Result<Response> {
    let (team, services, list) = ctx
        .read(move |conn| {
            let team = own(conn, &slug)?;
            let list = checklist::get(conn, team.id, id)?;
            Ok((team.clone(), services(conn, &team)?, list))
        })
        .await?;
    ctx.render(page(&ctx, (&team, &services), Some(id), &written(&Draft::from(&list)), &Invalid::default()))
}

fn page(
    ctx: &Ctx,
    (team, services): (&Team, &[service::Line]),
    id: Option<ChecklistId>,
    typed: &Typed,
    errors: &Invalid,
) -> Page {
    let t = ctx.t;
    let action = match id {
        Some(id) => paths::checklist(&team.slug, id),
        None => paths::checklists(&team.slug),
    };
    let (name_error, service_error) = (errors.message(ctx, "name"), errors.message(ctx, "service"));
    let ids: Vec<(String, &str)> =
        services.iter().map(|line| (line.id.to_string(), line.name.best(ctx.locale.language))).collect();
    let none = t.kept_checklist_no_service();
    let choices: Vec<Choice<'_>> = std::iter::once(Choice::new("", &none))
        .chain(ids.iter().map(|(id, name)| Choice::new(id, name)))
        .collect();
    let title = if id.is_some() { t.kept_checklist_edit() } else { t.kept_checklist_add() };
    let main = html! {
        (back_link(&paths::kept(&team.slug), &t.kept_title()))
        (page_title(&title, ""))
        (error_summary(&t.form_problems(), &errors.summary(ctx)))
        form.form method="post" action=(action) novalidate {
            (field(InputKind::Text, &Field::new("name", &t.kept_name()).value(typed.text("name"))
                .error(name_error.as_deref()).autocomplete("off")))
            (select(&Field::new("service", &t.kept_checklist_service()).hint(t.kept_checklist_service_hint().as_str())
                .value(typed.text("service")).error(service_error.as_deref()), &choices))
            (texts::fields(ctx, typed, ("lines", "lines"), (&t.kept_checklist_items(), &t.kept_checklist_items_hint()), Length::Block, errors))
            (actions(&button(ButtonKind::Primary, &t.kept_keep())))
        }
        @if let Some(id) = id {
            form method="post" action=(paths::checklist_removal(&team.slug, id)) {
                (button(ButtonKind::Danger, &t.kept_checklist_remove()))
            }
        }
    };
    Page::new(title, main).at(Nav::Serve)
}

pub(super) async fn create(ctx: Ctx, Path(slug): Path<String>, Form(typed): Form<Typed>) -> Result<Response> {
    keep(&ctx, slug, None, typed).await
}

pub(super) async fn update(
    ctx: Ctx,
    Path((slug, id)): Path<(String, ChecklistId)>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    keep(&ctx, slug, Some(id), typed).await
}

async fn keep(ctx: &Ctx, slug: String, id: Option<ChecklistId>, typed: Typed) -> Result<Response> {
    let (form, which) = (typed.clone(), slug.clone());
    let kept = ctx.write(move |tx| {
        let team = own(tx, &which)?;
        let edit = read(&form)?.parse()?;
        match id {
            Some(id) => checklist::update(tx, team.id, id, &edit),
            None => checklist::create(tx, team.id, &edit).map(|_| ()),
        }
    });
    match kept.await.or_invalid()? {
        Ok(()) => ctx.see_other_with(&paths::kept(&slug), Notice::KeptKept),
        Err(errors) => {
            let (team, services) = ctx
                .read(move |conn| {
                    let team = own(conn, &slug)?;
                    let services = services(conn, &team)?;
                    Ok((team, services))
                })
                .await?;
            let page = page(ctx, (&team, &services), id, &typed, &errors);
            ctx.render(page.status(StatusCode::UNPROCESSABLE_ENTITY))
        }
    }
}

pub(super) async fn destroy(ctx: Ctx, Path((slug, id)): Path<(String, ChecklistId)>) -> Result<Response> {
    let which = slug.clone();
    ctx.write(move |tx| {
        let team = own(tx, &which)?;
        checklist::delete(tx, team.id, id)
    })
    .await?;
    ctx.see_other_with(&paths::kept(&slug), Notice::KeptRemoved)
}
