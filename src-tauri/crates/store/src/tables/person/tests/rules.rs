//! Random people, random segments: SQL and plain Rust must mean the same ones.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use shopbell_model::segment::{Known, PersonFacts, Rule, Segment, Standing, Test};
use shopbell_model::{FieldId, LabelId, ListId, Span, UtcMillis};

use crate::tables::person::{Among, Judging, page};
use crate::testing::Bench;

const NOW: UtcMillis = UtcMillis(1_800_000_000_000);

/// Fields: a text and a number.
const TEXT: FieldId = FieldId(1);
const NUMBER: FieldId = FieldId(2);

/// A person as rows will say it.
#[derive(Clone, Debug)]
struct Made {
    label_on_person: bool,
    label_on_chat: bool,
    label_of_undone: bool,
    listed: Option<bool>,
    texts: Vec<String>,
    number: Option<i64>,
    /// Act, whether WhatsApp was named.
    offers: Option<(bool, bool)>,
    /// In the rows of which files the person stands, and whether with a basis.
    files: Vec<(i64, bool)>,
    switched_off: bool,
    has_number: bool,
    wrote: Option<u32>,
    messaged: Option<(u32, bool)>,
    ordered: Option<u32>,
}

fn people() -> impl Strategy<Value = Vec<Made>> {
    let days = || proptest::option::of(0u32..6);
    let labels = (any::<bool>(), any::<bool>(), any::<bool>());
    let texts = proptest::collection::vec(prop_oneof!["", "fi", "FI", "sv", "a'b%_"], 0..3);
    let consent = (proptest::option::of(any::<(bool, bool)>()), any::<bool>());
    let messaged = proptest::option::of((0u32..6, any::<bool>()));
    let file = (3i64..7, any::<bool>());
    let files = proptest::collection::vec(file, 0..3);
    let one = (
        labels,
        proptest::option::of(any::<bool>()),
        texts,
        proptest::option::of(-3i64..12),
        consent,
        any::<bool>(),
        (days(), messaged, days()),
        files,
    );
    let one = one.prop_map(|(labels, listed, texts, number, (offers, switched_off), has_number, times, files)| Made {
        label_on_person: labels.0,
        label_on_chat: labels.1,
        label_of_undone: labels.2,
        listed,
        texts,
        number,
        offers,
        files,
        switched_off,
        has_number,
        wrote: times.0,
        messaged: times.1,
        ordered: times.2,
    });
    proptest::collection::vec(one, 60)
}

fn rules() -> impl Strategy<Value = Rule> {
    let test = || {
        prop_oneof![
            Just(Test::Filled),
            Just(Test::Empty),
            "fI|sv|b%|x".prop_map(|value| Test::Is { value }),
            "f|%|_|'|".prop_map(|value| Test::Has { value }),
            "fi|9|-1|2".prop_map(|value| Test::AtLeast { value }),
            r"g|10|0|2\.5".prop_map(|value| Test::AtMost { value }),
        ]
    };
    let standing = proptest::sample::select(Standing::ALL.to_vec());
    prop_oneof![
        (1i64..3).prop_map(|label| Rule::Label { label: LabelId(label) }),
        (1i64..3).prop_map(|list| Rule::List { list: ListId(list) }),
        (prop_oneof![Just(TEXT), Just(NUMBER)], test()).prop_map(|(field, test)| Rule::Value { field, test }),
        standing.prop_map(|standing| Rule::Offers { standing }),
        Just(Rule::NoNumber),
        (0u32..6).prop_map(|days| Rule::Wrote { days }),
        Just(Rule::NeverWrote),
        (0u32..6).prop_map(|days| Rule::NotMessaged { days }),
        (0u32..6).prop_map(|days| Rule::Ordered { days }),
    ]
}

fn segments() -> impl Strategy<Value = Segment> {
    let some = || proptest::collection::vec(rules(), 0..4);
    (any::<bool>(), some(), proptest::collection::vec(rules(), 0..2)).prop_map(|(any, rules, except)| Segment {
        any,
        rules,
        except,
    })
}

/// Whether the clearest *yes* named WhatsApp: one that did counts before one that did not, whichever is older. The third
/// file did, the fourth did not; the fifth was taken back, and the sixth speaks of orders.
fn agreed(made: &Made) -> Option<bool> {
    let in_file = |file| made.files.iter().any(|(one, _)| *one == file) && basis(made, file);
    match () {
        () if in_file(3) => Some(true),
        () if in_file(4) => Some(made.offers.is_some_and(|(_, named)| named)),
        () => made.offers.map(|(_, named)| named),
    }
}

/// Whether the person's row in the file has a basis: the first that says so counts.
fn basis(made: &Made, file: i64) -> bool {
    made.files.iter().find(|(one, _)| *one == file).is_some_and(|(_, basis)| *basis)
}

/// The same person for Rust.
fn facts(made: &Made, strict: bool) -> PersonFacts {
    let ago = |days: u32| NOW - Span::days(i64::from(days));
    let mut values = BTreeMap::new();
    if let Some(value) = made.texts.last().filter(|value| !value.is_empty()) {
        values.insert(TEXT, Known { value: value.clone(), numeric: false });
    }
    if let Some(number) = made.number {
        values.insert(NUMBER, Known { value: number.to_string(), numeric: true });
    }
    let chat = made.label_on_chat || made.wrote.is_some() || made.messaged.is_some() || made.ordered.is_some();
    PersonFacts {
        labels: if made.label_on_person || (made.label_on_chat && chat) { vec![LabelId(1)] } else { Vec::new() },
        lists: if made.listed == Some(true) { vec![ListId(1)] } else { Vec::new() },
        values,
        offers: match (made.switched_off, made.offers, agreed(made)) {
            (true, ..) | (false, Some((false, _)), _) => Standing::Stopped,
            (false, _, Some(named)) if named || !strict => Standing::Agreed,
            (false, ..) => Standing::Nothing,
        },
        has_number: made.has_number,
        wrote_at: made.wrote.map(ago),
        messaged_at: made.messaged.filter(|(_, went)| *went).map(|(days, _)| ago(days)),
        ordered_at: made.ordered.map(ago),
    }
}

/// And its rows.
fn rows(id: usize, made: &Made) -> String {
    let ago = |days: u32| (NOW - Span::days(i64::from(days))).0;
    let mut sql = format!("UPDATE contact SET sort = '1{id:04}' WHERE id = {id};");
    if made.label_on_person {
        sql += &format!("INSERT INTO contact_label (label_id, contact_id) VALUES (1, {id});");
    } else if made.label_of_undone {
        sql += &format!("INSERT INTO contact_label (label_id, contact_id, import_id) VALUES (1, {id}, 1);");
    }
    if let Some(by_hand) = made.listed {
        let import = if by_hand { "2" } else { "1" };
        sql += &format!("INSERT INTO list_member (list_id, contact_id, import_id, at) VALUES (1, {id}, {import}, 0);");
    }
    for value in &made.texts {
        let value = value.replace('\'', "''");
        sql += &format!("INSERT INTO contact_value (contact_id, field_id, value, at) VALUES ({id}, 1, '{value}', 0);");
    }
    // The newest of all, and never to be seen.
    sql +=
        &format!("INSERT INTO contact_value (contact_id, field_id, import_id, value, at) VALUES ({id}, 1, 1, 'x', 0);");
    if let Some(number) = made.number {
        sql += &format!("INSERT INTO contact_value (contact_id, field_id, value, at) VALUES ({id}, 2, '{number}', 0);");
    }
    sql += &format!("INSERT INTO consent_subject (id, contact_id, made_at) VALUES ({id}, {id}, 0);");
    let state = |lane: &str, act: &str, named: bool| {
        format!(
            "INSERT INTO consent_state (subject_id, lane, act, means, names_whatsapp, at, recorded_at, seq)
             VALUES ({id}, '{lane}', '{act}', 'spoken', {}, 0, 0, 1);",
            i32::from(named)
        )
    };
    if let Some((agreed, named)) = made.offers {
        sql += &state("offers", if agreed { "agreed" } else { "withdrawn" }, named);
    }
    if made.switched_off {
        sql += &state("switch", "withdrawn", false);
    }
    for (at, (file, basis)) in (0..).zip(&made.files) {
        let basis = if *basis { "'x'" } else { "NULL" };
        let row = i64::try_from(id).unwrap();
        if made.files.iter().take(at).all(|(one, _)| one != file) {
            sql += &format!(
                "INSERT INTO import_row (import_id, row, outcome, contact_id, basis) VALUES ({file}, {row}, 'fresh', {id}, {basis});"
            );
        }
    }
    if made.has_number {
        sql += &format!(
            "INSERT INTO identity (portfolio_id, contact_id, kind, value, first_at) VALUES (1, {id}, 'phone', '+{id}', 0);"
        );
    }
    if !(made.label_on_chat || made.wrote.is_some() || made.messaged.is_some() || made.ordered.is_some()) {
        return sql;
    }
    let wrote = made.wrote.map_or("NULL".to_owned(), |days| ago(days).to_string());
    sql += &format!(
        "INSERT INTO conversation (id, number_id, contact_id, ours, last_inbound_at) VALUES ({id}, 1, {id}, 1, {wrote});"
    );
    if made.label_on_chat {
        sql += &format!("INSERT INTO chat_label (label_id, conversation_id, last_at) VALUES (1, {id}, 0);");
    }
    if let Some((days, went)) = made.messaged {
        let (delivery, at) = (if went { "read" } else { "failed" }, ago(days));
        sql += &format!(
            "INSERT INTO message (conversation_id, direction, kind, at, stored_at, delivery)
             VALUES ({id}, 'out', 'text', {at}, {at}, '{delivery}');"
        );
    }
    if let Some(days) = made.ordered {
        let at = ago(days);
        sql += &format!(
            "INSERT INTO message (conversation_id, direction, kind, at, stored_at) VALUES ({id}, 'in', 'order', {at}, {at});"
        );
    }
    sql
}

#[tokio::test]
async fn rules_in_sql_say_what_rules_in_rust_say() {
    let mut runner = TestRunner::deterministic();
    let people = people().new_tree(&mut runner).unwrap().current();
    let bench = Bench::new().await;
    bench.shop(i64::try_from(people.len()).unwrap()).await;
    bench
        .run(
            "INSERT INTO label (id, name, folded, look) VALUES (1, 'a', 'a', 1), (2, 'b', 'b', 1);
             INSERT INTO list (id, portfolio_id, name, folded, made_at) VALUES (1, 1, 'a', 'a', 0), (2, 1, 'b', 'b', 0);
             INSERT INTO import (id, portfolio_id, name, state, plan, begun_at)
               VALUES (1, 1, 'a', 'undone', '{}', 0), (2, 1, 'b', 'done', '{}', 0);
             INSERT INTO actor (id, kind, name) VALUES (1, 'person', 'a');
             INSERT INTO consent_subject (id, made_at) VALUES (1000, 0);
             INSERT INTO consent_entry (seq, subject_id, act, topic, names_whatsapp, means, at, recorded_at, actor_id, once,
                 commitment, former, seal)
               VALUES (3, 1000, 'agreed', 'offers', 1, 'import', 5, 5, 1, x'03', x'', x'', x''),
                      (4, 1000, 'agreed', 'all', 0, 'import', 6, 6, 1, x'04', x'', x'', x''),
                      (5, 1000, 'agreed', 'offers', 1, 'import', 7, 7, 1, x'05', x'', x'', x''),
                      (6, 1000, 'agreed', 'orders', 1, 'import', 8, 8, 1, x'06', x'', x'', x'');
             INSERT INTO import (id, portfolio_id, name, state, plan, begun_at, way, consent_seq)
               VALUES (3, 1, 'c', 'done', '{}', 0, 'rows', 3), (4, 1, 'd', 'done', '{}', 0, 'rows', 4),
                      (5, 1, 'e', 'undone', '{}', 0, 'rows', 5), (6, 1, 'f', 'done', '{}', 0, 'rows', 6);
             INSERT INTO field (id, portfolio_id, name, folded, kind) VALUES (1, 1, 'a', 'a', 'text'), (2, 1, 'b', 'b', 'number');",
        )
        .await;
    for (at, made) in people.iter().enumerate() {
        bench.run(rows(at + 1, made)).await;
    }
    let mut connection = bench.store.read().await.unwrap();
    let mut partial = 0;
    for round in 0..400 {
        let segment = segments().new_tree(&mut runner).unwrap().current();
        let strict = round % 2 == 0;
        let judging = Judging { now: NOW, strict, numeric: vec![NUMBER] };
        let among = Among { segment: &segment, typed: "", typed_labels: &[], judging: &judging };
        let found = page(&mut connection, among, None, None, 100).await.unwrap();
        let found: BTreeSet<i64> = found.lines.iter().map(|line| line.person.contact.0).collect();
        let meant: BTreeSet<i64> =
            (1..).zip(&people).filter(|(_, made)| segment.holds(&facts(made, strict), NOW)).map(|(id, _)| id).collect();
        assert_eq!(found, meant, "strict {strict}: {segment:?}");
        partial += u32::from(!found.is_empty() && found.len() < people.len());
    }
    assert!(partial > 100, "most segments must tell people apart: {partial}");
}
