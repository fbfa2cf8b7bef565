//! Writes `docs/api.md`.

use std::fmt::Write as _;

use super::types::Declared;
use crate::commands::{COMMANDS, Command, Kind};
use crate::dto::Failure;

const HEAD: &str = "\
# The command API

Generated from the declarations in `src-tauri/crates/api` by `cargo xtask bindings`. Do not edit.

The window, the browser and scripts drive Shopbell through the same commands. In the window they cross Tauri's IPC; with
`cargo xtask desk --practice --data DIR` they are HTTP on the loopback interface. Desk prints one line of JSON when it is
ready and nothing else on standard output:

| Field | What |
|---|---|
| `ui` | address for a browser; the code in it works once |
| `api` | prefix of the commands below |
| `token` | bearer token of the commands |
| `receiver` | the full webhook address; it serves nothing else |
| `practice` | root of the simulated Graph API, without a version |
| `phone_number_id`, `waba_id` | the shop there |
| `practice_token`, `app_secret`, `verify_token` | made up, so not secret; a real shop never prints its own |
| `practice_customer` | a phone number inside an open window |

| | |
|---|---|
| Command | `POST {api}/<command>`, the request as a JSON body of up to 1 MiB, `Authorization: Bearer <token>` |
| Done | `200` and the answer as JSON |
| Not done | the failure as JSON with its `code`; the status is in the table of failures |
| No or wrong token | `401` |
| Foreign `Host` or `Origin` | `403` |
| Events | WebSocket `{api}/events` with the same token; each message is one event. The subscription is live before the upgrade is answered |
| Another browser | `POST /code` on the same port with the token answers `{\"ui\": …}` with a fresh code. A browser trades it for an `HttpOnly` cookie and needs no token |

Times are UTC milliseconds, ids whole numbers. A change carries a `command_id` that its caller makes (a UUID, say); the
same id is done once, whoever repeats it. Lists are pages: pass a page's cursor back to go on. A read shows *tags*; when an
event says that one of them changed, read again. In a change's tags `*` stands for the conversation the message is in.

Sentences are never here: the catalogue has one for every failure, reason and remedy, in every language.

```sh
curl -s -H \"Authorization: Bearer $TOKEN\" -d '{\"shelf\":\"to_answer\",\"limit\":20}' $API/conversations
```
";

pub(super) fn write(types: &[Declared]) -> String {
    let mut out = String::from(HEAD);
    for (title, kind) in [("Reads", Kind::Read), ("Changes", Kind::Change)] {
        let _ = writeln!(out, "\n## {title}\n");
        let shown = if kind == Kind::Read { "Shows" } else { "Touches" };
        let _ = writeln!(out, "| Command | Asks | Answers | {shown} | |\n|---|---|---|---|---|");
        for command in COMMANDS.iter().filter(|c| c.kind == kind) {
            let _ = writeln!(
                out,
                "| `{}` | {} | {} | {} | {} |",
                command.name,
                link(&(command.request)().0),
                link(&(command.answer)().0),
                tags(command),
                command.doc.trim().replace('\n', " ")
            );
        }
    }
    failures(&mut out);
    out.push_str("\n## Types\n\nAs the window's TypeScript declares them.\n");
    for declared in types {
        let _ = writeln!(out, "\n### {}\n\n```ts\n{}{}\n```", declared.name, declared.docs, declared.text);
    }
    out
}

fn failures(out: &mut String) {
    out.push_str(
        "\n## Failures\n\nA failure is an object with `kind`, the fields of its kind (see [Failure](#failure)) and \
         `code`, which is the same in every language.\n\n| `kind` | `code` | HTTP status |\n|---|---|---|\n",
    );
    for failure in Failure::one_of_each() {
        let _ = writeln!(out, "| `{}` | `{}` | {} |", failure.kind(), failure.code(), failure.http_status());
    }
}

fn link(name: &str) -> String {
    format!("[{name}](#{})", name.to_lowercase())
}

fn tags(command: &Command) -> String {
    command.tags.iter().map(|tag| format!("`{tag}`")).collect::<Vec<_>>().join(" ")
}
