//! What was answered to a service's form, together with the questions as they were put.
//!
//! A request keeps its answers with their labels, in every language the service had at the time: it
//! reads the same however the form changes later.

use std::collections::BTreeMap;

use db::Conn;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::form::{Field, Form, Kind, LONGEST_ANSWER};
use crate::text::{self, Texts};
use crate::{FieldError, PersonId, Problem, Result, person};

/// The answers to a form, in the order of its fields, without those left empty.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Answers {
    /// The answers.
    pub answers: Vec<Answer>,
}

/// One answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// The field's name in the form.
    pub key: String,
    /// The question, as it was put.
    pub label: Texts,
    /// The answer.
    pub value: Value,
}

/// What was answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Value {
    /// Words.
    Text {
        /// As they were written.
        text: String,
    },
    /// One of some choices.
    Choice {
        /// Its name in the form.
        key: String,
        /// Its words, as they were offered.
        label: Texts,
    },
    /// A day.
    Date {
        /// The day.
        date: Date,
    },
    /// A colleague.
    Person {
        /// Who.
        id: PersonId,
        /// Their name at the time.
        name: String,
    },
    /// A whole number.
    Number {
        /// The number.
        number: i64,
        /// Of what.
        unit: Texts,
    },
    /// A file, attached to the request.
    File {
        /// Its name.
        name: String,
    },
}

impl Form {
    /// Reads what was filled in, by the keys of the fields; the form sends them as `answers.<key>`.
    ///
    /// Colleagues are read as ids; [`Answers::resolve`] looks whether they exist. The value of a file's
    /// field is the name of the file.
    ///
    /// # Errors
    /// Everything that is wrong, by the names of the fields.
    pub fn answers(&self, filled_in: &BTreeMap<String, String>) -> Result<Answers, Vec<FieldError>> {
        let (mut answers, mut errors) = (Vec::new(), Vec::new());
        for field in &self.fields {
            let name = format!("answers.{}", field.key);
            let given = filled_in.get(&field.key).map(String::as_str).unwrap_or_default();
            match field.read(given) {
                Ok(Some(value)) => {
                    answers.push(Answer { key: field.key.clone(), label: field.label.clone(), value });
                }
                Ok(None) => {}
                Err(problem) => errors.push(FieldError { field: name.into(), problem }),
            }
        }
        if errors.is_empty() { Ok(Answers { answers }) } else { Err(errors) }
    }
}

impl Field {
    fn read(&self, given: &str) -> Result<Option<Value>, Problem> {
        if given.trim().is_empty() {
            return if self.required { Err(Problem::Required) } else { Ok(None) };
        }
        let value = match &self.kind {
            Kind::Text { lines: 0 | 1 } => Value::Text { text: text::line(given, 500)? },
            Kind::Text { .. } => Value::Text { text: text::block(given, LONGEST_ANSWER)? },
            Kind::Choice { choices } => {
                let choice = choices.iter().find(|choice| choice.key == given).ok_or(Problem::NotAChoice)?;
                Value::Choice { key: choice.key.clone(), label: choice.label.clone() }
            }
            Kind::Date => Value::Date { date: text::date(given)?.ok_or(Problem::NotADate)? },
            Kind::Person => {
                let id = given.trim().parse().map_err(|_| Problem::UnknownPerson)?;
                Value::Person { id, name: String::new() }
            }
            Kind::Number { min, max, unit } => {
                Value::Number { number: number(given, *min, *max)?, unit: unit.clone() }
            }
            Kind::File => Value::File { name: text::line(given, 200)? },
        };
        Ok(Some(value))
    }
}

fn number(given: &str, min: Option<i64>, max: Option<i64>) -> Result<i64, Problem> {
    let number: i64 = given.trim().parse().map_err(|_| Problem::NotANumber)?;
    match (min, max) {
        (Some(min), _) if number < min => Err(Problem::TooSmall(min)),
        (_, Some(max)) if number > max => Err(Problem::TooLarge(max)),
        _ => Ok(number),
    }
}

impl Answers {
    /// Looks whether the colleagues who were chosen exist, and keeps their names.
    ///
    /// # Errors
    /// Invalid, by the names of the fields, when somebody is not known.
    pub fn resolve(&mut self, conn: &mut Conn<'_>) -> Result<()> {
        let chosen = self.answers.iter().filter_map(|answer| match answer.value {
            Value::Person { id, .. } => Some(id),
            _ => None,
        });
        let chosen: Vec<PersonId> = chosen.collect();
        if chosen.is_empty() {
            return Ok(());
        }
        let names = person::names(conn, chosen)?;
        let mut problems = crate::Problems::default();
        for answer in &mut self.answers {
            if let Value::Person { id, name } = &mut answer.value {
                match names.get(id) {
                    Some(known) => name.clone_from(&known.name),
                    None => problems.add(format!("answers.{}", answer.key), Problem::UnknownPerson),
                }
            }
        }
        problems.finish()
    }

    /// All words of the answers, for the search.
    pub fn words(&self) -> String {
        let mut words = String::new();
        for answer in &self.answers {
            match &answer.value {
                Value::Text { text } => words.push_str(text),
                Value::Choice { label, .. } => {
                    for text in [&label.en, &label.it, &label.pl] {
                        words.push_str(text);
                        words.push('\n');
                    }
                }
                Value::Date { date } => words.push_str(&date.to_string()),
                Value::Person { name, .. } | Value::File { name } => words.push_str(name),
                Value::Number { number, .. } => words.push_str(&number.to_string()),
            }
            words.push('\n');
        }
        words
    }
}
