use proptest::prelude::*;

use super::*;

/// A file as a spreadsheet hands it out; the prices are nobody's.
fn lines(text: &str) -> Vec<Line> {
    let rows = (1..).zip(text.lines());
    rows.map(|(line, text)| Line { line, cells: text.split(';').map(str::to_owned).collect() }).collect()
}

const META: &str = "Cost per message in USD, effective October 1, 2026;;;;;;
Note: Authentication templates will be available in India as of July 1, 2027.;;;;;;
Market;Currency;Marketing;Utility;Authentication;Authentication-International;Service
Finland;$US;0.0800;0.0200;0.0210;n/a;0.0200
India;$US;0.0100;0.0014;0.0014;0.0300;0.0014
Other;$US;0.0604;0.0077;0.0077;n/a;0.0077
* Prices without tax;;;;;;";

#[test]
fn metas_own_file_is_read_with_its_head() {
    let reading = read(&lines(META)).unwrap();
    assert_eq!(reading.currency, Currency::parse("USD").ok());
    assert_eq!(reading.valid_from, Day::new(2026, 10, 1), "and not the day of the note");
    assert_eq!(reading.rates.len(), 13, "what is not available has no price");
    let first = Listed { market: "Finland".to_owned(), category: PriceCategory::Marketing, millionths: 80_000 };
    assert_eq!(reading.rates[0], first);
    assert_eq!(reading.troubles, []);
}

#[test]
fn a_table_with_a_row_for_each_category_is_read_too() {
    let reading = read(&lines("Country;Category;Price\nSweden;Marketing;0,07\nSweden;UTILITY;0,02\nSweden;Carrots;1"));
    let reading = reading.unwrap();
    assert_eq!(reading.rates.len(), 2);
    assert_eq!((reading.currency, reading.valid_from), (None, None), "nothing is made up");
    assert_eq!(reading.troubles, [Trouble { line: 4, fault: Fault::Category, text: "Carrots".to_owned() }]);
}

#[test]
fn whatever_cannot_be_read_is_named_with_its_line() {
    let reading = read(&lines(
        "Market;Marketing;Utility\nFinland;0.1;cheap\nSweden;1,234;0.2\n;0.3;\nNorway;0.1;0.1\nnorway;0.2;0.1\nAtlantis;0.5;",
    ))
    .unwrap();
    let named: Vec<_> = reading.troubles.iter().map(|trouble| (trouble.line, trouble.fault)).collect();
    assert_eq!(
        named,
        [(2, Fault::NotANumber), (3, Fault::Unclear), (4, Fault::NoMarket), (6, Fault::Twice), (7, Fault::Market)]
    );
    let kept: Vec<_> = reading.rates.iter().map(|rate| (rate.market.as_str(), rate.millionths)).collect();
    assert_eq!(kept, [("Finland", 100_000), ("Sweden", 200_000), ("Norway", 100_000), ("Atlantis", 500_000)]);
}

#[test]
fn what_is_no_price_list_says_why() {
    for (text, why) in [
        ("Name;Phone\nLeena;+358401234567", NoListHere::NoHeaders),
        ("", NoListHere::NoHeaders),
        ("Market;Category;From;To;Rate\nFinland;Utility;1;1000;0.02", NoListHere::Reductions),
        ("Market;Marketing\nFinland;n/a", NoListHere::NoPrices),
    ] {
        assert_eq!(read(&lines(text)), Err(why), "{text}");
    }
    let long = Line { line: 1, cells: vec!["Market".to_owned()] };
    assert_eq!(read(&vec![long; ROWS + 1]), Err(NoListHere::TooLong));
}

#[test]
fn two_currencies_are_none() {
    let reading = read(&lines("In USD;;\nMarket;Currency;Marketing\nFinland;EUR;0.1")).unwrap();
    assert_eq!(reading.currency, None, "a person must say which");
}

proptest! {
    #[test]
    fn no_table_breaks_the_reader(text in "([A-Za-z0-9,. $€;-]{0,30}\n){0,12}") {
        let text = format!("Market;Marketing;Utility\n{text}");
        if let Ok(reading) = read(&lines(&text)) {
            prop_assert!(reading.rates.iter().all(|rate| rate.millionths >= 0 && !rate.market.is_empty()));
            let keys: std::collections::BTreeSet<_> =
                reading.rates.iter().map(|rate| (folded(&rate.market), rate.category)).collect();
            prop_assert_eq!(keys.len(), reading.rates.len(), "each once");
        }
    }
}
