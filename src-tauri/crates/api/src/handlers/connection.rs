//! The links between a customer's phone and this machine, with a light for each.

use shopbell_engine::connection::ConnectionFacts;
use shopbell_engine::outbox::Sending;

use crate::counter::Counter;
use crate::dto::{Connection, Examine, Fact, Failure, Light, Link, Nothing, PointedHere};

use super::{examined, shop};

pub(crate) async fn connection(counter: &Counter, _: Nothing) -> Result<Connection, Failure> {
    let facts = counter.shop.connection().await?;
    let links = links(&facts);
    Ok(Connection {
        at: facts.at.0,
        asked_at: facts.examination.at.map(|at| at.0),
        may_point_here: examined::may_point_here(&facts.examination),
        whole: whole(&links),
        links,
    })
}

pub(crate) async fn examine(counter: &Counter, _: Examine) -> Result<Nothing, Failure> {
    counter.shop.examine().await;
    Ok(Nothing {})
}

pub(crate) async fn point_here(counter: &Counter, _: Examine) -> Result<PointedHere, Failure> {
    Ok(examined::pointed(counter.shop.point_here().await))
}

/// From Meta to the disk, in the order a message takes.
fn links(facts: &ConnectionFacts) -> Vec<Link> {
    let meta_code = match facts.sending {
        Sending::Parked { code, .. } => Some(code),
        Sending::Going | Sending::Unreachable { .. } => None,
    };
    let sending = match facts.sending {
        Sending::Parked { .. } => Light::Danger,
        Sending::Unreachable { .. } => Light::Caution,
        Sending::Going => wants_a_look(facts.not_sure > 0),
    };
    let known = |light: Light, fact: Fact| Link { light, good_at: None, fact };
    let mut links = examined::before_sending(&facts.examination);
    links.push(known(
        sending,
        Fact::Sending {
            waiting: facts.waiting,
            not_sure: facts.not_sure,
            meta_code,
            unreachable: matches!(facts.sending, Sending::Unreachable { .. }),
        },
    ));
    links.push(known(wants_a_look(facts.silent > 0), Fact::Silent { count: facts.silent }));
    links.extend(examined::after_sending(&facts.examination));
    if let Some(receiver) = &facts.receiver {
        let refused = u32::try_from(receiver.refused).unwrap_or(u32::MAX);
        links.push(known(Light::Good, Fact::Receiver { port: receiver.port }));
        links.push(known(wants_a_look(refused > 0), Fact::Signature { refused }));
    }
    let heard = if facts.last_event.is_some() { Light::Good } else { Light::Unknown };
    links.push(known(heard, Fact::LastEvent { at: facts.last_event.map(|at| at.0) }));
    let last = facts.catch_up.as_ref();
    links.push(known(
        wants_a_look(last.is_some_and(|last| !last.missing.is_nothing())),
        Fact::CatchUp { last: last.map(shop::catch_up) },
    ));
    links.push(known(wants_a_look(facts.set_aside > 0), Fact::SetAside { count: facts.set_aside }));
    links.push(known(wants_a_look(facts.other_numbers > 0), Fact::OtherNumbers { count: facts.other_numbers }));
    links.push(known(
        if facts.writable { Light::Good } else { Light::Danger },
        Fact::Database { bytes: facts.database_bytes, encrypted: facts.encrypted, writable: facts.writable },
    ));
    links
}

/// Nobody is told that all is well as long as a link is not known.
fn whole(links: &[Link]) -> Light {
    let any = |light: Light| links.iter().any(|link| link.light == light);
    [Light::Danger, Light::Caution, Light::Unknown].into_iter().find(|light| any(*light)).unwrap_or(Light::Good)
}

fn wants_a_look(yes: bool) -> Light {
    if yes { Light::Caution } else { Light::Good }
}

#[cfg(test)]
mod tests {
    use shopbell_engine::connection::ReceiverFacts;
    use shopbell_engine::doctor::Examination;
    use shopbell_model::UtcMillis;
    use shopbell_model::gate::Parked;

    use super::*;

    fn quiet() -> ConnectionFacts {
        ConnectionFacts {
            at: UtcMillis(5),
            sending: Sending::Going,
            waiting: 0,
            not_sure: 0,
            examination: Examination { at: None, findings: Vec::new() },
            silent: 0,
            receiver: Some(ReceiverFacts { port: 40_000, refused: 0 }),
            last_event: Some(UtcMillis(4)),
            catch_up: None,
            set_aside: 0,
            other_numbers: 0,
            database_bytes: 1,
            encrypted: false,
            writable: true,
        }
    }

    fn light(facts: &ConnectionFacts, wanted: fn(&Fact) -> bool) -> Light {
        links(facts).iter().find(|link| wanted(&link.fact)).expect("the link must be shown").light
    }

    #[test]
    fn a_shop_that_works_is_green_throughout() {
        assert!(links(&quiet()).iter().all(|link| link.light == Light::Good));
    }

    #[test]
    fn what_is_not_known_is_not_called_well() {
        let link = |light| Link { light, good_at: None, fact: Fact::Silent { count: 0 } };
        let of = |lights: &[Light]| whole(&lights.iter().copied().map(link).collect::<Vec<_>>());
        assert_eq!(of(&[Light::Good, Light::Good]), Light::Good);
        assert_eq!(of(&[Light::Good, Light::Unknown]), Light::Unknown);
        assert_eq!(of(&[Light::Unknown, Light::Caution]), Light::Caution);
        assert_eq!(of(&[Light::Caution, Light::Danger, Light::Unknown]), Light::Danger);
    }

    #[test]
    fn each_trouble_shows_at_its_own_link() {
        let parked = Sending::Parked { since: UtcMillis(1), reason: Parked::Token, code: 190 };
        let facts = ConnectionFacts { sending: parked, ..quiet() };
        assert_eq!(light(&facts, |f| matches!(f, Fact::Sending { meta_code: Some(190), .. })), Light::Danger);
        let facts = ConnectionFacts { sending: Sending::Unreachable { since: UtcMillis(1) }, ..quiet() };
        assert_eq!(light(&facts, |f| matches!(f, Fact::Sending { unreachable: true, .. })), Light::Caution);
        let facts = ConnectionFacts { not_sure: 1, ..quiet() };
        assert_eq!(light(&facts, |f| matches!(f, Fact::Sending { .. })), Light::Caution);
        let facts = ConnectionFacts { receiver: Some(ReceiverFacts { port: 1, refused: 2 }), ..quiet() };
        assert_eq!(light(&facts, |f| matches!(f, Fact::Signature { refused: 2 })), Light::Caution);
        let facts = ConnectionFacts { silent: 3, ..quiet() };
        assert_eq!(light(&facts, |f| matches!(f, Fact::Silent { count: 3 })), Light::Caution);
        let facts = ConnectionFacts { last_event: None, ..quiet() };
        assert_eq!(light(&facts, |f| matches!(f, Fact::LastEvent { .. })), Light::Unknown);
        let facts = ConnectionFacts { writable: false, ..quiet() };
        assert_eq!(light(&facts, |f| matches!(f, Fact::Database { .. })), Light::Danger);
    }
}
