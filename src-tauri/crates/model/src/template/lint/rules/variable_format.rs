//! Gaps of one template are all numbered or all named, as the template says (CONTRACT §3.2, `parameter_format`).

use super::variable_name::is_name;
use super::{GapFormat, Part, Report, Rule, Sight};

pub(super) static RULE: Rule =
    Rule::error("variable-format", "CONTRACT §3.2", check).facts(&["name", "format"]).mends();

fn check(sight: &Sight<'_>, report: &mut Report<'_>) {
    let named = sight.definition.format == GapFormat::Named;
    let is_number = |name: &str| !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_digit());
    let wrong = |name: &str| if named { is_number(name) } else { is_name(name) };
    let parts = || sight.texts.iter().filter(|text| matches!(text.place.part, Part::Body | Part::Header));
    let all = parts().flat_map(|text| &text.gaps).all(|gap| wrong(gap.name));
    for text in parts() {
        let Some(gap) = text.gaps.iter().find(|gap| wrong(gap.name)) else { continue };
        let found = report.find(&text.place).at(gap.span.clone()).fact("name", gap.name);
        found.fact("format", sight.definition.format.as_str());
        if all {
            let mut mended = sight.definition.clone();
            mended.format = if named { GapFormat::Positional } else { GapFormat::Named };
            found.mend(mended);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{check, mended};
    use super::GapFormat;

    #[test]
    fn numbers_among_names_and_names_among_numbers() {
        check("variable-format", |d| d.format = GapFormat::Named, |_| {});
        assert_eq!(mended("variable-format", |d| d.format = GapFormat::Named).unwrap().format, GapFormat::Positional);
        let mixed = "Hello {{first_name}}, your order {{1}} is ready and waiting for you at our counter.";
        check("variable-format", |d| d.body.text = mixed.into(), |_| {});
        assert_eq!(mended("variable-format", |d| d.body.text = mixed.into()), None, "it is not clear which was meant");
    }
}
