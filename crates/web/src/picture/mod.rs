//! The picture of who serves whom: three levels and the whole, each with an address of its own, as an inverted
//! pyramid or as the org chart; its twin in words, the table of all links, and who waits for whom.
//!
//! Everything works without a script: boxes are links. A script adds zoom, arrows, and a canvas where there is
//! too much for a drawing.

mod canvas;
mod drawing;
mod lists;
mod shape;
mod table;
mod views;
mod waits;
mod words;

use axum::Router;
use axum::http::HeaderValue;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse as _, Response};
use axum::routing::get;
use db::Conn;
use domain::map::Reckoned;
use domain::picture::{self, Atlas, OwedByChief, Placed, Scope, View, Who};
use domain::report::Report;
use serde::Deserialize;

use crate::ctx::Ctx;
use crate::extract::{Path, Query};
use crate::page::{Nav, Page};
use crate::{App, Error, Result};
use drawing::{Drawing, Theme};

pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/picture", get(organisation))
        .route("/picture/departments/{slug}", get(department))
        .route("/picture/teams/{slug}", get(team))
        .route("/picture/everything", get(everything))
        .route("/picture/table", get(table::show))
        .route("/waits", get(waits::show))
        .route("/waits/{customer}/{provider}", get(waits::between))
}

pub(crate) use views::around;

/// Above so many boxes a drawing with links is too heavy, and a canvas draws.
const MOST_DRAWN: usize = 300;

#[derive(Debug, Default, Deserialize)]
struct Wanted {
    /// `chart` for the org chart.
    #[serde(default)]
    view: String,
    /// `svg` for a file of its own, `json` for what the canvas draws.
    #[serde(default)]
    format: String,
}

/// A picture that is about to be shown.
struct Scene {
    atlas: Atlas,
    scope: Scope,
    view: View,
    placed: Placed,
    as_chart: bool,
    owed: Option<OwedByChief>,
}

/// Everything of the map that the reader may see.
async fn load(ctx: &Ctx) -> Result<Atlas> {
    let app = ctx.app.clone();
    ctx.read(move |conn| {
        let map = app.map().get(conn)?;
        Atlas::load(conn, &map)
    })
    .await
}

async fn organisation(ctx: Ctx, Query(wanted): Query<Wanted>) -> Result<Response> {
    show(ctx, wanted, Atlas::load, |_| Some(Scope::Organisation)).await
}

async fn everything(ctx: Ctx, Query(wanted): Query<Wanted>) -> Result<Response> {
    show(ctx, wanted, Atlas::load, |_| Some(Scope::Everything)).await
}

async fn department(ctx: Ctx, Path(slug): Path<String>, Query(wanted): Query<Wanted>) -> Result<Response> {
    show(ctx, wanted, Atlas::load, move |atlas| atlas.team(&slug).map(Scope::Department)).await
}

async fn team(ctx: Ctx, Path(slug): Path<String>, Query(wanted): Query<Wanted>) -> Result<Response> {
    let near = slug.clone();
    let read = move |conn: &mut Conn<'_>, map: &Reckoned| Atlas::around(conn, map, &near);
    show(ctx, wanted, read, move |atlas| atlas.team(&slug).map(Scope::Neighbourhood)).await
}

async fn show(
    ctx: Ctx,
    wanted: Wanted,
    read: impl Fn(&mut Conn<'_>, &Reckoned) -> domain::Result<Atlas> + Send + 'static,
    choose: impl Fn(&Atlas) -> Option<Scope> + Send + 'static,
) -> Result<Response> {
    ctx.signed_in()?;
    let as_chart = wanted.view == "chart";
    let scene = scene(&ctx, as_chart, read, choose).await?;
    if scene.has_figures(wanted.format.is_empty()) {
        ctx.opened(Report::Waits, "");
    }
    match wanted.format.as_str() {
        "svg" => file(&ctx, &scene),
        "json" => canvas::data(&scene),
        _ => {
            let page = Page::new(views::title(&ctx, &scene), views::page(&ctx, &scene));
            ctx.render(page.at(Nav::Map))
        }
    }
}

async fn scene(
    ctx: &Ctx,
    as_chart: bool,
    read: impl Fn(&mut Conn<'_>, &Reckoned) -> domain::Result<Atlas> + Send + 'static,
    choose: impl Fn(&Atlas) -> Option<Scope> + Send + 'static,
) -> Result<Scene> {
    let (app, language) = (ctx.app.clone(), ctx.locale.language);
    let scene = ctx
        .read(move |conn| {
            let map = app.map().get(conn)?;
            let atlas = read(conn, &map)?;
            let scope = choose(&atlas).ok_or(domain::Error::NotFound)?;
            let view = View::new(&atlas, &scope);
            let placed = picture::place(conn, &atlas, &view, &kept_as(&atlas, &scope, as_chart), as_chart)?;
            let owed = match scope {
                Scope::Organisation => picture::owed_by_chief(conn, &atlas, language)?,
                _ => None,
            };
            Ok(Scene { atlas, scope, view, placed, as_chart, owed })
        })
        .await?;
    remember(ctx, &scene);
    Ok(scene)
}

/// The name under which a layout is kept.
fn kept_as(atlas: &Atlas, scope: &Scope, as_chart: bool) -> String {
    let of = |kind: &str, node: &usize| {
        let id = atlas.nodes.get(*node).map(|node| node.who.uuid()).unwrap_or_default();
        format!("{kind}:{id}")
    };
    let name = match scope {
        Scope::Organisation => "organisation".to_owned(),
        Scope::Everything => "everything".to_owned(),
        Scope::Department(node) => of("department", node),
        Scope::Neighbourhood(node) => of("neighbourhood", node),
    };
    if as_chart { format!("{name}:chart") } else { name }
}

/// Keeps a new layout for the next picture; the reader does not wait for it. Neighbourhoods are too small to be
/// worth keeping.
fn remember(ctx: &Ctx, scene: &Scene) {
    if !scene.placed.is_new || matches!(scene.scope, Scope::Neighbourhood(_)) {
        return;
    }
    let database = ctx.app.database().clone();
    let (atlas, view, placed) = (scene.atlas.clone(), scene.view.clone(), scene.placed.clone());
    let name = kept_as(&scene.atlas, &scene.scope, scene.as_chart);
    ctx.app.later(async move {
        let kept: domain::Result<()> =
            database.write(None, move |tx| picture::remember(tx, &atlas, &view, &name, &placed)).await;
        if let Err(error) = kept {
            tracing::warn!(%error, "a layout was not kept");
        }
    });
}

impl Scene {
    /// Whether what is shown holds a figure. On the org chart only the list below it does, on the page.
    fn has_figures(&self, is_page: bool) -> bool {
        let are_shown = !self.as_chart || (is_page && self.view.nodes.len() <= MOST_DRAWN);
        are_shown && self.view.lines.iter().any(|line| line.traffic.is_told())
    }

    fn drawing<'a>(&'a self, caption: &'a str) -> Drawing<'a> {
        let centre = match self.scope {
            Scope::Neighbourhood(node) | Scope::Department(node) => {
                self.view.nodes.iter().position(|one| one.node == node)
            }
            Scope::Organisation | Scope::Everything => None,
        };
        Drawing {
            atlas: &self.atlas,
            view: &self.view,
            picture: &self.placed.picture,
            as_chart: self.as_chart,
            centre,
            caption,
        }
    }

    /// How many teams the boxes stand for, and how many groups of customers.
    fn counts(&self) -> (usize, usize) {
        let (mut teams, mut outside) = (0, 0);
        for one in &self.view.nodes {
            match self.atlas.nodes.get(one.node).map(|node| node.who) {
                Some(Who::Group(_)) => outside += 1,
                Some(_) => teams += one.teams,
                None => {}
            }
        }
        (teams, outside)
    }
}

/// The drawing as a file of its own.
fn file(ctx: &Ctx, scene: &Scene) -> Result<Response> {
    let caption = views::caption(ctx, scene);
    let svg = scene.drawing(&caption).svg(ctx, Theme::File).into_string();
    let body = format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{svg}\n");
    let mut response = body.into_response();
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("image/svg+xml; charset=utf-8"));
    let name = HeaderValue::from_str(&format!("attachment; filename=\"{}.svg\"", views::file_name(scene)))
        .map_err(|error| Error::Internal(error.to_string()))?;
    headers.insert(CONTENT_DISPOSITION, name);
    Ok(response)
}
