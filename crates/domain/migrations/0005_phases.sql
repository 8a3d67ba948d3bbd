-- The three phases in full: bundles, the closing that time confirms, and what is said at the end.

-- Bundles ------------------------------------------------------------------------------------------

-- What a bundle is made of: offers of its own team or of others, in order.
CREATE TABLE service_part (
  service_id      UUID NOT NULL CONSTRAINT service_part_service_fk REFERENCES service (id) ON DELETE CASCADE,
  position        BIGINT NOT NULL,
  part_service_id UUID NOT NULL CONSTRAINT service_part_part_fk REFERENCES service (id) ON DELETE CASCADE,
  -- The variant that belongs to it; whoever asks chooses when there is none.
  part_option_id  UUID CONSTRAINT service_part_option_fk REFERENCES service_option (id) ON DELETE SET NULL,
  PRIMARY KEY (service_id, position)
);
CREATE INDEX service_part_part_idx ON service_part (part_service_id, service_id);
CREATE INDEX service_part_option_idx ON service_part (part_option_id) WHERE part_option_id IS NOT NULL;

-- The bundle that a request is a part of.
ALTER TABLE request ADD COLUMN parent_id UUID CONSTRAINT request_parent_fk REFERENCES request (id);
CREATE INDEX request_parent_idx ON request (parent_id, number) WHERE parent_id IS NOT NULL;

-- Closing ------------------------------------------------------------------------------------------

-- Days without a word after which what was closed counts as solved; 0 while nobody agreed to that.
ALTER TABLE organisation ADD COLUMN confirm_days BIGINT NOT NULL DEFAULT 0
  CONSTRAINT organisation_confirm_days_range CHECK (confirm_days BETWEEN 0 AND 90);

-- When a closed request counts as solved if nobody says otherwise: said to both sides when it was closed.
ALTER TABLE request ADD COLUMN confirm_at TIMESTAMPTZ;
-- Whether the customer has been told of that day once more.
ALTER TABLE request ADD COLUMN confirm_told BOOLEAN NOT NULL DEFAULT FALSE;
-- Whether it was time that confirmed it, and nobody's word.
ALTER TABLE request ADD COLUMN confirmed_by_time BOOLEAN NOT NULL DEFAULT FALSE;
CREATE INDEX request_confirm_idx ON request (confirm_at, id) WHERE confirm_at IS NOT NULL;

-- How it went, in the words of each side; sealed until both are in or seven days have passed.
CREATE TABLE closing_word (
  id         UUID NOT NULL PRIMARY KEY,
  request_id UUID NOT NULL CONSTRAINT closing_word_request_fk REFERENCES request (id) ON DELETE CASCADE,
  side       TEXT NOT NULL CONSTRAINT closing_word_side_known CHECK (side IN ('customer', 'provider')),
  author_id  UUID NOT NULL CONSTRAINT closing_word_author_fk REFERENCES person (id),
  body       TEXT NOT NULL CONSTRAINT closing_word_body_length CHECK (length(body) BETWEEN 1 AND 2000),
  at         TIMESTAMPTZ NOT NULL,
  opens_at   TIMESTAMPTZ NOT NULL,
  CONSTRAINT closing_word_request_id_side_key UNIQUE (request_id, side)
);
CREATE INDEX closing_word_author_idx ON closing_word (author_id);

-- More than anybody could expect: said by whoever received it, with the reason.
CREATE TABLE above_expectations (
  id         UUID NOT NULL PRIMARY KEY,
  request_id UUID NOT NULL CONSTRAINT above_expectations_request_fk REFERENCES request (id) ON DELETE CASCADE,
  giver_id   UUID NOT NULL CONSTRAINT above_expectations_giver_fk REFERENCES person (id),
  reason     TEXT NOT NULL CONSTRAINT above_expectations_reason_length CHECK (length(reason) BETWEEN 1 AND 2000),
  at         TIMESTAMPTZ NOT NULL,
  CONSTRAINT above_expectations_request_id_key UNIQUE (request_id)
);
CREATE INDEX above_expectations_giver_idx ON above_expectations (giver_id);

-- A side of a request agrees that what was said at its end stands on the wall of thanks.
CREATE TABLE wall_consent (
  request_id UUID NOT NULL CONSTRAINT wall_consent_request_fk REFERENCES request (id) ON DELETE CASCADE,
  side       TEXT NOT NULL CONSTRAINT wall_consent_side_known CHECK (side IN ('customer', 'provider')),
  person_id  UUID NOT NULL CONSTRAINT wall_consent_person_fk REFERENCES person (id),
  at         TIMESTAMPTZ NOT NULL,
  PRIMARY KEY (request_id, side)
);
CREATE INDEX wall_consent_at_idx ON wall_consent (at, request_id);
CREATE INDEX wall_consent_person_idx ON wall_consent (person_id);

-- Courtesy -----------------------------------------------------------------------------------------

-- Whether this person's browser may hint at a kind word; the hints themselves are never stored.
ALTER TABLE person_setting ADD COLUMN courtesy BOOLEAN NOT NULL DEFAULT TRUE;
