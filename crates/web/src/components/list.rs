//! Lists that are read as pairs or steps: check answers, tasks, facts.

use super::status::{Tone, chip};
use crate::icons::{Icon, icon};
use maud::{Markup, html};

/// One row of "check your answers".
pub struct Summary<'a> {
    /// The question, in short.
    pub label: &'a str,
    /// The answer.
    pub value: Markup,
    /// The way back to it.
    pub change: Option<SummaryChange<'a>>,
}

/// A "Change" link: `word` is seen, `about` is added for screen readers ("when you need it").
pub struct SummaryChange<'a> {
    pub href: &'a str,
    pub word: &'a str,
    pub about: &'a str,
}

/// Answers to look over before they are sent.
pub fn summary_list(rows: &[Summary<'_>]) -> Markup {
    html! {
        dl.summary {
            @for row in rows {
                div.summary-row {
                    dt { (row.label) }
                    dd { (row.value) }
                    @if let Some(change) = &row.change {
                        dd.summary-action { a href=(change.href) { (change.word) span.visually-hidden { " " (change.about) } } }
                    }
                }
            }
        }
    }
}

/// How far a task is. Done is plain text, so that what is left stands out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TaskStatus {
    /// Nothing left to do.
    Done,
    /// To do next.
    Todo,
    /// Begun.
    Doing,
    /// Cannot start yet: not a link.
    Later,
}

/// One step of a longer piece of work.
#[derive(Clone, Debug)]
pub struct Task<'a> {
    pub title: &'a str,
    /// A line under it, or empty.
    pub hint: &'a str,
    pub href: &'a str,
    pub status: TaskStatus,
    /// The status in a word.
    pub word: &'a str,
}

/// Steps in order; the whole row is the link.
pub fn task_list(tasks: &[Task<'_>]) -> Markup {
    html! {
        ul.task-list role="list" {
            @for task in tasks {
                li.task {
                    div {
                        @if task.status == TaskStatus::Later { span { (task.title) } }
                        @else { a href=(task.href) { (task.title) } }
                        @if !task.hint.is_empty() { span.meta { (task.hint) } }
                    }
                    @match task.status {
                        TaskStatus::Done => span.task-status-done { (task.word) },
                        TaskStatus::Later => span.task-status-later { (task.word) },
                        TaskStatus::Todo => (chip(Tone::Info, task.word)),
                        TaskStatus::Doing => (chip(Tone::Brand, task.word)),
                    }
                }
            }
        }
    }
}

/// Name and value, in two columns.
pub fn facts(rows: &[(&str, Markup)]) -> Markup {
    html! {
        dl.facts {
            @for (name, value) in rows { dt { (name) } dd { (value) } }
        }
    }
}

/// Things that are true or agreed, each with a tick.
pub fn check_list(items: &[&str]) -> Markup {
    html! {
        ul.check-list role="list" {
            @for item in items { li { (icon(Icon::Check)) span { (item) } } }
        }
    }
}
