//! Who belongs to a team, and who leads it.

use axum::http::StatusCode;
use axum::response::Response;
use domain::paging::Page as Lines;
use domain::team::{self, Member, Role, Team};
use domain::{PersonId, Problem, actor};
use maud::{Markup, html};

use super::editing::changeable;
use crate::components::{
    ButtonKind, Choice, Field, InputKind, Tone, actions, back_link, button, chip, error_summary, field,
    page_title, person as name_of, radios, section,
};
use crate::ctx::Ctx;
use crate::error::{Invalid, OrInvalid as _};
use crate::extract::{Form, Path};
use crate::notice::Notice;
use crate::page::Page;
use crate::typed::Typed;
use crate::{Result, paths, pickers};

pub(super) async fn index(ctx: Ctx, Path(slug): Path<String>) -> Result<Response> {
    page_of(&ctx, slug, &Typed::default(), &Invalid::default()).await
}

async fn page_of(ctx: &Ctx, slug: String, typed: &Typed, errors: &Invalid) -> Result<Response> {
    let (team, members) = ctx
        .read(move |conn| {
            let team = changeable(conn, &slug)?;
            let members = team::members(conn, team.id, None)?;
            Ok((team, members))
        })
        .await?;
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let title = ctx.t.teams_people_title(&team.name);
    ctx.render(
        Page::new(title, view(ctx, &team, &members, typed, errors)).topic(team.id.uuid()).status(status),
    )
}

fn view(ctx: &Ctx, team: &Team, members: &Lines<Member>, typed: &Typed, errors: &Invalid) -> Markup {
    let t = ctx.t;
    html! {
        (back_link(&paths::team(&team.slug), &team.name))
        (page_title(&t.teams_people_title(&team.name), &t.teams_people_lead()))
        (error_summary(&t.form_problems(), &errors.summary(ctx)))
        (section("join", &t.teams_join(), &join_form(ctx, team, typed, errors)))
        (section("members", &t.teams_people(), &html! {
            ul.plain-list.divided {
                @for member in &members.items { (line(ctx, team, member)) }
            }
        }))
    }
}

fn join_form(ctx: &Ctx, team: &Team, typed: &Typed, errors: &Invalid) -> Markup {
    let t = ctx.t;
    let (unknown, no_role) = (errors.message(ctx, "person"), errors.message(ctx, "role"));
    let suggestions = paths::person_suggestions();
    let role = if typed.text("role").is_empty() { Role::Member.word() } else { typed.text("role") };
    html! {
        form.form method="post" action=(paths::team_members(&team.slug)) novalidate {
            (field(InputKind::Text, &Field::new("person", &t.people_name()).value(typed.text("person"))
                .error(unknown.as_deref()).suggestions(&suggestions, "person_id").autocomplete("off")))
            (radios(&Field::new("role", &t.teams_role()).value(role).error(no_role.as_deref()), &[
                Choice::new(Role::Member.word(), &t.teams_role_member()),
                Choice::with_hint(Role::Lead.word(), &t.teams_role_lead(), &t.teams_role_lead_hint()),
            ]))
            (actions(&button(ButtonKind::Primary, &t.teams_join_now())))
        }
    }
}

fn line(ctx: &Ctx, team: &Team, member: &Member) -> Markup {
    let t = ctx.t;
    let (other, words) = match member.role {
        Role::Lead => (Role::Member, t.teams_make_member()),
        Role::Member => (Role::Lead, t.teams_make_lead()),
    };
    html! {
        li {
            p {
                a href=(paths::person(&member.handle)) { (name_of(&member.name)) }
                @if member.role == Role::Lead { " " (chip(Tone::Brand, &t.teams_role_lead())) }
            }
            @if !member.title.is_empty() { p.meta { (member.title) } }
            div.actions {
                form method="post" action=(paths::team_member_role(&team.slug, member.id)) {
                    input type="hidden" name="role" value=(other.word());
                    (button(ButtonKind::Quiet, &words))
                }
                form method="post" action=(paths::team_member_end(&team.slug, member.id)) {
                    (button(ButtonKind::Quiet, &t.teams_leave()))
                }
            }
        }
    }
}

fn role(typed: &Typed) -> domain::Result<Role> {
    Role::parse(typed.text("role")).ok_or_else(|| domain::Error::invalid("role", Problem::NotAChoice))
}

pub(super) async fn create(ctx: Ctx, Path(slug): Path<String>, Form(typed): Form<Typed>) -> Result<Response> {
    let (form, which) = (typed.clone(), slug.clone());
    let joined = ctx.write(move |tx| {
        let team = changeable(tx, &which)?;
        let person = pickers::person(tx, "person", form.text("person"), form.text("person_id"))?;
        let person = person.ok_or_else(|| domain::Error::invalid("person", Problem::Required))?;
        team::join(tx, team.id, person, role(&form)?)
    });
    match joined.await.or_invalid()? {
        Ok(()) => ctx.see_other_with(&paths::team_members(&slug), Notice::MembersKept),
        Err(errors) => page_of(&ctx, slug, &typed, &errors).await,
    }
}

pub(super) async fn update(
    ctx: Ctx,
    Path((slug, person)): Path<(String, PersonId)>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    let which = slug.clone();
    ctx.write(move |tx| {
        let team = changeable(tx, &which)?;
        team::set_role(tx, team.id, person, role(&typed)?)
    })
    .await?;
    ctx.see_other_with(&paths::team_members(&slug), Notice::MembersKept)
}

/// Everybody may leave; whoever leaves sees the team's page and no longer its list.
pub(super) async fn destroy(ctx: Ctx, Path((slug, person)): Path<(String, PersonId)>) -> Result<Response> {
    let which = slug.clone();
    let may_stay = ctx
        .write(move |tx| {
            let team = team::visible_to(tx, &which)?;
            team::leave(tx, team.id, person)?;
            Ok(actor::require_lead(tx, team.id).is_ok())
        })
        .await?;
    let next = if may_stay { paths::team_members(&slug) } else { paths::team(&slug) };
    ctx.see_other_with(&next, Notice::MembersKept)
}
