"""Give the application's database account exactly its rights; run with the owner's DATABASE_URL after migrating."""

import re

from django.core.management.base import BaseCommand, CommandError
from django.db import OperationalError, connection

APPEND_ONLY = "event"
READ_ONLY = frozenset({"django_migrations"})
_ACCOUNT = re.compile(r"([A-Za-z0-9_]{1,80})@([A-Za-z0-9_.%-]{1,255})")
_NO_SUCH_GRANT = 1141


class Command(BaseCommand):
    help = "Grant silo_app@localhost (or another account) its rights: no schema changes, events append-only."

    def add_arguments(self, parser):
        parser.add_argument("account", help="name@host of an existing account")

    def handle(self, *args, **options):
        match = _ACCOUNT.fullmatch(options["account"])
        if not match:
            raise CommandError("Name the account as name@host, for example silo_app@localhost.")
        account = "'{}'@'{}'".format(*match.groups())
        with connection.cursor() as cursor:
            try:
                cursor.execute(f"REVOKE ALL PRIVILEGES ON `{self._database()}`.* FROM {account}")
            except OperationalError as error:
                if error.args[0] != _NO_SUCH_GRANT:
                    raise
            # On the whole database, because no list of tables names those of the sequence engine (seq_1_to_64).
            cursor.execute(f"GRANT SELECT, EXECUTE ON `{self._database()}`.* TO {account}")
            for table in connection.introspection.table_names(cursor):
                cursor.execute(f"GRANT {self._rights(table)} ON `{table}` TO {account}")
        self.stdout.write(f"{options['account']} has its rights.")

    def _database(self) -> str:
        return connection.settings_dict["NAME"].replace("_", r"\_")

    def _rights(self, table: str) -> str:
        if table in READ_ONLY:
            return "SELECT"
        return "SELECT, INSERT" if table == APPEND_ONLY else "SELECT, INSERT, UPDATE, DELETE"
