//! Who may see a request and do what to it: one table.

use super::super::Visibility;
use super::super::conversation::NewMessage;
use super::*;
use crate::Error;
use crate::service::Provider;
use crate::testing::named;

/// What came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Came {
    /// Done.
    Yes,
    /// Seen, and not theirs to do.
    No,
    /// It does not exist for them.
    Unseen,
}
use Came::{No, Unseen, Yes};

type Action = fn(&mut Request, &mut db::Tx<'_>, PersonId) -> Result<()>;

fn note() -> NewMessage {
    NewMessage { body: "Between us.".to_owned(), internal: true, ..NewMessage::default() }
}

fn reply() -> NewMessage {
    NewMessage { body: "Hello.".to_owned(), ..NewMessage::default() }
}

fn part() -> crate::request::merging::Part {
    crate::request::merging::Part { title: "Two caps".to_owned(), ..Default::default() }
}

/// Columns: asker, beneficiary, member, lead, follower from outside, follower inside, manager of the asker,
/// administrator, stranger.
#[rustfmt::skip]
const TABLE: &[(&str, State, Action, [Came; 9])] = &[
    ("see",       State::Asked,     |_, _, _| Ok(()),                                             [Yes, Yes, Yes, Yes, Yes, Yes, Unseen, Unseen, Unseen]),
    ("open",      State::Asked,     |r, tx, _| { let at = tx.now().plus_days(1); r.open(tx, &Opening { greeting: "Hello".into(), promised_for: at }) },
                                                                                                  [No, No, Yes, Yes, No, No, Unseen, Unseen, Unseen]),
    ("promise",   State::Opened,    |r, tx, _| { let at = tx.now().plus_days(2); r.promise(tx, at, "Sorry.") },
                                                                                                  [No, No, Yes, Yes, No, No, Unseen, Unseen, Unseen]),
    ("hand over", State::Opened,    |r, tx, _| r.hand_over(tx, None),                             [No, No, Yes, Yes, No, No, Unseen, Unseen, Unseen]),
    ("ask back",  State::Asked,     |r, tx, _| r.ask_back(tx, "Which size?"),                     [No, No, Yes, Yes, No, No, Unseen, Unseen, Unseen]),
    ("decline",   State::Asked,     |r, tx, _| r.decline(tx, "None left.", "Tomorrow?"),          [No, No, Yes, Yes, No, No, Unseen, Unseen, Unseen]),
    ("perform",   State::Opened,    |r, tx, _| r.perform(tx),                                     [No, No, Yes, Yes, No, No, Unseen, Unseen, Unseen]),
    ("close",     State::Performed, |r, tx, _| r.close(tx, "There you are."),                     [No, No, Yes, Yes, No, No, Unseen, Unseen, Unseen]),
    ("confirm",   State::Closed,    |r, tx, _| r.confirm(tx),                                     [Yes, Yes, No, No, No, No, Unseen, Unseen, Unseen]),
    ("reopen",    State::Closed,    |r, tx, _| r.reopen(tx, "One is missing."),                   [Yes, Yes, Yes, Yes, No, No, Unseen, Unseen, Unseen]),
    ("withdraw",  State::Asked,     |r, tx, _| r.withdraw(tx, ""),                                [Yes, Yes, No, No, No, No, Unseen, Unseen, Unseen]),
    ("reply",     State::Asked,     |r, tx, _| r.write(tx, &reply()).map(drop),                   [Yes, Yes, Yes, Yes, Yes, Yes, Unseen, Unseen, Unseen]),
    ("note",      State::Asked,     |r, tx, _| r.write(tx, &note()).map(drop),                    [No, No, Yes, Yes, No, Yes, Unseen, Unseen, Unseen]),
    ("invite",    State::Asked,     |r, tx, who| r.invite(tx, who),                               [Yes, Yes, Yes, Yes, No, No, Unseen, Unseen, Unseen]),
    ("add a line", State::Asked,    |r, tx, _| r.add_check(tx, "Count them"),                     [No, No, Yes, Yes, No, No, Unseen, Unseen, Unseen]),
    ("set aside", State::Asked,     |r, tx, _| { let at = tx.now().plus_days(1); r.set_aside(tx, Some(at)) },
                                                                                                  [No, No, Yes, Yes, No, No, Unseen, Unseen, Unseen]),
    ("split",     State::Asked,     |r, tx, _| r.split(tx, &part()).map(drop),                    [No, No, Yes, Yes, No, No, Unseen, Unseen, Unseen]),
    ("share a draft", State::Asked, |r, tx, _| crate::draft::share(tx, r, "Dear Nina", 0),        [No, No, Yes, Yes, No, No, Unseen, Unseen, Unseen]),
    ("keep a draft", State::Asked,  |r, tx, _| crate::draft::keep(tx, &format!("request-{}-reply", r.number), "Dear", None).map(drop),
                                                                                                  [Yes, Yes, Yes, Yes, Yes, Yes, Unseen, Unseen, Unseen]),
    ("thank",     State::Closed,    |r, tx, _| r.thank(tx, ""),                                   [Yes, Yes, No, No, No, No, Unseen, Unseen, Unseen]),
];

#[test]
fn everybody_sees_and_does_what_the_table_says() {
    scenes(|scene| {
        let [patient, outside, inside, manager, extra] =
            ["Petra", "Otto", "Ines", "Marek", "Eva"].map(|name| scene.house.person(name));
        let people = [
            scene.nurse,
            patient,
            scene.keeper,
            scene.lead,
            outside,
            inside,
            manager,
            scene.house.ada,
            scene.stranger,
        ];
        let nurse = scene.nurse;
        scene
            .house
            .write(scene.house.ada, move |tx| {
                let today = crate::organisation::today(tx)?;
                crate::reporting::set_manager(tx, nurse, Some(manager), today)
            })
            .unwrap();
        for (name, state, action, expected) in TABLE {
            for (person, expected) in people.iter().zip(expected) {
                let number = scene.prepared(*state, patient, outside, inside);
                let action = *action;
                let came = scene.act(*person, number, move |request, tx| action(request, tx, extra));
                let came = match came {
                    Ok(_) => Yes,
                    Err(Error::Forbidden) => No,
                    Err(Error::NotFound) => Unseen,
                    Err(other) => panic!("{name}: {other:?}"),
                };
                let who = people.iter().position(|one| one == person);
                assert_eq!(came, *expected, "{name} by column {who:?}");
            }
        }
    });
}

#[test]
fn a_named_request_is_for_leads_and_its_holder_alone() {
    scenes(|scene| {
        let mut draft = named("A word about my pay");
        draft.visibility = Visibility::Named;
        let service = scene.house.offer(Provider::Team(scene.linen), draft);
        let number = scene.house.write(scene.nurse, move |tx| ask(tx, &through(service))).unwrap().number;
        assert!(matches!(scene.seen_by(scene.keeper, number), Err(Error::NotFound)));
        assert!(scene.seen_by(scene.lead, number).unwrap().standing.is_provider);
        let keeper = scene.keeper;
        scene.act(scene.lead, number, move |request, tx| request.hand_over(tx, Some(keeper))).unwrap();
        assert!(scene.seen_by(scene.keeper, number).unwrap().standing.is_provider);
    });
}

#[test]
fn a_public_request_can_be_read_by_all_and_touched_by_none() {
    scenes(|scene| {
        let mut draft = named("What is for lunch");
        draft.visibility = Visibility::Public;
        let service = scene.house.offer(Provider::Team(scene.linen), draft);
        let number = scene.house.write(scene.nurse, move |tx| ask(tx, &through(service))).unwrap().number;
        assert!(!scene.seen_by(scene.stranger, number).unwrap().standing.reads_notes);
        let words = scene.act(scene.stranger, number, |request, tx| request.write(tx, &reply()).map(drop));
        assert!(matches!(words, Err(Error::Forbidden)));
    });
}

impl Scene<'_> {
    /// A request in this state, with one follower from outside and one inside.
    fn prepared(&self, state: State, patient: PersonId, outside: PersonId, inside: PersonId) -> i64 {
        let mut new = wish(Target::Team(self.linen));
        new.beneficiary = Some(patient);
        let number = self.house.write(self.nurse, move |tx| ask(tx, &new)).unwrap().number;
        self.act(self.nurse, number, move |request, tx| request.invite(tx, outside)).unwrap();
        self.act(self.keeper, number, move |request, tx| request.invite(tx, inside)).unwrap();
        let opening = self.opening();
        if state != State::Asked {
            self.act(self.keeper, number, move |request, tx| request.open(tx, &opening)).unwrap();
        }
        if matches!(state, State::Performed | State::Closed) {
            self.act(self.keeper, number, |request, tx| request.perform(tx)).unwrap();
        }
        if state == State::Closed {
            self.act(self.keeper, number, |request, tx| request.close(tx, "Here.")).unwrap();
        }
        number
    }
}
