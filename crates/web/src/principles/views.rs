//! The pages of the principles, and their poster.

use domain::language::Language;
use domain::principle::{Card, Coverage};
use maud::{Markup, html};

use super::words;
use crate::components::{
    ButtonKind, Tone, actions, back_link, button_with, card, chip, facts, link_card, page_title, section,
};
use crate::ctx::Ctx;
use crate::i18n::{self, Catalogue};
use crate::icons::Icon;
use crate::paths;

pub(super) fn index(ctx: &Ctx, read: &[Card], coverage: &[Coverage]) -> Markup {
    let t = ctx.t;
    html! {
        (page_title(&t.principles_title(), &t.principles_lead()))
        ol.principle-cards role="list" {
            @for one in Card::ALL {
                @let words = words::of(one, t);
                li {
                    (link_card(&paths::principle(one.number()), &words.title, &html! {
                        p { (words.text) }
                        @if read.contains(&one) { (chip(Tone::Ok, &t.principles_read_done())) }
                    }))
                }
            }
        }
        @if ctx.actor.is_some() { p.meta { (t.principles_private()) } }
        (section("posters", &t.principles_posters(), &html! {
            p { (t.principles_posters_text()) }
            ul.cluster role="list" {
                @for language in Language::ALL {
                    li { a.button href=(paths::principles_poster(language)) lang=(language.word()) { (i18n::name_of(*language)) } }
                }
            }
        }))
        @if !coverage.is_empty() {
            (section("coverage", &t.principles_coverage(), &html! {
                p { (t.principles_coverage_text()) }
                (facts(&coverage.iter().map(|team| (team.name.as_str(), band(ctx, team))).collect::<Vec<_>>()))
            }))
        }
    }
}

fn band(ctx: &Ctx, team: &Coverage) -> Markup {
    let number = |value: u8| ctx.locale.number(i64::from(value));
    html! {
        @match team.band {
            Some(band) => span.num { (ctx.t.principles_band(number(band.low), number(band.high))) },
            None => span.meta { (ctx.t.principles_too_few()) },
        }
    }
}

/// One card; `read` is whether the reader ticked it, if somebody is signed in.
pub(super) fn show(ctx: &Ctx, one: Card, read: Option<bool>) -> Markup {
    let t = ctx.t;
    let words = words::of(one, t);
    html! {
        (back_link(&paths::principles(), &t.principles_back()))
        article.principle {
            p.principle-number aria-hidden="true" { (one.number()) }
            (page_title(&words.title, &words.text))
        }
        div.grid {
            (card(&t.principles_example(), &html! { p { (words.example) } }))
            (card(&t.principles_where(), &html! { p { (words.place) } }))
        }
        @if let Some(is_read) = read {
            form method="post" action=(paths::principle_tick(one.number())) {
                @if is_read { p { (chip(Tone::Ok, &t.principles_read_done())) } }
                (actions(&html! {
                    @if is_read {
                        (button_with(ButtonKind::Quiet, Icon::Undo, &t.principles_unread(), None))
                    } @else {
                        (button_with(ButtonKind::Secondary, Icon::Check, &t.principles_read(), Some(("read", "yes"))))
                    }
                }))
            }
            p.meta { (t.principles_private()) }
        }
        @if let Some(next) = Card::of(one.number() + 1) {
            p { a href=(paths::principle(next.number())) { (t.principles_see(ctx.locale.number(next.number()), words::of(next, t).title)) } }
        }
    }
}

/// All eight on one page for the wall, in a language that need not be the reader's.
pub(super) fn poster(ctx: &Ctx, (language, t): (Language, &Catalogue), house: &str, vision: &str) -> Markup {
    html! {
        p.no-print { a href=(paths::principles()) { (ctx.t.principles_back()) } }
        article.poster lang=(language.word()) {
            header {
                @if !house.is_empty() { p.poster-house { (house) } }
                h1 { (t.principles_poster_title()) }
            }
            ol role="list" {
                @for one in Card::ALL {
                    @let words = words::of(one, t);
                    li {
                        span.poster-number aria-hidden="true" { (one.number()) }
                        div {
                            h2 { (words.title) }
                            p { (words.text) }
                        }
                    }
                }
            }
            footer {
                @if vision.is_empty() { p { (t.principles_poster_foot()) } } @else { p { (vision) } }
            }
        }
    }
}
