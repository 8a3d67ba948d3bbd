//! The chart as it is usually drawn: whoever reports to nobody on top, and below each those who report to them.
//!
//! It is read layer by layer, each layer in one statement, and it is bounded: where it goes on, it says so,
//! and can be drawn again from there. Nobody's reports are counted. A manager who has left stays in their
//! place for as long as somebody's line still leads to them, so that nobody falls out of the chart.

use std::collections::HashMap;

use db::{Conn, Query, Value};
use jiff::civil::Date;

use super::chain;
use crate::person::{self, Named};
use crate::{PersonId, Result, actor, organisation};

/// How many layers are drawn at once.
pub const LAYERS: usize = 3;

/// The most people of one drawing.
pub const MOST: usize = 300;

/// Somebody in the chart, and those below.
#[derive(Debug, Clone)]
pub struct Node {
    /// Who.
    pub person: Named,
    /// Whether they are here today; if not, their place is empty.
    pub is_here: bool,
    /// Those who report to them, by name, as far as they are drawn.
    pub below: Vec<Node>,
    /// Whether more people report to them than are drawn here.
    pub goes_on: bool,
}

/// A part of the chart, from the top or from one person down.
#[derive(Debug, Clone)]
pub struct Chart {
    /// Everybody over the part that is drawn, the nearest last; nobody when it begins at the top.
    pub above: Vec<Named>,
    /// Where it begins: one person, or all who report to nobody.
    pub tops: Vec<Node>,
    /// Whether more people stand on top than are drawn.
    pub goes_on: bool,
}

/// Somebody of a layer, before the layers are put together.
struct Found {
    node: Node,
    manager: Option<PersonId>,
}

/// The chart from `from` down, or from the top. Everybody who is signed in may see it.
///
/// # Errors
/// [`crate::Error::NotFound`] when there is nobody with this handle.
pub fn chart(conn: &mut Conn<'_>, from: Option<&str>) -> Result<Chart> {
    actor::require(conn)?;
    let today = organisation::today(conn)?;
    let (above, mut top, goes_on) = match from {
        Some(handle) => from_person(conn, handle, today)?,
        None => from_the_top(conn, today)?,
    };
    let mut drawn = top.len();
    let mut layers = Vec::new();
    for _ in 1..LAYERS {
        let room = MOST.saturating_sub(drawn);
        let below = layer(conn, today, &mut top, room)?;
        if below.is_empty() {
            break;
        }
        drawn += below.len();
        layers.push(std::mem::replace(&mut top, below));
    }
    // Whoever stands in the lowest layer may have people below who are not drawn.
    layer(conn, today, &mut top, 0)?;
    while let Some(upper) = layers.pop() {
        top = put_below(upper, top);
    }
    Ok(Chart { above, tops: top.into_iter().map(|found| found.node).collect(), goes_on })
}

/// Everybody over the part that is drawn, where it begins, and whether it goes on beside.
type Begin = (Vec<Named>, Vec<Found>, bool);

fn from_person(conn: &mut Conn<'_>, handle: &str, today: Date) -> Result<Begin> {
    let top = person::visible_to(conn, handle)?;
    let line: Vec<PersonId> = chain(conn, top.id, today)?.into_iter().map(|boss| boss.id).rev().collect();
    let mut bosses = person::names(conn, line.iter().copied())?;
    let above = line.iter().filter_map(|id| bosses.remove(id)).collect();
    let is_here = top.is_here_on(today);
    let person = Named { id: top.id, name: top.name, handle: top.handle, title: top.title };
    Ok((above, vec![found(person, is_here, None)], false))
}

fn from_the_top(conn: &mut Conn<'_>, today: Date) -> Result<Begin> {
    let mut tops = tops(conn, today)?;
    let goes_on = tops.len() > MOST;
    tops.truncate(MOST);
    Ok((Vec::new(), tops, goes_on))
}

fn found(person: Named, is_here: bool, manager: Option<PersonId>) -> Found {
    Found { node: Node { person, is_here, below: Vec::new(), goes_on: false }, manager }
}

/// Everybody to whom somebody reports and who reports to nobody, one more than is drawn.
fn tops(conn: &mut Conn<'_>, today: Date) -> Result<Vec<Found>> {
    let mut query = Query::new(
        "SELECT p.id, p.name, p.handle, p.title, p.starts_on, p.ends_on FROM person p
         WHERE p.id IN (SELECT d.manager_id FROM reporting_line d WHERE d.from_on <= ",
    );
    query.bind(today).push(" AND (d.to_on IS NULL OR d.to_on >= ").bind(today);
    query
        .push(")) AND NOT EXISTS (SELECT 1 FROM reporting_line u WHERE u.person_id = p.id AND u.from_on <= ");
    query.bind(today).push(" AND (u.to_on IS NULL OR u.to_on >= ").bind(today);
    query.push(")) ORDER BY p.name_sort, p.id LIMIT ").bind(limit(MOST));
    Ok(conn.query_all(&query, |row| {
        let is_here = actor::is_here(row.get(4)?, row.get(5)?, today);
        Ok(found(named(row)?, is_here, None))
    })?)
}

/// Those who report to the people of a layer, as many as there is room for; who has more is marked.
fn layer(conn: &mut Conn<'_>, today: Date, upper: &mut [Found], room: usize) -> Result<Vec<Found>> {
    if upper.is_empty() {
        return Ok(Vec::new());
    }
    let mut query = Query::new(
        "SELECT p.id, p.name, p.handle, p.title, p.starts_on, p.ends_on, r.manager_id
         FROM reporting_line r JOIN person p ON p.id = r.person_id WHERE r.manager_id IN ",
    );
    query.list(upper.iter().map(|found| Value::from(found.node.person.id)));
    query.push(" AND r.from_on <= ").bind(today).push(" AND (r.to_on IS NULL OR r.to_on >= ").bind(today);
    query.push(") AND (p.ends_on IS NULL OR p.ends_on >= ").bind(today);
    query.push(" OR EXISTS (SELECT 1 FROM reporting_line d WHERE d.manager_id = p.id AND d.from_on <= ");
    query.bind(today).push(" AND (d.to_on IS NULL OR d.to_on >= ").bind(today);
    query.push("))) ORDER BY p.name_sort, p.id LIMIT ").bind(limit(MOST));
    let mut below = conn.query_all(&query, |row| {
        let is_here = actor::is_here(row.get(4)?, row.get(5)?, today);
        Ok(found(named(row)?, is_here, row.get(6)?))
    })?;
    // What the statement itself left out belongs to somebody of this layer, and it is not known to whom.
    let is_cut = below.len() > MOST;
    let left_out: Vec<PersonId> =
        below.drain(below.len().min(room)..).filter_map(|found| found.manager).collect();
    for found in upper {
        found.node.goes_on = is_cut || left_out.contains(&found.node.person.id);
    }
    Ok(below)
}

/// Puts each of the lower layer below the one they report to.
fn put_below(mut upper: Vec<Found>, lower: Vec<Found>) -> Vec<Found> {
    let places: HashMap<PersonId, usize> =
        upper.iter().enumerate().map(|(place, found)| (found.node.person.id, place)).collect();
    for found in lower {
        let place = found.manager.and_then(|manager| places.get(&manager)).copied();
        if let Some(boss) = place.and_then(|place| upper.get_mut(place)) {
            boss.node.below.push(found.node);
        }
    }
    upper
}

fn named(row: &db::Row<'_>) -> db::Result<Named> {
    Ok(Named { id: row.get(0)?, name: row.get(1)?, handle: row.get(2)?, title: row.get(3)? })
}

/// One more than is drawn, to see whether there are more.
fn limit(most: usize) -> i64 {
    i64::try_from(most).unwrap_or(i64::MAX).saturating_add(1)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::Error;
    use crate::reporting::set_manager;
    use crate::testing::{House, houses};

    fn report(house: &House<'_>, person: PersonId, manager: PersonId) {
        house.write(house.ada, move |tx| set_manager(tx, person, Some(manager), date(2026, 1, 1))).unwrap();
    }

    /// `name(below, …)`, with `…` where the chart goes on and `!` for whoever has left.
    fn drawn(nodes: &[Node]) -> String {
        let one = |node: &Node| {
            let mark = if node.is_here { "" } else { "!" };
            let mut below = drawn(&node.below);
            if node.goes_on {
                below.push('…');
            }
            let name = &node.person.name;
            if below.is_empty() { format!("{name}{mark}") } else { format!("{name}{mark}({below})") }
        };
        nodes.iter().map(one).collect::<Vec<_>>().join(" ")
    }

    fn draw(house: &House<'_>, from: Option<&'static str>) -> Chart {
        house.read(house.ada, move |conn| chart(conn, from)).unwrap()
    }

    #[test]
    fn it_is_drawn_from_the_top_in_layers_and_goes_on_where_it_ends() {
        houses(|house| {
            let [ceo, mid, low, end, solo] =
                ["Cleo", "Mia", "Lou", "Eli", "Solo"].map(|name| house.person(name));
            report(house, mid, ceo);
            report(house, low, mid);
            report(house, end, low);
            let whole = draw(house, None);
            assert_eq!(drawn(&whole.tops), "Cleo(Mia(Lou(…)))", "{solo:?} has no line and is not in it");
            assert!(whole.above.is_empty() && !whole.goes_on);
            let part = draw(house, Some("lou"));
            assert_eq!(drawn(&part.tops), "Lou(Eli)");
            assert_eq!(part.above.iter().map(|boss| boss.name.as_str()).collect::<Vec<_>>(), ["Cleo", "Mia"]);
        });
    }

    #[test]
    fn a_manager_who_has_left_keeps_their_place_while_a_line_leads_there() {
        houses(|house| {
            let [ceo, low] = ["Cleo", "Lou"].map(|name| house.person(name));
            let gone =
                house.enter(person::Draft { ends_on: "2026-11-20".into(), ..person::Draft::named("Gone") });
            report(house, gone, ceo);
            assert_eq!(drawn(&draw(house, None).tops), "Cleo");
            report(house, low, gone);
            assert_eq!(drawn(&draw(house, None).tops), "Cleo(Gone!(Lou))");
        });
    }

    #[test]
    fn a_wide_layer_is_cut_and_says_so() {
        houses(|house| {
            let boss = house.person("Boss");
            for n in 0..MOST {
                let one = house.person(&format!("P{n:03}"));
                report(house, one, boss);
            }
            let chart = draw(house, None);
            let [top] = chart.tops.as_slice() else { panic!("one boss") };
            assert_eq!((top.below.len(), top.goes_on), (MOST - 1, true));
        });
    }

    #[test]
    fn nobody_by_this_name_is_not_found() {
        houses(|house| {
            let found = house.read(house.ada, |conn| chart(conn, Some("nobody")));
            assert!(matches!(found, Err(Error::NotFound)));
        });
    }
}
