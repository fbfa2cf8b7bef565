use crate::field::{FieldCode, FieldKind};
use crate::import::{Becomes, Column, FieldOf, Judged, Plan, Refusal, Repair, judge, repeats_header};
use crate::{Phone, UtcMillis};

fn plan(columns: Vec<Becomes>) -> Plan {
    let columns = columns.into_iter().map(|becomes| Column { header: format!("{becomes:?}"), becomes }).collect();
    Plan { columns, headed: true, region: Some("FI".to_owned()), ..Plan::default() }
}

fn number(text: &str) -> Judged {
    judge(&plan(vec![Becomes::Phone]), 2, &[text.to_owned()])
}

fn read(text: &str) -> (Vec<String>, Vec<Repair>) {
    let row = number(text).unwrap_or_else(|refused| panic!("{text}: {refused:?}"));
    (row.phones.iter().map(|phone| phone.e164().to_owned()).collect(), row.repairs)
}

fn refused(text: &str) -> Refusal {
    match number(text) {
        Err(refused) => refused.refusal,
        Ok(row) => panic!("{text}: {row:?}"),
    }
}

fn finland() -> Repair {
    Repair::CountryAdded { country: "FI".to_owned() }
}

#[test]
fn numbers_are_put_right_with_a_note() {
    let leena = || vec!["+358401234567".to_owned()];
    for (text, repairs) in [
        ("+358 40 123 4567", vec![]),
        ("0401234567", vec![finland()]),
        ("040 123 4567", vec![finland()]),
        ("(040) 123-4567", vec![finland()]),
        ("401234567", vec![finland()]),
        ("00358 40 1234567", vec![Repair::DoubleZero]),
        ("358401234567", vec![Repair::PlusAdded]),
        ("'+358401234567", vec![Repair::Apostrophe]),
        ("=\"0401234567\"", vec![Repair::Apostrophe, finland()]),
        ("3.58401234567E+11", vec![Repair::Scientific, Repair::PlusAdded]),
        ("3,58401234567E+11", vec![Repair::Scientific, Repair::PlusAdded]),
        ("358401234567.0", vec![Repair::Scientific, Repair::PlusAdded]),
        ("+358 (0)40 123 4567", vec![]),
        ("Puh. 040 123 4567", vec![finland()]),
        ("040/1234567", vec![finland()]),
    ] {
        assert_eq!(read(text), (leena(), repairs), "{text}");
    }
    assert_eq!(read("46701234567").0, ["+46701234567"], "another country's number without its plus");
    assert_eq!(read("+46 (0)70-123 45 67").0, ["+46701234567"]);
}

#[test]
fn numbers_of_brazil_mexico_and_argentina_are_those_dialled_today() {
    assert_eq!(
        read("+55 11 8765-4321"),
        (vec!["+5511987654321".to_owned()], vec![Repair::Today { was: "+55 1187654321".to_owned() }])
    );
    assert_eq!(read("+55 11 98765-4321").0, ["+5511987654321"]);
    assert_eq!(read("+52 1 55 1234 5678").0, ["+525512345678"]);
    assert_eq!(read("+54 9 11 2345-6789").0, ["+5491123456789"]);
}

#[test]
fn a_number_that_cannot_be_used_is_told_why() {
    let country = || Some("FI".to_owned());
    assert_eq!(refused("3.58401E+11"), Refusal::DigitsCut);
    assert_eq!(refused("3,58E+11"), Refusal::DigitsCut);
    assert_eq!(refused("09 1234"), Refusal::TooShort { country: country() });
    assert_eq!(refused("1042"), Refusal::TooShort { country: country() });
    assert_eq!(refused("040 1234567890123"), Refusal::TooLong { country: country() });
    assert_eq!(refused("+358 12"), Refusal::TooShort { country: None });
    assert_eq!(refused("+999 123 456 789"), Refusal::NoSuchCountry);
    assert_eq!(refused("ask her"), Refusal::NotANumber);
    assert_eq!(refused(""), Refusal::NoNumber);
    let mut without = plan(vec![Becomes::Phone]);
    without.region = None;
    let told = judge(&without, 2, &["040 123 4567".to_owned()]).unwrap_err();
    assert_eq!((told.refusal, told.written.as_str()), (Refusal::WhichCountry, "040 123 4567"));
}

#[test]
fn several_numbers_of_a_cell_are_all_kept() {
    let (phones, repairs) = read("040 123 4567 / 050 765 4321");
    assert_eq!(phones, ["+358401234567", "+358507654321"]);
    assert_eq!(repairs.last(), Some(&Repair::Several { count: 2 }));
    for text in
        ["0401234567;0507654321", "0401234567, 0507654321", "040 123 4567 ::: 050 765 4321", "0401234567/0507654321"]
    {
        assert_eq!(read(text).0.len(), 2, "{text}");
    }
    let (phones, repairs) = read("0401234567; 12");
    assert_eq!(phones.len(), 1);
    assert!(repairs.contains(&Repair::NumberLeftOut { written: "12".to_owned() }));
    assert_eq!(read("0401234567; 040 123 4567").0, ["+358401234567"], "the same twice is one");
}

fn known(code: FieldCode) -> Becomes {
    Becomes::Field { field: FieldOf::Known { code } }
}

#[test]
fn a_row_becomes_a_person() {
    let own = FieldOf::Own { name: "Kanta-asiakas".to_owned(), kind: FieldKind::YesNo };
    let plan = plan(vec![
        Becomes::FirstName,
        Becomes::LastName,
        Becomes::Phone,
        known(FieldCode::Email),
        known(FieldCode::Language),
        known(FieldCode::Country),
        known(FieldCode::Birthday),
        Becomes::Labels,
        Becomes::Basis,
        Becomes::AgreedAt,
        Becomes::Field { field: own.clone() },
        Becomes::Note,
        Becomes::Out,
    ]);
    let cells = [
        "Leena",
        " Virtanen ",
        "040 123 4567",
        "Leena@Example.FI",
        "ruotsi",
        "Suomi",
        "31.5.1980",
        "VIP; vip, Kahvi",
        "kassa 3/2025",
        "31.3.2025",
        "kyllä",
        "Likes dark roast",
        "1042",
    ];
    let row = judge(&plan, 2, &cells.map(str::to_owned)).unwrap();
    assert_eq!((row.row, row.name.as_str(), row.written.as_str()), (2, "Leena Virtanen", "040 123 4567"));
    assert_eq!(row.phones, [Phone::from_e164("+358401234567").unwrap()]);
    let values: Vec<&str> = row.values.iter().map(|value| value.value.as_str()).collect();
    assert_eq!(values, ["leena@example.fi", "sv", "FI", "1980-05-31", "yes"]);
    assert_eq!(row.values[4].field, own);
    assert_eq!(row.labels, ["VIP", "Kahvi"]);
    assert_eq!((row.basis.as_deref(), row.agreed_at), (Some("kassa 3/2025"), Some(UtcMillis(1_743_379_200_000))));
    assert_eq!(row.note.as_deref(), Some("Likes dark roast"));
}

#[test]
fn a_no_is_no_basis_and_neither_is_an_empty_cell() {
    let plan = plan(vec![Becomes::Phone, Becomes::Basis]);
    let basis = |cell: &str| judge(&plan, 2, &["0401234567".to_owned(), cell.to_owned()]).unwrap().basis;
    for no in ["", " ", "no", "Ei", "NEJ", "0", "false", "-", "unsubscribed"] {
        assert_eq!(basis(no), None, "{no}");
    }
    for yes in ["yes", "kyllä", "x", "kassa 3/2025", "paper form"] {
        assert_eq!(basis(yes).as_deref(), Some(yes));
    }
}

#[test]
fn a_no_in_any_words_is_no_basis() {
    let plan = plan(vec![Becomes::Phone, Becomes::Basis]);
    let basis = |cell: &str| judge(&plan, 2, &["0401234567".to_owned(), cell.to_owned()]).unwrap().basis;
    let noes = [
        "Nein",
        "no thanks",
        "No, thanks",
        "ei lupaa",
        "ei vielä",
        "Ei-lupaa",
        "ej samtycke",
        "pending",
        "unknown",
        "nee",
        "ne",
        "NEI",
        "nem",
        "nu",
        "não",
        "n/a",
        "N (told us)",
        "not yet",
        "don’t write",
        "opted-out 3/2025",
        "Opt out",
        "peruttu 2024",
        "kieltäytyi",
        "eikä",
        "en halua",
        "väntar",
        "okänd",
        "withdrawn 1.2.2025",
        "unsubscribed by mail",
        "HAYIR",
        "hayır",
        "Нет, спасибо",
        "不同意",
        "?",
        "--",
        "❌",
        "0",
        "false",
    ];
    for no in noes {
        assert_eq!(basis(no), None, "{no}");
    }
    let reasons = [
        "kassa 3/2026",
        "webbformulär 2024",
        "Nordea event",
        "Notting Hill fair",
        "e-mail form",
        "n-market 2025",
        "en tienda 2024",
        "Noora asked at the till",
        "Einar's list",
        "Neste Helsinki",
        "opted in 2024",
        "✅",
    ];
    for reason in reasons {
        assert_eq!(basis(reason).as_deref(), Some(reason));
    }
}

#[test]
fn names_of_lists_are_kept_as_long_as_those_made_by_hand() {
    let plan = plan(vec![Becomes::Phone, Becomes::Lists, Becomes::Labels]);
    let (first, second) = ("Kanta-asiakkaat Helsingin myymälästä 2024", "Kanta-asiakkaat Helsingin myymälästä 2025");
    let row = judge(&plan, 2, &["0401234567".to_owned(), format!("{first}; {second}"), "L".repeat(50)]).unwrap();
    assert_eq!(row.lists, [first, second]);
    assert_eq!(row.labels, ["L".repeat(30)]);
}

#[test]
fn a_person_without_a_number_has_an_address_for_mail() {
    let plan = plan(vec![Becomes::Phone, known(FieldCode::Email)]);
    let row = |phone: &str, mail: &str| judge(&plan, 9, &[phone.to_owned(), mail.to_owned()]);
    assert!(row("", "ana@example.br").unwrap().phones.is_empty());
    assert_eq!(row("12", "ana@example.br").unwrap_err().refusal, Refusal::TooShort { country: Some("FI".to_owned()) });
    let refused = row("", "not a mail").unwrap_err();
    assert_eq!((refused.refusal, refused.cells), (Refusal::NoNumber, vec![String::new(), "not a mail".to_owned()]));
    assert!(judge(&plan, 9, &[]).is_err(), "a row of too few cells");
}

#[test]
fn what_is_no_such_value_is_left_out_and_named() {
    let plan = plan(vec![Becomes::Phone, known(FieldCode::Language), known(FieldCode::Birthday)]);
    let row = judge(&plan, 2, &["0401234567", "klingon", "31.2.1980"].map(str::to_owned)).unwrap();
    assert!(row.values.is_empty());
    let left: Vec<&str> = row
        .repairs
        .iter()
        .filter_map(|one| if let Repair::ValueLeftOut { written, .. } = one { Some(written.as_str()) } else { None })
        .collect();
    assert_eq!(left, ["klingon", "31.2.1980"]);
}

#[test]
fn a_header_in_the_middle_is_known_again() {
    let plan = plan(vec![Becomes::Phone, Becomes::Name]);
    assert!(repeats_header(&plan, &["Phone".to_owned(), " Name".to_owned()]));
    assert!(!repeats_header(&plan, &["Phone".to_owned(), "Leena".to_owned()]));
}

proptest::proptest! {
    #[test]
    fn no_cell_is_too_strange(cells in proptest::collection::vec("\\PC{0,40}", 0..6)) {
        let plan = plan(vec![
            Becomes::Phone, Becomes::Name, known(FieldCode::Birthday), Becomes::AgreedAt, known(FieldCode::Email),
            Becomes::Field { field: FieldOf::Own { name: "n".to_owned(), kind: FieldKind::Number } },
        ]);
        let _ = judge(&plan, 1, &cells);
    }

    #[test]
    fn digits_and_marks_are_never_too_strange(cell in "[0-9+() /.,;'E=\"-]{0,40}") {
        if let Ok(row) = number(&cell) {
            proptest::prop_assert!(row.phones.iter().all(|phone| Phone::from_e164(phone.e164()).is_ok()));
        }
    }
}
