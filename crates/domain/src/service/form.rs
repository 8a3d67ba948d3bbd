//! What a service asks of whoever asks: a few fields, in the languages of the house.
//!
//! A form is data of the service. What it was answered with is kept with the request together with the
//! questions as they were put (see [`super::answers`]), so that a later change of the form changes
//! nothing that was asked before.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::language::Language;
use crate::text::Texts;
use crate::{Problem, Problems};

/// How many fields a form may have: more than that is an interrogation.
pub const MOST_FIELDS: usize = 20;
/// How many choices a field may offer.
pub const MOST_CHOICES: usize = 60;
/// How long an answer of several lines may be.
pub const LONGEST_ANSWER: usize = 5000;

/// The fields of a service, in order.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Form {
    /// The fields.
    pub fields: Vec<Field>,
}

/// One question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Field {
    /// Its name in the form: lower-case letters, digits and underscores.
    pub key: String,
    /// What sort of answer it takes.
    #[serde(flatten)]
    pub kind: Kind,
    /// Whether it must be answered.
    #[serde(default)]
    pub required: bool,
    /// The question.
    pub label: Texts,
    /// A help with it; may be empty.
    #[serde(default)]
    pub hint: Texts,
}

/// What sort of answer a field takes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Kind {
    /// Words.
    Text {
        /// How many lines the field shows; with one, the answer is one line.
        lines: u8,
    },
    /// One of some choices.
    Choice {
        /// The choices, in order.
        choices: Vec<Choice>,
    },
    /// A day.
    Date,
    /// A colleague.
    Person,
    /// A whole number.
    Number {
        /// The least it may be.
        min: Option<i64>,
        /// The most it may be.
        max: Option<i64>,
        /// Of what; may be empty.
        #[serde(default)]
        unit: Texts,
    },
    /// A file, which is attached to the request.
    File,
}

/// One of the choices of a field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// Its name in the form.
    pub key: String,
    /// Its words.
    pub label: Texts,
}

impl Form {
    /// Notes what is wrong with the form itself, as `form.0.label` and so on.
    pub(super) fn check(&self, problems: &mut Problems) {
        if self.fields.len() > MOST_FIELDS {
            problems.add("form", Problem::TooLarge(i64::try_from(MOST_FIELDS).unwrap_or(i64::MAX)));
        }
        let mut keys = BTreeSet::new();
        for (index, field) in self.fields.iter().enumerate() {
            let name = |part: &str| format!("form.{index}.{part}");
            check_key(&field.key, &name("key"), problems);
            if !keys.insert(field.key.as_str()) {
                problems.add(name("key"), Problem::Repeated);
            }
            if field.label.is_empty() {
                problems.add(name("label"), Problem::Required);
            }
            check_texts(&field.label, 300, &name("label"), problems);
            check_texts(&field.hint, 1000, &name("hint"), problems);
            field.kind.check(index, problems);
        }
    }
}

impl Kind {
    fn check(&self, index: usize, problems: &mut Problems) {
        match self {
            Kind::Text { lines } if *lines == 0 => {
                problems.add(format!("form.{index}.lines"), Problem::TooSmall(1));
            }
            Kind::Choice { choices } => check_choices(choices, index, problems),
            Kind::Number { min: Some(min), max: Some(max), .. } if max < min => {
                problems.add(format!("form.{index}.max"), Problem::TooSmall(*min));
            }
            Kind::Text { .. } | Kind::Date | Kind::Person | Kind::Number { .. } | Kind::File => {}
        }
    }
}

fn check_choices(choices: &[Choice], index: usize, problems: &mut Problems) {
    if choices.is_empty() {
        problems.add(format!("form.{index}.choices"), Problem::Required);
    }
    if choices.len() > MOST_CHOICES {
        problems.add(
            format!("form.{index}.choices"),
            Problem::TooLarge(i64::try_from(MOST_CHOICES).unwrap_or(i64::MAX)),
        );
    }
    let mut keys = BTreeSet::new();
    for (place, choice) in choices.iter().enumerate() {
        check_key(&choice.key, &format!("form.{index}.choices.{place}.key"), problems);
        if !keys.insert(choice.key.as_str()) {
            problems.add(format!("form.{index}.choices.{place}.key"), Problem::Repeated);
        }
        if choice.label.is_empty() {
            problems.add(format!("form.{index}.choices.{place}.label"), Problem::Required);
        }
        check_texts(&choice.label, 200, &format!("form.{index}.choices.{place}.label"), problems);
    }
}

fn check_key(key: &str, name: &str, problems: &mut Problems) {
    let is_plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
    if key.is_empty() {
        problems.add(name.to_owned(), Problem::Required);
    } else if key.len() > 40 {
        problems.add(name.to_owned(), Problem::TooLong(40));
    } else if !key.chars().all(is_plain) {
        problems.add(name.to_owned(), Problem::NotAChoice);
    }
}

/// Notes the languages in which a text is too long, as `name.it`.
pub(super) fn check_texts(texts: &Texts, max: usize, name: &str, problems: &mut Problems) {
    for language in Language::ALL {
        if texts.exactly(*language).chars().count() > max {
            problems.add(format!("{name}.{language}"), Problem::TooLong(max));
        }
    }
}
