"""What a person can mend in this room."""

from django.db import models


class DiaryErrorCode(models.TextChoices):
    CONFLICT = "CONFLICT", "It was written elsewhere meanwhile; `stored` is what stands there."
    NOT_FOUND = "NOT_FOUND", "It is not there any more."
    OUT_OF_RANGE = "OUT_OF_RANGE", "A number is missing or too low or too high."
    TOO_LONG = "TOO_LONG", "A text is too long."
    TOO_MANY = "TOO_MANY", "Too many were chosen."
    UNKNOWN = "UNKNOWN", "It is not among what can be chosen."
    NOT_ANSWERED = "NOT_ANSWERED", "A question is not answered; the path says which."
    TIME_INVALID = "TIME_INVALID", "The time lies ahead, or its zone is not known."
    TOO_OFTEN = "TOO_OFTEN", "It was asked for very often; the message says when to come again."
    NOT_CONFIRMED = "NOT_CONFIRMED", "The word that confirms it was not typed."
    FILE_INVALID = "FILE_INVALID", "The file is broken, too large, or none that was exported here."
