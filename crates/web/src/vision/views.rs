//! The pages of the vision.

use domain::vision::{Scope, Vision};
use maud::{Markup, html};

use crate::components::{
    ButtonKind, Choice, Field, Tone, actions, back_link, banner, button, button_with, checkbox, details,
    empty_state, error_summary, link_button, page_title, radios,
};
use crate::ctx::Ctx;
use crate::error::Invalid;
use crate::icons::Icon;
use crate::page::Page;
use crate::paths;
use crate::services::texts::{self, Length};
use crate::typed::Typed;

pub(super) fn page(ctx: &Ctx, now: &[Vision], earlier: &[Vision]) -> Markup {
    let t = ctx.t;
    let is_admin = ctx.actor.as_ref().is_some_and(|actor| actor.is_admin);
    html! {
        (page_title(&t.vision_title(), &(if now.is_empty() { String::new() } else { t.vision_lead() })))
        @if now.len() > 1 { (banner(Tone::Wait, &t.vision_two(), &html! { p { (t.vision_two_text()) } })) }
        @if now.is_empty() {
            (empty_state(Icon::Target, &t.vision_none(), &t.vision_none_text(), &html! {
                @if is_admin { (link_button(ButtonKind::Primary, &paths::vision_edit(), &t.vision_write())) }
            }))
        }
        @for text in now { (one(ctx, text, now.len() > 1, is_admin)) }
        @if is_admin && !now.is_empty() {
            (actions(&link_button(ButtonKind::Secondary, &paths::vision_edit(), &t.vision_change())))
        }
        p { a href=(paths::principles()) { (t.principles_title()) } }
        @if !earlier.is_empty() {
            (details("earlier", &t.vision_earlier(), &html! {
                @for text in earlier {
                    div.stack-s {
                        p.meta { (when(ctx, text)) }
                        p { (text.text(ctx.locale.language)) }
                    }
                }
            }))
        }
    }
}

fn one(ctx: &Ctx, text: &Vision, is_one_of_two: bool, is_admin: bool) -> Markup {
    let t = ctx.t;
    html! {
        article.vision {
            @if is_one_of_two { p.meta { (scope(ctx, text.scope)) } }
            (statement(ctx, text))
            p.meta { (when(ctx, text)) }
            @if is_one_of_two && is_admin {
                form method="post" action=(paths::vision_retirement(text.id)) {
                    (button(ButtonKind::Quiet, &t.vision_retire()))
                }
            }
        }
    }
}

/// The three answers, large: one text.
fn statement(ctx: &Ctx, text: &Vision) -> Markup {
    let language = ctx.locale.language;
    html! {
        div.vision-text {
            @for part in [&text.serves, &text.counts_on, &text.behaves] { p { (part.best(language)) } }
        }
    }
}

fn scope(ctx: &Ctx, scope: Scope) -> String {
    match scope {
        Scope::Whole => ctx.t.vision_scope_whole(),
        Scope::Inside => ctx.t.vision_scope_inside(),
        Scope::Outside => ctx.t.vision_scope_outside(),
    }
}

fn when(ctx: &Ctx, text: &Vision) -> String {
    let day = |at| ctx.locale.date(ctx.locale.civil_date(at));
    let number = ctx.locale.number(text.version);
    match text.retired_at {
        None => ctx.t.vision_version(number, day(text.written_at)),
        Some(until) => ctx.t.vision_earlier_version(number, day(text.written_at), day(until)),
    }
}

pub(super) fn welcome(ctx: &Ctx, text: &Vision) -> Markup {
    let t = ctx.t;
    html! {
        (page_title(&t.welcome_title(), &t.welcome_lead()))
        article.vision { (statement(ctx, text)) }
        p { (t.welcome_priority()) }
        form method="post" action=(paths::welcome()) {
            (actions(&html! {
                (button_with(ButtonKind::Primary, Icon::Check, &t.welcome_read(), None))
                (link_button(ButtonKind::Quiet, &paths::today(), &t.welcome_go_on()))
            }))
        }
        p.meta { (t.welcome_optional()) }
        p { a href=(paths::principles()) { (t.principles_title()) } }
    }
}

/// The three questions. `may_be_second`: there is a text already, so the choice of another scope is a warning.
pub(super) fn edit(ctx: &Ctx, typed: &Typed, may_be_second: bool, errors: &Invalid) -> Page {
    let t = ctx.t;
    let error = errors.message(ctx, "scope");
    let questions = [
        ("serves", t.vision_serves(), t.vision_serves_hint()),
        ("counts_on", t.vision_counts_on(), t.vision_counts_on_hint()),
        ("behaves", t.vision_behaves(), t.vision_behaves_hint()),
    ];
    let main = html! {
        (back_link(&paths::vision(), &t.vision_title()))
        (page_title(&t.vision_edit_title(), &t.vision_edit_lead()))
        (error_summary(&t.form_problems(), &errors.summary(ctx)))
        p { a href=(paths::vision_example()) { (t.vision_example()) } }
        form.form method="post" action=(paths::vision()) novalidate {
            @for (name, label, hint) in &questions {
                (texts::fields(ctx, typed, (name, name), (label, hint), Length::Block, errors))
            }
            (radios(&Field::new("scope", &t.vision_scope()).value(typed.text("scope")).hint(t.vision_scope_hint().as_str())
                .error(error.as_deref()), &[
                Choice::new(Scope::Whole.word(), &t.vision_scope_whole()),
                Choice::new(Scope::Inside.word(), &t.vision_scope_inside()),
                Choice::new(Scope::Outside.word(), &t.vision_scope_outside()),
            ]))
            @if may_be_second {
                (checkbox(&Field::new("knowingly", &t.vision_knowingly()).value(typed.text("knowingly"))))
            }
            (actions(&button(ButtonKind::Primary, &t.vision_keep())))
            p.meta { (t.vision_everybody_reads()) }
        }
    };
    Page::new(t.vision_edit_title(), main)
}
