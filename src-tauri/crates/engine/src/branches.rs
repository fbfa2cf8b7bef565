//! Where the shop can be found: its branches, kept among the shop's settings.

use std::sync::Arc;

use serde::{Deserialize, Serialize};
use shopbell_model::{CommandId, Coordinates};
use shopbell_store::{SqliteConnection, StoreError, setting};

use crate::changes::{News, Tag};
use crate::command;
use crate::core::Core;
use crate::error::EngineError;
use crate::outbox::{Part, Rule, Unfit};

/// Where they stand in the store.
const KEY: &str = "shop.branches";

/// Branches a shop can have: the chooser is one short list.
const MOST: usize = 20;

/// Characters of a name or an address. Meta names no limit; a card shows no more.
pub(crate) const LONGEST: usize = 200;

/// A place where the shop can be found.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Branch {
    /// Names it in the shop.
    pub id: i64,
    /// What customers call it.
    pub name: String,
    /// Street, number, town.
    pub address: String,
    /// Where it is.
    pub at: Coordinates,
}

/// A branch as it is written down.
#[derive(Clone, Debug)]
pub struct NewBranch {
    /// What customers call it.
    pub name: String,
    /// Street, number, town; may be empty.
    pub address: String,
    /// Coordinates or the page of a map.
    pub place: String,
}

/// All branches, in the order they were written down.
pub(crate) async fn all(connection: &mut SqliteConnection) -> Result<Vec<Branch>, StoreError> {
    let stored = setting::get(connection, KEY).await?;
    Ok(stored.and_then(|json| serde_json::from_str(&json).ok()).unwrap_or_default())
}

/// All branches.
pub(crate) async fn list(core: &Arc<Core>) -> Result<Vec<Branch>, EngineError> {
    Ok(all(&mut *core.store.read().await?).await?)
}

/// Writes down a branch; answers its id.
pub(crate) async fn add(core: &Arc<Core>, id: CommandId, new: NewBranch) -> Result<i64, EngineError> {
    let at = Coordinates::parse(&new.place).ok_or(unfit(Part::Place, Rule::Wrong))?;
    let (name, address) = (new.name.trim().to_owned(), new.address.trim().to_owned());
    if name.is_empty() {
        return Err(unfit(Part::BranchName, Rule::Empty));
    }
    for (part, text) in [(Part::BranchName, &name), (Part::BranchAddress, &address)] {
        if text.chars().count() > LONGEST {
            return Err(unfit(part, Rule::TooLong { most: LONGEST }));
        }
    }
    change(core, id, "add_branch", move |branches| {
        if branches.len() >= MOST {
            return Err(unfit(Part::Branches, Rule::Count { most: MOST }));
        }
        let next = branches.iter().map(|branch| branch.id).max().unwrap_or(0) + 1;
        branches.push(Branch { id: next, name, address, at });
        Ok(next)
    })
    .await
}

/// Forgets a branch.
pub(crate) async fn remove(core: &Arc<Core>, id: CommandId, branch: i64) -> Result<(), EngineError> {
    let removed = change(core, id, "remove_branch", move |branches| {
        let before = branches.len();
        branches.retain(|one| one.id != branch);
        if branches.len() == before { Err(EngineError::NotFound { what: "branch" }) } else { Ok(branch) }
    });
    removed.await.map(|_| ())
}

async fn change<F>(core: &Arc<Core>, id: CommandId, name: &'static str, how: F) -> Result<i64, EngineError>
where
    F: FnOnce(&mut Vec<Branch>) -> Result<i64, EngineError> + Send + 'static,
{
    let now = core.now();
    let written = core
        .store
        .write(move |tx| {
            Box::pin(async move {
                match command::done::<i64>(tx, &id, name).await? {
                    Err(refusal) => return Ok(Err(refusal)),
                    Ok(Some(answer)) => return Ok(Ok(answer)),
                    Ok(None) => {}
                }
                let mut branches = all(tx).await?;
                let answer = match how(&mut branches) {
                    Ok(answer) => answer,
                    Err(refusal) => return Ok(Err(refusal)),
                };
                setting::put(tx, KEY, &serde_json::to_string(&branches).unwrap_or_default()).await?;
                command::note(tx, &id, name, &answer, now).await?;
                Ok(Ok(answer))
            })
        })
        .await;
    let answer = core.noted(written)??;
    let mut news = News::default();
    news.touch(Tag::Settings);
    core.publish(news);
    Ok(answer)
}

const fn unfit(part: Part, rule: Rule) -> EngineError {
    EngineError::Unfit(Unfit { part, rule })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stage::{Stage, command};

    fn new(name: &str, place: &str) -> NewBranch {
        NewBranch { name: name.to_owned(), address: " Katu 1 ".to_owned(), place: place.to_owned() }
    }

    #[tokio::test]
    async fn branches_are_kept_in_their_order_and_their_ids_stay_theirs() {
        let stage = Stage::up().await;
        let one = stage.shop.add_branch(command(), new("Kallio", "60.18, 24.95")).await.unwrap();
        let id = command();
        let two = stage.shop.add_branch(id.clone(), new("Töölö", "60.17, 24.92")).await.unwrap();
        assert_eq!(stage.shop.add_branch(id, new("Töölö", "60.17, 24.92")).await.unwrap(), two, "done once");
        stage.shop.remove_branch(command(), one).await.unwrap();
        let gone = stage.shop.remove_branch(command(), one).await;
        assert!(matches!(gone, Err(EngineError::NotFound { what: "branch" })), "{gone:?}");
        let three = stage.shop.add_branch(command(), new("Sörnäinen", "60.19, 24.96")).await.unwrap();
        let kept = stage.shop.branches().await.unwrap();
        let kept: Vec<_> =
            kept.iter().map(|branch| (branch.id, branch.name.as_str(), branch.address.as_str())).collect();
        assert_eq!(kept, [(two, "Töölö", "Katu 1"), (three, "Sörnäinen", "Katu 1")]);
    }

    #[tokio::test]
    async fn what_is_no_branch_is_refused_with_its_field() {
        let stage = Stage::up().await;
        let long = "x".repeat(LONGEST + 1);
        for (branch, part, rule) in [
            (new(" ", "60, 24"), Part::BranchName, Rule::Empty),
            (new(&long, "60, 24"), Part::BranchName, Rule::TooLong { most: LONGEST }),
            (new("Kallio", "by the church"), Part::Place, Rule::Wrong),
        ] {
            let refused = stage.shop.add_branch(command(), branch).await;
            let Err(EngineError::Unfit(unfit)) = refused else { panic!("{refused:?}") };
            assert_eq!(unfit, Unfit { part, rule });
        }
        for n in 0..MOST {
            stage.shop.add_branch(command(), new(&format!("Branch {n}"), "60, 24")).await.unwrap();
        }
        let refused = stage.shop.add_branch(command(), new("One more", "60, 24")).await;
        let Err(EngineError::Unfit(unfit)) = refused else { panic!("{refused:?}") };
        assert_eq!(unfit, Unfit { part: Part::Branches, rule: Rule::Count { most: MOST } });
    }
}
