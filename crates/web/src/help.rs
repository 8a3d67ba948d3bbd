//! Help, and what we say about accessibility: for everybody, signed in or not.

use axum::Router;
use axum::response::Response;
use axum::routing::get;
use maud::{Markup, html};

use crate::components::{check_list, page_title, section};
use crate::ctx::Ctx;
use crate::page::Page;
use crate::{App, Result, paths};

pub(crate) fn routes() -> Router<App> {
    Router::new().route("/help", get(help)).route("/accessibility", get(accessibility))
}

async fn help(ctx: Ctx) -> Result<Response> {
    let t = ctx.t;
    let text = |text: String| html! { p { (text) } };
    let main = html! {
        (page_title(&t.help_title(), &t.help_lead()))
        (section("ask", &t.help_ask_title(), &text(t.help_ask_text())))
        (section("serve", &t.help_serve_title(), &phases(&ctx)))
        (section("promise", &t.help_promise_title(), &text(t.help_promise_text())))
        (section("private", &t.help_private_title(), &html! {
            p { (t.help_private_text()) }
            @if ctx.actor.is_some() { p { a href=(paths::worker_agreement()) { (t.worker_agreement_title()) } } }
        }))
        (section("keys", &t.help_keys_title(), &text(t.help_keys_text())))
        p { a href=(paths::accessibility()) { (t.help_accessibility_title()) } }
    };
    ctx.render(Page::new(t.help_title(), main))
}

fn phases(ctx: &Ctx) -> Markup {
    let t = ctx.t;
    html! {
        p { (t.help_serve_text()) }
        (check_list(&[&t.help_serve_opening(), &t.help_serve_performing(), &t.help_serve_closing()]))
    }
}

async fn accessibility(ctx: Ctx) -> Result<Response> {
    let t = ctx.t;
    let main = html! {
        (page_title(&t.help_accessibility_title(), &t.help_accessibility_lead()))
        (check_list(&[
            &t.help_accessibility_keyboard(),
            &t.help_accessibility_reader(),
            &t.help_accessibility_sight(),
            &t.help_accessibility_motion(),
            &t.help_accessibility_script(),
        ]))
        p { (t.help_accessibility_tell()) }
    };
    ctx.render(Page::new(t.help_accessibility_title(), main))
}
