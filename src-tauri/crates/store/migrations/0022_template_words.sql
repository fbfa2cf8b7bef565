-- How the text of a template begins, so that one that says the same is found without reading all of them, and the languages
-- of an account without reading its templates. The text stands behind a header and an offer at most. SQLite works the column
-- out by itself; what Meta sent in a shape nobody can read has none.
ALTER TABLE template ADD COLUMN opening TEXT GENERATED ALWAYS AS (
    CASE WHEN json_valid(components) THEN substr(trim(CASE 'BODY'
        WHEN upper(json_extract(components, '$[0].type')) THEN json_extract(components, '$[0].text')
        WHEN upper(json_extract(components, '$[1].type')) THEN json_extract(components, '$[1].text')
        WHEN upper(json_extract(components, '$[2].type')) THEN json_extract(components, '$[2].text')
        WHEN upper(json_extract(components, '$[3].type')) THEN json_extract(components, '$[3].text')
    END, char(9, 10, 13, 32)), 1, 80) END
) VIRTUAL;
CREATE INDEX template_by_opening ON template (account_id, opening) WHERE gone_at IS NULL;
CREATE INDEX template_by_language ON template (account_id, language, name) WHERE gone_at IS NULL;
