"""Input and answers of the webhook endpoints."""

from django.conf import settings
from rest_framework import serializers

from core import outgoing
from core.documented import shape
from core.errors import SiloError
from core.fields import DayBound, LineField, NumberField, PresentFields, iso
from core.paging import PagingInput
from core.reach import public_or
from webhooks import topics
from webhooks.models import EVERY, HELD_BACK, Delivery, DeliveryState, Webhook

_MOST_CHOSEN = 1000


class TargetField(LineField):
    """Where to: http or https, no credentials, not in our own network unless WEBHOOKS_ALLOWED_HOSTS names it."""

    def to_internal_value(self, data):
        text = super().to_internal_value(data)
        try:
            outgoing.check(text, public_or(settings.WEBHOOKS_ALLOWED_HOSTS))
        except ValueError as error:
            raise serializers.ValidationError(str(error)) from error
        return text


class TopicsField(serializers.ListField):
    """Topics of the live feed, or "*" for all of them; kept sorted and once each."""

    child = serializers.ChoiceField(choices=[EVERY, *topics.CHOICES])

    def __init__(self, **kwargs):
        super().__init__(min_length=1, max_length=len(topics.CHOICES) + 1, **kwargs)

    def to_internal_value(self, data):
        found = set(super().to_internal_value(data))
        return [EVERY] if EVERY in found else sorted(found)


class WebhookInput(PresentFields):
    name = LineField(max_length=100)
    address = TargetField(max_length=500)
    topics = TopicsField()
    with_changes = serializers.BooleanField(required=False, default=False)
    is_active = serializers.BooleanField(required=False, default=True)


class ChangeWebhookInput(PresentFields):
    name = LineField(max_length=100, required=False)
    address = TargetField(max_length=500, required=False)
    topics = TopicsField(required=False)
    with_changes = serializers.BooleanField(required=False)
    is_active = serializers.BooleanField(required=False)
    paused = serializers.BooleanField(required=False)

    def validate_paused(self, value):
        if value:
            raise serializers.ValidationError("Only Silo pauses a webhook; to stop one, send is_active false.")
        return value


class DeliveriesQuery(PagingInput):
    state = serializers.ChoiceField(choices=DeliveryState.choices, required=False)
    topic = serializers.ChoiceField(choices=[topics.TEST, *topics.CHOICES], required=False)
    key = LineField(max_length=64, required=False)
    fromDate = DayBound(required=False)
    toDate = DayBound(required=False, end=True)


class ReplayInput(PresentFields):
    deliveries = serializers.ListField(
        child=NumberField(min_value=1, max_value=2**63 - 1), required=False, min_length=1, max_length=_MOST_CHOSEN
    )
    since = DayBound(required=False)

    def validate(self, attrs):
        if len(attrs) > 1:
            raise SiloError("error", "Send either deliveries or since.")
        return attrs


class WebhookRow(serializers.Serializer):
    id = serializers.IntegerField()
    name = serializers.CharField()
    address = serializers.CharField()
    topics = serializers.ListField(child=serializers.CharField())
    with_changes = serializers.BooleanField()
    is_active = serializers.BooleanField()
    health = serializers.ChoiceField(choices=["off", "paused", "failing", "well", "new"])
    secret_hint = serializers.CharField()
    old_secret_until = serializers.CharField(allow_null=True)
    failing_since = serializers.CharField(allow_null=True)
    last_success_at = serializers.CharField(allow_null=True)
    paused_at = serializers.CharField(allow_null=True)
    last_problem = serializers.CharField(allow_blank=True)
    waiting = serializers.IntegerField()
    failed = serializers.IntegerField()
    created_by = serializers.CharField()
    created_at = serializers.CharField()


class DeliveryRow(serializers.Serializer):
    id = serializers.IntegerField()
    delivery = serializers.CharField()
    event_id = serializers.IntegerField(allow_null=True)
    topic = serializers.CharField()
    key = serializers.CharField()
    state = serializers.ChoiceField(choices=DeliveryState.choices)
    attempts = serializers.IntegerField()
    created_at = serializers.CharField()
    last_tried_at = serializers.CharField(allow_null=True)
    next_try_at = serializers.CharField(allow_null=True)
    seconds = serializers.FloatField(allow_null=True)
    status = serializers.IntegerField(allow_null=True)
    answer = serializers.CharField(allow_blank=True)
    problem = serializers.CharField(allow_blank=True)


def _answer(title: str, /, **fields):
    return shape(title, status=serializers.ChoiceField(choices=["success"]), **fields)


Webhooks = _answer("Webhooks", data=WebhookRow(many=True), topics=serializers.ListField(child=serializers.CharField()))
OneWebhook = _answer("OneWebhook", data=WebhookRow())
ChangedWebhook = _answer("ChangedWebhook", message=serializers.CharField(), data=WebhookRow())
WebhookWithSecret = _answer(
    "WebhookWithSecret", message=serializers.CharField(), data=WebhookRow(), secret=serializers.CharField()
)
Deliveries = _answer(
    "WebhookDeliveries",
    data=DeliveryRow(many=True),
    totalCount=serializers.IntegerField(),
    totalIsBounded=serializers.BooleanField(required=False),
)
TestStarted = _answer("WebhookTest", message=serializers.CharField(), data=DeliveryRow())
Replayed = _answer("WebhookReplay", message=serializers.CharField(), replayed=serializers.IntegerField())


def webhook_row(webhook: Webhook, counts: dict[str, int]) -> dict:
    return {
        "id": webhook.pk,
        "name": webhook.name,
        "address": webhook.address,
        "topics": webhook.topics,
        "with_changes": webhook.with_changes,
        "is_active": webhook.is_active,
        "health": _health(webhook),
        "secret_hint": webhook.secret_hint,
        "old_secret_until": iso(webhook.old_secret_until),
        "failing_since": iso(webhook.failing_since),
        "last_success_at": iso(webhook.last_success_at),
        "paused_at": iso(webhook.paused_at),
        "last_problem": webhook.last_problem if webhook.failing_since else "",
        "waiting": counts.get(DeliveryState.WAITING, 0) + counts.get(DeliveryState.SENDING, 0),
        "failed": counts.get(DeliveryState.FAILED, 0),
        "created_by": webhook.created_by.username,
        "created_at": iso(webhook.created_at),
    }


def _health(webhook: Webhook) -> str:
    if not webhook.is_active:
        return "off"
    if webhook.paused_at:
        return "paused"
    if webhook.failing_since:
        return "failing"
    return "well" if webhook.last_success_at else "new"


def delivery_row(delivery: Delivery) -> dict:
    has_time = delivery.state == DeliveryState.WAITING and delivery.not_before != HELD_BACK
    return {
        "id": delivery.pk,
        "delivery": delivery.number,
        "event_id": delivery.event_id,
        "topic": delivery.topic,
        "key": delivery.key,
        "state": delivery.state,
        "attempts": delivery.attempts,
        "created_at": iso(delivery.created_at),
        "last_tried_at": iso(delivery.last_tried_at),
        "next_try_at": iso(delivery.not_before) if has_time else None,
        "seconds": delivery.seconds,
        "status": delivery.status,
        "answer": delivery.answer,
        "problem": delivery.problem,
    }
