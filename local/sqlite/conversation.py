"""The conversation's part of the store: `lambdas.ledger.store.ConversationStore` on SQLite."""

import json
import secrets
from datetime import date, datetime, timedelta
from typing import Any

from lambdas.ledger.conversation import Claim, ClaimState, Turn
from lambdas.ledger.errors import IdempotencyMismatch
from lambdas.ledger.operations import RETENTION
from lambdas.storage.plain import to_json, to_microseconds
from local.sqlite.database import Database

PRUNED_AT_ONCE = 10
"""Expired claims that one new claim deletes at most."""

TURNS = """
SELECT sequence, message_id, text, answer, at FROM turns
WHERE user = :user AND sequence < :before ORDER BY sequence DESC LIMIT :limit"""
UNFINISHED = """
SELECT 1 FROM claims WHERE user = :user AND body IS NULL AND until > :now LIMIT 1"""
PRUNE = """
DELETE FROM claims WHERE user = :user AND message_id IN (
    SELECT message_id FROM claims
    WHERE user = :user AND since < :expired AND until <= :now ORDER BY since LIMIT :limit)"""
_CLAIM = """
INSERT INTO claims VALUES
    (:user, :message_id, :fingerprint, :today, :now, :until, :token, NULL)
ON CONFLICT DO UPDATE SET token = :token, until = :until
RETURNING today"""
KEEP_TURN = """
INSERT INTO turns VALUES (
    :user, 1 + (SELECT coalesce(max(sequence), 0) FROM turns WHERE user = :user),
    :message_id, :text, :answer, :at)"""
_LAST = 2**63 - 1


class SqliteConversation:
    """A claim is in force while it has no body and its `until` has not come."""

    _database: Database

    def claim(
        self,
        user: str,
        message_id: str,
        fingerprint: str,
        *,
        today: date,
        now: datetime,
        lease: timedelta,
    ) -> Claim:
        values: dict[str, Any] = {
            "user": user,
            "message_id": message_id,
            "fingerprint": fingerprint,
            "today": today.isoformat(),
            "now": to_microseconds(now),
            "until": to_microseconds(now + lease),
            "token": secrets.token_hex(8),
            "expired": to_microseconds(now - RETENTION),
            "limit": PRUNED_AT_ONCE,
        }
        with self._database.write() as connection:
            known = connection.execute(
                "SELECT fingerprint, body FROM claims"
                " WHERE user = :user AND message_id = :message_id",
                values,
            ).fetchone()
            if known and known[0] != fingerprint:
                raise IdempotencyMismatch
            if known and known[1] is not None:
                return Claim(ClaimState.FINISHED, message_id, body=known[1])
            if connection.execute(UNFINISHED, values).fetchone():
                return Claim(ClaimState.BUSY, message_id)
            (first_today,) = connection.execute(_CLAIM, values).fetchone()
            connection.execute(PRUNE, values)
        first_day = date.fromisoformat(first_today)
        return Claim(ClaimState.MINE, message_id, values["token"], first_day)

    def finish(self, user: str, claim: Claim, turn: Turn, body: str) -> str:
        with self._database.write() as connection:
            known = connection.execute(
                "SELECT body FROM claims WHERE user = ? AND message_id = ?",
                (user, claim.message_id),
            ).fetchone()
            if known is None:  # the account was deleted meanwhile: nothing of it comes back
                return body
            if known[0] is not None:
                return str(known[0])
            connection.execute(
                KEEP_TURN,
                {
                    "user": user,
                    "message_id": turn.message_id,
                    "text": turn.text,
                    "answer": to_json(dict(turn.answer)),
                    "at": turn.at.isoformat(),
                },
            )
            connection.execute(
                "UPDATE claims SET body = ? WHERE user = ? AND message_id = ?",
                (body, user, claim.message_id),
            )
        return body

    def release(self, user: str, claim: Claim) -> None:
        with self._database.write() as connection:
            connection.execute(
                "UPDATE claims SET until = 0"
                " WHERE user = ? AND message_id = ? AND token = ? AND body IS NULL",
                (user, claim.message_id, claim.token),
            )

    def turns(self, user: str, *, limit: int, before: int | None) -> list[Turn]:
        values = {
            "user": user,
            "before": _LAST if before is None else min(before, _LAST),
            "limit": limit,
        }
        with self._database.read() as connection:
            newest_first = [turn_of(row) for row in connection.execute(TURNS, values)]
        return newest_first[::-1]


def turn_of(row: tuple[Any, ...]) -> Turn:
    sequence, message_id, text, answer, at = row
    return Turn(message_id, text, json.loads(answer), datetime.fromisoformat(at), sequence)
