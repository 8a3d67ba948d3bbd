-- What the house is there for, and the pictures of who serves whom.

-- The service vision: one text in up to three languages, answered as three questions. Every wording that was
-- ever in force is kept; the one in force has not been retired.
CREATE TABLE vision (
  id         UUID NOT NULL PRIMARY KEY,
  -- For inside and outside alike, which is the idea, or for one of them.
  scope      TEXT NOT NULL CONSTRAINT vision_scope_known CHECK (scope IN ('whole', 'inside', 'outside')),
  version    BIGINT NOT NULL CONSTRAINT vision_version_positive CHECK (version > 0),
  serves     JSONB NOT NULL,
  counts_on  JSONB NOT NULL,
  behaves    JSONB NOT NULL,
  written_by UUID CONSTRAINT vision_written_by_fk REFERENCES person (id) ON DELETE SET NULL,
  written_at TIMESTAMPTZ NOT NULL,
  retired_at TIMESTAMPTZ,
  demo       BOOLEAN NOT NULL,
  CONSTRAINT vision_scope_version_key UNIQUE (scope, version)
);
CREATE UNIQUE INDEX vision_scope_key ON vision (scope) WHERE retired_at IS NULL;

-- Which wording somebody was shown at first use, and whether they said that they have read it: a yes or a no
-- that nobody else reads, and no time.
CREATE TABLE vision_shown (
  person_id    UUID NOT NULL PRIMARY KEY CONSTRAINT vision_shown_person_fk REFERENCES person (id) ON DELETE CASCADE,
  vision_id    UUID NOT NULL CONSTRAINT vision_shown_vision_fk REFERENCES vision (id) ON DELETE CASCADE,
  acknowledged BOOLEAN NOT NULL
);
CREATE INDEX vision_shown_vision_idx ON vision_shown (vision_id);

-- Pairs that serve each other, copied from an example or written by the house, before they become
-- relationships. The pairs are domain::template::Pack.
CREATE TABLE template (
  id           UUID NOT NULL PRIMARY KEY,
  slug         TEXT NOT NULL CONSTRAINT template_slug_key UNIQUE,
  name         TEXT NOT NULL CONSTRAINT template_name_length CHECK (length(name) BETWEEN 1 AND 200),
  name_key     TEXT NOT NULL CONSTRAINT template_name_key_key UNIQUE,
  -- The example that it was copied from, if it was.
  origin       TEXT,
  content      JSONB NOT NULL,
  published_at TIMESTAMPTZ,
  version      BIGINT NOT NULL,
  demo         BOOLEAN NOT NULL,
  created_at   TIMESTAMPTZ NOT NULL,
  updated_at   TIMESTAMPTZ NOT NULL
);
CREATE INDEX template_name_idx ON template (name_key, id);

-- Cards of the principles that somebody has ticked as read: theirs alone. Teams see a band, from five people on.
CREATE TABLE principle_read (
  person_id UUID NOT NULL CONSTRAINT principle_read_person_fk REFERENCES person (id) ON DELETE CASCADE,
  card      BIGINT NOT NULL CONSTRAINT principle_read_card_known CHECK (card BETWEEN 1 AND 8),
  PRIMARY KEY (person_id, card)
);

-- Pictures as they were last laid out: the same map is not laid out twice, and the next one does not jump.
CREATE TABLE picture_layout (
  -- 'organisation', or 'teams', or 'department' and the id of its team.
  scope       TEXT NOT NULL PRIMARY KEY,
  -- What was drawn: changes with every party and line of the map.
  fingerprint TEXT NOT NULL,
  -- domain::picture::Kept
  content     JSONB NOT NULL,
  drawn_at    TIMESTAMPTZ NOT NULL
);

-- What was asked in the last weeks, between which teams.
CREATE INDEX request_created_idx ON request (created_at);
