"""The catalogue under /api/ (contract section 4)."""

urlpatterns: list = []
"""catalogue under /api/ (contract section 4)."""

urlpatterns: list = []
