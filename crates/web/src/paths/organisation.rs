//! The organisation as a whole.

use super::escape;

/// The chart of reporting lines, from the top.
pub fn chart() -> String {
    "/organisation/chart".to_owned()
}

/// The chart from one person down.
pub fn chart_from(handle: &str) -> String {
    format!("{}?from={}", chart(), escape(handle))
}

/// The groups of customers outside.
pub fn customer_groups() -> String {
    "/organisation/customers".to_owned()
}

/// Changing a group of customers.
pub fn customer_group(id: impl std::fmt::Display) -> String {
    format!("{}/{id}", customer_groups())
}

/// Removing a group of customers.
pub fn customer_group_removal(id: impl std::fmt::Display) -> String {
    format!("{}/{id}/removal", customer_groups())
}
