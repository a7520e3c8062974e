"""What a long-lived server process does once after loading."""

import gc

from django.conf import settings
from django.core.signals import request_finished, request_started
from django.db import close_old_connections, connection, reset_queries


def settle():
    """Take the loaded code out of garbage collection, and the general upkeep of connections out of each request.

    Full collections over a loaded Django take hundreds of milliseconds and were the slowest
    requests of a comparable application; frozen objects are never walked again.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 100)
    # Twice a request they go through all databases and caches and ask each connection's age, a tenth of a short
    # request. There is one database here, its connections have no age, and one question is left.
    request_started.disconnect(close_old_connections)
    request_finished.disconnect(close_old_connections)
    request_started.connect(_drop_broken_connection)
    if not settings.DEBUG:
        request_started.disconnect(reset_queries)


def _drop_broken_connection(**kwargs):
    """A connection on which an error was seen is asked whether it lives, and replaced on its next use if not."""
    if connection.errors_occurred:
        connection.close_if_unusable_or_obsolete()
