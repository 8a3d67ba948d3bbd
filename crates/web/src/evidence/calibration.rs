//! How a team keeps its promises, for everybody to see: given, kept, and between which shares that may lie.

use axum::response::Response;
use domain::evidence::calibration::{self, Period, Record};
use domain::report::Report;
use maud::{Markup, html};
use measure::promise::Calibration;

use crate::components::{
    Column, back_link, details, empty_state, figure_number, page_title, section, table_below,
};
use crate::ctx::Ctx;
use crate::extract::Path;
use crate::icons::Icon;
use crate::page::{Nav, Page};
use crate::{Result, paths};

pub(super) async fn show(ctx: Ctx, Path(slug): Path<String>) -> Result<Response> {
    let record = ctx.read(move |conn| calibration::of_team(conn, &slug)).await?;
    if record.all.is_some() {
        ctx.opened(Report::Promises, &record.team.name);
    }
    ctx.render(page(&ctx, &record))
}

fn page(ctx: &Ctx, record: &Record) -> Page {
    let t = ctx.t;
    let team = &record.team;
    let title = t.evidence_promises_title(team.name.as_str());
    let main = html! {
        div.main-narrow.stack-l {
            (back_link(&paths::team(&team.slug), &team.name))
            (page_title(&title, &t.evidence_promises_lead()))
            @match &record.all {
                Some(all) => {
                    (figure_number(&shares(ctx, all), &t.evidence_promises_kept(), &t.evidence_promises_interval(
                        ctx.locale.percent(all.interval.low), ctx.locale.percent(all.interval.high))))
                    (section("months", &t.evidence_promises_months(), &months(ctx, &record.months)))
                }
                None if record.is_withheld => (empty_state(Icon::Info, &t.evidence_promises_withheld(), &t.evidence_promises_withheld_text(), &html! {})),
                None => (empty_state(Icon::Due, &t.evidence_promises_none(), &t.evidence_promises_none_text(), &html! {})),
            }
            (details("definition", &t.evidence_promises_definition(), &html! {
                p { (t.evidence_promises_definition_text()) }
                p { (t.evidence_promises_interval_text()) }
            }))
        }
    };
    Page::new(title, main).at(Nav::Ask).topic(team.id.uuid())
}

/// "34 of 40".
fn shares(ctx: &Ctx, judged: &Calibration) -> String {
    ctx.t.evidence_promises_share(count(ctx, judged.kept), count(ctx, judged.given))
}

fn count(ctx: &Ctx, number: usize) -> String {
    ctx.locale.number(i64::try_from(number).unwrap_or(i64::MAX))
}

fn months(ctx: &Ctx, months: &[Period]) -> Markup {
    let t = ctx.t;
    let names = [
        t.evidence_promises_month(),
        t.evidence_promises_given(),
        t.evidence_promises_kept_short(),
        t.evidence_promises_range(),
    ];
    let [month, given, kept, range] = &names;
    let columns = [Column::Text(month), Column::Number(given), Column::Number(kept), Column::Number(range)];
    let rows = html! {
        @for period in months {
            @let interval = &period.judged.interval;
            tr {
                td { (ctx.locale.month(period.month)) }
                td.num { (count(ctx, period.judged.given)) }
                td.num { (count(ctx, period.judged.kept)) }
                td.num { (ctx.locale.percent(interval.low)) "–" (ctx.locale.percent(interval.high)) }
            }
        }
    };
    table_below("promises", &t.evidence_promises_months(), &columns, &rows)
}
