//! What outside customers say and do, as other systems count it: satisfaction, repeat business, referrals,
//! complaints, month by month.
//!
//! Each series has one kind, one unit and one period, which stay. There is no index over several: a share of
//! satisfied guests and a count of referrals have no sum (domain.md 2.3, 2.4).

use std::collections::BTreeMap;

use db::{Conn, Tx, params};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::foreign::GridRow;
use crate::language::words;
use crate::pulse::{self, Item};
use crate::text::{choice, line};
use crate::{CustomerGroupId, Error, OutcomeSeriesId, Problem, Problems, Result, actor, organisation};

words! {
    /// What a series counts.
    Kind {
        /// How content customers are.
        Satisfaction = "satisfaction",
        /// That they come again.
        Repeat = "repeat",
        /// That they send others.
        Referral = "referral",
        /// That they complain.
        Complaint = "complaint",
    }
}

words! {
    /// How long each value of a series stands for.
    Period {
        /// A day.
        Day = "day",
        /// A week, from Monday.
        Week = "week",
        /// A month.
        Month = "month",
        /// A quarter.
        Quarter = "quarter",
        /// A year.
        Year = "year",
    }
}

impl Period {
    /// The first day of a period as people write it: 2026-05, 2026-Q2, 2026, 2026-W19, or any day in it.
    fn read(self, text: &str) -> Result<Date, Problem> {
        let text = text.trim();
        if text.is_empty() {
            return Err(Problem::Required);
        }
        let number = |text: &str| text.parse::<i8>().map_err(|_| Problem::NotADate);
        let year = |text: &str| {
            let is_year = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
            if is_year { text.parse::<i16>().map_err(|_| Problem::NotADate) } else { Err(Problem::NotADate) }
        };
        let date = |year: i16, month: i8, day: i8| Date::new(year, month, day).map_err(|_| Problem::NotADate);
        let any =
            if text.len() == 10 { Some(text.parse::<Date>().map_err(|_| Problem::NotADate)?) } else { None };
        match (self, any, text.split_once('-')) {
            (Period::Day, Some(day), _) => Ok(day),
            (Period::Week, Some(day), _) => {
                let back = i64::from(day.weekday().to_monday_zero_offset());
                day.checked_sub(jiff::ToSpan::days(back)).map_err(|_| Problem::NotADate)
            }
            (Period::Month, Some(day), _) => Ok(day.first_of_month()),
            (Period::Quarter, Some(day), _) => date(day.year(), (day.month() - 1) / 3 * 3 + 1, 1),
            (Period::Year, Some(day), _) => date(day.year(), 1, 1),
            (Period::Week, None, Some((y, week))) => {
                let week = number(week.strip_prefix(['W', 'w']).ok_or(Problem::NotADate)?)?;
                jiff::civil::ISOWeekDate::new(year(y)?, week, jiff::civil::Weekday::Monday)
                    .map(|week| week.date())
                    .map_err(|_| Problem::NotADate)
            }
            (Period::Month, None, Some((y, month))) if month.len() == 2 => date(year(y)?, number(month)?, 1),
            (Period::Quarter, None, Some((y, quarter))) => {
                let quarter = number(quarter.strip_prefix(['Q', 'q']).ok_or(Problem::NotADate)?)?;
                if (1..=4).contains(&quarter) {
                    date(year(y)?, quarter * 3 - 2, 1)
                } else {
                    Err(Problem::NotADate)
                }
            }
            (Period::Year, None, None) => date(year(text)?, 1, 1),
            _ => Err(Problem::NotADate),
        }
    }
}

/// How many series there may be.
const MOST: i64 = 200;
/// How many values a file may have.
const MOST_VALUES: usize = 4_000;
/// How many values of a series are read.
const SHOWN: i64 = 24;
/// The largest value, in the unit.
const LARGEST: i64 = 100_000_000_000;

/// A series as typed into a form; not checked yet.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Draft {
    /// What it is called.
    pub name: String,
    /// What it counts.
    pub kind: String,
    /// The id of the group of outside customers; may be empty.
    pub group: String,
    /// The unit: "% content", "referrals".
    pub unit: String,
    /// Which of the three words of the pulse it asks about; may be empty.
    pub item: String,
    /// How long each value stands for.
    pub period: String,
}

/// A series: checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    name: String,
    kind: Kind,
    group: Option<CustomerGroupId>,
    unit: String,
    item: Option<Item>,
    period: Period,
}

impl Draft {
    /// Checks everything and reports every problem, by the names of the fields.
    pub fn parse(&self) -> Result<Edit> {
        let mut problems = Problems::default();
        let one = |text: &str| if text.trim().is_empty() { Problem::Required } else { Problem::NotAChoice };
        let name = problems.take("name", line(&self.name, 200));
        let kind = problems.take("kind", Kind::parse(self.kind.trim()).ok_or(one(&self.kind)));
        let group = problems.take("group", choice::<CustomerGroupId>(&self.group)).flatten();
        let unit = problems.take("unit", line(&self.unit, 60));
        let period = problems.take("period", Period::parse(self.period.trim()).ok_or(one(&self.period)));
        let item = match self.item.trim() {
            "" => None,
            word => problems.take("item", Item::parse(word).ok_or(Problem::NotAChoice)),
        };
        // The three words are about how content somebody is, as a share of those who were asked.
        if item.is_some() && kind.is_some_and(|kind| kind != Kind::Satisfaction) {
            problems.add("item", Problem::NotAChoice);
        }
        problems.finish()?;
        match (name, kind, unit, period) {
            (Some(name), Some(kind), Some(unit), Some(period)) => {
                Ok(Edit { name, kind, group, unit, item, period })
            }
            _ => Err(Error::invalid("name", Problem::Required)),
        }
    }
}

/// A value of a series.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Value {
    /// The first day of its period.
    pub from_on: Date,
    /// Ten-thousandths of the unit.
    pub value_e4: i64,
    /// Of how many answers or customers, if it is known.
    pub of_many: Option<i64>,
}

/// A row of a file that cannot be taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadRow {
    /// As a spreadsheet counts it.
    pub row: u64,
    /// Which cell: `period`, `value` or `of`.
    pub column: &'static str,
    /// What is wrong with it.
    pub problem: Problem,
}

/// Reads the values of a file: a heading, then a period, a value and perhaps a number of answers in each row.
///
/// # Errors
/// Every row that cannot be taken.
pub fn values(rows: &[GridRow], edit: &Edit) -> Result<Vec<Value>, Vec<BadRow>> {
    let (mut found, mut bad) = (BTreeMap::<Date, Value>::new(), Vec::new());
    let body = match rows.split_first() {
        // A table may come without a heading: then its first row has a period already.
        Some((first, rest)) if edit.period.read(first.cell(0)).is_err() => rest,
        _ => rows,
    };
    if body.is_empty() {
        return Err(vec![BadRow { row: 1, column: "period", problem: Problem::Required }]);
    }
    for row in body {
        let mut wrong = |column, problem| bad.push(BadRow { row: row.row, column, problem });
        if found.len() >= MOST_VALUES {
            wrong("period", Problem::TooLarge(i64::try_from(MOST_VALUES).unwrap_or(i64::MAX)));
            break;
        }
        let from_on = edit.period.read(row.cell(0)).map_err(|problem| wrong("period", problem)).ok();
        let value_e4 = decimal(row.cell(1)).map_err(|problem| wrong("value", problem)).ok();
        let of_many = whole(row.cell(2)).map_err(|problem| wrong("of", problem)).ok();
        let (Some(from_on), Some(value_e4), Some(of_many)) = (from_on, value_e4, of_many) else { continue };
        if found.insert(from_on, Value { from_on, value_e4, of_many }).is_some() {
            wrong("period", Problem::Repeated);
        }
    }
    if bad.is_empty() { Ok(found.into_values().collect()) } else { Err(bad) }
}

/// A number with up to four places, with a point or a comma, in ten-thousandths.
fn decimal(text: &str) -> Result<i64, Problem> {
    let text = text.trim().trim_end_matches('%').trim_end();
    if text.is_empty() {
        return Err(Problem::Required);
    }
    let (sign, digits) = match text.strip_prefix(['-', '\u{2212}']) {
        Some(digits) => (-1, digits),
        None => (1, text),
    };
    let (whole, part) = digits.split_once(['.', ',']).unwrap_or((digits, ""));
    let are_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || whole.len() > 13 || part.len() > 4 || !are_digits(whole) || !are_digits(part) {
        return Err(Problem::NotANumber);
    }
    let units: i64 = whole.parse().map_err(|_| Problem::NotANumber)?;
    if units > LARGEST {
        return Err(Problem::TooLarge(LARGEST));
    }
    let places: i64 = format!("{part:0<4}").parse().map_err(|_| Problem::NotANumber)?;
    Ok(sign * (units * 10_000 + places))
}

fn whole(text: &str) -> Result<Option<i64>, Problem> {
    match text.trim() {
        "" => Ok(None),
        text => match text.parse::<i64>() {
            Ok(number) if number < 1 => Err(Problem::TooSmall(1)),
            Ok(number) if number > LARGEST => Err(Problem::TooLarge(LARGEST)),
            Ok(number) => Ok(Some(number)),
            Err(_) => Err(Problem::NotANumber),
        },
    }
}

/// Takes values into a series: a new one, or the one of this name, whose kind, unit and period they must have.
/// Values of periods that it has already replace those. For administrators.
///
/// # Errors
/// Invalid when a series of this name counts something else: nothing is mixed.
pub fn take(tx: &mut Tx<'_>, edit: &Edit, values: &[Value]) -> Result<OutcomeSeriesId> {
    actor::require_admin(tx)?;
    if let Some(group) = edit.group
        && !tx.exists("SELECT 1 FROM customer_group WHERE id = $1", params![group])?
    {
        return Err(Error::invalid("group", Problem::NotAChoice));
    }
    let (now, key) = (tx.now(), db::fold(&edit.name));
    let known = tx.maybe(
        "SELECT id, kind, unit, period, item FROM outcome_series WHERE name_key = $1",
        params![&key],
        |row| {
            let before = Edit {
                name: edit.name.clone(),
                kind: row.get(1)?,
                group: edit.group,
                unit: row.get(2)?,
                item: row.get(4)?,
                period: row.get(3)?,
            };
            Ok((row.get::<OutcomeSeriesId>(0)?, before))
        },
    )?;
    let id = if let Some((id, before)) = known {
        let mut problems = Problems::default();
        let pairs = [
            ("kind", before.kind != edit.kind),
            ("unit", before.unit != edit.unit),
            ("item", before.item != edit.item),
            ("period", before.period != edit.period),
        ];
        for (field, differs) in pairs {
            if differs {
                problems.add(field, Problem::TwoDefinitions);
            }
        }
        problems.finish()?;
        tx.execute(
            "UPDATE outcome_series SET group_id = $1, updated_at = $2 WHERE id = $3",
            params![edit.group, now, id],
        )?;
        id
    } else {
        let count: i64 = tx.one("SELECT count(*) FROM outcome_series", params![], |row| row.get(0))?;
        if count >= MOST {
            return Err(Error::invalid("name", Problem::TooLarge(MOST)));
        }
        let id: OutcomeSeriesId = tx.id();
        tx.execute(
            "INSERT INTO outcome_series (id, name, name_key, name_sort, kind, group_id, unit, item, period, created_at,
               updated_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10)",
            params![
                id,
                &edit.name,
                &key,
                db::sort_key(&edit.name),
                edit.kind,
                edit.group,
                &edit.unit,
                edit.item,
                edit.period,
                now
            ],
        )?;
        id
    };
    for value in values {
        tx.execute(
            "INSERT INTO outcome_value (series_id, from_on, value_e4, of_many) VALUES ($1, $2, $3, $4)
             ON CONFLICT (series_id, from_on) DO UPDATE SET value_e4 = excluded.value_e4, of_many = excluded.of_many",
            params![id, value.from_on, value.value_e4, value.of_many],
        )?;
    }
    organisation::changed(tx, id.uuid(), "outcome_series")?;
    Ok(id)
}

/// Removes a series with all its values. For administrators.
pub fn remove(tx: &mut Tx<'_>, id: OutcomeSeriesId) -> Result<()> {
    actor::require_admin(tx)?;
    if tx.execute("DELETE FROM outcome_series WHERE id = $1", params![id])? == 0 {
        return Err(Error::NotFound);
    }
    organisation::changed(tx, id.uuid(), "outcome_series")
}

/// A series with its latest values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Series {
    /// Which.
    pub id: OutcomeSeriesId,
    /// What it is called.
    pub name: String,
    /// What it counts.
    pub kind: Kind,
    /// The group of outside customers, if it is about one.
    pub group: Option<String>,
    /// The unit.
    pub unit: String,
    /// Which of the three words of the pulse it asks outside customers about.
    pub item: Option<Item>,
    /// How long each value stands for.
    pub period: Period,
    /// The latest values, the newest first, at most two dozen.
    pub values: Vec<Value>,
}

/// Every series with its latest values, kind by kind, for anybody who is signed in.
pub fn list(conn: &mut Conn<'_>) -> Result<Vec<Series>> {
    actor::require(conn)?;
    let mut all = conn.all(
        "SELECT s.id, s.name, s.kind, g.name, s.unit, s.period, s.item FROM outcome_series s
         LEFT JOIN customer_group g ON g.id = s.group_id ORDER BY s.kind, s.name_sort, s.id LIMIT $1",
        params![MOST],
        |row| {
            Ok(Series {
                id: row.get(0)?,
                name: row.get(1)?,
                kind: row.get(2)?,
                group: row.get(3)?,
                unit: row.get(4)?,
                period: row.get(5)?,
                item: row.get(6)?,
                values: Vec::new(),
            })
        },
    )?;
    let places: BTreeMap<OutcomeSeriesId, usize> = all.iter().map(|series| series.id).zip(0..).collect();
    conn.each(
        "SELECT series_id, from_on, value_e4, of_many FROM (
           SELECT series_id, from_on, value_e4, of_many,
             row_number() OVER (PARTITION BY series_id ORDER BY from_on DESC) AS place FROM outcome_value) latest
         WHERE place <= $1 ORDER BY series_id, from_on DESC",
        params![SHOWN],
        |row| {
            let value = Value { from_on: row.get(1)?, value_e4: row.get(2)?, of_many: row.get(3)? };
            if let Some(series) = places.get(&row.get(0)?).and_then(|place| all.get_mut(*place)) {
                series.values.push(value);
            }
            Ok(())
        },
    )?;
    Ok(all)
}

/// What inside and outside say to the same word, in the latest quarter for which both are known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gap {
    /// The word.
    pub item: Item,
    /// The series of the outside customers.
    pub series: String,
    /// The first day of the quarter.
    pub from_on: Date,
    /// Inside: how many said 4 or 5, of how many.
    pub inside: (usize, usize),
    /// Outside: how many were content, of how many.
    pub outside: (usize, usize),
}

/// The gaps between inside and outside, for anybody who is signed in: of series that ask about one of the three
/// words, in per cent, with the number of those who answered.
pub fn gaps(conn: &mut Conn<'_>) -> Result<Vec<Gap>> {
    let inside = pulse::of_house(conn)?;
    let mut found = Vec::new();
    for series in list(conn)? {
        let Some(item) = series.item.filter(|_| series.unit.trim_start().starts_with('%')) else { continue };
        let latest = inside.iter().rev().filter(|((_, of), _)| *of == item);
        let gap = latest.filter_map(|((from_on, _), inside)| {
            let outside = outside_in(&series, *from_on)?;
            Some(Gap { item, series: series.name.clone(), from_on: *from_on, inside: *inside, outside })
        });
        found.extend(gap.take(1));
    }
    Ok(found)
}

/// How many outside customers were content in a quarter, of how many who answered.
fn outside_in(series: &Series, from_on: Date) -> Option<(usize, usize)> {
    let end = from_on.checked_add(jiff::ToSpan::months(3)).ok()?;
    let (mut content, mut all) = (0_i64, 0_i64);
    for value in series.values.iter().filter(|value| value.from_on >= from_on && value.from_on < end) {
        // A year is in no quarter, and who was not counted says nothing about how sure a share is.
        let of = value.of_many.filter(|_| series.period != Period::Year)?;
        let share = value.value_e4.clamp(0, 1_000_000);
        content = content.checked_add(of.checked_mul(share)?.checked_add(500_000)? / 1_000_000)?;
        all = all.checked_add(of)?;
    }
    if all == 0 { None } else { Some((usize::try_from(content).ok()?, usize::try_from(all).ok()?)) }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn periods_and_numbers_are_read_as_people_write_them() {
        let may = date(2026, 5, 1);
        for (period, text, from_on) in [
            (Period::Month, "2026-05", may),
            (Period::Month, "2026-05-17", may),
            (Period::Quarter, "2026-Q2", date(2026, 4, 1)),
            (Period::Year, "2026", date(2026, 1, 1)),
            (Period::Week, "2026-W19", date(2026, 5, 4)),
            (Period::Week, "2026-05-10", date(2026, 5, 4)),
            (Period::Day, "2026-05-01", may),
        ] {
            assert_eq!(period.read(text), Ok(from_on), "{text}");
        }
        for (period, text) in [
            (Period::Month, "2026-13"),
            (Period::Month, "May"),
            (Period::Quarter, "2026-Q5"),
            (Period::Day, "2026"),
        ] {
            assert_eq!(period.read(text), Err(Problem::NotADate), "{text}");
        }
        assert_eq!(decimal("87,5 %"), Ok(875_000));
        assert_eq!(decimal("-0.0001"), Ok(-1));
        assert_eq!(decimal("12"), Ok(120_000));
        for text in ["1e9", "1.23456", "one", ".5", "1,000,000"] {
            assert_eq!(decimal(text), Err(Problem::NotANumber), "{text}");
        }
    }
}
