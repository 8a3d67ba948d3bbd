//! Services as their own side sees them: writing one, its variants and its questions, publishing, retiring.
//!
//! The page for whoever asks is in `offering`. Every change is a whole draft that the domain checks.

mod audience;
mod desk;
mod editor;
mod index;
mod parts;
mod questions;
pub(crate) mod texts;
mod variants;

use axum::Router;
use axum::routing::{get, post};

use crate::App;

pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/teams/{slug}/services", get(index::index).post(editor::create))
        .route("/teams/{slug}/services/new", get(editor::new))
        .route("/my/services", get(index::mine).post(editor::create_of_mine))
        .route("/my/services/new", get(editor::new_of_mine))
        .route("/services/{slug}/edit", get(editor::edit).post(editor::update))
        .route("/services/{slug}/publication", post(editor::publish))
        .route("/services/{slug}/retirement", post(editor::retire))
        .route("/services/{slug}/parts/new", get(parts::new))
        .route("/services/{slug}/parts", post(parts::create))
        .route("/services/{slug}/parts/{place}/removal", post(parts::destroy))
        .route("/services/{slug}/questions/new", get(questions::new))
        .route("/services/{slug}/questions", post(questions::create))
        .route("/services/{slug}/questions/{place}", get(questions::edit).post(questions::update))
        .route("/services/{slug}/questions/{place}/removal", post(questions::destroy))
        .route("/services/{slug}/variants/new", get(variants::new))
        .route("/services/{slug}/variants", post(variants::create))
        .route("/services/{slug}/variants/{place}", get(variants::edit).post(variants::update))
        .route("/services/{slug}/variants/{place}/removal", post(variants::destroy))
}
