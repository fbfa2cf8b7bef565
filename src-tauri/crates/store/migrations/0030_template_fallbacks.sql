-- What a template says where nothing is known of a customer, gap by gap. It hangs on the name and the language, not on the row:
-- a template that is taken away and made again at Meta keeps it.
CREATE TABLE template_fallback (
    account_id INTEGER NOT NULL REFERENCES account (id),
    name       TEXT    NOT NULL,
    language   TEXT    NOT NULL,
    gap        TEXT    NOT NULL,
    text       TEXT    NOT NULL CHECK (trim(text) <> ''),
    PRIMARY KEY (account_id, name, language, gap)
) STRICT, WITHOUT ROWID;
