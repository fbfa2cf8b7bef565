-- The day Meta began to charge a template as another category: for a time from it on the shop may ask Meta to think again. Of
-- changes before this version it is not known.
ALTER TABLE template ADD COLUMN category_changed_at INTEGER;
-- The words of a template as they are searched: folded, its name first. They are worked out where templates are read, and
-- missing until then; whatever changes what it says takes them away.
ALTER TABLE template ADD COLUMN words TEXT;
CREATE INDEX template_wordless ON template (account_id, id) WHERE words IS NULL;
-- How many templates Meta says the account has, and how many it may have; nothing until Meta has said so.
ALTER TABLE account ADD COLUMN template_count INTEGER CHECK (template_count >= 0);
ALTER TABLE account ADD COLUMN template_limit INTEGER CHECK (template_limit >= 0);
