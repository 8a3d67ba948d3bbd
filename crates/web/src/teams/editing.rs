//! What is known about a team: its name, what it is there for, when it works, of which team it is a part.

use axum::http::StatusCode;
use axum::response::Response;
use domain::calendar::{self, Kept};
use domain::team::{self, Draft, Team};
use domain::{actor, paging};
use maud::{Markup, html};

use crate::components::{
    ButtonKind, Choice, Field, InputKind, actions, back_link, button, error_summary, field, link_button,
    page_title, section, select, textarea,
};
use crate::ctx::Ctx;
use crate::error::{Invalid, OrInvalid as _};
use crate::extract::{Form, Path};
use crate::notice::Notice;
use crate::page::Page;
use crate::{Result, paths};

/// What the form offers to choose from.
struct Choices {
    calendars: Vec<Kept>,
    teams: Vec<(String, String)>,
}

impl Choices {
    /// The teams are the first page of them: a part is rarely a part of the fifty-first.
    fn load(conn: &mut db::Conn<'_>) -> domain::Result<Choices> {
        let page: paging::Page<team::Line> = team::list(conn, None)?;
        let teams = page.items.into_iter().map(|line| (line.id.to_string(), line.name)).collect();
        Ok(Choices { calendars: calendar::list(conn)?, teams })
    }
}

pub(super) async fn new(ctx: Ctx) -> Result<Response> {
    let choices = ctx
        .read(|conn| {
            actor::require_admin(conn)?;
            Choices::load(conn)
        })
        .await?;
    ctx.render(new_page(&ctx, &Draft::default(), &choices, &Invalid::default()))
}

fn new_page(ctx: &Ctx, draft: &Draft, choices: &Choices, errors: &Invalid) -> Page {
    let t = ctx.t;
    let main = html! {
        (page_title(&t.teams_add(), ""))
        (form(ctx, &paths::teams(), draft, choices, errors))
    };
    Page::new(t.teams_add(), main)
}

pub(super) async fn create(ctx: Ctx, Form(draft): Form<Draft>) -> Result<Response> {
    let entered = draft.clone();
    let created = ctx.write(move |tx| {
        actor::require_admin(tx)?;
        let id = team::create(tx, &entered.parse()?)?;
        team::get(tx, id)
    });
    match created.await.or_invalid()? {
        Ok(team) => ctx.see_other_with(&paths::team_members(&team.slug), Notice::TeamKept),
        Err(errors) => {
            let choices = ctx.read(Choices::load).await?;
            ctx.render(new_page(&ctx, &draft, &choices, &errors).status(StatusCode::UNPROCESSABLE_ENTITY))
        }
    }
}

/// The team, for whoever may change it.
pub(super) fn changeable(conn: &mut db::Conn<'_>, slug: &str) -> domain::Result<Team> {
    let team = team::visible_to(conn, slug)?;
    actor::require_lead(conn, team.id)?;
    Ok(team)
}

pub(super) async fn edit(ctx: Ctx, Path(slug): Path<String>) -> Result<Response> {
    page_of(&ctx, slug, None, &Invalid::default()).await
}

async fn page_of(ctx: &Ctx, slug: String, typed: Option<Draft>, errors: &Invalid) -> Result<Response> {
    let (team, choices) = ctx.read(move |conn| Ok((changeable(conn, &slug)?, Choices::load(conn)?))).await?;
    let draft = typed.unwrap_or_else(|| Draft::from(&team));
    let t = ctx.t;
    let is_admin = ctx.signed_in()?.is_admin;
    let main = html! {
        (back_link(&paths::team(&team.slug), &team.name))
        (page_title(&t.teams_edit_title(&team.name), ""))
        (form(ctx, &paths::team_edit(&team.slug), &draft, &choices, errors))
        (section("more", &t.teams_more(), &actions(&html! {
            (link_button(ButtonKind::Secondary, &paths::team_members(&team.slug), &t.teams_people()))
            (link_button(ButtonKind::Secondary, &paths::team_services(&team.slug), &t.teams_offers()))
        })))
        @if is_admin { (section("remove", &t.teams_remove(), &removal(ctx, &team))) }
    };
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    ctx.render(Page::new(t.teams_edit_title(&team.name), main).status(status))
}

fn removal(ctx: &Ctx, team: &Team) -> Markup {
    html! {
        p { (ctx.t.teams_remove_text()) }
        form method="post" action=(paths::team_deletion(&team.slug)) {
            (button(ButtonKind::Danger, &ctx.t.teams_remove_now()))
        }
    }
}

pub(super) async fn update(ctx: Ctx, Path(slug): Path<String>, Form(draft): Form<Draft>) -> Result<Response> {
    let (entered, which) = (draft.clone(), slug.clone());
    let updated = ctx.write(move |tx| {
        let id = changeable(tx, &which)?.id;
        team::update(tx, id, &entered.parse()?)?;
        team::get(tx, id)
    });
    match updated.await.or_invalid()? {
        Ok(team) => ctx.see_other_with(&paths::team(&team.slug), Notice::TeamKept),
        Err(errors) => page_of(&ctx, slug, Some(draft), &errors).await,
    }
}

pub(super) async fn destroy(ctx: Ctx, Path(slug): Path<String>) -> Result<Response> {
    ctx.write(move |tx| {
        let id = team::visible_to(tx, &slug)?.id;
        team::delete(tx, id)
    })
    .await?;
    ctx.see_other_with(&paths::teams(), Notice::TeamRemoved)
}

fn form(ctx: &Ctx, action: &str, draft: &Draft, choices: &Choices, errors: &Invalid) -> Markup {
    let t = ctx.t;
    let error = |name: &str| errors.message(ctx, name);
    let (usual, none) = (t.teams_usual_hours(), t.teams_no_parent());
    let ids: Vec<String> = choices.calendars.iter().map(|kept| kept.id.to_string()).collect();
    let calendars: Vec<Choice<'_>> = std::iter::once(Choice::new("", &usual))
        .chain(choices.calendars.iter().zip(&ids).map(|(kept, id)| Choice::new(id, &kept.name)))
        .collect();
    let teams: Vec<Choice<'_>> = std::iter::once(Choice::new("", &none))
        .chain(choices.teams.iter().map(|(id, name)| Choice::new(id, name)))
        .collect();
    html! {
        (error_summary(&t.form_problems(), &errors.summary(ctx)))
        form.form method="post" action=(action) novalidate {
            (field(InputKind::Text, &Field::new("name", &t.teams_name()).value(&draft.name).error(error("name").as_deref()).autocomplete("off")))
            (textarea(&Field::new("purpose", &t.teams_purpose()).value(&draft.purpose).hint(t.teams_purpose_hint().as_str())
                .optional(&t.form_optional()).error(error("purpose").as_deref())))
            (select(&Field::new("calendar", &t.teams_hours()).value(&draft.calendar).error(error("calendar").as_deref()), &calendars))
            (select(&Field::new("parent", &t.teams_parent()).value(&draft.parent).error(error("parent").as_deref()), &teams))
            (actions(&button(ButtonKind::Primary, &t.teams_keep())))
        }
    }
}
