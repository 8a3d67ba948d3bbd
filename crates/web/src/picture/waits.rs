//! Who waits for whom: a table of teams with heat, and one's own requests behind each cell.

use axum::response::Response;
use domain::picture::matrix::{self, Between, Cell, Matrix};
use domain::report::Report;
use maud::{Markup, html};

use crate::cards::{self, Side};
use crate::components::{
    ButtonKind, actions, back_link, empty_state, facts, link_button, page_title, request_rows, section,
};
use crate::ctx::Ctx;
use crate::extract::Path;
use crate::icons::Icon;
use crate::page::{Nav, Page};
use crate::{Result, paths, worker_agreement};

pub(super) async fn show(ctx: Ctx) -> Result<Response> {
    ctx.signed_in()?;
    let matrix = ctx.read(matrix::matrix).await?;
    if matrix.cells.iter().flatten().any(|cell| matches!(cell, Cell::Figures { .. })) {
        ctx.opened(Report::Waits, "");
    }
    ctx.render(Page::new(ctx.t.waits_title(), page(&ctx, &matrix)).at(Nav::Map))
}

fn page(ctx: &Ctx, matrix: &Matrix) -> Markup {
    let t = ctx.t;
    html! {
        (back_link(&paths::picture(), &t.picture_title()))
        (page_title(&t.waits_title(), &t.waits_lead(ctx.locale.number(matrix.days / 7))))
        @if matrix.is_off {
            (worker_agreement::off(ctx))
        } @else if matrix.customers.is_empty() {
            (empty_state(Icon::Matrix, &t.waits_none(), &t.waits_none_text(), &html! {}))
        } @else {
            (table(ctx, matrix))
            p.meta { (t.waits_reading()) }
            p.meta { (t.picture_suppressed()) }
            @if matrix.left_out > 0 {
                p.meta { (t.waits_left_out(ctx.locale.number(i64::try_from(matrix.left_out).unwrap_or(i64::MAX)))) }
            }
        }
    }
}

fn table(ctx: &Ctx, matrix: &Matrix) -> Markup {
    let t = ctx.t;
    let most = matrix
        .cells
        .iter()
        .flatten()
        .filter_map(|cell| match cell {
            Cell::Figures { asked, waiting } => Some(asked + waiting.unwrap_or(0)),
            Cell::Nothing | Cell::TooFew => None,
        })
        .max()
        .unwrap_or(0);
    html! {
        section.table-wrap aria-labelledby="waits-caption" tabindex="0" {
            table.table.matrix id="waits" {
                caption id="waits-caption" { (t.waits_caption()) }
                thead {
                    tr {
                        th scope="col" { (t.waits_who_asks()) }
                        @for provider in &matrix.providers { th.matrix-head scope="col" { span { (provider.name) } } }
                        th.num scope="col" { (t.waits_sum()) }
                    }
                }
                tbody {
                    @for ((customer, cells), sum) in matrix.customers.iter().zip(&matrix.cells).zip(&matrix.sums) {
                        tr {
                            th scope="row" { (customer.name) }
                            @for (provider, cell) in matrix.providers.iter().zip(cells) {
                                (one_cell(ctx, *cell, most, &paths::waits_between(&customer.slug, &provider.slug), &(&customer.name, &provider.name)))
                            }
                            td.num { @match sum { Some(asked) => (ctx.locale.number(*asked)), None => span.meta { (t.waits_hidden_short()) } } }
                        }
                    }
                }
            }
        }
    }
}

/// A figure in its heat; what waits now stands behind it with a sign of its own.
fn one_cell(ctx: &Ctx, cell: Cell, most: i64, href: &str, names: &(&String, &String)) -> Markup {
    let t = ctx.t;
    let number = |value: i64| ctx.locale.number(value);
    match cell {
        Cell::Nothing => html! { td.matrix-cell { span.visually-hidden { (t.waits_nothing()) } } },
        Cell::TooFew => {
            html! { td.matrix-cell { a href=(href) aria-label=(t.waits_hidden(names.0.as_str(), names.1.as_str())) { "·" } } }
        }
        Cell::Figures { asked, waiting } => {
            let waits = waiting.map_or_else(|| "·".to_owned(), number);
            html! {
                td class={ "matrix-cell q" (heat(asked + waiting.unwrap_or(0), most)) } {
                    a href=(href) aria-label=(t.waits_cell(names.0.as_str(), names.1.as_str(), number(asked), waits.as_str())) {
                        (number(asked))
                        @if waiting != Some(0) { " " span.matrix-waiting { "(" (waits) ")" } }
                    }
                }
            }
        }
    }
}

/// One of seven steps, by the square root: small differences of small figures stay visible.
fn heat(value: i64, most: i64) -> i64 {
    if value <= 0 || most <= 0 {
        return 0;
    }
    (1..=6).find(|step| value * 36 <= most * step * step).unwrap_or(6)
}

pub(super) async fn between(
    ctx: Ctx,
    Path((customer, provider)): Path<(String, String)>,
) -> Result<Response> {
    ctx.signed_in()?;
    let between = ctx.read(move |conn| matrix::between(conn, &customer, &provider)).await?;
    if let Some(Cell::Figures { .. }) = between.cell {
        ctx.opened(Report::Waits, "");
    }
    let title = ctx.t.waits_between(between.customer.name.as_str(), between.provider.name.as_str());
    let page = Page::new(title.clone(), own(&ctx, &between, &title)).at(Nav::Map).cards(&between.own);
    ctx.render(page)
}

fn own(ctx: &Ctx, between: &Between, title: &str) -> Markup {
    let t = ctx.t;
    let number = |value: i64| html! { (ctx.locale.number(value)) };
    let side = if ctx.actor.as_ref().is_some_and(|actor| actor.is_in(between.provider.id)) {
        Side::Serving
    } else {
        Side::Asking
    };
    let (asked_label, waiting_label) = (t.waits_asked(), t.waits_waiting());
    html! {
        (back_link(&paths::waits(), &t.waits_title()))
        (page_title(title, ""))
        @match between.cell {
            None => (worker_agreement::off(ctx)),
            Some(Cell::Nothing) => p { (t.waits_nothing()) },
            Some(Cell::TooFew) => p { (t.picture_suppressed()) },
            Some(Cell::Figures { asked, waiting }) => {
                (facts(&[(asked_label.as_str(), number(asked)), (waiting_label.as_str(), html! { @match waiting { Some(waiting) => (number(waiting)), None => (t.waits_hidden_short()) } })]))
            },
        }
        (section("own", &t.waits_own(), &html! {
            @if between.own.is_empty() { p { (t.waits_own_none()) } }
            @else { (request_rows(&t.waits_own(), &html! { @for card in &between.own { (cards::row(ctx, card, side)) } })) }
        }))
        (actions(&html! {
            (link_button(ButtonKind::Secondary, &paths::ask_team(&between.provider.slug), &t.waits_ask(between.provider.name.as_str())))
            (link_button(ButtonKind::Quiet, &paths::picture_team(&between.provider.slug), &t.picture_around()))
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heat_has_seven_steps() {
        assert_eq!((heat(0, 100), heat(1, 100), heat(100, 100)), (0, 1, 6));
        assert!((1..100).all(|value| heat(value, 100) <= heat(value + 1, 100)));
        assert_eq!(heat(5, 0), 0);
    }
}
