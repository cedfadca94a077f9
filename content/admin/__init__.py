"""The editors' desk."""

from content.admin import glossary, kinds, pictures, practice, textbook

__all__ = ["glossary", "kinds", "pictures", "practice", "textbook"]
