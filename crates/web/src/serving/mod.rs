//! What the reader's teams serve: what is new, the board, and every request of a team.

mod bulk;
mod pages;
mod shift;

use std::collections::BTreeMap;

use axum::Router;
use axum::response::Response;
use axum::routing::{get, post};
use domain::paging::{Cursor, Page as Lines};
use domain::request::checking;
use domain::request::listing::{self, Board, Card, Which};
use domain::{Error as DomainError, RequestId, TeamId};
use serde::Deserialize;

use crate::ctx::Ctx;
use crate::extract::{Path, Query};
use crate::page::{Nav, Page};
use crate::{App, Error, Result};

pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/serve", get(index))
        .route("/serve/{team}", get(incoming))
        .route("/serve/{team}/board", get(board))
        .route("/serve/{team}/requests", get(requests))
        .route("/serve/{team}/shift", get(shift::show).post(shift::leave))
        .route("/serve/{team}/shift/{id}/confirmation", post(shift::confirm))
        .route("/serve/{team}/shift/{id}/taking-back", post(shift::take_back))
        .route("/serve/{team}/bulk", post(bulk::create))
        .route("/serve/{team}/bulk/new", get(bulk::new))
        .route("/serve/{team}/bulk/{id}", get(bulk::show))
        .route("/serve/{team}/bulk/{id}/undoing", post(bulk::undo))
        .route("/requests", get(mine))
}

/// How far the checklists on a board are.
type Progress = BTreeMap<RequestId, checking::Progress>;

/// Which page of which list.
#[derive(Debug, Default, Deserialize)]
struct Place {
    #[serde(default)]
    after: String,
    #[serde(default)]
    ended: bool,
}

impl Place {
    fn cursor(&self) -> Option<Cursor> {
        self.after.parse().ok()
    }

    fn which(&self) -> Which {
        if self.ended { Which::Ended } else { Which::Open }
    }
}

/// One of the reader's teams.
pub(super) struct Team {
    id: TeamId,
    slug: String,
    name: String,
}

/// The reader's team of this name; a team that they do not belong to has no such page.
fn team(ctx: &Ctx, slug: &str) -> Result<Team> {
    let actor = ctx.signed_in()?;
    let team = actor.teams.iter().find(|team| team.slug == slug);
    let team = team.ok_or(Error::Domain(DomainError::NotFound))?;
    Ok(Team { id: team.id, slug: team.slug.clone(), name: team.name.clone() })
}

async fn index(ctx: Ctx) -> Result<Response> {
    let actor = ctx.signed_in()?;
    if let [only] = actor.teams.as_slice() {
        return ctx.see_other(&crate::paths::incoming(&only.slug));
    }
    let held = ctx.read(listing::held_by_me).await?;
    ctx.render(
        Page::new(ctx.t.serving_title(), pages::teams(&ctx, &held)).at(Nav::Serve).topic(actor.id.uuid()),
    )
}

async fn incoming(ctx: Ctx, Path(slug): Path<String>, Query(place): Query<Place>) -> Result<Response> {
    let team = team(&ctx, &slug)?;
    let (id, after) = (team.id, place.cursor());
    let (lines, waiting): (Lines<Card>, _) = ctx
        .read(move |conn| {
            Ok((listing::incoming(conn, id, after.as_ref())?, domain::shift::waiting(conn, id)?))
        })
        .await?;
    let main = pages::incoming(&ctx, &team, &lines, &shift::reminder(&ctx, &team, &waiting));
    let page = Page::new(ctx.t.serving_incoming_title(&team.name), main);
    ctx.render(page.at(Nav::Serve).topic(team.id.uuid()))
}

async fn board(ctx: Ctx, Path(slug): Path<String>) -> Result<Response> {
    let team = team(&ctx, &slug)?;
    let id = team.id;
    let (board, progress, waiting): (Board, Progress, _) = ctx
        .read(move |conn| {
            let board = listing::board(conn, id)?;
            let cards = board.columns.iter().flat_map(|(_, cards)| cards.iter().map(|card| card.id));
            let progress = checking::progress(conn, cards)?;
            Ok((board, progress, domain::shift::waiting(conn, id)?))
        })
        .await?;
    let reminder = shift::reminder(&ctx, &team, &waiting);
    let page = Page::new(
        ctx.t.serving_board_title(&team.name),
        pages::board(&ctx, &team, &board, &progress, &reminder),
    );
    ctx.render(page.at(Nav::Serve).topic(team.id.uuid()))
}

async fn requests(ctx: Ctx, Path(slug): Path<String>, Query(place): Query<Place>) -> Result<Response> {
    let team = team(&ctx, &slug)?;
    let (id, after, which) = (team.id, place.cursor(), place.which());
    let lines = ctx.read(move |conn| listing::of_my_team(conn, id, which, after.as_ref())).await?;
    let page = Page::new(ctx.t.serving_all_title(&team.name), pages::requests(&ctx, &team, &lines, which));
    ctx.render(page.at(Nav::Serve).topic(team.id.uuid()))
}

async fn mine(ctx: Ctx, Query(place): Query<Place>) -> Result<Response> {
    let actor = ctx.signed_in()?;
    let (after, which) = (place.cursor(), place.which());
    let lines = ctx.read(move |conn| listing::asked_by_me(conn, which, after.as_ref())).await?;
    let page = Page::new(ctx.t.serving_mine_title(), pages::mine(&ctx, &lines, which)).at(Nav::Ask);
    ctx.render(page.topic(actor.id.uuid()).cards(&lines.items))
}
