"""What makes two customers alike: made-up pairs that are one, and near misses that are two."""

from datetime import date

import pytest

from customers.evidence import keys_of, weigh
from customers.matching import Known

BORN, SWAPPED, OTHER, SON = date(1980, 5, 6), date(1980, 6, 5), date(1983, 11, 27), date(2004, 5, 6)


def known(text: str, born: date | None = None, **more: str) -> Known:
    """ "Ravi Kumar @ Anand Stores", as the fields of a customer."""
    name, _, company = text.partition(" @ ")
    first_name, _, last_name = name.partition(" ")
    return Known(first_name, last_name, company=company, date_of_birth=born, **more)


def score(one: Known, other: Known) -> int:
    """The same either way round; 0 for two people. A pair that is found is found by a key, too."""
    verdict, back = weigh(one, other), weigh(other, one)
    assert verdict == back
    if verdict is None:
        return 0
    assert verdict.reasons
    assert keys_of(one) & keys_of(other)
    return verdict.score


ONE_PERSON = [
    ("Ravi Kumar @ Anand Stores", "ravi KUMAR @ anand  stores"),
    ("Ravi Kumar @ Anand Stores", "Kumar Ravi @ Anand Stores"),
    ("Ravi Kumar @ Anand Stores", "Ravi Kumar @ Anand Stores Pvt. Ltd."),
    ("Ravi Kumar @ Anand Stores", "Ravi Kumar @ M/s Anand Stores Private Limited"),
    ("Ravi Gupta @ Gupta & Sons", "Ravi Gupta @ Gupta and Sons"),
    ("Ravi Gupta @ Gupta & Sons", "Ravi Gupta @ GUPTA"),
    ("Ravi Gupta @ A.B.C. Traders", "Ravi Gupta @ ABC Traders"),
    ("Ravi Gupta @ The Book House", "Ravi Gupta @ House Book"),
    ("José Díaz @ Núñez", "Jose Diaz @ Nunez"),
    ("Straße Weiß @ Groß", "Strasse Weiss @ Gross"),
    ("Mary O'Brien @ Dairy", "Mary O\u2019brien @ Dairy"),
    ("Jean-Luc Martin @ Dairy", "Jean Luc Martin @ Dairy"),
    ("Sri Devi @ Dairy", "Sridevi @ Dairy"),
    ("Pooja Shah @ Dairy", "Puja Shah @ Dairy"),
    ("Vijay Singh @ Dairy", "Wijay Singh @ Dairy"),
    ("Dr Anil Rao @ Dairy", "Anil Rao @ Dairy"),
    ("R Kumar @ Dairy", "Ravi Kumar @ Dairy"),
    ("Ravi Sharma @ Dairy", "Ravi Mohan Sharma @ Dairy"),
    ("Ravi Kumar @ Reliance", "Ravi Kumar @ Relaince"),
    ("रवि कुमार @ आनंद स्टोर्स", "कुमार रवि @ आनंद स्टोर्स"),
    ("محمد علي @ Dairy", "علي محمد @ Dairy"),
]


@pytest.mark.parametrize(("one", "other"), ONE_PERSON)
def test_one_person_written_in_two_ways(one, other):
    assert score(known(one), known(other)) >= 60
    assert score(known(one, BORN), known(other, BORN)) >= score(known(one), known(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ravi Kumar @ Dairy", "Ravi Kumari @ Dairy"),
        ("Anil Rao @ Dairy", "Anila Rao @ Dairy"),
        ("Ravi Kumar @ Anand Stores Pune", "Ravi Kumar @ Anand Stores Mumbai"),
        ("Ravi Kumar @ Anand Stores", "Ravi Kumar @ Anand Stores Mumbai"),
        ("Ravi Kumar @ Shop 1", "Ravi Kumar @ Shop 2"),
        ("Ramesh Sharma @ Sharma Traders", "Rakesh Sharma @ Sharma Traders"),
        ("Ramesh Sharma @ Sharma Traders", "Rohit Sharma @ Sharma Traders"),
        ("Ravi Kumar @ Dairy", "Ravi Sharma @ Dairy"),
        ("Ravi @ Dairy", "Ravi Kumar @ Dairy"),
        ("R Kumar @ Dairy", "R Sharma @ Dairy"),
        ("S Kumar @ Dairy", "Ravi Kumar @ Dairy"),
        ("Ravi Kumar", "Ravi Kumar"),
        ("Ravi Kumar @ Dairy", "Ravi Kumar"),
        ("Ravi Kumar @ Dairy", "Ravi Kumar @ Bakery"),
        ("रवि कुमार @ Dairy", "रवि कुमारी @ Dairy"),
        ("أحمد علي @ Dairy", "محمد علي @ Dairy"),
    ],
)
def test_two_people_whose_birthdays_nobody_knows(one, other):
    assert score(known(one), known(other)) == 0


def test_father_and_son_at_one_company_are_two():
    assert score(known("Ravi Sharma @ Sharma Traders", BORN), known("Ravi Sharma @ Sharma Traders", SON)) == 0
    assert score(known("R Sharma @ Sharma Traders", BORN), known("Rohit Sharma @ Sharma Traders", SON)) == 0


@pytest.mark.parametrize("other", ["Ravi Kumari @ Dairy", "Ravi Sharma @ Dairy", "Ravi Kumar @ Bakery"])
def test_a_birthday_in_common_makes_no_one_person_of_two_names(other):
    assert score(known("Ravi Kumar @ Dairy", BORN), known(other, BORN)) == 0


@pytest.mark.parametrize(
    ("one", "other", "least"),
    [
        ("Ravi Kumar @ Dairy", "Ravi Kumra @ Dairy", 70),
        ("Ravi Kumar @ Anand Stores Pune", "Ravi Kumar @ Anand Stores Mumbai", 75),
        ("Ravi Kumar @ Dairy Pune", "Ravi Kumar @ Dairy", 75),
        ("Ravi Kumar", "Ravi Kumar", 70),
        ("Ravi Kumar @ Dairy", "ravi kumar", 70),
    ],
)
def test_a_birthday_in_common_supports_what_alone_says_too_little(one, other, least):
    assert score(known(one), known(other)) == 0
    assert score(known(one, BORN), known(other, BORN)) >= least
    assert score(known(one, BORN), known(other, OTHER)) == 0


def test_the_first_of_january_is_no_birthday_in_common():
    filler = date(1990, 1, 1)
    assert score(known("Ravi Kumar", filler), known("Ravi Kumar", filler)) == 0
    assert score(known("Ravi Kumar @ Dairy", filler), known("Ravi Kumar @ Dairy", filler)) > 90


def test_birthdays_weigh():
    scores = [
        score(known("Ravi Kumar @ Dairy", BORN), known("Ravi Kumar @ Dairy", born))
        for born in (BORN, None, SWAPPED, OTHER)
    ]
    assert scores == sorted(scores, reverse=True)
    assert len(set(scores)) == 4


def test_one_number_under_two_countries():
    here = {"phone_number": "+919876543210"}
    there = {"phone_number": "+19876543210"}
    assert score(known("Ravi Kumar", BORN, **here), known("R Kumar", **there)) == 95
    assert 50 < score(known("Ravi Kumar", BORN, **here), known("Anita Rao", OTHER, **there)) < 95
    assert score(known("Ravi Kumar", **here), known("Anita Rao", **here)) == 100
    assert "Same phone number under another country code." in weigh(known("A B", **here), known("A B", **there)).reasons
    assert score(known("Ravi Kumar", **here), known("Ravi Kumar", phone_number="+919876543211")) == 0
    assert score(known("Ravi Kumar"), known("Anita Rao")) == 0


def test_a_number_that_is_none_is_like_itself_alone():
    odd = known("Ravi Kumar", phone_number="call me")
    assert score(odd, known("Anita Rao", phone_number="call me")) == 100
    assert score(odd, known("Anita Rao", phone_number="call us")) == 0


def test_one_mailbox():
    ravi = {"email": "Ravi.Kumar@example.com"}
    assert score(known("Ravi Kumar", **ravi), known("R Kumar", email="ravi.kumar+silo@EXAMPLE.com")) == 95
    assert score(known("Ravi Kumar", **ravi), known("Anita Rao", **ravi)) == 60
    assert score(known("Ravi Kumar", BORN, **ravi), known("Rohit Kumar", SON, **ravi)) == 0
    assert score(known("Ravi Kumar", **ravi), known("Ravi Kumar", email="ravi.kumar@example.org")) == 0
    assert score(known("Ravi Kumar"), known("Anita Rao", email="")) == 0


def test_the_address_of_a_desk_is_shared_by_colleagues():
    desk = {"email": "info@example.com"}
    assert score(known("Ravi Kumar", **desk), known("Anita Rao", **desk)) == 0
    assert score(known("Ravi Kumar", **desk), known("Ravi Kumar", **desk)) == 95


@pytest.mark.parametrize("text", ["", " ", "@", "&", "- - -", "\u200c", "🙂", "\u0301", "x" * 300])
def test_text_without_words_is_like_nothing(text):
    odd = Known(text, text, None, text, text)
    assert weigh(odd, Known("Ravi", "Kumar", company="Dairy")) is None
    assert isinstance(keys_of(odd), set)


def test_keys_are_numbers_that_the_column_holds():
    keys = keys_of(known("Ravi Kumar @ Dairy", BORN, phone_number="+919876543210", email="a@example.com"))
    assert len(keys) == 7
    assert all(-(2**63) <= key < 2**63 for key in keys)
