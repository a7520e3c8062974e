"""What clients of contract section 5 are told."""

from typing import Any


def accepted(answer, message: str, code: int = 200) -> Any:
    """The data of a success; fails when anything else is told."""
    assert answer.status_code == code, answer.content
    told = answer.json()
    assert set(told) == {"status", "message", "errors", "data"}
    assert (told["status"], told["message"], told["errors"]) == ("Success", message, [])
    return told["data"]


def refused(answer, code: int, *fields: str, data: Any = None) -> str:
    """The sentence of a refusal in the envelope, which blames these fields alone."""
    assert answer.status_code == code, answer.content
    told = answer.json()
    assert set(told) == {"status", "message", "errors", "data"}
    assert (told["status"], told["data"]) == ("Failure", data)
    assert set(told["errors"]) == set(fields), told
    assert isinstance(told["errors"], dict if fields else list)
    for field in fields:
        assert told["errors"][field]
        assert all(isinstance(sentence, str) for sentence in told["errors"][field])
    return told["message"]
