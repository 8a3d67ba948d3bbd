//! The reader's password: changed by whoever knows the current one, set by whoever has none yet.

use axum::response::Response;
use domain::session::password;
use serde::Deserialize;

use super::page;
use crate::ctx::Ctx;
use crate::error::{Invalid, OrInvalid as _};
use crate::extract::Form;
use crate::notice::Notice;
use crate::{Result, paths};

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Change {
    current: String,
    password: String,
}

/// Both slow steps, comparing and hashing, run outside the database; the domain looks again inside.
pub(super) async fn update(ctx: Ctx, Form(form): Form<Change>) -> Result<Response> {
    let keep = ctx.signed_in()?.session;
    let challenge = ctx.write(password::ask_own).await?;
    let (proof, hash) =
        ctx.compute(move || (challenge.meet(&form.current), password::hash(&form.password))).await?;
    let hash = match hash {
        Ok(hash) => hash,
        Err(domain::Error::Invalid(errors)) => return page(&ctx, None, &Invalid(errors)).await,
        Err(error) => return Err(error.into()),
    };
    match ctx.write(move |tx| password::change(tx, proof.as_ref(), &hash, keep)).await.or_invalid()? {
        Ok(()) => ctx.see_other_with(&paths::settings(), Notice::PasswordChanged),
        Err(errors) => page(&ctx, None, &errors).await,
    }
}
