//! Moving between pages: tabs, filters, pages of a list, the way back.
//!
//! All of them are links with addresses of their own, so they work without a script.

use crate::icons::{Icon, icon};
use maud::{Markup, html};

/// One tab or filter.
#[derive(Clone, Debug)]
pub struct LinkTab<'a> {
    pub href: &'a str,
    pub text: &'a str,
    /// A number behind the word, or empty.
    pub count: &'a str,
    /// Whether this is the page being read.
    pub current: bool,
}

/// Sibling pages. `label` names the group for screen readers.
pub fn tabs(label: &str, items: &[LinkTab<'_>]) -> Markup {
    links(label, "tabs", items)
}

/// Ways to narrow a list.
pub fn filter_links(label: &str, items: &[LinkTab<'_>]) -> Markup {
    links(label, "filters", items)
}

fn links(label: &str, class: &str, items: &[LinkTab<'_>]) -> Markup {
    html! {
        nav aria-label=(label) {
            ul class=(class) role="list" {
                @for item in items {
                    li {
                        a href=(item.href) aria-current=[item.current.then_some("page")] {
                            (item.text)
                            @if !item.count.is_empty() { span.count { (item.count) } }
                        }
                    }
                }
            }
        }
    }
}

/// A step to the page before or after.
#[derive(Clone, Copy, Debug)]
pub struct PagerLink<'a> {
    pub href: &'a str,
    pub text: &'a str,
}

/// Newer and older, with a word on where one stands (or empty).
pub fn pager(
    label: &str,
    before: Option<PagerLink<'_>>,
    after: Option<PagerLink<'_>>,
    position: &str,
) -> Markup {
    html! {
        @if before.is_some() || after.is_some() {
            nav.pager aria-label=(label) {
                @if let Some(link) = before { a.button href=(link.href) rel="prev" { (icon(Icon::Back)) span { (link.text) } } }
                @if !position.is_empty() { span.meta { (position) } }
                @if let Some(link) = after { a.button href=(link.href) rel="next" { span { (link.text) } (icon(Icon::Forward)) } }
            }
        }
    }
}

/// The way back, on top of question pages.
pub fn back_link(href: &str, text: &str) -> Markup {
    html! { a.back.start href=(href) { (icon(Icon::Back)) span { (text) } } }
}

/// Which question of how many; `text` says it in words.
pub fn progress(step: u32, of: u32, text: &str) -> Markup {
    html! {
        div.progress {
            span id="progress-text" { (text) }
            progress value=(step) max=(of) aria-labelledby="progress-text" {}
        }
    }
}
