"""The editors' desk."""

from content.admin import glossary, importing, kinds, pictures, practice, textbook

__all__ = ["glossary", "importing", "kinds", "pictures", "practice", "textbook"]
