"""Calls to the procedures of sessions and sign-in: translation only."""

from typing import Any

from core import procedures


def open_session(sid: str, user_id: int, seconds: int, ip: str, user_agent: str) -> None:
    procedures.call("open_session", sid, user_id, seconds, ip, user_agent)


def get_session_user(sid: str) -> dict[str, Any] | None:
    rows = procedures.call("get_session_user", sid, out=(), reads=True).rows
    return rows[0] if rows else None


def get_api_token_user(token_hash: str) -> dict[str, Any] | None:
    rows = procedures.call("get_api_token_user", token_hash, out=(), reads=True).rows
    return rows[0] if rows else None


def end_sessions(
    user_id: int | None, *, sid: str | None = None, session_id: int | None = None, except_id: int | None = None
) -> int:
    """Return how many sessions ended."""
    return int(procedures.call("end_sessions", user_id, sid, session_id, except_id, out=("count",))["count"])


def count_sign_in(account: str, address: str, most_account: int, most_address: int, window: int) -> int | None:
    """Count an attempt; return the seconds to wait when there were too many, else None."""
    limits = (most_account, most_address, window)
    wait = procedures.call("count_sign_in", account, address, *limits, out=("retry_after",))["retry_after"]
    return None if wait is None else int(wait)


def forgive_sign_in(account: str, address: str) -> None:
    procedures.call("forgive_sign_in", account, address, out=("count",))
