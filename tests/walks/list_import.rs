//! Walk A12, steps 1 to 4: a workbook of 1,200 people as shops have them is dropped, looked at, mended in places, brought in,
//! regretted, and brought in again; somebody who shows no number writes. And its last sign: who was erased is not brought back
//! by the same file.

use std::io::Cursor;
use std::path::Path;

use serde_json::{Value, json};
use shopbell_tests::workbook::{Cell, Workbook};
use shopbell_tests::{Desk, DeskOptions, PracticeProcess, bring, desk::command_id, eventually};

/// The workbook: 1,131 good rows, 41 that are somebody again (14 doubles, 27 from Brazil without the nine), 28 of no use.
fn file() -> Vec<u8> {
    let mut book = Workbook::begin(Cursor::new(Vec::new()), "Asiakkaat").unwrap();
    book.row(&["Puhelin", "Nimi", "Kieli", "Lupa", "Vanha nro"].map(Cell::Text)).unwrap();
    let mut row = |phone: &str, name: &str, basis: &str| {
        // What is digits alone stands in a spreadsheet as a number, if nobody minded it.
        let phone = phone.parse().map_or(Cell::Text(phone), |digits: u64| {
            if phone.starts_with('0') { Cell::Text(phone) } else { Cell::Number(digits) }
        });
        book.row(&[phone, Cell::Text(name), Cell::Text("fi"), Cell::Text(basis), Cell::Number(1)]).unwrap();
    };
    for n in 0..1_104 {
        let phone = match n % 4 {
            0 => format!("040 {:07}", 1_000_000 + n),
            1 => format!("00358 40 {:07}", 1_000_000 + n),
            2 => format!("'+35840{:07}", 1_000_000 + n),
            _ => format!("35840{:07}", 1_000_000 + n),
        };
        row(&phone, &format!("Asiakas {n}"), if n % 4 == 0 { "" } else { "kassa 3/2025" });
    }
    for n in 0..27 {
        row(&format!("+55 11 9{}", 87_650_000 + n), &format!("Ana {n}"), "verkko");
    }
    for n in 0..27 {
        row(&format!("+55 11 {}", 87_650_000 + n), &format!("Ana {n}"), "verkko");
    }
    for n in 0..14 {
        row(&format!("0401{:06}", n * 4), &format!("Asiakas {}", n * 4), "");
    }
    for n in 0..28 {
        let phone = match n % 4 {
            0 => "3.58401E+11",
            1 => "09 1234",
            2 => "+999 123 456 789",
            _ => "",
        };
        row(phone, &format!("Vajaa {n}"), "");
    }
    book.end().unwrap().into_inner()
}

async fn rows(desk: &Desk, open: &Value, outcome: &str) -> Vec<Value> {
    let asked = json!({"import": open["import"], "outcome": outcome, "after": 0, "limit": 100});
    desk.call("import_rows", asked).await["rows"].as_array().unwrap().clone()
}

fn counts(open: &Value) -> (i64, i64, i64) {
    let of = |what: &str| open["counts"][what].as_i64().unwrap();
    (of("fresh"), of("merged") + of("updated") + of("unchanged"), of("refused"))
}

#[tokio::test]
async fn a_file_of_people_is_looked_at_mended_brought_in_regretted_and_brought_in_again() {
    let (data, dir) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let practice = PracticeProcess::start_quiet(dir.path());
    let desk = Desk::start(data.path(), &DeskOptions::joining(&practice));

    // 1 Drop the file: its columns are understood.
    bring::open(&desk, "asiakkaat-2025.xlsx", file()).await.unwrap();
    let open = bring::looked_through(&desk).await;
    let becomes: Vec<&str> =
        open["columns"].as_array().unwrap().iter().map(|column| column["becomes"].as_str().unwrap()).collect();
    assert_eq!(becomes, ["phone", "name", "language", "basis", "out"]);
    assert_eq!(open["region"], "FI", "numbers without a country are read in the shop's own");
    let second = bring::open(&desk, "toinen.xlsx", file()).await.unwrap_err();
    assert_eq!(second["kind"], "import_open", "one file at a time");

    // 2 The dry run.
    assert_eq!(counts(&open), (1_131, 41, 28));
    let reasons: Vec<(&str, i64)> = open["reasons"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| (one["why"].as_str().unwrap(), one["rows"].as_i64().unwrap()))
        .collect();
    assert_eq!(reasons, [("digits_cut", 7), ("no_number", 7), ("no_such_country", 7), ("too_short", 7)]);
    let again = rows(&desk, &open, "merged").await;
    let ana = again.iter().find(|row| row["name"] == "Ana 0").unwrap();
    assert_eq!(ana["written"], "+55 11 87650000", "side by side with the number as it is dialled today");
    let refused = rows(&desk, &open, "refused").await;
    assert_eq!(
        (refused.len(), &refused[0]["refusal"], &refused[1]["country"]),
        (28, &json!("digits_cut"), &json!("FI"))
    );
    for (n, row) in refused.iter().take(5).enumerate() {
        let mend = |number: String| json!({"command_id": command_id(), "import": open["import"], "row": row["row"], "number": number});
        assert_eq!(desk.call("import_mend_row", mend("12".to_owned())).await["good"], false);
        let good = mend(format!("050 {:07}", 7_000_000 + n));
        assert_eq!(desk.call("import_mend_row", good.clone()).await["good"], true);
        assert_eq!(desk.call("import_mend_row", good).await["good"], true, "the same again is done once");
    }
    let open = bring::looked_through(&desk).await;
    assert_eq!(counts(&open), (1_136, 41, 23));
    let report = desk.call("import_report", json!({"import": open["import"], "words": {"line": "Rivi"}})).await;
    assert_eq!(report["text"].as_str().unwrap().lines().count(), 24, "a header and what is still left out");

    // 3 Bring it in; regret; undo; bring it in again.
    let act = |open: &Value| json!({"command_id": command_id(), "import": open["import"]});
    desk.call("import_commit", act(&open)).await;
    assert_eq!(desk.call("import_open", json!({})).await["open"], Value::Null);
    assert_eq!(desk.call("import_undo", act(&open)).await["stays"], 0);
    bring::open(&desk, "asiakkaat-2025.xlsx", file()).await.unwrap();
    let open = bring::looked_through(&desk).await;
    assert_eq!(counts(&open), (1_131, 41, 28), "as if it had never been there");
    desk.call("import_commit", act(&open)).await;
    let files = desk.call("import_list", json!({"limit": 10})).await;
    let states: Vec<&str> =
        files["files"].as_array().unwrap().iter().map(|file| file["state"].as_str().unwrap()).collect();
    assert_eq!(states, ["done", "undone"]);

    // 4 Somebody writes who shows no number: a contact like any other, found by name among all of them.
    practice.post("write", json!({"customer": "noor", "text": "Hi, are you open on Sunday?"})).await;
    let noor = eventually("who wrote to be found by name", || async {
        let found = found(&desk, json!([]), "noor").await;
        (found.len() == 1).then(|| found[0].clone())
    })
    .await;
    assert_eq!((&noor["person"]["name"], &noor["person"]["phone"]), (&json!("Noor"), &Value::Null));
    let numberless = found(&desk, json!([{"rule": "no_number"}]), "").await;
    assert_eq!(numberless, [noor], "and the only one without a number");
    assert!(desk.log().await.iter().all(|entry| entry["kind"] != "message"), "nothing is sent by bringing people in");
}

#[tokio::test]
async fn what_goes_into_a_field_of_numbers_is_read_as_numbers() {
    let data = tempfile::tempdir().unwrap();
    let desk = Desk::start(data.path(), &DeskOptions::default());
    let field = |name: &str, kind: &str| json!({"command_id": command_id(), "name": name, "kind": kind});
    desk.call("save_field", field("Bonus", "number")).await;
    let text = "Puhelin;Nimi;Bonus;Liittyi\n040 123 4567;Leena;12,50;31.3.2025\n050 765 4321;Ville;paljon;eilen\n";
    bring::open(&desk, "a.csv", text.to_owned()).await.unwrap();
    bring::looked_through(&desk).await;
    // Whoever asks may not know what the shop has there.
    let own = |name: &str, kind: &str| json!({"header": name, "becomes": "own", "own": {"name": name, "kind": kind}});
    let columns = json!([{"header": "Puhelin", "becomes": "phone"}, {"header": "Nimi", "becomes": "name"},
                         own("Bonus", "text"), own("Liittyi", "date")]);
    let plan = json!({"command_id": command_id(), "columns": columns, "region": "FI", "keep_proof": true,
                      "why": {"way": "nobody"}});
    desk.call("import_plan", plan).await;
    let open = bring::looked_through(&desk).await;
    assert_eq!(open["columns"][2]["own"], json!({"name": "Bonus", "kind": "number"}), "as the shop has it");
    let ville = &rows(&desk, &open, "fresh").await[1];
    let left_out = ville["repairs"].as_array().unwrap().iter().filter(|repair| repair["what"] == "value_left_out");
    assert_eq!(left_out.count(), 2, "what is no number and no day: {ville}");
    desk.call("import_commit", json!({"command_id": command_id(), "import": open["import"]})).await;
    let fields = desk.call("person_fields", json!({})).await;
    let bonus =
        fields["fields"].as_array().unwrap().iter().find(|field| field["name"] == "Bonus").unwrap()["id"].clone();
    let more = found(&desk, json!([{"rule": "value", "field": bonus, "test": "at_least", "value": "9"}]), "");
    let leena = more.await;
    assert_eq!(leena.len(), 1, "12.50 is more than 9");
}

#[tokio::test]
async fn columns_are_changed_remembered_and_a_file_is_left() {
    let data = tempfile::tempdir().unwrap();
    let desk = Desk::start(data.path(), &DeskOptions::default());
    let text = "Jotain;Muuta\n040 123 4567;Leena\n050 765 4321;Ville\n".to_owned();
    bring::open(&desk, "a.csv", text.clone()).await.unwrap();
    let open = bring::looked_through(&desk).await;
    let columns = json!([{"header": "Jotain", "becomes": "phone"}, {"header": "Muuta", "becomes": "company"}]);
    let plan = |columns: &Value| {
        json!({"command_id": command_id(), "columns": columns, "region": "FI", "keep_proof": true,
               "why": {"way": "same_for_all", "topic": "offers", "words": "Yes, on WhatsApp", "at": 1_700_000_000_000_i64,
                       "names_whatsapp": true}})
    };
    desk.call("import_plan", plan(&columns)).await;
    let changed = bring::looked_through(&desk).await;
    assert_eq!(changed["columns"][1]["becomes"], "company");
    assert_ne!(changed["import"], open["import"], "it is staged anew");
    assert_eq!((&changed["counts"]["fresh"], &changed["offers"]), (&json!(2), &json!(2)));
    let wrong = desk.ask("import_plan", plan(&json!([{"header": "Else", "becomes": "phone"}]))).await.unwrap_err();
    assert_eq!(wrong["kind"], "invalid");
    desk.call("import_drop", json!({"command_id": command_id()})).await;
    assert_eq!(desk.call("import_open", json!({})).await["open"], Value::Null);
    bring::open(&desk, "b.csv", text).await.unwrap();
    assert_eq!(
        bring::looked_through(&desk).await["columns"][1]["becomes"],
        "company",
        "what was said of a header is kept"
    );
    desk.call("import_drop", json!({"command_id": command_id()})).await;
    for (bytes, problem) in [("", "empty"), ("%PDF-1.7 x", "not_a_table"), ("<html><table>", "not_a_table")] {
        let refused = bring::open(&desk, "x.xlsx", bytes.to_owned()).await.unwrap_err();
        assert_eq!((&refused["kind"], &refused["problem"]), (&json!("sheet_unfit"), &json!(problem)));
    }
}

/// Every file of the shop's own. What practice keeps beside it is WhatsApp's.
fn files_of(data: &Path) -> Vec<u8> {
    let mut all = Vec::new();
    for entry in std::fs::read_dir(data).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            all.extend(files_of(&path));
        } else if path.file_name().unwrap().to_string_lossy().starts_with("shop") {
            all.extend(std::fs::read(&path).unwrap());
        }
    }
    all
}

fn left(data: &Path, words: &[&str]) -> usize {
    let bytes = files_of(data);
    words.iter().filter(|word| bytes.windows(word.len()).any(|window| window == word.as_bytes())).count()
}

/// The people in the list whom these rules mean and what is typed finds, by name.
async fn found(desk: &Desk, rules: Value, typed: &str) -> Vec<Value> {
    let segment = json!({"any": false, "rules": rules, "except": []});
    let asked = json!({"segment": segment, "text": typed, "cursor": null, "from": null, "limit": 50});
    desk.call("people", asked).await["people"].as_array().unwrap().clone()
}

async fn people(desk: &Desk) -> Vec<Value> {
    found(desk, json!([]), "").await
}

#[tokio::test]
async fn who_was_erased_is_not_brought_back_by_the_same_file() {
    let (data, dir) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let practice = PracticeProcess::start_quiet(dir.path());
    // Plain, so that what is left of her can be looked for.
    let options = DeskOptions { encrypted: false, ..DeskOptions::joining(&practice) };
    let desk = Desk::start(data.path(), &options);
    let text = "Puhelin;Nimi;Lupa\n040 123 9876;Kirsikka Omenapuu;kassa\n040 765 4321;Ville Laine;kassa\n".to_owned();
    let hers = ["Kirsikka Omenapuu", "358401239876", "040 123 9876"];
    let bring_in = async || {
        bring::open(&desk, "asiakkaat.csv", text.clone()).await.unwrap();
        let open = bring::looked_through(&desk).await;
        assert!(people(&desk).await.iter().all(|one| one["person"]["name"] != "Kirsikka Omenapuu"), "not before");
        desk.call("import_commit", json!({"command_id": command_id(), "import": open["import"]})).await;
        open
    };
    assert_eq!(counts(&bring_in().await), (2, 0, 0));
    let all = people(&desk).await;
    assert_eq!(all.len(), 2, "there at once");
    let her = all.iter().find(|one| one["person"]["name"] == "Kirsikka Omenapuu").unwrap();
    assert!(left(data.path(), &hers) >= 2, "she can be found before");

    let ask = json!({"command_id": command_id(), "contact": her["person"]["contact"], "name": "Kirsikka Omenapuu"});
    let receipt = desk.call("erase_person", ask).await["receipt"].clone();
    let receipt = eventually("nothing is left", || async {
        let all = desk.call("erasures", json!({})).await;
        let found = all["receipts"].as_array().unwrap().iter().find(|one| one["receipt"] == receipt).cloned();
        found.filter(|one| one["done_at"].is_i64())
    })
    .await;
    assert_eq!(receipt["counts"]["rows"], 1, "the row of the file about her says nothing any more: {receipt}");
    assert_eq!(left(data.path(), &hers), 0);

    // The same file again: she does not come back, and nothing of her row is kept.
    let open = bring_in().await;
    assert_eq!(counts(&open), (0, 1, 1));
    assert_eq!(open["reasons"], json!([{"why": "erased", "rows": 1}]));
    let refused = rows(&desk, &open, "refused").await;
    assert_eq!((&refused[0]["refusal"], &refused[0]["name"]), (&json!("erased"), &json!("")));
    let all = people(&desk).await;
    assert_eq!((all.len(), &all[0]["person"]["name"]), (1, &json!("Ville Laine")));
    assert_eq!(left(data.path(), &hers), 0);
    assert_eq!(desk.call("check_ledger", json!({})).await["fault"], "none", "the ledger holds without her row");
}
