"""The columns of customer files. Age and full name follow from the others, so they are in none."""

from core.columns import Column

CUSTOMER = (
    Column("code", "Code", "Of an earlier export; empty: the next free one.", other_names=("customerCode",)),
    Column("first_name", "First name", "Letters, up to 50.", required=True, other_names=("name",)),
    Column("last_name", "Last name", "Letters, up to 50."),
    Column(
        "phone_number",
        "Phone",
        "Without + it is one of India. Only a customer with a code may lack it.",
        required=True,
        other_names=("mobile", "telephone"),
    ),
    Column(
        "date_of_birth",
        "Date of birth",
        "YYYY-MM-DD. Only a customer with a code may lack it.",
        required=True,
        other_names=("birthday", "dob"),
    ),
    Column("company", "Company", "Up to 128 characters."),
    Column("email", "E-mail", other_names=("mail",)),
    Column("created_at", "Created", "ISO 8601; empty: now."),
    Column("updated_at", "Changed", "ISO 8601; empty: now."),
)
