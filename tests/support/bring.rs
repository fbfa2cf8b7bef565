//! Bringing files of people in through the app without a window, as the wizard does.

use serde_json::{Value, json};

use crate::desk::command_id;
use crate::{Desk, eventually};

/// Attaches a file; its id.
pub async fn file(desk: &Desk, name: &str, bytes: impl Into<reqwest::Body>) -> i64 {
    let url = desk.call("intake", json!({})).await["url"].as_str().unwrap().to_owned();
    let answer = desk.http.put(format!("{url}?name={name}")).body(bytes).send().await.unwrap();
    answer.json::<Value>().await.unwrap()["file"].as_i64().unwrap()
}

/// Attaches a file and has it opened as people.
pub async fn open(desk: &Desk, name: &str, bytes: impl Into<reqwest::Body>) -> Result<Value, Value> {
    let file = file(desk, name, bytes).await;
    desk.ask("import_begin", json!({"command_id": command_id(), "file": file})).await
}

/// The open file once all of it is read.
pub async fn looked_through(desk: &Desk) -> Value {
    eventually("the file is read to its end", || async {
        let open = desk.call("import_open", json!({})).await["open"].clone();
        (open["reading"] == false).then_some(open)
    })
    .await
}

/// Brings the open file in once all of it is read; the file as it was before.
pub async fn commit(desk: &Desk) -> Value {
    let open = looked_through(desk).await;
    desk.call("import_commit", json!({"command_id": command_id(), "import": open["import"]})).await;
    open
}
