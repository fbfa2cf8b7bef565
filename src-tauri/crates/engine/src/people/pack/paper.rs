//! Pages to be read and printed: plain HTML that runs nothing and asks the network for nothing. Whatever a customer wrote is
//! text in it.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use shopbell_model::{Phone, UtcMillis};
use shopbell_store::tables::identity::IdentityKind;
use shopbell_store::tables::pack::Tag;

use super::gather::Everything;
use super::inside::{Beside, InFile, Sheet};
use super::words::PackWords;
use crate::import::Said;

const STYLE: &str = "body{font:16px/1.45 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;\
color:#1c1b19;background:#fff}h1{font-size:1.6rem}h2{font-size:1.15rem;margin:2rem 0 .5rem;border-bottom:1px solid #ccc}\
dl{display:grid;grid-template-columns:minmax(8rem,14rem) 1fr;gap:.3rem 1rem;margin:0}dt{color:#555}dd{margin:0;\
overflow-wrap:anywhere;white-space:pre-wrap}small,.small{color:#555;font-size:.85rem;display:block}article{border:1px solid \
#ddd;border-radius:.5rem;padding:.5rem .8rem;margin:.6rem 0;break-inside:avoid;overflow-wrap:anywhere}article.out{\
margin-inline-start:3rem;background:#f4f7f5}article.in{margin-inline-end:3rem}article header{color:#555;font-size:.85rem}\
p{margin:.2rem 0;white-space:pre-wrap}blockquote{margin:.2rem 0;padding-inline-start:.6rem;border-inline-start:3px solid \
#bbb;color:#555}img{max-width:100%;max-height:24rem;display:block;margin:.3rem 0}nav a{margin-inline-end:1rem}\
@media print{body{margin:0;max-width:none}nav{display:none}}";

/// What the browser is told: nothing runs, whatever stands in the page.
const POLICY: &str = "script-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; connect-src 'none'";

/// A time as people read it, by the shop's own clock. The order of its parts is that of every language.
pub(super) fn local(at: UtcMillis) -> String {
    let here = Timestamp::from_millisecond(at.0).map(|at| at.to_zoned(TimeZone::system()));
    here.map_or_else(|_| at.0.to_string(), |at| at.strftime("%Y-%m-%d %H:%M").to_string())
}

/// A page on its way.
pub(super) struct Page(String);

impl Page {
    pub(super) fn begin(words: &PackWords, title: &str) -> Self {
        let mut page = Self(format!(
            "<!doctype html><html lang=\"{}\"><head><meta charset=\"utf-8\">\
             <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\
             <meta name=\"viewport\" content=\"width=device-width\"><title>",
            attribute(words.say("language"))
        ));
        page.plain(title);
        page.raw(&format!("</title><style>{STYLE}</style></head><body><h1 dir=\"auto\">"));
        page.plain(title);
        page.raw("</h1>");
        page
    }

    pub(super) fn end(mut self) -> String {
        self.raw("</body></html>\n");
        self.0
    }

    fn raw(&mut self, html: &str) {
        self.0.push_str(html);
    }

    /// Text that is nothing but text.
    fn plain(&mut self, text: &str) {
        for letter in text.chars() {
            match letter {
                '&' => self.raw("&amp;"),
                '<' => self.raw("&lt;"),
                '>' => self.raw("&gt;"),
                '"' => self.raw("&quot;"),
                '\n' | '\t' => self.0.push(letter),
                letter if letter.is_control() => {}
                letter => self.0.push(letter),
            }
        }
    }

    fn element(&mut self, tag: &str, text: &str) {
        self.raw(&format!("<{tag} dir=\"auto\">"));
        self.plain(text);
        self.raw(&format!("</{}>", tag.split(' ').next().unwrap_or(tag)));
    }

    pub(super) fn text(&mut self, text: &str) {
        self.element("p", text);
    }

    pub(super) fn small(&mut self, text: &str) {
        self.element("div class=\"small\"", text);
    }

    pub(super) fn quote(&mut self, what: &str, text: &str) {
        self.element("blockquote", &format!("{what}: {text}"));
    }

    /// A link to a file inside the zip, and the picture itself.
    pub(super) fn file(&mut self, path: &str, shown: &str, is_picture: bool) {
        let to = attribute(&addressed(path));
        self.raw(&format!("<p><a href=\"{to}\">"));
        self.plain(shown);
        self.raw("</a></p>");
        if is_picture {
            self.raw(&format!("<img src=\"{to}\" alt=\"\" loading=\"lazy\">"));
        }
    }

    /// A file of a message; `up` leads from the page to the beginning of the zip.
    pub(super) fn in_file(&mut self, file: &InFile, up: &str, words: &PackWords) {
        let Some(path) = &file.path else {
            let what = file.name.as_deref().unwrap_or_default();
            return self.small(&format!("{what} {}", words.say("gone")));
        };
        let shown = file.name.as_deref().unwrap_or(path);
        let is_picture = matches!(file.mime.as_deref(), Some("image/jpeg" | "image/png" | "image/webp" | "image/gif"));
        self.file(&format!("{up}{path}"), shown, is_picture);
        if !file.whole {
            self.small(words.say("broken"));
        }
    }

    pub(super) fn links(&mut self, links: &[(Option<String>, &str)]) {
        self.raw("<nav>");
        for (to, word) in links {
            if let Some(to) = to {
                self.raw(&format!("<a href=\"{}\">", attribute(to)));
                self.plain(word);
                self.raw("</a>");
            }
        }
        self.raw("</nav>");
    }

    pub(super) fn begin_message(&mut self, out: bool, who: &str, at: &str, kind: &str) {
        self.raw(if out { "<article class=\"out\"><header>" } else { "<article class=\"in\"><header>" });
        self.plain(&format!("{who} · {at}"));
        if !kind.is_empty() {
            self.plain(&format!(" · {kind}"));
        }
        self.raw("</header>");
    }

    pub(super) fn end_message(&mut self) {
        self.raw("</article>");
    }

    /// A heading with lines of what is called how; nothing where there are no lines.
    fn part(&mut self, title: &str, lines: &[(String, String)]) {
        if !lines.is_empty() {
            self.element("h2", title);
            self.lines(lines);
        }
    }

    fn lines(&mut self, lines: &[(String, String)]) {
        self.raw("<dl>");
        for (called, what) in lines {
            self.element("dt", called);
            self.element("dd", what);
        }
        self.raw("</dl>");
    }
}

fn attribute(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;")
}

/// A path as an address has it; the names in the zip hold letters, digits and few signs besides.
fn addressed(path: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_./".contains(&byte);
    path.bytes().map(|byte| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") }).collect()
}

/// The first page: everything beside messages, and the way to them.
pub(super) fn first(of: &Everything, sheets: &[Sheet], beside: &Beside, words: &PackWords) -> String {
    let say = |key| words.say(key);
    let mut page = Page::begin(words, say("title"));
    page.text(say("intro"));
    let mut made = vec![
        (say("shop").to_owned(), of.shop.clone()),
        (say("made").to_owned(), local(of.made_at)),
        (say("zone").to_owned(), TimeZone::system().iana_name().unwrap_or("UTC").to_owned()),
    ];
    made.extend(of.since.map(|at| (say("known").to_owned(), local(at))));
    page.lines(&made);
    page.part(say("who"), &who(of, words));
    page.part(say("details"), &details(of, words));
    page.part(say("labels"), &tags(&of.labels, words));
    page.part(say("lists"), &tags(&of.lists, words));
    page.part(say("agreeing"), &agreeing(of, words));
    beside.proofs.iter().for_each(|(_, file)| page.in_file(file, "", words));
    let asked =
        of.asked.iter().map(|one| (local(one.at), format!("{}\n[{}] [{}]", one.text, one.buttons[0], one.buttons[1])));
    page.part(say("questions"), &asked.collect::<Vec<_>>());
    let rows = of.rows.iter().map(|row| {
        let said = row.said.as_deref().map(Said::read).unwrap_or_default();
        let numbers = said.phones.iter().map(ToString::to_string);
        let lines = std::iter::once(said.name).chain(numbers).chain([said.written]).chain(row.basis.clone());
        let lines: Vec<String> = lines.filter(|line| !line.is_empty()).collect();
        (format!("{}, {} {}", row.file, say("line"), row.row), lines.join("\n"))
    });
    page.part(say("rows"), &rows.collect::<Vec<_>>());
    for (at, talk) in of.chats.iter().enumerate() {
        chat(&mut page, of, at, words);
        let own: Vec<(Option<String>, String)> = sheets
            .iter()
            .filter(|sheet| sheet.chat == at)
            .map(|sheet| (Some(sheet.paper()), format!("{} {}", say("page"), sheet.number)))
            .collect();
        if !own.is_empty() {
            page.text(&format!("{}: {}", say("messages"), talk.facts.messages));
            page.links(&own.iter().map(|(to, word)| (to.clone(), word.as_str())).collect::<Vec<_>>());
        }
    }
    if !beside.recordings.is_empty() {
        page.element("h2", say("recording"));
        beside.recordings.iter().for_each(|file| page.in_file(file, "", words));
    }
    page.element("h2", say("pages"));
    page.text(say("data"));
    page.text(say("copies"));
    page.end()
}

/// Where something comes from.
fn source(file: Option<(&str, Option<i64>)>, otherwise: &str, words: &PackWords) -> String {
    match file {
        Some((name, Some(row))) => format!("{name}, {} {row}", words.say("line")),
        Some((name, None)) => name.to_owned(),
        None => words.say(otherwise).to_owned(),
    }
}

fn who(of: &Everything, words: &PackWords) -> Vec<(String, String)> {
    let mut lines = Vec::new();
    for one in &of.contacts {
        let known = [("name", &one.name), ("given", &one.profile_name), ("username", &one.username)];
        for (key, what) in known {
            lines.extend(what.clone().map(|what| (words.say(key).to_owned(), what)));
        }
    }
    for one in &of.names {
        let shown = match one.kind {
            IdentityKind::Phone => {
                Phone::from_e164(&one.value).map_or(one.value.clone(), |phone| phone.international())
            }
            _ => one.value.clone(),
        };
        let file = one.file.as_ref().map(|(name, row)| (name.as_str(), *row));
        let otherwise = if one.confirmed || one.kind != IdentityKind::Phone { "by_whatsapp" } else { "by_shop" };
        let from = format!("{} {}, {}", words.say("since"), local(one.first_at), source(file, otherwise, words));
        lines.push((words.say(one.kind.as_str()).to_owned(), format!("{shown}\n{from}")));
    }
    lines.dedup();
    lines
}

fn details(of: &Everything, words: &PackWords) -> Vec<(String, String)> {
    let line = |(field, value): &(super::gather::FieldName, shopbell_store::tables::contact_value::Value)| {
        let called = field.code.as_ref().map_or_else(|| field.name.clone(), |code| words.of("field", code));
        let file = value.file.as_ref().map(|(name, row)| (name.as_str(), *row));
        let what = if value.value.is_empty() { words.say("taken_away") } else { &value.value };
        (called, format!("{what}\n{}, {}", local(value.at), source(file, "by_shop", words)))
    };
    of.values.iter().map(line).collect()
}

fn tags(all: &[Tag], words: &PackWords) -> Vec<(String, String)> {
    let line = |tag: &Tag| {
        let since = tag.at.map(|at| format!("{} {}, ", words.say("since"), local(at))).unwrap_or_default();
        (tag.name.clone(), format!("{since}{}", source(tag.file.as_deref().map(|file| (file, None)), "by_shop", words)))
    };
    all.iter().map(line).collect()
}

fn agreeing(of: &Everything, words: &PackWords) -> Vec<(String, String)> {
    let line = |one: &crate::consent::EntryView| {
        let mut what = vec![
            format!("{}: {}", words.say(one.act.as_str()), words.say(one.topic.as_str())),
            format!("{}: {}", words.say("means"), words.of("means", one.means.as_str())),
            words.say(if one.names_whatsapp { "named" } else { "not_named" }).to_owned(),
        ];
        what.extend(one.wording.iter().map(|text| format!("{}: {text}", words.say("shown"))));
        what.extend(one.words.iter().map(|text| format!("{}: {text}", words.say("words"))));
        what.extend(one.file.iter().map(|(name, row)| source(Some((name, Some(*row))), "by_shop", words)));
        what.extend(one.taken_back.then(|| words.say("taken_back").to_owned()));
        (one.day.clone().unwrap_or_else(|| local(one.at)), what.join("\n"))
    };
    of.entries.iter().map(line).collect()
}

fn chat(page: &mut Page, of: &Everything, at: usize, words: &PackWords) {
    let Some(talk) = of.chats.get(at) else { return };
    let facts = &talk.facts;
    page.element("h2", &format!("{} {}", words.say("chat"), facts.number));
    let mut lines = Vec::new();
    lines.extend(facts.blocked_at.map(|at| (words.say("blocked").to_owned(), local(at))));
    if !facts.labels.is_empty() {
        lines.push((words.say("labels").to_owned(), facts.labels.join(", ")));
    }
    if !facts.draft.is_empty() {
        lines.push((words.say("draft").to_owned(), facts.draft.clone()));
    }
    lines.extend(facts.later.iter().map(|(text, goes, _)| {
        let when = goes.map_or_else(|| words.say("when_writes").to_owned(), local);
        (format!("{} {when}", words.say("waiting")), text.clone())
    }));
    lines.extend(
        talk.notes.iter().map(|note| (format!("{} {}", words.say("notes"), local(note.at)), note.text.clone())),
    );
    lines.extend(
        facts.loose.iter().map(|(_, emoji, at)| (format!("{} {}", words.say("reaction"), local(*at)), emoji.clone())),
    );
    page.lines(&lines);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_customer_wrote_is_text() {
        let mut page = Page::begin(&PackWords::default(), "<b>");
        page.text("<script>alert(1)</script>\u{1}");
        page.file("files/1-ä\".png", "\"><img>", true);
        let html = page.end();
        assert!(!html.contains("<script>") && !html.contains("<b>") && !html.contains('\u{1}'), "{html}");
        assert!(html.contains("&lt;script&gt;") && html.contains("files/1-%C3%A4%22.png"), "{html}");
        assert!(!html.contains("\"><img>"), "{html}");
    }
}
