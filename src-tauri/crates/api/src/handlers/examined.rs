//! What the connection doctor found, as links of the connection page.

use shopbell_engine::doctor as engine;
use shopbell_engine::doctor::{Examination, Finding, Found};

use crate::dto::{AddressFailure, Arrival, Fact, Light, Link, NumberWant, PointedHere, Unasked};

/// The links of the way out.
pub(super) fn before_sending(examination: &Examination) -> Vec<Link> {
    those(examination, |found| matches!(found, Found::Token(_) | Found::Number(_)))
}

/// The links of the way in, as far as they lie outside this machine, and the clock.
pub(super) fn after_sending(examination: &Examination) -> Vec<Link> {
    those(examination, |found| !matches!(found, Found::Token(_) | Found::Number(_)))
}

/// Whether Meta sends something elsewhere, or nowhere, or not all of it.
pub(super) fn may_point_here(examination: &Examination) -> bool {
    examination.findings.iter().any(|finding| {
        matches!(finding.link, Found::MessageEvents(_) | Found::AccountEvents(_))
            && matches!(finding.light, engine::Light::Caution | engine::Light::Danger)
    })
}

/// What came of the repair.
pub(super) fn pointed(pointed: engine::Pointed) -> PointedHere {
    match pointed {
        engine::Pointed::Done => PointedHere::Done,
        engine::Pointed::NotProved(why) => PointedHere::NotProved { failure: failure(why) },
        engine::Pointed::NotDone(why) => PointedHere::NotDone { unasked: unasked(why) },
    }
}

/// A light as it crosses.
pub(super) fn light(light: engine::Light) -> Light {
    match light {
        engine::Light::Good => Light::Good,
        engine::Light::Caution => Light::Caution,
        engine::Light::Danger => Light::Danger,
        engine::Light::Unknown => Light::Unknown,
    }
}

fn those(examination: &Examination, wanted: impl Fn(&Found) -> bool) -> Vec<Link> {
    examination.findings.iter().filter(|finding| wanted(&finding.link)).map(link).collect()
}

fn link(finding: &Finding) -> Link {
    Link { light: light(finding.light), good_at: finding.good_at.map(|at| at.0), fact: fact(&finding.link) }
}

fn fact(found: &Found) -> Fact {
    match found.clone() {
        Found::Token(found) => {
            let (unasked, found) = apart(found);
            Fact::Token {
                unasked,
                works: found.as_ref().is_some_and(|token| token.works),
                ends_at: found.as_ref().and_then(|token| token.ends_at).map(|at| at.0),
                missing: found.map(|token| token.missing).unwrap_or_default(),
            }
        }
        Found::Number(found) => {
            let (unasked, found) = apart(found);
            let (number, word) =
                found.map_or((NumberWant::Nothing, String::new()), |found| (want(found.want), found.word));
            Fact::Number { unasked, want: number, word }
        }
        Found::MessageEvents(found) => {
            let (unasked, found) = apart(found);
            let (subscribed, to) = found.map_or((false, Arrival::Nowhere), |f| (f.subscribed, arrival(f.arrival)));
            Fact::MessageEvents { unasked, subscribed, arrival: to }
        }
        Found::AccountEvents(found) => {
            let (unasked, found) = apart(found);
            let (to, missing) = found.map_or((Arrival::Nowhere, Vec::new()), |f| (arrival(f.arrival), f.missing));
            Fact::AccountEvents { unasked, arrival: to, missing }
        }
        Found::Address(found) => {
            let (unasked, found) = apart(found);
            Fact::Address {
                unasked,
                inside: found.as_ref().is_some_and(|address| address.inside),
                failure: found.as_ref().and_then(|address| address.failure).map(failure),
                host: found.map(|address| address.host).unwrap_or_default(),
            }
        }
        Found::Clock(found) => {
            let (unasked, found) = apart(found);
            Fact::Clock { unasked, ahead: found.map_or(0, |clock| clock.ahead.0) }
        }
    }
}

fn apart<T>(found: Result<T, engine::Unasked>) -> (Option<Unasked>, Option<T>) {
    match found {
        Ok(found) => (None, Some(found)),
        Err(why) => (Some(unasked(why)), None),
    }
}

fn unasked(why: engine::Unasked) -> Unasked {
    match why {
        engine::Unasked::NotYet => Unasked::NotYet,
        engine::Unasked::Unreachable => Unasked::Unreachable,
        engine::Unasked::Refused(code) => Unasked::Refused { code },
    }
}

fn want(want: engine::NumberWant) -> NumberWant {
    match want {
        engine::NumberWant::Nothing => NumberWant::Nothing,
        engine::NumberWant::Connecting => NumberWant::Connecting,
        engine::NumberWant::Name => NumberWant::Name,
        engine::NumberWant::Quality => NumberWant::Quality,
    }
}

fn arrival(arrival: engine::Arrival) -> Arrival {
    match arrival {
        engine::Arrival::Here => Arrival::Here,
        engine::Arrival::Elsewhere(host) => Arrival::Elsewhere { host },
        engine::Arrival::Nowhere => Arrival::Nowhere,
    }
}

fn failure(failure: engine::ProbeFailure) -> AddressFailure {
    match failure {
        engine::ProbeFailure::NoConnection => AddressFailure::NoConnection,
        engine::ProbeFailure::TimedOut => AddressFailure::TimedOut,
        engine::ProbeFailure::Status(status) => AddressFailure::Status { status },
        engine::ProbeFailure::Foreign => AddressFailure::Foreign,
        engine::ProbeFailure::NotAsked => AddressFailure::NotAsked,
    }
}
