//! The page of a service: what one gets, what is needed, how long it usually takes, and who does it.

use db::Conn;
use domain::agreement::{self, Line as Agreed, Slower};
use domain::calendar;
use domain::service::bundle::{self, Part};
use domain::service::{self, Provider, Service};
use domain::team::Role;
use domain::vision::{self as meaning, Line};
use domain::{OptionId, Result};
use maud::{Markup, html};
use measure::worktime::Calendar;

use super::hours::{hours, lead_time};
use crate::components::{ButtonKind, actions, card, facts, link_button, page_title, section};
use crate::ctx::Ctx;
use crate::evidence::{self, Outlook};
use crate::page::{Nav, Page};
use crate::{agreements, paths, request, vision};

/// What the page shows.
#[derive(Debug)]
pub(super) struct Offer {
    service: Service,
    calendar: Calendar,
    /// By when it would usually be done if it were asked for now.
    outlook: Outlook,
    can_ask: bool,
    /// What it is made of, if it is a bundle.
    parts: Vec<Part>,
    line: Option<Line>,
    /// The agreements about it that concern the reader's teams.
    agreements: Vec<Agreed>,
    /// Why colleagues wait longer for an answer than outside customers: for everybody to read.
    slower: Vec<Slower>,
}

impl Offer {
    pub(super) fn load(conn: &mut Conn<'_>, slug: &str) -> Result<Offer> {
        let service = service::visible_by_slug(conn, slug)?;
        let calendar = calendar::of_service(conn, service.id)?;
        Ok(Offer {
            outlook: Outlook::of_service(conn, &service)?,
            can_ask: service.is_published(),
            parts: if service.is_bundle { bundle::parts(conn, service.id)? } else { Vec::new() },
            line: meaning::line(conn)?,
            agreements: agreement::of_service(conn, service.id)?,
            slower: agreement::slower_than_outside(conn, service.id)?,
            service,
            calendar,
        })
    }
}

/// The page.
pub(super) fn page(ctx: &Ctx, offer: &Offer) -> Page {
    let t = ctx.t;
    let language = ctx.locale.language;
    let service = &offer.service;
    let wording = &service.wording;
    let title = wording.name.best(language).to_owned();
    let needs = wording.needs.best(language);
    let main = html! {
        (page_title(&title, wording.description.best(language)))
        div.with-side {
            div.stack-l {
                @if !needs.is_empty() { (section("needs", &t.offering_needs(), &html! { p.pre-line { (needs) } })) }
                @if !offer.parts.is_empty() { (section("parts", &t.bundle_parts(), &parts(ctx, offer))) }
                @if !service.options.is_empty() { (section("variants", &t.offering_variants(), &variants(ctx, offer))) }
                @if offer.can_ask {
                    (actions(&html! {
                        (link_button(ButtonKind::Primary, &paths::service_ask(&service.slug), &t.offering_ask()))
                        @if service.form.fields.len() > 1 {
                            (link_button(ButtonKind::Quiet, &paths::service_ask_on_one_page(&service.slug), &t.offering_ask_one_page()))
                        }
                        (link_button(ButtonKind::Quiet, &paths::service_heads_up(&service.slug), &t.heads_up_begin()))
                    }))
                } @else {
                    p.meta { (t.offering_not_open()) }
                }
            }
            aside.stack aria-label=(t.offering_about()) {
                @if may_change(ctx, service) {
                    p { a href=(paths::service_edit(&service.slug)) { (t.services_edit()) } }
                    p { a href=(paths::service_care(&service.slug)) { (t.care_see()) } }
                }
                (card(&t.offering_about(), &about(ctx, offer)))
                (card(&t.offering_hours(), &hours(ctx, &offer.calendar)))
                (agreed(ctx, offer))
            }
        }
        (vision::quiet_line(ctx, offer.line.as_ref()))
    };
    Page::new(title, main).at(Nav::Ask).topic(service.id.uuid())
}

/// Whether the page offers the way to change it; the domain decides again when somebody does.
fn may_change(ctx: &Ctx, service: &Service) -> bool {
    let team = service.team;
    ctx.actor.as_ref().is_some_and(|actor| team.is_some_and(|team| actor.may_change(team)))
}

fn about(ctx: &Ctx, offer: &Offer) -> Markup {
    let t = ctx.t;
    let service = &offer.service;
    let provider = match service.provider.provider {
        Provider::Team(_) => {
            html! { a href=(paths::team(&service.provider.slug)) { (service.provider.name) } }
        }
        Provider::Person(_) => html! { (service.provider.name) },
    };
    let mut rows = vec![(t.offering_by(), provider)];
    if let Some(lead) = service.lead_minutes {
        rows.push((t.offering_lead_time(), html! { (lead_time(ctx, lead)) }));
    }
    if service.options.is_empty()
        && let Some((usual, based)) = said(ctx, offer, None)
    {
        rows.push((t.offering_really(), html! { (usual) br; span.meta { (based) } }));
    }
    if let Some(by) = offer.outlook.usually_by(None).filter(|_| offer.can_ask) {
        rows.push((t.offering_usually_by(), html! { (request::moment(ctx, by)) }));
    }
    let rows: Vec<(&str, Markup)> = rows.iter().map(|(name, value)| (name.as_str(), value.clone())).collect();
    facts(&rows)
}

/// What it is made of, and who does each part.
fn parts(ctx: &Ctx, offer: &Offer) -> Markup {
    let language = ctx.locale.language;
    html! {
        p { (ctx.t.bundle_about()) }
        ul.divided {
            @for part in offer.parts.iter().filter(|part| part.is_published) {
                li {
                    p {
                        a href=(paths::service(&part.slug)) { (part.name.best(language)) }
                        @if let Some(option) = &part.option_name { " · " (option.best(language)) }
                    }
                    p.meta { (part.provider.name) }
                }
            }
        }
    }
}

/// What past requests say about a variant, or the whole service, and what that rests on.
fn said(ctx: &Ctx, offer: &Offer, option: Option<OptionId>) -> Option<(String, String)> {
    let answer = offer.outlook.answer(option);
    answer.spoke()?;
    let dates = offer.outlook.dates(&answer);
    Some((
        evidence::usual(ctx, &answer, &dates),
        evidence::based_on(ctx, &answer, &dates).unwrap_or_default(),
    ))
}

/// What is agreed about it with the reader's teams, the way to agree on something, and where colleagues wait
/// longer than customers outside.
fn agreed(ctx: &Ctx, offer: &Offer) -> Markup {
    let t = ctx.t;
    let service = &offer.service;
    let teams = ctx.actor.as_ref().map(|actor| actor.teams.as_slice()).unwrap_or_default();
    let may_begin = teams.iter().any(|team| team.role == Role::Lead);
    html! {
        @if !offer.slower.is_empty() {
            section.card #slower {
                @for slower in &offer.slower {
                    p { (t.agreements_slower_than(
                        agreements::minutes(ctx, slower.inside_minutes, slower.inside_day),
                        agreements::minutes(ctx, slower.outside_minutes, slower.outside_day),
                    )) }
                    p.pre-line { (t.agreements_slower_why(&slower.reason)) }
                }
            }
        }
        @if !offer.agreements.is_empty() || may_begin {
            (card(&t.agreements_title(), &html! {
                ul.plain-list.stack-s {
                    @for line in &offer.agreements {
                        @let customers: Vec<&str> = line.customers.iter().map(|party| party.name.as_str()).collect();
                        li { a href=(paths::agreement(line.number)) { (t.agreements_between(&line.provider, ctx.locale.list(&customers))) } }
                    }
                }
                @if may_begin { p { a href=(paths::agreement_new(&service.slug)) { (t.agreements_begin()) } } }
            }))
        }
    }
}

fn variants(ctx: &Ctx, offer: &Offer) -> Markup {
    let t = ctx.t;
    let language = ctx.locale.language;
    html! {
        ul.divided {
            @for variant in &offer.service.options {
                @let description = variant.texts.description.best(language);
                li {
                    p { strong { (variant.texts.name.best(language)) } }
                    @if !description.is_empty() { p { (description) } }
                    @if let Some(lead) = variant.lead_minutes.or(offer.service.lead_minutes) {
                        p.meta { (t.offering_variant_lead(lead_time(ctx, lead))) }
                    }
                    @if let Some((usual, based)) = said(ctx, offer, Some(variant.id)) {
                        p { (usual) } p.meta { (based) }
                    }
                }
            }
        }
    }
}
