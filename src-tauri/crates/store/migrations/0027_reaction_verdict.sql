-- What the gate said of a reaction it did not let go, as JSON, like a message's own: why it failed is told where it stands.
ALTER TABLE reaction ADD COLUMN verdict TEXT;
