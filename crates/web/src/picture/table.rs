//! Every link of the map in a table that can be sorted: what a picture hides is here.

use axum::response::Response;
use domain::picture::{Atlas, Line};
use domain::report::Report;
use maud::{Markup, html};
use serde::Deserialize;

use super::{load, views};
use crate::components::{LinkTab, PagerLink, back_link, filter_links, page_title, pager};
use crate::ctx::Ctx;
use crate::extract::Query;
use crate::page::{Nav, Page};
use crate::{Result, paths, worker_agreement};

/// Lines of a page.
const A_PAGE: usize = 100;

#[derive(Debug, Default, Deserialize)]
pub(super) struct Wanted {
    #[serde(default)]
    sort: String,
    #[serde(default)]
    page: usize,
}

/// By what the table is sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sort {
    Customer,
    Provider,
    Asked,
    Late,
}

impl Sort {
    const ALL: [Sort; 4] = [Sort::Customer, Sort::Provider, Sort::Asked, Sort::Late];

    const fn word(self) -> &'static str {
        match self {
            Sort::Customer => "customer",
            Sort::Provider => "provider",
            Sort::Asked => "asked",
            Sort::Late => "late",
        }
    }

    /// What can be sorted by: not by figures while they are off.
    fn offered(is_off: bool) -> &'static [Sort] {
        if is_off { &[Sort::Customer, Sort::Provider] } else { &Sort::ALL }
    }

    fn of(word: &str, is_off: bool) -> Sort {
        Sort::offered(is_off).iter().copied().find(|sort| sort.word() == word).unwrap_or(Sort::Customer)
    }

    fn text(self, ctx: &Ctx) -> String {
        match self {
            Sort::Customer => ctx.t.picture_sort_customer(),
            Sort::Provider => ctx.t.picture_sort_provider(),
            Sort::Asked => ctx.t.picture_sort_asked(),
            Sort::Late => ctx.t.picture_sort_late(),
        }
    }
}

pub(super) async fn show(ctx: Ctx, Query(wanted): Query<Wanted>) -> Result<Response> {
    ctx.signed_in()?;
    let atlas = load(&ctx).await?;
    if atlas.lines.iter().any(|line| line.traffic.is_told()) {
        ctx.opened(Report::Waits, "");
    }
    let sort = Sort::of(&wanted.sort, atlas.is_off);
    let order = order(&atlas, sort);
    let page = Page::new(ctx.t.picture_table(), table(&ctx, &atlas, &order, sort, wanted.page));
    ctx.render(page.at(Nav::Map))
}

fn order(atlas: &Atlas, sort: Sort) -> Vec<usize> {
    let keys: Vec<String> = atlas.nodes.iter().map(|node| db::sort_key(&node.name)).collect();
    let key = |index: usize| keys.get(index).cloned().unwrap_or_default();
    let mut order: Vec<usize> = (0..atlas.lines.len()).collect();
    let late = |line: &Line| line.traffic.promised - line.traffic.kept;
    order.sort_by_cached_key(|index| {
        let line = atlas.lines.get(*index);
        let (customer, provider) =
            line.map(|line| (key(line.customer), key(line.provider))).unwrap_or_default();
        let asked = line.and_then(|line| line.traffic.asked).unwrap_or(-1);
        let late = line.map_or(0, late);
        match sort {
            Sort::Customer => (0, customer, provider),
            Sort::Provider => (0, provider, customer),
            Sort::Asked => (-asked, customer, provider),
            Sort::Late => (-late, customer, provider),
        }
    });
    order
}

fn table(ctx: &Ctx, atlas: &Atlas, order: &[usize], sort: Sort, page: usize) -> Markup {
    let t = ctx.t;
    let number = |value: usize| ctx.locale.number(i64::try_from(value).unwrap_or(i64::MAX));
    let from = page.saturating_mul(A_PAGE).min(order.len());
    let to = (from + A_PAGE).min(order.len());
    let address = |page: usize| paths::picture_table(sort.word(), page);
    let (before, after) = (page.checked_sub(1).map(address), (to < order.len()).then(|| address(page + 1)));
    let (earlier, later) = (t.picture_table_before(), t.picture_table_after());
    let link = |href: &Option<String>, text: &str| href.clone().map(|href| (href, text.to_owned()));
    let (before, after) = (link(&before, &earlier), link(&after, &later));
    let texts: Vec<(String, String)> = Sort::offered(atlas.is_off)
        .iter()
        .map(|sort| (paths::picture_table(sort.word(), 0), sort.text(ctx)))
        .collect();
    let tabs: Vec<LinkTab<'_>> = texts
        .iter()
        .zip(Sort::offered(atlas.is_off))
        .map(|((href, text), one)| LinkTab { href, text, count: "", current: *one == sort })
        .collect();
    html! {
        (back_link(&paths::picture(), &t.picture_title()))
        (page_title(&t.picture_table(), &t.picture_table_lead(number(order.len()))))
        (filter_links(&t.picture_sort(), &tabs))
        section.table-wrap aria-labelledby="links-caption" tabindex="0" {
            table.table id="links" {
                caption.visually-hidden id="links-caption" { (t.picture_table()) }
                thead {
                    tr {
                        (head(&t.picture_sort_customer(), sort == Sort::Customer, "ascending", ""))
                        (head(&t.picture_sort_provider(), sort == Sort::Provider, "ascending", ""))
                        th scope="col" { (t.picture_both_ways()) }
                        @if !atlas.is_off {
                            (head(&t.picture_sort_asked(), sort == Sort::Asked, "descending", "num"))
                            (head(&t.picture_promises(), sort == Sort::Late, "descending", "num"))
                        }
                    }
                }
                tbody {
                    @for line in order.get(from..to).unwrap_or_default().iter().filter_map(|index| atlas.lines.get(*index)) {
                        tr {
                            td { (views::named(atlas, line.customer)) }
                            td { (views::named(atlas, line.provider)) }
                            td { @if line.is_mutual { (t.picture_yes()) } @if !line.is_confirmed { " " span.meta { (t.picture_unconfirmed()) } } }
                            @if !atlas.is_off {
                                td.num { @match line.traffic.asked { Some(asked) => (ctx.locale.number(asked)), None => span.meta { "–" } } }
                                td.num {
                                    @if line.traffic.promised > 0 {
                                        (t.picture_of(ctx.locale.number(line.traffic.kept), ctx.locale.number(line.traffic.promised)))
                                    } @else { span.meta { "–" } }
                                }
                            }
                        }
                    }
                }
            }
        }
        @if atlas.is_off { (worker_agreement::off(ctx)) } @else { p.meta { (t.picture_suppressed()) } }
        (pager(
            &t.picture_table(),
            before.as_ref().map(|(href, text)| PagerLink { href, text }),
            after.as_ref().map(|(href, text)| PagerLink { href, text }),
            &t.picture_table_range(number(if order.is_empty() { 0 } else { from + 1 }), number(to), number(order.len())),
        ))
    }
}

fn head(text: &str, is_sorted: bool, direction: &str, class: &str) -> Markup {
    html! { th class=[(!class.is_empty()).then_some(class)] scope="col" aria-sort=[is_sorted.then_some(direction)] { (text) } }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_order_is_the_usual_one() {
        assert_eq!(Sort::of("asked", false), Sort::Asked);
        assert_eq!(Sort::of("asked", true), Sort::Customer, "figures are off");
        assert_eq!(Sort::of("nonsense", false), Sort::Customer);
    }
}
