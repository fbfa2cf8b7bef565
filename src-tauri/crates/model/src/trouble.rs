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
        /// WhatsApp holds back more messages to this customer for now.
        HeldBack = "held_back",
        /// Too many messages at once; tried for long enough.
        TooFast = "too_fast",
        /// The access token.
        Token = "token",
        /// The account: payment, registration or a restriction.
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
        /// Meta could not be reached for too long.
        NoNetwork = "no_network",
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
            | Self::MetaFault
            | Self::NoNetwork
            | Self::Token
            | Self::Account
            | Self::NotReachable
            | Self::TemplateNotApproved
            | Self::TemplatePaused => &[Remedy::SendAgain, Remedy::Remove],
            Self::WindowClosed
            | Self::AskedToStop
            | Self::Blocked
            | Self::HeldBack
            | Self::NotAccepted
            | Self::TemplateDisabled
            | Self::TemplateGone
            | Self::TemplateChanged
            | Self::TemplateTooLong
            | Self::TemplateFormat
            | Self::TargetGone => &[Remedy::Remove],
        }
    }
}
