-- What is asked of a team and not opened yet, for the numbers on everybody's first page: nothing of the row
-- itself is read for them.
CREATE INDEX request_team_asked_idx ON request (team_id, state, turn, visibility, asker_id) WHERE ended_at IS NULL;

-- What was said beside the asking, for the request's page: few requests have any, and those with many events would
-- have all of them read to find none.
CREATE INDEX event_asides_idx ON event (subject) WHERE kind IN ('known_since', 'date_insisted');
