//! Agreements on both engines: who drafts, who signs, what is in force when, and what is refused.

use super::*;
use crate::agreement::draft::TypedLength;
use crate::language::Language;
use crate::request::asking::{NewRequest, Target, ask};
use crate::testing::{House, houses};
use crate::{FieldError, Problem};

struct Pair<'h> {
    house: &'h House<'h>,
    mara: PersonId,
    marco: PersonId,
    nina: PersonId,
    sven: PersonId,
    ward: TeamId,
    it: TeamId,
    computer: ServiceId,
}

fn pairs(test: impl Fn(&Pair<'_>)) {
    houses(|house| {
        let [mara, marco, nina, sven] = ["Mara", "Marco", "Nina", "Sven"].map(|name| house.person(name));
        let ward = house.team("Ward", &[(mara, Role::Lead), (nina, Role::Member)]);
        let it = house.team("IT", &[(marco, Role::Lead)]);
        let computer = house.service(it, "A computer");
        test(&Pair { house, mara, marco, nina, sven, ward, it, computer });
    });
}

fn days(days: i64) -> TypedLength {
    TypedLength { days: days.to_string(), hours: String::new() }
}

fn fourteen() -> Draft {
    Draft {
        notice: days(14),
        lead: days(14),
        effective_on: "2026-11-23".to_owned(),
        review_on: "2027-05-03".to_owned(),
        ..Draft::default()
    }
}

impl Pair<'_> {
    /// The usual calendar of the house, as it would be without any; the first one that is kept is the usual one.
    fn office(&self) {
        self.house
            .write(self.house.ada, |tx| {
                let usual = crate::calendar::usual(tx)?;
                crate::calendar::create(tx, "Office", &usual)
            })
            .unwrap();
    }

    fn drafted(&self, draft: &Draft) -> Result<i64> {
        let (draft, service, ward) = (draft.clone(), self.computer, self.ward);
        self.house.write(self.mara, move |tx| Ok(create(tx, service, &[ward], &draft.parse()?)?.number))
    }

    fn act(
        &self,
        who: PersonId,
        number: i64,
        act: impl Fn(&mut Tx<'_>, &Agreement, &Version) -> Result<()> + Send + 'static,
    ) -> Result<()> {
        self.house.write(who, move |tx| {
            let agreement = Agreement::visible_to(tx, number)?;
            let newest = agreement.versions(tx)?.into_iter().next().ok_or(Error::NotFound)?;
            act(tx, &agreement, &newest)
        })
    }

    fn propose(&self, who: PersonId, number: i64) -> Result<()> {
        self.act(who, number, |tx, agreement, version| propose(tx, agreement, version, version.revision))
    }

    fn sign(&self, who: PersonId, number: i64) -> Result<()> {
        self.act(who, number, |tx, agreement, version| sign(tx, agreement, version, version.revision))
    }

    fn in_force(&self, who: PersonId) -> Option<InForce> {
        let service = self.computer;
        self.house
            .read(who, move |conn| {
                let now = conn.now();
                in_force(conn, service, None, who, now)
            })
            .unwrap()
    }
}

fn problems(result: Result<impl std::fmt::Debug>) -> Vec<(String, Problem)> {
    match result.unwrap_err() {
        Error::Invalid(found) => {
            found.into_iter().map(|FieldError { field, problem }| (field.into_owned(), problem)).collect()
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn one_side_drafts_the_other_signs_and_a_request_keeps_the_version() {
    pairs(|pair| {
        let number = pair.drafted(&fourteen()).unwrap();
        assert!(pair.in_force(pair.nina).is_none(), "a draft binds nobody");
        pair.propose(pair.mara, number).unwrap();
        assert!(pair.in_force(pair.nina).is_none(), "nor does what one side proposes");
        assert!(matches!(pair.sign(pair.nina, number), Err(Error::Forbidden)), "members do not sign");
        assert!(matches!(pair.sign(pair.sven, number), Err(Error::NotFound)), "others do not see it");
        pair.sign(pair.marco, number).unwrap();
        let agreed = pair.in_force(pair.nina).unwrap();
        assert_eq!(
            (agreed.version, agreed.notice_minutes(), agreed.lead_minutes()),
            (1, Some(14 * 480), Some(14 * 480))
        );
        assert!(pair.in_force(pair.sven).is_none(), "it is the ward's");
        let new = NewRequest {
            target: Target::Service {
                service: pair.computer,
                option: None,
                answers: std::collections::BTreeMap::new(),
            },
            title: String::new(),
            words: String::new(),
            purpose: String::new(),
            needed_by: None,
            beneficiary: None,
            language: Language::En,
            files: Vec::new(),
        };
        let request = pair.house.write(pair.nina, move |tx| ask(tx, &new)).unwrap();
        // Version 2 takes its place; what was asked before keeps version 1.
        pair.act(pair.marco, number, |tx, agreement, _| again(tx, agreement, None).map(|_| ())).unwrap();
        let draft = Draft { notice: days(15), ..fourteen() };
        pair.act(pair.marco, number, move |tx, agreement, version| {
            update(tx, agreement, version, version.revision, &draft.parse()?)
        })
        .unwrap();
        pair.propose(pair.marco, number).unwrap();
        pair.house.clock.advance_minutes(1);
        pair.sign(pair.mara, number).unwrap();
        assert_eq!(pair.in_force(pair.nina).unwrap().version, 2);
        let kept = pair.house.read(pair.nina, move |conn| of_request(conn, &request)).unwrap().unwrap();
        assert_eq!((kept.version, kept.customer_team), (1, pair.ward));
        pair.house.clock.advance_minutes(1);
        pair.act(pair.mara, number, |tx, agreement, _| end(tx, agreement)).unwrap();
        assert!(pair.in_force(pair.nina).is_none());
    });
}

#[test]
fn a_version_counts_from_its_day_and_a_late_signature_from_itself() {
    pairs(|pair| {
        let number = pair.drafted(&Draft { effective_on: "2026-12-01".to_owned(), ..fourteen() }).unwrap();
        pair.propose(pair.mara, number).unwrap();
        pair.sign(pair.marco, number).unwrap();
        assert!(pair.in_force(pair.mara).is_none(), "it is still November");
        pair.house.clock.advance_minutes(8 * 24 * 60);
        assert!(pair.in_force(pair.mara).is_some());
        // Proposed in time, signed after its day.
        pair.act(pair.mara, number, |tx, agreement, _| again(tx, agreement, None).map(|_| ())).unwrap();
        let draft = Draft { effective_on: "2026-12-02".to_owned(), ..fourteen() };
        pair.act(pair.mara, number, move |tx, agreement, version| {
            update(tx, agreement, version, version.revision, &draft.parse()?)
        })
        .unwrap();
        pair.propose(pair.mara, number).unwrap();
        pair.house.clock.advance_minutes(5 * 24 * 60);
        let before = pair.house.clock.now();
        pair.sign(pair.marco, number).unwrap();
        let from = pair.house.read(pair.mara, move |conn| {
            Ok(Agreement::visible_to(conn, number)?.version(conn, 2)?.in_force_from)
        });
        assert_eq!(from.unwrap(), Some(before), "nothing is agreed backwards");
    });
}

#[test]
fn what_nobody_could_keep_is_refused_with_its_field() {
    pairs(|pair| {
        let propose = |draft: &Draft| {
            let number = pair.drafted(draft).unwrap();
            pair.propose(pair.mara, number)
        };
        let one_sided = Draft { notice: TypedLength::default(), ..fourteen() };
        assert_eq!(problems(propose(&one_sided)), [("customer_gives".to_owned(), Problem::EmptySide)]);
        let other = Draft { lead: TypedLength::default(), ..fourteen() };
        assert_eq!(problems(propose(&other)), [("provider_gives".to_owned(), Problem::EmptySide)]);
        let past = Draft { effective_on: "2026-11-20".to_owned(), ..fourteen() };
        assert_eq!(problems(propose(&past)), [("effective_on".to_owned(), Problem::InThePast)]);
        let early = Draft { review_on: "2026-11-23".to_owned(), ..fourteen() };
        assert_eq!(problems(propose(&early)), [("review_on".to_owned(), Problem::ReviewTooEarly)]);
        let mut short = Draft { notice: days(7), lead: days(10), ..fourteen() };
        assert_eq!(problems(propose(&short)), [("keep_anyway".to_owned(), Problem::Unkeepable)]);
        short.keep_anyway = "Until the second warehouse opens.".to_owned();
        propose(&short).unwrap();
        let words =
            Draft { notice: TypedLength { days: "soon".to_owned(), ..TypedLength::default() }, ..fourteen() };
        assert_eq!(problems(pair.drafted(&words)), [("notice_days".to_owned(), Problem::NotANumber)]);
        let own = (pair.computer, pair.it);
        let own = pair.house.write(pair.marco, move |tx| create(tx, own.0, &[own.1], &fourteen().parse()?));
        assert_eq!(problems(own), [("customers".to_owned(), Problem::Yourself)]);
        let others = (pair.computer, pair.ward);
        let others =
            pair.house.write(pair.sven, move |tx| create(tx, others.0, &[others.1], &fourteen().parse()?));
        assert!(matches!(others, Err(Error::Forbidden)));
    });
}

#[test]
fn a_calendar_without_open_hours_is_refused() {
    use measure::worktime::{
        Calendar, Definition, Exception, HolidayRules, Hours, Span, Version as Hourly, Week,
    };
    pairs(|pair| {
        pair.office();
        let once = Exception {
            date: jiff::civil::date(2026, 12, 24),
            hours: Hours::Open(vec![Span::new((9, 0), (10, 0)).unwrap()]),
            reason: None,
        };
        let hourly = Hourly {
            effective_from: jiff::civil::date(2026, 1, 1),
            weekly: Week::default(),
            holidays: HolidayRules::default(),
            exceptions: vec![once],
        };
        let closed =
            Calendar::new(Definition { zone: "Europe/Rome".to_owned(), versions: vec![hourly] }).unwrap();
        let id = pair
            .house
            .write(pair.house.ada, move |tx| crate::calendar::create(tx, "Hardly ever", &closed))
            .unwrap();
        let draft = Draft { customer_calendar: id.to_string(), ..fourteen() };
        assert_eq!(problems(pair.drafted(&draft)), [("customer_calendar".to_owned(), Problem::NeverOpen)]);
    });
}

#[test]
fn the_notice_is_counted_in_the_days_of_each_calendar() {
    use measure::worktime::{Calendar, Definition};
    pairs(|pair| {
        pair.office();
        // The ward never closes: its 14 days are two weeks, the office's 14 days are nearly three.
        let always = Calendar::new(Definition::always("Europe/Rome", jiff::civil::date(2026, 1, 1))).unwrap();
        let id = pair
            .house
            .write(pair.house.ada, move |tx| crate::calendar::create(tx, "Day and night", &always))
            .unwrap();
        let draft = Draft { customer_calendar: id.to_string(), ..fourteen() };
        let number = pair.drafted(&draft).unwrap();
        let found = pair.house.read(pair.mara, move |conn| {
            let agreement = Agreement::visible_to(conn, number)?;
            let version = agreement.version(conn, 1)?;
            Ok((gaps(conn, &agreement, &version)?, version.terms.notice_minutes()))
        });
        let (gaps, notice) = found.unwrap();
        assert_eq!(notice, Some(14 * 1440));
        // Two weeks have ten office days of eight hours: four are missing.
        assert_eq!(gaps.iter().map(|gap| gap.minutes).collect::<Vec<_>>(), [4 * 480]);
    });
}

#[test]
fn a_first_answer_slower_than_outside_needs_a_reason_that_everybody_reads() {
    pairs(|pair| {
        pair.house.write(pair.house.ada, |tx| set_outside_reply(tx, Some(480))).unwrap();
        let slow = Draft { first_answer: days(5), ..fourteen() };
        let number = pair.drafted(&slow).unwrap();
        assert_eq!(
            problems(pair.propose(pair.mara, number)),
            [("slower_reason".to_owned(), Problem::SlowerThanOutside)]
        );
        let reasoned = Draft { slower_reason: "One person until June.".to_owned(), ..slow };
        pair.act(pair.mara, number, move |tx, agreement, version| {
            update(tx, agreement, version, version.revision, &reasoned.parse()?)
        })
        .unwrap();
        pair.propose(pair.mara, number).unwrap();
        pair.sign(pair.marco, number).unwrap();
        let service = pair.computer;
        let shown = pair.house.read(pair.sven, move |conn| slower_than_outside(conn, service)).unwrap();
        assert_eq!(
            shown.iter().map(|one| one.reason.as_str()).collect::<Vec<_>>(),
            ["One person until June."]
        );
    });
}

#[test]
fn what_is_signed_is_what_was_read() {
    pairs(|pair| {
        let number = pair.drafted(&fourteen()).unwrap();
        pair.propose(pair.mara, number).unwrap();
        let stale = pair.act(pair.marco, number, |tx, agreement, version| {
            sign(tx, agreement, version, version.revision - 1)
        });
        assert!(matches!(stale, Err(Error::Conflict(_))));
        // The other side changes it instead: the first signature is void, and it is theirs to propose.
        let draft = Draft { notice: days(16), ..fourteen() };
        pair.act(pair.marco, number, move |tx, agreement, version| {
            update(tx, agreement, version, version.revision, &draft.parse()?)
        })
        .unwrap();
        assert!(matches!(pair.sign(pair.mara, number), Err(Error::Conflict(_))));
        pair.propose(pair.marco, number).unwrap();
        pair.sign(pair.mara, number).unwrap();
        assert_eq!(pair.in_force(pair.nina).unwrap().notice_minutes(), Some(16 * 480));
    });
}

#[test]
fn every_team_of_a_group_signs_for_itself() {
    pairs(|pair| {
        let ewa = pair.house.person("Ewa");
        let second = pair.house.team("Second ward", &[(ewa, Role::Lead)]);
        let (service, both) = (pair.computer, [pair.ward, second]);
        let number = pair
            .house
            .write(pair.marco, move |tx| Ok(create(tx, service, &both, &fourteen().parse()?)?.number))
            .unwrap();
        pair.propose(pair.marco, number).unwrap();
        pair.sign(pair.mara, number).unwrap();
        assert!(pair.in_force(pair.nina).is_none(), "one ward is still to sign");
        pair.sign(ewa, number).unwrap();
        assert_eq!(pair.in_force(pair.nina).unwrap().customer_team, pair.ward);
        assert_eq!(pair.in_force(ewa).unwrap().customer_team, second);
        assert!(pair.in_force(pair.marco).is_none(), "the provider is not its own customer");
        assert!(pair.it != pair.ward);
    });
}
