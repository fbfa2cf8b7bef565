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

#[test]
fn whoever_is_told_of_the_connection_finds_it_stopped_there() {
    // What stops everything leads to the connection, where it stands what is stopped and how it goes on.
    for fact in table().iter().filter(|fact| fact.class.parks_everything()) {
        assert!(fact.reason.step().is_some(), "{} {}", fact.first, fact.title);
    }
}

#[test]
fn nothing_is_offered_again_that_meta_never_takes() {
    for fact in table().iter().filter(|fact| fact.class == ErrorClass::Never && fact.first != 131_026) {
        assert_eq!(fact.reason.remedies(), [Remedy::Remove], "{} {}", fact.first, fact.title);
    }
}
