"""Customers to look at, some of whom the demo's devices are mapped to."""

from datetime import date

from customers import services
from customers.models import Customer

# First name, last name, phone, date of birth, company, e-mail.
_CUSTOMERS = [
    ("Anita", "Rao", "+919820012345", date(1984, 3, 14), "Anand Stores", "anita.rao@anandstores.example"),
    ("Bilal", "Khan", "+919845098450", date(1979, 11, 2), "Bharat Retail", "bilal@bharatretail.example"),
    ("Chitra", "Nair", "+919447012398", date(1991, 7, 29), "Chennai Traders", "chitra.nair@chennaitraders.example"),
    ("Dev", "Patel", "+919898011223", date(1988, 1, 5), "Deccan Foods", ""),
    ("Esha", "Singh", "+919811077665", date(1995, 9, 18), "Everest Books", "esha@everestbooks.example"),
    ("Farah", "Ali", "+919700033445", date(1972, 5, 23), "Falcon Fuel", "farah.ali@falconfuel.example"),
    ("Gopal", "Das", "+919433055667", date(1966, 12, 31), "", ""),
    ("प्रिया", "शर्मा", "+919414088990", date(1998, 2, 11), "शर्मा जनरल स्टोर", "priya@sharmastore.example"),
    ("தமிழ்", "செல்வன்", "+919443066778", date(1982, 8, 8), "Madurai Silks", ""),
    ("Jean-Luc", "Moreau", "+33142685300", date(1975, 6, 30), "Pondicherry Bakery", "jl.moreau@bakery.example"),
    ("Siobhán", "O'Brien", "+35316790777", date(1990, 4, 17), "Harbour Imports", "siobhan@harbour.example"),
    ("Zhang", "Wei", "+6565150000", date(1986, 10, 9), "Straits Electronics", "zhang.wei@straits.example"),
    ("Meera", "", "+919840077001", date(2004, 2, 29), "Anand Stores", ""),
]
# Who seems to be Anita Rao once more, and who was deleted.
_AGAIN = ("Anita", "Rao", "+919820054321", date(1984, 3, 14), "Anand Stores Pvt Ltd", "")
_GONE = ("Harish", "Iyer", "+919840055123", date(1981, 1, 20), "Everest Books", "harish@everestbooks.example")


def add_customers() -> list[Customer]:
    """Those that devices may be mapped to; beside them a likely duplicate and a deleted one."""
    made = [_add(values) for values in _CUSTOMERS]
    _add(_AGAIN)
    services.delete(_add(_GONE).pk)
    return made


def _add(values: tuple) -> Customer:
    names = ("first_name", "last_name", "phone_number", "date_of_birth", "company", "email")
    return services.add(dict(zip(names, values, strict=True)))
