//! Sharing out what is short.

/// Shares `supply` pieces between units so that everybody gets what they ask for up to one equal limit.
///
/// Asking for more than needed gains nothing (the uniform rule of Y. Sprumont, *Econometrica* 59 (1991), as
/// in the literature on capacity allocation), whereas sharing in proportion to requests rewards exaggeration.
/// Pieces that cannot be split evenly go to the units named first. Negative requests get nothing.
pub fn equal_cap(supply: u64, requests: &[i64]) -> Vec<u64> {
    let wanted: Vec<u64> = requests.iter().map(|request| u64::try_from(*request).unwrap_or(0)).collect();
    let mut order: Vec<usize> = (0..wanted.len()).collect();
    let asks = |unit: usize| wanted.get(unit).copied().unwrap_or(0);
    order.sort_by_key(|unit| asks(*unit));
    let mut given = vec![0; wanted.len()];
    let mut left = supply;
    let mut units = u64::try_from(wanted.len()).unwrap_or(u64::MAX);
    let mut short = Vec::new();
    let mut limit = u64::MAX;
    for unit in order {
        let even = left / units.max(1);
        // Once somebody does not get all they ask for, nobody after does: requests are in ascending order.
        if limit == u64::MAX && asks(unit) > even {
            limit = even;
        }
        let share = asks(unit).min(limit);
        if share < asks(unit) {
            short.push(unit);
        }
        if let Some(slot) = given.get_mut(unit) {
            *slot = share;
        }
        left -= share;
        units -= 1;
    }
    short.sort_unstable();
    for unit in short.into_iter().take(usize::try_from(left).unwrap_or(usize::MAX)) {
        if let Some(slot) = given.get_mut(unit) {
            *slot += 1;
        }
    }
    given
}
