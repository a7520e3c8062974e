"""What the tests of adopt_customers share: mapped devices, and what the command says."""

import io
from datetime import timedelta

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from core.context import acting_as
from devices.tests import registry
from devices.tests.registry import numbered
from mappings import repository
from mappings.models import Mapping


def mapped(
    number: int, name: str = "Anand Kumar", company: str = "Anand Stores", *, code: int = 7, age: int = 0
) -> str:
    """A device mapped under a code and a text, `age` days ago."""
    serial = registry.make("approved", numbered(number))
    body = registry.mapping_of(serial, customerCode=code, customerName=name, company=company)
    with acting_as("script"):
        repository.save_serial_customer_details(serial, body)
    when = timezone.now() - timedelta(days=age)
    Mapping.objects.filter(pk=serial).update(modified_on=when)
    return serial


def run(*options: str, conflicts: int = 0) -> str:
    """What the command says; fails unless it ends as so many conflicts must."""
    out = io.StringIO()
    if conflicts:
        with pytest.raises(CommandError, match=f"^{conflicts} codes need a decision") as told:
            call_command("adopt_customers", *options, stdout=out)
        assert told.value.returncode == 1
    else:
        call_command("adopt_customers", *options, stdout=out)
    return out.getvalue()


def counted(report: str) -> dict[str, int]:
    lines = [line.split() for line in report.splitlines() if line.endswith((" codes", " mappings")) and ":" not in line]
    return {" ".join(words[:-2]): int(words[-2]) for words in lines if int(words[-2])}
