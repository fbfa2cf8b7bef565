use std::path::Path;

use super::{MARKDOWN_PATH, TYPESCRIPT_PATH, markdown, typescript};
use crate::commands::{COMMANDS, Kind};

fn committed(path: &str) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..");
    std::fs::read_to_string(root.join(path)).unwrap_or_default()
}

#[test]
fn the_typescript_is_what_the_declarations_say() {
    assert!(committed(TYPESCRIPT_PATH) == typescript(), "{TYPESCRIPT_PATH} is stale: run cargo xtask bindings");
}

#[test]
fn the_page_is_what_the_declarations_say() {
    assert!(committed(MARKDOWN_PATH) == markdown(), "{MARKDOWN_PATH} is stale: run cargo xtask bindings");
}

#[test]
fn every_change_carries_a_command_id_and_no_read_does() {
    let types = super::all();
    for command in COMMANDS {
        let request = (command.request)().0;
        let text = &types.iter().find(|t| t.name == request).expect("a request is declared").text;
        assert_eq!(
            text.contains("command_id: string"),
            command.kind == Kind::Change,
            "{}: changes are done once by their command_id, reads have none",
            command.name
        );
    }
}

#[test]
fn every_tag_a_change_touches_is_shown_by_a_read() {
    let family = |tag: &'static str| tag.split(':').next().unwrap_or(tag);
    let shown: Vec<_> =
        COMMANDS.iter().filter(|c| c.kind == Kind::Read).flat_map(|c| c.tags).map(|t| family(t)).collect();
    for command in COMMANDS.iter().filter(|c| c.kind == Kind::Change) {
        for tag in command.tags {
            assert!(shown.contains(&family(tag)), "{} touches {tag}, which nobody shows", command.name);
        }
    }
}

#[test]
fn a_tag_names_only_fields_of_its_request() {
    let types = super::all();
    for command in COMMANDS {
        let request = (command.request)().0;
        let text = &types.iter().find(|t| t.name == request).expect("a request is declared").text;
        for tag in command.tags {
            if let Some((_, rest)) = tag.split_once('{') {
                let field = rest.trim_end_matches('}');
                assert!(text.contains(&format!("{field}: ")), "{}: {tag}", command.name);
            }
        }
    }
}
