-- What a team's history holds beside its reports.

-- A mirror of the team's CRM, not a log: an import replaces what it names. Asked as of a day, the dates of a row say what was known then.
CREATE TABLE appointment (
    tenant_id            TEXT NOT NULL,
    team_id              TEXT NOT NULL,
    appointment_id       TEXT NOT NULL CHECK (appointment_id <> ''),
    person_id            TEXT NOT NULL,
    list                 TEXT NOT NULL,
    script               TEXT NOT NULL,
    appointment_date     TEXT NOT NULL,
    planned_meeting_date TEXT,
    status               TEXT NOT NULL CHECK (status IN ('Pending', 'Held', 'Cancelled')),
    deal_date            TEXT,
    deal_yen             INTEGER CHECK (deal_yen >= 0),
    imported_at          TEXT NOT NULL,
    PRIMARY KEY (tenant_id, team_id, appointment_id),
    CHECK (deal_yen IS NULL OR deal_date IS NOT NULL),
    FOREIGN KEY (tenant_id, team_id) REFERENCES team (tenant_id, team_id),
    FOREIGN KEY (tenant_id, person_id) REFERENCES person (tenant_id, person_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX appointment_day ON appointment (tenant_id, team_id, appointment_date);

CREATE TABLE team_event (
    tenant_id  TEXT NOT NULL,
    team_id    TEXT NOT NULL,
    event_date TEXT NOT NULL,
    text       TEXT NOT NULL CHECK (text <> ''),
    PRIMARY KEY (tenant_id, team_id, event_date, text),
    FOREIGN KEY (tenant_id, team_id) REFERENCES team (tenant_id, team_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE team_target (
    tenant_id TEXT NOT NULL,
    team_id   TEXT NOT NULL,
    measure   TEXT NOT NULL,
    per       TEXT NOT NULL CHECK (per IN ('OperatorDay', 'Day', 'Month', 'Percent', 'Minutes', 'Yen')),
    value     REAL NOT NULL CHECK (value >= 0),
    from_date TEXT NOT NULL,
    to_date   TEXT,
    PRIMARY KEY (tenant_id, team_id, measure, per, from_date),
    CHECK (to_date >= from_date),
    FOREIGN KEY (tenant_id, team_id) REFERENCES team (tenant_id, team_id)
) STRICT, WITHOUT ROWID;
