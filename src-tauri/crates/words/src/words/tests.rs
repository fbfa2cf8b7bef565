use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use fluent_bundle::{FluentArgs, FluentResource};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};

use super::{Language, Unsaid, Words};

/// Every key of a language with the arguments its sentence takes.
fn keys(language: Language) -> BTreeMap<String, BTreeSet<String>> {
    let resource = FluentResource::try_new(language.catalogue().to_owned()).unwrap();
    let mut keys = BTreeMap::new();
    for entry in resource.entries() {
        let Entry::Message(message) = entry else { continue };
        let mut arguments = BTreeSet::new();
        in_pattern(message.value.as_ref().unwrap(), &mut arguments);
        let before = keys.insert(message.id.name.to_owned(), arguments);
        assert!(before.is_none(), "{} is said twice in {}", message.id.name, language.code());
    }
    keys
}

fn in_pattern(pattern: &Pattern<&str>, found: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { .. } => {}
            PatternElement::Placeable { expression: Expression::Inline(inline) } => in_inline(inline, found),
            PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                in_inline(selector, found);
                for variant in variants {
                    in_pattern(&variant.value, found);
                }
            }
        }
    }
}

fn in_inline(inline: &InlineExpression<&str>, found: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            found.insert(id.name.to_owned());
        }
        other => panic!("the catalogue holds only text, arguments and plurals, so that every reader agrees: {other:?}"),
    }
}

#[test]
fn the_catalogues_have_no_faults() {
    for language in Language::ALL {
        let read = FluentResource::try_new(language.catalogue().to_owned());
        assert!(read.is_ok(), "{}: {:?}", language.code(), read.err().map(|(_, errors)| errors));
    }
}

#[test]
fn every_language_says_the_same_with_the_same_arguments() {
    let english = keys(Language::En);
    assert!(english.len() > 200, "the catalogue was not read");
    for language in [Language::Sv, Language::Fi] {
        let theirs = keys(language);
        for (key, arguments) in &english {
            assert_eq!(theirs.get(key), Some(arguments), "{key} in {}", language.code());
        }
        let more: Vec<_> = theirs.keys().filter(|key| !english.contains_key(*key)).collect();
        assert!(more.is_empty(), "{} says what English does not: {more:?}", language.code());
    }
}

#[test]
fn every_sentence_can_be_said_of_none_one_and_many() {
    for language in Language::ALL {
        let words = Words::new(language);
        for (key, arguments) in keys(language) {
            for count in [0, 1, 2, 21] {
                let filled: FluentArgs<'_> = arguments.iter().map(|name| (name.as_str(), count)).collect();
                let sentence = words.fill(&key, &filled).unwrap();
                assert!(!sentence.trim().is_empty(), "{key} in {}", language.code());
            }
        }
    }
}

#[test]
fn one_is_said_otherwise_than_many() {
    for (language, one, many) in [
        (Language::En, "1 new message", "5 new messages"),
        (Language::Sv, "1 nytt meddelande", "5 nya meddelanden"),
        (Language::Fi, "1 uusi viesti", "5 uutta viestiä"),
    ] {
        let words = Words::new(language);
        let of = |count: i32| words.fill("inbox-unread", &FluentArgs::from_iter([("count", count)])).unwrap();
        assert_eq!((of(1).as_str(), of(5).as_str()), (one, many));
    }
}

#[test]
fn whatever_the_tray_and_notifications_ask_for_is_in_the_catalogue() {
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("../../src")];
    let mut files = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() { folders.push(path) } else { files.push(path) }
        }
    }
    let english = keys(Language::En);
    let mut asked = 0;
    for file in files {
        let text = std::fs::read_to_string(file).unwrap();
        for (_, rest) in text.match_indices(".say(\"").map(|(at, begin)| text.split_at(at + begin.len())) {
            let key = rest.split('"').next().unwrap();
            assert!(english.contains_key(key), "{key} is asked for and is no key");
            asked += 1;
        }
    }
    assert!(asked >= 5, "the tray and notifications ask for five sentences, {asked} were found");
}

#[test]
fn a_sentence_is_said_in_the_language_that_was_chosen() {
    assert_eq!(Words::new(Language::En).say("tray-quit", &[]), "Quit Shopbell");
    assert_eq!(Words::new(Language::Sv).say("tray-quit", &[]), "Avsluta Shopbell");
    assert_eq!(Words::new(Language::Fi).say("tray-quit", &[]), "Lopeta Shopbell");
}

#[test]
fn an_argument_stands_without_marks_of_isolation() {
    assert_eq!(Words::new(Language::En).say("notification-title", &[("name", "Emma")]), "Emma wrote to you");
}

#[test]
fn a_key_that_does_not_exist_is_told_and_is_its_own_sentence() {
    let words = Words::new(Language::En);
    assert!(matches!(words.try_say("no-such-key", &[]), Err(Unsaid::NoSuchKey { key }) if key == "no-such-key"));
    assert_eq!(words.say("no-such-key", &[]), "no-such-key");
}

#[test]
fn an_argument_that_was_forgotten_is_told_and_leaves_a_gap() {
    let words = Words::new(Language::En);
    assert!(matches!(words.try_say("notification-title", &[]), Err(Unsaid::NotFilled { .. })));
    assert_eq!(words.say("notification-title", &[]), "{$name} wrote to you");
}
