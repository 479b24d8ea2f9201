-- Instants are UTC text with microseconds (2026-11-22T09:00:00.000000Z), dates are ISO text, names of kinds and states are those of the program:
-- whoever opens the file with a standard tool can read it.

CREATE TABLE person (
    tenant_id       TEXT NOT NULL,
    person_id       TEXT NOT NULL,
    name            TEXT NOT NULL,
    channel_user_id TEXT NOT NULL,
    language        TEXT,
    PRIMARY KEY (tenant_id, person_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE team (
    tenant_id TEXT NOT NULL,
    team_id   TEXT NOT NULL CHECK (team_id <> ''),
    name      TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    language  TEXT NOT NULL,
    PRIMARY KEY (tenant_id, team_id)
) STRICT, WITHOUT ROWID;

-- A manager is one for the tenant, so the team is null.
CREATE TABLE membership (
    tenant_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    team_id   TEXT,
    role      TEXT NOT NULL CHECK (role IN ('Operator', 'Supervisor', 'Manager')),
    CHECK ((role = 'Manager') = (team_id IS NULL)),
    FOREIGN KEY (tenant_id, person_id) REFERENCES person (tenant_id, person_id),
    FOREIGN KEY (tenant_id, team_id) REFERENCES team (tenant_id, team_id)
) STRICT;

CREATE UNIQUE INDEX membership_of_person ON membership (tenant_id, person_id, COALESCE(team_id, ''));
CREATE INDEX membership_of_team ON membership (tenant_id, team_id);

CREATE TABLE reading_rule (
    tenant_id  TEXT NOT NULL,
    team_id    TEXT NOT NULL,
    subject    TEXT NOT NULL,
    rule       TEXT NOT NULL,
    person_id  TEXT NOT NULL,
    created_at TEXT NOT NULL,
    PRIMARY KEY (tenant_id, team_id, subject),
    FOREIGN KEY (tenant_id, team_id) REFERENCES team (tenant_id, team_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE conversation (
    tenant_id       TEXT NOT NULL,
    service_url     TEXT NOT NULL,
    conversation_id TEXT NOT NULL,
    kind            TEXT NOT NULL CHECK (kind IN ('Personal', 'GroupChat', 'Channel')),
    person_id       TEXT,
    team_id         TEXT,
    welcomed        INTEGER NOT NULL CHECK (welcomed IN (0, 1)),
    reachable       INTEGER NOT NULL CHECK (reachable IN (0, 1)),
    bot_id          TEXT NOT NULL,
    bot_name        TEXT NOT NULL,
    channel_id      TEXT NOT NULL,
    updated_at      TEXT NOT NULL,
    PRIMARY KEY (tenant_id, service_url, conversation_id),
    FOREIGN KEY (tenant_id, person_id) REFERENCES person (tenant_id, person_id),
    FOREIGN KEY (tenant_id, team_id) REFERENCES team (tenant_id, team_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX conversation_of_person ON conversation (tenant_id, person_id, updated_at) WHERE person_id IS NOT NULL;
CREATE INDEX conversation_of_team ON conversation (tenant_id, team_id, updated_at) WHERE team_id IS NOT NULL;

-- Only ever inserted into. A count that was not said is null, which is not zero.
CREATE TABLE report_entry (
    seq          INTEGER PRIMARY KEY AUTOINCREMENT,
    tenant_id    TEXT NOT NULL,
    person_id    TEXT NOT NULL,
    team_id      TEXT,
    report_date  TEXT NOT NULL,
    list         TEXT NOT NULL,
    script       TEXT NOT NULL,
    calls        INTEGER CHECK (calls >= 0),
    connects     INTEGER CHECK (connects >= 0),
    appointments INTEGER CHECK (appointments >= 0),
    meetings     INTEGER CHECK (meetings >= 0),
    deals        INTEGER CHECK (deals >= 0),
    talk_minutes INTEGER CHECK (talk_minutes >= 0),
    follow_ups   INTEGER CHECK (follow_ups >= 0),
    recorded_at  TEXT NOT NULL,
    recorded_by  TEXT NOT NULL,
    source       TEXT NOT NULL CHECK (source IN ('Chat', 'Form', 'Import', 'Correction', 'Demo')),
    withdrawn    INTEGER NOT NULL CHECK (withdrawn IN (0, 1)),
    FOREIGN KEY (tenant_id, person_id) REFERENCES person (tenant_id, person_id),
    FOREIGN KEY (tenant_id, team_id) REFERENCES team (tenant_id, team_id)
) STRICT;

CREATE INDEX report_entry_day ON report_entry (tenant_id, person_id, report_date, list, script, seq);
CREATE INDEX report_entry_team ON report_entry (tenant_id, team_id, report_date);

CREATE TABLE dialog (
    tenant_id       TEXT NOT NULL,
    conversation_id TEXT NOT NULL,
    person_id       TEXT NOT NULL,
    version         INTEGER NOT NULL,
    state           BLOB,
    PRIMARY KEY (tenant_id, conversation_id, person_id)
) STRICT;

CREATE TABLE inbound_activity (
    tenant_id       TEXT NOT NULL,
    conversation_id TEXT NOT NULL,
    activity_id     TEXT NOT NULL,
    kind            TEXT NOT NULL,
    received_at     TEXT NOT NULL,
    answer          BLOB,
    PRIMARY KEY (tenant_id, conversation_id, activity_id, kind)
) STRICT;

CREATE INDEX inbound_activity_age ON inbound_activity (received_at);

CREATE TABLE used_nonce (
    tenant_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    nonce     TEXT NOT NULL,
    used_at   TEXT NOT NULL,
    answer    BLOB,
    PRIMARY KEY (tenant_id, person_id, nonce)
) STRICT;

CREATE INDEX used_nonce_age ON used_nonce (used_at);

CREATE TABLE outbox (
    seq             INTEGER PRIMARY KEY AUTOINCREMENT,
    tenant_id       TEXT NOT NULL,
    service_url     TEXT NOT NULL,
    conversation_id TEXT,
    member_id       TEXT,
    reply_to_id     TEXT,
    updates_id      TEXT,
    kind            TEXT NOT NULL CHECK (kind IN ('Reply', 'Notice')),
    body            BLOB NOT NULL,
    created_at      TEXT NOT NULL,
    due_at          TEXT NOT NULL,
    attempts        INTEGER NOT NULL,
    interrupted     INTEGER NOT NULL CHECK (interrupted IN (0, 1)),
    state           TEXT NOT NULL CHECK (state IN ('Pending', 'Sent', 'PerhapsSent', 'Failed')),
    lease_owner     TEXT,
    lease_until     TEXT,
    activity_id     TEXT,
    error_code      TEXT,
    CHECK (conversation_id IS NOT NULL OR member_id IS NOT NULL),
    CHECK ((lease_owner IS NULL) = (lease_until IS NULL))
) STRICT;

CREATE INDEX outbox_due ON outbox (state, due_at);
CREATE INDEX outbox_lane ON outbox (tenant_id, service_url, COALESCE(conversation_id, member_id), seq) WHERE state = 'Pending';
