//! An offer that ends has no small print (CONTRACT §3.2).

use super::{Part, Place, Report, Rule, Sight};

pub(super) static RULE: Rule = Rule::error("offer-footer", "CONTRACT §3.2", check).mends();

fn check(sight: &Sight<'_>, report: &mut Report<'_>) {
    if sight.definition.limited_time_offer.is_some() && sight.definition.footer.is_some() {
        let mut mended = sight.definition.clone();
        mended.footer = None;
        report.find(&Place::of(Part::Footer)).mend(mended);
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::check;
    use crate::template::definition::{Definition, Footer, LimitedTimeOffer};

    #[test]
    fn small_print_under_a_countdown() {
        let offer = |d: &mut Definition| {
            d.limited_time_offer = Some(LimitedTimeOffer { text: "Ends soon".into(), ..LimitedTimeOffer::default() });
        };
        let footer = Footer { text: "Kahvila Aamu".into(), ..Footer::default() };
        check(
            "offer-footer",
            |d| {
                offer(d);
                d.footer = Some(footer.clone());
            },
            offer,
        );
    }
}
