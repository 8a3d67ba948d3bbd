-- The nouns of the first house: who is here, what they offer, what they ask of one another.
-- Portable dialect: PostgreSQL's type names, lengths by named CHECK, times as TIMESTAMPTZ,
-- `*_key` columns folded in Rust for comparing, `*_sort` for sorting.

-- Machinery ------------------------------------------------------------------------------------

CREATE TABLE counter (
  name  TEXT NOT NULL PRIMARY KEY,
  value BIGINT NOT NULL
);

CREATE TABLE consumer (
  name TEXT NOT NULL PRIMARY KEY,
  txn  BIGINT NOT NULL,
  seq  BIGINT NOT NULL,
  at   TIMESTAMPTZ NOT NULL
);

CREATE TABLE job (
  id           UUID NOT NULL PRIMARY KEY,
  kind         TEXT NOT NULL,
  queue        TEXT NOT NULL,
  payload      JSONB NOT NULL,
  -- Two jobs with one key are one job, as long as the first has not started.
  dedup_key    TEXT CONSTRAINT job_dedup_key_key UNIQUE,
  run_at       TIMESTAMPTZ NOT NULL,
  attempts     BIGINT NOT NULL DEFAULT 0,
  leased_until TIMESTAMPTZ,
  lease        UUID,
  last_error   TEXT,
  dead_at      TIMESTAMPTZ,
  created_at   TIMESTAMPTZ NOT NULL
);
CREATE INDEX job_due_idx ON job (queue, run_at) WHERE dead_at IS NULL;
CREATE INDEX job_dead_idx ON job (dead_at, id) WHERE dead_at IS NOT NULL;

-- Work that comes round: claimed like a job, so that two nodes never both do it.
CREATE TABLE schedule (
  name    TEXT NOT NULL PRIMARY KEY,
  next_at TIMESTAMPTZ NOT NULL
);

-- The organisation -------------------------------------------------------------------------------

CREATE TABLE organisation (
  id         UUID NOT NULL PRIMARY KEY,
  name       TEXT NOT NULL CONSTRAINT organisation_name_length CHECK (length(name) BETWEEN 1 AND 200),
  kind       TEXT NOT NULL CONSTRAINT organisation_kind_known CHECK (kind IN ('hospital', 'law_firm', 'hotel', 'company', 'other')),
  zone       TEXT NOT NULL,
  language   TEXT NOT NULL CONSTRAINT organisation_language_known CHECK (language IN ('en', 'it', 'pl')),
  formality  TEXT NOT NULL CONSTRAINT organisation_formality_known CHECK (formality IN ('informal', 'formal')),
  -- Keys the pseudonyms of imported histories.
  secret     BYTEA NOT NULL,
  demo       BOOLEAN NOT NULL,
  created_at TIMESTAMPTZ NOT NULL
);

CREATE TABLE calendar (
  id         UUID NOT NULL PRIMARY KEY,
  name       TEXT NOT NULL CONSTRAINT calendar_name_length CHECK (length(name) BETWEEN 1 AND 200),
  name_key   TEXT NOT NULL CONSTRAINT calendar_name_key_key UNIQUE,
  -- measure::worktime::Calendar: a zone and its versions, each with a date of effect.
  definition JSONB NOT NULL,
  -- The organisation's usual one: for teams and services that have none of their own.
  is_default BOOLEAN NOT NULL,
  demo       BOOLEAN NOT NULL,
  updated_at TIMESTAMPTZ NOT NULL
);
CREATE UNIQUE INDEX calendar_is_default_key ON calendar (is_default) WHERE is_default;

-- Parties ----------------------------------------------------------------------------------------

CREATE TABLE person (
  id            UUID NOT NULL PRIMARY KEY,
  name          TEXT NOT NULL CONSTRAINT person_name_length CHECK (length(name) BETWEEN 1 AND 200),
  name_key      TEXT NOT NULL,
  name_sort     TEXT NOT NULL,
  -- How colleagues mention this person: @anna.zak
  handle        TEXT NOT NULL CONSTRAINT person_handle_key UNIQUE,
  kind          TEXT NOT NULL CONSTRAINT person_kind_known CHECK (kind IN ('employee', 'contractor', 'temp', 'owner')),
  -- The number that the organisation's own list gives this person.
  code          TEXT,
  code_key      TEXT CONSTRAINT person_code_key_key UNIQUE,
  email         TEXT,
  email_key     TEXT CONSTRAINT person_email_key_key UNIQUE,
  title         TEXT NOT NULL,
  phone         TEXT NOT NULL,
  language      TEXT NOT NULL CONSTRAINT person_language_known CHECK (language IN ('en', 'it', 'pl')),
  formality     TEXT CONSTRAINT person_formality_known CHECK (formality IN ('informal', 'formal')),
  starts_on     DATE,
  ends_on       DATE,
  password_hash TEXT,
  is_admin      BOOLEAN NOT NULL,
  -- A name from an imported history, pseudonymised or not: nobody signs in as one.
  imported      BOOLEAN NOT NULL,
  demo          BOOLEAN NOT NULL,
  created_at    TIMESTAMPTZ NOT NULL,
  updated_at    TIMESTAMPTZ NOT NULL,
  CONSTRAINT person_dates_in_order CHECK (starts_on IS NULL OR ends_on IS NULL OR starts_on <= ends_on)
);
CREATE INDEX person_sort_idx ON person (name_sort, id);
CREATE INDEX person_ends_idx ON person (ends_on, id) WHERE ends_on IS NOT NULL;

CREATE TABLE person_setting (
  person_id UUID NOT NULL PRIMARY KEY CONSTRAINT person_setting_person_fk REFERENCES person (id) ON DELETE CASCADE,
  theme     TEXT NOT NULL CONSTRAINT person_setting_theme_known CHECK (theme IN ('system', 'light', 'dark', 'contrast')),
  text_size BIGINT NOT NULL CONSTRAINT person_setting_text_size_known CHECK (text_size IN (100, 115, 130)),
  density   TEXT NOT NULL CONSTRAINT person_setting_density_known CHECK (density IN ('ward', 'desk', 'wall')),
  shortcuts BOOLEAN NOT NULL
);

CREATE TABLE team (
  id          UUID NOT NULL PRIMARY KEY,
  slug        TEXT NOT NULL CONSTRAINT team_slug_key UNIQUE,
  name        TEXT NOT NULL CONSTRAINT team_name_length CHECK (length(name) BETWEEN 1 AND 200),
  name_key    TEXT NOT NULL CONSTRAINT team_name_key_key UNIQUE,
  name_sort   TEXT NOT NULL,
  purpose     TEXT NOT NULL,
  calendar_id UUID CONSTRAINT team_calendar_fk REFERENCES calendar (id),
  parent_id   UUID CONSTRAINT team_parent_fk REFERENCES team (id),
  imported    BOOLEAN NOT NULL,
  demo        BOOLEAN NOT NULL,
  created_at  TIMESTAMPTZ NOT NULL,
  updated_at  TIMESTAMPTZ NOT NULL
);
CREATE INDEX team_sort_idx ON team (name_sort, id);

CREATE TABLE membership (
  team_id   UUID NOT NULL CONSTRAINT membership_team_fk REFERENCES team (id) ON DELETE CASCADE,
  person_id UUID NOT NULL CONSTRAINT membership_person_fk REFERENCES person (id) ON DELETE CASCADE,
  role      TEXT NOT NULL CONSTRAINT membership_role_known CHECK (role IN ('member', 'lead')),
  since     TIMESTAMPTZ NOT NULL,
  PRIMARY KEY (team_id, person_id)
);
CREATE INDEX membership_person_idx ON membership (person_id, team_id);

CREATE TABLE reporting_line (
  person_id  UUID NOT NULL CONSTRAINT reporting_line_person_fk REFERENCES person (id) ON DELETE CASCADE,
  manager_id UUID NOT NULL CONSTRAINT reporting_line_manager_fk REFERENCES person (id) ON DELETE CASCADE,
  from_on    DATE NOT NULL,
  to_on      DATE,
  PRIMARY KEY (person_id, from_on)
);
CREATE INDEX reporting_line_manager_idx ON reporting_line (manager_id, person_id);

CREATE TABLE absence (
  id        UUID NOT NULL PRIMARY KEY,
  person_id UUID NOT NULL CONSTRAINT absence_person_fk REFERENCES person (id) ON DELETE CASCADE,
  deputy_id UUID CONSTRAINT absence_deputy_fk REFERENCES person (id) ON DELETE SET NULL,
  from_on   DATE NOT NULL,
  to_on     DATE NOT NULL,
  CONSTRAINT absence_dates_in_order CHECK (from_on <= to_on)
);
CREATE INDEX absence_person_idx ON absence (person_id, to_on);

CREATE TABLE customer_group (
  id         UUID NOT NULL PRIMARY KEY,
  name       TEXT NOT NULL CONSTRAINT customer_group_name_length CHECK (length(name) BETWEEN 1 AND 200),
  name_key   TEXT NOT NULL CONSTRAINT customer_group_name_key_key UNIQUE,
  name_sort  TEXT NOT NULL,
  kind       TEXT NOT NULL CONSTRAINT customer_group_kind_known CHECK (kind IN ('people', 'firms')),
  demo       BOOLEAN NOT NULL,
  created_at TIMESTAMPTZ NOT NULL
);

-- Signing in -------------------------------------------------------------------------------------

CREATE TABLE session (
  id         UUID NOT NULL PRIMARY KEY,
  person_id  UUID NOT NULL CONSTRAINT session_person_fk REFERENCES person (id) ON DELETE CASCADE,
  token_hash BYTEA NOT NULL CONSTRAINT session_token_hash_key UNIQUE,
  agent      TEXT NOT NULL,
  created_at TIMESTAMPTZ NOT NULL,
  seen_at    TIMESTAMPTZ NOT NULL,
  expires_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX session_person_idx ON session (person_id, seen_at);
CREATE INDEX session_expires_idx ON session (expires_at);

CREATE TABLE sign_in_link (
  id         UUID NOT NULL PRIMARY KEY,
  person_id  UUID NOT NULL CONSTRAINT sign_in_link_person_fk REFERENCES person (id) ON DELETE CASCADE,
  token_hash BYTEA NOT NULL CONSTRAINT sign_in_link_token_hash_key UNIQUE,
  created_at TIMESTAMPTZ NOT NULL,
  expires_at TIMESTAMPTZ NOT NULL,
  used_at    TIMESTAMPTZ
);
CREATE INDEX sign_in_link_expires_idx ON sign_in_link (expires_at);

-- Counts for rate limits: one row a key and window.
CREATE TABLE attempt (
  key       TEXT NOT NULL,
  starts_at TIMESTAMPTZ NOT NULL,
  count     BIGINT NOT NULL,
  PRIMARY KEY (key, starts_at)
);
CREATE INDEX attempt_starts_idx ON attempt (starts_at);

-- Services ---------------------------------------------------------------------------------------

CREATE TABLE service (
  id           UUID NOT NULL PRIMARY KEY,
  slug         TEXT NOT NULL CONSTRAINT service_slug_key UNIQUE,
  -- Offered by a team or by a person, never by both.
  team_id      UUID CONSTRAINT service_team_fk REFERENCES team (id) ON DELETE CASCADE,
  person_id    UUID CONSTRAINT service_person_fk REFERENCES person (id) ON DELETE CASCADE,
  state        TEXT NOT NULL CONSTRAINT service_state_known CHECK (state IN ('draft', 'published', 'retired')),
  audience     TEXT NOT NULL CONSTRAINT service_audience_known CHECK (audience IN ('everyone', 'teams')),
  -- Who of the provider's side sees the requests: the whole team, or named people only.
  visibility   TEXT NOT NULL CONSTRAINT service_visibility_known CHECK (visibility IN ('team', 'named', 'public')),
  calendar_id  UUID CONSTRAINT service_calendar_fk REFERENCES calendar (id),
  -- Usual lead time in working minutes of the calendar.
  lead_minutes BIGINT CONSTRAINT service_lead_positive CHECK (lead_minutes > 0),
  position     BIGINT NOT NULL,
  form         JSONB NOT NULL,
  demo         BOOLEAN NOT NULL,
  created_at   TIMESTAMPTZ NOT NULL,
  updated_at   TIMESTAMPTZ NOT NULL,
  CONSTRAINT service_one_provider CHECK ((team_id IS NULL) <> (person_id IS NULL))
);
CREATE INDEX service_team_idx ON service (team_id, state, position);
CREATE INDEX service_person_idx ON service (person_id, state, position) WHERE person_id IS NOT NULL;

CREATE TABLE service_text (
  service_id  UUID NOT NULL CONSTRAINT service_text_service_fk REFERENCES service (id) ON DELETE CASCADE,
  language    TEXT NOT NULL CONSTRAINT service_text_language_known CHECK (language IN ('en', 'it', 'pl')),
  name        TEXT NOT NULL CONSTRAINT service_text_name_length CHECK (length(name) BETWEEN 1 AND 200),
  name_sort   TEXT NOT NULL,
  description TEXT NOT NULL,
  -- What the provider needs from whoever asks.
  needs       TEXT NOT NULL,
  PRIMARY KEY (service_id, language)
);
CREATE INDEX service_text_sort_idx ON service_text (language, name_sort, service_id);

CREATE TABLE service_option (
  id           UUID NOT NULL PRIMARY KEY,
  service_id   UUID NOT NULL CONSTRAINT service_option_service_fk REFERENCES service (id) ON DELETE CASCADE,
  position     BIGINT NOT NULL,
  texts        JSONB NOT NULL,
  lead_minutes BIGINT CONSTRAINT service_option_lead_positive CHECK (lead_minutes > 0),
  retired      BOOLEAN NOT NULL
);
CREATE INDEX service_option_service_idx ON service_option (service_id, position);

CREATE TABLE service_audience (
  service_id UUID NOT NULL CONSTRAINT service_audience_service_fk REFERENCES service (id) ON DELETE CASCADE,
  team_id    UUID NOT NULL CONSTRAINT service_audience_team_fk REFERENCES team (id) ON DELETE CASCADE,
  PRIMARY KEY (service_id, team_id)
);
CREATE INDEX service_audience_team_idx ON service_audience (team_id, service_id);

-- Requests ---------------------------------------------------------------------------------------

CREATE TABLE request (
  id             UUID NOT NULL PRIMARY KEY,
  number         BIGINT NOT NULL CONSTRAINT request_number_key UNIQUE,
  service_id     UUID CONSTRAINT request_service_fk REFERENCES service (id),
  option_id      UUID CONSTRAINT request_option_fk REFERENCES service_option (id),
  -- Who serves: a team, or a person who offers a service of their own.
  team_id        UUID CONSTRAINT request_team_fk REFERENCES team (id),
  provider_id    UUID CONSTRAINT request_provider_fk REFERENCES person (id),
  asker_id       UUID NOT NULL CONSTRAINT request_asker_fk REFERENCES person (id),
  -- For whom it is asked, when that is somebody else.
  beneficiary_id UUID CONSTRAINT request_beneficiary_fk REFERENCES person (id),
  -- Who of the provider's side has taken it.
  holder_id      UUID CONSTRAINT request_holder_fk REFERENCES person (id),
  title          TEXT NOT NULL CONSTRAINT request_title_length CHECK (length(title) BETWEEN 1 AND 200),
  purpose        TEXT NOT NULL,
  language       TEXT NOT NULL CONSTRAINT request_language_known CHECK (language IN ('en', 'it', 'pl')),
  answers        JSONB NOT NULL,
  state          TEXT NOT NULL CONSTRAINT request_state_known CHECK (state IN
                   ('asked', 'opened', 'performed', 'closed', 'confirmed', 'declined', 'withdrawn')),
  -- Whose turn it is: 'provider', 'customer', or 'nobody' once it has ended.
  turn           TEXT NOT NULL CONSTRAINT request_turn_known CHECK (turn IN ('provider', 'customer', 'nobody')),
  visibility     TEXT NOT NULL CONSTRAINT request_visibility_known CHECK (visibility IN ('team', 'named', 'public')),
  needed_by      TIMESTAMPTZ,
  -- The promise in force; `promise` keeps every one that was given.
  promised_for   TIMESTAMPTZ,
  -- The message that asks the customer something, while it is unanswered.
  question_id    UUID,
  created_at     TIMESTAMPTZ NOT NULL,
  opened_at      TIMESTAMPTZ,
  performed_at   TIMESTAMPTZ,
  closed_at      TIMESTAMPTZ,
  ended_at       TIMESTAMPTZ,
  changed_at     TIMESTAMPTZ NOT NULL,
  imported       BOOLEAN NOT NULL,
  demo           BOOLEAN NOT NULL,
  version        BIGINT NOT NULL,
  CONSTRAINT request_one_provider CHECK ((team_id IS NULL) <> (provider_id IS NULL))
);
CREATE INDEX request_team_state_idx ON request (team_id, state, changed_at, id);
CREATE INDEX request_team_live_idx ON request (team_id, state, created_at, id) WHERE ended_at IS NULL;
CREATE INDEX request_provider_idx ON request (provider_id, state, changed_at, id) WHERE provider_id IS NOT NULL;
CREATE INDEX request_asker_idx ON request (asker_id, changed_at, id);
CREATE INDEX request_asker_live_idx ON request (asker_id, created_at, id) WHERE ended_at IS NULL;
CREATE INDEX request_beneficiary_idx ON request (beneficiary_id, changed_at, id) WHERE beneficiary_id IS NOT NULL;
CREATE INDEX request_holder_live_idx ON request (holder_id, created_at, id) WHERE ended_at IS NULL AND holder_id IS NOT NULL;
-- For searches by readers who see few requests.
CREATE INDEX request_holder_idx ON request (holder_id) WHERE holder_id IS NOT NULL;
CREATE INDEX request_public_idx ON request (id) WHERE visibility = 'public';
CREATE INDEX request_service_idx ON request (service_id, created_at, id) WHERE service_id IS NOT NULL;

CREATE TABLE message (
  id         UUID NOT NULL PRIMARY KEY,
  request_id UUID NOT NULL CONSTRAINT message_request_fk REFERENCES request (id) ON DELETE CASCADE,
  author_id  UUID CONSTRAINT message_author_fk REFERENCES person (id),
  kind       TEXT NOT NULL CONSTRAINT message_kind_known CHECK (kind IN
               ('words', 'reply', 'note', 'greeting', 'question', 'answer', 'passing', 'refusal', 'closing', 'reopening', 'withdrawal')),
  body       TEXT NOT NULL CONSTRAINT message_body_length CHECK (length(body) <= 20000),
  at         TIMESTAMPTZ NOT NULL
);
CREATE INDEX message_request_idx ON message (request_id, at, id);

CREATE TABLE mention (
  message_id UUID NOT NULL CONSTRAINT mention_message_fk REFERENCES message (id) ON DELETE CASCADE,
  person_id  UUID NOT NULL CONSTRAINT mention_person_fk REFERENCES person (id) ON DELETE CASCADE,
  PRIMARY KEY (message_id, person_id)
);

CREATE TABLE watcher (
  request_id UUID NOT NULL CONSTRAINT watcher_request_fk REFERENCES request (id) ON DELETE CASCADE,
  person_id  UUID NOT NULL CONSTRAINT watcher_person_fk REFERENCES person (id) ON DELETE CASCADE,
  since      TIMESTAMPTZ NOT NULL,
  -- Whether this watcher works on the provider's side and so reads internal notes.
  inside     BOOLEAN NOT NULL,
  PRIMARY KEY (request_id, person_id)
);
CREATE INDEX watcher_person_idx ON watcher (person_id, request_id);

CREATE TABLE attachment (
  id         UUID NOT NULL PRIMARY KEY,
  request_id UUID NOT NULL CONSTRAINT attachment_request_fk REFERENCES request (id) ON DELETE CASCADE,
  message_id UUID CONSTRAINT attachment_message_fk REFERENCES message (id) ON DELETE CASCADE,
  name       TEXT NOT NULL CONSTRAINT attachment_name_length CHECK (length(name) BETWEEN 1 AND 200),
  media_type TEXT NOT NULL,
  size       BIGINT NOT NULL,
  -- Lower-case hexadecimal SHA-256 of the content: also the name of the file that holds it.
  digest     TEXT NOT NULL,
  added_by   UUID CONSTRAINT attachment_added_by_fk REFERENCES person (id),
  at         TIMESTAMPTZ NOT NULL
);
CREATE INDEX attachment_request_idx ON attachment (request_id, at, id);
CREATE INDEX attachment_digest_idx ON attachment (digest);

-- Every promise as it was given, never overwritten.
CREATE TABLE promise (
  id         UUID NOT NULL PRIMARY KEY,
  request_id UUID NOT NULL CONSTRAINT promise_request_fk REFERENCES request (id) ON DELETE CASCADE,
  due_at     TIMESTAMPTZ NOT NULL,
  given_at   TIMESTAMPTZ NOT NULL,
  given_by   UUID CONSTRAINT promise_given_by_fk REFERENCES person (id),
  team_id    UUID CONSTRAINT promise_team_fk REFERENCES team (id),
  word       TEXT NOT NULL
);
CREATE INDEX promise_request_idx ON promise (request_id, given_at, id);

CREATE TABLE thanks (
  id         UUID NOT NULL PRIMARY KEY,
  request_id UUID NOT NULL CONSTRAINT thanks_request_fk REFERENCES request (id) ON DELETE CASCADE,
  giver_id   UUID NOT NULL CONSTRAINT thanks_giver_fk REFERENCES person (id),
  team_id    UUID CONSTRAINT thanks_team_fk REFERENCES team (id),
  person_id  UUID CONSTRAINT thanks_person_fk REFERENCES person (id),
  body       TEXT NOT NULL CONSTRAINT thanks_body_length CHECK (length(body) <= 2000),
  at         TIMESTAMPTZ NOT NULL,
  CONSTRAINT thanks_request_id_giver_id_key UNIQUE (request_id, giver_id)
);
CREATE INDEX thanks_team_idx ON thanks (team_id, at, id);
CREATE INDEX thanks_person_idx ON thanks (person_id, at, id);
CREATE INDEX thanks_giver_idx ON thanks (giver_id, at, id);

-- Notices and mail ---------------------------------------------------------------------------------

CREATE TABLE notice (
  id         UUID NOT NULL PRIMARY KEY,
  person_id  UUID NOT NULL CONSTRAINT notice_person_fk REFERENCES person (id) ON DELETE CASCADE,
  request_id UUID NOT NULL CONSTRAINT notice_request_fk REFERENCES request (id) ON DELETE CASCADE,
  kind       TEXT NOT NULL,
  actor_id   UUID CONSTRAINT notice_actor_fk REFERENCES person (id) ON DELETE SET NULL,
  at         TIMESTAMPTZ NOT NULL,
  read_at    TIMESTAMPTZ,
  -- One notice a request and person while unread: updated, not repeated.
  CONSTRAINT notice_person_id_request_id_key UNIQUE (person_id, request_id)
);
CREATE INDEX notice_person_idx ON notice (person_id, at, id);

CREATE TABLE mail (
  id         UUID NOT NULL PRIMARY KEY,
  person_id  UUID CONSTRAINT mail_person_fk REFERENCES person (id) ON DELETE CASCADE,
  address    TEXT NOT NULL,
  subject    TEXT NOT NULL,
  text       TEXT NOT NULL,
  html       TEXT NOT NULL,
  created_at TIMESTAMPTZ NOT NULL,
  sent_at    TIMESTAMPTZ
);
CREATE INDEX mail_person_idx ON mail (person_id, created_at, id);
CREATE INDEX mail_created_idx ON mail (created_at, id);

-- Imports -----------------------------------------------------------------------------------------

CREATE TABLE people_import (
  id         UUID NOT NULL PRIMARY KEY,
  file_name  TEXT NOT NULL,
  by_id      UUID CONSTRAINT people_import_by_fk REFERENCES person (id) ON DELETE SET NULL,
  at         TIMESTAMPTZ NOT NULL,
  summary    JSONB NOT NULL,
  undone_at  TIMESTAMPTZ
);

-- What an import changed, so that it can be undone: `before` is NULL for what it made.
CREATE TABLE people_import_change (
  import_id UUID NOT NULL CONSTRAINT people_import_change_import_fk REFERENCES people_import (id) ON DELETE CASCADE,
  position  BIGINT NOT NULL,
  entity    TEXT NOT NULL,
  entity_id UUID NOT NULL,
  before    JSONB,
  after     JSONB,
  PRIMARY KEY (import_id, position)
);

CREATE TABLE history_import (
  id        UUID NOT NULL PRIMARY KEY,
  file_name TEXT NOT NULL,
  at        TIMESTAMPTZ NOT NULL,
  summary   JSONB NOT NULL
);

CREATE TABLE history_case (
  import_id  UUID NOT NULL CONSTRAINT history_case_import_fk REFERENCES history_import (id) ON DELETE CASCADE,
  request_id UUID NOT NULL CONSTRAINT history_case_request_fk REFERENCES request (id) ON DELETE CASCADE,
  case_id    TEXT NOT NULL,
  PRIMARY KEY (import_id, case_id)
);
CREATE INDEX history_case_request_idx ON history_case (request_id);
