//! What a team offers, with what is being written and what is retired.

use axum::response::Response;
use domain::actor;
use domain::service::{self, Line, Provider, State};
use domain::team::{self, Team};
use maud::{Markup, html};

use crate::components::{ButtonKind, Tone, actions, back_link, chip, empty_state, link_button, page_title};
use crate::ctx::Ctx;
use crate::extract::Path;
use crate::icons::Icon;
use crate::page::Page;
use crate::{Result, paths};

pub(super) async fn index(ctx: Ctx, Path(slug): Path<String>) -> Result<Response> {
    let (team, lines) = ctx
        .read(move |conn| {
            let team = team::visible_to(conn, &slug)?;
            actor::require_lead(conn, team.id)?;
            let lines = service::offered_by(conn, Provider::Team(team.id))?;
            Ok((team, lines))
        })
        .await?;
    let title = ctx.t.services_of(&team.name);
    ctx.render(Page::new(title, page(&ctx, &team, &lines)).topic(team.id.uuid()))
}

fn page(ctx: &Ctx, team: &Team, lines: &[Line]) -> Markup {
    let t = ctx.t;
    let add = link_button(ButtonKind::Primary, &paths::service_new(&team.slug), &t.services_add());
    html! {
        (back_link(&paths::team(&team.slug), &team.name))
        (page_title(&t.services_of(&team.name), &t.services_lead_sentence()))
        @if lines.is_empty() {
            (empty_state(Icon::Serve, &t.services_none(), &t.services_none_text(), &add))
        } @else {
            (actions(&add))
            ul.rows role="list" {
                @for line in lines {
                    li.row data-row {
                        p.row-title { a href=(paths::service_edit(&line.slug)) { (line.name.best(ctx.locale.language)) } }
                        div.row-chips { (state(ctx, line.state)) }
                    }
                }
            }
        }
    }
}

/// How far a service has come, in a word and a shape.
pub(super) fn state(ctx: &Ctx, state: State) -> Markup {
    let t = ctx.t;
    match state {
        State::Draft => chip(Tone::Info, &t.services_draft()),
        State::Published => chip(Tone::Ok, &t.services_published()),
        State::Retired => chip(Tone::Neutral, &t.services_retired()),
    }
}
