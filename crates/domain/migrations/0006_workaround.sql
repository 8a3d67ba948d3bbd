-- What helps around requests: phrases, checklists, macros, drafts, links, hand-overs, setting aside.
-- Portable dialect, as in step 2.

-- What a team keeps for its own work ------------------------------------------------------------

CREATE TABLE phrase (
  id         UUID NOT NULL PRIMARY KEY,
  team_id    UUID NOT NULL CONSTRAINT phrase_team_fk REFERENCES team (id) ON DELETE CASCADE,
  name       TEXT NOT NULL CONSTRAINT phrase_name_length CHECK (length(name) BETWEEN 1 AND 60),
  name_key   TEXT NOT NULL,
  name_sort  TEXT NOT NULL,
  kind       TEXT NOT NULL CONSTRAINT phrase_kind_known CHECK (kind IN ('any', 'greeting', 'question', 'closing', 'note')),
  -- {"en": …, "it": …, "pl": …}
  texts      JSONB NOT NULL,
  updated_at TIMESTAMPTZ NOT NULL,
  CONSTRAINT phrase_team_id_name_key_key UNIQUE (team_id, name_key)
);

CREATE TABLE checklist (
  id         UUID NOT NULL PRIMARY KEY,
  team_id    UUID NOT NULL CONSTRAINT checklist_team_fk REFERENCES team (id) ON DELETE CASCADE,
  -- Requests of this service get a copy by themselves; of the others only when somebody adds it.
  service_id UUID CONSTRAINT checklist_service_fk REFERENCES service (id) ON DELETE SET NULL,
  name       TEXT NOT NULL CONSTRAINT checklist_name_length CHECK (length(name) BETWEEN 1 AND 100),
  name_key   TEXT NOT NULL,
  name_sort  TEXT NOT NULL,
  -- [{"en": …}, …]
  items      JSONB NOT NULL,
  updated_at TIMESTAMPTZ NOT NULL,
  CONSTRAINT checklist_team_id_name_key_key UNIQUE (team_id, name_key)
);
CREATE INDEX checklist_service_idx ON checklist (service_id) WHERE service_id IS NOT NULL;

-- A request's own copy: who ticked what is on the spine, and nowhere counted by person.
CREATE TABLE check_item (
  id         UUID NOT NULL PRIMARY KEY,
  request_id UUID NOT NULL CONSTRAINT check_item_request_fk REFERENCES request (id) ON DELETE CASCADE,
  position   BIGINT NOT NULL,
  texts      JSONB NOT NULL,
  done_at    TIMESTAMPTZ
);
CREATE INDEX check_item_request_idx ON check_item (request_id, position, id);

CREATE TABLE macro (
  id         UUID NOT NULL PRIMARY KEY,
  team_id    UUID NOT NULL CONSTRAINT macro_team_fk REFERENCES team (id) ON DELETE CASCADE,
  name       TEXT NOT NULL CONSTRAINT macro_name_length CHECK (length(name) BETWEEN 1 AND 60),
  name_key   TEXT NOT NULL,
  name_sort  TEXT NOT NULL,
  -- The steps in their order.
  steps      JSONB NOT NULL,
  updated_at TIMESTAMPTZ NOT NULL,
  CONSTRAINT macro_team_id_name_key_key UNIQUE (team_id, name_key)
);

-- How long a team lets a request be quiet before whoever asked is asked whether it is still needed.
-- Teams without a row have the usual time; 0 never asks.
CREATE TABLE team_quiet (
  team_id UUID NOT NULL PRIMARY KEY CONSTRAINT team_quiet_team_fk REFERENCES team (id) ON DELETE CASCADE,
  days    BIGINT NOT NULL CONSTRAINT team_quiet_days_range CHECK (days BETWEEN 0 AND 365)
);

-- Around one request ------------------------------------------------------------------------------

-- Set aside by the provider's side until a moment, or, without one, until the customer answers.
CREATE TABLE snooze (
  request_id UUID NOT NULL PRIMARY KEY CONSTRAINT snooze_request_fk REFERENCES request (id) ON DELETE CASCADE,
  until      TIMESTAMPTZ,
  by_id      UUID CONSTRAINT snooze_by_fk REFERENCES person (id) ON DELETE SET NULL,
  since      TIMESTAMPTZ NOT NULL
);

-- "Still needed?": asked after a quiet time, out of date once the request has changed.
CREATE TABLE still_needed (
  request_id UUID NOT NULL PRIMARY KEY CONSTRAINT still_needed_request_fk REFERENCES request (id) ON DELETE CASCADE,
  asked_at   TIMESTAMPTZ NOT NULL
);
CREATE INDEX request_quiet_idx ON request (changed_at, id) WHERE ended_at IS NULL;

-- Requests that have to do with one another. 'merged': from_id ended in to_id; 'split': to_id is a part of
-- from_id; 'blocks': to_id waits for from_id; 'related': no order.
CREATE TABLE request_link (
  from_id UUID NOT NULL CONSTRAINT request_link_from_fk REFERENCES request (id) ON DELETE CASCADE,
  to_id   UUID NOT NULL CONSTRAINT request_link_to_fk REFERENCES request (id) ON DELETE CASCADE,
  kind    TEXT NOT NULL CONSTRAINT request_link_kind_known CHECK (kind IN ('related', 'blocks', 'split', 'merged')),
  at      TIMESTAMPTZ NOT NULL,
  PRIMARY KEY (from_id, to_id, kind),
  CONSTRAINT request_link_two_requests CHECK (from_id <> to_id)
);
CREATE INDEX request_link_to_idx ON request_link (to_id, from_id);

-- Who asked a request that was merged into this one is a customer of this one too, beside whoever asked it.
ALTER TABLE watcher ADD COLUMN joint BOOLEAN NOT NULL DEFAULT FALSE;

-- Who of the provider's side has a request open right now: a lease, gone by itself, never a history.
CREATE TABLE viewing (
  request_id UUID NOT NULL CONSTRAINT viewing_request_fk REFERENCES request (id) ON DELETE CASCADE,
  person_id  UUID NOT NULL CONSTRAINT viewing_person_fk REFERENCES person (id) ON DELETE CASCADE,
  writing    BOOLEAN NOT NULL,
  until      TIMESTAMPTZ NOT NULL,
  PRIMARY KEY (request_id, person_id)
);
CREATE INDEX viewing_until_idx ON viewing (until);

-- Drafts --------------------------------------------------------------------------------------------

-- What somebody has typed and not sent yet, by the place where it is typed ('request-1042-reply').
CREATE TABLE draft (
  person_id  UUID NOT NULL CONSTRAINT draft_person_fk REFERENCES person (id) ON DELETE CASCADE,
  place      TEXT NOT NULL CONSTRAINT draft_place_length CHECK (length(place) BETWEEN 1 AND 80),
  request_id UUID CONSTRAINT draft_request_fk REFERENCES request (id) ON DELETE CASCADE,
  body       TEXT NOT NULL CONSTRAINT draft_body_length CHECK (length(body) <= 20000),
  updated_at TIMESTAMPTZ NOT NULL,
  PRIMARY KEY (person_id, place)
);
CREATE INDEX draft_request_idx ON draft (request_id, person_id) WHERE request_id IS NOT NULL;
CREATE INDEX draft_updated_idx ON draft (updated_at);

-- The one draft of a request that its provider's side writes together.
CREATE TABLE team_draft (
  request_id UUID NOT NULL PRIMARY KEY CONSTRAINT team_draft_request_fk REFERENCES request (id) ON DELETE CASCADE,
  body       TEXT NOT NULL CONSTRAINT team_draft_body_length CHECK (length(body) <= 20000),
  author_id  UUID CONSTRAINT team_draft_author_fk REFERENCES person (id) ON DELETE SET NULL,
  version    BIGINT NOT NULL,
  updated_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX team_draft_updated_idx ON team_draft (updated_at);

-- Shifts and many at once ---------------------------------------------------------------------------

-- What somebody leaves to whoever comes next: a colleague, or (without one) the whole team.
CREATE TABLE shift_handover (
  id           UUID NOT NULL PRIMARY KEY,
  team_id      UUID NOT NULL CONSTRAINT shift_handover_team_fk REFERENCES team (id) ON DELETE CASCADE,
  from_id      UUID CONSTRAINT shift_handover_from_fk REFERENCES person (id) ON DELETE SET NULL,
  to_id        UUID CONSTRAINT shift_handover_to_fk REFERENCES person (id) ON DELETE SET NULL,
  word         TEXT NOT NULL CONSTRAINT shift_handover_word_length CHECK (length(word) <= 2000),
  at           TIMESTAMPTZ NOT NULL,
  confirmed_at TIMESTAMPTZ
);
CREATE INDEX shift_handover_open_idx ON shift_handover (team_id, at, id) WHERE confirmed_at IS NULL;
CREATE INDEX shift_handover_confirmed_idx ON shift_handover (confirmed_at) WHERE confirmed_at IS NOT NULL;

CREATE TABLE shift_item (
  handover_id UUID NOT NULL CONSTRAINT shift_item_handover_fk REFERENCES shift_handover (id) ON DELETE CASCADE,
  request_id  UUID NOT NULL CONSTRAINT shift_item_request_fk REFERENCES request (id) ON DELETE CASCADE,
  word        TEXT NOT NULL CONSTRAINT shift_item_word_length CHECK (length(word) <= 2000),
  PRIMARY KEY (handover_id, request_id)
);
CREATE INDEX shift_item_request_idx ON shift_item (request_id, handover_id);

-- What somebody did to many requests at once, kept for a day: the page of what came of it, and its undoing.
CREATE TABLE bulk_act (
  id        UUID NOT NULL PRIMARY KEY,
  person_id UUID NOT NULL CONSTRAINT bulk_act_person_fk REFERENCES person (id) ON DELETE CASCADE,
  team_id   UUID NOT NULL CONSTRAINT bulk_act_team_fk REFERENCES team (id) ON DELETE CASCADE,
  act       TEXT NOT NULL,
  outcome   JSONB NOT NULL,
  at        TIMESTAMPTZ NOT NULL,
  undone_at TIMESTAMPTZ
);
CREATE INDEX bulk_act_at_idx ON bulk_act (at);
