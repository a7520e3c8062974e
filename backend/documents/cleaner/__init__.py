"""What a child process does with an uploaded file: `python -m documents.cleaner KIND < upload > cleaned`.

It imports no Django, has no secrets in its environment, and the kernel ends it when it takes too much.
"""

from enum import IntEnum

CPU_SECONDS = 2
MEMORY = 300 * 1024 * 1024  # bytes of address space
LARGEST_RESULT = 32 * 1024 * 1024  # bytes; a picture may grow when it is written anew


class Verdict(IntEnum):
    """How the child ends. Anything else (killed, out of memory) counts as unreadable."""

    CLEAN = 0
    UNREADABLE = 10
    ENCRYPTED = 11
    TOO_MANY_PIXELS = 12
    ANIMATED = 13
    TOO_MANY_PAGES = 14
