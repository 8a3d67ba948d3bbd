//! The sign-in page, and signing in by password.

use axum::http::StatusCode;
use axum::response::Response;
use domain::session::{Token, password};
use serde::Deserialize;

use super::{admit, agent, views};
use crate::ctx::Ctx;
use crate::extract::{Form, Query};
use crate::{Error, Result, paths, setup};

#[derive(Debug, Default, Deserialize)]
pub(super) struct Wanted {
    #[serde(default)]
    next: String,
}

/// The page; somebody who is signed in is led on at once.
pub(super) async fn new(ctx: Ctx, Query(wanted): Query<Wanted>) -> Result<Response> {
    if ctx.actor.is_some() {
        let next = if paths::is_local(&wanted.next) { wanted.next.as_str() } else { "/" };
        return ctx.see_other(next);
    }
    if setup::is_needed(&ctx).await? {
        return ctx.see_other(&paths::setup());
    }
    let view =
        views::SignIn { next: wanted.next, people: super::demo::people(&ctx).await?, ..Default::default() };
    ctx.render(views::sign_in(&ctx, &view))
}

#[derive(Deserialize)]
pub(super) struct Credentials {
    #[serde(default)]
    name: String,
    #[serde(default)]
    password: String,
    #[serde(default)]
    next: String,
}

/// Counts the try, compares outside the database, and opens a session if nothing changed meanwhile.
pub(super) async fn create(ctx: Ctx, Form(form): Form<Credentials>) -> Result<Response> {
    let (name, address) = (form.name.clone(), ctx.address.clone());
    let challenge = ctx.write(move |tx| password::ask(tx, &name, &address)).await?;
    let typed = form.password;
    let proof = ctx.compute(move || challenge.meet(&typed)).await?;
    let token = Token::random()?;
    let (opened, agent) = (token.clone(), agent(&ctx.headers));
    // Whoever is not here any more, or not yet, gets the answer that a wrong password gets.
    let signed_in = match proof {
        None => Err(Error::Domain(domain::Error::Unauthenticated)),
        Some(proof) => ctx.write(move |tx| password::sign_in(tx, &proof, &opened, &agent)).await,
    };
    match signed_in {
        Ok(_) => admit(&ctx, &token, &form.next),
        Err(Error::Domain(domain::Error::Unauthenticated)) => {
            let view =
                views::SignIn { next: form.next, name: form.name, refused: true, ..Default::default() };
            ctx.render(views::sign_in(&ctx, &view).status(StatusCode::UNPROCESSABLE_ENTITY))
        }
        Err(error) => Err(error),
    }
}
