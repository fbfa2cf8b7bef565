//! Who looks at the customers sees nothing of a file that is not brought in, all of it once it is, and nobody who was
//! erased because a file names them.

use shopbell_model::field::{FieldCode, FieldKind};
use shopbell_model::import::{FieldOf, FieldValue, Outcome, PersonRow, Plan, Refusal};
use shopbell_model::segment::{Rule, Segment};

use super::{bring, outcomes, person, rest};
use crate::error::EngineError;
use crate::people::Query;
use crate::stage::{LEENA, Stage, command, until};

const AINO: &str = "+358409990001";
const BO: &str = "+46701234567";

/// A person with a label, a list, a field of the file's own and an address for mail.
fn rich(row: u64, name: &str, phone: &str) -> PersonRow {
    let shoe = FieldOf::Own { name: "Kengännumero".to_owned(), kind: FieldKind::Text };
    PersonRow {
        labels: vec!["Kanta".to_owned()],
        lists: vec!["Uutiskirje".to_owned()],
        values: vec![
            FieldValue { field: shoe, value: "39".to_owned() },
            FieldValue { field: FieldOf::Known { code: FieldCode::Email }, value: "posti@esimerkki.fi".to_owned() },
        ],
        ..person(row, name, &[phone])
    }
}

async fn names(stage: &Stage, query: Query) -> Vec<String> {
    let found = stage.shop.people(&Query { limit: 50, ..query }).await.unwrap();
    found.lines.into_iter().map(|line| line.person.name.unwrap_or_default()).collect()
}

async fn everybody(stage: &Stage) -> Vec<String> {
    names(stage, Query::default()).await
}

async fn typed(stage: &Stage, typed: &str) -> Vec<String> {
    names(stage, Query { typed: typed.to_owned(), ..Query::default() }).await
}

/// Names of the fields, lists and labels there are, and how many people.
async fn furniture(stage: &Stage) -> (Vec<String>, Vec<(String, u32)>, usize, u64) {
    let fields = stage.shop.fields().await.unwrap().into_iter().filter(|field| field.code.is_none());
    let lists = stage.shop.lists().await.unwrap().into_iter().map(|list| (list.name, list.size));
    let labels = stage.shop.labels().await.unwrap().len();
    (fields.map(|field| field.name).collect(), lists.collect(), labels, stage.shop.people_size().await.unwrap())
}

#[tokio::test]
async fn the_customers_show_nothing_of_a_file_that_is_not_brought_in_and_all_of_it_at_once() {
    let stage = Stage::up().await;
    stage.leena_writes("wamid.A", "Hei!").await;
    let leena =
        stage.shop.people(&Query { limit: 5, ..Query::default() }).await.unwrap().lines.remove(0).person.contact;
    let before = (everybody(&stage).await, furniture(&stage).await);
    let rows = [rich(2, "Aino", AINO), rich(3, "Leena Laine", &format!("+{LEENA}"))];
    let import = stage.shop.stage_people("a.csv", &Plan::default(), rows.map(Ok)).await.unwrap();

    let nothing = async |when: &str| {
        assert_eq!((everybody(&stage).await, furniture(&stage).await), before, "{when}");
        assert_eq!(typed(&stage, "posti@esimerkki").await, Vec::<String>::new(), "{when}");
        assert_eq!(typed(&stage, "409990001").await, Vec::<String>::new(), "{when}");
        let view = stage.shop.person(leena).await.unwrap();
        assert!(view.fields.iter().all(|field| field.value.is_none()), "{when}");
        assert!(view.lists.is_empty() && view.line.labels.is_empty(), "{when}");
    };
    nothing("staged").await;
    // What is done by hand meanwhile is the shop's own.
    let fields = stage.shop.fields().await.unwrap();
    let company = fields.iter().find(|field| field.code == Some(FieldCode::Company)).unwrap();
    stage.shop.set_person_value(command(), leena, company.id, "").await.unwrap();
    nothing("touched by hand").await;

    stage.shop.bring_in(command(), import).await.unwrap();
    // In one commit: nothing has to follow for the list, the fields and the size.
    let (fields, lists, labels, size) = furniture(&stage).await;
    assert_eq!(
        (fields, lists, labels, size),
        (vec!["Kengännumero".to_owned()], vec![("Uutiskirje".to_owned(), 2)], 1, 2)
    );
    assert_eq!(everybody(&stage).await[0], "Aino");
    rest(&stage).await;
    assert_eq!(everybody(&stage).await, ["Aino", "Leena Laine"]);
    assert_eq!(typed(&stage, "posti@esimerkki").await, ["Aino", "Leena Laine"]);
    assert_eq!(typed(&stage, "409990001").await, ["Aino"]);
    let list = stage.shop.lists().await.unwrap()[0].id;
    let listed = Segment::all_of(vec![Rule::List { list }]);
    assert_eq!(names(&stage, Query { segment: listed, ..Query::default() }).await.len(), 2);

    stage.shop.undo_import(command(), import).await.unwrap();
    assert_eq!((furniture(&stage).await, everybody(&stage).await.len()), (before.1.clone(), 1), "gone at once too");
    rest(&stage).await;
    nothing("taken back").await;
}

#[tokio::test]
async fn names_a_file_waits_with_are_free_and_what_is_changed_by_hand_stays() {
    let stage = Stage::up().await;
    let import = stage.shop.stage_people("a.csv", &Plan::default(), [Ok(rich(2, "Aino", AINO))]).await.unwrap();
    // Nobody can see that the names are taken: they become the shop's own.
    let list = stage.shop.save_list(command(), None, "uutiskirje").await.unwrap();
    stage.shop.save_field(command(), None, "kengännumero", FieldKind::Number).await.unwrap();
    let other = stage.shop.save_list(command(), None, "Muut").await.unwrap();
    stage.shop.bring_in(command(), import).await.unwrap();
    rest(&stage).await;
    let (fields, lists, ..) = furniture(&stage).await;
    assert_eq!(fields, ["kengännumero"]);
    assert_eq!(lists, [("Muut".to_owned(), 0), ("uutiskirje".to_owned(), 1)]);
    // Called otherwise by hand, what a file made is the shop's own.
    let bo = PersonRow { lists: vec!["Toinen".to_owned()], ..person(2, "Bo", &[BO]) };
    let second = stage.shop.stage_people("b.csv", &Plan::default(), [Ok(bo)]).await.unwrap();
    assert_eq!(stage.shop.save_list(command(), Some(other), "Toinen").await.unwrap(), other);
    stage.shop.bring_in(command(), second).await.unwrap();
    rest(&stage).await;
    let bo = typed(&stage, "Bo").await;
    assert_eq!(bo, ["Bo"]);
    let query = Query { typed: "Bo".to_owned(), limit: 5, ..Query::default() };
    let bo = stage.shop.people(&query).await.unwrap().lines.remove(0).person.contact;
    stage.shop.put_on_list(command(), list, vec![bo], true).await.unwrap();
    stage.shop.undo_import(command(), second).await.unwrap();
    stage.shop.undo_import(command(), import).await.unwrap();
    rest(&stage).await;
    let left = stage.shop.people(&Query { limit: 5, ..Query::default() }).await.unwrap().lines;
    let left: Vec<_> = left.iter().map(|line| (line.person.contact, line.person.phone.as_deref())).collect();
    assert_eq!(left, [(bo, Some(BO))], "put on a list by hand, he stays; what the file called him is gone with it");
    assert_eq!(furniture(&stage).await.1, [("Toinen".to_owned(), 0), ("uutiskirje".to_owned(), 1)]);
}

#[tokio::test]
async fn who_was_erased_is_brought_back_by_no_file() {
    let stage = Stage::up().await;
    let number = "+5511987654321";
    let file = || [Ok(rich(2, "Ana", number)), Ok(person(3, "Bo", &[BO]))];
    let import = stage.shop.stage_people("a.csv", &Plan::default(), file()).await.unwrap();
    stage.shop.bring_in(command(), import).await.unwrap();
    rest(&stage).await;
    let query = Query { typed: "Ana".to_owned(), limit: 5, ..Query::default() };
    let ana = stage.shop.people(&query).await.unwrap().lines.remove(0).person.contact;
    let receipt = stage.shop.erase_person(command(), ana, "Ana".to_owned()).await.unwrap();
    until("she is erased", async || stage.shop.erasure(receipt).await.unwrap().done_at.is_some()).await;
    let receipt = stage.shop.erasure(receipt).await.unwrap();
    assert!(receipt.counts.rows >= 1, "the rows of files about her say nothing any more: {:?}", receipt.counts);
    assert_eq!(everybody(&stage).await, ["Bo"]);
    assert_eq!(stage.shop.verify_consent().await.unwrap().wrong, None);

    // The same file again; in the other spelling; beside a number of somebody else's; and Meta's id of her in a cell.
    let again = stage.shop.stage_people("a.csv", &Plan::default(), file()).await.unwrap();
    assert_eq!(outcomes(&stage, again).await, [(2, Outcome::Refused), (3, Outcome::Unchanged)]);
    let refused = stage.shop.import_rows(again, Outcome::Refused, 0, 10).await.unwrap();
    let kept = refused[0].refused.clone().unwrap();
    assert_eq!(kept.refusal, Refusal::Erased);
    assert!(kept.cells.is_empty() && kept.name.is_empty() && kept.written.is_empty(), "none of her words is kept");
    let put_right = stage.shop.mend_import_row(command(), again, Ok(person(2, "Ana", &["+551187654321"]))).await;
    assert!(!put_right.unwrap(), "nor by her number's older spelling");
    let view = stage.shop.import(again).await.unwrap();
    assert_eq!((view.counts.rows, view.counts.refused, view.counts.unchanged), (2, 1, 1));
    stage.shop.bring_in(command(), again).await.unwrap();
    rest(&stage).await;
    let both = person(2, "Ana B", &[AINO, "+551187654321"]);
    bring(&stage, &Plan::default(), vec![both]).await;
    assert_eq!(everybody(&stage).await, ["Bo"]);
    assert!(matches!(stage.shop.person(ana).await, Err(EngineError::NotFound { .. })));
}

#[tokio::test]
async fn metas_id_of_who_was_erased_is_known_in_any_cell() {
    let stage = Stage::up().await;
    let mut hello = crate::stage::text_from(LEENA, "wamid.A", stage.now(), "Hei!");
    hello["entry"][0]["changes"][0]["value"]["contacts"][0]["user_id"] = "FI.7712".into();
    hello["entry"][0]["changes"][0]["value"]["messages"][0]["from_user_id"] = "FI.7712".into();
    stage.told(&hello).await;
    let leena =
        stage.shop.people(&Query { limit: 5, ..Query::default() }).await.unwrap().lines.remove(0).person.contact;
    let receipt = stage.shop.erase_person(command(), leena, "Leena".to_owned()).await.unwrap();
    until("she is erased", async || stage.shop.erasure(receipt).await.unwrap().done_at.is_some()).await;
    let id = FieldOf::Own { name: "Meta".to_owned(), kind: FieldKind::Text };
    let row = PersonRow {
        values: vec![FieldValue { field: id, value: "FI.7712".to_owned() }],
        ..person(2, "Leena", &[AINO])
    };
    let import = stage.shop.stage_people("a.csv", &Plan::default(), [Ok(row)]).await.unwrap();
    assert_eq!(outcomes(&stage, import).await, [(2, Outcome::Refused)]);
}
