"""The forms of serials in the database: the function serial_line, made from SERIAL_PATTERNS after every migration.

A function and no table: it costs a registration no read, and what empties tables does not touch it. So procedures
refuse what the API refuses, whoever calls them.
"""

import hashlib

from django.db import DatabaseError, connection

from serials.configured import patterns

_FUNCTION = """
CREATE OR REPLACE FUNCTION serial_line(p_serial_number VARCHAR(18) CHARACTER SET ascii COLLATE ascii_bin)
    RETURNS VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin
    DETERMINISTIC NO SQL SQL SECURITY INVOKER COMMENT '{mark}'
    {body}
"""
# The server's own account may run the function and read its comment, but not its text.
_MARK = """
SELECT ROUTINE_COMMENT FROM information_schema.ROUTINES
 WHERE ROUTINE_SCHEMA = DATABASE() AND ROUTINE_NAME = 'serial_line'
"""


def write_forms() -> None:
    """Raises BadPattern and leaves the function as it is."""
    with connection.cursor() as cursor:
        body = _body()
        cursor.execute(_FUNCTION.format(mark=_mark(body), body=body))


def has_these_forms() -> bool:
    """False when SERIAL_PATTERNS was changed since, or the database is away."""
    try:
        with connection.cursor() as cursor:
            cursor.execute(_MARK)
            return cursor.fetchone() == (_mark(_body()),)
    except DatabaseError:
        connection.close()
        return False


def _body() -> str:
    # A pattern is made of A-Z, 0-9, - and our own regexes: nothing in it ends the quoted text.
    cases = [
        f"WHEN CHAR_LENGTH(p_serial_number) = {pattern.length_of(line)}"
        f" AND p_serial_number RLIKE '^{pattern.form_of(line)}$' THEN '{line}'"
        for pattern in patterns()
        for line in pattern.lines
    ]
    return f"RETURN CASE {' '.join(cases)} END"


def _mark(body: str) -> str:
    return hashlib.sha256(body.encode()).hexdigest()
