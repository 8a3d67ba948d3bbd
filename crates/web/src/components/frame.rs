//! Parts of the frame around every page that the scripts rely on.

use super::dialog::dialog;
use maud::{Markup, html};

/// The first thing the keyboard reaches.
pub fn skip_link(text: &str) -> Markup {
    html! { a.skip href="#main" { (text) } }
}

/// Where scripts announce what changed, to screen readers and as toasts. Once per page.
pub fn status_region() -> Markup {
    html! { div.toasts id="status" role="status" {} }
}

/// What the scripts say, in the reader's language.
#[derive(Clone, Copy, Debug)]
pub struct Words<'a> {
    /// On a button while its form is being sent.
    pub sending: &'a str,
    /// When sending failed: nothing is lost, try again.
    pub failed: &'a str,
    /// When there is no connection: not sent yet, the text is kept here.
    pub offline: &'a str,
    /// After a live update, for screen readers.
    pub updated: &'a str,
    /// When a draft was put back.
    pub draft_restored: &'a str,
    /// Beside a field when there is newer text from another device, and the two ways on.
    pub draft_newer: &'a str,
    pub draft_use: &'a str,
    pub draft_mine: &'a str,
    /// When somebody changed what is being edited here.
    pub changed_meanwhile: &'a str,
    /// When no suggestion matches.
    pub no_results: &'a str,
    /// Label of the palette's box.
    pub palette: &'a str,
}

/// Carries [`Words`] to the scripts; shows nothing.
pub fn words(words: &Words<'_>) -> Markup {
    html! {
        template id="words" data-sending=(words.sending) data-failed=(words.failed) data-offline=(words.offline)
            data-updated=(words.updated) data-draft-restored=(words.draft_restored)
            data-draft-newer=(words.draft_newer) data-draft-use=(words.draft_use) data-draft-mine=(words.draft_mine)
            data-changed-meanwhile=(words.changed_meanwhile) data-no-results=(words.no_results)
            data-palette=(words.palette) {}
    }
}

/// One keyboard shortcut: its keys, pressed one after the other, and what it does.
#[derive(Clone, Copy, Debug)]
pub struct Shortcut<'a> {
    pub keys: &'a [&'a str],
    pub does: &'a str,
}

/// The list that `?` opens.
pub fn shortcuts_dialog(title: &str, close: &str, shortcuts: &[Shortcut<'_>]) -> Markup {
    dialog(
        "shortcuts",
        title,
        close,
        &html! {
            dl.keys {
                @for shortcut in shortcuts {
                    dt { @for key in shortcut.keys { kbd { (key) } " " } }
                    dd { (shortcut.does) }
                }
            }
        },
    )
}
