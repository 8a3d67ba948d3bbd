//! Requests in lists, their promise and their three phases.

use crate::icons::{Icon, icon};
use maud::{Markup, html};

/// When something is promised, as the row shows it.
#[derive(Clone, Copy, Debug)]
pub enum RowTime<'a> {
    /// "14:30" over "today".
    Promised { time: &'a str, note: &'a str },
    /// The same, but the time has passed; `note` says so in words ("20 min late").
    Late { time: &'a str, note: &'a str },
    /// No promise yet; `note` says what stands there ("no promise yet").
    None { note: &'a str },
}

/// One line of a list of requests.
pub struct RequestRow<'a> {
    /// Unique on the page ("r-1042"); keeps the line the same through live updates.
    pub id: &'a str,
    pub href: &'a str,
    pub title: &'a str,
    pub time: RowTime<'a>,
    /// Number, who asked, which team: short facts, shown with dots between.
    pub facts: &'a [&'a str],
    /// Chips, or empty.
    pub chips: Markup,
    /// A box to tick, or empty.
    pub tick: Markup,
    /// The word "unread" if there is something new, or empty.
    pub unread: &'a str,
}

/// A list of requests, the promised time first, like a departures board.
pub fn request_rows(label: &str, rows: &Markup) -> Markup {
    html! { ul.rows role="list" aria-label=(label) { (rows) } }
}

/// One line of [`request_rows`].
pub fn request_row(row: &RequestRow<'_>) -> Markup {
    let mut class = String::from("row");
    if matches!(row.time, RowTime::Late { .. }) {
        class.push_str(" row-late");
    }
    if !row.unread.is_empty() {
        class.push_str(" row-unread");
    }
    html! {
        li class=(class) id=(row.id) data-row {
            @match row.time {
                RowTime::Promised { time, note } | RowTime::Late { time, note } => {
                    p.row-time { (time) " " small { (note) } }
                }
                RowTime::None { note } => p.row-time.row-time-none { small { (note) } },
            }
            p.row-title {
                a href=(row.href) {
                    (row.title)
                    @if !row.unread.is_empty() { span.visually-hidden { " (" (row.unread) ")" } }
                }
            }
            p.row-meta { (dotted(row.facts)) }
            div.row-chips { (row.chips) (row.tick) }
        }
    }
}

/// Short facts in a line; the dot stays with the fact before it when the line breaks.
pub(super) fn dotted(facts: &[&str]) -> String {
    facts.join("\u{a0}· ")
}

/// How a promise stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PromiseState {
    /// Still ahead.
    Open,
    /// In time.
    Kept,
    /// The time has passed.
    Late,
}

/// The promise of one request, said large.
#[derive(Clone, Copy, Debug)]
pub struct Promise<'a> {
    /// "Promised for", "Expected".
    pub label: &'a str,
    /// "Today, 14:30".
    pub time: &'a str,
    /// Who, and what it rests on.
    pub note: &'a str,
    pub state: PromiseState,
}

/// Shows a promise. Its words are announced when a live update changes them.
pub fn promise(promise: &Promise<'_>) -> Markup {
    let class = match promise.state {
        PromiseState::Open => "promise",
        PromiseState::Kept => "promise promise-kept",
        PromiseState::Late => "promise promise-late",
    };
    html! {
        div class=(class) data-announce="promise" {
            p { (promise.label) }
            p.promise-time { (promise.time) }
            @if !promise.note.is_empty() { p { (promise.note) } }
        }
    }
}

/// Where a phase stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PhaseState {
    Done,
    Now,
    Next,
}

/// Opening, performing or closing.
#[derive(Clone, Copy, Debug)]
pub struct Phase<'a> {
    pub name: &'a str,
    /// What happened or will happen, or empty.
    pub text: &'a str,
    pub state: PhaseState,
    /// The state in a word, for screen readers.
    pub state_word: &'a str,
}

/// Beside a text, or across the page where there is room.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PhasesLayout {
    Down,
    Across,
}

/// The three phases of a service as a line of steps.
pub fn phase_timeline(label: &str, layout: PhasesLayout, phases: &[Phase<'_>]) -> Markup {
    let class = match layout {
        PhasesLayout::Down => "phases",
        PhasesLayout::Across => "phases phases-across",
    };
    html! {
        ol class=(class) role="list" aria-label=(label) {
            @for (index, phase) in phases.iter().enumerate() {
                @let (class, current) = match phase.state {
                    PhaseState::Done => ("phase phase-done", None),
                    PhaseState::Now => ("phase phase-now", Some("step")),
                    PhaseState::Next => ("phase phase-next", None),
                };
                li class=(class) aria-current=[current] {
                    span.phase-mark aria-hidden="true" {
                        @if phase.state == PhaseState::Done { (icon(Icon::Check)) } @else { (index + 1) }
                    }
                    span.phase-name { (phase.name) span.visually-hidden { ": " (phase.state_word) } }
                    span.phase-text { (phase.text) }
                }
            }
        }
    }
}
