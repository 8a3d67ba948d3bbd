//! The order within rows: barycentre sweeps, keeping the order with the fewest crossings.

use super::Node;
use super::rows::Rows;
use crate::numbers::{at, put, real};

/// Sweeps down and up, in turn.
const SWEEPS: usize = 24;
/// Sweeps without improvement after which more are not worth their time.
const PATIENCE: usize = 6;

/// Orders the rows and returns the crossings left.
///
/// Where most nodes have an earlier position, that order stays unless the best one found has less than three
/// quarters of its crossings: a familiar picture is worth some crossings.
pub(super) fn order(rows: &mut Rows, nodes: &[Node]) -> usize {
    let known = nodes.iter().filter(|node| node.last_x.is_some()).count();
    let familiar = known * 2 > nodes.len();
    if known > 0 {
        as_before(rows, nodes);
    }
    let before = crossings(rows);
    let familiar_order = rows.order.clone();
    let (mut best, mut best_order, mut waited) = (before, rows.order.clone(), 0);
    for sweep in 0..SWEEPS {
        if best == 0 || waited >= PATIENCE {
            break;
        }
        let last = rows.order.len().saturating_sub(1);
        for step in 1..=last {
            if sweep % 2 == 0 {
                align(rows, step, Side::Above);
            } else {
                align(rows, last - step, Side::Below);
            }
        }
        let now = crossings(rows);
        waited += 1;
        if now < best {
            (best, best_order, waited) = (now, rows.order.clone(), 0);
        }
    }
    if familiar && best * 4 >= before * 3 {
        (best, best_order) = (before, familiar_order);
    }
    for (row, order) in best_order.into_iter().enumerate() {
        rows.arrange(row, order);
    }
    best
}

#[derive(Clone, Copy)]
enum Side {
    Above,
    Below,
}

/// Sorts a row by the mean place of its joined vertices in the neighbouring row. Vertices without any keep
/// their relative place.
fn align(rows: &mut Rows, row: usize, side: Side) {
    let Some(order) = rows.order.get(row) else { return };
    let (joined, neighbour) = match side {
        Side::Above => (&rows.above, row.checked_sub(1)),
        Side::Below => (&rows.below, Some(row + 1)),
    };
    let scale = neighbour.and_then(|row| rows.order.get(row)).map_or(1, Vec::len).max(1);
    let mut keyed: Vec<(f64, usize)> = order
        .iter()
        .map(|vertex| {
            let joined = joined.get(*vertex).map_or(&[][..], Vec::as_slice);
            let mean = if joined.is_empty() {
                (real(at(&rows.place, *vertex)) + 0.5) / real(order.len())
            } else {
                let sum: usize = joined.iter().map(|other| at(&rows.place, *other)).sum();
                (real(sum) / real(joined.len()) + 0.5) / real(scale)
            };
            (mean, *vertex)
        })
        .collect();
    // A stable sort: equals keep their order.
    keyed.sort_by(|a, b| a.0.total_cmp(&b.0));
    rows.arrange(row, keyed.into_iter().map(|(_, vertex)| vertex).collect());
}

/// Starts from the last picture: known nodes by their old position, new ones and points of long edges near
/// what they are joined to.
fn as_before(rows: &mut Rows, nodes: &[Node]) {
    let mut guess: Vec<Option<f64>> =
        (0..rows.row.len()).map(|vertex| nodes.get(vertex).and_then(|node| node.last_x)).collect();
    for row in 0..rows.order.len() {
        let order = rows.order.get(row).cloned().unwrap_or_default();
        for vertex in &order {
            if at(&guess, *vertex).is_none() {
                let joined = rows.above.get(*vertex).into_iter().chain(rows.below.get(*vertex)).flatten();
                let known: Vec<f64> = joined.filter_map(|other| at(&guess, *other)).collect();
                let mean = known.iter().sum::<f64>() / real(known.len().max(1));
                put(&mut guess, *vertex, (!known.is_empty()).then_some(mean));
            }
        }
        let mut sorted = order;
        let key = |vertex: &usize| at(&guess, *vertex).unwrap_or(f64::INFINITY);
        sorted.sort_by(|a, b| key(a).total_cmp(&key(b)));
        rows.arrange(row, sorted);
    }
}

/// Crossings between all neighbouring rows, in O(E log V).
pub(super) fn crossings(rows: &Rows) -> usize {
    let mut total = 0;
    let mut places = Vec::new();
    for (row, order) in rows.order.iter().enumerate() {
        let mut tree = Accumulator::new(rows.order.get(row + 1).map_or(0, Vec::len));
        for upper in order {
            places.clear();
            let below = rows.below.get(*upper).into_iter().flatten();
            places.extend(below.map(|lower| at(&rows.place, *lower)));
            places.sort_unstable();
            // Lines that start further left and end further right cross this one.
            for place in &places {
                total += tree.beyond(*place);
                tree.add(*place);
            }
        }
    }
    total
}

/// Counts by place, as a Fenwick tree.
struct Accumulator {
    tree: Vec<usize>,
    count: usize,
}

impl Accumulator {
    fn new(places: usize) -> Accumulator {
        Accumulator { tree: vec![0; places + 1], count: 0 }
    }

    fn add(&mut self, place: usize) {
        self.count += 1;
        let mut index = place + 1;
        while let Some(count) = self.tree.get_mut(index) {
            *count += 1;
            index += index & index.wrapping_neg();
        }
    }

    /// How many lie strictly beyond a place.
    fn beyond(&self, place: usize) -> usize {
        let (mut index, mut up_to) = (place + 1, 0);
        while index > 0 {
            up_to += at(&self.tree, index);
            index &= index - 1;
        }
        self.count - up_to
    }
}
