//! People who may be one.

use shopbell_engine::people;
use shopbell_model::CommandId;
use shopbell_model::alike::Likeness;

use crate::counter::Counter;
use crate::dto::{Alike, AlikePair, AlikeReason, AlikeWhy, Failure, MarkTwoPeople, MergePeople, Nothing, PeopleMerged};
use crate::handlers::person::person;

pub(crate) async fn all(counter: &Counter, _: Nothing) -> Result<Alike, Failure> {
    let found = counter.shop.alike().await?;
    let pairs = |pairs: Vec<people::AlikePair>| pairs.into_iter().map(pair).collect();
    Ok(Alike { open: pairs(found.open), more: found.more, two: pairs(found.two) })
}

pub(crate) async fn merge(counter: &Counter, request: MergePeople) -> Result<PeopleMerged, Failure> {
    let became = counter.shop.merge_people(CommandId(request.command_id), request.pair).await?;
    Ok(PeopleMerged { person: became.person.0, conversation: became.conversation.0 })
}

pub(crate) async fn mark_two(counter: &Counter, request: MarkTwoPeople) -> Result<Nothing, Failure> {
    counter.shop.mark_two_people(CommandId(request.command_id), request.pair, request.two).await?;
    Ok(Nothing {})
}

fn pair(pair: people::AlikePair) -> AlikePair {
    let reasons = pair
        .reasons
        .into_iter()
        .map(|reason| AlikeReason { why: why(reason.likeness), field: reason.field.map(|field| field.0) });
    AlikePair {
        pair: pair.id,
        main: person(&pair.main.person),
        other: person(&pair.other.person),
        reasons: reasons.collect(),
    }
}

fn why(likeness: Likeness) -> AlikeWhy {
    match likeness {
        Likeness::Phone => AlikeWhy::Phone,
        Likeness::Email => AlikeWhy::Email,
        Likeness::Username => AlikeWhy::Username,
        Likeness::Birthday => AlikeWhy::Birthday,
        Likeness::Field => AlikeWhy::Field,
    }
}
