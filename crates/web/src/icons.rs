//! The icons a page may show, by what they mean and not by what they look like.
//!
//! The pictures are bundled into one sprite by `ui/build.mjs` from the list `ui/icons.json`; a test
//! holds the two lists equal. An icon is decoration beside a word: it is hidden from screen readers,
//! and no control may have an icon as its only content without a hidden word.

use maud::{Markup, html};

use crate::assets::find;

macro_rules! icons {
    ($($variant:ident = $name:literal,)*) => {
        /// A picture of the sprite.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Icon {
            $(#[doc = $name] $variant,)*
        }

        impl Icon {
            /// Every icon, for the gallery and the tests.
            pub const ALL: &'static [Icon] = &[$(Icon::$variant,)*];

            /// The name of the symbol in the sprite.
            pub const fn name(self) -> &'static str {
                match self {
                    $(Icon::$variant => $name,)*
                }
            }
        }
    };
}

icons! {
    Today = "today",
    Ask = "ask",
    Serve = "serve",
    Map = "map",
    Thanks = "thanks",
    Brand = "brand",
    Search = "search",
    Settings = "settings",
    Help = "help",
    Bell = "bell",
    Person = "person",
    People = "people",
    PersonAdd = "person-add",
    SignIn = "sign-in",
    SignOut = "sign-out",
    Switch = "switch",
    Key = "key",
    Lock = "lock",
    Clock = "clock",
    Due = "due",
    Calendar = "calendar",
    Waiting = "waiting",
    YourTurn = "your-turn",
    Doing = "doing",
    Open = "open",
    Check = "check",
    Done = "done",
    Late = "late",
    Error = "error",
    Info = "info",
    Minus = "minus",
    Plus = "plus",
    Close = "close",
    Back = "back",
    Forward = "forward",
    Next = "next",
    Expand = "expand",
    More = "more",
    Menu = "menu",
    PassOn = "pass-on",
    Reply = "reply",
    Send = "send",
    Message = "message",
    Conversation = "conversation",
    Note = "note",
    Attach = "attach",
    Photo = "photo",
    Scan = "scan",
    Code = "code",
    File = "file",
    Download = "download",
    Upload = "upload",
    Print = "print",
    Edit = "edit",
    Remove = "remove",
    Copy = "copy",
    Undo = "undo",
    Again = "again",
    History = "history",
    Link = "link",
    External = "external",
    Filter = "filter",
    List = "list",
    Board = "board",
    Checklist = "checklist",
    Inbox = "inbox",
    Team = "team",
    Building = "building",
    Place = "place",
    Phone = "phone",
    Mail = "mail",
    Agreement = "agreement",
    Lateral = "lateral",
    Walk = "walk",
    HeadsUp = "heads-up",
    Supply = "supply",
    EmptyBox = "empty-box",
    Respect = "respect",
    Leave = "leave",
    Pulse = "pulse",
    Health = "health",
    Chart = "chart",
    Matrix = "matrix",
    Flag = "flag",
    Target = "target",
    Idea = "idea",
    Celebrate = "celebrate",
    Sprout = "sprout",
    Language = "language",
    Theme = "theme",
    Keyboard = "keyboard",
    Offline = "offline",
    Pause = "pause",
    Work = "work",
    Tag = "tag",
    Plug = "plug",
    Hidden = "hidden",
    Star = "star",
}

/// The icon at the size of the text around it.
pub fn icon(icon: Icon) -> Markup {
    symbol(icon, "icon")
}

/// The icon at 32 px, for empty pages and confirmations.
pub fn large_icon(icon: Icon) -> Markup {
    symbol(icon, "icon icon-large")
}

fn symbol(icon: Icon, class: &str) -> Markup {
    html! {
        @if let Some(sprite) = find("icons.svg") {
            svg class=(class) width="20" height="20" aria-hidden="true" { use href={ (sprite) "#" (icon.name()) } {} }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Icon;
    use std::collections::BTreeSet;

    #[test]
    fn the_sprite_and_the_pages_know_the_same_icons() {
        let list: serde_json::Map<String, serde_json::Value> =
            serde_json::from_str(include_str!("../ui/icons.json")).unwrap();
        let bundled: BTreeSet<&str> = list.keys().map(String::as_str).collect();
        let named: BTreeSet<&str> = Icon::ALL.iter().map(|icon| icon.name()).collect();
        assert_eq!(named, bundled);
        assert_eq!(Icon::ALL.len(), named.len());
    }
}
