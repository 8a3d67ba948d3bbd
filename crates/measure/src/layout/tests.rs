use proptest::prelude::*;

use super::place::apart;
use super::*;
use crate::numbers::real;

fn boxes(rows: &[usize]) -> Vec<Node> {
    rows.iter().map(|row| Node { row: *row, width: 100.0, last_x: None }).collect()
}

/// Crossings counted line by line.
fn count_crossings(nodes: &[Node], edges: &[(usize, usize)], x: &[f64]) -> usize {
    let down = |(a, b): (usize, usize)| if nodes[a].row < nodes[b].row { (a, b) } else { (b, a) };
    let lines: Vec<_> = edges.iter().map(|edge| down(*edge)).collect();
    let mut count = 0;
    for (i, (a, b)) in lines.iter().enumerate() {
        for (c, d) in lines.iter().skip(i + 1) {
            if nodes[*a].row == nodes[*c].row && (x[*a] - x[*c]) * (x[*b] - x[*d]) < 0.0 {
                count += 1;
            }
        }
    }
    count
}

#[test]
fn a_tangle_that_can_be_undone_is_undone() {
    // Three straight chains, given crosswise.
    let nodes = boxes(&[0, 0, 0, 1, 1, 1, 2, 2, 2]);
    let edges = [(0, 5), (1, 4), (2, 3), (5, 6), (4, 8), (3, 7)];
    let layout = layout(&nodes, &edges, 20.0).unwrap();
    assert_eq!(layout.crossings, 0);
    for (a, b) in edges {
        assert!((layout.x[a] - layout.x[b]).abs() < 1e-6, "chains are straight");
    }
    assert!((layout.width - 340.0).abs() < 1e-6, "three boxes and two gaps");
}

#[test]
fn two_teams_that_both_serve_the_same_two_cross_once() {
    let layout = layout(&boxes(&[0, 0, 1, 1]), &[(0, 2), (0, 3), (1, 2), (1, 3)], 10.0).unwrap();
    assert_eq!(layout.crossings, 1);
}

#[test]
fn the_one_who_serves_three_stands_in_the_middle_below_them() {
    let layout = layout(&boxes(&[0, 0, 0, 1]), &[(0, 3), (1, 3), (2, 3)], 50.0).unwrap();
    let mut tops = [layout.x[0], layout.x[1], layout.x[2]];
    tops.sort_by(f64::total_cmp);
    assert!((layout.x[3] - tops[1]).abs() < 1e-6);
    assert!(tops[1] - tops[0] > 149.9 && tops[2] - tops[1] > 149.9);
}

#[test]
fn long_edges_bend_around_the_rows_between_and_mutual_service_is_one_line() {
    let nodes = boxes(&[0, 1, 2, 3]);
    let edges = [(0, 1), (1, 2), (2, 3), (3, 0), (1, 0), (2, 2)];
    let layout = layout(&nodes, &edges, 20.0).unwrap();
    let rows: Vec<usize> = layout.bends[3].iter().map(|bend| bend.row).collect();
    assert_eq!(rows, [2, 1], "from its first end, in row 3, upwards");
    assert!(layout.bends[0].is_empty() && layout.bends[5].is_empty());
    // The bend keeps clear of the box in its row.
    assert!((layout.bends[3][0].x - layout.x[2]).abs() >= 70.0 - 1e-6);
}

#[test]
fn a_new_team_does_not_make_the_picture_jump() {
    let nodes = boxes(&[0, 0, 0, 0, 1, 1, 1, 1, 1]);
    let edges = [(0, 4), (0, 6), (1, 4), (1, 8), (2, 5), (2, 7), (3, 6), (3, 8), (0, 7), (2, 4)];
    let first = layout(&nodes, &edges, 20.0).unwrap();
    let mut later: Vec<Node> =
        nodes.iter().zip(&first.x).map(|(node, x)| Node { last_x: Some(*x), ..*node }).collect();
    later.push(Node { row: 1, width: 100.0, last_x: None });
    let mut edges = edges.to_vec();
    edges.push((1, 9));
    let second = layout(&later, &edges, 20.0).unwrap();
    for a in 0..nodes.len() {
        for b in 0..nodes.len() {
            if nodes[a].row == nodes[b].row && first.x[a] < first.x[b] {
                assert!(second.x[a] < second.x[b], "{a} stays left of {b}");
            }
        }
    }
}

#[test]
fn rows_follow_distance_and_the_unconnected_stand_below() {
    assert_eq!(rows_by_distance(&[Some(0), Some(2), None, Some(1)]), [1, 3, 4, 2]);
    assert_eq!(rows_by_distance(&[None]), [1]);
}

#[test]
fn nothing_is_placed_from_nonsense() {
    assert_eq!(layout(&boxes(&[0]), &[(0, 1)], 1.0), Err(Error::NoSuchNode { index: 0 }));
    assert_eq!(layout(&boxes(&[0]), &[], f64::NAN), Err(Error::BadNumber { index: 0 }));
    assert_eq!(layout(&boxes(&[10_000]), &[], 1.0), Err(Error::TooManyRows { index: 0, row: 10_000 }));
    assert_eq!(layout(&[], &[], 1.0).unwrap().x, [0.0; 0]);
}

proptest! {
    #[test]
    fn boxes_of_a_row_never_touch_and_crossings_are_counted_right(
        rows in prop::collection::vec(0usize..4, 1..24),
        pairs in prop::collection::vec((0usize..24, 0usize..24), 0..50),
        widths in prop::collection::vec(10.0f64..200.0, 24),
        last in prop::collection::vec(prop::option::of(-500.0f64..500.0), 24),
    ) {
        let nodes: Vec<Node> = rows
            .iter()
            .zip(widths.iter().zip(&last))
            .map(|(row, (width, last_x))| Node { row: *row, width: *width, last_x: *last_x })
            .collect();
        // Neighbouring rows only, so that lines can be counted without bends.
        let mut edges: Vec<(usize, usize)> = pairs
            .into_iter()
            .filter(|(a, b)| *a < nodes.len() && *b < nodes.len() && nodes[*a].row.abs_diff(nodes[*b].row) == 1)
            .map(|(a, b)| if nodes[a].row < nodes[b].row { (a, b) } else { (b, a) })
            .collect();
        edges.sort_unstable();
        edges.dedup();
        let gap = 15.0;
        let found = layout(&nodes, &edges, gap).unwrap();
        prop_assert_eq!(found.crossings, count_crossings(&nodes, &edges, &found.x));
        for a in 0..nodes.len() {
            prop_assert!(found.x[a] - nodes[a].width / 2.0 >= -1e-6);
            prop_assert!(found.x[a] + nodes[a].width / 2.0 <= found.width + 1e-6);
            for b in 0..a {
                let apart = (found.x[a] - found.x[b]).abs();
                let least = f64::midpoint(nodes[a].width, nodes[b].width) + gap;
                prop_assert!(nodes[a].row != nodes[b].row || apart >= least - 1e-6);
            }
        }
    }

    #[test]
    fn placing_is_the_nearest_by_least_squares(
        wanted in prop::collection::vec(-100.0f64..100.0, 1..12), step in 0.0f64..30.0, at in 0usize..12, by in -1.0f64..1.0,
    ) {
        let mut separation = vec![step; wanted.len()];
        separation[0] = 0.0;
        let found = apart(&wanted, &separation);
        let cost = |x: &[f64]| x.iter().zip(&wanted).map(|(x, w)| (x - w) * (x - w)).sum::<f64>();
        let allowed = |x: &[f64]| x.windows(2).all(|pair| pair[1] - pair[0] >= step - 1e-9);
        prop_assert!(allowed(&found));
        // Least squares over a convex set: no allowed shift of any tail or head is better.
        let at = at % found.len();
        for range in [0..at + 1, at..found.len(), at..at + 1] {
            let mut other = found.clone();
            other[range].iter_mut().for_each(|x| *x += by * 0.1);
            prop_assert!(!allowed(&other) || cost(&other) >= cost(&found) - 1e-6 * real(wanted.len()));
        }
    }
}
