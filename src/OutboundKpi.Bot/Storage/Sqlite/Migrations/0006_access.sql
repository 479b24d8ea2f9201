-- Who may do what, what a team has set, and who did what to either.

ALTER TABLE team ADD COLUMN settings TEXT NOT NULL DEFAULT '{}';
ALTER TABLE team ADD COLUMN version INTEGER NOT NULL DEFAULT 0;
ALTER TABLE team ADD COLUMN added_by TEXT;
ALTER TABLE team ADD COLUMN directory_id TEXT;

CREATE INDEX team_directory ON team (tenant_id, directory_id) WHERE directory_id IS NOT NULL;

-- Only ever inserted into. The team is as it was named, perhaps one that does not exist, so it points nowhere.
CREATE TABLE audit_log (
    seq       INTEGER PRIMARY KEY AUTOINCREMENT,
    tenant_id TEXT NOT NULL,
    at        TEXT NOT NULL,
    person_id TEXT NOT NULL,
    action    TEXT NOT NULL CHECK (action <> ''),
    team_id   TEXT,
    subject   TEXT NOT NULL,
    outcome   TEXT NOT NULL CHECK (outcome IN ('Done', 'Refused')),
    before    TEXT,
    after     TEXT
) STRICT;

CREATE INDEX audit_log_team ON audit_log (tenant_id, team_id, action, seq);

CREATE TRIGGER audit_log_is_not_changed BEFORE UPDATE ON audit_log
BEGIN
    SELECT RAISE(ABORT, 'the audit log is only added to');
END;

CREATE TRIGGER audit_log_is_not_shortened BEFORE DELETE ON audit_log
BEGIN
    SELECT RAISE(ABORT, 'the audit log is only added to');
END;

-- Who is in the channel's team, whether or not in ours: a supervisor can take somebody out who stays in the channel.
CREATE TABLE roster_member (
    tenant_id TEXT NOT NULL,
    team_id   TEXT NOT NULL,
    person_id TEXT NOT NULL,
    PRIMARY KEY (tenant_id, team_id, person_id),
    FOREIGN KEY (tenant_id, team_id) REFERENCES team (tenant_id, team_id),
    FOREIGN KEY (tenant_id, person_id) REFERENCES person (tenant_id, person_id)
) STRICT, WITHOUT ROWID;

-- The rosters that are still to be read from the channel.
CREATE TABLE roster_task (
    tenant_id       TEXT NOT NULL,
    team_id         TEXT NOT NULL,
    service_url     TEXT NOT NULL,
    conversation_id TEXT NOT NULL,
    asked_at        TEXT NOT NULL,
    due_at          TEXT NOT NULL,
    attempts        INTEGER NOT NULL,
    PRIMARY KEY (tenant_id, team_id),
    FOREIGN KEY (tenant_id, team_id) REFERENCES team (tenant_id, team_id)
) STRICT, WITHOUT ROWID;
