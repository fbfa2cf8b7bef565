//! Whether a message that reached its customer was charged: what Meta's `pricing` says, read as far as it can be trusted
//! (CONTRACT §6).

use serde_json::Value;

use super::PriceCategory;
use crate::allowance::Allowance;

crate::words::words! {
    /// Whether a message that reached its customer was charged.
    Verdict {
        /// Not charged: the customer came from an ad or a page's button a short while before.
        FreeEntryPoint = "free_entry_point",
        /// Not charged, as Meta says.
        Free = "free",
        /// One of the month's free answers, as they are counted here: how Meta marks them is not documented.
        FreeAnswer = "free_answer",
        /// Charged.
        Charged = "charged",
        /// Meta has not said.
        Untold = "untold",
    }
}

/// What Meta's `pricing` object of a status says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// Whether it is billed. Is to vanish from the object.
    pub billable: Option<bool>,
    /// `regular`, `free_customer_service` or `free_entry_point`.
    pub kind: Option<String>,
    /// The category, in small letters.
    pub category: Option<String>,
}

impl Told {
    /// Reads what was kept of it. Nothing where it says neither kind nor category.
    #[must_use]
    pub fn read(json: &str) -> Option<Self> {
        let value: Value = serde_json::from_str(json).ok()?;
        let word = |key: &str| value.get(key).and_then(Value::as_str).map(str::to_lowercase);
        let told = Self {
            billable: value.get("billable").and_then(Value::as_bool),
            kind: word("type"),
            category: word("category"),
        };
        (told.kind.is_some() || told.category.is_some()).then_some(told)
    }

    /// What it is charged as, where a list can have a price for that.
    #[must_use]
    pub fn priced_as(&self) -> Option<PriceCategory> {
        self.category.as_deref().and_then(PriceCategory::of_meta)
    }
}

/// Whether it was charged. `month` is how the month of its arrival stands with this message counted.
#[must_use]
pub fn judge(told: Option<&Told>, month: &Allowance) -> Verdict {
    let Some(told) = told else { return Verdict::Untold };
    match (told.kind.as_deref(), told.billable) {
        (Some("free_entry_point"), _) => Verdict::FreeEntryPoint,
        (Some(kind), _) if kind.starts_with("free") => Verdict::Free,
        (_, Some(false)) => Verdict::Free,
        _ if told.priced_as() == Some(PriceCategory::Service) && month.above() == 0 => Verdict::FreeAnswer,
        _ => Verdict::Charged,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(json: &str) -> Option<Told> {
        Told::read(json)
    }

    #[test]
    fn a_free_answer_is_one_by_our_count_and_not_by_metas_word() {
        let service = told(r#"{"billable":true,"pricing_model":"PMP","type":"regular","category":"service"}"#);
        let used = |reached| Allowance { reached, free: Some(1_000) };
        assert_eq!(judge(service.as_ref(), &used(1_000)), Verdict::FreeAnswer, "the thousandth");
        assert_eq!(judge(service.as_ref(), &used(1_001)), Verdict::Charged);
        let utility = told(r#"{"billable":true,"type":"regular","category":"utility"}"#);
        assert_eq!(judge(utility.as_ref(), &used(1)), Verdict::Charged, "templates have no allowance");
    }

    #[test]
    fn what_meta_calls_free_is_free_and_silence_is_neither() {
        let month = Allowance { reached: 2_000, free: Some(1_000) };
        let free = told(r#"{"type":"free_customer_service","category":"service"}"#);
        assert_eq!(judge(free.as_ref(), &month), Verdict::Free);
        let ad = told(r#"{"billable":false,"type":"free_entry_point","category":"marketing"}"#);
        assert_eq!(judge(ad.as_ref(), &month), Verdict::FreeEntryPoint);
        let unbilled = told(r#"{"billable":false,"category":"utility"}"#);
        assert_eq!(judge(unbilled.as_ref(), &month), Verdict::Free);
        for silent in ["{}", "nonsense", r#"{"billable":true}"#] {
            assert_eq!(judge(told(silent).as_ref(), &month), Verdict::Untold, "{silent}");
        }
    }
}
