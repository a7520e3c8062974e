"""Webhooks, for admins: make, change, test and remove them, read their log and replay it."""

from datetime import UTC

from rest_framework.response import Response

from core.documented import Done, documented
from core.errors import SiloError
from core.idempotency import idempotent
from core.paging import count_limit, read_query, with_total
from core.permissions import Action
from core.validation import validated
from core.views import SiloView
from webhooks import answers, reading, services, topics
from webhooks.models import Webhook


class Webhooks(SiloView):
    """All webhooks by name with their health, or a new one: its secret is in that one answer only."""

    action = Action.MANAGE_WEBHOOKS

    @documented(answer=answers.Webhooks)
    def get(self, request):
        return Response({"status": "success", "data": reading.rows(Webhook.objects.all()), "topics": topics.CHOICES})

    # No idempotency key: the answer that is kept beside one would hold the secret.
    @documented(request=answers.WebhookInput, answer=answers.WebhookWithSecret, code=201, refusals=(400, 409))
    def post(self, request):
        given = validated(answers.WebhookInput, request.data)
        webhook, secret = services.create(given, request.user.id)
        return Response(_with_secret(webhook, secret, f"{webhook.name} added."), status=201)


class OneWebhook(SiloView):
    """Look at one, change it, resume it (`paused` false), or remove it with its log."""

    action = Action.MANAGE_WEBHOOKS

    @documented(answer=answers.OneWebhook, refusals=(404,))
    def get(self, request, webhook_id: int):
        return Response({"status": "success", "data": reading.row(_existing(webhook_id))})

    @documented(request=answers.ChangeWebhookInput, answer=answers.ChangedWebhook, refusals=(400, 404))
    def patch(self, request, webhook_id: int):
        webhook = services.change(webhook_id, validated(answers.ChangeWebhookInput, request.data))
        return Response({"status": "success", "message": f"{webhook.name} updated.", "data": reading.row(webhook)})

    @documented(answer=Done, refusals=(404,))
    def delete(self, request, webhook_id: int):
        return Response({"status": "success", "message": f"{services.delete(webhook_id)} removed."})


class RotateSecret(SiloView):
    """A new secret, in this one answer only; the old one signs beside it for 24 hours."""

    action = Action.MANAGE_WEBHOOKS

    # No idempotency key, as for a new webhook.
    @documented(answer=answers.WebhookWithSecret, refusals=(404,))
    def post(self, request, webhook_id: int):
        webhook, secret = services.rotate_secret(webhook_id)
        return Response(_with_secret(webhook, secret, f"{webhook.name} has a new secret."))


class TestWebhook(SiloView):
    """Send one delivery of the topic `test`; its row in the log tells what came of it."""

    action = Action.MANAGE_WEBHOOKS

    @documented(answer=answers.TestStarted, code=202, refusals=(404,), idempotent=True)
    @idempotent
    def post(self, request, webhook_id: int):
        delivery = services.test(webhook_id)
        answer = {"status": "success", "message": "A test is on its way.", "data": answers.delivery_row(delivery)}
        return Response(answer, status=202)


class Deliveries(SiloView):
    """The log of one webhook, newest first; kept for 30 days."""

    action = Action.MANAGE_WEBHOOKS

    @documented(query=answers.DeliveriesQuery, answer=answers.Deliveries, refusals=(400, 404))
    def get(self, request, webhook_id: int):
        given = read_query(answers.DeliveriesQuery, request)
        found = reading.log(_existing(webhook_id).pk, given)
        limit = count_limit(given)
        total = found[:limit].count() if limit else found.count()
        start = given["pageNumber"]
        rows = [answers.delivery_row(each) for each in found.order_by("-pk")[start : start + given["pageSize"]]]
        return Response(with_total({"status": "success", "data": rows}, total, given))


class Replay(SiloView):
    """Send again: the `deliveries` named, or all given up (`since` a day or moment); what waits is tried at once."""

    action = Action.MANAGE_WEBHOOKS

    @documented(
        request=answers.ReplayInput, answer=answers.Replayed, code=202, refusals=(400, 404, 409), idempotent=True
    )
    @idempotent
    def post(self, request, webhook_id: int):
        given = validated(answers.ReplayInput, request.data)
        since = given["since"].replace(tzinfo=UTC) if "since" in given else None
        number = services.replay(webhook_id, ids=given.get("deliveries"), since=since)
        message = f"{number} deliveries are sent again." if number != 1 else "One delivery is sent again."
        return Response({"status": "success", "message": message, "replayed": number}, status=202)


def _existing(webhook_id: int) -> Webhook:
    found = Webhook.objects.filter(pk=webhook_id).first()
    if found is None:
        raise SiloError("not_found", "There is no such webhook.")
    return found


def _with_secret(webhook: Webhook, secret: str, message: str) -> dict:
    return {"status": "success", "message": message, "data": reading.row(webhook), "secret": secret}
