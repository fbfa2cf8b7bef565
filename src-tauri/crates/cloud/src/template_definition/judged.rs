//! What is to be said of a template in a file, as JSON: for scripts, and for whoever writes templates elsewhere.

use serde_json::{Value, json};
use shopbell_model::template::lint::{Severity, Surroundings, forecast, lint};
use thiserror::Error;

use super::{Unreadable, read, write};

/// A file that was judged.
#[derive(Clone, Debug, PartialEq)]
pub struct Judged {
    /// Its findings and the forecast; a fix is the whole template as it would be right, in Meta's form.
    pub report: Value,
    /// How many findings Meta would refuse it for.
    pub errors: usize,
}

/// Why nothing can be said of a file.
#[derive(Debug, Error)]
pub enum NotJudged {
    /// It is no JSON.
    #[error("This file is not a template: it is no JSON ({0}).")]
    NotJson(#[from] serde_json::Error),
    /// It is something else.
    #[error("This file is not a template: {0}.")]
    NotATemplate(#[from] Unreadable),
}

/// Judges a template in the form of Meta's interface. Of the account nothing is known.
///
/// # Errors
/// When it is no template.
pub fn judge(file: &[u8]) -> Result<Judged, NotJudged> {
    let definition = read(&serde_json::from_slice(file)?)?;
    let mut findings = lint(&definition, &Surroundings::default());
    if is_open(&definition.name) {
        findings.iter_mut().filter(|finding| finding.rule == "name-shape").for_each(|finding| {
            finding.severity = Severity::Warning;
        });
        // Errors come first.
        findings.sort_by_key(|finding| finding.severity != Severity::Error);
    }
    let count = |severity| findings.iter().filter(|finding| finding.severity == severity).count();
    let errors = count(Severity::Error);
    let told: Vec<Value> = findings
        .iter()
        .map(|finding| {
            let mut told = json!(finding);
            if let Some(own) = told.as_object_mut() {
                own.insert("fix".to_owned(), finding.fix.as_deref().map(write).unwrap_or_default());
            }
            told
        })
        .collect();
    let report = json!({
        "name": definition.name,
        "language": definition.language,
        "errors": errors,
        "warnings": count(Severity::Warning),
        "hints": count(Severity::Hint),
        "findings": told,
        "forecast": forecast(&definition),
    });
    Ok(Judged { report, errors })
}

/// Whether the place of a name is held open, as Meta's own pages write it: `<TEMPLATE_NAME>`. It is told, and no reason to
/// refuse the file: whoever sends it puts a name there. In the studio it is a name like any other, and refused.
fn is_open(name: &str) -> bool {
    let inner = name.strip_prefix('<').and_then(|rest| rest.strip_suffix('>'));
    inner.is_some_and(|inner| !inner.is_empty() && inner.bytes().all(|byte| byte.is_ascii_uppercase() || byte == b'_'))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::path::PathBuf;

    use serde_json::{Value, json};
    use shopbell_model::template::lint::{RULES, Severity, Surroundings, fixed, lint};

    use super::{NotJudged, judge};
    use crate::template_definition::read;

    /// The files of a folder of templates, by name.
    fn files(folder: &str) -> Vec<(String, Vec<u8>)> {
        let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../tests/contract/fixtures").join(folder);
        let mut found: Vec<_> = std::fs::read_dir(root)
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .map(|path| (path.file_stem().unwrap().to_str().unwrap().to_owned(), std::fs::read(&path).unwrap()))
            .collect();
        found.sort();
        found
    }

    fn rules(file: &[u8], severities: &[&str]) -> Vec<String> {
        let report = judge(file).unwrap().report;
        let findings = report["findings"].as_array().unwrap().clone();
        let of = |finding: &Value| severities.contains(&finding["severity"].as_str().unwrap());
        findings.iter().filter(|finding| of(finding)).map(|own| own["rule"].as_str().unwrap().to_owned()).collect()
    }

    #[test]
    fn what_follows_the_rules_has_nothing_to_be_said_of() {
        let good = files("lint/good");
        assert!(good.len() >= 30, "{}", good.len());
        for (name, file) in good {
            let said = rules(&file, &["error", "warning", "hint"]);
            assert!(said.is_empty(), "{name}: {:#}", judge(&file).unwrap().report);
            let report = judge(&file).unwrap().report;
            let chosen = read(&serde_json::from_slice(&file).unwrap()).unwrap().category.unwrap();
            assert_eq!(report["forecast"]["category"], chosen.as_str(), "{name}: {report:#}");
        }
    }

    #[test]
    fn what_breaks_one_rule_is_told_that_rule_and_no_other() {
        let broken = files("lint/broken");
        assert!(broken.len() >= 30, "{}", broken.len());
        let mut wrong = Vec::new();
        for (name, file) in &broken {
            let rule = name.split("--").next().unwrap();
            let said: BTreeSet<String> = rules(file, &["error", "warning"]).into_iter().collect();
            if said.iter().ne([rule]) {
                wrong.push((name, said));
            }
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
    }

    /// Rules of the account have no file: what they ask for stands in none.
    #[test]
    fn every_rule_a_file_can_break_has_a_file_that_breaks_it() {
        let files: BTreeSet<String> =
            files("lint/broken").into_iter().map(|(name, _)| name.split("--").next().unwrap().to_owned()).collect();
        let account = [
            "name-taken",
            "name-blocked",
            "template-limit",
            "template-limit-unknown",
            "creation-limit",
            "edit-limit",
            "edit-state",
            "unchanged",
            "category-locked",
            "duplicate-text",
            "not-translated",
            "part-not-translated",
        ];
        for rule in RULES.iter().filter(|rule| rule.severity != Severity::Hint) {
            let wanted = !account.contains(&rule.id);
            assert_eq!(files.contains(rule.id), wanted, "{}", rule.id);
        }
    }

    #[test]
    fn every_fix_of_a_broken_template_mends_it() {
        let mut mended = 0;
        for (name, file) in files("lint/broken") {
            let definition = read(&serde_json::from_slice(&file).unwrap()).unwrap();
            for finding in lint(&definition, &Surroundings::default()) {
                if let Some(fix) = fixed(&definition, &Surroundings::default(), finding.rule, &finding.place) {
                    // Replies that were brought together still stand beside another kind.
                    let mut left = lint(&fix, &Surroundings::default());
                    left.retain(|left| finding.rule != "button-order" || left.rule != "mixed-buttons");
                    assert_eq!(left, [], "{name}");
                    mended += 1;
                }
            }
        }
        assert!(mended >= 15, "{mended}");
    }

    #[test]
    fn metas_own_examples_break_nothing_meta_refuses() {
        for (name, file) in files("templates") {
            let judged = judge(&file).unwrap();
            assert_eq!((judged.errors, rules(&file, &["error"])), (0, vec![]), "{name}: {:#}", judged.report);
            // Three of them hold the place of a name open, which is told.
            let open = String::from_utf8_lossy(&file).contains("<TEMPLATE_NAME>");
            assert_eq!(rules(&file, &["warning"]).contains(&"name-shape".to_owned()), open, "{name}");
        }
        let unfit = |name: &str| {
            let draft = json!({ "name": name, "language": "en", "category": "UTILITY",
                "components": [{ "type": "BODY", "text": "Your order is ready. See you soon!" }] });
            rules(draft.to_string().as_bytes(), &["error"])
        };
        for name in ["<order>", "<>", "Order ready", "<ORDER", "ORDER"] {
            assert_eq!(unfit(name), ["name-shape"], "{name} is no open place");
        }
    }

    #[test]
    fn something_else_gets_a_sentence() {
        let sentence = |file: &[u8]| judge(file).unwrap_err().to_string();
        assert!(sentence(b"{").starts_with("This file is not a template: it is no JSON ("));
        assert_eq!(sentence(b"[]"), "This file is not a template: a template is a JSON object.");
        assert!(sentence(b"{\"data\":[]}").contains("it is a list of templates, not one of them"));
        assert!(matches!(judge(b"{}"), Err(NotJudged::NotATemplate(_))));
    }

    #[test]
    fn a_report_tells_everything() {
        let draft = json!({ "name": "x", "language": "en", "category": "UTILITY",
            "components": [{ "type": "BODY", "text": "Your order is ready: {{1}}", "example": { "body_text": [["4417"]] } }] });
        let judged = judge(draft.to_string().as_bytes()).unwrap();
        assert_eq!(judged.errors, 1);
        let finding = &judged.report["findings"][0];
        assert_eq!(finding["rule"], "variable-at-edge");
        assert_eq!(finding["subcode"], 2_388_299);
        assert_eq!(finding["fix"]["components"][0]["text"], "Your order is ready: {{1}}. See you soon!");
        assert_eq!(judged.report["forecast"]["category"], "utility");
    }
}
