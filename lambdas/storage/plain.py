"""What is stored has one plain form, the same in both stores and in an export.

A plain form is a dict that JSON can write: strings, whole numbers, booleans, None, and lists and
dicts of them. Its `"type"` says what it is. Dates and times are ISO 8601 text. The records'
own plain forms are in `lambdas.ledger.records`.
"""

import hashlib
import json
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Any

from lambdas.ledger.conversation import Turn
from lambdas.ledger.operations import Change, Operation, OperationKind, RequestKey
from lambdas.ledger.records import Record, decode_record, encode_record
from lambdas.ledger.store import BudgetWarning
from lambdas.ledger.summaries import DayTotal, MonthTotal

Plain = dict[str, Any]

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def to_json(plain: Any) -> str:
    """The shortest JSON text of a plain form; equal forms give equal texts."""
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def digest_record(record: Record) -> str:
    """16 hex digits that tell one state of a record from another."""
    return hashlib.sha256(to_json(encode_record(record)).encode()).hexdigest()[:16]


def encode_operation(operation: Operation) -> Plain:
    """`{"type": "operation", "sequence": ..., "changes": [{"before", "after"}], ...}`."""
    return {
        "type": "operation",
        "sequence": operation.sequence,
        "key": operation.request.key,
        "fingerprint": operation.request.fingerprint,
        "kind": operation.kind.value,
        "target": operation.target,
        "at": operation.at.isoformat(),
        "below": operation.below,
        "undo_top": operation.undo_top,
        "redo_below": operation.redo_below,
        "redo_top": operation.redo_top,
        "undone": operation.undone,
        "changes": [
            {"before": _encode_optional(change.before), "after": _encode_optional(change.after)}
            for change in operation.changes
        ],
    }


def decode_operation(plain: Mapping[str, Any], *, undone: bool) -> Operation:
    """The operation of that plain form; the mark `undone` is stored beside it."""
    return Operation(
        request=RequestKey(plain["key"], plain["fingerprint"]),
        changes=tuple(
            Change(_decode_optional(change["before"]), _decode_optional(change["after"]))
            for change in plain["changes"]
        ),
        at=datetime.fromisoformat(plain["at"]),
        kind=OperationKind(plain["kind"]),
        target=plain["target"],
        sequence=plain["sequence"],
        below=plain["below"],
        undo_top=plain["undo_top"],
        redo_below=plain["redo_below"],
        redo_top=plain["redo_top"],
        undone=undone,
    )


def encode_turn(turn: Turn) -> Plain:
    """`{"type": "turn", "sequence": ..., "text": ..., "answer": {...}, ...}`."""
    return {
        "type": "turn",
        "sequence": turn.sequence,
        "message_id": turn.message_id,
        "text": turn.text,
        "answer": dict(turn.answer),
        "at": turn.at.isoformat(),
    }


def encode_warning(warning: BudgetWarning) -> Plain:
    """`{"type": "warning", "month": ..., "scope": ..., "currency": ..., "state": ...}`."""
    return {
        "type": "warning",
        "month": str(warning.month),
        "scope": warning.scope,
        "currency": warning.currency,
        "state": warning.state.value,
    }


def encode_claim(message_id: str, fingerprint: str, today: date, body: str | None) -> Plain:
    """`{"type": "claim", ...}`; `body` is None for a message that has no answer yet."""
    return {
        "type": "claim",
        "message_id": message_id,
        "fingerprint": fingerprint,
        "today": today.isoformat(),
        "body": body,
    }


def encode_total(total: MonthTotal | DayTotal) -> Plain:
    """`{"type": "month_total", "month": ...}` or `{"type": "day_total", "date": ...}`."""
    when = (
        {"type": "month_total", "month": str(total.month)}
        if isinstance(total, MonthTotal)
        else {"type": "day_total", "date": total.day.isoformat()}
    )
    return when | {
        "category": total.category.value,
        "currency": total.total.currency,
        "minor": total.total.minor,
        "count": total.count,
    }


def to_microseconds(at: datetime) -> int:
    """Microseconds since 1970 in UTC: exact, and in the order of time."""
    return (at - _EPOCH) // timedelta(microseconds=1)


def _encode_optional(record: Record | None) -> Plain | None:
    return None if record is None else encode_record(record)


def _decode_optional(plain: Mapping[str, Any] | None) -> Record | None:
    return None if plain is None else decode_record(plain)
