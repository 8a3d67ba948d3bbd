//! Every component on one page, to look at while designing: for developers, in English only.
//!
//! It is not part of the product's routes. `examples/gallery.rs` writes it out, `ui/test/look.mjs`
//! takes pictures of it and runs the accessibility checks. A component that is not shown here is not
//! looked at.

mod controls;
mod work;

use super::{Shortcut, Words, avatar, page_title, shortcuts_dialog, skip_link, status_region, words};
use crate::assets::find;
use crate::icons::{Icon, icon};
use maud::{DOCTYPE, Markup, html};

/// The gallery inside the frame of a page.
pub fn document() -> Markup {
    html! {
        (DOCTYPE)
        html lang="en" data-density="desk" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { "Components – Lateral" }
                @if let Some(href) = find("app.css") { link rel="stylesheet" href=(href); }
                @if let Some(src) = find("app.js") { script type="module" src=(src) {} }
            }
            body.app {
                (skip_link("Skip to the content"))
                (bar())
                (nav())
                main.main id="main" tabindex="-1" { (page()) }
                footer.foot {
                    a href="/help" { "Help" }
                    a href="/accessibility" { "Accessibility" }
                }
                (status_region())
                (shortcuts_dialog("Keyboard", "Close", &[
                    Shortcut { keys: &["?"], does: "Show this list" },
                    Shortcut { keys: &["c"], does: "Ask for something" },
                    Shortcut { keys: &["g", "t"], does: "Go to Today" },
                    Shortcut { keys: &["Ctrl", "Enter"], does: "Send" },
                ]))
                (words(&Words {
                    sending: "Sending…",
                    failed: "We couldn’t send this. Your text is safe here – please try again.",
                    offline: "No connection. Not sent yet; your text is kept here.",
                    updated: "The page has been updated.",
                    draft_restored: "Your draft is back.",
                    draft_newer: "There is newer text from another device.",
                    draft_use: "Use it",
                    draft_mine: "Keep mine",
                    changed_meanwhile: "Somebody changed this meanwhile.",
                    no_results: "Nothing found",
                    palette: "Find people, teams, requests and pages",
                }))
            }
        }
    }
}

/// The content alone, in the order of a person's day.
pub fn page() -> Markup {
    html! {
        (page_title("Good morning, Anna", "Three colleagues are counting on you today."))
        (work::today())
        (work::request())
        (work::team_board())
        (controls::forms())
        (controls::answers())
        (controls::words_and_signs())
    }
}

fn bar() -> Markup {
    html! {
        header.bar {
            a.brandmark href="/" { (icon(Icon::Brand)) "Lateral" }
            div.bar-actions {
                a.bar-action href="/search" data-palette data-hotkey="/" { (icon(Icon::Search)) span { "Search" } }
                button.bar-action type="button" popovertarget="account" {
                    (avatar("Anna Żak")) span { "Anna Żak" }
                }
                div.menu id="account" popover {
                    a href="/settings" { (icon(Icon::Settings)) "Settings" }
                    form method="post" action="/session" { button type="submit" { (icon(Icon::SignOut)) "Sign out" } }
                }
            }
        }
    }
}

fn nav() -> Markup {
    let places = [
        (Icon::Today, "Today", "/", "g-t"),
        (Icon::Ask, "Ask", "/ask", "c"),
        (Icon::Serve, "Serve", "/serve", "g-s"),
        (Icon::Map, "Map", "/map", "g-m"),
        (Icon::Thanks, "Thanks", "/thanks", "g-k"),
    ];
    html! {
        nav.nav aria-label="Main" {
            a.brandmark href="/" { (icon(Icon::Brand)) "Lateral" }
            ul role="list" {
                @for (index, (picture, name, href, keys)) in places.into_iter().enumerate() {
                    li {
                        a href=(href) aria-current=[(index == 0).then_some("page")] data-hotkey=(keys) {
                            (icon(picture)) span { (name) }
                            @if index == 2 { (super::badge("3", "3 waiting")) }
                        }
                    }
                }
            }
            ul.nav-more role="list" {
                li { a href="/settings" { (icon(Icon::Settings)) span { "Settings" } } }
                li { a href="/help" { (icon(Icon::Help)) span { "Help" } } }
            }
        }
    }
}
