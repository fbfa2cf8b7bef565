//! A page of people in the order of their names.
//!
//! A page looks at a bounded number of people, however few of them are meant: it may hold fewer than asked for, or nobody, and
//! still say where to go on. So no page takes longer in a large shop, whatever is asked. People of files that are being read, or
//! were taken back, cost nothing: each file's people are a run of their own in the index, and only the runs that may be seen are
//! read.
//!
//! What is typed is looked for in the search index; those found are so few that they are put in order here.

use std::collections::BTreeSet;

use serde::Deserialize;
use shopbell_model::consent::Facts;
use shopbell_model::segment::Segment;
use shopbell_model::{ContactId, ConversationId, LabelId, UtcMillis};
use sqlx::{QueryBuilder, Sqlite, SqliteConnection};

use super::rules::{Judging, push_segment};
use crate::error::StoreError;
use crate::json;
use crate::search::people_found;
use crate::tables::consent::state;
use crate::tables::conversation::Person;

/// So many people are looked at for a page, if rules say who is meant.
const LOOKED_AT: i64 = 10_000;

/// So many people are found by what is typed.
const FOUND: i64 = 500;

/// A person as a line of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonLine {
    /// Who.
    pub person: Person,
    /// Where they stand among the others.
    pub sort: String,
    /// Labels of the person and of their chats.
    pub labels: Vec<LabelId>,
    /// How they stand by the ledger.
    pub consent: Facts,
    /// The chat with them, where there is one.
    pub chat: Option<ConversationId>,
    /// When they last wrote.
    pub wrote_at: Option<UtcMillis>,
}

/// People, and where the next page begins.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PeoplePage {
    /// In the order of their names.
    pub lines: Vec<PersonLine>,
    /// Where to go on; nothing when everybody was looked at.
    pub next: Option<String>,
}

/// Whom to look for.
#[derive(Clone, Copy, Debug)]
pub struct Among<'a> {
    /// Who is meant.
    pub segment: &'a Segment,
    /// What is typed; empty looks at everybody.
    pub typed: &'a str,
    /// Labels whose bearers are meant by what is typed too.
    pub typed_labels: &'a [LabelId],
    /// What rules are judged by.
    pub judging: &'a Judging,
}

/// A place in the list: everybody before it was shown.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Place {
    sort: String,
    id: i64,
}

impl Place {
    fn write(&self) -> String {
        format!("{}.{}", self.id, self.sort)
    }

    fn read(cursor: &str) -> Result<Self, StoreError> {
        let (id, sort) = cursor.split_once('.').ok_or(StoreError::BadCursor)?;
        Ok(Self { sort: sort.to_owned(), id: id.parse().map_err(|_| StoreError::BadCursor)? })
    }
}

/// How many people there are, all files that were brought in counted.
pub async fn count(conn: &mut SqliteConnection) -> Result<u64, StoreError> {
    let size = sqlx::query_scalar!(
        r#"SELECT ifnull(sum(size), 0) AS "size!: i64" FROM people_size
           WHERE import_id = 0 OR EXISTS (SELECT 1 FROM import f WHERE f.id = import_id AND f.state = 'done')"#
    );
    Ok(u64::try_from(size.fetch_one(conn).await?).unwrap_or(0))
}

/// A page of at most `limit` people after `cursor`; or from the first on whose place is not before `from`.
pub async fn page(
    conn: &mut SqliteConnection,
    among: Among<'_>,
    cursor: Option<&str>,
    from: Option<&str>,
    limit: u32,
) -> Result<PeoplePage, StoreError> {
    let start = || Place { sort: from.unwrap_or_default().to_owned(), id: i64::MIN };
    let after = cursor.map_or_else(|| Ok(start()), Place::read)?;
    let limit = usize::try_from(limit.max(1)).unwrap_or(usize::MAX);
    if !among.typed.trim().is_empty() {
        return found(conn, among, &after, limit).await;
    }
    let mut lines = Vec::new();
    // How far all runs were looked at: people after that may be missing from one of them.
    let mut looked_to: Option<Place> = None;
    for run in runs(conn).await? {
        let (mut of_run, to) = run_page(conn, run, among, &after, limit).await?;
        lines.append(&mut of_run);
        looked_to = match (looked_to, to) {
            (Some(one), Some(other)) => Some(one.min(other)),
            (one, other) => one.or(other),
        };
    }
    lines.sort_by_key(place);
    if let Some(to) = &looked_to {
        lines.retain(|line| place(line) <= *to);
    }
    Ok(cut(lines, limit, looked_to))
}

fn place(line: &PersonLine) -> Place {
    Place { sort: line.sort.clone(), id: line.person.contact.0 }
}

/// The first of them, and where to go on.
fn cut(mut lines: Vec<PersonLine>, limit: usize, looked_to: Option<Place>) -> PeoplePage {
    let more = lines.len() > limit;
    lines.truncate(limit);
    let next = if more { lines.last().map(place) } else { looked_to };
    PeoplePage { lines, next: next.map(|place| place.write()) }
}

/// The runs of the index that may be seen: everybody (0), and each file that was brought in.
async fn runs(conn: &mut SqliteConnection) -> Result<Vec<i64>, StoreError> {
    let runs = sqlx::query_scalar!(
        r#"SELECT import_id AS "id!" FROM people_size
           WHERE size > 0
             AND (import_id = 0 OR EXISTS (SELECT 1 FROM import f WHERE f.id = import_id AND f.state = 'done'))"#
    );
    Ok(runs.fetch_all(conn).await?)
}

/// One person as a line of the list; nothing for who stands in none.
pub async fn line(conn: &mut SqliteConnection, id: ContactId) -> Result<Option<PersonLine>, StoreError> {
    let mut query = begin();
    query.push(" FROM contact_seen c WHERE c.id = ").push_bind(id.0).push(")");
    Ok(read(conn, query).await?.pop())
}

/// How many people are meant among the next that are looked at, and where to go on counting; nothing when all were.
pub async fn count_ahead(
    conn: &mut SqliteConnection,
    among: Among<'_>,
    cursor: Option<&str>,
) -> Result<(u64, Option<String>), StoreError> {
    let (mut run, mut after) = (0, Place { sort: String::new(), id: i64::MIN });
    if let Some((at, place)) = cursor.and_then(|cursor| cursor.split_once('/')) {
        run = at.parse().map_err(|_| StoreError::BadCursor)?;
        after = Place::read(place)?;
    }
    let to = place_ahead(conn, run, &after).await?;
    let mut query = QueryBuilder::new("SELECT count(*) FROM contact c INDEXED BY contact_by_name WHERE ");
    push_after(&mut query, run, &after);
    if let Some(to) = &to {
        query.push(" AND (c.sort, c.id) <= (").push_bind(to.sort.clone()).push(", ").push_bind(to.id).push(")");
    }
    push_segment(&mut query, among.segment, among.judging);
    let found: i64 = query.build_query_scalar().fetch_one(&mut *conn).await?;
    let next = match to {
        Some(to) => Some((run, to)),
        None => {
            let start = Place { sort: String::new(), id: i64::MIN };
            runs(conn).await?.into_iter().find(|other| *other > run).map(|other| (other, start))
        }
    };
    Ok((u64::try_from(found).unwrap_or(0), next.map(|(run, place)| format!("{run}/{}", place.write()))))
}

/// People of one run, one more than asked for where there are more; and how far it was looked at, nothing meaning to its end.
async fn run_page(
    conn: &mut SqliteConnection,
    run: i64,
    among: Among<'_>,
    after: &Place,
    limit: usize,
) -> Result<(Vec<PersonLine>, Option<Place>), StoreError> {
    let everybody = among.segment.is_everybody();
    let to = if everybody { None } else { place_ahead(conn, run, after).await? };
    let mut query = begin();
    query.push(" FROM contact c INDEXED BY contact_by_name WHERE ");
    push_after(&mut query, run, after);
    if let Some(to) = &to {
        query.push(" AND (c.sort, c.id) <= (").push_bind(to.sort.clone()).push(", ").push_bind(to.id).push(")");
    }
    push_segment(&mut query, among.segment, among.judging);
    let wanted = i64::try_from(limit).unwrap_or(i64::MAX).saturating_add(1);
    query.push(" ORDER BY c.sort, c.id LIMIT +").push_bind(wanted).push(")");
    let lines = read(conn, query).await?;
    if lines.len() > limit {
        let last = lines.last().map(place);
        return Ok((lines, last));
    }
    Ok((lines, to))
}

/// How SQLite would answer a page of a run.
#[cfg(test)]
pub(super) fn plan_of(run: i64, segment: &Segment, judging: &Judging) -> QueryBuilder<Sqlite> {
    let mut query = QueryBuilder::new("EXPLAIN QUERY PLAN ");
    query.push(LINE).push(" FROM contact c INDEXED BY contact_by_name WHERE ");
    push_after(&mut query, run, &Place { sort: String::new(), id: 0 });
    push_segment(&mut query, segment, judging);
    query.push(" ORDER BY c.sort, c.id LIMIT +").push_bind(10).push(")");
    query
}

/// The last of those that are looked at; nothing when the run ends before.
async fn place_ahead(conn: &mut SqliteConnection, run: i64, after: &Place) -> Result<Option<Place>, StoreError> {
    let mut query = QueryBuilder::<Sqlite>::new("SELECT c.sort, c.id FROM contact c INDEXED BY contact_by_name WHERE ");
    push_after(&mut query, run, after);
    query.push(" ORDER BY c.sort, c.id LIMIT 1 OFFSET +").push_bind(LOOKED_AT - 1);
    let found: Option<(String, i64)> = query.build_query_as().fetch_optional(conn).await?;
    Ok(found.map(|(sort, id)| Place { sort, id }))
}

fn push_after(query: &mut QueryBuilder<Sqlite>, run: i64, after: &Place) {
    if run == 0 {
        query.push("c.import_id IS NULL");
    } else {
        query.push("c.import_id = ").push_bind(run);
    }
    query.push(" AND c.sort > '' AND (c.sort, c.id) > (").push_bind(after.sort.clone());
    query.push(", ").push_bind(after.id).push(")");
}

/// People found by what is typed: all of them, in order, from a place on.
async fn found(
    conn: &mut SqliteConnection,
    among: Among<'_>,
    after: &Place,
    limit: usize,
) -> Result<PeoplePage, StoreError> {
    let mut ids: BTreeSet<i64> = people_found(conn, among.typed, FOUND).await?.into_iter().collect();
    for label in among.typed_labels {
        ids.extend(bearing(conn, *label).await?);
    }
    let ids: Vec<i64> = ids.into_iter().collect();
    let mut query = begin();
    query.push(" FROM json_each(").push_bind(serde_json::to_string(&ids).unwrap_or_default());
    query.push(") j CROSS JOIN contact_seen c ON c.id = j.value WHERE 1");
    push_segment(&mut query, among.segment, among.judging);
    query.push(")");
    let mut lines = read(conn, query).await?;
    lines.retain(|line| place(line) > *after);
    lines.sort_by_key(place);
    Ok(cut(lines, limit, None))
}

/// Some who bear a label.
async fn bearing(conn: &mut SqliteConnection, label: LabelId) -> Result<Vec<i64>, StoreError> {
    let ids = sqlx::query_scalar!(
        r#"SELECT contact_id AS "id!: i64" FROM contact_label_seen WHERE label_id = ?1
           UNION ALL SELECT w.contact_id FROM chat_label l CROSS JOIN conversation w ON w.id = l.conversation_id
           WHERE l.label_id = ?1 LIMIT +?2"#,
        label.0,
        FOUND
    );
    Ok(ids.fetch_all(conn).await?)
}

/// The columns of a line, read into one JSON value a row; what is asked of `c` follows.
fn begin() -> QueryBuilder<Sqlite> {
    QueryBuilder::new(LINE)
}

const LINE: &str = "SELECT '[' || ifnull(group_concat(line, ','), '') || ']' FROM (
  SELECT json_array(c.id, c.name, c.username, c.phone, c.sort,
    (SELECT json_group_array(label_id) FROM (
       SELECT l.label_id FROM conversation w CROSS JOIN chat_label l INDEXED BY chat_label_by_chat
         ON l.conversation_id = w.id WHERE w.contact_id = c.id AND w.ours = 1
       UNION SELECT l.label_id FROM contact_label_seen l WHERE l.contact_id IN (SELECT c.id UNION ALL
         SELECT k.contact_id FROM conversation w
         CROSS JOIN conversation k INDEXED BY conversation_parts ON k.merged_into = w.id WHERE w.contact_id = c.id))),
    json((SELECT '[' || ifnull(group_concat(word, ','), '') || ']' FROM (
       SELECT json_array(t.lane, t.act, t.means, t.names_whatsapp, t.at, t.recorded_at, t.seq, 0) AS word
       FROM consent_subject s INDEXED BY consent_subject_by_contact CROSS JOIN consent_state t ON t.subject_id = s.id
       WHERE s.contact_id IN (SELECT c.id UNION ALL SELECT k.contact_id FROM conversation w
           CROSS JOIN conversation k INDEXED BY conversation_parts ON k.merged_into = w.id WHERE w.contact_id = c.id)
         AND (s.contact_id = ifnull((SELECT h.contact_id FROM conversation w
             CROSS JOIN conversation h INDEXED BY conversation_part_heard ON h.merged_into = w.id
             WHERE w.contact_id = c.id ORDER BY h.last_inbound_at DESC, h.last_message_id DESC LIMIT 1), c.id)
           OR (t.act = 'withdrawn' AND t.lane <> 'switch' AND NOT EXISTS (
             SELECT 1 FROM consent_subject o INDEXED BY consent_subject_by_contact
             CROSS JOIN consent_state y ON y.subject_id = o.id AND y.lane = t.lane
             WHERE o.contact_id = s.contact_id AND y.act <> 'withdrawn' AND y.at > t.at)))
       UNION ALL
       SELECT json_array(e.topic, e.act, e.means, e.names_whatsapp,
                         iif(i.way = 'all', e.at, coalesce(r.agreed_at, e.at)), e.recorded_at, e.seq, 1)
       FROM import_row r INDEXED BY import_row_by_contact
       CROSS JOIN import i ON i.id = r.import_id
       CROSS JOIN consent_entry e ON e.seq = i.consent_seq
       WHERE r.contact_id = ifnull((SELECT h.contact_id FROM conversation w
             CROSS JOIN conversation h INDEXED BY conversation_part_heard ON h.merged_into = w.id
             WHERE w.contact_id = c.id ORDER BY h.last_inbound_at DESC, h.last_message_id DESC LIMIT 1), c.id)
         AND i.state = 'done' AND (i.way = 'all' OR r.basis IS NOT NULL)))),
    (SELECT w.id FROM conversation w WHERE w.contact_id = c.id AND w.ours = 1 ORDER BY w.last_at DESC, w.id LIMIT 1),
    (SELECT max(w.last_inbound_at) FROM conversation w WHERE w.contact_id = c.id AND w.ours = 1)) AS line";

async fn read(conn: &mut SqliteConnection, mut query: QueryBuilder<Sqlite>) -> Result<Vec<PersonLine>, StoreError> {
    let lines: String = query.build_query_scalar().fetch_one(conn).await?;
    json::read::<Line>(&lines)?.into_iter().map(Line::read).collect()
}

/// A line as the answer's JSON holds it.
#[derive(Deserialize)]
struct Line(
    i64,
    Option<String>,
    Option<String>,
    Option<String>,
    String,
    Vec<i64>,
    Vec<state::Word>,
    Option<i64>,
    Option<i64>,
);

impl Line {
    fn read(self) -> Result<PersonLine, StoreError> {
        let Self(contact, name, username, phone, sort, labels, words, chat, wrote_at) = self;
        Ok(PersonLine {
            person: Person { contact: ContactId(contact), name, username, phone },
            sort,
            labels: labels.into_iter().map(LabelId).collect(),
            consent: state::heard(&words)?,
            chat: chat.map(ConversationId),
            wrote_at: wrote_at.map(UtcMillis),
        })
    }
}
