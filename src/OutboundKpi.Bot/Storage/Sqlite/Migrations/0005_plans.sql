-- What teams follow and why. Only ever inserted into; of the versions that have begun by a day the highest holds.
CREATE TABLE kpi_plan (
    tenant_id      TEXT NOT NULL,
    team_id        TEXT NOT NULL,
    version        INTEGER NOT NULL CHECK (version >= 1),
    effective_from TEXT NOT NULL,
    plan           TEXT NOT NULL,
    why            TEXT NOT NULL,
    origin         TEXT NOT NULL CHECK (origin IN ('Design', 'Revision', 'Undo', 'Demo')),
    voices         INTEGER CHECK (voices >= 0),
    restores       INTEGER CHECK (restores >= 1 AND restores < version),
    decided_by     TEXT NOT NULL,
    decided_at     TEXT NOT NULL,
    PRIMARY KEY (tenant_id, team_id, version),
    FOREIGN KEY (tenant_id, team_id) REFERENCES team (tenant_id, team_id)
) STRICT, WITHOUT ROWID;

-- A plan that somebody is still working on.
CREATE TABLE plan_draft (
    tenant_id  TEXT NOT NULL,
    team_id    TEXT NOT NULL,
    person_id  TEXT NOT NULL,
    body       BLOB NOT NULL,
    updated_at TEXT NOT NULL,
    PRIMARY KEY (tenant_id, team_id, person_id),
    FOREIGN KEY (tenant_id, team_id) REFERENCES team (tenant_id, team_id)
) STRICT;
