//! Signing in by a link in a letter. Opening the link shows a button and changes nothing: mail scanners
//! open links too.

use axum::response::Response;
use domain::session::Token;
use domain::session::link::{self, Recipient};
use serde::Deserialize;

use super::{admit, agent, views};
use crate::ctx::Ctx;
use crate::extract::{Form, Path};
use crate::i18n::Locale;
use crate::letter::Letter;
use crate::{Error, Result, paths};

#[derive(Debug, Deserialize)]
pub(super) struct Address {
    #[serde(default)]
    email: String,
}

/// Sends a link if anybody has the address. The answer is the same if nobody has.
pub(super) async fn request(ctx: Ctx, Form(form): Form<Address>) -> Result<Response> {
    if !ctx.app.settings().sends_letters() {
        return Err(Error::NotFound);
    }
    let token = Token::random()?;
    let url = format!("{}{}", ctx.app.settings().base_url, paths::sign_in_link_with(&token.to_string()));
    let (here, address) = (ctx.locale.clone(), ctx.address.clone());
    ctx.write(move |tx| {
        let compose = |recipient: &Recipient| letter(&here, recipient, &url).compose(&of(&here, recipient));
        link::request(tx, &form.email, &address, &token, &compose)
    })
    .await?;
    ctx.render(views::link_sent(&ctx))
}

/// The letter's language is its reader's, not that of whoever typed the address.
fn of(here: &Locale, recipient: &Recipient) -> Locale {
    let formality = recipient.formality.unwrap_or(here.formality);
    Locale { language: recipient.language, formality, ..here.clone() }
}

fn letter(here: &Locale, recipient: &Recipient, url: &str) -> Letter {
    let locale = of(here, recipient);
    let t = locale.texts();
    Letter {
        subject: t.sign_in_letter_subject(),
        greeting: t.sign_in_letter_greeting(&recipient.name),
        paragraphs: vec![t.sign_in_letter_text(locale.length(link::WORKS_MINUTES))],
        action: Some((t.sign_in_letter_action(), url.to_owned())),
        foot: t.sign_in_letter_foot(),
    }
}

/// The button.
pub(super) async fn show(ctx: Ctx, Path(token): Path<String>) -> Result<Response> {
    ctx.render(views::link(&ctx, &token))
}

/// Opens the session, once.
pub(super) async fn create(ctx: Ctx, Path(link): Path<String>) -> Result<Response> {
    let link: Token = link.parse().map_err(|_| Error::NotFound)?;
    let token = Token::random()?;
    let (opened, agent) = (token.clone(), agent(&ctx.headers));
    let redeemed = ctx.write(move |tx| link::redeem(tx, &link, &opened, &agent)).await;
    match redeemed {
        Ok(_) => admit(&ctx, &token, "/"),
        Err(Error::Domain(domain::Error::NotFound)) => {
            ctx.render(views::link_spent(&ctx).status(axum::http::StatusCode::GONE))
        }
        Err(error) => Err(error),
    }
}
