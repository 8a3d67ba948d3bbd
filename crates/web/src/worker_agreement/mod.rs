//! What was agreed with the representatives of the people who work here: for everybody to read, and for an
//! administrator to record.
//!
//! The page lists every figure that adds up more than one request, whether it is on, who reads it and by which
//! rules it is reckoned.

mod recording;

use axum::Router;
use axum::response::Response;
use axum::routing::{get, post};
use domain::worker_agreement::{self, Scope, WorkerAgreement};
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
        .route("/administration/worker-agreement", get(recording::edit).post(recording::record))
        .route("/administration/worker-agreement/end", post(recording::end))
}

/// Says that a figure is off, and where to read why.
pub(crate) fn off(ctx: &Ctx) -> Markup {
    html! { p.off { (ctx.t.worker_agreement_off()) " " a href=(paths::worker_agreement()) { (ctx.t.worker_agreement_why()) } } }
}

/// What a figure is called, who reads it, and by which rules it is reckoned.
fn about(ctx: &Ctx, scope: Scope) -> [String; 3] {
    let t = ctx.t;
    match scope {
        Scope::Words => {
            [t.worker_agreement_words(), t.worker_agreement_words_readers(), t.worker_agreement_words_rules()]
        }
        Scope::Evenness => [
            t.worker_agreement_evenness(),
            t.worker_agreement_evenness_readers(),
            t.worker_agreement_evenness_rules(),
        ],
        Scope::Shares => [
            t.worker_agreement_shares(),
            t.worker_agreement_shares_readers(),
            t.worker_agreement_shares_rules(),
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
        @for scope in Scope::ALL {
            @let is_on = agreement.is_some_and(|agreement| agreement.scopes.contains(scope));
            @let [name, read_by, reckoned] = about(ctx, *scope);
            tr id={ "report-" (scope.word()) } {
                th scope="row" { (name) }
                td {
                    @if is_on { (chip(Tone::Ok, &t.worker_agreement_is_on())) }
                    @else { (chip(Tone::Neutral, &t.worker_agreement_is_off())) }
                }
                td.long { (read_by) }
                td.long { (reckoned) }
            }
        }
    };
    table_below("reports-table", &t.worker_agreement_reports(), &columns, &rows)
}
