"""What a reader saw of a text when it was another: from the versions that are kept."""

from django.db.models.fields.json import KT

from content.actions.history import versions
from content.edition import edition_of
from content.models import Text
from content.models.text import Status

# Further back nobody looks: each of them has to be read.
MOST_VERSIONS = 100


def body_read(text: Text, edition: str) -> str | None:
    """The body that had this edition; None when no version of it is kept, or none that readers could see."""
    public = versions(text).filter(fields__status=Status.PUBLISHED).annotate(body=KT("fields__body"))
    bodies = public.values_list("body", flat=True)[:MOST_VERSIONS]
    return next((body for body in bodies.iterator() if edition_of(body) == edition), None)
