"""How alike two customers are: pure text, no database.

Names and companies are compared without letter case, accents, punctuation and order of words; common ways to spell
one Indian name in Latin letters (Pooja, Puja) are one. What people merge wrongly is told apart: Kumar and Kumari,
relatives at one company, branches of one company.
"""

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from functools import cached_property, lru_cache
from typing import Any

import phonenumbers
from rapidfuzz.distance import OSA

_ACCENTS = re.compile("[\u0300-\u036f]")  # those of Latin, Greek and Cyrillic; other scripts' marks are vowels
_SILENT = re.compile("['\u2019\u200c\u200d]")  # inside words: O'Brien is one
_WORD_PARTS = frozenset("LMN")  # letters, marks, digits
_TITLES = frozenset(["mr", "mrs", "ms", "miss", "dr", "shri", "smt", "prof"])
_LEGAL = frozenset(
    ["pvt", "private", "ltd", "limited", "llp", "llc", "opc", "inc", "incorporated", "corp", "corporation"]
)
_LEGAL |= frozenset(["co", "company", "plc", "gmbh", "and", "the", "ms", "messrs"])
_FAMILY = frozenset(["son", "sons", "bros", "brothers"])  # "Gupta & Sons", "Gupta"
_SPELLINGS = [("ph", "f"), ("ck", "k"), ("q", "k"), ("w", "v"), ("x", "ks"), ("ee", "i"), ("oo", "u"), ("y", "i")]
_BREATHED = re.compile(r"(?<=[bcdgjkpt])h")
_DOUBLED = re.compile(r"(.)\1+")
_WOMENS_ENDINGS = ("a", "i")  # Kumar and Kumari, Anil and Anila are two people
_SHORTEST_TYPO = 4  # letters: in shorter words one letter makes another word
_GENERATION = 15  # years


class Likeness(IntEnum):
    """How two names, or two companies, are alike; the higher the surer."""

    NONE = 0
    TYPO = 1  # one letter apart
    PART = 2  # an initial for a name, or a name left out
    SPELT = 3  # the same by ear
    SAME = 4


class Births(IntEnum):
    """What two dates of birth say."""

    UNKNOWN = 0
    SAME = 1
    SLIP = 2  # day and month swapped, or one digit apart
    OTHER = 3
    GENERATION = 4  # too far apart for a slip of the pen


@dataclass(frozen=True)
class Known:
    """What is known of a customer, or of a draft of one."""

    first_name: str = ""
    last_name: str = ""
    phone_number: str | None = None  # E.164
    company: str = ""
    email: str = ""
    date_of_birth: date | None = None

    @classmethod
    def of(cls, customer: Any) -> "Known":
        return cls(**{name: getattr(customer, name) for name in FIELDS})

    @cached_property
    def words(self) -> list[str]:
        words = words_of(f"{self.first_name} {self.last_name}")
        plain = [word for word in words if word not in _TITLES]
        return plain if len(plain) > 1 else words

    @cached_property
    def sounds(self) -> list[str]:
        return [sound_of(word) for word in self.words]

    @cached_property
    def firm(self) -> list[str]:
        """The words of the company that tell it from others."""
        words = words_of(self.company)
        core = [word for word in words if word not in _LEGAL]
        while len(core) > 1 and core[-1] in _FAMILY:
            core.pop()
        return core or words

    @cached_property
    def national_number(self) -> str:
        if not self.phone_number:
            return ""
        try:
            return str(phonenumbers.parse(self.phone_number).national_number)
        except phonenumbers.NumberParseException:
            return self.phone_number  # written past the services

    @cached_property
    def mailbox(self) -> str:
        """The address without letter case and without what follows a + before the @."""
        name, at, host = self.email.casefold().rpartition("@")
        return f"{name.partition('+')[0]}{at}{host}" if at else ""


FIELDS = tuple(Known.__dataclass_fields__)


@lru_cache(maxsize=20_000)
def words_of(text: str) -> list[str]:
    """The words of a text, comparable: "M/s Ányand  Stores" gives ms, anyand, stores. Single letters are joined."""
    plain = _SILENT.sub("", _ACCENTS.sub("", unicodedata.normalize("NFKD", text.casefold())))
    apart = "".join(char if unicodedata.category(char)[0] in _WORD_PARTS else " " for char in plain)
    words: list[str] = []
    letters = False
    for word in apart.split():
        single = len(word) == 1 and word.isalpha()
        if single and letters:
            words[-1] += word
        else:
            words.append(word)
        letters = single
    return words


@lru_cache(maxsize=20_000)
def sound_of(word: str) -> str:
    """One spelling for those that are written for the same name: pooja and puja, wijay and vijai."""
    if not word.isascii():
        return word
    for written, heard in _SPELLINGS:
        word = word.replace(written, heard)
    return _DOUBLED.sub(r"\1", _BREATHED.sub("", word))


def names_alike(one: Known, other: Known) -> Likeness:
    if not one.words or not other.words:
        return Likeness.NONE
    if _same_words(one.words, other.words):
        return Likeness.SAME
    if _same_words(one.sounds, other.sounds):
        return Likeness.SPELT
    left, right = Counter(one.sounds), Counter(other.sounds)
    shared, left, right = left & right, left - right, right - left
    is_anchored = any(len(word) > 1 for word in shared)
    if is_anchored and left.total() == right.total() == 1:
        return _words_alike(*sorted([*left, *right], key=len))
    # A middle name left out; a first name alone says too little.
    has_part = is_anchored and shared.total() > 1 and (not left or not right)
    return Likeness.PART if has_part else Likeness.NONE


def _words_alike(short: str, long: str) -> Likeness:
    if len(short) == 1:
        return Likeness.PART if long.startswith(short) else Likeness.NONE
    return Likeness.TYPO if _is_typo(short, long) else Likeness.NONE


def firms_alike(one: Known, other: Known) -> Likeness | None:
    """None when one of the two has no company, PART for two branches of one: a word more, or another one of several."""
    if not one.firm or not other.firm:
        return None
    if _same_words(one.firm, other.firm):
        return Likeness.SAME
    left, right = Counter(one.firm), Counter(other.firm)
    shared, left, right = left & right, left - right, right - left
    if left.total() == right.total() == 1:
        short, long = sorted([*left, *right], key=len)
        is_word = short.isalpha() and long.isalpha() and len(short) > _SHORTEST_TYPO
        if is_word and _distance(short, long) == 1:
            return Likeness.TYPO
    return Likeness.PART if shared.total() > 1 or (shared and not (left and right)) else Likeness.NONE


def births_alike(one: date | None, other: date | None) -> Births:
    if one is None or other is None:
        return Births.UNKNOWN
    if one == other:
        return Births.SAME
    swapped = (one.year, one.month, one.day) == (other.year, other.day, other.month)
    digits = sum(a != b for a, b in zip(one.isoformat(), other.isoformat(), strict=True))
    if swapped or (digits == 1 and abs(one.year - other.year) < _GENERATION):
        return Births.SLIP
    return Births.GENERATION if abs(one.year - other.year) >= _GENERATION else Births.OTHER


def _same_words(one: list[str], other: list[str]) -> bool:
    """In any order, or divided otherwise: Sri Devi, Sridevi."""
    return sorted(one) == sorted(other) or "".join(one) == "".join(other)


def _is_typo(short: str, long: str) -> bool:
    if len(short) < _SHORTEST_TYPO or long in [short + ending for ending in _WOMENS_ENDINGS]:
        return False
    return _distance(short, long) == 1


def _distance(one: str, other: str) -> int:
    """Letters added, left out, exchanged or swapped with their neighbour; 2 stands for more."""
    return OSA.distance(one, other, score_cutoff=1)
