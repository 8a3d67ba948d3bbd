//! Notices and live topics: who is told, and who is not.

use super::super::conversation::NewMessage;
use super::super::{Visibility, thanking};
use super::*;
use crate::notice::{self, Kind};
use crate::service::Provider;
use crate::{team, topic};

impl Scene<'_> {
    fn settle(&self) {
        self.house.follow(&notice::CONSUMER);
    }

    fn notices(&self, person: PersonId) -> Vec<Kind> {
        self.settle();
        let page = self.house.read(person, |conn| notice::mine(conn, None)).unwrap();
        page.items.iter().filter(|notice| notice.is_new).map(|notice| notice.kind).collect()
    }
}

#[test]
fn the_other_side_is_told_and_oneself_is_not() {
    scenes(|scene| {
        let number = scene.opened().number;
        assert_eq!(scene.notices(scene.nurse), [Kind::Opened]);
        assert_eq!(scene.notices(scene.keeper), []);
        scene.act(scene.keeper, number, |request, tx| request.close(tx, "Here.")).unwrap();
        assert_eq!(scene.notices(scene.nurse), [Kind::Closed], "one line a request, updated");
        scene.act(scene.nurse, number, |request, tx| request.confirm(tx)).unwrap();
        assert_eq!(scene.notices(scene.keeper), [Kind::Confirmed]);
    });
}

#[test]
fn thanks_for_what_only_named_people_may_see_are_for_them_alone() {
    scenes(|scene| {
        let mut draft = crate::testing::named("A word about my pay");
        draft.visibility = Visibility::Named;
        let service = scene.house.offer(Provider::Team(scene.linen), draft);
        let new = wish(Target::Service { service, option: None, answers: BTreeMap::new() });
        let number = scene.house.write(scene.nurse, move |tx| ask(tx, &new)).unwrap().number;
        let colleague = scene.house.person("Ola");
        let linen = scene.linen;
        scene.house.write(scene.lead, move |tx| team::join(tx, linen, colleague, Role::Member)).unwrap();
        let (keeper, opening) = (scene.keeper, scene.opening());
        scene.act(scene.lead, number, move |request, tx| request.hand_over(tx, Some(keeper))).unwrap();
        scene.act(keeper, number, move |request, tx| request.open(tx, &opening)).unwrap();
        scene.act(keeper, number, |request, tx| request.close(tx, "All explained.")).unwrap();
        scene
            .act(scene.nurse, number, |request, tx| request.thank(tx, "For keeping it between us."))
            .unwrap();
        let thanked = |who| scene.house.read(who, |conn| thanking::received(conn, None)).unwrap().items.len();
        assert_eq!([keeper, scene.lead, colleague].map(thanked), [1, 1, 0]);
    });
}

#[test]
fn an_internal_note_tells_the_customer_nothing() {
    scenes(|scene| {
        let opened = scene.opened();
        scene.settle();
        let seen = opened.id;
        scene.house.write(scene.nurse, move |tx| notice::read(tx, seen)).unwrap();
        let note = NewMessage {
            body: "@livia is the dryer back?".to_owned(),
            internal: true,
            ..NewMessage::default()
        };
        scene
            .act(scene.keeper, opened.number, move |request, tx| request.write(tx, &note).map(drop))
            .unwrap();
        assert_eq!(scene.notices(scene.nurse), []);
        assert_eq!(scene.notices(scene.lead), [Kind::Mentioned]);
    });
}

#[test]
fn mentioning_the_customer_in_a_note_shows_them_no_note() {
    scenes(|scene| {
        let opened = scene.opened();
        scene.settle();
        let seen = opened.id;
        scene.house.write(scene.nurse, move |tx| notice::read(tx, seen)).unwrap();
        let note =
            NewMessage { body: "@nina asks a lot".to_owned(), internal: true, ..NewMessage::default() };
        scene
            .act(scene.keeper, opened.number, move |request, tx| request.write(tx, &note).map(drop))
            .unwrap();
        assert_eq!(scene.notices(scene.nurse), []);
        assert!(!scene.seen_by(scene.nurse, opened.number).unwrap().standing.reads_notes);
    });
}

#[test]
fn a_consumer_that_runs_twice_tells_once() {
    scenes(|scene| {
        scene.opened();
        assert_eq!(scene.notices(scene.nurse), [Kind::Opened]);
        scene
            .house
            .work(|tx| {
                tx.execute("DELETE FROM consumer", db::params![])?;
                Ok(())
            })
            .unwrap();
        assert_eq!(scene.notices(scene.nurse), [Kind::Opened]);
    });
}

#[test]
fn one_may_listen_only_to_what_one_may_see() {
    scenes(|scene| {
        let request = scene.asked().id.uuid();
        let (linen, nurse) = (scene.linen.uuid(), scene.nurse.uuid());
        let all = [request, linen, nurse];
        let heard = |person| {
            let heard = scene.house.read(person, move |conn| topic::visible(conn, &all)).unwrap();
            all.map(|topic| heard.contains(&topic))
        };
        assert_eq!(heard(scene.nurse), [true, false, true]);
        assert_eq!(heard(scene.keeper), [true, true, false]);
        assert_eq!(heard(scene.stranger), [false, false, false]);
        assert_eq!(heard(scene.house.ada), [false, false, false], "an administrator reads no requests");
    });
}
