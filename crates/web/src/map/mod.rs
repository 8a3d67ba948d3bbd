//! The map: whom one serves and by whom one is served, up to the outside customer.
//!
//! The tabs stand here alone, so that every page of the map shows the same ones. What follows from all links
//! together comes from the application's `domain::map::Cache`; pages hold no rule.

mod files;
mod form;
mod lean;
mod link;
mod mine;
mod moment;
mod moments;
mod outcomes;
mod outside;
mod teams;
mod words;
mod worksheet;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::{get, post};
use maud::Markup;

use crate::components::{LinkTab, tabs};
use crate::ctx::Ctx;
use crate::{App, paths, upload};

pub(crate) use mine::occasions;
pub(crate) use outside::{serve_panel, served_line};
pub(crate) use words::{WayNames, front_line, way};

pub(crate) fn routes() -> Router<App> {
    let uploads = Router::new()
        .route("/map/worksheet/preview", post(worksheet::preview))
        .route("/map/files/preview", post(files::preview))
        .route("/map/outcomes", get(outcomes::show).post(outcomes::take))
        .layer(DefaultBodyLimit::max(upload::MOST_BYTES));
    Router::new()
        .route("/map", get(mine::show))
        .route("/map/new", get(form::new))
        .route("/map/links", post(form::create))
        .route("/map/suggestions", post(mine::answer))
        .route("/map/links/{id}", get(link::show))
        .route("/map/links/{id}/acknowledgement", post(link::acknowledge))
        .route("/map/links/{id}/refusal", post(link::refuse))
        .route("/map/links/{id}/end", post(link::end))
        .route("/map/links/{id}/adoption", post(link::adopt))
        .route("/map/links/{id}/terms", post(link::terms))
        .route("/map/links/{id}/needs", post(link::add_need))
        .route("/map/links/{id}/needs/{need}/removal", post(link::remove_need))
        .route("/map/leaning", get(lean::show))
        .route("/map/teams", get(teams::show))
        .route("/map/moments", get(moments::index).post(moments::create))
        .route("/map/moments/new", get(moments::new))
        .route("/map/moments/{slug}", get(moment::show))
        .route("/map/moments/{slug}/edit", get(moments::edit).post(moments::update))
        .route("/map/moments/{slug}/retirement", post(moments::retire))
        .route("/map/moments/{slug}/trace", get(moment::trace))
        .route("/map/outside", get(outside::index).post(outside::create))
        .route("/map/outside/{number}", get(outside::show))
        .route("/map/outside/{number}/end", post(outside::end))
        .route("/map/outside/{number}/complaint", post(outside::complain))
        .route("/requests/{number}/outside", post(outside::serve))
        .route("/map/worksheet", get(worksheet::show).post(worksheet::notice))
        .route("/map/worksheet/file", get(worksheet::download))
        .route("/map/files", get(files::show).post(files::create))
        .route("/map/files/export", get(files::download))
        .route("/map/files/{id}/undo", post(files::undo))
        .route("/map/outcomes/{id}/removal", post(outcomes::remove))
        .route("/map/worksheet/import", post(worksheet::import))
        .merge(uploads)
}

/// The pages of the map.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tab {
    /// Whom I serve, by whom I am served.
    Mine,
    /// Everybody's map as a picture.
    Picture,
    /// Where outside customers are met.
    Moments,
    /// Distances, coverage, teams without a customer.
    Teams,
    /// What was promised to somebody outside.
    Outside,
    /// My internal customers, on one page.
    Worksheet,
}

/// The tabs of the map, with the current one marked.
pub(crate) fn map_tabs(ctx: &Ctx, current: Option<Tab>) -> Markup {
    let t = ctx.t;
    let pages = [
        (Tab::Mine, paths::map(), t.map_tab_mine()),
        (Tab::Picture, paths::picture(), t.picture_title()),
        (Tab::Moments, paths::moments(), t.map_tab_moments()),
        (Tab::Teams, paths::map_teams(), t.map_tab_teams()),
        (Tab::Outside, paths::outside(), t.map_tab_outside()),
        (Tab::Worksheet, paths::worksheet(), t.map_tab_worksheet()),
    ];
    let items: Vec<LinkTab<'_>> = pages
        .iter()
        .map(|(tab, href, text)| LinkTab { href, text, count: "", current: current == Some(*tab) })
        .collect();
    tabs(&t.map_tabs(), &items)
}
