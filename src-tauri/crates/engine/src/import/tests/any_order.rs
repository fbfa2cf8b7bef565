//! Any order of files, taking back, words of the customer's and new numbers comes to the same, and none of it lets an
//! offer past a stop.

use std::collections::BTreeMap;

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use shopbell_model::import::{PersonRow, Plan};
use shopbell_model::{ImportId, Span};

use super::{all_agreed, ask, bring, rest, with_city};
use crate::stage::{LEENA, Stage, command, text_from};

/// How many people there are: Leena, who writes, is the first.
const PEOPLE: u8 = 3;

/// Something that happens.
#[derive(Clone, Debug)]
enum Happening {
    /// A file with some of the people comes in; everybody in it agreed so many days ago, or nobody did.
    File { people: Vec<u8>, city: u8, agreed: Option<u8> },
    /// One of the files that came in is taken back.
    TakenBack(usize),
    /// Leena writes.
    Writes,
    /// Leena stops, so many days ago.
    Stops(u8),
}

fn happening() -> impl Strategy<Value = Happening> {
    prop_oneof![
        3 => (proptest::collection::vec(0..PEOPLE, 1..4), 0u8..3, proptest::option::of(0u8..6))
            .prop_map(|(people, city, agreed)| Happening::File { people, city, agreed }),
        2 => (0usize..4).prop_map(Happening::TakenBack),
        1 => Just(Happening::Writes),
        1 => (0u8..6).prop_map(Happening::Stops),
    ]
}

fn phone(person: u8) -> String {
    if person == 0 { format!("+{LEENA}") } else { format!("+35840999000{person}") }
}

/// What of a person is seen in the end: by number, the name and the town.
const SEEN: &str = "SELECT concat_ws('|', n.value, c.name, (SELECT v.value FROM contact_value v
      JOIN field f ON f.id = v.field_id AND f.code = 'city' WHERE v.contact_id = c.id
        AND (v.import_id IS NULL OR EXISTS (SELECT 1 FROM import i WHERE i.id = v.import_id AND i.state = 'done'))
      ORDER BY v.id DESC LIMIT 1))
    FROM identity n JOIN contact c ON c.id = n.contact_id WHERE n.kind = 'phone' ORDER BY 1";

/// Lets it all happen and says what is to be seen then: worked out of the happenings alone, and found in the shop.
async fn let_happen(happenings: &[Happening]) {
    let stage = Stage::up().await;
    let mut files: Vec<(ImportId, Vec<u8>, u8, bool, bool)> = Vec::new();
    let (mut wrote, mut stopped) = (false, false);
    for (number, happening) in happenings.iter().enumerate() {
        match happening {
            Happening::File { people, city, agreed } => {
                let plan = agreed.map_or_else(Plan::default, |days| all_agreed(stage.now() - Span::days(days.into())));
                let rows: Vec<PersonRow> = (2..)
                    .zip(people)
                    .map(|(row, person)| {
                        with_city(row, &format!("P{person}"), &phone(*person), &format!("City {city}"))
                    })
                    .collect();
                files.push((bring(&stage, &plan, rows).await, people.clone(), *city, agreed.is_some(), true));
            }
            Happening::TakenBack(which) => {
                if let Some(file) = files.get_mut(*which).filter(|file| file.4) {
                    stage.shop.undo_import(command(), file.0).await.unwrap();
                    rest(&stage).await;
                    file.4 = false;
                }
            }
            Happening::Writes => {
                stage.leena_writes(&format!("wamid.{number}"), "Hei!").await;
                wrote = true;
            }
            Happening::Stops(days) => {
                let at = stage.now() - Span::days((*days).into());
                stage.told(&text_from(LEENA, &format!("wamid.{number}"), at, "STOP")).await;
                (wrote, stopped) = (true, true);
            }
        }
    }
    let standing = || files.iter().filter(|file| file.4);
    let mut expected: BTreeMap<u8, String> = BTreeMap::new();
    if wrote {
        expected.insert(0, format!("{}|Leena", phone(0)));
    }
    for (_, people, city, ..) in standing() {
        for person in people {
            expected.insert(*person, format!("{}|P{person}|City {city}", phone(*person)));
        }
    }
    let mut expected: Vec<String> = expected.into_values().collect();
    expected.sort();
    assert_eq!(ask(&stage, SEEN).await, expected);
    // Whoever wrote has a chat, and the gate says there whether an offer may go.
    let chat = stage.leena_writes("wamid.LAST", "Kiitos!").await;
    let agreed = standing().any(|(_, people, _, agreed, _)| *agreed && people.contains(&0));
    let verdict = stage.shop.consent(chat).await.unwrap().offers.verdict;
    assert_eq!(verdict.is_allowed(), agreed && !stopped, "{verdict:?}");
    assert_eq!(stage.shop.verify_consent().await.unwrap().wrong, None);
}

#[test]
fn any_order_of_files_and_words_comes_to_what_they_say() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let config = Config { cases: 12, max_shrink_iters: 40, failure_persistence: None, ..Config::default() };
    let result = TestRunner::new(config).run(&proptest::collection::vec(happening(), 1..7), |happenings| {
        runtime.block_on(let_happen(&happenings));
        Ok(())
    });
    result.unwrap();
}
