//! Gives each request an id and a span, and counts it for `/metrics` by route, never by person.

use axum::extract::{MatchedPath, Request, State};
use axum::http::HeaderValue;
use axum::middleware::Next;
use axum::response::Response;
use tracing::Instrument as _;

use crate::App;
use crate::metrics::Timer;

/// The id of a request, for the layers within.
#[derive(Debug, Clone)]
pub(crate) struct RequestId(pub(crate) String);

pub(crate) async fn trace(State(app): State<App>, mut request: Request, next: Next) -> Response {
    let id = app.next_request_id();
    let route = request.extensions().get::<MatchedPath>().map_or("unmatched", MatchedPath::as_str).to_owned();
    let method = request.method().clone();
    request.extensions_mut().insert(RequestId(id.clone()));
    let span = tracing::info_span!("request", id = %id, method = %method, route = %route);
    let timer = Timer::start();
    async move {
        let mut response = next.run(request).await;
        if let Ok(value) = HeaderValue::from_str(&id) {
            response.headers_mut().insert("x-request-id", value);
        }
        let micros = app.metrics().finish(&timer, &method, &route, response.status());
        tracing::info!(status = response.status().as_u16(), micros, "answered");
        response
    }
    .instrument(span)
    .await
}
