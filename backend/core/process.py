"""What a long-lived server process does once after loading."""

import gc


def settle():
    """Take the loaded code out of garbage collection.

    Full collections over a loaded Django take hundreds of milliseconds and were the slowest
    requests of a comparable application; frozen objects are never walked again.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 100)
