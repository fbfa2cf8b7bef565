//! Payloads of Meta's, kept in the repository.

use std::path::PathBuf;

use serde_json::Value;

/// Every webhook payload with its file name, sorted by name.
pub fn webhooks() -> Vec<(String, Vec<u8>)> {
    let folder = crate::program::root().join("tests/contract/fixtures/webhooks");
    let mut files: Vec<PathBuf> = Vec::new();
    gather(&folder, &mut files);
    files.sort();
    let found: Vec<_> = files
        .into_iter()
        .filter_map(|path| {
            let bytes = std::fs::read(&path).ok()?;
            let parsed: Value = serde_json::from_slice(&bytes).ok()?;
            parsed.get("entry")?;
            Some((path.file_name()?.to_string_lossy().into_owned(), bytes))
        })
        .collect();
    assert!(found.len() >= 25, "the payloads must be there, found {}", found.len());
    found
}

fn gather(folder: &std::path::Path, files: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            gather(&path, files);
        } else if path.extension().is_some_and(|e| e == "json") {
            files.push(path);
        }
    }
}

/// The ids of customers' messages in a payload.
pub fn message_ids(payload: &[u8]) -> Vec<String> {
    let parsed: Value = serde_json::from_slice(payload).unwrap();
    let mut ids = Vec::new();
    for entry in parsed["entry"].as_array().into_iter().flatten() {
        for change in entry["changes"].as_array().into_iter().flatten() {
            for message in change["value"]["messages"].as_array().into_iter().flatten() {
                if let Some(id) = message["id"].as_str() {
                    ids.push(id.to_owned());
                }
            }
        }
    }
    ids
}

/// The (message id, status) pairs of a payload.
pub fn statuses(payload: &[u8]) -> Vec<(String, String)> {
    let parsed: Value = serde_json::from_slice(payload).unwrap();
    let mut found = Vec::new();
    for entry in parsed["entry"].as_array().into_iter().flatten() {
        for change in entry["changes"].as_array().into_iter().flatten() {
            for status in change["value"]["statuses"].as_array().into_iter().flatten() {
                if let (Some(id), Some(status)) = (status["id"].as_str(), status["status"].as_str()) {
                    found.push((id.to_owned(), status.to_owned()));
                }
            }
        }
    }
    found
}
