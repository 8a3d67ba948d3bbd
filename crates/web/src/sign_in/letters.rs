//! The letters of the demonstration, which no mail server carries: visitors read them here. Nowhere else.

use axum::response::Response;
use db::Timestamp;
use domain::mail::{self, Letter};
use maud::{Markup, html};

use crate::components::{back_link, empty_state, page_title, relative_time};
use crate::ctx::Ctx;
use crate::icons::Icon;
use crate::page::Page;
use crate::{Error, Result, paths};

pub(super) async fn index(ctx: Ctx) -> Result<Response> {
    if !ctx.app.settings().demo {
        return Err(Error::NotFound);
    }
    let letters = ctx.read(mail::demo_letters).await?;
    let t = ctx.t;
    let main = html! {
        (back_link(&paths::sign_in(), &t.sign_in_title()))
        (page_title(&t.sign_in_demo_letters(), &t.sign_in_demo_letters_lead()))
        @if letters.is_empty() {
            (empty_state(Icon::Bell, &t.sign_in_demo_letters_none(), &t.sign_in_demo_letters_none_text(), &html! {}))
        }
        div.stack { @for (letter, at) in &letters { (shown(&ctx, letter, *at)) } }
    };
    ctx.render(Page::new(t.sign_in_demo_letters(), main))
}

fn shown(ctx: &Ctx, letter: &Letter, at: Timestamp) -> Markup {
    let base = &ctx.app.settings().base_url;
    html! {
        article.card.letter {
            h2.card-title { (letter.words.subject) }
            p.meta.dots {
                span { (letter.to) }
                span { (relative_time(&at.to_string(), &ctx.locale.day_at(at))) }
            }
            div.pre-line {
                @for line in letter.words.text.lines() {
                    // Only an address of this site becomes a link, and leads within it.
                    @match line.strip_prefix(base.as_str()).filter(|path| paths::is_local(path)) {
                        Some(path) => a href=(path) { (line) },
                        None => (line),
                    }
                    "\n"
                }
            }
        }
    }
}
