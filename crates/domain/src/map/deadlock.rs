//! "You are waiting for each other": circles among open requests, told to both sides, once.
//!
//! People wait for people: whoever asked waits for whoever serves while it is the provider's turn, and the
//! other way while a question is open. Whether a request has been taken by somebody decides whether anybody in
//! particular is waited for; what nobody has opened yet holds nobody up in this sense. A circle found is kept
//! as a hash of its requests, so that it is told once; a new request makes a new circle.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use db::{Conn, Tx, params};
use measure::graph::{Graph, deadlocks};
use sha2::{Digest as _, Sha256};

use crate::{PersonId, RequestId, Result, notice};

/// How far a circle is followed: longer ones are no longer understood by anybody in them.
const MOST_PEOPLE: usize = 60;
/// How many open requests of one person are looked at.
const MOST_REQUESTS: i64 = 50;

/// Somebody waits for somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Wait {
    waiting: PersonId,
    for_whom: PersonId,
    request: RequestId,
}

/// How long a circle that was told is remembered: its requests have ended by then, and if they have not, it is time
/// to tell it again.
const REMEMBERED_DAYS: i64 = 400;

/// A routine: forgets circles that were told long ago.
pub fn forget_circles(tx: &mut Tx<'_>) -> Result<()> {
    let before = tx.now().plus_days(-REMEMBERED_DAYS);
    tx.execute("DELETE FROM deadlock WHERE told_at < $1", params![before])?;
    Ok(())
}

/// Looks whether this request closes a circle, and tells everybody in it.
pub(super) fn look(tx: &mut Tx<'_>, request: RequestId) -> Result<()> {
    let Some(first) = wait_of(tx, request)? else { return Ok(()) };
    let waits = around(tx, first)?;
    let mut people: Vec<PersonId> = waits
        .iter()
        .flat_map(|wait| [wait.waiting, wait.for_whom])
        .collect::<BTreeSet<_>>()
        .into_iter()
        .collect();
    people.sort_unstable();
    let place: BTreeMap<PersonId, usize> = people.iter().copied().zip(0..).collect();
    let edge = |wait: &Wait| Some((*place.get(&wait.waiting)?, *place.get(&wait.for_whom)?));
    let edges: Vec<(usize, usize)> = waits.iter().filter_map(edge).collect();
    let graph = Graph::new(people.len(), &edges).map_err(super::edges::broken)?;
    for deadlock in deadlocks(&graph) {
        let circle: Vec<PersonId> =
            deadlock.circle.iter().filter_map(|node| people.get(*node).copied()).collect();
        tell(tx, &circle, &waits)?;
    }
    Ok(())
}

/// Who waits for whom because of one request.
fn wait_of(conn: &mut Conn<'_>, request: RequestId) -> Result<Option<Wait>> {
    let found = conn.maybe(
        "SELECT id, asker_id, coalesce(holder_id, provider_id), turn FROM request
         WHERE id = $1 AND ended_at IS NULL AND state <> 'closed'",
        params![request],
        read,
    )?;
    Ok(found.flatten())
}

fn read(row: &db::Row<'_>) -> db::Result<Option<Wait>> {
    let (request, asker): (RequestId, PersonId) = (row.get(0)?, row.get(1)?);
    let serving: Option<PersonId> = row.get(2)?;
    let turn: String = row.get(3)?;
    Ok(serving.filter(|serving| *serving != asker).map(|serving| match turn.as_str() {
        "customer" => Wait { waiting: serving, for_whom: asker, request },
        _ => Wait { waiting: asker, for_whom: serving, request },
    }))
}

/// Everything that those wait for who are waited for, from the first wait on.
fn around(conn: &mut Conn<'_>, first: Wait) -> Result<Vec<Wait>> {
    let mut waits = BTreeSet::from([first]);
    let mut seen = BTreeSet::from([first.for_whom]);
    let mut queue = VecDeque::from([first.for_whom]);
    while let Some(person) = queue.pop_front() {
        for wait in of_person(conn, person)? {
            waits.insert(wait);
            if seen.len() < MOST_PEOPLE && seen.insert(wait.for_whom) {
                queue.push_back(wait.for_whom);
            }
        }
    }
    Ok(waits.into_iter().collect())
}

/// For whom somebody waits: those who serve what they asked, and those who owe them an answer.
fn of_person(conn: &mut Conn<'_>, person: PersonId) -> Result<Vec<Wait>> {
    let mut waits: Vec<Option<Wait>> = conn.all(
        "SELECT id, asker_id, coalesce(holder_id, provider_id), turn FROM request
         WHERE asker_id = $1 AND ended_at IS NULL AND turn = 'provider' AND state <> 'closed'
         ORDER BY created_at, id LIMIT $2",
        params![person, MOST_REQUESTS],
        read,
    )?;
    waits.extend(conn.all(
        "SELECT id, asker_id, coalesce(holder_id, provider_id), turn FROM request
         WHERE holder_id = $1 AND ended_at IS NULL AND turn = 'customer' AND state <> 'closed'
         ORDER BY created_at, id LIMIT $2",
        params![person, MOST_REQUESTS],
        read,
    )?);
    Ok(waits.into_iter().flatten().collect())
}

/// Tells everybody of a circle, each by the request in which they wait, unless they know.
fn tell(tx: &mut Tx<'_>, circle: &[PersonId], waits: &[Wait]) -> Result<()> {
    let next = circle.iter().skip(1).chain(circle.first());
    let steps: Vec<Wait> = circle
        .iter()
        .zip(next)
        .filter_map(|(waiting, for_whom)| {
            waits.iter().find(|wait| wait.waiting == *waiting && wait.for_whom == *for_whom).copied()
        })
        .collect();
    let mut requests: Vec<RequestId> = steps.iter().map(|wait| wait.request).collect();
    requests.sort_unstable();
    let names: Vec<String> = requests.iter().map(ToString::to_string).collect();
    let digest = Sha256::digest(names.join(",").as_bytes());
    let digits: Vec<String> = digest.iter().map(|byte| format!("{byte:02x}")).collect();
    let key = digits.concat();
    let now = tx.now();
    let is_new = tx.execute(
        "INSERT INTO deadlock (circle_key, told_at) VALUES ($1, $2) ON CONFLICT (circle_key) DO NOTHING",
        params![key, now],
    )?;
    if is_new > 0 {
        for wait in steps {
            notice::tell_person(tx, wait.waiting, wait.request, notice::Kind::Circle)?;
        }
    }
    Ok(())
}
