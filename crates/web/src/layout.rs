//! The frame around every page: a bar, the main navigation (a rail on a wide screen, a bar at the bottom of
//! a phone), the content and a foot. Pages for somebody who is not signed in have no navigation.
//!
//! Only what works is offered. Help stands in the same place on every page (WCAG 2.2, 3.2.6).

use domain::actor::Actor;
use domain::language::Language;
use maud::{Markup, html};

use crate::ctx::Ctx;
use crate::page::{Nav, Page};
use crate::{markup, paths};

/// The content of `<main>`, with what the script layer needs to put it in place.
pub(crate) fn fragment(ctx: &Ctx, page: &Page) -> Markup {
    main(ctx, page)
}

/// The whole document.
pub(crate) fn whole(ctx: &Ctx, page: &Page) -> Markup {
    let actor = ctx.actor.as_ref();
    let body = html! {
        html lang=(ctx.locale.language.word())
            data-theme=[actor.map(|actor| actor.theme.word())]
            data-text=[actor.map(|actor| actor.text_size.word())]
            data-density=[actor.map(|actor| actor.density.word())]
            data-shortcuts=[actor.map(|actor| if actor.shortcuts { "on" } else { "off" })] {
            (head(ctx, page))
            body {
                a.skip href="#main" { (ctx.t.shell_skip()) }
                @match actor {
                    Some(actor) => div.app {
                        (bar(ctx, actor))
                        (navigation(ctx, page.nav))
                        (main(ctx, page))
                        (foot(ctx))
                    },
                    None => div.bare {
                        a.brandmark href=(paths::today()) { (icon(ctx, "brand")) span { (ctx.t.shell_product()) } }
                        (main(ctx, page))
                        (foot(ctx))
                    },
                }
            }
        }
    };
    markup::document(&body)
}

fn head(ctx: &Ctx, page: &Page) -> Markup {
    let fonts: &[&str] =
        if ctx.locale.language == Language::Pl { &["latin.woff2", "latin-ext.woff2"] } else { &["latin.woff2"] };
    html! {
        head {
            meta charset="utf-8";
            title { (page.title) " · " (ctx.t.shell_product()) }
            meta name="viewport" content="width=device-width, initial-scale=1";
            meta name="color-scheme" content="light dark";
            meta name="robots" content="noindex";
            @for font in fonts {
                @if let Some(url) = ctx.asset(font) {
                    link rel="preload" href=(url) as="font" type="font/woff2" crossorigin;
                }
            }
            @if let Some(url) = ctx.asset("app.css") { link rel="stylesheet" href=(url); }
            @if let Some(url) = ctx.asset("app.js") { script type="module" src=(url) {} }
        }
    }
}

fn bar(ctx: &Ctx, actor: &Actor) -> Markup {
    let t = ctx.t;
    html! {
        header.bar {
            a.brandmark href=(paths::today()) { (icon(ctx, "brand")) span { (t.shell_product()) } }
            div.bar-actions {
                a.bar-action href=(paths::help()) { (icon(ctx, "help")) span { (t.shell_help()) } }
                details.menu name="bar" {
                    summary.bar-action { (icon(ctx, "person")) span { (actor.name) } }
                    div.menu-body {
                        a.menu-item href=(paths::settings()) { (icon(ctx, "settings")) (t.shell_settings()) }
                        form method="post" action=(paths::session_end()) {
                            button.menu-item type="submit" { (icon(ctx, "sign-out")) (t.shell_sign_out()) }
                        }
                    }
                }
            }
        }
    }
}

fn navigation(ctx: &Ctx, current: Option<Nav>) -> Markup {
    let t = ctx.t;
    let items = [(Nav::Today, paths::today(), "today", t.shell_today())];
    html! {
        nav.nav aria-label=(t.shell_navigation()) {
            a.brandmark href=(paths::today()) { (icon(ctx, "brand")) span { (t.shell_product()) } }
            ul {
                @for (nav, path, symbol, label) in &items {
                    li {
                        a href=(path) aria-current=[(current == Some(*nav)).then_some("page")] {
                            (icon(ctx, symbol)) span { (label) }
                        }
                    }
                }
            }
        }
    }
}

fn main(ctx: &Ctx, page: &Page) -> Markup {
    let topics: Vec<String> = page.topics.iter().map(ToString::to_string).collect();
    html! {
        main #main.main tabindex="-1" data-title=(page.title) data-topics=[(!topics.is_empty()).then(|| topics.join(" "))] {
            div #status role="status" {
                @if let Some(notice) = ctx.notice { p.notice { (notice.text(ctx)) } }
            }
            (page.main)
        }
    }
}

fn foot(ctx: &Ctx) -> Markup {
    let t = ctx.t;
    html! {
        footer.foot {
            a href=(paths::help()) { (t.shell_help()) }
            @if ctx.actor.is_none() { (languages(ctx)) }
        }
    }
}

/// A choice of language for somebody who is not signed in: each named in itself.
fn languages(ctx: &Ctx) -> Markup {
    html! {
        form.languages method="post" action=(paths::language()) {
            input type="hidden" name="next" value=(ctx.uri.path());
            @for language in Language::ALL {
                button.link type="submit" name="language" value=(language.word()) lang=(language.word())
                    aria-current=[(*language == ctx.locale.language).then_some("true")] {
                    (crate::i18n::name_of(*language))
                }
            }
        }
    }
}

/// A symbol beside a word; it says nothing of its own.
pub(crate) fn icon(ctx: &Ctx, name: &str) -> Markup {
    html! {
        @if let Some(sprite) = ctx.asset("icons.svg") {
            svg.icon aria-hidden="true" { use href=(format!("{sprite}#{name}")) {} }
        }
    }
}
