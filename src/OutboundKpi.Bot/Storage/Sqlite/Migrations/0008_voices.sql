-- What the floor says: monthly retrospectives of a team, and managers' hearings across teams. Who answered and what was answered stand apart, without
-- order and without times; what ties them is a key that is thrown away when the round closes.

-- The subject says what is asked about, the result what may be shown of the answers: worked out once, when the round closes.
CREATE TABLE voice_round (
    tenant_id   TEXT NOT NULL,
    round_id    TEXT NOT NULL CHECK (round_id <> ''),
    kind        TEXT NOT NULL CHECK (kind IN ('Retrospective', 'Pulse')),
    team_id     TEXT,
    period      TEXT NOT NULL CHECK (period <> ''),
    subject     TEXT NOT NULL,
    state       TEXT NOT NULL CHECK (state IN ('Open', 'Closing', 'Closed', 'Cancelled')),
    opened_at   TEXT NOT NULL,
    opened_by   TEXT,
    closes_at   TEXT NOT NULL,
    ended_at    TEXT,
    ended_by    TEXT,
    end_reason  TEXT,
    round_key   BLOB,
    result      TEXT,
    PRIMARY KEY (tenant_id, round_id),
    CHECK ((kind = 'Pulse') = (team_id IS NULL)),
    CHECK ((state IN ('Open', 'Closing')) = (round_key IS NOT NULL)),
    CHECK ((state = 'Closed') = (result IS NOT NULL)),
    FOREIGN KEY (tenant_id, team_id) REFERENCES team (tenant_id, team_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX voice_round_of_team ON voice_round (tenant_id, team_id, opened_at);
CREATE INDEX voice_round_due ON voice_round (closes_at) WHERE state IN ('Open', 'Closing');

-- Whom a round asks, and whether they have answered.
CREATE TABLE voice_participant (
    tenant_id TEXT NOT NULL,
    round_id  TEXT NOT NULL,
    person_id TEXT NOT NULL,
    team_id   TEXT NOT NULL,
    answered  INTEGER NOT NULL CHECK (answered IN (0, 1)),
    PRIMARY KEY (tenant_id, round_id, person_id),
    FOREIGN KEY (tenant_id, round_id) REFERENCES voice_round (tenant_id, round_id),
    FOREIGN KEY (tenant_id, person_id) REFERENCES person (tenant_id, person_id)
) STRICT, WITHOUT ROWID;

-- An answer under the token that its writer has in this round. Rows lie in the order of the tokens, which says nothing.
CREATE TABLE voice_answer (
    tenant_id TEXT NOT NULL,
    round_id  TEXT NOT NULL,
    token     TEXT NOT NULL,
    team_id   TEXT NOT NULL,
    answer    TEXT NOT NULL,
    PRIMARY KEY (tenant_id, round_id, token),
    FOREIGN KEY (tenant_id, round_id) REFERENCES voice_round (tenant_id, round_id)
) STRICT, WITHOUT ROWID;

-- What a person answered about themselves; it is kept for that person.
CREATE TABLE voice_own_answer (
    tenant_id TEXT NOT NULL,
    round_id  TEXT NOT NULL,
    person_id TEXT NOT NULL,
    answer    TEXT NOT NULL,
    PRIMARY KEY (tenant_id, round_id, person_id),
    FOREIGN KEY (tenant_id, round_id) REFERENCES voice_round (tenant_id, round_id),
    FOREIGN KEY (tenant_id, person_id) REFERENCES person (tenant_id, person_id)
) STRICT, WITHOUT ROWID;
