"""How much one file may hold. Read by the server and by the child that opens workbooks, so without Django."""

LARGEST_FILE = 30 * 1024 * 1024  # bytes
MOST_ROWS = 100_000
MOST_COLUMNS = 100
MOST_CELLS = 2_500_000
LONGEST_CELL = 32_767  # characters, as in spreadsheets
LARGEST_UNPACKED = 300 * 1024 * 1024  # bytes of a workbook's parts together
MOST_PARTS = 2000
SAMPLES = 3  # of each column


class BadTable(Exception):
    """Not a table we take; the sentence says why and what helps."""


def require_size(rows: int, columns: int) -> None:
    """Raise BadTable for too many `rows` below the header, columns or cells."""
    if columns > MOST_COLUMNS:
        raise BadTable(f"The table has {columns} columns; at most {MOST_COLUMNS} are taken. Leave some out.")
    if rows > MOST_ROWS:
        raise BadTable(f"The table has more than {MOST_ROWS:,} rows. Split it into several files.")
    if rows * columns > MOST_CELLS:
        raise BadTable(f"The table has more than {MOST_CELLS:,} cells. Split it, or leave out some columns.")
