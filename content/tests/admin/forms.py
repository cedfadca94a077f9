"""What a browser would send back from a form of the admin."""

from typing import Any

from core.testing.cast import Actor


def filled(client: Actor, address: str, **changes: Any) -> dict[str, Any]:
    """The fields of the form at `address` as they stand, with some changed."""
    context = client.get(address).context
    values: dict[str, Any] = {}
    for form in (context["adminform"].form, *_inline_forms(context)):
        for bound in form:
            for name, value in _sent(bound):
                values[name] = value
    return values | changes


def _inline_forms(context: Any) -> list[Any]:
    formsets = [inline.formset for inline in context["inline_admin_formsets"]]
    return [form for formset in formsets for form in (formset.management_form, *formset.forms)]


def _sent(bound: Any) -> list[tuple[str, Any]]:
    value = bound.value()
    if hasattr(bound.field.widget, "widgets"):  # date and time are two inputs
        parts = bound.field.widget.decompress(value)
        return [(f"{bound.html_name}_{n}", part.isoformat() if part else "") for n, part in enumerate(parts)]
    if isinstance(value, list):
        return [(bound.html_name, [getattr(one, "pk", one) for one in value])]
    return [] if value is None or value is False else [(bound.html_name, getattr(value, "pk", value))]
