use super::super::listing::{self, Column, Which};
use super::*;
use crate::Error;
use crate::paging::PAGE;

#[test]
fn lists_are_paged_without_losing_or_doubling_a_line() {
    scenes(|scene| {
        let asked: Vec<i64> = (0..PAGE + 7).map(|_| scene.asked().number).collect();
        let linen = scene.linen;
        let pages = scene.house.read(scene.keeper, move |conn| {
            let first = listing::incoming(conn, linen, None)?;
            let second = listing::incoming(conn, linen, first.next.as_ref())?;
            Ok((first, second))
        });
        let (first, second) = pages.unwrap();
        assert_eq!((first.items.len(), second.items.len(), second.next.is_none()), (PAGE, 7, true));
        let seen: Vec<i64> = first.items.iter().chain(&second.items).map(|card| card.number).collect();
        assert_eq!(seen, asked, "longest waiting first");

        let mine = scene.house.read(scene.nurse, |conn| {
            let first = listing::asked_by_me(conn, Which::Open, None)?;
            let second = listing::asked_by_me(conn, Which::Open, first.next.as_ref())?;
            Ok(first.items.into_iter().chain(second.items).map(|card| card.number).collect::<Vec<_>>())
        });
        let newest_first: Vec<i64> = asked.into_iter().rev().collect();
        assert_eq!(mine.unwrap(), newest_first);
    });
}

#[test]
fn what_was_asked_for_somebody_is_on_their_list_too() {
    scenes(|scene| {
        let mut new = wish(Target::Team(scene.linen));
        new.beneficiary = Some(scene.stranger);
        scene.house.write(scene.nurse, move |tx| ask(tx, &new)).unwrap();
        for person in [scene.nurse, scene.stranger] {
            let list =
                scene.house.read(person, |conn| listing::asked_by_me(conn, Which::Open, None)).unwrap();
            assert_eq!(list.items.len(), 1);
            assert_eq!(list.items[0].beneficiary.as_deref(), Some("Sven"));
        }
    });
}

#[test]
fn a_board_shows_each_request_where_it_stands() {
    scenes(|scene| {
        let new = scene.asked().number;
        let promised = scene.opened().number;
        let waiting = scene.opened().number;
        scene.act(scene.keeper, waiting, |request, tx| request.ask_back(tx, "Which size?")).unwrap();
        let closed = scene.opened().number;
        scene.act(scene.keeper, closed, |request, tx| request.close(tx, "Here.")).unwrap();
        let linen = scene.linen;
        let board = scene.house.read(scene.lead, move |conn| listing::board(conn, linen)).unwrap();
        let columns: Vec<(Column, Vec<i64>)> = board
            .columns
            .iter()
            .map(|(column, cards)| (*column, cards.iter().map(|card| card.number).collect()))
            .collect();
        assert_eq!(
            columns,
            [
                (Column::New, vec![new]),
                (Column::Promised, vec![promised]),
                (Column::Waiting, vec![waiting]),
                (Column::Performed, vec![]),
                (Column::Closed, vec![closed]),
                (Column::Aside, vec![]),
            ]
        );
        let outside = scene.house.read(scene.nurse, move |conn| listing::board(conn, linen));
        assert!(matches!(outside, Err(Error::NotFound)), "a board is for the team");
    });
}
