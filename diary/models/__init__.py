from diary.models.keys import DataKey
from diary.models.reading import ReadingProgress
from diary.models.record import Kind, Record

__all__ = ["DataKey", "Kind", "ReadingProgress", "Record"]
