//! What a worksheet that came back would change, and changing it.

use std::collections::BTreeSet;

use db::{Conn, Tx};

use super::Worksheet;
use crate::foreign::GridRow;
use crate::language::{Language, words};
use crate::party::{self, Party, PartyName};
use crate::relationship::{
    self, Declaration, Line, NeedDraft, NeedEdit, Relationship, Side, State, Terms, TermsDraft,
};
use crate::text::{line, optional_line};
use crate::{Conflict, Error, Problem, RelationshipId, Result, person, team};

words! {
    /// A column of the worksheet.
    Column {
        /// Who is served.
        Customer = "customer",
        /// What they need.
        Needs = "needs",
        /// What they are promised.
        Promise = "promise",
        /// What is needed of them.
        InReturn = "in_return",
    }
}

/// A cell that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadCell {
    /// The row of the file, from 1.
    pub row: u64,
    /// The column.
    pub column: Column,
    /// What is wrong with it.
    pub problem: Problem,
}

/// What a row of the file would change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Planned {
    /// The customer.
    pub customer: PartyName,
    /// Whether the customer is new on the worksheet.
    pub is_new: bool,
    /// Needs that come on top, the customer's and one's own.
    pub needs: Vec<(Side, String)>,
    /// The new promise, if it changes.
    pub promise: Option<String>,
    known: Option<RelationshipId>,
}

/// Everything that a file would change; rows that change nothing are left out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Plan {
    /// The changes, in the order of the file.
    pub rows: Vec<Planned>,
}

impl Plan {
    /// What tells this plan from another: what was looked at is what will be done.
    pub fn fingerprint(&self) -> String {
        crate::foreign::fingerprint(&self.rows)
    }
}

/// What the file would change, or every cell that cannot be used. The first row names the columns and is not
/// read.
pub fn plan(conn: &mut Conn<'_>, of: Party, rows: &[GridRow]) -> Result<Result<Plan, Vec<BadCell>>> {
    let worksheet = super::load(conn, of)?;
    let (mut plan, mut bad) = (Plan::default(), Vec::new());
    let mut seen: BTreeSet<Party> = BTreeSet::new();
    for row in rows.iter().skip(1) {
        let before = bad.len();
        let mut note = |column: Column, problem: Problem| bad.push(BadCell { row: row.row, column, problem });
        let customer = match find(conn, row.cell(0))? {
            Ok(party) if party == of => {
                note(Column::Customer, Problem::Yourself);
                None
            }
            Ok(party) if !seen.insert(party) => {
                note(Column::Customer, Problem::Repeated);
                None
            }
            Ok(party) => Some(party),
            Err(problem) => {
                note(Column::Customer, problem);
                None
            }
        };
        let customers = lines(row.cell(1), |problem| note(Column::Needs, problem));
        let promise = match optional_line(row.cell(2), 500) {
            Ok(promise) => promise,
            Err(problem) => {
                note(Column::Promise, problem);
                None
            }
        };
        let own = lines(row.cell(3), |problem| note(Column::InReturn, problem));
        if bad.len() > before {
            continue;
        }
        if let Some(customer) = customer {
            let wanted = customers.into_iter().map(|need| (Side::Customer, need));
            let wanted = wanted.chain(own.into_iter().map(|need| (Side::Provider, need))).collect();
            plan.rows.extend(compare(conn, &worksheet, customer, wanted, promise)?);
        }
    }
    Ok(if bad.is_empty() { Ok(plan) } else { Err(bad) })
}

/// The party that a cell names: a person by the handle behind the @, a team by its name.
fn find(conn: &mut Conn<'_>, cell: &str) -> Result<Result<Party, Problem>> {
    let cell = cell.trim();
    if cell.is_empty() {
        return Ok(Err(Problem::Required));
    }
    if let Some((_, handle)) = cell.rsplit_once('@') {
        let handle = handle.trim_end_matches(')').trim();
        let found = person::find_by_handle(conn, handle)?;
        return Ok(found.map(|person| Party::Person(person.id)).ok_or(Problem::UnknownPerson));
    }
    match team::find_by_name(conn, cell)? {
        Some(found) if !found.imported => Ok(Ok(Party::Team(found.id))),
        _ => Ok(Err(Problem::UnknownTeam)),
    }
}

/// The lines of a cell, each a need.
fn lines(cell: &str, mut wrong: impl FnMut(Problem)) -> Vec<String> {
    let mut needs = Vec::new();
    for need in cell.lines().map(str::trim).filter(|need| !need.is_empty()) {
        match line(need, 500) {
            Ok(need) => needs.push(need),
            Err(problem) => wrong(problem),
        }
    }
    needs
}

/// What is new about this customer; nothing if all of it is known.
fn compare(
    conn: &mut Conn<'_>,
    worksheet: &Worksheet,
    customer: Party,
    wanted: Vec<(Side, String)>,
    promise: Option<String>,
) -> Result<Option<Planned>> {
    let known: Option<&Line> = worksheet
        .lines
        .iter()
        .find(|line| line.other.party == customer && line.relationship.state != State::Suggested);
    let has = |side: Side, body: &str| {
        known.is_some_and(|line| line.needs_of(side).any(|need| db::fold(&need.body) == db::fold(body)))
    };
    let needs: Vec<(Side, String)> = wanted.into_iter().filter(|(side, body)| !has(*side, body)).collect();
    let before = known.map(|line| line.relationship.promise.as_str()).unwrap_or_default();
    let promise = promise.filter(|promise| promise != before);
    if known.is_some() && needs.is_empty() && promise.is_none() {
        return Ok(None);
    }
    Ok(Some(Planned {
        customer: party::name(conn, customer)?,
        is_new: known.is_none(),
        needs,
        promise,
        known: known.map(|line| line.relationship.id),
    }))
}

/// Does what the file asks for, all of it or nothing. `agreed` is the fingerprint of the plan that was looked
/// at.
///
/// # Errors
/// A conflict when the plan has become another one since.
pub fn apply(
    tx: &mut Tx<'_>,
    of: Party,
    rows: &[GridRow],
    agreed: &str,
    language: Language,
) -> Result<Result<Plan, Vec<BadCell>>> {
    let plan = match plan(tx, of, rows)? {
        Ok(plan) => plan,
        Err(bad) => return Ok(Err(bad)),
    };
    if plan.fingerprint() != agreed {
        return Err(Error::Conflict(Conflict::Changed));
    }
    for row in &plan.rows {
        let needs =
            row.needs.iter().map(|(side, body)| need(*side, body, language)).collect::<Result<Vec<_>>>()?;
        let draft = TermsDraft { promise: row.promise.clone().unwrap_or_default(), ..TermsDraft::default() };
        match row.known {
            None => {
                let declaration =
                    Declaration { customer: row.customer.party, provider: of, terms: draft.parse()?, needs };
                relationship::declare_from_worksheet(tx, &declaration)?;
            }
            Some(id) => {
                if let Some(promise) = &row.promise {
                    let kept = Relationship::visible_to(tx, id)?;
                    let mut terms: Terms = TermsDraft::from(&kept).parse()?;
                    terms.promise.clone_from(promise);
                    relationship::change(tx, id, &terms)?;
                }
                for need in &needs {
                    relationship::add_need(tx, id, need)?;
                }
            }
        }
    }
    Ok(Ok(plan))
}

fn need(side: Side, body: &str, language: Language) -> Result<NeedEdit> {
    let draft = NeedDraft { side: side.word().to_owned(), body: body.to_owned(), ..NeedDraft::default() };
    draft.parse(language)
}
