//! Writing the vision: three questions, in up to three languages, on one page.

use axum::http::StatusCode;
use axum::response::Response;
use domain::vision::{self, Draft, Scope, Vision};
use domain::{Problem, organisation};
use serde::Deserialize;

use super::{require_admin, views};
use crate::ctx::Ctx;
use crate::error::{Invalid, OrInvalid as _};
use crate::extract::{Form, Query};
use crate::notice::Notice;
use crate::services::texts;
use crate::typed::Typed;
use crate::{Result, paths};

#[derive(Debug, Default, Deserialize)]
pub(super) struct Wanted {
    #[serde(default)]
    example: String,
}

pub(super) async fn edit(ctx: Ctx, Query(wanted): Query<Wanted>) -> Result<Response> {
    require_admin(&ctx)?;
    let (now, kind) = ctx
        .read(|conn| {
            let kind = organisation::find(conn)?.map_or(organisation::Kind::Other, |house| house.kind);
            Ok((vision::in_force(conn)?, kind))
        })
        .await?;
    let typed = match now.first() {
        _ if !wanted.example.is_empty() => of_draft(&vision::example(kind)),
        Some(text) => of_vision(text),
        None => {
            let mut typed = Typed::default();
            typed.set("scope", Scope::Whole.word());
            typed
        }
    };
    ctx.render(views::edit(&ctx, &typed, !now.is_empty(), &Invalid::default()))
}

fn of_vision(text: &Vision) -> Typed {
    filled(text.scope, [&text.serves, &text.counts_on, &text.behaves])
}

fn of_draft(draft: &Draft) -> Typed {
    filled(draft.scope, [&draft.serves, &draft.counts_on, &draft.behaves])
}

fn filled(scope: Scope, answers: [&domain::text::Texts; 3]) -> Typed {
    let mut typed = Typed::default();
    typed.set("scope", scope.word());
    for (name, answer) in ["serves", "counts_on", "behaves"].into_iter().zip(answers) {
        texts::put(&mut typed, name, answer);
    }
    typed
}

fn read(typed: &Typed) -> domain::Result<Draft> {
    let scope = Scope::parse(typed.text("scope"));
    Ok(Draft {
        scope: scope.ok_or_else(|| domain::Error::invalid("scope", Problem::NotAChoice))?,
        serves: texts::read(typed, "serves"),
        counts_on: texts::read(typed, "counts_on"),
        behaves: texts::read(typed, "behaves"),
        knowingly: !typed.text("knowingly").is_empty(),
    })
}

pub(super) async fn create(ctx: Ctx, Form(typed): Form<Typed>) -> Result<Response> {
    let form = typed.clone();
    let kept = ctx.write(move |tx| vision::keep(tx, &read(&form)?)).await;
    match kept.or_invalid()? {
        Ok(_) => ctx.see_other_with(&paths::vision(), Notice::VisionKept),
        Err(errors) => {
            ctx.render(views::edit(&ctx, &typed, true, &errors).status(StatusCode::UNPROCESSABLE_ENTITY))
        }
    }
}
