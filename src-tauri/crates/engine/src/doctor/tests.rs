use shopbell_model::UtcMillis;

use super::*;

fn clock(ahead: i64) -> Found {
    Found::Clock(Ok(ClockFound { ahead: shopbell_model::Span(ahead) }))
}

#[test]
fn the_time_of_the_last_proof_outlives_what_broke_afterwards() {
    let examined = Examined::default();
    let last = |examined: &Examined| examined.last.lock().unwrap().clone().unwrap().findings[0].clone();
    examined.keep(UtcMillis(1), vec![clock(0)]);
    assert_eq!(last(&examined).good_at, Some(UtcMillis(1)));
    examined.keep(UtcMillis(2), vec![clock(3_600_000)]);
    assert_eq!((last(&examined).light, last(&examined).good_at), (Light::Caution, Some(UtcMillis(1))));
    assert_eq!(examined.worst(), Light::Caution, "the frame of the window says so too");
    examined.keep(UtcMillis(3), vec![Found::Clock(Err(Unasked::Unreachable))]);
    assert_eq!((last(&examined).light, last(&examined).good_at), (Light::Unknown, Some(UtcMillis(1))));
    examined.keep(UtcMillis(4), vec![clock(0)]);
    assert_eq!((last(&examined).light, last(&examined).good_at), (Light::Good, Some(UtcMillis(4))));
    assert_eq!(examined.worst(), Light::Good);
}
