from diary.models.export import Export, ExportPart
from diary.models.keys import DataKey
from diary.models.reading import ReadingProgress
from diary.models.record import Kind, Record
from diary.models.reminder import Reminder

__all__ = [
    "DataKey",
    "Export",
    "ExportPart",
    "Kind",
    "ReadingProgress",
    "Record",
    "Reminder",
]
