"""What removed webhooks leave: their logs go a thousand rows at a time, so that no transaction grows with them."""

from webhooks.models import Delivery, Webhook

ROWS = 1000


def sweep() -> bool:
    """Remove some rows of a removed webhook, or at last itself; False when there is none."""
    # Not the default manager, which knows no removed ones.
    webhook = Webhook._base_manager.filter(removed_at__isnull=False).first()
    if webhook is None:
        return False
    rows = list(Delivery.objects.filter(webhook_id=webhook.pk).order_by("pk").values_list("pk", flat=True)[:ROWS])
    if rows:
        Delivery.objects.filter(pk__in=rows).delete()
    else:
        Webhook._base_manager.filter(pk=webhook.pk).delete()
    return True
