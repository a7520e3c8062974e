"""Somebody who checks and runs what was asked of many devices at once."""

from collections.abc import Iterator
from contextlib import contextmanager

from ops.application import manage
from ops.processes import end, spawn
from ops.server import SiloServer
from ops.setup import TOP


@contextmanager
def changesets_run(silo: SiloServer) -> Iterator[None]:
    """While it lasts, changesets go on in the background as they do under ./run."""
    with (silo.data_dir / "changesets.log").open("ab") as output:
        process = spawn(manage("run_changesets", "--every", "0.3"), env=silo.env, cwd=TOP, output=output)
    try:
        yield
    finally:
        end(process)
