//! The rows of a file that were not used, as a table to save and mend: line, reason, and the cells as they stood.

use std::collections::BTreeMap;
use std::sync::Arc;

use shopbell_model::ImportId;
use shopbell_model::import::Outcome;

use super::session::word;
use crate::core::Core;
use crate::error::EngineError;
use crate::import::rows;

/// Rows that are read at a time.
const PAGE: u32 = 500;

/// The most rows of a report. Nobody mends more by hand.
const MOST: usize = 20_000;

/// Comma-separated text, with a mark that tells spreadsheets it is UTF-8. `words` has a sentence for each reason, and the
/// headers of the first two columns under `line` and `reason`.
///
/// # Errors
/// When there is no such file, or the store fails.
pub(crate) async fn report(
    core: &Arc<Core>,
    import: ImportId,
    words: &BTreeMap<String, String>,
) -> Result<String, EngineError> {
    let plan = rows::of(core, import).await?.plan;
    let mut text = String::from("\u{feff}");
    let say = |word: &str| words.get(word).cloned().unwrap_or_else(|| word.to_owned());
    let headers = plan.columns.iter().map(|column| column.header.clone());
    line(&mut text, [say("line"), say("reason")].into_iter().chain(headers));
    let (mut after, mut count) = (0, 0);
    loop {
        let page = rows::page(core, import, Outcome::Refused, after, PAGE).await?;
        let Some(last) = page.last() else { return Ok(text) };
        after = last.row;
        count += page.len();
        for refused in page.into_iter().filter_map(|row| row.refused) {
            let first = [refused.row.to_string(), say(&word(&refused.refusal))];
            line(&mut text, first.into_iter().chain(refused.cells));
        }
        if count >= MOST {
            return Ok(text);
        }
    }
}

fn line(text: &mut String, cells: impl Iterator<Item = String>) {
    for (at, cell) in cells.enumerate() {
        if at > 0 {
            text.push(',');
        }
        text.push_str(&quoted(&cell));
    }
    text.push_str("\r\n");
}

/// A cell no spreadsheet works out: what begins like a formula gets an apostrophe, a phone number stays one.
fn quoted(cell: &str) -> String {
    let digits = |c: char| c.is_ascii_digit() || matches!(c, ' ' | '-' | '(' | ')' | '.' | '/');
    let is_number = cell.strip_prefix('+').is_some_and(|rest| !rest.is_empty() && rest.chars().all(digits));
    let acts = cell.trim_start().starts_with(['=', '+', '-', '@']) || cell.starts_with(['\t', '\r', '\n']);
    let safe = if acts && !is_number { format!("'{cell}") } else { cell.to_owned() };
    format!("\"{}\"", safe.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_report_is_worked_out_by_a_spreadsheet() {
        assert_eq!(quoted("=HYPERLINK(\"x\")"), "\"'=HYPERLINK(\"\"x\"\")\"");
        assert_eq!(quoted(" @SUM(1)"), "\"' @SUM(1)\"");
        assert_eq!(quoted("-1+1"), "\"'-1+1\"");
        assert_eq!(quoted("+1+cmd|' /C calc'!A0"), "\"'+1+cmd|' /C calc'!A0\"");
        assert_eq!(quoted("+358 40 123-4567"), "\"+358 40 123-4567\"", "a number stays readable");
        assert_eq!(quoted("Leena, \"Lene\""), "\"Leena, \"\"Lene\"\"\"");
        assert_eq!(quoted("\tx"), "\"'\tx\"");
    }
}
