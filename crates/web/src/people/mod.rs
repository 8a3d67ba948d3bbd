//! Colleagues: the directory, everybody's page, and what administrators know and change about people.
//!
//! A page says who somebody is and how to reach them, never how much or how fast they work. Days away are
//! shown with who stands in, never with a reason.

mod absences;
mod directory;
mod editing;
mod form;
mod show;

use axum::Router;
use axum::routing::{get, post};

use crate::App;

pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/people", get(directory::index).post(editing::create))
        .route("/people/new", get(editing::new))
        .route("/people/{handle}", get(show::show).post(editing::update))
        .route("/people/{handle}/edit", get(editing::edit))
        .route("/people/{handle}/password", post(editing::password))
        .route("/people/{handle}/manager", post(editing::manager))
        .route("/people/{handle}/departure", post(editing::leave))
        .route("/people/{handle}/absences", post(absences::create))
        .route("/people/{handle}/absences/{id}/end", post(absences::destroy))
}
