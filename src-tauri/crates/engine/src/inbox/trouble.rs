//! Why an outgoing message did not go, and what a person can do about it.

use shopbell_cloud::errors;
use shopbell_cloud::graph::NO_CODE;
use shopbell_model::gate::{Because, Verdict};
use shopbell_model::{Delivery, NextStep, Remedy, TemplateStanding, TroubleReason};
use shopbell_store::tables::message::Reaction;

/// Nobody knows whether it went.
const CODE_NOT_SURE: &str = "SB-O001";
/// There is no number and no id to send to.
pub(crate) const CODE_NO_ADDRESS: &str = "SB-O002";
/// It broke a limit when it was to be sent.
pub(crate) const CODE_NOT_WRITABLE: &str = "SB-O003";
/// Its file cannot be read.
pub(crate) const CODE_FILE_LOST: &str = "SB-O004";
/// Meta refused it without a code.
const CODE_NO_WORDS: &str = "SB-O005";
/// The window closed before it went.
const CODE_WINDOW: &str = "SB-G001";
/// The shop has blocked the customer.
const CODE_BLOCKED: &str = "SB-G002";

/// The customer asked to stop before it went.
const CODE_STOPPED: &str = "SB-G003";
/// The template could not go as it stood at Meta then.
const CODE_TEMPLATE: &str = "SB-G004";

/// Why a message did not go and what a person can do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trouble {
    /// The reason.
    pub reason: TroubleReason,
    /// What a person can do, best first.
    pub remedies: &'static [Remedy],
    /// Where a person goes on from here.
    pub step: Option<NextStep>,
    /// What Meta said itself, where the reason says little.
    pub said: Option<String>,
    /// Code for support: Meta's number, or Shopbell's own with `SB-`.
    pub code: String,
}

/// What a message's row says about trouble.
pub(crate) struct Symptoms<'a> {
    pub(crate) delivery: Option<Delivery>,
    pub(crate) error_code: Option<i32>,
    pub(crate) error_title: Option<&'a str>,
    pub(crate) verdict: Option<&'a str>,
}

/// The trouble a message is in, if any.
pub(crate) fn trouble_of(symptoms: &Symptoms<'_>) -> Option<Trouble> {
    let (reason, code) = match (symptoms.delivery?, symptoms.error_code) {
        (Delivery::Unknown, _) => (TroubleReason::NotSure, CODE_NOT_SURE.to_owned()),
        (Delivery::Failed, Some(NO_CODE)) => match symptoms.error_title {
            Some(CODE_FILE_LOST) => (TroubleReason::FileLost, CODE_FILE_LOST.to_owned()),
            // Something between here and Meta, or an upload nobody confirmed: it did not go, and may the next time.
            _ => (TroubleReason::MetaFault, CODE_NO_WORDS.to_owned()),
        },
        (Delivery::Failed, Some(code)) => (errors::reason_of(code), code.to_string()),
        (Delivery::Failed, None) => own_reason(symptoms),
        _ => return None,
    };
    // What the shop itself kept back a person may send all the same, as an answer; what Meta refused not.
    let remedies: &[Remedy] =
        if code == CODE_STOPPED { &[Remedy::SendAgain, Remedy::Remove] } else { reason.remedies() };
    // Where Meta named no code, the title is our own.
    let of_meta = symptoms.error_code.is_some_and(|code| code != NO_CODE) && reason == TroubleReason::NotAccepted;
    let said = symptoms.error_title.filter(|_| of_meta).map(str::to_owned);
    Some(Trouble { reason, remedies, step: reason.step(), said, code })
}

/// Why a reaction of the shop did not go, if it did not. What can be done about it is to react again, or to take it back,
/// which is done where one reacts.
#[must_use]
pub fn trouble_of_reaction(reaction: &Reaction) -> Option<Trouble> {
    let symptoms = Symptoms {
        delivery: reaction.delivery.filter(|delivery| *delivery == Delivery::Failed),
        error_code: reaction.error_code,
        error_title: None,
        verdict: reaction.verdict.as_deref(),
    };
    let trouble = trouble_of(&symptoms)?;
    let (reason, code) = match (reaction.error_code, &reaction.verdict) {
        (Some(NO_CODE), _) => (trouble.reason, trouble.code),
        (Some(code), _) => (errors::reason_of_reaction(code), trouble.code),
        (None, Some(_)) => (trouble.reason, trouble.code),
        // Every try ended without an answer, which is no fault of the emoji's.
        (None, None) => (TroubleReason::MetaFault, CODE_NO_WORDS.to_owned()),
    };
    Some(Trouble { reason, remedies: &[], step: reason.step(), said: trouble.said, code })
}

/// Why Shopbell itself did not send it.
fn own_reason(symptoms: &Symptoms<'_>) -> (TroubleReason, String) {
    let verdict = symptoms.verdict.and_then(|json| serde_json::from_str::<Verdict>(json).ok());
    match (symptoms.error_title, verdict) {
        (Some(CODE_NO_ADDRESS), _) => (TroubleReason::NotReachable, CODE_NO_ADDRESS.to_owned()),
        (None, Some(Verdict::Refused { because: Because::WindowClosed { .. } | Because::NeverWrote })) => {
            (TroubleReason::WindowClosed, CODE_WINDOW.to_owned())
        }
        (None, Some(Verdict::Refused { because: Because::AskedToStop { .. } })) => {
            (TroubleReason::AskedToStop, CODE_STOPPED.to_owned())
        }
        (None, Some(Verdict::Refused { because: Because::Blocked })) => {
            (TroubleReason::Blocked, CODE_BLOCKED.to_owned())
        }
        (None, Some(Verdict::Refused { because: Because::TemplateUnfit { standing } })) => {
            (of_template(standing), CODE_TEMPLATE.to_owned())
        }
        _ => (TroubleReason::NotAccepted, CODE_NOT_WRITABLE.to_owned()),
    }
}

fn of_template(standing: TemplateStanding) -> TroubleReason {
    match standing {
        TemplateStanding::Paused => TroubleReason::TemplatePaused,
        TemplateStanding::Disabled => TroubleReason::TemplateDisabled,
        TemplateStanding::Gone => TroubleReason::TemplateGone,
        TemplateStanding::Changed => TroubleReason::TemplateChanged,
        TemplateStanding::Approved
        | TemplateStanding::InReview
        | TemplateStanding::Rejected
        | TemplateStanding::Archived
        | TemplateStanding::NotFromHere
        | TemplateStanding::NotUsable => TroubleReason::TemplateNotApproved,
    }
}

#[cfg(test)]
mod tests {
    use shopbell_model::UtcMillis;

    use super::*;

    fn of(delivery: Delivery, error_code: Option<i32>, verdict: Option<&str>) -> Option<Trouble> {
        trouble_of(&Symptoms { delivery: Some(delivery), error_code, error_title: None, verdict })
    }

    #[test]
    fn a_code_of_an_earlier_failure_is_no_trouble_once_it_arrived() {
        assert_eq!(of(Delivery::Delivered, Some(131_026), None), None);
        assert_eq!(of(Delivery::Failed, Some(131_026), None).unwrap().code, "131026");
    }

    #[test]
    fn what_the_gate_refused_is_told_as_the_closed_window() {
        let verdict = Verdict::Refused { because: Because::WindowClosed { since: UtcMillis(5) } };
        let json = serde_json::to_string(&verdict).unwrap();
        let trouble = of(Delivery::Failed, None, Some(&json)).unwrap();
        assert_eq!((trouble.reason, trouble.code.as_str()), (TroubleReason::WindowClosed, "SB-G001"));
    }

    #[test]
    fn words_of_ours_are_never_told_as_meta_s() {
        let told = |error_code, error_title| {
            let delivery = Some(Delivery::Failed);
            trouble_of(&Symptoms { delivery, error_code: Some(error_code), error_title, verdict: None }).unwrap()
        };
        let lost = told(NO_CODE, Some(CODE_FILE_LOST));
        assert_eq!((lost.reason, lost.code.as_str(), lost.said), (TroubleReason::FileLost, "SB-O004", None));
        let bare = told(NO_CODE, Some("the token cannot stand in a header"));
        assert_eq!((bare.reason, bare.code.as_str(), bare.said), (TroubleReason::MetaFault, "SB-O005", None));
        assert_eq!(told(999_999, Some("Something new")).said.as_deref(), Some("Something new"));
        assert_eq!(told(131_026, Some("Message undeliverable")).said, None, "what has a sentence of its own says that");
    }

    #[test]
    fn a_reaction_that_failed_says_why() {
        let of = |error_code, verdict: Option<Verdict>| {
            trouble_of_reaction(&Reaction {
                emoji: "👍".to_owned(),
                direction: shopbell_model::Direction::Out,
                delivery: Some(Delivery::Failed),
                error_code,
                verdict: verdict.map(|verdict| serde_json::to_string(&verdict).unwrap()),
            })
            .unwrap()
        };
        assert_eq!(of(Some(131_009), None).reason, TroubleReason::TargetGone, "on a reaction it means that");
        assert_eq!(of(Some(131_047), None).reason, TroubleReason::WindowClosed);
        assert_eq!(of(None, None).reason, TroubleReason::MetaFault, "nobody ever answered");
        let refused = of(None, Some(Verdict::Refused { because: Because::WindowClosed { since: UtcMillis(5) } }));
        assert_eq!((refused.reason, refused.code.as_str()), (TroubleReason::WindowClosed, "SB-G001"));
    }

    #[test]
    fn only_what_nobody_knows_may_be_said_to_have_arrived() {
        assert!(of(Delivery::Unknown, None, None).unwrap().remedies.contains(&Remedy::ItArrived));
        assert!(!of(Delivery::Failed, Some(131_026), None).unwrap().remedies.contains(&Remedy::ItArrived));
    }
}
