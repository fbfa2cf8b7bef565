-- What is written in the template studio before Meta has it, and what became of it there.

-- The drafts of one template in its languages. While no language of it was taken by Meta its name may still change, and
-- two families may be called alike; afterwards the name is Meta's and there is one family of it.
CREATE TABLE template_family (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    account_id INTEGER NOT NULL REFERENCES account (id),
    name       TEXT NOT NULL,
    at_meta    INTEGER NOT NULL DEFAULT 0 CHECK (at_meta IN (0, 1)),
    made_at    INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX template_family_at_meta ON template_family (account_id, name) WHERE at_meta = 1;
CREATE INDEX template_family_by_name ON template_family (account_id, name);

-- One draft a language. `definition` is Shopbell's own JSON of what is written. `revision` grows with each save and
-- `saved_by` is the command that saved last: what is saved as one types leaves nothing else behind. `changes_template` is
-- the template of Meta's it changes and `changes_version` that one's version then; without them it is to be a new one.
CREATE TABLE template_draft (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    family_id  INTEGER NOT NULL REFERENCES template_family (id) ON DELETE CASCADE,
    language   TEXT NOT NULL,
    definition TEXT NOT NULL,
    revision   INTEGER NOT NULL DEFAULT 1,
    saved_by   TEXT NOT NULL,
    saved_at   INTEGER NOT NULL,
    changes_template INTEGER REFERENCES template (id),
    changes_version  INTEGER,
    UNIQUE (family_id, language)
) STRICT;

-- What was kept of a draft: by hand, when it was handed in, or because another window was about to write over it. Of
-- the ones kept by hand the oldest go; what was handed in stays.
CREATE TABLE template_version (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    family_id  INTEGER NOT NULL REFERENCES template_family (id) ON DELETE CASCADE,
    language   TEXT NOT NULL,
    definition TEXT NOT NULL,
    why        TEXT NOT NULL CHECK (why IN ('kept', 'handed_in', 'overwritten')),
    kept_at    INTEGER NOT NULL
) STRICT;
CREATE INDEX template_version_by_family ON template_version (family_id, language, id);

-- What was handed in to Meta, a row each time. `state`: `sending` until Meta answered; `unknown` when the answer was lost
-- and nobody knows; `absent` when Meta was asked afterwards and does not have it; `refused` when Meta did not take it;
-- `taken` when it did. Of a change, `with_category` says whether the category went along, and `telling` whether its words
-- tell it from what Meta had before. `findings` is what our own checks said then, as JSON. `verdict` is Meta's later word about it.
CREATE TABLE template_submission (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    family_id  INTEGER NOT NULL REFERENCES template_family (id) ON DELETE CASCADE,
    language   TEXT NOT NULL,
    version_id INTEGER NOT NULL REFERENCES template_version (id),
    edits      TEXT,
    state      TEXT NOT NULL CHECK (state IN ('sending', 'unknown', 'absent', 'refused', 'taken')),
    findings   TEXT NOT NULL,
    category   TEXT NOT NULL,
    meta_id    TEXT,
    code       INTEGER,
    subcode    INTEGER,
    problem    TEXT,
    sent_at    INTEGER NOT NULL,
    settled_at INTEGER,
    verdict    TEXT,
    reason     TEXT,
    advice     TEXT,
    judged_at  INTEGER,
    with_category INTEGER NOT NULL DEFAULT 1 CHECK (with_category IN (0, 1)),
    telling    INTEGER NOT NULL DEFAULT 1 CHECK (telling IN (0, 1))
) STRICT;
CREATE INDEX template_submission_by_family ON template_submission (family_id, id);
CREATE INDEX template_submission_open ON template_submission (id) WHERE state IN ('sending', 'unknown');
CREATE INDEX template_submission_editing ON template_submission (edits)
    WHERE edits IS NOT NULL AND state IN ('sending', 'unknown');
CREATE INDEX template_submission_judged ON template_submission (meta_id, id) WHERE meta_id IS NOT NULL;
CREATE INDEX template_submission_by_time ON template_submission (sent_at);

-- Names Meta does not give again for a while, because an approved template of that name was deleted.
CREATE TABLE template_name_block (
    account_id    INTEGER NOT NULL REFERENCES account (id),
    name          TEXT NOT NULL,
    language      TEXT NOT NULL,
    blocked_until INTEGER NOT NULL,
    PRIMARY KEY (account_id, name, language)
) STRICT, WITHOUT ROWID;

-- Sample files for headers and cards on their way to Meta, and the handles Meta gave for them. `session` is Meta's name
-- of an upload that can go on where it broke off.
CREATE TABLE template_sample (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    media_id  INTEGER NOT NULL UNIQUE REFERENCES media (id),
    file_name TEXT NOT NULL,
    mime      TEXT NOT NULL,
    size      INTEGER NOT NULL,
    gone      INTEGER NOT NULL DEFAULT 0,
    session   TEXT,
    handle    TEXT,
    problem   TEXT,
    made_at   INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX template_sample_by_handle ON template_sample (handle) WHERE handle IS NOT NULL;

-- When a template last went to somebody (Meta archives it after a year without), and since when customers take it as
-- `quality` says.
ALTER TABLE template ADD COLUMN used_at INTEGER;
ALTER TABLE template ADD COLUMN quality_at INTEGER;
UPDATE template SET used_at = sent.at
FROM (SELECT json_extract(payload, '$.of') AS of_template, max(at) AS at FROM message
      WHERE kind = 'template' AND direction = 'out' AND json_valid(payload) GROUP BY 1) AS sent
WHERE sent.of_template = template.id;
