//! Cards and figures.

use crate::icons::{Icon, large_icon};
use maud::{Markup, html};

/// A card with a title (an `h2`, or none when empty).
pub fn card(title: &str, body: &Markup) -> Markup {
    html! {
        section.card {
            @if !title.is_empty() { h2.card-title { (title) } }
            (body)
        }
    }
}

/// A card that is one large link: the title is what is read out, the whole card can be touched.
pub fn link_card(href: &str, title: &str, body: &Markup) -> Markup {
    html! {
        article.card.card-link {
            h3.card-title { a href=(href) { (title) } }
            (body)
        }
    }
}

/// A figure, what it counts, and what it rests on ("34 requests, four weeks").
pub fn figure_number(value: &str, label: &str, rests_on: &str) -> Markup {
    html! {
        div.card.figure {
            p.meta { (label) }
            p.figure-number { (value) }
            @if !rests_on.is_empty() { p.meta { (rests_on) } }
        }
    }
}

/// Two lists side by side: what one side gives and what it asks in return.
pub fn two_sides(left: &Markup, right: &Markup) -> Markup {
    html! { div.two-sides { (left) (right) } }
}

/// A thank-you about a deed. `line` names who thanks whom, and when.
pub fn thanks_card(words: &str, line: &Markup) -> Markup {
    html! {
        article.thanks-card {
            (large_icon(Icon::Thanks))
            blockquote { (words) }
            p.meta { (line) }
        }
    }
}
