//! What a page says about what happened: errors, notices, confirmations, nothing to show.

use super::status::Tone;
use crate::icons::{Icon, icon, large_icon};
use maud::{Markup, html};

/// The summary of errors at the top of a form, which takes the focus: for each problem the id of the
/// control (or nothing, for the form as a whole) and the same words that stand beside it. Nothing if
/// all is well.
pub fn error_summary(title: &str, problems: &[(String, String)]) -> Markup {
    html! {
        @if !problems.is_empty() {
            div.error-summary role="alert" tabindex="-1" data-focus aria-labelledby="error-summary-title" {
                h2 id="error-summary-title" { (title) }
                ul {
                    @for (control, words) in problems {
                        li { @if control.is_empty() { (words) } @else { a href={ "#" (control) } { (words) } } }
                    }
                }
            }
        }
    }
}

/// A notice on the page. Never shown together with an error summary.
pub fn banner(tone: Tone, title: &str, body: &Markup) -> Markup {
    html! {
        div class={ "banner banner-" (tone.name()) } {
            (icon(tone.shape()))
            div.banner-body {
                p.banner-title { (title) }
                (body)
            }
        }
    }
}

/// After sending: the thank-you, then what happens next and when.
pub fn confirmation(title: &str, body: &Markup) -> Markup {
    html! {
        div.confirmation {
            (large_icon(Icon::Done))
            h1 tabindex="-1" data-focus { (title) }
            (body)
        }
    }
}

/// Nothing to show: why, and one thing to do. Says thank you when the work is done.
pub fn empty_state(picture: Icon, title: &str, text: &str, action: &Markup) -> Markup {
    html! {
        div.empty {
            (large_icon(picture))
            h2 { (title) }
            p { (text) }
            (action)
        }
    }
}
