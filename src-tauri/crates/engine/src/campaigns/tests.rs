//! Campaigns from the plan to the report, against a real store.
