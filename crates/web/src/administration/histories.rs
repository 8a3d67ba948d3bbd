//! What imported histories say about waiting: every figure with its definition, by side and by team.

use axum::response::Response;
use domain::HistoryImportId;
use domain::history::figures::{self, BySide, Figures, Import, Side};
use domain::report::Report;
use maud::{Markup, html};
use measure::histories::{Durations, Measure, Rate, State};

use crate::components::{Column, back_link, details, empty_state, page_title, section, table_below};
use crate::ctx::Ctx;
use crate::extract::Path;
use crate::icons::Icon;
use crate::page::Page;
use crate::{Result, paths};

pub(super) async fn index(ctx: Ctx) -> Result<Response> {
    let imports = ctx.read(figures::imports).await?;
    let t = ctx.t;
    let main = html! {
        (page_title(&t.histories_title(), &t.histories_lead()))
        @if imports.is_empty() { (empty_state(Icon::History, &t.histories_none(), &t.histories_none_text(), &html! {})) }
        ul.rows role="list" {
            @for import in &imports {
                li.row data-row {
                    p.row-title { a href=(paths::history(import.id)) { (import.file_name) } }
                    p.row-meta { (ctx.locale.day_at(import.at)) }
                }
            }
        }
    };
    ctx.render(Page::new(t.histories_title(), main))
}

pub(super) async fn show(ctx: Ctx, Path(id): Path<HistoryImportId>) -> Result<Response> {
    let figures = ctx.read(move |conn| figures::figures(conn, id)).await?;
    if figures.histories.cases() > 0 {
        // Not the name of the file, which says what was exported by whom: everybody reads the list.
        ctx.opened(Report::Histories, "");
    }
    ctx.render(page(&ctx, &figures))
}

fn page(ctx: &Ctx, figures: &Figures) -> Page {
    let t = ctx.t;
    let Import { file_name, .. } = &figures.import;
    let main = html! {
        div.stack-l {
            (back_link(&paths::histories(), &t.histories_title()))
            (page_title(file_name, &t.histories_page_lead()))
            @if figures.is_cut { p { (t.histories_cut()) } }
            (section("sides", &t.histories_sides(), &html! {
                (sides(ctx, "by-side", &figures.by_side))
                p.meta { (t.histories_sides_definition()) }
                @if !figures.by_side.contains_key(&Side::Customer) { p { (t.histories_no_customer()) } }
            }))
            (section("teams", &t.histories_teams(), &teams(ctx, figures)))
            (section("measures", &t.histories_measures(), &measures(ctx, figures)))
            (details("words", &t.histories_words(), &words(ctx, figures)))
        }
    };
    Page::new(file_name.clone(), main)
}

fn sides(ctx: &Ctx, id: &str, by_side: &BySide) -> Markup {
    let t = ctx.t;
    let names = [t.histories_side(), t.histories_time(), t.histories_share()];
    let [side, time, share] = &names;
    let columns = [Column::Text(side), Column::Number(time), Column::Number(share)];
    let all: i64 = by_side.values().sum();
    let rows = html! {
        @for side in Side::ALL.iter().filter(|side| by_side.contains_key(side)) {
            @let minutes = by_side.get(side).copied().unwrap_or_default();
            tr {
                td { (side_name(ctx, *side)) }
                td.num { (long(ctx, minutes)) }
                td.num { (share_of(ctx, minutes, all)) }
            }
        }
    };
    table_below(id, &t.histories_sides(), &columns, &rows)
}

/// A sum of times: from ten days on in whole days, for nobody reads the minutes of a year.
fn long(ctx: &Ctx, minutes: i64) -> String {
    const DAY: i64 = 24 * 60;
    if minutes < 10 * DAY { ctx.locale.length(minutes) } else { ctx.t.format_days((minutes + DAY / 2) / DAY) }
}

#[expect(clippy::cast_precision_loss, reason = "a share is shown as a whole percentage")]
fn share_of(ctx: &Ctx, minutes: i64, all: i64) -> String {
    ctx.locale.percent(if all > 0 { minutes as f64 / all as f64 } else { 0.0 })
}

fn teams(ctx: &Ctx, figures: &Figures) -> Markup {
    let t = ctx.t;
    let names: Vec<String> =
        std::iter::once(t.histories_team()).chain(Side::ALL.map(|side| side_name(ctx, side))).collect();
    let columns: Vec<Column<'_>> = names
        .iter()
        .enumerate()
        .map(|(place, name)| if place == 0 { Column::Text(name) } else { Column::Number(name) })
        .collect();
    let rows = html! {
        @for (team, by_side) in &figures.by_team {
            @let all: i64 = by_side.values().sum();
            tr {
                td.nowrap { (team) }
                @for side in Side::ALL {
                    td.num { (share_of(ctx, by_side.get(&side).copied().unwrap_or_default(), all)) }
                }
            }
        }
    };
    html! {
        @if figures.by_team.is_empty() { p { (t.histories_no_teams()) } }
        @else { (table_below("by-team", &t.histories_teams(), &columns, &rows)) }
        p.meta { (t.histories_teams_definition()) }
        @if figures.hidden > 0 {
            p.meta #hidden-teams { (t.histories_hidden(i64::try_from(figures.hidden).unwrap_or(i64::MAX))) }
        }
    }
}

/// Every figure of all cases, with its definition beside it.
fn measures(ctx: &Ctx, figures: &Figures) -> Markup {
    let t = ctx.t;
    let names = [t.histories_measure(), t.histories_figure(), t.histories_definition()];
    let [measure, figure, definition] = &names;
    let columns = [Column::Text(measure), Column::Number(figure), Column::Text(definition)];
    let told = Measure::ALL.into_iter().filter_map(|measure| Some((measure, value(ctx, figures, measure)?)));
    let rows = html! {
        @for (measure, value) in told {
            @let (name, definition) = words_of(ctx, measure);
            tr { td { (name) } td.num { (value) } td.long { (definition) } }
        }
    };
    table_below("measures-table", &t.histories_measures(), &columns, &rows)
}

/// What a measure comes to; nothing where it has a table of its own, or the log does not say enough.
fn value(ctx: &Ctx, figures: &Figures, measure: Measure) -> Option<String> {
    let histories = &figures.histories;
    let number = |count: usize| ctx.locale.number(i64::try_from(count).unwrap_or(i64::MAX));
    Some(match measure {
        Measure::Cases => number(histories.cases()),
        Measure::Entries => number(histories.entries()),
        Measure::Variants => number(histories.variants().len()),
        Measure::Duration => middle(ctx, &histories.durations())?,
        Measure::FirstTouch => middle(ctx, &histories.first_touch())?,
        Measure::WaitingOnCustomer => ctx.locale.percent(histories.waiting_on_customer().share()),
        Measure::PingPong => rate(ctx, &histories.ping_pong().cases),
        Measure::HandoverOfWork => number(histories.handovers().iter().map(|handover| handover.times).sum()),
        Measure::HandoversAndDuration => ctx.locale.decimal(histories.handovers_and_duration()?, 2),
        Measure::Reopened => rate(ctx, &histories.reopened()),
        Measure::NeverResolved => rate(ctx, &histories.never_resolved()),
        Measure::Rework => number(histories.rework().iter().map(|rework| rework.times).sum()),
        // Which group is first line is in no log; the sojourns are the table of the sides.
        Measure::PushToFront | Measure::Sojourn => return None,
    })
}

fn middle(ctx: &Ctx, durations: &Durations) -> Option<String> {
    let (half, most) = (durations.quantile(0.5)?, durations.quantile(0.8)?);
    Some(ctx.t.histories_half_and_most(ctx.locale.length(half), ctx.locale.length(most)))
}

/// "29 of 1,487, 1%–3%".
fn rate(ctx: &Ctx, rate: &Rate) -> String {
    let number = |count: usize| ctx.locale.number(i64::try_from(count).unwrap_or(i64::MAX));
    let interval = [rate.interval.low, rate.interval.high].map(|share| ctx.locale.percent(share));
    ctx.t.histories_rate(number(rate.hits), number(rate.of), interval.join("–"))
}

fn side_name(ctx: &Ctx, side: Side) -> String {
    match side {
        Side::Work => ctx.t.histories_side_work(),
        Side::Queue => ctx.t.histories_side_queue(),
        Side::Customer => ctx.t.histories_side_customer(),
        Side::Elsewhere => ctx.t.histories_side_elsewhere(),
        Side::Done => ctx.t.histories_side_done(),
    }
}

/// The name of a measure and its definition.
fn words_of(ctx: &Ctx, measure: Measure) -> (String, String) {
    let t = ctx.t;
    match measure {
        Measure::Cases => (t.histories_cases(), t.histories_cases_is()),
        Measure::Entries => (t.histories_entries(), t.histories_entries_is()),
        Measure::Variants => (t.histories_variants(), t.histories_variants_is()),
        Measure::Duration => (t.histories_duration(), t.histories_duration_is()),
        Measure::FirstTouch => (t.histories_first_touch(), t.histories_first_touch_is()),
        Measure::WaitingOnCustomer => (t.histories_waiting(), t.histories_waiting_is()),
        Measure::PingPong => (t.histories_ping_pong(), t.histories_ping_pong_is()),
        Measure::HandoverOfWork => (t.histories_handovers(), t.histories_handovers_is()),
        Measure::HandoversAndDuration => (t.histories_correlation(), t.histories_correlation_is()),
        Measure::Reopened => (t.histories_reopened(), t.histories_reopened_is()),
        Measure::NeverResolved => (t.histories_unresolved(), t.histories_unresolved_is()),
        Measure::Rework => (t.histories_rework(), t.histories_rework_is()),
        Measure::PushToFront | Measure::Sojourn => (String::new(), String::new()),
    }
}

/// The words of the log, and what each was taken to mean.
fn words(ctx: &Ctx, figures: &Figures) -> Markup {
    let t = ctx.t;
    let names = [t.histories_word(), t.histories_meaning()];
    let [word, meaning] = &names;
    let rows = html! {
        @for (word, state) in &figures.words { tr { td { (word) } td { (meaning_of(ctx, *state)) } } }
    };
    html! {
        p { (t.histories_words_text()) }
        (table_below("words-table", &t.histories_words(), &[Column::Text(word), Column::Text(meaning)], &rows))
    }
}

fn meaning_of(ctx: &Ctx, state: State) -> String {
    let t = ctx.t;
    match state {
        State::Queued => t.histories_side_queue(),
        State::Active => t.histories_side_work(),
        State::WaitingOnCustomer => t.histories_side_customer(),
        State::Waiting => t.histories_side_elsewhere(),
        State::Resolved => t.histories_state_resolved(),
        State::Closed => t.histories_state_closed(),
        State::Cancelled => t.histories_state_cancelled(),
    }
}
