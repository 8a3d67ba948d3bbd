use std::collections::BTreeMap;

use db::params;

use super::*;
use crate::calendar::Preset;
use crate::notice::{self, About, CONSUMER};
use crate::person::{self, settings};
use crate::request::Request;
use crate::request::Visibility;
use crate::request::asking::{NewRequest, Target, ask};
use crate::request::opening::Opening;
use crate::service::Provider;
use crate::team::Role;
use crate::testing::{House, houses, named};
use crate::{TeamId, absence, calendar};

/// A nurse who asks, with a mailbox, and a linen team that answers.
struct Ward<'h> {
    house: &'h House<'h>,
    nurse: PersonId,
    keeper: PersonId,
    linen: TeamId,
}

fn wards(test: impl Fn(&Ward<'_>)) {
    houses(|house| {
        let nurse =
            house.enter(person::Draft { email: "nina@example.org".into(), ..person::Draft::named("Nina") });
        let keeper = house.person("Karol");
        let linen = house.team("Linen", &[(keeper, Role::Member)]);
        test(&Ward { house, nurse, keeper, linen });
    });
}

impl Ward<'_> {
    /// The nurse asks, and the keeper opens it: there is a notice for her.
    fn answered(&self, target: Target) -> i64 {
        let new = NewRequest {
            target,
            title: "Scrubs".to_owned(),
            words: "Four sets, please.".to_owned(),
            purpose: String::new(),
            needed_by: None,
            beneficiary: None,
            language: Language::En,
            files: Vec::new(),
        };
        let number = self.house.write(self.nurse, move |tx| ask(tx, &new)).unwrap().number;
        let promised_for = self.house.clock.now().plus_days(3);
        self.act(number, move |request, tx| {
            request.open(tx, &Opening { greeting: "Hello, Karol here.".to_owned(), promised_for })
        });
        number
    }

    fn linen(&self) -> i64 {
        self.answered(Target::Team(self.linen))
    }

    fn act(&self, number: i64, f: impl Fn(&mut Request, &mut Tx<'_>) -> Result<()> + Send + 'static) {
        self.house
            .write(self.keeper, move |tx| {
                let mut request = Request::visible_to(tx, number)?;
                f(&mut request, tx)
            })
            .unwrap();
        self.house.follow(&CONSUMER);
    }

    fn choose(&self, letters: Letters) {
        self.house
            .write(self.nurse, move |tx| {
                let kept = settings::mine(tx)?;
                settings::keep(tx, &settings::Settings { letters, ..kept })
            })
            .unwrap();
    }

    fn next(&self) -> Next {
        let nurse = self.nurse;
        self.house.work(move |tx| next(tx, nurse)).unwrap()
    }

    fn at(&self, moment: &str) {
        self.house.clock.set(Timestamp::parse(moment).unwrap());
    }

    /// The letters that are due now, by the numbers of their requests; they count as sent.
    fn sent(&self) -> Vec<Vec<i64>> {
        let Next::Letters(_, all) = self.next() else { return Vec::new() };
        let told = all.clone();
        self.house.work(move |tx| told.iter().try_for_each(|one| mark(tx, one))).unwrap();
        all.iter().map(|one| one.iter().map(|told| told.about.number()).collect()).collect()
    }
}

fn later(moment: &str) -> Next {
    Next::Later(Timestamp::parse(moment).unwrap())
}

#[test]
fn by_default_all_that_is_new_comes_when_the_shift_ends_and_never_twice() {
    wards(|ward| {
        let (first, second) = (ward.linen(), ward.linen());
        // Nobody has chosen hours: nine to five in Rome.
        assert_eq!(ward.next(), later("2026-11-23T16:00:00Z"));
        ward.at("2026-11-23T16:00:00Z");
        assert_eq!(ward.sent(), [[first, second]]);
        assert_eq!(ward.next(), Next::Nothing);
        ward.act(first, |request, tx| request.close(tx, "Here they are."));
        assert_eq!(ward.next(), later("2026-11-24T16:00:00Z"), "what happens later is told later");
    });
}

#[test]
fn soon_is_one_letter_a_request_after_a_moment_to_read_it_here() {
    wards(|ward| {
        ward.choose(Letters::Now);
        let first = ward.linen();
        assert_eq!(ward.next(), later("2026-11-23T08:05:00Z"));
        let second = ward.linen();
        ward.at("2026-11-23T08:05:00Z");
        assert_eq!(ward.sent(), [[first], [second]]);
        let third = ward.linen();
        ward.at("2026-11-23T08:20:00Z");
        let nurse = ward.nurse;
        ward.house
            .write(nurse, move |tx| {
                let id = Request::visible_to(tx, third)?.id;
                notice::read(tx, id)
            })
            .unwrap();
        assert_eq!(ward.next(), Next::Nothing, "whoever has read it gets no letter");
    });
}

#[test]
fn it_is_quiet_outside_the_hours_of_ones_team_and_while_one_is_away() {
    wards(|ward| {
        let (ada, nurse) = (ward.house.ada, ward.nurse);
        ward.house
            .write(ada, |tx| {
                let from = jiff::civil::date(2026, 1, 1);
                calendar::create(tx, "Office", &Preset::OfficeIt.calendar("Europe/Rome", from)?)
            })
            .unwrap();
        ward.choose(Letters::Now);
        ward.at("2026-11-27T20:00:00Z");
        ward.linen();
        let Next::Later(monday) = ward.next() else { panic!("it is Friday evening") };
        assert_eq!(monday.to_string().get(..10), Some("2026-11-30"));
        ward.house
            .write(ada, move |tx| {
                let entry = absence::Entry {
                    from_on: jiff::civil::date(2026, 11, 30),
                    to_on: jiff::civil::date(2026, 12, 1),
                    deputy: None,
                };
                absence::create(tx, nurse, &entry)
            })
            .unwrap();
        let Next::Later(back) = ward.next() else { panic!("she is away") };
        assert_eq!(back.to_string().get(..10), Some("2026-12-02"));
        ward.choose(Letters::Morning);
        let Next::Later(morning) = ward.next() else { panic!("she is away") };
        assert_eq!(morning, back, "the day begins when she is back");
    });
}

#[test]
fn whoever_has_no_address_or_wants_none_gets_no_letter() {
    wards(|ward| {
        ward.linen();
        ward.choose(Letters::None);
        assert_eq!(ward.next(), Next::Nothing);
        let keeper = ward.keeper;
        assert_eq!(ward.house.work(move |tx| next(tx, keeper)).unwrap(), Next::Nothing);
    });
}

#[test]
fn a_confidential_request_is_not_named() {
    wards(|ward| {
        let draft = crate::service::Draft { visibility: Visibility::Named, ..named("A word about my pay") };
        let service = ward.house.offer(Provider::Team(ward.linen), draft);
        let (linen, keeper) = (ward.linen, ward.keeper);
        ward.house.write(ward.house.ada, move |tx| crate::team::join(tx, linen, keeper, Role::Lead)).unwrap();
        let number = ward.answered(Target::Service { service, option: None, answers: BTreeMap::new() });
        ward.at("2026-11-23T16:00:00Z");
        let Next::Letters(reader, all) = ward.next() else { panic!("the shift has ended") };
        assert_eq!(reader.email, "nina@example.org");
        let about: Vec<About> = all.concat().into_iter().map(|told| told.about).collect();
        assert_eq!(about, [About::Request { number, title: None }]);
    });
}

#[test]
fn one_job_thinks_of_all_that_happens_meanwhile() {
    wards(|ward| {
        ward.linen();
        ward.linen();
        let jobs = |tx: &mut Tx<'_>| {
            Ok(tx.one("SELECT count(*) FROM job WHERE kind = 'tell_by_letter'", params![], |row| {
                row.get::<i64>(0)
            })?)
        };
        assert_eq!(ward.house.work(jobs).unwrap(), 1);
    });
}
