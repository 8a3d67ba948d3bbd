//! The end of a shift: what the reader leaves to whoever comes next, and what is left and not confirmed yet.

use axum::http::StatusCode;
use axum::response::Response;
use domain::request::listing::Card;
use domain::request::show::Named;
use domain::shift::{self, Ending, Leaving, Waiting};
use domain::{Error, PersonId, Problem, ShiftHandoverId, team};
use maud::{Markup, html};

use super::pages::{View, views};
use super::{Team, team as own_team};
use crate::cards;
use crate::components::{
    ButtonKind, Choice, Field, InputKind, Tone, actions, banner, button, button_with, empty_state,
    error_summary, field, link_button, page_title, relative_time, section, select, textarea,
};
use crate::ctx::Ctx;
use crate::error::{Invalid, OrInvalid as _};
use crate::extract::{Form, Path};
use crate::icons::Icon;
use crate::notice::Notice;
use crate::page::{Nav, Page};
use crate::typed::Typed;
use crate::{Result, paths};

struct Loaded {
    ending: Ending,
    colleagues: Vec<Named>,
}

async fn load(ctx: &Ctx, team: &Team) -> Result<Loaded> {
    let id = team.id;
    ctx.read(move |conn| {
        let ending = shift::ending(conn, id)?;
        let members = team::members(conn, id, None)?.items;
        let colleagues = members.into_iter().map(|one| Named { id: one.id, name: one.name }).collect();
        Ok(Loaded { ending, colleagues })
    })
    .await
}

pub(super) async fn show(ctx: Ctx, Path(slug): Path<String>) -> Result<Response> {
    let team = own_team(&ctx, &slug)?;
    let loaded = load(&ctx, &team).await?;
    ctx.render(page(&ctx, &team, &loaded, &Typed::default(), &Invalid::default()))
}

/// What the form says, word for word: the numbers that are ticked, each with its word.
fn read(typed: &Typed) -> domain::Result<Leaving> {
    let to = match typed.text("to").trim() {
        "" => None,
        id => Some(id.parse::<PersonId>().map_err(|_| Error::invalid("to", Problem::NotAChoice))?),
    };
    let mut items = Vec::new();
    for (_, number) in typed.fields().filter(|(name, _)| *name == "items") {
        let number: i64 = number.parse().map_err(|_| Error::invalid("items", Problem::UnknownRequest))?;
        items.push((number, typed.text(&format!("word.{number}")).to_owned()));
    }
    Ok(Leaving { to, word: typed.text("word").to_owned(), items })
}

pub(super) async fn leave(ctx: Ctx, Path(slug): Path<String>, Form(typed): Form<Typed>) -> Result<Response> {
    let team = own_team(&ctx, &slug)?;
    let (id, form) = (team.id, typed.clone());
    let left = ctx.write(move |tx| shift::leave(tx, id, &read(&form)?).map(|_| ()));
    match left.await.or_invalid()? {
        Ok(()) => ctx.see_other_with(&paths::shift(&team.slug), Notice::ShiftLeft),
        Err(errors) => {
            let loaded = load(&ctx, &team).await?;
            ctx.render(page(&ctx, &team, &loaded, &typed, &errors).status(StatusCode::UNPROCESSABLE_ENTITY))
        }
    }
}

pub(super) async fn confirm(ctx: Ctx, Path((slug, id)): Path<(String, ShiftHandoverId)>) -> Result<Response> {
    let team = own_team(&ctx, &slug)?;
    ctx.write(move |tx| shift::confirm(tx, id)).await?;
    ctx.see_other_with(&paths::shift(&team.slug), Notice::ShiftConfirmed)
}

pub(super) async fn take_back(
    ctx: Ctx,
    Path((slug, id)): Path<(String, ShiftHandoverId)>,
) -> Result<Response> {
    let team = own_team(&ctx, &slug)?;
    ctx.write(move |tx| shift::take_back(tx, id)).await?;
    ctx.see_other_with(&paths::shift(&team.slug), Notice::ShiftTakenBack)
}

/// On the team's other pages: something was left and nobody has said that they have it.
pub(super) fn reminder(ctx: &Ctx, team: &Team, waiting: &[Waiting]) -> Markup {
    let count: usize = waiting.iter().map(|one| one.items.len() + one.hidden).sum();
    if count == 0 {
        return html! {};
    }
    let count = i64::try_from(count).unwrap_or(i64::MAX);
    banner(
        Tone::Wait,
        &ctx.t.shift_reminder(count),
        &html! {
            a href=(paths::shift(&team.slug)) { (ctx.t.shift_reminder_see()) }
        },
    )
}

fn page(ctx: &Ctx, team: &Team, loaded: &Loaded, typed: &Typed, errors: &Invalid) -> Page {
    let t = ctx.t;
    let ending = &loaded.ending;
    let main = html! {
        (page_title(&team.name, &t.shift_lead()))
        (views(ctx, team, View::Shift))
        (error_summary(&t.form_problems(), &errors.summary(ctx)))
        @if !ending.waiting.is_empty() {
            (section("waiting", &t.shift_waiting(), &html! {
                @for one in &ending.waiting { (left(ctx, team, one)) }
            }))
        }
        @if ending.held.is_empty() && ending.unheld.is_empty() {
            (empty_state(Icon::Done, &t.shift_nothing(), &t.shift_nothing_text(),
                &link_button(ButtonKind::Secondary, &paths::board(&team.slug), &t.serving_to_board())))
        } @else {
            (section("leaving", &t.shift_leaving(), &form(ctx, team, loaded, typed, errors)))
        }
    };
    Page::new(t.shift_title(&team.name), main).at(Nav::Serve).topic(team.id.uuid())
}

fn form(ctx: &Ctx, team: &Team, loaded: &Loaded, typed: &Typed, errors: &Invalid) -> Markup {
    let t = ctx.t;
    let me = ctx.actor.as_ref().map(|actor| actor.id);
    let ids: Vec<(String, &str)> = loaded
        .colleagues
        .iter()
        .filter(|one| Some(one.id) != me)
        .map(|one| (one.id.to_string(), one.name.as_str()))
        .collect();
    let whole_team = t.shift_to_team();
    let choices: Vec<Choice<'_>> = std::iter::once(Choice::new("", &whole_team))
        .chain(ids.iter().map(|(id, name)| Choice::new(id, name)))
        .collect();
    let (to_error, word_error) = (errors.message(ctx, "to"), errors.message(ctx, "word"));
    let items_error = errors.message(ctx, "items");
    let sent = typed.fields().next().is_some();
    html! {
        form.form.shift-form method="post" action=(paths::shift(&team.slug)) novalidate {
            fieldset.field id="items" {
                legend.legend { (t.shift_which()) }
                @if let Some(error) = &items_error { p.error-message { (error) } }
                @if !loaded.ending.held.is_empty() {
                    p.label { (t.shift_held()) }
                    ul.plain-list.divided {
                        @for card in &loaded.ending.held { (item(ctx, card, typed, errors, !sent)) }
                    }
                }
                @if !loaded.ending.unheld.is_empty() {
                    p.label { (t.shift_unheld()) }
                    ul.plain-list.divided {
                        @for card in &loaded.ending.unheld { (item(ctx, card, typed, errors, false)) }
                    }
                }
            }
            (select(&Field::new("to", &t.shift_to()).hint(t.shift_to_hint().as_str()).value(typed.text("to"))
                .error(to_error.as_deref()), &choices))
            (textarea(&Field::new("word", &t.shift_word()).optional(&t.request_optional()).value(typed.text("word"))
                .error(word_error.as_deref())))
            (actions(&button_with(ButtonKind::Primary, Icon::PassOn, &t.shift_leave(), None)))
        }
    }
}

/// A request to be left: ticked from the start when the reader holds it.
fn item(ctx: &Ctx, card: &Card, typed: &Typed, errors: &Invalid, ticked: bool) -> Markup {
    let number = card.number.to_string();
    let name = format!("word.{number}");
    let error = errors.message(ctx, &name);
    let is_ticked = ticked || typed.fields().any(|(field, value)| field == "items" && value == number);
    html! {
        li.shift-item data-row {
            label.choice {
                input type="checkbox" name="items" value=(number) checked[is_ticked];
                span { (card.title) }
            }
            p.row-meta.dots {
                span { a href=(paths::request(card.number)) { "R-" (number) } }
                @if let Some(at) = card.promised_for { span { (ctx.t.shift_promised(ctx.locale.day_at(at))) } }
                @else { span { (ctx.t.cards_no_promise()) } }
                span { (card.beneficiary.as_ref().unwrap_or(&card.asker)) }
            }
            div.cluster { (cards::overdue_chip(ctx, card)) }
            (field(InputKind::Text, &Field::new(&name, &ctx.t.shift_item_word()).optional(&ctx.t.request_optional())
                .value(typed.text(&name)).error(error.as_deref()).autocomplete("off")))
        }
    }
}

/// What somebody has left: who, to whom, the words, the requests, and what the reader can do about it.
fn left(ctx: &Ctx, team: &Team, one: &Waiting) -> Markup {
    let t = ctx.t;
    let me = ctx.actor.as_ref().map(|actor| actor.id);
    let gone = t.request_author_gone();
    let from = one.from.as_ref().map_or(gone.as_str(), |(_, name)| name.as_str());
    let to = one.to.as_ref().map_or(team.name.as_str(), |(_, name)| name.as_str());
    let is_own = one.from.is_some() && one.from.as_ref().map(|(id, _)| *id) == me;
    let leads = ctx.actor.as_ref().is_some_and(|actor| actor.may_change(team.id));
    html! {
        article.card.shift-left id={ "left-" (one.id) } {
            h3.card-title { (t.shift_from_to(from, to)) }
            p.meta { (relative_time(&one.at.to_string(), &ctx.locale.day_at(one.at))) }
            @if !one.word.is_empty() { blockquote.pre-line { (one.word) } }
            ul.plain-list.divided {
                @for (card, word) in &one.items {
                    li {
                        p { a href=(paths::request(card.number)) { (card.title) } }
                        p.row-meta.dots {
                            span { "R-" (card.number) }
                            @if let Some(at) = card.promised_for { span { (t.shift_promised(ctx.locale.day_at(at))) } }
                        }
                        div.cluster { (cards::overdue_chip(ctx, card)) }
                        @if !word.is_empty() { p.pre-line { (word) } }
                    }
                }
            }
            @if one.hidden > 0 { p.meta { (t.shift_hidden(i64::try_from(one.hidden).unwrap_or(i64::MAX))) } }
            div.actions {
                @if !is_own {
                    form method="post" action=(paths::shift_confirmation(&team.slug, one.id)) {
                        (button_with(ButtonKind::Primary, Icon::Check, &t.shift_confirm(), None))
                    }
                }
                @if is_own || leads {
                    form method="post" action=(paths::shift_taking_back(&team.slug, one.id)) {
                        (button(ButtonKind::Quiet, &t.shift_take_back()))
                    }
                }
            }
        }
    }
}
