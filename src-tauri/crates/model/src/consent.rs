//! Who agreed to what: the words of the consent ledger, how its entries are chained, how a person stands by them, and what
//! a customer's sentence says about it.
//!
//! Pure: [`chain`] seals entries, [`standing`] folds them, [`words`] reads sentences. Where entries are kept and what
//! follows from them is the engine's.

pub mod chain;
pub mod standing;
pub mod words;

pub use standing::{Facts, Lane, Last};

crate::words::words! {
    /// What an entry of the ledger says.
    Act {
        /// The person agreed.
        Agreed = "agreed",
        /// The person wants it no more.
        Withdrawn = "withdrawn",
        /// The person took a stop in WhatsApp itself back; what was agreed before counts again, nothing is agreed anew.
        Resumed = "resumed",
    }
}

crate::words::words! {
    /// What was agreed to or withdrawn.
    Topic {
        /// Offers and news of the shop: what Meta calls marketing.
        Offers = "offers",
        /// News about a person's own orders: what Meta calls utility.
        Orders = "orders",
        /// Both.
        All = "all",
    }
}

crate::words::words! {
    /// By which means the shop came to know.
    Means {
        /// A button of the shop's own question, in the chat.
        Button = "button",
        /// A word the customer wrote: STOP and its like.
        Keyword = "keyword",
        /// A sentence of the customer's that a person at the counter read.
        Read = "read",
        /// WhatsApp's own switch, told by `user_preferences` or error 131050 (CONTRACT §7).
        Meta = "meta",
        /// A form on a page.
        WebForm = "web_form",
        /// A form on paper.
        Paper = "paper",
        /// By word of mouth.
        Spoken = "spoken",
        /// A row of an import.
        Import = "import",
    }
}
