//! After how many days without a word a closed request counts as solved: the organisation's own rule.

use axum::http::StatusCode;
use axum::response::Response;
use domain::{Error, Problem, actor, organisation};
use maud::html;

use crate::components::{
    ButtonKind, Field, InputKind, actions, back_link, button, error_summary, field, page_title,
};
use crate::ctx::Ctx;
use crate::error::{Invalid, OrInvalid as _};
use crate::extract::Form;
use crate::notice::Notice;
use crate::page::Page;
use crate::typed::Typed;
use crate::{Result, paths};

const DAYS: &str = "confirm_days";

pub(super) async fn edit(ctx: Ctx) -> Result<Response> {
    let days = ctx
        .read(|conn| {
            actor::require_admin(conn)?;
            organisation::confirm_days(conn)
        })
        .await?;
    ctx.render(page(&ctx, &days.to_string(), &Invalid::default()))
}

pub(super) async fn update(ctx: Ctx, Form(typed): Form<Typed>) -> Result<Response> {
    let days = typed.text(DAYS).trim().to_owned();
    let text = days.clone();
    let kept = ctx.write(move |tx| {
        actor::require_admin(tx)?;
        let days = text.parse().map_err(|_| Error::invalid(DAYS, Problem::NotANumber))?;
        organisation::set_confirm_days(tx, days)
    });
    match kept.await.or_invalid()? {
        Ok(()) => ctx.see_other_with(&paths::administration_closing(), Notice::OrganisationKept),
        Err(errors) => ctx.render(page(&ctx, &days, &errors).status(StatusCode::UNPROCESSABLE_ENTITY)),
    }
}

fn page(ctx: &Ctx, days: &str, errors: &Invalid) -> Page {
    let t = ctx.t;
    let error = errors.message(ctx, DAYS);
    let main = html! {
        (back_link(&paths::administration(), &t.administration_title()))
        (page_title(&t.silence_title(), &t.silence_text()))
        (error_summary(&t.form_problems(), &errors.summary(ctx)))
        form.form method="post" action=(paths::administration_closing()) novalidate {
            (field(InputKind::Number, &Field::new(DAYS, &t.silence_days()).short().value(days)
                .hint(t.silence_days_hint().as_str()).error(error.as_deref())))
            (actions(&button(ButtonKind::Primary, &t.people_keep())))
        }
    };
    Page::new(t.silence_title(), main)
}
