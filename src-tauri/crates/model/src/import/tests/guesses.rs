use crate::field::FieldCode;
use crate::import::{Becomes, FieldOf, Guess, guess};
use crate::phone::Region;

fn of(rows: &[&[&str]]) -> Guess {
    let rows: Vec<Vec<String>> = rows.iter().map(|row| row.iter().map(|cell| (*cell).to_owned()).collect()).collect();
    guess(&rows, Region::parse("FI").ok())
}

fn becomes(rows: &[&[&str]]) -> Vec<Becomes> {
    of(rows).columns.into_iter().map(|column| column.becomes).collect()
}

fn known(code: FieldCode) -> Becomes {
    Becomes::Field { field: FieldOf::Known { code } }
}

#[test]
fn headers_of_three_languages_are_understood() {
    use Becomes::{Basis, Name, Out, Phone};
    let finnish = of(&[
        &["Puhelin", "Nimi", "Kieli", "Lupa", "Vanha nro"],
        &["040 123 4567", "Leena Virtanen", "fi", "kassa 3/2025", "1042"],
        &["3.58401E+11", "Sanna Koski", "sv", "", "1043"],
    ]);
    let columns: Vec<Becomes> = finnish.columns.iter().map(|column| column.becomes.clone()).collect();
    assert_eq!(columns, [Phone, Name, known(FieldCode::Language), Basis, Out]);
    assert_eq!((finnish.headed, finnish.above, finnish.people), (true, 1, 2));
    assert_eq!((finnish.noticed[0].without_country, finnish.noticed[0].cut, finnish.noticed[3].filled), (1, 1, 1));
    assert_eq!(finnish.noticed[2].languages, [("fi".to_owned(), 1), ("sv".to_owned(), 1)]);
    let swedish = becomes(&[&["Förnamn", "Efternamn", "Mobil", "Samtycke"], &["Åsa", "Ek", "0701", "ja"]]);
    assert_eq!(swedish, [Becomes::FirstName, Becomes::LastName, Phone, Basis]);
}

#[test]
fn nobody_is_passed_over_for_a_better_row_of_headers_below() {
    let guess = of(&[
        &["Asiakkaat 2025", "", ""],
        &["Nimi", "Puhelin", "x"],
        &["Leena", "040 123 4567", ""],
        &["Nimi", "Puhelin", "Kieli"],
        &["Sanna", "040 123 4568", "sv"],
    ]);
    assert_eq!((guess.above, guess.people), (2, 3), "Leena is a person, not a title");
}

#[test]
fn exports_of_other_programs_are_understood() {
    use Becomes::{FirstName, Labels, LastName, Name, Note, Out, Phone};
    let row: &[&str] = &["", "", "", "", "", "", "", ""];
    let email = || known(FieldCode::Email);
    for (program, header, expected) in [
        (
            "Shopify",
            [
                "First Name",
                "Last Name",
                "Email",
                "Accepts Email Marketing",
                "Default Address City",
                "Phone",
                "Tags",
                "Note",
            ],
            [FirstName, LastName, email(), Out, known(FieldCode::City), Phone, Labels, Note],
        ),
        (
            "WooCommerce",
            [
                "billing_first_name",
                "billing_last_name",
                "billing_company",
                "billing_city",
                "billing_country",
                "billing_email",
                "billing_phone",
                "ID",
            ],
            [
                FirstName,
                LastName,
                known(FieldCode::Company),
                known(FieldCode::City),
                known(FieldCode::Country),
                email(),
                Phone,
                Out,
            ],
        ),
        (
            "HubSpot",
            [
                "Record ID",
                "First Name",
                "Last Name",
                "Email",
                "Phone Number",
                "WhatsApp Phone Number",
                "Preferred language",
                "Company Name",
            ],
            [Out, FirstName, LastName, email(), Phone, Phone, known(FieldCode::Language), known(FieldCode::Company)],
        ),
        (
            "Mailchimp",
            ["Email Address", "First Name", "Last Name", "Phone Number", "Birthday", "OPTIN_TIME", "NOTES", "TAGS"],
            [email(), FirstName, LastName, Phone, known(FieldCode::Birthday), Out, Note, Labels],
        ),
        (
            "Google Contacts",
            [
                "Name",
                "Given Name",
                "Family Name",
                "E-mail 1 - Value",
                "Phone 1 - Value",
                "Phone 2 - Value",
                "Group Membership",
                "Organization 1 - Name",
            ],
            [Name, FirstName, LastName, email(), Phone, Phone, Labels, known(FieldCode::Company)],
        ),
        (
            "Outlook",
            [
                "First Name",
                "Last Name",
                "Mobile Phone",
                "E-mail Address",
                "Business City",
                "Home City",
                "Categories",
                "Notes",
            ],
            [FirstName, LastName, Phone, email(), known(FieldCode::City), Out, Labels, Note],
        ),
        (
            "iCloud, as cards",
            ["Name", "First name", "Last name", "Phone", "Email", "Company", "Labels", "Note"],
            [Name, FirstName, LastName, Phone, email(), known(FieldCode::Company), Labels, Note],
        ),
    ] {
        assert_eq!(becomes(&[&header, row]), expected, "{program}");
    }
    let shopify = of(&[&["Accepts Email Marketing", "Phone"], &["yes", "0401234567"]]);
    assert!(shopify.noticed[0].elsewhere, "agreeing to mail is not agreeing to WhatsApp, and is said so");
}

#[test]
fn without_a_header_the_cells_tell() {
    let guess = of(&[
        &["Leena Virtanen", "0401234567", "leena@example.fi", "33100", "12,50"],
        &["Ville Mäki", "050 765 4321", "", "00100", "3,00"],
    ]);
    let columns: Vec<Becomes> = guess.columns.iter().map(|column| column.becomes.clone()).collect();
    assert_eq!(columns, [Becomes::Name, Becomes::Phone, known(FieldCode::Email), Becomes::Out, Becomes::Out]);
    assert_eq!((guess.headed, guess.above, guess.people), (false, 0, 2));
    assert_eq!(becomes(&[&["Soittonumero"], &["0401234567"]]), [Becomes::Phone], "a header nobody knows is one");
    assert!(of(&[&["Soittonumero"], &["0401234567"]]).headed);
}

#[test]
fn titles_above_the_header_are_passed_over() {
    let guess = of(&[&["Customers 2025"], &["Exported 1.3.2025"], &["Name", "Phone"], &["Leena", "0401234567"]]);
    assert_eq!((guess.headed, guess.above, guess.people), (true, 3, 1));
    assert_eq!(guess.columns[1].becomes, Becomes::Phone);
    assert_eq!(of(&[]), Guess::default());
}

proptest::proptest! {
    #[test]
    fn no_rows_are_too_strange(rows in proptest::collection::vec(proptest::collection::vec("\\PC{0,12}", 0..5), 0..8)) {
        let guess = guess(&rows, None);
        proptest::prop_assert_eq!(guess.columns.len(), guess.noticed.len());
    }
}
