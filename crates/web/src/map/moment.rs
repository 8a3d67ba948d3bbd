//! One moment of truth: who meets the outside customer there, what it needs inside, how healthy that is, and
//! what was open inside at a time when it went wrong.

use axum::response::Response;
use db::{Conn, Timestamp};
use domain::map::{self, OfMoment};
use domain::moment::{self, Moment};
use domain::outside::{self, OutsidePromise, Traced};
use domain::party::{self, Party, PartyName};
use domain::relationship::{self, Line, Side};
use domain::report::Report;
use domain::{Result as DomainResult, team};
use maud::{Markup, html};
use serde::Deserialize;

use super::lean::{Behind, count, view as behind_view};
use super::mine::row_with;
use super::words::party_link;
use crate::components::{
    ButtonKind, Column, Field, actions, back_link, button, date_field, details, figure_number, link_button,
    page_title, section, table,
};
use crate::ctx::Ctx;
use crate::extract::{Path, Query};
use crate::page::{Nav, Page};
use crate::typed::Typed;
use crate::{Result, paths, worker_agreement};

struct Shown {
    moment: Moment,
    owners: Vec<PartyName>,
    needs: Vec<Line>,
    behind: Behind,
    health: OfMoment,
    names: std::collections::BTreeMap<domain::TeamId, team::Offering>,
    promises: Vec<OutsidePromise>,
    gates: Vec<(PartyName, usize)>,
    may_change: bool,
    may_add: bool,
}

fn load(conn: &mut Conn<'_>, app: &crate::App, slug: &str) -> DomainResult<Shown> {
    let moment = moment::visible_to(conn, slug)?;
    let reckoned = app.map().get(conn)?;
    let at = Party::Moment(moment.id);
    let health = map::health(conn, &reckoned, moment.id)?;
    let names = team::names(conn, health.links.iter().flat_map(|(a, b, _)| [*a, *b]))?;
    // That a person is a gate is for that person and the owner of the role: only teams here.
    let gates: Vec<(Party, usize)> =
        reckoned.gates(moment.id)?.into_iter().filter(|(party, _)| party.team().is_some()).take(10).collect();
    let gate_names = party::names(conn, gates.iter().map(|(party, _)| *party))?;
    Ok(Shown {
        owners: party::names(conn, moment.owners())?.into_values().collect(),
        needs: relationship::with_moment(conn, moment.id)?,
        behind: Behind::load(conn, &reckoned, at)?,
        health,
        names,
        promises: outside::of_moment(conn, moment.id)?,
        gates: gates.into_iter().filter_map(|(p, n)| Some((gate_names.get(&p)?.clone(), n))).collect(),
        may_change: moment.may_change(conn)?,
        may_add: party::speaks_for(conn, at)?,
        moment,
    })
}

pub(super) async fn show(ctx: Ctx, Path(slug): Path<String>) -> Result<Response> {
    ctx.signed_in()?;
    let app = ctx.app.clone();
    let shown = ctx.read(move |conn| load(conn, &app, &slug)).await?;
    if !shown.health.links.is_empty() {
        ctx.opened(Report::Waits, &shown.moment.name);
    }
    let topic = shown.moment.id.uuid();
    ctx.render(Page::new(shown.moment.name.clone(), page(&ctx, &shown)).at(Nav::Map).topic(topic))
}

fn page(ctx: &Ctx, shown: &Shown) -> Markup {
    let t = ctx.t;
    let moment = &shown.moment;
    let at = Party::Moment(moment.id).to_string();
    html! {
        (back_link(&paths::moments(), &t.map_moments_title()))
        (page_title(&moment.name, &moment.about))
        p {
            strong { (moment.group_name) } " · "
            @for (place, owner) in shown.owners.iter().enumerate() { @if place > 0 { ", " } (t.map_met()) ": " (party_link(owner)) }
        }
        (actions(&html! {
            @if shown.may_add { (link_button(ButtonKind::Primary, &paths::map_new(Some(&at), None), &t.map_moment_needs_add())) }
            @if shown.may_change { (link_button(ButtonKind::Quiet, &paths::moment_edit(&moment.slug), &t.map_moment_change())) }
        }))
        (section("health", &t.map_health(), &health(ctx, shown)))
        (section("needs", &t.map_moment_needs(), &html! {
            @if shown.needs.is_empty() { p.meta { (t.map_needs_none()) } }
            ul.rows role="list" { @for line in &shown.needs { (row_with(ctx, line, Side::Customer, &need_health(ctx, shown, line))) } }
        }))
        p.lead { (t.map_lean_count(count(shown.behind.providers.len()))) }
        (behind_view(ctx, &shown.behind))
        @if !shown.gates.is_empty() {
            (section("gates", &t.map_gates(), &html! {
                p.meta { (t.map_gates_text()) }
                ul.plain-list.stack-s {
                    @for (party, carried) in &shown.gates { li { (party_link(party)) " · " (t.map_gate_carries(count(*carried))) } }
                }
            }))
        }
        @if !shown.promises.is_empty() {
            (section("promises", &t.map_tab_outside(), &html! {
                ul.plain-list.stack-s {
                    @for promise in &shown.promises {
                        li { a href=(paths::outside_promise(promise.number)) { "O-" (promise.number) " " (promise.title) } }
                    }
                }
            }))
        }
        (details("trace", &t.map_trace_title(), &trace_form(ctx, moment, "")))
    }
}

/// How a need is met at present, by the team that was named for it: "Promises kept inside: 7/8 (53 % – 98 %)".
fn need_health(ctx: &Ctx, shown: &Shown, line: &Line) -> Markup {
    let t = ctx.t;
    let Some(provider) = line.other.party.team() else { return html! {} };
    let meets = |party: &PartyName| party.party.team();
    let met: Vec<domain::TeamId> = shown.owners.iter().filter_map(meets).collect();
    // Several teams may meet the customers there, and each of them asks.
    let of_need =
        shown.health.links.iter().filter(|(customer, by, _)| *by == provider && met.contains(customer));
    let figure = map::together(of_need.map(|(_, _, health)| health));
    html! {
        @if !shown.health.is_off {
            p.row-meta {
                @match &figure {
                    Some(figure) => (t.map_need_health(kept_of(ctx, figure), between(ctx, figure))),
                    None => (t.map_need_health_few()),
                }
            }
        }
    }
}

fn kept_of(ctx: &Ctx, health: &map::Health) -> String {
    ctx.t.map_kept_of(ctx.locale.number(health.kept), ctx.locale.number(health.promised))
}

fn between(ctx: &Ctx, health: &map::Health) -> String {
    let interval = health.interval;
    ctx.t.map_interval(ctx.locale.percent(interval.low), ctx.locale.percent(interval.high))
}

/// "34 of 40 promises inside were kept (71–93 %)"
fn health(ctx: &Ctx, shown: &Shown) -> Markup {
    let t = ctx.t;
    if shown.health.is_off {
        return worker_agreement::off(ctx);
    }
    html! {
        @match &shown.health.whole {
            None => p { (t.map_health_too_few()) },
            Some(whole) => (figure_number(&kept_of(ctx, whole), &t.map_health_label(), &between(ctx, whole))),
        }
        @if !shown.health.links.is_empty() {
            @let columns = [t.map_customer(), t.map_provider(), t.map_health_label(), t.map_interval_column()];
            @let columns: Vec<Column<'_>> = columns.iter().enumerate().map(|(place, name)| if place < 2 { Column::Text(name) } else { Column::Number(name) }).collect();
            (table("health-links", &t.map_health_links(), &columns, &html! {
                @for (customer, provider, figure) in &shown.health.links {
                    tr {
                        td { (name(shown, *customer)) }
                        td { (name(shown, *provider)) }
                        td.num { (kept_of(ctx, figure)) }
                        td.num { (between(ctx, figure)) }
                    }
                }
            }))
        }
        p.meta { (t.map_health_text()) }
    }
}

fn name(shown: &Shown, id: domain::TeamId) -> &str {
    shown.names.get(&id).map(|team| team.name.as_str()).unwrap_or_default()
}

fn trace_form(ctx: &Ctx, moment: &Moment, on: &str) -> Markup {
    let t = ctx.t;
    html! {
        p { (t.map_trace_text()) }
        form.form method="get" action={ (paths::moment(&moment.slug)) "/trace" } {
            (date_field(&Field::new("on", &t.map_trace_on()).value(on)))
            (actions(&button(ButtonKind::Secondary, &t.map_trace_go())))
        }
    }
}

/// When it went wrong.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct When {
    on: String,
}

pub(super) async fn trace(ctx: Ctx, Path(slug): Path<String>, Query(when): Query<When>) -> Result<Response> {
    ctx.signed_in()?;
    let mut typed = Typed::default();
    typed.set("on", &when.on);
    typed.set("on_time", "12:00");
    let at: Timestamp = typed.moment_required(&ctx.locale.zone, "on")?;
    let app = ctx.app.clone();
    let (moment, trace) = ctx
        .read(move |conn| {
            let moment = moment::visible_to(conn, &slug)?;
            let map = app.map().get(conn)?;
            let trace = outside::trace(conn, &map, moment.id, at)?;
            Ok((moment, trace))
        })
        .await?;
    note_traced(&ctx, &trace);
    let t = ctx.t;
    let day = ctx.locale.date(ctx.locale.civil_date(at));
    let main = html! {
        (back_link(&paths::moment(&moment.slug), &moment.name))
        (page_title(&t.map_trace_title(), &t.map_trace_lead(day)))
        (traced(&ctx, &trace))
        (trace_form(&ctx, &moment, &when.on))
    };
    ctx.render(Page::new(t.map_trace_title(), main).at(Nav::Map))
}

/// Writes down that somebody read how much was open, where anything is said of it.
pub(super) fn note_traced(ctx: &Ctx, trace: &Traced) {
    if trace.steps.iter().any(|step| step.counts.is_some()) {
        ctx.opened(Report::Waits, "");
    }
}

/// What was open, by step.
pub(super) fn traced(ctx: &Ctx, trace: &Traced) -> Markup {
    let (t, steps) = (ctx.t, &trace.steps);
    if steps.is_empty() {
        return html! { p { (t.map_trace_none()) } };
    }
    let columns =
        [t.map_customer(), t.map_provider(), t.map_trace_service(), t.map_trace_open(), t.map_trace_late()];
    let columns: Vec<Column<'_>> = columns
        .iter()
        .enumerate()
        .map(|(place, name)| if place < 3 { Column::Text(name) } else { Column::Number(name) })
        .collect();
    let rows = html! {
        @for step in steps {
            tr {
                td { (step.customer) }
                td { (step.provider) }
                td { @let service = step.service.best(ctx.locale.language); @if service.is_empty() { (t.map_plain_words()) } @else { (service) } }
                @match step.counts {
                    Some(counts) => {
                        td.num { (ctx.locale.number(counts.open)) }
                        td.num { (ctx.locale.number(counts.late)) }
                    },
                    None => { td.num { "–" } td.num { "–" } },
                }
            }
        }
    };
    html! {
        (table("trace-steps", &t.map_trace_steps(), &columns, &rows))
        @if trace.is_off { (worker_agreement::off(ctx)) }
        @else if steps.iter().any(|step| step.counts.is_none()) { p.meta { (t.map_trace_few()) } }
    }
}
