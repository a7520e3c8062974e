"""What clients of contract section 4 are told."""


def refusal(answer, code: int, field: str = "detail") -> str:
    """The sentence of a refusal in the framework's own shape; fails when anything else is told."""
    assert answer.status_code == code, answer.content
    told = answer.json()
    assert set(told) == {field}, told
    if field == "detail":
        assert isinstance(told[field], str)
        return told[field]
    assert isinstance(told[field], list)
    assert all(isinstance(sentence, str) for sentence in told[field])
    return " ".join(told[field])
