//! Writes `ui/src/backend/bindings.ts`.

use std::fmt::Write as _;

use super::types::Declared;
use crate::commands::{COMMANDS, Command, Kind};

const HEAD: &str = "\
// Generated from the declarations in src-tauri/crates/api by `cargo xtask bindings`. Do not edit.

";

pub(super) fn write(types: &[Declared]) -> String {
    let mut out = String::from(HEAD);
    for declared in types {
        let _ = writeln!(out, "{}export {}\n", declared.docs, declared.text);
    }
    out.push_str("/** Every command: what it asks, what it answers, and whether it changes anything. */\n");
    out.push_str("export interface Commands {\n");
    for command in COMMANDS {
        let _ = writeln!(out, "  /** {} */", command.doc.trim());
        let _ = writeln!(
            out,
            "  {}: {{ request: {}; answer: {}; kind: \"{}\" }};",
            command.name,
            (command.request)().0,
            (command.answer)().0,
            kind(command.kind)
        );
    }
    out.push_str("}\n\n");
    out.push_str(TAIL);
    out.push_str(
        "/** The tags a read shows for a request: when an event says that one of them changed, read again. */\n",
    );
    out.push_str(
        "export const shows: { readonly [N in ReadName]: (request: Commands[N][\"request\"]) => string[] } = {\n",
    );
    for command in COMMANDS.iter().filter(|c| c.kind == Kind::Read) {
        let _ = writeln!(out, "  {}: {},", command.name, shows(command));
    }
    out.push_str("};\n\n");
    out.push_str("/** Every read by name. */\nexport const READS: readonly ReadName[] = [");
    out.push_str(&names(Kind::Read));
    out.push_str("];\n\n/** Every change by name. */\nexport const CHANGES: readonly ChangeName[] = [");
    out.push_str(&names(Kind::Change));
    out.push_str("];\n");
    out
}

const TAIL: &str = "\
/** A failure as it crosses the door: with the code for support beside it, the same in every language. */
export type Refusal = Failure & { code: string };

/** Names of all commands. */
export type CommandName = keyof Commands;

/** Names of the commands that only look. */
export type ReadName = { [N in CommandName]: Commands[N][\"kind\"] extends \"read\" ? N : never }[CommandName];

/** Names of the commands that change something; each request carries a `command_id` made by the caller. */
export type ChangeName = { [N in CommandName]: Commands[N][\"kind\"] extends \"change\" ? N : never }[CommandName];

/** What a command asks. */
export type RequestOf<N extends CommandName> = Commands[N][\"request\"];

/** What a command answers. */
export type AnswerOf<N extends CommandName> = Commands[N][\"answer\"];

";

fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Read => "read",
        Kind::Change => "change",
    }
}

fn names(kind: Kind) -> String {
    COMMANDS.iter().filter(|c| c.kind == kind).map(|c| format!("\"{}\"", c.name)).collect::<Vec<_>>().join(", ")
}

/// `["messages:{conversation}"]` becomes ``(request) => [`messages:${request.conversation}`]``.
fn shows(command: &Command) -> String {
    let tags: Vec<String> = command
        .tags
        .iter()
        .map(
            |tag| {
                if tag.contains('{') { format!("`{}`", tag.replace('{', "${request.")) } else { format!("\"{tag}\"") }
            },
        )
        .collect();
    let argument = if command.tags.iter().any(|tag| tag.contains('{')) { "(request)" } else { "()" };
    format!("{argument} => [{}]", tags.join(", "))
}
