//! Importing people in the browser: choose a file, see what would change, import, undo.
//!
//! Only for administrators, which the domain checks at every step. The file waits in the store under its digest
//! between the look and the import; what is imported is the plan that was looked at, or nothing. A file that
//! nobody imports is swept away after a day.

mod views;

pub(crate) use views::{Brought, brought};

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::{get, post};
use domain::foreign::{Charset, Limits, Unreadable};
use domain::people_import::{self, Coverage, Preview, Sheet};
use domain::{Conflict, Error as DomainError, FieldError, PeopleImportId, Problem};
use serde::Deserialize;

use crate::ctx::Ctx;
use crate::error::Invalid;
use crate::extract::{Form, Path};
use crate::notice::Notice;
use crate::upload::{self, TableUpload};
use crate::{App, Error, Result, paths};

pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/people/import", get(new).post(create))
        .route("/people/import/preview", post(preview).layer(DefaultBodyLimit::max(upload::MOST_BYTES)))
        .route("/people/import/{id}/undo", post(undo))
}

/// A file in the store, and how it is to be read.
#[derive(Debug, Clone, Deserialize)]
struct Chosen {
    digest: String,
    name: String,
    #[serde(default)]
    complete: String,
    /// The plan that was looked at.
    #[serde(default)]
    plan: String,
}

impl Chosen {
    fn coverage(&self) -> Coverage {
        if self.complete.is_empty() { Coverage::Partial } else { Coverage::Complete }
    }
}

async fn new(ctx: Ctx) -> Result<Response> {
    form(&ctx, &Invalid::default()).await
}

async fn form(ctx: &Ctx, errors: &Invalid) -> Result<Response> {
    ctx.signed_in()?;
    let imports = ctx.read(people_import::list).await?;
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    ctx.render(views::form(ctx, &imports, errors).status(status))
}

async fn preview(ctx: Ctx, TableUpload(upload): TableUpload) -> Result<Response> {
    ctx.signed_in()?;
    // Nobody else's file is read, and nobody else learns what is wrong with it.
    ctx.read(people_import::list).await?;
    let Some((_, file)) = upload.files.first() else {
        let problems = if upload.problems.is_empty() {
            vec![FieldError { field: "file".into(), problem: Problem::Required }]
        } else {
            upload.problems
        };
        return form(&ctx, &Invalid(problems)).await;
    };
    let complete = upload.typed.text("complete").to_owned();
    let chosen =
        Chosen { digest: file.digest.clone(), name: file.name.clone(), complete, plan: String::new() };
    look(&ctx, &chosen, views::Look::First).await
}

/// Shows what the file would change now, or why it cannot be imported.
async fn look(ctx: &Ctx, chosen: &Chosen, look: views::Look) -> Result<Response> {
    let sheet = match read(ctx, chosen).await? {
        Ok(sheet) => sheet,
        Err(unreadable) => return ctx.render(views::unreadable(ctx, &chosen.name, &unreadable)),
    };
    let unknown = sheet.unknown_columns.clone();
    let coverage = chosen.coverage();
    let preview = ctx.read(move |conn| people_import::preview(conn, sheet.clone(), coverage)).await?;
    match preview {
        Preview::Ready { plan, fingerprint } => {
            let chosen = Chosen { plan: fingerprint, ..chosen.clone() };
            ctx.render(views::preview(ctx, &views::Ready { chosen, plan, unknown, look }))
        }
        Preview::Refused(bad) => ctx.render(views::refused(ctx, &chosen.name, &bad)),
    }
}

async fn create(ctx: Ctx, Form(chosen): Form<Chosen>) -> Result<Response> {
    ctx.signed_in()?;
    let sheet = match read(&ctx, &chosen).await? {
        Ok(sheet) => sheet,
        Err(unreadable) => return ctx.render(views::unreadable(&ctx, &chosen.name, &unreadable)),
    };
    let (coverage, name, agreed) = (chosen.coverage(), chosen.name.clone(), chosen.plan.clone());
    let done =
        ctx.write(move |tx| people_import::apply(tx, sheet.clone(), coverage, &name, Some(&agreed))).await;
    match done {
        Ok(Ok(_)) => ctx.see_other_with(&paths::people_import(), Notice::PeopleImported),
        Ok(Err(bad)) => ctx.render(views::refused(&ctx, &chosen.name, &bad)),
        Err(Error::Domain(DomainError::Conflict(Conflict::Changed))) => {
            look(&ctx, &chosen, views::Look::Again).await
        }
        Err(error) => Err(error),
    }
}

async fn undo(ctx: Ctx, Path(id): Path<PeopleImportId>) -> Result<Response> {
    ctx.signed_in()?;
    let undone = ctx.write(move |tx| people_import::undo(tx, id)).await?;
    ctx.render(views::undone(&ctx, &undone))
}

/// Reads the chosen file. One that is not there any more, or never was, is not found.
async fn read(ctx: &Ctx, chosen: &Chosen) -> Result<Result<Sheet, Unreadable>> {
    ctx.read(people_import::list).await?;
    let bytes = ctx.stored_file(&chosen.digest).await?;
    ctx.compute(move || Sheet::read(bytes.as_slice(), Charset::Detect, Limits::default())).await
}
