"""Create the first administrator."""

import getpass
import os

from django.core.management.base import BaseCommand, CommandError
from rest_framework.serializers import ValidationError

from accounts.registration import register
from accounts.serializers import CreateUserInput
from core.context import acting_as
from core.errors import sentences
from core.permissions import Role


class Command(BaseCommand):
    help = "Create a verified administrator; the password is asked for, or read from SILO_ADMIN_PASSWORD."

    def add_arguments(self, parser):
        parser.add_argument("username")
        parser.add_argument("email")

    def handle(self, *args, **options):
        password = os.environ.get("SILO_ADMIN_PASSWORD") or getpass.getpass("Password: ")
        given = CreateUserInput(
            data={
                "username": options["username"],
                "mailid": options["email"],
                "password": password,
                "role": Role.ADMIN.value,
            }
        )
        try:
            given.is_valid(raise_exception=True)
            asked = given.validated_data
            with acting_as("command create_admin"):
                register(
                    username=asked["username"],
                    email=asked["mailid"],
                    password=asked["password"],
                    role=asked["role"],
                    is_verified=True,
                )
        except ValidationError as error:
            raise CommandError(" ".join(sentences(error.detail))) from error
        self.stdout.write(f"Administrator {options['username']} created.")
