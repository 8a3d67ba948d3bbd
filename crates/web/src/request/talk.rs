//! The conversation: what both sides say, what the provider notes inside, and the promises in between.
//!
//! Internal notes reach this file only for those who read them; here they are told apart at a glance.

use domain::principle::Card;
use domain::request::conversation::Kind;
use domain::request::show::{Line, Promise, Show};
use maud::{Markup, html};

use super::around;
use super::attempt::{Act, Attempt, control};
use super::load::Loaded;
use super::provider::courtesy;
use super::status::moment;
use crate::components::{
    Attachment, ButtonKind, Field, LinkTab, Message, MessageKind, actions, attachments, button_with,
    conversation, file_field, message, relative_time, system_line, tabs, textarea,
};
use crate::ctx::Ctx;
use crate::icons::Icon;
use crate::{paths, principles};

/// The lines, with a way to earlier ones.
pub(super) fn talk(ctx: &Ctx, show: &Show) -> Markup {
    let number = show.request.number;
    let mut promises = show.promises.iter().filter(|promise| is_within(show, promise)).peekable();
    html! {
        @if let Some(earlier) = &show.earlier {
            p { a href=(paths::request_before(number, &earlier.to_string())) { (ctx.t.request_earlier()) } }
        }
        (conversation(&ctx.t.request_conversation(), &html! {
            @for (index, line) in show.lines.iter().enumerate() {
                @while let Some(promise) = promises.next_if(|promise| promise.given_at < line.at) {
                    (promise_line(ctx, promise))
                }
                (said(ctx, show, line, index))
            }
            @for promise in promises { (promise_line(ctx, promise)) }
        }))
    }
}

/// Promises from before the part of the conversation that is shown stay with that part.
fn is_within(show: &Show, promise: &Promise) -> bool {
    show.earlier.is_none() || show.lines.first().is_none_or(|first| promise.given_at >= first.at)
}

fn promise_line(ctx: &Ctx, promise: &Promise) -> Markup {
    let text = ctx.t.request_line_promised(moment(ctx, promise.due_at));
    system_line(
        Icon::Due,
        &text,
        &relative_time(&promise.given_at.to_string(), &moment(ctx, promise.given_at)),
    )
}

fn said(ctx: &Ctx, show: &Show, line: &Line, index: usize) -> Markup {
    let note = ctx.t.request_note_label();
    let kind = match line.kind {
        Kind::Note => MessageKind::Note { label: &note },
        _ if line.is_own => MessageKind::Own,
        _ => MessageKind::Reply,
    };
    let nobody = ctx.t.request_author_gone();
    let about = about(ctx, show, line);
    message(&Message {
        id: &format!("message-{}", line.id),
        kind,
        author: line.author.as_ref().map_or(nobody.as_str(), |author| author.name.as_str()),
        about: &about,
        when: relative_time(&line.at.to_string(), &moment(ctx, line.at)),
        body: html! {
            @if !line.body.is_empty() { p { (line.body) } }
            (files(ctx, show.request.number, line, index))
        },
    })
}

/// The side and what the line is: "Linen · closing word".
fn about(ctx: &Ctx, show: &Show, line: &Line) -> String {
    let t = ctx.t;
    let what = match line.kind {
        Kind::Words | Kind::Reply | Kind::Note => None,
        Kind::Greeting => Some(t.request_line_greeting()),
        Kind::Question => Some(t.request_line_question()),
        Kind::Answer => Some(t.request_line_answer()),
        Kind::Passing => Some(t.request_line_passing()),
        Kind::Refusal => Some(t.request_line_refusal()),
        Kind::Closing => Some(t.request_line_closing()),
        Kind::Reopening => Some(t.request_line_reopening()),
        Kind::Withdrawal => Some(t.request_line_withdrawal()),
    };
    let side = show.team.as_ref().filter(|_| !line.by_customer && is_current(show, line));
    let side = side.map(|(_, _, team)| team.clone());
    side.into_iter().chain(what).collect::<Vec<_>>().join(" · ")
}

/// Whether the line was written since the request came to the team that has it now.
fn is_current(show: &Show, line: &Line) -> bool {
    let passed = show.lines.iter().rev().find(|line| line.kind == Kind::Passing);
    passed.is_none_or(|passed| line.at > passed.at)
}

fn files(ctx: &Ctx, number: i64, line: &Line, index: usize) -> Markup {
    let shown: Vec<(String, String)> = line
        .files
        .iter()
        .map(|file| {
            let size = u64::try_from(file.size).unwrap_or_default();
            (paths::request_file(number, file.id), ctx.locale.file_size(size))
        })
        .collect();
    let files: Vec<Attachment<'_>> = line
        .files
        .iter()
        .zip(&shown)
        .map(|(file, (href, size))| Attachment { href, name: &file.name, size })
        .collect();
    attachments(&ctx.t.request_files_of((index + 1).to_string()), &files)
}

/// Where one writes: to the other side, or a note for one's own.
pub(super) fn compose(ctx: &Ctx, loaded: &Loaded, attempt: &Attempt) -> Markup {
    let request = &loaded.show.request;
    let note = request.can_note() && (attempt.is(Act::Note) || !request.can_reply());
    if !request.can_reply() && !request.can_note() {
        return html! {};
    }
    html! {
        section.stack-s #compose aria-label=(ctx.t.request_compose()) {
            @if request.can_note() && request.can_reply() {
                (tabs(&ctx.t.request_compose(), &[
                    LinkTab {
                        href: &format!("{}#compose", paths::request(request.number)),
                        text: &ctx.t.request_compose_reply(),
                        count: "",
                        current: !note,
                    },
                    LinkTab {
                        href: &format!("{}#compose", paths::request_note(request.number)),
                        text: &ctx.t.request_compose_note(),
                        count: "",
                        current: note,
                    },
                ]))
            }
            (compose_form(ctx, loaded, attempt, if note { Act::Note } else { Act::Reply }))
        }
    }
}

fn compose_form(ctx: &Ctx, loaded: &Loaded, attempt: &Attempt, act: Act) -> Markup {
    let (t, show) = (ctx.t, &loaded.show);
    let number = show.request.number;
    let is_note = act == Act::Note;
    let (label, hint) = match (is_note, show.request.can_answer()) {
        (true, _) => (t.request_note_words(), Some(t.request_note_hint())),
        (false, true) => (t.request_reply_words(), Some(t.request_reply_answers_hint())),
        (false, false) => (t.request_reply_words(), None),
    };
    let (body, files) = (control(act, "body"), control(act, "files"));
    let (body_error, files_error) = (attempt.message(ctx, act, "body"), attempt.message(ctx, act, "files"));
    let draft = format!("request-{number}-{}", act.name());
    let class = if is_note { "compose compose-note" } else { "compose" };
    let words =
        Field::new("body", &label).id(&body).value(attempt.text(act, "body", "")).hint(hint.as_deref());
    let words = words.error(body_error.as_deref()).draft(&draft);
    let courtesy = courtesy(ctx);
    let words = if is_note { words } else { words.hotkey("r").courtesy(courtesy.as_deref()) };
    html! {
        form class=(class) method="post" action=(paths::request_messages(number)) enctype="multipart/form-data" novalidate {
            @if is_note { input type="hidden" name="internal" value="yes"; }
            (textarea(&words))
            @if is_note { (principles::link(ctx, Card::Respect)) }
            (file_field(&Field::new("files", &t.request_files()).id(&files).optional(&t.request_optional())
                .error(files_error.as_deref()), ""))
            (actions(&html! {
                @if is_note {
                    (button_with(ButtonKind::Secondary, Icon::Lock, &t.request_note_send(), None))
                } @else {
                    (button_with(ButtonKind::Secondary, Icon::Send, &t.request_reply_send(), None))
                }
            }))
            (around::phrases(ctx, loaded, act))
        }
    }
}
