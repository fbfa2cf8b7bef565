//! No rule goes through the whole shop: SQLite is asked how it would answer each.

use shopbell_model::segment::{Rule, Segment, Standing, Test};
use shopbell_model::{FieldId, LabelId, ListId, UtcMillis};
use sqlx::Row as _;

use crate::tables::person::Judging;
use crate::tables::person::page::plan_of;
use crate::testing::Bench;

#[tokio::test]
async fn no_page_of_people_reads_or_sorts_the_shop() {
    let bench = Bench::new().await;
    bench.shop(50).await;
    let value = |test| Rule::Value { field: FieldId(1), test };
    let rules = vec![
        Rule::Label { label: LabelId(1) },
        Rule::List { list: ListId(1) },
        value(Test::Filled),
        value(Test::AtLeast { value: "1".to_owned() }),
        value(Test::Has { value: "a".to_owned() }),
        Rule::Offers { standing: Standing::Nothing },
        Rule::NoNumber,
        Rule::Wrote { days: 3 },
        Rule::NeverWrote,
        Rule::NotMessaged { days: 3 },
        Rule::Ordered { days: 3 },
    ];
    let judging = Judging { now: UtcMillis(0), strict: true, numeric: vec![FieldId(1)] };
    let segment = Segment { any: true, rules: rules.clone(), except: rules };
    let mut connection = bench.store.read().await.unwrap();
    for run in [0, 1] {
        let plan = plan_of(run, &segment, &judging).build().fetch_all(&mut *connection).await.unwrap();
        let plan: Vec<String> = plan.iter().map(|row| row.get("detail")).collect();
        let wrong = |step: &&String| {
            // Names of one person are put in order, or a handful of constant rows and what a subquery hands on is gone through.
            let handed_on = step.contains("CONSTANT ROW") || step.contains("(subquery-") || step.contains("SCAN (");
            step.starts_with("SCAN ") && !handed_on
        };
        assert!(plan.iter().any(|step| step.contains("contact_by_name")), "{plan:#?}");
        let wrong: Vec<_> = plan.iter().filter(wrong).collect();
        assert!(wrong.is_empty(), "{wrong:#?}\n{plan:#?}");
    }
}
