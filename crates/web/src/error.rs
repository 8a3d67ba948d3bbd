//! The one error that becomes a response.
//!
//! A handler's error turns into a bare status that carries its cause in the response's extensions; the layer
//! `layers/failure.rs` logs it once and writes the page, fragment or problem document in the reader's
//! language (`failure.rs`). A body never tells more than the reader may know: 5xx shows the request id only.

use std::sync::Arc;

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::FieldError;

/// The result of a handler.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Why a request was not answered as asked.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The domain refused, or its database failed.
    #[error(transparent)]
    Domain(#[from] domain::Error),
    /// No such page, or not for this reader: the two look the same.
    #[error("not found")]
    NotFound,
    /// The page exists and does not take this verb.
    #[error("method not allowed")]
    MethodNotAllowed,
    /// The request cannot be read.
    #[error("bad request: {0}")]
    BadRequest(String),
    /// The body is larger than this address takes.
    #[error("body too large")]
    TooLarge,
    /// The request came from another site's page.
    #[error("request from another site")]
    Forgery,
    /// More live connections than one person may hold.
    #[error("too many live connections")]
    TooManyConnections,
    /// Something of ours broke.
    #[error("internal: {0}")]
    Internal(String),
}

impl From<db::Error> for Error {
    fn from(error: db::Error) -> Self {
        Self::Domain(error.into())
    }
}

impl Error {
    /// The refusal of an extractor.
    pub(crate) fn rejected(status: StatusCode, text: String) -> Self {
        if status == StatusCode::PAYLOAD_TOO_LARGE { Self::TooLarge } else { Self::BadRequest(text) }
    }

    /// The status of the response.
    pub fn status(&self) -> StatusCode {
        use domain::Error as Domain;
        match self {
            Self::NotFound | Self::Domain(Domain::NotFound) => StatusCode::NOT_FOUND,
            Self::Domain(Domain::Forbidden) | Self::Forgery => StatusCode::FORBIDDEN,
            Self::Domain(Domain::Unauthenticated) => StatusCode::UNAUTHORIZED,
            Self::Domain(Domain::TooMany(_)) | Self::TooManyConnections => StatusCode::TOO_MANY_REQUESTS,
            Self::Domain(Domain::Invalid(_)) => StatusCode::UNPROCESSABLE_ENTITY,
            Self::Domain(Domain::Conflict(_)) => StatusCode::CONFLICT,
            Self::Domain(Domain::Db(error)) => database_status(error),
            Self::MethodNotAllowed => StatusCode::METHOD_NOT_ALLOWED,
            Self::BadRequest(_) => StatusCode::BAD_REQUEST,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}

/// A row that a page asked for by an id of its own making and that is gone is a 404 like any other.
fn database_status(error: &db::Error) -> StatusCode {
    match error {
        db::Error::NotFound => StatusCode::NOT_FOUND,
        db::Error::Conflict => StatusCode::CONFLICT,
        db::Error::Busy | db::Error::Unavailable(_) | db::Error::Full => StatusCode::SERVICE_UNAVAILABLE,
        _ => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

/// The cause, on its way from the handler to the layer that logs and words it.
#[derive(Debug, Clone)]
pub(crate) struct Cause(pub(crate) Arc<Error>);

impl IntoResponse for Error {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(Cause(Arc::new(self)));
        response
    }
}

/// Everything that is wrong with a form, for showing it again.
#[derive(Debug, Clone, Default)]
pub(crate) struct Invalid(pub(crate) Vec<FieldError>);

/// Separates what the writer of a form can mend from every other failure.
pub(crate) trait OrInvalid<T> {
    /// `Ok(Err(_))` is a form to show again; `Err(_)` is an error page.
    fn or_invalid(self) -> Result<std::result::Result<T, Invalid>>;
}

impl<T> OrInvalid<T> for Result<T> {
    fn or_invalid(self) -> Result<std::result::Result<T, Invalid>> {
        match self {
            Ok(value) => Ok(Ok(value)),
            Err(Error::Domain(domain::Error::Invalid(fields))) => Ok(Err(Invalid(fields))),
            Err(error) => Err(error),
        }
    }
}
