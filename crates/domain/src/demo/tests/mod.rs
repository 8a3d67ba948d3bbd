//! What the example promises: its size, its languages, its manners, and that it is the same every time.

mod loading;
mod playing;

use std::collections::BTreeSet;

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::content::people::{self, Kind};
use super::content::services::{self, Audience, Input, Service};
use super::content::{Language, OUTSIDE, Text, VISION, ZONE, files, links, teams};
use super::stories::routine::{Filled, Script, all_scripts};
use super::stories::{self, Act};

const SEED: u64 = 7;

fn monday() -> Timestamp {
    "2026-11-23T08:00:00Z".parse().unwrap()
}

fn zone() -> TimeZone {
    TimeZone::get(ZONE).unwrap()
}

/// Every text that exists in three languages, with its place.
fn texts() -> Vec<(String, Text)> {
    let mut all = vec![("vision".to_owned(), VISION)];
    for group in OUTSIDE {
        all.push((format!("{}.name", group.key), group.name));
        all.push((format!("{}.about", group.key), group.about));
    }
    for moment in links::MOMENTS {
        all.push((format!("{}.name", moment.key), moment.name));
    }
    for link in links::LINKS {
        all.push((format!("{}.{}", link.customer, link.provider), link.need));
        all.extend(link.in_return.map(|need| (format!("{}.{}", link.provider, link.customer), need)));
    }
    for team in teams::TEAMS {
        all.push((format!("{}.name", team.key), team.name));
        all.push((format!("{}.about", team.key), team.about));
        all.push((format!("{}.place", team.key), team.place));
    }
    for service in services::all() {
        all.push((format!("{}.name", service.key), service.name));
        all.push((format!("{}.about", service.key), service.about));
        all.push((format!("{}.needs", service.key), service.needs));
        all.extend(service.variants.iter().map(|one| (format!("{}.{}", service.key, one.key), one.name)));
        for field in service.fields {
            all.push((format!("{}.{}", service.key, field.key), field.label));
            if let Input::Choice(answers) = field.input {
                all.extend(answers.iter().map(|one| (format!("{}.{}", service.key, one.key), one.name)));
            }
        }
    }
    all
}

/// The words of a step.
fn said(act: &Act) -> Vec<&'static str> {
    match *act {
        Act::Greet { text, .. }
        | Act::Promise { text, .. }
        | Act::Say(text)
        | Act::Note(text)
        | Act::Question(text)
        | Act::Reply(text)
        | Act::Contest(text)
        | Act::Close(text)
        | Act::Confirm(text)
        | Act::Thanks(text)
        | Act::AboveExpectations(text)
        | Act::Reopen(text)
        | Act::HowItWent(text)
        | Act::Withdraw(text) => vec![text],
        Act::Part(_, act) => said(act),
        Act::Decline { why, instead } => vec![why, instead],
        Act::Perform | Act::Share | Act::Settle(_) => Vec::new(),
        Act::PassOn { why, .. } => vec![why],
    }
}

fn words_of(script: &Script) -> Vec<String> {
    let mut words = vec![script.title.clone(), script.text.clone()];
    words.extend(script.steps.iter().flat_map(|step| said(&step.act)).map(str::to_owned));
    words.extend(script.answers.iter().filter_map(|(_, value)| match value {
        Filled::Text(text) => Some(text.clone()),
        _ => None,
    }));
    words
}

#[test]
fn the_house_has_the_promised_size() {
    assert!(teams::TEAMS.len() >= 14);
    assert_eq!(people::all().count(), 160);
    assert_eq!(services::all().count(), 41);
    assert_eq!(OUTSIDE.len(), 4);
    let requests = all_scripts(SEED).len();
    assert!((440..=500).contains(&requests), "{requests} requests");
}

#[test]
fn every_text_exists_in_three_languages() {
    for (place, text) in texts() {
        for language in Language::ALL {
            let words = text.of(language);
            assert!(!words.trim().is_empty(), "{place} has no {}", language.tag());
            assert!(!words.contains("  "), "{place}: two spaces in {words:?}");
        }
    }
}

#[test]
fn no_word_collides_with_the_law() {
    let forbidden =
        ["zgłosz", "zgłasz", "segnal", "orario di lavoro", "czas pracy", "czasu pracy", "czasie pracy"];
    let mut all: Vec<String> =
        texts().iter().flat_map(|(_, text)| Language::ALL.map(|one| text.of(one).to_owned())).collect();
    all.extend(all_scripts(SEED).iter().flat_map(words_of));
    for words in all {
        let lower = words.to_lowercase();
        for word in forbidden {
            assert!(!lower.contains(word), "{word:?} in {words:?}");
        }
        assert!(!words.contains("!!"), "nobody shouts: {words:?}");
        assert!(!words.contains(['{', '}']), "a slot was left open: {words:?}");
    }
}

#[test]
fn people_are_who_they_should_be() {
    let names: BTreeSet<&str> = people::all().map(|person| person.name).collect();
    assert_eq!(names.len(), 160, "a name is used twice");
    let team_keys: BTreeSet<&str> = teams::TEAMS.iter().map(|team| team.key).collect();
    for person in people::all() {
        assert!(team_keys.contains(person.team), "{} is in no team", person.name);
        assert!(person.also.is_none_or(|team| team_keys.contains(team) && team != person.team));
        if let Some(away) = person.away {
            let deputy = people::named(away.deputy).expect("a deputy exists");
            assert!(deputy.away.is_none() && deputy.name != person.name, "{} cannot stand in", deputy.name);
        }
        assert_eq!(person.ends_in_days.is_some(), matches!(person.kind, Kind::Temp | Kind::Contractor));
        let (mut at, mut steps) = (person, 0);
        while let Some(boss) = at.boss {
            at = people::named(boss).unwrap_or_else(|| panic!("{boss} does not exist"));
            steps += 1;
            assert!(steps < 8, "{} reports in a circle", person.name);
        }
        assert!(["Elena Visintin", "Margherita Cossutta"].contains(&at.name));
    }
    assert_eq!(people::all().filter(|person| person.kind == Kind::Owner).count(), 1);
    assert!(people::all().filter(|person| !person.mail).count() >= 25);
    assert!(people::all().filter(|person| person.also.is_some()).count() >= 5);
    assert!(people::all().filter(|person| person.away.is_some()).count() >= 5);
    assert!(people::all().filter(|person| person.kind == Kind::Contractor).count() >= 3);
    for team in teams::TEAMS {
        let lead = people::named(team.lead).expect("the lead exists");
        assert_eq!(lead.team, team.key);
    }
}

#[test]
fn services_belong_to_teams_and_their_keys_are_unique() {
    let mut keys = BTreeSet::new();
    for service in services::all() {
        assert!(keys.insert(service.key), "{} twice", service.key);
        assert!(teams::TEAMS.iter().any(|team| team.key == service.team));
        let mut inside = BTreeSet::new();
        assert!(
            service.fields.iter().all(|field| inside.insert(field.key)),
            "{}: a field twice",
            service.key
        );
        if let Audience::Teams(teams_named) = service.audience {
            assert!(teams_named.iter().all(|key| teams::TEAMS.iter().any(|team| team.key == *key)));
        }
    }
    let offering: BTreeSet<&str> = services::all().map(|service| service.team).collect();
    assert_eq!(offering.len(), teams::TEAMS.len(), "every team offers something");
}

/// Whether the audience of the service includes this person.
fn may_ask(service: &Service, name: &str) -> bool {
    let person = people::named(name).unwrap();
    match service.audience {
        Audience::Everyone => true,
        Audience::Teams(allowed) => {
            allowed.contains(&person.team) || person.also.is_some_and(|team| allowed.contains(&team))
        }
        Audience::Leaders => teams::TEAMS.iter().any(|team| team.lead == name),
    }
}

#[test]
fn every_reference_in_a_story_exists() {
    assert_eq!(
        stories::all().count(),
        all_scripts(SEED).iter().filter(|script| !script.key.contains('.')).count()
    );
    let mut keys = BTreeSet::new();
    for script in all_scripts(SEED) {
        let key = &script.key;
        assert!(keys.insert(key.clone()), "{key} twice");
        assert!(
            may_ask(script.service, script.asker.name),
            "{key}: {} may not ask for it",
            script.asker.name
        );
        if let Some(variant) = script.variant {
            assert!(script.service.variants.iter().any(|one| one.key == variant), "{key}: variant {variant}");
        } else {
            assert!(script.service.variants.is_empty(), "{key}: no variant chosen");
        }
        for step in &script.steps {
            assert!(people::named(step.by).is_some(), "{key}: {}", step.by);
            if let Act::PassOn { team, .. } = step.act {
                assert!(teams::TEAMS.iter().any(|one| one.key == team), "{key}: team {team}");
            }
        }
        check_answers(&script);
    }
}

fn check_answers(script: &Script) {
    let key = &script.key;
    // The questions of the service, and those of its parts behind the place of the part.
    let own = script.service.fields.iter().map(|field| (field.key.to_owned(), field));
    let parts = script.service.bundle.iter().enumerate().flat_map(|(place, part)| {
        let part = services::keyed(part.service).expect("the part exists");
        part.fields.iter().map(move |field| (format!("{place}.{}", field.key), field))
    });
    let fields: Vec<_> = own.chain(parts).collect();
    for (name, _) in fields.iter().filter(|(_, field)| field.required) {
        assert!(script.answers.iter().any(|(key, _)| key == name), "{key}: {name} is empty");
    }
    for (name, value) in &script.answers {
        let field = fields.iter().find(|(key, _)| key == name).map(|(_, field)| *field);
        let field = field.unwrap_or_else(|| panic!("{key}: no field {name}"));
        let fits = match (field.input, value) {
            (Input::Text | Input::Paragraph, Filled::Text(text)) => !text.is_empty(),
            (Input::Text | Input::Number, Filled::Number(_)) => true,
            (Input::Choice(answers), Filled::Choice(choice)) => answers.iter().any(|one| one.key == *choice),
            (Input::Date, Filled::Day(day)) => *day >= 0,
            (Input::Person, Filled::Person(name)) => people::named(name).is_some(),
            (Input::File, Filled::File(name)) => files::named(name).is_some(),
            _ => false,
        };
        assert!(fits, "{key}: {name} does not fit");
    }
}

#[test]
fn whoever_is_mentioned_exists() {
    for script in all_scripts(SEED) {
        for words in words_of(&script) {
            for (place, _) in words.match_indices('@') {
                let rest = words.get(place + 1..).unwrap();
                assert!(
                    people::all().any(|person| rest.starts_with(person.name)),
                    "{}: {rest:?}",
                    script.key
                );
            }
        }
    }
}
