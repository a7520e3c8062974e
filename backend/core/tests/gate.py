"""What clients of contract section 6 are told."""

from core.errors import STATUS_CODES

# Of the words that share a code these are the ones that the gate uses.
_WORDS = {code: word for word, code in STATUS_CODES.items() if word != "duplicate"}


def accepted(answer, code: int = 200) -> dict:
    """The body of a success; fails when anything else is told."""
    assert answer.status_code == code, answer.content
    return answer.json()


def refused(answer, code: int, *fields: str) -> str:
    """The sentence of a refusal, which blames these fields alone."""
    assert answer.status_code == code, answer.content
    told = answer.json()
    assert set(told) == {"status", "message", "error", *(["errors"] if fields else [])}
    assert told["status"] == _WORDS[code]
    assert told["error"] == told["message"]
    assert set(told.get("errors", {})) == set(fields), told
    for field in fields:
        assert told["errors"][field]
        assert all(isinstance(sentence, str) for sentence in told["errors"][field])
    return told["message"]
