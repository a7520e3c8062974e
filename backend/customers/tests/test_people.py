"""core.people: names in any script, phones in any writing, ages on the day."""

import unicodedata
from datetime import date

import pytest

from core.people import age_of, is_name, to_e164
from customers.tests.directory import now_is

HINDI, TAMIL, PERSIAN = "प्रिया", "தமிழ்", "علی\u200cرضا"


@pytest.mark.parametrize(
    "name",
    [
        "Anita",
        "Jean-Luc",
        "O'Brien",
        "O\u2019Brien",
        "Mary Ann",
        "É",
        "Ångström",
        "Nguyễn",
        "李小龙",
        "محمد",
        "דוד",
        "Владимир",
        HINDI,
        TAMIL,
        "ক্ষ",
        PERSIAN,
        unicodedata.normalize("NFD", "José"),
    ],
)
def test_a_name_is_made_of_letters_of_any_script(name):
    assert is_name(name)


@pytest.mark.parametrize(
    "name",
    [
        "",
        " ",
        "Anita ",
        " Anita",
        "Anita  Rao",
        "Anita\u00a0Rao",
        "Anita\tRao",
        "Anita\nRao",
        "-Anita",
        "Anita-",
        "'",
        "O''Brien",
        "Jean--Luc",
        "Jean- Luc",
        "An1ta",
        "Anita२",
        "Anita²",
        "Anita☺",
        "Anita🙂",
        "<b>Anita</b>",
        "Anita&amp;",
        "Anita; DROP TABLE customer",
        "Anita.",
        "Anita_Rao",
        "\u0301Anita",
        "\u200cAnita",
        "Anita\u200d",
        "\u202eAnita",
        "Anita\u200f",
        "Ani\x00ta",
        "\ufeffAnita",
    ],
)
def test_what_is_no_letter_or_stands_in_the_wrong_place_is_refused(name):
    assert not is_name(name)


WRITINGS = [
    "9876543210",
    "98765 43210",
    "+919876543210",
    "+91 98765-43210",
    "+91 (98765) 43210",
    "098765 43210",
    "0091 98765 43210",
    "98765.43210",
    "+91/98765/43210",
]


@pytest.mark.parametrize("text", WRITINGS)
def test_one_number_in_many_writings_is_one(text):
    assert to_e164(text) == "+919876543210"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("+44 20 7946 0018", "+442079460018"),
        ("+1 (415) 555-2671", "+14155552671"),
        ("022 2778 5000", "+912227785000"),  # Mumbai
    ],
)
def test_other_countries_and_land_lines_too(text, number):
    assert to_e164(text) == number


@pytest.mark.parametrize(
    "text",
    [
        "",
        "+",
        "0",
        "12345",
        "987654321",
        "98765432101",
        "0000000000",
        "+999 12345678",
        "+91",
        "98765ABCDE",
        "1800-FLOWERS",
        "phone",
        "98765 43210 ext 5",
        "tel:+919876543210",
        "९८७६५४३२१०",
        "٩٨٧٦٥٤٣٢١٠",
        "\uff19\uff18\uff17\uff16\uff15\uff14\uff13\uff12\uff11\uff10",
        "++919876543210",
        "91+9876543210",
        "\uff0b919876543210",
        "98765\x0043210",
        "98765\n43210",
        "9876543210;drop",
        "9" * 300,
        "+" + "9" * 300,
    ],
)
def test_what_is_no_phone_number_is_refused(text):
    assert to_e164(text) is None


@pytest.mark.parametrize(
    ("born", "day", "age"),
    [
        (date(2000, 6, 15), date(2013, 6, 14), 12),
        (date(2000, 6, 15), date(2013, 6, 15), 13),
        (date(1920, 6, 15), date(2021, 6, 14), 100),
        (date(1920, 6, 15), date(2021, 6, 15), 101),
        (date(2012, 2, 29), date(2025, 2, 28), 12),
        (date(2012, 2, 29), date(2025, 3, 1), 13),
        (date(2012, 2, 29), date(2028, 2, 28), 15),
        (date(2012, 2, 29), date(2028, 2, 29), 16),
        (date(2000, 12, 31), date(2001, 1, 1), 0),
    ],
)
def test_ages_are_full_years(born, day, age):
    assert age_of(born, day) == age


@pytest.mark.parametrize(
    ("zone", "moment", "age"),
    [
        ("Asia/Kolkata", "2026-05-31T18:29:59", 12),
        ("Asia/Kolkata", "2026-05-31T18:30:00", 13),
        ("UTC", "2026-05-31T23:59:59", 12),
        ("UTC", "2026-06-01T00:00:00", 13),
        ("America/New_York", "2026-06-01T03:59:59", 12),
        ("America/New_York", "2026-06-01T04:00:00", 13),
    ],
)
def test_the_day_is_that_of_the_time_zone(settings, monkeypatch, zone, moment, age):
    settings.TIME_ZONE = zone
    now_is(monkeypatch, moment)
    assert age_of(date(2013, 6, 1)) == age
