//! What outside customers say and do: series that other systems count, each for itself.

use axum::http::StatusCode;
use axum::response::Response;
use db::Date;
use domain::customer_group::{self, CustomerGroup};
use domain::foreign::{GridRow, Unreadable, read_grid};
use domain::outcome::{self, BadRow, Draft, Gap, Kind, Period, Series};
use domain::pulse::Item;
use domain::report::Report;
use domain::{Error as DomainError, FieldError, OutcomeSeriesId, Problem};
use maud::{Markup, html};

use crate::components::{
    ButtonKind, Choice, Column, Field, InputKind, actions, back_link, button, details, error_summary, field,
    file_field, page_title, section, select, table,
};
use crate::ctx::Ctx;
use crate::error::{Invalid, OrInvalid as _};
use crate::extract::Path;
use crate::notice::Notice;
use crate::page::{Nav, Page};
use crate::upload::Upload;
use crate::{Error, Result, fields, import_words, paths};

pub(super) async fn show(ctx: Ctx) -> Result<Response> {
    page(&ctx, &Draft::default(), &Invalid::default(), &html! {}).await
}

/// The page: what is there, and for administrators the form, with what went wrong before it.
async fn page(ctx: &Ctx, draft: &Draft, errors: &Invalid, wrong: &Markup) -> Result<Response> {
    let is_admin = ctx.signed_in()?.is_admin;
    let (series, groups) = ctx.read(|conn| Ok((outcome::list(conn)?, customer_group::list(conn)?))).await?;
    let gaps = ctx.read(outcome::gaps).await?;
    if !gaps.is_empty() {
        ctx.opened(Report::Gaps, "");
    }
    let t = ctx.t;
    let is_refused = !errors.is_empty() || !wrong.0.is_empty();
    let main = html! {
        (back_link(&paths::outside(), &t.map_tab_outside()))
        (page_title(&t.outcomes_title(), &t.outcomes_lead()))
        (error_summary(&t.form_problems(), &errors.summary(ctx)))
        (wrong)
        @if is_admin && is_refused { (section("add", &t.outcomes_add(), &form(ctx, draft, &groups, errors))) }
        @if series.is_empty() { p { (t.outcomes_none()) } }
        (inside_and_outside(ctx, &gaps))
        @for kind in Kind::ALL {
            @let of_kind: Vec<&Series> = series.iter().filter(|series| series.kind == *kind).collect();
            @if !of_kind.is_empty() {
                (section(kind.word(), &kind_name(ctx, *kind), &html! {
                    @for series in of_kind { (one(ctx, series, is_admin)) }
                }))
            }
        }
        @if is_admin && !is_refused { (details("add", &t.outcomes_add(), &form(ctx, draft, &groups, errors))) }
    };
    let status = if is_refused { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    ctx.render(Page::new(t.outcomes_title(), main).at(Nav::Map).status(status))
}

/// The same word, inside and outside, with how far apart they are.
fn inside_and_outside(ctx: &Ctx, gaps: &[Gap]) -> Markup {
    let t = ctx.t;
    if gaps.is_empty() {
        return html! {};
    }
    let count = |value: usize| ctx.locale.number(i64::try_from(value).unwrap_or(i64::MAX));
    let points = |share: f64| {
        let sign = if share > 0.0 { "+" } else { "" };
        format!("{sign}{}", ctx.locale.decimal(share * 100.0, 0))
    };
    section(
        "gaps",
        &t.outcomes_gaps(),
        &html! {
            p.meta { (t.outcomes_gaps_text()) }
            ul.plain-list.divided {
                @for gap in gaps {
                    @let (inside, outside) = (ratio(gap.inside), ratio(gap.outside));
                    @let range = measure::chance::difference(gap.inside, gap.outside, 0.95);
                    li {
                        p { strong { (crate::request::pulse_item(ctx, gap.item)) } " · " (gap.series) " · " (t.pulse_quarter(ctx.locale.date(gap.from_on))) }
                        p { (t.outcomes_gap_inside(ctx.locale.percent(inside), count(gap.inside.1))) " · " (t.outcomes_gap_outside(ctx.locale.percent(outside), count(gap.outside.1))) }
                        p { (t.outcomes_gap(points(inside - outside), points(range.low), points(range.high))) }
                    }
                }
            }
        },
    )
}

#[expect(clippy::cast_precision_loss, reason = "counts of answers")]
fn ratio((good, all): (usize, usize)) -> f64 {
    if all == 0 { 0.0 } else { good as f64 / all as f64 }
}

fn kind_name(ctx: &Ctx, kind: Kind) -> String {
    let t = ctx.t;
    match kind {
        Kind::Satisfaction => t.outcomes_satisfaction(),
        Kind::Repeat => t.outcomes_repeat(),
        Kind::Referral => t.outcomes_referral(),
        Kind::Complaint => t.outcomes_complaint(),
    }
}

fn period_name(ctx: &Ctx, period: Period) -> String {
    let t = ctx.t;
    match period {
        Period::Day => t.outcomes_period_day(),
        Period::Week => t.outcomes_period_week(),
        Period::Month => t.outcomes_period_month(),
        Period::Quarter => t.outcomes_period_quarter(),
        Period::Year => t.outcomes_period_year(),
    }
}

/// A period as people call it.
fn period_of(ctx: &Ctx, period: Period, from_on: Date) -> String {
    match period {
        Period::Day | Period::Week => ctx.locale.date(from_on),
        Period::Month => ctx.locale.month(from_on),
        Period::Quarter => format!("{}-Q{}", from_on.year(), (from_on.month() + 2) / 3),
        Period::Year => from_on.year().to_string(),
    }
}

/// Ten-thousandths as the reader writes them, with no more places than there are.
fn decimal(ctx: &Ctx, value_e4: i64) -> String {
    #[expect(clippy::cast_precision_loss, reason = "values are bounded well below what a float keeps whole")]
    let value = value_e4 as f64 / 10_000.0;
    ctx.locale.decimal(value, 4)
}

/// One series with its latest values.
fn one(ctx: &Ctx, series: &Series, is_admin: bool) -> Markup {
    let t = ctx.t;
    let (period, value, of) = (
        t.outcomes_column_period(),
        format!("{} ({})", t.outcomes_column_value(), series.unit),
        t.outcomes_column_of(),
    );
    let columns = [Column::Text(&period), Column::Number(&value), Column::Number(&of)];
    let has_of = series.values.iter().any(|value| value.of_many.is_some());
    let columns = columns.get(..if has_of { 3 } else { 2 }).unwrap_or_default();
    let id = format!("series-{}", series.id);
    html! {
        article.stack id=(id) {
            p.meta {
                (series.unit) " · " (period_name(ctx, series.period)) " · "
                (series.group.clone().unwrap_or_else(|| t.outcomes_group_any()))
            }
            (table(&format!("{id}-values"), &series.name, columns, &html! {
                @for value in &series.values {
                    tr {
                        th scope="row" { (period_of(ctx, series.period, value.from_on)) }
                        td.num { (decimal(ctx, value.value_e4)) }
                        @if has_of { td.num { @if let Some(of) = value.of_many { (ctx.locale.number(of)) } } }
                    }
                }
            }))
            @if is_admin {
                form method="post" action=(paths::outcome_removal(series.id)) {
                    (button(ButtonKind::Quiet, &t.outcomes_remove()))
                }
            }
        }
    }
}

fn form(ctx: &Ctx, draft: &Draft, groups: &[CustomerGroup], errors: &Invalid) -> Markup {
    let t = ctx.t;
    let error = |name: &str| errors.message(ctx, name);
    let kinds: Vec<(&str, String)> =
        Kind::ALL.iter().map(|kind| (kind.word(), kind_name(ctx, *kind))).collect();
    let periods: Vec<(&str, String)> =
        Period::ALL.iter().map(|period| (period.word(), period_name(ctx, *period))).collect();
    let any = (String::new(), t.outcomes_group_any());
    let all: Vec<(String, String)> = std::iter::once(any)
        .chain(groups.iter().map(|group| (group.id.to_string(), group.name.clone())))
        .collect();
    let plain = |choices: &[(&'static str, String)]| -> Vec<(String, String)> {
        choices.iter().map(|(value, text)| ((*value).to_owned(), text.clone())).collect()
    };
    let (kinds, periods) = (plain(&kinds), plain(&periods));
    let none = (String::new(), t.outcomes_item_none());
    let items = Item::ALL.iter().map(|item| (item.word().to_owned(), crate::request::pulse_item(ctx, *item)));
    let items: Vec<(String, String)> = std::iter::once(none).chain(items).collect();
    let choices = |list: &'_ [(String, String)]| -> Vec<(String, String)> { list.to_vec() };
    let one = |name: &str, title: &str, hint: Option<&str>, value: &str, list: &[(String, String)]| {
        let list = choices(list);
        let list: Vec<Choice<'_>> = list.iter().map(|(value, text)| Choice::new(value, text)).collect();
        let error = error(name);
        let mut control = Field::new(name, title).error(error.as_deref()).value(value);
        if let Some(hint) = hint {
            control = control.hint(hint);
        }
        select(&control, &list)
    };
    let period = if draft.period.is_empty() { "month" } else { &draft.period };
    let (name_error, unit_error, file_error) = (error("name"), error("unit"), error("file"));
    html! {
        form.form method="post" action=(paths::outcomes()) enctype="multipart/form-data" novalidate {
            (field(InputKind::Text, &Field::new("name", &t.outcomes_name()).hint(t.outcomes_name_hint().as_str()).error(name_error.as_deref()).value(&draft.name)))
            (one("kind", &t.outcomes_kind(), None, &draft.kind, &kinds))
            (one("group", &t.outcomes_group(), None, &draft.group, &all))
            (field(InputKind::Text, &Field::new("unit", &t.outcomes_unit()).hint(t.outcomes_unit_hint().as_str()).error(unit_error.as_deref()).value(&draft.unit).short()))
            (one("item", &t.outcomes_item(), Some(&t.outcomes_item_hint()), &draft.item, &items))
            (one("period", &t.outcomes_period(), None, period, &periods))
            (file_field(
                &Field::new("file", &t.outcomes_file()).hint(t.outcomes_file_hint().as_str()).error(file_error.as_deref()),
                ".csv,.xlsx",
            ))
            (actions(&button(ButtonKind::Primary, &t.outcomes_take())))
        }
    }
}

pub(super) async fn take(ctx: Ctx, upload: Upload) -> Result<Response> {
    if !ctx.signed_in()?.is_admin {
        return Err(Error::Domain(DomainError::Forbidden));
    }
    let text = |name: &str| upload.typed.text(name).to_owned();
    let draft = Draft {
        name: text("name"),
        kind: text("kind"),
        group: text("group"),
        unit: text("unit"),
        item: text("item"),
        period: text("period"),
    };
    let mut problems = upload.problems.clone();
    let edit = match draft.parse() {
        Ok(edit) => Some(edit),
        Err(DomainError::Invalid(found)) => {
            problems.extend(found);
            None
        }
        Err(error) => return Err(error.into()),
    };
    let file = upload.files.first().map(|(_, file)| file.digest.clone());
    if file.is_none() && upload.problems.is_empty() {
        problems.push(FieldError { field: "file".into(), problem: Problem::Required });
    }
    let (Some(edit), Some(digest), true) = (edit, file, problems.is_empty()) else {
        return page(&ctx, &draft, &Invalid(problems), &html! {}).await;
    };
    let rows = match read(&ctx, &digest).await? {
        Ok(rows) => rows,
        Err(unreadable) => {
            let wrong = html! { p { (import_words::trouble(ctx.t, &unreadable.trouble)) } };
            return page(&ctx, &draft, &Invalid::default(), &wrong).await;
        }
    };
    let values = match outcome::values(&rows, &edit) {
        Ok(values) => values,
        Err(bad) => return page(&ctx, &draft, &Invalid::default(), &refused(&ctx, &bad)).await,
    };
    let taken = ctx.write(move |tx| outcome::take(tx, &edit, &values)).await;
    match taken.or_invalid()? {
        Ok(_) => ctx.see_other_with(&paths::outcomes(), Notice::OutcomesTaken),
        Err(errors) => page(&ctx, &draft, &errors, &html! {}).await,
    }
}

/// Reads the file that was just sent.
async fn read(ctx: &Ctx, digest: &str) -> Result<std::result::Result<Vec<GridRow>, Unreadable>> {
    let bytes = ctx.stored_file(digest).await?;
    ctx.compute(move || read_grid(&bytes)).await
}

/// Every cell that cannot be taken.
fn refused(ctx: &Ctx, bad: &[BadRow]) -> Markup {
    let t = ctx.t;
    let columns = [t.map_sheet_bad_row(), t.map_sheet_bad_column(), t.map_sheet_bad_why()];
    let columns = columns.each_ref().map(|name| Column::Text(name));
    section(
        "refused",
        &t.outcomes_refused(),
        &html! {
            p { (t.outcomes_refused_text()) }
            (table("bad-cells", &t.outcomes_refused(), &columns, &html! {
                @for cell in bad.iter().take(1_000) {
                    tr {
                        td { (ctx.locale.number(i64::try_from(cell.row).unwrap_or(i64::MAX))) }
                        td { @match cell.column {
                            "period" => (t.outcomes_column_period()),
                            "value" => (t.outcomes_column_value()),
                            _ => (t.outcomes_column_of()),
                        } }
                        td { (fields::problem(ctx, &cell.problem)) }
                    }
                }
            }))
        },
    )
}

pub(super) async fn remove(ctx: Ctx, Path(id): Path<OutcomeSeriesId>) -> Result<Response> {
    ctx.signed_in()?;
    ctx.write(move |tx| outcome::remove(tx, id)).await?;
    ctx.see_other_with(&paths::outcomes(), Notice::OutcomesRemoved)
}
