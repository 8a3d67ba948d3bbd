//! Every address of the product, as one table. Each area contributes its own part.

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware::{from_fn, from_fn_with_state};

use crate::{
    App, Error, administration, agreements, asking, assets, care, evidence, example, finding, heads_up,
    health, help, importing, kept, layers, live, map, notices, offering, organisation, pairs, people,
    pickers, picture, principles, request, services, serving, settings, setup, sign_in, teams, templates,
    thanks, today, vision, worker_agreement,
};

/// What a form may send. Pages that take files set a limit of their own.
const MOST_BYTES: usize = 256 * 1024;

/// The whole site.
pub fn router(app: App) -> Router {
    Router::new()
        .merge(health::routes())
        .merge(assets::routes())
        .merge(live::routes())
        .merge(sign_in::routes())
        .merge(settings::routes())
        .merge(setup::routes())
        .merge(example::routes())
        .merge(asking::routes())
        .merge(offering::routes())
        .merge(care::routes())
        .merge(worker_agreement::routes())
        .merge(heads_up::routes())
        .merge(evidence::routes())
        .merge(pickers::routes())
        .merge(people::routes())
        .merge(teams::routes())
        .merge(organisation::routes())
        .merge(kept::routes())
        .merge(services::routes())
        .merge(administration::routes())
        .merge(agreements::routes())
        .merge(pairs::routes())
        .merge(request::routes())
        .merge(today::routes())
        .merge(serving::routes())
        .merge(map::routes())
        .merge(thanks::routes())
        .merge(notices::routes())
        .merge(finding::routes())
        .merge(help::routes())
        .merge(vision::routes())
        .merge(principles::routes())
        .merge(templates::routes())
        .merge(picture::routes())
        .merge(importing::routes())
        .fallback(async || Error::NotFound)
        .method_not_allowed_fallback(async || Error::MethodNotAllowed)
        .layer(DefaultBodyLimit::max(MOST_BYTES))
        // The last one is the outermost: read upwards for the way in.
        .layer(from_fn(layers::forgery))
        .layer(from_fn_with_state(app.clone(), layers::session))
        .layer(from_fn_with_state(app.clone(), layers::headers))
        .layer(from_fn(layers::panic))
        .layer(from_fn_with_state(app.clone(), layers::failure))
        .layer(from_fn_with_state(app.clone(), layers::trace))
        .with_state(app)
}
