//! Horizontal positions: each row as close to what it is joined to as order and gaps allow.

use super::Node;
use super::rows::Rows;
use crate::numbers::{at, put, real};

/// Passes down and up, in turn, and a last one that looks both ways.
const PASSES: usize = 8;

/// The centre of every vertex, and the width of the whole.
pub(super) fn place(rows: &Rows, nodes: &[Node], gap: f64) -> (Vec<f64>, f64) {
    let width = |vertex: usize| nodes.get(vertex).map_or(0.0, |node| node.width);
    let mut x = vec![0.0; rows.row.len()];
    let separations: Vec<Vec<f64>> = rows.order.iter().map(|order| separations(order, width, gap)).collect();
    for (order, separation) in rows.order.iter().zip(&separations) {
        // Packed, each row centred on the same line.
        let length: f64 = separation.iter().sum();
        let mut position = -length / 2.0;
        for (vertex, step) in order.iter().zip(separation) {
            position += step;
            put(&mut x, *vertex, position);
        }
    }
    let last = rows.order.len().saturating_sub(1);
    for pass in 0..=PASSES {
        for step in 0..=last {
            let down = pass % 2 == 0;
            let row = if down { step } else { last - step };
            let (Some(order), Some(separation)) = (rows.order.get(row), separations.get(row)) else {
                continue;
            };
            let wanted: Vec<f64> = order
                .iter()
                .map(|vertex| {
                    let above = rows.above.get(*vertex).filter(|_| down || pass == PASSES);
                    let below = rows.below.get(*vertex).filter(|_| !down || pass == PASSES);
                    let joined = above.into_iter().chain(below).flatten();
                    let (sum, count) = joined.fold((0.0, 0), |(sum, n), other| (sum + at(&x, *other), n + 1));
                    if count == 0 { at(&x, *vertex) } else { sum / real(count) }
                })
                .collect();
            for (vertex, position) in order.iter().zip(apart(&wanted, separation)) {
                put(&mut x, *vertex, position);
            }
        }
    }
    let left = |vertex: usize| at(&x, vertex) - width(vertex) / 2.0;
    let right = |vertex: usize| at(&x, vertex) + width(vertex) / 2.0;
    let start = (0..x.len()).map(left).fold(f64::INFINITY, f64::min);
    let end = (0..x.len()).map(right).fold(f64::NEG_INFINITY, f64::max);
    if x.is_empty() {
        return (x, 0.0);
    }
    for position in &mut x {
        *position -= start;
    }
    (x, end - start)
}

/// For each vertex of a row, how far its centre must be from that of the one before; 0 for the first.
fn separations(order: &[usize], width: impl Fn(usize) -> f64, gap: f64) -> Vec<f64> {
    let mut before = None;
    order
        .iter()
        .map(|vertex| {
            let half = width(*vertex) / 2.0;
            before.replace(half).map_or(0.0, |half_before: f64| half_before + half + gap)
        })
        .collect()
}

/// The positions nearest to those wanted, in the sense of least squares, that keep order and separation.
///
/// With the separations subtracted this is isotonic regression: neighbours that would overlap are pooled and
/// share their mean. O(n).
pub(super) fn apart(wanted: &[f64], separation: &[f64]) -> Vec<f64> {
    struct Pool {
        sum: f64,
        count: usize,
    }
    let mut offset = 0.0;
    let offsets: Vec<f64> = separation
        .iter()
        .map(|step| {
            offset += step;
            offset
        })
        .collect();
    let mut pools: Vec<Pool> = Vec::new();
    for (wanted, offset) in wanted.iter().zip(&offsets) {
        let mut pool = Pool { sum: wanted - offset, count: 1 };
        while let Some(last) = pools.pop_if(|last| last.sum * real(pool.count) > pool.sum * real(last.count))
        {
            pool = Pool { sum: pool.sum + last.sum, count: pool.count + last.count };
        }
        pools.push(pool);
    }
    let means = pools.iter().flat_map(|pool| std::iter::repeat_n(pool.sum / real(pool.count), pool.count));
    means.zip(offsets).map(|(mean, offset)| mean + offset).collect()
}
