//! What a team or a person offers, with what is being written and what is retired.

use axum::response::Response;
use domain::service::{self, Line, Provider, State};
use maud::{Markup, html};

use super::desk::{Desk, Whose};
use crate::components::{ButtonKind, Tone, actions, back_link, chip, empty_state, link_button, page_title};
use crate::ctx::Ctx;
use crate::extract::Path;
use crate::icons::Icon;
use crate::page::Page;
use crate::{Result, paths};

pub(super) async fn index(ctx: Ctx, Path(slug): Path<String>) -> Result<Response> {
    list(ctx, Whose::Team(slug)).await
}

pub(super) async fn mine(ctx: Ctx) -> Result<Response> {
    ctx.signed_in()?;
    list(ctx, Whose::Mine).await
}

async fn list(ctx: Ctx, whose: Whose) -> Result<Response> {
    let (desk, lines) = ctx
        .read(move |conn| {
            let desk = whose.open(conn)?;
            let lines = service::offered_by(conn, desk.provider)?;
            Ok((desk, lines))
        })
        .await?;
    let page = Page::new(desk.title(&ctx), page(&ctx, &desk, &lines));
    ctx.render(match desk.provider {
        Provider::Team(team) => page.topic(team.uuid()),
        Provider::Person(person) => page.topic(person.uuid()),
    })
}

fn page(ctx: &Ctx, desk: &Desk, lines: &[Line]) -> Markup {
    let t = ctx.t;
    let add = link_button(ButtonKind::Primary, &desk.new, &t.services_add());
    let lead = match desk.provider {
        Provider::Team(_) => t.services_lead_sentence(),
        Provider::Person(_) => t.services_mine_lead(),
    };
    html! {
        (back_link(&desk.home, &desk.name))
        (page_title(&desk.title(ctx), &lead))
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
