//! The layers around every route, outermost first, in the order of `routes::router`:
//!
//! 1. `trace`: request id, span, figures; 2. `failure`: logs a cause once and words it for the reader;
//! 3. `panic`: a panic is an error like any other; 4. `headers`: what protects a browser;
//! 5. `session`: the cookie becomes an actor, the request a `Ctx`; 6. `forgery`: no writes from other sites.

mod failure;
mod forgery;
mod headers;
mod panic;
mod session;
mod trace;

pub(crate) use failure::failure;
pub(crate) use forgery::forgery;
pub(crate) use headers::headers;
pub(crate) use panic::panic;
pub(crate) use session::{Asked, anonymous, session};
pub(crate) use trace::{RequestId, trace};
