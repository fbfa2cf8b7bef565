//! Lays a generated declaration out for people: a documented field a line, a one-line comment on one line.

/// Lays `text` out. Objects without comments stay on their line.
pub(super) fn layout(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut broken: Vec<bool> = Vec::new();
    let mut rest = text;
    while let Some(next) = rest.chars().next() {
        if let Some((comment, after)) = comment(rest) {
            fresh_line(&mut out, depth(&broken));
            out.push_str(&comment);
            out.push('\n');
            rest = after.trim_start();
            indent(&mut out, depth(&broken));
            continue;
        }
        let after = rest.get(next.len_utf8()..).unwrap_or_default();
        match next {
            '{' => {
                let breaks = body(after).contains("/**");
                broken.push(breaks);
                out.push('{');
                rest = if breaks { line(&mut out, depth(&broken), after) } else { after };
            }
            '}' => {
                if broken.pop() == Some(true) {
                    fresh_line(&mut out, depth(&broken));
                }
                out.push('}');
                rest = after;
            }
            ',' if broken.last() == Some(&true) => {
                out.push(';');
                rest = line(&mut out, depth(&broken), after);
            }
            _ => {
                out.push(next);
                rest = after;
            }
        }
    }
    out.replace(", }", " }")
}

fn depth(broken: &[bool]) -> usize {
    broken.iter().filter(|breaks| **breaks).count()
}

fn indent(out: &mut String, depth: usize) {
    for _ in 0..depth {
        out.push_str("  ");
    }
}

/// Ends the line and begins the next one.
fn line<'a>(out: &mut String, depth: usize, after: &'a str) -> &'a str {
    out.push('\n');
    indent(out, depth);
    after.trim_start()
}

/// Makes the current line hold nothing but its indent.
fn fresh_line(out: &mut String, depth: usize) {
    out.truncate(out.trim_end().len());
    if !out.is_empty() {
        out.push('\n');
    }
    indent(out, depth);
}

/// What stands between this `{` and its `}`.
fn body(after: &str) -> &str {
    let mut open = 1_usize;
    for (at, c) in after.char_indices() {
        match c {
            '{' => open += 1,
            '}' => open -= 1,
            _ => {}
        }
        if open == 0 {
            return after.get(..at).unwrap_or_default();
        }
    }
    after
}

/// A comment at the beginning of `text` on as few lines as it has, and what follows it.
fn comment(text: &str) -> Option<(String, &str)> {
    let (inside, after) = text.strip_prefix("/**")?.split_once("*/")?;
    let lines: Vec<&str> =
        inside.lines().map(|l| l.trim().trim_start_matches('*').trim()).filter(|l| !l.is_empty()).collect();
    Some((format!("/** {} */", lines.join(" ")), after))
}

#[cfg(test)]
mod tests {
    use super::layout;

    #[test]
    fn a_documented_field_stands_on_a_line_of_its_own() {
        let text = "type A = { \n/**\n * One.\n */\nx: number, \n/**\n * Two,\n * long.\n */\ny: string | null, };";
        assert_eq!(
            layout(text),
            "type A = {\n  /** One. */\n  x: number;\n  /** Two, long. */\n  y: string | null;\n};"
        );
    }

    #[test]
    fn an_object_without_comments_stays_on_its_line() {
        let text = "type A = { \"k\": \"a\" } | { \"k\": \"b\", \n/**\n * One.\n */\nx: Array<B>, };";
        let want = "type A = { \"k\": \"a\" } | {\n  \"k\": \"b\";\n  /** One. */\n  x: Array<B>;\n};";
        assert_eq!(layout(text), want);
    }
}
