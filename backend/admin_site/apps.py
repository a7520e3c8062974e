"""Two entries of INSTALLED_APPS: our templates, which win over Django's, and Django's admin with our site in it."""

from django.apps import AppConfig
from django.contrib.admin.apps import AdminConfig


class AdminPages(AppConfig):
    name = "admin_site"


class DjangoAdmin(AdminConfig):
    default_site = "admin_site.site.SiloAdminSite"
