//! What a message is: which way it went and which kind it is.

crate::words::words! {
    /// Which way a message went.
    Direction {
        /// From the customer to the shop.
        In = "in",
        /// From the shop to the customer.
        Out = "out",
    }
}

crate::words::words! {
    /// What kind a message is. Reactions are no messages of their own: they hang on one.
    MessageKind {
        /// Plain text.
        Text = "text",
        /// A picture.
        Image = "image",
        /// A film.
        Video = "video",
        /// A sound file.
        Audio = "audio",
        /// A recorded voice message.
        Voice = "voice",
        /// A file.
        Document = "document",
        /// A sticker.
        Sticker = "sticker",
        /// A place.
        Location = "location",
        /// Contact cards.
        Contacts = "contacts",
        /// A tapped template button.
        Button = "button",
        /// Outgoing: buttons, a list, a form. Incoming: what the customer chose or filled in.
        Interactive = "interactive",
        /// A cart sent from the catalogue.
        Order = "order",
        /// An approved template.
        Template = "template",
        /// WhatsApp's own note, such as a changed number.
        System = "system",
        /// A changed message.
        Edit = "edit",
        /// A message taken back.
        Revoke = "revoke",
        /// Meta says it cannot deliver this kind.
        Unsupported = "unsupported",
        /// A kind Shopbell does not know yet; kept as it came.
        Unknown = "unknown",
    }
}
