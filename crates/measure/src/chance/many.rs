//! Many tests at once.

use crate::numbers::{at, put, real};

/// Which of many p-values may be called discoveries while the expected share of false ones stays below `q`.
///
/// Source: Y. Benjamini, Y. Hochberg, *J. Royal Stat. Soc. B* 57 (1995) 289–300: all up to the largest i with
/// p₍ᵢ₎ ≤ q·i/m. Pass *every* test that was made, not only the promising ones.
pub fn benjamini_hochberg(p_values: &[f64], q: f64) -> Vec<bool> {
    let mut order: Vec<usize> = (0..p_values.len()).collect();
    order.sort_by(|a, b| at(p_values, *a).total_cmp(&at(p_values, *b)));
    let passes = |rank: usize, test: usize| at(p_values, test) <= q * real(rank + 1) / real(p_values.len());
    let last = order.iter().enumerate().rev().find(|(rank, test)| passes(*rank, **test));
    let kept = last.map_or(0, |(rank, _)| rank + 1);
    let mut discoveries = vec![false; p_values.len()];
    for test in order.into_iter().take(kept) {
        put(&mut discoveries, test, true);
    }
    discoveries
}

/// p-values adjusted so that the chance of *any* false discovery stays below the level they are compared with.
///
/// Source: S. Holm, *Scand. J. Statist.* 6 (1979) 65–70.
pub fn holm(p_values: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..p_values.len()).collect();
    order.sort_by(|a, b| at(p_values, *a).total_cmp(&at(p_values, *b)));
    let mut adjusted = vec![1.0; p_values.len()];
    let mut largest: f64 = 0.0;
    for (rank, test) in order.into_iter().enumerate() {
        largest = largest.max((real(p_values.len() - rank) * at(p_values, test)).min(1.0));
        put(&mut adjusted, test, largest);
    }
    adjusted
}
