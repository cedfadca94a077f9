"""This room's part of the schema. What is personal hangs under `viewer`, so there is no root field here."""

import graphene

from diary.journal import Journal
from diary.schema.highlights import HighlightWrite
from diary.schema.own_data import (
    DiaryErase,
    DiaryErasedForget,
    DiaryErasedRestore,
    DiaryExportDiscard,
    DiaryExportMake,
    OwnData,
)
from diary.schema.queries import Diary
from diary.schema.reading import Reader, Reading
from diary.schema.reading_write import ReadingForget, ReadingProgressWrite
from diary.schema.reminders import DiaryVisit, ReminderSet, ReminderStop
from diary.schema.writing import (
    AssessmentWrite,
    DiaryEntryWrite,
    DiaryRecordDelete,
    DiaryRecordRestore,
    OwnWordsWrite,
    SafetyPlanWrite,
    ThoughtRecordWrite,
)

__all__ = ["FIELDS_OF_VIEWER", "Mutation"]

# accounts/ owns the type Viewer and may not know of diaries: project/schema.py puts these into it.
FIELDS_OF_VIEWER = {
    "diary": graphene.Field(
        Diary,
        required=True,
        description="What the viewer keeps privately.",
        resolver=lambda viewer, info: Journal(viewer),
    ),
    "reading": graphene.Field(
        Reading,
        required=True,
        description="How far the viewer has read.",
        resolver=lambda viewer, info: Reader(viewer),
    ),
    "own_data": graphene.Field(
        OwnData,
        required=True,
        description="What is kept of the viewer, to be taken along or erased.",
        resolver=lambda viewer, info: viewer,
    ),
}


class Mutation(graphene.ObjectType):
    """Writing one's own diary."""

    diary_entry_write = DiaryEntryWrite.Field(required=True)
    thought_record_write = ThoughtRecordWrite.Field(required=True)
    assessment_write = AssessmentWrite.Field(required=True)
    safety_plan_write = SafetyPlanWrite.Field(required=True)
    highlight_write = HighlightWrite.Field(required=True)
    own_words_write = OwnWordsWrite.Field(required=True)
    diary_record_delete = DiaryRecordDelete.Field(required=True)
    diary_record_restore = DiaryRecordRestore.Field(required=True)
    reading_progress_write = ReadingProgressWrite.Field(required=True)
    reading_forget = ReadingForget.Field(required=True)
    diary_export_make = DiaryExportMake.Field(required=True)
    diary_export_discard = DiaryExportDiscard.Field(required=True)
    diary_erase = DiaryErase.Field(required=True)
    diary_erased_restore = DiaryErasedRestore.Field(required=True)
    diary_erased_forget = DiaryErasedForget.Field(required=True)
    reminder_set = ReminderSet.Field(required=True)
    reminder_stop = ReminderStop.Field(required=True)
    diary_visit = DiaryVisit.Field(required=True)
