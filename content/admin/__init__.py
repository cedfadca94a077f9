"""The editors' desk."""

from content.admin import kinds, pictures, practice, textbook

__all__ = ["kinds", "pictures", "practice", "textbook"]
