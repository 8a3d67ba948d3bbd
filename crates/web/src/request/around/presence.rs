//! Who of one's own side has the request open: a warning, not a record.

use axum::response::Response;
use domain::request::Request;
use domain::viewing::{self, Viewer};
use maud::{Markup, html};

use crate::Result;
use crate::components::{Tone, banner};
use crate::ctx::Ctx;
use crate::extract::{Form, Path};
use crate::paths;
use crate::typed::Typed;

/// Where colleagues are named, and where the page's script says that the reader is here; nothing for the
/// customer's side.
pub(in super::super) fn presence(ctx: &Ctx, request: &Request, viewers: &[Viewer]) -> Markup {
    html! {
        @if request.standing.is_provider {
            div id="presence" data-presence=(paths::request_part(request.number, "viewing")) data-announce="presence" {
                @for viewer in viewers {
                    @let words = if viewer.writing { ctx.t.around_is_writing(viewer.name.as_str()) } else { ctx.t.around_is_here(viewer.name.as_str()) };
                    (banner(Tone::Info, &words, &html! {}))
                }
            }
        }
    }
}

/// A beat of the page's script: the reader is here, is writing, or has left. Answers with who else is here.
pub(in super::super) async fn beat(
    ctx: Ctx,
    Path(number): Path<i64>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    let (request, viewers) = ctx
        .write(move |tx| {
            let request = Request::visible_to(tx, number)?;
            match typed.text("state") {
                "left" => viewing::leave(tx, &request)?,
                state => viewing::beat(tx, &request, state == "writing")?,
            }
            let viewers = viewing::others(tx, &request)?;
            Ok((request, viewers))
        })
        .await?;
    ctx.render_part(&presence(&ctx, &request, &viewers))
}
