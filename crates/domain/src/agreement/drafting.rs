//! Drafting: one side writes, the other may change it, until both have signed.

use db::{Tx, Value, params};

use super::{Agreement, Edit, State, Step, Version, customers, standing, terms_json};
use crate::service::{self, Provider};
use crate::{
    AgreementId, AgreementVersionId, Conflict, Error, Problem, Problems, RequestId, Result, ServiceId,
    TeamId, actor, counter, organisation, team,
};

/// How many teams one agreement may bind.
const MOST_TEAMS: usize = 50;

/// Drafts the first version of a new agreement about a service, with these teams as its customers.
///
/// # Errors
/// Not found when the actor does not see the service; forbidden unless they lead the team that serves or one
/// of the teams that ask; invalid for teams that are none, and without any.
pub fn create(tx: &mut Tx<'_>, service: ServiceId, teams: &[TeamId], edit: &Edit) -> Result<Agreement> {
    let author = actor::require(tx)?;
    let service = service::visible_to(tx, service)?;
    let mut problems = Problems::default();
    let mut teams = teams.to_vec();
    teams.sort_unstable();
    teams.dedup();
    match teams.len() {
        0 => problems.add("customers", Problem::Required),
        1..=MOST_TEAMS => {}
        _ => problems.add("customers", Problem::TooLarge(i64::try_from(MOST_TEAMS).unwrap_or(i64::MAX))),
    }
    for id in &teams {
        if !team::exists(tx, *id)? {
            problems.add("customers", Problem::UnknownTeam);
        } else if service.provider.provider == Provider::Team(*id) {
            problems.add("customers", Problem::Yourself);
        }
    }
    problems.finish()?;
    let (id, now): (AgreementId, _) = (tx.id(), tx.now());
    let number = counter::next(tx, "agreement")?;
    tx.execute(
        "INSERT INTO agreement (id, number, service_id, demo, created_at)
         VALUES ($1, $2, $3, (SELECT demo FROM service WHERE id = $3), $4)",
        params![id, number, service.id, now],
    )?;
    for team in &teams {
        tx.execute(
            "INSERT INTO agreement_customer (agreement_id, team_id) VALUES ($1, $2)",
            params![id, *team],
        )?;
    }
    let parties = customers(tx, id)?;
    if !standing(tx, author, &service.provider, &parties)?.may_draft() {
        return Err(Error::Forbidden);
    }
    let agreement = Agreement::visible_to(tx, number)?;
    insert(tx, &agreement, 1, edit.clone(), None)?;
    Ok(agreement)
}

/// Drafts the next version, which begins as the newest one reads; `prompted_by` is the request after which
/// both sides thought again.
///
/// # Errors
/// Forbidden unless the actor leads a side; a conflict when a draft is open already or the agreement ended.
pub fn again(tx: &mut Tx<'_>, agreement: &Agreement, prompted_by: Option<RequestId>) -> Result<i64> {
    if !agreement.standing.may_draft() {
        return Err(Error::Forbidden);
    }
    let versions = agreement.versions(tx)?;
    let newest = versions.first().ok_or(Error::NotFound)?;
    if agreement.ended_at.is_some() || newest.is_open() {
        return Err(Error::Conflict(Conflict::Changed));
    }
    let edit = Edit {
        terms: newest.terms.clone(),
        customer_calendar: newest.customer_calendar,
        provider_calendar: newest.provider_calendar,
        effective_on: None,
        review_on: None,
    };
    insert(tx, agreement, newest.version + 1, edit, prompted_by)?;
    Ok(newest.version + 1)
}

fn insert(
    tx: &mut Tx<'_>,
    agreement: &Agreement,
    version: i64,
    mut edit: Edit,
    prompted_by: Option<RequestId>,
) -> Result<()> {
    let today = organisation::today(tx)?;
    edit.settle(tx, agreement, today)?;
    let (id, now): (AgreementVersionId, _) = (tx.id(), tx.now());
    let done = tx.execute(
        "INSERT INTO agreement_version (id, agreement_id, version, state, revision, terms, customer_calendar_id,
                                        provider_calendar_id, effective_on, review_on, prompted_by, created_at, changed_at)
         VALUES ($1, $2, $3, $4, 1, $5, $6, $7, $8, $9, $10, $11, $11)",
        params![
            id,
            agreement.id,
            version,
            State::Draft,
            terms_json(&edit.terms)?,
            edit.customer_calendar,
            edit.provider_calendar,
            edit.effective_on,
            edit.review_on,
            prompted_by,
            now,
        ],
    );
    match done {
        Ok(_) => agreement.record(tx, version, Step::Drafted),
        Err(db::Error::Unique { .. }) => Err(Error::Conflict(Conflict::Changed)),
        Err(error) => Err(error.into()),
    }
}

/// Changes a draft, or a proposal of the other side: then it is a draft again, and signatures on it are void.
///
/// # Errors
/// Forbidden unless the actor leads a side; a conflict when it was signed, or changed since `revision`.
pub fn update(
    tx: &mut Tx<'_>,
    agreement: &Agreement,
    version: &Version,
    revision: i64,
    edit: &Edit,
) -> Result<()> {
    if !agreement.standing.may_draft() {
        return Err(Error::Forbidden);
    }
    let mut edit = edit.clone();
    let today = organisation::today(tx)?;
    edit.settle(tx, agreement, today)?;
    let now = tx.now();
    let values: [Value; 9] = [
        terms_json(&edit.terms)?.into(),
        edit.customer_calendar.into(),
        edit.provider_calendar.into(),
        edit.effective_on.into(),
        edit.review_on.into(),
        now.into(),
        version.id.into(),
        revision.into(),
        State::Draft.into(),
    ];
    let changed = tx.execute(
        "UPDATE agreement_version SET terms = $1, customer_calendar_id = $2, provider_calendar_id = $3,
                effective_on = $4, review_on = $5, changed_at = $6, state = $9, revision = revision + 1
         WHERE id = $7 AND revision = $8 AND state <> 'signed'",
        &values,
    )?;
    if changed == 0 || agreement.ended_at.is_some() {
        return Err(Error::Conflict(Conflict::Changed));
    }
    tx.execute("DELETE FROM agreement_signature WHERE version_id = $1", params![version.id])?;
    let step = if version.state == State::Proposed { Step::Reworked } else { Step::Changed };
    agreement.record(tx, version.version, step)
}

/// Drops a version that was never signed by both; an agreement that has no other goes with it.
///
/// # Errors
/// Forbidden unless the actor leads a side; a conflict when it was signed meanwhile.
pub fn discard(tx: &mut Tx<'_>, agreement: &Agreement, version: &Version) -> Result<()> {
    if !agreement.standing.may_draft() {
        return Err(Error::Forbidden);
    }
    let gone =
        tx.execute("DELETE FROM agreement_version WHERE id = $1 AND state <> 'signed'", params![version.id])?;
    if gone == 0 {
        return Err(Error::Conflict(Conflict::Changed));
    }
    let step = if version.state == State::Proposed { Step::Dropped } else { Step::Discarded };
    agreement.record(tx, version.version, step)?;
    tx.execute(
        "DELETE FROM agreement WHERE id = $1
           AND NOT EXISTS (SELECT 1 FROM agreement_version v WHERE v.agreement_id = $1)",
        params![agreement.id],
    )?;
    Ok(())
}
