"""Path parts."""


class RowId:
    """A row's id, bounded so that no number in a path overflows a column."""

    regex = "[0-9]{1,18}"

    def to_python(self, value: str) -> int:
        return int(value)

    def to_url(self, value: int) -> str:
        return str(value)
