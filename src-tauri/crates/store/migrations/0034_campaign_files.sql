-- The files a campaign sends with its template. They are attached and belong to no message; as long as the campaign is there they
-- are not forgotten as what nobody sent. Every message has a row of its own that speaks of the same content.
CREATE TABLE campaign_file (
    campaign_id INTEGER NOT NULL REFERENCES campaign (id) ON DELETE CASCADE,
    media_id    INTEGER NOT NULL REFERENCES media (id) ON DELETE CASCADE,
    PRIMARY KEY (media_id, campaign_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX campaign_file_by_campaign ON campaign_file (campaign_id);
