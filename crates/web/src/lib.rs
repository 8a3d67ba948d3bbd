//! Pages, live updates and the REST API: everything that a browser or a program sees.

pub mod components;
pub mod icons;
