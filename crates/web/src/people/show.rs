//! A colleague's page.

use axum::response::Response;
use db::Conn;
use domain::absence::Absence;
use domain::person::{self, PersonPage};
use domain::picture::{self, Atlas, Picture, Scope, View};
use maud::{Markup, html};

use super::absences;
use crate::components::{
    ButtonKind, actions, button, card, facts, link_button, link_card, page_title, person as name_of, section,
};
use crate::ctx::Ctx;
use crate::error::Invalid;
use crate::extract::Path;
use crate::offering::lead_time;
use crate::page::Page;
use crate::typed::Typed;
use crate::{App, Result, paths};

pub(super) async fn show(ctx: Ctx, Path(handle): Path<String>) -> Result<Response> {
    let app = ctx.app.clone();
    let (page, around) = ctx
        .read(move |conn| {
            let page = person::page(conn, &handle)?;
            let around = Around::load(conn, &app, &page)?;
            Ok((page, around))
        })
        .await?;
    let drawn = around.drawn(&ctx);
    ctx.render(with_picture(&ctx, &page, &Typed::default(), &Invalid::default(), &drawn))
}

/// Who is around somebody on the map: on one's own page the links that are one's own, on a colleague's page those
/// of their first team, for what is between two people is on nobody else's picture.
struct Around {
    atlas: Atlas,
    view: View,
    picture: Picture,
    centre: Option<usize>,
    /// The team's name in addresses, when it is the team's.
    team: Option<String>,
}

impl Around {
    fn load(conn: &mut Conn<'_>, app: &App, page: &PersonPage) -> domain::Result<Around> {
        let map = app.map().get(conn)?;
        let (own, centre) = if page.is_own { Atlas::own(conn, &map)? } else { (Atlas::default(), None) };
        let first = page.teams.first().map(|team| team.slug.clone());
        let (atlas, centre, team) = match (centre, first) {
            (Some(centre), _) => (own, Some(centre), None),
            (None, Some(slug)) => {
                let atlas = Atlas::plain_around(conn, &map, &slug)?;
                let centre = atlas.team(&slug);
                (atlas, centre, Some(slug))
            }
            (None, None) => (Atlas::default(), None, None),
        };
        let view = centre.map_or_else(View::default, |party| View::new(&atlas, &Scope::Neighbourhood(party)));
        let picture = picture::place(conn, &atlas, &view, "", false)?.picture;
        Ok(Around { atlas, view, picture, centre, team })
    }

    fn drawn(&self, ctx: &Ctx) -> Markup {
        let larger = self.team.as_ref().map(|slug| paths::picture_team(slug));
        crate::picture::around(ctx, &self.atlas, &self.view, &self.picture, self.centre, larger.as_deref())
    }
}

/// The page, with what was just typed about days away and what is wrong with it.
pub(super) fn view(ctx: &Ctx, page: &PersonPage, typed: &Typed, errors: &Invalid) -> Page {
    with_picture(ctx, page, typed, errors, &html! {})
}

fn with_picture(ctx: &Ctx, page: &PersonPage, typed: &Typed, errors: &Invalid, around: &Markup) -> Page {
    let t = ctx.t;
    let person = &page.person;
    let main = html! {
        (page_title(&person.name, &person.title))
        @if page.may_change {
            (actions(&link_button(ButtonKind::Secondary, &paths::person_edit(&person.handle), &t.people_edit())))
        }
        div.with-side {
            div.stack {
                (section("reach", &t.people_reach(), &reach(ctx, page)))
                @if !page.services.is_empty() || page.is_own {
                    (section("offers", &t.people_offers(), &offers(ctx, page)))
                }
                (section("away", &t.people_away(), &away(ctx, page)))
                @if page.is_own || page.may_change {
                    (section("add-absence", &t.people_away_add(), &absences::form(ctx, &person.handle, typed, errors)))
                }
            }
            aside.stack aria-label=(t.people_around()) {
                @if !page.teams.is_empty() { (card(&t.people_teams(), &teams(page))) }
                @if let Some(manager) = &page.manager {
                    (card(&t.people_manager(), &html! {
                        p { a href=(paths::person(&manager.handle)) { (name_of(&manager.name)) } }
                    }))
                }
                @if !page.is_own { p { a href=(paths::pair_with(&person.handle)) { (t.pairs_see()) } } }
                @if !page.reports.items.is_empty() { (card(&t.people_reports(), &reports(page))) }
            }
        }
        (around)
    };
    Page::new(person.name.clone(), main).topic(person.id.uuid())
}

fn reach(ctx: &Ctx, page: &PersonPage) -> Markup {
    let t = ctx.t;
    let person = &page.person;
    let mut rows: Vec<(String, Markup)> = vec![(t.people_mention(), html! { "@" (person.handle) })];
    if let Some(email) = &person.email {
        rows.push((t.people_email(), html! { a href={ "mailto:" (email) } { (email) } }));
    }
    if !person.phone.is_empty() {
        rows.push((t.people_phone(), html! { a href={ "tel:" (person.phone) } { (person.phone) } }));
    }
    if let Some(day) = person.starts_on.filter(|day| *day > ctx.locale.today()) {
        rows.push((t.people_starts(), html! { (ctx.locale.date(day)) }));
    }
    if let Some(day) = person.ends_on {
        rows.push((t.people_ends(), html! { (ctx.locale.date(day)) }));
    }
    let rows: Vec<(&str, Markup)> = rows.iter().map(|(name, value)| (name.as_str(), value.clone())).collect();
    facts(&rows)
}

fn offers(ctx: &Ctx, page: &PersonPage) -> Markup {
    let language = ctx.locale.language;
    html! {
        div.grid {
            @for line in &page.services {
                (link_card(&paths::service(&line.slug), line.name.best(language), &html! {
                    p { (line.description.best(language)) }
                    @if let Some(minutes) = line.lead_minutes {
                        p.meta { (ctx.t.map_within(lead_time(ctx, minutes))) }
                    }
                }))
            }
        }
        @if page.is_own {
            (actions(&link_button(ButtonKind::Quiet, &paths::my_services(), &ctx.t.services_mine())))
        }
    }
}

fn away(ctx: &Ctx, page: &PersonPage) -> Markup {
    let t = ctx.t;
    html! {
        @if page.absences.is_empty() { p.meta { (t.people_not_away()) } }
        ul.plain-list.divided {
            @for absence in &page.absences {
                li {
                    p { (span(ctx, absence)) }
                    @if let Some(deputy) = &absence.deputy {
                        p.meta { (t.people_deputy()) ": " a href=(paths::person(&deputy.handle)) { (deputy.name) } }
                    }
                    @if page.is_own || page.may_change {
                        form method="post" action=(paths::absence_end(&page.person.handle, absence.id)) {
                            (button(ButtonKind::Quiet, &t.people_away_remove()))
                        }
                    }
                }
            }
        }
    }
}

fn span(ctx: &Ctx, absence: &Absence) -> String {
    let (from, to) = (ctx.locale.short_date(absence.from_on), ctx.locale.short_date(absence.to_on));
    if absence.from_on == absence.to_on { from } else { ctx.t.people_span(from, to) }
}

fn teams(page: &PersonPage) -> Markup {
    html! {
        ul.plain-list.stack-s {
            @for team in &page.teams { li { a href=(paths::team(&team.slug)) { (team.name) } } }
        }
    }
}

fn reports(page: &PersonPage) -> Markup {
    html! {
        ul.plain-list.stack-s {
            @for report in &page.reports.items { li { a href=(paths::person(&report.handle)) { (report.name) } } }
        }
    }
}
