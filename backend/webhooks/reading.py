"""Webhooks with their health, and the log of one."""

from collections import defaultdict
from datetime import UTC

from django.db.models import Count, QuerySet

from webhooks.answers import webhook_row
from webhooks.models import Delivery, DeliveryState, Webhook


def rows(webhooks: QuerySet[Webhook]) -> list[dict]:
    found = list(webhooks.select_related("created_by").order_by("name", "pk"))
    # What was delivered is not counted: it is a long list, and nobody waits for it.
    counted = Delivery.objects.filter(webhook__in=found).exclude(state=DeliveryState.DELIVERED)
    counts: dict[int, dict[str, int]] = defaultdict(dict)
    for webhook_id, state, number in counted.order_by().values_list("webhook_id", "state").annotate(n=Count("pk")):
        counts[webhook_id][state] = number
    return [webhook_row(each, counts[each.pk]) for each in found]


def row(webhook: Webhook) -> dict:
    return rows(Webhook.objects.filter(pk=webhook.pk))[0]


def log(webhook_id: int, given: dict) -> QuerySet[Delivery]:
    """Deliveries that match; days come as naive UTC, as DayBound gives them."""
    found = Delivery.objects.filter(webhook_id=webhook_id)
    found = found.filter(**{name: given[name] for name in ("state", "topic", "key") if given.get(name)})
    if given.get("fromDate"):
        found = found.filter(created_at__gte=given["fromDate"].replace(tzinfo=UTC))
    if given.get("toDate"):
        found = found.filter(created_at__lt=given["toDate"].replace(tzinfo=UTC))
    return found
