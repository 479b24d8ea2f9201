-- What became of appointments, what months cost, and comparisons that were planned. Only ever inserted into.

-- For each person, day, list and script the entry with the highest number counts. A count that was not said is null, which is not zero.
CREATE TABLE cohort_outcome (
    seq         INTEGER PRIMARY KEY AUTOINCREMENT,
    tenant_id   TEXT NOT NULL,
    team_id     TEXT NOT NULL,
    person_id   TEXT NOT NULL,
    cohort_date TEXT NOT NULL,
    list        TEXT NOT NULL,
    script      TEXT NOT NULL,
    held        INTEGER CHECK (held >= 0),
    cancelled   INTEGER CHECK (cancelled >= 0),
    deals       INTEGER CHECK (deals >= 0),
    recorded_at TEXT NOT NULL,
    recorded_by TEXT NOT NULL,
    FOREIGN KEY (tenant_id, team_id) REFERENCES team (tenant_id, team_id),
    FOREIGN KEY (tenant_id, person_id) REFERENCES person (tenant_id, person_id)
) STRICT;

CREATE INDEX cohort_outcome_day ON cohort_outcome (tenant_id, team_id, cohort_date);

-- For each month the entry with the highest number counts.
CREATE TABLE team_money (
    seq          INTEGER PRIMARY KEY AUTOINCREMENT,
    tenant_id    TEXT NOT NULL,
    team_id      TEXT NOT NULL,
    month        TEXT NOT NULL,
    cost_yen     INTEGER CHECK (cost_yen >= 0),
    hours        INTEGER CHECK (hours >= 0),
    yen_per_deal INTEGER CHECK (yen_per_deal >= 0),
    recorded_at  TEXT NOT NULL,
    recorded_by  TEXT NOT NULL,
    FOREIGN KEY (tenant_id, team_id) REFERENCES team (tenant_id, team_id)
) STRICT;

CREATE INDEX team_money_month ON team_money (tenant_id, team_id, month);

CREATE TABLE comparison (
    tenant_id     TEXT NOT NULL,
    team_id       TEXT NOT NULL,
    comparison_id TEXT NOT NULL CHECK (comparison_id <> ''),
    factor        TEXT NOT NULL CHECK (factor IN ('List', 'Script')),
    first         TEXT NOT NULL CHECK (first <> ''),
    second        TEXT NOT NULL CHECK (second <> '' AND second <> first),
    design        TEXT NOT NULL CHECK (design IN ('AlternatingWeeks', 'SideBySide')),
    from_date     TEXT NOT NULL,
    to_date       TEXT NOT NULL CHECK (to_date >= from_date),
    base_rate     REAL NOT NULL,
    lift          REAL NOT NULL CHECK (lift > 0),
    per_arm       INTEGER NOT NULL CHECK (per_arm > 0),
    started_at    TEXT NOT NULL,
    started_by    TEXT NOT NULL,
    PRIMARY KEY (tenant_id, team_id, comparison_id),
    FOREIGN KEY (tenant_id, team_id) REFERENCES team (tenant_id, team_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE comparison_cancelled (
    tenant_id     TEXT NOT NULL,
    team_id       TEXT NOT NULL,
    comparison_id TEXT NOT NULL,
    cancelled_at  TEXT NOT NULL,
    cancelled_by  TEXT NOT NULL,
    PRIMARY KEY (tenant_id, team_id, comparison_id),
    FOREIGN KEY (tenant_id, team_id, comparison_id) REFERENCES comparison (tenant_id, team_id, comparison_id)
) STRICT, WITHOUT ROWID;
