//! The agreements of the reader's teams, on both sides.

use axum::response::Response;
use domain::agreement::{self, Line, State};
use maud::{Markup, html};

use crate::Result;
use crate::components::{ButtonKind, Tone, chip, empty_state, link_button, link_card, page_title, section};
use crate::ctx::Ctx;
use crate::icons::Icon;
use crate::page::{Nav, Page};
use crate::paths;

pub(super) async fn index(ctx: Ctx) -> Result<Response> {
    let teams = ctx.signed_in()?.teams.clone();
    let wanted = teams.clone();
    let lists =
        ctx.read(move |conn| wanted.iter().map(|team| agreement::of_team(conn, team.id)).collect()).await?;
    let lists: Vec<Vec<Line>> = lists;
    let t = ctx.t;
    let is_empty = lists.iter().all(Vec::is_empty);
    let main = html! {
        (page_title(&t.agreements_title(), &t.agreements_lead_sentence()))
        @if is_empty {
            (empty_state(Icon::Serve, &t.agreements_none(), &t.agreements_none_text(),
                &link_button(ButtonKind::Secondary, &paths::ask(), &t.agreements_find_service())))
        }
        @for (team, lines) in teams.iter().zip(&lists).filter(|(_, lines)| !lines.is_empty()) {
            (section(&format!("team-{}", team.slug), &team.name, &list(&ctx, lines)))
        }
    };
    ctx.render(Page::new(t.agreements_title(), main).at(Nav::Serve))
}

/// Agreements as cards: about what, between whom, and how far the newest version is.
pub(crate) fn list(ctx: &Ctx, lines: &[Line]) -> Markup {
    html! {
        div.grid {
            @for line in lines {
                (link_card(&paths::agreement(line.number), line.service_name.best(ctx.locale.language), &html! {
                    p { (between(ctx, line)) }
                    div.cluster { (state(ctx, line)) }
                }))
            }
        }
    }
}

fn between(ctx: &Ctx, line: &Line) -> String {
    let customers: Vec<&str> = line.customers.iter().map(|party| party.name.as_str()).collect();
    ctx.t.agreements_between(&line.provider, ctx.locale.list(&customers))
}

fn state(ctx: &Ctx, line: &Line) -> Markup {
    let t = ctx.t;
    let version = t.agreements_version(ctx.locale.number(line.version));
    let (tone, word) = match (line.ended_at, line.state, line.in_force_from) {
        (Some(_), _, _) => (Tone::Neutral, t.agreements_ended()),
        (None, State::Draft, _) => (Tone::Info, t.agreements_draft()),
        (None, State::Proposed, _) => (Tone::Wait, t.agreements_proposed()),
        (None, State::Signed, Some(from)) if from > ctx.now => {
            (Tone::Info, t.agreements_from(ctx.locale.day_at(from)))
        }
        (None, State::Signed, _) => (Tone::Ok, t.agreements_in_force()),
    };
    html! { (chip(tone, &word)) span.meta { (version) } }
}
