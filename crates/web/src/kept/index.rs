//! Everything that a team keeps, on one page.

use axum::http::StatusCode;
use axum::response::Response;
use domain::actor;
use domain::checklist::{self, Checklist};
use domain::macros::{self, Macro};
use domain::phrase::{self, Kind, Phrase};
use domain::request::ageing;
use domain::team::Team;
use maud::{Markup, html};

use super::own;
use crate::components::{
    ButtonKind, Field, InputKind, Tone, actions, back_link, button, chip, error_summary, field, link_button,
    page_title, section,
};
use crate::ctx::Ctx;
use crate::error::{Invalid, OrInvalid as _};
use crate::extract::{Form, Path};
use crate::notice::Notice;
use crate::page::{Nav, Page};
use crate::typed::Typed;
use crate::{Result, paths};

/// What the page shows.
struct Shelf {
    team: Team,
    phrases: Vec<Phrase>,
    checklists: Vec<Checklist>,
    macros: Vec<Macro>,
    quiet: i64,
    leads: bool,
}

async fn load(ctx: &Ctx, slug: String) -> Result<Shelf> {
    ctx.read(move |conn| {
        let team = own(conn, &slug)?;
        Ok(Shelf {
            phrases: phrase::list(conn, team.id)?,
            checklists: checklist::list(conn, team.id)?,
            macros: macros::list(conn, team.id)?,
            quiet: ageing::quiet_days(conn, team.id)?,
            leads: actor::require_lead(conn, team.id).is_ok(),
            team,
        })
    })
    .await
}

pub(super) async fn index(ctx: Ctx, Path(slug): Path<String>) -> Result<Response> {
    let shelf = load(&ctx, slug).await?;
    ctx.render(page(&ctx, &shelf, &shelf.quiet.to_string(), &Invalid::default()))
}

fn page(ctx: &Ctx, shelf: &Shelf, days: &str, errors: &Invalid) -> Page {
    let t = ctx.t;
    let team = &shelf.team;
    let main = html! {
        (back_link(&paths::incoming(&team.slug), &team.name))
        (page_title(&t.kept_title(), &t.kept_lead()))
        (error_summary(&t.form_problems(), &errors.summary(ctx)))
        (section("phrases", &t.kept_phrases(), &phrases_of(ctx, team, &shelf.phrases)))
        (section("checklists", &t.kept_checklists(), &checklists_of(ctx, team, &shelf.checklists)))
        (section("macros", &t.kept_macros(), &macros_of(ctx, shelf)))
        (section("quiet", &t.kept_quiet(), &quiet_of(ctx, shelf, days, errors)))
    };
    Page::new(t.kept_title(), main).at(Nav::Serve)
}

fn macros_of(ctx: &Ctx, shelf: &Shelf) -> Markup {
    let t = ctx.t;
    let slug = &shelf.team.slug;
    html! {
        p.hint { (t.kept_macros_text()) }
        @if !shelf.macros.is_empty() {
            ul.plain-list.divided {
                @for one in &shelf.macros {
                    li {
                        p {
                            @if shelf.leads { a href=(paths::macro_edit(slug, one.id)) { (one.name) } }
                            @else { (one.name) }
                        }
                    }
                }
            }
        }
        @if shelf.leads {
            (actions(&link_button(ButtonKind::Secondary, &paths::macro_new(slug), &t.kept_macro_add())))
        }
    }
}

/// How long a request may be quiet; its leads change it, everybody in the team reads it.
fn quiet_of(ctx: &Ctx, shelf: &Shelf, days: &str, errors: &Invalid) -> Markup {
    let t = ctx.t;
    let error = errors.message(ctx, "days");
    html! {
        p.hint { (t.kept_quiet_text()) }
        @if shelf.leads {
            form.form method="post" action=(paths::quiet(&shelf.team.slug)) novalidate {
                (field(InputKind::Number, &Field::new("days", &t.kept_quiet_days()).value(days).error(error.as_deref()).short()))
                (actions(&button(ButtonKind::Secondary, &t.kept_keep())))
            }
        } @else {
            p { (t.kept_quiet_days()) ": " (ctx.locale.number(shelf.quiet)) }
        }
    }
}

pub(super) async fn set_quiet(
    ctx: Ctx,
    Path(slug): Path<String>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    let (which, days) = (slug.clone(), typed.text("days").to_owned());
    let kept = ctx.write(move |tx| {
        let team = own(tx, &which)?;
        ageing::set_quiet_days(tx, team.id, &days)
    });
    match kept.await.or_invalid()? {
        Ok(()) => ctx.see_other_with(&paths::kept(&slug), Notice::KeptKept),
        Err(errors) => {
            let shelf = load(&ctx, slug).await?;
            let page = page(&ctx, &shelf, typed.text("days"), &errors);
            ctx.render(page.status(StatusCode::UNPROCESSABLE_ENTITY))
        }
    }
}

fn phrases_of(ctx: &Ctx, team: &Team, phrases: &[Phrase]) -> Markup {
    let t = ctx.t;
    html! {
        p.hint { (t.kept_phrases_text()) }
        @if !phrases.is_empty() {
            ul.plain-list.divided {
                @for phrase in phrases {
                    li {
                        p.cluster {
                            a href=(paths::phrase(&team.slug, phrase.id)) { (phrase.name) }
                            (chip(Tone::Neutral, &kind(ctx, phrase.kind)))
                        }
                        p.meta { (phrase.texts.best(ctx.locale.language)) }
                    }
                }
            }
        }
        (actions(&link_button(ButtonKind::Secondary, &paths::phrase_new(&team.slug), &t.kept_phrase_add())))
    }
}

fn checklists_of(ctx: &Ctx, team: &Team, checklists: &[Checklist]) -> Markup {
    let t = ctx.t;
    html! {
        p.hint { (t.kept_checklists_text()) }
        @if !checklists.is_empty() {
            ul.plain-list.divided {
                @for list in checklists {
                    @let lines = i64::try_from(list.items.len()).unwrap_or(i64::MAX);
                    li {
                        p { a href=(paths::checklist(&team.slug, list.id)) { (list.name) } }
                        p.meta { (t.kept_checklist_lines(lines)) }
                    }
                }
            }
        }
        (actions(&link_button(ButtonKind::Secondary, &paths::checklist_new(&team.slug), &t.kept_checklist_add())))
    }
}

/// Where a phrase is offered, in a word.
pub(super) fn kind(ctx: &Ctx, kind: Kind) -> String {
    let t = ctx.t;
    match kind {
        Kind::Any => t.kept_kind_any(),
        Kind::Greeting => t.kept_kind_greeting(),
        Kind::Question => t.kept_kind_question(),
        Kind::Closing => t.kept_kind_closing(),
        Kind::Note => t.kept_kind_note(),
    }
}
