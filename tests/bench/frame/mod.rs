//! What every row stands on: the trait, its figures, the probe of the disk, shops to measure in, and the report.
//! What never lives here: what any one row measures.

pub mod bare;
pub mod figures;
pub mod fsync;
pub mod machine;
pub mod opened;
pub mod report;
pub mod row;
pub mod shops;
pub mod timing;

pub use figures::{Bound, Figures, Judged, Line, Round};
pub use row::{Bench, Outcome, Row, Trouble};
