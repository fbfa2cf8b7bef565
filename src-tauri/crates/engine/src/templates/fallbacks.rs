//! What a template says where nothing is known of the customer: “dear customer” where a name belongs. Kept by the template's
//! name and language, gap by gap, and only for gaps that ask for something about the customer: the same order number for
//! everybody would be a lie.

use std::collections::HashMap;
use std::sync::Arc;

use shopbell_cloud::pattern::{Given, Pattern};
use shopbell_model::{AccountId, CommandId, TemplateId, TemplateStanding};
use shopbell_store::tables::template;
use shopbell_store::tables::template_fallback::{self, Fallback};
use shopbell_store::{SqliteConnection, StoreError};

use super::customer::{Customer, GapSource, written};
use super::{known, pick};
use crate::changes::Tag;
use crate::command;
use crate::core::Core;
use crate::error::EngineError;
use crate::outbox::{Part, Unfit};

const NO_TEMPLATE: EngineError = EngineError::NotFound { what: "template" };
const NO_GAP: EngineError = EngineError::NotFound { what: "gap" };

/// The fallbacks of all templates of an account.
pub(super) struct Fallbacks(HashMap<(String, String), HashMap<String, String>>);

impl Fallbacks {
    pub(super) async fn of(conn: &mut SqliteConnection, account: AccountId) -> Result<Self, StoreError> {
        let mut all: HashMap<_, HashMap<_, _>> = HashMap::new();
        for Fallback { name, language, gap, text } in template_fallback::all(conn, account).await? {
            all.entry((name, language)).or_default().insert(gap, text);
        }
        Ok(Self(all))
    }

    /// What stands in the gaps of one template, by key.
    pub(super) fn of_template(&self, name: &str, language: &str) -> Option<&HashMap<String, String>> {
        self.0.get(&(name.to_owned(), language.to_owned()))
    }
}

/// Keeps what a gap says where nothing is known; without a text nothing is kept any more.
pub(crate) async fn keep(
    core: &Arc<Core>,
    id: CommandId,
    (template, version): (TemplateId, i64),
    gap: String,
    text: Option<String>,
) -> Result<(), EngineError> {
    let core_too = Arc::clone(core);
    command::once(core, id, "keep_template_fallback", move |tx, news| {
        Box::pin(async move {
            let Some(row) = template::get(tx, template).await? else { return Ok(Err(NO_TEMPLATE)) };
            if row.version != version {
                return Ok(Err(EngineError::TemplateUnfit { standing: TemplateStanding::Changed }));
            }
            let account = core_too.own.account;
            let facts = row.facts;
            match text.as_deref().map(str::trim) {
                None => template_fallback::forget(tx, account, &facts.name, &facts.language, &gap).await?,
                Some(text) => {
                    let pattern = known::pattern(&facts);
                    let fields = written(tx, core_too.own.portfolio, None).await?;
                    let nobody = Customer::nobody(&core_too.profile.name, fields);
                    if let Err(refused) = fits(&pattern, &nobody, &gap, text) {
                        return Ok(Err(refused));
                    }
                    let text = text.to_owned();
                    let one = Fallback { name: facts.name, language: facts.language, gap, text };
                    template_fallback::keep(tx, account, &one).await?;
                }
            }
            news.touch(Tag::Templates);
            Ok(Ok(()))
        })
    })
    .await
}

/// Whether the gap is there, asks for something about a customer, and takes this text.
fn fits(pattern: &Pattern, nobody: &Customer, key: &str, text: &str) -> Result<(), EngineError> {
    let gap = pattern.gaps().into_iter().find(|gap| gap.key == key).ok_or(NO_GAP)?;
    if nobody.gap(gap, pattern.named, None).source != GapSource::NotKnown {
        return Err(NO_GAP);
    }
    let filled = pattern.fill("", "", |of| (of == key).then_some(text), &Given::default());
    match filled.problems.iter().find(|(of, _)| of == key) {
        Some((_, problem)) => Err(EngineError::Unfit(Unfit { part: Part::Gap, rule: pick::rule(*problem) })),
        None => Ok(()),
    }
}
