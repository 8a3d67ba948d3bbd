use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use uuid::Uuid;

use super::traffic::{Cell, People, told};
use super::*;
use crate::map_file;
use crate::testing::houses;
use crate::worker_agreement::Gate;

fn team(number: u128) -> TeamId {
    TeamId::from_uuid(Uuid::from_u128(number + 1))
}

fn node(number: usize, row: usize) -> Node {
    Node {
        who: Who::Team(team(u128::try_from(number).unwrap())),
        name: format!("Team {number}"),
        key: format!("team-{number}"),
        row,
        above: None,
        is_chief: false,
        is_connected: true,
    }
}

fn line(customer: usize, provider: usize, asked: i64) -> Line {
    let traffic = Traffic { asked: Some(asked), ..Traffic::default() };
    Line { customer, provider, is_mutual: false, is_confirmed: true, traffic }
}

/// Customers on top and five rows of teams, each serving two of the row above.
fn pyramid(teams: usize) -> Atlas {
    let mut atlas = Atlas::default();
    atlas
        .nodes
        .push(Node { who: Who::Group(CustomerGroupId::from_uuid(Uuid::from_u128(9_000_000))), ..node(0, 0) });
    for number in 1..=teams {
        atlas.nodes.push(node(number, 1 + number * 5 / (teams + 1)));
    }
    for provider in 1..=teams {
        let row = atlas.nodes[provider].row;
        let above: Vec<usize> = (0..provider).filter(|other| atlas.nodes[*other].row + 1 == row).collect();
        for step in [0, 7] {
            if let Some(customer) = above.get((provider + step) % above.len().max(1))
                && atlas
                    .lines
                    .last()
                    .is_none_or(|last| (last.customer, last.provider) != (*customer, provider))
            {
                atlas.lines.push(line(*customer, provider, i64::try_from(provider % 9).unwrap()));
            }
        }
    }
    atlas
}

#[test]
fn a_small_house_is_shown_team_by_team_and_a_large_one_by_its_branches() {
    let small = pyramid(18);
    let view = View::new(&small, &Scope::Organisation);
    assert_eq!((view.nodes.len(), view.all_nodes), (19, 19));
    let mut large = pyramid(300);
    for index in 41..=300 {
        large.nodes[index].above = Some(1 + index % 40);
    }
    let view = View::new(&large, &Scope::Organisation);
    assert_eq!((view.nodes.len(), view.all_nodes), (41, 41));
    assert_eq!(view.nodes.iter().map(|one| one.teams).sum::<usize>(), 301);
    // A chief above all of them is a box of their own, not the only one.
    for index in 2..=40 {
        large.nodes[index].above = Some(1);
    }
    large.nodes[1].is_chief = true;
    let view = View::new(&large, &Scope::Organisation);
    // Six of the teams stood below the chief without a branch between them.
    assert_eq!(view.nodes.len(), 41 + 6);
    assert!(view.lines.len() <= view.nodes.len() * 3 && view.lines.len() < view.all_lines);
}

#[test]
fn a_branch_of_nearly_everybody_is_looked_into() {
    let mut atlas = pyramid(300);
    // Nobody is known to be the chief: one team is the whole of which ten others are parts, with all the rest.
    for number in 2..=300 {
        atlas.nodes[number].above = Some(if number <= 11 { 1 } else { 2 + number % 10 });
    }
    let view = View::new(&atlas, &Scope::Organisation);
    let boxes: Vec<(usize, usize)> = view.nodes.iter().map(|one| (one.node, one.teams)).collect();
    assert_eq!(boxes.len(), 12, "{boxes:?}");
    assert_eq!((boxes[0], boxes[1]), ((0, 1), (1, 1)));
    assert_eq!(boxes[2..].iter().map(|(_, teams)| teams).sum::<usize>(), 299);
    assert!(view.nodes[2..].iter().all(|one| one.above == Some(1)), "in the chart they hang on it");
}

#[test]
fn more_branches_than_a_picture_holds_are_counted_not_forgotten() {
    let atlas = pyramid(400);
    let view = View::new(&atlas, &Scope::Organisation);
    assert_eq!((view.nodes.len(), view.all_nodes), (MOST_GROUPS, 401));
    assert!(view.nodes.iter().any(|one| one.node == 0), "the customers stay");
    assert_eq!(view.all_lines, atlas.lines.len());
}

#[test]
fn a_neighbourhood_is_two_steps_and_forty_parties_at_the_most() {
    let atlas = pyramid(300);
    let view = View::new(&atlas, &Scope::Neighbourhood(150));
    assert!(view.nodes.len() <= MOST_NEIGHBOURS);
    assert!(view.nodes.iter().any(|one| one.node == 150));
    let shown: BTreeSet<usize> = view.nodes.iter().map(|one| one.node).collect();
    let beside = |node: usize| {
        atlas.lines.iter().filter_map(move |line| match (line.customer, line.provider) {
            (a, b) if a == node => Some(b),
            (a, b) if b == node => Some(a),
            _ => None,
        })
    };
    let near: BTreeSet<usize> = beside(150).flat_map(|one| beside(one).chain([one])).chain([150]).collect();
    assert!(shown.is_subset(&near), "nobody is farther than two steps");
    assert_eq!(view.all_nodes, near.len());
    let alone = View::new(&Atlas { nodes: vec![node(1, 1)], ..Atlas::default() }, &Scope::Neighbourhood(0));
    assert_eq!((alone.nodes.len(), alone.all_lines), (1, 0));
}

#[test]
fn a_neighbourhood_is_the_same_whether_all_of_the_map_is_read_or_only_what_is_near() {
    houses(|house| {
        let mut text = String::from("row,name,kind,group,team,parent,customer,provider,side,text\n");
        text.push_str("group,Patients,people,,,,,,,\ngroup,Firms,firms,,,,,,,\n");
        for n in 0..60 {
            writeln!(text, "team,T{n},,,,T{},,,,", if n == 0 { 61 } else { n / 3 }).unwrap();
        }
        for n in 0..6 {
            let group = if n % 2 == 0 { "Patients" } else { "Firms" };
            writeln!(text, "moment,Moment {n},,{group},T{},,,,,", n * 9).unwrap();
        }
        for n in 0..90 {
            let (customer, provider) = (n * 7 % 58, (n * 13 + 1) % 58);
            let side = if n % 3 == 0 { "provider" } else { "customer" };
            if customer != provider {
                writeln!(text, "need,,,,,,T{customer},T{provider},{side},Something").unwrap();
            }
        }
        let entries = map_file::read(text.as_bytes(), map_file::Format::Csv, map_file::LIMITS).unwrap();
        let format = map_file::Format::Csv;
        house.write(house.ada, move |tx| map_file::apply(tx, &entries, format, "f", None)).unwrap().unwrap();
        let seen = |atlas: &Atlas, slug: &str| {
            let centre = atlas.team(slug).unwrap();
            let view = View::new(atlas, &Scope::Neighbourhood(centre));
            let who = |index: usize| atlas.nodes[view.nodes[index].node].name.clone();
            let boxes: Vec<_> = (0..view.nodes.len())
                .map(|index| {
                    let (one, above) = (&view.nodes[index], view.nodes[index].above.map(who));
                    (who(index), one.row, above, atlas.nodes[one.node].is_connected)
                })
                .collect();
            let lines: Vec<_> = view
                .lines
                .iter()
                .map(|line| (who(line.customer), who(line.provider), line.is_mutual, line.is_confirmed))
                .collect();
            (boxes, lines, view.all_lines, view.all_nodes)
        };
        for n in 0..62 {
            let slug = format!("t{n}");
            if n == 60 {
                continue;
            }
            let (whole, near) = house
                .read(house.ada, {
                    let slug = slug.clone();
                    move |conn| {
                        let map = crate::map::Cache::default().get(conn)?;
                        Ok((Atlas::load(conn, &map)?, Atlas::around(conn, &map, &slug)?))
                    }
                })
                .unwrap();
            assert_eq!(seen(&near, &slug), seen(&whole, &slug), "{slug}");
            assert!(near.nodes.len() <= whole.nodes.len());
        }
        let none = house.read(house.ada, |conn| {
            let map = crate::map::Cache::default().get(conn)?;
            Atlas::around(conn, &map, "nobody")
        });
        assert_eq!(none.unwrap(), Atlas::default());
    });
}

#[test]
fn a_part_keeps_the_place_of_its_leads_line_where_its_whole_is_not_near() {
    houses(|house| {
        let [head, lead, other] = ["Head", "Lead", "Other"].map(|name| house.person(name));
        house.team("Near", &[(head, crate::team::Role::Lead)]);
        house.team("Part", &[(lead, crate::team::Role::Lead)]);
        house.team("Whole", &[(other, crate::team::Role::Lead)]);
        let text = "row,name,team,parent,person,manager,customer,provider,side,text\n\
                    team,Part,,Whole,,,,,,\nreports,,,,@lead,@head,,,,\n\
                    need,,,,,,Near,Part,customer,Something\n";
        let entries = map_file::read(text.as_bytes(), map_file::Format::Csv, map_file::LIMITS).unwrap();
        let format = map_file::Format::Csv;
        house.write(house.ada, move |tx| map_file::apply(tx, &entries, format, "f", None)).unwrap().unwrap();
        let above = |near: bool| {
            let atlas = house
                .read(house.ada, move |conn| {
                    let map = crate::map::Cache::default().get(conn)?;
                    if near { Atlas::plain_around(conn, &map, "part") } else { Atlas::plain(conn, &map) }
                })
                .unwrap();
            let part = atlas.team("part").unwrap();
            atlas.nodes[part].above.map(|above| atlas.nodes[above].name.clone())
        };
        assert_eq!(above(true).as_deref(), Some("Near"));
        assert_eq!(above(false).as_deref(), Some("Whole"), "the whole counts more where it is shown");
    });
}

#[test]
fn thin_lines_go_first_and_nobody_loses_the_last_one() {
    let mut atlas =
        Atlas { nodes: (0..12).map(|number| node(number, number / 4)).collect(), ..Atlas::default() };
    for customer in 0..12 {
        for provider in customer + 1..12 {
            let asked = if provider == 11 { 0 } else { i64::try_from(customer + provider).unwrap() };
            atlas.lines.push(line(customer, provider, asked));
        }
    }
    let view = View::new(&atlas, &Scope::Organisation);
    assert_eq!((view.lines.len(), view.all_lines), (36, 66));
    assert!(view.lines.iter().any(|line| line.provider == 11), "the thinnest keeps one");
    let all = View::new(&atlas, &Scope::Everything);
    assert_eq!(all.lines.len(), 66);
}

#[test]
fn a_department_is_a_team_with_its_parts_and_the_customers_they_meet() {
    let mut atlas = pyramid(30);
    for index in [5, 6, 7] {
        atlas.nodes[index].above = Some(4);
    }
    atlas.nodes[8].above = Some(7);
    let view = View::new(&atlas, &Scope::Department(4));
    let shown: Vec<usize> = view.nodes.iter().map(|one| one.node).collect();
    assert_eq!(shown, [0, 4, 5, 6, 7, 8]);
}

#[test]
fn the_chart_hangs_everybody_and_survives_a_circle() {
    let rows = chart::rows(
        &[None, Some(0), Some(1), None, Some(5), Some(4)],
        &[false, false, false, true, false, false],
    );
    assert_eq!(rows[..3], [0, 1, 2]);
    assert!(rows[3] > rows[..3].iter().copied().max().unwrap(), "outside customers below everybody");
}

#[test]
fn turning_the_pyramid_into_the_chart_loses_nobody() {
    houses(|house| {
        let mut atlas = pyramid(18);
        for index in 2..=18 {
            atlas.nodes[index].above = Some(1);
        }
        let view = View::new(&atlas, &Scope::Organisation);
        let (atlas, view) = (&atlas, &view);
        let place = |as_chart: bool| {
            let (atlas, view) = (atlas.clone(), view.clone());
            house.read(house.ada, move |conn| place(conn, &atlas, &view, "organisation", as_chart)).unwrap()
        };
        let (pyramid, chart) = (place(false), place(true));
        assert_eq!(pyramid.picture.spots.len(), chart.picture.spots.len());
        assert_ne!(pyramid.fingerprint, chart.fingerprint);
        // Seventeen in one row are folded into lines of at most six.
        let widest = chart.picture.bands.iter().map(|band| band.2).max().unwrap();
        assert_eq!(widest, 3);
    });
}

#[test]
fn a_large_picture_is_about_twice_as_wide_as_it_is_high_and_every_box_has_a_place_of_its_own() {
    houses(|house| {
        let atlas = pyramid(2_000);
        let view = View::new(&atlas, &Scope::Everything);
        let placed =
            house.read(house.ada, move |conn| place(conn, &atlas, &view, "everything", false)).unwrap();
        let mut spots: Vec<(usize, String)> =
            placed.picture.spots.iter().map(|spot| (spot.line, format!("{:.1}", spot.x))).collect();
        spots.sort();
        spots.dedup();
        assert_eq!(spots.len(), 2_001);
        assert!(placed.picture.width < 64.0 * 168.0, "{}", placed.picture.width);
        let lines = placed.picture.bands.iter().map(|band| band.2).sum::<usize>();
        assert!((32..=46).contains(&lines), "{lines} lines of boxes");
    });
}

#[test]
fn a_kept_picture_is_not_laid_out_again_and_the_next_one_does_not_jump() {
    houses(|house| {
        let (ada, mut atlas) = (house.ada, pyramid(60));
        let draw = |atlas: &Atlas| {
            let (atlas, view) = (atlas.clone(), View::new(atlas, &Scope::Organisation));
            house.read(ada, move |conn| place(conn, &atlas, &view, "organisation", false)).unwrap()
        };
        let first = draw(&atlas);
        assert!(first.is_new);
        let (kept, view, placed) = (atlas.clone(), View::new(&atlas, &Scope::Organisation), first.clone());
        house.write(ada, move |tx| remember(tx, &kept, &view, "organisation", &placed)).unwrap();
        let again = draw(&atlas);
        assert!(!again.is_new);
        assert_eq!(again.picture, first.picture);
        // One more link: everybody stays in their line, and the order of each line stays.
        let (customer, provider) = (20, 40);
        atlas.lines.push(line(customer, provider, 3));
        let next = draw(&atlas);
        assert!(next.is_new);
        let order = |picture: &Picture| {
            let mut lines: BTreeMap<usize, Vec<(i64, usize)>> = BTreeMap::new();
            for (index, spot) in picture.spots.iter().enumerate() {
                #[expect(clippy::cast_possible_truncation, reason = "small numbers")]
                lines.entry(spot.line).or_default().push((spot.x as i64, index));
            }
            for line in lines.values_mut() {
                line.sort_unstable();
            }
            lines
                .into_values()
                .map(|line| line.into_iter().map(|(_, index)| index).collect())
                .collect::<Vec<Vec<usize>>>()
        };
        assert_eq!(order(&next.picture), order(&first.picture));
    });
}

fn cell(customer: u128, provider: u128, people: usize) -> Cell {
    let traffic = Traffic { asked: Some(i64::try_from(people).unwrap() * 2), ..Traffic::default() };
    let people = People { asked: people, ..People::default() };
    Cell { customer: team(customer), provider: team(provider), people, traffic }
}

#[test]
fn cells_of_fewer_than_five_people_are_hidden_and_so_is_what_would_give_them_away() {
    let sizes: BTreeMap<TeamId, usize> = (0..6).map(|number| (team(number), 9)).collect();
    // 3 people are too few; the row of 15 minus the cell of 12 would tell them, so one more is hidden.
    let cells = [cell(0, 1, 3), cell(0, 2, 6), cell(0, 3, 12), cell(1, 0, 5)];
    let gate = Gate { least_people: 5, since: db::Timestamp::MIN };
    let shown = told(&cells, &sizes, gate).unwrap();
    assert_eq!(shown.cells, [false, false, true, true]);
    assert!(shown.rows[&team(0)]);
    // A row with nothing hidden tells all of it.
    let shown = told(&cells[1..3], &sizes, gate).unwrap();
    assert_eq!(shown.cells, [true, true]);
    // A team of four is never told of, on either side.
    let small: BTreeMap<TeamId, usize> =
        (0..6).map(|number| (team(number), if number == 2 { 4 } else { 9 })).collect();
    let shown = told(&[cell(0, 2, 40), cell(2, 0, 4), cell(0, 3, 12)], &small, gate).unwrap();
    assert_eq!((shown.cells[0], shown.cells[1], shown.cells[2]), (false, false, true));
    assert!(!shown.rows[&team(2)]);
    // Where seven people were agreed, six are too few.
    let shown =
        told(&[cell(0, 2, 6), cell(0, 3, 12), cell(1, 0, 7)], &sizes, Gate { least_people: 7, ..gate });
    assert_eq!(shown.unwrap().cells, [false, false, true]);
}

#[test]
fn what_waits_is_told_only_where_enough_people_asked_for_just_that() {
    let sizes: BTreeMap<TeamId, usize> = (0..6).map(|number| (team(number), 9)).collect();
    let gate = Gate { least_people: 5, since: db::Timestamp::MIN };
    let waits = |customer: u128, provider: u128, asked: usize, waiting: usize| {
        let mut cell = cell(customer, provider, asked);
        cell.people.waiting = waiting;
        cell
    };
    // Many asked and one still waits; old requests of many wait where nothing was asked lately.
    let cells = [waits(0, 1, 9, 1), waits(0, 2, 9, 5), waits(0, 3, 0, 6), waits(1, 0, 0, 4)];
    let shown = told(&cells, &sizes, gate).unwrap();
    assert_eq!(shown.cells, [true, true, false, false]);
    assert_eq!(shown.waiting, [false, true, true, false]);
    assert!(shown.rows[&team(0)], "nothing asked is nothing hidden");
}

#[test]
fn sums_of_what_is_not_told_are_not_told_either() {
    let known = Traffic { asked: Some(4), promised: 2, kept: 1, waiting: 1 };
    assert_eq!(known.plus(known).asked, Some(8));
    assert_eq!(Traffic::default().plus(known).asked, Some(4));
    assert_eq!(Traffic::default().plus(Traffic::default()).asked, None);
    assert_eq!((known.is_kept(), Traffic::default().is_kept()), (Some(false), None));
}
