//! A file is there whole or not at all, and taking it back leaves what was changed since.

use shopbell_model::Span;
use shopbell_model::import::{Outcome, PersonRow, Plan};

use super::{ask, bring, named, no_number, outcomes, person, rest, seen, with_city};
use crate::error::EngineError;
use crate::import::{Place, Stager};
use crate::stage::{LEENA, Stage, command, text_from, until};

const AINO: &str = "+358409990001";
const BO: &str = "+46701234567";
const LEENAS: &str = "+358451112222";

/// Everything the shop holds of people, as it would be found again: without the files' own rows and without row numbers of
/// values, which no two runs share.
pub(super) const EVERYTHING: &str = "SELECT 'contact ' || concat_ws('|', id, ifnull(name, '-'), ifnull(profile_name, '-'),
          ifnull(username, '-'), ifnull(phone, '-'), first_at, ifnull(import_id, '-')) FROM contact
    UNION ALL SELECT 'identity ' || concat_ws('|', id, contact_id, kind, value, first_at, ifnull(import_id, '-')) FROM identity
    UNION ALL SELECT 'value ' || concat_ws('|', id, contact_id, field_id, value, at, ifnull(import_id, '-')) FROM contact_value
    UNION ALL SELECT 'label ' || concat_ws('|', id, name) FROM label
    UNION ALL SELECT 'bears ' || concat_ws('|', label_id, contact_id, ifnull(import_id, '-')) FROM contact_label
    UNION ALL SELECT 'list ' || concat_ws('|', id, name) FROM list
    UNION ALL SELECT 'member ' || concat_ws('|', list_id, contact_id, ifnull(import_id, '-')) FROM list_member
    UNION ALL SELECT 'field ' || concat_ws('|', id, name) FROM field WHERE removed = 0 AND code IS NULL
    UNION ALL SELECT 'state ' || concat_ws('|', subject_id, lane, act, at) FROM consent_state s
      WHERE EXISTS (SELECT 1 FROM consent_subject p WHERE p.id = s.subject_id AND p.contact_id IS NOT NULL)
    UNION ALL SELECT 'found ' || rowid FROM search_contacts
    ORDER BY 1";

fn rich(row: u64, name: &str, phone: &str) -> PersonRow {
    PersonRow {
        labels: vec!["Kanta".to_owned()],
        lists: vec!["Uutiskirje".to_owned()],
        note: Some("soittaa harvoin".to_owned()),
        ..with_city(row, name, phone, "Turku")
    }
}

#[tokio::test]
async fn nothing_is_seen_before_it_is_brought_in_and_all_of_it_afterwards() {
    let stage = Stage::up().await;
    let rows = [Ok(rich(2, "Aino", AINO)), no_number(3), Ok(person(4, "Bo", &[BO]))];
    let import = stage.shop.stage_people("a.csv", &Plan::default(), rows).await.unwrap();
    assert_eq!(seen(&stage).await, Vec::<String>::new());
    assert!(stage.shop.labels().await.unwrap().is_empty(), "its labels come with it");
    let view = stage.shop.import(import).await.unwrap();
    assert_eq!((view.counts.rows, view.counts.fresh, view.counts.refused), (3, 2, 1));
    let refused = stage.shop.import_rows(import, Outcome::Refused, 0, 10).await.unwrap();
    assert_eq!(refused[0].refused.as_ref().unwrap().name, "Veikko");
    let other = stage.shop.stage_people("b.csv", &Plan::default(), [no_number(2)]).await;
    assert!(matches!(other, Err(EngineError::ImportOpen { file }) if file == "a.csv"), "one file at a time");

    stage.shop.bring_in(command(), import).await.unwrap();
    assert_eq!(seen(&stage).await, [format!("Aino {AINO}"), format!("Bo {BO}")]);
    assert_eq!(stage.shop.labels().await.unwrap().len(), 1);
    rest(&stage).await;
    for wanted in [
        "SELECT count(*) || '' FROM search_contacts WHERE search_contacts MATCH 'aino'",
        "SELECT count(*) || '' FROM search_contacts WHERE search_contacts MATCH '701234567'",
    ] {
        assert_eq!(ask(&stage, wanted).await, ["1"], "{wanted}");
    }
    assert!(matches!(stage.shop.bring_in(command(), import).await, Err(EngineError::MovedOn)));
}

#[tokio::test]
async fn a_command_is_done_once() {
    let stage = Stage::up().await;
    let import = stage.shop.stage_people("a.csv", &Plan::default(), [Ok(person(2, "Aino", &[AINO]))]).await.unwrap();
    let (brings, undoes) = (command(), command());
    for _ in 0..2 {
        stage.shop.bring_in(brings.clone(), import).await.unwrap();
    }
    for _ in 0..2 {
        assert_eq!(stage.shop.undo_import(undoes.clone(), import).await.unwrap(), 0);
    }
}

#[tokio::test]
async fn taking_back_restores_everything_that_was_not_touched() {
    let stage = Stage::up().await;
    stage.leena_writes("wamid.A", "Hei!").await;
    bring(&stage, &Plan::default(), vec![with_city(2, "Bo", BO, "Umeå")]).await;
    let leena = format!("+{LEENA}");
    let before = ask(&stage, EVERYTHING).await;
    let rows = vec![rich(2, "Leena Laine", &leena), rich(3, "Aino", AINO), rich(4, "Bo Ek", BO)];
    let import = bring(&stage, &Plan::default(), rows).await;
    assert_eq!(outcomes(&stage, import).await, [(2, Outcome::Updated), (3, Outcome::Fresh), (4, Outcome::Updated)]);
    let during = seen(&stage).await;
    assert_eq!(during, [format!("Aino {AINO}"), format!("Bo Ek {BO}"), format!("Leena Laine {leena}")]);
    assert_eq!(stage.shop.undo_import(command(), import).await.unwrap(), 0);
    assert_eq!(seen(&stage).await.len(), 2, "gone with the commit, not with the sweeping");
    rest(&stage).await;
    assert_eq!(ask(&stage, EVERYTHING).await, before);
    let again = bring(&stage, &Plan::default(), vec![rich(2, "Aino", AINO)]).await;
    assert_eq!(outcomes(&stage, again).await, [(2, Outcome::Fresh)]);
}

#[tokio::test]
async fn a_file_that_is_left_leaves_nothing() {
    let stage = Stage::up().await;
    let before = ask(&stage, EVERYTHING).await;
    let import = stage.shop.stage_people("a.csv", &Plan::default(), [Ok(rich(2, "Aino", AINO))]).await.unwrap();
    stage.shop.drop_import(command(), import).await.unwrap();
    rest(&stage).await;
    assert_eq!(ask(&stage, EVERYTHING).await, before);
    assert!(stage.shop.imports(None, 10).await.unwrap().is_empty());
}

#[tokio::test]
async fn a_crash_while_reading_leaves_nothing_and_stands_in_nobodys_way() {
    let stage = Stage::up().await;
    let before = ask(&stage, EVERYTHING).await;
    let mut stager = Stager::begin(stage.shop.core(), "a.csv", None, &Plan::default()).await.unwrap();
    stager.stage((2..600).map(|row| Ok(rich(row, "x", &format!("+35840{row:07}"))))).await.unwrap();
    assert!(ask(&stage, EVERYTHING).await.len() > 400, "some of it is staged");
    let next = stage.after_a_crash().await;
    std::mem::forget(stager);
    rest(&next).await;
    assert_eq!(ask(&next, EVERYTHING).await, before);
    bring(&next, &Plan::default(), vec![person(2, "Aino", &[AINO])]).await;
    assert_eq!(seen(&next).await, [format!("Aino {AINO}")]);
}

#[tokio::test]
async fn whoever_leaves_in_the_middle_leaves_the_way_free() {
    let stage = Stage::up().await;
    let mut stager = Stager::begin(stage.shop.core(), "a.csv", None, &Plan::default()).await.unwrap();
    stager.stage([Ok(person(2, "Aino", &[AINO]))]).await.unwrap();
    let other = Stager::begin(stage.shop.core(), "b.csv", None, &Plan::default()).await;
    assert!(matches!(other.err(), Some(EngineError::ImportOpen { file }) if file == "a.csv"));
    drop(stager);
    let other = Stager::begin(stage.shop.core(), "b.csv", None, &Plan::default()).await.unwrap();
    other.leave().await.unwrap();
    rest(&stage).await;
}

#[tokio::test]
async fn doubles_and_other_spellings_are_one_person() {
    let stage = Stage::up().await;
    bring(&stage, &Plan::default(), vec![person(2, "Ana", &["+5511987654321"]), person(3, "Bo", &[BO])]).await;
    let rows = vec![
        person(2, "Ana Ribeiro", &["+551187654321"]),
        person(3, "Bo", &[BO]),
        person(4, "Cid", &["+5215512345678"]),
        person(5, "Cid", &["+525512345678"]),
        person(6, "Eva", &["+541123456789"]),
        person(7, "Eva", &["+5491123456789", "+5491199999999"]),
        person(8, "Bo Ek", &[BO]),
    ];
    let import = bring(&stage, &Plan::default(), rows).await;
    let expected = [
        (2, Outcome::Merged),
        (3, Outcome::Unchanged),
        (4, Outcome::Fresh),
        (5, Outcome::Merged),
        (6, Outcome::Fresh),
        (7, Outcome::Merged),
        (8, Outcome::Merged),
    ];
    assert_eq!(outcomes(&stage, import).await, expected);
    assert_eq!(seen(&stage).await.len(), 4);
    assert_eq!(named(&stage, "+5491199999999").await, named(&stage, "+541123456789").await);
}

#[tokio::test]
async fn without_a_number_an_address_and_a_name_say_who_it_is() {
    use shopbell_model::field::FieldCode;
    use shopbell_model::import::{FieldOf, FieldValue};

    let stage = Stage::up().await;
    let mail = |row, name: &str, address: &str| {
        let field = FieldOf::Known { code: FieldCode::Email };
        let values = vec![FieldValue { field, value: address.to_owned() }];
        PersonRow { values, ..person(row, name, &[]) }
    };
    bring(&stage, &Plan::default(), vec![mail(2, "Aino", "aino@esimerkki.fi")]).await;
    let rows = vec![mail(2, "AINO", "Aino@Esimerkki.fi"), mail(3, "Otto", "aino@esimerkki.fi")];
    let import = bring(&stage, &Plan::default(), rows).await;
    assert_eq!(outcomes(&stage, import).await, [(2, Outcome::Updated), (3, Outcome::Fresh)]);
    let otto = stage.shop.import_rows(import, Outcome::Fresh, 0, 10).await.unwrap();
    assert_eq!(otto[0].said.alike.len(), 1, "the likeness is named and nobody is made one");
}

#[tokio::test]
async fn who_writes_while_the_row_is_staged_is_known_whatever_becomes_of_the_file() {
    let stage = Stage::up().await;
    let leena = format!("+{LEENA}");
    let row = with_city(2, "Leena Laine", &leena, "Turku");
    let row =
        PersonRow { phones: vec![row.phones[0].clone(), shopbell_model::Phone::from_e164(LEENAS).unwrap()], ..row };
    let import = stage.shop.stage_people("a.csv", &Plan::default(), [Ok(row)]).await.unwrap();
    let chat = stage.leena_writes("wamid.A", "Hei!").await;
    let name = |view: crate::inbox::ConversationView| view.row.person.name;
    assert_eq!(name(stage.shop.conversation(chat).await.unwrap()).as_deref(), Some("Leena"), "not what the file says");
    assert_eq!(seen(&stage).await, [format!("Leena {leena}")]);
    stage.shop.bring_in(command(), import).await.unwrap();
    rest(&stage).await;
    assert_eq!(name(stage.shop.conversation(chat).await.unwrap()).as_deref(), Some("Leena Laine"));
    stage.leena_writes("wamid.B", "Vieläkö auki?").await;
    assert_eq!(
        name(stage.shop.conversation(chat).await.unwrap()).as_deref(),
        Some("Leena Laine"),
        "the shop's own name stays, whatever WhatsApp tells"
    );
    assert_eq!(stage.shop.undo_import(command(), import).await.unwrap(), 1, "she stays, and is named");
    rest(&stage).await;
    assert_eq!(name(stage.shop.conversation(chat).await.unwrap()).as_deref(), Some("Leena"));
    assert_eq!(stage.shop.import_staying(import, 0, 10).await.unwrap()[0].row, 2);
    assert_eq!(named(&stage, LEENAS).await, None, "a number that the file alone gave goes with it");
}

#[tokio::test]
async fn a_file_nobody_brought_in_gives_nobody_anothers_number() {
    let stage = Stage::up().await;
    stage.leena_writes("wamid.A", "Hei!").await;
    let leena = format!("+{LEENA}");
    let import =
        stage.shop.stage_people("a.csv", &Plan::default(), [Ok(person(2, "Leena", &[&leena, BO]))]).await.unwrap();
    stage.told(&text_from("46701234567", "wamid.B", stage.now(), "Hej!")).await;
    assert_ne!(named(&stage, BO).await, named(&stage, &leena).await);
    stage.shop.bring_in(command(), import).await.unwrap();
    rest(&stage).await;
    assert_ne!(named(&stage, BO).await, named(&stage, &leena).await);
}

#[tokio::test]
async fn what_two_files_say_stays_when_one_of_them_is_taken_back() {
    let stage = Stage::up().await;
    let first = bring(&stage, &Plan::default(), vec![rich(2, "Aino", AINO), rich(3, "Bo", BO)]).await;
    let second = bring(&stage, &Plan::default(), vec![rich(2, "Aino", AINO)]).await;
    assert_eq!(outcomes(&stage, second).await, [(2, Outcome::Unchanged)]);
    stage.shop.undo_import(command(), first).await.unwrap();
    rest(&stage).await;
    assert_eq!(seen(&stage).await, [format!("Aino {AINO}")]);
    assert_eq!(
        ask(&stage, "SELECT value FROM contact_value ORDER BY value").await,
        ["Aino", "Turku", "soittaa harvoin"]
    );
    let bears = "SELECT count(*) || '' FROM contact_label l JOIN list_member m ON m.contact_id = l.contact_id";
    assert_eq!(ask(&stage, bears).await, ["1"]);
    assert_eq!(stage.shop.labels().await.unwrap().len(), 1);
    stage.shop.undo_import(command(), second).await.unwrap();
    rest(&stage).await;
    assert_eq!(seen(&stage).await, Vec::<String>::new());
    assert!(stage.shop.labels().await.unwrap().is_empty());
}

#[tokio::test]
async fn a_file_is_not_taken_back_while_another_is_open() {
    let stage = Stage::up().await;
    let rows = vec![rich(2, "Aino", AINO), person(3, "Bo", &[BO])];
    let first = bring(&stage, &Plan::default(), rows).await;
    let aino = || [Ok(person(2, "Aino", &[AINO]))];
    let second = stage.shop.stage_people("b.csv", &Plan::default(), aino()).await.unwrap();
    let before = ask(&stage, EVERYTHING).await;
    let refused = stage.shop.undo_import(command(), first).await;
    assert!(matches!(refused, Err(EngineError::ImportOpen { file }) if file == "b.csv"));
    rest(&stage).await;
    assert_eq!(ask(&stage, EVERYTHING).await, before);
    assert_eq!(stage.shop.import(first).await.unwrap().undone_at, None);

    stage.shop.bring_in(command(), second).await.unwrap();
    rest(&stage).await;
    let undoes = command();
    let stays = stage.shop.undo_import(undoes.clone(), first).await.unwrap();
    assert_eq!(stays, 0, "she is the other file's: nothing was changed since");
    rest(&stage).await;
    assert_eq!(seen(&stage).await, [format!("Aino {AINO}")]);
    assert!(stage.shop.import_staying(first, 0, 10).await.unwrap().is_empty());

    stage.shop.stage_people("c.csv", &Plan::default(), aino()).await.unwrap();
    assert_eq!(stage.shop.undo_import(undoes, first).await.unwrap(), 0, "what was done is answered as it was then");
}

#[tokio::test]
async fn a_file_is_taken_back_once_the_other_is_left() {
    let stage = Stage::up().await;
    let first = bring(&stage, &Plan::default(), vec![person(2, "Aino", &[AINO])]).await;
    let mut stager = Stager::begin(stage.shop.core(), "b.csv", None, &Plan::default()).await.unwrap();
    stager.stage([Ok(person(2, "Aino", &[AINO]))]).await.unwrap();
    let refused = stage.shop.undo_import(command(), first).await;
    assert!(matches!(refused, Err(EngineError::ImportOpen { file }) if file == "b.csv"), "it is being read");
    assert_eq!(seen(&stage).await, [format!("Aino {AINO}")]);
    stager.leave().await.unwrap();
    // Cut off in the middle, it stands in nobody's way.
    drop(Stager::begin(stage.shop.core(), "c.csv", None, &Plan::default()).await.unwrap());
    assert_eq!(stage.shop.undo_import(command(), first).await.unwrap(), 0);
    rest(&stage).await;
    assert_eq!(seen(&stage).await, Vec::<String>::new());
}

#[tokio::test]
async fn nobody_reads_a_file_while_one_is_taken_back() {
    let stage = Stage::up().await;
    let place = Place::take(stage.shop.core()).unwrap();
    let other = Stager::begin(stage.shop.core(), "b.csv", None, &Plan::default()).await;
    assert!(matches!(other.err(), Some(EngineError::ImportOpen { .. })));
    drop(place);
    Stager::begin(stage.shop.core(), "b.csv", None, &Plan::default()).await.unwrap().leave().await.unwrap();
    rest(&stage).await;
}

#[tokio::test]
async fn a_refused_row_is_put_right_in_its_place() {
    let stage = Stage::up().await;
    let rows = [no_number(2), Ok(person(3, "Aino", &[AINO])), no_number(4)];
    let import = stage.shop.stage_people("a.csv", &Plan::default(), rows).await.unwrap();
    stage.shop.mend_import_row(command(), import, Ok(person(2, "Veikko", &[BO]))).await.unwrap();
    stage.shop.mend_import_row(command(), import, no_number(4)).await.unwrap();
    let twice = stage.shop.mend_import_row(command(), import, Ok(person(2, "Veikko", &[BO]))).await;
    assert!(matches!(twice, Err(EngineError::MovedOn)));
    let expected = [(2, Outcome::Fresh), (3, Outcome::Fresh), (4, Outcome::Refused)];
    assert_eq!(outcomes(&stage, import).await, expected);
    let counts = stage.shop.import(import).await.unwrap().counts;
    assert_eq!((counts.rows, counts.fresh, counts.refused), (3, 2, 1));
    stage.shop.bring_in(command(), import).await.unwrap();
    assert_eq!(seen(&stage).await.len(), 2);
}

#[tokio::test]
async fn after_thirty_days_a_file_stays() {
    let stage = Stage::up().await;
    let import = bring(&stage, &Plan::default(), vec![person(2, "Aino", &[AINO])]).await;
    stage.clock.advance(Span::hours(30 * 24 - 1));
    assert!(stage.shop.import(import).await.unwrap().undo_until.is_some());
    stage.clock.advance(Span::hours(2));
    assert_eq!(stage.shop.import(import).await.unwrap().undo_until, None);
    assert!(matches!(stage.shop.undo_import(command(), import).await, Err(EngineError::ImportTooOld)));
}

#[tokio::test]
async fn a_full_disk_leaves_nothing_and_lets_the_shop_go_on() {
    let stage = Stage::up().await;
    let pages = ask(&stage, "SELECT page_count || '' FROM pragma_page_count").await[0].parse::<u32>().unwrap();
    stage.store.limit_pages(Some(pages + 12)).await.unwrap();
    let rows = (2..4_000).map(|row| Ok(rich(row, "x", &format!("+35840{row:07}"))));
    let failed = stage.shop.stage_people("a.csv", &Plan::default(), rows).await;
    assert!(matches!(failed, Err(EngineError::Store(shopbell_store::StoreError::Full))), "{failed:?}");
    stage.store.limit_pages(None).await.unwrap();
    until("nothing of it is left", async || seen(&stage).await.is_empty()).await;
    bring(&stage, &Plan::default(), vec![person(2, "Aino", &[AINO])]).await;
    assert_eq!(seen(&stage).await, [format!("Aino {AINO}")]);
}
