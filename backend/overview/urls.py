"""The home page's figures under /sil/."""

from django.urls import path

from overview.views import Overview

urlpatterns = [path("overview/", Overview.as_view())]
