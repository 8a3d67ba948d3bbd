//! What is done to a version: proposing, signing, sending back, dropping; and to the agreement: a next version, an end.

use axum::response::Response;
use domain::Error;
use domain::agreement::{self, Agreement};
use domain::request::Request;
use serde::Deserialize;

use super::{editor, show};
use crate::ctx::Ctx;
use crate::error::OrInvalid as _;
use crate::extract::{Form, Path};
use crate::notice::Notice;
use crate::{Result, paths};

/// The state of the version that the reader looked at.
#[derive(Debug, Clone, Copy, Default, Deserialize)]
#[serde(default)]
pub(super) struct Read {
    revision: i64,
}

/// Why a proposal is sent back.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Refusal {
    revision: i64,
    word: String,
}

/// The request after which both sides thought again.
#[derive(Debug, Clone, Copy, Default, Deserialize)]
#[serde(default)]
pub(super) struct Prompt {
    request: Option<i64>,
}

pub(super) async fn propose(
    ctx: Ctx,
    Path((number, version)): Path<(i64, i64)>,
    Form(read): Form<Read>,
) -> Result<Response> {
    let done = ctx.write(move |tx| {
        let agreement = Agreement::visible_to(tx, number)?;
        let found = agreement.version(tx, version)?;
        agreement::propose(tx, &agreement, &found, read.revision)
    });
    match done.await.or_invalid()? {
        Ok(()) => ctx.see_other_with(&paths::agreement_version(number, version), Notice::AgreementProposed),
        Err(errors) => editor::page_of(&ctx, number, version, None, &errors).await,
    }
}

pub(super) async fn sign(
    ctx: Ctx,
    Path((number, version)): Path<(i64, i64)>,
    Form(read): Form<Read>,
) -> Result<Response> {
    let done = ctx.write(move |tx| {
        let agreement = Agreement::visible_to(tx, number)?;
        let found = agreement.version(tx, version)?;
        agreement::sign(tx, &agreement, &found, read.revision)
    });
    match done.await.or_invalid()? {
        Ok(()) => ctx.see_other_with(&paths::agreement_version(number, version), Notice::AgreementSigned),
        Err(errors) => editor::page_of(&ctx, number, version, None, &errors).await,
    }
}

pub(super) async fn refuse(
    ctx: Ctx,
    Path((number, version)): Path<(i64, i64)>,
    Form(refusal): Form<Refusal>,
) -> Result<Response> {
    let word = refusal.word.clone();
    let done = ctx.write(move |tx| {
        let agreement = Agreement::visible_to(tx, number)?;
        let found = agreement.version(tx, version)?;
        agreement::refuse(tx, &agreement, &found, refusal.revision, &refusal.word)
    });
    match done.await.or_invalid()? {
        Ok(()) => ctx.see_other_with(&paths::agreement_version(number, version), Notice::AgreementRefused),
        Err(errors) => show::page_with(&ctx, number, version, &word, &errors).await,
    }
}

pub(super) async fn discard(ctx: Ctx, Path((number, version)): Path<(i64, i64)>) -> Result<Response> {
    let is_left = ctx
        .write(move |tx| {
            let agreement = Agreement::visible_to(tx, number)?;
            let found = agreement.version(tx, version)?;
            agreement::discard(tx, &agreement, &found)?;
            Ok(!matches!(Agreement::visible_to(tx, number), Err(Error::NotFound)))
        })
        .await?;
    let next = if is_left { paths::agreement(number) } else { paths::agreements() };
    ctx.see_other_with(&next, Notice::AgreementDiscarded)
}

pub(super) async fn again(ctx: Ctx, Path(number): Path<i64>, Form(prompt): Form<Prompt>) -> Result<Response> {
    let version = ctx
        .write(move |tx| {
            let agreement = Agreement::visible_to(tx, number)?;
            let request = match prompt.request {
                Some(request) => Some(Request::visible_to(tx, request)?.id),
                None => None,
            };
            agreement::again(tx, &agreement, request)
        })
        .await?;
    ctx.see_other(&paths::agreement_version_part(number, version, "edit"))
}

pub(super) async fn end(ctx: Ctx, Path(number): Path<i64>) -> Result<Response> {
    ctx.write(move |tx| {
        let agreement = Agreement::visible_to(tx, number)?;
        agreement::end(tx, &agreement)
    })
    .await?;
    ctx.see_other_with(&paths::agreement(number), Notice::AgreementEnded)
}
