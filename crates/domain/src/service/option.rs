//! Variants of a service: the same help in another way, often faster.

use std::collections::BTreeSet;

use db::{Conn, Tx, params};
use serde::{Deserialize, Serialize};

use crate::{OptionId, Problem, Problems, Result, ServiceId, text};

/// How many variants a service may have.
pub(super) const MOST: usize = 20;

/// What a variant says about itself.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Texts {
    /// Its name.
    pub name: text::Texts,
    /// How it differs; may be empty.
    pub description: text::Texts,
}

/// A variant that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// Which.
    pub id: OptionId,
    /// What it says about itself.
    pub texts: Texts,
    /// Its usual lead time in working minutes; the service's if nothing else is said.
    pub lead_minutes: Option<i64>,
}

/// A variant as it is edited.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Draft {
    /// The variant that is changed; nothing for a new one.
    pub id: Option<OptionId>,
    /// What it says about itself.
    pub texts: Texts,
    /// Its usual lead time in working minutes, if it differs.
    pub lead_minutes: Option<i64>,
}

impl From<&Choice> for Draft {
    fn from(choice: &Choice) -> Draft {
        Draft { id: Some(choice.id), texts: choice.texts.clone(), lead_minutes: choice.lead_minutes }
    }
}

/// Notes what is wrong with the variants of a draft, as `options.0.name` and so on.
pub(super) fn check(options: &[Draft], problems: &mut Problems) {
    if options.len() > MOST {
        problems.add("options", Problem::TooLarge(i64::try_from(MOST).unwrap_or(i64::MAX)));
    }
    let mut seen = BTreeSet::new();
    for (index, option) in options.iter().enumerate() {
        if option.texts.name.is_empty() {
            problems.add(format!("options.{index}.name"), Problem::Required);
        }
        super::form::check_texts(&option.texts.name, 200, &format!("options.{index}.name"), problems);
        super::form::check_texts(
            &option.texts.description,
            2000,
            &format!("options.{index}.description"),
            problems,
        );
        if option.lead_minutes.is_some_and(|minutes| minutes < 1) {
            problems.add(format!("options.{index}.lead_minutes"), Problem::TooSmall(1));
        }
        if let Some(id) = option.id
            && !seen.insert(id)
        {
            problems.add(format!("options.{index}.name"), Problem::Repeated);
        }
    }
}

/// The variants of a service that are offered, in order.
pub(super) fn of_service(conn: &mut Conn<'_>, service: ServiceId) -> Result<Vec<Choice>> {
    Ok(conn.all(
        "SELECT id, texts, lead_minutes FROM service_option WHERE service_id = $1 AND NOT retired
         ORDER BY position, id LIMIT 100",
        params![service],
        |row| {
            let texts =
                serde_json::from_value(row.get(1)?).map_err(|error| db::Error::Decode(error.to_string()))?;
            Ok(Choice { id: row.get(0)?, texts, lead_minutes: row.get(2)? })
        },
    )?)
}

/// Stores the variants of a service. Those that are gone from the list are offered no more; those that
/// nobody ever chose are forgotten.
pub(super) fn keep(tx: &mut Tx<'_>, service: ServiceId, options: &[Draft]) -> Result<()> {
    let before = of_service(tx, service)?;
    let kept: BTreeSet<OptionId> = options.iter().filter_map(|option| option.id).collect();
    for gone in before.iter().filter(|choice| !kept.contains(&choice.id)) {
        if tx.exists(
            "SELECT 1 FROM request WHERE service_id = $1 AND option_id = $2",
            params![service, gone.id],
        )? {
            tx.execute("UPDATE service_option SET retired = TRUE WHERE id = $1", params![gone.id])?;
        } else {
            tx.execute("DELETE FROM service_option WHERE id = $1", params![gone.id])?;
        }
    }
    for (position, option) in (0_i64..).zip(options) {
        let texts =
            serde_json::to_value(&option.texts).map_err(|error| db::Error::Decode(error.to_string()))?;
        if let Some(id) = option.id {
            // An id that is not of this service changes nothing.
            tx.execute(
                "UPDATE service_option SET position = $1, texts = $2, lead_minutes = $3
                 WHERE id = $4 AND service_id = $5 AND NOT retired",
                params![position, texts, option.lead_minutes, id, service],
            )?;
        } else {
            let id: OptionId = tx.id();
            tx.execute(
                "INSERT INTO service_option (id, service_id, position, texts, lead_minutes, retired)
                 VALUES ($1, $2, $3, $4, $5, FALSE)",
                params![id, service, position, texts, option.lead_minutes],
            )?;
        }
    }
    Ok(())
}
