use super::{Becomes, Column, FieldOf, Plan, Why};
use crate::UtcMillis;
use crate::consent::Topic;
use crate::field::FieldCode;

#[test]
fn a_plan_is_read_as_it_was_kept() {
    let plan = Plan {
        columns: vec![
            Column { header: "Puhelin".to_owned(), becomes: Becomes::Phone },
            Column {
                header: "Kieli".to_owned(),
                becomes: Becomes::Field { field: FieldOf::Known { code: FieldCode::Language } },
            },
        ],
        headed: true,
        region: Some("FI".to_owned()),
        why: Why::SameForAll {
            topic: Topic::Offers,
            words: "Yes, write to me on WhatsApp".to_owned(),
            at: UtcMillis(1),
            names_whatsapp: true,
        },
        ..Plan::default()
    };
    assert_eq!(Plan::read(&plan.json()).unwrap(), plan);
    assert!(Plan::read("{}").is_err());
}

#[test]
fn offers_go_to_whom_the_file_says_so_and_no_further() {
    let column = |topic, names_whatsapp| Why::ByColumn { topic, names_whatsapp };
    assert!(column(Topic::Offers, true).allows_offers(true, true));
    assert!(!column(Topic::Offers, true).allows_offers(false, true), "nothing stands in the row");
    assert!(!column(Topic::Orders, true).allows_offers(true, true), "agreed to news about orders alone");
    assert!(!column(Topic::All, false).allows_offers(true, true), "WhatsApp was not named");
    assert!(column(Topic::All, false).lacks_the_name(true) && !column(Topic::All, false).lacks_the_name(false));
    assert!(column(Topic::All, false).allows_offers(true, false));
    assert!(!Why::Nobody.allows_offers(true, false) && !Why::Nobody.lacks_the_name(true));
    let all = Why::SameForAll { topic: Topic::Offers, words: "Yes".to_owned(), at: UtcMillis(1), names_whatsapp: true };
    assert!(all.allows_offers(false, true));
}

mod guesses;
mod rows;
