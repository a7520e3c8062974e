"""Orders under /api/ (contract section 4)."""

urlpatterns: list = []
