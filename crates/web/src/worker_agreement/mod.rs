//! What was agreed with the representatives of the people who work here: for everybody to read, and for an
//! administrator to record.
//!
//! The page lists every report of figures, whether it is on, who reads it and by which rules it is reckoned; a
//! second one lists who opened which.

mod openings;
mod recording;

use axum::Router;
use axum::response::Response;
use axum::routing::{get, post};
use domain::report::{KEPT_DAYS, NAMED_DAYS, Report};
use domain::worker_agreement::{self, WorkerAgreement};
use maud::{Markup, html};

use crate::components::{
    ButtonKind, Column, Tone, actions, banner, chip, facts, link_button, page_title, section, table_below,
};
use crate::ctx::Ctx;
use crate::page::Page;
use crate::{App, Result, paths};

pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/worker-agreement", get(show))
        .route("/worker-agreement/openings", get(openings::index))
        .route("/administration/worker-agreement", get(recording::edit).post(recording::record))
        .route("/administration/worker-agreement/end", post(recording::end))
}

/// Says that a figure is off, and where to read why.
pub(crate) fn off(ctx: &Ctx) -> Markup {
    html! { p.off { (ctx.t.worker_agreement_off()) " " a href=(paths::worker_agreement()) { (ctx.t.worker_agreement_why()) } } }
}

/// What a report is called, who reads it, and by which rules it is reckoned.
fn about(ctx: &Ctx, report: Report) -> [String; 3] {
    let t = ctx.t;
    match report {
        Report::Words => {
            [t.worker_agreement_words(), t.worker_agreement_words_readers(), t.worker_agreement_words_rules()]
        }
        Report::Evenness => [
            t.worker_agreement_evenness(),
            t.worker_agreement_evenness_readers(),
            t.worker_agreement_evenness_rules(),
        ],
        Report::Shares => [
            t.worker_agreement_shares(),
            t.worker_agreement_shares_readers(),
            t.worker_agreement_shares_rules(),
        ],
        Report::Waits => {
            [t.worker_agreement_waits(), t.worker_agreement_everybody(), t.worker_agreement_waits_rules()]
        }
        Report::Promises => [
            t.worker_agreement_promises(),
            t.worker_agreement_everybody(),
            t.worker_agreement_promises_rules(),
        ],
        Report::Pulses => [
            t.worker_agreement_pulses(),
            t.worker_agreement_words_readers(),
            t.worker_agreement_pulses_rules(),
        ],
        Report::Gaps => {
            [t.worker_agreement_gaps(), t.worker_agreement_everybody(), t.worker_agreement_gaps_rules()]
        }
        Report::Histories => [
            t.worker_agreement_histories(),
            t.worker_agreement_histories_readers(),
            t.worker_agreement_histories_rules(),
        ],
    }
}

async fn show(ctx: Ctx) -> Result<Response> {
    let is_admin = ctx.signed_in()?.is_admin;
    let (agreement, ended) =
        ctx.read(|conn| Ok((worker_agreement::in_force(conn)?, worker_agreement::ended(conn)?))).await?;
    let t = ctx.t;
    let main = html! {
        div.main-narrow.stack-l {
            (page_title(&t.worker_agreement_title(), &t.worker_agreement_lead()))
            @match &agreement {
                Some(agreement) => (terms(&ctx, agreement)),
                None => div #nothing-agreed { (banner(Tone::Info, &t.worker_agreement_none(), &html! { p { (t.worker_agreement_none_text()) } })) },
            }
            @if is_admin {
                (actions(&link_button(ButtonKind::Secondary, &paths::administration_worker_agreement(), &t.worker_agreement_record())))
            }
            (section("reports", &t.worker_agreement_reports(), &reports(&ctx, agreement.as_ref())))
            (section("besides", &t.worker_agreement_besides(), &html! { p { (t.worker_agreement_besides_text()) } }))
            (section("openings", &t.worker_agreement_openings(), &html! {
                p { (t.worker_agreement_openings_lead(ctx.locale.number(NAMED_DAYS), ctx.locale.number(KEPT_DAYS))) }
                p { a href=(paths::worker_agreement_openings()) { (t.worker_agreement_openings_see()) } }
            }))
            (section("never", &t.worker_agreement_never(), &html! { p { (t.worker_agreement_never_text()) } }))
            @if !ended.is_empty() {
                (section("ended", &t.worker_agreement_ended(), &html! {
                    ul.plain-list {
                        @for one in &ended {
                            li { (one.reference) span.meta { " · " (ctx.locale.date(one.agreed_on)) } }
                        }
                    }
                }))
            }
        }
    };
    ctx.render(Page::new(t.worker_agreement_title(), main))
}

fn terms(ctx: &Ctx, agreement: &WorkerAgreement) -> Markup {
    let t = ctx.t;
    let rows = [
        (t.worker_agreement_reference(), agreement.reference.clone()),
        (t.worker_agreement_agreed_on(), ctx.locale.date(agreement.agreed_on)),
        (t.worker_agreement_look_back(), t.format_days(agreement.look_back_days)),
        (t.worker_agreement_least_people(), ctx.locale.number(agreement.least_people)),
    ];
    let rows: Vec<(&str, Markup)> =
        rows.iter().map(|(name, value)| (name.as_str(), html! { (value) })).collect();
    html! { div.card #agreed { (facts(&rows)) } }
}

/// Every report there is, whether it is on, who reads it, and the rules.
fn reports(ctx: &Ctx, agreement: Option<&WorkerAgreement>) -> Markup {
    let t = ctx.t;
    let names = [
        t.worker_agreement_report(),
        t.worker_agreement_state(),
        t.worker_agreement_readers(),
        t.worker_agreement_rules(),
    ];
    let [report, state, readers, rules] = &names;
    let columns = [Column::Text(report), Column::Text(state), Column::Text(readers), Column::Text(rules)];
    let rows = html! {
        @for one in Report::ALL {
            @let [name, read_by, reckoned] = about(ctx, *one);
            tr id={ "report-" (one.word()) } {
                th scope="row" { (name) }
                td { (state_of(ctx, *one, agreement)) }
                td.long data-label=(readers) { (read_by) }
                td.long { (reckoned) }
            }
        }
    };
    table_below("reports-table", &t.worker_agreement_reports(), &columns, &rows)
}

/// Whether a report is on: by what was agreed, or because it needs no agreement.
fn state_of(ctx: &Ctx, report: Report, agreement: Option<&WorkerAgreement>) -> Markup {
    let t = ctx.t;
    let Some(scope) = report.scope() else { return html! { (t.worker_agreement_is_free()) } };
    if agreement.is_some_and(|agreement| agreement.scopes.contains(&scope)) {
        chip(Tone::Ok, &t.worker_agreement_is_on())
    } else {
        chip(Tone::Neutral, &t.worker_agreement_is_off())
    }
}
