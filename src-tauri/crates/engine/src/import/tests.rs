//! Files of people against a whole shop.

mod any_order;
mod consent;
mod erased;
mod identity;
mod seen;
mod whole;

use shopbell_model::consent::Topic;
use shopbell_model::field::FieldCode;
use shopbell_model::import::{
    Becomes, Column, FieldOf, FieldValue, Judged, Outcome, PersonRow, Plan, Refusal, Refused, Why,
};
use shopbell_model::{ContactId, ImportId, Phone, UtcMillis};
use sqlx::Row as _;

use crate::stage::{Stage, command, until};

/// A row that can be used.
pub(super) fn person(row: u64, name: &str, phones: &[&str]) -> PersonRow {
    let phones = phones.iter().map(|phone| Phone::from_e164(phone).unwrap()).collect();
    PersonRow { row, name: name.to_owned(), phones, ..PersonRow::default() }
}

pub(super) fn with_city(row: u64, name: &str, phone: &str, city: &str) -> PersonRow {
    let field = FieldOf::Known { code: FieldCode::City };
    PersonRow { values: vec![FieldValue { field, value: city.to_owned() }], ..person(row, name, &[phone]) }
}

pub(super) fn no_number(row: u64) -> Judged {
    Err(Refused {
        row,
        cells: vec!["Veikko".to_owned(), "-".to_owned()],
        name: "Veikko".to_owned(),
        written: "-".to_owned(),
        refusal: Refusal::NoNumber,
    })
}

/// A plan where everybody agreed, at this moment, told of WhatsApp.
pub(super) fn all_agreed(at: UtcMillis) -> Plan {
    let words = "Haluan tarjouksia WhatsAppissa".to_owned();
    Plan { why: Why::SameForAll { topic: Topic::Offers, words, at, names_whatsapp: true }, ..Plan::default() }
}

/// A plan where a column says who agreed.
pub(super) fn by_column() -> Plan {
    let column = Column { header: "Lupa".to_owned(), becomes: Becomes::Basis };
    let why = Why::ByColumn { topic: Topic::Offers, names_whatsapp: true };
    Plan { columns: vec![column], headed: true, why, ..Plan::default() }
}

/// Stages rows and brings them in.
pub(super) async fn bring(stage: &Stage, plan: &Plan, rows: Vec<PersonRow>) -> ImportId {
    let import = stage.shop.stage_people("asiakkaat.csv", plan, rows.into_iter().map(Ok)).await.unwrap();
    stage.shop.bring_in(command(), import).await.unwrap();
    rest(stage).await;
    import
}

/// Waits until nothing of any file is left to tend.
pub(super) async fn rest(stage: &Stage) {
    until("files are at rest", async || {
        let mut conn = stage.store.read().await.unwrap();
        shopbell_store::tables::import::restless(&mut conn).await.unwrap().is_none()
    })
    .await;
}

/// Numbers, texts and nothings of a query, as one text a row.
pub(super) async fn ask(stage: &Stage, sql: &'static str) -> Vec<String> {
    let mut conn = stage.store.read().await.unwrap();
    let rows = sqlx::query(sql).fetch_all(&mut *conn).await.unwrap();
    rows.iter().map(|row| row.get::<Option<String>, _>(0).unwrap_or_default()).collect()
}

/// Who is seen, by name and number.
pub(super) async fn seen(stage: &Stage) -> Vec<String> {
    let sql = "SELECT concat_ws(' ', c.name, c.phone) FROM contact c
        WHERE c.import_id IS NULL OR EXISTS (SELECT 1 FROM import i WHERE i.id = c.import_id AND i.state = 'done')
        ORDER BY 1";
    ask(stage, sql).await
}

/// Whom a number names.
pub(super) async fn named(stage: &Stage, phone: &str) -> Option<ContactId> {
    let mut conn = stage.store.read().await.unwrap();
    let found =
        sqlx::query("SELECT contact_id FROM identity WHERE kind = 'phone' AND value = ?").bind(phone.to_owned());
    found.fetch_optional(&mut *conn).await.unwrap().map(|row| ContactId(row.get(0)))
}

/// The outcomes of a file, row by row.
pub(super) async fn outcomes(stage: &Stage, import: ImportId) -> Vec<(i64, Outcome)> {
    let mut all = Vec::new();
    for outcome in Outcome::ALL {
        let rows = stage.shop.import_rows(import, *outcome, 0, 100).await.unwrap();
        all.extend(rows.into_iter().map(|row| (row.row, row.outcome)));
    }
    all.sort_unstable();
    all
}
