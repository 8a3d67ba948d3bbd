//! Page titles, sections and buttons.
//!
//! A button changes something and is inside a form; a link goes somewhere. Both may look alike,
//! never stand in for each other.

use crate::icons::{Icon, icon};
use maud::{Markup, html};

/// How much a button asks to be pressed. A page has one primary action.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ButtonKind {
    /// The one thing to do here.
    Primary,
    /// One of several things to do.
    Secondary,
    /// Less than the others: cancel, more.
    Quiet,
    /// What cannot be undone.
    Danger,
    /// Gratitude only.
    Thanks,
}

impl ButtonKind {
    pub(super) const fn class(self) -> &'static str {
        match self {
            ButtonKind::Primary => "button button-primary",
            ButtonKind::Secondary => "button",
            ButtonKind::Quiet => "button button-quiet",
            ButtonKind::Danger => "button button-danger",
            ButtonKind::Thanks => "button button-thanks",
        }
    }
}

/// The page's only `h1`. The lead is one true sentence about the page, or empty.
pub fn page_title(title: &str, lead: &str) -> Markup {
    html! {
        header.page-title {
            h1 { (title) }
            @if !lead.is_empty() { p.lead { (lead) } }
        }
    }
}

/// A part of a page under its own `h2`.
pub fn section(id: &str, title: &str, body: &Markup) -> Markup {
    html! {
        section.section aria-labelledby={ (id) "-title" } id=(id) {
            h2 id={ (id) "-title" } { (title) }
            (body)
        }
    }
}

/// A submit button.
pub fn button(kind: ButtonKind, text: &str) -> Markup {
    html! { button type="submit" class=(kind.class()) { (text) } }
}

/// A submit button with an icon before its words, and the name and value the form sends when this
/// button is the one pressed.
pub fn button_with(kind: ButtonKind, picture: Icon, text: &str, sends: Option<(&str, &str)>) -> Markup {
    html! {
        button type="submit" class=(kind.class()) name=[sends.map(|(name, _)| name)] value=[sends.map(|(_, value)| value)] {
            (icon(picture)) span { (text) }
        }
    }
}

/// A link that looks like a button.
pub fn link_button(kind: ButtonKind, href: &str, text: &str) -> Markup {
    html! { a class=(kind.class()) href=(href) { (text) } }
}

/// A row of buttons; on a phone they take the whole width, one under the other.
pub fn actions(buttons: &Markup) -> Markup {
    html! { div.actions { (buttons) } }
}
