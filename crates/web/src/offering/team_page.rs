//! The page of a team: what it is there for, what it offers, when somebody is there, and who.

use db::Conn;
use domain::Result;
use domain::picture::{self, Atlas, Picture, Scope, View};
use domain::principle::Card;
use domain::pulse;
use domain::report::Report;
use domain::service::{self, State};
use domain::team::{self, Role, TeamPage};
use domain::vision::{self as meaning, Line};
use domain::{actor, calendar};
use maud::{Markup, html};
use measure::worktime::Calendar;

use super::hours::{hours, lead_time};
use crate::components::{
    ButtonKind, Tone, actions, card, chip, empty_state, link_button, link_card, page_title, person,
    search_box, section,
};
use crate::ctx::Ctx;
use crate::icons::Icon;
use crate::page::{Nav, Page};
use crate::{App, paths, principles, vision};

/// How many services are shown before one searches.
const SHOWN: usize = 7;

/// What the page shows.
#[derive(Debug)]
pub(super) struct Window {
    page: TeamPage,
    calendar: Calendar,
    line: Option<Line>,
    /// The reader's own teams.
    own: Vec<(String, String)>,
    /// Whether the reader belongs to this one.
    is_mine: bool,
    /// Who is around it on the map.
    around: Around,
    /// What colleagues answered about it, for its members.
    pulse: Vec<pulse::Quarter>,
}

/// Who is around it on the map.
#[derive(Debug)]
struct Around {
    atlas: Atlas,
    view: View,
    picture: Picture,
}

impl Around {
    /// Two steps up and down, without figures: no request is read for it.
    fn load(conn: &mut Conn<'_>, app: &App, slug: &str) -> Result<Around> {
        let map = app.map().get(conn)?;
        let atlas = Atlas::plain_around(conn, &map, slug)?;
        let view = match atlas.team(slug) {
            Some(team) => View::new(&atlas, &Scope::Neighbourhood(team)),
            None => View::default(),
        };
        let picture = picture::place(conn, &atlas, &view, "", false)?.picture;
        Ok(Around { atlas, view, picture })
    }
}

impl Window {
    pub(super) fn load(conn: &mut Conn<'_>, app: &App, slug: &str) -> Result<Window> {
        let page = team::page(conn, slug)?;
        let calendar = calendar::of_team(conn, page.team.id)?;
        let me = actor::require(conn)?;
        let mine = domain::team::of_person(conn, me)?;
        let is_mine = mine.iter().any(|team| team.id == page.team.id);
        let own = mine.into_iter().filter(|team| team.id != page.team.id).map(|team| (team.slug, team.name));
        let around = Around::load(conn, app, slug)?;
        let pulse = pulse::of_team(conn, page.team.id)?;
        Ok(Window { pulse, own: own.collect(), is_mine, line: meaning::line(conn)?, page, calendar, around })
    }
}

/// The page; `looked_for` narrows the services.
pub(super) fn page(ctx: &Ctx, window: &Window, looked_for: &str) -> Page {
    let t = ctx.t;
    let team = &window.page.team;
    if window.pulse.iter().any(|quarter| quarter.items.is_some()) {
        ctx.opened(Report::Pulses, &team.name);
    }
    let main = html! {
        (page_title(&team.name, &team.purpose))
        (actions(&html! {
            (link_button(ButtonKind::Primary, &paths::ask_team(&team.slug), &t.offering_ask_team()))
            @if window.page.may_change {
                (link_button(ButtonKind::Quiet, &paths::team_edit(&team.slug), &t.teams_edit()))
            }
            @if ctx.actor.as_ref().is_some_and(|actor| actor.is_in(team.id)) {
                (link_button(ButtonKind::Quiet, &paths::team_care(&team.slug), &t.care_see()))
            }
        }))
        div.with-side {
            (section("services", &t.offering_services(), &services(ctx, window, looked_for)))
            aside.stack aria-label=(t.offering_about()) {
                (card(&t.offering_hours(), &hours(ctx, &window.calendar)))
                p { a href=(paths::team_promises(&team.slug)) { (t.evidence_promises_link()) } }
                (card(&t.offering_people(), &people(ctx, window)))
                (answers(ctx, window))
                (around(ctx, window))
                (together(ctx, window))
            }
        }
        (picture_around(ctx, window))
        (principles::link(ctx, Card::Together))
        (vision::quiet_line(ctx, window.line.as_ref()))
    };
    Page::new(team.name.clone(), main).at(Nav::Ask).topic(team.id.uuid())
}

/// Who is around the team on the map.
fn picture_around(ctx: &Ctx, window: &Window) -> Markup {
    let (slug, Around { atlas, view, picture }) = (&window.page.team.slug, &window.around);
    crate::picture::around(ctx, atlas, view, picture, atlas.team(slug), Some(&paths::picture_team(slug)))
}

/// What colleagues answered, quarter by quarter, for those who belong to the team.
fn answers(ctx: &Ctx, window: &Window) -> Markup {
    let t = ctx.t;
    if !window.is_mine {
        return html! {};
    }
    let number = |value: i64| ctx.locale.number(value);
    let body = html! {
        p.meta { (t.pulse_results_text()) }
        @if window.pulse.is_empty() { p { (t.pulse_none()) } }
        @for quarter in &window.pulse {
            h3 { (t.pulse_quarter(ctx.locale.date(quarter.from_on))) }
            @match &quarter.items {
                None => p { (t.pulse_too_few()) },
                Some(items) => ul.plain-list.stack-s {
                    @for (item, all, good) in items {
                        @let count = |value: i64| usize::try_from(value).unwrap_or(0);
                        @let range = measure::chance::wilson(count(*good), count(*all), 0.95);
                        li {
                            strong { (crate::request::pulse_item(ctx, *item)) ":" } " "
                            (t.pulse_share(number(*good), number(*all), ctx.locale.percent(range.low), ctx.locale.percent(range.high)))
                        }
                    }
                },
            }
        }
    };
    html! { div #pulse-results { (card(&t.pulse_results(), &body)) } }
}

fn services(ctx: &Ctx, window: &Window, looked_for: &str) -> Markup {
    let t = ctx.t;
    let language = ctx.locale.language;
    let all = &window.page.services;
    if all.is_empty() {
        let ask = link_button(
            ButtonKind::Secondary,
            &paths::ask_team(&window.page.team.slug),
            &t.offering_ask_team(),
        );
        return empty_state(Icon::Serve, &t.offering_none(), &t.offering_none_text(), &ask);
    }
    let wanted = db::fold(looked_for.trim());
    let fits = |line: &&service::Line| {
        let words = [line.name.best(language), line.description.best(language)];
        wanted.is_empty() || words.iter().any(|text| db::fold(text).contains(&wanted))
    };
    let most = if wanted.is_empty() { SHOWN } else { usize::MAX };
    let shown: Vec<&service::Line> = all.iter().filter(fits).take(most).collect();
    html! {
        @if all.len() > SHOWN {
            (search_box(&paths::team(&window.page.team.slug), &t.offering_search(), looked_for, &t.offering_search_go()))
        }
        @if shown.is_empty() { p { (t.offering_nothing_found()) } }
        div.grid {
            @for line in &shown {
                @let description = line.description.best(language);
                (link_card(&paths::service(&line.slug), line.name.best(language), &html! {
                    @if !description.is_empty() { p { (description) } }
                    @if let Some(lead) = line.lead_minutes { p.meta { (t.offering_variant_lead(lead_time(ctx, lead))) } }
                    @match line.state {
                        State::Published => {},
                        State::Draft => (chip(Tone::Info, &t.offering_draft())),
                        State::Retired => (chip(Tone::Neutral, &t.offering_retired())),
                    }
                }))
            }
        }
        @if wanted.is_empty() && all.len() > SHOWN {
            p.meta { (t.offering_shown(ctx.locale.number(count(shown.len())), ctx.locale.number(count(all.len())))) }
        }
    }
}

fn count(items: usize) -> i64 {
    i64::try_from(items).unwrap_or(i64::MAX)
}

fn people(ctx: &Ctx, window: &Window) -> Markup {
    let t = ctx.t;
    let members = &window.page.members;
    html! {
        @if members.items.is_empty() { p.meta { (t.offering_nobody()) } }
        ul.plain-list.stack-s {
            @for member in &members.items {
                li.cluster {
                    (person(&member.name))
                    span.meta.dots {
                        @if member.role == Role::Lead { span { (t.offering_leads()) } }
                        @if !member.title.is_empty() { span { (member.title) } }
                    }
                }
            }
        }
        @if members.next.is_some() { p.meta { (t.offering_more_people()) } }
    }
}

/// What the reader's teams and this one owe each other, and what is agreed.
fn together(ctx: &Ctx, window: &Window) -> Markup {
    let t = ctx.t;
    let slug = &window.page.team.slug;
    html! {
        @if !window.is_mine && !window.own.is_empty() {
            (card(&t.pairs_see(), &html! {
                ul.plain-list.stack-s {
                    @for (own, name) in &window.own {
                        li { a href=(paths::pair(own, slug)) { (t.pairs_title(name, &window.page.team.name)) } }
                    }
                }
            }))
        }
        @if window.is_mine { p { a href=(paths::agreements()) { (t.agreements_title()) } } }
    }
}

/// The team it belongs to, and the teams that belong to it.
fn around(ctx: &Ctx, window: &Window) -> Markup {
    let t = ctx.t;
    let (parent, parts) = (&window.page.parent, &window.page.parts);
    html! {
        @if let Some(parent) = parent {
            (card(&t.offering_part_of(), &html! { p { a href=(paths::team(&parent.slug)) { (parent.name) } } }))
        }
        @if !parts.is_empty() {
            (card(&t.offering_parts(), &html! {
                ul.plain-list.stack-s { @for part in parts { li { a href=(paths::team(&part.slug)) { (part.name) } } } }
            }))
        }
    }
}
