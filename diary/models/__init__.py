from diary.models.keys import DataKey
from diary.models.record import Kind, Record

__all__ = ["DataKey", "Kind", "Record"]
