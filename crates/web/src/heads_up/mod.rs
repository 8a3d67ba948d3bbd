//! Heads-ups: given on the page of a service, said to be known by whoever would serve, and told of when they
//! come true.

use axum::Router;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::{get, post};
use db::Conn;
use domain::heads_up::{self, Draft, HeadsUp};
use domain::notice;
use domain::service::{self, Service};
use maud::{Markup, html};

use crate::components::{
    ButtonKind, Choice, Field, InputKind, Tone, actions, back_link, button, chip, date_field, empty_state,
    error_summary, field, page_title, select, textarea,
};
use crate::ctx::Ctx;
use crate::error::{Invalid, OrInvalid as _};
use crate::extract::{Form, Path};
use crate::icons::Icon;
use crate::notice::Notice;
use crate::page::{Nav, Page};
use crate::typed::Typed;
use crate::{App, Result, paths};

pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/heads-ups", get(index))
        .route("/heads-ups/{number}/acknowledgement", post(acknowledge))
        .route("/heads-ups/{number}/withdrawal", post(withdraw))
        .route("/services/{slug}/heads-up", get(new).post(give))
}

async fn index(ctx: Ctx) -> Result<Response> {
    ctx.signed_in()?;
    // What the list has no room for has not been read.
    let (all, unread) = ctx
        .read(|conn| {
            let all = heads_up::mine(conn)?;
            let unread = notice::unread_heads_ups(conn, all.iter().map(|one| one.id))?;
            Ok((all, unread))
        })
        .await?;
    if !unread.is_empty() {
        ctx.write(move |tx| notice::read_heads_ups(tx, &unread)).await?;
    }
    let t = ctx.t;
    let main = html! {
        div.main-narrow.stack-l {
            (page_title(&t.heads_up_title(), &t.heads_up_lead()))
            @if all.is_empty() {
                (empty_state(Icon::Info, &t.heads_up_none(), &t.heads_up_none_text(), &html! {}))
            } @else { (list(&ctx, &all)) }
        }
    };
    ctx.render(Page::new(t.heads_up_title(), main).at(Nav::Today))
}

/// Heads-ups as a list, each with what its reader may do.
pub(crate) fn list(ctx: &Ctx, all: &[HeadsUp]) -> Markup {
    html! {
        ul.plain-list.stack.heads-ups role="list" { @for one in all { (line(ctx, one)) } }
    }
}

fn line(ctx: &Ctx, one: &HeadsUp) -> Markup {
    let t = ctx.t;
    let service = one.service_name.best(ctx.locale.language);
    html! {
        li.card.stack-s id={ "heads-up-" (one.number) } {
            p.card-title { a href=(paths::service(&one.service_slug)) { (service) } }
            p.pre-line { (one.words) }
            p.meta.dots {
                span { (t.heads_up_between(&one.customer, &one.provider)) }
                span { (t.heads_up_chance_of(one.chance)) }
                span { (window(ctx, one)) }
                span { (t.heads_up_given(ctx.locale.day_at(one.told_at))) }
            }
            div.cluster {
                @if let Some(number) = one.request { a href=(paths::request(number)) { (t.heads_up_became(format!("R-{number}"))) } }
                @else if one.withdrawn_at.is_some() { (chip(Tone::Neutral, &t.heads_up_withdrawn())) }
                @else if let Some(at) = one.acknowledged_at { (chip(Tone::Ok, &t.heads_up_known(ctx.locale.date(ctx.locale.civil_date(at))))) }
                @else { (chip(Tone::Wait, &t.heads_up_not_known())) }
                @if one.can_acknowledge() {
                    form method="post" action=(paths::heads_up_acknowledgement(one.number)) {
                        (button(ButtonKind::Primary, &t.heads_up_acknowledge()))
                    }
                }
                @if one.can_withdraw() {
                    form method="post" action=(paths::heads_up_withdrawal(one.number)) {
                        (button(ButtonKind::Quiet, &t.heads_up_withdraw()))
                    }
                }
            }
        }
    }
}

fn window(ctx: &Ctx, one: &HeadsUp) -> String {
    let from = ctx.locale.date(one.from_on);
    if one.from_on == one.to_on {
        return from;
    }
    ctx.t.heads_up_window(from, ctx.locale.date(one.to_on))
}

/// One heads-up in a line, for choosing which one has come true.
pub(crate) fn choice(ctx: &Ctx, one: &HeadsUp) -> String {
    let first = one.words.lines().next().unwrap_or_default();
    format!("{first} · {}", window(ctx, one))
}

async fn acknowledge(ctx: Ctx, Path(number): Path<i64>) -> Result<Response> {
    ctx.write(move |tx| heads_up::acknowledge(tx, number)).await?;
    ctx.see_other_with(&paths::heads_ups(), Notice::HeadsUpKnown)
}

async fn withdraw(ctx: Ctx, Path(number): Path<i64>) -> Result<Response> {
    ctx.write(move |tx| heads_up::withdraw(tx, number)).await?;
    ctx.see_other_with(&paths::heads_ups(), Notice::HeadsUpWithdrawn)
}

fn offered(conn: &mut Conn<'_>, slug: &str) -> domain::Result<Service> {
    let service = service::visible_by_slug(conn, slug)?;
    if service.is_published() { Ok(service) } else { Err(domain::Error::NotFound) }
}

async fn new(ctx: Ctx, Path(slug): Path<String>) -> Result<Response> {
    ctx.signed_in()?;
    let service = ctx.read(move |conn| offered(conn, &slug)).await?;
    ctx.render(page(&ctx, &service, &Draft::default(), &Invalid::default()))
}

async fn give(ctx: Ctx, Path(slug): Path<String>, Form(typed): Form<Typed>) -> Result<Response> {
    let draft = Draft {
        team: typed.text("team").to_owned(),
        words: typed.text("words").to_owned(),
        chance: typed.text("chance").to_owned(),
        from_on: typed.text("from_on").to_owned(),
        to_on: typed.text("to_on").to_owned(),
    };
    let (entered, which) = (draft.clone(), slug.clone());
    let done = ctx.write(move |tx| {
        let service = offered(tx, &which)?;
        heads_up::give(tx, service.id, &entered)
    });
    match done.await.or_invalid()? {
        Ok(_) => ctx.see_other_with(&paths::heads_ups(), Notice::HeadsUpGiven),
        Err(errors) => {
            let service = ctx.read(move |conn| offered(conn, &slug)).await?;
            ctx.render(page(&ctx, &service, &draft, &errors).status(StatusCode::UNPROCESSABLE_ENTITY))
        }
    }
}

fn page(ctx: &Ctx, service: &Service, draft: &Draft, errors: &Invalid) -> Page {
    let t = ctx.t;
    let name = service.name(ctx.locale.language);
    let error = |field: &str| errors.message(ctx, field);
    let (team, words, chance) = (error("team"), error("words"), error("chance"));
    let (from_on, to_on) = (error("from_on"), error("to_on"));
    let own: Vec<(String, &str)> = ctx
        .actor
        .iter()
        .flat_map(|actor| &actor.teams)
        .filter(|team| Some(team.id) != service.team)
        .map(|team| (team.id.to_string(), team.name.as_str()))
        .collect();
    let teams: Vec<Choice<'_>> = own.iter().map(|(id, name)| Choice::new(id, name)).collect();
    let optional = t.form_optional();
    let main = html! {
        div.main-narrow.stack-l {
            (back_link(&paths::service(&service.slug), name))
            (page_title(&t.heads_up_new(name), &t.heads_up_new_text()))
            (error_summary(&t.form_problems(), &errors.summary(ctx)))
            @if teams.is_empty() { p { (t.heads_up_no_team()) } } @else {
                form.form method="post" action=(paths::service_heads_up(&service.slug)) novalidate {
                    (select(&Field::new("team", &t.heads_up_team()).error(team.as_deref()).value(&draft.team), &teams))
                    (textarea(&Field::new("words", &t.heads_up_words()).hint(t.heads_up_words_hint().as_str())
                        .error(words.as_deref()).value(&draft.words)))
                    (field(InputKind::Number, &Field::new("chance", &t.heads_up_chance()).short()
                        .hint(t.heads_up_chance_hint().as_str()).error(chance.as_deref()).value(&draft.chance)))
                    div.field-row {
                        (date_field(&Field::new("from_on", &t.heads_up_from()).error(from_on.as_deref()).value(&draft.from_on)))
                        (date_field(&Field::new("to_on", &t.heads_up_to()).optional(&optional).error(to_on.as_deref()).value(&draft.to_on)))
                    }
                    (actions(&button(ButtonKind::Primary, &t.heads_up_give())))
                }
            }
        }
    };
    Page::new(t.heads_up_new(name), main).at(Nav::Ask)
}
