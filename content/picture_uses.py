"""Where pictures are used. Read off the models, so that a column added later counts too.

A picture is used when its file's name stands in anything that was written (a body, a term, a version kept in
the history), or when something points to it (a cover, a photo, a logo; of now or of a kept version).
"""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from django.apps import apps
from django.db.models import Field, ForeignKey, JSONField, Model, Q, QuerySet, TextField
from django.db.models.functions import Cast

from content.images import FILE
from content.models import Picture, Revision
from content.models.pictures import FOLDER

_NAME = re.compile(f"{FOLDER}/{FILE}")


def names_in_use() -> set[str]:
    """Of all pictures that something written shows; reads all of it once, piece by piece."""
    found: set[str] = set()
    for model, field in _written_columns():
        texts = (
            _as_text(model, field).filter(as_text__contains=f"{FOLDER}/").values_list("as_text", flat=True)
        )
        for text in texts.order_by().iterator(chunk_size=200):
            found.update(_NAME.findall(text))
    return found


def keys_in_use() -> set[int]:
    """Of all pictures that something points to, or pointed to in a version that is kept."""
    found: set[int] = set()
    for column in _pointers():
        rows = column.model._base_manager.exclude(**{column.attname: None})
        found.update(rows.values_list(column.attname, flat=True))
    for name in _kept_pointers():
        kept = Revision.objects.order_by().values_list(f"fields__{name}", flat=True).distinct()
        found.update(key for key in kept if isinstance(key, int))
    return found


def is_used(picture: Picture) -> bool:
    """Asked of the database as it is now."""
    for model, field in _written_columns():
        if _as_text(model, field).filter(as_text__contains=picture.name).exists():
            return True
    for column in _pointers():
        if column.model._base_manager.filter(**{column.attname: picture.pk}).exists():
            return True
    return kept_versions([picture]).exists()


def uses_of(pictures: Iterable[Picture]) -> dict[int, list[Model]]:
    """What shows each picture now, by the picture's key; kept versions are not among it."""
    by_name = {picture.name: picture.pk for picture in pictures}
    found: dict[int, list[Model]] = {key: [] for key in by_name.values()}
    if not found:
        return found
    for model, field in _written_columns():
        if model is not Revision:
            for row in _showing(model, field, by_name):
                for name in set(_NAME.findall(row.as_text)) & set(by_name):
                    _add(found[by_name[name]], row)
    for column in _pointers():
        for row in column.model._base_manager.filter(**{f"{column.attname}__in": found}):
            _add(found[getattr(row, column.attname)], row)
    return found


def kept_versions(pictures: Iterable[Picture]) -> QuerySet[Revision]:
    """Versions in the history that show one of the pictures."""
    shown = Q(pk=None)
    for picture in pictures:
        shown |= Q(as_text__contains=picture.name)
        for name in _kept_pointers():
            shown |= Q(**{f"fields__{name}": picture.pk})
    return Revision.objects.annotate(as_text=Cast("fields", TextField())).filter(shown)


def _add(rows: list[Model], row: Model) -> None:
    if row not in rows:
        rows.append(row)


def _showing(model: type[Model], field: "Field[Any, Any]", names: Iterable[str]) -> QuerySet[Any]:
    shown = Q(pk=None)
    for name in names:
        shown |= Q(as_text__contains=name)
    return _as_text(model, field).filter(shown)


def _as_text(model: type[Model], field: "Field[Any, Any]") -> QuerySet[Any]:
    return model._base_manager.annotate(as_text=Cast(field.attname, TextField()))


def _written_columns() -> Iterator[tuple[type[Model], "Field[Any, Any]"]]:
    """Every column of this room in which an address of a picture could stand."""
    for model in apps.get_app_config("content").get_models():
        for field in model._meta.concrete_fields:
            if model is not Picture and isinstance(field, TextField | JSONField):
                yield model, field


def _pointers() -> "Iterator[ForeignKey[Any, Any]]":
    for relation in Picture._meta.get_fields(include_hidden=True):
        column = getattr(relation, "field", None)
        if isinstance(column, ForeignKey):
            yield column


def _kept_pointers() -> set[str]:
    """By these names a version in the history keeps the key of a picture."""
    return {column.attname for column in _pointers()}
