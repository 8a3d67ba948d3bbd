//! One relationship: the needs of both sides, side by side, and each side's word.

use axum::http::StatusCode;
use axum::response::Response;
use domain::relationship::{self, Direction, Need, Show, Side, State, TermsDraft};
use domain::{NeedId, RelationshipId};
use maud::{Markup, html};

use super::form::{need_fields, need_of, terms_fields, terms_of};
use super::mine::{answers, awaits};
use super::words::{self, party_link};
use crate::components::{
    ButtonKind, Tone, actions, back_link, banner, button, button_with, chip, details, error_summary, facts,
    page_title, section, two_sides,
};
use crate::ctx::Ctx;
use crate::error::{Invalid, OrInvalid as _};
use crate::extract::{Form, Path};
use crate::icons::Icon;
use crate::notice::Notice;
use crate::offering::lead_time;
use crate::page::{Nav, Page};
use crate::typed::Typed;
use crate::{Result, paths};

pub(super) async fn show(ctx: Ctx, Path(id): Path<RelationshipId>) -> Result<Response> {
    ctx.signed_in()?;
    page_of(&ctx, id, &Typed::default(), &Invalid::default()).await
}

async fn page_of(ctx: &Ctx, id: RelationshipId, typed: &Typed, errors: &Invalid) -> Result<Response> {
    let show = ctx.read(move |conn| Show::load(conn, id)).await?;
    let title = ctx.t.map_link_title(&show.provider.name, &show.customer.name);
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let page = Page::new(title.clone(), view(ctx, &show, &title, typed, errors)).at(Nav::Map).status(status);
    ctx.render(page.topic(id.uuid()))
}

fn view(ctx: &Ctx, show: &Show, title: &str, typed: &Typed, errors: &Invalid) -> Markup {
    let t = ctx.t;
    let relationship = &show.relationship;
    let (tone, word) = words::state(ctx, relationship.state);
    let link = paths::map_link(relationship.id);
    html! {
        (back_link(&paths::map(), &t.map_title()))
        (page_title(title, ""))
        div.cluster {
            (chip(tone, &word))
            (chip(Tone::Neutral, &words::direction(ctx, show.direction)))
            @if let Some(occasion) = &relationship.occasion { (chip(Tone::Info, &words::occasion(ctx, occasion))) }
        }
        (error_summary(&t.form_problems(), &errors.summary(ctx)))
        @if awaits(show) {
            (banner(Tone::Info, &asked(ctx, show), &html! { p { (t.map_answer_text()) } (answers(ctx, &link)) }))
        } @else if relationship.state == State::Declared {
            (banner(Tone::Wait, &t.map_not_yet_confirmed(), &html! { p { (t.map_not_yet_confirmed_text()) } }))
        }
        (two_sides(&side(ctx, show, Side::Customer, typed, errors), &side(ctx, show, Side::Provider, typed, errors)))
        (section("about", &t.map_about(), &about(ctx, show)))
        @if relationship.can_change() {
            (details("terms", &t.map_change_terms(), &html! {
                form.form method="post" action={ (link) "/terms" } novalidate {
                    (terms_fields(ctx, &kept_terms(show, typed), errors))
                    (actions(&button(ButtonKind::Secondary, &t.map_keep())))
                }
            }))
            form method="post" action={ (link) "/end" } { (button(ButtonKind::Quiet, &t.map_end())) }
        }
    }
}

fn asked(ctx: &Ctx, show: &Show) -> String {
    let (customer, provider) = (&show.customer.name, &show.provider.name);
    match show.relationship.declared_side {
        Some(Side::Customer) => ctx.t.map_says_customer(customer, provider),
        Some(Side::Provider) => ctx.t.map_says_provider(provider, customer),
        None => ctx.t.map_suggested(customer, provider),
    }
}

/// What one side needs, and the form to add to it for whoever speaks for it.
fn side(ctx: &Ctx, show: &Show, side: Side, typed: &Typed, errors: &Invalid) -> Markup {
    let t = ctx.t;
    let (needs, from) = match side {
        Side::Customer => (&show.customer, &show.provider),
        Side::Provider => (&show.provider, &show.customer),
    };
    let own: Vec<&Need> = show.needs.iter().filter(|need| need.side == side).collect();
    let may_add = show.relationship.speaks(side)
        && matches!(show.relationship.state, State::Declared | State::Confirmed)
        && (side == Side::Customer || show.direction != Direction::Outside);
    let is_here = typed.text("side") == side.word();
    let (nothing, none) = (Typed::default(), Invalid::default());
    let (typed, errors) = if is_here { (typed, errors) } else { (&nothing, &none) };
    html! {
        section.card id={ "needs-" (side.word()) } {
            h2.card-title { (t.map_needs_title(&needs.name, &from.name)) }
            @if own.is_empty() { p.meta { (t.map_needs_none()) } }
            ul.plain-list.divided { @for need in &own { (need_line(ctx, show, need)) } }
            @if side == Side::Customer && !show.relationship.promise.is_empty() {
                p { strong { (t.map_promises(&show.provider.name)) } " " (show.relationship.promise) }
            }
            @if may_add {
                details.details open[is_here] id={ "add-" (side.word()) } {
                    summary { (t.map_need_add()) }
                    div.details-body {
                        form.form method="post" action={ (paths::map_link(show.relationship.id)) "/needs" } novalidate {
                            input type="hidden" name="side" value=(side.word());
                            (need_fields(ctx, typed, errors))
                            (actions(&button(ButtonKind::Secondary, &t.map_need_keep())))
                        }
                    }
                }
            }
        }
    }
}

fn need_line(ctx: &Ctx, show: &Show, need: &Need) -> Markup {
    let t = ctx.t;
    html! {
        li {
            p lang=[(need.language != ctx.locale.language).then(|| need.language.word())] { (need.body) }
            p.meta.dots {
                span { (words::need_kind(ctx, need.kind)) }
                @if let Some(minutes) = need.lead_minutes { span { (t.map_within(lead_time(ctx, minutes))) } }
                @if !need.any_of.is_empty() { span { (t.map_any_of(&need.any_of)) } }
            }
            @if show.relationship.speaks(need.side) {
                form method="post" action={ (paths::map_link(show.relationship.id)) "/needs/" (need.id) "/removal" } {
                    (button_with(ButtonKind::Quiet, Icon::Remove, &t.map_need_remove(), None))
                }
            }
        }
    }
}

fn about(ctx: &Ctx, show: &Show) -> Markup {
    let t = ctx.t;
    let relationship = &show.relationship;
    let mut rows: Vec<(String, Markup)> = vec![
        (t.map_customer(), party_link(&show.customer)),
        (t.map_provider(), party_link(&show.provider)),
        (
            t.map_origin(),
            html! { (words::origin(ctx, relationship.origin)) " · " (ctx.locale.day_at(relationship.declared_at)) },
        ),
    ];
    if let Some(at) = relationship.acknowledged_at {
        rows.push((t.map_confirmed_at(), html! { (ctx.locale.day_at(at)) }));
    }
    if let Some(occasion) = &relationship.occasion {
        let next = occasion.next_on(show.today).map(|day| ctx.locale.date(day));
        rows.push((
            t.map_occasion(),
            html! { (words::occasion(ctx, occasion)) @if let Some(day) = next { " · " (t.map_next_on(day)) } },
        ));
    }
    if let Some(day) = relationship.from_on {
        rows.push((t.map_form_from(), html! { (ctx.locale.date(day)) }));
    }
    if let Some(day) = relationship.to_on {
        rows.push((t.map_form_to(), html! { (ctx.locale.date(day)) }));
    }
    let rows: Vec<(&str, Markup)> = rows.iter().map(|(name, value)| (name.as_str(), value.clone())).collect();
    facts(&rows)
}

/// What stands in the form of the terms: what was typed, or else what is kept.
fn kept_terms(show: &Show, typed: &Typed) -> Typed {
    if typed.sent("kind").is_some() {
        return typed.clone();
    }
    let draft = TermsDraft::from(&show.relationship);
    [
        ("kind", draft.kind),
        ("occasion_every", draft.occasion_every),
        ("occasion_day", draft.occasion_day),
        ("occasion_month", draft.occasion_month),
        ("occasion_what", draft.occasion_what),
        ("from_on", draft.from_on),
        ("to_on", draft.to_on),
        ("promise", draft.promise),
    ]
    .into_iter()
    .map(|(name, text)| (name.to_owned(), text))
    .collect()
}

pub(super) async fn acknowledge(ctx: Ctx, Path(id): Path<RelationshipId>) -> Result<Response> {
    ctx.write(move |tx| relationship::acknowledge(tx, id)).await?;
    ctx.see_other_with(&paths::map_link(id), Notice::LinkConfirmed)
}

pub(super) async fn refuse(ctx: Ctx, Path(id): Path<RelationshipId>) -> Result<Response> {
    ctx.write(move |tx| relationship::refuse(tx, id)).await?;
    ctx.see_other_with(&paths::map(), Notice::LinkRefused)
}

pub(super) async fn end(ctx: Ctx, Path(id): Path<RelationshipId>) -> Result<Response> {
    ctx.write(move |tx| relationship::end(tx, id)).await?;
    ctx.see_other_with(&paths::map(), Notice::LinkEnded)
}

pub(super) async fn adopt(ctx: Ctx, Path(id): Path<RelationshipId>) -> Result<Response> {
    ctx.write(move |tx| relationship::adopt(tx, id)).await?;
    ctx.see_other_with(&paths::map(), Notice::LinkKept)
}

pub(super) async fn terms(
    ctx: Ctx,
    Path(id): Path<RelationshipId>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    let form = typed.clone();
    let kept = ctx.write(move |tx| relationship::change(tx, id, &terms_of(&form).parse()?));
    match kept.await.or_invalid()? {
        Ok(()) => ctx.see_other_with(&paths::map_link(id), Notice::LinkKept),
        Err(errors) => page_of(&ctx, id, &typed, &errors).await,
    }
}

pub(super) async fn add_need(
    ctx: Ctx,
    Path(id): Path<RelationshipId>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    let (form, language) = (typed.clone(), ctx.locale.language);
    let kept = ctx.write(move |tx| {
        let side = Side::parse(form.text("side"));
        let side = side.ok_or_else(|| domain::Error::invalid("side", domain::Problem::NotAChoice))?;
        relationship::add_need(tx, id, &need_of(&form, side).parse(language)?)
    });
    match kept.await.or_invalid()? {
        Ok(()) => ctx.see_other_with(&paths::map_link(id), Notice::LinkKept),
        Err(errors) => page_of(&ctx, id, &typed, &errors).await,
    }
}

pub(super) async fn remove_need(
    ctx: Ctx,
    Path((id, need)): Path<(RelationshipId, NeedId)>,
) -> Result<Response> {
    ctx.write(move |tx| relationship::remove_need(tx, id, need)).await?;
    ctx.see_other_with(&paths::map_link(id), Notice::LinkKept)
}
