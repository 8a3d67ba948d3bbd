//! An agreement on one page: both columns, the days, the signatures, the way on, and how it came to be.
//!
//! Printed it is one sheet for the wall: what is only for the screen stays on the screen.

use axum::http::StatusCode;
use axum::response::Response;
use db::Conn;
use domain::agreement::{self, Agreement, Gap, Side, State, Terms, Unsettled, Version};
use domain::notice;
use domain::vision::{self as meaning, Line};
use maud::{Markup, html};

use super::changes::changes;
use super::words::{given, length, minutes};
use crate::Result;
use crate::components::{
    ButtonKind, Field, Tone, actions, back_link, banner, button, chip, details, error_summary, facts,
    link_button, section, textarea, two_sides,
};
use crate::ctx::Ctx;
use crate::error::Invalid;
use crate::extract::Path;
use crate::page::{Nav, Page};
use crate::{paths, vision};

/// What the page shows.
pub(super) struct Shown {
    agreement: Agreement,
    /// Every version, newest first.
    versions: Vec<Version>,
    /// The place of the version that is looked at.
    at: usize,
    gaps: Vec<Gap>,
    /// The names of the calendars that the version names.
    calendars: (Option<String>, Option<String>),
    prompted_by: Option<i64>,
    /// Whether an unread notice is about it.
    is_news: bool,
    /// A word that was refused as it was typed, and why.
    refused: Option<(String, Invalid)>,
    /// What the organisation stands for: an agreement is a piece of that.
    line: Option<Line>,
}

impl Shown {
    fn load(conn: &mut Conn<'_>, number: i64, version: Option<i64>) -> domain::Result<Shown> {
        let agreement = Agreement::visible_to(conn, number)?;
        let versions = agreement.versions(conn)?;
        let now = conn.now();
        let in_force = |one: &Version| one.in_force_from.is_some_and(|from| from <= now);
        let at = match version {
            Some(version) => versions.iter().position(|one| one.version == version),
            // What counts now; before anything does, the newest.
            None => versions.iter().position(in_force).or(if versions.is_empty() { None } else { Some(0) }),
        };
        let at = at.ok_or(domain::Error::NotFound)?;
        let shown = versions.get(at).ok_or(domain::Error::NotFound)?;
        let mut name = |id: Option<domain::CalendarId>| -> domain::Result<Option<String>> {
            id.map(|id| Ok(domain::calendar::get(conn, id)?.name)).transpose()
        };
        let calendars = (name(shown.customer_calendar)?, name(shown.provider_calendar)?);
        let gaps = agreement::gaps(conn, &agreement, shown)?;
        let prompted_by = agreement::prompted_by(conn, shown)?;
        let is_news = notice::is_agreement_unread(conn, agreement.id)?;
        let line = meaning::line(conn)?;
        Ok(Shown { agreement, versions, at, gaps, calendars, prompted_by, is_news, refused: None, line })
    }

    fn shown(&self) -> Option<&Version> {
        self.versions.get(self.at)
    }

    /// The version that is still open, if it is another one.
    fn open(&self) -> Option<&Version> {
        self.versions.first().filter(|newest| newest.is_open() && self.at != 0)
    }
}

pub(super) async fn show(ctx: Ctx, Path(number): Path<i64>) -> Result<Response> {
    let shown = ctx.read(move |conn| Shown::load(conn, number, None)).await?;
    render(&ctx, &shown).await
}

pub(super) async fn version(ctx: Ctx, Path((number, version)): Path<(i64, i64)>) -> Result<Response> {
    let shown = ctx.read(move |conn| Shown::load(conn, number, Some(version))).await?;
    render(&ctx, &shown).await
}

/// The page; a notice about it is read with it.
async fn render(ctx: &Ctx, shown: &Shown) -> Result<Response> {
    if shown.is_news {
        let id = shown.agreement.id;
        ctx.write(move |tx| notice::read_agreement(tx, id)).await?;
    }
    ctx.render(page(ctx, shown))
}

/// The page again, with a word that could not be taken.
pub(super) async fn page_with(
    ctx: &Ctx,
    number: i64,
    version: i64,
    word: &str,
    errors: &Invalid,
) -> Result<Response> {
    let mut shown = ctx.read(move |conn| Shown::load(conn, number, Some(version))).await?;
    shown.refused = Some((word.to_owned(), errors.clone()));
    ctx.render(page(ctx, &shown).status(StatusCode::UNPROCESSABLE_ENTITY))
}

/// A side by its name: the team that serves, or the teams that ask.
pub(super) fn side_name(ctx: &Ctx, agreement: &Agreement, side: Side) -> String {
    match side {
        Side::Provider => agreement.provider.name.clone(),
        Side::Customer => {
            let names: Vec<&str> = agreement.customers.iter().map(|party| party.name.as_str()).collect();
            ctx.locale.list(&names)
        }
    }
}

fn page(ctx: &Ctx, shown: &Shown) -> Page {
    let t = ctx.t;
    let agreement = &shown.agreement;
    let service = agreement.service_name.best(ctx.locale.language);
    let title = t.agreements_about(service);
    let Some(version) = shown.shown() else { return Page::new(title, html! {}) };
    let main = html! {
        div.no-print { (back_link(&paths::agreements(), &t.agreements_title())) }
        header.page-title {
            p.eyebrow.dots {
                span { (t.agreements_one()) }
                span { (t.agreements_version(ctx.locale.number(version.version))) }
            }
            h1 { (title) }
            p.lead { (t.agreements_between(&agreement.provider.name, side_name(ctx, agreement, Side::Customer))) }
            div.cluster { (state(ctx, shown, version)) }
        }
        @if let Some((_, errors)) = &shown.refused { (error_summary(&t.form_problems(), &errors.summary(ctx))) }
        (open_version(ctx, shown))
        @if let Some(refusal) = &version.refusal {
            div #refusal { (banner(Tone::Wait, &t.agreements_refused(), &html! { p.pre-line { (refusal) } })) }
        }
        (warning(ctx, &shown.gaps, agreement, &version.terms))
        (sides(ctx, shown, version))
        (rules(ctx, shown, version))
        (signatures(ctx, agreement, version))
        (acts(ctx, agreement, version))
        (refusal(ctx, shown, version))
        (history(ctx, shown))
        (vision::quiet_line(ctx, shown.line.as_ref()))
    };
    Page::new(title, main).at(Nav::Serve).topic(agreement.id.uuid())
}

fn state(ctx: &Ctx, shown: &Shown, version: &Version) -> Markup {
    let t = ctx.t;
    if let Some(ended) = shown.agreement.ended_at {
        return chip(Tone::Neutral, &t.agreements_ended_on(ctx.locale.day_at(ended)));
    }
    let later = shown.versions.iter().take(shown.at).rev().find_map(|one| one.in_force_from);
    match (version.state, version.in_force_from) {
        (State::Draft, _) => chip(Tone::Info, &t.agreements_draft()),
        (State::Proposed, _) => chip(Tone::Wait, &t.agreements_proposed()),
        (State::Signed, Some(from)) if from > ctx.now => {
            chip(Tone::Info, &t.agreements_from(ctx.locale.day_at(from)))
        }
        (State::Signed, _) if later.is_some_and(|later| later <= ctx.now) => {
            chip(Tone::Neutral, &t.agreements_superseded())
        }
        (State::Signed, _) => chip(Tone::Ok, &t.agreements_in_force()),
    }
}

fn open_version(ctx: &Ctx, shown: &Shown) -> Markup {
    let t = ctx.t;
    let Some(open) = shown.open() else { return html! {} };
    let href = paths::agreement_version(shown.agreement.number, open.version);
    let words = match open.state {
        State::Proposed => t.agreements_open_proposed(ctx.locale.number(open.version)),
        State::Draft | State::Signed => t.agreements_open_draft(ctx.locale.number(open.version)),
    };
    html! { div.no-print { (banner(Tone::Info, &words, &html! { p { a href=(href) { (t.agreements_look()) } } })) } }
}

/// Why two perfect sides could not keep it, one line for each lead time that is too long.
pub(super) fn warning(ctx: &Ctx, gaps: &[Gap], agreement: &Agreement, terms: &Terms) -> Markup {
    let t = ctx.t;
    if gaps.is_empty() {
        return html! {};
    }
    let line = |gap: &Gap| {
        let notice = length(ctx, gap.notice, terms.day.customer);
        let lead = length(ctx, gap.lead, terms.day.provider);
        let late = minutes(ctx, gap.minutes, terms.day.provider);
        let option = gap.option.and_then(|id| agreement.options.iter().find(|(one, _)| *one == id));
        match option {
            Some((_, name)) => t.agreements_gap_of(name.best(ctx.locale.language), notice, lead, late),
            None => t.agreements_gap(notice, lead, late),
        }
    };
    html! {
        div #unkeepable {
            (banner(Tone::Wait, &t.agreements_unkeepable(), &html! {
                @for gap in gaps { p { (line(gap)) } }
                @if !terms.keep_anyway.is_empty() { p.pre-line { (t.agreements_kept_anyway(&terms.keep_anyway)) } }
            }))
        }
    }
}

fn sides(ctx: &Ctx, shown: &Shown, version: &Version) -> Markup {
    let t = ctx.t;
    let agreement = &shown.agreement;
    let column = |side: Side, heading: String, calendar: &Option<String>| {
        html! {
            section.card.give id=(side.word()) aria-labelledby={ (side.word()) "-title" } {
                p.meta { (heading) }
                h2.card-title id={ (side.word()) "-title" } { (side_name(ctx, agreement, side)) }
                @let given = given(ctx, agreement, &version.terms, side);
                @if given.is_empty() { p.meta { (t.agreements_nothing_yet()) } }
                dl.facts {
                    @for one in &given {
                        dt { (one.label) }
                        dd {
                            @if let [single] = one.value.as_slice() { (single) }
                            @else { ul { @for line in &one.value { li { (line) } } } }
                        }
                    }
                }
                @if let Some(calendar) = calendar { p.meta { (t.agreements_by_calendar(calendar)) } }
            }
        }
    };
    let (customer, provider) = &shown.calendars;
    two_sides(
        &column(Side::Provider, t.agreements_we_promise(), provider),
        &column(Side::Customer, t.agreements_in_return(), customer),
    )
}

fn rules(ctx: &Ctx, shown: &Shown, version: &Version) -> Markup {
    let t = ctx.t;
    let terms = &version.terms;
    let mut rows: Vec<(String, Markup)> = Vec::new();
    if let Some(on) = version.effective_on {
        rows.push((t.agreements_effective(), html! { (ctx.locale.date(on)) }));
    }
    if let Some(on) = version.review_on {
        rows.push((t.agreements_review(), html! { (ctx.locale.date(on)) }));
    }
    let unsettled = match terms.unsettled {
        Unsettled::Halves => t.agreements_unsettled_halves(),
        Unsettled::Customer => t.agreements_unsettled_customer(),
        Unsettled::Provider => t.agreements_unsettled_provider(),
    };
    rows.push((t.agreements_unsettled(), html! { (unsettled) }));
    let silent = match terms.silent_days {
        Some(days) => t.agreements_silent_after(days),
        None => t.agreements_silent_never(),
    };
    rows.push((t.agreements_silent(), html! { (silent) }));
    if !terms.slower_reason.is_empty() {
        rows.push((t.agreements_slower(), html! { span.pre-line { (terms.slower_reason) } }));
    }
    if let Some(number) = shown.prompted_by {
        rows.push((t.agreements_prompted(), html! { a href=(paths::request(number)) { "R-" (number) } }));
    }
    let rows: Vec<(&str, Markup)> = rows.iter().map(|(name, value)| (name.as_str(), value.clone())).collect();
    section("rules", &t.agreements_rules(), &facts(&rows))
}

fn signatures(ctx: &Ctx, agreement: &Agreement, version: &Version) -> Markup {
    let t = ctx.t;
    let team = |side: Side, team: Option<domain::TeamId>| {
        let party = team.and_then(|team| agreement.customers.iter().find(|party| party.id == team));
        match (side, party) {
            (Side::Customer, Some(party)) => party.name.clone(),
            _ => side_name(ctx, agreement, side),
        }
    };
    section(
        "signatures",
        &t.agreements_signatures(),
        &html! {
            ul.plain-list.stack-s {
                @for signature in &version.signatures {
                    li {
                        strong { (team(signature.side, signature.team)) } " · "
                        @if let Some(name) = &signature.name { (name) " · " }
                        span.meta { (ctx.locale.date_time(signature.at)) }
                    }
                }
                @for (side, missing) in agreement.missing(version) {
                    li.meta { (t.agreements_not_signed(team(side, missing))) }
                }
            }
        },
    )
}

fn acts(ctx: &Ctx, agreement: &Agreement, version: &Version) -> Markup {
    let t = ctx.t;
    let part = |part: &str| paths::agreement_version_part(agreement.number, version.version, part);
    let form = |part_name: &str, kind: ButtonKind, words: &str| {
        html! {
            form method="post" action=(part(part_name)) {
                input type="hidden" name="revision" value=(version.revision);
                (button(kind, words))
            }
        }
    };
    let is_new = !version.is_open() && agreement.ended_at.is_none() && agreement.standing.may_draft();
    html! {
        (actions(&html! {
            @if agreement.can_sign(version) { (form("signature", ButtonKind::Primary, &t.agreements_sign())) }
            @if agreement.can_propose(version) { (form("proposal", ButtonKind::Primary, &t.agreements_propose())) }
            @if agreement.can_change(version) {
                (link_button(ButtonKind::Secondary, &part("edit"), &t.agreements_change()))
                (form("removal", ButtonKind::Quiet, &t.agreements_discard()))
            }
            @if is_new {
                form method="post" action=(paths::agreement_versions(agreement.number)) {
                    (button(ButtonKind::Secondary, &t.agreements_again()))
                }
            }
        }))
        @if agreement.can_end() && is_new {
            div.no-print {
                (details("end", &t.agreements_end(), &html! {
                    p { (t.agreements_end_text()) }
                    form method="post" action=(paths::agreement_end(agreement.number)) {
                        (button(ButtonKind::Danger, &t.agreements_end_now()))
                    }
                }))
            }
        }
    }
}

/// Sending a proposal back: one says what does not fit, and both can change it.
fn refusal(ctx: &Ctx, shown: &Shown, version: &Version) -> Markup {
    let t = ctx.t;
    let agreement = &shown.agreement;
    if !agreement.can_sign(version) {
        return html! {};
    }
    let (typed, error) = match &shown.refused {
        Some((typed, errors)) => (typed.as_str(), errors.message(ctx, "word")),
        None => ("", None),
    };
    let (label, hint) = (t.agreements_refuse_word(), t.agreements_refuse_hint());
    html! {
        details.details.no-print #refuse open[error.is_some()] {
            summary { (t.agreements_refuse()) }
            form.details-body.form method="post" novalidate
                action=(paths::agreement_version_part(agreement.number, version.version, "refusal")) {
                input type="hidden" name="revision" value=(version.revision);
                (textarea(&Field::new("word", &label).hint(hint.as_str()).error(error.as_deref()).value(typed)))
                (button(ButtonKind::Secondary, &t.agreements_refuse_now()))
            }
        }
    }
}

/// Every version with what it changed, newest first.
fn history(ctx: &Ctx, shown: &Shown) -> Markup {
    let t = ctx.t;
    let agreement = &shown.agreement;
    let older = shown.versions.iter().skip(1).map(Some).chain(std::iter::once(None));
    html! {
        div.no-print {
            (section("history", &t.agreements_history(), &html! {
                ol.plain-list.stack {
                    @for (version, before) in shown.versions.iter().zip(older) {
                        li {
                            p {
                                a href=(paths::agreement_version(agreement.number, version.version)) {
                                    (t.agreements_version(ctx.locale.number(version.version)))
                                }
                                span.meta {
                                    " · "
                                    @match (version.state, version.in_force_from) {
                                        (State::Signed, Some(from)) => (t.agreements_since(ctx.locale.day_at(from))),
                                        (State::Proposed, _) => (t.agreements_proposed()),
                                        (_, _) => (t.agreements_draft()),
                                    }
                                }
                            }
                            @if let Some(before) = before { (changes(ctx, agreement, before, version)) }
                        }
                    }
                }
            }))
        }
    }
}
