//! What was handed in to Meta, a row each time, and what became of it. A submission that nobody knows the end of stands
//! as `unknown` until Meta was asked.

use shopbell_model::{AccountId, FamilyId, SubmissionId, SubmissionState, UtcMillis, VersionId};
use sqlx::SqliteConnection;

use crate::error::StoreError;

/// A submission.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Submission {
    /// Which.
    pub id: SubmissionId,
    /// Of which family.
    pub family: FamilyId,
    /// In which language.
    pub language: String,
    /// What was handed in.
    pub version: VersionId,
    /// Meta's id of the template it changes; none for a new one.
    pub edits: Option<String>,
    /// Where it stands.
    pub state: SubmissionState,
    /// What our own checks said then, as JSON.
    pub findings: String,
    /// What it was to be for.
    pub category: String,
    /// Meta's id of what it became.
    pub meta_id: Option<String>,
    /// Meta's code, where it did not take it.
    pub code: Option<i32>,
    /// Meta's finer code.
    pub subcode: Option<i32>,
    /// What went wrong, for support.
    pub problem: Option<String>,
    /// When it was handed in.
    pub sent_at: UtcMillis,
    /// When Meta took it or not.
    pub settled_at: Option<UtcMillis>,
    /// Meta's word after the review.
    pub verdict: Option<String>,
    /// Why it was rejected.
    pub reason: Option<String>,
    /// What Meta advises.
    pub advice: Option<String>,
    /// When Meta said so.
    pub judged_at: Option<UtcMillis>,
}

struct Raw {
    id: i64,
    family_id: i64,
    language: String,
    version_id: i64,
    edits: Option<String>,
    state: String,
    findings: String,
    category: String,
    meta_id: Option<String>,
    code: Option<i64>,
    subcode: Option<i64>,
    problem: Option<String>,
    sent_at: i64,
    settled_at: Option<i64>,
    verdict: Option<String>,
    reason: Option<String>,
    advice: Option<String>,
    judged_at: Option<i64>,
}

impl TryFrom<Raw> for Submission {
    type Error = StoreError;

    fn try_from(raw: Raw) -> Result<Self, StoreError> {
        let code = |code: Option<i64>| code.and_then(|code| i32::try_from(code).ok());
        Ok(Self {
            id: SubmissionId(raw.id),
            family: FamilyId(raw.family_id),
            language: raw.language,
            version: VersionId(raw.version_id),
            edits: raw.edits,
            state: SubmissionState::parse(&raw.state)?,
            findings: raw.findings,
            category: raw.category,
            meta_id: raw.meta_id,
            code: code(raw.code),
            subcode: code(raw.subcode),
            problem: raw.problem,
            sent_at: UtcMillis(raw.sent_at),
            settled_at: raw.settled_at.map(UtcMillis),
            verdict: raw.verdict,
            reason: raw.reason,
            advice: raw.advice,
            judged_at: raw.judged_at.map(UtcMillis),
        })
    }
}

/// What is to be handed in.
#[derive(Clone, Debug)]
pub struct New<'a> {
    /// Of which family.
    pub family: FamilyId,
    /// In which language.
    pub language: &'a str,
    /// What.
    pub version: VersionId,
    /// Meta's id of the template it changes.
    pub edits: Option<&'a str>,
    /// What our own checks say, as JSON.
    pub findings: &'a str,
    /// What it is to be for.
    pub category: &'a str,
    /// Whether that goes along.
    pub with_category: bool,
    /// Whether its words tell it from what Meta had before.
    pub telling: bool,
}

/// How a submission ended, as far as the way to Meta goes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ended {
    /// Meta's id, where Meta took it.
    pub meta_id: Option<String>,
    /// Meta's code, where it did not.
    pub code: Option<i32>,
    /// Meta's finer code.
    pub subcode: Option<i32>,
    /// What went wrong, for support.
    pub problem: Option<String>,
}

/// Those of a family, the newest first, so many.
pub async fn newest(conn: &mut SqliteConnection, family: FamilyId, limit: u32) -> Result<Vec<Submission>, StoreError> {
    let rows = sqlx::query_as!(
        Raw,
        r#"SELECT id AS "id!", family_id, language, version_id, edits, state, findings, category, meta_id, code, subcode,
                  problem, sent_at, settled_at, verdict, reason, advice, judged_at
           FROM template_submission WHERE family_id = ?1 ORDER BY id DESC LIMIT +?2"#,
        family.0,
        limit
    );
    rows.fetch_all(conn).await?.into_iter().map(Submission::try_from).collect()
}

/// Those of every family of an account, of each so many, the newest first within a family.
pub async fn newest_of_all(
    conn: &mut SqliteConnection,
    account: AccountId,
    limit: u32,
) -> Result<Vec<Submission>, StoreError> {
    let rows = sqlx::query_as!(
        Raw,
        r#"SELECT s.id AS "id!", s.family_id AS "family_id!", s.language AS "language!", s.version_id AS "version_id!",
                  s.edits, s.state AS "state!", s.findings AS "findings!", s.category AS "category!", s.meta_id, s.code,
                  s.subcode, s.problem, s.sent_at AS "sent_at!", s.settled_at, s.verdict, s.reason, s.advice, s.judged_at
           FROM template_family f CROSS JOIN template_submission s ON s.id IN (
               SELECT id FROM template_submission WHERE family_id = f.id ORDER BY id DESC LIMIT +?2)
           WHERE f.account_id = ?1"#,
        account.0,
        limit
    );
    let rows = rows.fetch_all(conn).await?;
    let mut all = rows.into_iter().map(Submission::try_from).collect::<Result<Vec<_>, _>>()?;
    all.sort_by(|one, other| (one.family, other.id).cmp(&(other.family, one.id)));
    Ok(all)
}

/// One by its row.
pub async fn get(conn: &mut SqliteConnection, id: SubmissionId) -> Result<Option<Submission>, StoreError> {
    let row = sqlx::query_as!(
        Raw,
        r#"SELECT id AS "id!", family_id, language, version_id, edits, state, findings, category, meta_id, code, subcode,
                  problem, sent_at, settled_at, verdict, reason, advice, judged_at
           FROM template_submission WHERE id = ?1"#,
        id.0
    );
    row.fetch_optional(conn).await?.map(Submission::try_from).transpose()
}

/// Those whose end nobody knows yet.
pub async fn open(conn: &mut SqliteConnection) -> Result<Vec<Submission>, StoreError> {
    let rows = sqlx::query_as!(
        Raw,
        r#"SELECT id AS "id!", family_id, language, version_id, edits, state, findings, category, meta_id, code, subcode,
                  problem, sent_at, settled_at, verdict, reason, advice, judged_at
           FROM template_submission INDEXED BY template_submission_open
           WHERE state IN ('sending', 'unknown') ORDER BY id"#
    );
    rows.fetch_all(conn).await?.into_iter().map(Submission::try_from).collect()
}

/// Of one: whether its category went along, and whether its words tell it from what Meta had before.
pub async fn tells(conn: &mut SqliteConnection, id: SubmissionId) -> Result<(bool, bool), StoreError> {
    let row = sqlx::query!("SELECT with_category, telling FROM template_submission WHERE id = ?1", id.0);
    let row = row.fetch_optional(conn).await?;
    Ok(row.map_or((true, true), |row| (row.with_category == 1, row.telling == 1)))
}

/// Whether a change of the template with this id of Meta's may be at Meta without anybody knowing.
pub async fn is_editing(conn: &mut SqliteConnection, meta_id: &str) -> Result<bool, StoreError> {
    let found = sqlx::query_scalar!(
        r#"SELECT EXISTS (SELECT 1 FROM template_submission INDEXED BY template_submission_editing
                          WHERE edits = ?1 AND state IN ('sending', 'unknown')) AS "found!""#,
        meta_id
    );
    Ok(found.fetch_one(conn).await? == 1)
}

/// The last one that Meta took under this id.
pub async fn last_taken(conn: &mut SqliteConnection, meta_id: &str) -> Result<Option<Submission>, StoreError> {
    let row = sqlx::query_as!(
        Raw,
        r#"SELECT id AS "id!", family_id, language, version_id, edits, state, findings, category, meta_id, code, subcode,
                  problem, sent_at, settled_at, verdict, reason, advice, judged_at
           FROM template_submission WHERE meta_id = +?1 ORDER BY id DESC LIMIT 1"#,
        meta_id
    );
    row.fetch_optional(conn).await?.map(Submission::try_from).transpose()
}

/// When an approved template was changed, of late: Meta allows one a day and ten in thirty days. Counts what Meta took
/// and what may have reached it.
pub async fn edits_since(
    conn: &mut SqliteConnection,
    meta_id: &str,
    since: UtcMillis,
) -> Result<Vec<UtcMillis>, StoreError> {
    let rows = sqlx::query_scalar!(
        r#"SELECT sent_at AS "sent_at!" FROM template_submission WHERE sent_at > ?2 AND edits = ?1
           AND state IN ('sending', 'unknown', 'absent', 'taken') ORDER BY sent_at"#,
        meta_id,
        since.0
    );
    Ok(rows.fetch_all(conn).await?.into_iter().map(UtcMillis).collect())
}

/// How many new templates were handed in of late: Meta allows a hundred an hour.
pub async fn created_since(conn: &mut SqliteConnection, since: UtcMillis) -> Result<u32, StoreError> {
    let count = sqlx::query_scalar!(
        "SELECT count(*) FROM template_submission WHERE sent_at > ?1 AND edits IS NULL AND state <> 'refused'",
        since.0
    );
    Ok(u32::try_from(count.fetch_one(conn).await?).unwrap_or(u32::MAX))
}

/// When new templates were handed in of late.
pub async fn created_times(conn: &mut SqliteConnection, since: UtcMillis) -> Result<Vec<UtcMillis>, StoreError> {
    let rows = sqlx::query_scalar!(
        r#"SELECT sent_at AS "sent_at!" FROM template_submission
           WHERE sent_at > ?1 AND edits IS NULL AND state <> 'refused' ORDER BY sent_at"#,
        since.0
    );
    Ok(rows.fetch_all(conn).await?.into_iter().map(UtcMillis).collect())
}

/// Writes down that something is on its way.
pub async fn begin(tx: &mut SqliteConnection, new: &New<'_>, now: UtcMillis) -> Result<SubmissionId, StoreError> {
    let id = sqlx::query_scalar!(
        r#"INSERT INTO template_submission (family_id, language, version_id, edits, state, findings, category, sent_at,
                                            with_category, telling)
           VALUES (?1, ?2, ?3, ?4, 'sending', ?5, ?6, ?7, ?8, ?9) RETURNING id AS "id!""#,
        new.family.0,
        new.language,
        new.version.0,
        new.edits,
        new.findings,
        new.category,
        now.0,
        new.with_category,
        new.telling
    );
    Ok(SubmissionId(id.fetch_one(tx).await?))
}

/// Writes down how it ended. What ended already stays as it is; answers whether it had not.
pub async fn settle(
    tx: &mut SqliteConnection,
    id: SubmissionId,
    state: SubmissionState,
    ended: &Ended,
    now: UtcMillis,
) -> Result<bool, StoreError> {
    let state = state.as_str();
    let done = sqlx::query!(
        "UPDATE template_submission SET state = ?2, meta_id = ?3, code = ?4, subcode = ?5, problem = ?6, settled_at = ?7
         WHERE id = ?1 AND state IN ('sending', 'unknown', 'absent')",
        id.0,
        state,
        ended.meta_id,
        ended.code,
        ended.subcode,
        ended.problem,
        now.0
    );
    Ok(done.execute(tx).await?.rows_affected() > 0)
}

/// Meta's word after the review.
pub async fn judged(
    tx: &mut SqliteConnection,
    id: SubmissionId,
    verdict: &str,
    reason: Option<&str>,
    advice: Option<&str>,
    at: UtcMillis,
) -> Result<(), StoreError> {
    sqlx::query!(
        "UPDATE template_submission SET verdict = ?2, reason = ?3, advice = ?4, judged_at = ?5 WHERE id = ?1",
        id.0,
        verdict,
        reason,
        advice,
        at.0
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Whatever was on its way when the program ended: nobody knows.
pub async fn lost_track(tx: &mut SqliteConnection) -> Result<u64, StoreError> {
    let done = sqlx::query!("UPDATE template_submission SET state = 'unknown' WHERE state = 'sending'");
    Ok(done.execute(tx).await?.rows_affected())
}
