//! The first page: a large box for one's own words, and services for whoever knows the name of what they need.

use axum::http::StatusCode;
use db::Conn;
use domain::request::listing::Card;
use domain::service;
use domain::team::{self, Team};
use maud::{Markup, html};
use serde::Deserialize;

use super::draft::Step;
use super::scene::Scene;
use super::steps::{details, form, hidden, invalid_status, summary};
use crate::components::{
    ButtonKind, Field, actions, button_with, error_summary, page_title, search_box, section, textarea,
};
use crate::ctx::Ctx;
use crate::icons::Icon;
use crate::page::{Nav, Page};
use crate::paths;

/// How many services are shown before one searches.
pub(crate) const SHOWN: usize = 7;

/// Under this name a browser keeps what is typed into the large box until it is sent.
pub(super) const DRAFT: &str = "ask";

/// What the address of the first page says.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Start {
    /// The team that is asked.
    pub(super) team: Option<String>,
    /// A request of one's own that is asked again.
    pub(super) again: Option<i64>,
    /// What one looks for among the services.
    pub(super) q: Option<String>,
    /// Every question of a service on one page.
    pub(super) all: Option<String>,
}

/// What the first page shows.
#[derive(Debug)]
pub(super) struct Beginning {
    team: Option<Team>,
    words: String,
    purpose: String,
    looked_for: String,
    services: Vec<service::Line>,
    has_more: bool,
    lately: Vec<Card>,
    /// What the reader has typed on another device and not sent.
    kept: Vec<domain::draft::Draft>,
}

impl Beginning {
    /// Reads the page.
    pub(super) fn load(conn: &mut Conn<'_>, start: &Start) -> domain::Result<Beginning> {
        let team = match start.team.as_deref().unwrap_or_default() {
            "" => None,
            slug => team::find_by_slug(conn, slug)?,
        };
        let again = match start.again {
            Some(number) => Some(domain::request::Request::visible_to(conn, number)?),
            None => None,
        };
        let team = match (&again, team) {
            (Some(request), None) => request.team.map(|id| team::get(conn, id)).transpose()?,
            (_, team) => team,
        };
        let looked_for = start.q.as_deref().unwrap_or_default().trim().to_owned();
        let (services, has_more) = if looked_for.is_empty() {
            let catalogue = service::catalogue(conn, None)?;
            let mut lines: Vec<_> = catalogue.groups.into_iter().flat_map(|group| group.services).collect();
            let has_more = catalogue.next.is_some() || lines.len() > SHOWN;
            lines.truncate(SHOWN);
            (lines, has_more)
        } else {
            (service::suggest(conn, &looked_for)?, true)
        };
        Ok(Beginning {
            kept: domain::draft::mine(conn, DRAFT)?.into_iter().collect(),
            team,
            words: again.as_ref().map(|request| request.title.clone()).unwrap_or_default(),
            purpose: again.map(|request| request.purpose).unwrap_or_default(),
            looked_for,
            services,
            has_more,
            lately: super::asked_lately(conn)?,
        })
    }
}

/// The page with an empty box, or with what is asked again.
pub(super) fn page(ctx: &Ctx, beginning: &Beginning) -> Page {
    let mut scene = Scene::empty();
    scene.draft.set("words", beginning.words.as_str());
    scene.draft.set("purpose", beginning.purpose.as_str());
    page_with(ctx, beginning, &scene)
}

/// The page with what was typed.
pub(super) fn page_with(ctx: &Ctx, beginning: &Beginning, scene: &Scene) -> Page {
    let t = ctx.t;
    let title = match &beginning.team {
        Some(team) => t.ask_title_team(team.name.as_str()),
        None => t.ask_title(),
    };
    let main = html! {
        (error_summary(&t.ask_problems(), &summary(ctx, scene)))
        (page_title(&title, &t.ask_lead()))
        (crate::request::kept_drafts(&beginning.kept))
        div.with-side {
            (box_form(ctx, beginning, scene))
            aside.stack-l aria-label=(t.ask_aside()) {
                (services(ctx, beginning))
                (lately(ctx, &beginning.lately))
            }
        }
    };
    Page::new(title, main).at(Nav::Ask).status(invalid_status(scene).unwrap_or(StatusCode::OK))
}

fn box_form(ctx: &Ctx, beginning: &Beginning, scene: &Scene) -> Markup {
    let t = ctx.t;
    let error = scene.errors.message(ctx, "words");
    let is_open = ["for", "needed_by", "needed_by_time", "purpose"]
        .iter()
        .any(|name| !scene.draft.text(name).is_empty() || scene.errors.message(ctx, name).is_some());
    let team = beginning.team.as_ref().map(|team| team.slug.as_str()).unwrap_or_default();
    let label = t.ask_words();
    let hint = t.ask_words_hint();
    let words = Field::new("words", &label).large().hint(hint.as_str()).error(error.as_deref()).draft(DRAFT);
    form(
        Step::Words,
        &html! {
            (hidden("team", team))
            (textarea(&words.value(scene.draft.text("words"))))
            details.details id="more" open[is_open] {
                summary { (t.ask_more()) }
                div.details-body.form { (details(ctx, scene, false)) }
            }
            (actions(&button_with(ButtonKind::Primary, Icon::Forward, &t.ask_continue(), None)))
        },
    )
}

fn services(ctx: &Ctx, beginning: &Beginning) -> Markup {
    let t = ctx.t;
    let language = ctx.locale.language;
    section(
        "services",
        &t.ask_services(),
        &html! {
            @if beginning.has_more {
                (search_box(&paths::ask(), &t.ask_services_search(), &beginning.looked_for, &t.ask_search()))
            }
            @if beginning.services.is_empty() {
                p.meta { @if beginning.looked_for.is_empty() { (t.ask_services_none()) } @else { (t.ask_services_nothing_found()) } }
            } @else {
                ul.divided {
                    @for service in &beginning.services {
                        li {
                            a href=(paths::service(&service.slug)) { (service.name.best(language)) }
                            p.meta { (service.provider.name) }
                        }
                    }
                }
            }
        },
    )
}

fn lately(ctx: &Ctx, lately: &[Card]) -> Markup {
    let t = ctx.t;
    html! {
        @if !lately.is_empty() {
            (section("lately", &t.ask_lately(), &html! {
                ul.divided {
                    @for card in lately {
                        li {
                            a href=(paths::request(card.number)) { (card.title) }
                            p.meta.dots {
                                span { (ctx.locale.relative_day(ctx.locale.civil_date(card.created_at))) }
                                span { a href=(paths::ask_again(card.number)) { (t.ask_again()) span.visually-hidden { ": " (card.title) } } }
                            }
                        }
                    }
                }
            }))
        }
    }
}
