//! Who causes a change.

crate::words::words! {
    /// What kind of actor caused a change.
    ActorKind {
        /// A person at the counter.
        Person = "person",
        /// An automatic reply.
        Rule = "rule",
        /// A campaign.
        Campaign = "campaign",
        /// An import of contacts.
        Import = "import",
        /// A program that uses the shop's API.
        Api = "api",
        /// The customer.
        Customer = "customer",
    }
}
