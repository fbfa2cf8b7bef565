//! How far an outgoing message came. The order is the rule: a message only moves forward.

crate::words::words! {
    /// How far an outgoing message came. `Ord` is the order in which news wins.
    ///
    /// *Failed* stands above *sent* because it corrects it, and below *delivered* because a phone that has the message
    /// proves that it went, whatever was told before (CONTRACT §9.1: no order, `delivered` may be missing).
    Delivery {
        /// Written, waits to go.
        Queued = "queued",
        /// On its way to Meta.
        Sending = "sending",
        /// Asked, and the answer was lost: nobody knows whether it went.
        Unknown = "unknown",
        /// Meta took it.
        Accepted = "accepted",
        /// Meta sent it on.
        Sent = "sent",
        /// It did not go.
        Failed = "failed",
        /// It is on the customer's phone.
        Delivered = "delivered",
        /// The customer read it.
        Read = "read",
        /// The customer listened to it.
        Played = "played",
    }
}

impl Delivery {
    /// Where a message stands after this news: never back.
    #[must_use]
    pub fn forward(self, news: Self) -> Self {
        self.max(news)
    }

    /// Whether it reached the customer.
    #[must_use]
    pub fn is_with_customer(self) -> bool {
        self >= Self::Delivered
    }

    /// Whether Meta is known to have taken the message, so that sending it again would send it twice.
    #[must_use]
    pub fn is_known_to_meta(self) -> bool {
        self >= Self::Accepted
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::Delivery;

    fn news() -> impl Strategy<Value = Delivery> {
        proptest::sample::select(Delivery::ALL)
    }

    proptest! {
        #[test]
        fn any_order_and_any_repetition_ends_in_the_same_state(
            told in proptest::collection::vec(news(), 0..12),
            order in any::<u64>(),
            repeat in 0usize..12,
        ) {
            let apply = |all: &[Delivery]| all.iter().fold(Delivery::Queued, |now, next| now.forward(*next));
            let mut shuffled = told.clone();
            let mut seed = order;
            for i in (1..shuffled.len()).rev() {
                seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
                let j = usize::try_from(seed >> 33).unwrap() % (i + 1);
                shuffled.swap(i, j);
            }
            if let Some(again) = told.get(repeat) {
                shuffled.push(*again);
            }
            prop_assert_eq!(apply(&told), apply(&shuffled));
        }

        #[test]
        fn never_goes_back(now in news(), next in news()) {
            prop_assert!(now.forward(next) >= now);
        }
    }

    #[test]
    fn a_read_message_did_not_fail() {
        assert_eq!(Delivery::Read.forward(Delivery::Failed), Delivery::Read);
        assert_eq!(Delivery::Failed.forward(Delivery::Delivered), Delivery::Delivered);
        assert_eq!(Delivery::Sent.forward(Delivery::Failed), Delivery::Failed);
    }
}
