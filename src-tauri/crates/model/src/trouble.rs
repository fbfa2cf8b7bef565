//! Why a message did not go, what a person can do about it, and what a sender may do next.

crate::words::words! {
    /// Why a message did not go, as a person is told.
    TroubleReason {
        /// The window closed before it went.
        WindowClosed = "window_closed",
        /// Nobody knows whether it went.
        NotSure = "not_sure",
        /// The number is not on WhatsApp or cannot get this message now.
        NotReachable = "not_reachable",
        /// The customer asked to stop.
        AskedToStop = "asked_to_stop",
        /// The shop has blocked the customer.
        Blocked = "blocked",
        /// Customers get so many offers from all shops together and no more, and this one has them for now.
        HeldBack = "held_back",
        /// Too many messages at once; tried for long enough.
        TooFast = "too_fast",
        /// The access token.
        Token = "token",
        /// Something about the account that has no sentence of its own.
        Account = "account",
        /// Meta did not accept the message as it was written.
        NotAccepted = "not_accepted",
        /// The message quoted or reacted to is gone or too old.
        TargetGone = "target_gone",
        /// The template is in review, was rejected or is not usable for another reason.
        TemplateNotApproved = "template_not_approved",
        /// Meta pauses the template for some hours.
        TemplatePaused = "template_paused",
        /// Meta has switched the template off for good.
        TemplateDisabled = "template_disabled",
        /// Meta does not have the template any more.
        TemplateGone = "template_gone",
        /// The template became another since the message was written.
        TemplateChanged = "template_changed",
        /// With what was filled in the template is too long.
        TemplateTooLong = "template_too_long",
        /// Something that was filled in is not allowed there.
        TemplateFormat = "template_format",
        /// Meta had a fault of its own.
        MetaFault = "meta_fault",
        /// It was to go to the shop's own number.
        OwnNumber = "own_number",
        /// Meta's test number writes only to the numbers on its list.
        TestNumber = "test_number",
        /// Meta does not let this shop write to people in that country.
        Country = "country",
        /// Meta tries out on this customer what happens without offers.
        Experiment = "experiment",
        /// The customer's WhatsApp was set up anew, and whether it is still they is not known.
        IdentityChanged = "identity_changed",
        /// What was to go needs a phone number, and only Meta's id of the customer is known.
        NeedsNumber = "needs_number",
        /// Too many messages to one customer in a short time; tried for long enough.
        TooManyToOne = "too_many_to_one",
        /// Customers block or report what comes from this number, so Meta limits it.
        LowQuality = "low_quality",
        /// Meta limits the shop because templates were handed in under a wrong category.
        TemplatesMisused = "templates_misused",
        /// Meta is still getting the template ready.
        TemplateSyncing = "template_syncing",
        /// The form behind the template's button cannot be used now.
        FormBlocked = "form_blocked",
        /// Meta takes this template only by another way than the one Shopbell sends by.
        OtherWay = "other_way",
        /// WhatsApp could not take the file.
        FileRefused = "file_refused",
        /// The file lies on this computer no more, or cannot be read.
        FileLost = "file_lost",
        /// The access token lacks a permission.
        Permission = "permission",
        /// Meta has locked the account, or holds it back for breaking a policy.
        AccountLocked = "account_locked",
        /// Meta wants a way to pay, or an agreement to its terms of payment.
        Payment = "payment",
        /// The name customers see is not approved.
        DisplayName = "display_name",
        /// The number is not registered for the Cloud API, or not any more.
        NotRegistered = "not_registered",
        /// Meta is working on the shop's number.
        Maintenance = "maintenance",
    }
}

crate::words::words! {
    /// What a person can do about a message that did not go.
    Remedy {
        /// Send it once more.
        SendAgain = "send_again",
        /// Say that it arrived.
        ItArrived = "it_arrived",
        /// Take it out of the chat.
        Remove = "remove",
    }
}

crate::words::words! {
    /// Where a person goes on from a message that did not go, beside what can be done about the message itself.
    NextStep {
        /// To choose a template in the same chat.
        ChooseTemplate = "choose_template",
        /// To the studio, where the templates stand with what Meta says of them.
        Templates = "templates",
        /// To the connection, where it stands what nothing can go without.
        Connection = "connection",
    }
}

crate::words::words! {
    /// What a sender may do after an error of Meta's: the classes of CONTRACT §8.
    ErrorClass {
        /// Refused before it was handled: send again later, more slowly.
        BackOff = "back_off",
        /// A fault inside Meta: it may have gone. Never sent again by itself.
        MaybeSent = "maybe_sent",
        /// Not before a stated time, and not by itself.
        Wait = "wait",
        /// Never this message to this customer.
        Never = "never",
        /// Only a (corrected) template can go.
        Template = "template",
        /// The request is wrong: a fault of the input or of Shopbell.
        Request = "request",
        /// The access token or a permission: nothing goes until a person acts.
        Token = "token",
        /// The account, its payment or registration: nothing goes until a person acts.
        Account = "account",
    }
}

impl ErrorClass {
    /// Whether nothing at all may be sent until a person has mended the shop's connection.
    #[must_use]
    pub fn parks_everything(self) -> bool {
        matches!(self, Self::Token | Self::Account)
    }
}

impl TroubleReason {
    /// What a person can do, best first.
    ///
    /// Only for *not sure* may a person say that it arrived; sending again is not offered where it cannot help.
    #[must_use]
    pub fn remedies(self) -> &'static [Remedy] {
        match self {
            Self::NotSure => &[Remedy::ItArrived, Remedy::SendAgain],
            Self::TooFast
            | Self::TooManyToOne
            | Self::MetaFault
            | Self::Maintenance
            | Self::Token
            | Self::Permission
            | Self::Account
            | Self::AccountLocked
            | Self::Payment
            | Self::DisplayName
            | Self::NotRegistered
            | Self::LowQuality
            | Self::TemplatesMisused
            | Self::TestNumber
            | Self::NotReachable
            | Self::Blocked
            | Self::FileRefused
            | Self::TemplateSyncing
            | Self::TemplateNotApproved
            | Self::TemplatePaused => &[Remedy::SendAgain, Remedy::Remove],
            Self::WindowClosed
            | Self::AskedToStop
            | Self::HeldBack
            | Self::Experiment
            | Self::Country
            | Self::IdentityChanged
            | Self::OwnNumber
            | Self::NeedsNumber
            | Self::OtherWay
            | Self::FormBlocked
            | Self::FileLost
            | Self::NotAccepted
            | Self::TemplateDisabled
            | Self::TemplateGone
            | Self::TemplateChanged
            | Self::TemplateTooLong
            | Self::TemplateFormat
            | Self::TargetGone => &[Remedy::Remove],
        }
    }

    /// Where a person goes on from here; nothing where the sentence says all there is to do.
    #[must_use]
    pub fn step(self) -> Option<NextStep> {
        match self {
            Self::WindowClosed
            | Self::TemplateNotApproved
            | Self::TemplatePaused
            | Self::TemplateDisabled
            | Self::TemplateGone
            | Self::TemplateChanged
            | Self::TemplateTooLong
            | Self::TemplateFormat
            | Self::TemplateSyncing
            | Self::FormBlocked
            | Self::OtherWay => Some(NextStep::ChooseTemplate),
            Self::TemplatesMisused => Some(NextStep::Templates),
            Self::Token
            | Self::Permission
            | Self::Account
            | Self::AccountLocked
            | Self::Payment
            | Self::DisplayName
            | Self::NotRegistered
            | Self::Maintenance
            | Self::LowQuality => Some(NextStep::Connection),
            Self::NotSure
            | Self::NotReachable
            | Self::AskedToStop
            | Self::Blocked
            | Self::HeldBack
            | Self::Experiment
            | Self::Country
            | Self::IdentityChanged
            | Self::OwnNumber
            | Self::TestNumber
            | Self::NeedsNumber
            | Self::TooFast
            | Self::TooManyToOne
            | Self::FileRefused
            | Self::FileLost
            | Self::NotAccepted
            | Self::TargetGone
            | Self::MetaFault => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Remedy, TroubleReason};

    #[test]
    fn every_message_that_did_not_go_can_be_put_away_and_only_an_unsure_one_said_to_have_arrived() {
        for reason in TroubleReason::ALL {
            let remedies = reason.remedies();
            let unsure = *reason == TroubleReason::NotSure;
            assert_eq!(remedies.contains(&Remedy::ItArrived), unsure, "{reason:?}");
            assert_eq!(remedies.contains(&Remedy::Remove), !unsure, "{reason:?}");
        }
    }
}
