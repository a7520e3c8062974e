"""Views that people saved: the query string of a list under a name."""

from django.conf import settings
from django.db import models

from core.permissions import Role


class SavedView(models.Model):
    """`query` is what stands behind the question mark of the page's address."""

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    page = models.CharField(max_length=40, db_collation="ascii_bin")
    name = models.CharField(max_length=60)
    query = models.CharField(max_length=2000, blank=True, default="", db_collation="ascii_bin")
    is_shared = models.BooleanField(default=False)
    # Whom the page shows it to at first; such a view is shared, and one a page and role.
    is_default_for_role = models.CharField(
        max_length=20, null=True, choices=[(role.value, role.value) for role in Role], db_collation="ascii_bin"
    )
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        db_table = "saved_view"
        constraints = [
            models.UniqueConstraint(fields=["owner", "page", "name"], name="saved_view_name"),
            models.UniqueConstraint(fields=["page", "is_default_for_role"], name="saved_view_default"),
        ]

    def __str__(self) -> str:
        return self.name
