//! What may be shown of a table of counts, so that nobody finds out a count below the threshold: not from the table, not
//! from its total, and not by knowing these rules.
//!
//! A count below the threshold is hidden. Where the hidden ones could be calculated from the total (there is one alone, or
//! together they are below the threshold), one more is hidden, chosen by chance: by size, whoever knows the rule would learn
//! more. It is decided once, and what was hidden is not kept: two looks tell no more than one.

/// The counts that may be shown. `choose` gives a number below the one that it gets, by chance.
pub fn publish(counts: &[u64], least: u64, choose: impl FnOnce(usize) -> usize) -> Vec<Option<u64>> {
    let mut shown: Vec<Option<u64>> = counts.iter().map(|c| Some(*c).filter(|c| *c >= least)).collect();
    let hidden: Vec<u64> = counts.iter().copied().filter(|c| *c < least).collect();
    if hidden.is_empty() || (hidden.len() > 1 && hidden.iter().sum::<u64>() >= least) {
        return shown;
    }
    let others: Vec<usize> = (0..shown.len()).filter(|n| shown[*n].is_some()).collect();
    if !others.is_empty() {
        shown[others[choose(others.len())]] = None;
    }
    shown
}

/// A scale from 1 to 5 that may be shown: whole, or, where something of it is hidden, with both ends taken together (1 or 2,
/// 3, 4 or 5). Never both, for one would tell of the other.
pub fn publish_scale(counts: &[u64; 5], least: u64, choose: impl FnOnce(usize) -> usize) -> Vec<Option<u64>> {
    if counts.iter().all(|c| *c >= least) {
        return counts.iter().map(|c| Some(*c)).collect();
    }
    publish(&[counts[0] + counts[1], counts[2], counts[3] + counts[4]], least, choose)
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::*;

    const LEAST: u64 = 5;
    type View = Vec<Option<u64>>;

    /// Every table of so many cells with a total.
    fn tables(cells: usize, total: u64) -> Vec<Vec<u64>> {
        if cells == 1 {
            return vec![vec![total]];
        }
        let rest = |first: u64| tables(cells - 1, total - first).into_iter().map(move |r| [vec![first], r].concat());
        (0..=total).flat_map(rest).collect()
    }

    /// For each view that can be published, the tables behind it: what somebody knows who knows the rules and the total.
    fn behind(tables: &[Vec<u64>], views: impl Fn(&[u64]) -> BTreeSet<View>) -> BTreeMap<View, Vec<Vec<u64>>> {
        let mut all: BTreeMap<View, Vec<Vec<u64>>> = BTreeMap::new();
        for table in tables {
            for view in views(table) {
                all.entry(view).or_default().push(table.clone());
            }
        }
        all
    }

    /// No count below the threshold is the only one that fits. Tables of one survey have their total in common and nothing
    /// else that is published, so what fits several of them is what fits each: no subset tells more.
    fn nothing_is_found_out(all: &BTreeMap<View, Vec<Vec<u64>>>, cells: usize) {
        for (view, tables) in all {
            for cell in 0..cells {
                let fits: BTreeSet<u64> = tables.iter().map(|t| t[cell]).collect();
                let one = fits.first().copied().unwrap_or_default();
                assert!(fits.len() > 1 || one >= LEAST, "{view:?} tells that cell {cell} is {one}");
            }
            let hidden = |t: &Vec<u64>| {
                let mut small: Vec<u64> = t.iter().copied().filter(|c| *c < LEAST).collect();
                small.sort_unstable();
                small
            };
            let fits: BTreeSet<Vec<u64>> = tables.iter().map(hidden).collect();
            assert!(fits.len() > 1 || fits.iter().all(Vec::is_empty), "{view:?} tells what is hidden: {fits:?}");
        }
    }

    #[test]
    fn no_table_tells_a_count_below_the_threshold() {
        for cells in 2..=4 {
            for total in LEAST..=22 {
                let views = |table: &[u64]| (0..cells).map(|n| publish(table, LEAST, |of| n % of)).collect();
                nothing_is_found_out(&behind(&tables(cells, total), views), cells);
            }
        }
    }

    #[test]
    fn no_scale_tells_a_count_below_the_threshold() {
        for total in LEAST..=18 {
            let views = |t: &[u64]| {
                let counts: &[u64; 5] = t.try_into().expect("five");
                (0..3).map(|n| publish_scale(counts, LEAST, |of| n % of)).collect()
            };
            nothing_is_found_out(&behind(&tables(5, total), views), 5);
        }
    }

    #[test]
    fn what_is_large_is_shown() {
        assert_eq!(publish(&[9, 8, 7], LEAST, |_| 0), [Some(9), Some(8), Some(7)]);
        assert_eq!(publish(&[9, 3, 4], LEAST, |_| 0), [Some(9), None, None], "together they are enough");
        assert_eq!(publish(&[9, 8, 1], LEAST, |_| 1), [Some(9), None, None], "one alone is not");
        assert_eq!(publish(&[2, 1, 0], LEAST, |_| 0), [None, None, None]);
        assert_eq!(publish_scale(&[5, 5, 5, 5, 5], LEAST, |_| 0).len(), 5);
        assert_eq!(publish_scale(&[1, 6, 5, 5, 5], LEAST, |_| 0), [Some(7), Some(5), Some(10)]);
    }
}
