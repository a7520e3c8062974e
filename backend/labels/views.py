"""The label routes: templates, a preview of one label, and printing."""

import contextlib
from typing import Any

from django.http import FileResponse
from rest_framework.exceptions import ValidationError
from rest_framework.response import Response

from core.documented import Done, documented
from core.idempotency import idempotent
from core.permissions import Action
from core.validation import validated
from core.views import SiloView
from labels import answers, content, preview, printing, sources, templates
from labels.content import Label
from labels.layout import Layout
from labels.models import LabelTemplate
from labels.serializers import DraftInput, PreviewInput, PrintInput, TemplateChange, TemplateInput

_TYPES = {"pdf": "application/pdf", "zpl": "text/plain; charset=us-ascii"}


class LabelTemplates(SiloView):
    """All label templates by name; adding one."""

    action: Any = {"GET": Action.PRINT_LABELS, "POST": Action.EDIT_LABEL_TEMPLATES}

    @documented(answer=answers.Templates)
    def get(self, request):
        return Response({"status": "success", "data": templates.every()})

    @documented(request=TemplateInput, answer=answers.Template, code=201, refusals=(400, 409), idempotent=True)
    @idempotent
    def post(self, request):
        template = templates.add(validated(TemplateInput, request.data))
        told = {"status": "success", "message": f"{template.name} saved."}
        return Response({**told, "data": templates.row(templates.find(template.pk))}, status=201)


class OneLabelTemplate(SiloView):
    """One template. Those that came with Silo are neither changed nor deleted (409)."""

    action: Any = {
        "GET": Action.PRINT_LABELS,
        "PATCH": Action.EDIT_LABEL_TEMPLATES,
        "DELETE": Action.EDIT_LABEL_TEMPLATES,
    }

    @documented(answer=answers.Template, refusals=(404,))
    def get(self, request, template_id: int):
        return Response({"status": "success", "data": templates.row(templates.find(template_id))})

    @documented(request=TemplateChange, answer=answers.Template, refusals=(400, 404, 409))
    def patch(self, request, template_id: int):
        template = templates.change(template_id, validated(TemplateChange, request.data))
        told = {"status": "success", "message": f"{template.name} saved."}
        return Response({**told, "data": templates.row(templates.find(template_id))})

    @documented(answer=Done, refusals=(404, 409))
    def delete(self, request, template_id: int):
        templates.delete(template_id)
        return Response({"status": "success", "message": "Template deleted."})


class PreviewLabel(SiloView):
    """One label as geometry, with what is wrong with its template; changes nothing."""

    action = Action.PRINT_LABELS

    @documented(request=PreviewInput, answer=answers.Preview, refusals=(400, 404))
    def post(self, request):
        given = validated(PreviewInput, request.data)
        layout = _layout(given["template"])
        label = sources.one(given["serial"]) if "serial" in given else Label("", content.SAMPLE)
        data = {"serial": label.serial, **preview.drawn(layout, label.values)}
        return Response({"status": "success", "data": data})


class PrintLabels(SiloView):
    """The labels as a file: PDF in exact millimetres, or ZPL. Each label leaves an event of its device.

    A repeat with the same Idempotency-Key makes the file again and records nothing.
    """

    action = Action.PRINT_LABELS

    @documented(
        request=PrintInput,
        answer=bytes,
        code=(200, "application/pdf"),
        refusals=(400, 404, 409, 422, 429),
        idempotent=True,
    )
    def post(self, request):
        given = validated(PrintInput, request.data)
        template = templates.find(given["template"])
        labels = sources.labels(given)
        printing.check(template, given, labels)
        with printing.bounded(request.user.id, len(labels) * given["copies"]):
            file = printing.made(template, given, labels)
        with contextlib.ExitStack() as refused:
            refused.callback(file.close)
            noted = self._note(request, template, labels, given["copies"])
            if noted.status_code != 200:
                return noted
            refused.pop_all()
        answer = FileResponse(file, as_attachment=True, filename=_file_name(template, given["format"]))
        answer.headers["Content-Type"] = _TYPES[given["format"]]
        for name, value in noted.headers.items():
            answer.headers.setdefault(name, value)
        answer.headers["X-Labels-Reprinted"] = str(noted.data["reprinted"])
        return answer

    @idempotent
    def _note(self, request, template: LabelTemplate, labels: list[Label], copies: int):
        return Response({"reprinted": printing.note(template, labels, copies)})


def _file_name(template: LabelTemplate, ending: str) -> str:
    return f"labels-{template.pk}.{ending}"


def _layout(template: Any) -> Layout:
    """Of a saved template by its id, or of a draft. Raises a validation error, SiloError not_found."""
    if isinstance(template, dict):
        return Layout.read(validated(DraftInput, template))
    if isinstance(template, int) and not isinstance(template, bool):
        return Layout.of(templates.find(template))
    raise ValidationError({"template": ["Send the id of a template, or a draft of one."]})
