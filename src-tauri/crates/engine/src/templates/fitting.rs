//! One template for many people: what is the same for all of them is read once, and each person's gaps are filled as in a chat.

use shopbell_cloud::pattern::Slot;
use shopbell_model::template::language::{self, Wishes};
use shopbell_model::{MessageKind, TemplateId, TemplateStanding};
use shopbell_store::tables::conversation::Person;
use shopbell_store::tables::studio::submission;
use shopbell_store::tables::template::{self, TemplateFacts, TemplateRow};
use shopbell_store::{SqliteConnection, StoreError};

use super::customer::{Customer, Gap, written};
use super::fallbacks::Fallbacks;
use super::known;
use crate::profile::Own;
use crate::settings;

/// A template and its other languages, ready for many people.
pub(crate) struct Fitting {
    /// The one that was chosen.
    pub(crate) chosen: TemplateRow,
    /// The same name in languages that may go now, the chosen one too where it may.
    others: Vec<TemplateRow>,
    fallbacks: Fallbacks,
    window: &'static str,
}

impl Fitting {
    /// Reads it; nothing when the template is gone from here.
    pub(crate) async fn of(
        conn: &mut SqliteConnection,
        own: &Own,
        id: TemplateId,
        own_language: bool,
    ) -> Result<Option<Self>, StoreError> {
        let Some(chosen) = template::get(conn, id).await? else { return Ok(None) };
        let mut others = Vec::new();
        if own_language {
            let editing: Vec<String> = submission::open(conn).await?.into_iter().filter_map(|one| one.edits).collect();
            others = template::all(conn, own.account).await?;
            others.retain(|row| {
                row.facts.name == chosen.facts.name
                    && row.facts.category == chosen.facts.category
                    && known::standing(row).may_go()
                    && !editing.contains(&row.facts.meta_id)
            });
        }
        let fallbacks = Fallbacks::of(conn, own.account).await?;
        Ok(Some(Self { chosen, others, fallbacks, window: settings::own_language(conn).await? }))
    }

    /// Which of its languages a person gets, and the gaps with what is known of them.
    pub(crate) async fn for_person(
        &self,
        conn: &mut SqliteConnection,
        own: &Own,
        shop: &str,
        person: &Person,
        speaks: Option<&str>,
    ) -> Result<(&TemplateRow, Vec<Gap>), StoreError> {
        let codes: Vec<&str> = self.others.iter().map(|row| row.facts.language.as_str()).collect();
        let wishes = Wishes { last: speaks, phone: person.phone.as_deref(), window: Some(self.window) };
        let row = language::first(&codes, wishes).and_then(|place| self.others.get(place)).unwrap_or(&self.chosen);
        let customer = Customer::of(person, shop, written(conn, own.portfolio, Some(person.contact)).await?);
        let pattern = known::pattern(&row.facts);
        let texts = self.fallbacks.of_template(&row.facts.name, &row.facts.language);
        let gaps = pattern.gaps().into_iter().map(|gap| customer.gap(gap, pattern.named, texts)).collect();
        Ok((row, gaps))
    }
}

/// How a template stands, for who shows it.
pub(crate) async fn standing_of(
    conn: &mut SqliteConnection,
    id: TemplateId,
    version: i64,
) -> Result<TemplateStanding, StoreError> {
    let Some(row) = template::get(conn, id).await? else { return Ok(TemplateStanding::Gone) };
    Ok(match known::standing(&row) {
        TemplateStanding::Approved if row.version != version => TemplateStanding::Changed,
        TemplateStanding::Approved if submission::is_editing(conn, &row.facts.meta_id).await? => {
            TemplateStanding::InReview
        }
        standing => standing,
    })
}

/// Whether a template asks for more than words and files for these slots: another file, a place, the end of its offer.
pub(crate) async fn asks_for_more(
    conn: &mut SqliteConnection,
    id: TemplateId,
    slots: &[&str],
) -> Result<bool, StoreError> {
    let Some(row) = template::get(conn, id).await? else { return Ok(false) };
    let pattern = known::pattern(&row.facts);
    let given = |slot: &Slot| slot.head.file().is_some() && slots.contains(&slot.key.as_str());
    Ok(!pattern.slots().iter().all(given) || pattern.offer.as_ref().is_some_and(|offer| offer.ends))
}

/// What files a template asks for: the slot of each, and as what it goes.
pub(crate) fn file_slots(facts: &TemplateFacts) -> Vec<(String, MessageKind)> {
    let slots = known::pattern(facts).slots();
    slots.into_iter().filter_map(|slot| slot.head.file().map(|kind| (slot.key, kind))).collect()
}
