"""Is the process alive (/healthz), and can it serve (/readyz)?"""

from collections.abc import Callable

from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, JsonResponse

from core import procedures
from core.load_procedures import procedure_files

# What apps look at, and what only some processes do, told by their entry point: the ASGI process follows the live feed.
# None of them raises when the database is away.
OWN_CHECKS: dict[str, Callable[[], bool]] = {}


def healthz(request: HttpRequest) -> JsonResponse:
    """The process answers; says nothing about the database."""
    return JsonResponse({"status": "ok"})


def readyz(request: HttpRequest) -> JsonResponse:
    """200 when the database answers, every migration is applied and every procedure is there; else 503 saying which.

    So do the checks of apps: serial_patterns. The process that serves WebSockets also says whether it follows the feed.
    """
    checks = {"database": False, "migrations": False, "procedures": False}
    try:
        procedures.heal()
        connection.ensure_connection()
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
        checks["database"] = True
        executor = MigrationExecutor(connection)
        checks["migrations"] = not executor.migration_plan(executor.loader.graph.leaf_nodes())
        installed = procedures.installed()
        checks["procedures"] = all(path.stem in installed for path in procedure_files())
    except DatabaseError:
        connection.close()
    checks |= {name: is_well() for name, is_well in OWN_CHECKS.items()}
    ready = all(checks.values())
    response = JsonResponse({"status": "ready" if ready else "unavailable", **checks}, status=200 if ready else 503)
    if not ready:
        response.headers["Retry-After"] = "2"
    return response
