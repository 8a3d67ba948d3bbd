-- Files of the map that were brought in, and what each of them changed, so that it can be undone.

CREATE TABLE map_import (
  id         UUID NOT NULL PRIMARY KEY,
  file_name  TEXT NOT NULL,
  format     TEXT NOT NULL CONSTRAINT map_import_format_known CHECK (format IN ('csv', 'yaml', 'graphml')),
  by_id      UUID CONSTRAINT map_import_by_fk REFERENCES person (id) ON DELETE SET NULL,
  at         TIMESTAMPTZ NOT NULL,
  summary    JSONB NOT NULL,
  undone_at  TIMESTAMPTZ
);
CREATE INDEX map_import_at_idx ON map_import (at, id);

-- `before` is NULL for what an import made.
CREATE TABLE map_import_change (
  import_id UUID NOT NULL CONSTRAINT map_import_change_import_fk REFERENCES map_import (id) ON DELETE CASCADE,
  position  BIGINT NOT NULL,
  entity    TEXT NOT NULL CONSTRAINT map_import_change_entity_known CHECK (entity IN
              ('group', 'team', 'parent', 'member', 'reports', 'moment', 'link', 'need')),
  entity_id UUID NOT NULL,
  before    JSONB,
  after     JSONB,
  PRIMARY KEY (import_id, position)
);

-- When somebody was last asked how a team's service is: who is asked often answers out of habit. What they
-- said is counted and not kept.
CREATE TABLE pulse_ask (
  person_id  UUID NOT NULL CONSTRAINT pulse_ask_person_fk REFERENCES person (id) ON DELETE CASCADE,
  team_id    UUID NOT NULL CONSTRAINT pulse_ask_team_fk REFERENCES team (id) ON DELETE CASCADE,
  request_id UUID NOT NULL CONSTRAINT pulse_ask_request_fk REFERENCES request (id) ON DELETE CASCADE,
  asked_at   TIMESTAMPTZ NOT NULL,
  -- Until it is answered, or put aside.
  is_open    BOOLEAN NOT NULL,
  PRIMARY KEY (person_id, team_id)
);
CREATE INDEX pulse_ask_person_idx ON pulse_ask (person_id, asked_at);
CREATE INDEX pulse_ask_request_idx ON pulse_ask (request_id);

-- How often each answer was given about a team in a quarter. Nobody answers twice in a quarter.
CREATE TABLE pulse_count (
  team_id    UUID NOT NULL CONSTRAINT pulse_count_team_fk REFERENCES team (id) ON DELETE CASCADE,
  quarter_on DATE NOT NULL,
  item       TEXT NOT NULL CONSTRAINT pulse_count_item_known CHECK (item IN ('excellent', 'friendly', 'efficient')),
  chosen     BIGINT NOT NULL CONSTRAINT pulse_count_chosen_range CHECK (chosen BETWEEN 1 AND 5),
  answers    BIGINT NOT NULL,
  PRIMARY KEY (team_id, quarter_on, item, chosen)
);

-- What outside customers say or do, as other systems count it: one kind and one unit a series.
CREATE TABLE outcome_series (
  id         UUID NOT NULL PRIMARY KEY,
  name       TEXT NOT NULL CONSTRAINT outcome_series_name_length CHECK (length(name) BETWEEN 1 AND 200),
  name_key   TEXT NOT NULL CONSTRAINT outcome_series_name_key_key UNIQUE,
  name_sort  TEXT NOT NULL,
  kind       TEXT NOT NULL CONSTRAINT outcome_series_kind_known CHECK (kind IN
               ('satisfaction', 'repeat', 'referral', 'complaint')),
  group_id   UUID CONSTRAINT outcome_series_group_fk REFERENCES customer_group (id) ON DELETE SET NULL,
  unit       TEXT NOT NULL CONSTRAINT outcome_series_unit_length CHECK (length(unit) BETWEEN 1 AND 60),
  -- Which of the three words of the pulse it asks outside customers about, if it is one of them.
  item       TEXT CONSTRAINT outcome_series_item_known CHECK (item IN ('excellent', 'friendly', 'efficient')),
  period     TEXT NOT NULL CONSTRAINT outcome_series_period_known CHECK (period IN
               ('day', 'week', 'month', 'quarter', 'year')),
  created_at TIMESTAMPTZ NOT NULL,
  updated_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX outcome_series_sort_idx ON outcome_series (kind, name_sort, id);

CREATE TABLE outcome_value (
  series_id UUID NOT NULL CONSTRAINT outcome_value_series_fk REFERENCES outcome_series (id) ON DELETE CASCADE,
  -- The first day of the period.
  from_on   DATE NOT NULL,
  -- In ten-thousandths of the unit.
  value_e4  BIGINT NOT NULL,
  -- Of how many answers or customers, if it is known.
  of_many   BIGINT CONSTRAINT outcome_value_of_positive CHECK (of_many > 0),
  PRIMARY KEY (series_id, from_on)
);

-- Nobody ever shared a worksheet by a switch: it goes out as a file.
ALTER TABLE worksheet DROP COLUMN shared_at;
