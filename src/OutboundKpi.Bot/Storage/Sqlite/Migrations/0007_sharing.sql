-- Whom the card of a version went to, and whether they said that they read it. There is no time in it: beside a question without a name,
-- the time of a reading would say whose it is.
CREATE TABLE plan_reader (
    tenant_id TEXT NOT NULL,
    team_id   TEXT NOT NULL,
    version   INTEGER NOT NULL,
    person_id TEXT NOT NULL,
    has_read  INTEGER NOT NULL CHECK (has_read IN (0, 1)),
    PRIMARY KEY (tenant_id, team_id, version, person_id),
    FOREIGN KEY (tenant_id, team_id, version) REFERENCES kpi_plan (tenant_id, team_id, version)
) STRICT, WITHOUT ROWID;

-- What people ask about a plan. A question without a name has no day either, and its id is random: rows lie in the order of their ids,
-- so not even their place says which came when.
CREATE TABLE plan_question (
    tenant_id   TEXT NOT NULL,
    team_id     TEXT NOT NULL,
    question_id TEXT NOT NULL,
    version     INTEGER NOT NULL,
    kpi         TEXT NOT NULL,
    question    TEXT NOT NULL CHECK (question <> ''),
    asked_by    TEXT,
    asked_on    TEXT,
    told        INTEGER NOT NULL CHECK (told IN (0, 1)),
    answer      TEXT,
    is_public   INTEGER CHECK (is_public IN (0, 1)),
    answered_by TEXT,
    answered_at TEXT,
    PRIMARY KEY (tenant_id, team_id, question_id),
    CHECK ((asked_by IS NULL) = (asked_on IS NULL)),
    CHECK ((answer IS NULL) = (answered_by IS NULL) AND (answer IS NULL) = (answered_at IS NULL) AND (answer IS NULL) = (is_public IS NULL)),
    CHECK (answer IS NULL OR asked_by IS NOT NULL OR is_public = 1),
    FOREIGN KEY (tenant_id, team_id, version) REFERENCES kpi_plan (tenant_id, team_id, version)
) STRICT, WITHOUT ROWID;

CREATE INDEX plan_question_untold ON plan_question (tenant_id, team_id) WHERE told = 0;
