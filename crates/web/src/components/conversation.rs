//! The conversation of a request: replies everybody sees, notes only the team sees, facts.
//!
//! A note must never be taken for a reply: it has another colour, a dashed edge and a label in words.

use super::status::avatar;
use crate::icons::{Icon, icon};
use maud::{Markup, html};

/// Who may read a message and how it looks.
#[derive(Clone, Copy, Debug)]
pub enum MessageKind<'a> {
    /// To everybody on the request, from somebody else.
    Reply,
    /// To everybody on the request, from the reader.
    Own,
    /// To the team alone; the label says so in words.
    Note { label: &'a str },
}

/// One message.
pub struct Message<'a> {
    /// Unique on the page ("message-7"); the address of the message is `#id`.
    pub id: &'a str,
    pub kind: MessageKind<'a>,
    pub author: &'a str,
    /// Team, place, language: a few words behind the name, or empty.
    pub about: &'a str,
    /// A `time` element.
    pub when: Markup,
    /// Paragraphs; user text must have been escaped by maud.
    pub body: Markup,
}

/// The list around messages and system lines.
pub fn conversation(label: &str, items: &Markup) -> Markup {
    html! { ol.conversation role="list" aria-label=(label) { (items) } }
}

/// A reply or a note.
pub fn message(message: &Message<'_>) -> Markup {
    let class = match message.kind {
        MessageKind::Reply => "message",
        MessageKind::Own => "message message-own",
        MessageKind::Note { .. } => "message message-note",
    };
    html! {
        li class=(class) id=(message.id) {
            (avatar(message.author))
            div.message-head {
                span.message-author { (message.author) }
                @if !message.about.is_empty() { span { (message.about) } }
                (message.when)
            }
            div.message-body {
                @if let MessageKind::Note { label } = message.kind {
                    span.note-label { (icon(Icon::Lock)) span { (label) } }
                }
                (message.body)
            }
        }
    }
}

/// A fact between the messages: "Linen accepted with a promise: 14:30".
pub fn system_line(picture: Icon, text: &str, when: &Markup) -> Markup {
    html! { li.message-system { (icon(picture)) span { (text) " " span.meta { (when) } } } }
}

/// A file of a message.
#[derive(Clone, Copy, Debug)]
pub struct Attachment<'a> {
    pub href: &'a str,
    pub name: &'a str,
    /// "PDF, 120 kB".
    pub size: &'a str,
}

/// The files of a message.
pub fn attachments(label: &str, files: &[Attachment<'_>]) -> Markup {
    html! {
        @if !files.is_empty() {
            ul.attachments role="list" aria-label=(label) {
                @for file in files {
                    li { a href=(file.href) { (icon(Icon::File)) span { (file.name) } span.meta { (file.size) } } }
                }
            }
        }
    }
}
