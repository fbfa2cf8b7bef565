//! Pages of people: in order, whole, and no longer in a large shop; rules in SQL say what rules in Rust say.

mod moving;
mod pages;
mod plans;
mod rules;
