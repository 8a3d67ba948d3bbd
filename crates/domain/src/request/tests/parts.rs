//! A bundle and its parts: whose turn it is while one waits for the others, and what may be a part.

use measure::turns::{Cause, Side};

use super::*;
use crate::service::Provider;
use crate::service::bundle;
use crate::testing::named;
use crate::{Conflict, Error, Problem, ServiceId};

/// The linen team offers a bundle of two offers of another team, whose member is given.
fn bundled(scene: &Scene<'_>) -> (ServiceId, PersonId) {
    let porter = scene.house.person("Piotr");
    let porters = scene.house.team("Porters", &[(porter, Role::Member)]);
    let whole = scene.house.offer(Provider::Team(scene.linen), named("A made bed"));
    let parts = ["A bed", "A mattress"].map(|name| scene.house.offer(Provider::Team(porters), named(name)));
    scene
        .house
        .write(scene.lead, move |tx| {
            parts.into_iter().try_for_each(|part| bundle::add(tx, whole, part, None))
        })
        .unwrap();
    (whole, porter)
}

#[test]
fn while_parts_are_open_the_ball_is_upstream_and_the_greeting_is_still_owed() {
    scenes(|scene| {
        let (service, porter) = bundled(scene);
        let clock = scene.house.clock;
        let whole = scene.house.write(scene.nurse, move |tx| ask(tx, &through(service))).unwrap();
        let (number, opening) = (whole.number, scene.opening());
        assert_eq!((whole.parts, whole.parts_open), (2, 2));
        clock.advance_minutes(30);
        scene.act(scene.keeper, number, move |request, tx| request.open(tx, &opening)).unwrap();
        for part in [number + 1, number + 2] {
            clock.advance_minutes(60);
            scene
                .act(porter, part, |request, tx| {
                    let at = tx.now().plus_days(1);
                    request.open(tx, &Opening { greeting: "Hello".into(), promised_for: at })?;
                    request.close(tx, "There.")
                })
                .unwrap();
        }
        clock.advance_minutes(15);
        let told = |of: i64| {
            let turns = scene.house.read(scene.nurse, move |conn| {
                let request = Request::visible_to(conn, of)?;
                let calendar = request.calendar(conn)?;
                Ok(request.two_clocks(conn, &calendar)?.unwrap().turns)
            });
            let turns = turns.unwrap();
            turns.iter().map(|turn| (turn.side, turn.cause, turn.minutes)).collect::<Vec<_>>()
        };
        let until_now = [
            (Side::Provider, Cause::Queue, 30),
            (Side::Third, Cause::Upstream, 60),
            (Side::Third, Cause::Upstream, 60),
            (Side::Provider, Cause::Work, 15),
        ];
        assert_eq!(told(number), until_now);
        // A part that is taken up again is awaited again.
        scene.act(scene.nurse, number + 1, |request, tx| request.reopen(tx, "It squeaks.")).unwrap();
        clock.advance_minutes(10);
        assert_eq!(told(number).last(), Some(&(Side::Third, Cause::Upstream, 10)));
    });
}

#[test]
fn neither_performing_nor_closing_goes_round_the_parts() {
    scenes(|scene| {
        let (service, _) = bundled(scene);
        let number = scene.house.write(scene.nurse, move |tx| ask(tx, &through(service))).unwrap().number;
        let opening = scene.opening();
        scene.act(scene.keeper, number, move |request, tx| request.open(tx, &opening)).unwrap();
        let acts: [fn(&mut Request, &mut db::Tx<'_>) -> Result<()>; 2] =
            [|request, tx| request.perform(tx), |request, tx| request.close(tx, "Done!")];
        for act in acts {
            let refused = scene.act(scene.keeper, number, act);
            assert!(matches!(refused, Err(Error::Conflict(Conflict::PartsOpen { ready: 0, of: 2 }))));
        }
    });
}

#[test]
fn a_bundle_is_made_of_single_offers_that_exist() {
    scenes(|scene| {
        let (service, _) = bundled(scene);
        let other = scene.house.offer(Provider::Team(scene.linen), named("A whole ward"));
        let refused = |whole, part| {
            scene.house.write(scene.lead, move |tx| bundle::add(tx, whole, part, None)).unwrap_err()
        };
        let is = |error: Error, problem: Problem| matches!(error, Error::Invalid(all) if all[0].problem == problem);
        assert!(is(refused(other, service), Problem::NotAPart), "a bundle in a bundle");
        assert!(is(refused(other, other), Problem::NotAPart), "a bundle in itself");
        let part = scene.house.read(scene.lead, move |conn| bundle::parts(conn, service)).unwrap()[0].service;
        assert!(is(refused(service, part), Problem::Repeated));
        let whole = scene.house.offer(Provider::Team(scene.linen), named("Another"));
        let by_stranger = scene.house.write(scene.stranger, move |tx| bundle::add(tx, whole, part, None));
        assert!(matches!(by_stranger, Err(Error::Forbidden)));
    });
}

#[test]
fn what_a_colleague_may_not_ask_for_is_left_out_of_what_they_are_offered() {
    scenes(|scene| {
        let (service, _) = bundled(scene);
        let part = scene.house.read(scene.lead, move |conn| bundle::parts(conn, service)).unwrap()[1].service;
        let ada = scene.house.ada;
        scene.house.write(ada, move |tx| crate::service::retire(tx, part)).unwrap();
        let whole = scene.house.write(scene.nurse, move |tx| ask(tx, &through(service))).unwrap();
        assert_eq!(whole.parts, 1, "the rest can be asked for all the same");
    });
}
