"""What speaks for two customers being one: a score, the reasons as sentences, and the keys such pairs are found by."""

from hashlib import blake2b
from typing import NamedTuple

from customers.matching import Births, Known, Likeness, births_alike, firms_alike, names_alike

# Addresses that belong to a desk: who shares one is a colleague.
_DESKS = frozenset(["info", "sales", "admin", "office", "contact", "accounts", "billing", "purchase", "support", "hr"])

_NAME_TOLD = {
    Likeness.SAME: "Same name.",
    Likeness.SPELT: "Names that sound the same.",
    Likeness.PART: "One name is a short form of the other.",
    Likeness.TYPO: "Names one letter apart.",
}
_FIRM_TOLD = {
    Likeness.SAME: "Same company.",
    Likeness.TYPO: "Companies one letter apart.",
    Likeness.PART: "Companies that share words, perhaps branches.",
}
_BIRTH_TOLD = {
    Births.SAME: "Same date of birth.",
    Births.SLIP: "Dates of birth that look like a slip of the pen.",
    Births.OTHER: "The dates of birth differ.",
    Births.GENERATION: "The dates of birth differ.",
}
# Score by likeness of the names where the company is the same, by what the dates of birth say; what is not here says
# too little: relatives and namesakes work at one company.
_AT_ONE_FIRM = {
    Births.SAME: {Likeness.SAME: 98, Likeness.SPELT: 95, Likeness.PART: 90, Likeness.TYPO: 75},
    Births.SLIP: {Likeness.SAME: 88, Likeness.SPELT: 78, Likeness.PART: 65},
    Births.UNKNOWN: {Likeness.SAME: 90, Likeness.SPELT: 80, Likeness.PART: 66},
    Births.OTHER: {Likeness.SAME: 65},
}
# The same at two branches, and where one company is not known. At companies that differ a namesake is likelier.
_AT_A_BRANCH = {Births.SAME: {Likeness.SAME: 78, Likeness.SPELT: 68}}
_WITHOUT_FIRM = {Births.SAME: {Likeness.SAME: 72, Likeness.SPELT: 62}}
_TYPED_FIRM = 6  # less where the companies are a letter apart
_SAME_PHONE, _SAME_CONTACT, _CONTACT_ALONE = 100, 95, 60


class Verdict(NamedTuple):
    score: int  # 1 to 100
    reasons: list[str]


def weigh(one: Known, other: Known) -> Verdict | None:
    """None when nothing much speaks for the two being one."""
    names, firms = names_alike(one, other), firms_alike(one, other)
    births = births_alike(one.date_of_birth, other.date_of_birth)
    phone, mail = _same_phone(one, other), _same_mailbox(one, other)
    score = _by_name(one, names, firms, births)
    if phone:
        score = max(score, _SAME_PHONE if one.phone_number == other.phone_number else _by_contact(names))
    # A family shares an address: other names with other birthdays are other people.
    if mail and (names or births < Births.OTHER):
        is_desk = one.mailbox.partition("@")[0] in _DESKS
        score = max(score, 0 if is_desk and not names else _by_contact(names))
    if not score:
        return None
    told = [phone, "Same e-mail address." if mail else None, _NAME_TOLD.get(names)]
    told += [_FIRM_TOLD.get(firms) if firms else None, _BIRTH_TOLD.get(births)]
    return Verdict(score, [sentence for sentence in told if sentence])


def keys_of(known: Known) -> set[int]:
    """Hashes: of every pair that weigh() lets through both have one, but for a slip in a company's first letters."""
    letters, firm = _letters(known.sounds), _letters(known.firm)
    long_words = [word for word in known.sounds if len(word) > 1]
    born = known.date_of_birth
    parts: list[tuple] = []
    if known.national_number:
        parts.append(("phone", known.national_number))
    if known.mailbox:
        parts.append(("mail", known.mailbox))
    if letters and firm:
        parts += [("name at firm", letters, firm), ("name at firm's start", letters, "".join(sorted(known.firm))[:3])]
        parts += [("word at firm", word, firm) for word in long_words]
    if letters and born:
        parts.append(("name born", letters, born))
    return {_hash(part) for part in parts}


def _by_name(one: Known, names: Likeness, firms: Likeness | None, births: Births) -> int:
    if firms == Likeness.NONE:
        return 0
    if firms in (None, Likeness.PART):
        table = _WITHOUT_FIRM if firms is None else _AT_A_BRANCH
        # The first of January is what people enter who do not know.
        is_filler = one.date_of_birth is not None and (one.date_of_birth.month, one.date_of_birth.day) == (1, 1)
        return 0 if is_filler else table.get(births, {}).get(names, 0)
    score = _AT_ONE_FIRM.get(births, {}).get(names, 0)
    if firms == Likeness.TYPO:
        return max(score - _TYPED_FIRM, 0) if names >= Likeness.SPELT else 0
    return score


def _by_contact(names: Likeness) -> int:
    return _SAME_CONTACT if names else _CONTACT_ALONE


def _same_phone(one: Known, other: Known) -> str | None:
    if not one.national_number or one.national_number != other.national_number:
        return None
    same = one.phone_number == other.phone_number
    return "Same phone number." if same else "Same phone number under another country code."


def _same_mailbox(one: Known, other: Known) -> bool:
    return bool(one.mailbox) and one.mailbox == other.mailbox


def _letters(words: list[str]) -> str:
    """All letters in order of the alphabet: the same for any order and division of the words."""
    return "".join(sorted("".join(words)))


def _hash(part: tuple) -> int:
    text = "\x00".join(str(piece) for piece in part)
    return int.from_bytes(blake2b(text.encode(), digest_size=8).digest(), signed=True)
