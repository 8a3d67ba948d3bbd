//! Mutual agreements: what each side gives and gets, drafted by one, signed by both, kept in versions.
//!
//! Two columns of equal prominence, everywhere. Every form works as a whole page; no rule lives here: what
//! stands between a draft and the signatures is the domain's to say, field by field.

mod acts;
mod changes;
mod editor;
mod form;
mod index;
mod show;
mod words;

use axum::Router;
use axum::routing::{get, post};

use crate::App;

pub(crate) use form::length as length_fields;
pub(crate) use index::list;
pub(crate) use words::{agreed_length, agreed_line, minutes, roughly, short_notice};

pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/agreements", get(index::index))
        .route("/services/{slug}/agreements/new", get(editor::new))
        .route("/services/{slug}/agreements", post(editor::create))
        .route("/agreements/{number}", get(show::show))
        .route("/agreements/{number}/end", post(acts::end))
        .route("/agreements/{number}/versions", post(acts::again))
        .route("/agreements/{number}/versions/{version}", get(show::version))
        .route("/agreements/{number}/versions/{version}/edit", get(editor::edit).post(editor::update))
        .route("/agreements/{number}/versions/{version}/proposal", post(acts::propose))
        .route("/agreements/{number}/versions/{version}/signature", post(acts::sign))
        .route("/agreements/{number}/versions/{version}/refusal", post(acts::refuse))
        .route("/agreements/{number}/versions/{version}/removal", post(acts::discard))
}
