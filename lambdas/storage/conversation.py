"""The conversation's part of the store on DynamoDB: `lambdas.ledger.store.ConversationStore`.

A claim is an item of its message; the person's lock, one more item, says which claim is in force
and until when. Both change in one transaction.
"""

import secrets
from datetime import date, datetime, timedelta

from lambdas.ledger.conversation import Claim, ClaimState, Turn
from lambdas.ledger.errors import IdempotencyMismatch, StoreUnavailable
from lambdas.storage.items import expiry, turn_attributes, turn_key, turn_of
from lambdas.storage.keys import PARTITION_KEY, SORT_KEY, Prefix, after, partition_key, sort_key
from lambdas.storage.plain import to_microseconds
from lambdas.storage.table import ABSENT, EXPIRY, Action, Item, Refused, Table

LOCK_KEY = sort_key(Prefix.CLAIM, "")
"""The lock; no message has an empty id."""

_RACES = 10
_HELD = "t = :token"
_UNFINISHED = "t = :token AND attribute_not_exists(b)"


class DynamoConversation:
    """Claims, turns, and what ends the one and makes the other."""

    _table: Table

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
        partition, key = partition_key(user), sort_key(Prefix.CLAIM, message_id)
        item: Item = {
            PARTITION_KEY: partition,
            SORT_KEY: key,
            "f": fingerprint,
            "d": today.isoformat(),
            "t": secrets.token_hex(8),
            EXPIRY: expiry(now),
        }
        for race in range(1, _RACES + 1):
            known = self._table.get(partition, key)
            if known and known["f"] != fingerprint:
                raise IdempotencyMismatch
            if known and "b" in known:
                return Claim(ClaimState.FINISHED, message_id, body=known["b"])
            lock = self._table.get(partition, LOCK_KEY)
            if lock and lock["u"] > to_microseconds(now):
                return Claim(ClaimState.BUSY, message_id)
            item["d"] = known["d"] if known else item["d"]
            try:
                self._table.transact(
                    [self._take(item, known), self._lock(message_id, item, now + lease, lock)]
                )
            except Refused:
                self._table.wait(race)
            else:
                first_day = date.fromisoformat(item["d"])
                return Claim(ClaimState.MINE, message_id, item["t"], first_day)
        return Claim(ClaimState.BUSY, message_id)

    def finish(self, user: str, claim: Claim, turn: Turn, body: str) -> str:
        partition, key = partition_key(user), sort_key(Prefix.CLAIM, claim.message_id)
        for race in range(1, _RACES + 1):
            known = self._table.get(partition, key)
            if known is None:  # the account was deleted meanwhile: nothing of it comes back
                return body
            if "b" in known:
                return str(known["b"])
            lock = self._table.get(partition, LOCK_KEY)
            actions = [self._keep_body(known, body), self._keep_turn(partition, turn)]
            if lock and lock["m"] == claim.message_id:
                actions.append(self._unlock(lock))
            try:
                self._table.transact(actions)
            except Refused:
                self._table.wait(race)
            else:
                return body
        raise StoreUnavailable

    def release(self, user: str, claim: Claim) -> None:
        try:
            self._table.delete(partition_key(user), LOCK_KEY, _HELD, {":token": claim.token})
        except Refused:
            return  # it was not, or is no longer, in force

    def turns(self, user: str, *, limit: int, before: int | None) -> list[Turn]:
        every = sort_key(Prefix.TURN)
        if before is not None and before < 1:
            return []
        high = after(every) if before is None else turn_key(before - 1)
        found = self._table.query(partition_key(user), every, high, newest_first=True, page=limit)
        newest_first = [turn_of(item) for _, item in zip(range(limit), found, strict=False)]
        return newest_first[::-1]

    def _take(self, item: Item, known: Item | None) -> Action:
        if known:
            return self._table.put_action(item, _UNFINISHED, {":token": known["t"]})
        return self._table.put_action(item, ABSENT)

    def _lock(self, message_id: str, claim: Item, until: datetime, lock: Item | None) -> Action:
        item = {
            PARTITION_KEY: claim[PARTITION_KEY],
            SORT_KEY: LOCK_KEY,
            "m": message_id,
            "t": claim["t"],
            "u": to_microseconds(until),
        }
        if lock:
            return self._table.put_action(item, _HELD, {":token": lock["t"]})
        return self._table.put_action(item, ABSENT)

    def _unlock(self, lock: Item) -> Action:
        return self._table.delete_action(
            lock[PARTITION_KEY], LOCK_KEY, _HELD, {":token": lock["t"]}
        )

    def _keep_body(self, known: Item, body: str) -> Action:
        return self._table.update_action(
            known[PARTITION_KEY],
            known[SORT_KEY],
            "SET b = :body",
            _UNFINISHED,
            {":token": known["t"], ":body": body},
        )

    def _keep_turn(self, partition: str, turn: Turn) -> Action:
        every = sort_key(Prefix.TURN)
        newest = self._table.query(partition, every, after(every), newest_first=True, page=1)
        sequence = next((turn_of(item).sequence for item in newest), 0) + 1
        key = {PARTITION_KEY: partition, SORT_KEY: turn_key(sequence)}
        return self._table.put_action(key | turn_attributes(turn), ABSENT)
