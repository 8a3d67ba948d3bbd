//! An administrator records what was agreed, or says that it counts no more.

use axum::http::StatusCode;
use axum::response::Response;
use domain::actor;
use domain::report::Report;
use domain::worker_agreement::{self, Draft, LEAST_PEOPLE, WorkerAgreement};
use maud::{Markup, html};

use super::about;
use crate::components::{
    ButtonKind, Choice, Field, InputKind, actions, back_link, button, checkboxes, date_field, details,
    error_summary, field, page_title,
};
use crate::ctx::Ctx;
use crate::error::{Invalid, OrInvalid as _};
use crate::extract::Form;
use crate::notice::Notice;
use crate::page::Page;
use crate::typed::Typed;
use crate::{Result, paths};

/// How many days figures look back, unless something else is agreed: a year.
const USUAL_DAYS: i64 = 365;

fn read(typed: &Typed) -> Draft {
    Draft {
        reference: typed.text("reference").to_owned(),
        agreed_on: typed.text("agreed_on").to_owned(),
        scopes: typed
            .fields()
            .filter(|(name, _)| *name == "scopes")
            .map(|(_, word)| word.to_owned())
            .collect(),
        look_back_days: typed.text("look_back_days").to_owned(),
        least_people: typed.text("least_people").to_owned(),
    }
}

pub(super) async fn edit(ctx: Ctx) -> Result<Response> {
    let now = ctx
        .read(|conn| {
            actor::require_admin(conn)?;
            worker_agreement::in_force(conn)
        })
        .await?;
    let draft = match &now {
        Some(agreement) => Draft {
            reference: agreement.reference.clone(),
            agreed_on: agreement.agreed_on.to_string(),
            scopes: agreement.scopes.iter().map(|scope| scope.word().to_owned()).collect(),
            look_back_days: agreement.look_back_days.to_string(),
            least_people: agreement.least_people.to_string(),
        },
        None => Draft {
            look_back_days: USUAL_DAYS.to_string(),
            least_people: LEAST_PEOPLE.to_string(),
            ..Draft::default()
        },
    };
    ctx.render(page(&ctx, now.as_ref(), &draft, &Invalid::default()))
}

pub(super) async fn record(ctx: Ctx, Form(typed): Form<Typed>) -> Result<Response> {
    let draft = read(&typed);
    let entered = draft.clone();
    let done = ctx.write(move |tx| worker_agreement::record(tx, &entered));
    match done.await.or_invalid()? {
        Ok(()) => ctx.see_other_with(&paths::worker_agreement(), Notice::OrganisationKept),
        Err(errors) => {
            let now = ctx.read(worker_agreement::in_force).await?;
            ctx.render(page(&ctx, now.as_ref(), &draft, &errors).status(StatusCode::UNPROCESSABLE_ENTITY))
        }
    }
}

pub(super) async fn end(ctx: Ctx) -> Result<Response> {
    ctx.write(worker_agreement::end).await?;
    ctx.see_other_with(&paths::worker_agreement(), Notice::OrganisationKept)
}

fn page(ctx: &Ctx, now: Option<&WorkerAgreement>, draft: &Draft, errors: &Invalid) -> Page {
    let t = ctx.t;
    let main = html! {
        (back_link(&paths::worker_agreement(), &t.worker_agreement_title()))
        (page_title(&t.worker_agreement_record(), &t.worker_agreement_record_text()))
        (error_summary(&t.form_problems(), &errors.summary(ctx)))
        form.form method="post" action=(paths::administration_worker_agreement()) novalidate {
            (fields(ctx, draft, errors))
            (actions(&button(ButtonKind::Primary, &t.worker_agreement_keep())))
        }
        @if now.is_some() {
            (details("end", &t.worker_agreement_end(), &html! {
                p { (t.worker_agreement_end_text()) }
                form method="post" action=(paths::administration_worker_agreement_end()) {
                    (button(ButtonKind::Danger, &t.worker_agreement_end_now()))
                }
            }))
        }
    };
    Page::new(t.worker_agreement_record(), main)
}

fn fields(ctx: &Ctx, draft: &Draft, errors: &Invalid) -> Markup {
    let t = ctx.t;
    let error = |name: &str| errors.message(ctx, name);
    let (reference, agreed_on, scopes) = (error("reference"), error("agreed_on"), error("scopes"));
    let (look_back, least) = (error("look_back_days"), error("least_people"));
    let covered = Report::ALL.iter().filter_map(|report| Some((report.scope()?, about(ctx, *report))));
    let reports: Vec<(&str, [String; 3])> = covered.map(|(scope, about)| (scope.word(), about)).collect();
    let choices: Vec<Choice<'_>> =
        reports.iter().map(|(word, [name, _, rules])| Choice::with_hint(word, name, rules)).collect();
    let chosen: Vec<&str> = draft.scopes.iter().map(String::as_str).collect();
    html! {
        (field(InputKind::Text, &Field::new("reference", &t.worker_agreement_reference())
            .hint(t.worker_agreement_reference_hint().as_str()).error(reference.as_deref()).value(&draft.reference)))
        (date_field(&Field::new("agreed_on", &t.worker_agreement_agreed_on()).error(agreed_on.as_deref()).value(&draft.agreed_on)))
        (checkboxes(&Field::new("scopes", &t.worker_agreement_scopes()).error(scopes.as_deref()), &choices, &chosen))
        (field(InputKind::Number, &Field::new("look_back_days", &t.worker_agreement_look_back()).short()
            .hint(t.worker_agreement_look_back_hint().as_str()).error(look_back.as_deref()).value(&draft.look_back_days)))
        (field(InputKind::Number, &Field::new("least_people", &t.worker_agreement_least_people()).short()
            .hint(t.worker_agreement_least_people_hint().as_str()).error(least.as_deref()).value(&draft.least_people)))
    }
}
