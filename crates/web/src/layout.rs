//! The frame around every page: a bar, the main navigation (a rail on a wide screen, a bar at the bottom of
//! a phone), the content and a foot. Pages for somebody who is not signed in have no navigation.
//!
//! Only what works is offered. Help stands in the same place on every page (WCAG 2.2, 3.2.6).

use domain::actor::Actor;
use domain::language::Language;
use maud::{Markup, html};

use crate::assets::find;
use crate::components::{
    Shortcut, Tone, Words, avatar, banner, shortcuts_dialog, skip_link, status_region, words,
};
use crate::ctx::Ctx;
use crate::icons::{Icon, icon};
use crate::page::{Nav, Page};
use crate::{i18n, markup, paths};

/// The content of `<main>`, which the script layer puts in the place of the old one.
pub(crate) fn fragment(ctx: &Ctx, page: &Page) -> Markup {
    main(ctx, page)
}

/// The whole document.
pub(crate) fn whole(ctx: &Ctx, page: &Page) -> Markup {
    let actor = ctx.actor.as_ref();
    let class = if actor.is_some() { "app" } else { "bare" };
    markup::document(&html! {
        html lang=(ctx.locale.language.word())
            data-person=[actor.map(|actor| actor.id.to_string())]
            data-theme=[actor.map(|actor| actor.theme.word())]
            data-text=[actor.map(|actor| actor.text_size.percent())]
            data-density=[actor.map(|actor| actor.density.word())]
            data-shortcuts=[actor.map(|actor| if actor.shortcuts { "on" } else { "off" })] {
            (head(ctx, page))
            body class=(class) {
                (skip_link(&ctx.t.shell_skip()))
                @if let Some(actor) = actor {
                    (bar(ctx, actor))
                    (navigation(ctx, page.nav))
                } @else {
                    (brand(ctx))
                }
                (main(ctx, page))
                (foot(ctx))
                (status_region())
                @if actor.is_some() { (shortcuts(ctx)) }
                (script_words(ctx))
            }
        }
    })
}

fn head(ctx: &Ctx, page: &Page) -> Markup {
    let fonts: &[&str] = if ctx.locale.language == Language::Pl {
        &["latin.woff2", "latin-ext.woff2"]
    } else {
        &["latin.woff2"]
    };
    html! {
        head {
            meta charset="utf-8";
            title { (page.title) " · " (ctx.t.shell_product()) }
            meta name="viewport" content="width=device-width, initial-scale=1";
            meta name="color-scheme" content="light dark";
            meta name="robots" content="noindex";
            @for font in fonts {
                @if let Some(href) = find(font) {
                    link rel="preload" href=(href) as="font" type="font/woff2" crossorigin;
                }
            }
            @if let Some(href) = find("favicon.svg") { link rel="icon" type="image/svg+xml" href=(href); }
            @if let Some(href) = find("app.css") { link rel="stylesheet" href=(href); }
            @if let Some(src) = find("app.js") { script type="module" src=(src) {} }
        }
    }
}

fn brand(ctx: &Ctx) -> Markup {
    html! { a.brandmark href=(paths::today()) { (icon(Icon::Brand)) (ctx.t.shell_product()) } }
}

fn bar(ctx: &Ctx, actor: &Actor) -> Markup {
    let t = ctx.t;
    html! {
        header.bar {
            (brand(ctx))
            div.bar-actions {
                a.bar-action href=(paths::search()) data-palette data-hotkey="/" {
                    (icon(Icon::Search)) span { (t.shell_search()) }
                }
                a.bar-action href=(paths::notices()) { (icon(Icon::Bell)) span { (t.shell_notices()) } }
                a.bar-action href=(paths::help()) { (icon(Icon::Help)) span { (t.shell_help()) } }
                button.bar-action type="button" popovertarget="account" {
                    (avatar(&actor.name)) span { (actor.name) }
                }
                div.menu id="account" popover {
                    a href=(paths::my_requests()) { (icon(Icon::Inbox)) (t.shell_my_requests()) }
                    a href=(paths::people()) { (icon(Icon::People)) (t.people_title()) }
                    a href=(paths::teams()) { (icon(Icon::Team)) (t.teams_title()) }
                    @if actor.is_admin {
                        a href=(paths::administration()) { (icon(Icon::Building)) (t.administration_title()) }
                    }
                    a href=(paths::settings()) { (icon(Icon::Settings)) (t.shell_settings()) }
                    form method="post" action=(paths::session_end()) {
                        button type="submit" { (icon(Icon::SignOut)) span { (t.shell_sign_out()) } }
                    }
                }
            }
        }
    }
}

fn navigation(ctx: &Ctx, current: Option<Nav>) -> Markup {
    let t = ctx.t;
    let items = [
        (Nav::Today, paths::today(), Icon::Today, t.shell_today(), "g-t"),
        (Nav::Ask, paths::ask(), Icon::Ask, t.shell_ask(), "c"),
        (Nav::Serve, paths::serve(), Icon::Serve, t.shell_serve(), "g-s"),
        (Nav::Map, paths::map(), Icon::Map, t.shell_map(), "g-m"),
        (Nav::Thanks, paths::thanks(), Icon::Thanks, t.shell_thanks(), "g-k"),
    ];
    html! {
        nav.nav aria-label=(t.shell_navigation()) {
            (brand(ctx))
            ul role="list" {
                @for (nav, path, picture, label, key) in &items {
                    li {
                        a href=(path) data-hotkey=(key) aria-current=[(current == Some(*nav)).then_some("page")] {
                            (icon(*picture)) span { (label) }
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
        main.main id="main" tabindex="-1" data-topics=[(!topics.is_empty()).then(|| topics.join(" "))] {
            @if let Some(notice) = ctx.notice {
                div id="notice" data-announce="notice" data-keep="live" { (banner(Tone::Ok, &notice.text(ctx), &html! {})) }
            }
            (page.main)
        }
    }
}

fn foot(ctx: &Ctx) -> Markup {
    html! {
        footer.foot {
            a href=(paths::help()) { (ctx.t.shell_help()) }
            a href=(paths::accessibility()) { (ctx.t.help_accessibility_title()) }
            a href=(paths::vision()) { (ctx.t.vision_title()) }
            a href=(paths::principles()) { (ctx.t.principles_title()) }
            @if ctx.actor.is_none() { (languages(ctx)) }
        }
    }
}

/// A choice of language for somebody who is not signed in: each is named in itself.
fn languages(ctx: &Ctx) -> Markup {
    html! {
        form method="post" action=(paths::language()) data-plain {
            input type="hidden" name="next" value=(ctx.uri.path());
            @for language in Language::ALL {
                button.link-button type="submit" name="language" value=(language.word()) lang=(language.word())
                    aria-current=[(*language == ctx.locale.language).then_some("true")] {
                    (i18n::name_of(*language))
                }
            }
        }
    }
}

fn shortcuts(ctx: &Ctx) -> Markup {
    let t = ctx.t;
    // Before a promise the first verb gives one, and afterwards another.
    let first = format!("{} · {}", t.request_open(), t.request_promise());
    shortcuts_dialog(
        &t.shell_shortcuts(),
        &t.shell_close(),
        &[
            Shortcut { keys: &["?"], does: &t.shell_key_list() },
            Shortcut { keys: &["/"], does: &t.shell_search() },
            Shortcut { keys: &["c"], does: &t.shell_ask() },
            Shortcut { keys: &["g", "t"], does: &t.shell_today() },
            Shortcut { keys: &["g", "s"], does: &t.shell_serve() },
            Shortcut { keys: &["g", "m"], does: &t.shell_map() },
            Shortcut { keys: &["g", "k"], does: &t.shell_thanks() },
            Shortcut { keys: &["j", "k"], does: &t.shell_key_rows() },
            Shortcut { keys: &["1"], does: &first },
            Shortcut { keys: &["2"], does: &t.request_question() },
            Shortcut { keys: &["3"], does: &t.request_passing() },
            Shortcut { keys: &["4"], does: &t.request_refusal() },
            Shortcut { keys: &["r"], does: &t.request_compose_reply() },
            Shortcut { keys: &["m"], does: &t.around_macros() },
            Shortcut { keys: &["b"], does: &t.bulk_title() },
            Shortcut { keys: &[":", ":"], does: &t.around_phrases() },
            Shortcut { keys: &["Ctrl", "Enter"], does: &t.shell_key_send() },
        ],
    )
}

fn script_words(ctx: &Ctx) -> Markup {
    let t = ctx.t;
    words(&Words {
        sending: &t.script_sending(),
        failed: &t.script_failed(),
        offline: &t.script_offline(),
        updated: &t.script_updated(),
        draft_restored: &t.script_draft_restored(),
        draft_newer: &t.script_draft_newer(),
        draft_use: &t.script_draft_use(),
        draft_mine: &t.script_draft_mine(),
        changed_meanwhile: &t.script_changed_meanwhile(),
        no_results: &t.script_no_results(),
        palette: &t.script_palette(),
    })
}
