//! What the columns of a file become, guessed from their headers and from what stands in the first rows.

use std::collections::HashMap;

use super::words::{self, folded};
use super::{Becomes, Column, FieldOf, Refusal, Repair, number, values};
use crate::Region;
use crate::field::FieldCode;

/// The rows at the top that may stand above the header: a title, the day of the export.
const ABOVE: usize = 5;

/// What was guessed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Guess {
    /// The columns.
    pub columns: Vec<Column>,
    /// What was noticed of each column.
    pub noticed: Vec<Noticed>,
    /// Whether a row names the columns.
    pub headed: bool,
    /// How many rows of the sample come before the first person: titles and the header.
    pub above: usize,
    /// Rows of the sample that are people.
    pub people: usize,
}

/// What was noticed of a column.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Noticed {
    /// The first filled cell.
    pub example: String,
    /// Rows of the sample that have something there.
    pub filled: usize,
    /// Numbers without a country code that were read in the given country.
    pub without_country: usize,
    /// Numbers whose last digits a spreadsheet took.
    pub cut: usize,
    /// The commonest languages, and how many rows have each.
    pub languages: Vec<(String, usize)>,
    /// It says that people agreed to be written to elsewhere (mail, SMS), which is not WhatsApp.
    pub elsewhere: bool,
}

/// Guesses the columns of a file from its first rows.
#[must_use]
pub fn guess(rows: &[Vec<String>], region: Option<Region>) -> Guess {
    let width = rows.iter().map(Vec::len).max().unwrap_or(0);
    let header = header_row(rows, region);
    let above = header.map_or(0, |at| at + 1);
    let people = rows.get(above..).unwrap_or_default();
    let mut guess = Guess { headed: header.is_some(), above, people: people.len(), ..Guess::default() };
    for at in 0..width {
        let title = header.and_then(|row| rows.get(row)?.get(at)).cloned().unwrap_or_default();
        let cells: Vec<&str> = people.iter().filter_map(|row| row.get(at)).map(|cell| cell.trim()).collect();
        let filled: Vec<&str> = cells.into_iter().filter(|cell| !cell.is_empty()).collect();
        let said = words::header(&title);
        let becomes = by_header(said).unwrap_or_else(|| by_cells(&filled, region, said.is_some()));
        guess.columns.push(Column { header: title, becomes });
    }
    once(&mut guess.columns);
    if guess.columns.iter().all(|column| !is_name(&column.becomes)) {
        name_by_cells(&mut guess, people);
    }
    guess.noticed = notice(&guess.columns, people, region);
    guess
}

impl Guess {
    /// Takes over what somebody said of columns with these headers before; `known` says it of a folded header.
    pub fn remember(
        &mut self,
        known: impl Fn(&str) -> Option<Becomes>,
        people: &[Vec<String>],
        region: Option<Region>,
    ) {
        for column in self.columns.iter_mut().filter(|column| !column.header.trim().is_empty()) {
            if let Some(becomes) = known(&folded(&column.header)) {
                column.becomes = becomes;
            }
        }
        once(&mut self.columns);
        self.noticed = notice(&self.columns, people, region);
    }
}

/// What is noticed of each column in the first rows of people, as what it becomes.
#[must_use]
pub fn notice(columns: &[Column], people: &[Vec<String>], region: Option<Region>) -> Vec<Noticed> {
    columns.iter().enumerate().map(|(at, column)| notice_one(at, column, people, region)).collect()
}

fn notice_one(at: usize, column: &Column, people: &[Vec<String>], region: Option<Region>) -> Noticed {
    let cells = people.iter().filter_map(|row| row.get(at)).map(|cell| cell.trim()).filter(|cell| !cell.is_empty());
    let cells: Vec<&str> = cells.collect();
    let mut noticed = Noticed {
        example: cells.first().map(|cell| (*cell).to_owned()).unwrap_or_default(),
        filled: cells.len(),
        elsewhere: words::header(&column.header) == Some("elsewhere"),
        ..Noticed::default()
    };
    match &column.becomes {
        Becomes::Phone => {
            for cell in cells {
                match number::numbers(cell, region) {
                    Ok((_, repairs)) => {
                        let added = repairs.iter().any(|one| matches!(one, Repair::CountryAdded { .. }));
                        noticed.without_country += usize::from(added);
                    }
                    Err(Refusal::DigitsCut) => noticed.cut += 1,
                    Err(_) => {}
                }
            }
        }
        Becomes::Field { field: FieldOf::Known { code: FieldCode::Language } } => {
            let mut counts: HashMap<String, usize> = HashMap::new();
            let read = cells.into_iter().filter_map(values::language);
            read.for_each(|language| *counts.entry(language).or_default() += 1);
            noticed.languages = counts.into_iter().collect();
            noticed.languages.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
            noticed.languages.truncate(3);
        }
        _ => {}
    }
    noticed
}

/// Where the row stands that names the columns: the one with the most known names before the first person, or one without
/// any number or address above rows that have them. Nobody stands above it: in a file that was put together of two, the
/// second row of headers is a row that cannot be used, and is named.
fn header_row(rows: &[Vec<String>], region: Option<Region>) -> Option<usize> {
    let is_contact = |cell: &String| values::email(cell).is_some() || is_number(cell, region);
    let known = |row: &Vec<String>| row.iter().filter(|cell| words::header(cell).is_some()).count();
    let top = rows.iter().take(ABOVE).take_while(|row| !row.iter().any(is_contact));
    let most = top.clone().map(known).max().unwrap_or(0);
    if most > 0 {
        return top.map(known).position(|names| names == most);
    }
    let first = rows.first()?;
    let below = rows.get(1..)?;
    let named = first.iter().all(|cell| !cell.trim().is_empty() && cell.chars().any(char::is_alphabetic));
    let contacts = below.iter().any(|row| row.iter().any(is_contact));
    (named && contacts && !first.iter().any(is_contact)).then_some(0)
}

fn by_header(said: Option<&str>) -> Option<Becomes> {
    Some(match said? {
        "name" => Becomes::Name,
        "first_name" => Becomes::FirstName,
        "last_name" => Becomes::LastName,
        "phone" => Becomes::Phone,
        "labels" => Becomes::Labels,
        "lists" => Becomes::Lists,
        "basis" => Becomes::Basis,
        "agreed_at" => Becomes::AgreedAt,
        "note" => Becomes::Note,
        "elsewhere" | "nothing" => Becomes::Out,
        code => known(FieldCode::parse(code).ok()?),
    })
}

const fn known(code: FieldCode) -> Becomes {
    Becomes::Field { field: FieldOf::Known { code } }
}

/// What most cells of a column are. A column without anything in it, or of anything else, is left out.
fn by_cells(filled: &[&str], region: Option<Region>, explained: bool) -> Becomes {
    if filled.is_empty() || explained {
        return Becomes::Out;
    }
    let most = |is: &dyn Fn(&str) -> bool| filled.iter().filter(|cell| is(cell)).count() * 10 >= filled.len() * 7;
    if most(&|cell| values::email(cell).is_some()) {
        known(FieldCode::Email)
    } else if most(&|cell| values::day(cell).is_none() && is_number(cell, region)) {
        Becomes::Phone
    } else if most(&|cell| cell.chars().count() > 3 && values::language(cell).is_some()) {
        known(FieldCode::Language)
    } else if most(&|cell| cell.chars().count() > 3 && values::country(cell).is_some()) {
        known(FieldCode::Country)
    } else {
        Becomes::Out
    }
}

/// Whether a cell looks like a phone number and like nothing a shop's list has besides: no price, no post code.
fn is_number(cell: &str, region: Option<Region>) -> bool {
    let digits = cell.chars().filter(char::is_ascii_digit).count();
    let letters = cell.chars().filter(|c| c.is_alphabetic()).count();
    let numbers = number::numbers(cell, region);
    matches!(numbers, Err(Refusal::DigitsCut))
        || (digits >= 7 && letters <= 6 && numbers.is_ok_and(|(all, _)| !all.is_empty()))
}

/// A place for one value is taken by the first column that becomes it. Numbers, labels, lists and notes come together.
fn once(columns: &mut [Column]) {
    let mut taken = std::collections::HashSet::new();
    for column in columns {
        let many =
            matches!(column.becomes, Becomes::Phone | Becomes::Labels | Becomes::Lists | Becomes::Note | Becomes::Out);
        if !many && !taken.insert(column.becomes.clone()) {
            column.becomes = Becomes::Out;
        }
    }
}

const fn is_name(becomes: &Becomes) -> bool {
    matches!(becomes, Becomes::Name | Becomes::FirstName | Becomes::LastName)
}

/// Where no header tells of a name: the first column of different words without digits.
fn name_by_cells(guess: &mut Guess, people: &[Vec<String>]) {
    for (at, column) in guess.columns.iter_mut().enumerate() {
        if column.becomes != Becomes::Out || words::header(&column.header).is_some() {
            continue;
        }
        let cells: Vec<&str> = people.iter().filter_map(|row| row.get(at)).map(|cell| cell.trim()).collect();
        let filled: Vec<&str> = cells.into_iter().filter(|cell| !cell.is_empty()).collect();
        let is_name = |cell: &&&str| {
            !cell.chars().any(|c| c.is_numeric() || c == '@')
                && cell.chars().any(char::is_alphabetic)
                && cell.len() < 80
        };
        let names = filled.iter().filter(is_name).count();
        let different: std::collections::HashSet<String> = filled.iter().map(|cell| folded(cell)).collect();
        if !filled.is_empty() && names * 10 >= filled.len() * 8 && different.len() * 2 > filled.len() {
            column.becomes = Becomes::Name;
            return;
        }
    }
}
