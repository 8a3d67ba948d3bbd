use super::super::conversation::{Kind, NewMessage};
use super::super::show::Show;
use super::*;
use crate::event;
use crate::{Conflict, Error, Problem};

#[test]
fn a_request_goes_through_its_three_phases() {
    scenes(|scene| {
        let asked = scene.asked();
        assert_eq!((asked.state, asked.turn), (State::Asked, Turn::Provider));
        assert_eq!(asked.title, "Four sets of scrubs, size M, please.");
        let number = asked.number;

        let opened = scene.opened_from(number);
        assert_eq!(
            (opened.state, opened.turn, opened.holder),
            (State::Opened, Turn::Provider, Some(scene.keeper))
        );
        assert_eq!(opened.promised_for, Some(scene.tomorrow()));

        let performed = scene.act(scene.keeper, number, |request, tx| request.perform(tx)).unwrap();
        assert_eq!((performed.state, performed.turn), (State::Performed, Turn::Provider));

        let closed =
            scene.act(scene.keeper, number, |request, tx| request.close(tx, "On the trolley.")).unwrap();
        assert_eq!((closed.state, closed.turn), (State::Closed, Turn::Customer));

        let confirmed = scene.act(scene.nurse, number, |request, tx| request.confirm(tx)).unwrap();
        assert_eq!((confirmed.state, confirmed.turn), (State::Confirmed, Turn::Nobody));
        assert!(confirmed.ended_at.is_some());

        let thanked =
            scene.act(scene.nurse, number, |request, tx| request.thank(tx, "Saved our night.")).unwrap();
        let events = scene
            .house
            .read(scene.nurse, move |conn| event::of_subject(conn, thanked.id.uuid(), 0, 100))
            .unwrap();
        let kinds: Vec<String> = events.iter().map(|recorded| recorded.event.kind()).collect();
        assert_eq!(
            kinds,
            [
                "request_asked",
                "request_opened",
                "request_performed",
                "request_closed",
                "request_confirmed",
                "thanked"
            ]
        );
    });
}

#[test]
fn nothing_is_closed_without_a_word() {
    scenes(|scene| {
        let number = scene.opened().number;
        let silent = scene.act(scene.keeper, number, |request, tx| request.close(tx, "  \n "));
        assert!(matches!(silent, Err(Error::Invalid(problems)) if problems[0].problem == Problem::Required));
        assert_eq!(scene.seen_by(scene.keeper, number).unwrap().state, State::Opened, "nothing happened");
    });
}

#[test]
fn a_question_makes_it_the_customers_turn_until_they_reply() {
    scenes(|scene| {
        let number = scene.opened().number;
        let asked = scene
            .act(scene.keeper, number, |request, tx| request.ask_back(tx, "Short or long sleeves?"))
            .unwrap();
        assert_eq!(asked.turn, Turn::Customer);
        let again = scene.act(scene.keeper, number, |request, tx| request.ask_back(tx, "And which colour?"));
        assert!(matches!(again, Err(Error::Conflict(Conflict::Phase))), "one question at a time");

        let reply = NewMessage { body: "Short, please.".to_owned(), ..NewMessage::default() };
        let answered =
            scene.act(scene.nurse, number, move |request, tx| request.write(tx, &reply).map(drop)).unwrap();
        assert_eq!((answered.turn, answered.question), (Turn::Provider, None));
        let show = scene.house.read(scene.nurse, move |conn| {
            let request = Request::visible_to(conn, number)?;
            let has = request.has(conn)?;
            Show::load(conn, &request, &has, None)
        });
        let kinds: Vec<Kind> = show.unwrap().lines.iter().map(|line| line.kind).collect();
        assert_eq!(kinds, [Kind::Words, Kind::Greeting, Kind::Question, Kind::Answer]);
    });
}

#[test]
fn not_yet_brings_it_back_and_the_promise_stands() {
    scenes(|scene| {
        let number = scene.opened().number;
        scene.act(scene.keeper, number, |request, tx| request.close(tx, "Done!")).unwrap();
        let back =
            scene.act(scene.nurse, number, |request, tx| request.reopen(tx, "Only three came.")).unwrap();
        assert_eq!((back.state, back.turn), (State::Opened, Turn::Provider));
        assert_eq!(
            (back.performed_at, back.closed_at, back.promised_for),
            (None, None, Some(scene.tomorrow()))
        );
    });
}

#[test]
fn a_kind_no_needs_a_reason_and_an_alternative() {
    scenes(|scene| {
        let number = scene.asked().number;
        let bare =
            scene.act(scene.keeper, number, |request, tx| request.decline(tx, "No scrubs left today.", ""));
        assert!(matches!(bare, Err(Error::Invalid(problems)) if problems[0].field == "alternative"));
        let declined = scene
            .act(scene.keeper, number, |request, tx| {
                request.decline(tx, "None left today.", "Tomorrow at 8?")
            })
            .unwrap();
        assert_eq!((declined.state, declined.turn), (State::Declined, Turn::Nobody));
        let again =
            scene.act(scene.nurse, number, |request, tx| request.reopen(tx, "Tomorrow is fine.")).unwrap();
        assert_eq!((again.state, again.opened_at), (State::Asked, None), "it waits to be opened anew");
    });
}

#[test]
fn every_promise_stays_on_record() {
    scenes(|scene| {
        let opened = scene.opened();
        let later = scene.house.clock.now().plus_days(3);
        scene
            .act(scene.keeper, opened.number, move |request, tx| {
                request.promise(tx, later, "The dryer broke, sorry.")
            })
            .unwrap();
        let show = scene.house.read(scene.nurse, move |conn| {
            let request = Request::visible_to(conn, opened.number)?;
            let has = request.has(conn)?;
            Show::load(conn, &request, &has, None)
        });
        let due: Vec<Timestamp> = show.unwrap().promises.iter().map(|promise| promise.due_at).collect();
        assert_eq!(due, [scene.tomorrow(), later]);
    });
}

#[test]
fn nothing_is_promised_or_needed_in_the_past() {
    scenes(|scene| {
        let number = scene.asked().number;
        let past = Opening { promised_for: scene.house.clock.now(), ..scene.opening() };
        let refused = scene.act(scene.keeper, number, move |request, tx| request.open(tx, &past));
        assert!(
            matches!(refused, Err(Error::Invalid(problems)) if problems[0].problem == Problem::InThePast)
        );
        let mut new = wish(Target::Team(scene.linen));
        new.needed_by = Some(scene.house.clock.now().plus_minutes(-1));
        new.words = String::new();
        let refused = scene.house.write(scene.nurse, move |tx| ask(tx, &new));
        let Err(Error::Invalid(problems)) = refused else { panic!("asked in the past") };
        let fields: Vec<&str> = problems.iter().map(|problem| problem.field.as_ref()).collect();
        assert_eq!(fields, ["words", "needed_by"], "all problems at once");
    });
}

#[test]
fn two_who_open_at_once_do_not_both_open() {
    scenes(|scene| {
        let number = scene.asked().number;
        let (first, second) = (scene.opening(), scene.opening());
        let both = scene.house.write(scene.keeper, move |tx| {
            let mut mine = Request::visible_to(tx, number)?;
            let mut stale = mine.clone();
            mine.open(tx, &first)?;
            stale.open(tx, &second)
        });
        assert!(matches!(both, Err(Error::Conflict(Conflict::Phase))));
        assert_eq!(
            scene.seen_by(scene.keeper, number).unwrap().state,
            State::Asked,
            "the failed write left nothing"
        );
    });
}

#[test]
fn passing_on_hands_it_to_the_other_team_and_keeps_the_passer_informed() {
    scenes(|scene| {
        let porter = scene.house.person("Piotr");
        let porters = scene.house.team("Porters", &[(porter, Role::Member)]);
        let number = scene.opened().number;
        let passed = scene
            .act(scene.keeper, number, move |request, tx| {
                request.pass_on(tx, porters, "They have the trolley.")
            })
            .unwrap();
        assert_eq!((passed.team, passed.state, passed.holder), (Some(porters), State::Asked, None));
        assert!(passed.standing.is_watcher && !passed.standing.is_provider);
        assert!(scene.seen_by(porter, number).unwrap().standing.is_provider);
        assert!(
            matches!(scene.seen_by(scene.lead, number), Err(Error::NotFound)),
            "the first team has let go of it"
        );
    });
}

impl Scene<'_> {
    pub(super) fn opened_from(&self, number: i64) -> Request {
        let opening = self.opening();
        self.act(self.keeper, number, move |request, tx| request.open(tx, &opening)).unwrap()
    }
}
