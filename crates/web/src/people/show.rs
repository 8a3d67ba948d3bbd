//! A colleague's page.

use axum::response::Response;
use domain::absence::Absence;
use domain::person::{self, PersonPage};
use maud::{Markup, html};

use super::absences;
use crate::components::{
    ButtonKind, actions, button, card, facts, link_button, link_card, page_title, person as name_of, section,
};
use crate::ctx::Ctx;
use crate::error::Invalid;
use crate::extract::Path;
use crate::page::Page;
use crate::typed::Typed;
use crate::{Result, paths};

pub(super) async fn show(ctx: Ctx, Path(handle): Path<String>) -> Result<Response> {
    let page = ctx.read(move |conn| person::page(conn, &handle)).await?;
    ctx.render(view(&ctx, &page, &Typed::default(), &Invalid::default()))
}

/// The page, with what was just typed about days away and what is wrong with it.
pub(super) fn view(ctx: &Ctx, page: &PersonPage, typed: &Typed, errors: &Invalid) -> Page {
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
