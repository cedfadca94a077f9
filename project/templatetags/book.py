"""Filters of the printed book."""

from django import template
from django.utils.safestring import SafeString, mark_safe

from content.export.manuscript import Leaf, checked_line
from content.export.paper import Sheet

register = template.Library()


@register.filter
def body_in(section: Leaf, sheets: dict[int, Sheet]) -> SafeString:
    """The section's body as it stands in the book; cleaned when it was rendered."""
    return mark_safe(sheets[section.key].body)  # noqa: S308


@register.filter
def checked(section: Leaf) -> str:
    """Who checked the section, and when."""
    return checked_line(section)
