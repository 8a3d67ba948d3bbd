//! Writing and changing services: by the leads of the team that offers them, by the person
//! who does, and by administrators.

use db::{Conn, Tx, Value, params};

use super::{
    Audience, Form, OptionDraft, Provider, Service, State, Visibility, Wording, audience, form, option,
};
use crate::event::{self, Event};
use crate::language::Language;
use crate::{CalendarId, Conflict, Error, Problem, Problems, Result, ServiceId, TeamId, slug, text};

/// How many services one provider may offer.
pub(super) const MOST: i64 = 100;
/// How many teams an audience may name.
const MOST_TEAMS: usize = 200;

/// A service as it is edited; not checked yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// What it says about itself. It needs a name in one language at least.
    pub wording: Wording,
    /// To whom it is offered.
    pub audience: Audience,
    /// Who may read its requests.
    pub visibility: Visibility,
    /// Its own calendar, if it differs from its provider's.
    pub calendar: Option<CalendarId>,
    /// Its usual lead time in working minutes, if it is known.
    pub lead_minutes: Option<i64>,
    /// Its variants, in order.
    pub options: Vec<OptionDraft>,
    /// What it asks of whoever asks.
    pub form: Form,
}

impl Default for Draft {
    fn default() -> Draft {
        Draft {
            wording: Wording::default(),
            audience: Audience::Everyone,
            visibility: Visibility::Team,
            calendar: None,
            lead_minutes: None,
            options: Vec::new(),
            form: Form::default(),
        }
    }
}

impl Draft {
    /// Checks everything and reports every problem, by the names of the fields: `name.it`,
    /// `options.0.name`, `form.2.label`.
    pub fn parse(mut self) -> Result<Edit> {
        let mut problems = Problems::default();
        let wording = &mut self.wording;
        for texts in [&mut wording.name, &mut wording.description, &mut wording.needs] {
            for language in Language::ALL {
                let trimmed = texts.exactly(*language).trim().replace('\0', "");
                texts.set(*language, trimmed);
            }
        }
        if wording.name.is_empty() {
            problems.add("name", Problem::Required);
        }
        form::check_texts(&wording.name, 200, "name", &mut problems);
        form::check_texts(&wording.description, 5000, "description", &mut problems);
        form::check_texts(&wording.needs, 5000, "needs", &mut problems);
        for language in Language::ALL {
            let is_described =
                [&wording.description, &wording.needs].iter().any(|t| !t.exactly(*language).is_empty());
            if is_described && !wording.name.is_empty() && wording.name.exactly(*language).is_empty() {
                problems.add(format!("name.{language}"), Problem::Required);
            }
        }
        if let Audience::Teams(teams) = &self.audience {
            if teams.is_empty() {
                problems.add("audience", Problem::Required);
            } else if teams.len() > MOST_TEAMS {
                problems.add("audience", Problem::TooLarge(i64::try_from(MOST_TEAMS).unwrap_or(i64::MAX)));
            }
        }
        if self.lead_minutes.is_some_and(|minutes| minutes < 1) {
            problems.add("lead_minutes", Problem::TooSmall(1));
        }
        option::check(&self.options, &mut problems);
        self.form.check(&mut problems);
        problems.finish()?;
        Ok(Edit(self))
    }
}

/// What a service is to be: checked, and ready to be stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit(Draft);

/// Writes a new service; nobody else sees it until it is published.
pub fn create(tx: &mut Tx<'_>, provider: Provider, edit: &Edit) -> Result<ServiceId> {
    audience::require_provider(tx, provider)?;
    insert(tx, provider, edit, false)
}

/// Stores a service, whoever asks: the callers have checked.
pub(crate) fn insert(tx: &mut Tx<'_>, provider: Provider, edit: &Edit, demo: bool) -> Result<ServiceId> {
    let Edit(draft) = edit;
    check_references(tx, draft)?;
    let position = count(tx, provider)?;
    if position >= MOST {
        return Err(Error::invalid("name", Problem::TooLarge(MOST)));
    }
    let (id, now): (ServiceId, _) = (tx.id(), tx.now());
    let slug = free_slug(tx, draft.wording.name.best(Language::En))?;
    tx.execute(
        "INSERT INTO service (id, slug, team_id, person_id, state, audience, visibility, calendar_id, lead_minutes,
           position, form, demo, created_at, updated_at)
         VALUES ($1, $2, $3, $4, 'draft', $5, $6, $7, $8, $9, $10, $11, $12, $12)",
        params![
            id,
            &slug,
            provider.team(),
            provider.person(),
            audience_word(&draft.audience),
            draft.visibility,
            draft.calendar,
            draft.lead_minutes,
            position,
            form_json(&draft.form)?,
            demo,
            now
        ],
    )
    .map_err(taken)?;
    keep_parts(tx, id, draft)?;
    changed(tx, id, provider, State::Draft)?;
    Ok(id)
}

/// A service as the actor, who may change it, edits it.
pub fn edit(conn: &mut Conn<'_>, id: ServiceId) -> Result<(Service, Draft)> {
    let service = super::visible_to(conn, id)?;
    audience::require_may_change(conn, service.provider.provider)?;
    let audience = if service.is_for_everyone {
        Audience::Everyone
    } else {
        Audience::Teams(conn.all(
            "SELECT team_id FROM service_audience WHERE service_id = $1 ORDER BY team_id LIMIT 200",
            params![id],
            |row| row.get(0),
        )?)
    };
    let draft = Draft {
        wording: service.wording.clone(),
        audience,
        visibility: service.visibility,
        calendar: service.calendar,
        lead_minutes: service.lead_minutes,
        options: service.options.iter().map(OptionDraft::from).collect(),
        form: service.form.clone(),
    };
    Ok((service, draft))
}

/// Changes a service. What was asked for before stays as it was asked.
pub fn update(tx: &mut Tx<'_>, id: ServiceId, edit: &Edit) -> Result<()> {
    let service = changeable(tx, id)?;
    let Edit(draft) = edit;
    check_references(tx, draft)?;
    let now = tx.now();
    tx.execute(
        "UPDATE service SET audience = $1, visibility = $2, calendar_id = $3, lead_minutes = $4, form = $5,
           updated_at = $6 WHERE id = $7",
        params![
            audience_word(&draft.audience),
            draft.visibility,
            draft.calendar,
            draft.lead_minutes,
            form_json(&draft.form)?,
            now,
            id
        ],
    )?;
    keep_parts(tx, id, draft)?;
    changed(tx, id, service.provider.provider, service.state)
}

/// The service, if the actor sees it and may change it.
pub(super) fn changeable(conn: &mut Conn<'_>, id: ServiceId) -> Result<Service> {
    let service = super::visible_to(conn, id)?;
    audience::require_may_change(conn, service.provider.provider)?;
    Ok(service)
}

fn check_references(conn: &mut Conn<'_>, draft: &Draft) -> Result<()> {
    let mut problems = Problems::default();
    if let Some(calendar) = draft.calendar
        && !conn.exists("SELECT 1 FROM calendar WHERE id = $1", params![calendar])?
    {
        problems.add("calendar", Problem::NotAChoice);
    }
    if let Audience::Teams(teams) = &draft.audience {
        let known = crate::team::names(conn, teams.iter().copied())?;
        if !teams.iter().all(|team| known.contains_key(team)) {
            problems.add("audience", Problem::UnknownTeam);
        }
    }
    problems.finish()
}

/// Stores what lies in tables of its own: the wording, the audience, the variants.
fn keep_parts(tx: &mut Tx<'_>, id: ServiceId, draft: &Draft) -> Result<()> {
    let wording = &draft.wording;
    tx.execute("DELETE FROM service_text WHERE service_id = $1", params![id])?;
    for language in Language::ALL.iter().copied().filter(|l| !wording.name.exactly(*l).is_empty()) {
        let name = wording.name.exactly(language);
        tx.execute(
            "INSERT INTO service_text (service_id, language, name, name_sort, description, needs)
             VALUES ($1, $2, $3, $4, $5, $6)",
            params![
                id,
                language,
                name,
                db::sort_key(name),
                wording.description.exactly(language),
                wording.needs.exactly(language)
            ],
        )?;
    }
    tx.execute("DELETE FROM service_audience WHERE service_id = $1", params![id])?;
    if let Audience::Teams(teams) = &draft.audience {
        let mut teams: Vec<TeamId> = teams.clone();
        teams.sort_unstable();
        teams.dedup();
        let rows: Vec<Value> = teams.iter().flat_map(|team| [Value::from(id), Value::from(*team)]).collect();
        tx.insert_many("INSERT INTO service_audience (service_id, team_id) VALUES", 2, &rows)?;
    }
    option::keep(tx, id, &draft.options)
}

fn count(conn: &mut Conn<'_>, provider: Provider) -> Result<i64> {
    Ok(conn.one(
        "SELECT count(*) FROM service WHERE team_id = $1 OR person_id = $2",
        params![provider.team(), provider.person()],
        |row| row.get(0),
    )?)
}

fn free_slug(conn: &mut Conn<'_>, name: &str) -> Result<String> {
    let stem = slug::stem(name, '-', "service");
    let alike = text::like_prefix(&stem);
    let taken =
        conn.all(r"SELECT slug FROM service WHERE slug LIKE $1 ESCAPE '\'", params![alike], |row| {
            row.get(0)
        })?;
    Ok(slug::free(&stem, '-', &taken))
}

fn taken(error: db::Error) -> Error {
    match error {
        // The same name was given in the same moment: doing it again finds a free address.
        db::Error::Unique { .. } => Error::Conflict(Conflict::Changed),
        other => Error::Db(other),
    }
}

fn audience_word(audience: &Audience) -> &'static str {
    match audience {
        Audience::Everyone => "everyone",
        Audience::Teams(_) => "teams",
    }
}

fn form_json(form: &Form) -> Result<serde_json::Value> {
    serde_json::to_value(form).map_err(|error| db::Error::Decode(error.to_string()).into())
}

pub(super) fn changed(tx: &mut Tx<'_>, id: ServiceId, provider: Provider, state: State) -> Result<()> {
    event::record(tx, id.uuid(), provider.team(), &Event::ServiceChanged { state: state.word().to_owned() })?;
    if let Some(team) = provider.team() {
        tx.changed(team.uuid());
    }
    Ok(())
}
