//! What files say about agreeing: who may get offers, who may not whatever a file says, and what the check finds.

use shopbell_model::import::{PersonRow, Plan, Why};
use shopbell_model::segment::{Rule, Segment, Standing};
use shopbell_model::{ConversationId, Span};

use super::{all_agreed, ask, bring, by_column, person, rest};
use crate::consent::Wrong;
use crate::error::EngineError;
use crate::people::Query;
use crate::stage::{LEENA, Stage, command, text_from};

fn leena(row: u64, basis: Option<&str>) -> PersonRow {
    PersonRow { basis: basis.map(str::to_owned), ..person(row, "Leena", &[&format!("+{LEENA}")]) }
}

async fn may(stage: &Stage, chat: ConversationId) -> bool {
    let row = stage.shop.conversation(chat).await.unwrap().row;
    let listed = row.consent.agreed().is_some();
    let shown = stage.shop.consent(chat).await.unwrap().offers.verdict.is_allowed();
    assert_eq!(listed, shown, "the list and the gate say the same");
    let line = stage.shop.person(row.person.contact).await.unwrap().line;
    assert_eq!(line.consent.agreed().is_some(), listed, "and so does the customer's page");
    let agreed = Segment::all_of(vec![Rule::Offers { standing: Standing::Agreed }]);
    let found = stage.shop.people(&Query { segment: agreed, limit: 50, ..Query::default() }).await.unwrap();
    let found = found.lines.iter().any(|line| line.person.contact == row.person.contact);
    assert_eq!(found, listed, "and whoever asks for those who agreed");
    listed
}

async fn whole(stage: &Stage) {
    assert_eq!(stage.shop.verify_consent().await.unwrap().wrong, None);
}

#[tokio::test]
async fn a_file_says_who_agreed_until_it_is_taken_back() {
    let stage = Stage::up().await;
    let chat = stage.leena_writes("wamid.A", "Hei!").await;
    let at = stage.now() - Span::days(3);
    let import = stage.shop.stage_people("a.csv", &all_agreed(at), [Ok(leena(7, None))]).await.unwrap();
    assert!(!may(&stage, chat).await, "not before it is brought in");
    stage.shop.bring_in(command(), import).await.unwrap();
    assert!(may(&stage, chat).await);
    whole(&stage).await;
    let entry = stage.shop.consent(chat).await.unwrap().entries.remove(0);
    assert_eq!(entry.file, Some(("a.csv".to_owned(), 7)));
    assert_eq!((entry.words.as_deref(), entry.at), (Some("Haluan tarjouksia WhatsAppissa"), at));
    assert!(stage.shop.consent_table(chat).await.unwrap().contains("\"a.csv\",\"7\",\"false\""));
    rest(&stage).await;
    stage.shop.undo_import(command(), import).await.unwrap();
    assert!(!may(&stage, chat).await);
    rest(&stage).await;
    whole(&stage).await;
    assert!(stage.shop.consent(chat).await.unwrap().entries[0].taken_back, "the proof stays in the history");
}

#[tokio::test]
async fn a_stop_stands_whatever_a_file_says_and_whenever_it_came() {
    for (file, stop) in [(3, 5), (5, 3)] {
        let stage = Stage::up().await;
        let at = stage.now() - Span::days(stop);
        stage.told(&text_from(LEENA, "wamid.S", at, "STOP")).await;
        let chat = stage.conversation_of("wamid.S").await;
        bring(&stage, &all_agreed(stage.now() - Span::days(file)), vec![leena(2, None)]).await;
        assert!(!may(&stage, chat).await, "file {file}, stop {stop} days ago");
        whole(&stage).await;
    }
    let stage = Stage::up().await;
    bring(&stage, &all_agreed(stage.now()), vec![leena(2, None)]).await;
    let chat = stage.leena_writes("wamid.A", "Hei!").await;
    assert!(may(&stage, chat).await);
    stage.told(&text_from(LEENA, "wamid.S", stage.now() - Span::hours(1), "STOP")).await;
    assert!(!may(&stage, chat).await, "a stop that is found out later");
}

#[tokio::test]
async fn rows_without_a_basis_are_no_audience_and_strict_mode_holds() {
    let stage = Stage::up().await;
    let chat = stage.leena_writes("wamid.A", "Hei!").await;
    bring(&stage, &by_column(), vec![leena(2, None), person(3, "Bo", &["+46701234567"])]).await;
    assert!(!may(&stage, chat).await);
    bring(&stage, &by_column(), vec![leena(2, Some("lomake 12.11."))]).await;
    assert!(may(&stage, chat).await);

    let stage = Stage::up().await;
    let chat = stage.leena_writes("wamid.A", "Hei!").await;
    let Why::SameForAll { topic, words, at, .. } = all_agreed(stage.now()).why else { unreachable!() };
    let plan = Plan { why: Why::SameForAll { topic, words, at, names_whatsapp: false }, ..Plan::default() };
    bring(&stage, &plan, vec![leena(2, None)]).await;
    assert!(!stage.shop.consent(chat).await.unwrap().offers.verdict.is_allowed(), "WhatsApp was not named");
    stage.shop.set_consent_strict(command(), false).await.unwrap();
    assert!(stage.shop.consent(chat).await.unwrap().offers.verdict.is_allowed());
}

#[tokio::test]
async fn why_one_may_write_is_said_again_without_staging_anew() {
    let stage = Stage::up().await;
    let chat = stage.leena_writes("wamid.A", "Hei!").await;
    let nobody = Plan { columns: Vec::new(), why: Why::Nobody, ..by_column() };
    let import = stage.shop.stage_people("a.csv", &nobody, [Ok(leena(2, None))]).await.unwrap();
    let why = all_agreed(stage.now()).why;
    let ahead = all_agreed(stage.now() + Span::hours(1)).why;
    assert!(stage.shop.choose_import_basis(command(), import, ahead, None).await.is_err());
    stage.shop.choose_import_basis(command(), import, why, None).await.unwrap();
    stage.shop.bring_in(command(), import).await.unwrap();
    assert!(may(&stage, chat).await);
    whole(&stage).await;
}

#[tokio::test]
async fn nobody_says_that_all_agreed_over_a_column_that_says_who_did() {
    let stage = Stage::up().await;
    let chat = stage.leena_writes("wamid.A", "Hei!").await;
    let bo = PersonRow { basis: Some("kassa".to_owned()), ..person(3, "Bo", &["+46701234567"]) };
    let rows = [Ok(leena(2, None)), Ok(bo)];
    let import = stage.shop.stage_people("a.csv", &by_column(), rows).await.unwrap();
    let why = all_agreed(stage.now()).why;
    let refused = stage.shop.choose_import_basis(command(), import, why, None).await;
    assert!(matches!(refused, Err(EngineError::ImportSaysNo)), "{refused:?}");
    stage.shop.bring_in(command(), import).await.unwrap();
    assert!(!may(&stage, chat).await, "the column still counts");
    whole(&stage).await;
}

#[tokio::test]
async fn a_file_that_did_not_name_whatsapp_takes_nothing_from_who_agreed_to_it() {
    let stage = Stage::up().await;
    let chat = stage.leena_writes("wamid.A", "Hei!").await;
    bring(&stage, &all_agreed(stage.now() - Span::days(3)), vec![leena(2, None)]).await;
    assert!(may(&stage, chat).await);
    let Why::SameForAll { topic, words, at, .. } = all_agreed(stage.now()).why else { unreachable!() };
    let plan = Plan { why: Why::SameForAll { topic, words, at, names_whatsapp: false }, ..Plan::default() };
    bring(&stage, &plan, vec![leena(2, None)]).await;
    assert!(may(&stage, chat).await);
    whole(&stage).await;
}

#[tokio::test]
async fn a_row_of_a_file_that_was_changed_by_hand_is_found_and_named() {
    let changes = [
        ("UPDATE import_row SET basis = 'x' WHERE row = 3", Some(3)),
        ("UPDATE import_row SET agreed_at = 5 WHERE row = 2", Some(2)),
        ("UPDATE import_row SET said = replace(said, '4670', '4671') WHERE row = 3", Some(3)),
        ("UPDATE import_row SET row = 9 WHERE row = 2", Some(9)),
        ("DELETE FROM import_row WHERE row = 3", None),
        (
            "INSERT INTO import_row (import_id, row, outcome, contact_id, basis)
            SELECT import_id, 9, 'refused', contact_id, 'x' FROM import_row WHERE row = 3",
            Some(9),
        ),
        ("UPDATE import SET way = 'all'", None),
        ("UPDATE import SET state = 'ready'", None),
        ("UPDATE import SET undone_seq = 1", None),
        (
            "INSERT INTO import (portfolio_id, name, state, plan, begun_at, consent_seq, way, digest)
            SELECT portfolio_id, 'b', 'done', '{}', 1, 1, 'all', x'' FROM import",
            None,
        ),
    ];
    for (sql, row) in changes {
        let stage = Stage::up().await;
        let rows = vec![leena(2, Some("lomake")), PersonRow { ..person(3, "Bo", &["+46701234567"]) }];
        let import = bring(&stage, &by_column(), rows).await;
        whole(&stage).await;
        stage.tamper(&format!("DROP TRIGGER import_row_said_stays; DROP TRIGGER import_row_is_kept; {sql}")).await;
        match stage.shop.verify_consent().await.unwrap().wrong {
            Some(Wrong::File { row: found, import: file }) => {
                assert_eq!(found, row, "{sql}");
                assert!(file == import.0 || row.is_none(), "{sql}");
            }
            other => panic!("{sql}: {other:?}"),
        }
    }
}

#[tokio::test]
async fn what_the_ledger_speaks_of_cannot_be_changed_by_the_program_and_erased_rows_hold() {
    let stage = Stage::up().await;
    bring(&stage, &by_column(), vec![leena(2, Some("lomake")), person(3, "Bo", &["+46701234567"])]).await;
    for sql in ["UPDATE import_row SET basis = NULL", "DELETE FROM import_row"] {
        let written = stage.store.write(move |tx| {
            Box::pin(async move {
                sqlx::raw_sql(sql).execute(tx).await?;
                Ok(())
            })
        });
        assert!(written.await.is_err(), "{sql}");
    }
    let erased = stage.store.write(|tx| {
        Box::pin(async move {
            let import = sqlx::query_scalar::<_, i64>("SELECT id FROM import").fetch_one(&mut *tx).await?;
            shopbell_store::tables::import::row::erase(tx, &[(import, 2)]).await
        })
    });
    erased.await.unwrap();
    assert_eq!(ask(&stage, "SELECT concat(said, basis, salt) FROM import_row WHERE row = 2").await, [""]);
    whole(&stage).await;
}
