"""Where the pages of the desk are: the names that its addresses have, and the addresses."""

from typing import Any

from django.db.models import Model
from django.urls import reverse


def page_name(row: Model | type[Model], page: str) -> str:
    """`page` is one of Django's (`changelist`, `add`, `change`, `history`) or one of our own."""
    return f"{row._meta.app_label}_{row._meta.model_name}_{page}"


def page_of(row: Model | type[Model], page: str, *args: Any) -> str:
    """Raises NoReverseMatch where the desk has no such page."""
    return reverse(f"admin:{page_name(row, page)}", args=args)


def form_of(row: Model) -> str:
    """Where the row is changed."""
    return page_of(row, "change", row.pk)
