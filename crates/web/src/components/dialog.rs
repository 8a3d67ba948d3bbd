//! Things that open: details and dialogs. What is open stays open through a live update.

use super::page::ButtonKind;
use crate::icons::{Icon, icon};
use maud::{Markup, html};

/// More to read for those who want it. The id keeps it the same through live updates.
pub fn details(id: &str, summary: &str, body: &Markup) -> Markup {
    html! {
        details.details id=(id) {
            summary { (summary) }
            div.details-body { (body) }
        }
    }
}

/// A dialog over the page, opened by [`dialog_button`]. Never the only way to do something.
pub fn dialog(id: &str, title: &str, close: &str, body: &Markup) -> Markup {
    html! {
        dialog.dialog id=(id) aria-labelledby={ (id) "-title" } {
            div.dialog-head {
                h2 id={ (id) "-title" } { (title) }
                form method="dialog" {
                    button.button.button-quiet.button-small type="submit" { (icon(Icon::Close)) span { (close) } }
                }
            }
            (body)
        }
    }
}

/// Opens a dialog without a script where the browser knows invoker commands, with one elsewhere.
pub fn dialog_button(kind: ButtonKind, dialog_id: &str, text: &str) -> Markup {
    html! {
        button class=(kind.class()) type="button" commandfor=(dialog_id) command="show-modal" { (text) }
    }
}
