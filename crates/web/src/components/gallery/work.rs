//! The parts that show work: lists, one request, a team's board.

use crate::components::{
    Attachment, BoardCard, ButtonKind, Field, Message, MessageKind, Phase, PhaseState, PhasesLayout, Promise,
    PromiseState, RequestRow, RowTime, Tone, actions, attachments, banner, board, board_card, board_column,
    button_with, chip, chip_with, conversation, details, link_button, message, phase_timeline, promise,
    relative_time, request_row, request_rows, section, system_line, textarea, thanks_card,
};
use crate::icons::Icon;
use maud::{Markup, html};

/// Who waits for me, what am I waiting for.
pub(super) fn today() -> Markup {
    let waiting = html! {
        (request_row(&RequestRow {
            id: "r-1042",
            href: "/requests/1042",
            title: "Twenty sets of scrubs, size M, for the night shift",
            time: RowTime::Late { time: "08:30", note: "20 min late" },
            facts: &["R-1042", "Marek Nowak", "Ward 4 · Surgery"],
            chips: html! { (chip(Tone::Late, "Late")) },
            tick: Markup::default(),
            unread: "unread",
        }))
        (request_row(&RequestRow {
            id: "r-1044",
            href: "/requests/1044",
            title: "Bed for room 12 before noon",
            time: RowTime::Promised { time: "11:45", note: "today" },
            facts: &["R-1044", "Sofia Bianchi", "Emergency"],
            chips: html! { (chip_with(Tone::Thanks, Icon::Person, "Patient waiting")) (chip(Tone::Wait, "Promised")) },
            tick: Markup::default(),
            unread: "",
        }))
        (request_row(&RequestRow {
            id: "r-1051",
            href: "/requests/1051",
            title: "Could someone look at the printer in the day room? It prints every page twice and then asks for a code",
            time: RowTime::None { note: "no promise yet" },
            facts: &["R-1051", "Julia Kamińska", "Ward 2"],
            chips: html! { (chip(Tone::Info, "New")) },
            tick: Markup::default(),
            unread: "",
        }))
        (request_row(&RequestRow {
            id: "r-1033",
            href: "/requests/1033",
            title: "Payroll data for November",
            time: RowTime::Promised { time: "27 Nov", note: "Friday" },
            facts: &["R-1033", "Payroll"],
            chips: html! { (chip(Tone::Plum, "Waiting on you")) },
            tick: Markup::default(),
            unread: "",
        }))
    };
    html! {
        (banner(Tone::Info, "Porters are short today", &html! {
            p { "Could you lend a hand between 10:00 and 11:00?" }
            (link_button(ButtonKind::Secondary, "/lateral-help", "I can help"))
        }))
        div.with-side {
            (section("waiting", "Waiting for you", &request_rows("Waiting for you", &waiting)))
            (section("warm", "A thank-you", &thanks_card(
                "You found an incubator in ten minutes on a Sunday. The little one slept well.",
                &html! { "Sofia Bianchi to Linen · " (relative_time("2026-11-20T18:00:00Z", "yesterday")) },
            )))
        }
    }
}

/// One request as its asker and its server see it.
pub(super) fn request() -> Markup {
    let messages = html! {
        (message(&Message {
            id: "message-1",
            kind: MessageKind::Reply,
            author: "Marek Nowak",
            about: "Ward 4",
            when: relative_time("2026-11-21T06:10:00Z", "at 07:10"),
            body: html! { p { "Good morning! We are down to three sets. Could we have twenty, size M, before the night shift?" } },
        }))
        (system_line(Icon::Clock, "Linen accepted with a promise: 08:30", &relative_time("2026-11-21T06:22:00Z", "at 07:22")))
        (message(&Message {
            id: "message-2",
            kind: MessageKind::Note { label: "Internal note – only Linen sees this" },
            author: "Anna Żak",
            about: "",
            when: relative_time("2026-11-21T06:40:00Z", "at 07:40"),
            body: html! { p { "Dryer two is out. I am asking Laundry for the reserve." } },
        }))
        (message(&Message {
            id: "message-3",
            kind: MessageKind::Own,
            author: "Anna Żak",
            about: "Linen",
            when: relative_time("2026-11-21T06:45:00Z", "at 07:45"),
            body: html! {
                p { "Good morning, Marek. Fifteen sets are on the way now, five more by 9:00. Thank you for telling us early." }
                (attachments("Files", &[Attachment { href: "#", name: "delivery-note.pdf", size: "PDF, 120 kB" }]))
            },
        }))
    };
    let side = html! {
        (promise(&Promise {
            label: "Promised for",
            time: "Today, 08:30",
            note: "by Linen; the answer usually comes within 20 minutes (34 requests)",
            state: PromiseState::Open,
        }))
        div.card {
            (phase_timeline("Phases", PhasesLayout::Down, &phases()))
        }
        (details("d-people", "Who is involved", &html! { p { "Marek Nowak, Ward 4. Anna Żak, Linen." } }))
    };
    let reply = html! {
        form.compose method="post" action="/requests/1042/messages" novalidate id="reply" {
            (textarea(&Field::new("body", "Your reply").draft("reply-1042").hint("Everybody on this request reads it.")))
            (actions(&html! {
                (button_with(ButtonKind::Primary, Icon::Send, "Send reply", None))
                (button_with(ButtonKind::Secondary, Icon::Lock, "Save as internal note", Some(("kind", "note"))))
            }))
        }
    };
    section(
        "request",
        "Twenty sets of scrubs, size M",
        &html! {
            (phase_timeline("Phases", PhasesLayout::Across, &phases()))
            div.with-side {
                div.stack { (conversation("Conversation", &messages)) (reply) }
                div.stack { (side) }
            }
        },
    )
}

fn phases() -> [Phase<'static>; 3] {
    [
        Phase {
            name: "Opening",
            text: "Anna said good morning at 07:22",
            state: PhaseState::Done,
            state_word: "done",
        },
        Phase {
            name: "Performing",
            text: "Fifteen sets on the way",
            state: PhaseState::Now,
            state_word: "now",
        },
        Phase {
            name: "Closing",
            text: "Marek says whether it is solved",
            state: PhaseState::Next,
            state_word: "to come",
        },
    ]
}

/// A team's columns.
pub(super) fn team_board() -> Markup {
    let card = |id: &'static str, title: &'static str, chips: Markup| {
        board_card(&BoardCard {
            id,
            href: "/requests/1042",
            title,
            facts: &["R-1042", "Ward 4", "08:30"],
            chips,
            moves: html! {},
        })
    };
    section(
        "board",
        "Board",
        &board(
            "Board",
            &html! {
                (board_column("b-new", "New", "2", "2 requests", &html! {
                    (card("b-1", "Printer prints every page twice", chip(Tone::Info, "New")))
                    (card("b-2", "Curtains for room 9", chip(Tone::Info, "New")))
                }))
                (board_column("b-promised", "Promised", "1", "1 request", &card("b-3", "Twenty sets of scrubs", chip(Tone::Late, "Late"))))
                (board_column("b-doing", "Doing", "1", "1 request", &card("b-4", "Bed for room 12", chip(Tone::Brand, "Doing"))))
                (board_column("b-waiting", "Waiting", "1", "1 request", &card("b-5", "Payroll data", chip(Tone::Plum, "Waiting on Marek"))))
                (board_column("b-done", "Done", "1", "1 request", &card("b-6", "Towels for the pool", chip(Tone::Ok, "Promise kept"))))
            },
        ),
    )
}
