//! No read goes through the whole shop, and none puts it in order: SQLite is asked how it would answer every query the
//! store's code holds. `.sqlx` lists them; those of the search, which the compiler cannot check, are held here in short.

use serde_json::Value;
use shopbell_tests::generate::Options;
use shopbell_tests::program;
use sqlx::{AssertSqlSafe, Row};

use crate::rows;

/// Tables that hold a handful of rows whatever the shop's size.
const HANDFUL: [&str; 10] =
    ["shelf_size", "setting", "json_each", "number", "account", "actor", "helper", "label", "quick_reply", "later"];

/// Queries that go through more than they answer, each with the reason why that is bounded.
const BOUNDED: [(&str, &str); 12] = [
    (
        "FROM media WHERE state = 'waiting' ORDER BY not_before, id LIMIT 1",
        "the first row of an index of what waits alone",
    ),
    ("FROM media WHERE message_id BETWEEN", "the files of one absence, counted up to a hundred"),
    ("FROM conversation WHERE merged_into = ?1 ORDER BY", "the parts of one merged chat: at most eight"),
    ("FROM outbox", "what waits to go out, not what went"),
    ("INDEXED BY message_in_trouble", "an index that holds what needs a person alone"),
    ("FROM later", "what goes later: a bounded number of texts"),
    ("FROM identity", "the names one contact goes by"),
    ("FROM attempt WHERE message_id", "the attempts at one message"),
    ("FROM journal ORDER BY id DESC LIMIT 1", "from the end, and no further"),
    ("FROM journal WHERE state = 'set_aside'", "an index that holds what was set aside alone"),
    ("FROM conversation INDEXED BY conversation_unread", "an index that holds what is unread alone"),
    ("FROM reaction WHERE target_wamid IN", "the reactions on one page of messages are put in order"),
];

const SEARCHES: [&str; 2] = [
    "SELECT m.id FROM search_messages s CROSS JOIN message m ON m.id = s.rowid
     CROSS JOIN conversation c ON c.id = m.conversation_id CROSS JOIN contact p ON p.id = c.contact_id
     WHERE s.search_messages MATCH 'a' AND s.rowid < 9 AND m.removed = 0 AND c.ours = 1
     ORDER BY s.rowid DESC LIMIT 9",
    "SELECT rowid AS id FROM search_contacts WHERE search_contacts MATCH 'a' ORDER BY rowid DESC LIMIT 500",
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
        let bounded = BOUNDED.iter().position(|(part, _)| line.contains(part));
        let scans = |step: &&String| {
            let table = step.strip_prefix("SCAN ").and_then(|rest| rest.split_whitespace().next());
            let whole = table.is_some_and(|table| !HANDFUL.contains(&table) && !step.contains("VIRTUAL TABLE"));
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
