//! Notices: what concerns the reader, one line a thing, until it has been read.

pub mod letters;

use axum::Router;
use axum::response::Response;
use axum::routing::{get, post};
use domain::notice::{self, About, Kind, Notice, PartStands};
use domain::paging::{Cursor, Page as Lines};
use domain::request::State;
use maud::{Markup, html};
use serde::Deserialize;

use crate::components::{
    ButtonKind, PagerLink, Tone, button, chip, empty_state, page_title, pager, relative_time,
};
use crate::ctx::Ctx;
use crate::extract::Query;
use crate::i18n::{Catalogue, Locale};
use crate::icons::Icon;
use crate::page::Page;
use crate::{App, Result, paths};

pub(crate) fn routes() -> Router<App> {
    Router::new().route("/notices", get(index)).route("/notices/reading", post(read_all))
}

#[derive(Debug, Default, Deserialize)]
struct Place {
    #[serde(default)]
    after: String,
}

async fn index(ctx: Ctx, Query(place): Query<Place>) -> Result<Response> {
    let actor = ctx.signed_in()?;
    let after: Option<Cursor> = place.after.parse().ok();
    let lines = ctx.read(move |conn| notice::mine(conn, after.as_ref())).await?;
    ctx.render(Page::new(ctx.t.notices_title(), page(&ctx, &lines)).topic(actor.id.uuid()))
}

async fn read_all(ctx: Ctx) -> Result<Response> {
    ctx.signed_in()?;
    ctx.write(notice::read_all).await?;
    ctx.see_other(&paths::notices())
}

fn page(ctx: &Ctx, lines: &Lines<Notice>) -> Markup {
    let t = ctx.t;
    html! {
        (page_title(&t.notices_title(), ""))
        @if lines.items.is_empty() {
            (empty_state(Icon::Bell, &t.notices_none(), &t.notices_none_text(), &html! {}))
        } @else {
            @if lines.items.iter().any(|notice| notice.is_new) {
                form method="post" action=(paths::notices_reading()) { (button(ButtonKind::Secondary, &t.notices_read_all())) }
            }
            ul.rows role="list" aria-label=(t.notices_title()) {
                @for notice in &lines.items { (line(ctx, notice)) }
            }
            @if let Some(next) = &lines.next {
                @let href = format!("{}?after={}", paths::notices(), paths::escape(&next.to_string()));
                (pager(&t.serving_pages(), None, Some(PagerLink { href: &href, text: &t.serving_more() }), ""))
            }
        }
    }
}

fn line(ctx: &Ctx, notice: &Notice) -> Markup {
    let t = ctx.t;
    html! {
        li.row.row-unread[notice.is_new] id={ "n-" (notice.id) } data-row {
            p.row-title {
                a href=(address(&notice.about)) { (title(&ctx.locale, &notice.about)) }
            }
            p.row-meta.dots {
                @if let About::Request { number, .. } | About::Parts { number, .. } = &notice.about { span { "R-" (number) } }
                span { (said(&ctx.locale, notice)) }
                span { (relative_time(&notice.at.to_string(), &ctx.locale.day_at(notice.at))) }
            }
            div.row-chips { @if notice.is_new { (chip(Tone::Info, &t.notices_new())) } }
        }
    }
}

/// Where it is read.
fn address(about: &About) -> String {
    match about {
        About::Request { number, .. } | About::Parts { number, .. } => paths::request(*number),
        About::Agreement { number, version, .. } => paths::agreement_version(*number, *version),
        About::HeadsUp { number, .. } => paths::heads_up(*number),
    }
}

/// What it is about, and no more than that there is something where that is confidential.
fn title(locale: &Locale, about: &About) -> String {
    let (t, language) = (locale.texts(), locale.language);
    match about {
        About::Request { title: Some(title), .. } | About::Parts { title: Some(title), .. } => title.clone(),
        About::Request { title: None, .. } | About::Parts { title: None, .. } => t.letter_confidential(),
        About::Agreement { service, .. } => t.agreements_about(service.best(language)),
        About::HeadsUp { service: Some(service), .. } => t.heads_up_new(service.best(language)),
        About::HeadsUp { service: None, .. } => t.letter_confidential_heads_up(),
    }
}

/// What a notice says, on its page and in letters.
fn said(locale: &Locale, notice: &Notice) -> String {
    let t = locale.texts();
    let who = notice.actor.clone().unwrap_or_else(|| t.shell_product());
    match &notice.about {
        About::Parts { parts, .. } => stands(locale, parts),
        About::HeadsUp { customer, became, .. } => {
            heads_up(t, notice.kind, &who, customer.as_deref(), *became)
        }
        About::Request { .. } | About::Agreement { .. } => words(t, notice.kind, &who),
    }
}

fn heads_up(t: &Catalogue, kind: Kind, who: &str, customer: Option<&str>, became: Option<i64>) -> String {
    match (kind, became) {
        (Kind::HeadsUpKnown, _) => t.notices_heads_up_known(who),
        (Kind::HeadsUpWithdrawn, _) => t.notices_heads_up_withdrawn(who),
        (Kind::HeadsUpCameTrue, Some(number)) => t.notices_heads_up_came_true(format!("R-{number}")),
        _ => match customer {
            Some(customer) => t.notices_heads_up_given(who, customer),
            None => t.notices_heads_up_confidential(who),
        },
    }
}

/// "1 of 2 ready: Computer. Still missing: Access (promised for 4 December)".
fn stands(locale: &Locale, parts: &[PartStands]) -> String {
    let t = locale.texts();
    let name = |part: &PartStands| match &part.service {
        Some(service) => service.best(locale.language).to_owned(),
        None => t.notices_part_hidden(),
    };
    let named = |wanted: &dyn Fn(State) -> bool| -> Vec<String> {
        let parts = parts.iter().filter(|part| wanted(part.state));
        parts
            .map(|part| match part.promised_for.filter(|_| part.state == State::Opened) {
                Some(day) => t.notices_part_promised(name(part), locale.day_at(day)),
                None => name(part),
            })
            .collect()
    };
    let ready = named(&|state| matches!(state, State::Closed | State::Confirmed));
    let missing = named(&|state| matches!(state, State::Asked | State::Opened | State::Performed));
    let declined = named(&|state| state == State::Declined);
    let count = |number: usize| locale.number(i64::try_from(number).unwrap_or(i64::MAX));
    let mut sentences = vec![if ready.is_empty() {
        t.notices_parts_none(count(0), count(parts.len()))
    } else {
        t.notices_parts_ready(count(ready.len()), count(parts.len()), locale.list(&ready))
    }];
    if !missing.is_empty() {
        sentences.push(t.notices_parts_missing(locale.list(&missing)));
    }
    if !declined.is_empty() {
        sentences.push(t.notices_parts_declined(locale.list(&declined)));
    }
    // More follows in the line: when it was.
    sentences.join(" ").trim_end_matches('.').to_owned()
}

/// What a notice about a request or an agreement says.
fn words(t: &Catalogue, kind: Kind, who: &str) -> String {
    match kind {
        Kind::Asked => t.notices_asked(who),
        Kind::Opened => t.notices_opened(who),
        Kind::Promised => t.notices_promised(who),
        Kind::Given => t.notices_given(who),
        Kind::Question => t.notices_question(who),
        Kind::Answered => t.notices_answered(who),
        Kind::Contested => t.notices_contested(who),
        Kind::SettlementOffered => t.notices_settlement_offered(who),
        Kind::Settled => t.notices_settled(),
        Kind::OptionWished => t.notices_option_wished(who),
        Kind::OptionGiven => t.notices_option_given(who),
        Kind::OptionKept => t.notices_option_kept(who),
        Kind::PassedOn => t.notices_passed_on(who),
        Kind::Declined => t.notices_declined(who),
        Kind::Closed => t.notices_closed(who),
        Kind::Confirmed => t.notices_confirmed(who),
        Kind::Reopened => t.notices_reopened(who),
        Kind::Withdrawn => t.notices_withdrawn(who),
        Kind::Written => t.notices_written(who),
        Kind::Mentioned => t.notices_mentioned(who),
        Kind::Invited => t.notices_invited(who),
        Kind::Thanked => t.notices_thanked(who),
        Kind::PartsReady | Kind::Parts => t.bundle_notice_ready(),
        Kind::Silence => t.silence_notice(),
        Kind::ConfirmedByTime => t.silence_notice_confirmed(),
        Kind::HowItWent => t.ending_notice_how(who),
        Kind::BothSaid => t.ending_notice_both(),
        Kind::Above => t.ending_notice_above(who),
        Kind::Left => t.notices_left(who),
        Kind::TakenOver => t.notices_taken_over(who),
        Kind::Woken => t.notices_woken(),
        Kind::StillNeeded => t.notices_still_needed(),
        Kind::Merged => t.notices_merged(who),
        Kind::ConfirmedForOneself => t.notices_confirmed_for_oneself(who),
        Kind::WithdrawnForOneself => t.notices_withdrawn_for_oneself(who),
        Kind::Circle => t.notices_circle(),
        Kind::AtRisk => t.notices_at_risk(),
        Kind::AgreementProposed => t.notices_agreement_proposed(who),
        Kind::AgreementReworked => t.notices_agreement_reworked(who),
        Kind::AgreementRefused => t.notices_agreement_refused(who),
        Kind::AgreementDropped => t.notices_agreement_dropped(who),
        Kind::AgreementAgreed => t.notices_agreement_agreed(),
        Kind::AgreementReview => t.notices_agreement_review(),
        Kind::AgreementEnded => t.notices_agreement_ended(who),
        // These are about heads-ups, which say more.
        Kind::HeadsUpGiven | Kind::HeadsUpCameTrue => t.heads_up_to_acknowledge(),
        Kind::HeadsUpKnown => t.notices_heads_up_known(who),
        Kind::HeadsUpWithdrawn => t.notices_heads_up_withdrawn(who),
    }
}
