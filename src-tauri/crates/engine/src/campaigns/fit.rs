//! Whether one person gets a campaign, and with which words: asked when its people are looked at, and again when it goes.

use jiff::tz::TimeZone;
use shopbell_model::campaign::LeftOut;
use shopbell_model::field::FieldCode;
use shopbell_model::gate::Because;
use shopbell_model::price::PriceCategory;
use shopbell_model::{ContactId, ConversationId, Span, TemplateCategory, UtcMillis};
use shopbell_store::tables::campaign::Campaign;
use shopbell_store::tables::conversation::Shelf;
use shopbell_store::tables::conversation::write::{self as conversation, Standing};
use shopbell_store::tables::person::{self, PersonLine};
use shopbell_store::tables::{contact_value, field, outbox};
use shopbell_store::{SqliteConnection, StoreError};

use super::plan::{Fill, Plan, Says};
use super::settings::{self, CampaignSettings};
use crate::core::Core;
use crate::gate::Facing;
use crate::inbox::parts;
use crate::outbox::{self as way_out, By, NotQueued};
use crate::prices::Tariff;
use crate::profile::Own;
use crate::templates::{self, Fitting, GapSource, Pick, Picked};

/// What is the same for everybody in a campaign.
pub(super) struct Suit {
    pub(super) campaign: Campaign,
    pub(super) plan: Plan,
    pub(super) says: Says,
    pub(super) settings: CampaignSettings,
    fitting: Fitting,
    own: Own,
    shop: String,
    language: Option<shopbell_model::FieldId>,
    zone: Option<shopbell_model::FieldId>,
}

/// Somebody who may get it, with everything that is needed to send it.
pub(super) struct Fits {
    pub(super) row: Standing,
    pub(super) pick: Pick,
    pub(super) picked: Picked,
    pub(super) zone: TimeZone,
    pub(super) market: Option<String>,
    /// The first gap nothing is known for.
    missing: Option<String>,
}

impl Fits {
    /// Why it does not go to them now, where the gate or its words refuse it.
    pub(super) fn not_now(&self, refused: &NotQueued) -> NotNow {
        NotNow::Out(match refused {
            NotQueued::Gate(Because::LimitUsed { until }) => return NotNow::Limit(*until),
            NotQueued::Gate(because) => LeftOut::Gate { because: *because },
            NotQueued::Unfit(_) => match &self.missing {
                Some(gap) => LeftOut::Missing { gap: gap.clone() },
                None => LeftOut::Unfit,
            },
        })
    }
}

/// What a look at somebody is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Turn {
    /// To tell whether they would get it: the gate is asked, and nothing is begun.
    IsLookedAt,
    /// It goes in this transaction: their chat is begun where there is none, and whoever queues it asks the gate.
    Goes,
}

/// Why somebody does not get it now.
pub(super) enum NotNow {
    /// Not in this campaign.
    Out(LeftOut),
    /// Not before this: the limit of a moving day is used.
    Limit(UtcMillis),
}

impl Suit {
    /// Reads it; nothing where no template was chosen or it is gone.
    pub(super) async fn of(
        conn: &mut SqliteConnection,
        core: &Core,
        campaign: Campaign,
    ) -> Result<Option<Self>, StoreError> {
        let plan = Plan::read(&campaign.plan);
        let Some(says) = plan.says.clone() else { return Ok(None) };
        let Some(fitting) = Fitting::of(conn, &core.own, says.template, says.own_language).await? else {
            return Ok(None);
        };
        let fields = field::all(conn, core.own.portfolio).await?;
        let of_code = |code| fields.iter().find(|field| field.code == Some(code)).map(|field| field.id);
        let (language, zone) = (of_code(FieldCode::Language), of_code(FieldCode::TimeZone));
        let settings = settings::stored(conn).await?;
        let (own, shop) = (core.own, core.profile.name.clone());
        Ok(Some(Self { campaign, plan, says, settings, fitting, own, shop, language, zone }))
    }

    /// Meta's word for how customers take its template.
    pub(super) fn quality(&self) -> Option<&str> {
        self.fitting.chosen.facts.quality.as_deref()
    }

    /// Whether a person gets it, and with which words.
    pub(super) async fn fit(
        &self,
        tx: &mut SqliteConnection,
        who: ContactId,
        turn: Turn,
        facing: Facing,
        now: UtcMillis,
    ) -> Result<Result<Fits, NotNow>, StoreError> {
        let out = |why| Ok(Err(NotNow::Out(why)));
        let Some(line) = person::line(tx, who).await? else { return out(LeftOut::Gone) };
        let row = self.standing(tx, who, turn).await?;
        if way_out::recipient(tx, row.contact).await?.is_none() {
            return out(LeftOut::NoAddress);
        }
        let told = self.told_of(tx, who).await?;
        let speaks = told.language.as_deref();
        let (template, gaps) = self.fitting.for_person(tx, &self.own, &self.shop, &line.person, speaks).await?;
        let mut values = Vec::new();
        let mut missing = None;
        for gap in gaps {
            let fill = self.says.fillings.iter().find(|one| one.gap == gap.key).map(|one| &one.fill);
            let known = Some(gap.value).filter(|value| !value.is_empty());
            let value = match (fill, gap.source) {
                (Some(Fill::Same { text }), _) => Some(text.clone()).filter(|text| !text.trim().is_empty()),
                (_, GapSource::Known) => known,
                (Some(Fill::Known { otherwise: Some(text) }), _) if !text.trim().is_empty() => Some(text.clone()),
                (_, _) => known,
            };
            match value {
                Some(value) => values.push((gap.key, value)),
                None => missing = missing.or(Some(gap.key)),
            }
        }
        let market = self.market(tx, &line, template.facts.category.as_str(), now).await?;
        let pick = Pick {
            template: template.id,
            // Of the chosen one what was seen is what goes; of its other languages what stands now.
            version: if template.id == self.says.template { self.says.version } else { template.version },
            values,
            files: self.says.files.clone(),
            place: None,
            ends_at: None,
        };
        let picked = match templates::fill(tx, &pick, now).await? {
            Ok(picked) => picked,
            Err(_) => {
                let standing = templates::standing_of(tx, pick.template, pick.version).await?;
                return out(LeftOut::Gate { because: Because::TemplateUnfit { standing } });
            }
        };
        let zone = told.zone.as_deref().and_then(|name| TimeZone::get(name).ok());
        let fits = Fits { row, pick, picked, zone: zone.unwrap_or_else(TimeZone::system), market, missing };
        if turn == Turn::Goes {
            return Ok(Ok(fits));
        }
        let weighed =
            way_out::weigh_template(tx, fits.row.clone(), &fits.pick, &fits.picked, self.by(facing), now).await?;
        Ok(match weighed {
            Ok(()) => Ok(fits),
            Err(refused) => Err(fits.not_now(&refused)),
        })
    }

    /// Who writes it, and that it goes behind every chat.
    pub(super) fn by(&self, facing: Facing) -> By {
        let person = self.campaign.actor;
        By { person, by_rule: true, priority: outbox::PRIORITY_BULK, hold: Span(0), facing, copies: true }
    }

    /// What is said of the pause between offers.
    pub(super) fn facing(&self) -> Facing {
        Facing { offers_gap: self.settings.gap(), ..Facing::default() }
    }

    /// The chat it goes into: the one where the person wrote last, one that is begun, or what one would be.
    async fn standing(&self, tx: &mut SqliteConnection, who: ContactId, turn: Turn) -> Result<Standing, StoreError> {
        if let Some(chat) = person::chats(tx, who).await?.first() {
            let part = parts::answered_in(tx, chat.conversation, None).await?;
            if let Some(row) = conversation::standing(tx, part).await?.filter(|row| row.ours) {
                return Ok(row);
            }
        }
        if turn == Turn::Goes {
            let chat = conversation::ensure(tx, self.campaign.number, who, true).await?;
            if let Some(mut row) = conversation::standing(tx, chat).await? {
                // Nobody waits for an answer to what the shop began.
                row.shelf = Shelf::Done;
                return Ok(row);
            }
        }
        Ok(unbegun(self.campaign.number, who))
    }

    async fn told_of(&self, tx: &mut SqliteConnection, who: ContactId) -> Result<Told, StoreError> {
        let mut told = Told::default();
        if self.language.is_none() && self.zone.is_none() {
            return Ok(told);
        }
        let mut newest = (0, 0);
        for body in person::bodies(tx, who).await? {
            for value in contact_value::of(tx, body).await? {
                let text = Some(value.value.clone()).filter(|text| !text.is_empty());
                if Some(value.field) == self.language && value.id > newest.0 {
                    (newest.0, told.language) = (value.id, text);
                } else if Some(value.field) == self.zone && value.id > newest.1 {
                    (newest.1, told.zone) = (value.id, text);
                }
            }
        }
        Ok(told)
    }

    async fn market(
        &self,
        tx: &mut SqliteConnection,
        line: &PersonLine,
        category: &str,
        now: UtcMillis,
    ) -> Result<Option<String>, StoreError> {
        let Some(category) = TemplateCategory::of_meta(category) else { return Ok(None) };
        let tariff = Tariff::of(tx, line.person.phone.as_deref(), now).await?;
        Ok(tariff.price(PriceCategory::from(category)).ok().map(|found| found.rate.market))
    }
}

#[derive(Default)]
struct Told {
    language: Option<String>,
    zone: Option<String>,
}

/// A chat that is not begun yet, as far as it is judged.
fn unbegun(number: shopbell_model::NumberId, contact: ContactId) -> Standing {
    Standing {
        id: ConversationId(0),
        number,
        contact,
        ours: true,
        whole: None,
        shelf: Shelf::Done,
        last: None,
        last_inbound_at: None,
        waiting_since: None,
        window_until: UtcMillis(0),
        entry_point_until: None,
        unread: 0,
        first_unread: None,
        not_sent: 0,
        not_sure: 0,
        snoozed_until: None,
        marked_unread: false,
        blocked: false,
    }
}
