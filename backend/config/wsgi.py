"""WSGI entry: REST workers in production."""

import os

from django.core.wsgi import get_wsgi_application

from core.process import settle

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

application = get_wsgi_application()
settle()
