//! The demonstration: anybody may be anybody of it, with one press. Nowhere else.

use axum::response::Response;
use domain::PersonId;
use domain::session::{self, Token};
use serde::Deserialize;

use super::{admit, agent, views};
use crate::ctx::Ctx;
use crate::extract::Form;
use crate::{Error, Result};

/// Who there is to choose from; nobody outside the demonstration.
pub(super) async fn people(ctx: &Ctx) -> Result<Vec<views::Somebody>> {
    if !ctx.app.settings().demo {
        return Ok(Vec::new());
    }
    let people = ctx.read(session::demo_people).await?;
    Ok(people
        .into_iter()
        .map(|person| views::Somebody {
            id: person.id.to_string(),
            name: person.name,
            title: person.title,
            is_guide: person.is_guide,
        })
        .collect())
}

#[derive(Debug, Deserialize)]
pub(super) struct Choice {
    person: String,
    #[serde(default)]
    next: String,
}

/// Signs in as one of them. The domain refuses whoever is not of the demonstration.
pub(super) async fn create(ctx: Ctx, Form(choice): Form<Choice>) -> Result<Response> {
    let person: PersonId = choice.person.parse().map_err(|_| Error::NotFound)?;
    if !ctx.app.settings().demo {
        return Err(Error::NotFound);
    }
    let token = Token::random()?;
    let (opened, agent) = (token.clone(), agent(&ctx.headers));
    ctx.write(move |tx| session::open_demo(tx, person, &opened, &agent)).await?;
    admit(&ctx, &token, &choice.next)
}
