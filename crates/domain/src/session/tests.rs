use db::Timestamp;

use super::*;
use crate::actor::Actor;
use crate::mail::{self, Words};
use crate::person::Draft;
use crate::testing::{House, houses};
use crate::{Problem, person};

const PASSWORD: &str = "correct horse battery";

fn token() -> Token {
    Token::random().unwrap()
}

/// A colleague with a mail address and the password above.
fn anna(house: &House<'_>) -> PersonId {
    with_password(house, Draft { email: "anna@example.org".into(), ..Draft::named("Anna Zak") })
}

fn with_password(house: &House<'_>, draft: Draft) -> PersonId {
    let id = house.enter(draft);
    let hash = password::hash(PASSWORD).unwrap();
    house.write(house.ada, move |tx| password::set_for(tx, id, &hash)).unwrap();
    id
}

fn challenge(house: &House<'_>, name: &'static str) -> Result<password::Challenge> {
    house.work(move |tx| password::ask(tx, name, "192.0.2.1"))
}

fn enter(house: &House<'_>, name: &'static str, password: &str) -> Result<Token> {
    let proof = challenge(house, name)?.meet(password).ok_or(Error::Unauthenticated)?;
    let token = token();
    let given = token.clone();
    house.work(move |tx| password::sign_in(tx, &proof, &given, "a browser"))?;
    Ok(token)
}

fn whose(house: &House<'_>, token: &Token) -> Option<PersonId> {
    let token = token.clone();
    let actor = house.database().read_blocking(None, move |conn| Actor::of_session(conn, &token));
    actor.unwrap().map(|actor| actor.id)
}

fn at(house: &House<'_>, moment: &str) {
    house.clock.set(Timestamp::parse(moment).unwrap());
}

#[test]
fn a_password_signs_in_by_mail_address_or_handle() {
    houses(|house| {
        let anna = anna(house);
        for name in ["anna@example.org", " ANNA@example.org ", "anna.zak", "@anna.zak"] {
            let token = enter(house, name, PASSWORD).unwrap();
            assert_eq!(whose(house, &token), Some(anna), "{name}");
        }
        assert!(matches!(enter(house, "anna.zak", "correct horse batter"), Err(Error::Unauthenticated)));
        assert!(matches!(enter(house, "nobody", PASSWORD), Err(Error::Unauthenticated)));
        assert_eq!(whose(house, &token()), None);
    });
}

#[test]
fn the_tenth_wrong_password_is_the_last_for_a_while() {
    houses(|house| {
        let anna = anna(house);
        for _ in 0..10 {
            challenge(house, "anna.zak").unwrap();
        }
        let until = Timestamp::parse("2026-11-23T08:15:00Z").unwrap();
        for _ in 0..3 {
            assert!(matches!(challenge(house, "anna.zak"), Err(Error::TooMany(at)) if at == until));
        }
        challenge(house, "somebody.else").unwrap();
        house.clock.set(until);
        let token = enter(house, "anna.zak", PASSWORD).unwrap();
        assert_eq!(whose(house, &token), Some(anna));
    });
}

#[test]
fn one_account_has_one_count_however_its_name_is_typed() {
    houses(|house| {
        anna(house);
        let names = ["anna.zak", "@anna.zak", "@@anna.zak", " @@@Anna.Zak ", "ANNA.ZAK"];
        for name in names.iter().chain(&names) {
            challenge(house, name).unwrap();
        }
        for name in names {
            assert!(matches!(challenge(house, name), Err(Error::TooMany(_))), "{name}");
        }
    });
}

#[test]
fn the_right_password_forgives_the_wrong_ones() {
    houses(|house| {
        anna(house);
        for _ in 0..9 {
            challenge(house, "anna.zak").unwrap();
        }
        enter(house, "anna.zak", PASSWORD).unwrap();
        for _ in 0..10 {
            challenge(house, "anna.zak").unwrap();
        }
        assert!(matches!(challenge(house, "anna.zak"), Err(Error::TooMany(_))));
    });
}

#[test]
fn one_address_can_only_try_so_many_accounts() {
    houses(|house| {
        for _ in 0..100 {
            house
                .work(|tx| {
                    let name = tx.id::<uuid::Uuid>().to_string();
                    password::ask(tx, &name, "192.0.2.9").map(|_| ())
                })
                .unwrap();
        }
        let refused = house.work(|tx| password::ask(tx, "one more", "192.0.2.9").map(|_| ()));
        assert!(matches!(refused, Err(Error::TooMany(_))));
        house.work(|tx| password::ask(tx, "one more", "192.0.2.10").map(|_| ())).unwrap();
    });
}

#[test]
fn a_password_that_changed_meanwhile_opens_nothing() {
    houses(|house| {
        let anna = anna(house);
        let proof = challenge(house, "anna.zak").unwrap().meet(PASSWORD).unwrap();
        let other = password::hash("another long password").unwrap();
        house.write(house.ada, move |tx| password::set_for(tx, anna, &other)).unwrap();
        let refused = house.work(move |tx| password::sign_in(tx, &proof, &token(), ""));
        assert!(matches!(refused, Err(Error::Unauthenticated)));
    });
}

#[test]
fn changing_the_password_takes_the_old_one_and_ends_other_sessions() {
    houses(|house| {
        let anna = anna(house);
        let (here, elsewhere) =
            (enter(house, "anna.zak", PASSWORD).unwrap(), enter(house, "anna.zak", PASSWORD).unwrap());
        let asked = here.clone();
        let keep = house
            .database()
            .read_blocking(None, move |conn| Actor::of_session(conn, &asked))
            .unwrap()
            .unwrap()
            .session;
        let new = password::hash("another long password").unwrap();

        let given = new.clone();
        let refused = house.write(anna, move |tx| password::change(tx, None, &given, keep));
        assert!(matches!(refused, Err(Error::Invalid(p)) if p[0].problem == Problem::WrongPassword));

        let own = house.write(anna, password::ask_own).unwrap();
        assert!(own.meet("not the password").is_none());
        let proof = own.meet(PASSWORD).unwrap();
        // Somebody else's proof is no proof.
        let (borrowed, given) = (proof.clone(), new.clone());
        assert!(
            house.write(house.ada, move |tx| password::change(tx, Some(&borrowed), &given, keep)).is_err()
        );

        house.write(anna, move |tx| password::change(tx, Some(&proof), &new, keep)).unwrap();
        assert_eq!((whose(house, &here), whose(house, &elsewhere)), (Some(anna), None));
        assert!(enter(house, "anna.zak", PASSWORD).is_err());
        enter(house, "anna.zak", "another long password").unwrap();
    });
}

#[test]
fn passwords_are_long_enough_and_never_shown() {
    assert!(
        matches!(password::hash("short one"), Err(Error::Invalid(p)) if p[0].problem == Problem::TooShort(10))
    );
    assert!(
        matches!(password::hash(&"x".repeat(201)), Err(Error::Invalid(p)) if p[0].problem == Problem::TooLong(200))
    );
    let hash = password::hash(PASSWORD).unwrap();
    assert!(hash.as_str().starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
    assert_eq!(format!("{hash:?}"), "Hash(…)");
    // Salted: the same password never looks the same.
    assert_ne!(password::hash(PASSWORD).unwrap().as_str(), hash.as_str());
}

#[test]
fn a_link_in_a_letter_opens_one_session_within_a_quarter_of_an_hour() {
    houses(|house| {
        let anna = anna(house);
        let compose = |to: &link::Recipient| Words {
            subject: format!("For {}\r\nBcc: eve@example.org", to.name),
            text: "link".into(),
            html: "<p>link</p>".into(),
        };
        let ask = |email: &'static str, link: &Token| {
            let link = link.clone();
            house.work(move |tx| link::request(tx, email, "192.0.2.1", &link, &compose))
        };
        let redeem = |link: &Token| {
            let (link, token) = (link.clone(), token());
            let opened = token.clone();
            house.work(move |tx| link::redeem(tx, &link, &token, "")).map(|_| opened)
        };
        let (first, second) = (token(), token());
        ask("Anna@example.org", &first).unwrap();
        ask("anna@example.org", &second).unwrap();
        ask("stranger@example.org", &token()).unwrap();

        let letters = house.work(letters).unwrap();
        assert_eq!(letters, ["For Anna Zak Bcc: eve@example.org"; 2]);

        assert_eq!(whose(house, &redeem(&first).unwrap()), Some(anna));
        assert!(matches!(redeem(&first), Err(Error::NotFound)));
        assert!(matches!(redeem(&token()), Err(Error::NotFound)));
        house.clock.advance_minutes(15);
        assert!(matches!(redeem(&second), Err(Error::NotFound)));
    });
}

fn letters(tx: &mut db::Tx<'_>) -> Result<Vec<String>> {
    let ids = tx.all("SELECT id FROM mail ORDER BY id", db::params![], |row| row.get(0))?;
    let mut subjects = Vec::new();
    for id in ids {
        subjects.extend(mail::find_unsent(tx, id)?.map(|letter| letter.words.subject));
        mail::mark_sent(tx, id)?;
        assert_eq!(mail::find_unsent(tx, id)?, None);
    }
    assert!(!tx.exists("SELECT 1 FROM mail WHERE text <> '' OR html <> ''", db::params![])?);
    Ok(subjects)
}

#[test]
fn somebody_who_left_gets_no_link_and_opens_none() {
    houses(|house| {
        let temp = house.enter(Draft {
            email: "temp@example.org".into(),
            ends_on: "2026-11-23".into(),
            ..Draft::named("Temp")
        });
        let link = token();
        let asked = link.clone();
        let compose = |_: &link::Recipient| Words { subject: "s".into(), text: "t".into(), html: "h".into() };
        house.work(move |tx| link::request(tx, "temp@example.org", "", &asked, &compose)).unwrap();
        // Midnight in Rome is 23:00 in UTC.
        at(house, "2026-11-23T23:00:00Z");
        let refused = house.work(move |tx| link::redeem(tx, &link, &token(), ""));
        assert!(matches!(refused, Err(Error::NotFound | Error::Unauthenticated)), "{refused:?}");
        let other = token();
        house.work(move |tx| link::request(tx, "temp@example.org", "", &other, &compose)).unwrap();
        let links = house.work(move |tx| {
            Ok(tx.one(
                "SELECT count(*) FROM sign_in_link WHERE person_id = $1",
                db::params![temp],
                |row| row.get::<i64>(0),
            )?)
        });
        assert_eq!(links.unwrap(), 1);
    });
}

#[test]
fn the_last_day_counts_to_its_end_where_the_organisation_is() {
    houses(|house| {
        let temp = with_password(house, Draft { ends_on: "2027-06-30".into(), ..Draft::named("Temp") });
        at(house, "2027-06-30T08:00:00Z");
        let session = enter(house, "temp", PASSWORD).unwrap();
        at(house, "2027-06-30T21:59:59Z");
        assert_eq!(whose(house, &session), Some(temp));
        at(house, "2027-06-30T22:00:00Z");
        assert_eq!(whose(house, &session), None);
        assert!(matches!(enter(house, "temp", PASSWORD), Err(Error::Unauthenticated)));
    });
}

#[test]
fn nobody_signs_in_before_the_first_day() {
    houses(|house| {
        let new = with_password(house, Draft { starts_on: "2026-12-01".into(), ..Draft::named("New") });
        assert!(matches!(enter(house, "new", PASSWORD), Err(Error::Unauthenticated)));
        at(house, "2026-11-30T23:00:00Z");
        assert_eq!(whose(house, &enter(house, "new", PASSWORD).unwrap()), Some(new));
    });
}

#[test]
fn a_session_lasts_thirty_days_after_its_last_use() {
    houses(|house| {
        let anna = anna(house);
        let token = enter(house, "anna.zak", PASSWORD).unwrap();
        at(house, "2026-12-20T08:00:00Z");
        let asked = token.clone();
        let actor = house
            .database()
            .read_blocking(None, move |conn| Actor::of_session(conn, &asked))
            .unwrap()
            .unwrap();
        assert!(actor.session_is_stale);
        house.write(anna, move |tx| touch(tx, actor.session)).unwrap();
        at(house, "2027-01-19T07:59:59Z");
        assert_eq!(whose(house, &token), Some(anna));
        at(house, "2027-01-19T08:00:00Z");
        assert_eq!(whose(house, &token), None);
        house.work(sweep).unwrap();
        assert_eq!(house.read(anna, list).unwrap(), []);
    });
}

#[test]
fn sessions_are_seen_and_ended_by_their_owner_alone() {
    houses(|house| {
        let anna = anna(house);
        let bo = house.person("Bo");
        let token = enter(house, "anna.zak", PASSWORD).unwrap();
        let [session] = &house.read(anna, list).unwrap()[..] else { panic!("one session") };
        assert_eq!(session.agent, "a browser");
        let id = session.id;
        assert_eq!(house.read(bo, list).unwrap(), []);
        assert!(matches!(house.write(bo, move |tx| end(tx, id)), Err(Error::NotFound)));
        assert!(matches!(house.write(bo, move |tx| end_all_of(tx, anna)), Err(Error::Forbidden)));
        house.write(anna, move |tx| end(tx, id)).unwrap();
        assert_eq!(whose(house, &token), None);
    });
}

#[test]
fn only_a_demonstration_lets_visitors_in_as_its_people() {
    houses(|house| {
        let ada = house.ada;
        assert!(matches!(house.work(move |tx| open_demo(tx, ada, &token(), "")), Err(Error::NotFound)));
        let anna = house
            .work(|tx| person::insert(tx, &Draft::named("Anna").parse()?, person::Origin::Demo))
            .unwrap();
        assert!(matches!(house.work(move |tx| open_demo(tx, anna, &token(), "")), Err(Error::NotFound)));
        house.work(|tx| Ok(tx.execute("UPDATE organisation SET demo = TRUE", db::params![])?)).unwrap();
        assert!(matches!(house.work(move |tx| open_demo(tx, ada, &token(), "")), Err(Error::NotFound)));
        house.work(move |tx| open_demo(tx, anna, &token(), "")).unwrap();
    });
}
