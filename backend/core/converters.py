"""Path parts."""

_DIGITS = 18  # no column overflows


class RowId:
    """A row's id. What is longer than any id stands for the last one, which no row has: every view says its own 404."""

    regex = "[0-9]+"

    def to_python(self, value: str) -> int:
        return int(value) if len(value) <= _DIGITS else 10**_DIGITS - 1

    def to_url(self, value: int) -> str:
        return str(value)
