"""The forms of serials in the database: the function serial_line, made from SERIAL_PATTERNS after every migration.

A function and no table: it costs a registration no read, and what empties tables does not touch it. So procedures
refuse what the API refuses, whoever calls them.
"""

from django.db import connection

from serials.configured import patterns

_FUNCTION = """
CREATE OR REPLACE FUNCTION serial_line(p_serial_number VARCHAR(18) CHARACTER SET ascii COLLATE ascii_bin)
    RETURNS VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin
    DETERMINISTIC NO SQL SQL SECURITY INVOKER
    RETURN CASE {cases} END
"""


def write_forms() -> None:
    """Raises BadPattern and leaves the function as it is."""
    # A pattern is made of A-Z, 0-9, - and our own regexes: nothing in it ends the quoted text.
    cases = [
        f"WHEN CHAR_LENGTH(p_serial_number) = {pattern.length_of(line)}"
        f" AND p_serial_number RLIKE '^{pattern.form_of(line)}$' THEN '{line}'"
        for pattern in patterns()
        for line in pattern.lines
    ]
    with connection.cursor() as cursor:
        cursor.execute(_FUNCTION.format(cases=" ".join(cases)))
