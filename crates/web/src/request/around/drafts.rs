//! What the reader has typed on another device, for the script to put back; and the draft that colleagues
//! write together.

use axum::response::{IntoResponse as _, Response};
use db::Timestamp;
use domain::draft::{self, Draft, Kept};
use maud::{Markup, html};

use super::super::attempt::{Act, Attempt, control};
use super::super::load::Loaded;
use super::super::provider::form;
use crate::Result;
use crate::components::{ButtonKind, Field, actions, button, button_with, relative_time, textarea};
use crate::ctx::Ctx;
use crate::extract::Form;
use crate::icons::Icon;
use crate::typed::Typed;

/// The reader's drafts, for the script: nobody sees them here. They are the reader's own and go with the page.
pub(crate) fn kept_drafts(drafts: &[Draft]) -> Markup {
    html! {
        @if !drafts.is_empty() {
            div hidden data-drafts {
                @for draft in drafts {
                    pre data-kept=(draft.place) data-version=(draft.at.as_micros()) { (draft.body) }
                }
            }
        }
    }
}

/// Keeps what is being typed. Answers with the version that is kept now; 409 with the newer text when there
/// is one from another device, which stays.
pub(in super::super) async fn keep(ctx: Ctx, Form(typed): Form<Typed>) -> Result<Response> {
    ctx.signed_in()?;
    let base = typed.text("base").parse::<i64>().ok().map(Timestamp::from_micros);
    let kept = ctx.write(move |tx| draft::keep(tx, typed.text("place"), typed.text("body"), base)).await?;
    let (status, body) = match kept {
        Kept::Yes(at) => (200, serde_json::json!({ "version": at.map(Timestamp::as_micros) })),
        Kept::Newer(there) => {
            (409, serde_json::json!({ "version": there.at.as_micros(), "body": there.body }))
        }
    };
    let status = axum::http::StatusCode::from_u16(status).unwrap_or_default();
    let mut response = (status, body.to_string()).into_response();
    let headers = response.headers_mut();
    headers
        .insert(axum::http::header::CONTENT_TYPE, axum::http::HeaderValue::from_static("application/json"));
    headers.insert(axum::http::header::CACHE_CONTROL, axum::http::HeaderValue::from_static("no-store"));
    Ok(response)
}

/// The draft that the provider's side writes together: whoever comes next goes on where the last one stopped.
pub(in super::super) fn shared(ctx: &Ctx, loaded: &Loaded, attempt: &Attempt) -> Markup {
    let request = &loaded.show.request;
    if !request.standing.is_provider || !request.can_reply() {
        return html! {};
    }
    let t = ctx.t;
    let there = loaded.around.shared.as_ref();
    let (body, version) = there.map_or(("", 0), |there| (there.body.as_str(), there.version));
    let version = version.to_string();
    let id = control(Act::Shared, "body");
    let error = attempt.message(ctx, Act::Shared, "body");
    let gone = t.request_author_gone();
    html! {
        details.details id="shared" open[there.is_some() || attempt.is(Act::Shared)] {
            summary { (t.around_shared()) }
            div.details-body {
                p.hint { (t.around_shared_text()) }
                @if let Some(there) = there {
                    p.meta {
                        (t.around_shared_by(there.author.as_deref().unwrap_or(&gone))) " "
                        (relative_time(&there.at.to_string(), &ctx.locale.day_at(there.at)))
                    }
                }
                (form(request.number, Act::Shared, &html! {
                    input type="hidden" name="version" value=(attempt.text(Act::Shared, "version", &version));
                    (textarea(&Field::new("body", &t.around_shared_words()).id(&id).error(error.as_deref())
                        .value(attempt.text(Act::Shared, "body", body))))
                    (actions(&html! {
                        (button(ButtonKind::Secondary, &t.around_shared_keep()))
                        (button_with(ButtonKind::Quiet, Icon::Send, &t.around_shared_send(), Some(("send", "yes"))))
                    }))
                }))
            }
        }
    }
}
