"""E-mail addresses: one written form for each, and a form that may be shown."""

import unicodedata

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

LONGEST = 254  # RFC 5321, 4.5.3.1.3


def normalised(text: str) -> str:
    """The one form in which an address is kept and looked up: NFKC, lower case, domain in IDNA.

    A letter goes to this form, never to what was typed: two spellings that fall together cannot be used
    to receive somebody else's link. Raises ValidationError when `text` is no address.
    """
    name, at, domain = unicodedata.normalize("NFKC", text).strip().lower().rpartition("@")
    try:
        address = f"{name}{at}{domain.encode('idna').decode('ascii')}"
    except UnicodeError as error:
        raise ValidationError(validate_email.message, code="invalid") from error
    # Not ASCII by now: a look-alike letter before the @, which few mail servers carry.
    if len(address) > LONGEST or not address.isascii():
        raise ValidationError(validate_email.message, code="invalid")
    validate_email(address)
    return address


def masked(address: str) -> str:
    """Enough for its owner to recognise, too little for others: `anna@example.org` is `a•••@example.org`."""
    name, _at, domain = address.rpartition("@")
    return f"{name[:1]}•••@{domain}"
