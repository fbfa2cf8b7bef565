//! No read goes through the whole shop, and none puts it in order: SQLite is asked how it would answer every query the
//! store's code holds. `.sqlx` lists them; those of the search, which the compiler cannot check, are held here in short.

use serde_json::Value;
use shopbell_tests::generate::Options;
use shopbell_tests::program;
use sqlx::{AssertSqlSafe, Row};

use crate::rows;

/// Tables that hold a handful of rows whatever the shop's size.
const HANDFUL: [&str; 18] = [
    "filler",
    "shelf_size",
    "setting",
    "json_each",
    "number",
    "account",
    "actor",
    "helper",
    "label",
    "quick_reply",
    "later",
    "sticker",
    "field",
    "import",
    "list",
    "people_size",
    "segment",
    "price_list",
];

/// Queries that go through more than they answer, each with the reason why that is bounded.
const BOUNDED: [(&str, &str); 26] = [
    ("SELECT EXISTS (SELECT 1 FROM suppressed)", "one row says it"),
    ("FROM erasure INDEXED BY erasure_open", "erasures that are not done at this moment"),
    ("FROM erasure e JOIN erasure_of o", "people who are being erased at this moment"),
    (
        "FROM media WHERE state = 'waiting' ORDER BY not_before, id LIMIT 1",
        "the first row of an index of what waits alone",
    ),
    ("SELECT grp, count(*) AS n FROM recipient", "the handful of reasons one campaign has"),
    ("FROM journal INDEXED BY journal_pending", "an index that holds what nobody has read yet alone"),
    ("FROM outbox", "what waits to go out, not what went"),
    ("INDEXED BY message_in_trouble", "an index that holds what needs a person alone"),
    ("FROM later", "what goes later: a bounded number of texts"),
    ("FROM identity", "the names one contact goes by"),
    ("INDEXED BY contact_unsorted", "an index that holds whom nobody has put in order yet alone"),
    ("ORDER BY w.main_part IS NOT k.id", "the parts of one merged person"),
    ("FROM attempt WHERE message_id", "the attempts at one message"),
    ("FROM journal ORDER BY id DESC LIMIT 1", "from the end, and no further"),
    ("FROM journal WHERE state = 'set_aside'", "an index that holds what was set aside alone"),
    ("FROM consent_entry ORDER BY seq DESC LIMIT 1", "from the end, and no further"),
    ("INDEXED BY template_submission_open", "an index that holds what nobody knows of yet alone"),
    ("INDEXED BY consent_doubt_open", "an index that holds what a person must still read alone"),
    ("FROM conversation INDEXED BY conversation_unread", "an index that holds what is unread alone"),
    ("FROM retention_run ORDER BY id DESC LIMIT 1000", "the last thousand steps, and no further"),
    ("CROSS JOIN erasure x INDEXED BY erasure_open", "what hangs on one person, and erasures that are not done"),
    ("FROM alike_due", "whom something changed of since the last look, a page at a time"),
    ("SELECT mark, at FROM suppressed", "read once, when a copy takes the shop's place"),
    ("INDEXED BY contact_by_name WHERE import_id IS ?1 AND sort =", "so many who bear one name, and no more"),
    ("FROM contact_value_seen WHERE contact_id = ?1", "what is known of one person"),
    ("FROM reaction WHERE target_wamid IN", "the reactions on one page of messages are put in order"),
];

const SEARCHES: [&str; 3] = [
    "SELECT m.id FROM search_messages s CROSS JOIN message m ON m.id = s.rowid
     CROSS JOIN conversation c ON c.id = m.conversation_id CROSS JOIN contact p ON p.id = c.contact_id
     WHERE s.search_messages MATCH ?1 AND s.rowid < ?2 AND m.removed = 0 AND c.ours = 1 AND (?3 IS NULL OR c.id = ?3)
     ORDER BY s.rowid DESC LIMIT +?4",
    "SELECT rowid AS id FROM search_contacts WHERE search_contacts MATCH ?1 ORDER BY rowid DESC LIMIT +?2",
    "SELECT n.id FROM search_notes s CROSS JOIN note n ON n.id = s.rowid
     CROSS JOIN conversation c ON c.id = n.conversation_id CROSS JOIN contact p ON p.id = c.contact_id
     WHERE s.search_notes MATCH ?1 ORDER BY s.rowid DESC LIMIT +?2",
];

fn checked() -> Vec<String> {
    let folder = program::root().join(".sqlx");
    let files = std::fs::read_dir(folder).unwrap().map(|file| std::fs::read(file.unwrap().path()).unwrap());
    let queries =
        files.filter_map(|file| serde_json::from_slice::<Value>(&file).ok()?["query"].as_str().map(str::to_owned));
    queries.filter(|query| query.trim_start().starts_with("SELECT")).collect()
}

#[tokio::test]
async fn no_read_goes_through_the_whole_shop_or_sorts_it() {
    let folder = tempfile::tempdir().unwrap();
    let options = Options { conversations: 20, ..Options::sized(300) };
    let mut connection = rows::filled(folder.path(), &options).await;
    let queries: Vec<String> = checked().into_iter().chain(SEARCHES.map(str::to_owned)).collect();
    assert!(queries.len() > 40, "the store's queries must be found: {}", queries.len());
    let (mut wrong, mut used) = (Vec::new(), [false; BOUNDED.len()]);
    for query in queries {
        let line = query.split_whitespace().collect::<Vec<_>>().join(" ");
        let plan = sqlx::query(AssertSqlSafe(format!("EXPLAIN QUERY PLAN {query}")));
        let plan: Vec<String> =
            plan.fetch_all(&mut connection).await.unwrap().iter().map(|row| row.get("detail")).collect();
        // A subquery's own steps stand in the plan too; going through what it hands on is no reading of a table.
        let handed_on = |table: &str| table.starts_with("(subquery-");
        let bounded = BOUNDED.iter().position(|(part, _)| line.contains(part));
        let scans = |step: &&String| {
            let table = step.strip_prefix("SCAN ").and_then(|rest| rest.split_whitespace().next());
            let whole = table
                .is_some_and(|table| !HANDFUL.contains(&table) && !handed_on(table) && !step.contains("VIRTUAL TABLE"));
            // A constant row is no table.
            (whole && !step.contains("CONSTANT ROW")) || step.contains("TEMP B-TREE FOR ORDER BY")
        };
        if let Some(step) = plan.iter().find(scans) {
            if let Some(bounded) = bounded {
                used[bounded] = true;
                continue;
            }
            wrong.push(format!("{step}: {line}"));
        }
    }
    assert!(wrong.is_empty(), "{} queries read or sort more than they answer:\n{}", wrong.len(), wrong.join("\n"));
    for ((part, _), used) in BOUNDED.iter().zip(used) {
        assert!(used, "no query needs this leave any more: {part}");
    }
}

/// SQLite prepares a statement anew at every call when its plan may hang on a bound value: a plain `LIMIT ?`, or a column
/// compared with `?` where an index is kept for some values of that column. That costs more than most of these queries;
/// `LIMIT +?` and `= +?` keep the plan.
#[test]
fn no_query_is_prepared_anew_each_time_it_is_asked() {
    let connection = rusqlite::Connection::open_in_memory().unwrap();
    let folder = program::root().join("src-tauri/crates/store/migrations");
    let mut migrations: Vec<_> = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).collect();
    migrations.sort();
    for migration in migrations {
        connection.execute_batch(&std::fs::read_to_string(migration).unwrap()).unwrap();
    }
    let mut wrong = Vec::new();
    for query in checked().into_iter().chain(SEARCHES.map(str::to_owned)) {
        let mut statement = connection.prepare(&query).unwrap();
        for _ in 0..2 {
            for at in 1..=statement.parameter_count() {
                statement.raw_bind_parameter(at, 1).unwrap();
            }
            let mut rows = statement.raw_query();
            while rows.next().unwrap().is_some() {}
        }
        if statement.get_status(rusqlite::StatementStatus::RePrepare) > 0 {
            wrong.push(query.split_whitespace().collect::<Vec<_>>().join(" "));
        }
    }
    assert!(wrong.is_empty(), "{} queries are prepared anew at every call:\n{}", wrong.len(), wrong.join("\n"));
}
