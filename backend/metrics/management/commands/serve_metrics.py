"""The figures for Prometheus, on an address of their own that no visitor reaches."""

from django.core.management.base import BaseCommand, CommandError
from prometheus_client import CollectorRegistry, start_http_server
from prometheus_client.multiprocess import MultiProcessCollector

from core.ending import told_to_end
from core.metering import shared_folder
from metrics.gauges import Gauges


class Command(BaseCommand):
    help = "Serve /metrics until stopped: requests of all server processes, and what lies and waits in the database."

    def add_arguments(self, parser):
        parser.add_argument("--bind", default="127.0.0.1", metavar="ADDRESS", help="who may ask (127.0.0.1)")
        parser.add_argument("--port", type=int, default=9100)

    def handle(self, *args, bind: str, port: int, **options):
        registry = CollectorRegistry()
        registry.register(Gauges())
        if folder := shared_folder():
            MultiProcessCollector(registry, path=str(folder))
        with told_to_end() as stop:
            try:
                server, thread = start_http_server(port, bind, registry)
            except OSError as problem:
                raise CommandError(f"Cannot listen on {bind}:{port}: {problem.strerror}.") from problem
            while not stop(60):
                pass
            server.shutdown()
            thread.join()
            server.server_close()
