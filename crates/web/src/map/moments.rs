//! Moments of truth: all of them by group of outside customers, and the form to name one.

use axum::http::StatusCode;
use axum::response::Response;
use db::Conn;
use domain::customer_group::{self, CustomerGroup};
use domain::moment::{self, Draft, Line, Moment};
use domain::{Result as DomainResult, person, team};
use maud::{Markup, html};

use super::mine::incomplete;
use super::{Tab, map_tabs};
use crate::components::{
    ButtonKind, Choice, Field, InputKind, actions, back_link, button, empty_state, error_summary, field,
    link_button, page_title, section, select, textarea,
};
use crate::ctx::Ctx;
use crate::error::{Invalid, OrInvalid as _};
use crate::extract::{Form, Path};
use crate::icons::Icon;
use crate::notice::Notice;
use crate::page::{Nav, Page};
use crate::typed::Typed;
use crate::{Result, paths, pickers};

pub(super) async fn index(ctx: Ctx) -> Result<Response> {
    ctx.signed_in()?;
    let (lines, groups) =
        ctx.read(|conn| Ok((moment::list(conn, false)?, customer_group::list(conn)?))).await?;
    let t = ctx.t;
    let main = html! {
        (page_title(&t.map_moments_title(), &t.map_moments_lead()))
        (map_tabs(&ctx, Some(Tab::Moments)))
        @if lines.is_empty() { (incomplete(&ctx)) }
        (actions(&link_button(ButtonKind::Primary, &paths::moment_new(), &t.map_moment_add())))
        @if groups.is_empty() { (empty_state(Icon::People, &t.map_groups_none(), &t.map_groups_none_text(), &html! {})) }
        @for group in &groups { (of_group(&ctx, group, &lines)) }
    };
    ctx.render(Page::new(t.map_moments_title(), main).at(Nav::Map))
}

/// Each group is a root of its own.
fn of_group(ctx: &Ctx, group: &CustomerGroup, lines: &[Line]) -> Markup {
    let t = ctx.t;
    let own: Vec<&Line> = lines.iter().filter(|line| line.moment.group == group.id).collect();
    let body = html! {
        @if own.is_empty() { p.meta { (t.map_moments_none()) } }
        ul.rows role="list" {
            @for line in &own {
                li.row data-row {
                    p.row-title { a href=(paths::moment(&line.moment.slug)) { (line.moment.name) } }
                    p.row-meta.dots {
                        @if let Some(team) = line.team_name.as_ref().or(line.person_name.as_ref()) { span { (t.map_met_by(team)) } }
                        span { (t.map_providers(line.providers)) }
                    }
                }
            }
        }
    };
    section(&format!("group-{}", group.id), &group.name, &body)
}

struct Choices {
    groups: Vec<CustomerGroup>,
    team: String,
    person: String,
}

impl Choices {
    fn load(conn: &mut Conn<'_>, moment: Option<&Moment>) -> DomainResult<Choices> {
        let team = match moment.and_then(|moment| moment.team) {
            Some(id) => team::get(conn, id)?.name,
            None => String::new(),
        };
        let person = match moment.and_then(|moment| moment.person) {
            Some(id) => format!("@{}", person::get(conn, id)?.handle),
            None => String::new(),
        };
        Ok(Choices { groups: customer_group::list(conn)?, team, person })
    }
}

pub(super) async fn new(ctx: Ctx) -> Result<Response> {
    ctx.signed_in()?;
    let choices = ctx.read(|conn| Choices::load(conn, None)).await?;
    ctx.render(page(&ctx, None, &choices, &Typed::default(), &Invalid::default()))
}

fn page(ctx: &Ctx, moment: Option<&Moment>, choices: &Choices, typed: &Typed, errors: &Invalid) -> Page {
    let t = ctx.t;
    let error = |name: &str| errors.message(ctx, name);
    let action = moment.map_or_else(paths::moments, |moment| paths::moment_edit(&moment.slug));
    let title = moment.map_or_else(|| t.map_moment_new(), |moment| moment.name.clone());
    let groups: Vec<(String, &str)> =
        choices.groups.iter().map(|group| (group.id.to_string(), group.name.as_str())).collect();
    let groups: Vec<Choice<'_>> = groups.iter().map(|(id, name)| Choice::new(id, name)).collect();
    let (people, teams) = (paths::person_suggestions(), paths::team_suggestions());
    let main = html! {
        (back_link(&paths::moments(), &t.map_moments_title()))
        (page_title(&title, &t.map_moment_form_lead()))
        (error_summary(&t.form_problems(), &errors.summary(ctx)))
        form.form method="post" action=(action) novalidate {
            (field(InputKind::Text, &Field::new("name", &t.map_moment_name()).hint(t.map_moment_name_hint().as_str())
                .value(typed.text("name")).error(error("name").as_deref()).autocomplete("off")))
            (select(&Field::new("group", &t.map_moment_group()).value(typed.text("group")).error(error("group").as_deref()), &groups))
            (field(InputKind::Text, &Field::new("team", &t.map_moment_team()).value(typed.text("team")).error(error("team").as_deref())
                .suggestions(&teams, "team_slug").autocomplete("off")))
            (field(InputKind::Text, &Field::new("person", &t.map_moment_person()).optional(&t.form_optional())
                .value(typed.text("person")).error(error("person").as_deref()).suggestions(&people, "person_id").autocomplete("off")))
            (textarea(&Field::new("about", &t.map_moment_about()).optional(&t.form_optional())
                .value(typed.text("about")).error(error("about").as_deref())))
            (actions(&button(ButtonKind::Primary, &t.map_keep())))
        }
        @if let Some(moment) = moment {
            form method="post" action=(paths::moment_retirement(&moment.slug)) {
                (button(ButtonKind::Quiet, &(if moment.retired_at.is_some() { t.map_moment_resume() } else { t.map_moment_retire() })))
            }
        }
    };
    Page::new(title, main).at(Nav::Map)
}

/// The form in the domain's words: names become ids.
fn draft(conn: &mut Conn<'_>, typed: &Typed) -> DomainResult<Draft> {
    let named = if typed.text("team_slug").is_empty() { typed.text("team") } else { typed.text("team_slug") };
    let team = pickers::team(conn, "team", named)?;
    let person = pickers::person(conn, "person", typed.text("person"), typed.text("person_id"))?;
    Ok(Draft {
        name: typed.text("name").to_owned(),
        about: typed.text("about").to_owned(),
        group: typed.text("group").to_owned(),
        team: team.map(|id| id.to_string()).unwrap_or_default(),
        person: person.map(|id| id.to_string()).unwrap_or_default(),
    })
}

pub(super) async fn create(ctx: Ctx, Form(typed): Form<Typed>) -> Result<Response> {
    ctx.signed_in()?;
    let form = typed.clone();
    let kept = ctx.write(move |tx| {
        let edit = draft(tx, &form)?.parse()?;
        let id = moment::create(tx, &edit)?;
        moment::slug(tx, id)
    });
    match kept.await.or_invalid()? {
        Ok(slug) => ctx.see_other_with(&paths::moment(&slug), Notice::MomentKept),
        Err(errors) => {
            let choices = ctx.read(|conn| Choices::load(conn, None)).await?;
            let page = page(&ctx, None, &choices, &typed, &errors).status(StatusCode::UNPROCESSABLE_ENTITY);
            ctx.render(page)
        }
    }
}

fn changeable(conn: &mut Conn<'_>, slug: &str) -> DomainResult<Moment> {
    let found = moment::visible_to(conn, slug)?;
    if found.may_change(conn)? { Ok(found) } else { Err(domain::Error::Forbidden) }
}

pub(super) async fn edit(ctx: Ctx, Path(slug): Path<String>) -> Result<Response> {
    ctx.signed_in()?;
    let (moment, choices) = ctx
        .read(move |conn| {
            let moment = changeable(conn, &slug)?;
            let choices = Choices::load(conn, Some(&moment))?;
            Ok((moment, choices))
        })
        .await?;
    let mut typed = Typed::default();
    typed.set("name", &moment.name);
    typed.set("group", moment.group.to_string());
    typed.set("team", &choices.team);
    typed.set("person", &choices.person);
    typed.set("about", &moment.about);
    ctx.render(page(&ctx, Some(&moment), &choices, &typed, &Invalid::default()))
}

pub(super) async fn update(ctx: Ctx, Path(slug): Path<String>, Form(typed): Form<Typed>) -> Result<Response> {
    ctx.signed_in()?;
    let (form, which) = (typed.clone(), slug.clone());
    let kept = ctx.write(move |tx| {
        let moment = changeable(tx, &which)?;
        let edit = draft(tx, &form)?.parse()?;
        moment::update(tx, moment.id, &edit)
    });
    match kept.await.or_invalid()? {
        Ok(()) => ctx.see_other_with(&paths::moment(&slug), Notice::MomentKept),
        Err(errors) => {
            let (moment, choices) = ctx
                .read(move |conn| {
                    let moment = changeable(conn, &slug)?;
                    let choices = Choices::load(conn, Some(&moment))?;
                    Ok((moment, choices))
                })
                .await?;
            let page = page(&ctx, Some(&moment), &choices, &typed, &errors);
            ctx.render(page.status(StatusCode::UNPROCESSABLE_ENTITY))
        }
    }
}

pub(super) async fn retire(ctx: Ctx, Path(slug): Path<String>) -> Result<Response> {
    ctx.signed_in()?;
    ctx.write(move |tx| {
        let moment = changeable(tx, &slug)?;
        moment::retire(tx, moment.id, moment.retired_at.is_none())
    })
    .await?;
    ctx.see_other_with(&paths::moments(), Notice::MomentKept)
}
