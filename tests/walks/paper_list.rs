//! Walk A4, step 4: last year's paper list, typed into a table with a column that says how each person agreed, and the
//! scanned form beside it as proof.

use std::path::Path;

use serde_json::{Value, json};
use shopbell_tests::{Desk, DeskOptions, PracticeProcess, bring, desk::command_id, eventually};

/// Five names off the form; of two nobody knows how they agreed. The number with 503 is Pekka's, who writes.
const LIST: &str = "Nimi;Puhelin;Lupa;Lupa pvm\r\n\
    Pekka Niemi;040 123 4503;lomake 12/2025;3.12.2025\r\n\
    Leena Virtanen;040 765 4321;lomake 12/2025;4.12.2025\r\n\
    Karin Ek;040 555 0101;;\r\n\
    Ville Laine;040 555 0102;suullisesti;5.12.2025\r\n\
    Juhani Mäki;040 555 0103;;\r\n";
/// The scan. A word of it must be found in no file of the shop's.
const SCAN: &[u8] = b"%PDF-1.7\nLupalista joulukuu 2025, allekirjoitukset\n%%EOF\n";
const WORD: &[u8] = b"allekirjoitukset";
const DAY: i64 = 86_400_000;

/// The names of everybody a segment means.
async fn meant(desk: &Desk, rules: Value) -> Vec<String> {
    let segment = json!({"any": false, "rules": rules, "except": []});
    let asked = json!({"segment": segment, "text": "", "cursor": null, "from": null, "limit": 50});
    let people = desk.call("people", asked).await["people"].as_array().unwrap().clone();
    people.iter().map(|one| one["person"]["name"].as_str().unwrap().to_owned()).collect()
}

async fn everybody(desk: &Desk) -> Vec<String> {
    meant(desk, json!([])).await
}

async fn audience(desk: &Desk) -> Vec<String> {
    meant(desk, json!([{"rule": "offers", "standing": "agreed"}])).await
}

fn holds(dir: &Path, word: &[u8]) -> bool {
    std::fs::read_dir(dir).unwrap().map(|entry| entry.unwrap().path()).any(|path| {
        if path.is_dir() {
            return holds(&path, word);
        }
        // A file may go between the listing and the reading.
        std::fs::read(&path).is_ok_and(|bytes| bytes.windows(word.len()).any(|window| window == word))
    })
}

async fn saved(desk: &Desk, proof: &Value) -> Vec<u8> {
    let url = proof["url"].as_str().unwrap();
    let answer = desk.http.get(url).send().await.unwrap().error_for_status().unwrap();
    answer.bytes().await.unwrap().to_vec()
}

#[tokio::test]
async fn a4_the_paper_list_comes_in_with_its_scan_and_who_gave_no_reason_is_no_audience() {
    let (data, dir) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let practice = PracticeProcess::start_quiet(dir.path());
    let options = DeskOptions::joining(&practice);
    let desk = Desk::start(data.path(), &options);

    // The list: its columns are understood, and the one with the basis says of whom.
    bring::open(&desk, "lista-2025.csv", LIST).await.unwrap();
    let open = bring::looked_through(&desk).await;
    let columns = open["columns"].as_array().unwrap();
    let becomes: Vec<&str> = columns.iter().map(|column| column["becomes"].as_str().unwrap()).collect();
    assert_eq!(becomes, ["name", "phone", "basis", "agreed_at"]);
    assert_eq!(open["why"]["way"], "by_column");
    assert_eq!((&open["counts"]["fresh"], &open["counts"]["agreeing"]), (&json!(5), &json!(3)));

    // The scan goes with it, and a person says that the form named WhatsApp: before that nobody is reached.
    assert_eq!((&open["offers"], &open["unnamed"]), (&json!(0), &json!(true)));
    let scan = bring::file(&desk, "lupalista.pdf", SCAN).await;
    let wished: Vec<Value> =
        columns.iter().map(|one| json!({"header": one["header"], "becomes": one["becomes"]})).collect();
    let plan = json!({"command_id": command_id(), "columns": wished, "region": "FI", "keep_proof": false,
        "proof": scan, "why": {"way": "by_column", "topic": "offers", "names_whatsapp": true}});
    desk.call("import_plan", plan).await;
    let open = bring::looked_through(&desk).await;
    assert_eq!((&open["proof"], &open["offers"]), (&json!("lupalista.pdf"), &json!(3)));
    desk.call("import_commit", json!({"command_id": command_id(), "import": open["import"]})).await;

    // ✓ Rows without a basis are contacts, not audience.
    assert_eq!(everybody(&desk).await, ["Juhani Mäki", "Karin Ek", "Leena Virtanen", "Pekka Niemi", "Ville Laine"]);
    assert_eq!(audience(&desk).await, ["Leena Virtanen", "Pekka Niemi", "Ville Laine"]);

    // The entry says by which row, in which words and when, and the scan can be had from it again.
    practice.post("write", json!({"customer": "pekka", "text": "Hei!"})).await;
    let chat = eventually("Pekka's chat", || async {
        let rows = desk.shelf("to_answer").await;
        rows.iter().find(|row| row["person"]["name"] == "Pekka Niemi").and_then(|row| row["id"].as_i64())
    })
    .await;
    let consent = desk.call("consent", json!({"conversation": chat})).await;
    assert_eq!(consent["offers"]["may"], "agreed");
    let entry = &consent["entries"][0];
    assert_eq!(
        (&entry["means"], &entry["file"], &entry["row"], &entry["words"]),
        (&json!("import"), &json!("lista-2025.csv"), &json!(2), &json!("lomake 12/2025"))
    );
    assert_eq!(entry["at"].as_i64().unwrap() / DAY, 20_425, "3 December 2025, as his row says");
    assert_eq!(entry["proof"]["name"], "lupalista.pdf");
    assert_eq!(saved(&desk, &entry["proof"]).await, SCAN);
    assert!(!holds(data.path(), WORD), "the scan lies encrypted");

    // What was attached and went nowhere is forgotten after two days. The scan is not, whatever starts anew.
    desk.call("move_clock", json!({"command_id": command_id(), "by": 3 * DAY})).await;
    desk.stop();
    let desk = Desk::start(data.path(), &options);
    let files = desk.call("import_list", json!({"limit": 10})).await;
    assert_eq!(saved(&desk, &files["files"][0]["proof"]).await, SCAN);

    // ✓ The ledger holds. Taken back, its people are no audience any more, and the paper stays with what was said.
    assert_eq!(desk.call("check_ledger", json!({})).await["fault"], "none");
    let undo = json!({"command_id": command_id(), "import": open["import"]});
    assert_eq!(desk.call("import_undo", undo).await["stays"], 1, "Pekka wrote since");
    assert_eq!((everybody(&desk).await.len(), audience(&desk).await.len()), (1, 0));
    let entry = desk.call("consent", json!({"conversation": chat})).await["entries"][0].clone();
    assert_eq!(entry["taken_back"], true, "{entry}");
    assert_eq!(saved(&desk, &entry["proof"]).await, SCAN);
    assert_eq!(desk.call("check_ledger", json!({})).await["fault"], "none");
}

#[tokio::test]
async fn a4_a_row_of_the_list_altered_with_a_database_tool_is_named() {
    let data = tempfile::tempdir().unwrap();
    // Plain, so that any tool opens it.
    let options = DeskOptions { encrypted: false, ..DeskOptions::default() };
    let desk = Desk::start(data.path(), &options);
    bring::open(&desk, "lista-2025.csv", LIST).await.unwrap();
    let open = bring::looked_through(&desk).await;
    desk.call("import_commit", json!({"command_id": command_id(), "import": open["import"]})).await;
    assert_eq!(desk.call("check_ledger", json!({})).await["fault"], "none");
    desk.stop();
    let tool = rusqlite::Connection::open(data.path().join("practice/shop.db")).unwrap();
    let alter = "UPDATE import_row SET basis = 'kassa' WHERE row = 4";
    assert!(tool.execute(alter, []).is_err(), "the file refuses it");
    tool.execute_batch(&format!("DROP TRIGGER import_row_said_stays; {alter};")).unwrap();
    drop(tool);
    let desk = Desk::start(data.path(), &options);
    let check = desk.call("check_ledger", json!({})).await;
    assert_eq!((&check["fault"], &check["at"]), (&json!("row"), &json!(4)), "{check}");
}

#[tokio::test]
async fn a_file_that_was_left_leaves_neither_its_list_nor_its_scan_behind() {
    let data = tempfile::tempdir().unwrap();
    let desk = Desk::start(data.path(), &DeskOptions::default());
    bring::open(&desk, "lista-2025.csv", LIST).await.unwrap();
    let open = bring::looked_through(&desk).await;
    let scan = bring::file(&desk, "lupalista.pdf", SCAN).await;
    let wished: Vec<Value> = open["columns"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| json!({"header": one["header"], "becomes": one["becomes"]}))
        .collect();
    let plan = json!({"command_id": command_id(), "columns": wished, "region": "FI", "keep_proof": false,
        "proof": scan, "why": {"way": "nobody"}});
    desk.call("import_plan", plan).await;
    // Held now: whoever asks to drop it does not take it from the file.
    desk.call("drop_file", json!({"command_id": command_id(), "file": scan})).await;
    assert_eq!(bring::looked_through(&desk).await["proof"], "lupalista.pdf");
    desk.call("import_drop", json!({"command_id": command_id()})).await;
    let mut store = shopbell_tests::database::open(data.path()).await;
    let left = "SELECT count(*) FROM media WHERE name IN ('lista-2025.csv', 'lupalista.pdf')";
    assert_eq!(shopbell_tests::database::count(&mut store, left).await, 0);
}
