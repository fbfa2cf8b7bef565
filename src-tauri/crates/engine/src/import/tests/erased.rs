//! Who was erased is not brought back by a file, by whatever the file knows them.

use shopbell_model::field::FieldCode;
use shopbell_model::import::{FieldOf, FieldValue, Outcome, PersonRow, Plan, Refusal, Refused};

use super::{ask, bring, outcomes, person, seen};
use crate::stage::{Stage, command, until};

const PHONE: &str = "+358409990001";

fn mail(row: u64, name: &str, phones: &[&str], address: &str) -> PersonRow {
    let field = FieldOf::Known { code: FieldCode::Email };
    PersonRow { values: vec![FieldValue { field, value: address.to_owned() }], ..person(row, name, phones) }
}

/// Erases everybody the shop has.
async fn erase_all(stage: &Stage) {
    let listed = stage.shop.people(&crate::people::Query { limit: 9, ..Default::default() }).await.unwrap().lines;
    for line in listed {
        let (who, name) = (line.person.contact, line.person.name.unwrap());
        let number = stage.shop.erase_person(command(), who, name).await.unwrap();
        until("she is gone", async || stage.shop.erasure(number).await.unwrap().done_at.is_some()).await;
    }
}

#[tokio::test]
async fn who_has_no_number_is_known_again_by_name_and_address() {
    let stage = Stage::up().await;
    bring(&stage, &Plan::default(), vec![mail(2, "Aino Åberg", &[], "aino@posti.example")]).await;
    erase_all(&stage).await;
    let rows = vec![
        mail(2, "aino åberg", &[], "Aino@Posti.example"),
        mail(3, "Aino Åberg", &[PHONE], "aino@posti.example"),
        mail(4, "Otto Åberg", &[], "aino@posti.example"),
        mail(5, "Aino Åberg", &[], "toinen@posti.example"),
    ];
    let import = bring(&stage, &Plan::default(), rows).await;
    let expected = [(2, Outcome::Refused), (3, Outcome::Refused), (4, Outcome::Fresh), (5, Outcome::Fresh)];
    assert_eq!(outcomes(&stage, import).await, expected, "an address alone, or a name alone, may be another's");
    let refused = stage.shop.import_rows(import, Outcome::Refused, 0, 9).await.unwrap();
    assert!(refused.iter().all(|row| row.refused.as_ref().unwrap().refusal == Refusal::Erased));
    let told = "SELECT count(*) || '' FROM import_row WHERE outcome = 'refused' AND (said LIKE '%ino%' OR said LIKE '%posti%')";
    assert_eq!(ask(&stage, told).await, ["0"], "and nothing of such a row is kept");
}

#[tokio::test]
async fn who_is_erased_while_a_file_with_them_waits_does_not_come_with_it() {
    let stage = Stage::up().await;
    bring(&stage, &Plan::default(), vec![person(2, "Aino", &[PHONE])]).await;
    let rows = [Ok(person(2, "Aino", &[PHONE])), Ok(person(3, "Bo", &["+46701234567"]))];
    let import = stage.shop.stage_people("b.csv", &Plan::default(), rows).await.unwrap();
    erase_all(&stage).await;
    stage.shop.bring_in(command(), import).await.unwrap();
    super::rest(&stage).await;
    assert_eq!(seen(&stage).await, ["Bo +46701234567"]);
    let import = bring(&stage, &Plan::default(), vec![person(2, "Aino", &[PHONE])]).await;
    assert_eq!(outcomes(&stage, import).await, [(2, Outcome::Refused)]);
}

#[tokio::test]
async fn a_row_that_cannot_be_used_keeps_nothing_of_who_was_erased() {
    let stage = Stage::up().await;
    let known = vec![person(2, "Aino", &[PHONE]), mail(3, "Bo Ek", &[], "bo@posti.example")];
    bring(&stage, &Plan::default(), known).await;
    erase_all(&stage).await;
    let refused = |row: u64, cells: [&str; 3], refusal: Refusal| {
        let [name, written, _] = cells.map(str::to_owned);
        Err(Refused { row, cells: cells.map(str::to_owned).to_vec(), name, written, refusal })
    };
    let rows = [
        refused(2, ["Aino", "040 999 0001", "Turku"], Refusal::TooManyCells),
        refused(3, ["Aino", "3.58401E+11", "+358 40 9990001"], Refusal::DigitsCut),
        refused(4, ["bo ek", "", "Bo@Posti.example"], Refusal::CellTooLong),
        refused(5, ["Otto", "", "bo@posti.example"], Refusal::CellTooLong),
        refused(6, ["Aino", "040 999 0002", ""], Refusal::TooManyCells),
    ];
    let plan = Plan { region: Some("FI".to_owned()), ..Plan::default() };
    let import = stage.shop.stage_people("b.csv", &plan, rows).await.unwrap();
    let kept = stage.shop.import_rows(import, Outcome::Refused, 0, 9).await.unwrap();
    let kept: Vec<Refused> = kept.into_iter().map(|row| row.refused.unwrap()).collect();
    let of = |row: &Refused| (row.row, row.name.clone(), row.refusal == Refusal::Erased);
    let expected = [
        (2, String::new(), true),
        (3, String::new(), true),
        (4, String::new(), true),
        (5, "Otto".to_owned(), false),
        (6, "Aino".to_owned(), false),
    ];
    assert_eq!(kept.iter().map(of).collect::<Vec<_>>(), expected, "a name or an address alone may be another's");
    assert!(kept.iter().take(3).all(|row| row.cells.is_empty() && row.written.is_empty()));
    assert_eq!(stage.shop.import(import).await.unwrap().counts.refused, 5);
}
