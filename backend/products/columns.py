"""The columns of product files. Pictures travel in none; whoever imports a product has added it."""

from core.columns import Column

PRODUCT = (
    Column("name", "Name", "Up to 200 characters, one product's alone.", required=True),
    Column("description", "Description"),
    Column("category", "Category", "books, other, sports, clothing, home or electronics; empty: other."),
    Column("price", "Price", "For example 1200.00.", required=True),
    Column("quantity", "In stock", "A whole number; empty: 0.", other_names=("stock",)),
    Column("is_active", "On sale", "true or false; empty: true."),
    Column("device_model", "Device model", "AMP, API or empty."),
    Column("created_by_name", "Added by", is_derived=True),
    Column("created_at", "Created", "ISO 8601; empty: now."),
    Column("updated_at", "Changed", "ISO 8601; empty: now."),
)
