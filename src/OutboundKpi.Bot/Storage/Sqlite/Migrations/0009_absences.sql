-- Who is away and who wants no reminders, what people wrote down for themselves, and what could not be delivered.

-- Only ever inserted into. A row that is withdrawn takes back the rows of its absence before it. Of the rows that are left and cover a person's day the
-- one with the highest number holds; a null part there means that the person works after all.
CREATE TABLE absence (
    seq         INTEGER PRIMARY KEY AUTOINCREMENT,
    tenant_id   TEXT NOT NULL,
    person_id   TEXT NOT NULL,
    absence_id  TEXT NOT NULL CHECK (absence_id <> ''),
    first_day   TEXT NOT NULL,
    last_day    TEXT NOT NULL CHECK (last_day >= first_day),
    part        TEXT CHECK (part IN ('Whole', 'Morning', 'Afternoon', 'Half')),
    recorded_at TEXT NOT NULL,
    recorded_by TEXT NOT NULL,
    withdrawn   INTEGER NOT NULL CHECK (withdrawn IN (0, 1)),
    FOREIGN KEY (tenant_id, person_id) REFERENCES person (tenant_id, person_id)
) STRICT;

CREATE INDEX absence_of_person ON absence (tenant_id, person_id, last_day);
CREATE INDEX absence_by_id ON absence (tenant_id, absence_id);
CREATE INDEX absence_day ON absence (last_day, first_day);

-- A pause that was ended early ends on the day before; one that was ended on its first day is empty.
CREATE TABLE reminder_pause (
    tenant_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    first_day TEXT NOT NULL,
    last_day  TEXT NOT NULL,
    set_at    TEXT NOT NULL,
    set_by    TEXT NOT NULL,
    PRIMARY KEY (tenant_id, person_id, first_day),
    FOREIGN KEY (tenant_id, person_id) REFERENCES person (tenant_id, person_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX reminder_pause_day ON reminder_pause (last_day);

-- Since when somebody can have left a reminder unanswered: the first day on which one was due.
CREATE TABLE reminder_start (
    tenant_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    first_day TEXT NOT NULL,
    PRIMARY KEY (tenant_id, person_id),
    FOREIGN KEY (tenant_id, person_id) REFERENCES person (tenant_id, person_id)
) STRICT, WITHOUT ROWID;

-- What was done for all teams on a day, at one look.
CREATE INDEX schedule_ledger_period ON schedule_ledger (period, kind);

CREATE TABLE memo (
    tenant_id  TEXT NOT NULL,
    person_id  TEXT NOT NULL,
    memo_id    TEXT NOT NULL CHECK (memo_id <> ''),
    text       TEXT NOT NULL CHECK (text <> ''),
    written_on TEXT NOT NULL,
    written_at TEXT NOT NULL,
    PRIMARY KEY (tenant_id, person_id, memo_id),
    FOREIGN KEY (tenant_id, person_id) REFERENCES person (tenant_id, person_id)
) STRICT, WITHOUT ROWID;

-- An empty person means that a team's channel is meant, an empty team a person's own chat.
CREATE TABLE delivery_problem (
    tenant_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    team_id   TEXT NOT NULL CHECK ((person_id = '') <> (team_id = '')),
    cause     TEXT NOT NULL CHECK (cause IN ('Blocked', 'Unknown', 'Refused')),
    times     INTEGER NOT NULL CHECK (times >= 1),
    first_at  TEXT NOT NULL,
    last_at   TEXT NOT NULL,
    told_at   TEXT,
    PRIMARY KEY (tenant_id, person_id, team_id, cause)
) STRICT, WITHOUT ROWID;

-- What is of no use after its time: a reminder of yesterday.
ALTER TABLE outbox ADD COLUMN expires_at TEXT;
