//! Which figures may be published so that no group under *k* can be worked out, by subtraction either.

use serde::{Deserialize, Serialize};

use super::Error;
use crate::numbers::{at, put};

/// Thresholds. An organisation may raise them, never lower them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Thresholds {
    answers: usize,
    comments: usize,
    eligible: usize,
}

impl Thresholds {
    /// The least allowed: 5 answers for a figure, 10 for comments, 8 people who could have answered.
    pub const LEAST: Thresholds = Thresholds { answers: 5, comments: 10, eligible: 8 };

    /// Thresholds of an organisation; values below the least are raised to it.
    pub fn at_least(answers: usize, comments: usize, eligible: usize) -> Thresholds {
        let Thresholds { answers: a, comments: c, eligible: e } = Thresholds::LEAST;
        Thresholds { answers: answers.max(a), comments: comments.max(c), eligible: eligible.max(e) }
    }

    /// *k*: answers needed for a figure.
    pub fn answers(self) -> usize {
        self.answers
    }

    /// Answers needed before comments are shown.
    pub fn comments(self) -> usize {
        self.comments
    }

    /// People who must have been able to answer.
    pub fn eligible(self) -> usize {
        self.eligible
    }

    /// Whether a change between two waves may be shown: not if so few joined or left that it is about them.
    pub fn change_may_show(self, joined_and_left: usize) -> bool {
        joined_and_left == 0 || joined_and_left >= self.answers
    }
}

/// A team or unit with its answers. Cuts are fixed before the wave: no free filtering.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    /// Index of the unit it is part of; smaller than its own.
    pub parent: Option<usize>,
    /// Answers, those of its parts included.
    pub answers: usize,
    /// People who could have answered.
    pub eligible: usize,
}

/// Decides for every group whether its figure is published.
///
/// A group is hidden if it is too small, or part of a hidden one. If what is hidden within a published group
/// (its own direct answers included) adds up to fewer than *k*, the next smallest parts are hidden too,
/// since the published total minus the published parts would reveal it.
pub fn publishable(groups: &[Group], thresholds: Thresholds) -> Result<Vec<bool>, Error> {
    let mut parts: Vec<Vec<usize>> = vec![Vec::new(); groups.len()];
    for (index, group) in groups.iter().enumerate() {
        if group.answers > group.eligible {
            return Err(Error::MoreAnswersThanPeople(index));
        }
        match group.parent {
            Some(parent) if parent < index => parts.get_mut(parent).into_iter().for_each(|p| p.push(index)),
            Some(_) => return Err(Error::BadParent(index)),
            None => {}
        }
    }
    let large = |group: &Group| group.answers >= thresholds.answers && group.eligible >= thresholds.eligible;
    let mut shown: Vec<bool> = groups.iter().map(|group| group.parent.is_none() && large(group)).collect();
    for (index, (group, parts)) in groups.iter().zip(&parts).enumerate() {
        let answers_of = |part: &usize| groups.get(*part).map_or(0, |group| group.answers);
        let in_parts: usize = parts.iter().map(answers_of).sum();
        let Some(direct) = group.answers.checked_sub(in_parts) else { return Err(Error::BadTotal(index)) };
        if !at(&shown, index) {
            continue;
        }
        let (mut candidates, small): (Vec<usize>, Vec<usize>) =
            parts.iter().partition(|part| groups.get(**part).is_some_and(large));
        let mut hidden = direct + small.iter().map(answers_of).sum::<usize>();
        candidates.sort_by_key(answers_of);
        for part in candidates {
            if hidden > 0 && hidden < thresholds.answers {
                hidden += answers_of(&part);
            } else {
                put(&mut shown, part, true);
            }
        }
    }
    Ok(shown)
}

/// The band of a share, in percent: never 0 or 100, which would say what each single person answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Band {
    /// From.
    pub low: u8,
    /// To.
    pub high: u8,
}

/// The fifth in which a share lies; `None` without answers.
pub fn band(hits: usize, answers: usize) -> Option<Band> {
    let fifth = (hits.min(answers) * 5).checked_div(answers)?.min(4);
    let low = u8::try_from(fifth * 20).ok()?;
    Some(Band { low, high: low + 20 })
}
