//! Work that was tried too often and waits for somebody to look.

use axum::response::Response;
use domain::JobId;
use domain::job::{self, Dead};
use maud::{Markup, html};

use crate::components::{ButtonKind, back_link, button, empty_state, page_title};
use crate::ctx::Ctx;
use crate::extract::Path;
use crate::icons::Icon;
use crate::notice::Notice;
use crate::page::Page;
use crate::{Result, paths};

pub(super) async fn index(ctx: Ctx) -> Result<Response> {
    let dead = ctx.read(job::dead).await?;
    ctx.render(Page::new(ctx.t.administration_jobs(), page(&ctx, &dead)))
}

fn page(ctx: &Ctx, dead: &[Dead]) -> Markup {
    let t = ctx.t;
    html! {
        (back_link(&paths::administration(), &t.administration_title()))
        (page_title(&t.administration_jobs(), &t.administration_jobs_text()))
        @if dead.is_empty() {
            (empty_state(Icon::Done, &t.administration_jobs_none(), &t.administration_jobs_none_text(), &html! {}))
        }
        ul.plain-list.divided {
            @for job in dead {
                li {
                    p { code { (job.kind) } }
                    p.meta.dots {
                        span { (t.administration_job_tried(job.attempts)) }
                        span { (ctx.locale.day_at(job.dead_at)) }
                    }
                    p { (job.last_error) }
                    div.actions {
                        form method="post" action=(paths::job_retry(job.id)) {
                            (button(ButtonKind::Secondary, &t.administration_job_retry()))
                        }
                        form method="post" action=(paths::job_removal(job.id)) {
                            (button(ButtonKind::Quiet, &t.administration_job_discard()))
                        }
                    }
                }
            }
        }
    }
}

pub(super) async fn retry(ctx: Ctx, Path(id): Path<JobId>) -> Result<Response> {
    ctx.write(move |tx| job::retry(tx, id)).await?;
    ctx.see_other_with(&paths::jobs(), Notice::JobRetried)
}

pub(super) async fn discard(ctx: Ctx, Path(id): Path<JobId>) -> Result<Response> {
    ctx.write(move |tx| job::discard(tx, id)).await?;
    ctx.see_other_with(&paths::jobs(), Notice::JobDiscarded)
}
