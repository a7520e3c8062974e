"""Adopting customers from mappings: one for each code that scripts mapped devices to under a name of their own.

A code is one transaction, so a run may be stopped anywhere and begun again. What people have to decide is a conflict:
it is told and left as it is.
"""

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from itertools import groupby
from typing import Any

from django.db import IntegrityError

from core import procedures
from core.fields import LARGEST_CODE
from core.people import LONGEST_NAME, is_name
from customers import names, repository, similar
from customers.models import Customer

CODES_AT_ONCE = 500
_TRIES = 5  # when the mappings of a code change while it is being adopted


class Outcome(StrEnum):
    IN_STEP = "in the directory already"
    ADOPT = "to adopt"
    DELETED = "customer deleted"
    DIFFERENT = "mappings say otherwise"
    SEVERAL = "several names or companies"
    NO_NAME = "no name of a person"
    NO_CODE = "no code of a customer"
    BUSY = "being changed right now"


CONFLICTS = frozenset(Outcome) - {Outcome.IN_STEP, Outcome.ADOPT}


@dataclass(frozen=True)
class Text:
    """One way in which mappings of a code name its customer."""

    name: str
    company: str
    mappings: int
    newest: datetime

    def meant(self) -> tuple[str, str]:
        return _meant(self.name), _meant(self.company)


@dataclass(frozen=True)
class Decision:
    """What is to be done about a code; `texts` are what its mappings say, the newest first."""

    code: int
    outcome: Outcome
    texts: tuple[Text, ...]
    customer: Customer | None = None  # who has the code now, or who is to have it
    advice: str = ""

    @property
    def to_align(self) -> int:
        """Mappings that get another text with the adoption."""
        if self.customer is None or self.outcome != Outcome.ADOPT:
            return 0
        return sum(text.mappings for text in self.texts if not _is_said_by(self.customer, text))


def decisions(*, take_newest: bool = False) -> Iterator[Decision]:
    """Every code of live mappings in order, a few hundred read at a time."""
    start: int | None = -(2**63)
    while start is not None:
        rows = repository.list_code_texts(start, CODES_AT_ONCE)
        by_code = {code: _texts(of_code) for code, of_code in groupby(rows, lambda row: row["customer_code"])}
        customers = {customer.code: customer for customer in Customer.objects.filter(code__in=by_code)}
        for code, texts in by_code.items():
            yield decide(code, texts, customers.get(code), take_newest=take_newest)
        start = max(by_code) + 1 if by_code and max(by_code) < 2**63 - 1 else None


def decide(code: int, texts: tuple[Text, ...], customer: Customer | None, *, take_newest: bool) -> Decision:
    if customer is not None:
        return _of_known(code, texts, customer)
    if not 0 < code <= LARGEST_CODE:
        advice = f"Give these devices a customer code of 1 to {LARGEST_CODE}."
        return Decision(code, Outcome.NO_CODE, texts, advice=advice)
    if len({text.meant() for text in texts}) > 1 and not take_newest:
        advice = "Correct the mappings of whoever is somebody else, or take the newest for all with --take-newest."
        return Decision(code, Outcome.SEVERAL, texts, advice=advice)
    wanted = _customer_of(code, texts[0])
    if wanted is None:
        advice = (
            f"Give the mappings a name of letters, at most {LONGEST_NAME} before and {LONGEST_NAME} after the first"
            " blank, or another code."
        )
        return Decision(code, Outcome.NO_NAME, texts, advice=advice)
    return Decision(code, Outcome.ADOPT, texts, wanted)


def adopt(code: int, *, take_newest: bool = False) -> Decision:
    """Adopt one code in one transaction, by what its mappings say then; gives the decision that held.

    An outcome other than ADOPT means that nothing was written.
    """
    for _ in range(_TRIES):
        try:
            return procedures.in_transaction(lambda: _adopt(code, take_newest=take_newest))
        except _ChangedMeanwhileError:
            continue
        except IntegrityError as error:
            if error.args[0] != procedures.DUPLICATE:
                raise
    return Decision(code, Outcome.BUSY, _texts_of(code), advice="Run this again.")


class _ChangedMeanwhileError(Exception):
    """The mappings of a code say something else than a moment before."""


def _adopt(code: int, *, take_newest: bool) -> Decision:
    there = Customer.objects.select_for_update().filter(code=code).first()
    decision = decide(code, _texts_of(code), there, take_newest=take_newest)
    if decision.outcome != Outcome.ADOPT or decision.customer is None:
        return decision
    # The customer first, the mappings second: the order in which everybody locks.
    decision.customer.save(force_insert=True)
    repository.lock_code_mappings(code)
    again = decide(code, _texts_of(code), None, take_newest=take_newest).customer
    if again is None or _said_of(again) != _said_of(decision.customer):
        raise _ChangedMeanwhileError
    names.spread_name(decision.customer)
    similar.note(decision.customer, is_new=True)
    return decision


def _of_known(code: int, texts: tuple[Text, ...], customer: Customer) -> Decision:
    if customer.deleted_at is not None:
        advice = f"Restore customer {customer.pk}, or give these mappings another code."
        if customer.merged_into_id is not None:
            advice = f"Customer {customer.pk} was merged into {customer.merged_into_id}: give these mappings its code."
        return Decision(code, Outcome.DELETED, texts, customer, advice)
    if all(_is_said_by(customer, text) for text in texts):
        return Decision(code, Outcome.IN_STEP, texts, customer)
    said = " of ".join(text for text in (customer.full_name, customer.company) if text)
    advice = f"The directory says {said}. Rename the customer, or correct the mappings."
    return Decision(code, Outcome.DIFFERENT, texts, customer, advice)


def _customer_of(code: int, text: Text) -> Customer | None:
    """None when the text is no name that a customer may have."""
    first_name, _, last_name = _composed(text.name).partition(" ")
    given = [first_name, last_name] if last_name else [first_name]
    if any(len(name) > LONGEST_NAME or not is_name(name) for name in given):
        return None
    return Customer(code=code, first_name=first_name, last_name=last_name, company=_composed(text.company))


def _is_said_by(customer: Customer, text: Text) -> bool:
    """The mapping's text is the customer's; a customer without a company leaves each mapping its own."""
    return text.name == customer.full_name and customer.company in ("", text.company)


def _said_of(customer: Customer) -> tuple[str, str]:
    return customer.full_name, customer.company


def _composed(text: str) -> str:
    """With single blanks, none at the ends, each letter with its marks in one way of writing."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def _meant(text: str) -> str:
    """The same for texts that differ in letter case and blanks alone."""
    return "".join(_composed(text).casefold().split())


def _texts_of(code: int) -> tuple[Text, ...]:
    rows = repository.list_code_texts(code, 1)
    return _texts(row for row in rows if row["customer_code"] == code)


def _texts(rows: Iterable[dict[str, Any]]) -> tuple[Text, ...]:
    return tuple(Text(row["customer_name"], row["company"], row["n"], row["newest"]) for row in rows)
