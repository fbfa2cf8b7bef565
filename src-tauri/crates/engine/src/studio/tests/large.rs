//! What is read at a pause of typing, or of a page of the list, does not grow with the account: Meta allows six thousand templates (CONTRACT §3.1).

use shopbell_store::tables::template::{self, TemplateFacts};

use super::*;
use crate::studio::{Query, Shelf, known};

const ALL: u32 = 6_000;

/// An account with as many templates as Meta allows, half of them Swedish, none of which says the same as another.
async fn large() -> Stage {
    let stage = Stage::up().await;
    // None of them is listed: what is known here stays.
    stage.graph.list_breaks_at(0);
    let account = stage.shop.core().own.account;
    let written = stage.store.write(move |tx| {
        Box::pin(async move {
            for number in 0..ALL {
                let mut says = definition(&format!("order_{}", number / 2));
                says.body.text = format!("Erä {number}: {TEXT}");
                let facts = TemplateFacts {
                    meta_id: (1_000_000 + number).to_string(),
                    name: says.name.clone(),
                    language: if number % 2 == 0 { "fi" } else { "sv" }.to_owned(),
                    category: "UTILITY".to_owned(),
                    correct_category: None,
                    status: "APPROVED".to_owned(),
                    rejected_reason: None,
                    quality: None,
                    named: true,
                    components: Value::Array(shopbell_cloud::template_definition::components(&says)).to_string(),
                };
                template::add(tx, account, &facts, template::NO_LIST).await?;
            }
            Ok(())
        })
    });
    written.await.unwrap();
    stage
}

/// How many templates of Meta's are read by this.
async fn reads(what: impl Future<Output = ()>) -> usize {
    known::READ.set(0);
    what.await;
    known::READ.get()
}

#[tokio::test]
async fn a_pause_of_typing_reads_the_templates_it_speaks_of_and_no_others() {
    let stage = large().await;
    let saved = save(&stage, definition("order_ready")).await;
    let checked = reads(async {
        let mut same = definition("order_ready");
        same.body.text = format!("Erä 17: {TEXT}");
        let checked = stage.shop.studio_check(&same, Some(&saved.key)).await.unwrap();
        let found: Vec<_> = checked.findings.iter().map(|found| found.rule.as_str()).collect();
        // Nobody said yet that there may be so many.
        let both = ["duplicate-text", "template-limit-unknown"];
        assert_eq!(found, both, "the one that says the same is found among all");
        assert_eq!(checked.findings[0].facts, [("name".to_owned(), "order_8".to_owned())]);
    });
    let checked = checked.await;
    let opened = reads(async {
        let one = stage.shop.studio_template(&saved.key).await.unwrap();
        assert_eq!(one.missing, ["sv"]);
    });
    let opened = opened.await;
    let query = Query { shelf: Shelf::Current, typed: String::new(), cursor: None, limit: 50 };
    let listed = reads(async {
        let page = stage.shop.studio(&query).await.unwrap();
        assert_eq!((page.rows.len(), page.languages), (50, vec!["fi".to_owned(), "sv".to_owned()]));
        assert_eq!(page.rows[0].name, "order_ready", "what somebody works on stands first");
        assert!(page.rows[1].text.starts_with("Erä 0: "), "{}", page.rows[1].text);
    });
    let listed = listed.await;
    println!("templates read of {ALL}: check {checked}, one {opened}, page {listed}");
    // A row has two languages.
    assert!(checked <= 2 && opened <= 2 && listed <= 100, "check {checked}, one {opened}, page {listed}");
}

#[tokio::test]
async fn pages_follow_each_other_and_words_are_found_without_reading_what_is_not_shown() {
    let stage = large().await;
    crate::studio::learn(stage.shop.core()).await.unwrap();
    let page = async |typed: &str, cursor: Option<String>| {
        let query = Query { shelf: Shelf::Approved, typed: typed.to_owned(), cursor, limit: 100 };
        stage.shop.studio(&query).await.unwrap()
    };
    let mut names = Vec::new();
    let mut cursor = None;
    loop {
        let next = reads(async {
            let page = page("", cursor.take()).await;
            assert_eq!(page.sizes.iter().find(|(shelf, _)| *shelf == Shelf::Approved).unwrap().1, ALL / 2);
            names.extend(page.rows.into_iter().map(|row| row.name));
            cursor = page.next;
        });
        assert!(next.await <= 200, "a page is read and no more");
        // What somebody begins to write meanwhile moves nothing on the pages that follow.
        save(&stage, definition(&format!("begun_{}", names.len()))).await;
        if cursor.is_none() {
            break;
        }
    }
    let mut once = names.clone();
    once.sort();
    once.dedup();
    assert_eq!((names.len(), once.len()), (3_000, 3_000), "every template once");
    let found = reads(async {
        let page = page("erä 4711 tiskillä", None).await;
        assert_eq!(page.rows.iter().map(|row| row.name.as_str()).collect::<Vec<_>>(), ["order_2355"]);
        assert_eq!(page.next, None);
    });
    assert!(found.await <= 2, "the others are not read");

    // One that says something else by now is found by that, and no longer by what it said.
    let account = stage.shop.core().own.account;
    let mut row = template::named(&mut stage.store.read().await.unwrap(), account, "order_2355").await.unwrap();
    let mut row = row.swap_remove(1);
    row.facts.components = row.facts.components.replace("4711", "Kivikissa");
    stage.store.write(move |tx| Box::pin(async move { template::save(tx, &row).await })).await.unwrap();
    assert_eq!(page("kivikissa", None).await.rows.len(), 1);
    assert!(page("erä 4711", None).await.rows.is_empty());
    crate::studio::learn(stage.shop.core()).await.unwrap();
    assert_eq!(page("kivikissa", None).await.rows.len(), 1);
}

#[tokio::test]
async fn a_place_that_is_none_of_this_list_is_refused() {
    let stage = Stage::up().await;
    let query = Query { shelf: Shelf::Current, typed: String::new(), cursor: Some("50".to_owned()), limit: 50 };
    let refused = stage.shop.studio(&query).await;
    assert!(matches!(refused, Err(EngineError::Invalid { field: "cursor", .. })), "{refused:?}");
}
