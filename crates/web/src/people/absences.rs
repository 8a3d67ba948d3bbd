//! Days away, and who stands in: entered by oneself, by a lead or by an administrator.

use axum::http::StatusCode;
use axum::response::Response;
use domain::absence::{self, Entry};
use domain::person;
use domain::{AbsenceId, Problem, Problems};
use jiff::civil::Date;
use maud::{Markup, html};

use super::show::view;
use crate::components::{ButtonKind, Field, InputKind, actions, button, date_field, error_summary, field};
use crate::ctx::Ctx;
use crate::error::{Invalid, OrInvalid as _};
use crate::extract::{Form, Path};
use crate::notice::Notice;
use crate::typed::Typed;
use crate::{Result, paths, pickers};

pub(super) async fn create(
    ctx: Ctx,
    Path(handle): Path<String>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    ctx.signed_in()?;
    let (form, whose) = (typed.clone(), handle.clone());
    let entered = ctx.write(move |tx| {
        let person = person::visible_to(tx, &whose)?.id;
        let entry = read(tx, &form)?;
        absence::create(tx, person, &entry)
    });
    match entered.await.or_invalid()? {
        Ok(_) => ctx.see_other_with(&paths::person(&handle), Notice::AbsenceKept),
        Err(errors) => {
            let page = ctx.read(move |conn| person::page(conn, &handle)).await?;
            ctx.render(view(&ctx, &page, &typed, &errors).status(StatusCode::UNPROCESSABLE_ENTITY))
        }
    }
}

fn read(conn: &mut db::Conn<'_>, typed: &Typed) -> domain::Result<Entry> {
    let mut problems = Problems::default();
    let day = |name: &str| match typed.text(name).trim() {
        "" => Err(Problem::Required),
        text => text.parse::<Date>().map_err(|_| Problem::NotADate),
    };
    let from_on = problems.take("from_on", day("from_on"));
    let to_on = problems.take("to_on", day("to_on"));
    problems.finish()?;
    let deputy = pickers::person(conn, "deputy", typed.text("deputy"), typed.text("deputy_id"))?;
    match (from_on, to_on) {
        (Some(from_on), Some(to_on)) => Ok(Entry { from_on, to_on, deputy }),
        _ => Err(domain::Error::invalid("from_on", Problem::Required)),
    }
}

pub(super) async fn destroy(ctx: Ctx, Path((handle, id)): Path<(String, AbsenceId)>) -> Result<Response> {
    ctx.signed_in()?;
    ctx.write(move |tx| absence::delete(tx, id)).await?;
    ctx.see_other_with(&paths::person(&handle), Notice::AbsenceRemoved)
}

pub(super) fn form(ctx: &Ctx, handle: &str, typed: &Typed, errors: &Invalid) -> Markup {
    let t = ctx.t;
    let error = |name: &str| errors.message(ctx, name);
    let suggestions = paths::person_suggestions();
    html! {
        (error_summary(&t.form_problems(), &errors.summary(ctx)))
        form.form method="post" action=(paths::absences(handle)) novalidate {
            (date_field(&Field::new("from_on", &t.people_away_from()).value(typed.text("from_on")).error(error("from_on").as_deref())))
            (date_field(&Field::new("to_on", &t.people_away_to()).value(typed.text("to_on")).error(error("to_on").as_deref())))
            (field(InputKind::Text, &Field::new("deputy", &t.people_deputy()).value(typed.text("deputy"))
                .hint(t.people_deputy_hint().as_str()).optional(&t.form_optional()).error(error("deputy").as_deref())
                .suggestions(&suggestions, "deputy_id").autocomplete("off")))
            (actions(&button(ButtonKind::Secondary, &t.people_away_keep())))
        }
    }
}
