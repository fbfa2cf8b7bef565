//! The people at the counter.

use shopbell_model::{CommandId, HelperId};

use crate::counter::Counter;
use crate::dto::{CounterPeople, Failure, Helper, Nothing, RemoveHelper, SaveHelper, Sit};

pub(crate) async fn counter(counter: &Counter, _: Nothing) -> Result<CounterPeople, Failure> {
    let people = counter.shop.counter().await?;
    let helpers = people.helpers.into_iter();
    Ok(CounterPeople {
        helpers: helpers.map(|one| Helper { id: one.id.0, name: one.name, removed: one.removed }).collect(),
        me: people.me.map(|me| me.0),
    })
}

pub(crate) async fn save(counter: &Counter, request: SaveHelper) -> Result<Nothing, Failure> {
    let who = request.helper.map(HelperId);
    counter.shop.save_helper(CommandId(request.command_id), who, &request.name).await?;
    Ok(Nothing {})
}

pub(crate) async fn remove(counter: &Counter, request: RemoveHelper) -> Result<Nothing, Failure> {
    counter.shop.remove_helper(CommandId(request.command_id), HelperId(request.helper)).await?;
    Ok(Nothing {})
}

pub(crate) async fn sit(counter: &Counter, request: Sit) -> Result<Nothing, Failure> {
    counter.shop.sit(CommandId(request.command_id), request.helper.map(HelperId)).await?;
    Ok(Nothing {})
}
