//! How long things are waited for.

use shopbell_model::Span;

/// The lengths of time a tunnel is kept by. The default is the one of the shop; tests hurry.
#[derive(Clone, Debug)]
pub struct Pace {
    /// How long a start may take until the receiver is reached through the public address.
    pub start_within: Span,
    /// How long after its address a program that says when it is ready is given to say so. An address asked for before it
    /// is known everywhere is remembered as unknown by the servers of names in between.
    pub ready_within: Span,
    /// How soon the first question is asked through an address.
    pub first_probe: Span,
    /// How soon a question that failed is asked again.
    pub probe_again: Span,
    /// How often is asked while everything is well.
    pub probe_every: Span,
    /// How long a question may take.
    pub probe_within: Span,
    /// How many questions in a row fail before the tunnel counts as down.
    pub probe_failures: u32,
    /// How long a tunnel stays up before its failures are forgotten.
    pub steady_after: Span,
    /// The wait after the first failure; doubled with each that follows.
    pub first_wait: Span,
    /// The longest wait.
    pub longest_wait: Span,
    /// The shortest wait after a failure that a person or the vendor has to mend.
    pub person_wait: Span,
    /// How often it is looked whether the machine slept or its network changed.
    pub look_every: Span,
}

impl Default for Pace {
    fn default() -> Self {
        Self {
            start_within: Span::seconds(90),
            ready_within: Span::seconds(15),
            first_probe: Span::seconds(1),
            probe_again: Span::seconds(3),
            probe_every: Span::seconds(60),
            probe_within: Span::seconds(10),
            probe_failures: 3,
            steady_after: Span::minutes(2),
            first_wait: Span::seconds(2),
            longest_wait: Span::minutes(5),
            person_wait: Span::minutes(2),
            look_every: Span::seconds(2),
        }
    }
}
