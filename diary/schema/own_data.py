"""What is kept of the viewer, taken along or erased."""

from datetime import date
from typing import Any, Self, TypeAlias

import graphene
from django.db.models import Count, Max, Min
from django.utils.translation import get_language

from accounts.models import User
from core.languages import Language
from core.mutations import ActionMutation
from core.permissions import signed_in
from diary import actions
from diary.models import Export, Kind, Record
from diary.schema.types import DiaryError, KindEnum, enum, key_of, listed
from diary.taking.chosen import Chosen

Info: TypeAlias = graphene.ResolveInfo


FormEnum = enum(Export.Form, "DiaryExportForm", "Of a file.")
StateEnum = enum(Export.State, "DiaryExportState", "How far a file is.")


class KindKept(graphene.ObjectType):
    """How much there is of one kind."""

    kind = graphene.Field(KindEnum, required=True, description="Of records.")
    count = graphene.Int(required=True, description="How many there are.")
    first = graphene.DateTime(required=True, description="The moment of the earliest.")
    last = graphene.DateTime(required=True, description="The moment of the latest.")


class DiaryExport(graphene.ObjectType):
    """A file of one's own data. It is thrown away after a day."""

    id = graphene.ID(required=True, description="Of the file.")
    form = graphene.Field(FormEnum, required=True, description="How it is written.")
    state = graphene.Field(StateEnum, required=True, description="How far it is.")
    total = graphene.Int(required=True, description="Records to write.")
    done = graphene.Int(required=True, description="Records written.")
    size = graphene.Float(required=True, description="Bytes, when it is ready.")
    path = graphene.String(description="Where it can be taken, when it is ready.")
    file_name = graphene.String(required=True, description="What it will be called.")
    created_at = graphene.DateTime(required=True, description="When it was asked for.")
    expires_at = graphene.DateTime(required=True, description="When it is thrown away.")

    @staticmethod
    def resolve_path(root: Export, info: Info) -> str | None:
        return f"/diary/files/{root.pk}" if root.state == Export.State.READY else None


class ErasedBatch(graphene.ObjectType):
    """What was erased in one go and can still be brought back."""

    at = graphene.DateTime(required=True, description="When it was erased; names it.")
    until = graphene.DateTime(required=True, description="When it goes for good.")
    count = graphene.Int(required=True, description="Records.")


class OwnData(graphene.ObjectType):
    """What is kept of the viewer, in numbers."""

    kinds = listed(KindKept, "Kinds of which there is something.")
    exports = listed(DiaryExport, "Files that were asked for within a day, the newest first.")
    export = graphene.Field(
        DiaryExport, id=graphene.ID(required=True, description="Of the file."), description="One file."
    )
    erased = listed(ErasedBatch, "What can still be brought back, the newest first.")

    @staticmethod
    def resolve_kinds(root: User, info: Info) -> list[dict[str, Any]]:
        rows = Record.objects.of(root).order_by().values("kind")
        found = {
            row["kind"]: row for row in rows.annotate(count=Count("pk"), first=Min("at"), last=Max("at"))
        }
        return [{**found[kind], "kind": kind} for kind in Kind if kind in found]

    @staticmethod
    def resolve_exports(root: User, info: Info) -> list[Export]:
        return list(Export.objects.of(root))

    @staticmethod
    def resolve_export(root: User, info: Info, id: str) -> Export | None:
        key = key_of(id)
        return Export.objects.of(root).filter(pk=key).first() if key else None

    @staticmethod
    def resolve_erased(root: User, info: Info) -> list[actions.Erased]:
        return actions.erased_by(root)


class Which:
    kinds = graphene.List(graphene.NonNull(KindEnum), description="Nothing: all of them.")
    first = graphene.Date(description="The first day; nothing: from the beginning.")
    last = graphene.Date(description="The last day; nothing: until today.")


def chosen(kinds: list[Kind] | None = None, first: date | None = None, last: date | None = None) -> Chosen:
    return Chosen(tuple(Kind(kind) for kind in kinds or ()), first, last)


class DiaryExportMake(ActionMutation):
    class Meta:
        description = "Asks for a file of one's own data. A large one is made by the worker."
        permission = signed_in
        error_type = DiaryError

    class Input(Which):
        form = graphene.Field(FormEnum, required=True, description="How it is to be written.")

    export = graphene.Field(DiaryExport, description="The file, or how far it is.")

    @classmethod
    def act(cls, info: Info, *, form: str, **which: Any) -> Self:
        language = Language(get_language() or Language.RU)
        made = actions.ask_for_export(
            by=info.context.user, form=Export.Form(form), language=language, chosen=chosen(**which)
        )
        return cls(export=made)


class DiaryExportDiscard(ActionMutation):
    class Meta:
        description = "Throws a file away before its day is over."
        permission = signed_in
        error_type = DiaryError

    class Input:
        id = graphene.ID(required=True, description="Of the file.")

    discarded_id = graphene.ID(description="What is gone.")

    @classmethod
    def act(cls, info: Info, *, id: str) -> Self:
        actions.discard_export(by=info.context.user, key=key_of(id))
        return cls(discarded_id=id)


class DiaryErase(ActionMutation):
    class Meta:
        description = "Erases some kinds, some days, or all that is kept privately."
        permission = signed_in
        error_type = DiaryError

    class Input(Which):
        confirmation = graphene.String(required=True, description="The word `erase`, typed by hand.")
        at_once = graphene.Boolean(description="For good now; else it can be brought back for a week.")

        reading = graphene.Boolean(description="Also how far texts were read; never to be brought back.")

    erased = graphene.Int(description="How many records went.")

    @classmethod
    def act(cls, info: Info, **given: Any) -> Self:
        how = {name: bool(given.pop(name, False)) for name in ("at_once", "reading")}
        confirmation = given.pop("confirmation")
        count = actions.erase(by=info.context.user, chosen=chosen(**given), confirmation=confirmation, **how)
        return cls(erased=count)


class DiaryErasedRestore(ActionMutation):
    class Meta:
        description = "Brings back what was erased within the last week."
        permission = signed_in
        error_type = DiaryError

    class Input:
        at = graphene.DateTime(required=True, description="When it was erased.")

    restored = graphene.Int(description="How many records are back.")

    @classmethod
    def act(cls, info: Info, **given: Any) -> Self:
        return cls(restored=actions.restore_erased(by=info.context.user, at=given["at"]))


class DiaryErasedForget(ActionMutation):
    class Meta:
        description = "Erases for good what could still be brought back."
        permission = signed_in
        error_type = DiaryError

    class Input:
        at = graphene.DateTime(required=True, description="When it was erased.")

    forgotten = graphene.Int(description="How many records are gone.")

    @classmethod
    def act(cls, info: Info, **given: Any) -> Self:
        return cls(forgotten=actions.forget_erased(by=info.context.user, at=given["at"]))
