import pytest

from webhooks.tests.receiver import Receiver


@pytest.fixture
def receiver(settings):
    """An HTTP server that notes what it is sent, and that webhooks may lead to."""
    settings.WEBHOOKS_ALLOWED_HOSTS = ["127.0.0.1"]
    with Receiver() as running:
        yield running
