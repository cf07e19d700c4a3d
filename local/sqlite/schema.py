"""The tables keep what DynamoDB's items keep, and triggers keep the totals.

A total changes in the same transaction as the row it counts, whoever writes the row. Each table's
key begins with the person and is the order of its rows on disk (WITHOUT ROWID), so every question
is one contiguous read. Dates are ISO 8601 text; `at`, `since` and `until` are microseconds since
1970 in UTC; JSON is a plain form (`lambdas.storage.plain`).
"""

APPLICATION_ID = 0x42756442
"""Marks the file as ours ("BudB") in its header, where `file` and SQLite look for it."""

VERSION = 3
"""Counts changes of the tables; stored in the file as `user_version`."""

TABLES = {
    "transactions": """
        user TEXT, date TEXT, id TEXT,
        minor INTEGER NOT NULL CHECK (minor > 0), currency TEXT NOT NULL, category TEXT NOT NULL,
        note TEXT NOT NULL, created_at TEXT NOT NULL, source TEXT NOT NULL,
        PRIMARY KEY (user, date, id), UNIQUE (user, id)""",
    "month_totals": """
        user TEXT, month TEXT, category TEXT, currency TEXT,
        minor INTEGER NOT NULL, count INTEGER NOT NULL CHECK (count >= 0),
        PRIMARY KEY (user, month, category, currency)""",
    "day_totals": """
        user TEXT, date TEXT, category TEXT, currency TEXT,
        minor INTEGER NOT NULL, count INTEGER NOT NULL CHECK (count >= 0),
        PRIMARY KEY (user, date, category, currency)""",
    "budgets": """
        user TEXT, category TEXT, currency TEXT, month TEXT, "limit" INTEGER,
        PRIMARY KEY (user, category, currency, month)""",
    "profiles": """
        user TEXT PRIMARY KEY, currency TEXT NOT NULL, time_zone TEXT, locale TEXT NOT NULL,
        month_starts_on INTEGER NOT NULL""",
    "recurrences": """
        user TEXT, id TEXT,
        minor INTEGER NOT NULL CHECK (minor > 0), currency TEXT NOT NULL, category TEXT NOT NULL,
        note TEXT NOT NULL, every TEXT NOT NULL, day TEXT NOT NULL, start TEXT NOT NULL,
        settled TEXT NOT NULL, paused INTEGER NOT NULL,
        PRIMARY KEY (user, id)""",
    "rules": """
        user TEXT, word TEXT, category TEXT NOT NULL,
        PRIMARY KEY (user, word)""",
    "operations": """
        user TEXT, sequence INTEGER, key TEXT NOT NULL, at INTEGER NOT NULL,
        undone INTEGER NOT NULL DEFAULT 0, json TEXT NOT NULL,
        PRIMARY KEY (user, sequence), UNIQUE (user, key)""",
    "warnings": """
        user TEXT, month TEXT, scope TEXT, currency TEXT, state TEXT, key TEXT NOT NULL,
        PRIMARY KEY (user, month, scope, currency, state)""",
    "claims": """
        user TEXT, message_id TEXT, fingerprint TEXT NOT NULL, today TEXT NOT NULL,
        since INTEGER NOT NULL, until INTEGER NOT NULL, token TEXT NOT NULL, body TEXT,
        PRIMARY KEY (user, message_id)""",
    "turns": """
        user TEXT, sequence INTEGER, message_id TEXT NOT NULL, text TEXT NOT NULL,
        answer TEXT NOT NULL, at TEXT NOT NULL,
        PRIMARY KEY (user, sequence)""",
}
"""Columns by table; every table has a `user`, and what belongs to nobody is not kept."""

INDEXES = """
CREATE INDEX claims_by_age ON claims (user, since);
CREATE INDEX claims_unfinished ON claims (user, until) WHERE body IS NULL;
"""

TRIGGERS = """
CREATE TRIGGER transactions_are_not_overwritten BEFORE INSERT ON transactions
WHEN EXISTS (SELECT 1 FROM transactions WHERE user = NEW.user AND id = NEW.id) BEGIN
    SELECT RAISE(ABORT, 'a transaction with this id exists');
END;

CREATE TRIGGER transactions_are_not_updated BEFORE UPDATE ON transactions BEGIN
    SELECT RAISE(ABORT, 'a transaction is deleted and inserted anew, never updated');
END;

CREATE TRIGGER totals_grow AFTER INSERT ON transactions BEGIN
    INSERT INTO month_totals
        VALUES (NEW.user, substr(NEW.date, 1, 7), NEW.category, NEW.currency, NEW.minor, 1)
        ON CONFLICT DO UPDATE SET minor = minor + excluded.minor, count = count + 1;
    INSERT INTO day_totals
        VALUES (NEW.user, NEW.date, NEW.category, NEW.currency, NEW.minor, 1)
        ON CONFLICT DO UPDATE SET minor = minor + excluded.minor, count = count + 1;
END;

CREATE TRIGGER totals_shrink AFTER DELETE ON transactions BEGIN
    UPDATE month_totals SET minor = minor - OLD.minor, count = count - 1
        WHERE (user, month, category, currency)
            = (OLD.user, substr(OLD.date, 1, 7), OLD.category, OLD.currency);
    DELETE FROM month_totals
        WHERE (user, month, category, currency)
            = (OLD.user, substr(OLD.date, 1, 7), OLD.category, OLD.currency) AND count = 0;
    UPDATE day_totals SET minor = minor - OLD.minor, count = count - 1
        WHERE (user, date, category, currency)
            = (OLD.user, OLD.date, OLD.category, OLD.currency);
    DELETE FROM day_totals
        WHERE (user, date, category, currency)
            = (OLD.user, OLD.date, OLD.category, OLD.currency) AND count = 0;
END;
"""

ADDED = {2: ("recurrences",), 3: ("rules",)}
"""The tables that each later version brought; nothing else has changed since the first one."""


def create_table(name: str) -> str:
    """The statement that makes the table of that name."""
    return f"CREATE TABLE {name} ({TABLES[name]}) STRICT, WITHOUT ROWID;"


def upgrade(version: int) -> str:
    """Makes a file of that older version one of `VERSION`, or changes nothing."""
    later = [name for added, names in ADDED.items() if added > version for name in names]
    return "\n".join(
        [
            "BEGIN IMMEDIATE;",
            *(create_table(name) for name in later),
            f"PRAGMA user_version = {VERSION};",
            "COMMIT;",
        ]
    )


CREATE = "\n".join(
    [
        "BEGIN IMMEDIATE;",
        *(create_table(name) for name in TABLES),
        INDEXES,
        TRIGGERS,
        f"PRAGMA application_id = {APPLICATION_ID};",
        f"PRAGMA user_version = {VERSION};",
        "COMMIT;",
    ]
)
"""Makes all of it in an empty file, or nothing."""
