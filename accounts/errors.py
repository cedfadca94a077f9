"""What a person can mend in this room."""

from django.db import models


class AccountsErrorCode(models.TextChoices):
    EMAIL_INVALID = "EMAIL_INVALID", "The text is no e-mail address."
    LINK_INVALID = "LINK_INVALID", "The link is not one of ours, or its request is forgotten."
    LINK_EXPIRED = "LINK_EXPIRED", "The link is too old."
    LINK_USED = "LINK_USED", "The link has signed somebody in already."
    CODE_REQUIRED = "CODE_REQUIRED", "The code from the letter is needed."
    CODE_WRONG = "CODE_WRONG", "The code is another one."
    CODE_EXHAUSTED = "CODE_EXHAUSTED", "The code was wrong too often; a new letter is needed."
    TOO_MANY_TRIES = "TOO_MANY_TRIES", "Too much at once; the message says when to come again."
    NAME_TOO_LONG = "NAME_TOO_LONG", "The name is too long."
    TIME_ZONE_INVALID = "TIME_ZONE_INVALID", "The time zone is not known."
    NOT_CONFIRMED = "NOT_CONFIRMED", "The word that confirms it was not typed."
    STAFF = "STAFF", "Who works at the desk cannot delete their own account."
    LANGUAGE_INVALID = "LANGUAGE_INVALID", "The language is not one of the site's."
