-- What is asked of a team and not opened yet, for the numbers on everybody's first page: nothing of the row
-- itself is read for them.
CREATE INDEX request_team_asked_idx ON request (team_id, state, turn, visibility, asker_id) WHERE ended_at IS NULL;
