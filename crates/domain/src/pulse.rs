//! The pulse: three short questions after a request that went well, asked rarely.
//!
//! Whoever is served often is not asked often: at most once in fourteen days, and about one team at most once
//! in a quarter (domain.md 4.4), whether they confirmed or let silence close it. The three words are those one would ask an outside customer about (0.15).
//! An answer is counted at once and not kept: nothing says who gave it, a quarter's counts are shown when it is
//! over, and only from five answers on, each of another colleague.

use std::collections::BTreeMap;

use db::{Conn, Tx, params};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::language::words;
use crate::request::Request;
use crate::{Conflict, Error, PersonId, Problem, Problems, RequestId, Result, TeamId, actor, organisation};

words! {
    /// What is asked about a team's service, inside as outside.
    Item {
        /// Was it done well?
        Excellent = "excellent",
        /// Was it kind?
        Friendly = "friendly",
        /// Was it easy and quick?
        Efficient = "efficient",
    }
}

/// Nobody is asked more often.
pub const DAYS: i64 = 14;

/// Fewer answers are not shown.
pub const LEAST: i64 = 5;

/// The best answer; the worst is 1.
pub const BEST: i64 = 5;

/// The answers as they were chosen: 1 to 5 for each item; not checked yet.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Draft {
    /// Was it done well?
    pub excellent: String,
    /// Was it kind?
    pub friendly: String,
    /// Was it easy and quick?
    pub efficient: String,
}

impl Draft {
    fn of(&self, item: Item) -> &str {
        match item {
            Item::Excellent => &self.excellent,
            Item::Friendly => &self.friendly,
            Item::Efficient => &self.efficient,
        }
    }

    fn parse(&self) -> Result<Vec<(Item, i64)>> {
        let mut problems = Problems::default();
        let mut all = Vec::new();
        for item in Item::ALL {
            let chosen = match self.of(*item).trim() {
                "" => Err(Problem::Required),
                text => {
                    text.parse().ok().filter(|chosen| (1..=BEST).contains(chosen)).ok_or(Problem::NotAChoice)
                }
            };
            all.extend(problems.take(item.word(), chosen).map(|chosen: i64| (*item, chosen)));
        }
        problems.finish()?;
        Ok(all)
    }
}

/// The first day of the quarter of a day.
fn quarter(day: Date) -> Result<Date> {
    let month = (day.month() - 1) / 3 * 3 + 1;
    Date::new(day.year(), month, 1).map_err(|_| Error::invalid("quarter", Problem::NotADate))
}

/// Whoever asked has just confirmed: perhaps they are asked how it was.
pub(crate) fn consider(tx: &mut Tx<'_>, request: &Request) -> Result<()> {
    if request.imported || actor::require(tx)? != request.asker {
        return Ok(());
    }
    consider_silent(tx, request.id, request.team, request.asker)
}

/// It counts as solved because nobody said anything. Whoever asked is as likely to be asked as those who confirm:
/// if only they were, the answers would be those of people who answer.
pub(crate) fn consider_silent(
    tx: &mut Tx<'_>,
    request: RequestId,
    team: Option<TeamId>,
    asker: PersonId,
) -> Result<()> {
    let Some(team) = team else { return Ok(()) };
    if actor::role_in(tx, asker, team)?.is_some() {
        return Ok(());
    }
    let (now, today) = (tx.now(), organisation::today(tx)?);
    let recently = tx.exists(
        "SELECT 1 FROM pulse_ask WHERE person_id = $1 AND asked_at > $2",
        params![asker, now.plus_days(-DAYS)],
    )?;
    if recently {
        return Ok(());
    }
    let last: Option<db::Timestamp> = tx.maybe(
        "SELECT asked_at FROM pulse_ask WHERE person_id = $1 AND team_id = $2",
        params![asker, team],
        |row| row.get(0),
    )?;
    if let Some(last) = last
        && quarter(last.to_jiff().to_zoned(organisation::zone(tx)?).date())? == quarter(today)?
    {
        return Ok(());
    }
    tx.execute(
        "INSERT INTO pulse_ask (person_id, team_id, request_id, asked_at, is_open) VALUES ($1, $2, $3, $4, TRUE)
         ON CONFLICT (person_id, team_id) DO UPDATE SET request_id = excluded.request_id,
           asked_at = excluded.asked_at, is_open = excluded.is_open",
        params![asker, team, request, now],
    )?;
    Ok(())
}

/// Whether the actor is asked about this request, and has not answered yet. Pages ask `Request::has`.
pub(crate) fn is_asked(conn: &mut Conn<'_>, request: RequestId) -> Result<bool> {
    let me = actor::require(conn)?;
    Ok(conn.exists(
        "SELECT 1 FROM pulse_ask WHERE request_id = $1 AND person_id = $2 AND is_open",
        params![request, me],
    )?)
}

/// Answers, once.
///
/// # Errors
/// Not found when the actor is not asked about it; invalid, by the words of the items.
pub fn answer(tx: &mut Tx<'_>, request: &Request, draft: &Draft) -> Result<()> {
    let all = draft.parse()?;
    let team = settle(tx, request.id)?;
    let quarter_on = quarter(organisation::today(tx)?)?;
    for (item, chosen) in all {
        tx.execute(
            "INSERT INTO pulse_count (team_id, quarter_on, item, chosen, answers) VALUES ($1, $2, $3, $4, 1)
             ON CONFLICT (team_id, quarter_on, item, chosen) DO UPDATE SET answers = pulse_count.answers + 1",
            params![team, quarter_on, item, chosen],
        )?;
    }
    Ok(())
}

/// Puts it aside: nobody is asked twice about the same.
pub fn decline(tx: &mut Tx<'_>, request: &Request) -> Result<()> {
    settle(tx, request.id).map(drop)
}

/// Closes the question; about which team it was.
fn settle(tx: &mut Tx<'_>, request: RequestId) -> Result<TeamId> {
    let me = actor::require(tx)?;
    let team = tx.maybe(
        "SELECT team_id FROM pulse_ask WHERE request_id = $1 AND person_id = $2 AND is_open",
        params![request, me],
        |row| row.get::<TeamId>(0),
    )?;
    let team = team.ok_or(Error::NotFound)?;
    let closed = tx.execute(
        "UPDATE pulse_ask SET is_open = FALSE WHERE person_id = $1 AND team_id = $2 AND is_open",
        params![me, team],
    )?;
    if closed == 0 { Err(Error::Conflict(Conflict::Changed)) } else { Ok(team) }
}

/// What colleagues answered about a team in one quarter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quarter {
    /// Its first day.
    pub from_on: Date,
    /// For each item, of how many answers how many were 4 or 5; nothing when there are too few.
    pub items: Option<Vec<(Item, i64, i64)>>,
}

/// The answers about a team, the latest quarter that is over first, at most eight. For whoever belongs to the
/// team. Quarters in which nobody answered are not in it.
pub fn of_team(conn: &mut Conn<'_>, team: TeamId) -> Result<Vec<Quarter>> {
    let me = actor::require(conn)?;
    if actor::role_in(conn, me, team)?.is_none() {
        return Ok(Vec::new());
    }
    let this = quarter(organisation::today(conn)?)?;
    let rows = conn.all(
        "SELECT quarter_on, item, CAST(sum(answers) AS BIGINT),
           CAST(sum(CASE WHEN chosen >= 4 THEN answers ELSE 0 END) AS BIGINT)
         FROM pulse_count
         WHERE team_id = $1 AND quarter_on < $2 GROUP BY quarter_on, item ORDER BY quarter_on DESC, item LIMIT 24",
        params![team, this],
        |row| Ok((row.get::<Date>(0)?, row.get::<Item>(1)?, row.get::<i64>(2)?, row.get::<i64>(3)?)),
    )?;
    let mut quarters: BTreeMap<Date, Vec<(Item, i64, i64)>> = BTreeMap::new();
    for (from_on, item, all, good) in rows {
        quarters.entry(from_on).or_default().push((item, all, good));
    }
    let shown = |items: Vec<(Item, i64, i64)>| {
        let enough = items.iter().all(|(_, all, _)| *all >= LEAST);
        enough.then(|| {
            let mut items = items;
            items.sort_unstable();
            items
        })
    };
    Ok(quarters.into_iter().rev().map(|(from_on, items)| Quarter { from_on, items: shown(items) }).collect())
}

/// What colleagues answered in the whole house, in quarters that are over: how many said 4 or 5, of how many. Teams
/// with too few answers are left out, so that nothing about them can be had by subtraction.
pub(crate) fn of_house(conn: &mut Conn<'_>) -> Result<BTreeMap<(Date, Item), (usize, usize)>> {
    actor::require(conn)?;
    let this = quarter(organisation::today(conn)?)?;
    let since = this.checked_sub(jiff::ToSpan::years(2)).unwrap_or(this);
    let mut found: BTreeMap<(Date, Item), (usize, usize)> = BTreeMap::new();
    conn.each(
        "SELECT quarter_on, item, CAST(sum(answers) AS BIGINT),
           CAST(sum(CASE WHEN chosen >= 4 THEN answers ELSE 0 END) AS BIGINT)
         FROM pulse_count WHERE quarter_on < $1 AND quarter_on >= $2
         GROUP BY team_id, quarter_on, item HAVING sum(answers) >= $3 ORDER BY quarter_on, item",
        params![this, since, LEAST],
        |row| {
            let (all, good): (i64, i64) = (row.get(2)?, row.get(3)?);
            let sum = found.entry((row.get(0)?, row.get(1)?)).or_default();
            sum.0 += usize::try_from(good).unwrap_or(0);
            sum.1 += usize::try_from(all).unwrap_or(0);
            Ok(())
        },
    )?;
    Ok(found)
}
