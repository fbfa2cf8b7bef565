//! Whatever a shop holds and whatever a file says: bringing it in and taking it back is the identity on everything that was
//! not touched since, and who was touched stays and is named.

use std::collections::BTreeSet;

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use shopbell_model::field::FieldCode;
use shopbell_model::import::{FieldOf, FieldValue, PersonRow, Plan};
use shopbell_model::{ContactId, Phone};

use super::whole::EVERYTHING;
use super::{all_agreed, ask, bring, named, person, rest};
use crate::stage::{LEENA, Stage, command};

/// How many people files speak of; Leena, who writes, is the first.
const PEOPLE: u8 = 5;

/// What a row of a file says of somebody.
#[derive(Clone, Debug)]
struct Says {
    who: u8,
    name: u8,
    city: Option<u8>,
    label: Option<u8>,
    list: Option<u8>,
    second_number: bool,
}

fn says() -> impl Strategy<Value = Says> {
    let few = || proptest::option::of(0u8..2);
    (0..PEOPLE, 0u8..3, few(), few(), few(), any::<bool>())
        .prop_map(|(who, name, city, label, list, second_number)| Says { who, name, city, label, list, second_number })
}

fn phone(who: u8) -> String {
    if who == 0 { format!("+{LEENA}") } else { format!("+35840999000{who}") }
}

fn row(line: u64, says: &Says) -> PersonRow {
    let named = |what: &str, which: Option<u8>| which.map(|which| format!("{what} {which}")).into_iter().collect();
    let mut row = person(line, &format!("N{}", says.name), &[&phone(says.who)]);
    if says.second_number {
        row.phones.push(Phone::from_e164(&format!("+35841999000{}", says.who)).unwrap());
    }
    let city = FieldOf::Known { code: FieldCode::City };
    row.values =
        says.city.map(|which| FieldValue { field: city, value: format!("City {which}") }).into_iter().collect();
    PersonRow { labels: named("Label", says.label), lists: named("List", says.list), ..row }
}

fn rows(of: &[Says]) -> Vec<PersonRow> {
    (2..).zip(of).map(|(line, says)| row(line, says)).collect()
}

/// Whom a line of [`EVERYTHING`] is about, where it is about a person.
fn about(line: &str) -> Option<i64> {
    let (what, rest) = line.split_once(' ')?;
    let place = match what {
        "contact" | "found" => 0,
        "identity" | "value" | "bears" | "member" => 1,
        _ => return None,
    };
    rest.split('|').nth(place)?.parse().ok()
}

/// Brings files in, then one more, touches some of its people by hand, and takes that one back.
async fn there_and_back(before: &[Vec<Says>], file: &[Says], touched: &BTreeSet<u8>) {
    let stage = Stage::up().await;
    stage.leena_writes("wamid.A", "Hei!").await;
    for earlier in before {
        bring(&stage, &all_agreed(stage.now()), rows(earlier)).await;
    }
    let was = ask(&stage, EVERYTHING).await;
    let import = bring(&stage, &Plan::default(), rows(file)).await;
    let company = stage.shop.fields().await.unwrap();
    let company = company.iter().find(|field| field.code == Some(FieldCode::Company)).unwrap().id;
    let mut hands: BTreeSet<i64> = BTreeSet::new();
    for who in touched.iter().filter(|who| file.iter().any(|says| says.who == **who)) {
        let contact: ContactId = named(&stage, &phone(*who)).await.unwrap();
        stage.shop.set_person_value(command(), contact, company, "Oy").await.unwrap();
        hands.insert(contact.0);
    }
    let stays = stage.shop.undo_import(command(), import).await.unwrap();
    rest(&stage).await;
    let is = ask(&stage, EVERYTHING).await;
    let untouched = |lines: &[String]| -> Vec<String> {
        lines.iter().filter(|line| about(line).is_none_or(|who| !hands.contains(&who))).cloned().collect()
    };
    assert_eq!(untouched(&is), untouched(&was), "what nobody touched");
    let known: BTreeSet<i64> = was.iter().filter_map(|line| about(line)).collect();
    let made: Vec<i64> = hands.iter().copied().filter(|who| !known.contains(who)).collect();
    assert_eq!(usize::try_from(stays).unwrap(), made.len(), "who stays is counted");
    let view = stage.shop.import_staying(import, 0, 100).await.unwrap();
    let staying: BTreeSet<i64> = view.iter().filter_map(|row| row.contact).map(|who| who.0).collect();
    assert_eq!(staying, made.into_iter().collect(), "and named");
    assert_eq!(stage.shop.verify_consent().await.unwrap().wrong, None);
}

#[test]
fn bringing_in_and_taking_back_is_the_identity_on_everything_untouched() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let config = Config { cases: 24, max_shrink_iters: 60, failure_persistence: None, ..Config::default() };
    let file = || proptest::collection::vec(says(), 1..6);
    let all = (proptest::collection::vec(file(), 0..3), file(), proptest::collection::btree_set(0..PEOPLE, 0..3));
    let result = TestRunner::new(config).run(&all, |(before, file, touched)| {
        runtime.block_on(there_and_back(&before, &file, &touched));
        Ok(())
    });
    result.unwrap();
}
