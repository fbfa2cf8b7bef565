use std::ops::RangeInclusive;

use shopbell_model::{ErrorClass, Remedy, TroubleReason};

use super::{class_of, fact_of, reason_of, reason_of_reaction, table};

#[test]
fn the_table_is_sorted_and_free_of_overlaps() {
    assert!(table().iter().all(|row| row.first <= row.last && !row.title.is_empty()));
    assert!(table().windows(2).all(|pair| pair[0].last < pair[1].first), "a code must have one row");
}

#[test]
fn every_class_of_the_contract_holds() {
    let contract: &[(ErrorClass, &[i32])] = &[
        (ErrorClass::BackOff, &[4, 80007, 130_429, 131_056, 133_004, 134_101]),
        (ErrorClass::MaybeSent, &[1, 2, 131_000, 131_016, 131_057, 2_494_100]),
        (ErrorClass::Wait, &[131_049, 131_048, 131_064, 132_069, 133_008, 133_009, 133_015, 133_016]),
        (ErrorClass::Never, &[130_403, 130_472, 130_497, 131_026, 131_050, 131_051, 137_000]),
        (ErrorClass::Template, &[131_047, 132_001, 132_007, 132_015, 132_016, 132_068, 2_388_293]),
        (
            ErrorClass::Request,
            &[
                33, 100, 131_008, 131_009, 131_021, 131_030, 131_052, 131_053, 131_061, 131_062, 132_000, 132_005,
                132_012, 132_018, 135_000, 139_100,
            ],
        ),
        (ErrorClass::Token, &[0, 3, 10, 190, 200, 250, 299, 131_005]),
        (
            ErrorClass::Account,
            &[
                368, 131_031, 131_037, 131_042, 131_044, 131_045, 131_063, 133_000, 133_005, 133_006, 133_010, 134_011,
                139_200,
            ],
        ),
    ];
    for (class, codes) in contract {
        for code in *codes {
            assert_eq!(class_of(*code, 400), *class, "code {code}");
        }
    }
}

#[test]
fn http_statuses_of_the_contract_hold() {
    for (http, codes) in [
        (401, vec![0, 190]),
        (403, vec![10, 200, 299, 368, 130_497, 131_005, 131_031]),
        (404, vec![132_001]),
        (500, vec![3, 131_000, 131_016, 131_045, 131_057, 133_000]),
        (503, vec![2, 133_004]),
        (400, vec![100, 130_429, 131_008, 131_009, 131_047, 131_056]),
    ] {
        for code in codes {
            assert_eq!(fact_of(code).unwrap().http, Some(http), "code {code}");
        }
    }
}

#[test]
fn an_unknown_code_is_judged_by_the_status() {
    let unknown = 999_999;
    assert_eq!(fact_of(unknown), None);
    assert_eq!(class_of(unknown, 500), ErrorClass::MaybeSent);
    assert_eq!(class_of(unknown, 503), ErrorClass::MaybeSent);
    assert_eq!(class_of(unknown, 429), ErrorClass::BackOff);
    assert_eq!(class_of(unknown, 401), ErrorClass::Token);
    assert_eq!(class_of(unknown, 400), ErrorClass::Request);
    assert_eq!(class_of(-1, 400), ErrorClass::Request);
    assert_eq!(class_of(i32::MAX, 502), ErrorClass::MaybeSent);
}

#[test]
fn reasons_say_what_happened() {
    assert_eq!(reason_of(131_047), TroubleReason::WindowClosed);
    assert_eq!(reason_of(131_026), TroubleReason::NotReachable);
    assert_eq!(reason_of(131_049), TroubleReason::HeldBack);
    assert_eq!(reason_of(131_050), TroubleReason::AskedToStop);
    assert_eq!(reason_of(131_056), TroubleReason::TooManyToOne);
    assert_eq!(reason_of(131_048), TroubleReason::LowQuality, "the number's quality, not this customer's offers");
    assert_eq!(reason_of(131_030), TroubleReason::TestNumber);
    assert_eq!(reason_of(131_021), TroubleReason::OwnNumber);
    assert_eq!(reason_of(33), TroubleReason::NotRegistered, "the shop's number is gone, not the words wrong");
    assert_eq!(reason_of(130_403), TroubleReason::Blocked, "by the shop");
    assert_eq!(reason_of(133_004), TroubleReason::MetaFault, "Meta's servers, not the shop's haste");
    assert_eq!(reason_of(134_101), TroubleReason::TemplateSyncing);
    assert_eq!(reason_of(999_999), TroubleReason::NotAccepted);
    assert_eq!(reason_of(190), TroubleReason::Token);
    assert_eq!(reason_of(131_042), TroubleReason::Payment);
    assert_eq!(reason_of(131_000), TroubleReason::MetaFault);
    assert_eq!(reason_of(100), TroubleReason::NotAccepted);
    assert_eq!(reason_of(131_009), TroubleReason::NotAccepted);
    assert_eq!(reason_of_reaction(131_009), TroubleReason::TargetGone);
}

/// Every code of Meta's page of errors (September 2026) and of its pages on Direct Send, usernames and coexistence, as
/// the contract collects them (CONTRACT §8).
const CONTRACT: &[RangeInclusive<i32>] = &[
    0..=4,
    10..=10,
    33..=33,
    100..=100,
    190..=190,
    200..=299,
    368..=368,
    613..=613,
    80_007..=80_007,
    130_403..=130_403,
    130_429..=130_429,
    130_472..=130_472,
    130_497..=130_497,
    131_000..=131_000,
    131_005..=131_005,
    131_008..=131_009,
    131_016..=131_016,
    131_021..=131_021,
    131_026..=131_026,
    131_030..=131_031,
    131_037..=131_037,
    131_042..=131_042,
    131_044..=131_045,
    131_047..=131_053,
    131_055..=131_057,
    131_061..=131_064,
    132_000..=132_001,
    132_005..=132_005,
    132_007..=132_008,
    132_012..=132_012,
    132_015..=132_016,
    132_018..=132_018,
    132_068..=132_069,
    133_000..=133_000,
    133_004..=133_006,
    133_008..=133_010,
    133_015..=133_016,
    134_011..=134_011,
    134_100..=134_102,
    135_000..=135_000,
    136_024..=136_024,
    137_000..=137_000,
    139_000..=139_004,
    139_100..=139_103,
    139_200..=139_200,
    147_001..=147_005,
    200_005..=200_007,
    1_752_041..=1_752_041,
    2_388_001..=2_388_001,
    2_388_012..=2_388_012,
    2_388_019..=2_388_019,
    2_388_039..=2_388_040,
    2_388_047..=2_388_047,
    2_388_072..=2_388_073,
    2_388_091..=2_388_091,
    2_388_093..=2_388_093,
    2_388_103..=2_388_103,
    2_388_293..=2_388_293,
    2_388_299..=2_388_299,
    2_388_318..=2_388_318,
    2_388_330..=2_388_330,
    2_494_100..=2_494_100,
    2_494_164..=2_494_179,
    2_593_079..=2_593_079,
    2_593_085..=2_593_085,
    2_593_107..=2_593_109,
];

#[test]
fn every_code_of_the_contract_is_known() {
    let missing: Vec<i32> = CONTRACT.iter().cloned().flatten().filter(|code| fact_of(*code).is_none()).collect();
    assert!(missing.is_empty(), "a shop is told something about each: {missing:?}");
}

#[test]
fn what_a_sentence_says_of_one_template_stops_nothing_else() {
    for code in [132_068, 139_000, 139_004] {
        let fact = fact_of(code).unwrap();
        assert_eq!((fact.class, fact.reason), (ErrorClass::Template, TroubleReason::FormBlocked), "{code}");
    }
}

#[test]
fn whoever_is_told_of_the_connection_finds_it_stopped_there() {
    // What stops everything leads to the connection, where it stands what is stopped and how it goes on.
    for fact in table().iter().filter(|fact| fact.class.parks_everything()) {
        assert!(fact.reason.step().is_some(), "{} {}", fact.first, fact.title);
    }
}

#[test]
fn nothing_is_offered_again_that_meta_never_takes() {
    for fact in table().iter().filter(|fact| fact.class == ErrorClass::Never) {
        // Who puts their WhatsApp in order, or is unblocked, gets it after all.
        if matches!(fact.reason, TroubleReason::NotReachable | TroubleReason::Blocked) {
            continue;
        }
        assert_eq!(fact.reason.remedies(), [Remedy::Remove], "{} {}", fact.first, fact.title);
    }
}
