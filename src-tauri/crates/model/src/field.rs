//! What can be written down of a person: fields every shop has, and the kinds of those a shop makes itself.

crate::words::words! {
    /// A field every shop has.
    FieldCode {
        /// The name the shop has for the person.
        Name = "name",
        /// An address for mail.
        Email = "email",
        /// The language to write in, as `fi` or `pt_BR`.
        Language = "language",
        /// The country, as two capital letters.
        Country = "country",
        /// The time zone, as `Europe/Helsinki`.
        TimeZone = "time_zone",
        /// The town.
        City = "city",
        /// Where the person works.
        Company = "company",
        /// The day of birth, as `1980-05-31`, or `--05-31` where the year is not known.
        Birthday = "birthday",
    }
}

crate::words::words! {
    /// What kind of thing stands in a field a shop made.
    FieldKind {
        /// Any words.
        Text = "text",
        /// A number, with a point before its fraction.
        Number = "number",
        /// A day, as `2025-03-31`.
        Date = "date",
        /// `yes` or `no`.
        YesNo = "yes_no",
    }
}
