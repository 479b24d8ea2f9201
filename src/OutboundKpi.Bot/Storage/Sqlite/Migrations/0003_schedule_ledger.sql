-- What was done by the clock, so that it is done once: written in the transaction that decides to send.

CREATE TABLE schedule_ledger (
    tenant_id TEXT NOT NULL,
    team_id   TEXT NOT NULL,
    kind      TEXT NOT NULL CHECK (kind <> ''),
    period    TEXT NOT NULL CHECK (period <> ''),
    done_at   TEXT NOT NULL,
    PRIMARY KEY (tenant_id, team_id, kind, period),
    FOREIGN KEY (tenant_id, team_id) REFERENCES team (tenant_id, team_id)
) STRICT, WITHOUT ROWID;
