//! The organisation as a whole: who reports to whom, and which customers outside it is there for.
//!
//! Everybody who is signed in reads both; administrators change them.

mod chart;
mod customers;

use axum::Router;
use axum::routing::{get, post};

use crate::App;

pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/organisation/chart", get(chart::show))
        .route("/organisation/customers", get(customers::index).post(customers::create))
        .route("/organisation/customers/{id}", get(customers::edit).post(customers::update))
        .route("/organisation/customers/{id}/removal", post(customers::destroy))
}
