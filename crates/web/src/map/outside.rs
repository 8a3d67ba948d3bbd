//! Promises to somebody outside: what was promised, what inside it waits for, and whether it will be kept.

use axum::http::StatusCode;
use axum::response::Response;
use db::Conn;
use domain::customer_group::{self, CustomerGroup};
use domain::moment::{self, Line};
use domain::outside::{self, Draft, Outcome, OutsidePromise, Risk, Served, Traced, Waiting};
use domain::request::Request;
use domain::{Error as DomainError, Problem, Result as DomainResult};
use maud::{Markup, html};

use super::moment::{note_traced, traced};
use super::{Tab, map_tabs};
use crate::components::{
    ButtonKind, Choice, Column, Field, InputKind, Tone, actions, back_link, banner, button, button_with,
    chip, date_field, details, empty_state, error_summary, facts, field, page_title, section, select,
    table_below,
};
use crate::ctx::Ctx;
use crate::error::{Invalid, OrInvalid as _};
use crate::extract::{Form, Path};
use crate::icons::Icon;
use crate::notice::Notice;
use crate::page::{Nav, Page};
use crate::typed::Typed;
use crate::{Result, paths};

struct Choices {
    moments: Vec<Line>,
    groups: Vec<CustomerGroup>,
}

struct Listed {
    promises: Vec<OutsidePromise>,
    choices: Choices,
}

fn load(conn: &mut Conn<'_>) -> DomainResult<Listed> {
    let choices = Choices { moments: moment::list(conn, false)?, groups: customer_group::list(conn)? };
    Ok(Listed { promises: outside::open(conn)?, choices })
}

pub(super) async fn index(ctx: Ctx) -> Result<Response> {
    ctx.signed_in()?;
    list(&ctx, &Typed::default(), &Invalid::default()).await
}

async fn list(ctx: &Ctx, typed: &Typed, errors: &Invalid) -> Result<Response> {
    let listed = ctx.read(load).await?;
    let t = ctx.t;
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let main = html! {
        (page_title(&t.map_outside_title(), &t.map_outside_lead()))
        (map_tabs(ctx, Some(Tab::Outside)))
        p { a href=(paths::outcomes()) { (t.outcomes_title()) } }
        (error_summary(&t.form_problems(), &errors.summary(ctx)))
        @if listed.promises.is_empty() { (empty_state(Icon::Flag, &t.map_outside_none(), &t.map_outside_none_text(), &html! {})) }
        ul.rows role="list" { @for promise in &listed.promises { (row(ctx, promise)) } }
        (section("give", &t.map_outside_new(), &form(ctx, &listed.choices, typed, errors)))
    };
    ctx.render(Page::new(t.map_outside_title(), main).at(Nav::Map).status(status))
}

fn row(ctx: &Ctx, promise: &OutsidePromise) -> Markup {
    let t = ctx.t;
    html! {
        li.row data-row {
            p.row-title { a href=(paths::outside_promise(promise.number)) { (promise.title) } }
            p.row-meta.dots {
                span { "O-" (promise.number) }
                span { (promise.group_name) }
                span { (t.map_outside_due(ctx.locale.day_at(promise.due_at))) }
                span { (t.map_outside_open(promise.open)) }
            }
            @if promise.due_at < ctx.now { div.row-chips { (chip(Tone::Late, &t.map_outside_late())) } }
        }
    }
}

fn form(ctx: &Ctx, choices: &Choices, typed: &Typed, errors: &Invalid) -> Markup {
    let t = ctx.t;
    let error = |name: &str| errors.message(ctx, name);
    let none = t.map_outside_no_moment();
    let moments: Vec<(String, String)> = choices
        .moments
        .iter()
        .map(|line| {
            (line.moment.id.to_string(), format!("{} · {}", line.moment.group_name, line.moment.name))
        })
        .collect();
    let moments: Vec<Choice<'_>> = std::iter::once(Choice::new("", &none))
        .chain(moments.iter().map(|(id, name)| Choice::new(id, name)))
        .collect();
    let no_group = t.map_outside_no_group();
    let groups: Vec<(String, &str)> =
        choices.groups.iter().map(|group| (group.id.to_string(), group.name.as_str())).collect();
    let groups: Vec<Choice<'_>> = std::iter::once(Choice::new("", &no_group))
        .chain(groups.iter().map(|(id, name)| Choice::new(id, name)))
        .collect();
    let teams = ctx.actor.as_ref().map(|actor| actor.teams.clone()).unwrap_or_default();
    let teams: Vec<(String, String)> =
        teams.into_iter().map(|team| (team.id.to_string(), team.name)).collect();
    if teams.is_empty() {
        return html! { p { (t.map_outside_no_team()) } };
    }
    let teams: Vec<Choice<'_>> = teams.iter().map(|(id, name)| Choice::new(id, name)).collect();
    html! {
        form.form method="post" action=(paths::outside()) novalidate {
            (field(InputKind::Text, &Field::new("title", &t.map_outside_what()).hint(t.map_outside_what_hint().as_str())
                .value(typed.text("title")).error(error("title").as_deref()).autocomplete("off")))
            (select(&Field::new("moment", &t.map_outside_moment()).value(typed.text("moment")).error(error("moment").as_deref()), &moments))
            (select(&Field::new("group", &t.map_moment_group()).value(typed.text("group")).error(error("group").as_deref()), &groups))
            (select(&Field::new("team", &t.map_outside_team()).value(typed.text("team")).error(error("team").as_deref()), &teams))
            (date_field(&Field::new("due_at", &t.map_outside_day()).value(typed.text("due_at")).error(error("due_at").as_deref())))
            (field(InputKind::Time, &Field::new("due_at_time", &t.map_outside_time()).optional(&t.form_optional()).short()
                .value(typed.text("due_at_time")).error(error("due_at_time").as_deref())))
            (actions(&button(ButtonKind::Primary, &t.map_outside_give())))
        }
    }
}

pub(super) async fn create(ctx: Ctx, Form(typed): Form<Typed>) -> Result<Response> {
    ctx.signed_in()?;
    let (form, zone) = (typed.clone(), ctx.locale.zone.clone());
    let given = ctx.write(move |tx| {
        let text = |name: &str| form.text(name).to_owned();
        let draft =
            Draft { title: text("title"), moment: text("moment"), group: text("group"), team: text("team") };
        outside::give(tx, &draft.parse(form.moment_required(&zone, "due_at"))?)
    });
    match given.await.or_invalid()? {
        Ok(number) => ctx.see_other_with(&paths::outside_promise(number), Notice::OutsideKept),
        Err(errors) => list(&ctx, &typed, &errors).await,
    }
}

struct Shown {
    promise: OutsidePromise,
    waiting: Vec<Waiting>,
    risk: Option<Risk>,
    trace: Traced,
}

pub(super) async fn show(ctx: Ctx, Path(number): Path<i64>) -> Result<Response> {
    ctx.signed_in()?;
    page_of(&ctx, number, &Typed::default(), &Invalid::default()).await
}

async fn page_of(ctx: &Ctx, number: i64, typed: &Typed, errors: &Invalid) -> Result<Response> {
    let app = ctx.app.clone();
    let shown = ctx
        .read(move |conn| {
            let promise = outside::visible_to(conn, number)?;
            let waiting = outside::waiting(conn, &promise)?;
            let risk = if promise.is_open() { outside::risk(conn, &promise, &waiting)? } else { None };
            let trace = match (promise.moment, promise.complained_at) {
                (Some(moment), Some(at)) => {
                    let map = app.map().get(conn)?;
                    outside::trace(conn, &map, moment, at)?
                }
                _ => Traced::default(),
            };
            Ok(Shown { promise, waiting, risk, trace })
        })
        .await?;
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    note_traced(ctx, &shown.trace);
    let title = format!("O-{} {}", shown.promise.number, shown.promise.title);
    let topic = shown.promise.id.uuid();
    ctx.render(Page::new(title, page(ctx, &shown, typed, errors)).at(Nav::Map).topic(topic).status(status))
}

fn page(ctx: &Ctx, shown: &Shown, typed: &Typed, errors: &Invalid) -> Markup {
    let t = ctx.t;
    let promise = &shown.promise;
    let here = paths::outside_promise(promise.number);
    html! {
        (back_link(&paths::outside(), &t.map_outside_title()))
        (page_title(&promise.title, &t.map_outside_due(ctx.locale.day_at(promise.due_at))))
        (error_summary(&t.form_problems(), &errors.summary(ctx)))
        @match promise.outcome {
            Some(Outcome::Done) => (banner(Tone::Ok, &t.map_outside_done(), &html! {})),
            Some(Outcome::CalledOff) => (banner(Tone::Neutral, &t.map_outside_called_off(), &html! {})),
            None => (warning(ctx, shown)),
        }
        (section("waiting", &t.map_waiting_inside(), &html! {
            @if shown.waiting.is_empty() { p { (t.map_waiting_none()) } } @else { (waiting(ctx, &shown.waiting)) }
        }))
        (facts(&[
            (t.map_moment_group().as_str(), html! { (promise.group_name) }),
            (t.map_outside_team().as_str(), html! { a href=(paths::team(&promise.team_name.1)) { (promise.team_name.0) } }),
            (t.map_outside_moment().as_str(), html! {
                @if let Some((name, slug)) = &promise.moment_name { a href=(paths::moment(slug)) { (name) } } @else { "–" }
            }),
            (t.map_outside_owner().as_str(), html! { (promise.owner_name.as_deref().unwrap_or("–")) }),
        ]))
        @if promise.is_open() {
            form.actions method="post" action={ (here) "/end" } {
                (button_with(ButtonKind::Secondary, Icon::Check, &t.map_outside_is_done(), Some(("outcome", "done"))))
                (button_with(ButtonKind::Quiet, Icon::Close, &t.map_outside_call_off(), Some(("outcome", "called_off"))))
            }
        }
        @if promise.complained_at.is_some() {
            (section("trace", &t.map_trace_title(), &html! { p.meta { (t.map_trace_text()) } (traced(ctx, &shown.trace)) }))
        }
        (details("complaint", &t.map_complaint(), &html! {
            form.form method="post" action={ (here) "/complaint" } novalidate {
                (date_field(&Field::new("complained_at", &t.map_complaint_on()).value(typed.text("complained_at"))
                    .error(errors.message(ctx, "complained_at").as_deref())))
                (actions(&button(ButtonKind::Secondary, &t.map_complaint_keep())))
            }
        }))
    }
}

/// The early warning, with what it rests on.
fn warning(ctx: &Ctx, shown: &Shown) -> Markup {
    let t = ctx.t;
    let now = ctx.now;
    let most_late = shown
        .waiting
        .iter()
        .filter_map(|step| Some((step, step.late_minutes(now)?)))
        .max_by_key(|(_, minutes)| *minutes);
    html! {
        @if let Some(risk) = shown.risk {
            @let tone = if risk.chance >= 0.5 { Tone::Late } else if risk.chance >= 0.2 { Tone::Wait } else { Tone::Ok };
            (banner(tone, &t.map_risk(ctx.locale.percent(risk.chance)), &html! {
                p { (t.map_risk_basis(super::lean::count(risk.steps), ctx.locale.number(super::lean::count(risk.past)))) }
                @if risk.unknown > 0 { p { (t.map_risk_unknown(super::lean::count(risk.unknown))) } }
            }))
        }
        @if let Some((step, minutes)) = most_late {
            p.lead { (t.map_waiting_late(step_name(ctx, step), ctx.locale.length(minutes))) }
        }
    }
}

fn step_name(ctx: &Ctx, step: &Waiting) -> String {
    let service = step.service_name.best(ctx.locale.language);
    if service.is_empty() {
        step.team_name.clone().unwrap_or_else(|| ctx.t.map_plain_words())
    } else {
        service.to_owned()
    }
}

fn waiting(ctx: &Ctx, steps: &[Waiting]) -> Markup {
    let t = ctx.t;
    let columns = [t.map_step(), t.map_provider(), t.map_waits_since(), t.map_step_due()];
    let columns: Vec<Column<'_>> = columns.iter().map(|name| Column::Text(name)).collect();
    table_below(
        "waiting-steps",
        &t.map_waiting_inside(),
        &columns,
        &html! {
            @for step in steps {
                tr {
                    td {
                        @let name = step_name(ctx, step);
                        @match step.number { Some(number) => a href=(paths::request(number)) { (name) }, None => (name) }
                    }
                    td { (step.team_name.as_deref().unwrap_or("–")) }
                    td { (ctx.locale.length(step.asked_at.minutes_until(ctx.now))) }
                    td {
                        @match (step.due_at, step.late_minutes(ctx.now)) {
                            (_, Some(late)) => (chip(Tone::Late, &t.map_late_by(ctx.locale.length(late)))),
                            (Some(due), None) => (ctx.locale.day_at(due)),
                            (None, None) => "–",
                        }
                    }
                }
            }
        },
    )
}

pub(super) async fn end(ctx: Ctx, Path(number): Path<i64>, Form(typed): Form<Typed>) -> Result<Response> {
    ctx.write(move |tx| {
        let outcome = Outcome::parse(typed.text("outcome"));
        let outcome = outcome.ok_or_else(|| DomainError::invalid("outcome", Problem::NotAChoice))?;
        outside::end(tx, number, outcome)
    })
    .await?;
    ctx.see_other_with(&paths::outside_promise(number), Notice::OutsideKept)
}

pub(super) async fn complain(
    ctx: Ctx,
    Path(number): Path<i64>,
    Form(mut typed): Form<Typed>,
) -> Result<Response> {
    typed.set("complained_at_time", "12:00");
    let (form, zone) = (typed.clone(), ctx.locale.zone.clone());
    let kept =
        ctx.write(move |tx| outside::complain(tx, number, form.moment_required(&zone, "complained_at")?));
    match kept.await.or_invalid()? {
        Ok(()) => ctx.see_other_with(&paths::outside_promise(number), Notice::OutsideKept),
        Err(errors) => page_of(&ctx, number, &typed, &errors).await,
    }
}

/// Names the outside promise that a request serves.
pub(super) async fn serve(ctx: Ctx, Path(number): Path<i64>, Form(typed): Form<Typed>) -> Result<Response> {
    ctx.write(move |tx| {
        let promise = match typed.text("promise").trim() {
            "" => None,
            text => Some(text.parse().map_err(|_| DomainError::invalid("promise", Problem::NotAChoice))?),
        };
        outside::serve(tx, number, promise)
    })
    .await?;
    ctx.see_other_with(&paths::request(number), Notice::OutsideKept)
}

/// On a request's page: which outside promise it serves.
pub(crate) fn served_line(ctx: &Ctx, served: &Served) -> Markup {
    let words = format!("O-{} {}", served.number, served.title);
    html! {
        @if served.is_mine { a href=(paths::outside_promise(served.number)) { (words) } } @else { (words) }
        " · " (served.group) " · " (ctx.t.map_outside_due(ctx.locale.day_at(served.due_at)))
    }
}

/// On a request's page: the form in which the asker names it.
pub(crate) fn serve_panel(
    ctx: &Ctx,
    request: &Request,
    served: Option<&Served>,
    offered: &[OutsidePromise],
) -> Markup {
    let t = ctx.t;
    if offered.is_empty() {
        return html! {};
    }
    let none = t.map_serves_none();
    let lines: Vec<(String, String)> = offered
        .iter()
        .map(|promise| (promise.number.to_string(), format!("O-{} {}", promise.number, promise.title)))
        .collect();
    let choices: Vec<Choice<'_>> = std::iter::once(Choice::new("", &none))
        .chain(lines.iter().map(|(number, text)| Choice::new(number, text)))
        .collect();
    let current = served.map(|served| served.number.to_string()).unwrap_or_default();
    details(
        "serves",
        &t.map_serves_change(),
        &html! {
            form.form method="post" action=(paths::request_outside(request.number)) {
                (select(&Field::new("promise", &t.map_serves_which()).value(&current), &choices))
                (actions(&button(ButtonKind::Secondary, &t.map_keep())))
            }
        },
    )
}
