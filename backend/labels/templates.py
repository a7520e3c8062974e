"""Reading and writing label templates; their events are recorded by the model, in the same transaction."""

from typing import Any

from rest_framework.exceptions import ValidationError

from core import procedures
from core.context import acting
from core.errors import SiloError
from core.fields import iso
from core.unique import saved
from labels import checking
from labels.layout import SHEET_FIELDS, Layout
from labels.models import LabelTemplate

NO_SUCH = "There is no such label template."
IS_BUILT_IN = "This template came with Silo and stays as it is. Save a copy under another name instead."
CHANGED_MEANWHILE = "Somebody else changed this template meanwhile."
NAME_TAKEN = "There is a template of this name already."


def every() -> list[dict[str, Any]]:
    return [row(template) for template in LabelTemplate.objects.select_related("created_by").order_by("name")]


def find(template_id: int) -> LabelTemplate:
    """Raises SiloError not_found."""
    found = LabelTemplate.objects.select_related("created_by").filter(pk=template_id).first()
    if found is None:
        raise SiloError("not_found", NO_SUCH)
    return found


def row(template: LabelTemplate) -> dict[str, Any]:
    """The template on the wire; lengths are numbers of millimetres."""
    sheet = Layout.of(template).sheet
    return {
        "id": template.pk,
        "name": template.name,
        **{name: getattr(sheet, name) for name in SHEET_FIELDS},
        "per_page": sheet.per_page,
        "elements": template.elements,
        "built_in": template.built_in,
        "created_by": template.created_by.username if template.created_by else None,
        "updated_at": iso(template.updated_at),
    }


def add(fields: dict[str, Any]) -> LabelTemplate:
    """Raises a validation error for a layout that cannot be printed or read, SiloError duplicate for a taken name."""

    def work() -> LabelTemplate:
        _check(fields)
        template = LabelTemplate(**fields, created_by_id=acting().actor_id)
        if not saved(template, force_insert=True):
            raise SiloError("duplicate", NAME_TAKEN)
        return template

    return procedures.in_transaction(work)


def change(template_id: int, fields: dict[str, Any]) -> LabelTemplate:
    """Raises as `add`, and SiloError not_found, conflict for a built-in one or one that is not as it was read."""
    as_read = fields.pop("updated_at", None)

    def work() -> LabelTemplate:
        template = _locked(template_id)
        if as_read not in (None, iso(template.updated_at)):
            raise SiloError("conflict", CHANGED_MEANWHILE, more={"updated_at": iso(template.updated_at)})
        for name, value in fields.items():
            setattr(template, name, value)
        _check({name: getattr(template, name) for name in (*SHEET_FIELDS, "elements")})
        if fields and not saved(template, update_fields=[*fields, "updated_at"]):
            raise SiloError("duplicate", NAME_TAKEN)
        return template

    return procedures.in_transaction(work)


def delete(template_id: int) -> None:
    """Raises SiloError not_found, conflict for a built-in one."""
    procedures.in_transaction(lambda: _locked(template_id).delete())


def _locked(template_id: int) -> LabelTemplate:
    template = LabelTemplate.objects.select_for_update().filter(pk=template_id).first()
    if template is None:
        raise SiloError("not_found", NO_SUCH)
    if template.built_in:
        raise SiloError("conflict", IS_BUILT_IN)
    return template


def _check(fields: dict[str, Any]) -> None:
    problems = checking.problems(Layout.read(fields))
    if problems:
        raise ValidationError(problems)
