//! The browsers in which the reader is signed in.

use axum::response::Response;
use domain::SessionId;
use domain::session;

use crate::cookies::Cookie;
use crate::ctx::Ctx;
use crate::extract::Path;
use crate::notice::Notice;
use crate::{Result, paths};

/// Ends one of them; ending this one is signing out.
pub(super) async fn destroy(ctx: Ctx, Path(id): Path<SessionId>) -> Result<Response> {
    let here = ctx.signed_in()?.session == id;
    ctx.write(move |tx| session::end(tx, id)).await?;
    if here {
        let mut response = ctx.see_other_with(&paths::sign_in(), Notice::SignedOut)?;
        Cookie::Session.clear(response.headers_mut(), ctx.app.settings().secure());
        return Ok(response);
    }
    ctx.see_other_with(&paths::settings(), Notice::SessionEnded)
}
