//! The first start: the organisation's name and ways, and its first administrator. Only while nobody is
//! there; afterwards the address leads nowhere.

mod views;

use axum::Router;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::get;
use domain::language::{Formality, Language};
use domain::organisation::{self, Details, Kind};
use domain::person::{self, Draft};
use domain::session::password::{self, Hash};
use domain::{Problem, Problems};
use rand::TryRng as _;
use serde::Deserialize;

use crate::ctx::Ctx;
use crate::error::{Invalid, OrInvalid as _};
use crate::extract::Form;
use crate::notice::Notice;
use crate::{App, Error, Result, paths};

pub(crate) fn routes() -> Router<App> {
    Router::new().route("/setup", get(new).post(create))
}

/// Whether nobody has set this installation up.
pub(crate) async fn is_needed(ctx: &Ctx) -> Result<bool> {
    ctx.read(|conn| Ok(organisation::find(conn)?.is_none() && person::is_empty(conn)?)).await
}

async fn new(ctx: Ctx) -> Result<Response> {
    if !is_needed(&ctx).await? {
        return Err(Error::NotFound);
    }
    let start = Start { language: ctx.locale.language.word().to_owned(), ..Start::default() };
    ctx.render(views::page(&ctx, &start, &Invalid::default()))
}

/// What is typed on the page.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Start {
    pub(super) organisation: String,
    pub(super) kind: String,
    pub(super) zone: String,
    pub(super) language: String,
    pub(super) formality: String,
    pub(super) name: String,
    pub(super) email: String,
    password: String,
}

impl Start {
    fn details(&self) -> domain::Result<Details> {
        let mut problems = Problems::default();
        let none = Problem::NotAChoice;
        let kind = problems.take("kind", Kind::parse(&self.kind).ok_or(none.clone()));
        let language = problems.take("language", Language::parse(&self.language).ok_or(none.clone()));
        let formality = problems.take("formality", Formality::parse(&self.formality).ok_or(none));
        if self.organisation.trim().is_empty() {
            problems.add("organisation", Problem::Required);
        }
        if self.email.trim().is_empty() {
            problems.add("email", Problem::Required);
        }
        problems.finish()?;
        Ok(Details {
            name: self.organisation.clone(),
            kind: kind.unwrap_or(Kind::Other),
            zone: self.zone.clone(),
            language: language.unwrap_or(Language::En),
            formality: formality.unwrap_or(Formality::Formal),
        })
    }

    fn administrator(&self) -> Draft {
        Draft {
            name: self.name.clone(),
            email: self.email.clone(),
            language: self.language.clone(),
            ..Draft::default()
        }
    }
}

async fn create(ctx: Ctx, Form(start): Form<Start>) -> Result<Response> {
    let typed = start.password.clone();
    let hash = ctx.compute(move || password::hash(&typed)).await?;
    match set_up(&ctx, &start, hash).await.or_invalid()? {
        Ok(()) => ctx.see_other_with(&paths::sign_in(), Notice::SetUp),
        Err(errors) => {
            ctx.render(views::page(&ctx, &start, &errors).status(StatusCode::UNPROCESSABLE_ENTITY))
        }
    }
}

async fn set_up(ctx: &Ctx, start: &Start, hash: domain::Result<Hash>) -> Result<()> {
    let (details, edit, hash) = all_or_every_problem(start.details(), start.administrator().parse(), hash)?;
    let mut secret = [0; 32];
    rand::rngs::SysRng.try_fill_bytes(&mut secret).map_err(|error| Error::Internal(error.to_string()))?;
    ctx.write(move |tx| {
        organisation::set_up(tx, &details, &secret, false)?;
        person::create_first_admin(tx, &edit, &hash)?;
        Ok(())
    })
    .await
}

/// Three parts of one form: what is wrong with each is shown at once.
fn all_or_every_problem<A, B, C>(
    first: domain::Result<A>,
    second: domain::Result<B>,
    third: domain::Result<C>,
) -> domain::Result<(A, B, C)> {
    match (first, second, third) {
        (Ok(first), Ok(second), Ok(third)) => Ok((first, second, third)),
        (first, second, third) => {
            let mut found = Vec::new();
            for error in [first.err(), second.err(), third.err()].into_iter().flatten() {
                match error {
                    domain::Error::Invalid(fields) => found.extend(fields),
                    other => return Err(other),
                }
            }
            Err(domain::Error::Invalid(found))
        }
    }
}
